// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casedecisions.h"

#include <optional>

namespace Scep {

/// SHA-256 over the SHA-256 of all sources in their order: what a case's evidence is, whatever its
/// file is called and whatever was noted in it.
[[nodiscard]] QByteArray evidenceDigest(const CaseEvidence &evidence);

/// What is compared, as it is found again when the case is opened the next time. Pure.
[[nodiscard]] KeptComparison keptComparison(const Case &open, const QList<ComparedPlace> &sides,
                                            const QList<SyncPair> &pairs, bool isShown);

/// The other cases that it needs, each by its paths.
[[nodiscard]] QList<QStringList> otherCasesOf(const KeptComparison &kept);

/// A comparison that is back.
struct RestoredComparison
{
    QList<ComparedPlace> sides;
    QList<SyncPair> pairs;
};

/// Finds it again in the case and in @p others. Nothing while one of the sides is not there; a pair
/// of states whose enrollments are not there is left out. Pure.
[[nodiscard]] std::optional<RestoredComparison>
restoredComparison(const KeptComparison &kept, const Case &open,
                   const QList<std::shared_ptr<const OtherCase>> &others);

} // namespace Scep
