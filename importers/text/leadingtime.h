// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/timetext.h"

#include <QByteArrayView>

#include <optional>

namespace Scep {

/// A date and time that a line begins with, in one of the many forms that programs write.
struct LeadingTime
{
    QByteArrayView text;
    std::optional<DateText> date; ///< year 0: not written; nothing: a time of day, or sinceEpoch
    ClockText clock;
    std::optional<std::chrono::seconds> zone;
    std::optional<std::chrono::microseconds> sinceEpoch;
    bool isDayOrMonthFirst = false; ///< `a/b/year`, where both could be either
    QByteArrayView rest;            ///< what follows, brackets and blanks taken off

    /// Nothing but the time of day or a number: what many lines of other kinds begin with too.
    [[nodiscard]] bool isWeak() const { return !date; }
};

/// Reads `2018-02-27T05:16:08.25Z`, `2018/02/27 5:16:08`, `27.02.2018 05:16:08`, `2/27/2018 5:16:08
/// AM`, `27/Feb/2018:05:16:08 +0000`, `Feb 27 05:16:08`, `Feb 27, 2018 5:16:08 AM`, `Tue, 27 Feb
/// 2018 05:16:08 GMT`, `Tue Feb 27 05:16:08 2018`, `02-27 05:16:08`, `20180227 051608`,
/// `1519708568.25`, `05:16:08.25`; also behind a bracket, a quote, or syslog's `<134>`. @p dayFirst
/// decides what `1/2/2018` is. Nothing when the line begins otherwise; the parts are not checked.
[[nodiscard]] std::optional<LeadingTime> takeLeadingTime(QByteArrayView line, bool dayFirst);

} // namespace Scep
