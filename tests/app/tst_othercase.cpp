// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/othercasereader.h"
#include "models/session/enrollmentcomparison.h"
#include "tests/app/clirun.h"
#include "tests/app/wholeprogram.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

/// Cases to compare with: read from files, folders and saved cases, in window and command line.
class TestOtherCase : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void aFolderIsReadInTheBackground();
    void aSavedCaseIsReadWithoutItsFilesAndStaysAsItIs();
    void clocksOfASavedCaseCount();
    void whatCannotBeComparedWithIsSaid();
    void severalAreReadOneAfterTheOther();
    void theCommandLineComparesWithASavedCase();

private:
    [[nodiscard]] std::shared_ptr<const OtherCase> read(const QStringList &paths);

    QTemporaryDir m_folder;
    QString m_saved; ///< a case of the healthy phone; its files are gone
    Pipeline m_pipeline;
};

static QString pathOf(const QString &example)
{
    return sourcePath(u"resources/examples/"_s + example);
}

static bool copyFolder(const QString &from, const QString &to)
{
    const QDir source(from);
    bool isDone = QDir().mkpath(to);
    for (const QString &name : source.entryList(QDir::Files)) {
        isDone = isDone && QFile::copy(source.filePath(name), to + u'/' + name);
    }
    return isDone;
}

void TestOtherCase::initTestCase()
{
    m_saved = m_folder.filePath(u"healthy phone.scepcase"_s);
    const QString evidence = m_folder.filePath(u"evidence"_s);
    QVERIFY(copyFolder(pathOf(u"android-success"_s), evidence));
    WholeProgram program(m_pipeline, m_folder.filePath(u"untitled"_s));
    program.imports.import({evidence});
    QVERIFY(program.waitForAnalysis());
    CaseStore &store = program.store;
    CaseKeeper &keeper = program.keeper;
    for (const SourceFile &source : store.current().evidence.sources) {
        if (source.displayName.startsWith(u"OMADMLog"_s)) {
            store.setClock(source.id, {.zone = {}, .offset = std::chrono::hours(24)});
        }
    }
    emit program.window.saveCaseAsRequested(m_saved);
    keeper.finishPacking();
    QVERIFY(QTest::qWaitFor([&] { return !keeper.isPacking() && keeper.isSaved(); }, 60'000));
    keeper.close();
    QVERIFY(QDir(evidence).removeRecursively());
    QVERIFY(QFile::exists(m_saved));
}

std::shared_ptr<const OtherCase> TestOtherCase::read(const QStringList &paths)
{
    OtherCaseReader reader(m_pipeline);
    std::shared_ptr<const OtherCase> result;
    connect(&reader, &OtherCaseReader::caseRead, this,
            [&result](const std::shared_ptr<const OtherCase> &other) { result = other; });
    reader.read(paths);
    const bool isDone = QTest::qWaitFor([&reader] { return !reader.isRunning(); }, 60'000);
    return isDone ? result : nullptr;
}

/// The enrollment of a SCEP certificate.
static QString scepEnrollment(const Case &caseData)
{
    for (const Device &device : caseData.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            if (enrollment.kind == EnrollmentKind::Scep) {
                return enrollment.id;
            }
        }
    }
    return {};
}

void TestOtherCase::aFolderIsReadInTheBackground()
{
    OtherCaseReader reader(m_pipeline);
    const QSignalSpy spy(&reader, &OtherCaseReader::caseRead);
    reader.read({pathOf(u"android-success"_s)});
    QCOMPARE(spy.size(), 0); // not before the event loop goes on
    const auto other = read({pathOf(u"android-success"_s)});
    QVERIFY(other);
    QCOMPARE(other->name, u"android-success"_s);
    QVERIFY(other->problems.isEmpty());
    const Enrollment *enrollment =
        findEnrollment(other->caseData.analysis, scepEnrollment(other->caseData));
    QCOMPARE(enrollment->verdict.outcome, Outcome::Succeeded);
    QVERIFY(other->documents.value(enrollment->verdict.evidence.value(0).source));
}

void TestOtherCase::aSavedCaseIsReadWithoutItsFilesAndStaysAsItIs()
{
    QFile file(m_saved);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto other = read({m_saved});
    QVERIFY(other);
    QCOMPARE(other->name, u"healthy phone"_s);
    QCOMPARE(other->problems, QStringList());
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);

    const Case failing = m_pipeline.run({pathOf(u"android-refused"_s)});
    const ComparedPlace place{.enrollmentId = scepEnrollment(failing)};
    const auto proposal = proposedTwin(failing, place, {other});
    QVERIFY(proposal && proposal->place.other == other);
    QVERIFY2(proposal->reason.contains(u"same platform"_s), qUtf8Printable(proposal->reason));
    const Comparison comparison = compareEnrollments(failing, {proposal->place, place});
    QVERIFY(comparison.firstDivergence);
    QCOMPARE(comparison.rows[*comparison.firstDivergence].stage, Stage::Issue);
}

void TestOtherCase::clocksOfASavedCaseCount()
{
    const auto saved = read({m_saved});
    const auto plain = read({pathOf(u"android-success"_s)});
    QVERIFY(saved && plain);
    const auto begin = [](const OtherCase &other) {
        const Enrollment *enrollment =
            findEnrollment(other.caseData.analysis, scepEnrollment(other.caseData));
        return enrollment->startedAt.sinceEpoch;
    };
    QCOMPARE(begin(*saved) - begin(*plain), std::chrono::hours(24));
}

void TestOtherCase::whatCannotBeComparedWithIsSaid()
{
    OtherCaseReader reader(m_pipeline);
    const QSignalSpy spy(&reader, &OtherCaseReader::failed);
    reader.read({sourcePath(u"LICENSE"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, 60'000);
    QVERIFY(spy[0][0].toString().contains(u"LICENSE"_s));
    QFile damaged(m_folder.filePath(u"damaged.scepcase"_s));
    QVERIFY(QFile::copy(m_saved, damaged.fileName()));
    QVERIFY(damaged.resize(200));
    reader.read({damaged.fileName()});
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 2, 60'000);
    QVERIFY2(spy[1][0].toString().contains(u"damaged"_s), qUtf8Printable(spy[1][0].toString()));
}

void TestOtherCase::severalAreReadOneAfterTheOther()
{
    OtherCaseReader reader(m_pipeline);
    QStringList names;
    connect(&reader, &OtherCaseReader::caseRead, this,
            [&names](const std::shared_ptr<const OtherCase> &other) { names.append(other->name); });
    reader.read({m_saved});
    reader.read({pathOf(u"ios-success"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(names, (QStringList{u"healthy phone"_s, u"ios-success"_s}), 60'000);
    reader.read({m_saved}); // is left in peace when the reader goes
}

void TestOtherCase::theCommandLineComparesWithASavedCase()
{
    const RunResult run = runCli({u"compare"_s, u"--json"_s, u"--good"_s, m_saved, u"--bad"_s,
                                  pathOf(u"android-refused"_s)});
    QVERIFY2(run.exitCode == 1, run.errors.constData());
    QCOMPARE(run.json[u"firstDivergence"][u"stage"], u"issue"_s);
    QCOMPARE(run.json[u"good"][u"outcome"], u"succeeded"_s);
    QVERIFY(run.json[u"firstDivergence"][u"good"][u"evidence"][u"line"].toInt() > 0);
    const RunResult report =
        runCli({u"report"_s, u"--format"_s, u"md"_s, u"--output"_s, u"-"_s, u"--good"_s, m_saved,
                u"--bad"_s, pathOf(u"android-refused"_s)});
    QVERIFY2(report.output.contains("The ways part at 4 Issue"), report.output.constData());
}

QTEST_MAIN(TestOtherCase)
#include "tst_othercase.moc"
