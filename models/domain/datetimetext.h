// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/instant.h"

#include <QString>

namespace Scep {

/// Date and time of day to the second for the screen, in UTC and in the person's language:
/// "27 Feb 2018 05:16:28 UTC". In the locale C, which has no language, the date is "2018-02-27".
/// The time of day alone where the date is missing; empty for no time.
[[nodiscard]] QString toDateTimeString(const Instant &instant);

} // namespace Scep
