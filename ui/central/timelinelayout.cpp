// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelinelayout.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TimelineLayout)
};

constexpr double WidestMerge = 2.5;   // in marks
constexpr qsizetype NamedMembers = 3; // so many states are named before they are counted

int urgency(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed:
        return 7;
    case Outcome::Stalled:
        return 6;
    case Outcome::Warning:
        return 5;
    case Outcome::Succeeded:
        return 4;
    case Outcome::InProgress:
        return 3;
    case Outcome::Unknown:
        return 2;
    case Outcome::Implied:
        return 1;
    case Outcome::NotObserved:
        return 0;
    }
    return 0;
}

QString countLabel(LaneKind kind, qsizetype count)
{
    const int number = static_cast<int>(count);
    switch (kind) {
    case LaneKind::Notes:
        return Tr::tr("%n note(s)", nullptr, number);
    case LaneKind::Attempts:
        return Tr::tr("%n attempt(s)", nullptr, number);
    case LaneKind::Header:
        return Tr::tr("%n request(s)", nullptr, number);
    case LaneKind::Events:
        break;
    }
    return Tr::tr("%n event(s)", nullptr, number);
}

class Placer
{
public:
    Placer(const TimelineLane &lane, const LaneIndex &index, const AxisView &view,
           const LaneMetrics &metrics)
        : m_lane(lane)
        , m_index(index)
        , m_view(view)
        , m_metrics(metrics)
    {
    }

    QList<PlacedItem> run()
    {
        QList<PlacedItem> all;
        for (int row = 0; row < m_lane.rowCount; ++row) {
            QList<PlacedItem> placed = shapes(row);
            for (qsizetype i = 0; i < placed.size(); ++i) {
                const double from =
                    i == 0 ? m_view.left : placed.at(i - 1).extent().right() + m_metrics.padding;
                const double to = i + 1 == placed.size()
                                      ? m_view.left + m_view.width
                                      : placed.at(i + 1).rect.left() - m_metrics.padding;
                putLabel(placed[i], from, to);
            }
            all += placed;
        }
        return all;
    }

private:
    // Without the members: they are given when it is known which.
    [[nodiscard]] PlacedItem shapeOf(qsizetype item, const LaneIndex::Entry &entry, int row) const
    {
        const double left = m_view.x(entry.begin);
        const double right = m_view.x(entry.end);
        PlacedItem placed;
        placed.first = item;
        placed.isOpen = entry.isOpen;
        placed.isFailing = entry.isFailing;
        placed.isDimmed = entry.isDimmed;
        placed.isTimeUncertain = m_lane.items.at(item).isTimeUncertain;
        placed.outcome = entry.outcome;
        placed.isMark = right - left < m_metrics.markSize;
        const double height = placed.isMark ? m_metrics.markSize : m_metrics.itemHeight;
        const double centre = (row + 0.5) * m_metrics.rowHeight;
        const double x = placed.isMark ? left - m_metrics.markSize / 2 : left;
        const double width = placed.isMark ? m_metrics.markSize : right - left;
        placed.rect = QRectF(x, centre - height / 2, width, height);
        return placed;
    }

    // The row's visible shapes from left to right, marks that touch each other merged.
    [[nodiscard]] QList<PlacedItem> shapes(int number) const
    {
        const LaneIndex::Row &row = m_index.rows.at(number);
        const double first = m_view.placeAt(m_view.left - m_metrics.markSize);
        const double last = m_view.placeAt(m_view.left + m_view.width + m_metrics.markSize);
        const auto begin =
            std::ranges::lower_bound(row.entries, first, {}, &LaneIndex::Entry::reach);
        QList<PlacedItem> placed;
        qsizetype from = 0; // the last one's members: they follow each other in the row
        qsizetype count = 0;
        for (auto entry = begin; entry != row.entries.cend() && entry->begin <= last; ++entry) {
            const qsizetype at = entry - row.entries.cbegin();
            if (!placed.isEmpty() && mergesInto(placed.last(), *entry)) {
                merge(placed.last(), *entry);
                ++count;
                continue;
            }
            const PlacedItem shape = shapeOf(row.items.at(at), *entry, number);
            if (shape.rect.left() > m_view.left + m_view.width) {
                break;
            }
            if (shape.rect.right() < m_view.left) {
                continue;
            }
            if (!placed.isEmpty()) {
                placed.last().members = row.items.sliced(from, count);
            }
            from = at;
            count = 1;
            placed.append(shape);
            keepApart(placed);
        }
        if (!placed.isEmpty()) {
            placed.last().members = row.items.sliced(from, count);
        }
        return placed;
    }

    [[nodiscard]] bool mergesInto(const PlacedItem &before, const LaneIndex::Entry &entry) const
    {
        // A merged mark stays short, so that a dense lane still shows where its trouble is.
        const double widest = m_metrics.markSize * WidestMerge;
        const double left = m_view.x(entry.begin) - m_metrics.markSize / 2;
        return before.isMark && left < before.rect.right() &&
               left + m_metrics.markSize - before.rect.left() <= widest &&
               m_view.x(entry.end) - m_view.x(entry.begin) < m_metrics.markSize;
    }

    // A mark covers neither the end of the span before it nor the mark before it.
    void keepApart(QList<PlacedItem> &placed) const
    {
        if (placed.size() < 2) {
            return;
        }
        QRectF &before = placed[placed.size() - 2].rect;
        QRectF &after = placed.last().rect;
        const double gap = m_metrics.padding / 4;
        if (after.left() >= before.right() + gap) {
            return;
        }
        if (!placed.at(placed.size() - 2).isMark) {
            before.setRight(std::max(before.left() + m_metrics.markSize, after.left() - gap));
        } else {
            after.setLeft(before.right() + gap);
            after.setWidth(std::max(after.width(), m_metrics.markSize));
        }
    }

    void merge(PlacedItem &into, const LaneIndex::Entry &other) const
    {
        into.isOpen = into.isOpen || other.isOpen;
        into.isFailing = into.isFailing || other.isFailing;
        into.isDimmed = into.isDimmed && other.isDimmed;
        into.outcome =
            urgency(other.outcome) > urgency(into.outcome) ? other.outcome : into.outcome;
        const double right = m_view.x(other.begin) + m_metrics.markSize / 2;
        into.rect.setRight(std::max(into.rect.right(), right));
    }

    [[nodiscard]] static QString nameOf(const TimelineItem &item)
    {
        return item.isTimeUncertain
                   ? Tr::tr("≈ %1", "an event whose time is uncertain").arg(item.label)
                   : item.label;
    }

    [[nodiscard]] QString lengthText(const PlacedItem &placed) const
    {
        const TimelineItem &item = m_lane.items.at(placed.first);
        return placed.members.size() == 1 && item.length() > std::chrono::microseconds(0)
                   ? toDurationString(item.length())
                   : QString();
    }

    void putLabel(PlacedItem &placed, double from, double to) const
    {
        const bool isMerged = placed.members.size() > 1;
        const QString name =
            isMerged ? mergedLabel(m_lane, placed.members) : nameOf(m_lane.items.at(placed.first));
        const QString length = lengthText(placed);
        if (!placed.isMark) {
            if (putInside(placed, name, length, true)) {
                return;
            }
            if (putBeside(placed, name, length, from, to)) {
                return;
            }
            putInside(placed, name, length, false);
            return;
        }
        if (putBeside(placed, name, length, from, to)) {
            return;
        }
        if (isMerged) {
            putBeside(placed, countLabel(m_lane.kind, placed.members.size()), {}, from, to);
        } else {
            putElidedBeside(placed, name, to);
        }
    }

    // Only the part of a span that is on screen has room for words.
    [[nodiscard]] QRectF visiblePart(const QRectF &rect) const
    {
        const double left = std::max(rect.left(), m_view.left);
        const double right = std::min(rect.right(), m_view.left + m_view.width);
        return {left, rect.top(), std::max(0.0, right - left), rect.height()};
    }

    bool putInside(PlacedItem &placed, const QString &name, const QString &length,
                   bool mustFit) const
    {
        const double arrow = placed.isOpen ? m_metrics.itemHeight / 2 : 0;
        const QRectF room =
            visiblePart(placed.rect)
                .adjusted(m_metrics.padding * 1.5, 0, -m_metrics.padding * 1.5 - arrow, 0);
        const double nameWidth = m_metrics.textWidth(name);
        const double lengthWidth = length.isEmpty() ? 0 : m_metrics.textWidth(length);
        const double between = length.isEmpty() ? 0 : m_metrics.padding * 2;
        if (nameWidth + between + lengthWidth <= room.width()) {
            setInside(placed, room, name, length, lengthWidth);
            return true;
        }
        if (mustFit) {
            return false;
        }
        const double rest = room.width() - between - lengthWidth;
        if (rest >= m_metrics.minimumLabel) {
            setInside(placed, room, m_metrics.elidedText(name, rest), length, lengthWidth);
        } else if (lengthWidth > 0 && lengthWidth <= room.width() + m_metrics.padding) {
            setInside(placed, room, {}, length, lengthWidth);
        } else if (room.width() >= m_metrics.minimumLabel) {
            setInside(placed, room, m_metrics.elidedText(name, room.width()), {}, 0);
        }
        return placed.place == LabelPlace::Inside;
    }

    static void setInside(PlacedItem &placed, const QRectF &room, const QString &name,
                          const QString &length, double lengthWidth)
    {
        placed.place = LabelPlace::Inside;
        placed.label = name;
        placed.length = length;
        placed.labelRect = QRectF(room.left(), room.top(),
                                  std::max(0.0, room.width() - lengthWidth), room.height());
        placed.lengthRect = length.isEmpty() ? QRectF(room.left(), room.top(), 0, room.height())
                                             : QRectF(room.right() - lengthWidth, room.top(),
                                                      lengthWidth, room.height());
    }

    bool putBeside(PlacedItem &placed, const QString &name, const QString &length, double from,
                   double to) const
    {
        const QString text =
            length.isEmpty() ? name
                             : Tr::tr("%1 · %2", "state and how long it lasted").arg(name, length);
        const double width = m_metrics.textWidth(text);
        // A ring goes around what fails, and one around what is selected.
        const double gap = m_metrics.padding * (placed.isFailing ? 2.5 : 1.5);
        if (placed.rect.right() + gap + width <= to) {
            placed.place = LabelPlace::Right;
            placed.labelRect = textRect(placed, placed.rect.right() + gap, width);
        } else if (placed.rect.left() - gap - width >= from) {
            placed.place = LabelPlace::Left;
            placed.labelRect = textRect(placed, placed.rect.left() - gap - width, width);
        } else {
            return false;
        }
        placed.label = text;
        return true;
    }

    void putElidedBeside(PlacedItem &placed, const QString &name, double to) const
    {
        const double left = placed.rect.right() + m_metrics.padding * 1.5;
        if (to - left >= m_metrics.minimumLabel * 2) {
            placed.place = LabelPlace::Right;
            placed.label = m_metrics.elidedText(name, to - left);
            placed.labelRect = textRect(placed, left, to - left);
        }
    }

    [[nodiscard]] QRectF textRect(const PlacedItem &placed, double left, double width) const
    {
        return {left, placed.rect.center().y() - m_metrics.itemHeight / 2, width,
                m_metrics.itemHeight};
    }

    const TimelineLane &m_lane;
    const LaneIndex &m_index;
    const AxisView &m_view;
    const LaneMetrics &m_metrics;
};
} // namespace

QString mergedLabel(const TimelineLane &lane, const QList<qsizetype> &members)
{
    QStringList names;
    for (const qsizetype member : members) {
        const QString &name = lane.items.at(member).label;
        if (!names.contains(name)) {
            names.append(name);
        }
        if (names.size() > NamedMembers) {
            break;
        }
    }
    if (names.size() == 1 && members.size() > 1) {
        return Tr::tr("%1 × %2", "state and how many times it was seen")
            .arg(names.first())
            .arg(members.size());
    }
    return names.size() <= NamedMembers && names.size() == members.size()
               ? names.join(QStringLiteral(" · "))
               : countLabel(lane.kind, members.size());
}

LaneIndex laneIndex(const TimelineLane &lane, const TimeAxis &axis, const EventFilter &filter)
{
    LaneIndex index;
    index.rows.resize(lane.rowCount);
    for (qsizetype i = 0; i < lane.items.size(); ++i) {
        const TimelineItem &item = lane.items.at(i);
        LaneIndex::Row &row = index.rows[item.row];
        const double end = axis.place(item.end);
        row.items.append(i);
        row.entries.append(
            {.begin = axis.place(item.begin),
             .end = end,
             .reach = row.entries.isEmpty() ? end : std::max(end, row.entries.last().reach),
             .outcome = item.outcome,
             .isOpen = item.isOpen,
             .isFailing = item.isFailing,
             .isDimmed = lane.kind == LaneKind::Events &&
                         !filter.matches(lane.stage, item.evidence.source, item.outcome)});
    }
    return index;
}

QList<PlacedItem> placeLane(const TimelineLane &lane, const LaneIndex &index, const AxisView &view,
                            const LaneMetrics &metrics)
{
    return Placer(lane, index, view, metrics).run();
}

} // namespace Scep
