// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rulebase.h"
#include "models/analysis/ruletexts.h"
#include "models/domain/limits.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

static const QString One = u"11111111-1111-4111-8111-111111111111"_s;

/// Texts of rules in another language: how they are laid over the English ones, and that Polish
/// has all of them.
class TestRuleTexts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void textsTakeThePlaceOfEnglish();
    void whatIsMissingStaysEnglish();
    void anotherLanguageIsLeftAlone();
    void aRuleThatOverridesSpeaksItsOwnWords();
    void aFileThatOnlyLooksLikeTextsIsRead();
    void faultsAreTold_data();
    void faultsAreTold();
    void aFileThatIsTooLargeIsAnIssue();
    void aFileThatIsNoYamlIsAnIssue_data();
    void aFileThatIsNoYamlIsAnIssue();
    void builtInTextsHaveNoFault();
    void builtInTextsHaveTheirRule();
    void polishIsComplete_data();
    void polishIsComplete();
    void codesAndNumbersAgree_data();
    void codesAndNumbersAgree();

private:
    void write(const QString &name, const QByteArray &text);
    [[nodiscard]] QString folder(const QString &name) const { return m_dir->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

QByteArray rule(const QByteArray &title, const QByteArray &scep)
{
    return "title: " + title + "\nid: " + One.toLatin1() +
           "\nlogsource: {product: android}\n"
           "detection:\n  s: {message|contains: alpha}\n  condition: s\n"
           "scep:\n  stage: issue\n" +
           scep + "examples:\n  match: [alpha]\n  reject: ['?']\n";
}

QByteArray texts(const QByteArray &members)
{
    return One.toLatin1() + ":\n" + members;
}

/// The files of texts for the rules that are built in.
QList<RuleTextFile> builtInTexts(const QString &language)
{
    QSet<QString> files;
    for (const RuleInfo &info : RuleBase::builtIn().rules()) {
        files.insert(info.file);
    }
    QList<RuleTextFile> all;
    for (const QString &name : std::as_const(files)) {
        QFile file(ruleTextsPath(name, language));
        if (file.open(QIODevice::ReadOnly)) {
            all.append(readRuleTexts(file.readAll(), file.fileName()));
        }
    }
    return all;
}

/// What they say of each rule.
QHash<QString, RuleTexts> polishTexts()
{
    QHash<QString, RuleTexts> texts;
    for (const RuleTextFile &file : builtInTexts(u"pl"_s)) {
        texts.insert(file.texts);
    }
    return texts;
}

/// What stays as it is in every language: codes, numbers, and what stands in braces.
QStringList fixedParts(const QStringList &texts)
{
    static const QRegularExpression pattern(u"\\{\\w+\\}|0x[0-9A-Fa-f]+|\\d+"_s);
    QStringList parts;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(texts.join(u'\n'))) {
        parts.append(match.captured());
    }
    parts.sort();
    return parts;
}

void addBuiltInRules()
{
    QTest::addColumn<QString>("id");
    for (const RuleInfo &info : RuleBase::builtIn().rules()) {
        QTest::addRow("%s (%s)", qUtf8Printable(info.title), qUtf8Printable(info.id)) << info.id;
    }
}

} // namespace

void TestRuleTexts::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestRuleTexts::write(const QString &name, const QByteArray &text)
{
    const QString path = m_dir->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestRuleTexts::textsTakeThePlaceOfEnglish()
{
    write(u"android/a.yml"_s,
          rule("Sent", "  state: sent {message}\n  cause: Why\n  fix: [Do, Then]\n  next: more\n"
                       "  stalledTitle: Waits\n"));
    write(u"android/a.pl.yml"_s,
          texts("  title: Wysłano\n  state: wysłano {message}\n  cause: Dlaczego\n"
                "  fix: [Zrób, Potem]\n  next: więcej\n  stalledTitle: Czeka\n"));
    const RuleBase base = RuleBase::load({m_dir->path()}, u"pl"_s);
    QCOMPARE(base.issues(), QList<RuleIssue>());
    QCOMPARE(base.rules().size(), 1);
    const RuleInfo info = base.rules().constFirst();
    QCOMPARE(info.title, u"Wysłano"_s);
    QCOMPARE(info.state, u"wysłano {message}"_s);
    QCOMPARE(info.cause, u"Dlaczego"_s);
    QCOMPARE(info.fix, QStringList({u"Zrób"_s, u"Potem"_s}));
    QCOMPARE(info.next, u"więcej"_s);
    QCOMPARE(info.stalledTitle, u"Czeka"_s);
    QCOMPARE(base.find(One)->title, u"Wysłano"_s);
}

void TestRuleTexts::whatIsMissingStaysEnglish()
{
    write(u"a.yml"_s, rule("Sent", "  cause: Why\n  fix: [Do]\n"));
    write(u"a.pl.yml"_s, texts("  title: Wysłano\n"));
    const RuleBase base = RuleBase::load({m_dir->path()}, u"pl"_s);
    QCOMPARE(base.issues(), QList<RuleIssue>());
    QCOMPARE(base.find(One)->title, u"Wysłano"_s);
    QCOMPARE(base.find(One)->cause, u"Why"_s);
    QCOMPARE(base.find(One)->fix, QStringList{u"Do"_s});
}

void TestRuleTexts::anotherLanguageIsLeftAlone()
{
    write(u"a.yml"_s, rule("Sent", {}));
    write(u"a.pl.yml"_s, texts("  title: Wysłano\n"));
    for (const QString &language : {QString(), u"en"_s, u"fi"_s}) {
        const RuleBase base = RuleBase::load({m_dir->path()}, language);
        QCOMPARE(base.issues(), QList<RuleIssue>());
        QCOMPARE(base.find(One)->title, u"Sent"_s);
    }
}

void TestRuleTexts::aRuleThatOverridesSpeaksItsOwnWords()
{
    write(u"ours/a.yml"_s, rule("Sent", {}));
    write(u"ours/a.pl.yml"_s, texts("  title: Wysłano\n"));
    write(u"theirs/b.yml"_s, rule("Refused", {}));
    const RuleBase base = RuleBase::load({folder(u"ours"_s), folder(u"theirs"_s)}, u"pl"_s);
    QCOMPARE(base.issues(), QList<RuleIssue>());
    QCOMPARE(base.find(One)->title, u"Refused"_s);
}

void TestRuleTexts::aFileThatOnlyLooksLikeTextsIsRead()
{
    write(u"contoso.pl.yml"_s, rule("Sent", {}));
    const RuleBase base = RuleBase::load({m_dir->path()}, u"pl"_s);
    QCOMPARE(base.issues(), QList<RuleIssue>());
    QCOMPARE(base.rules().size(), 1);
}

void TestRuleTexts::faultsAreTold_data()
{
    QTest::addColumn<QByteArray>("polish");
    QTest::addColumn<int>("line");
    QTest::newRow("no text of a rule") << texts("  title: Wysłano\n  outcome: failed\n") << 3;
    QTest::newRow("not in the rule") << texts("  title: Wysłano\n  next: zdarzenie\n") << 1;
    QTest::newRow("other steps") << texts("  title: Wysłano\n  fix: [Jeden, Dwa]\n") << 1;
    QTest::newRow("twice") << texts("  title: Wysłano\n") + texts("  title: Inny\n") << 3;
    QTest::newRow("texts are no map")
        << texts("  title: Wysłano\n") + "22222222-2222-4222-8222-222222222222: Inny\n"
        << 3;
    QTest::newRow("steps are no texts") << texts("  title: Wysłano\n  fix: {a: b}\n") << 3;
}

void TestRuleTexts::faultsAreTold()
{
    QFETCH(QByteArray, polish);
    QFETCH(int, line);
    write(u"a.yml"_s, rule("Sent", "  cause: Why\n  fix: [Do]\n"));
    write(u"a.pl.yml"_s, polish);
    const RuleBase base = RuleBase::load({m_dir->path()}, u"pl"_s);
    QVERIFY(!base.issues().isEmpty());
    QVERIFY(base.issues().constFirst().file.endsWith(u"a.pl.yml"_s));
    QCOMPARE(base.issues().constFirst().line, line);
    // The rest is laid over the rule all the same.
    QCOMPARE(base.find(One)->title, u"Wysłano"_s);
    QCOMPARE(base.find(One)->fix, QStringList{u"Do"_s});
    QVERIFY(base.find(One)->next.isEmpty());
}

void TestRuleTexts::aFileThatIsTooLargeIsAnIssue()
{
    write(u"a.yml"_s, rule("Sent", {}));
    write(u"a.pl.yml"_s, texts("  title: Wysłano\n") + QByteArray(Limits::RuleFileBytes, '#'));
    const RuleBase base = RuleBase::load({m_dir->path()}, u"pl"_s);
    QCOMPARE(base.issues().size(), 1);
    QCOMPARE(base.find(One)->title, u"Sent"_s);
}

void TestRuleTexts::aFileThatIsNoYamlIsAnIssue_data()
{
    QTest::addColumn<QByteArray>("polish");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a list") << QByteArray("- title: Wysłano\n");
    QTest::newRow("broken") << QByteArray("{title: [\n");
}

void TestRuleTexts::aFileThatIsNoYamlIsAnIssue()
{
    QFETCH(QByteArray, polish);
    write(u"a.yml"_s, rule("Sent", {}));
    write(u"a.pl.yml"_s, polish);
    const RuleBase base = RuleBase::load({m_dir->path()}, u"pl"_s);
    QCOMPARE(base.issues().size(), 1);
    QVERIFY(base.issues().constFirst().file.endsWith(u"a.pl.yml"_s));
    QCOMPARE(base.find(One)->title, u"Sent"_s);
}

void TestRuleTexts::builtInTextsHaveNoFault()
{
    const RuleBase base = RuleBase::builtInFor(u"pl"_s);
    for (const RuleIssue &issue : base.issues()) {
        qWarning().noquote() << u"%1:%2: %3"_s.arg(issue.file).arg(issue.line).arg(issue.message);
    }
    QCOMPARE(base.issues().size(), 0);
    QCOMPARE(base.rules().size(), RuleBase::builtIn().rules().size());
}

void TestRuleTexts::builtInTextsHaveTheirRule()
{
    for (const RuleTextFile &file : builtInTexts(u"pl"_s)) {
        QVERIFY2(!file.texts.isEmpty(), qUtf8Printable(file.file));
        for (auto texts = file.texts.cbegin(); texts != file.texts.cend(); ++texts) {
            const RuleInfo *rule = RuleBase::builtIn().find(texts.key());
            const QString where = u"%1:%2: %3"_s.arg(file.file).arg(texts->line).arg(texts.key());
            QVERIFY2(rule, qUtf8Printable(where));
            QVERIFY2(ruleTextsPath(rule->file, u"pl"_s) == file.file, qUtf8Printable(where));
        }
    }
}

void TestRuleTexts::polishIsComplete_data()
{
    addBuiltInRules();
}

void TestRuleTexts::polishIsComplete()
{
    static const QHash<QString, RuleTexts> polish = polishTexts();
    QFETCH(QString, id);
    const RuleInfo &english = *RuleBase::builtIn().find(id);
    const RuleTexts texts = polish.value(id);
    QStringList missing;
    const auto check = [&missing](const char *name, bool isWanted, bool isThere) {
        if (isWanted && !isThere) {
            missing.append(QLatin1StringView(name));
        }
    };
    check("title", true, !texts.title.isEmpty());
    check("cause", !english.cause.isEmpty(), !texts.cause.isEmpty());
    check("fix", !english.fix.isEmpty(), !texts.fix.isEmpty());
    check("next", !english.next.isEmpty(), !texts.next.isEmpty());
    check("stalledTitle", !english.stalledTitle.isEmpty(), !texts.stalledTitle.isEmpty());
    const QString where = ruleTextsPath(english.file, u"pl"_s);
    QVERIFY2(missing.isEmpty(), qUtf8Printable(where + u" lacks "_s + missing.join(u", "_s)));
}

void TestRuleTexts::codesAndNumbersAgree_data()
{
    addBuiltInRules();
}

void TestRuleTexts::codesAndNumbersAgree()
{
    static const QHash<QString, RuleTexts> polish = polishTexts();
    QFETCH(QString, id);
    const RuleInfo &english = *RuleBase::builtIn().find(id);
    if (!polish.contains(id)) {
        QSKIP("It has no Polish texts, as another test tells.");
    }
    const RuleTexts texts = polish.value(id);
    QCOMPARE(fixedParts({texts.title}), fixedParts({english.title}));
    if (!texts.state.isEmpty()) {
        QCOMPARE(fixedParts({texts.state}), fixedParts({english.state}));
    }
    QCOMPARE(fixedParts({texts.cause}), fixedParts({english.cause}));
    QCOMPARE(fixedParts({texts.next}), fixedParts({english.next}));
    QCOMPARE(fixedParts({texts.stalledTitle}), fixedParts({english.stalledTitle}));
    QCOMPARE(texts.fix.size(), english.fix.size());
    for (qsizetype i = 0; i < texts.fix.size(); ++i) {
        QCOMPARE(fixedParts({texts.fix.at(i)}), fixedParts({english.fix.at(i)}));
    }
}

QTEST_GUILESS_MAIN(TestRuleTexts)

#include "tst_ruletexts.moc"
