// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/observedevent.h"
#include "models/analysis/stageresults.h"

namespace Scep {

/// What the rules and the stall say that deserves attention, one finding for each rule, worst
/// first. A failure that a later attempt overtook, and what only probably belongs to the
/// enrollment, is kept, no higher than Medium, and says so.
[[nodiscard]] QList<Finding> enrollmentFindings(const EnrollmentFacts &facts,
                                                const QList<ObservedEvent> &events,
                                                const RuleLookup &rules);

} // namespace Scep
