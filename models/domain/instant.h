// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <compare>
#include <optional>

namespace Scep {

/// How sure we are of an instant.
enum class TimeCertainty {
    None,         ///< there is no time
    DateMissing,  ///< only the time of day is known; comparable inside its source alone
    YearInferred, ///< the source writes no year and no zone; the year fits what else is known of it
    YearInferredInZone, ///< as YearInferred, but the zone is written, or the person set it
    ZoneAssumed,        ///< the source writes no zone; taken as UTC
    ZoneSet,            ///< the source writes no zone; the person set it (SourceClock)
    Known,
};

/// How sure we are of a dated time by what of it is written.
[[nodiscard]] inline TimeCertainty writtenCertainty(bool hasYear, bool hasZone)
{
    if (hasYear) {
        return hasZone ? TimeCertainty::Known : TimeCertainty::ZoneAssumed;
    }
    return hasZone ? TimeCertainty::YearInferredInZone : TimeCertainty::YearInferred;
}

/// A point of time with microseconds, UTC, and how sure we are of it. With DateMissing the value
/// counts from the midnight that begins the source's first day (in UTC).
struct Instant
{
    std::chrono::microseconds sinceEpoch{0}; ///< since 1970-01-01T00:00:00Z
    TimeCertainty certainty = TimeCertainty::None;

    [[nodiscard]] bool isNull() const { return certainty == TimeCertainty::None; }
    /// Orders by time first; equality is over both members.
    auto operator<=>(const Instant &) const = default;
};

/// ISO 8601 UTC with six fraction digits: "2018-02-27T05:16:28.034000Z"; with DateMissing the time
/// of day alone, "T23:30:53.691033Z"; empty for no time.
[[nodiscard]] QString toIsoString(const Instant &instant);

/// "05:16:28.034" (decimal point of the locale), UTC plus the offset; the date is said elsewhere.
[[nodiscard]] QString toTimeOfDayString(const Instant &instant,
                                        std::chrono::seconds displayOffset = {});

/// A length of time for people, unit included: "38 ms", "12.4 s", "2 m 17 s", "1 h 05 m".
[[nodiscard]] QString toDurationString(std::chrono::microseconds duration);

/// The UTC instant of a Gregorian date and time of day, or nothing when a part is out of range.
/// @p fraction counts microseconds. Seconds may be 60 (leap second) and are then carried over.
[[nodiscard]] std::optional<std::chrono::microseconds>
utcMicroseconds(int year, int month, int day, int hour, int minute, int second,
                std::chrono::microseconds fraction);

} // namespace Scep
