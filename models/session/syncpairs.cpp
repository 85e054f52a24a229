// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/syncpairs.h"

#include <algorithm>

namespace Scep {

namespace {

SyncedStep syncedStep(const ComparedStep &step)
{
    return {.evidence = step.evidence, .state = step.state};
}

/// The row that the pair holds together, which is about that side; nothing where it holds none.
std::optional<qsizetype> rowOf(const SyncPair &pair, const Comparison &comparison,
                               const QList<ComparedPlace> &sides, qsizetype side)
{
    if (pair.reference != sides[0] || pair.other != sides[side]) {
        return std::nullopt;
    }
    const auto found = std::ranges::find_if(comparison.rows, [&](const ComparisonRow &row) {
        return row.isSynced && row.stage == pair.stage && row.steps[0] && row.steps[side] &&
               syncedStep(*row.steps[0]) == pair.referenceStep &&
               syncedStep(*row.steps[side]) == pair.otherStep;
    });
    return found == comparison.rows.cend() ? std::nullopt
                                           : std::optional(found - comparison.rows.cbegin());
}

bool canBePaired(const Comparison &comparison, qsizetype row)
{
    return row >= 0 && row < comparison.rows.size() && !comparison.rows[row].isWholeStage;
}

} // namespace

std::optional<QList<SyncPair>> withSyncPair(const QList<SyncPair> &pairs,
                                            const Comparison &comparison,
                                            const QList<ComparedPlace> &sides,
                                            qsizetype referenceRow, qsizetype otherRow)
{
    if (referenceRow == otherRow || !canBePaired(comparison, referenceRow) ||
        !canBePaired(comparison, otherRow)) {
        return std::nullopt;
    }
    const ComparisonRow &first = comparison.rows[referenceRow];
    const ComparisonRow &second = comparison.rows[otherRow];
    if (!first.steps[0] || first.stage != second.stage) {
        return std::nullopt;
    }
    const auto [top, bottom] = std::minmax(referenceRow, otherRow);
    QList<SyncPair> result = pairs;
    bool isAny = false;
    for (qsizetype side = 1; side < comparison.sides.size(); ++side) {
        if (!second.steps[side]) {
            continue;
        }
        result.removeIf([&](const SyncPair &pair) {
            const auto row = rowOf(pair, comparison, sides, side);
            return row && *row >= top && *row <= bottom;
        });
        result.append({.stage = first.stage,
                       .reference = sides[0],
                       .referenceStep = syncedStep(*first.steps[0]),
                       .other = sides[side],
                       .otherStep = syncedStep(*second.steps[side])});
        isAny = true;
    }
    return isAny ? std::optional(result) : std::nullopt;
}

QList<SyncPair> withoutSyncPairs(const QList<SyncPair> &pairs, const Comparison &comparison,
                                 const QList<ComparedPlace> &sides, qsizetype row)
{
    QList<SyncPair> result = pairs;
    for (qsizetype side = 1; side < comparison.sides.size(); ++side) {
        result.removeIf(
            [&](const SyncPair &pair) { return rowOf(pair, comparison, sides, side) == row; });
    }
    return result;
}

} // namespace Scep
