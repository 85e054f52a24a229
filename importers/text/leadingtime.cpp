// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/text/leadingtime.h"

#include "importers/text/leadingzone.h"

#include <algorithm>
#include <array>

namespace Scep {

using namespace std::chrono;

namespace {
constexpr std::array<QByteArrayView, 12> Months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<QByteArrayView, 7> Weekdays = {"Mon", "Tue", "Wed", "Thu",
                                                    "Fri", "Sat", "Sun"};

/// The number of a name's place from 1, whole English names included.
template<size_t Count>
std::optional<int> takeName(ByteCursor &cursor, const std::array<QByteArrayView, Count> &names)
{
    ByteCursor trial = cursor;
    const QByteArrayView word = trial.takeWhile(
        [](char16_t c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); });
    const auto found =
        std::ranges::find_if(names, [word](QByteArrayView name) { return word.startsWith(name); });
    if (found == names.end() || word.size() > 9) {
        return std::nullopt;
    }
    cursor = trial;
    return static_cast<int>(found - names.begin()) + 1;
}

microseconds fractionOf(QByteArrayView digits)
{
    qint64 value = 0;
    for (qsizetype i = 0; i < 6; ++i) {
        value = value * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    }
    return microseconds(value);
}

/// `5:16:08`, with a fraction behind a point, comma or colon, and AM or PM.
std::optional<ClockText> takeAnyClock(ByteCursor &cursor)
{
    ByteCursor trial = cursor;
    ClockText clock;
    const std::optional<int> hour = trial.takeNumber(1, 2);
    const std::optional<int> minute =
        hour && trial.skip(u':') ? trial.takeNumber(2, 2) : std::nullopt;
    const std::optional<int> second =
        minute && trial.skip(u':') ? trial.takeNumber(2, 2) : std::nullopt;
    if (!second) {
        return std::nullopt;
    }
    clock = {.hour = *hour, .minute = *minute, .second = *second};
    const char16_t mark = trial.peek();
    if ((mark == u'.' || mark == u',' || mark == u':') && ByteCursor::isDigit(trial.peek(1))) {
        trial.skip(mark);
        const std::optional<QByteArrayView> digits = trial.takeDigits(1, 9);
        if (!digits) {
            return std::nullopt;
        }
        clock.fraction = fractionOf(*digits);
    }
    ByteCursor half = trial;
    half.skipBlanks();
    const char16_t first = half.peek();
    if ((first == u'A' || first == u'P' || first == u'a' || first == u'p') &&
        (half.peek(1) == u'M' || half.peek(1) == u'm')) {
        half.skip(first);
        half.skip(half.peek());
        clock.hour = clock.hour % 12 + (first == u'P' || first == u'p' ? 12 : 0);
        trial = half;
    }
    cursor = trial;
    return clock;
}

/// `2018-02-27`, `2018/02/27`, `20180227`, `27.02.2018`, `2/27/2018`, `02-27`.
std::optional<DateText> takeNumericDate(ByteCursor &cursor, bool dayFirst, bool &isAmbiguous)
{
    ByteCursor trial = cursor;
    const std::optional<QByteArrayView> first = trial.takeDigits(1, 8);
    if (!first) {
        return std::nullopt;
    }
    const int number = first->toByteArray().toInt();
    if (first->size() == 8) {
        cursor = trial;
        return DateText{.year = number / 10'000, .month = number / 100 % 100, .day = number % 100};
    }
    const char16_t mark = trial.peek();
    if ((mark != u'-' && mark != u'/' && mark != u'.') || !trial.skip(mark)) {
        return std::nullopt;
    }
    const std::optional<int> second = trial.takeNumber(1, 2);
    if (!second || (first->size() != 4 && first->size() > 2)) {
        return std::nullopt;
    }
    const bool hasThird = trial.skip(mark);
    const std::optional<int> third = hasThird ? trial.takeNumber(1, 4) : std::nullopt;
    if (first->size() == 4) {
        if (!third) {
            return std::nullopt;
        }
        cursor = trial;
        return DateText{.year = number, .month = *second, .day = *third};
    }
    if (!third) {
        if (mark != u'-' || hasThird) {
            return std::nullopt;
        }
        cursor = trial;
        return DateText{.year = 0, .month = number, .day = *second};
    }
    const int year = *third < 100 ? 2000 + *third : *third;
    isAmbiguous = mark == u'/' && number <= 12 && *second <= 12;
    const bool isDayFirst =
        mark == u'.' || number > 12 || (mark == u'/' && dayFirst && *second <= 12);
    cursor = trial;
    return isDayFirst ? DateText{.year = year, .month = *second, .day = number}
                      : DateText{.year = year, .month = number, .day = *second};
}

/// `Feb 27`, `Feb 27, 2018`, `27 Feb 2018`, `27/Feb/2018`, a weekday before it.
std::optional<DateText> takeNamedDate(ByteCursor &cursor)
{
    ByteCursor trial = cursor;
    if (takeName(trial, Weekdays)) {
        trial.skip(u',');
        trial.skipBlanks();
    }
    DateText date;
    if (const std::optional<int> month = takeName(trial, Months)) {
        trial.skip(u'.');
        trial.skipBlanks();
        const std::optional<int> day = trial.takeNumber(1, 2);
        if (!day) {
            return std::nullopt;
        }
        date = {.year = 0, .month = *month, .day = *day};
    } else {
        const std::optional<int> day = trial.takeNumber(1, 2);
        const bool isParted =
            day && (trial.skip(u'/') || trial.skip(u'-') || trial.skipBlanks() > 0);
        const std::optional<int> named = isParted ? takeName(trial, Months) : std::nullopt;
        if (!named) {
            return std::nullopt;
        }
        date = {.year = 0, .month = *named, .day = *day};
    }
    // The year, when it stands before the time of day.
    ByteCursor more = trial;
    more.skip(u',');
    more.skip(u'/');
    more.skip(u'-');
    more.skipBlanks();
    if (const std::optional<int> year = more.takeNumber(4, 4); year && more.peek() != u'.') {
        date.year = *year;
        trial = more;
    }
    cursor = trial;
    return date;
}

std::optional<LeadingTime> takeEpoch(ByteCursor &cursor)
{
    ByteCursor trial = cursor;
    const std::optional<QByteArrayView> whole = trial.takeDigits(10, 13);
    if (!whole || (whole->size() != 10 && whole->size() != 13)) {
        return std::nullopt;
    }
    LeadingTime time;
    const qint64 value = whole->toByteArray().toLongLong();
    if (whole->size() == 13) {
        time.sinceEpoch = milliseconds(value);
    } else {
        const std::optional<QByteArrayView> digits =
            trial.skip(u'.') ? trial.takeDigits(1, 9) : std::nullopt;
        if (!digits) {
            return std::nullopt; // any number of ten digits
        }
        time.sinceEpoch = seconds(value) + fractionOf(*digits);
    }
    cursor = trial;
    return time;
}

std::optional<LeadingTime> takeDateAndClock(ByteCursor &cursor, bool dayFirst)
{
    LeadingTime time;
    time.date = takeNumericDate(cursor, dayFirst, time.isDayOrMonthFirst);
    if (!time.date) {
        time.date = takeNamedDate(cursor);
    }
    if (!time.date) {
        return std::nullopt;
    }
    cursor.skip(u',');
    const bool isParted =
        cursor.skip(u'T') || cursor.skip(u':') || cursor.skipBlanks() > 0 || cursor.skip(u'-');
    const std::optional<ClockText> clock = isParted ? takeAnyClock(cursor) : std::nullopt;
    if (!clock) {
        return std::nullopt;
    }
    time.clock = *clock;
    time.zone = takeLeadingZone(cursor);
    // `Tue Feb 27 05:16:08 2018`, `Tue Feb 27 05:16:08 GMT+01:00 2018`
    ByteCursor year = cursor;
    if (time.date->year == 0 && year.skipBlanks() > 0) {
        const std::optional<int> number = year.takeNumber(4, 4);
        if (number && *number >= 1990 && *number < 2100) {
            time.date->year = *number;
            cursor = year;
        }
    }
    return time;
}

bool isFraming(char c)
{
    return c == '[' || c == '(' || c == '"' || c == '\'' || c == '{';
}
} // namespace

std::optional<LeadingTime> takeLeadingTime(QByteArrayView line, bool dayFirst)
{
    ByteCursor cursor(line);
    cursor.skipBlanks();
    if (cursor.skip(u'<') && (!cursor.takeDigits(1, 3) || !cursor.skip(u'>'))) {
        return std::nullopt;
    }
    cursor.takeWhile([](char16_t c) { return c < 128 && isFraming(static_cast<char>(c)); });
    const qsizetype begin = cursor.position();
    std::optional<LeadingTime> time = takeEpoch(cursor);
    if (!time) {
        ByteCursor dated = cursor;
        time = takeDateAndClock(dated, dayFirst);
        if (time) {
            cursor = dated;
        } else if (const std::optional<ClockText> clock = takeAnyClock(cursor)) {
            time = LeadingTime{.clock = *clock};
        }
    }
    if (!time) {
        return std::nullopt;
    }
    const char16_t next = cursor.peek();
    const bool isWord = (next >= u'a' && next <= u'z') || (next >= u'A' && next <= u'Z') ||
                        ByteCursor::isDigit(next);
    if (isWord) {
        return std::nullopt;
    }
    time->text = cursor.since(begin);
    cursor.takeWhile([](char16_t c) {
        return c == u']' || c == u')' || c == u'"' || c == u'\'' || c == u',' || c == u';' ||
               c == u':' || c == u' ' || c == u'\t' || c == u'|';
    });
    time->rest = cursor.rest();
    return time;
}

} // namespace Scep
