// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/comparison/compare.h"
#include "models/analysis/comparison/comparedvalues.h"

namespace Scep {

/// The chain of the enrollment's certificate link by link, from the top, so that links that do the
/// same have the same id: "chain.0.subject" is the root's.
[[nodiscard]] QList<SideValue> chainValuesOf(const EnrollmentPlace &place);

} // namespace Scep
