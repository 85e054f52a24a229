// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelineView that tells its events as rows, for those who do not see them.

#include "models/domain/sameplace.h"

#include "ui/central/timelinetexts.h"
#include "ui/central/timelineview.h"

#include <algorithm>

namespace Scep {

int TimelineView::rowCount() const
{
    return static_cast<int>(m_stops.size());
}

int TimelineView::selectedRow() const
{
    const Stop *stop = m_selected.isNull() ? nullptr : stopOf(m_selected);
    return stop ? static_cast<int>(stop - m_stops.constData()) : -1;
}

void TimelineView::chooseRow(int row)
{
    choose(itemAt(m_stops.at(row)).evidence);
}

int TimelineView::rowAt(const QPoint &position) const
{
    const Hit hit = hitAt(position);
    const auto found = std::ranges::find_if(m_stops, [&hit](const Stop &stop) {
        return stop.lane == hit.lane && stop.item == hit.members.first();
    });
    return hit.lane < 0 || found == m_stops.cend() ? -1
                                                   : static_cast<int>(found - m_stops.cbegin());
}

QRect TimelineView::rowRect(int row) const
{
    const Stop &stop = m_stops.at(row);
    const TimelineItem &item = itemAt(stop);
    const PlacedLane &lane = m_scene.lanes.at(stop.lane);
    const double left = m_scene.view.x(m_axis.place(item.begin));
    const double right = m_scene.view.x(m_axis.place(item.end));
    const double height = std::round(QFontMetricsF(font()).height() * 1.75);
    const double top = m_scene.laneArea.top() + lane.top - m_scene.laneOffset + item.row * height;
    // Far outside of what is shown the numbers grow beyond those of a QRect.
    const QRectF shown = QRectF(m_scene.laneArea).adjusted(-10'000, 0, 10'000, 0);
    const double from = std::clamp(left - height / 4, shown.left(), shown.right());
    const double to = std::clamp(right + height / 4, shown.left(), shown.right());
    return QRectF(from, top, std::max(1.0, to - from), height).toAlignedRect();
}

QString TimelineView::columnName(int column)
{
    switch (static_cast<Column>(column)) {
    case Column::Time:
        return tr("Time");
    case Column::Lane:
        return tr("Lane");
    case Column::State:
        return tr("State");
    case Column::Outcome:
        return tr("Outcome");
    case Column::Length:
        return tr("Length");
    case Column::Place:
        return tr("Place");
    }
    return {};
}

QString TimelineView::cellText(int row, int column) const
{
    const Stop &stop = m_stops.at(row);
    const TimelineItem &item = itemAt(stop);
    switch (static_cast<Column>(column)) {
    case Column::Time:
        return toTimeOfDayString(item.instant, m_displayOffset);
    case Column::Lane:
        return m_content.lanes.at(stop.lane).title;
    case Column::State:
        return item.label;
    case Column::Outcome:
        return eventOutcomeDisplayName(item.outcome);
    case Column::Length:
        return itemLengthText(item);
    case Column::Place:
        return itemPlaceText(item, m_sourceNames.value(item.evidence.source));
    }
    return {};
}

QString TimelineView::rowDescription(int row) const
{
    const Stop &stop = m_stops.at(row);
    const TimelineItem &item = itemAt(stop);
    const TimelineLane &lane = m_content.lanes.at(stop.lane);
    const auto since =
        row == 0 ? std::nullopt : std::optional(stop.time - m_stops.at(row - 1).time);
    QStringList parts{lane.title};
    parts += itemLines(lane, item,
                       {.sinceBefore = since,
                        .sourceName = m_sourceNames.value(item.evidence.source),
                        .displayOffset = m_displayOffset});
    if (item.isFailing && !m_content.callout.isEmpty()) {
        parts.append(m_content.callout);
    }
    for (const PlacedNote &note : m_notes) {
        if (isSamePlace(note.evidence, item.evidence)) {
            parts.append(tr("note: %1").arg(note.text));
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace Scep
