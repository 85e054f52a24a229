// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/instant.h"

#include <QStringView>

#include <array>
#include <chrono>
#include <optional>

namespace Scep {

/// Where day and month stand in a date that does not begin with its year.
enum class DateOrder { DayMonth, MonthDay };

/// The half of a twelve-hour clock that a word beside the time names.
enum class DayHalf {
    None,
    Morning,
    Afternoon,
    Unknown, ///< there is a word, and no known culture writes its halves so
};

/// A local date and time as a display culture writes it: "4/16/2019 3:32:36 PM",
/// "16.04.2019 15:32:36", "2019-04-16 15:32:36", "16-04-2019 15.32.36". Nothing is checked against
/// the calendar yet.
struct LocalTimeText
{
    std::array<int, 3> date{};
    std::array<bool, 3> hasZero{}; ///< the number is written with a leading zero
    bool yearFirst = false;
    QChar separator;
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::chrono::microseconds fraction{0};
    DayHalf half = DayHalf::None;
};

/// Reads the whole text, digits of any script; nothing when it is no date with a time of day. Marks
/// of the writing direction and no-break spaces are layout. The words for the halves of the day are
/// those of the Unicode locale data.
[[nodiscard]] std::optional<LocalTimeText> readLocalTime(QStringView text);

/// The text as UTC minus its unknown zone; nothing when there is no such time. Years of the Thai
/// calendar are turned into Gregorian ones, those of other calendars are refused.
[[nodiscard]] std::optional<std::chrono::microseconds> localMicroseconds(const LocalTimeText &text,
                                                                         DateOrder order);

/// Decides over all local times of one file how they are to be read.
class LocalTimeReading
{
public:
    void add(const LocalTimeText &text);
    /// Whether more times cannot change anything.
    [[nodiscard]] bool isSettled() const { return m_isSettled; }
    /// By the first that decides: a number above twelve; a year in front or points between (no
    /// culture puts the month first then); the order that leaves the file sorted when the other
    /// does not; and else by habit: a month first is written with slashes, without zeros, beside AM
    /// and PM.
    [[nodiscard]] DateOrder order() const;
    /// False when habit alone decided, or when numbers above twelve speak for both.
    [[nodiscard]] bool isCertain() const;

private:
    /// Whether the times read in one way never turn back, or never go on.
    struct Direction
    {
        std::chrono::microseconds previous{};
        bool rises = false;
        bool falls = false;
        bool isValid = true;

        void add(std::optional<std::chrono::microseconds> time);
        [[nodiscard]] bool isSorted() const { return isValid && !(rises && falls); }
    };

    [[nodiscard]] std::optional<DateOrder> bySorting() const;

    int m_count = 0;
    int m_firstAboveTwelve = 0;
    int m_secondAboveTwelve = 0;
    bool m_isFixed = false; ///< by a year in front or by points
    bool m_areEqual = true; ///< day and month are the same number in all
    bool m_hasZero = false;
    bool m_hasSlash = false;
    bool m_hasHalf = false;
    bool m_hasUnknownHalf = false;
    bool m_hasLateHour = false; ///< zero or above twelve: a clock of 24 hours
    bool m_isSettled = false;
    Direction m_dayMonth;
    Direction m_monthDay;
};

} // namespace Scep
