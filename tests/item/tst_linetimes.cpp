// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/linetimes.h"

#include "models/text/textscan.h"

#include <QTest>

using namespace Scep;
using namespace std::chrono_literals;
using std::chrono::microseconds;

class TestLineTimes : public QObject
{
    Q_OBJECT

private slots:
    void typedTimesAreRead_data();
    void typedTimesAreRead();
    void otherTextIsNoTime_data();
    void otherTextIsNoTime();
    void elapsedTimeIsThatOfTheLines();
    void nearestLineIsFoundByHalving();
    void nearestLineIsFoundAmongEvents();
    void recordsOfOneLineAreToldApart();
    void clockOfTheSourceIsApplied();
    void timeOfDayIsTheNearestOne();
};

namespace {
constexpr microseconds Hour = 1h;

std::shared_ptr<const TextDocument> documentOf(const QByteArray &text)
{
    auto file = EvidenceFile::fromBytes(text);
    return std::make_shared<TextDocument>(file, scanText(*file, {}, {})->index);
}

/// Lines that begin with a number of seconds; others belong to the one before.
std::optional<LogEvent> readSeconds(const SourceFile &source,
                                    const std::shared_ptr<const TextDocument> &document,
                                    LineNumber line)
{
    LineNumber first = line;
    while (first > 0) {
        bool isNumber = false;
        const qint64 seconds = document->lineText(first).section(u' ', 0, 0).toLongLong(&isNumber);
        if (isNumber) {
            LogEvent event;
            event.evidence = {.source = source.id, .line = first, .range = {}};
            event.lastLine = line;
            event.instant = {.sinceEpoch = std::chrono::seconds(seconds),
                             .certainty = TimeCertainty::ZoneAssumed};
            return event;
        }
        --first;
    }
    return std::nullopt;
}

LineTimes timesOf(const QByteArray &text, const SourceClock &clock = {})
{
    SourceFile source;
    source.id = SourceId{1};
    return {source, documentOf(text), clock, {}, readSeconds};
}
} // namespace

void TestLineTimes::typedTimesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("day"); // -1: none; seconds
    QTest::addColumn<qint64>("timeOfDay");
    QTest::addColumn<qint64>("zone"); // -1: none
    QTest::newRow("minutes") << QStringLiteral("1:05") << -1LL << 3900LL << -1LL;
    QTest::newRow("seconds") << QStringLiteral(" 00:00:07 ") << -1LL << 7LL << -1LL;
    QTest::newRow("date") << QStringLiteral("1970-01-02") << 86400LL << -1LL << -1LL;
    QTest::newRow("both") << QStringLiteral("1970-01-02 01:05") << 86400LL << 3900LL << -1LL;
    QTest::newRow("ISO") << QStringLiteral("1970-01-02T00:00:01Z") << 86400LL << 1LL << 0LL;
    QTest::newRow("east") << QStringLiteral("00:00:01+02:30") << -1LL << 1LL << 9000LL;
    QTest::newRow("west") << QStringLiteral("1970-01-02 00:00 -0100") << 86400LL << 0LL << -3600LL;
}

void TestLineTimes::typedTimesAreRead()
{
    QFETCH(QString, text);
    const auto typed = timeFromText(text);
    QVERIFY(typed.has_value());
    const auto count = [](const auto &value) {
        return value ? static_cast<qint64>(
                           std::chrono::duration_cast<std::chrono::seconds>(*value).count())
                     : -1LL;
    };
    QTEST(count(typed->day), "day");
    QTEST(count(typed->timeOfDay), "timeOfDay");
    QTEST(count(typed->zone), "zone");
    QCOMPARE(timeFromText(u"00:00:00.25")->timeOfDay, 250ms);
    QCOMPARE(timeFromText(u"00:00:00,000001")->timeOfDay, 1us);
}

void TestLineTimes::otherTextIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "14", "14:5", "25:00", "12:61", "2024-13-01", "2024-02-30 10:00", "Z",
          "10:00 o'clock", "1970-01-02 10", "99999-01-01", "10:00:00.1234567"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestLineTimes::otherTextIsNoTime()
{
    QFETCH(QString, text);
    QVERIFY(!timeFromText(text));
}

void TestLineTimes::elapsedTimeIsThatOfTheLines()
{
    const LineTimes times = timesOf("head\n10 a\nmore\n15 b\n70 c\n");
    QCOMPARE(times.elapsed(2, 5), 60s);
    QCOMPARE(times.elapsed(2, 4), 5s);
    QCOMPARE(times.elapsed(1, 2), 0s);
    QVERIFY(!times.elapsed(2, 2));
    QVERIFY(!times.elapsed(0, 0));
    QVERIFY(times.instantAt(1).isNull());
    QCOMPARE(times.instantAt(3).sinceEpoch, 10s);
    QVERIFY(!LineTimes().elapsed(1, 2));
}

void TestLineTimes::nearestLineIsFoundByHalving()
{
    QByteArray text;
    for (int i = 0; i < 1000; ++i) {
        text += QByteArray::number(10 * i) + " record\n  goes on\n";
    }
    const LineTimes times = timesOf(text);
    QCOMPARE(times.nearestLine(0s), 1);
    QCOMPARE(times.nearestLine(-5s), 1);
    QCOMPARE(times.nearestLine(500s), 101);
    QCOMPARE(times.nearestLine(503s), 101);
    QCOMPARE(times.nearestLine(507s), 103);
    QCOMPARE(times.nearestLine(1'000'000s), 1999);
    // Of lines of one time the first one.
    QCOMPARE(timesOf("no time\n1 a\n5 b\n").nearestLine(5s), 3);
    QCOMPARE(timesOf("1 a\n5 b\n5 c\n5 d\n9 e\n").nearestLine(5s), 2);
}

void TestLineTimes::nearestLineIsFoundAmongEvents()
{
    SourceFile source;
    source.id = SourceId{1};
    QList<LogEvent> events;
    for (const int line : {9, 3, 6}) {
        LogEvent event;
        event.evidence = {.source = source.id, .line = line, .range = {}};
        event.lastLine = line;
        event.instant = {.sinceEpoch = std::chrono::seconds(100 - line),
                         .certainty = TimeCertainty::Known};
        events.append(event);
    }
    events.append(LogEvent());
    const LineTimes times(source, documentOf(QByteArray(20, '\n')), {}, events, {});
    QCOMPARE(times.nearestLine(94s), 6);
    QCOMPARE(times.nearestLine(1h), 3);
    QCOMPARE(times.nearestLine(0s), 9);
    QCOMPARE(times.elapsed(1, 20), -6s); // the log goes backwards
    QCOMPARE(LineTimes().nearestLine(0s), 0);
}

/// Events in XML have no line ends between them.
void TestLineTimes::recordsOfOneLineAreToldApart()
{
    SourceFile source;
    source.id = SourceId{1};
    QList<LogEvent> events;
    for (int i = 0; i < 3; ++i) {
        LogEvent event;
        event.evidence = {
            .source = source.id, .line = 1, .range = {.offset = 10 * i, .length = 10}};
        event.fields.insert(QStringLiteral("number"), QString::number(i));
        events.append(event);
    }
    const LineTimes times(source, documentOf(QByteArray(30, 'x') + '\n'), {}, events, {});
    const auto numberAt = [&times](qint64 offset, qint64 length) {
        const auto record =
            times.recordAt({.source = SourceId{1}, .line = 1, .range = {offset, length}});
        return record ? record->field(QStringLiteral("number")) : QString();
    };
    QCOMPARE(numberAt(0, 10), QStringLiteral("0"));
    QCOMPARE(numberAt(12, 5), QStringLiteral("1"));
    QCOMPARE(numberAt(20, 10), QStringLiteral("2"));
    QCOMPARE(numberAt(0, 31), QString()); // the whole line: nobody says which
}

void TestLineTimes::clockOfTheSourceIsApplied()
{
    const LineTimes times = timesOf("10 a\n20 b\n", {.zone = QTimeZone(3600), .offset = 2s});
    QCOMPARE(times.instantAt(1).sinceEpoch, 10s - Hour + 2s);
    QCOMPARE(times.instantAt(1).certainty, TimeCertainty::ZoneSet);
    QCOMPARE(times.nearestLine(22s - Hour), 2);
}

void TestLineTimes::timeOfDayIsTheNearestOne()
{
    // 23:50 of the first day and 00:10 of the next one.
    const LineTimes times = timesOf("85800 a\n87000 b\n");
    const auto meant = [&times](QStringView text, LineNumber around,
                                std::chrono::seconds offset = 0s) {
        return times.meant(*timeFromText(text), around, offset);
    };
    QCOMPARE(meant(u"00:10", 1), 87000s);
    QCOMPARE(meant(u"23:50", 2), 85800s);
    QCOMPARE(meant(u"23:50", 0), 85800s);
    QCOMPARE(meant(u"00:50", 1, 1h), 85800s); // shown an hour ahead of UTC
    QCOMPARE(meant(u"23:50Z", 1, 1h), 85800s);
    QCOMPARE(meant(u"1970-01-02", 1, 0s), 86400s);
    QCOMPARE(meant(u"1970-01-02 01:00", 1, 1h), 86400s);
    QVERIFY(!timesOf("no times\n").meant(*timeFromText(u"10:00"), 1, 0s));
}

QTEST_GUILESS_MAIN(TestLineTimes)
#include "tst_linetimes.moc"
