// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/timetext.h"

#include "models/domain/instant.h"

namespace Scep {

using namespace std::chrono;

namespace {
/// Digits behind a decimal point, rounded: "8209999" is 821000 µs.
microseconds roundedFraction(QByteArrayView digits)
{
    qint64 nanoseconds = 0;
    for (qsizetype i = 0; i < 9; ++i) {
        nanoseconds = nanoseconds * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    }
    return microseconds((nanoseconds + 500) / 1'000);
}

std::optional<DateText> dateAt(ByteCursor &cursor)
{
    const std::optional<int> year = cursor.takeNumber(4, 4);
    if (!year || !cursor.skip(u'-')) {
        return std::nullopt;
    }
    const std::optional<int> month = cursor.takeNumber(2, 2);
    if (!month || !cursor.skip(u'-')) {
        return std::nullopt;
    }
    const std::optional<int> day = cursor.takeNumber(2, 2);
    if (!day) {
        return std::nullopt;
    }
    return DateText{.year = *year, .month = *month, .day = *day};
}

std::optional<ClockText> clockAt(ByteCursor &cursor)
{
    const std::optional<int> hour = cursor.takeNumber(2, 2);
    if (!hour || !cursor.skip(u':')) {
        return std::nullopt;
    }
    const std::optional<int> minute = cursor.takeNumber(2, 2);
    if (!minute || !cursor.skip(u':')) {
        return std::nullopt;
    }
    const std::optional<int> second = cursor.takeNumber(2, 2);
    if (!second || !cursor.skip(u'.')) {
        return std::nullopt;
    }
    const std::optional<QByteArrayView> digits = cursor.takeDigits(1, 9);
    if (!digits) {
        return std::nullopt;
    }
    return ClockText{
        .hour = *hour, .minute = *minute, .second = *second, .fraction = roundedFraction(*digits)};
}

std::optional<seconds> zoneAt(ByteCursor &cursor)
{
    const bool isWest = cursor.peek() == u'-';
    if (!cursor.skip(u'+') && !cursor.skip(u'-')) {
        return std::nullopt;
    }
    int hour = 0;
    int minute = 0;
    if (const std::optional<int> both = cursor.takeNumber(4, 4)) {
        hour = *both / 100;
        minute = *both % 100;
    } else {
        const std::optional<int> first = cursor.takeNumber(2, 2);
        const bool hasMore = first.has_value() && cursor.skip(u':');
        const std::optional<int> second = cursor.takeNumber(2, 2);
        if (!hasMore || !second) {
            return std::nullopt;
        }
        hour = *first;
        minute = *second;
    }
    if (hour > 15 || minute > 59) {
        return std::nullopt;
    }
    const seconds offset = hours(hour) + minutes(minute);
    return isWest ? -offset : offset;
}

/// Takes the step only when the whole was understood.
auto allOrNothing(ByteCursor &cursor, auto take)
{
    ByteCursor trial = cursor;
    const auto result = take(trial);
    if (result) {
        cursor = trial;
    }
    return result;
}
} // namespace

std::optional<DateText> takeDate(ByteCursor &cursor)
{
    return allOrNothing(cursor, dateAt);
}

std::optional<ClockText> takeClock(ByteCursor &cursor)
{
    return allOrNothing(cursor, clockAt);
}

std::optional<seconds> takeZone(ByteCursor &cursor)
{
    return allOrNothing(cursor, zoneAt);
}

std::optional<microseconds> toMicroseconds(const DateText &date, const ClockText &clock)
{
    return utcMicroseconds(date.year, date.month, date.day, clock.hour, clock.minute, clock.second,
                           clock.fraction);
}

} // namespace Scep
