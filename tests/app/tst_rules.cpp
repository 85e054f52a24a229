// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/activerules.h"
#include "app/cli/rulelist.h"
#include "app/translations.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Scep;

namespace {

QString sourcePath(const QString &path)
{
    return QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR")).filePath(path);
}

struct RunResult
{
    int exitCode = -1;
    QString output;
    QString errors;
};

RunResult runCli(const QStringList &arguments, const QString &configuration = {})
{
    QProcess process;
    if (!configuration.isEmpty()) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), configuration);
        process.setProcessEnvironment(environment);
    }
    process.start(QDir(qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR"))
                      .filePath(QStringLiteral("scep-workbench-cli")),
                  arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return {.exitCode = process.exitCode(),
            .output = QString::fromUtf8(process.readAllStandardOutput()),
            .errors = QString::fromUtf8(process.readAllStandardError())};
}

const QByteArray Rule = "title: Something of ours\n"
                        "id: 11111111-1111-4111-8111-111111111111\n"
                        "logsource: {product: android, service: omadm}\n"
                        "detection:\n  s: {message|contains: 'Trying to enroll'}\n  condition: s\n"
                        "level: low\n"
                        "scep: {stage: deployProfile, state: ours, cause: Why, fix: [Do it]}\n"
                        "examples:\n  match: [Trying to enroll it]\n  reject: [Trying]\n";

/// The blocks of YAML on a page.
QStringList yamlBlocks(const QString &page)
{
    static const QRegularExpression block(QStringLiteral("^```yaml\n(.*?)^```$"),
                                          QRegularExpression::MultilineOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    QStringList blocks;
    for (const QRegularExpressionMatch &match : block.globalMatch(page)) {
        blocks.append(match.captured(1));
    }
    return blocks;
}

/// The words that a page's table lists for a field: "| `field` | `one`, `two` |".
QStringList wordsOfField(const QString &page, const QString &field)
{
    const QString head = QStringLiteral("\n| `%1` |").arg(field);
    const qsizetype begin = page.indexOf(head);
    if (begin < 0) {
        return {};
    }
    const QString row = page.sliced(begin + head.size()).section(u'\n', 0, 0);
    static const QRegularExpression code(QStringLiteral("`(\\w+)`"));
    QStringList words;
    for (const QRegularExpressionMatch &match : code.globalMatch(row)) {
        words.append(match.captured(1));
    }
    return words;
}
} // namespace

/// The commands on rules, and a person's own folder of them.
class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pageOfCausesIsUpToDate();
    void checkNamesFileAndLine();
    void checkOfAGoodFolderIsQuiet();
    void checkOfNoFolderIsWrongUsage();
    void checkKeepsWarningsApart();
    void listPrintsEveryRule();
    void listAsJson();
    void ownRulesAreUsed();
    void aBrokenRuleIsReportedAndLeftOut();
    void theFolderOfTheConfigurationIsUsed();
    void ruleOfTheHandbookCanBeUsed_data();
    void ruleOfTheHandbookCanBeUsed();
    void wordsOfTheHandbookAreKnown_data();
    void wordsOfTheHandbookAreKnown();

private:
    [[nodiscard]] static QString pageOfRules(const QString &folder);
    static void addHandbooks();
    void write(const QString &name, const QByteArray &text);
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestRules::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestRules::write(const QString &name, const QByteArray &text)
{
    const QString path = m_dir->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

// To renew: packaging/dev exec scep-workbench-cli rules list --markdown > /tmp/causes.md
//           mv /tmp/causes.md resources/doc
// The page is compiled in: it must not be empty while the programs are built.
void TestRules::pageOfCausesIsUpToDate()
{
    installNeutralLanguage();
    QFile file(sourcePath(QStringLiteral("resources/doc/causes.md")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    const QString made = causesPage(RuleBase::builtIn().rules());
    const QStringList lines = page.split(u'\n');
    const QStringList madeLines = made.split(u'\n');
    for (qsizetype i = 0; i < std::min(lines.size(), madeLines.size()); ++i) {
        QCOMPARE(lines.at(i), madeLines.at(i));
    }
    QCOMPARE(page.size(), made.size());
    for (const RuleInfo &rule : RuleBase::builtIn().rules()) {
        if (rule.level > Level::Informational) {
            QVERIFY2(page.contains(rule.id), qUtf8Printable(rule.title));
        }
    }
}

void TestRules::checkNamesFileAndLine()
{
    write(QStringLiteral("a.yml"), Rule + "---\ntitle: Other\nid: seven\n");
    write(QStringLiteral("below/b.yaml"), "title: [\n");
    const RunResult result =
        runCli({QStringLiteral("rules"), QStringLiteral("check"), m_dir->path()});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.output.contains(m_dir->filePath(QStringLiteral("a.yml:13: "))),
             qUtf8Printable(result.output));
    QVERIFY2(result.output.contains(m_dir->filePath(QStringLiteral("below/b.yaml:2: "))),
             qUtf8Printable(result.output));
    QVERIFY(result.output.contains(QStringLiteral("1 rule can be used.")));
}

void TestRules::checkOfAGoodFolderIsQuiet()
{
    write(QStringLiteral("a.yml"), Rule);
    const RunResult result =
        runCli({QStringLiteral("rules"), QStringLiteral("check"), m_dir->path()});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.errors, QString());
    QVERIFY(result.output.contains(QStringLiteral("0 faults found.")));
    // The rules that the program is made of are as good.
    const RunResult ours = runCli({QStringLiteral("rules"), QStringLiteral("check"),
                                   sourcePath(QStringLiteral("resources/rules"))});
    QVERIFY2(ours.exitCode == 0, qUtf8Printable(ours.output));
    QVERIFY2(ours.output.contains(QStringLiteral("0 warnings given.")),
             qUtf8Printable(ours.output));
}

void TestRules::checkOfNoFolderIsWrongUsage()
{
    const QString rules = QStringLiteral("rules");
    const QString check = QStringLiteral("check");
    QCOMPARE(runCli({rules, check, m_dir->filePath(QStringLiteral("nowhere"))}).exitCode, 2);
    QCOMPARE(runCli({rules, check}).exitCode, 2);
    QCOMPARE(runCli({rules}).exitCode, 2);
    QCOMPARE(runCli({rules, QStringLiteral("mend"), m_dir->path()}).exitCode, 2);
    QCOMPARE(runCli({QStringLiteral("analyze"), QStringLiteral("--rules"),
                     m_dir->filePath(QStringLiteral("nowhere")), m_dir->path()})
                 .exitCode,
             2);
    // A folder without a rule is none of rules.
    QCOMPARE(runCli({rules, check, m_dir->path()}).exitCode, 1);
}

void TestRules::checkKeepsWarningsApart()
{
    write(QStringLiteral("a.yml"), "colour: red\n" + Rule);
    const RunResult result =
        runCli({QStringLiteral("rules"), QStringLiteral("check"), m_dir->path()});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.contains(m_dir->filePath(QStringLiteral("a.yml:1: warning: "))));
    QVERIFY(result.output.contains(QStringLiteral("1 warning given.")));
}

void TestRules::listPrintsEveryRule()
{
    const RunResult result = runCli({QStringLiteral("rules"), QStringLiteral("list")});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output.count(u'\n'), RuleBase::builtIn().rules().size());
}

void TestRules::listAsJson()
{
    write(QStringLiteral("a.yml"), Rule);
    const RunResult result =
        runCli({QStringLiteral("rules"), QStringLiteral("list"), QStringLiteral("--json"),
                QStringLiteral("--rules"), m_dir->path()});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject list = QJsonDocument::fromJson(result.output.toUtf8()).object();
    QCOMPARE(list[u"schema"].toString(), QStringLiteral("scep-workbench/rules/1"));
    const QJsonArray rules = list[u"rules"].toArray();
    QCOMPARE(rules.size(), RuleBase::builtIn().rules().size() + 1);
    const QJsonObject own = rules.last().toObject();
    QCOMPARE(own[u"title"].toString(), QStringLiteral("Something of ours"));
    QCOMPARE(own[u"stage"].toString(), QStringLiteral("deployProfile"));
    QCOMPARE(own[u"level"].toString(), QStringLiteral("low"));
    QCOMPARE(own[u"fix"].toArray().size(), 1);
}

void TestRules::ownRulesAreUsed()
{
    write(QStringLiteral("a.yml"), Rule);
    const RunResult result =
        runCli({QStringLiteral("analyze"), QStringLiteral("--rules"), m_dir->path(),
                sourcePath(QStringLiteral("resources/examples"))});
    QVERIFY(result.output.contains(QStringLiteral("Something of ours")));
}

void TestRules::aBrokenRuleIsReportedAndLeftOut()
{
    write(QStringLiteral("a.yml"), Rule + "---\ntitle: Other\nid: seven\n");
    const RunResult result =
        runCli({QStringLiteral("analyze"), QStringLiteral("--rules"), m_dir->path(),
                sourcePath(QStringLiteral("resources/examples"))});
    QVERIFY(result.exitCode == 0 || result.exitCode == 1);
    QVERIFY(result.output.contains(QStringLiteral("Something of ours")));
    QVERIFY2(result.errors.contains(m_dir->filePath(QStringLiteral("a.yml:13: "))),
             qUtf8Printable(result.errors));
}

void TestRules::theFolderOfTheConfigurationIsUsed()
{
    write(QStringLiteral("scep-workbench/rules/a.yml"), Rule);
    const RunResult result =
        runCli({QStringLiteral("rules"), QStringLiteral("list")}, m_dir->path());
    QVERIFY(result.output.contains(QStringLiteral("Something of ours")));
    // The test's own surroundings have none.
    QVERIFY(!runCli({QStringLiteral("rules"), QStringLiteral("list")})
                 .output.contains(QStringLiteral("Something of ours")));
}

/// The page "How to write a rule"; empty if there is none.
QString TestRules::pageOfRules(const QString &folder)
{
    QFile file(sourcePath(QStringLiteral("resources/doc/%1/rules.md").arg(folder)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestRules::addHandbooks()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("English") << QStringLiteral("handbook");
    QTest::newRow("Polish") << QStringLiteral("handbook-pl");
}

void TestRules::ruleOfTheHandbookCanBeUsed_data()
{
    addHandbooks();
}

void TestRules::ruleOfTheHandbookCanBeUsed()
{
    QFETCH(const QString, folder);
    const QStringList blocks = yamlBlocks(pageOfRules(folder));
    QVERIFY(!blocks.isEmpty());
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        write(QStringLiteral("%1.yml").arg(i), blocks.at(i).toUtf8());
    }
    const RuleBase base = RuleBase::load({m_dir->path()});
    QStringList faults;
    for (const RuleIssue &issue : base.issues()) {
        faults.append(ruleIssueText(issue));
    }
    QCOMPARE(faults, QStringList());
    const QList<RuleInfo> rules = base.rules();
    QCOMPARE(rules.size(), blocks.size());
    const QList<RuleInfo> ours = RuleBase::builtIn().rules();
    for (const RuleInfo &rule : rules) {
        QVERIFY2(std::ranges::contains(ours, rule.logSource, &RuleInfo::logSource),
                 qUtf8Printable(rule.title));
        QVERIFY2(RuleBase::builtIn().find(rule.id) == nullptr, qUtf8Printable(rule.id));
    }
}

void TestRules::wordsOfTheHandbookAreKnown_data()
{
    addHandbooks();
}

void TestRules::wordsOfTheHandbookAreKnown()
{
    QFETCH(const QString, folder);
    const QString page = pageOfRules(folder);
    QStringList stages;
    for (const Stage stage : AllStages) {
        stages.append(stageId(stage));
    }
    QCOMPARE(wordsOfField(page, QStringLiteral("scep.stage")), stages);
    const QStringList outcomes = wordsOfField(page, QStringLiteral("scep.outcome"));
    QCOMPARE(outcomes.size(), 5);
    for (const QString &outcome : outcomes) {
        QVERIFY2(outcomeFromId(outcome).has_value(), qUtf8Printable(outcome));
    }
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
