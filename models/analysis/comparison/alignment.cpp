// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/alignment.h"

#include <algorithm>
#include <span>
#include <vector>

namespace Scep {

namespace {

using Keys = std::span<const AlignmentKey>;

/// A step of the reference and one of the other side that stand in one row.
struct Pair
{
    qsizetype reference = 0;
    qsizetype other = 0;
};

int likeness(const AlignmentKey &left, const AlignmentKey &right)
{
    if (left.text == right.text) {
        return 3;
    }
    return !left.name.isEmpty() && left.name == right.name ? 1 : 0;
}

/// The pairs with the greatest likeness in all, by dynamic programming over both lists' ends.
std::vector<Pair> bestPairs(Keys reference, Keys other)
{
    const size_t width = other.size() + 1;
    std::vector<int> best((reference.size() + 1) * width, 0);
    for (size_t i = reference.size(); i-- > 0;) {
        for (size_t j = other.size(); j-- > 0;) {
            const int like = likeness(reference[i], other[j]);
            const int paired = like > 0 ? like + best[(i + 1) * width + j + 1] : 0;
            best[i * width + j] =
                std::max({paired, best[(i + 1) * width + j], best[i * width + j + 1]});
        }
    }
    std::vector<Pair> pairs;
    size_t i = 0;
    size_t j = 0;
    while (i < reference.size() && j < other.size()) {
        const int like = likeness(reference[i], other[j]);
        if (like > 0 && best[i * width + j] == like + best[(i + 1) * width + j + 1]) {
            pairs.push_back({qsizetype(i++), qsizetype(j++)});
        } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

/// All pairs of two sides: those a person made, the alike ones between them, and what is left over
/// between two pairs one by one.
class PairFinder
{
public:
    PairFinder(Keys reference, Keys other)
        : m_reference(reference)
        , m_other(other)
    {
    }

    std::vector<Pair> find(const QList<SyncPoint> &syncPoints)
    {
        Pair begin;
        for (const SyncPoint &point : syncPoints) {
            const bool isInOrder =
                point.reference >= begin.reference && point.other >= begin.other &&
                point.reference < std::ssize(m_reference) && point.other < std::ssize(m_other);
            if (isInOrder) {
                pairBetween(begin, {point.reference, point.other});
                m_pairs.push_back({point.reference, point.other});
                begin = {point.reference + 1, point.other + 1};
            }
        }
        pairBetween(begin, {std::ssize(m_reference), std::ssize(m_other)});
        return std::move(m_pairs);
    }

private:
    void pairBetween(Pair begin, Pair end)
    {
        const auto part = [](Keys keys, qsizetype from, qsizetype to) {
            return keys.subspan(size_t(from), size_t(to - from));
        };
        Pair left = begin;
        for (const Pair &pair : bestPairs(part(m_reference, begin.reference, end.reference),
                                          part(m_other, begin.other, end.other))) {
            const Pair found{begin.reference + pair.reference, begin.other + pair.other};
            pairLeftOver(left, found);
            m_pairs.push_back(found);
            left = {found.reference + 1, found.other + 1};
        }
        pairLeftOver(left, end);
    }

    void pairLeftOver(Pair from, Pair to)
    {
        while (from.reference < to.reference && from.other < to.other) {
            const bool isRemark = m_reference[size_t(from.reference)].isRemark;
            if (isRemark == m_other[size_t(from.other)].isRemark) {
                m_pairs.push_back({from.reference++, from.other++});
            } else {
                ++(isRemark ? from.reference : from.other);
            }
        }
    }

    Keys m_reference;
    Keys m_other;
    std::vector<Pair> m_pairs;
};

} // namespace

QList<AlignedRow> align(const QList<QList<AlignmentKey>> &sides,
                        const QList<QList<SyncPoint>> &syncPoints)
{
    if (sides.isEmpty()) {
        return {};
    }
    const qsizetype steps = sides.constFirst().size();
    // For each side the step that stands beside each of the reference's.
    std::vector<std::vector<std::optional<qsizetype>>> beside;
    for (qsizetype side = 1; side < sides.size(); ++side) {
        auto &own = beside.emplace_back(size_t(steps));
        PairFinder finder(sides.constFirst(), sides[side]);
        for (const Pair &pair : finder.find(syncPoints.value(side - 1))) {
            own[size_t(pair.reference)] = pair.other;
        }
    }
    QList<AlignedRow> rows;
    QList<qsizetype> next(sides.size(), 0);
    // The rows of what the others have before their step @p ends, beside no step of the reference.
    const auto addBefore = [&](const QList<qsizetype> &ends) {
        const qsizetype first = rows.size();
        for (qsizetype side = 1; side < sides.size(); ++side) {
            for (qsizetype row = first; next[side] < ends[side]; ++row) {
                if (row == rows.size()) {
                    rows.append(AlignedRow(sides.size()));
                }
                rows[row][side] = next[side]++;
            }
        }
    };
    for (qsizetype step = 0; step < steps; ++step) {
        QList<qsizetype> ends = next;
        for (qsizetype side = 1; side < sides.size(); ++side) {
            ends[side] = beside[size_t(side - 1)][size_t(step)].value_or(next[side]);
        }
        addBefore(ends);
        AlignedRow row(sides.size());
        row[0] = step;
        for (qsizetype side = 1; side < sides.size(); ++side) {
            row[side] = beside[size_t(side - 1)][size_t(step)];
            next[side] += row[side] ? 1 : 0;
        }
        rows.append(row);
    }
    QList<qsizetype> ends;
    for (const QList<AlignmentKey> &side : sides) {
        ends.append(side.size());
    }
    addBefore(ends);
    return rows;
}

} // namespace Scep
