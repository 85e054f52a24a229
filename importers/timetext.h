// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/textcursor.h"

#include <chrono>
#include <optional>

namespace Scep {

/// Year, month and day as written; not checked against the calendar.
struct DateText
{
    int year = 0;
    int month = 0;
    int day = 0;
};

/// A time of day as written; not checked. The fraction is rounded to microseconds.
struct ClockText
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::chrono::microseconds fraction{0};
};

/// `YYYY-MM-DD`, or nothing and no step.
[[nodiscard]] std::optional<DateText> takeDate(ByteCursor &cursor);

/// `HH:MM:SS.f…` with 1 to 9 fraction digits, or nothing and no step.
[[nodiscard]] std::optional<ClockText> takeClock(ByteCursor &cursor);

/// `±HHMM` or `±HH:MM`, at most 15 hours, as seconds east of UTC; or nothing and no step.
[[nodiscard]] std::optional<std::chrono::seconds> takeZone(ByteCursor &cursor);

/// The instant of date and clock, or nothing when there is no such time.
[[nodiscard]] std::optional<std::chrono::microseconds> toMicroseconds(const DateText &date,
                                                                      const ClockText &clock);

} // namespace Scep
