// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/reportdialog.h"

#include "models/report/csvtext.h"
#include "models/report/reporttexts.h"
#include "models/report/templatewriter.h"
#include "models/report/writtenfile.h"
#include "ui/print/pdfreport.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

namespace Scep {

namespace {
enum Column { OriginalColumn, ReplacementColumn, KindColumn, CountColumn };

struct Format
{
    const char *ending;
    const char *name;
    std::expected<QByteArray, QString> (*write)(const Report &report);
};

constexpr std::array Formats{
    Format{"html", QT_TRANSLATE_NOOP("Scep::ReportDialog", "Web page (HTML)"),
           [](const Report &report) { return htmlOf(report); }},
    Format{
        "pdf", QT_TRANSLATE_NOOP("Scep::ReportDialog", "Pages to print (PDF)"),
        [](const Report &report) -> std::expected<QByteArray, QString> { return pdfOf(report); }},
    Format{"md", QT_TRANSLATE_NOOP("Scep::ReportDialog", "Text for tickets (Markdown)"),
           [](const Report &report) { return markdownOf(report); }},
    Format{"json", QT_TRANSLATE_NOOP("Scep::ReportDialog", "Data (JSON)"),
           [](const Report &report) -> std::expected<QByteArray, QString> {
               return QJsonDocument(report.data).toJson(QJsonDocument::Indented);
           }},
    Format{
        "csv", QT_TRANSLATE_NOOP("Scep::ReportDialog", "Table of events (CSV)"),
        [](const Report &report) -> std::expected<QByteArray, QString> { return csvOf(report); }},
};

/// Of long files the preview shows the beginning.
constexpr qsizetype PreviewBytes = 256 * 1024;
constexpr auto QuietTime = std::chrono::milliseconds(250);

/// NDES gives challenge passwords of 16 or more hexadecimal digits, Intune long base64; and a word
/// of letters and numbers of both cases is what people make up.
bool looksLikeSecret(const QString &text)
{
    constexpr qsizetype ShortestHex = 16;
    constexpr qsizetype ShortestWord = 24;
    if (hexDigitsOf(text).size() >= ShortestHex) {
        return true;
    }
    const bool isOneWord = std::ranges::none_of(text, [](QChar c) { return c.isSpace(); });
    return isOneWord && text.size() >= ShortestWord &&
           std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }) &&
           std::ranges::any_of(text, [](QChar c) { return c.isUpper(); }) &&
           std::ranges::any_of(text, [](QChar c) { return c.isLower(); });
}
} // namespace

ReportDialog::ReportDialog(const ReportMaterial &material, QWidget *parent)
    : QDialog(parent)
    , m_material(material)
    , m_choices{.keptKinds = {}, .keptTexts = {}, .added = {}, .publicTexts = material.publicTexts}
    , m_format(new QComboBox(this))
    , m_organisation(new QLineEdit(this))
    , m_redact(new QCheckBox(tr("&Replace what names people, computers and customers"), this))
    , m_summary(new QLabel(this))
    , m_model(new QStandardItemModel(this))
    , m_list(new QTreeView(this))
    , m_text(new QLineEdit(this))
    , m_add(new QPushButton(tr("R&eplace Too"), this))
    , m_preview(new QTextBrowser(this))
    , m_message(new QLabel(this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("reportDialog"));
    m_choices.keptTexts = material.decided.keptTexts;
    for (const QString &text : material.decided.addedTexts) {
        m_choices.added.append({.kind = IdentityKind::Name, .text = text});
    }
    setWindowTitle(tr("Export Report"));
    createWidgets();
    layOut();
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &ReportDialog::makeAgain);
    const auto soon = [this] { m_timer->start(QuietTime); };
    connect(m_organisation, &QLineEdit::textChanged, this, soon);
    connect(m_redact, &QCheckBox::toggled, this, &ReportDialog::makeAgain);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        showPreview();
        m_preview->verticalScrollBar()->setValue(0); // it is another text
    });
    connect(m_model, &QStandardItemModel::itemChanged, this,
            [this](const QStandardItem *item) { takeChoice(item->index()); });
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_text, &QLineEdit::returnPressed, this, &ReportDialog::addText);
    connect(m_add, &QPushButton::clicked, this, &ReportDialog::addText);
    makeAgain();
}

void ReportDialog::createWidgets()
{
    m_format->setObjectName(QStringLiteral("reportFormat"));
    for (const Format &format : Formats) {
        m_format->addItem(tr(format.name));
    }
    m_organisation->setObjectName(QStringLiteral("reportOrganisation"));
    m_organisation->setPlaceholderText(tr("Who hands the report out"));
    m_redact->setObjectName(QStringLiteral("reportRedact"));
    m_redact->setChecked(true);
    m_summary->setObjectName(QStringLiteral("reportSummary"));
    m_summary->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("reportReplacements"));
    m_list->setAccessibleName(tr("What is replaced"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_text->setObjectName(QStringLiteral("reportText"));
    m_text->setAccessibleName(tr("A further text to replace"));
    m_text->setPlaceholderText(tr("A further name, number or word"));
    m_add->setObjectName(QStringLiteral("reportAdd"));
    m_add->setEnabled(false);
    m_add->setAutoDefault(false);
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    m_preview->setAccessibleName(tr("Preview of the report"));
    m_preview->setOpenLinks(false);
    m_preview->setTabChangesFocus(true);
    m_message->setObjectName(QStringLiteral("reportMessage"));
    m_message->setWordWrap(true);
}

void ReportDialog::layOut()
{
    auto *form = new QFormLayout;
    form->addRow(tr("&Format:"), m_format);
    form->addRow(tr("&Organisation:"), m_organisation);
    auto *further = new QHBoxLayout;
    further->addWidget(m_text, 1);
    further->addWidget(m_add);
    auto *left = new QWidget(this);
    auto *choices = new QVBoxLayout(left);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->addLayout(form);
    choices->addWidget(m_redact);
    choices->addWidget(m_summary);
    choices->addWidget(m_list, 1);
    choices->addLayout(further);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    // What is replaced are long names, ids and addresses; the preview wraps its lines.
    splitter->setSizes(
        {fontMetrics().averageCharWidth() * 100, fontMetrics().averageCharWidth() * 90});
    splitter->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Save As…"));
    connect(buttons->button(QDialogButtonBox::Save), &QPushButton::clicked, this,
            &ReportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 42);
}

/// Everything that is shown comes from the material and the choices, so that what was taken back
/// leaves nothing behind.
void ReportDialog::makeAgain()
{
    m_timer->stop();
    Report report = m_material.report;
    report.organisation = m_organisation->text();
    m_replacements.clear();
    if (m_redact->isChecked()) {
        RedactedReport redacted = redactedReport(std::move(report), m_material.identities,
                                                 m_material.logTexts, m_material.key, m_choices);
        m_shown = std::move(redacted.report);
        m_replacements = std::move(redacted.replacements);
    } else {
        m_shown = redactedReport(std::move(report), {}, {}, m_material.key, secretsAlone()).report;
    }
    fillList();
    showPreview();
}

void ReportDialog::fillList()
{
    m_isFilling = true;
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Text"), tr("Becomes"), tr("What it is"), tr("Times")});
    for (const Replacement &one : std::as_const(m_replacements)) {
        auto *original = new QStandardItem(one.original);
        original->setCheckable(one.kind != IdentityKind::Challenge &&
                               one.kind != IdentityKind::Token && !one.original.isEmpty());
        // What is no choice has its box too, so that all rows begin at the same place.
        original->setCheckState(one.isKept ? Qt::Unchecked : Qt::Checked);
        original->setToolTip(original->isCheckable() ? one.original : tr("Always removed"));
        auto *count = new QStandardItem(QString::number(one.count));
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_model->appendRow({original, new QStandardItem(one.isKept ? tr("stays") : one.replacement),
                            new QStandardItem(identityKindDisplayName(one.kind)), count});
    }
    m_isFilling = false;
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(OriginalColumn, QHeaderView::Stretch);
    for (const Column column : {ReplacementColumn, KindColumn, CountColumn}) {
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    const auto replaced = std::ranges::count(m_replacements, false, &Replacement::isKept);
    m_summary->setText(m_redact->isChecked()
                           ? tr("%n text(s) are replaced. Uncheck what may stay.", nullptr,
                                static_cast<int>(replaced))
                           : tr("Only passwords and tokens are taken out: the report names "
                                "everybody whom the evidence names."));
    for (QWidget *widget : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_text)}) {
        widget->setEnabled(m_redact->isChecked());
    }
    m_add->setEnabled(m_redact->isChecked() && !m_text->text().trimmed().isEmpty());
}

/// Web and printed pages are shown by the same words as text for tickets: this view draws neither
/// style sheets nor pages.
void ReportDialog::showPreview()
{
    const int index = m_format->currentIndex();
    const QLatin1StringView ending(Formats.at(index).ending);
    const bool isPage = ending == QLatin1StringView("html") || ending == QLatin1StringView("pdf");
    const auto bytes = isPage ? markdownOf(m_shown) : Formats.at(index).write(m_shown);
    if (!bytes) {
        m_preview->setPlainText(bytes.error());
        return;
    }
    const int seen = m_preview->verticalScrollBar()->value();
    QString text = QString::fromUtf8(bytes->first(std::min(PreviewBytes, bytes->size())));
    if (bytes->size() > PreviewBytes) {
        text += QStringLiteral("\n…\n");
    }
    if (isPage) {
        // No HTML: what stands in evidence stays text.
        m_preview->document()->setMarkdown(
            text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                      QTextDocument::MarkdownNoHTML);
    } else {
        m_preview->setPlainText(text);
    }
    // Markdown leaves the cursor at the end, which the view then shows.
    m_preview->moveCursor(QTextCursor::Start);
    m_preview->verticalScrollBar()->setValue(seen);
}

void ReportDialog::takeChoice(const QModelIndex &index)
{
    if (m_isFilling || index.column() != OriginalColumn) {
        return;
    }
    const Replacement &one = m_replacements.at(index.row());
    if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked) {
        m_choices.keptTexts.removeAll(one.original);
    } else if (!m_choices.keptTexts.contains(one.original)) {
        m_choices.keptTexts.append(one.original);
    }
    tellDecisions();
    m_timer->start(QuietTime);
}

void ReportDialog::addText()
{
    const QString text = m_text->text().trimmed();
    if (!text.isEmpty()) {
        m_choices.added.append({.kind = IdentityKind::Name, .text = text});
        m_text->clear();
        makeAgain();
        tellDecisions();
        if (mayBeSecret(text)) {
            m_message->setText(tr("What was added looks like a password: it is replaced in this "
                                  "report, and not kept in the case."));
        }
    }
}

void ReportDialog::tellDecisions()
{
    KeptRedaction decided;
    for (const QString &text : std::as_const(m_choices.keptTexts)) {
        if (!mayBeSecret(text)) {
            decided.keptTexts.append(text);
        }
    }
    for (const Identity &added : std::as_const(m_choices.added)) {
        if (!mayBeSecret(added.text)) {
            decided.addedTexts.append(added.text);
        }
    }
    emit redactionDecided(decided);
}

/// Known as a secret, part of one, around one, or of the shape of one.
bool ReportDialog::mayBeSecret(const QString &text) const
{
    const auto isAbout = [&text](IdentityKind kind, const QString &known) {
        const bool isSecret = kind == IdentityKind::Challenge || kind == IdentityKind::Token;
        constexpr qsizetype LongPart = 8;
        return isSecret && !known.isEmpty() &&
               (text.contains(known, Qt::CaseInsensitive) ||
                (text.size() >= LongPart && known.contains(text, Qt::CaseInsensitive)));
    };
    return looksLikeSecret(text) ||
           std::ranges::any_of(m_material.identities,
                               [&](const Identity &each) { return isAbout(each.kind, each.text); });
}

std::expected<QByteArray, QString> ReportDialog::fileBytes() const
{
    return Formats.at(m_format->currentIndex()).write(m_shown);
}

void ReportDialog::chooseFile()
{
    if (m_timer->isActive()) {
        makeAgain();
    }
    const Format &format = Formats.at(m_format->currentIndex());
    const QString ending = QLatin1StringView(format.ending);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save Report"), m_material.suggestion + QLatin1Char('.') + ending,
        QStringLiteral("%1 (*.%2)").arg(tr(format.name), ending));
    if (!path.isEmpty()) {
        saveTo(path);
    }
}

void ReportDialog::saveTo(const QString &path)
{
    const auto bytes = fileBytes();
    if (!bytes) {
        m_message->setText(bytes.error());
        return;
    }
    if (const auto written = writeWhole(path, *bytes); written) {
        m_message->setText(tr("Saved: %1").arg(path));
        emit saved(path);
    } else {
        m_message->setText(
            tr("The report could not be saved as %1: %2.").arg(path, written.error()));
    }
}

} // namespace Scep
