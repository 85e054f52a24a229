// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerregistry.h"
#include "importers/importjob.h"
#include "models/analysis/analyze.h"
#include "models/analysis/rulebase.h"
#include "tests/generator/iislog.h"
#include "tests/generator/seeded.h"
#include "tests/generator/servercases.h"
#include "tests/importers/importone.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Scep;
using namespace Scep::Examples;

/// What the logs of a server alone say of the enrollments of the example cases: stages as far as
/// they reach, and never a verdict that they do not prove.
class TestServerVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void formatsAreKnown();
    void healthyServerProvesNoCertificate_data();
    void healthyServerProvesNoCertificate();
    void faultIsNamed_data();
    void faultIsNamed();
    void answeredRequestsAloneProveNothing();
    void bulkLogIsReadable();

private:
    [[nodiscard]] const ExampleCase &exampleCase(const QString &folder) const;
    QList<ExampleCase> m_cases;
};

namespace {
/// The case that the files make, as if they were dropped together.
Case caseOf(const QMap<QString, QByteArray> &files)
{
    QTemporaryDir folder;
    Case result;
    quint32 id = 1;
    ImportOptions options;
    options.literals = [](const LogSource &source) { return RuleBase::builtIn().literals(source); };
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("The test's file cannot be written.");
        }
        file.close();
        const ImportResult imported =
            importOne({.path = file.fileName(), .container = QStringLiteral("server"), .limit = {}},
                      ImporterRegistry::standard(), options, static_cast<SourceId>(id++));
        result.evidence.sources += imported.source;
        result.evidence.events += imported.events;
        result.evidence.messages += imported.messages;
    }
    result.analysis = analyze(result.evidence, RuleBase::builtIn(), {});
    return result;
}

const Enrollment &onlyEnrollment(const Analysis &analysis)
{
    static const Enrollment none;
    const bool isOne =
        analysis.devices.size() == 1 && analysis.devices.constFirst().enrollments.size() == 1;
    return isOne ? analysis.devices.constFirst().enrollments.constFirst() : none;
}

Outcome outcomeOf(const Enrollment &enrollment, Stage stage)
{
    const auto found = std::ranges::find(enrollment.stages, stage, &StageResult::stage);
    return found == enrollment.stages.end() ? Outcome::NotObserved : found->outcome;
}
} // namespace

void TestServerVerdicts::initTestCase()
{
    const SeededLibrary library;
    m_cases = allExampleCases();
    QCOMPARE(m_cases.size(), 8);
}

const ExampleCase &TestServerVerdicts::exampleCase(const QString &folder) const
{
    const auto found = std::ranges::find(m_cases, folder, &ExampleCase::folder);
    return found == m_cases.end() ? m_cases.constFirst() : *found;
}

void TestServerVerdicts::formatsAreKnown()
{
    const Case one = caseOf(serverFiles(m_cases.constFirst()));
    QStringList formats;
    for (const SourceFile &source : one.evidence.sources) {
        QCOMPARE(source.issues.size(), 0);
        QCOMPARE(source.platform, Platform::Server);
        formats += source.formatId;
    }
    QCOMPARE(formats, (QStringList{QStringLiteral("svclog"), QStringLiteral("cmtrace"),
                                   QStringLiteral("iis-w3c")}));
}

void TestServerVerdicts::healthyServerProvesNoCertificate_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_cases.size(); ++i) {
        QTest::newRow(qPrintable(m_cases[i].folder)) << i;
    }
}

void TestServerVerdicts::healthyServerProvesNoCertificate()
{
    QFETCH(int, index);
    const ExampleCase &example = m_cases[index];
    const QMap<QString, QByteArray> files = serverFiles(example);
    QMap<QString, QByteArray> iis = files;
    iis.removeIf([](const auto &file) { return file.key() != QStringLiteral("u_ex.log"); });
    const Case alone = caseOf(iis);
    QCOMPARE(alone.analysis.devices.size(), 1);
    QCOMPARE(alone.analysis.devices[0].platform, Platform::Server);
    const Enrollment &enrollment = onlyEnrollment(alone.analysis);
    QCOMPARE(enrollment.verdict.outcome, Outcome::Unknown);
    QVERIFY(!enrollment.verdict.missingEvidence.isEmpty());
    QCOMPARE(outcomeOf(enrollment, Stage::ContactNdes), Outcome::Succeeded);
    QCOMPARE(outcomeOf(enrollment, Stage::ValidateChallenge), Outcome::Succeeded);
    QCOMPARE(outcomeOf(enrollment, Stage::Issue), Outcome::NotObserved);
    QCOMPARE(outcomeOf(enrollment, Stage::Deliver), Outcome::NotObserved);
    QVERIFY(enrollment.findings.isEmpty());
    // Clients that send by GET leave their request in the log.
    const bool isLogged = example.server.client != ServerClient::Windows;
    QCOMPARE(alone.evidence.messages.size(), isLogged ? 1 : 0);
    QCOMPARE(!enrollment.transactionId.isEmpty(), isLogged);

    const Case all = caseOf(files);
    for (const Device &device : all.analysis.devices) {
        QCOMPARE(device.platform, Platform::Server);
        for (const Enrollment &seen : device.enrollments) {
            QCOMPARE(seen.verdict.outcome, Outcome::Unknown);
            QCOMPARE(outcomeOf(seen, Stage::Issue), Outcome::NotObserved);
            QVERIFY(seen.findings.isEmpty());
        }
    }
}

void TestServerVerdicts::faultIsNamed_data()
{
    QTest::addColumn<ServerFault>("fault");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("state");
    QTest::newRow("long query") << ServerFault::LongQuery << Stage::ContactNdes
                                << QStringLiteral("PKIOperation 404.15");
    QTest::newRow("stopped pool") << ServerFault::PoolStopped << Stage::ContactNdes
                                  << QStringLiteral("GetCACaps 503");
    QTest::newRow("untrusted") << ServerFault::Untrusted << Stage::ValidateChallenge
                               << QStringLiteral("VerifyRequest 403.16");
    QTest::newRow("refused") << ServerFault::ChallengeRefused << Stage::ValidateChallenge
                             << QStringLiteral("Verify challenge false");
    QTest::newRow("no signing key") << ServerFault::NoSigningKey << Stage::ValidateChallenge
                                    << QStringLiteral("no signing certificate");
}

void TestServerVerdicts::faultIsNamed()
{
    QFETCH(ServerFault, fault);
    QFETCH(Stage, stage);
    QFETCH(QString, state);
    const Case one = caseOf(serverFiles(exampleCase(QStringLiteral("android-success")), fault));
    bool isNamed = false;
    for (const Device &device : one.analysis.devices) {
        QCOMPARE(device.platform, Platform::Server);
        for (const Enrollment &enrollment : device.enrollments) {
            QVERIFY(enrollment.verdict.outcome == Outcome::Failed ||
                    enrollment.verdict.outcome == Outcome::Unknown);
            QVERIFY(!enrollment.verdict.evidence.isEmpty());
            const bool isThis =
                std::ranges::contains(enrollment.observations, state, &Observation::state);
            if (isThis && enrollment.verdict.outcome == Outcome::Failed) {
                QVERIFY(enrollment.verdict.stage == stage);
                QVERIFY(!enrollment.verdict.cause.isEmpty());
                QVERIFY(!enrollment.verdict.fix.isEmpty());
                QVERIFY(!enrollment.findings.isEmpty());
                isNamed = true;
            }
        }
    }
    QVERIFY(isNamed);
}

/// CertRep carries FAILURE in a body that IIS does not log.
void TestServerVerdicts::answeredRequestsAloneProveNothing()
{
    IisLog log("answered");
    const Moment at =
        moment(std::chrono::March / 2 / 2026, std::chrono::hours(9), std::chrono::minutes(15));
    log.add(at, {.method = "POST", .query = "operation=PKIOperation", .bytesSent = 9000});
    const Case one = caseOf({{QStringLiteral("u_ex.log"), log.text()}});
    const Enrollment &enrollment = onlyEnrollment(one.analysis);
    QCOMPARE(enrollment.verdict.outcome, Outcome::Unknown);
    QCOMPARE(outcomeOf(enrollment, Stage::Issue), Outcome::NotObserved);
    QCOMPARE(outcomeOf(enrollment, Stage::Deliver), Outcome::NotObserved);
}

void TestServerVerdicts::bulkLogIsReadable()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const QList<QByteArray> messages = {m_cases[0].server.message, m_cases[3].server.message};
    QVERIFY(writeBulkIisLog(buffer, 4'000'000, messages));
    QVERIFY(bytes.size() >= 4'000'000 && bytes.size() < 6'000'000);
    QVERIFY(bytes.endsWith("\r\n"));
    const Case one = caseOf({{QStringLiteral("u_ex.log"), bytes}});
    QCOMPARE(one.evidence.sources[0].formatId, QStringLiteral("iis-w3c"));
    QCOMPARE(one.evidence.sources[0].issues.size(), 0);
    QCOMPARE(one.evidence.messages.size(), 2);
}

QTEST_GUILESS_MAIN(TestServerVerdicts)
#include "tst_serververdicts.moc"
