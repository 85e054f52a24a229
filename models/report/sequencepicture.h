// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/picture.h"
#include "models/report/reportmodel.h"

namespace Scep {

/// The SCEP transaction of an enrollment as a sequence diagram: device, NDES and CA with the arrows
/// between them, from top to bottom. Without shapes where there are no steps.
[[nodiscard]] Picture sequencePicture(const ReportEnrollment &enrollment);

} // namespace Scep
