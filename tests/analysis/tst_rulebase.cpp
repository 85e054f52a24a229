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
