// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rotatedsets.h"
#include "tests/domain/sourcefiles.h"

#include <QTest>

#include <chrono>

using namespace Scep;
using namespace std::chrono_literals;

class TestRotatedSets : public QObject
{
    Q_OBJECT

private slots:
    void allFilesEndWithTheLast();
    void sourceThatIsReadHasNoEndYet();
    void cutRecordsAreJoined();
};

namespace {
LogEvent record(quint32 source, LineNumber line, const char *message)
{
    LogEvent event;
    event.evidence = {.source = SourceId{source}, .line = line};
    event.fields.insert(QStringLiteral("message"), QString::fromLatin1(message));
    return event;
}
} // namespace

void TestRotatedSets::allFilesEndWithTheLast()
{
    CaseEvidence evidence;
    evidence.sources = {logFile(1, "a_0.log", 20s, 30s), logFile(2, "a_1.log", 10s, 20s),
                        logFile(3, "b_1.log", 1s, 2s)};
    const CaseEvidence logs = withRotatedLogsAsOne(evidence);
    QCOMPARE(logs.sources.at(1).lastInstant, instantAt(30s));
    QCOMPARE(logs.sources.at(1).lastRecord, evidence.sources.at(0).lastRecord);
    QCOMPARE(logs.sources.at(0), evidence.sources.at(0));
    QCOMPARE(logs.sources.at(2), evidence.sources.at(2));
}

void TestRotatedSets::sourceThatIsReadHasNoEndYet()
{
    CaseEvidence evidence;
    evidence.sources = {logFile(1, "a_1.log", 1s, 2s), logFile(2, "a_0.log", 2s, 2s)};
    evidence.sources[1].isWhole = false;
    evidence.sources[1].lastInstant = {};
    const CaseEvidence logs = withRotatedLogsAsOne(evidence);
    QVERIFY(logs.sources.at(0).lastInstant.isNull());
}

void TestRotatedSets::cutRecordsAreJoined()
{
    CaseEvidence evidence;
    evidence.sources = {logFile(1, "a_2.log", 1s, 2s), logFile(2, "a_1.log", 2s, 3s),
                        logFile(3, "a_0.log", 4s, 5s), logFile(4, "a_8.log", 6s, 7s)};
    evidence.events = {record(1, 8, "other"), record(1, 9, "begin of")};
    evidence.logEnds = {
        {.source = SourceId{1}, .lastRecord = record(1, 9, "begin of"), .endsInLine = true},
        {.source = SourceId{2},
         .rest = QStringLiteral(" one"),
         .lastRecord = record(2, 5, "first")},
        {.source = SourceId{3},
         .rest = QStringLiteral("second"),
         .lastRecord = record(3, 6, "before a gap")},
        {.source = SourceId{4}, .rest = QStringLiteral("behind a gap"), .lastRecord = {}}};
    const CaseEvidence logs = withRotatedLogsAsOne(evidence);
    LogEvent whole = record(1, 9, "begin of one");
    whole.instant = evidence.sources.at(0).lastInstant;
    QCOMPARE(logs.events,
             QList<LogEvent>({record(1, 8, "other"), whole, record(2, 5, "first\nsecond")}));
}

QTEST_GUILESS_MAIN(TestRotatedSets)
#include "tst_rotatedsets.moc"
