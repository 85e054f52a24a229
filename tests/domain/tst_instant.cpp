// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/instant.h"

#include <QTest>

using namespace Scep;
using namespace std::chrono_literals;

class TestInstant : public QObject
{
    Q_OBJECT

private slots:
    void isoStringIsUtcWithSixDigits();
    void isoStringWithoutDateIsTimeOfDay();
    void durationCarriesItsUnit_data();
    void durationCarriesItsUnit();
    void outOfRangePartsGiveNothing_data();
    void outOfRangePartsGiveNothing();
};

void TestInstant::isoStringIsUtcWithSixDigits()
{
    const auto time = utcMicroseconds(2018, 2, 27, 5, 16, 28, 34ms);
    QVERIFY(time);
    QCOMPARE(toIsoString({*time, TimeCertainty::Known}),
             QStringLiteral("2018-02-27T05:16:28.034000Z"));
}

void TestInstant::isoStringWithoutDateIsTimeOfDay()
{
    const Instant instant{23h + 30min + 53s + 691033us, TimeCertainty::DateMissing};
    QCOMPARE(toIsoString(instant), QStringLiteral("T23:30:53.691033Z"));
    QCOMPARE(toTimeOfDayString(instant, -5h), QStringLiteral("18:30:53.691"));
    QCOMPARE(toIsoString({}), QString());
}

void TestInstant::durationCarriesItsUnit_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0LL << QStringLiteral("0 µs");
    QTest::newRow("milliseconds") << 38'000LL << QStringLiteral("38 ms");
    QTest::newRow("seconds") << 12'365'000LL << QStringLiteral("12.4 s");
    QTest::newRow("minutes") << 136'738'000LL << QStringLiteral("2 m 17 s");
    QTest::newRow("hours") << 3'900'000'000LL << QStringLiteral("1 h 05 m");
    QTest::newRow("days") << 90'000'000'000LL << QStringLiteral("1 d 1 h");
    QTest::newRow("negative") << -38'000LL << QStringLiteral("\u221238 ms");
}

void TestInstant::durationCarriesItsUnit()
{
    QFETCH(qint64, micros);
    QFETCH(QString, text);
    QCOMPARE(toDurationString(std::chrono::microseconds(micros)), text);
}

void TestInstant::outOfRangePartsGiveNothing_data()
{
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<int>("hour");
    QTest::addColumn<bool>("valid");
    QTest::newRow("leap day") << 2 << 29 << 0 << true;
    QTest::newRow("no such day") << 2 << 30 << 0 << false;
    QTest::newRow("month zero") << 0 << 1 << 0 << false;
    QTest::newRow("negative month") << -1 << 1 << 0 << false;
    QTest::newRow("hour 24") << 1 << 1 << 24 << false;
}

void TestInstant::outOfRangePartsGiveNothing()
{
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(int, hour);
    QTEST(utcMicroseconds(2024, month, day, hour, 0, 0, 0us).has_value(), "valid");
}

QTEST_APPLESS_MAIN(TestInstant)
#include "tst_instant.moc"
