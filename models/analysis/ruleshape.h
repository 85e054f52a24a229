// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/ruleyaml.h"

namespace Scep {

/// Looks at a rule's YAML before anything is read from it: keys that Sigma does not know, keys
/// that occur twice, and more values or deeper nesting than an honest rule has (YAML's aliases let
/// a few lines stand for millions). False when there are so many that the rest is not to be read.
[[nodiscard]] bool checkRuleShape(const YAML::Node &root, RuleFaults &faults);

} // namespace Scep
