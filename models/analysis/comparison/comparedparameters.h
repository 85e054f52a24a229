// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/comparison/compare.h"
#include "models/analysis/comparison/comparedvalues.h"

namespace Scep {

/// What an enrollment was made with, as far as the evidence says: the profile, what was asked of
/// which server, the SCEP messages (RFC 8894 section 3) and the certificate that came.
[[nodiscard]] QList<SideValue> parametersOf(const EnrollmentPlace &place);

} // namespace Scep
