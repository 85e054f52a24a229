// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/comparecommand.h"
#include "app/cli/textlayout.h"
#include "tests/app/clirun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

/// `compare`: what parts a failing example from its healthy twin.
class TestCompareCommand : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatEachExampleWasMadeWith_data();
    void namesWhatEachExampleWasMadeWith();
    void jsonFitsItsSchema_data();
    void jsonFitsItsSchema();
    void aHealthyDeviceDoesNotPartFromItself();
    void platformsAreComparedByStage();
    void textSaysWhereTheWaysPart();
    void textFitsTheTerminal_data();
    void textFitsTheTerminal();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();
    void filesFollowTheirOption();
    void standardInputIsASide();
    void anOptionMayNameAFileOfOneSide();
};

static RunResult compared(const QString &good, const QString &bad, const QStringList &more = {})
{
    const QString examples = u"resources/examples/"_s;
    return runCli(QStringList{u"compare"_s, u"--good"_s, sourcePath(examples + good), u"--bad"_s,
                              sourcePath(examples + bad)} +
                  more);
}

void TestCompareCommand::namesWhatEachExampleWasMadeWith_data()
{
    QTest::addColumn<QString>("good");
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("goodState");
    QTest::addColumn<QString>("badState");
    QTest::newRow("refused") << u"android-success"_s << u"android-refused"_s << u"issue"_s
                             << u"pkiStatus=SUCCESS"_s << u"pkiStatus=FAILURE"_s;
    QTest::newRow("stalled") << u"android-success"_s << u"android-stalled-at-install"_s
                             << u"deliver"_s << u"CERT_INSTALL_REQUESTED"_s
                             << u"CERT_INSTALL_REQUESTED"_s;
    QTest::newRow("22013") << u"ios-success"_s << u"ios-22013"_s << u"issue"_s
                           << u"Issued certificate received"_s << u"22013"_s;
    QTest::newRow("template") << u"windows-success"_s << u"windows-template"_s << u"issue"_s
                              << QString() << u"event 87"_s;
    QTest::newRow("untrusted") << u"windows-success"_s << u"windows-untrusted-chain"_s
                               << u"deliver"_s << u"event 39"_s << u"event 32"_s;
}

void TestCompareCommand::namesWhatEachExampleWasMadeWith()
{
    QFETCH(QString, good);
    QFETCH(QString, bad);
    QFETCH(QString, stage);
    QFETCH(QString, goodState);
    QFETCH(QString, badState);
    const RunResult run = compared(good, bad, {u"--json"_s});
    QCOMPARE(run.exitCode, 1);
    const QJsonObject divergence = run.json[u"firstDivergence"].toObject();
    const QByteArray shown = QJsonDocument(divergence).toJson();
    QVERIFY2(divergence[u"stage"] == stage, shown.constData());
    QVERIFY2(divergence[u"good"][u"state"].toString().contains(goodState), shown.constData());
    QVERIFY2(divergence[u"bad"][u"state"].toString().contains(badState), shown.constData());
    QVERIFY2(divergence[u"bad"][u"evidence"][u"line"].toInt() > 0, shown.constData());
}

void TestCompareCommand::jsonFitsItsSchema_data()
{
    QTest::addColumn<QString>("good");
    QTest::addColumn<QString>("bad");
    QTest::newRow("Android") << u"android-success"_s << u"android-refused"_s;
    QTest::newRow("Apple") << u"ios-success"_s << u"ios-22013"_s;
    QTest::newRow("Windows") << u"windows-success"_s << u"windows-untrusted-chain"_s;
    QTest::newRow("two platforms") << u"windows-success"_s << u"android-stalled-at-install"_s;
}

void TestCompareCommand::jsonFitsItsSchema()
{
    QFETCH(QString, good);
    QFETCH(QString, bad);
    const RunResult run = compared(good, bad, {u"--json"_s});
    QCOMPARE(schemaFaults(run.output, u"comparison-1.schema.json"_s), QByteArray());
}

void TestCompareCommand::aHealthyDeviceDoesNotPartFromItself()
{
    const RunResult run = compared(u"ios-success"_s, u"ios-success"_s, {u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.json[u"firstDivergence"].isNull());
    QVERIFY(run.json[u"rows"].toArray().size() > 6);
    for (const QString &part : {u"rows"_s, u"parameters"_s, u"chain"_s, u"evidence"_s}) {
        for (const QJsonValue &row : run.json[part].toArray()) {
            QVERIFY(row[u"same"].toBool());
        }
    }
}

/// States of two platforms have different names: that is no difference, an outcome is.
void TestCompareCommand::platformsAreComparedByStage()
{
    const RunResult run = compared(u"windows-success"_s, u"android-refused"_s, {u"--json"_s});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.json[u"firstDivergence"][u"stage"], u"issue"_s);
    QCOMPARE(run.json[u"firstDivergence"][u"bad"][u"state"], u"pkiStatus=FAILURE"_s);
    const QJsonArray rows = run.json[u"rows"].toArray();
    for (const QJsonValue &row : rows) {
        if (!row[u"state"].isNull()) {
            QCOMPARE(row[u"kind"], u"otherPlatform"_s);
        }
    }
}

void TestCompareCommand::textSaysWhereTheWaysPart()
{
    const RunResult brief = compared(u"android-success"_s, u"android-refused"_s);
    QCOMPARE(brief.exitCode, 1);
    QVERIFY(brief.output.contains(
        "The ways part at 4 Issue: pkiStatus=FAILURE (failed) instead of pkiStatus=SUCCESS"));
    QVERIFY(!brief.output.contains("PkcsReq encoded"));
    QVERIFY(brief.output.contains("--all"));
    const RunResult all = compared(u"android-success"_s, u"android-refused"_s, {u"--all"_s});
    QVERIFY(all.output.contains("PkcsReq encoded"));
}

void TestCompareCommand::textFitsTheTerminal_data()
{
    jsonFitsItsSchema_data();
}

/// Both sides stand below each other, as neither fits beside the other.
void TestCompareCommand::textFitsTheTerminal()
{
    QFETCH(QString, good);
    QFETCH(QString, bad);
    const RunResult run = compared(good, bad, {u"--all"_s});
    for (const QString &line : QString::fromUtf8(run.output).split(u'\n')) {
        QVERIFY2(line.size() <= TerminalColumns, qUtf8Printable(line));
        QVERIFY2(!line.endsWith(u' '), qUtf8Printable(line));
    }
    QVERIFY(run.output.contains("good: "));
    QVERIFY(run.output.contains("bad: "));
}

void TestCompareCommand::wrongUsageIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("message");
    const QString healthy = sourcePath(u"resources/examples/android-success"_s);
    const QString failing = sourcePath(u"resources/examples/android-refused"_s);
    QTest::newRow("nothing") << QStringList{} << 2 << QByteArray("--good");
    QTest::newRow("one side") << QStringList{u"--good"_s, healthy} << 2 << QByteArray("--bad");
    QTest::newRow("stray file") << QStringList{healthy, u"--good"_s, healthy, u"--bad"_s, failing}
                                << 2 << QByteArray("--good");
    QTest::newRow("no healthy one")
        << QStringList{u"--good"_s, failing, u"--bad"_s, healthy} << 3 << QByteArray("went well");
    QTest::newRow("no enrollment")
        << QStringList{u"--good"_s, healthy, u"--bad"_s, sourcePath(u"LICENSE"_s)} << 4
        << QByteArray("no enrollment");
}

void TestCompareCommand::wrongUsageIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, message);
    const RunResult run = runCli(QStringList{u"compare"_s} + arguments);
    QCOMPARE(run.exitCode, exitCode);
    QVERIFY2(run.errors.contains(message), run.errors.constData());
    QCOMPARE(run.output, QByteArray());
}

void TestCompareCommand::filesFollowTheirOption()
{
    QCOMPARE(withEachOptionNamed({u"compare"_s, u"--good"_s, u"a"_s, u"b"_s, u"--bad"_s, u"c"_s,
                                  u"--json"_s, u"d"_s}),
             (QStringList{u"compare"_s, u"--good"_s, u"a"_s, u"--good"_s, u"b"_s, u"--bad"_s,
                          u"c"_s, u"--json"_s, u"d"_s}));
    QCOMPARE(withEachOptionNamed({u"compare"_s, u"--good"_s, u"-"_s, u"--bad"_s, u"c"_s}),
             (QStringList{u"compare"_s, u"--good"_s, u"-"_s, u"--bad"_s, u"c"_s}));
}

void TestCompareCommand::standardInputIsASide()
{
    QFile log(sourcePath(u"resources/examples/ios-success/console.txt"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const RunResult run = runCli({u"compare"_s, u"--good"_s, u"-"_s, u"--bad"_s,
                                  sourcePath(u"resources/examples/ios-22013"_s)},
                                 log.readAll());
    QVERIFY2(run.exitCode == 1, run.errors.constData());
    QVERIFY2(run.output.contains("22013"), run.output.constData());
}

void TestCompareCommand::anOptionMayNameAFileOfOneSide()
{
    const auto run = [](const QString &zone) {
        return compared(u"ios-success"_s, u"windows-template"_s, {u"--zone"_s, zone});
    };
    const RunResult one = run(u"console.txt=Europe/Warsaw"_s);
    QVERIFY2(one.exitCode == 1, one.errors.constData());
    const RunResult none = run(u"nowhere.log=Europe/Warsaw"_s);
    QCOMPARE(none.exitCode, 2);
    QVERIFY2(none.errors.contains("nowhere.log"), none.errors.constData());
}

QTEST_GUILESS_MAIN(TestCompareCommand)
#include "tst_comparecommand.moc"
