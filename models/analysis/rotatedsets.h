// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

namespace Scep {

/// The evidence with each rotated log (rotatedSets()) read as one: all its sources end where the
/// last one does, which stalls are measured against.
[[nodiscard]] CaseEvidence withRotatedLogsAsOne(const CaseEvidence &evidence);

} // namespace Scep
