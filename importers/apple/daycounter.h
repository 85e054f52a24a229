// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>

namespace Scep {

/// Counts days for time stamps without a date, in the order in which they are asked for.
class DayCounter
{
public:
    /// @p time: UTC time of day. Gives it with the days since the first one's midnight.
    std::chrono::microseconds place(std::chrono::microseconds time)
    {
        const std::chrono::microseconds day = std::chrono::days(1);
        time = ((time % day) + day) % day;
        std::chrono::microseconds placed = time + m_days;
        if (m_last && placed < *m_last - MidnightStep) {
            m_days += std::chrono::days(1);
            placed += day;
        } else if (m_last && m_days > std::chrono::days(0) && placed > *m_last + LateStep) {
            return placed - day;
        }
        m_last = placed;
        return placed;
    }

private:
    /// A clock that steps back by more is one that passed midnight; by less, lines out of order.
    static constexpr std::chrono::microseconds MidnightStep = std::chrono::hours(12);
    /// A clock that steps forward by more, behind a midnight, is a late line from before it.
    static constexpr std::chrono::microseconds LateStep = std::chrono::hours(23);

    std::optional<std::chrono::microseconds> m_last;
    std::chrono::days m_days{0};
};

} // namespace Scep
