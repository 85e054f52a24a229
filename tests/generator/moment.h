// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <chrono>

namespace Scep::Examples {

/// A point of time of the played world, UTC, in microseconds.
using Moment = std::chrono::sys_time<std::chrono::microseconds>;

/// A time of day on a date; the parts must be in range.
[[nodiscard]] constexpr Moment moment(std::chrono::year_month_day date, std::chrono::hours hour,
                                      std::chrono::minutes minute,
                                      std::chrono::microseconds rest = {})
{
    return Moment(std::chrono::sys_days(date).time_since_epoch() + hour + minute + rest);
}

/// "2026-02-17T08:16:20.615000", six fraction digits.
[[nodiscard]] QByteArray isoText(Moment at);

} // namespace Scep::Examples
