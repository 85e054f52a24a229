// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/verdictbanner.h"

#include "models/domain/probableevidence.h"
#include "models/text/singlelinetext.h"
#include "ui/central/elidedlabel.h"
#include "ui/icons.h"
#include "ui/statuscolors.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace Scep {

namespace {
constexpr double HeadlineScale = 1.3; // of the application font
constexpr double IconScale = 1.9;     // of a line
constexpr int DetailLines = 14;       // lines of advice before it scrolls
constexpr qsizetype MenuEntries = 20;
constexpr qsizetype MenuCharacters = 80;

QLabel *textLabel(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// " · renewal · 2 attempts", or nothing.
QString circumstancesOf(const Enrollment &enrollment)
{
    QString text;
    const auto append = [&text](const QString &part) { text += QStringLiteral(" · ") + part; };
    if (enrollment.isRenewal) {
        append(VerdictBanner::tr("renewal"));
    }
    if (enrollment.attempts.size() > 1) {
        append(VerdictBanner::tr("%n attempt(s)", nullptr,
                                 static_cast<int>(enrollment.attempts.size())));
    }
    if (enrollment.isUncertain) {
        append(VerdictBanner::tr("lines of several requests mixed"));
    }
    return text;
}

QString placeText(const EvidenceRef &evidence, const Case &aCase)
{
    const SourceFile *source = findSource(aCase.evidence, evidence.source);
    const QString name = source ? source->displayName : QString();
    return evidence.line > 0
               ? VerdictBanner::tr("%1, line %2").arg(name, QLocale().toString(evidence.line))
               : name;
}

/// The evidence that was not given, each once.
QList<MissingEvidence> missingEvidence(const Enrollment &enrollment)
{
    QList<MissingEvidence> all;
    for (const StageCoverage &coverage : enrollment.coverage) {
        for (const MissingEvidence &missing : coverage.missing) {
            if (!std::ranges::contains(all, missing.what, &MissingEvidence::what)) {
                all.append(missing);
            }
        }
    }
    return all;
}

QString stageText(const Verdict &verdict)
{
    return VerdictBanner::tr("%1 %2", "stage number and name")
        .arg(QString::number(stageNumber(*verdict.stage)), stageDisplayName(*verdict.stage));
}
} // namespace

QString VerdictBanner::headline(const Verdict &verdict)
{
    const QString title = verdict.title;
    const QString stage = verdict.stage ? stageText(verdict) : QString();
    const bool hasTitle = !title.isEmpty();
    switch (verdict.outcome) {
    case Outcome::Failed:
        return stage.isEmpty() ? (hasTitle ? tr("Failed: %1").arg(title) : tr("Failed"))
               : hasTitle      ? tr("Failed at %1: %2").arg(stage, title)
                               : tr("Failed at %1").arg(stage);
    case Outcome::Stalled:
        return stage.isEmpty() ? (hasTitle ? tr("Stalled: %1").arg(title) : tr("Stalled"))
               : hasTitle      ? tr("Stalled at %1: %2").arg(stage, title)
                               : tr("Stalled at %1").arg(stage);
    case Outcome::InProgress:
        return stage.isEmpty() ? (hasTitle ? tr("In progress: %1").arg(title) : tr("In progress"))
               : hasTitle      ? tr("In progress at %1: %2").arg(stage, title)
                               : tr("In progress at %1").arg(stage);
    case Outcome::Succeeded:
        return hasTitle ? tr("Delivered: %1").arg(title) : tr("Delivered");
    case Outcome::Warning:
        return hasTitle ? tr("Delivered, with something to look at: %1").arg(title)
                        : tr("Delivered, with something to look at");
    case Outcome::Unknown:
        return hasTitle ? tr("Unknown: %1").arg(title) : tr("Unknown");
    case Outcome::NotObserved:
        return hasTitle ? tr("Not observed: %1").arg(title) : tr("Not observed");
    case Outcome::Implied:
        return hasTitle ? tr("Implied: %1").arg(title) : tr("Implied");
    }
    return {};
}

VerdictBanner::VerdictBanner(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("verdictBanner"));
    setAccessibleName(tr("Verdict"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    createWidgets();
    applyColors();
}

void VerdictBanner::createWidgets()
{
    m_icon = new QLabel(this);
    m_subject = new ElidedLabel(this);
    m_subject->setObjectName(QStringLiteral("verdictSubject"));
    m_headline = textLabel(this, "verdictHeadline");
    m_summary = textLabel(this, "verdictSummary");
    m_missing = textLabel(this, "verdictMissing");
    m_evidenceMenu = new QMenu(this);
    m_evidenceButton = new QToolButton(this);
    m_evidenceButton->setObjectName(QStringLiteral("verdictEvidence"));
    m_evidenceButton->setIcon(actionIcon(QStringLiteral("view-list-text")));
    m_evidenceButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_evidenceButton->setMenu(m_evidenceMenu);
    m_adviceButton = new QToolButton(this);
    m_adviceButton->setObjectName(QStringLiteral("verdictAdvice"));
    m_adviceButton->setText(tr("What to Do"));
    m_adviceButton->setCheckable(true);
    m_adviceButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_details = new QScrollArea(this);
    m_details->setObjectName(QStringLiteral("verdictDetails"));
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setWidgetResizable(true);
    m_details->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_details->hide();
    for (QToolButton *button : {m_evidenceButton, m_adviceButton}) {
        button->setFocusPolicy(Qt::StrongFocus);
    }

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_evidenceButton);
    buttons->addWidget(m_adviceButton);
    buttons->addStretch();
    auto *text = new QVBoxLayout;
    text->addWidget(m_subject);
    text->addWidget(m_headline);
    text->addWidget(m_summary);
    text->addWidget(m_missing);
    text->addLayout(buttons);
    text->addWidget(m_details);
    text->addStretch(); // unfolding and folding never pull the lines apart
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(text, 1);

    connect(m_evidenceButton, &QToolButton::clicked, this,
            [this] { emit evidenceActivated(m_evidence.value(0)); });
    connect(m_adviceButton, &QToolButton::toggled, this, &VerdictBanner::setExpanded);
}

void VerdictBanner::setEnrollment(const Case &aCase, const QString &enrollmentId)
{
    const Enrollment *enrollment = findEnrollment(aCase.analysis, enrollmentId);
    QString deviceName;
    for (const Device &device : aCase.analysis.devices) {
        if (std::ranges::contains(device.enrollments, enrollmentId, &Enrollment::id)) {
            deviceName = device.name;
        }
    }
    if (enrollment) {
        const QString kind = enrollmentKindDisplayName(enrollment->kind);
        const QString name = enrollment->alias.isEmpty() ? enrollment->client : enrollment->alias;
        const QString subject =
            name.isEmpty() ? tr("%1 · %2", "device and kind of certificate").arg(deviceName, kind)
                           : tr("%1 · %2 · %3", "device, kind, alias").arg(deviceName, kind, name);
        m_subject->setText(singleLineText(subject + circumstancesOf(*enrollment), 250));
    } else {
        m_subject->clear();
    }
    setVerdict(enrollment ? *enrollment : Enrollment(), aCase);
}

void VerdictBanner::setVerdict(const Enrollment &enrollment, const Case &aCase)
{
    const Verdict &verdict = enrollment.verdict;
    m_outcome = verdict.outcome;
    m_headline->setText(headline(verdict));
    QString summary = verdict.summary;
    if (!verdict.expectedNext.isEmpty() && !summary.contains(verdict.expectedNext)) {
        summary = tr("%1 Expected next: %2.").arg(summary, verdict.expectedNext);
    }
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    m_missing->setText(tr("What would tell: %1").arg(verdict.missingEvidence));
    m_missing->setVisible(!verdict.missingEvidence.isEmpty());
    fillEvidence(enrollment, aCase);
    fillDetails(enrollment, aCase);
    m_adviceButton->setChecked(false);
    applyColors();
    keepTextWhole();
}

// A layout that is short of room would cut the wrapped lines off.
void VerdictBanner::keepTextWhole()
{
    setMinimumHeight(std::max(layout()->totalHeightForWidth(width()), 0));
    // The lines were placed while there was less room; they are to be placed anew.
    layout()->invalidate();
    layout()->setGeometry(rect());
}

void VerdictBanner::fillEvidence(const Enrollment &enrollment, const Case &aCase)
{
    m_evidence = enrollment.verdict.evidence;
    m_evidenceMenu->clear();
    const int count = static_cast<int>(m_evidence.size());
    m_evidenceButton->setVisible(count > 0);
    m_evidenceButton->setText(tr("%n evidence line(s)", nullptr, count));
    m_evidenceButton->setToolTip(tr("Shows the log line that the verdict rests on"));
    m_evidenceButton->setPopupMode(count > 1 ? QToolButton::MenuButtonPopup
                                             : QToolButton::DelayedPopup);
    m_evidenceButton->setMenu(count > 1 ? m_evidenceMenu : nullptr);
    for (const EvidenceRef &evidence : m_evidence.first(std::min(m_evidence.size(), MenuEntries))) {
        const QString place = placeText(evidence, aCase);
        const QString text =
            isProbable(enrollment, evidence) ? tr("%1 (probable)").arg(place) : place;
        QAction *action =
            m_evidenceMenu->addAction(singleLineText(text, MenuCharacters)
                                          .replace(QLatin1Char('&'), QLatin1StringView("&&")));
        connect(action, &QAction::triggered, this,
                [this, evidence] { emit evidenceActivated(evidence); });
    }
}

void VerdictBanner::fillDetails(const Enrollment &enrollment, const Case &aCase)
{
    const Verdict &verdict = enrollment.verdict;
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("verdictAdviceContent"));
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, fontMetrics().height() / 3, 0, 0);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto addSection = [&](const QString &title) {
        auto *label = new QLabel(title, content);
        QFont bold = font();
        bold.setBold(true);
        label->setFont(bold);
        grid->addWidget(label, row++, 0, 1, 2);
    };
    if (!verdict.cause.isEmpty()) {
        addSection(tr("Likely cause"));
        QLabel *cause = textLabel(content, "verdictCause");
        cause->setText(verdict.cause);
        grid->addWidget(cause, row++, 0, 1, 2);
    }
    if (!verdict.fix.isEmpty()) {
        addSection(tr("What to do"));
    }
    for (qsizetype i = 0; i < verdict.fix.size(); ++i) {
        auto *number = new QLabel(tr("%1.", "number of a step").arg(i + 1), content);
        QLabel *step = textLabel(content, "verdictStep");
        step->setText(verdict.fix.at(i));
        grid->addWidget(number, row, 0, Qt::AlignTop | Qt::AlignRight);
        grid->addWidget(step, row++, 1);
    }
    if (!verdict.references.isEmpty()) {
        addSection(tr("Documentation"));
    }
    const auto addText = [&](const char *name, const QString &text) {
        QLabel *label = textLabel(content, name);
        label->setText(text);
        grid->addWidget(label, row++, 0, 1, 2);
    };
    for (const QString &reference : verdict.references) {
        QLabel *link = textLabel(content, "verdictLink");
        const QString escaped = reference.toHtmlEscaped();
        link->setTextFormat(Qt::RichText);
        link->setTextInteractionFlags(Qt::TextBrowserInteraction);
        link->setOpenExternalLinks(false);
        link->setText(QStringLiteral("<a href=\"%1\">%2</a>")
                          .arg(escaped, QUrl(reference)
                                            .toDisplayString(QUrl::RemoveScheme | QUrl::RemoveQuery)
                                            .remove(QStringLiteral("//"))
                                            .toHtmlEscaped()));
        link->setToolTip(escaped);
        connect(link, &QLabel::linkActivated, this, &VerdictBanner::linkActivated);
        grid->addWidget(link, row++, 0, 1, 2);
    }
    if (!verdict.consequences.isEmpty()) {
        addSection(tr("What followed from it"));
    }
    for (const Consequence &one : verdict.consequences) {
        addText("verdictConsequence",
                //: stage, what happened, place
                tr("%1 %2: %3 (%4)")
                    .arg(QString::number(stageNumber(one.stage)), stageDisplayName(one.stage),
                         one.title, placeText(one.evidence, aCase)));
    }
    const QList<MissingEvidence> notGiven = missingEvidence(enrollment);
    if (!notGiven.isEmpty()) {
        addSection(tr("Evidence that was not given"));
    }
    for (const MissingEvidence &missing : notGiven) {
        //: a kind of log, how to collect it
        addText("verdictMissingEvidence", tr("%1: %2").arg(missing.what, missing.how));
    }
    m_details->setWidget(content);
    const bool hasAdvice = !verdict.cause.isEmpty() || !verdict.fix.isEmpty();
    m_adviceButton->setText(hasAdvice ? tr("What to Do") : tr("What Is Missing"));
    m_adviceButton->setVisible(row > 0);
}

void VerdictBanner::setExpanded(bool expanded)
{
    m_adviceButton->setIcon(
        actionIcon(expanded ? QStringLiteral("go-up") : QStringLiteral("go-down")));
    m_adviceButton->setToolTip(expanded ? tr("Hides cause, steps and documentation")
                                        : tr("Shows cause, steps and documentation"));
    m_details->setVisible(expanded);
    fitDetails();
    keepTextWhole();
}

// As high as its text, until it would push everything else off the page.
void VerdictBanner::fitDetails()
{
    QWidget *content = m_details->widget();
    if (!content || !m_adviceButton->isChecked()) {
        return;
    }
    const int width =
        std::max(m_details->viewport()->width(), fontMetrics().averageCharWidth() * 30);
    const int wanted = content->layout()->hasHeightForWidth()
                           ? content->layout()->totalHeightForWidth(width)
                           : content->sizeHint().height();
    const int most = std::min(fontMetrics().height() * DetailLines, window()->height() / 3);
    m_details->setFixedHeight(std::min(wanted + 2, std::max(most, fontMetrics().height() * 3)));
}

void VerdictBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitDetails();
    keepTextWhole();
}

void VerdictBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    const bool isOfInterest = event->type() == QEvent::PaletteChange ||
                              event->type() == QEvent::FontChange ||
                              event->type() == QEvent::StyleChange;
    if (isOfInterest && m_icon && !m_isColoring) {
        applyColors();
    }
}

void VerdictBanner::applyColors()
{
    m_isColoring = true;
    const QPalette own = palette();
    const StatusColors colors = statusColors(m_outcome, own);
    const auto color = [&own](QWidget *widget, const QColor &ink) {
        QPalette changed = own;
        changed.setColor(QPalette::WindowText, ink);
        widget->setPalette(changed);
    };
    QFont loud = font();
    loud.setBold(true);
    loud.setPointSizeF(font().pointSizeF() * HeadlineScale);
    m_headline->setFont(loud);
    color(m_headline, colors.text);
    color(m_summary, own.color(QPalette::Text));
    const QColor quiet = mixedColors(colors.background, own.color(QPalette::Text), 0.72);
    color(m_subject, quiet);
    color(m_missing, quiet);
    QPalette details = own;
    details.setColor(QPalette::Window, colors.background);
    details.setColor(QPalette::WindowText, own.color(QPalette::Text));
    m_details->setPalette(details);
    const int side = qRound(QFontMetricsF(font()).height() * IconScale);
    m_icon->setPixmap(outcomeIcon(m_outcome).pixmap(QSize(side, side), devicePixelRatioF()));
    m_icon->setAccessibleName(outcomeDisplayName(m_outcome));
    m_adviceButton->setIcon(actionIcon(m_adviceButton->isChecked() ? QStringLiteral("go-up")
                                                                   : QStringLiteral("go-down")));
    m_isColoring = false;
    update();
}

void VerdictBanner::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StatusColors colors = statusColors(m_outcome, palette());
    const double radius = fontMetrics().height() * 0.3;
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace Scep
