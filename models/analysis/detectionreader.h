// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/detection.h"
#include "models/analysis/ruleyaml.h"

namespace Scep {

/// Compiles a rule's `detection`. What is wrong is noted in @p faults; the result is then of no
/// use.
[[nodiscard]] Detection readDetection(const YAML::Node &detection, RuleFaults &faults);

} // namespace Scep
