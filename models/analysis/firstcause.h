// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/observedevent.h"
#include "models/analysis/stageresults.h"

namespace Scep {

/// Sets the failures that stand apart by what came first. One failure makes the stages behind it
/// fail, and programs further from the cause say less of it: what failed in a later stage, or in
/// the same one afterwards, is listed in the verdict as a consequence, and its findings name the
/// finding that they follow from.
///
/// A failure that only probably belongs to the enrollment never makes the verdict. Where the
/// verdict is a failure of the same or a later stage, it is named as the probable cause.
void nameFirstCause(Enrollment &enrollment, const EnrollmentFacts &facts, const RuleLookup &rules);

} // namespace Scep
