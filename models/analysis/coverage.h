// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

namespace Scep {

/// Tells for each stage of each enrollment which evidence was given, which is missing, and how to
/// collect it. A log counts that reaches to the time of the enrollment; a log in which no line is
/// the enrollment's is said to be such.
void describeCoverage(Analysis &analysis, const CaseEvidence &evidence);

} // namespace Scep
