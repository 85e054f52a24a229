// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelineView that folds and unfolds the requests of a device.

#include "ui/central/timelineaccessible.h"
#include "ui/central/timelineview.h"

#include <QAccessible>
#include <QAction>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace Scep {

using std::chrono::microseconds;

// The lane at that y of the viewport, or -1.
qsizetype TimelineView::laneAt(double y) const
{
    const double inLanes = y - m_scene.laneArea.top() + m_scene.laneOffset;
    if (y < m_scene.laneArea.top() || inLanes >= lanesHeight()) {
        return -1;
    }
    const auto below = std::ranges::upper_bound(m_scene.lanes, inLanes, {}, &PlacedLane::top);
    return std::distance(m_scene.lanes.cbegin(), below) - 1;
}

// Changes what is folded and keeps the same time in view.
void TimelineView::refold(const std::function<void()> &change)
{
    const bool isFitted = m_zoom <= 1;
    const microseconds first = m_axis.timeAt(std::clamp(m_first, 0.0, 1.0));
    const double end = m_scene.view.placeAt(m_scene.laneArea.right());
    const microseconds last = m_axis.timeAt(std::clamp(end, 0.0, 1.0));
    change();
    rebuildEvents();
    if (isFitted || first >= last) {
        fit();
    } else {
        showPlaces(m_axis.place(first), m_axis.place(last));
    }
    announceNewRows(*this);
}

void TimelineView::toggleFold(qsizetype lane)
{
    const QString id = m_content.lanes.at(lane).foldId;
    if (id.isEmpty()) {
        return;
    }
    refold([this, &id] {
        if (!m_changedFolds.remove(id)) {
            m_changedFolds.insert(id);
        }
    });
    const auto header =
        std::ranges::find(std::as_const(m_content.lanes), id, &TimelineLane::foldId);
    if (header == m_content.lanes.cend()) {
        return;
    }
    m_marks.header = std::distance(m_content.lanes.cbegin(), header);
    QAccessibleAnnouncementEvent announced(this, header->isFolded
                                                     ? tr("%1, folded").arg(header->title)
                                                     : tr("%1, unfolded").arg(header->title));
    QAccessible::updateAccessibility(&announced);
}

void TimelineView::setOthersUnfolded(bool unfolded)
{
    refold([this, unfolded] {
        for (const Device &device : m_case.analysis.devices) {
            if (!std::ranges::contains(device.enrollments, m_enrollmentId, &Enrollment::id)) {
                continue;
            }
            m_changedFolds.remove(device.id); // what is unfolded is to be seen
            for (const Enrollment &other : device.enrollments) {
                if (other.id != m_enrollmentId && unfolded) {
                    m_changedFolds.insert(other.id);
                } else {
                    m_changedFolds.remove(other.id);
                }
            }
        }
    });
}

void TimelineView::updateFoldAction()
{
    qsizetype others = 0;
    qsizetype folded = 0;
    for (const TimelineLane &lane : std::as_const(m_content.lanes)) {
        if (findEnrollment(m_case.analysis, lane.foldId) && lane.foldId != m_enrollmentId) {
            ++others;
            folded += lane.isFolded ? 1 : 0;
        }
    }
    m_unfold->setEnabled(others > 0);
    m_unfold->setChecked(others > 0 && folded == 0);
}

// To the next header in that direction; behind the last one the lanes are scrolled.
void TimelineView::stepHeader(int direction)
{
    qsizetype at = m_marks.header.value_or(direction > 0 ? -1 : m_content.lanes.size());
    for (at += direction; at >= 0 && at < m_content.lanes.size(); at += direction) {
        const TimelineLane &lane = m_content.lanes.at(at);
        if (!lane.foldId.isEmpty()) {
            m_marks.header = at;
            showLane(at);
            viewport()->update();
            QAccessibleAnnouncementEvent announced(this, lane.isFolded
                                                             ? tr("%1, folded").arg(lane.title)
                                                             : tr("%1, unfolded").arg(lane.title));
            QAccessible::updateAccessibility(&announced);
            return;
        }
    }
    verticalScrollBar()->triggerAction(direction > 0 ? QAbstractSlider::SliderSingleStepAdd
                                                     : QAbstractSlider::SliderSingleStepSub);
}

} // namespace Scep
