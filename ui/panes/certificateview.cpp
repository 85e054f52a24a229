// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/certificateview.h"

#include "models/report/encodeditems.h"
#include "models/report/messagetext.h"
#include "ui/icons.h"
#include "ui/statuscolors.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QUrl>

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

constexpr QLatin1StringView TableBegin("<table cellspacing='0' cellpadding='2'>");
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
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
}

void CertificateView::showCertificate(const Certificate &certificate,
                                      const QList<CertificateCheck> &checks)
{
    m_heading = tr("Certificate");
    m_itemId = encodedItemId(certificate.fingerprint);
    m_rows = describeCertificate(certificate);
    m_checks = checks;
    m_fields.clear();
    m_missing.clear();
    render();
}

void CertificateView::showMessage(const ScepMessage &message, const CaseEvidence &evidence)
{
    m_heading = tr("SCEP message");
    m_itemId = encodedItemId(message);
    m_rows = describeScepMessage(message, evidence);
    m_checks.clear();
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
    const QString html = checksHtml() + heading(m_heading) + tableHtml(m_rows, mutedName());
    setHtml(html + fieldsHtml());
}

QString CertificateView::mutedName() const
{
    return mutedTextColor(palette()).name();
}

QString CertificateView::checksHtml()
{
    if (m_checks.isEmpty()) {
        return {};
    }
    const int extent = fontMetrics().height();
    for (const CheckOutcome outcome : {CheckOutcome::Passed, CheckOutcome::Warning,
                                       CheckOutcome::Failed, CheckOutcome::NotApplicable}) {
        document()->addResource(
            QTextDocument::ImageResource, iconUrl(outcome),
            checkOutcomeIcon(outcome).pixmap(QSize(extent, extent), devicePixelRatioF()));
    }
    QString html = heading(tr("Checks")) + TableBegin;
    for (const CertificateCheck &check : std::as_const(m_checks)) {
        html += QStringLiteral("<tr><td><img src='%1' width='%2' height='%2' alt='%3'></td>"
                               "<td>%4</td></tr>")
                    .arg(iconUrl(check.outcome).toString())
                    .arg(extent)
                    .arg(checkOutcomeDisplayName(check.outcome).toHtmlEscaped(),
                         escapedLines(check.message));
    }
    return html + TableEnd;
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
