// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/central/timelinelayout.h"

#include <QFont>
#include <QPalette>
#include <QRect>

#include <optional>

class QPainter;

namespace Scep {

/// A lane with its place in the view: y counts from the first lane's top.
struct PlacedLane
{
    double top = 0;
    double height = 0;       ///< rows, and the callout's line where there is one
    QList<PlacedItem> items; ///< y counts from the lane's top
    QRectF callout;          ///< y counts from the lane's top; null when there is none
    QString calloutText;
};

/// Everything that one picture of the timeline needs. Made when content, size or zoom change.
struct TimelineScene
{
    QRectF headerArea; ///< left of the lanes: their names
    QRectF axisArea;   ///< above the lanes: ticks
    QRectF laneArea;   ///< what is left: the lanes, scrolled by laneOffset
    double laneOffset = 0;
    double padding = 4;
    QList<PlacedLane> lanes; ///< as many as the content has
    QList<AxisTick> ticks;
    AxisView view;
    QString cornerText; ///< date, or that there is none
    QString cornerNote; ///< zone
};

/// What is marked at the moment.
struct TimelineMarks
{
    EvidenceRef selected;
    std::optional<Stage> stage;
    std::optional<double> snappedX; ///< of the event that the pointer is nearest to
    bool hasFocus = false;
};

/// Draws a scene in the palette's colours; nothing outside @p clip.
void paintTimeline(QPainter &painter, const QRect &clip, const TimelineContent &content,
                   const TimeAxis &axis, const TimelineScene &scene, const TimelineMarks &marks,
                   const QPalette &palette, const QFont &font);

} // namespace Scep
