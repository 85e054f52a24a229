// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/clockoptions.h"

#include <QTest>

#include <algorithm>

using namespace Scep;
using namespace std::chrono_literals;

namespace {
CaseEvidence evidence()
{
    const Instant local{.sinceEpoch = 10s, .certainty = TimeCertainty::ZoneAssumed};
    const Instant known{.sinceEpoch = 10s, .certainty = TimeCertainty::Known};
    CaseEvidence result;
    result.sources = {
        {.id = SourceId{1}, .path = QStringLiteral("case/device.log"), .firstInstant = local},
        {.id = SourceId{2}, .path = QStringLiteral("case/server.evtx"), .firstInstant = known},
        {.id = SourceId{3},
         .path = QStringLiteral("case/logs.zip/device.log"),
         .firstInstant = local}};
    return result;
}

QTimeZone warsaw()
{
    return QTimeZone("Europe/Warsaw");
}
} // namespace

class TestClockOptions : public QObject
{
    Q_OBJECT

private slots:
    void zoneGoesToEverySourceThatNamesNone();
    void zoneOfAFileGoesBeforeThatOfAll();
    void filesAreNamedByTheirPathsAndContainers_data();
    void filesAreNamedByTheirPathsAndContainers();
    void namesMayHaveAnEqualsSign();
    void faultsNameTheOption_data();
    void faultsNameTheOption();
    void unknownFileIsAFault();
};

void TestClockOptions::zoneGoesToEverySourceThatNamesNone()
{
    const auto options = readClockOptions({QStringLiteral("Europe/Warsaw")}, {});
    QVERIFY(options);
    const SourceClock clock{.zone = warsaw()};
    const FoundClocks found = clocksFor(*options, evidence());
    QCOMPARE(found.unmet, QStringList());
    const SourceClocks &clocks = found.clocks;
    QCOMPARE(clocks, SourceClocks({{SourceId{1}, clock}, {SourceId{3}, clock}}));
}

void TestClockOptions::zoneOfAFileGoesBeforeThatOfAll()
{
    const auto options =
        readClockOptions({QStringLiteral("logs.zip=+02:00"), QStringLiteral("Europe/Warsaw")}, {});
    QVERIFY(options);
    const FoundClocks found = clocksFor(*options, evidence());
    QCOMPARE(found.unmet, QStringList());
    const SourceClocks &clocks = found.clocks;
    QCOMPARE(zoneText(clocks.value(SourceId{1}).zone), QStringLiteral("Europe/Warsaw"));
    QCOMPARE(zoneText(clocks.value(SourceId{3}).zone), QStringLiteral("UTC+02:00"));
}

void TestClockOptions::filesAreNamedByTheirPathsAndContainers_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QList<quint32>>("sources");
    QTest::newRow("path") << QStringLiteral("case/device.log") << QList<quint32>{1};
    QTest::newRow("name") << QStringLiteral("device.log") << QList<quint32>{1, 3};
    QTest::newRow("name of one") << QStringLiteral("server.evtx") << QList<quint32>{2};
    QTest::newRow("end of the path") << QStringLiteral("logs.zip/device.log") << QList<quint32>{3};
    QTest::newRow("archive") << QStringLiteral("case/logs.zip") << QList<quint32>{3};
    QTest::newRow("name of an archive") << QStringLiteral("logs.zip") << QList<quint32>{3};
    QTest::newRow("folder") << QStringLiteral("case/") << QList<quint32>{1, 2, 3};
}

void TestClockOptions::filesAreNamedByTheirPathsAndContainers()
{
    QFETCH(QString, file);
    QFETCH(QList<quint32>, sources);
    const auto options = readClockOptions({}, {file + QStringLiteral("=-1h30m")});
    QVERIFY(options);
    const FoundClocks found = clocksFor(*options, evidence());
    QCOMPARE(found.unmet, QStringList());
    const SourceClocks &clocks = found.clocks;
    QList<quint32> numbers;
    for (auto clock = clocks.cbegin(); clock != clocks.cend(); ++clock) {
        numbers.append(static_cast<quint32>(clock.key()));
        QCOMPARE(clock.value().offset, std::chrono::milliseconds(-90min));
    }
    std::ranges::sort(numbers);
    QCOMPARE(numbers, sources);
}

void TestClockOptions::namesMayHaveAnEqualsSign()
{
    const auto options = readClockOptions({}, {QStringLiteral("a=b.log=+5s")});
    QVERIFY(options);
    QCOMPARE(options->offsets.constFirst().first, QStringLiteral("a=b.log"));
}

void TestClockOptions::faultsNameTheOption_data()
{
    QTest::addColumn<QStringList>("zones");
    QTest::addColumn<QStringList>("clocks");
    QTest::addColumn<QString>("option");
    QTest::newRow("no zone") << QStringList(QStringLiteral("Mars/Base")) << QStringList()
                             << QStringLiteral("--zone: “Mars/Base”");
    QTest::newRow("no zone of a file")
        << QStringList(QStringLiteral("a.log=")) << QStringList() << QStringLiteral("--zone: “”");
    QTest::newRow("no file") << QStringList() << QStringList(QStringLiteral("+90s"))
                             << QStringLiteral("--clock: “+90s”");
    QTest::newRow("no offset") << QStringList() << QStringList(QStringLiteral("a.log=soon"))
                               << QStringLiteral("--clock: “a.log=soon”");
}

void TestClockOptions::faultsNameTheOption()
{
    QFETCH(QStringList, zones);
    QFETCH(QStringList, clocks);
    QFETCH(QString, option);
    const auto options = readClockOptions(zones, clocks);
    QVERIFY(!options);
    QVERIFY2(options.error().startsWith(option), qPrintable(options.error()));
}

void TestClockOptions::unknownFileIsAFault()
{
    const auto zone = readClockOptions({QStringLiteral("other.log=UTC")}, {});
    QVERIFY(zone);
    QCOMPARE(clocksFor(*zone, evidence()).unmet,
             QStringList(QStringLiteral("--zone: no file that was read is named “other.log”.")));
    const auto clock = readClockOptions({}, {QStringLiteral("evice.log=+1s")});
    QVERIFY(clock);
    QCOMPARE(clocksFor(*clock, evidence()).unmet,
             QStringList(QStringLiteral("--clock: no file that was read is named “evice.log”.")));
}

QTEST_GUILESS_MAIN(TestClockOptions)
#include "tst_clockoptions.moc"
