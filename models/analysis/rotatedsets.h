// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

namespace Scep {

/// The evidence with each rotated log (rotatedSets()) read as one: all its sources end where the
/// last one does, which stalls are measured against, and a record that goes on in the file behind
/// has its whole message, at the place where it begins.
[[nodiscard]] CaseEvidence withRotatedLogsAsOne(const CaseEvidence &evidence);

} // namespace Scep
