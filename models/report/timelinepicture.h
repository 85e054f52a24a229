// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/picture.h"
#include "models/report/reportmodel.h"

namespace Scep {

/// The timeline of an enrollment: a lane for each stage, its states over the time, the failing one
/// ringed. Without shapes where no state has a time.
[[nodiscard]] Picture timelinePicture(const ReportEnrollment &enrollment);

} // namespace Scep
