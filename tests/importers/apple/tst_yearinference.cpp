// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/yearinference.h"
#include "models/domain/instant.h"

#include <QTest>

using namespace Scep;

class TestYearInference : public QObject
{
    Q_OBJECT

private slots:
    void recordsAheadOfTheLastAreOfTheYearBefore_data();
    void recordsAheadOfTheLastAreOfTheYearBefore();
    void yearBesideNeedsTheRecordsDay_data();
    void yearBesideNeedsTheRecordsDay();
    void latestYearHasTheDay();
};

void TestYearInference::recordsAheadOfTheLastAreOfTheYearBefore_data()
{
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("placed");
    QTest::newRow("before") << 1 << 2 << QStringLiteral("2020-01-02T00:00:00.000000Z");
    QTest::newRow("same day") << 3 << 10 << QStringLiteral("2020-03-10T00:00:00.000000Z");
    QTest::newRow("out of order") << 3 << 11 << QStringLiteral("2020-03-11T00:00:00.000000Z");
    QTest::newRow("year before") << 3 << 12 << QStringLiteral("2019-03-12T00:00:00.000000Z");
    QTest::newRow("December") << 12 << 31 << QStringLiteral("2019-12-31T00:00:00.000000Z");
    QTest::newRow("leap day") << 2 << 29 << QStringLiteral("2020-02-29T00:00:00.000000Z");
    QTest::newRow("no such day") << 2 << 30 << QString();
}

void TestYearInference::recordsAheadOfTheLastAreOfTheYearBefore()
{
    QFETCH(int, month);
    QFETCH(int, day);
    const YearlessTime last{.date = {.year = 0, .month = 3, .day = 10}, .clock = {}};
    const YearInference years(last, last, 2020);
    const auto placed = years.place({.date = {.year = 0, .month = month, .day = day}, .clock = {}});
    QTEST(placed ? toIsoString({.sinceEpoch = *placed, .certainty = TimeCertainty::Known})
                 : QString(),
          "placed");
}

void TestYearInference::yearBesideNeedsTheRecordsDay_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("year");
    QTest::newRow("same day") << QByteArray("x 2018-02-27 y") << 2018;
    QTest::newRow("day before, for the zone") << QByteArray("2018-02-26T23:00") << 2018;
    QTest::newRow("second date") << QByteArray("2011-05-05 2018-02-28") << 2018;
    QTest::newRow("other day") << QByteArray("x 2018-02-20") << 0;
    QTest::newRow("part of a number") << QByteArray("12018-02-27 2018-02-271") << 0;
    QTest::newRow("too old") << QByteArray("1970-02-27") << 0;
    QTest::newRow("none") << QByteArray("a-b---2018-02-") << 0;
    QTest::newRow("empty") << QByteArray() << 0;
}

void TestYearInference::yearBesideNeedsTheRecordsDay()
{
    QFETCH(QByteArray, text);
    QTEST(yearBeside(text, {.year = 0, .month = 2, .day = 27}).value_or(0), "year");
}

void TestYearInference::latestYearHasTheDay()
{
    const auto end = utcMicroseconds(2021, 6, 1, 0, 0, 0, {}).value();
    const auto year = [end](int month, int day) {
        return latestYear({.date = {.year = 0, .month = month, .day = day}, .clock = {}}, end);
    };
    QCOMPARE(year(5, 1), std::optional(2021));
    QCOMPARE(year(6, 2), std::optional(2021));
    QCOMPARE(year(6, 3), std::optional(2020));
    QCOMPARE(year(2, 29), std::optional(2020));
    QCOMPARE(year(2, 30), std::optional<int>());
}

QTEST_APPLESS_MAIN(TestYearInference)
#include "tst_yearinference.moc"
