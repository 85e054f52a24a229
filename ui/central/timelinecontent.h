// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/case.h"

#include <QList>
#include <QString>
#include <QUuid>

#include <chrono>
#include <optional>

namespace Scep {

/// One state or event on a lane, ready to be placed.
struct TimelineItem
{
    QString label;  ///< the platform's own name of the state
    QString detail; ///< what the rule says it means; empty when no rule line stands behind it
    Outcome outcome = Outcome::NotObserved;
    Instant instant; ///< of its beginning, with certainty
    std::chrono::microseconds begin{0};
    std::chrono::microseconds end{0}; ///< equals begin for a mark
    bool isOpen = false;              ///< no event ended it: drawn to the end of its source
    bool isFailing = false;           ///< the verdict rests on it
    bool isTimeUncertain = false;     ///< its time is less sure than others on the axis
    int attempt = 0;                  ///< in which it happened, from 1; 0 where none is told
    int row = 0; ///< row inside the lane: items of one row never overlap in time
    EvidenceRef evidence;
    EvidenceRef nextEvidence; ///< the event that ended it, null when there is none
    QString enrollment;       ///< another one of the device that it belongs to; else empty
    QUuid note;               ///< of the person; null for an event
    AnnotationLabel noteLabel = AnnotationLabel::None;

    [[nodiscard]] std::chrono::microseconds length() const { return end - begin; }
    bool operator==(const TimelineItem &) const = default;
};

/// What the items of a lane are.
enum class LaneKind {
    Events,   ///< of a stage or of a root certificate's track
    Attempts, ///< spans over the events of the lanes below
    Notes,    ///< of the person, on events of the other lanes
    Header,   ///< of a device or a request; folded, each request below it as one span
};

/// One lane: the person's notes, the attempts, a root certificate's track, a stage of an
/// enrollment, or a header above such lanes.
struct TimelineLane
{
    LaneKind kind = LaneKind::Events;
    QString title;
    QString toolTip;
    std::optional<Stage> stage; ///< nothing for a track
    Outcome outcome = Outcome::NotObserved;
    QString foldId; ///< of a header that can be folded: the device's or enrollment's id
    bool isFolded = false;
    bool isOther = false;      ///< of another enrollment than the shown one
    QString note;              ///< said in the lane when it has no items
    QList<TimelineItem> items; ///< by begin
    int rowCount = 1;
    bool isFailing = false;

    bool operator==(const TimelineLane &) const = default;
};

/// Everything that the timeline shows of one enrollment.
struct TimelineContent
{
    /// Root tracks first, then attempts if there are several, then the six stages in order.
    QList<TimelineLane> lanes;
    QString callout; ///< the cause in a few words with the line that proves it; may be empty
    EvidenceRef calloutEvidence;
    TimeCertainty certainty = TimeCertainty::None; ///< the weakest on the axis
    int undatedCount = 0; ///< events left out because their clock cannot be compared
    QString undatedNote;  ///< says so, empty when undatedCount is 0

    bool operator==(const TimelineContent &) const = default;
};

/// Gives overlapping items different rows, so that none hides another, as far as there are rows.
void packTimelineRows(TimelineLane &lane);

/// What the timeline of an enrollment shows: a lane for every root certificate of its device and
/// the six stages, and one for its attempts when there are several. No such enrollment: no lanes.
[[nodiscard]] TimelineContent timelineContent(const Case &aCase, const QString &enrollmentId);

} // namespace Scep
