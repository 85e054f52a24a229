// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/central/timelinelayout.h"

#include <QFont>
#include <QHash>
#include <QPalette>
#include <QRect>
#include <QStaticText>

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

/// Labels made ready for drawing: they are many, alike, and drawn again for each frame.
using LabelCache = QHash<QString, QStaticText>;

/// The time between two events.
struct TimelineMeasure
{
    double from = 0; ///< place of the earlier one
    double to = 0;   ///< place of the later one
    QString length;  ///< as it is written

    bool operator==(const TimelineMeasure &) const = default;
};

/// What is marked at the moment.
struct TimelineMarks
{
    QHash<qsizetype, QList<qsizetype>> chosen; ///< by lane: the items at the selected evidence
    std::optional<Stage> stage;
    std::optional<double> snappedX; ///< of the event that the pointer is nearest to
    std::optional<TimelineMeasure> measure;
    std::optional<qsizetype> header; ///< lane that the keys would fold or unfold
    bool hasFocus = false;
};

/// Draws a scene in the palette's colours; nothing outside @p clip. @p labels are those of the same
/// font.
void paintTimeline(QPainter &painter, const QRect &clip, const TimelineContent &content,
                   const TimeAxis &axis, const TimelineScene &scene, const TimelineMarks &marks,
                   const QPalette &palette, const QFont &font, LabelCache &labels);

} // namespace Scep
