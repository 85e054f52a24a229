// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/observedevent.h"
#include "models/analysis/stageresults.h"
#include "models/domain/platform.h"

namespace Scep {

/// What is said of the enrollment as a whole. The failing stage is the earliest one with a standing
/// failure or stall; nothing is guessed, and what the evidence does not reach is said to be
/// unknown.
[[nodiscard]] Verdict enrollmentVerdict(const EnrollmentFacts &facts,
                                        const QList<StageResult> &stages, Platform platform,
                                        const RuleLookup &rules);

} // namespace Scep
