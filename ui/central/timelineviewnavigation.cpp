// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelineView that goes through time: zoom, pan, fit, step, measure, overview.

#include "models/domain/sameplace.h"

#include "ui/central/timelineaccessible.h"
#include "ui/central/timelineoverview.h"
#include "ui/central/timelineview.h"

#include <QAccessible>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace Scep {

using std::chrono::microseconds;

namespace {
constexpr double ZoomStep = 1.25;
constexpr double MaximumScale = 1e8; // pixels of the whole axis: scroll bars count in int
/// Between two fillings of the lane of hits while a search is running.
constexpr std::chrono::milliseconds HitsPause{100};
} // namespace

// Zoom and pan ----------------------------------------------------------------------------------

double TimelineView::fittedWidth() const
{
    return std::max(10.0, m_scene.laneArea.width() - 2 * edge());
}

void TimelineView::zoomAround(double factor, double x)
{
    const double place = m_scene.view.placeAt(x);
    m_zoom = std::clamp(m_zoom * factor, 1.0, MaximumScale / fittedWidth());
    m_first = place - (x - m_scene.view.left) / (fittedWidth() * m_zoom);
    m_isSelectionFitted = false;
    rebuildScene();
}

void TimelineView::panBy(double pixels)
{
    m_first += pixels / m_scene.view.scale;
    m_isSelectionFitted = false;
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
    m_isSelectionFitted = false;
    rebuildScene();
}

// What the shown enrollment takes of the axis; its device may have others long before and after.
void TimelineView::fitShown()
{
    double from = 1;
    double to = 0;
    for (const Stop &stop : std::as_const(m_stops)) {
        from = std::min(from, m_axis.place(stop.time));
        to = std::max(to, m_axis.place(itemAt(stop).end));
    }
    m_isSelectionFitted = false;
    if (from < to) {
        fitPlaces(from, to);
    } else {
        fit();
    }
}

void TimelineView::fitSelectionOrAll()
{
    const auto places = selectedPlaces();
    if (!places || m_isSelectionFitted) {
        fit();
        return;
    }
    fitPlaces(places->first, places->second);
    m_isSelectionFitted = true;
}

// With the same room at both sides as everything has when it is fitted.
void TimelineView::fitPlaces(double from, double to)
{
    m_zoom = std::clamp(1 / (to - from), 1.0, MaximumScale / fittedWidth());
    m_first = (from + to) / 2 - m_scene.laneArea.width() / (2 * fittedWidth() * m_zoom);
    rebuildScene();
}

void TimelineView::showPlaces(double first, double last)
{
    const double wanted = m_scene.laneArea.width() / (last - first) / fittedWidth();
    m_zoom = std::clamp(wanted, 1.0, MaximumScale / fittedWidth());
    m_first = first;
    m_isSelectionFitted = false;
    rebuildScene();
}

// The measured time, else that of the selected item; of a mark the time to its neighbours.
std::optional<std::pair<double, double>> TimelineView::selectedPlaces() const
{
    std::pair<double, double> places;
    if (m_marks.measure) {
        places = {m_marks.measure->from, m_marks.measure->to};
    } else if (const Stop *stop = stopOf(m_selected)) {
        const TimelineItem &item = itemAt(*stop);
        microseconds begin = item.begin;
        microseconds end = item.end;
        if (begin == end) {
            const auto before = std::ranges::lower_bound(m_stops, begin, {}, &Stop::time);
            const auto after = std::ranges::upper_bound(m_stops, end, {}, &Stop::time);
            begin = before == m_stops.cbegin() ? begin : std::prev(before)->time;
            end = after == m_stops.cend() ? end : after->time;
        }
        places = {m_axis.place(begin), m_axis.place(end)};
    }
    return places.second > places.first ? std::optional(places) : std::nullopt;
}

void TimelineView::showTime(microseconds time)
{
    const double x = m_scene.view.x(m_axis.place(time));
    if (x < m_scene.laneArea.left() || x > m_scene.laneArea.right()) {
        panBy(x - m_scene.laneArea.center().x());
    }
}

// Step ------------------------------------------------------------------------------------------

const TimelineView::Stop *TimelineView::stopOf(const EvidenceRef &evidence) const
{
    const auto found = std::ranges::find_if(
        m_stops, [&](const Stop &stop) { return isSamePlace(itemAt(stop).evidence, evidence); });
    return found == m_stops.cend() ? nullptr : &*found;
}

bool TimelineView::isLetThrough(const Stop &stop) const
{
    const TimelineItem &item = itemAt(stop);
    return m_filter.matches(m_content.lanes.at(stop.lane).stage, item.evidence.source,
                            item.outcome);
}

void TimelineView::step(int direction, bool errorsOnly, bool isMeasuring)
{
    const auto isSelected = [this](const Stop &stop) {
        return isSamePlace(itemAt(stop).evidence, m_selected);
    };
    const auto current = std::ranges::find_if(m_stops, isSelected);
    qsizetype at = current == m_stops.end() ? (direction > 0 ? -1 : m_stops.size())
                                            : std::distance(m_stops.begin(), current);
    for (at += direction; at >= 0 && at < m_stops.size(); at += direction) {
        const Stop &stop = m_stops.at(at);
        const EvidenceRef evidence = itemAt(stop).evidence;
        if ((errorsOnly && !isProblem(itemAt(stop).outcome)) || !isLetThrough(stop) ||
            isSelected(stop)) {
            continue;
        }
        if (isMeasuring) {
            measureTo(evidence);
        } else {
            choose(evidence);
        }
        return;
    }
}

void TimelineView::selectNextEvent()
{
    step(1, false);
}

void TimelineView::selectPreviousEvent()
{
    step(-1, false);
}

void TimelineView::selectNextError()
{
    step(1, true);
}

void TimelineView::selectPreviousError()
{
    step(-1, true);
}

// Measure ---------------------------------------------------------------------------------------

void TimelineView::measureTo(const EvidenceRef &evidence)
{
    const EvidenceRef from = m_measureFrom.isNull() ? m_selected : m_measureFrom;
    if (!stopOf(from) || !stopOf(evidence)) {
        choose(evidence); // there is nothing to measure from
        return;
    }
    selectEvidence(evidence);
    setMeasureFrom(from);
    announceSelectedEvent(*this);
    emit evidenceSelected(evidence);
}

void TimelineView::setMeasureFrom(const EvidenceRef &evidence)
{
    const QString before = measuredLength();
    m_measureFrom = evidence;
    updateMeasure();
    if (measuredLength() == before) {
        return;
    }
    updateDescription();
    viewport()->update();
    const QString text =
        m_marks.measure ? tr("Between the two events: %1").arg(measuredLength()) : QString();
    emit measured(text);
    if (!text.isEmpty() && QAccessible::isActive()) {
        QAccessibleAnnouncementEvent announced(this, text);
        QAccessible::updateAccessibility(&announced);
    }
}

void TimelineView::updateMeasure()
{
    m_marks.measure.reset();
    const Stop *from = m_measureFrom.isNull() ? nullptr : stopOf(m_measureFrom);
    const Stop *to = from ? stopOf(m_selected) : nullptr;
    if (!to || from == to) {
        return;
    }
    const auto [first, last] = std::minmax(from->time, to->time);
    m_marks.measure = {.from = m_axis.place(first),
                       .to = m_axis.place(last),
                       .length = toDurationString(last - first)};
}

QString TimelineView::measuredLength() const
{
    return m_marks.measure ? m_marks.measure->length : QString();
}

// Overview --------------------------------------------------------------------------------------

/// A search gives what it finds part by part: the first is shown at once, the others together.
void TimelineView::setSearchHits(SourceId source, const LineSet &lines)
{
    const bool isOther = source != m_searchedSource;
    if (!isOther && lines.count() == 0 && m_searchHits.count() == 0) {
        return;
    }
    m_searchedSource = source;
    m_searchHits = lines;
    m_areHitsStale = true;
    if (isOther || !m_hitsTimer->isActive()) {
        renewHits();
    }
}

void TimelineView::renewHits()
{
    if (m_areHitsStale) {
        m_areHitsStale = false;
        fillHits();
        m_hitsTimer->start(HitsPause);
    }
}

void TimelineView::fillHits()
{
    QList<OverviewMark> hits;
    for (const Stop &stop : std::as_const(m_stops)) {
        const EvidenceRef &evidence = itemAt(stop).evidence;
        const bool isFound =
            evidence.source == m_searchedSource && m_searchHits.contains(evidence.line);
        if (isFound || (!m_filter.isEmpty() && isLetThrough(stop))) {
            hits.append({.place = m_axis.place(stop.time), .evidence = evidence});
        }
    }
    m_overview->setMarks(OverviewLane::Hits, hits);
    giveOverviewItsHeight();
}

void TimelineView::fillOverview()
{
    QList<OverviewMark> errors;
    for (const Stop &stop : std::as_const(m_stops)) {
        const TimelineItem &item = itemAt(stop);
        if (isProblem(item.outcome)) {
            errors.append({.place = m_axis.place(stop.time), .evidence = item.evidence});
        }
    }
    QList<OverviewMark> notes;
    for (const TimelineLane &lane : std::as_const(m_content.lanes)) {
        for (const TimelineItem &item : lane.items) {
            if (lane.kind == LaneKind::Notes) {
                notes.append({.place = m_axis.place(item.begin),
                              .evidence = item.evidence,
                              .label = item.noteLabel});
            }
        }
    }
    m_overview->setMarks(OverviewLane::Errors, errors);
    m_overview->setMarks(OverviewLane::Notes, notes);
    fillHits();
}

void TimelineView::giveOverviewItsHeight()
{
    const int height = m_axis.isEmpty() ? 0 : m_overview->sizeHint().height();
    m_overview->setVisible(height > 0);
    if (height != viewportMargins().top()) {
        setViewportMargins(0, height, 0, 0);
        updateGeometry();
    }
}

void TimelineView::updateOverview()
{
    m_overview->setGeometry(viewport()->x(), viewport()->y() - viewportMargins().top(),
                            viewport()->width(), viewportMargins().top());
    const double fitted = fittedWidth();
    m_overview->setAxisView({.left = m_scene.laneArea.left(),
                             .first = -edge() / fitted,
                             .scale = fitted,
                             .width = m_scene.laneArea.width()});
    if (m_axis.isEmpty()) {
        return;
    }
    const double last = m_scene.view.placeAt(m_scene.laneArea.right());
    const auto time = [this](double place) {
        const microseconds moment = m_axis.timeAt(std::clamp(place, 0.0, 1.0));
        return toTimeOfDayString({moment, TimeCertainty::Known}, m_displayOffset);
    };
    m_overview->setWindow(m_first, last,
                          tr("in view: %1 to %2", "times").arg(time(m_first), time(last)));
}

} // namespace Scep
