// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/central/timeaxis.h"

class QFont;
class QPainter;
class QPalette;

namespace Scep {

struct TimelineMeasure;
struct TimelineScene;

/// Draws the axis above the lanes: date and zone, ticks, and how long each shortened time is.
void paintTimelineAxis(QPainter &painter, const TimeAxis &axis, const TimelineScene &scene,
                       const QPalette &palette, const QFont &font);

/// Draws the bracket over the time between two events, with its length.
void paintTimelineMeasure(QPainter &painter, const TimelineMeasure &measure,
                          const TimelineScene &scene, const QPalette &palette, const QFont &font);

} // namespace Scep
