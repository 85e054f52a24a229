// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/notedialog.h"

#include "models/session/casefilelimits.h"
#include "ui/icons.h"
#include "ui/labelicon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
constexpr int TextColumns = 60;
constexpr int TextRows = 7;

constexpr std::array Labels{
    AnnotationLabel::None,  AnnotationLabel::Red,  AnnotationLabel::Orange, AnnotationLabel::Yellow,
    AnnotationLabel::Green, AnnotationLabel::Blue, AnnotationLabel::Purple};

/// What a person may say of a request.
constexpr std::array Outcomes{Outcome::Succeeded, Outcome::Warning,    Outcome::Failed,
                              Outcome::Stalled,   Outcome::InProgress, Outcome::Unknown};

/// As the other entries of the boxes begin.
QString capitalized(const QString &text)
{
    return text.first(1).toUpper() + text.sliced(1);
}

void choose(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}
} // namespace

NoteDialog::NoteDialog(const Annotation &before, const QList<NotePlace> &places, QWidget *parent)
    : QDialog(parent)
    , m_before(before)
    , m_places(places)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("noteDialog"));
    setWindowTitle(before.id.isNull() ? tr("Add Note") : tr("Change Note"));
    createInputs();
    createVerdict();
    createButtons();
    connect(m_place, &QComboBox::currentIndexChanged, this, &NoteDialog::updateState);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteDialog::updateState);
    connect(m_reason, &QLineEdit::textChanged, this, &NoteDialog::updateState);
    connect(m_verdict, &QGroupBox::toggled, this, &NoteDialog::updateState);
    updateState();
    m_text->setFocus();
}

void NoteDialog::createInputs()
{
    auto *form = new QFormLayout;
    m_place = new QComboBox(this);
    m_place->setObjectName(QStringLiteral("notePlace"));
    m_place->setAccessibleName(tr("What the note is about"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const NotePlace &place : m_places) {
        m_place->addItem(place.text);
    }
    m_place->setEnabled(m_places.size() > 1);
    form->addRow(tr("A&bout:"), m_place);

    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->setPlaceholderText(tr("What matters here? Markdown is understood: *italic*, **bold**, "
                                  "- list."));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumSize(fontMetrics().averageCharWidth() * TextColumns,
                           fontMetrics().lineSpacing() * TextRows);
    m_text->setPlainText(m_before.text);
    form->addRow(tr("&Text:"), m_text);

    m_label = new QComboBox(this);
    m_label->setObjectName(QStringLiteral("noteLabel"));
    m_label->setAccessibleName(tr("Colour of the note"));
    for (const AnnotationLabel label : Labels) {
        m_label->addItem(labelIcon(label), annotationLabelDisplayName(label),
                         static_cast<int>(label));
    }
    choose(m_label, static_cast<int>(m_before.label));
    form->addRow(tr("&Colour:"), m_label);

    m_isInReport = new QCheckBox(tr("In the &report"), this);
    m_isInReport->setObjectName(QStringLiteral("noteInReport"));
    m_isInReport->setToolTip(tr("Without it the note is for you alone and is left out of reports"));
    m_isInReport->setChecked(m_before.isInReport);
    form->addRow(QString(), m_isInReport);
    m_layout->addLayout(form);
}

void NoteDialog::createVerdict()
{
    const OwnVerdict before = m_before.ownVerdict.value_or(OwnVerdict());
    m_verdict = new QGroupBox(tr("&Own verdict in place of the program's"), this);
    m_verdict->setObjectName(QStringLiteral("noteVerdict"));
    m_verdict->setCheckable(true);
    m_verdict->setChecked(m_before.ownVerdict.has_value());
    auto *form = new QFormLayout(m_verdict);
    m_why = new QLabel(tr("Only an enrollment has a verdict."), m_verdict);
    m_why->setObjectName(QStringLiteral("noteVerdictWhy"));
    form->addRow(m_why);
    m_outcome = new QComboBox(m_verdict);
    m_outcome->setObjectName(QStringLiteral("noteOutcome"));
    m_outcome->setAccessibleName(tr("Outcome"));
    for (const Outcome outcome : Outcomes) {
        m_outcome->addItem(outcomeIcon(outcome), capitalized(outcomeDisplayName(outcome)),
                           static_cast<int>(outcome));
    }
    choose(m_outcome, static_cast<int>(before.outcome));
    form->addRow(tr("O&utcome:"), m_outcome);

    m_stage = new QComboBox(m_verdict);
    m_stage->setObjectName(QStringLiteral("noteStage"));
    m_stage->setAccessibleName(tr("Stage"));
    m_stage->addItem(tr("No stage"), 0);
    for (const Stage stage : AllStages) {
        m_stage->addItem(tr("%1 %2", "number and name of a stage")
                             .arg(stageNumber(stage))
                             .arg(stageDisplayName(stage)),
                         stageNumber(stage));
    }
    choose(m_stage, before.stage ? stageNumber(*before.stage) : 0);
    form->addRow(tr("Sta&ge:"), m_stage);

    m_reason = new QLineEdit(before.reason, m_verdict);
    m_reason->setObjectName(QStringLiteral("noteReason"));
    m_reason->setAccessibleName(tr("Reason of the verdict"));
    m_reason->setPlaceholderText(tr("Why you say so"));
    form->addRow(tr("Rea&son:"), m_reason);
    m_layout->addWidget(m_verdict);
}

void NoteDialog::createButtons()
{
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("noteHint"));
    m_hint->setWordWrap(true);
    m_layout->addWidget(m_hint);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(m_before.id.isNull() ? tr("&Add Note") : tr("&Change Note"),
                                  QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("noteAccept"));
    m_accept->setDefault(true);
    // Not the button's own shortcut: that presses it, and clicks it a tenth of a second later.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, m_accept, &QPushButton::click);
    }
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_layout->addWidget(buttons);
}

AnnotationTarget NoteDialog::target() const
{
    return m_places.value(m_place->currentIndex()).target;
}

std::optional<OwnVerdict> NoteDialog::verdict() const
{
    if (!m_verdict->isEnabled() || !m_verdict->isChecked()) {
        return std::nullopt;
    }
    const int stage = m_stage->currentData().toInt();
    return OwnVerdict{.outcome = static_cast<Outcome>(m_outcome->currentData().toInt()),
                      .stage = stage > 0 ? std::optional(static_cast<Stage>(stage)) : std::nullopt,
                      .reason = m_reason->text().trimmed()};
}

Annotation NoteDialog::annotation() const
{
    Annotation result = m_before;
    const QDateTime now =
        QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), QTimeZone::UTC);
    if (result.id.isNull()) {
        result.id = QUuid::createUuid();
        result.createdAt = now;
        result.target = target();
    }
    result.changedAt = std::max(now, result.createdAt);
    result.text = m_text->toPlainText().trimmed();
    result.label = static_cast<AnnotationLabel>(m_label->currentData().toInt());
    result.isInReport = m_isInReport->isChecked();
    result.ownVerdict = verdict();
    return result;
}

/// Says what is missing for the note to be one.
void NoteDialog::updateState()
{
    const AnnotationTargetKind kind = m_before.id.isNull() ? target().kind : m_before.target.kind;
    const bool hasVerdict = kind == AnnotationTargetKind::Enrollment;
    m_verdict->setEnabled(hasVerdict);
    m_verdict->setToolTip(hasVerdict ? QString() : m_why->text());
    m_why->setVisible(!hasVerdict);
    const auto own = verdict();
    const qsizetype size = m_text->toPlainText().size();
    QString hint;
    if (own && own->reason.isEmpty()) {
        hint = tr("A verdict needs its reason.");
    } else if (!own && m_text->toPlainText().trimmed().isEmpty()) {
        hint = tr("A note needs some text.");
    } else if (size > CaseFileLimits::AnnotationCharacters) {
        hint = tr("A note may have up to %1 characters; this one has %2.")
                   .arg(QLocale().toString(CaseFileLimits::AnnotationCharacters),
                        QLocale().toString(size));
    }
    m_hint->setText(hint);
    m_accept->setEnabled(hint.isEmpty());
}

} // namespace Scep
