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

namespace {
const QByteArray Alpha = "  s: {message|contains: alpha}\n  condition: s\n";

QByteArray idOf(int number)
{
    return "11111111-1111-4111-8111-" + QByteArray::number(number).rightJustified(12, '0');
}

QByteArray ruleText(const QByteArray &detection, const QByteArray &more = {}, int number = 1,
                    const QByteArray &match = "alpha")
{
    return "title: t\nid: " + idOf(number) +
           "\nlogsource: {product: android, service: omadm}\ndetection:\n" + detection + more +
           "scep:\n  stage: issue\n  outcome: succeeded\n  state: s\n"
           "examples:\n  match: [" +
           match + "]\n  reject: ['?']\n";
}

LogEvent eventOf(const QHash<QString, QString> &fields)
{
    LogEvent event;
    event.logSource = {u"android"_s, u"omadm"_s};
    event.fields = fields;
    return event;
}
} // namespace

/// The limits of rules, which a person may have from anywhere: what they allow is taken, one more
/// is refused, and the issue says so.
class TestRuleLimits : public QObject
{
    Q_OBJECT

private slots:
    void aRuleIsLimited_data();
    void aRuleIsLimited();
    void filesOfAFolderAreLimited();
    void bytesOfAFolderAreLimited();
    void rulesAreLimited();
    void whatIsLookedAtIsLimited_data();
    void whatIsLookedAtIsLimited();

private:
    static void write(const QTemporaryDir &folder, int number, const QByteArray &text);
};

void TestRuleLimits::write(const QTemporaryDir &folder, int number, const QByteArray &text)
{
    QFile file(folder.filePath(u"%1.yml"_s.arg(number)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestRuleLimits::aRuleIsLimited_data()
{
    QTest::addColumn<QByteArray>("most");
    QTest::addColumn<QByteArray>("more");
    const auto values = [](int count) {
        return ruleText(Alpha, "tags: [" + QByteArray("a, ").repeated(count) + "a]\n");
    };
    // The rule's other values, its maps and lists count too.
    QTest::newRow("values") << values(Limits::RuleNodes - 100) << values(Limits::RuleNodes);
    const auto nested = [](int depth) {
        return ruleText(Alpha, "tags: " + QByteArray(depth, '[') + QByteArray(depth, ']') + "\n");
    };
    QTest::newRow("nesting") << nested(Limits::RuleNesting - 2) << nested(Limits::RuleNesting + 1);
    const auto text = [](qsizetype characters) {
        const QByteArray value(characters, 'a');
        return ruleText("  s: {message|contains: " + value + "}\n  condition: s\n", {}, 1, value);
    };
    QTest::newRow("characters of a value")
        << text(Limits::RuleValueCharacters) << text(Limits::RuleValueCharacters + 1);
    const auto condition = [](int depth) {
        return ruleText("  s: {message|contains: alpha}\n  condition: '" + QByteArray(depth, '(') +
                        "s" + QByteArray(depth, ')') + "'\n");
    };
    QTest::newRow("parentheses of a condition")
        << condition(Limits::RuleDepth - 1) << condition(Limits::RuleDepth + 1);
}

void TestRuleLimits::aRuleIsLimited()
{
    QFETCH(QByteArray, most);
    QFETCH(QByteArray, more);
    const QTemporaryDir folder;
    write(folder, 1, most);
    const RuleBase taken = RuleBase::load({folder.path()});
    QCOMPARE(taken.rules().size(), 1);
    write(folder, 1, more);
    const RuleBase refused = RuleBase::load({folder.path()});
    QCOMPARE(refused.rules().size(), 0);
    QCOMPARE(refused.issues().size(), 1);
}

void TestRuleLimits::filesOfAFolderAreLimited()
{
    const QTemporaryDir folder;
    for (int i = 0; i <= Limits::RuleFiles; ++i) {
        write(folder, i, "#\n");
    }
    const QList<RuleIssue> issues = RuleBase::load({folder.path()}).issues();
    QCOMPARE(std::ranges::count(issues, folder.path(), &RuleIssue::file), 1);
}

void TestRuleLimits::bytesOfAFolderAreLimited()
{
    const QTemporaryDir folder;
    const qint64 files = Limits::RuleFolderBytes / Limits::RuleFileBytes;
    QByteArray comment =
        "# xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n";
    comment = comment.repeated(Limits::RuleFileBytes / comment.size());
    comment += '#' + QByteArray(Limits::RuleFileBytes - comment.size() - 1, '#');
    for (int i = 0; i < files; ++i) {
        write(folder, 100 + i, comment);
    }
    write(folder, 900, ruleText(Alpha));
    const RuleBase base = RuleBase::load({folder.path()});
    QCOMPARE(base.rules().size(), 0);
    const auto issuesOf = [&](qint64 number) {
        return std::ranges::count(base.issues(), folder.filePath(u"%1.yml"_s.arg(number)),
                                  &RuleIssue::file);
    };
    QCOMPARE(issuesOf(100 + files - 1), issuesOf(100) + 1); // the limit is said of the last one
}

void TestRuleLimits::rulesAreLimited()
{
    const QTemporaryDir folder;
    constexpr int PerFile = 2'500;
    for (int file = 0; file < Limits::Rules / PerFile; ++file) {
        QByteArray text;
        for (int i = 0; i < PerFile; ++i) {
            text += "---\n" + ruleText(Alpha, {}, file * PerFile + i);
        }
        write(folder, 100 + file, text);
    }
    write(folder, 900, ruleText(Alpha, {}, Limits::Rules));
    const RuleBase base = RuleBase::load({folder.path()});
    QCOMPARE(base.rules().size(), Limits::Rules);
    QCOMPARE(base.issues().size(), 1);
    QVERIFY(base.issues().constFirst().file.endsWith(u"900.yml"));
}

void TestRuleLimits::whatIsLookedAtIsLimited_data()
{
    using Fields = QHash<QString, QString>;
    QTest::addColumn<QByteArray>("detection");
    QTest::addColumn<QByteArray>("example"); // that it matches
    QTest::addColumn<Fields>("most");
    QTest::addColumn<Fields>("more");
    QTest::newRow("data") << QByteArray("  s: {Data|contains: alpha}\n  condition: s\n")
                          << QByteArray("{Data1: alpha}")
                          << Fields{{u"Data%1"_s.arg(Limits::RuleData), u"alpha"_s}}
                          << Fields{{u"Data%1"_s.arg(Limits::RuleData + 1), u"alpha"_s}};
    const QString filler(Limits::ExpressionCharacters - 5, u'x');
    QTest::newRow("characters of a field")
        << QByteArray("  s: {message|re: 'x(alpha)'}\n  condition: s\n") << QByteArray("xalpha")
        << Fields{{u"message"_s, filler + u"alpha"_s}}
        << Fields{{u"message"_s, filler + u"xalpha"_s}};
    // Each further letter doubles the ways in which the groups can share them.
    const auto steps = [](qsizetype letters) {
        return Fields{{u"message"_s, u"alpha"_s + QString(letters, u'a') + u'!'}};
    };
    static_assert(Limits::ExpressionSteps < (1 << 30));
    QTest::newRow("steps of an expression")
        << QByteArray("  s: {message|re: 'alpha(a+)+!$'}\n  condition: s\n")
        << QByteArray("alphaa!") << steps(30)
        << Fields{{u"message"_s, u"alpha"_s + QString(30, u'a') + u"?!?"_s}};
}

void TestRuleLimits::whatIsLookedAtIsLimited()
{
    using Fields = QHash<QString, QString>;
    QFETCH(QByteArray, detection);
    QFETCH(QByteArray, example);
    QFETCH(Fields, most);
    QFETCH(Fields, more);
    const QTemporaryDir folder;
    write(folder, 1, ruleText(detection, {}, 1, example));
    const RuleBase base = RuleBase::load({folder.path()});
    QCOMPARE(base.rules().size(), 1);
    QCOMPARE(base.match(eventOf(most)).size(), 1);
    QCOMPARE(base.match(eventOf(more)).size(), 0);
}

QTEST_APPLESS_MAIN(TestRuleLimits)
#include "tst_rulelimits.moc"
