// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/timetext.h"

#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace Scep {

/// Date and time of day of a record. A year of 0 stands for one that is not written.
struct YearlessTime
{
    DateText date;
    ClockText clock;
};

/// Gives the records of a source that writes no years their year. The source is taken to span less
/// than a year, so that a record that seems later than the last one is of the year before.
class YearInference
{
public:
    /// Of a source from @p first to @p last. @p lastYear is the year of the last record; without
    /// one the records only have their distance from midnight before the first.
    YearInference(const YearlessTime &first, const YearlessTime &last, std::optional<int> lastYear);

    [[nodiscard]] bool knowsYear() const { return m_knowsYear; }
    /// Since 1970, or since the midnight that begins the first record's day when no year is known;
    /// nothing when there is no such time.
    [[nodiscard]] std::optional<std::chrono::microseconds> place(YearlessTime time) const;

private:
    YearlessTime m_last;
    int m_lastYear = 0;
    bool m_knowsYear = false;
    std::chrono::microseconds m_origin{0};
};

/// The latest year in which @p time is not after @p end, a day's grace for the zone included;
/// nothing when there is no such year in the last eight.
[[nodiscard]] std::optional<int> latestYear(const YearlessTime &time,
                                            std::chrono::microseconds end);

/// The year of a full date (`YYYY-MM-DD`) inside a record's text that is the record's own day or a
/// day beside it; nothing when there is none.
[[nodiscard]] std::optional<int> yearBeside(QByteArrayView text, const DateText &date);

} // namespace Scep
