// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/pdfreport.h"

#include "models/report/reporttexts.h"
#include "ui/print/outlineddocument.h"
#include "ui/print/pdfobjects.h"
#include "ui/print/printcolors.h"
#include "ui/print/reportpages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QHashFunctions>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTimeZone>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PdfReport)
};

constexpr int Resolution = 288; // pixels per inch: three for one of CSS
constexpr double PointsPerInch = 72;
constexpr QMarginsF MarginsMillimetres(16, 14, 16, 12);
constexpr double FootHeight = 0.28; // inches below the text
constexpr double LogoHeight = 0.45; // inches

/// QPdfWriter numbers its fonts in the order of a hash. Hashes that are made while this lives have
/// the same order in every run; those that are there already keep theirs.
class RepeatableHashes
{
public:
    RepeatableHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~RepeatableHashes() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(RepeatableHashes)
};

QString pdfTime(const Instant &instant)
{
    if (instant.isNull()) {
        return {};
    }
    const auto seconds = std::chrono::floor<std::chrono::seconds>(instant.sinceEpoch);
    return QDateTime::fromSecsSinceEpoch(seconds.count(), QTimeZone::UTC)
        .toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"));
}

void paintFoot(QPainter &painter, const Report &report, const QSizeF &page, int number, int count)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setFeature("liga", 0);
    font.setPointSizeF(8);
    painter.setFont(font);
    painter.setPen(printColor(Ink::Muted));
    const QRectF foot(0, page.height(), page.width(), FootHeight * Resolution);
    const QString name =
        painter.fontMetrics().elidedText(report.title, Qt::ElideRight, int(page.width() * 0.75));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, name);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                     Tr::tr("Page %1 of %2").arg(number).arg(count));
}

/// In the first page's upper right corner.
void paintLogo(QPainter &painter, const QByteArray &bytes, const QSizeF &page)
{
    const QImage logo = QImage::fromData(bytes);
    if (logo.isNull()) {
        return;
    }
    const QSizeF size =
        QSizeF(logo.size()).scaled(page.width() / 4, LogoHeight * Resolution, Qt::KeepAspectRatio);
    painter.drawImage(QRectF(QPointF(page.width() - size.width(), 0), size), logo);
}
} // namespace

QByteArray pdfOf(const Report &report, const PdfOptions &options)
{
    const Report shown = withVisibleTexts(report);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PdfDetails details{.title = shown.title,
                       .author = shown.organisation,
                       .producer = shown.program,
                       .language = shown.language,
                       .madeAt = pdfTime(shown.madeAt),
                       .pixelsPerPoint = Resolution / PointsPerInch};
    {
        const RepeatableHashes repeatable;
        QPdfWriter writer(&buffer);
        writer.setResolution(Resolution);
        writer.setPageLayout(QPageLayout(QPageSize(options.paper), QPageLayout::Portrait,
                                         MarginsMillimetres, QPageLayout::Millimeter));
        const QPageLayout layout = writer.pageLayout();
        details.heightPoints = layout.fullRectPoints().height();
        details.topPoints = layout.margins(QPageLayout::Point).top();
        const QSizeF room = layout.paintRectPixels(Resolution).size();
        const QSizeF page(room.width(), room.height() - FootHeight * Resolution);
        OutlinedDocument document(&writer, page);
        writeReportPages(document, shown);
        document.finish();
        details.outline = document.outline();
        QPainter painter(&writer);
        for (int number = 0; number < document.pageCount(); ++number) {
            if (number > 0) {
                writer.newPage();
            } else {
                paintLogo(painter, options.logo, page);
            }
            document.paintPage(painter, number);
            paintFoot(painter, shown, page, number + 1, document.pageCount());
        }
    }
    // Without an outline it is still the whole report.
    return withDetails(buffer.data(), details).value_or(buffer.data());
}

} // namespace Scep
