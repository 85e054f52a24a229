// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rulebase.h"
#include "models/analysis/rulefile.h"
#include "models/analysis/ruleliteral.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Scep;

/// The rules that the program is built with: this test keeps a faulty one out of it.
class TestRulesBuiltIn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void haveNoIssue();
    void examplesAreSpokenOf_data();
    void examplesAreSpokenOf();
    void nearMissesAreNotSpokenOf_data();
    void nearMissesAreNotSpokenOf();
    void findingsSayWhyAndWhatToDo_data();
    void findingsSayWhyAndWhatToDo();
    void waitingStatesSayWhatShouldFollow();
    void signaturesCoverAllStages();
    void unverifiedRulesStayQuiet();

private:
    void addRules();
    QList<Rule> m_rules;
};

void TestRulesBuiltIn::initTestCase()
{
    QDirIterator it(u":/rules"_s, {u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_rules += readRules(file.readAll(), file.fileName()).rules;
    }
    QVERIFY(!m_rules.isEmpty());
}

void TestRulesBuiltIn::haveNoIssue()
{
    for (const RuleIssue &issue : RuleBase::builtIn().issues()) {
        qWarning().noquote() << u"%1:%2: %3"_s.arg(issue.file).arg(issue.line).arg(issue.message);
    }
    QCOMPARE(RuleBase::builtIn().issues().size(), 0);
    QCOMPARE(RuleBase::builtIn().rules().size(), m_rules.size());
}

void TestRulesBuiltIn::addRules()
{
    QTest::addColumn<int>("rule");
    for (int i = 0; i < int(m_rules.size()); ++i) {
        const RuleInfo &info = m_rules[i].info;
        QTest::addRow("%s (%s)", qUtf8Printable(info.title), qUtf8Printable(info.id)) << i;
    }
}

void TestRulesBuiltIn::examplesAreSpokenOf_data()
{
    addRules();
}

void TestRulesBuiltIn::examplesAreSpokenOf()
{
    QFETCH(int, rule);
    const Rule &tested = m_rules[rule];
    const RuleBase &base = RuleBase::builtIn();
    const QByteArrayList literals = base.literals(tested.info.logSource);
    for (const RuleExample &example : tested.matches) {
        const QList<Observation> observations = base.match(example.event);
        const auto own = std::ranges::find(observations, tested.info.id, &Observation::ruleId);
        QVERIFY(own != observations.cend());
        QVERIFY2(!own->state.isEmpty() && !own->state.contains(u'{'), qUtf8Printable(own->state));

        // One thing that happened is told once.
        QStringList findings;
        for (const Observation &observation : observations) {
            if (observation.level > Level::Informational) {
                findings.append(observation.title);
            }
        }
        QVERIFY2(findings.size() <= 1, qUtf8Printable(findings.join(u" | "_s)));

        // A scan for the literals must lead to the line.
        const QByteArray raw = example.rawText.toLower();
        const bool isFound = std::ranges::any_of(
            literals, [&](const QByteArray &literal) { return raw.contains(literal.toLower()); });
        QVERIFY2(isFound, raw.constData());
        const bool isFoundByOwn =
            std::ranges::any_of(tested.literals, [&](const QByteArray &literal) {
                return raw.contains(literal.toLower());
            });
        QVERIFY2(isFoundByOwn, tested.literals.join('|').constData());
    }
}

void TestRulesBuiltIn::nearMissesAreNotSpokenOf_data()
{
    addRules();
}

void TestRulesBuiltIn::nearMissesAreNotSpokenOf()
{
    QFETCH(int, rule);
    const Rule &tested = m_rules[rule];
    for (const RuleExample &example : tested.rejects) {
        const QList<Observation> observations = RuleBase::builtIn().match(example.event);
        const bool isSpokenOf = std::ranges::any_of(
            observations, [&](const Observation &found) { return found.ruleId == tested.info.id; });
        QVERIFY2(!isSpokenOf, example.rawText.constData());
    }
}

void TestRulesBuiltIn::findingsSayWhyAndWhatToDo_data()
{
    addRules();
}

void TestRulesBuiltIn::findingsSayWhyAndWhatToDo()
{
    QFETCH(int, rule);
    const RuleInfo &info = m_rules[rule].info;
    QVERIFY(!info.description.isEmpty());
    QVERIFY(!info.references.isEmpty());
    if (info.level > Level::Informational || info.outcome == Outcome::Failed) {
        QVERIFY(!info.cause.isEmpty());
        QVERIFY(!info.fix.isEmpty());
    }
}

void TestRulesBuiltIn::waitingStatesSayWhatShouldFollow()
{
    for (const Rule &rule : std::as_const(m_rules)) {
        if (rule.info.limit > std::chrono::seconds(0)) {
            QVERIFY2(!rule.info.stalledTitle.isEmpty(), qUtf8Printable(rule.info.title));
            QVERIFY2(!rule.info.cause.isEmpty(), qUtf8Printable(rule.info.title));
            QVERIFY2(!rule.info.fix.isEmpty(), qUtf8Printable(rule.info.title));
        }
    }
}

void TestRulesBuiltIn::signaturesCoverAllStages()
{
    QHash<Stage, int> signatures;
    int all = 0;
    for (const Rule &rule : std::as_const(m_rules)) {
        if (rule.info.level > Level::Informational) {
            ++signatures[rule.info.stage];
            ++all;
        }
    }
    for (const Stage stage : AllStages) {
        QVERIFY2(signatures.value(stage) > 0, qUtf8Printable(stageId(stage)));
    }
    QVERIFY2(all >= 45, qUtf8Printable(QString::number(all)));
}

void TestRulesBuiltIn::unverifiedRulesStayQuiet()
{
    for (const Rule &rule : std::as_const(m_rules)) {
        if (rule.info.status == "experimental"_L1) {
            QVERIFY2(rule.info.level <= Level::Medium, qUtf8Printable(rule.info.title));
        }
    }
}

QTEST_GUILESS_MAIN(TestRulesBuiltIn)

#include "tst_rulesbuiltin.moc"
