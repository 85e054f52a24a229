// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/coverageview.h"

#include "models/report/verdicttext.h"
#include "ui/icons.h"
#include "ui/statuscolors.h"

#include <QEvent>
#include <QUrl>

#include <algorithm>

namespace Scep {

namespace {
constexpr QLatin1StringView SourceScheme("source:");

const Device *deviceOf(const Case &caseData, const QString &enrollmentId)
{
    const auto found = std::ranges::find_if(caseData.analysis.devices, [&](const Device &device) {
        return std::ranges::contains(device.enrollments, enrollmentId, &Enrollment::id);
    });
    return found == caseData.analysis.devices.cend() ? nullptr : &*found;
}

/// @p words are a file's name, or a kind of log with the name behind in parentheses. Of several
/// files of one name that of the device.
SourceId sourceNamed(const Case &caseData, const Device *device, const QString &words)
{
    SourceId id = SourceId::None;
    for (const SourceFile &source : caseData.evidence.sources) {
        const bool isOfDevice = device && device->sources.contains(source.id);
        const bool isNamed = words == source.displayName ||
                             words.endsWith(QStringLiteral("(%1)").arg(source.displayName));
        if (isNamed && (id == SourceId::None || isOfDevice)) {
            id = source.id;
        }
    }
    return id;
}

QUrl iconUrl(Outcome outcome)
{
    return QUrl(QStringLiteral("icon:") + outcomeId(outcome));
}
} // namespace

CoverageView::CoverageView(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard |
                            Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const QString text = url.toString();
        if (text.startsWith(SourceScheme)) {
            emit sourceChosen(SourceId{text.sliced(SourceScheme.size()).toUInt()});
        }
    });
    render();
}

void CoverageView::showCoverage(const Case &caseData, const QString &enrollmentId)
{
    m_rows.clear();
    const Enrollment *enrollment = findEnrollment(caseData.analysis, enrollmentId);
    const Device *device = deviceOf(caseData, enrollmentId);
    for (const StageCoverage &coverage :
         enrollment ? enrollment->coverage : QList<StageCoverage>()) {
        Row row{.stage = numberedStage(coverage.stage), .missing = coverage.missing};
        for (const QString &name : coverage.present) {
            row.present.append({name, sourceNamed(caseData, device, name)});
        }
        m_rows.append(row);
    }
    render();
}

void CoverageView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        render();
    }
}

void CoverageView::render()
{
    if (m_rows.isEmpty()) {
        setHtml(tr("What the evidence can tell is shown here for each stage of a certificate "
                   "request.")
                    .toHtmlEscaped());
        return;
    }
    const int extent = fontMetrics().height();
    for (const Outcome outcome : {Outcome::Succeeded, Outcome::NotObserved}) {
        document()->addResource(
            QTextDocument::ImageResource, iconUrl(outcome),
            outcomeIcon(outcome).pixmap(QSize(extent, extent), devicePixelRatioF()));
    }
    const QString muted = mutedTextColor(palette()).name();
    QString html;
    for (const Row &row : std::as_const(m_rows)) {
        html += rowHtml(row, muted);
    }
    setHtml(html);
}

QString CoverageView::rowHtml(const Row &row, const QString &muted) const
{
    const bool isCovered = !row.present.isEmpty();
    const Outcome outcome = isCovered ? Outcome::Succeeded : Outcome::NotObserved;
    QString html = QStringLiteral("<p style='margin-top:6px; margin-bottom:0px'>"
                                  "<img src='%1' width='%2' height='%2' alt='%3' "
                                  "style='vertical-align:middle'> <b>%4</b></p>")
                       .arg(iconUrl(outcome).toString())
                       .arg(fontMetrics().height())
                       .arg((isCovered ? tr("covered") : tr("not covered")).toHtmlEscaped(),
                            row.stage.toHtmlEscaped());
    QStringList names;
    for (const auto &[name, id] : row.present) {
        names.append(id == SourceId::None ? name.toHtmlEscaped()
                                          : QStringLiteral("<a href='%1%2'>%3</a>")
                                                .arg(SourceScheme)
                                                .arg(static_cast<quint32>(id))
                                                .arg(name.toHtmlEscaped()));
    }
    const QString paragraph = QStringLiteral("<p style='margin:0px 0px 2px 12px'>%1</p>");
    if (isCovered) {
        html += paragraph.arg(tr("Shown by: %1").arg(names.join(tr(", "))));
    }
    for (const MissingEvidence &missing : row.missing) {
        html += paragraph.arg(tr("Missing: %1").arg(missing.what).toHtmlEscaped() +
                              (missing.how.isEmpty()
                                   ? QString()
                                   : QStringLiteral("<br><span style='color:%1'>%2</span>")
                                         .arg(muted, missing.how.toHtmlEscaped())));
    }
    return html;
}

} // namespace Scep
