// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"
#include "models/analysis/rulebase.h"
#include "tests/generator/goldencase.h"
#include "tests/generator/seeded.h"
#include "tests/golden/confusiontable.h"
#include "tests/golden/expectation.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace Scep;
using namespace Scep::Examples;
using namespace Scep::Golden;

/// Every cause that the rules know, in a complete case, and what an expert says of it: outcome,
/// failing stage, first cause, the lines that prove it.
class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void caseIsToldRight_data();
    void caseIsToldRight();
    void everyCauseHasACase();
    void everyExpectationHasACase();
    void cleanupTestCase();

private:
    void checkLines(const Expectation &expectation, const QMap<QString, QByteArray> &files);
    void checkEnrollments(const Expectation &expectation, const QList<Said> &said);
    void write(const QString &directory, const QMap<QString, QByteArray> &files);
    [[nodiscard]] QString titleOf(const QString &rule) const;

    const QDir m_golden{qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
                        QLatin1String("/tests/golden")};
    QTemporaryDir m_folder;
    QList<GoldenRow> m_rows;
    QMap<QString, QMap<QString, QByteArray>> m_files;
    ConfusionTable m_table;
};

namespace {
/// The first cause, as a person names it: what probably lies behind a device's failure goes first.
QString firstCause(const ExpectedEnrollment &enrollment)
{
    return enrollment.probableCause.isEmpty() ? enrollment.cause : enrollment.probableCause;
}

QByteArray lineOf(const QByteArray &text, qsizetype number)
{
    return text.split('\n').value(number - 1);
}
} // namespace

void TestGolden::initTestCase()
{
    const auto rows = readGoldenTables(m_golden.filePath(QStringLiteral("tables")));
    QVERIFY2(rows, qPrintable(rows ? QString() : rows.error()));
    m_rows = *rows;
    const SeededLibrary library;
    GoldenWorld world;
    for (const GoldenRow &row : std::as_const(m_rows)) {
        const auto files = goldenFiles(world, row);
        QVERIFY2(files, qPrintable(files ? QString() : files.error()));
        m_files.insert(row.name, *files);
    }
}

void TestGolden::write(const QString &directory, const QMap<QString, QByteArray> &files)
{
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        const QString path = directory + QLatin1Char('/') + name;
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
}

void TestGolden::caseIsToldRight_data()
{
    QTest::addColumn<QString>("name");
    for (const GoldenRow &row : std::as_const(m_rows)) {
        QTest::newRow(qPrintable(row.name)) << row.name;
    }
}

void TestGolden::caseIsToldRight()
{
    QFETCH(QString, name);
    const auto expectation =
        readExpectation(m_golden.filePath(name + QLatin1String("/expected.json")));
    QVERIFY2(expectation, qPrintable(expectation ? QString() : expectation.error()));
    const QMap<QString, QByteArray> files = m_files.value(name);
    checkLines(*expectation, files);
    const QString directory = m_folder.filePath(name);
    write(directory, files);
    const QList<Said> said = whatWasSaid(Pipeline().run({directory}), directory);
    QDir(directory).removeRecursively();
    checkEnrollments(*expectation, said);
}

/// That the expectation speaks of the lines that it means to.
void TestGolden::checkLines(const Expectation &expectation, const QMap<QString, QByteArray> &files)
{
    for (const ExpectedEnrollment &enrollment : expectation.enrollments) {
        for (const ExpectedLine &line : enrollment.evidence) {
            const QString file = line.place.section(QLatin1Char(':'), 0, -2);
            const QByteArray bytes = files.value(file);
            QVERIFY2(!bytes.isEmpty(), qPrintable(line.place));
            // The lines of an event log in its own form or in UTF-16 are no lines of text.
            const bool isText = !bytes.contains('\0');
            const qsizetype number = line.place.section(QLatin1Char(':'), -1).toLongLong();
            QVERIFY2(!line.holds.isEmpty() || !isText, qPrintable(line.place));
            QVERIFY2(!isText || lineOf(bytes, number).contains(line.holds.toUtf8()),
                     qPrintable(line.place + QLatin1String(" does not hold: ") + line.holds));
        }
    }
}

void TestGolden::checkEnrollments(const Expectation &expectation, const QList<Said> &said)
{
    QStringList wrong;
    QList<const Said *> met;
    for (const ExpectedEnrollment &expected : expectation.enrollments) {
        const Said *found = findSaid(said, expected);
        met.append(found);
        const QString device = expected.platform + QLatin1Char(' ') + expected.folder;
        if (!found) {
            wrong.append(device + QLatin1String(": not there"));
        } else {
            for (const QString &difference : differences(expected, *found)) {
                wrong.append(device + QLatin1String(": ") + difference);
            }
        }
        m_table.add(titleOf(firstCause(expected)),
                    found ? titleOf(firstCause(found->enrollment)) : QString());
    }
    for (const Said &one : said) {
        const bool isServer = one.enrollment.platform == QLatin1String("server");
        const bool isGood = one.enrollment.outcome != outcomeId(Outcome::Failed) &&
                            one.enrollment.outcome != outcomeId(Outcome::Stalled);
        const bool isOfScep = one.enrollment.kind == QLatin1String("scep");
        if (!met.contains(&one) && !(isGood && (isServer || !isOfScep))) {
            wrong.append(QStringLiteral("nobody expected: %1 %2%3 %4 %5 by %6 (%7)")
                             .arg(one.enrollment.platform, one.folder, one.enrollment.kind,
                                  one.enrollment.outcome, one.enrollment.stage,
                                  one.enrollment.cause, titleOf(one.enrollment.cause)));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
}

QString TestGolden::titleOf(const QString &rule) const
{
    const RuleInfo *info = RuleBase::builtIn().find(rule);
    return info ? info->title : rule;
}

/// Sigma's "high" is what others call an error.
void TestGolden::everyCauseHasACase()
{
    QSet<QString> covered;
    for (const GoldenRow &row : std::as_const(m_rows)) {
        const auto expectation =
            readExpectation(m_golden.filePath(row.name + QLatin1String("/expected.json")));
        QVERIFY2(expectation, qPrintable(row.name));
        for (const ExpectedEnrollment &enrollment : expectation->enrollments) {
            covered.insert(firstCause(enrollment));
            // What judges no step cannot be a cause, but it has to be found.
            for (const QString &rule : enrollment.findings.value_or(QStringList())) {
                const RuleInfo *info = RuleBase::builtIn().find(rule);
                if (info && info->outcome != Outcome::Failed) {
                    covered.insert(rule);
                }
            }
        }
    }
    QFile file(m_golden.filePath(QStringLiteral("without-case.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject excused = QJsonDocument::fromJson(file.readAll()).object();
    QStringList missing;
    for (const RuleInfo &rule : RuleBase::builtIn().rules()) {
        const bool isExcused = !excused.value(rule.id).toString().isEmpty();
        if (rule.level >= Level::High && covered.contains(rule.id) == isExcused) {
            missing.append(rule.id + QLatin1Char(' ') + rule.title);
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QLatin1String("without a case, or excused for "
                                                         "nothing:\n") +
                                           missing.join(QLatin1Char('\n'))));
}

void TestGolden::everyExpectationHasACase()
{
    QStringList folders = m_golden.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    folders.removeAll(QStringLiteral("tables"));
    QStringList names;
    for (const GoldenRow &row : std::as_const(m_rows)) {
        names.append(row.name);
    }
    names.sort();
    folders.sort();
    QCOMPARE(folders, names);
}

void TestGolden::cleanupTestCase()
{
    QTextStream(stdout) << m_table.text();
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
