// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timeaxis.h"

#include <QTest>

using namespace Scep;
using namespace std::chrono;
using namespace std::chrono_literals;

class TestTimeAxis : public QObject
{
    Q_OBJECT

private slots:
    void onlyDwarfingQuietTimesAreCompressed_data();
    void onlyDwarfingQuietTimesAreCompressed();
    void placesKeepTheOrderOfTimes();
    void placesLeadBackToTimes();
    void hostileTimesKeepPlacesFinite_data();
    void hostileTimesKeepPlacesFinite();
    void ticksNeverTouch_data();
    void ticksNeverTouch();
    void aNewDayIsSaidOnce();
    void aLogWithoutDatesSaysNone();
    void aSingleInstantHasOneTick();
};

namespace {
const QList<microseconds> Android{0s,          158'941ms,   159'718ms,   1'515'820ms, 1'528'110ms,
                                  1'528'355ms, 1'529'602ms, 1'535'734ms, 1'535'944ms, 3'335'700ms};

QString compressedGaps(const TimeAxis &axis)
{
    QStringList lengths;
    for (const TimeAxis::Segment &segment : axis.segments()) {
        if (segment.isCompressed) {
            lengths << toDurationString(segment.end - segment.begin);
        }
    }
    return lengths.join(QStringLiteral(", "));
}

double textWidth(const QString &text)
{
    return double(text.size()) * 7;
}
} // namespace

void TestTimeAxis::onlyDwarfingQuietTimesAreCompressed_data()
{
    QTest::addColumn<QList<microseconds>>("times");
    QTest::addColumn<QString>("gaps");
    QTest::newRow("waits of minutes beside seconds")
        << Android << QStringLiteral("2 m 39 s, 22 m 36 s, 30 m 00 s");
    QTest::newRow("all within seconds") << QList<microseconds>{0s, 300ms, 3629ms} << QString();
    QTest::newRow("evenly spread") << QList<microseconds>{0min, 10min, 20min, 30min} << QString();
    QTest::newRow("two events") << QList<microseconds>{0min, 600min} << QString();
    QTest::newRow("long beside short")
        << QList<microseconds>{0ms, 5ms, 45min} << QStringLiteral("45 m 00 s");
    QTest::newRow("none") << QList<microseconds>{} << QString();
}

void TestTimeAxis::onlyDwarfingQuietTimesAreCompressed()
{
    QFETCH(QList<microseconds>, times);
    QFETCH(QString, gaps);
    QCOMPARE(compressedGaps(TimeAxis(times)), gaps);
    QCOMPARE(compressedGaps(TimeAxis(times, false)), QString());
}

void TestTimeAxis::placesKeepTheOrderOfTimes()
{
    const TimeAxis axis(Android);
    double previous = -1;
    for (const microseconds time : Android) {
        QVERIFY(axis.place(time) > previous);
        previous = axis.place(time);
    }
    QCOMPARE(axis.place(Android.first()), 0.0);
    QCOMPARE(axis.place(Android.last()), 1.0);
}

void TestTimeAxis::placesLeadBackToTimes()
{
    const TimeAxis axis(Android);
    for (microseconds time = 0s; time <= Android.last(); time += 7'777ms) {
        QVERIFY(abs(axis.timeAt(axis.place(time)) - time) <= 2us);
    }
}

void TestTimeAxis::hostileTimesKeepPlacesFinite_data()
{
    QTest::addColumn<QList<microseconds>>("times");
    QTest::newRow("none") << QList<microseconds>{};
    QTest::newRow("one") << QList<microseconds>{5s};
    QTest::newRow("same twice") << QList<microseconds>{5s, 5s};
    QTest::newRow("a microsecond") << QList<microseconds>{5s, 5s + 1us};
    QTest::newRow("ten thousand years") << QList<microseconds>{
        *utcMicroseconds(1, 1, 1, 0, 0, 0, 0us), *utcMicroseconds(9999, 12, 31, 0, 0, 0, 0us)};
}

void TestTimeAxis::hostileTimesKeepPlacesFinite()
{
    QFETCH(QList<microseconds>, times);
    const TimeAxis axis(times);
    const double place = axis.place(5s);
    QVERIFY(std::isfinite(place));
    const AxisView view{.left = 0, .first = 0, .scale = 1000, .width = 1000};
    QVERIFY(axisTicks(axis, view, textWidth, 10, TimeCertainty::Known, 0s).size() < 100);
}

void TestTimeAxis::ticksNeverTouch_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("first");
    QTest::newRow("fitted") << 700.0 << 0.0;
    QTest::newRow("wide") << 2400.0 << 0.0;
    QTest::newRow("narrow") << 120.0 << 0.0;
    QTest::newRow("zoomed") << 40'000.0 << 0.55;
    QTest::newRow("zoomed into a quiet time") << 1e7 << 0.9;
}

void TestTimeAxis::ticksNeverTouch()
{
    QFETCH(double, scale);
    QFETCH(double, first);
    const TimeAxis axis(Android);
    const AxisView view{.left = 50, .first = first, .scale = scale, .width = 700};
    const QList<AxisTick> ticks = axisTicks(axis, view, textWidth, 10, TimeCertainty::Known, 3600s);
    for (qsizetype i = 1; i < ticks.size(); ++i) {
        const double room = (textWidth(ticks.at(i).label) + textWidth(ticks.at(i - 1).label)) / 2;
        QVERIFY(ticks.at(i).x - ticks.at(i - 1).x >= room + 10);
    }
    for (const AxisTick &tick : ticks) {
        QVERIFY(tick.x >= 49 && tick.x <= 751);
    }
}

void TestTimeAxis::aNewDayIsSaidOnce()
{
    const TimeAxis axis({23h, 23h + 30min, 24h + 20min, 25h});
    const AxisView view{.left = 0, .first = 0, .scale = 1500, .width = 1500};
    QStringList dates;
    for (const AxisTick &tick : axisTicks(axis, view, textWidth, 10, TimeCertainty::Known, 0s)) {
        if (!tick.date.isEmpty()) {
            dates << tick.date;
        }
    }
    QCOMPARE(dates, QStringList{QStringLiteral("2 Jan")});
}

void TestTimeAxis::aLogWithoutDatesSaysNone()
{
    const TimeAxis axis({23h, 23h + 30min, 24h + 20min, 25h});
    const AxisView view{.left = 0, .first = 0, .scale = 1500, .width = 1500};
    for (const AxisTick &tick :
         axisTicks(axis, view, textWidth, 10, TimeCertainty::DateMissing, 0s)) {
        QCOMPARE(tick.date, QString());
    }
}

void TestTimeAxis::aSingleInstantHasOneTick()
{
    const TimeAxis axis({9h + 30ms});
    const AxisView view{.left = 0, .first = 0, .scale = 900, .width = 900};
    const QList<AxisTick> ticks = axisTicks(axis, view, textWidth, 10, TimeCertainty::Known, 0s);
    QCOMPARE(ticks.size(), 1);
    QCOMPARE(ticks.first().label, QStringLiteral("09:00:00.030"));
    QCOMPARE(ticks.first().x, 450.0);
}

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"
