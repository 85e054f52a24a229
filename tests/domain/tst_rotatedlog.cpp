// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/rotatedlog.h"
#include "tests/domain/sourcefiles.h"

#include <QTest>

#include <chrono>

using namespace Scep;
using namespace std::chrono_literals;

class TestRotatedLog : public QObject
{
    Q_OBJECT

private slots:
    void namesAreTakenApart_data();
    void namesAreTakenApart();
    void filesInARowAreOneLog();
    void otherFilesAreNot_data();
    void otherFilesAreNot();
};

namespace {
QList<QList<SourceId>> ids(std::initializer_list<std::initializer_list<quint32>> sets)
{
    QList<QList<SourceId>> result;
    for (const auto &set : sets) {
        QList<SourceId> one;
        for (const quint32 id : set) {
            one.append(SourceId{id});
        }
        result.append(one);
    }
    return result;
}
} // namespace

void TestRotatedLog::namesAreTakenApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("stem");
    QTest::addColumn<QString>("mark");
    const auto row = [](const char *name, const char *stem, const char *mark) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(stem)
                            << QString::fromLatin1(mark);
    };
    row("OMADMLog_0.log", "omadmlog.log", "0");
    row("omadmlog_4", "omadmlog", "4");
    row("OMADM.log", "omadm.log", "");
    row("system.log", "system.log", "");
    row("system.log.0", "system.log", "0");
    row("system.log.12", "system.log", "12");
    row("app.log.2024-01-31", "app.log", "2024-01-31");
    row("app-2024-01-31.log", "app.log", "2024-01-31");
    row("app.20240131.log", "app.log", "20240131");
    row("NDESPlugin-20240131-101010.log", "ndesplugin.log", "20240131-101010");
    row("NDESPlugin.lo_", "ndesplugin.log", "_");
    row("u_ex240131.log", "u_ex.log", "240131");
    row("u_ex24013115.log", "u_ex.log", "24013115");
    row("ex240131.log", "ex.log", "240131");
    row("httperr3.log", "httperr.log", "3");
    // A number that belongs to the name.
    row("server1.log", "server1.log", "");
    row("console.txt", "console.txt", "");
    row("1.log", "1.log", "");
    row("", "", "");
}

void TestRotatedLog::namesAreTakenApart()
{
    QFETCH(QString, name);
    const LogRotation rotation = logRotation(name);
    QTEST(rotation.stem, "stem");
    QTEST(rotation.mark, "mark");
}

void TestRotatedLog::filesInARowAreOneLog()
{
    QCOMPARE(
        rotatedSets({logFile(1, "OMADMLog_0.log", 20s, 30s), logFile(2, "OMADMLog_1.log", 10s, 20s),
                     logFile(3, "OMADMLog_2.log", 1s, 9s), logFile(4, "u_ex240102.log", 5s, 6s),
                     logFile(5, "u_ex240101.log", 3s, 4s), logFile(6, "a.log", 7s, 9s),
                     logFile(7, "a.log.1", 5s, 7s)}),
        ids({{3, 2, 1}, {5, 4}, {7, 6}}));
    // What overlaps begins a set of its own.
    QCOMPARE(rotatedSets({logFile(1, "a_1.log", 1s, 10s), logFile(2, "a_2.log", 5s, 12s),
                          logFile(3, "a_3.log", 12s, 13s)}),
             ids({{2, 3}}));
}

void TestRotatedLog::otherFilesAreNot_data()
{
    QTest::addColumn<QList<SourceFile>>("files");
    const SourceFile older = logFile(1, "a_1.log", 1s, 2s);
    const SourceFile newer = logFile(2, "a_0.log", 3s, 4s);
    QCOMPARE(rotatedSets({older, newer}), ids({{1, 2}}));
    const auto row = [&older](const char *name, const SourceFile &other) {
        QTest::newRow(name) << QList<SourceFile>{older, other};
    };
    SourceFile other = newer;
    other.container = QStringLiteral("elsewhere");
    row("another folder", other);
    other = newer;
    other.formatId = QStringLiteral("logcat");
    row("another format", other);
    other = newer;
    other.displayName = QStringLiteral("b_0.log");
    row("another name", other);
    other = newer;
    other.firstInstant = instantAt(1s);
    row("the same time", other);
    other = newer;
    other.firstInstant.certainty = other.lastInstant.certainty = TimeCertainty::DateMissing;
    row("no date", other);
    other = newer;
    other.firstInstant = other.lastInstant = {};
    row("no time", other);
}

void TestRotatedLog::otherFilesAreNot()
{
    QFETCH(QList<SourceFile>, files);
    QCOMPARE(rotatedSets(files), ids({}));
}

QTEST_GUILESS_MAIN(TestRotatedLog)
#include "tst_rotatedlog.moc"
