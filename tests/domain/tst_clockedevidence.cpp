// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/clockedevidence.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Scep;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {
constexpr SourceId Log{1};
constexpr SourceId Other{2};

microseconds at(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text + QLatin1Char('Z'), Qt::ISODateWithMs);
    return std::chrono::milliseconds(time.toMSecsSinceEpoch());
}

/// A source with one event in each line, whose times are local and taken as UTC so far.
CaseEvidence evidenceOf(const QStringList &localTimes,
                        TimeCertainty certainty = TimeCertainty::ZoneAssumed)
{
    CaseEvidence evidence;
    SourceFile source;
    source.id = Log;
    for (const QString &time : localTimes) {
        LogEvent event;
        event.evidence = {.source = Log, .line = evidence.events.size() + 1};
        event.instant = {.sinceEpoch = at(time), .certainty = certainty};
        event.timestampText = time;
        evidence.events.append(event);
    }
    source.firstInstant = evidence.events.constFirst().instant;
    source.lastInstant = evidence.events.constLast().instant;
    source.lastRecord = evidence.events.constLast().evidence;
    evidence.sources = {source};
    return evidence;
}

CaseEvidence inWarsaw(const CaseEvidence &evidence, std::chrono::milliseconds offset = {})
{
    return withClocks(evidence,
                      {{Log, SourceClock{.zone = QTimeZone("Europe/Warsaw"), .offset = offset}}});
}

QStringList times(const CaseEvidence &evidence)
{
    QStringList texts;
    for (const LogEvent &event : evidence.events) {
        texts.append(toIsoString(event.instant).mid(5, 14));
    }
    return texts;
}

QList<IssueCode> issueCodes(const CaseEvidence &evidence)
{
    QList<IssueCode> codes;
    for (const ImportIssue &issue : evidence.sources.constFirst().issues) {
        codes.append(issue.code);
    }
    return codes;
}
} // namespace

class TestClockedEvidence : public QObject
{
    Q_OBJECT

private slots:
    void nothingDecidedChangesNothing();
    void zoneMovesWhatIsWrittenWithoutOne();
    void zoneLeavesOtherTimesAlone_data();
    void zoneLeavesOtherTimesAlone();
    void offsetMovesEveryTime();
    void yearThatWasInferredStaysSo();
    void repeatedHourGoesByTheOrderOfLines();
    void repeatedHourOfAnExportThatBeginsWithTheNewest();
    void lateLineOfAnotherThreadStaysInItsHour();
    void skippedHourIsSaidAndKeepsItsPlace();
    void linesOfOneClockNeverChangeOrder_data();
    void linesOfOneClockNeverChangeOrder();
    void sourceAloneIsReadAsItsEventsAre();
    void knowsWhatLacksAZone();
};

void TestClockedEvidence::nothingDecidedChangesNothing()
{
    const CaseEvidence evidence = evidenceOf({QStringLiteral("2026-07-01T12:00:00")});
    QCOMPARE(withClocks(evidence, {}), evidence);
    QCOMPARE(withClocks(evidence, {{Log, SourceClock()}}), evidence);
    QCOMPARE(withClocks(evidence, {{Other, SourceClock{.zone = QTimeZone("Asia/Tokyo")}}}),
             evidence);
}

void TestClockedEvidence::zoneMovesWhatIsWrittenWithoutOne()
{
    const CaseEvidence evidence =
        evidenceOf({QStringLiteral("2026-01-15T12:00:00"), QStringLiteral("2026-07-01T12:00:00")});
    const CaseEvidence read = inWarsaw(evidence);
    QCOMPARE(times(read),
             QStringList({QStringLiteral("01-15T11:00:00"), QStringLiteral("07-01T10:00:00")}));
    QCOMPARE(read.events.constFirst().instant.certainty, TimeCertainty::ZoneSet);
    QCOMPARE(read.events.constFirst().timestampText, evidence.events.constFirst().timestampText);
    const SourceFile &source = read.sources.constFirst();
    QCOMPARE(source.firstInstant, read.events.constFirst().instant);
    QCOMPARE(source.lastInstant, read.events.constLast().instant);
    QCOMPARE(zoneText(source.clock.zone), QStringLiteral("Europe/Warsaw"));
    QVERIFY(source.issues.isEmpty());
}

void TestClockedEvidence::zoneLeavesOtherTimesAlone_data()
{
    QTest::addColumn<TimeCertainty>("certainty");
    QTest::newRow("written with a zone") << TimeCertainty::Known;
    QTest::newRow("without a year, with a zone") << TimeCertainty::YearInferredInZone;
    QTest::newRow("of day only") << TimeCertainty::DateMissing;
}

void TestClockedEvidence::zoneLeavesOtherTimesAlone()
{
    QFETCH(TimeCertainty, certainty);
    const CaseEvidence evidence = evidenceOf({QStringLiteral("2026-07-01T12:00:00")}, certainty);
    QCOMPARE(inWarsaw(evidence).events, evidence.events);
}

void TestClockedEvidence::offsetMovesEveryTime()
{
    const TimeCertainty all[] = {TimeCertainty::Known, TimeCertainty::YearInferredInZone,
                                 TimeCertainty::DateMissing};
    for (const TimeCertainty certainty : all) {
        const CaseEvidence read =
            inWarsaw(evidenceOf({QStringLiteral("2026-07-01T12:00:00")}, certainty), -90s);
        const Instant expected{.sinceEpoch = at(QStringLiteral("2026-07-01T11:58:30")),
                               .certainty = certainty};
        QCOMPARE(read.events.constFirst().instant, expected);
        QCOMPARE(read.sources.constFirst().lastInstant, expected);
    }
    const CaseEvidence both =
        inWarsaw(evidenceOf({QStringLiteral("2026-07-01T12:00:00")}), 1s + 500ms);
    QCOMPARE(toIsoString(both.events.constFirst().instant),
             QStringLiteral("2026-07-01T10:00:01.500000Z"));
    CaseEvidence timeless = evidenceOf({QStringLiteral("2026-07-01T12:00:00")});
    timeless.events.first().instant = {};
    QVERIFY(inWarsaw(timeless, 1s).events.constFirst().instant.isNull());
}

void TestClockedEvidence::yearThatWasInferredStaysSo()
{
    const CaseEvidence read =
        inWarsaw(evidenceOf({QStringLiteral("2026-07-01T12:00:00")}, TimeCertainty::YearInferred));
    QCOMPARE(times(read), QStringList(QStringLiteral("07-01T10:00:00")));
    QCOMPARE(read.events.constFirst().instant.certainty, TimeCertainty::YearInferredInZone);
}

// On 25 October 2026 the clock of Warsaw goes from 03:00 back to 02:00, at 01:00 UTC.
void TestClockedEvidence::repeatedHourGoesByTheOrderOfLines()
{
    const CaseEvidence read = inWarsaw(
        evidenceOf({QStringLiteral("2026-10-25T01:59:00"), QStringLiteral("2026-10-25T02:10:00"),
                    QStringLiteral("2026-10-25T02:50:00"), QStringLiteral("2026-10-25T02:05:00"),
                    QStringLiteral("2026-10-25T02:55:00"), QStringLiteral("2026-10-25T03:01:00")}));
    QCOMPARE(times(read),
             QStringList({QStringLiteral("10-24T23:59:00"), QStringLiteral("10-25T00:10:00"),
                          QStringLiteral("10-25T00:50:00"), QStringLiteral("10-25T01:05:00"),
                          QStringLiteral("10-25T01:55:00"), QStringLiteral("10-25T02:01:00")}));
    QCOMPARE(issueCodes(read), QList<IssueCode>{IssueCode::RepeatedTime});
    QCOMPARE(read.sources.constFirst().issues.constFirst().line, 2);
}

void TestClockedEvidence::repeatedHourOfAnExportThatBeginsWithTheNewest()
{
    const CaseEvidence read = inWarsaw(
        evidenceOf({QStringLiteral("2026-10-25T03:01:00"), QStringLiteral("2026-10-25T02:05:00"),
                    QStringLiteral("2026-10-25T02:50:00"), QStringLiteral("2026-10-25T02:10:00"),
                    QStringLiteral("2026-10-25T01:59:00")}));
    QCOMPARE(times(read),
             QStringList({QStringLiteral("10-25T02:01:00"), QStringLiteral("10-25T01:05:00"),
                          QStringLiteral("10-25T00:50:00"), QStringLiteral("10-25T00:10:00"),
                          QStringLiteral("10-24T23:59:00")}));
}

void TestClockedEvidence::lateLineOfAnotherThreadStaysInItsHour()
{
    const CaseEvidence read = inWarsaw(
        evidenceOf({QStringLiteral("2026-10-25T02:10:00"), QStringLiteral("2026-10-25T02:09:58"),
                    QStringLiteral("2026-10-25T02:10:01"), QStringLiteral("2026-10-25T03:00:00"),
                    QStringLiteral("2026-10-25T02:59:59")}));
    QCOMPARE(times(read),
             QStringList({QStringLiteral("10-25T00:10:00"), QStringLiteral("10-25T00:09:58"),
                          QStringLiteral("10-25T00:10:01"), QStringLiteral("10-25T02:00:00"),
                          QStringLiteral("10-25T01:59:59")}));
}

// On 29 March 2026 the clock of Warsaw goes from 02:00 on to 03:00, at 01:00 UTC.
void TestClockedEvidence::skippedHourIsSaidAndKeepsItsPlace()
{
    const CaseEvidence read = inWarsaw(
        evidenceOf({QStringLiteral("2026-03-29T01:59:59"), QStringLiteral("2026-03-29T02:30:00"),
                    QStringLiteral("2026-03-29T02:45:00"), QStringLiteral("2026-03-29T03:10:00")}));
    QCOMPARE(times(read),
             QStringList({QStringLiteral("03-29T00:59:59"), QStringLiteral("03-29T01:00:00"),
                          QStringLiteral("03-29T01:00:00"), QStringLiteral("03-29T01:10:00")}));
    const QList<ImportIssue> issues = read.sources.constFirst().issues;
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().code, IssueCode::SkippedTime);
    QCOMPARE(issues.constFirst().line, 2);
    QCOMPARE(issues.constFirst().detail, QStringLiteral("Europe/Warsaw"));
}

void TestClockedEvidence::linesOfOneClockNeverChangeOrder_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<bool>("isNewestFirst");
    for (const bool newestFirst : {false, true}) {
        const char *order = newestFirst ? "newest first" : "oldest first";
        QTest::addRow("Warsaw, autumn, %s", order)
            << QByteArray("Europe/Warsaw") << QStringLiteral("2026-10-24T20:00:00") << newestFirst;
        QTest::addRow("Warsaw, spring, %s", order)
            << QByteArray("Europe/Warsaw") << QStringLiteral("2026-03-28T20:00:00") << newestFirst;
        QTest::addRow("New York, autumn, %s", order)
            << QByteArray("America/New_York") << QStringLiteral("2026-11-01T00:00:00")
            << newestFirst;
        QTest::addRow("Lord Howe, half an hour, %s", order)
            << QByteArray("Australia/Lord_Howe") << QStringLiteral("2026-04-04T10:00:00")
            << newestFirst;
        QTest::addRow("Samoa, a day left out, %s", order)
            << QByteArray("Pacific/Apia") << QStringLiteral("2011-12-30T00:00:00") << newestFirst;
        QTest::addRow("Tokyo, none, %s", order)
            << QByteArray("Asia/Tokyo") << QStringLiteral("2026-10-24T20:00:00") << newestFirst;
    }
}

/// What a wall clock of the zone wrote down is read back: exactly, where each hour that it showed
/// twice has lines close enough to one another.
void TestClockedEvidence::linesOfOneClockNeverChangeOrder()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, from);
    QFETCH(bool, isNewestFirst);
    const QTimeZone timeZone(zone);
    QVERIFY(timeZone.isValid());
    QRandomGenerator random(20261127);
    for (int round = 0; round < 50; ++round) {
        CaseEvidence evidence;
        evidence.sources = {SourceFile{.id = Log}};
        QList<microseconds> truth;
        microseconds now = at(from);
        for (int i = 0; i < 400; ++i) {
            now += std::chrono::milliseconds(random.bounded(1, 240'000));
            truth.append(now);
        }
        if (isNewestFirst) {
            std::ranges::reverse(truth);
        }
        for (const microseconds utc : std::as_const(truth)) {
            const auto moment = QDateTime::fromMSecsSinceEpoch(utc.count() / 1000, timeZone);
            LogEvent event;
            event.evidence = {.source = Log, .line = evidence.events.size() + 1};
            event.instant = {.sinceEpoch = utc + std::chrono::seconds(moment.offsetFromUtc()),
                             .certainty = TimeCertainty::ZoneAssumed};
            evidence.events.append(event);
        }
        const CaseEvidence read = withClocks(evidence, {{Log, SourceClock{.zone = timeZone}}});
        for (qsizetype i = 0; i < truth.size(); ++i) {
            QCOMPARE(read.events.at(i).instant.sinceEpoch, truth.at(i));
        }
    }
}

void TestClockedEvidence::sourceAloneIsReadAsItsEventsAre()
{
    const CaseEvidence evidence =
        evidenceOf({QStringLiteral("2026-01-15T12:00:00"), QStringLiteral("2026-07-01T12:00:00")});
    const SourceClock clock{.zone = QTimeZone("America/New_York"), .offset = 3s};
    QCOMPARE(withClock(evidence.sources.constFirst(), clock),
             withClocks(evidence, {{Log, clock}}).sources.constFirst());
    QCOMPARE(withClock(evidence.sources.constFirst(), {}), evidence.sources.constFirst());
}

void TestClockedEvidence::knowsWhatLacksAZone()
{
    const CaseEvidence local = evidenceOf({QStringLiteral("2026-07-01T12:00:00")});
    QVERIFY(lacksZone(local, Log));
    QVERIFY(lacksZone(inWarsaw(local), Log));
    QVERIFY(!lacksZone(local, Other));
    QVERIFY(
        !lacksZone(evidenceOf({QStringLiteral("2026-07-01T12:00:00")}, TimeCertainty::Known), Log));
}

QTEST_GUILESS_MAIN(TestClockedEvidence)
#include "tst_clockedevidence.moc"
