// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/yearinference.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace Scep {

using namespace std::chrono;

namespace {
/// A leap year, so that every day of the calendar is in it.
constexpr int AnyLeapYear = 1976;

/// Far enough for 29 February across a century's end.
constexpr int YearsTried = 8;

/// Characters of a record that are searched for a date.
constexpr qsizetype SearchedBytes = 4 * 1024;

DateText inYear(DateText date, int year)
{
    date.year = year;
    return date;
}

/// Later than the last record by more than lines that are out of order may be.
bool isBeyond(const YearlessTime &time, const YearlessTime &last)
{
    const auto order = [](const YearlessTime &one) {
        return std::tuple(one.date.month, one.date.day);
    };
    const auto dayAfter = std::tuple(last.date.month, last.date.day + 1);
    return order(time) > dayAfter;
}

/// Whole days between two dates of the same year.
std::optional<qint64> daysBetween(const DateText &left, const DateText &right)
{
    const auto a = toMicroseconds(left, {});
    const auto b = toMicroseconds(right, {});
    return a && b ? std::optional<qint64>(std::abs(duration_cast<days>(*a - *b).count()))
                  : std::nullopt;
}
} // namespace

YearInference::YearInference(const YearlessTime &first, const YearlessTime &last,
                             std::optional<int> lastYear)
    : m_last(last)
    , m_lastYear(lastYear.value_or(AnyLeapYear))
    , m_knowsYear(lastYear.has_value())
{
    if (!m_knowsYear) {
        YearlessTime midnight = first;
        midnight.clock = {};
        m_origin = place(midnight).value_or(microseconds(0));
    }
}

std::optional<microseconds> YearInference::place(YearlessTime time) const
{
    if (time.date.year == 0) {
        time.date.year = isBeyond(time, m_last) ? m_lastYear - 1 : m_lastYear;
    }
    const auto placed = toMicroseconds(time.date, time.clock);
    return placed ? std::optional(*placed - m_origin) : std::nullopt;
}

std::optional<int> latestYear(const YearlessTime &time, microseconds end)
{
    const sys_days day = floor<days>(sys_time<microseconds>(end));
    const int year = static_cast<int>(year_month_day(day).year());
    for (int tried = year + 1; tried > year - YearsTried; --tried) {
        const auto at = toMicroseconds(inYear(time.date, tried), time.clock);
        if (at && *at <= end + days(1)) {
            return tried;
        }
    }
    return std::nullopt;
}

std::optional<int> yearBeside(QByteArrayView text, const DateText &date)
{
    text = text.first(std::min(text.size(), SearchedBytes));
    for (qsizetype at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
        if (at < 4) {
            continue;
        }
        ByteCursor cursor(text.sliced(at - 4));
        const std::optional<DateText> found = takeDate(cursor);
        const bool isAlone = found && !ByteCursor::isDigit(cursor.peek()) &&
                             (at == 4 || !ByteCursor::isDigit(static_cast<uchar>(text[at - 5])));
        if (!isAlone || found->year < 2000) {
            continue;
        }
        if (daysBetween(*found, inYear(date, found->year)).value_or(2) <= 1) {
            return found->year;
        }
    }
    return std::nullopt;
}

} // namespace Scep
