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
};

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

QTEST_GUILESS_MAIN(TestRotatedSets)
#include "tst_rotatedsets.moc"
