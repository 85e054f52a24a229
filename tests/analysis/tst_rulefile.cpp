// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rulefile.h"

#include <QElapsedTimer>
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
    void warningsDoNotStopARule_data();
    void warningsDoNotStopARule();
    void bombsAreRefusedAtOnce_data();
    void bombsAreRefusedAtOnce();
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
    QTest::newRow("limit that is empty")
        << Head + DetectionPart + ScepPart + "  limit: ''\n" + ExamplePart << 10 << u"\"\""_s;
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
    QTest::newRow("unknown status") << Head + "status: brandnew\n" + rest << 4 << u"brandnew"_s;
    QTest::newRow("experimental and high")
        << Head + "status: experimental\nlevel: high\n" + rest << 5 << u"experimental"_s;
    QTest::newRow("a key twice") << Head + "title: Another\n" + rest << 4 << u"\"title\""_s;
    QTest::newRow("a selection twice")
        << Head +
               "detection:\n  s: {message|contains: alpha}\n  s: {message|contains: beta}\n"
               "  condition: s\n" +
               ScepPart + ExamplePart
        << 6 << u"\"s\""_s;
    QTest::newRow("unknown key in logsource")
        << QByteArray("title: A\nid: 6f0c2c1e-35b7-4f3e-9d5c-1d9d0a6c7b11\n"
                      "logsource: {product: android, sevrice: omadm}\n") +
               rest
        << 3 << u"sevrice"_s;
    QTest::newRow("unknown key in examples")
        << Head + DetectionPart + ScepPart + ExamplePart + "  rejects: [x]\n"
        << 13 << u"rejects"_s;
    QTest::newRow("fallback is neither true nor false")
        << Head + DetectionPart + ScepPart + "  fallback: perhaps\n" + ExamplePart << 10
        << u"perhaps"_s;
    QTest::newRow("a value without end")
        << Head + "detection:\n  s: {message|contains: " + QByteArray(100'000, 'a') +
               "}\n  condition: s\n" + ScepPart + ExamplePart
        << 5 << u"at most"_s;
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

void TestRuleFile::warningsDoNotStopARule_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("part");

    const QByteArray rest = ScepPart + ExamplePart;
    QTest::newRow("unknown key") << Head + "colour: red\n" + DetectionPart + rest << 4
                                 << u"\"colour\""_s;
    QTest::newRow("finding without a fix")
        << Head + "level: low\n" + DetectionPart + ScepPart + "  cause: Why\n" + ExamplePart << 9
        << u"no fix"_s;
    QTest::newRow("slow expression")
        << Head +
               "detection:\n  s:\n    message|re: '\\w+a$'\n  t: {message|re: alpha}\n"
               "  condition: s and t\n" +
               rest
        << 6 << u"slow"_s;
    QTest::newRow("slow alternative")
        << Head +
               "detection:\n  s: {message|re: alpha}\n  t:\n    message|re: '[xyz]'\n"
               "  condition: not t and s\n" +
               rest
        << 7 << u"slow"_s;
}

void TestRuleFile::warningsDoNotStopARule()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    QFETCH(QString, part);
    const RuleFile file = readRules(yaml, u"a.yml"_s);
    QCOMPARE(file.rules.size(), 1);
    QCOMPARE(file.issues.size(), 1);
    QVERIFY(file.issues.first().isWarning);
    QCOMPARE(file.issues.first().line, line);
    QVERIFY2(file.issues.first().message.contains(part), qUtf8Printable(file.issues[0].message));

    // Behind a test that is cheap it is not slow, wherever that one stands.
    for (const char *condition : {"s and t", "t and s"}) {
        const QByteArray mixed = Head +
                                 "detection:\n  s: {message|re: '\\w+a$'}\n"
                                 "  t: {message|contains: alpha}\n  condition: " +
                                 condition + "\n" + ScepPart + ExamplePart;
        QCOMPARE(readRules(mixed, u"a.yml"_s).issues, QList<RuleIssue>());
    }
    const QByteArray guarded = Head +
                               "detection:\n  s: {message|contains: alpha, message|re: '\\w+a$'}\n"
                               "  t: {message|re: '[xyz]'}\n  condition: s and not t\n" +
                               ScepPart + ExamplePart;
    QCOMPARE(readRules(guarded, u"a.yml"_s).issues, QList<RuleIssue>());
}

// A few lines of YAML that stand for more than anything could read.
void TestRuleFile::bombsAreRefusedAtOnce_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QByteArray doubling = "a: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        doubling += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + before +
                    ", " + before + ", " + before + ", " + before + "]\n";
    }
    QTest::newRow("lists of lists") << Head + doubling + DetectionPart + ScepPart + ExamplePart;

    QByteArray map = "{";
    for (int i = 0; i < 3'000; ++i) {
        map += "k" + QByteArray::number(i) + ": alpha, ";
    }
    QByteArray many = "detection:\n  s: &m " + map + "last: x}\n  t: [";
    for (int i = 0; i < 3'000; ++i) {
        many += "*m, ";
    }
    QTest::newRow("the same selection again and again")
        << Head + many + "*m]\n  condition: s or t\n" + ScepPart + ExamplePart;
    QTest::newRow("deep") << Head + "tags: " + QByteArray(200, '[') + QByteArray(200, ']') + "\n" +
                                 DetectionPart + ScepPart + ExamplePart;
}

void TestRuleFile::bombsAreRefusedAtOnce()
{
    QFETCH(QByteArray, yaml);
    QElapsedTimer clock;
    clock.start();
    const RuleFile file = readRules(yaml, u"a.yml"_s);
    QVERIFY(file.rules.isEmpty());
    QVERIFY(!file.issues.isEmpty());
    QVERIFY2(clock.elapsed() < 20'000, "seconds, where a fraction of one is enough");
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
