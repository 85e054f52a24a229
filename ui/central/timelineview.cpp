// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelineview.h"

#include "models/item/sameplace.h"

#include "ui/icons.h"

#include <QAction>
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace Scep {

using std::chrono::microseconds;

namespace {
constexpr double ZoomStep = 1.25;
constexpr double MaximumScale = 1e8; // pixels of the whole axis: scroll bars count in int
constexpr double HeaderShare = 0.3;  // of the width, at most, for the lanes' names
} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("timelineView"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    createActions();
    rebuildAxis();
}

void TimelineView::createActions()
{
    const auto make = [this](const char *name, const QString &text, const char *icon,
                             const QString &key) {
        auto *action = new QAction(actionIcon(QLatin1StringView(icon)), text, this);
        action->setObjectName(QLatin1StringView(name));
        action->setToolTip(
            tr("%1 (%2)", "command and its key").arg(QString(text).remove(QLatin1Char('&')), key));
        addAction(action);
        return action;
    };
    m_zoomIn = make("timelineZoomIn", tr("Zoom &In"), "zoom-in", QStringLiteral("+"));
    m_zoomOut = make("timelineZoomOut", tr("Zoom &Out"), "zoom-out", QStringLiteral("-"));
    m_fit = make("timelineFit", tr("Fit &Timeline"), "zoom-fit-best", QStringLiteral("F"));
    m_compress =
        new QAction(actionIcon(QStringLiteral("compress-gaps")), tr("Shorten &Quiet Times"), this);
    m_compress->setObjectName(QStringLiteral("timelineCompress"));
    m_compress->setToolTip(
        tr("Draws long times without events shorter than to scale, with a break mark"));
    m_compress->setCheckable(true);
    m_compress->setChecked(m_isCompressed);
    addAction(m_compress);
    connect(m_zoomIn, &QAction::triggered, this, &TimelineView::zoomIn);
    connect(m_zoomOut, &QAction::triggered, this, &TimelineView::zoomOut);
    connect(m_fit, &QAction::triggered, this, &TimelineView::fit);
    connect(m_compress, &QAction::toggled, this, &TimelineView::setCompressed);
}

QList<QAction *> TimelineView::viewActions() const
{
    return {m_zoomIn, m_zoomOut, m_fit, m_compress};
}

void TimelineView::setEnrollment(const Case &aCase, const QString &enrollmentId)
{
    m_content = timelineContent(aCase, enrollmentId);
    m_sourceNames.clear();
    for (const SourceFile &source : aCase.evidence.sources) {
        m_sourceNames.insert(source.id, source.displayName);
    }
    m_stops.clear();
    for (qsizetype lane = 0; lane < m_content.lanes.size(); ++lane) {
        const QList<TimelineItem> &items = m_content.lanes.at(lane).items;
        for (qsizetype item = 0; item < items.size(); ++item) {
            m_stops.append({items.at(item).begin, lane, item});
        }
    }
    std::ranges::stable_sort(m_stops, {}, &Stop::time);
    m_marks = {.selected = {}, .stage = {}, .snappedX = {}, .hasFocus = hasFocus()};
    rebuildAxis();
    fit();
    updateDescription();
    updateGeometry();
}

void TimelineView::updateDescription()
{
    setAccessibleDescription(
        tr("%n event(s) on a time axis, one lane for each stage. The event table beside it lists "
           "them as rows.",
           nullptr, static_cast<int>(m_stops.size())));
}

void TimelineView::rebuildAxis()
{
    QList<microseconds> times;
    times.reserve(m_stops.size() * 2);
    for (const Stop &stop : std::as_const(m_stops)) {
        times << itemAt(stop).begin << itemAt(stop).end;
    }
    m_axis = TimeAxis(std::move(times), m_isCompressed);
    m_failingPlace = 0;
    for (const Stop &stop : std::as_const(m_stops)) {
        if (itemAt(stop).isFailing) {
            m_failingPlace = m_axis.place(stop.time);
        }
    }
}

const TimelineItem &TimelineView::itemAt(const Stop &stop) const
{
    return m_content.lanes.at(stop.lane).items.at(stop.item);
}

void TimelineView::setCompressed(bool compressed)
{
    if (compressed == m_isCompressed) {
        return;
    }
    m_isCompressed = compressed;
    m_compress->setChecked(compressed);
    rebuildAxis();
    fit();
}

void TimelineView::setDisplayOffset(std::chrono::seconds offset)
{
    m_displayOffset = offset;
    rebuildScene();
}

void TimelineView::setSelectedStage(std::optional<Stage> stage)
{
    m_marks.stage = stage;
    viewport()->update();
}

void TimelineView::selectEvidence(const EvidenceRef &evidence)
{
    m_marks.selected = evidence;
    for (const Stop &stop : std::as_const(m_stops)) {
        const EvidenceRef &candidate = itemAt(stop).evidence;
        if (isSamePlace(candidate, evidence)) {
            showTime(stop.time);
            showLane(stop.lane);
            break;
        }
    }
    viewport()->update();
}

void TimelineView::showLane(qsizetype lane)
{
    const PlacedLane &placed = m_scene.lanes.at(lane);
    const int top = qFloor(placed.top);
    const int bottom = qCeil(placed.top + placed.height - m_scene.laneArea.height());
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(std::min(std::max(bar->value(), bottom), top));
}

void TimelineView::choose(const EvidenceRef &evidence)
{
    if (evidence.isNull()) {
        return;
    }
    selectEvidence(evidence);
    emit evidenceSelected(evidence);
}

// Geometry --------------------------------------------------------------------------------------

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
        width = std::max(width, metrics.horizontalAdvance(lane.title));
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
            static_cast<int>(axis + lanesHeight()) + 2 * frameWidth() + scrollBar};
}

QSize TimelineView::minimumSizeHint() const
{
    const QFontMetricsF metrics(font());
    return {static_cast<int>(metrics.averageCharWidth() * 40),
            static_cast<int>(metrics.height() * 8)};
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
    const double scale = std::min(MaximumScale, fitted * m_zoom);
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
    lanes.textWidth = [&metrics](const QString &text) {
        return std::ceil(metrics.horizontalAdvance(text)) + 1;
    };
    lanes.elidedText = [&metrics](const QString &text, double room) {
        return metrics.elidedText(text, Qt::ElideMiddle, room);
    };
    m_scene.lanes.clear();
    double top = 0;
    for (const TimelineLane &lane : std::as_const(m_content.lanes)) {
        PlacedLane placed;
        placed.top = top;
        placed.height = laneHeight(lane);
        placed.items = placeLane(lane, m_axis, m_scene.view, lanes);
        if (lane.isFailing && !m_content.callout.isEmpty()) {
            placeCallout(placed, lane.rowCount * lanes.rowHeight);
        }
        top += placed.height;
        m_scene.lanes.append(placed);
    }
    setCorner();
    updateScrollBars();
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
        m_first = (horizontalScrollBar()->value() - edge()) / m_scene.view.scale;
    }
    rebuildScene();
}

// Zoom and pan ----------------------------------------------------------------------------------

void TimelineView::zoomAround(double factor, double x)
{
    const double place = m_scene.view.placeAt(x);
    const double fitted = std::max(10.0, m_scene.laneArea.width() - 2 * edge());
    m_zoom = std::clamp(m_zoom * factor, 1.0, MaximumScale / fitted);
    m_first = place - (x - m_scene.view.left) / (fitted * m_zoom);
    rebuildScene();
}

void TimelineView::panBy(double pixels)
{
    m_first += pixels / m_scene.view.scale;
    rebuildScene();
}

void TimelineView::zoomIn()
{
    zoomAround(ZoomStep * ZoomStep, m_scene.laneArea.center().x());
}

void TimelineView::zoomOut()
{
    zoomAround(1 / (ZoomStep * ZoomStep), m_scene.laneArea.center().x());
}

void TimelineView::fit()
{
    m_zoom = 1;
    m_first = -1;
    rebuildScene();
}

void TimelineView::showTime(microseconds time)
{
    const double x = m_scene.view.x(m_axis.place(time));
    if (x < m_scene.laneArea.left() || x > m_scene.laneArea.right()) {
        panBy(x - m_scene.laneArea.center().x());
    }
}

} // namespace Scep
