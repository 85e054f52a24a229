// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/instant.h"

#include <QCoreApplication>
#include <QLocale>

namespace Scep {

using namespace std::chrono;

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Instant)
};

struct CivilTime
{
    year_month_day date;
    hh_mm_ss<microseconds> time;
};

CivilTime civilTime(microseconds sinceEpoch)
{
    const sys_time<microseconds> point(sinceEpoch);
    const sys_days day = floor<days>(point);
    return {.date = year_month_day(day), .time = hh_mm_ss<microseconds>(point - day)};
}

QString padded(qint64 value, int width)
{
    return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0'));
}

QString clock(const hh_mm_ss<microseconds> &time)
{
    return padded(time.hours().count(), 2) + QLatin1Char(':') + padded(time.minutes().count(), 2) +
           QLatin1Char(':') + padded(time.seconds().count(), 2);
}
} // namespace

QString toIsoString(const Instant &instant)
{
    if (instant.isNull()) {
        return {};
    }
    const CivilTime civil = civilTime(instant.sinceEpoch);
    const QString time = QLatin1Char('T') + clock(civil.time) + QLatin1Char('.') +
                         padded(civil.time.subseconds().count(), 6) + QLatin1Char('Z');
    if (instant.certainty == TimeCertainty::DateMissing) {
        return time;
    }
    return padded(static_cast<int>(civil.date.year()), 4) + QLatin1Char('-') +
           padded(static_cast<unsigned>(civil.date.month()), 2) + QLatin1Char('-') +
           padded(static_cast<unsigned>(civil.date.day()), 2) + time;
}

QString toTimeOfDayString(const Instant &instant, seconds displayOffset)
{
    if (instant.isNull()) {
        return {};
    }
    const CivilTime civil = civilTime(round<milliseconds>(instant.sinceEpoch + displayOffset));
    return clock(civil.time) + QLocale().decimalPoint() +
           padded(duration_cast<milliseconds>(civil.time.subseconds()).count(), 3);
}

QString toDurationString(microseconds duration)
{
    if (duration < microseconds(0)) {
        return QChar(0x2212) + toDurationString(-duration);
    }
    const QLocale locale;
    if (duration < milliseconds(1)) {
        return Tr::tr("%1 µs").arg(locale.toString(duration.count()));
    }
    if (duration < seconds(1)) {
        return Tr::tr("%1 ms").arg(locale.toString(round<milliseconds>(duration).count()));
    }
    if (duration < minutes(1)) {
        return Tr::tr("%1 s").arg(
            locale.toString(static_cast<double>(duration.count()) / 1e6, 'f', 1));
    }
    const seconds whole = round<seconds>(duration);
    if (whole < hours(1)) {
        return Tr::tr("%1 m %2 s")
            .arg(whole.count() / 60)
            .arg(whole.count() % 60, 2, 10, QLatin1Char('0'));
    }
    if (whole < days(1)) {
        return Tr::tr("%1 h %2 m")
            .arg(whole.count() / 3600)
            .arg(whole.count() / 60 % 60, 2, 10, QLatin1Char('0'));
    }
    return Tr::tr("%1 d %2 h").arg(whole.count() / 86400).arg(whole.count() / 3600 % 24);
}

std::optional<microseconds> utcMicroseconds(int year, int month, int day, int hour, int minute,
                                            int second, microseconds fraction)
{
    const year_month_day date{std::chrono::year(year),
                              std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    const bool inRange = year >= 1 && year <= 9999 && month > 0 && day > 0 && date.ok() &&
                         hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 &&
                         second <= 60 && fraction >= microseconds(0) && fraction <= seconds(1);
    if (!inRange) {
        return std::nullopt;
    }
    return sys_days(date).time_since_epoch() + hours(hour) + minutes(minute) + seconds(second) +
           fraction;
}

} // namespace Scep
