// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/certificateview.h"

#include "models/report/encodeditems.h"
#include "models/report/enrollmenttext.h"
#include "models/report/messagetext.h"
#include "ui/icons.h"
#include "ui/statuscolors.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace Scep {

namespace {
QString heading(const QString &text)
{
    return QStringLiteral("<p style='margin-top:8px; margin-bottom:2px'><b>%1</b></p>")
        .arg(text.toHtmlEscaped());
}

QUrl iconUrl(CheckOutcome outcome)
{
    return QUrl(QStringLiteral("icon:") + checkOutcomeId(outcome));
}

QString escapedLines(const QString &text)
{
    QString escaped = text.toHtmlEscaped();
    escaped.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return escaped;
}

/// An icon with the word of its outcome, and a sentence.
QString statusRow(CheckOutcome outcome, const QString &text, int extent)
{
    return QStringLiteral("<tr><td><img src='%1' width='%2' height='%2' alt='%3'></td>"
                          "<td>%4</td></tr>")
        .arg(iconUrl(outcome).toString())
        .arg(extent)
        .arg(checkOutcomeDisplayName(outcome).toHtmlEscaped(), escapedLines(text));
}

constexpr QLatin1StringView TableBegin("<table cellspacing='0' cellpadding='2'>");
constexpr QLatin1StringView RawAnchor("extensions");
constexpr QLatin1StringView TableEnd("</table>");

QString tableHtml(const QList<LabelledValue> &rows, const QString &labelColor)
{
    QString html(TableBegin);
    for (const LabelledValue &row : rows) {
        html +=
            QStringLiteral("<tr><td style='color:%1; padding-right:8px'>%2</td><td>%3</td></tr>")
                .arg(labelColor, row.label.toHtmlEscaped(), escapedLines(row.value));
    }
    return html + TableEnd;
}
} // namespace

CertificateView::CertificateView(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // A certificate is read by keyboard too: a caret, and Tab leaves the view.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard |
                            Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setTabChangesFocus(true);
    connect(this, &QTextBrowser::anchorClicked, this, [this] {
        m_showsRaw = !m_showsRaw;
        render();
        scrollToAnchor(QString(RawAnchor));
    });
}

void CertificateView::showCertificate(const Certificate &certificate,
                                      const QList<CertificateCheck> &checks,
                                      const QList<LinkVerdict> &verdicts,
                                      const QList<ChainView> &views)
{
    m_verdicts = verdicts;
    m_views = views;
    m_itemId = encodedItemId(certificate.fingerprint);
    m_groups = describeCertificateInGroups(certificate);
    m_extensions = certificate.extensions;
    m_checks = checks;
    m_fields.clear();
    m_missing.clear();
    render();
}

void CertificateView::showMessage(const ScepMessage &message, const CaseEvidence &evidence)
{
    m_itemId = encodedItemId(message);
    m_groups = {{.title = tr("SCEP message"), .rows = describeScepMessage(message, evidence)}};
    m_extensions.clear();
    m_checks.clear();
    m_verdicts.clear();
    m_views.clear();
    m_fields = message.fields;
    m_missing.clear();
    render();
}

void CertificateView::showMissing(const QString &message)
{
    m_missing = message;
    m_itemId.clear();
    render();
}

void CertificateView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        render();
    }
}

void CertificateView::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    menu->addSeparator();
    menu->addActions(actions());
    menu->exec(event->globalPos());
}

void CertificateView::render()
{
    if (!m_missing.isEmpty()) {
        setHtml(heading(tr("Not in evidence")) + escapedLines(m_missing));
        return;
    }
    addIcons();
    setHtml(verdictsHtml() + viewsHtml() + checksHtml() + groupsHtml() + extensionsHtml() +
            fieldsHtml());
}

QString CertificateView::currentField() const
{
    const QTextTable *table = textCursor().currentTable();
    if (!table) {
        return {};
    }
    const QTextTableCell cell = table->cellAt(textCursor());
    const QString name = table->cellAt(cell.row(), 0).firstCursorPosition().block().text();
    const auto hasName = [&name](const FieldGroup &group) {
        return std::ranges::contains(group.rows, name, &LabelledValue::label);
    };
    return std::ranges::any_of(m_groups, hasName) ? name : QString();
}

QString CertificateView::groupsHtml() const
{
    QString html;
    for (const FieldGroup &group : m_groups) {
        html += heading(group.title) + tableHtml(group.rows, mutedName());
    }
    return html;
}

/// On demand: they are long, and most of what they say stands above in words.
QString CertificateView::extensionsHtml() const
{
    if (m_extensions.isEmpty()) {
        return {};
    }
    const QString link = m_showsRaw ? tr("Hide the extensions")
                                    : tr("Show the %n extension(s) one by one, with their octets",
                                         nullptr, static_cast<int>(m_extensions.size()));
    const QString html =
        QStringLiteral("<p style='margin-top:8px'><a name='%1' href='#%1' style='color:%2'>%3</a>"
                       "</p>")
            .arg(RawAnchor, palette().color(QPalette::Link).name(), link.toHtmlEscaped());
    return m_showsRaw ? html + tableHtml(describeExtensions(m_extensions), mutedName()) : html;
}

QString CertificateView::mutedName() const
{
    return mutedTextColor(palette()).name();
}

void CertificateView::addIcons()
{
    const int extent = fontMetrics().height();
    for (const CheckOutcome outcome : {CheckOutcome::Passed, CheckOutcome::Warning,
                                       CheckOutcome::Failed, CheckOutcome::NotApplicable}) {
        document()->addResource(
            QTextDocument::ImageResource, iconUrl(outcome),
            checkOutcomeIcon(outcome).pixmap(QSize(extent, extent), devicePixelRatioF()));
    }
}

/// What is wrong stands first; what does not apply is only counted, and told last.
QString CertificateView::checksHtml() const
{
    if (m_checks.isEmpty()) {
        return {};
    }
    QString html = heading(tr("Checks")) + TableBegin;
    for (const CheckOutcome outcome :
         {CheckOutcome::Failed, CheckOutcome::Warning, CheckOutcome::Passed}) {
        for (const CertificateCheck &check : m_checks) {
            if (check.outcome == outcome) {
                html += statusRow(outcome, check.message, fontMetrics().height());
            }
        }
    }
    html += TableEnd;
    QStringList others;
    for (const CertificateCheck &check : m_checks) {
        if (check.outcome == CheckOutcome::NotApplicable) {
            others.append(check.message);
        }
    }
    if (!others.isEmpty()) {
        html += QStringLiteral("<p style='color:%1'>%2<br>%3</p>")
                    .arg(mutedName(),
                         tr("%n check(s) did not apply:", nullptr, static_cast<int>(others.size()))
                             .toHtmlEscaped(),
                         escapedLines(others.join(QLatin1Char('\n'))));
    }
    return html;
}

QString CertificateView::verdictsHtml() const
{
    if (m_verdicts.isEmpty()) {
        return {};
    }
    QString html = heading(tr("In the chain")) + TableBegin;
    for (const LinkVerdict &verdict : m_verdicts) {
        html += statusRow(verdict.outcome,
                          tr("%1: %2", "what is judged, and the verdict")
                              .arg(linkAspectDisplayName(verdict.aspect), linkVerdictText(verdict)),
                          fontMetrics().height());
    }
    return html + TableEnd;
}

QString CertificateView::viewsHtml() const
{
    QString html;
    for (const ChainView &view : m_views) {
        const QString title = chainWitnessDisplayName(view.witness);
        if (view.entries.isEmpty()) {
            html +=
                statusRow(CheckOutcome::NotApplicable,
                          tr("%1: no such evidence was given").arg(title), fontMetrics().height());
        }
        for (const ChainViewEntry &entry : entriesByName(view)) {
            const QString name = entry.fingerprint.isEmpty()
                                     ? tr("%1 (not in evidence)").arg(entry.name)
                                     : entry.name;
            html +=
                statusRow(entry.agrees ? CheckOutcome::Passed : CheckOutcome::Warning,
                          entry.agrees ? tr("%1: %2", "witness and CA").arg(title, name)
                                       : tr("%1: %2, which is not of this chain").arg(title, name),
                          fontMetrics().height());
        }
    }
    return html.isEmpty() ? html : heading(tr("Who names which CA")) + TableBegin + html + TableEnd;
}

/// Offset, then name and value below each other: three columns have no room in a side pane.
QString CertificateView::fieldsHtml() const
{
    if (m_fields.isEmpty()) {
        return {};
    }
    QList<LabelledValue> rows;
    for (const ScepField &field : m_fields) {
        const QString offset =
            field.inner ? tr("in.%1", "offset inside the enveloped data").arg(field.offset)
                        : QString::number(field.offset);
        const QString value =
            field.isComplete ? field.value : tr("%1 (cut)").arg(field.value).trimmed();
        rows.append({offset, field.name + QLatin1Char('\n') + value});
    }
    return heading(tr("Element by element")) + tableHtml(rows, mutedName());
}

} // namespace Scep
