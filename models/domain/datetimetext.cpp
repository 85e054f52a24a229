// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/datetimetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DateTimeText)
};
} // namespace

QString toDateTimeString(const Instant &instant)
{
    if (instant.isNull()) {
        return {};
    }
    const auto second = std::chrono::floor<std::chrono::seconds>(instant.sinceEpoch);
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(second.count(), QTimeZone::utc());
    const QString time = moment.time().toString(Qt::ISODate);
    if (instant.certainty == TimeCertainty::DateMissing) {
        return Tr::tr("%1 UTC").arg(time);
    }
    // With the month's name: a date of numbers alone is read differently in every country.
    const QLocale locale;
    const QString date = locale.language() == QLocale::C
                             ? moment.date().toString(Qt::ISODate)
                             : locale.toString(moment.date(), QStringLiteral("d MMM yyyy"));
    return Tr::tr("%1 %2 UTC", "date and time of day").arg(date, time);
}

} // namespace Scep
