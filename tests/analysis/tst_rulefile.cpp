// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rulefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

/// Rule files: what is read of them, and how their faults are told.
class TestRuleFile : public QObject
{
    Q_OBJECT

private slots:
    void readsARule();
    void readsSeveralDocuments();
    void faultsNameTheirLine_data();
    void faultsNameTheirLine();
    void aFaultyDocumentLeavesTheOthersAlone();
    void junkIsAnIssue_data();
    void junkIsAnIssue();
};

static const QByteArray Head = "title: A title\n"                                  // 1
                               "id: 6f0c2c1e-35b7-4f3e-9d5c-1d9d0a6c7b11\n"        // 2
                               "logsource: {product: android, service: omadm}\n";  // 3
static const QByteArray DetectionPart = "detection:\n"                             // 4
                                        "  selection: {message|contains: alpha}\n" // 5
                                        "  condition: selection\n";                // 6
static const QByteArray ScepPart = "scep:\n"                                       // 7
                                   "  stage: deliver\n"                            // 8
                                   "  outcome: inProgress\n";                      // 9
static const QByteArray ExamplePart = "examples:\n"                                // 10
                                      "  match: [an alpha]\n"                      // 11
                                      "  reject: [a beta]\n";                      // 12

void TestRuleFile::readsARule()
{
    const RuleFile file = readRules(
        Head +
            "status: test\ndescription: What it says.\nreferences: [https://one.example]\n"
            "level: high\n" +
            DetectionPart + ScepPart +
            "  state: '{to}'\n  track: root\n  limit: 10m\n  next: NEXT\n"
            "  stalledTitle: Stalled\n  cause: Why\n  fix: [First, Second]\n"
            "  captures: {alias: Data1}\n" +
            ExamplePart,
        u"a.yml"_s);
    QCOMPARE(file.issues, QList<RuleIssue>());
    QCOMPARE(file.rules.size(), 1);
    const Rule &rule = file.rules.first();
    const RuleInfo &info = rule.info;
    QCOMPARE(info.title, u"A title"_s);
    QCOMPARE(info.id, u"6f0c2c1e-35b7-4f3e-9d5c-1d9d0a6c7b11"_s);
    QCOMPARE(info.file, u"a.yml"_s);
    QCOMPARE(info.status, u"test"_s);
    QCOMPARE(info.description, u"What it says."_s);
    QCOMPARE(info.references, QStringList{u"https://one.example"_s});
    QCOMPARE(info.logSource, (LogSource{u"android"_s, u"omadm"_s}));
    QCOMPARE(info.level, Level::High);
    QCOMPARE(info.stage, Stage::Deliver);
    QCOMPARE(info.outcome, Outcome::InProgress);
    QCOMPARE(info.state, u"{to}"_s);
    QCOMPARE(info.track, EnrollmentKind::Root);
    QCOMPARE(info.limit, std::chrono::minutes(10));
    QCOMPARE(info.next, u"NEXT"_s);
    QCOMPARE(info.stalledTitle, u"Stalled"_s);
    QCOMPARE(info.cause, u"Why"_s);
    QCOMPARE(info.fix, (QStringList{u"First"_s, u"Second"_s}));
    QCOMPARE(rule.captureFields, (QHash<QString, QString>{{u"alias"_s, u"Data1"_s}}));
    QCOMPARE(rule.literals, QByteArrayList{"alpha"});
    QCOMPARE(info.exampleMatches.size(), 1);
    QVERIFY(info.exampleMatches.first().endsWith(u"an alpha"_s));
    QCOMPARE(info.exampleRejects.size(), 1);
}

void TestRuleFile::readsSeveralDocuments()
{
    const QByteArray rule = Head + DetectionPart + ScepPart + ExamplePart;
    const RuleFile file = readRules("# comment\n---\n" + rule + "---\n" + rule, u"a.yml"_s);
    QCOMPARE(file.issues, QList<RuleIssue>());
    QCOMPARE(file.rules.size(), 2);
}

void TestRuleFile::faultsNameTheirLine_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("part");

    const QByteArray rest = DetectionPart + ScepPart + ExamplePart;
    QTest::newRow("broken YAML") << Head + "detection: {a: [\n" << 5 << u"YAML"_s;
    QTest::newRow("no map") << QByteArray("- a\n- b\n") << 1 << u"map of keys"_s;
    QTest::newRow("no title") << QByteArray("id: 6f0c2c1e-35b7-4f3e-9d5c-1d9d0a6c7b11\n"
                                            "logsource: {product: android}\n") +
                                     rest
                              << 1 << u"no title"_s;
    QTest::newRow("id is no UUID")
        << QByteArray("title: A\nid: seven\nlogsource: {product: android}\n") + rest << 2
        << u"UUID"_s;
    QTest::newRow("no log source") << QByteArray("title: A\n"
                                                 "id: 6f0c2c1e-35b7-4f3e-9d5c-1d9d0a6c7b11\n") +
                                          rest
                                   << 1 << u"logsource"_s;
    QTest::newRow("unknown level") << Head + "level: loud\n" + rest << 4 << u"\"loud\""_s;
    QTest::newRow("no scep block") << Head + DetectionPart + ExamplePart << 1 << u"\"scep\""_s;
    QTest::newRow("no stage") << Head + DetectionPart + "scep:\n  outcome: failed\n" + ExamplePart
                              << 8 << u"no stage"_s;
    QTest::newRow("unknown stage")
        << Head + DetectionPart + "scep:\n  stage: seventh\n" + ExamplePart << 8 << u"seventh"_s;
    QTest::newRow("unknown outcome")
        << Head + DetectionPart + "scep:\n  stage: issue\n  outcome: fine\n" + ExamplePart << 9
        << u"fine"_s;
    QTest::newRow("unknown track")
        << Head + DetectionPart + ScepPart + "  track: dirt\n" + ExamplePart << 10 << u"dirt"_s;
    QTest::newRow("limit without unit")
        << Head + DetectionPart + ScepPart + "  limit: 10\n" + ExamplePart << 10 << u"\"10\""_s;
    QTest::newRow("limit of nothing")
        << Head + DetectionPart + ScepPart + "  limit: 0m\n" + ExamplePart << 10 << u"\"0m\""_s;
    QTest::newRow("unknown key in scep")
        << Head + DetectionPart + ScepPart + "  stagee: x\n" + ExamplePart << 10 << u"stagee"_s;
    QTest::newRow("captures is no map")
        << Head + DetectionPart + ScepPart + "  captures: x\n" + ExamplePart << 10 << u"captures"_s;
    QTest::newRow("no examples") << Head + DetectionPart + ScepPart << 1 << u"example"_s;
    QTest::newRow("no near miss") << Head + DetectionPart + ScepPart +
                                         "examples:\n  match: [an alpha]\n"
                                  << 11 << u"example"_s;
    QTest::newRow("example that does not match")
        << Head + DetectionPart + ScepPart +
               "examples:\n  match:\n    - an alpha\n    - a gamma\n  reject: [a beta]\n"
        << 13 << u"does not match"_s;
    QTest::newRow("example that should be rejected")
        << Head + DetectionPart + ScepPart +
               "examples:\n  match: [an alpha]\n  reject:\n    - b\n    - alpha\n"
        << 14 << u"must reject"_s;
    QTest::newRow("example is a list")
        << Head + DetectionPart + ScepPart + "examples:\n  match: [[a]]\n  reject: [b]\n"
        << 11 << u"map of fields"_s;
    QTest::newRow("nothing to scan for")
        << Head + "detection:\n  s: {message|contains: alp}\n  condition: s\n" + ScepPart +
               ExamplePart
        << 5 << u"at least"_s;
}

void TestRuleFile::faultsNameTheirLine()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    QFETCH(QString, part);

    const auto check = [&](const QByteArray &text, int offset) {
        const RuleFile file = readRules(text, u"dir/a.yml"_s);
        QVERIFY(!file.issues.isEmpty());
        const RuleIssue &issue = file.issues.first();
        QCOMPARE(issue.file, u"dir/a.yml"_s);
        QVERIFY2(issue.message.contains(part), qUtf8Printable(issue.message));
        QCOMPARE(issue.line, line + offset);
        QVERIFY(file.rules.size() <= (offset > 0 ? 1 : 0));
    };
    check(yaml, 0);
    if (QTest::currentTestFailed()) {
        return;
    }
    // The same fault in a later document of the file.
    const QByteArray good = Head + DetectionPart + ScepPart + ExamplePart;
    check(good + "---\n" + yaml, int(good.count('\n')) + 1);
}

void TestRuleFile::aFaultyDocumentLeavesTheOthersAlone()
{
    const QByteArray good = Head + DetectionPart + ScepPart + ExamplePart;
    const RuleFile file = readRules(good + "---\na: [\n---\n" + good, u"a.yml"_s);
    QCOMPARE(file.rules.size(), 2);
    QCOMPARE(file.issues.size(), 1);
}

void TestRuleFile::junkIsAnIssue_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x80\x01garbage\x00", 13);
    QTest::newRow("deeply nested") << QByteArray(100'000, '[');
    QTest::newRow("alias to itself") << QByteArray("a: &a [*a]\ndetection: *a\n");
    QTest::newRow("undefined alias") << QByteArray("detection: *b\n");
    QTest::newRow("map as key") << QByteArray("? {a: 1}\n: 2\nscep: {? [x] : y}\n");
    QTest::newRow("everything of another kind")
        << QByteArray("title: [a]\nid: {b: c}\nreferences: {d: e}\nlogsource: text\n"
                      "detection: text\nlevel: [x]\nscep: [y]\nexamples: text\n");
}

void TestRuleFile::junkIsAnIssue()
{
    QFETCH(QByteArray, yaml);
    const RuleFile file = readRules(yaml, u"a.yml"_s);
    QVERIFY(file.rules.isEmpty());
    QVERIFY(!file.issues.isEmpty());
}

QTEST_GUILESS_MAIN(TestRuleFile)

#include "tst_rulefile.moc"
