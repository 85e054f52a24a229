// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/certificateview.h"

#include "models/report/certificatetext.h"
#include "ui/icons.h"
#include "ui/statuscolors.h"

#include <QEvent>
#include <QUrl>

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
    m_certificate = certificate;
    m_checks = checks;
    m_missing.clear();
    render();
}

void CertificateView::showMissing(const QString &message)
{
    m_certificate = {};
    m_checks.clear();
    m_missing = message;
    render();
}

void CertificateView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        render();
    }
}

void CertificateView::render()
{
    if (!m_missing.isEmpty()) {
        setHtml(heading(tr("Not in evidence")) + escapedLines(m_missing));
        return;
    }
    const int extent = fontMetrics().height();
    for (const CheckOutcome outcome : {CheckOutcome::Passed, CheckOutcome::Warning,
                                       CheckOutcome::Failed, CheckOutcome::NotApplicable}) {
        document()->addResource(
            QTextDocument::ImageResource, iconUrl(outcome),
            checkOutcomeIcon(outcome).pixmap(QSize(extent, extent), devicePixelRatioF()));
    }
    QString html;
    if (!m_checks.isEmpty()) {
        html += heading(tr("Checks")) + QStringLiteral("<table cellspacing='0' cellpadding='2'>");
        for (const CertificateCheck &check : std::as_const(m_checks)) {
            html += QStringLiteral("<tr><td><img src='%1' width='%2' height='%2' alt='%3'></td>"
                                   "<td>%4</td></tr>")
                        .arg(iconUrl(check.outcome).toString())
                        .arg(extent)
                        .arg(checkOutcomeDisplayName(check.outcome).toHtmlEscaped(),
                             escapedLines(check.message));
        }
        html += QStringLiteral("</table>");
    }
    html += heading(tr("Certificate")) + QStringLiteral("<table cellspacing='0' cellpadding='2'>");
    const QString muted = mutedTextColor(palette()).name();
    for (const LabelledValue &row : describeCertificate(m_certificate)) {
        html +=
            QStringLiteral("<tr><td style='color:%1; padding-right:8px'>%2</td><td>%3</td></tr>")
                .arg(muted, row.label.toHtmlEscaped(), escapedLines(row.value));
    }
    setHtml(html + QStringLiteral("</table>"));
}

} // namespace Scep
