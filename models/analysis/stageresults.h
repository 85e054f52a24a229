// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/stall.h"
#include "models/analysis/statespans.h"

#include <optional>

namespace Scep {

/// Everything that was worked out about one enrollment's observations, for stages and verdict.
struct EnrollmentFacts
{
    EnrollmentKind kind = EnrollmentKind::Scep;
    QList<Observation> observations; ///< in order
    QList<StageSpan> spans;
    QList<qsizetype> failures; ///< standing ones, indexes into observations
    std::optional<Stall> stall;
};

/// The six stages in order. A stage that no evidence speaks of is Implied only where a later
/// success proves it: an issued or installed certificate proves the stages up to Issue; Report is
/// never implied.
[[nodiscard]] QList<StageResult> stageResults(const EnrollmentFacts &facts);

} // namespace Scep
