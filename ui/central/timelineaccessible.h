// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Scep {

class TimelineView;

/// Lets screen readers see a TimelineView as a table: a row for each event in order of time, with
/// its time, lane, state, outcome, length and place. May be called often.
void installTimelineAccessibility();

/// Has the selected event read out when something listens.
void announceSelectedEvent(TimelineView &view);

/// Says that the rows are others now, when something listens.
void announceNewRows(TimelineView &view);

} // namespace Scep
