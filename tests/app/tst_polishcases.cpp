// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"
#include "app/translations.h"

#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace Scep;

namespace {

/// A text of a case that is shown, and where it is.
struct ShownText
{
    QString where;
    QString text;
    bool isState = false; ///< may be in the words of the log
};

/// Walks a case and notes what is shown of it.
class ShownTexts
{
public:
    explicit ShownTexts(const Case &caseData)
    {
        for (const SourceFile &source : caseData.evidence.sources) {
            add(source.displayName + u": format"_s, source.formatName);
        }
        for (const Device &device : caseData.analysis.devices) {
            for (const Enrollment &enrollment : device.enrollments) {
                addEnrollment(enrollment);
            }
        }
        QStringList fingerprints = caseData.analysis.checks.keys();
        fingerprints.sort();
        for (const QString &fingerprint : std::as_const(fingerprints)) {
            for (const CertificateCheck &check : caseData.analysis.checks.value(fingerprint)) {
                add(fingerprint.first(8) + u": check "_s + check.id, check.message);
            }
        }
    }

    QList<ShownText> texts;

private:
    void add(const QString &where, const QString &text)
    {
        texts.append({.where = where, .text = text, .isState = false});
    }

    void addState(const QString &where, const QString &text)
    {
        texts.append({.where = where, .text = text, .isState = true});
    }

    void addSteps(const QString &where, const QStringList &steps)
    {
        for (const QString &step : steps) {
            add(where, step);
        }
    }

    void addEnrollment(const Enrollment &enrollment)
    {
        const QString id = enrollment.id;
        const Verdict &verdict = enrollment.verdict;
        add(id + u": title"_s, verdict.title);
        add(id + u": summary"_s, verdict.summary);
        add(id + u": cause"_s, verdict.cause);
        addSteps(id + u": fix"_s, verdict.fix);
        addState(id + u": expected next"_s, verdict.expectedNext);
        addState(id + u": state"_s, verdict.state);
        add(id + u": missing"_s, verdict.missingEvidence);
        for (const StageResult &stage : enrollment.stages) {
            addState(id + u": stage "_s + stageId(stage.stage), stage.state);
        }
        for (const Observation &observation : enrollment.observations) {
            add(id + u": event, rule "_s + observation.ruleId, observation.title);
            addState(id + u": event state, rule "_s + observation.ruleId, observation.state);
        }
        for (const Finding &finding : enrollment.findings) {
            const QString rule = id + u": finding "_s + finding.ruleId;
            add(rule + u" title"_s, finding.title);
            add(rule + u" cause"_s, finding.cause);
            addSteps(rule + u" fix"_s, finding.fix);
        }
    }
};

QDir examples()
{
    const QDir tree(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"));
    return QDir(tree.filePath(u"resources/examples"_s));
}

/// The case as a person with that locale is shown it.
Case caseIn(const QLocale &locale, const QString &example)
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
    QLocale::setDefault(locale);
    const QString language = installTranslations();
    const RuleBase rules = RuleBase::builtInFor(language);
    return Pipeline(rules).run({examples().filePath(example)});
}

/// Words that no Polish text has and hardly any English sentence lacks.
bool readsLikeEnglish(const QString &text)
{
    static const QRegularExpression words(
        u"\\b(?:the|The|is|was|were|are|has|have|with|from|and|of|not|for|its|this|that)\\b"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return words.match(text).hasMatch();
}

/// A sentence or a phrase, unlike a name or a code.
bool isPhrase(const QString &text)
{
    static const QRegularExpression phrase(u"\\p{Ll}{2,} \\p{Ll}{2,}"_s);
    return phrase.match(text).hasMatch();
}

} // namespace

/// Nobody who reads Polish is told anything of an example in English.
class TestPolishCases : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void everyTextIsPolish_data();
    void everyTextIsPolish();
};

void TestPolishCases::cleanup()
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
    QLocale::setDefault(QLocale::c());
}

void TestPolishCases::everyTextIsPolish_data()
{
    QTest::addColumn<QString>("example");
    const QStringList folders = examples().entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!folders.isEmpty());
    for (const QString &folder : folders) {
        QTest::newRow(qUtf8Printable(folder)) << folder;
    }
}

void TestPolishCases::everyTextIsPolish()
{
    QFETCH(QString, example);
    const QList<ShownText> english = ShownTexts(caseIn(QLocale(QLocale::English), example)).texts;
    const QList<ShownText> polish = ShownTexts(caseIn(QLocale(QLocale::Polish), example)).texts;
    QVERIFY(english.size() > 20);
    QCOMPARE(polish.size(), english.size());
    for (qsizetype i = 0; i < polish.size(); ++i) {
        const QByteArray told = (polish.at(i).where + u": "_s + polish.at(i).text).toUtf8();
        QCOMPARE(polish.at(i).where, english.at(i).where);
        QCOMPARE(polish.at(i).text.isEmpty(), english.at(i).text.isEmpty());
        if (!polish.at(i).isState) {
            QVERIFY2(!isPhrase(english.at(i).text) || polish.at(i).text != english.at(i).text,
                     told.constData());
            QVERIFY2(!readsLikeEnglish(polish.at(i).text), told.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestPolishCases)
#include "tst_polishcases.moc"
