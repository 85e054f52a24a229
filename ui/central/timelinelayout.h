// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/central/eventfilter.h"
#include "ui/central/timeaxis.h"
#include "ui/central/timelinecontent.h"

#include <QRectF>

#include <functional>

namespace Scep {

/// Sizes that the placing of items and labels works with, in pixels.
struct LaneMetrics
{
    double rowHeight = 20;    ///< of one row of a lane, item and space around it
    double itemHeight = 14;   ///< of a span
    double markSize = 8;      ///< diameter of a mark; a span narrower than that is shown as one
    double padding = 4;       ///< between a span's edge and its label, and between neighbours
    double minimumLabel = 30; ///< an elided label is not shorter
    std::function<double(const QString &)> textWidth;
    std::function<QString(const QString &, double)> elidedText; ///< text, room
};

/// Where the items of a lane are on an axis, for quick placing. Made once per lane and axis.
struct LaneIndex
{
    /// An item's ends as places, and what merging needs to know of it.
    struct Entry
    {
        double begin = 0;
        double end = 0;
        double reach = 0; ///< the furthest end of all entries up to this one
        Outcome outcome = Outcome::NotObserved;
        bool isOpen = false;
        bool isFailing = false;
        bool isDimmed = false;
    };
    struct Row
    {
        QList<qsizetype> items; ///< indexes into the lane's items, by begin
        QList<Entry> entries;   ///< one for each of them
    };
    QList<Row> rows;
};

/// The index of a lane on that axis; what the filter does not let pass is dimmed.
[[nodiscard]] LaneIndex laneIndex(const TimelineLane &lane, const TimeAxis &axis,
                                  const EventFilter &filter = {});

/// Where a label went.
enum class LabelPlace { Hidden, Inside, Right, Left };

/// One thing to draw: an item, or several that are too close to be told apart.
struct PlacedItem
{
    qsizetype first = 0;      ///< index into the lane's items
    QList<qsizetype> members; ///< all indexes, first included, by time
    QRectF rect;              ///< of the span or of the mark's circle
    bool isMark = false;
    bool isOpen = false;
    bool isFailing = false;
    bool isDimmed = false; ///< no member passes the filter
    bool isTimeUncertain = false;
    Outcome outcome = Outcome::NotObserved; ///< the most urgent of the members
    LabelPlace place = LabelPlace::Hidden;
    QString label; ///< as drawn, elided where it must
    QRectF labelRect;
    QString length; ///< of a span, written; empty when there is no room
    QRectF lengthRect;

    /// Everything that it covers.
    [[nodiscard]] QRectF extent() const { return rect.united(labelRect).united(lengthRect); }
};

/// Places the items of a lane that are in @p view, with labels that neither touch a neighbour nor
/// leave the view: inside the span if they fit, else beside it if that is free, else elided inside,
/// else hidden. Rows begin at y = 0. Takes time for what is in view alone. Pure.
[[nodiscard]] QList<PlacedItem> placeLane(const TimelineLane &lane, const LaneIndex &index,
                                          const AxisView &view, const LaneMetrics &metrics);

/// The name of a merged item: its distinct states, if they are few, else how many it stands for.
[[nodiscard]] QString mergedLabel(const TimelineLane &lane, const QList<qsizetype> &members);

} // namespace Scep
