// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/codedialog.h"

#include "models/report/codelookup.h"
#include "models/report/codetext.h"
#include "ui/logview/contrast.h"
#include "ui/panes/listpane.h"
#include "ui/window/codemodel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace Scep {

namespace {
/// Rows that a person still looks through.
constexpr qsizetype MostRows = 200;

/// @p link: colour of addresses.
QString htmlRow(const LabelledValue &row, const QString &link)
{
    QStringList lines;
    for (const QString &line : row.value.split(QLatin1Char('\n'))) {
        const QString text = line.toHtmlEscaped();
        lines.append(
            line.startsWith(QLatin1String("https://"))
                ? QStringLiteral("<a href=\"%1\" style=\"color: %2\">%1</a>").arg(text, link)
                : text);
    }
    return QStringLiteral("<p><b>%1</b><br>%2</p>")
        .arg(row.label.toHtmlEscaped(), lines.join(QStringLiteral("<br>")));
}

QString plainText(const CodeMeaning &meaning)
{
    QString text = codeTitle(meaning) + QLatin1Char('\n');
    for (const LabelledValue &row : describeCode(meaning)) {
        text += QStringLiteral("%1: %2\n").arg(row.label, row.value);
    }
    return text;
}
} // namespace

CodeDialog::CodeDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new CodeModel(this))
    , m_text(new QLineEdit(this))
    , m_list(new ListPane(this))
    , m_details(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("codeDialog"));
    setWindowTitle(tr("Look Up Error Code"));

    auto *label = new QLabel(tr("&Number, name or message:"), this);
    label->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("codeText"));
    m_text->setClearButtonEnabled(true);
    m_text->setPlaceholderText(tr("0x80094800, MCSCEPErrorDomain 22013, 403.16, badMessageCheck"));
    m_text->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("codeList"));
    m_list->setAccessibleName(tr("Codes that were found"));
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setModel(m_model);
    m_details->setObjectName(QStringLiteral("codeDetails"));
    m_details->setAccessibleName(tr("What the code means"));
    m_details->setOpenExternalLinks(true);
    m_details->setTabChangesFocus(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_find = buttons->addButton(tr("&Find in Log"), QDialogButtonBox::ActionRole);
    m_find->setObjectName(QStringLiteral("codeFind"));
    m_find->setToolTip(tr("Go through the lines of the shown log that name this code"));
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("codeCopy"));
    m_copy->setToolTip(tr("Copy what is said about this code"));
    // Enter is for the text; no button may take it.
    const QList<QAbstractButton *> all = buttons->buttons();
    for (QAbstractButton *button : all) {
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    }

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 130, metrics.height() * 26);

    connect(m_text, &QLineEdit::textChanged, this, &CodeDialog::search);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CodeDialog::showCurrent);
    connect(m_find, &QPushButton::clicked, this, [this] {
        if (const CodeMeaning *meaning = m_model->meaning(m_list->currentIndex())) {
            emit findRequested(codeExpression(*meaning));
        }
    });
    connect(m_copy, &QPushButton::clicked, this, &CodeDialog::copyCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    search();
}

void CodeDialog::setCodes(const QStringList &codes)
{
    if (!codes.isEmpty()) {
        m_text->setText(codes.join(QStringLiteral(", ")));
    }
    m_text->selectAll();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

// The list is walked from the text, without leaving it.
bool CodeDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
            key == Qt::Key_PageDown) {
            QApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CodeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showCurrent();
    }
}

void CodeDialog::search()
{
    const QString text = m_text->text();
    const QList<CodeMeaning> found = searchCodes(text, MostRows);
    m_list->setEmptyText(found.isEmpty() ? lookUpCode(text).unknown : QString());
    m_model->setMeanings(found);
    m_list->followCurrent(m_model->index(0));
    showCurrent();
}

void CodeDialog::showCurrent()
{
    const CodeMeaning *meaning = m_model->meaning(m_list->currentIndex());
    m_find->setEnabled(meaning);
    m_copy->setEnabled(meaning);
    if (!meaning) {
        m_details->setPlainText(m_model->rowCount() > 0 ? QString()
                                                        : lookUpCode(m_text->text()).unknown);
        return;
    }
    // Not every palette has a link colour that can be read on its ground.
    const QPalette &colors = m_details->palette();
    const QString link = readableOn(colors.color(QPalette::Link), colors.color(QPalette::Text),
                                    {colors.color(QPalette::Base)})
                             .name();
    QString html = QStringLiteral("<h3>%1</h3>").arg(codeTitle(*meaning).toHtmlEscaped());
    for (const LabelledValue &row : describeCode(*meaning)) {
        html += htmlRow(row, link);
    }
    m_details->setHtml(html);
}

void CodeDialog::copyCurrent()
{
    if (const CodeMeaning *meaning = m_model->meaning(m_list->currentIndex())) {
        QApplication::clipboard()->setText(plainText(*meaning));
    }
}

} // namespace Scep
