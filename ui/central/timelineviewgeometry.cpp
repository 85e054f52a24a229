// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelineView that knows where everything is: sizes, lanes, scroll bars.

#include "ui/central/timelineview.h"

#include <QDateTime>
#include <QLocale>
#include <QScrollBar>
#include <QStyle>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace Scep {

using std::chrono::microseconds;

namespace {
constexpr double HeaderShare = 0.3; // of the width, at most, for the lanes' names
} // namespace

double TimelineView::laneHeight(const TimelineLane &lane) const
{
    const QFontMetricsF metrics(font());
    const double callout =
        lane.isFailing && !m_content.callout.isEmpty() ? metrics.height() * 1.75 : 0;
    return lane.rowCount * std::round(metrics.height() * 1.75) + std::round(callout);
}

double TimelineView::lanesHeight() const
{
    double height = 0;
    for (const TimelineLane &lane : m_content.lanes) {
        height += laneHeight(lane);
    }
    return height;
}

double TimelineView::headerWidth() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    double width = metrics.horizontalAdvance(QStringLiteral("00 MMMM 0000"));
    for (const TimelineLane &lane : m_content.lanes) {
        // The name of what is unfolded may go on over the lanes.
        const double fold = lane.foldId.isEmpty() ? 0 : metrics.height() * 1.25;
        if (lane.foldId.isEmpty() || lane.isFolded) {
            width = std::max(width, metrics.horizontalAdvance(lane.title) + fold);
        }
    }
    return std::min(std::ceil(width + metrics.height() * 2.5), viewport()->width() * HeaderShare);
}

double TimelineView::edge() const
{
    return QFontMetricsF(font()).horizontalAdvance(QStringLiteral("00:00:00")) / 2 +
           m_scene.padding * 2;
}

QSize TimelineView::sizeHint() const
{
    const QFontMetricsF metrics(font());
    const double axis = metrics.height() * 2 + 12;
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {static_cast<int>(metrics.averageCharWidth() * 90),
            static_cast<int>(axis + lanesHeight()) + 2 * frameWidth() + scrollBar +
                viewportMargins().top()};
}

QSize TimelineView::minimumSizeHint() const
{
    const QFontMetricsF metrics(font());
    return {static_cast<int>(metrics.averageCharWidth() * 40),
            static_cast<int>(metrics.height() * 8) + viewportMargins().top()};
}

// There are many labels and few that differ.
double TimelineView::labelWidth(const QString &text)
{
    constexpr qsizetype MaximumWidths = 16384;
    const auto known = m_widths.constFind(text);
    if (known != m_widths.cend()) {
        return *known;
    }
    if (m_widths.size() >= MaximumWidths) {
        m_widths.clear();
    }
    return *m_widths.insert(text, std::ceil(QFontMetricsF(font()).horizontalAdvance(text)) + 1);
}

void TimelineView::forgetLabels()
{
    m_widths.clear();
    m_labels.clear();
}

void TimelineView::rebuildScene()
{
    const QFontMetricsF metrics(font());
    const double axisHeight = std::round(metrics.height() * 2 + metrics.height() * 0.6);
    const double header = headerWidth();
    const QSizeF size = viewport()->size();
    m_scene.padding = std::max(3.0, std::round(metrics.height() * 0.25));
    m_scene.headerArea = QRectF(0, axisHeight, header, size.height() - axisHeight);
    m_scene.laneArea = QRectF(header, axisHeight, std::max(1.0, size.width() - header),
                              size.height() - axisHeight);
    m_scene.axisArea = QRectF(header, 0, m_scene.laneArea.width(), axisHeight);
    m_scene.laneOffset = verticalScrollBar()->value();

    const double fitted = std::max(10.0, m_scene.laneArea.width() - 2 * edge());
    const double scale = fitted * m_zoom;
    m_scene.view = {.left = m_scene.laneArea.left(),
                    .first = 0,
                    .scale = scale,
                    .width = m_scene.laneArea.width()};
    const double least = -edge() / scale;
    const double most = 1 + edge() / scale - m_scene.laneArea.width() / scale;
    m_first = std::clamp(m_first, least, std::max(least, most));
    m_scene.view.first = m_first;

    const auto textWidth = [&metrics](const QString &text) {
        return metrics.horizontalAdvance(text);
    };
    m_scene.ticks = axisTicks(m_axis, m_scene.view, textWidth, metrics.averageCharWidth() * 2,
                              m_content.certainty, m_displayOffset);
    LaneMetrics lanes;
    lanes.rowHeight = std::round(metrics.height() * 1.75);
    lanes.itemHeight = std::round(metrics.height() * 1.3);
    lanes.markSize = std::round(metrics.height() * 0.62);
    lanes.padding = m_scene.padding;
    lanes.minimumLabel = metrics.averageCharWidth() * 9;
    lanes.textWidth = [this](const QString &text) { return labelWidth(text); };
    lanes.elidedText = [&metrics](const QString &text, double room) {
        return metrics.elidedText(text, Qt::ElideMiddle, room);
    };
    m_scene.lanes.clear();
    double top = 0;
    for (qsizetype i = 0; i < m_content.lanes.size(); ++i) {
        const TimelineLane &lane = m_content.lanes.at(i);
        PlacedLane placed;
        placed.top = top;
        placed.height = laneHeight(lane);
        placed.items = placeLane(lane, m_indexes.at(i), m_scene.view, lanes);
        if (lane.isFailing && !m_content.callout.isEmpty()) {
            placeCallout(placed, lane.rowCount * lanes.rowHeight);
        }
        top += placed.height;
        m_scene.lanes.append(placed);
    }
    setCorner();
    updateScrollBars();
    updateOverview();
    viewport()->update();
}

void TimelineView::placeCallout(PlacedLane &lane, double top) const
{
    const QFontMetricsF metrics(font());
    const double padding = m_scene.padding;
    const QRectF &area = m_scene.laneArea;
    const auto failing = std::ranges::find(lane.items, true, &PlacedItem::isFailing);
    double anchor = failing == lane.items.cend()
                        ? area.left() + padding
                        : std::max(failing->rect.left(), area.left() + padding);
    QString text = m_content.callout;
    if (failing == lane.items.cend()) {
        // Out of view: an arrow says where, and a click goes there.
        const bool isAfter = m_failingPlace > m_scene.view.first;
        text = isAfter ? tr("%1 »").arg(text) : tr("« %1").arg(text);
        anchor = isAfter ? area.right() : anchor;
    }
    const double room = area.width() - 2 * padding;
    const double width =
        std::min(room, std::ceil(metrics.horizontalAdvance(text)) + 3 * padding + 2);
    const double left = std::min(anchor, area.right() - padding - width);
    lane.callout =
        QRectF(left, top + metrics.height() * 0.2, width, std::round(metrics.height() * 1.3));
    lane.calloutText = metrics.elidedText(text, Qt::ElideMiddle, width - 3 * padding);
}

void TimelineView::setCorner()
{
    if (m_axis.isEmpty()) {
        m_scene.cornerText = tr("No times");
        m_scene.cornerNote.clear();
        return;
    }
    const microseconds shown = m_axis.timeAt(std::clamp(m_first, 0.0, 1.0)) + m_displayOffset;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(shown).count(), QTimeZone::utc());
    const QDateTime offset = QDateTime::fromMSecsSinceEpoch(
        0, QTimeZone::fromSecondsAheadOfUtc(static_cast<int>(m_displayOffset.count())));
    switch (m_content.certainty) {
    case TimeCertainty::None:
    case TimeCertainty::DateMissing:
        m_scene.cornerText = tr("Time of day, %1").arg(offset.timeZoneAbbreviation());
        m_scene.cornerNote = tr("the log has no date");
        return;
    case TimeCertainty::YearInferred:
    case TimeCertainty::YearInferredInZone:
        m_scene.cornerNote = tr("the log has no year");
        break;
    case TimeCertainty::ZoneAssumed:
        m_scene.cornerNote = tr("the log has no zone");
        break;
    case TimeCertainty::ZoneSet:
    case TimeCertainty::Known:
        m_scene.cornerNote = offset.timeZoneAbbreviation();
        break;
    }
    m_scene.cornerText = QLocale().toString(moment.date(), QStringLiteral("d MMM yyyy"));
}

void TimelineView::updateScrollBars()
{
    m_isSyncing = true;
    const AxisView &view = m_scene.view;
    const double hidden = view.scale + 2 * edge() - view.width;
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::round(hidden))));
    horizontalScrollBar()->setPageStep(static_cast<int>(view.width));
    horizontalScrollBar()->setSingleStep(static_cast<int>(view.width / 10));
    horizontalScrollBar()->setValue(static_cast<int>(std::round(m_first * view.scale + edge())));
    const double below = lanesHeight() - m_scene.laneArea.height();
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(below))));
    verticalScrollBar()->setPageStep(static_cast<int>(m_scene.laneArea.height()));
    verticalScrollBar()->setSingleStep(fontMetrics().height());
    m_scene.laneOffset = verticalScrollBar()->value();
    m_isSyncing = false;
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dy)
    if (m_isSyncing) {
        return;
    }
    if (dx != 0) {
        m_isSelectionFitted = false;
        m_first = (horizontalScrollBar()->value() - edge()) / m_scene.view.scale;
    }
    rebuildScene();
}

} // namespace Scep
