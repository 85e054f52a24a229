// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/enrollment.h"

namespace Scep {

/// Whether nothing but time and client ties the line to the enrollment.
[[nodiscard]] bool isProbable(const Enrollment &enrollment, const EvidenceRef &evidence);

} // namespace Scep
