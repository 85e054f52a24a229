// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/case.h"

namespace Scep {

/// The notes that carry a verdict of the person.
[[nodiscard]] Annotations ownVerdicts(const Annotations &annotations);

/// The case with the person's own verdicts in place of the program's, which the summary goes on to
/// tell. Stages, findings and evidence stay what they are. Of several verdicts on one enrollment
/// the one that was made last counts. Pure.
[[nodiscard]] Case withOwnVerdicts(const Case &caseData, const Annotations &annotations);

} // namespace Scep
