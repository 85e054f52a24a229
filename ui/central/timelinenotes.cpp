// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelinenotes.h"

#include "models/domain/sameplace.h"
#include "models/text/singlelinetext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TimelineNotes)
};

constexpr qsizetype LabelCharacters = 60;
constexpr qsizetype DetailCharacters = 400;

using SourceItems = QHash<SourceId, QList<const TimelineItem *>>; // each by line

SourceItems itemsOfSources(const TimelineContent &content)
{
    SourceItems items;
    for (const TimelineLane &lane : content.lanes) {
        if (lane.kind == LaneKind::Events) {
            for (const TimelineItem &item : lane.items) {
                items[item.evidence.source].append(&item);
            }
        }
    }
    const auto line = [](const TimelineItem *item) { return item->evidence.line; };
    for (QList<const TimelineItem *> &ofSource : items) {
        std::ranges::stable_sort(ofSource, {}, line);
    }
    return items;
}

/// The event that the note hangs on, or stands behind; @p ofSource is not empty.
const TimelineItem *eventOf(const PlacedNote &note, const QList<const TimelineItem *> &ofSource)
{
    // A log may hold all its records in one line.
    const auto same = std::ranges::find_if(ofSource, [&note](const TimelineItem *item) {
        return isSamePlace(item->evidence, note.evidence);
    });
    if (same != ofSource.cend()) {
        return *same;
    }
    const auto line = [](const TimelineItem *item) { return item->evidence.line; };
    const auto behind = std::ranges::upper_bound(ofSource, note.evidence.line, {}, line);
    return behind == ofSource.cbegin() ? *behind : *std::prev(behind);
}
} // namespace

std::optional<TimelineLane> notesLane(const TimelineContent &content,
                                      const QList<PlacedNote> &notes)
{
    TimelineLane lane;
    lane.kind = LaneKind::Notes;
    lane.title = Tr::tr("Notes");
    lane.toolTip = Tr::tr("Your notes, at the events that they hang on");
    const SourceItems items = itemsOfSources(content);
    for (const PlacedNote &note : notes) {
        const QList<const TimelineItem *> &ofSource = items.value(note.evidence.source);
        if (ofSource.isEmpty()) {
            continue;
        }
        const TimelineItem *event = eventOf(note, ofSource);
        TimelineItem item;
        item.label = singleLineText(note.text, LabelCharacters);
        item.detail = singleLineText(note.text, DetailCharacters);
        item.instant = event->instant;
        item.isTimeUncertain = event->evidence.line != note.evidence.line;
        item.begin = item.end = event->begin;
        item.evidence = note.evidence;
        item.note = note.id;
        item.noteLabel = note.label;
        lane.items.append(item);
    }
    std::ranges::stable_sort(lane.items, {}, &TimelineItem::begin);
    return lane.items.isEmpty() ? std::nullopt : std::optional(lane);
}

} // namespace Scep
