// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rulebase.h"
#include "models/domain/limits.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Scep;

static const QString One = u"11111111-1111-4111-8111-111111111111"_s;
static const QString Two = u"22222222-2222-4222-8222-222222222222"_s;

/// Folders of rules, and what the loaded rules say of an event.
class TestRuleBase : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void laterFoldersOverrideById();
    void theSameIdTwiceInAFolderIsAnIssue();
    void aMissingFolderIsAnIssue();
    void aFileThatIsTooLargeIsAnIssue();
    void subfoldersAreRead();
    void theMostTellingComesFirst();
    void stateAndCapturesAreFilledIn();
    void aFallbackSpeaksWhereNothingElseExplains();
    void unverifiedRulesOnlyMark();
    void rulesAreFoundByWhateverTheyAskFor_data();
    void rulesAreFoundByWhateverTheyAskFor();
    void manyRulesForOneValueAreToldApart();
    void aFolderOfOnesOwnOverridesTheBuiltInRules();
    void logSourcesAreKeptApart();
    void literalsAreThoseOfTheLogSource();
    void anEventThatNoRuleSpeaksOfGivesNothing();

private:
    void write(const QString &name, const QByteArray &text);
    [[nodiscard]] QString folder(const QString &name) const { return m_dir->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

static QByteArray rule(const QString &id, const QByteArray &title, const QByteArray &word,
                       const QByteArray &more = {}, const QByteArray &scep = {},
                       const QByteArray &source = "{product: android, service: omadm}")
{
    return "title: " + title + "\nid: " + id.toUtf8() + "\nlogsource: " + source +
           "\ndetection:\n  s: {message|contains: " + word + "}\n  condition: s\n" + more +
           "scep:\n  stage: issue\n" + scep + "examples:\n  match: [" + word +
           "]\n  reject: ['?']\n";
}

static LogEvent eventOf(const QString &message,
                        const LogSource &source = {u"android"_s, u"omadm"_s})
{
    LogEvent event;
    event.logSource = source;
    event.fields = {{u"message"_s, message}, {u"Data1"_s, u"the-alias"_s}};
    return event;
}

static QStringList titlesOf(const QList<Observation> &observations)
{
    QStringList titles;
    for (const Observation &observation : observations) {
        titles.append(observation.title);
    }
    return titles;
}

void TestRuleBase::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestRuleBase::write(const QString &name, const QByteArray &text)
{
    const QString path = m_dir->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestRuleBase::laterFoldersOverrideById()
{
    write(u"ours/a.yml"_s, rule(One, "Ours", "alpha") + "---\n" + rule(Two, "Other", "beta"));
    write(u"theirs/b.yml"_s, rule(One, "Theirs", "gamma"));
    const RuleBase base = RuleBase::load({folder(u"ours"_s), folder(u"theirs"_s)});
    QCOMPARE(base.issues(), QList<RuleIssue>());
    QCOMPARE(base.rules().size(), 2);
    QVERIFY(base.find(One));
    QCOMPARE(base.find(One)->title, u"Theirs"_s);
    QCOMPARE(base.find(Two)->title, u"Other"_s);
    QVERIFY(!base.find(u"33333333-3333-4333-8333-333333333333"_s));
    QVERIFY(base.match(eventOf(u"alpha"_s)).isEmpty());
    QCOMPARE(titlesOf(base.match(eventOf(u"gamma"_s))), QStringList{u"Theirs"_s});
}

void TestRuleBase::theSameIdTwiceInAFolderIsAnIssue()
{
    write(u"a.yml"_s, rule(One, "First", "alpha"));
    write(u"b.yml"_s, rule(One, "Second", "beta"));
    const RuleBase base = RuleBase::load({m_dir->path()});
    QCOMPARE(base.rules().size(), 1);
    QCOMPARE(base.find(One)->title, u"First"_s);
    QCOMPARE(base.issues().size(), 1);
    QVERIFY(base.issues().constFirst().file.endsWith(u"b.yml"_s));
    QCOMPARE(base.issues().constFirst().line, 2);
}

void TestRuleBase::aMissingFolderIsAnIssue()
{
    const RuleBase base = RuleBase::load({folder(u"nowhere"_s)});
    QVERIFY(base.rules().isEmpty());
    QCOMPARE(base.issues().size(), 1);
    QCOMPARE(base.issues().constFirst().line, 0);
}

void TestRuleBase::aFileThatIsTooLargeIsAnIssue()
{
    write(u"a.yml"_s, rule(One, "First", "alpha") + QByteArray(Limits::RuleFileBytes, '#'));
    const RuleBase base = RuleBase::load({m_dir->path()});
    QVERIFY(base.rules().isEmpty());
    QCOMPARE(base.issues().size(), 1);
}

void TestRuleBase::subfoldersAreRead()
{
    write(u"x/y/a.yml"_s, rule(One, "First", "alpha"));
    write(u"x/readme.txt"_s, "no rule");
    QCOMPARE(RuleBase::load({m_dir->path()}).rules().size(), 1);
}

void TestRuleBase::theMostTellingComesFirst()
{
    const QString three = u"33333333-3333-4333-8333-333333333333"_s;
    write(u"a.yml"_s, rule(One, "Quiet", "alpha") + "---\n" +
                          rule(Two, "Loud", "alpha", "level: high\n") + "---\n" +
                          rule(three, "Loud too", "alpha", "level: high\n"));
    const RuleBase base = RuleBase::load({m_dir->path()});
    QCOMPARE(titlesOf(base.match(eventOf(u"alpha"_s))),
             (QStringList{u"Loud"_s, u"Loud too"_s, u"Quiet"_s}));
}

void TestRuleBase::stateAndCapturesAreFilledIn()
{
    write(u"a.yml"_s, "title: T\nid: " + One.toUtf8() +
                          "\nlogsource: {product: android}\ndetection:\n"
                          "  s: {message|re: 'became (?<to>\\w+)'}\n  condition: s\nlevel: low\n"
                          "scep:\n  stage: deliver\n  outcome: warning\n  track: other\n"
                          "  state: 'is {to} of {Data1}{nothing}'\n"
                          "  cause: Why\n  fix: [Do it]\n"
                          "  captures: {alias: Data1, url: Data9}\n"
                          "examples:\n  match: [it became ONE]\n  reject: [it became]\n");
    const RuleBase base = RuleBase::load({m_dir->path()});
    QCOMPARE(base.issues(), QList<RuleIssue>());
    const LogEvent event = eventOf(u"it became TWO"_s);
    const QList<Observation> found = base.match(event);
    QCOMPARE(found.size(), 1);
    const Observation expected{.event = event,
                               .ruleId = One,
                               .title = u"T"_s,
                               .track = EnrollmentKind::Other,
                               .stage = Stage::Deliver,
                               .outcome = Outcome::Warning,
                               .state = u"is TWO of the-alias"_s,
                               .level = Level::Low,
                               .captures = {{u"to"_s, u"TWO"_s}, {u"alias"_s, u"the-alias"_s}}};
    QCOMPARE(found.first().state, expected.state);
    QCOMPARE(found.first(), expected);
}

void TestRuleBase::aFallbackSpeaksWhereNothingElseExplains()
{
    const QString three = u"33333333-3333-4333-8333-333333333333"_s;
    write(u"a.yml"_s,
          rule(One, "General", "alpha", "level: high\n", "  outcome: failed\n  fallback: true\n") +
              "---\n" + rule(Two, "Special", "alphabet", "level: medium\n", "  outcome: failed\n") +
              "---\n" +
              rule(three, "Unverified", "alphanumeric", "level: low\nstatus: experimental\n",
                   "  outcome: failed\n") +
              "---\n" +
              rule(u"44444444-4444-4444-8444-444444444444"_s, "Remark", "alpharemark",
                   "level: low\n"));
    const RuleBase base = RuleBase::load({m_dir->path()});
    QCOMPARE(titlesOf(base.match(eventOf(u"alpha"_s))), QStringList{u"General"_s});
    QCOMPARE(titlesOf(base.match(eventOf(u"alphabet"_s))), QStringList{u"Special"_s});
    QCOMPARE(titlesOf(base.match(eventOf(u"alpharemark"_s))),
             (QStringList{u"General"_s, u"Remark"_s}));
    QCOMPARE(titlesOf(base.match(eventOf(u"alphanumeric"_s))),
             (QStringList{u"General"_s, u"Unverified"_s}));
}

void TestRuleBase::unverifiedRulesOnlyMark()
{
    write(u"a.yml"_s, rule(One, "Perhaps", "alpha", "level: medium\nstatus: experimental\n",
                           "  outcome: failed\n"));
    const RuleBase base = RuleBase::load({m_dir->path()});
    const QList<Observation> found = base.match(eventOf(u"alpha"_s));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().outcome, Outcome::NotObserved);
    QCOMPARE(found.first().level, Level::Medium);
    QCOMPARE(base.find(One)->outcome, Outcome::Failed);
}

void TestRuleBase::rulesAreFoundByWhateverTheyAskFor_data()
{
    QTest::addColumn<QByteArray>("detection");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isFound");

    const auto row = [](const char *name, const QByteArray &detection, const QString &message,
                        bool isFound = true) {
        QTest::newRow(name) << detection << message << isFound;
    };
    row("a word", "s: {message|contains: Alphabet}\n  condition: s", u"the ALPHABET"_s);
    row("a word inside another", "s: {message|contains: alphabet}\n  condition: s",
        u"xalphabetx"_s);
    row("half a word", "s: {message|contains: alphabet}\n  condition: s", u"alphabe"_s, false);
    row("the end", "s: {message|endswith: alphabet}\n  condition: s", u"an alphabet"_s);
    row("words of an expression", "s: {message|re: '(?:alphabet|numbers) of'}\n  condition: s",
        u"ten numbers of"_s);
    row("behind other letters", "s: {message|contains: alphabet}\n  condition: s",
        u"Zażółć gęślą jaźń: alphabet"_s);
    row("whole value", "s: {Data1: The-Alias, message|contains: alphabet}\n  condition: s",
        u"alphabet"_s);
    row("whole value, other case", "s: {Data1: THE-ALIAS, message|contains: abcd}\n  condition: s",
        u"abcd"_s);
    row("one of several values",
        "s: {Data1: [other, the-alias], message|contains: abcd}\n  condition: s", u"abcd"_s);
    row("another value", "s: {Data1: other, message|contains: abcd}\n  condition: s", u"abcd"_s,
        false);
    row("missing field", "s: {Data9: null, message|contains: abcd}\n  condition: s", u"abcd"_s);
    row("either of two fields",
        "s: {Data1: the-alias, level: x}\n  t: {message|contains: abcd}\n  condition: s or t",
        u"abcd"_s);
    row("any datum", "s: {Data|contains: alias, message|contains: abcd}\n  condition: s",
        u"abcd"_s);
    row("no datum", "s: {Data|contains: nobody, message|contains: abcd}\n  condition: s", u"abcd"_s,
        false);
    row("a capture in place of a field",
        "s: {message|re: '(?<Data1>abcd)'}\n  t: {Data1: abcd}\n  condition: s and t", u"abcd"_s);
}

// The index must leave out no rule that its detection would accept.
void TestRuleBase::rulesAreFoundByWhateverTheyAskFor()
{
    QFETCH(QByteArray, detection);
    QFETCH(QString, message);
    QFETCH(bool, isFound);
    const QByteArray example = "{message: '" + message.toUtf8() + "', Data1: the-alias}";
    write(u"a.yml"_s, "title: T\nid: " + One.toUtf8() +
                          "\nlogsource: {product: android, service: omadm}\ndetection:\n  " +
                          detection + "\nscep:\n  stage: issue\nexamples:\n  match: [" +
                          (isFound ? example
                                   : QByteArray("{message: 'alphabet abcd', Data1: other, "
                                                "Data2: nobody}")) +
                          "]\n  reject: [" + (isFound ? QByteArray("'?'") : example) + "]\n");
    const RuleBase base = RuleBase::load({m_dir->path()});
    for (const RuleIssue &issue : base.issues()) {
        QVERIFY2(issue.isWarning, qUtf8Printable(issue.message));
    }
    QCOMPARE(base.rules().size(), 1);
    QCOMPARE(base.match(eventOf(message)).size(), isFound ? 1 : 0);
}

void TestRuleBase::manyRulesForOneValueAreToldApart()
{
    QByteArray yaml;
    for (int i = 100; i < 150; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray good = "{EventID: 32, Data3: 'x Code-" + number + "'}";
        yaml += "---\ntitle: Rule " + number + "\nid: 11111111-1111-4111-8111-111111111" + number +
                "\nlogsource: {product: windows, service: eventlog}\ndetection:\n"
                "  event: {EventID: 32}\n  code: {Data|contains: code-" +
                number +
                "}\n  condition: event and code\nscep: {stage: issue}\nexamples:\n  match: [" +
                good + "]\n  reject: [{EventID: 32, Data1: code-99}]\n";
    }
    write(u"a.yml"_s, yaml);
    const RuleBase base = RuleBase::load({m_dir->path()});
    QCOMPARE(base.issues(), QList<RuleIssue>());
    QCOMPARE(base.rules().size(), 50);
    LogEvent event;
    event.logSource = {u"windows"_s, u"eventlog"_s};
    event.fields = {{u"EventID"_s, u"32"_s}, {u"Data2"_s, u"CODE-107 and code-149"_s}};
    QCOMPARE(titlesOf(base.match(event)), (QStringList{u"Rule 107"_s, u"Rule 149"_s}));
    event.fields[u"EventID"_s] = u"33"_s;
    QVERIFY(base.match(event).isEmpty());
}

void TestRuleBase::aFolderOfOnesOwnOverridesTheBuiltInRules()
{
    const QList<RuleInfo> builtIn = RuleBase::builtIn().rules();
    const RuleInfo replaced = builtIn.constFirst();
    write(u"mine/a.yml"_s, rule(replaced.id, "Mine", "alpha") + "---\n" +
                               rule(One, "New", "beta1") + "---\nid: broken\n");
    const RuleBase base = RuleBase::withFolder(folder(u"mine"_s));
    QCOMPARE(base.rules().size(), builtIn.size() + 1);
    QCOMPARE(base.find(replaced.id)->title, u"Mine"_s);
    QCOMPARE(base.find(One)->title, u"New"_s);
    QVERIFY(!base.issues().isEmpty());
    for (const RuleIssue &issue : base.issues()) {
        QVERIFY(issue.file.endsWith(u"mine/a.yml"_s));
    }
}

void TestRuleBase::logSourcesAreKeptApart()
{
    write(u"a.yml"_s, rule(One, "Exact", "alpha") + "---\n" +
                          rule(Two, "Any service", "alpha", {}, {}, "{product: android}"));
    const RuleBase base = RuleBase::load({m_dir->path()});
    QCOMPARE(base.match(eventOf(u"alpha"_s)).size(), 2);
    QCOMPARE(titlesOf(base.match(eventOf(u"alpha"_s, {u"android"_s, u"other"_s}))),
             QStringList{u"Any service"_s});
    QVERIFY(base.match(eventOf(u"alpha"_s, {u"apple"_s, u"omadm"_s})).isEmpty());
}

void TestRuleBase::literalsAreThoseOfTheLogSource()
{
    write(u"a.yml"_s, rule(One, "One", "alpha") + "---\n" +
                          rule(Two, "Two", "gamma", {}, {}, "{product: apple}"));
    const RuleBase base = RuleBase::load({m_dir->path()});
    QCOMPARE(base.literals({u"android"_s, u"omadm"_s}), QByteArrayList{"alpha"});
    QCOMPARE(base.literals({u"apple"_s, u"unified-log"_s}), QByteArrayList{"gamma"});
    QVERIFY(base.literals({u"server"_s, u"iis"_s}).isEmpty());
}

void TestRuleBase::anEventThatNoRuleSpeaksOfGivesNothing()
{
    QVERIFY(RuleBase().match(eventOf(u"alpha"_s)).isEmpty());
    QVERIFY(RuleBase::builtIn().match(eventOf(u"The weather is fine."_s)).isEmpty());
    QVERIFY(RuleBase::builtIn().match(LogEvent()).isEmpty());
}

QTEST_GUILESS_MAIN(TestRuleBase)

#include "tst_rulebase.moc"
