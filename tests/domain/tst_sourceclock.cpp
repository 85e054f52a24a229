// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/sourceclock.h"

#include <QTest>

using namespace Scep;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestSourceClock : public QObject
{
    Q_OBJECT

private slots:
    void readsZones_data();
    void readsZones();
    void readsOffsets_data();
    void readsOffsets();
    void writesOffsetsThatItReads_data();
    void writesOffsetsThatItReads();
    void saysWhatWasDecided();
    void clocksThatSayNothingAreEqual();
};

void TestSourceClock::readsZones_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("zone");
    QTest::newRow("name") << QStringLiteral("Europe/Warsaw") << QStringLiteral("Europe/Warsaw");
    QTest::newRow("room") << QStringLiteral(" Asia/Tokyo ") << QStringLiteral("Asia/Tokyo");
    QTest::newRow("UTC") << QStringLiteral("UTC") << QStringLiteral("UTC");
    QTest::newRow("Z") << QStringLiteral("Z") << QStringLiteral("UTC");
    QTest::newRow("east") << QStringLiteral("+02:00") << QStringLiteral("UTC+02:00");
    QTest::newRow("west") << QStringLiteral("UTC-5") << QStringLiteral("UTC-05:00");
    QTest::newRow("minus sign") << QStringLiteral("UTC\u22125") << QStringLiteral("UTC-05:00");
    QTest::newRow("half hour") << QStringLiteral("+0530") << QStringLiteral("UTC+05:30");
    QTest::newRow("none") << QStringLiteral("+00:00") << QStringLiteral("UTC");
    QTest::newRow("no zone") << QStringLiteral("Europe/Atlantis") << QString();
    QTest::newRow("too far") << QStringLiteral("+25:00") << QString();
    QTest::newRow("no minutes") << QStringLiteral("+02:75") << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("not Latin") << QStringLiteral("Europe/Łódź") << QString();
    QTest::newRow("a path") << QStringLiteral("../../etc/passwd") << QString();
}

void TestSourceClock::readsZones()
{
    QFETCH(QString, text);
    QFETCH(QString, zone);
    const auto read = zoneFromText(text);
    QCOMPARE(read.has_value(), !zone.isEmpty());
    if (read) {
        QCOMPARE(zoneText(*read), zone);
        QCOMPARE(zoneFromText(zone), read);
    }
}

void TestSourceClock::readsOffsets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<milliseconds>>("offset");
    const auto row = [](const QString &text, std::optional<milliseconds> offset) {
        QTest::newRow(qUtf8Printable(text)) << text << offset;
    };
    row(QStringLiteral("90"), 90s);
    row(QStringLiteral("-90s"), -90s);
    row(QStringLiteral("\u221290 s"), -90s);
    row(QStringLiteral("+1m30s"), 90s);
    row(QStringLiteral("+ 1 h 5 min"), 65min);
    row(QStringLiteral("1d 2h 3m 4s 5ms"), 26h + 3min + 4s + 5ms);
    row(QStringLiteral("2.5s"), 2500ms);
    row(QStringLiteral("2,5 s"), 2500ms);
    row(QStringLiteral("500ms"), 500ms);
    row(QStringLiteral("0"), 0ms);
    row(QStringLiteral(""), std::nullopt);
    row(QStringLiteral("+"), std::nullopt);
    row(QStringLiteral("s"), std::nullopt);
    row(QStringLiteral("5 weeks"), std::nullopt);
    row(QStringLiteral("1s 1h"), std::nullopt);
    row(QStringLiteral("+02:00"), std::nullopt);
    row(QStringLiteral("99999d"), std::nullopt);
    row(QStringLiteral("3653d 24h"), std::nullopt);
    row(QString(400, QLatin1Char('9')), std::nullopt);
}

void TestSourceClock::readsOffsets()
{
    QFETCH(QString, text);
    QFETCH(std::optional<milliseconds>, offset);
    QCOMPARE(clockOffsetFromText(text), offset);
}

void TestSourceClock::writesOffsetsThatItReads_data()
{
    QTest::addColumn<milliseconds>("offset");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << milliseconds(0) << QStringLiteral("0 s");
    QTest::newRow("late") << milliseconds(90s) << QStringLiteral("+1 m 30 s");
    QTest::newRow("early") << milliseconds(-2500ms) << QStringLiteral("\u22122 s 500 ms");
    QTest::newRow("long") << milliseconds(26h + 5ms) << QStringLiteral("+1 d 2 h 5 ms");
}

void TestSourceClock::writesOffsetsThatItReads()
{
    QFETCH(milliseconds, offset);
    QFETCH(QString, text);
    QCOMPARE(clockOffsetText(offset), text);
    QCOMPARE(clockOffsetFromText(text), offset);
}

void TestSourceClock::saysWhatWasDecided()
{
    const QTimeZone warsaw("Europe/Warsaw");
    QCOMPARE(clockText({}), QString());
    QCOMPARE(clockText({.zone = warsaw}), QStringLiteral("zone Europe/Warsaw"));
    QCOMPARE(clockText({.zone = {}, .offset = 90s}), QStringLiteral("clock +1 m 30 s"));
    QCOMPARE(clockText({.zone = warsaw, .offset = -1s}),
             QStringLiteral("zone Europe/Warsaw, clock \u22121 s"));
}

void TestSourceClock::clocksThatSayNothingAreEqual()
{
    QCOMPARE(SourceClock(), SourceClock());
    QCOMPARE(SourceClock{.zone = QTimeZone("Europe/Warsaw")},
             SourceClock{.zone = QTimeZone("Europe/Warsaw")});
    QVERIFY(SourceClock{.zone = QTimeZone("Europe/Warsaw")} != SourceClock());
    QVERIFY(SourceClock{.zone = QTimeZone::utc()} != SourceClock());
    QVERIFY((SourceClock{.zone = {}, .offset = 1ms} != SourceClock()));
}

QTEST_GUILESS_MAIN(TestSourceClock)
#include "tst_sourceclock.moc"
