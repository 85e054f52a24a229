// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/enrollmentcomparison.h"

namespace Scep {

/// The pairs with one more: what the first side has in row @p referenceRow of the comparison beside
/// what the others have in row @p otherRow, both in the same stage. Pairs that cannot be kept with
/// it go: of the same states, or across it. Nothing when a row lacks its state, or all stand side
/// by side already. @p sides are those of the comparison.
[[nodiscard]] std::optional<QList<SyncPair>>
withSyncPair(const QList<SyncPair> &pairs, const Comparison &comparison,
             const QList<ComparedPlace> &sides, qsizetype referenceRow, qsizetype otherRow);

/// The pairs without those that hold the row together.
[[nodiscard]] QList<SyncPair> withoutSyncPairs(const QList<SyncPair> &pairs,
                                               const Comparison &comparison,
                                               const QList<ComparedPlace> &sides, qsizetype row);

} // namespace Scep
