// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/textcursor.h"

#include <chrono>
#include <optional>

namespace Scep {

/// The zone behind a date and time of day, as seconds east of UTC: `Z`, `UTC`, `GMT+01:00`,
/// `UTC+2`, `+0100`, ` +01:00`, `+01`, `CEST`. An abbreviation that several zones share (`CST`) is
/// stepped over and gives nothing; anything else gives nothing and no step.
[[nodiscard]] std::optional<std::chrono::seconds> takeLeadingZone(ByteCursor &cursor);

} // namespace Scep
