// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QList>
#include <QString>

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
    int row = 0; ///< row inside the lane: items of one row never overlap in time
    EvidenceRef evidence;
    EvidenceRef nextEvidence; ///< the event that ended it, null when there is none

    [[nodiscard]] std::chrono::microseconds length() const { return end - begin; }
    bool operator==(const TimelineItem &) const = default;
};

/// One lane: a root certificate's track, or a stage of the enrollment.
struct TimelineLane
{
    QString title;
    QString toolTip;
    std::optional<Stage> stage; ///< nothing for a track
    Outcome outcome = Outcome::NotObserved;
    QString note;              ///< said in the lane when it has no items
    QList<TimelineItem> items; ///< by begin
    int rowCount = 1;
    bool isFailing = false;

    bool operator==(const TimelineLane &) const = default;
};

/// Everything that the timeline shows of one enrollment.
struct TimelineContent
{
    QList<TimelineLane> lanes; ///< root tracks first, then the six stages in order
    QString callout; ///< the cause in a few words with the line that proves it; may be empty
    EvidenceRef calloutEvidence;
    TimeCertainty certainty = TimeCertainty::None; ///< the weakest on the axis
    int undatedCount = 0; ///< events left out because their clock cannot be compared
    QString undatedNote;  ///< says so, empty when undatedCount is 0

    bool operator==(const TimelineContent &) const = default;
};

/// What the timeline of an enrollment shows: a lane for every root certificate of its device and
/// the six stages. No such enrollment: no lanes.
[[nodiscard]] TimelineContent timelineContent(const Case &aCase, const QString &enrollmentId);

} // namespace Scep
