// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/domain/sourceclock.h"

namespace Scep {

/// The evidence with its times as the person's clocks say. The one place where zones and offsets of
/// sources are applied: importers take times without a zone as UTC, and everything behind this sees
/// instants that can be compared. What is written in the logs stays as it is.
///
/// The lines of a source decide what a time means that its clock showed twice, where daylight
/// saving time ended: times that follow one another stay in their order, whichever way the source
/// is sorted. A time that the clock never showed becomes the moment of the change. Both are said by
/// an issue of the source.
///
/// Times of day without a date only get the offset: which date they are of decides the zone's own.
[[nodiscard]] CaseEvidence withClocks(CaseEvidence evidence, const SourceClocks &clocks);

/// One source alone, without its events: a quick look at what a clock would do.
[[nodiscard]] SourceFile withClock(SourceFile source, const SourceClock &clock);

/// Whether the source has times that are written without a zone, so that one can be set (or was).
[[nodiscard]] bool lacksZone(const CaseEvidence &evidence, SourceId source);

} // namespace Scep
