// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importjob.h"
#include "models/analysis/analyze.h"
#include "models/analysis/observedevent.h"
#include "models/pki/chainbuilder.h"
#include "models/pki/pkidecode.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Scep;
using namespace std::chrono_literals;

namespace {
QString sourceFolder()
{
    return qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR", QDir::currentPath());
}

CaseEvidence importPaths(const QStringList &paths)
{
    ImportOptions options;
    options.literals = [](const LogSource &source) { return RuleBase::builtIn().literals(source); };
    CaseEvidence evidence;
    ImportJobControl control;
    control.sourceDone = [&evidence](const ImportResult &result) {
        evidence.sources.append(result.source);
        evidence.events += result.events;
        evidence.messages += result.messages;
        for (const Certificate &certificate : result.certificates) {
            if (!findCertificate(evidence, certificate.fingerprint)) {
                evidence.certificates.append(certificate);
            }
        }
    };
    importTargets(expandPaths(paths), static_cast<SourceId>(1), ImporterRegistry::standard(),
                  options, control);
    return evidence;
}

/// The folder's certificates, for a registry that does not read them itself.
void addCertificates(CaseEvidence &evidence, const QString &folder)
{
    if (!evidence.certificates.isEmpty()) {
        return;
    }
    for (const QFileInfo &info : QDir(folder).entryInfoList(
             {QStringLiteral("*.cer"), QStringLiteral("*.p7b")}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        const auto source =
            std::ranges::find(evidence.sources, info.fileName(), &SourceFile::displayName);
        if (!file.open(QIODevice::ReadOnly) || source == evidence.sources.cend()) {
            continue;
        }
        const QByteArray bytes = file.readAll();
        for (Certificate certificate : decodePki(bytes).certificates) {
            if (findCertificate(evidence, certificate.fingerprint)) {
                continue;
            }
            for (EvidenceRef &reference : certificate.evidence) {
                reference.source = source->id;
            }
            evidence.certificates.append(certificate);
        }
    }
}

Analysis analyzed(const CaseEvidence &evidence)
{
    ChainTools tools;
    tools.isEndEntity = isEndEntity;
    tools.chainsFrom = [](const QList<Certificate> &pool,
                          const QList<RevocationList> &lists) -> ChainFunction {
        return
            [builder = ChainBuilder(pool, lists)](const Certificate &leaf, const Instant &judgedAt,
                                                  const QStringList &trustedRoots) {
                return builder.buildAll(leaf, {.judgedAt = judgedAt, .trustedRoots = trustedRoots});
            };
    };
    return analyze(evidence, RuleBase::builtIn(), tools);
}

/// The first SCEP enrollment of the first device that has one.
std::optional<Enrollment> scepEnrollment(const Analysis &analysis)
{
    for (const Device &device : analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            if (enrollment.kind == EnrollmentKind::Scep) {
                return enrollment;
            }
        }
    }
    return std::nullopt;
}

/// Lengths of the stage's spans in that state, in milliseconds.
QList<qint64> waits(const Enrollment &enrollment, Stage stage, const QString &state)
{
    QList<qint64> result;
    for (const StateSpan &span : enrollment.stages.at(stageNumber(stage) - 1).spans) {
        if (span.state == state) {
            result.append(
                duration_cast<std::chrono::milliseconds>(timeBetween(span.from, span.to)).count());
        }
    }
    return result;
}
} // namespace

/// Analysis end to end: files, importers, built-in rules, certificates.
class TestAnalyze : public QObject
{
    Q_OBJECT

private slots:
    void exampleHasItsVerdict_data();
    void exampleHasItsVerdict();
    void exampleDoesNotDependOnTheOrderOfEvents_data();
    void exampleDoesNotDependOnTheOrderOfEvents();
    void cutExampleNeverFails_data();
    void cutExampleNeverFails();
    void publicSampleGivesTheKnownTimes();
};

void TestAnalyze::exampleHasItsVerdict_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("stage");
    const auto row = [](const char *name, const char *outcome, const char *stage) {
        QTest::newRow(name) << QString(QLatin1String(outcome)) << QString(QLatin1String(stage));
    };
    row("android-success", "succeeded", "deliver");
    row("android-stalled-at-install", "stalled", "deliver");
    row("android-refused", "failed", "issue");
    row("ios-success", "succeeded", "deliver");
    row("ios-22013", "failed", "issue");
    row("windows-success", "succeeded", "deliver");
    row("windows-untrusted-chain", "failed", "deliver");
    row("windows-template", "failed", "issue");
}

void TestAnalyze::exampleHasItsVerdict()
{
    const QString folder = sourceFolder() + QLatin1String("/resources/examples/") +
                           QLatin1String(QTest::currentDataTag());
    QVERIFY2(QDir(folder).exists(), qPrintable(folder));
    CaseEvidence evidence = importPaths({folder});
    if (evidence.events.isEmpty()) {
        QSKIP("No importer or no rules for this example's logs yet.");
    }
    addCertificates(evidence, folder);
    const Analysis analysis = analyzed(evidence);
    QCOMPARE(analysis.devices.size(), 1);
    const Device &device = analysis.devices.first();
    for (const Enrollment &enrollment : device.enrollments) {
        QVERIFY(!enrollment.verdict.summary.isEmpty());
        QVERIFY(enrollment.kind != EnrollmentKind::Root ||
                enrollment.verdict.outcome == Outcome::Succeeded);
    }
    const auto enrollment = scepEnrollment(analysis);
    QVERIFY(enrollment);
    QTEST(outcomeId(enrollment->verdict.outcome), "outcome");
    QVERIFY(enrollment->verdict.stage);
    QTEST(stageId(*enrollment->verdict.stage), "stage");
    QVERIFY(!enrollment->verdict.evidence.isEmpty());
    const bool hasFailed = isFailure(enrollment->verdict.outcome);
    QCOMPARE(enrollment->verdict.cause.isEmpty(), !hasFailed);
    QCOMPARE(std::ranges::count(device.enrollments, EnrollmentKind::Scep, &Enrollment::kind), 1);
    if (!QFile::exists(folder + QLatin1String("/device.cer"))) {
        QVERIFY(enrollment->certificates.isEmpty());
        return;
    }
    // Issued to the enrollment, and its chain ends in the root that is given with it.
    QVERIFY(!enrollment->certificates.isEmpty());
    QCOMPARE(std::ranges::count(analysis.chains, enrollment->certificates.first(),
                                &CertificateChain::leaf),
             1);
    // The others are those of the two RA certificates in the answer to GetCACert.
    QCOMPARE(analysis.chains.size(), 3);
    QVERIFY(std::ranges::all_of(analysis.chains, &CertificateChain::isComplete));
}

void TestAnalyze::exampleDoesNotDependOnTheOrderOfEvents_data()
{
    exampleHasItsVerdict_data();
}

void TestAnalyze::exampleDoesNotDependOnTheOrderOfEvents()
{
    CaseEvidence evidence = importPaths({sourceFolder() + QLatin1String("/resources/examples/") +
                                         QLatin1String(QTest::currentDataTag())});
    const Analysis expected = analyzed(evidence);
    std::mt19937 generator(20180227);
    for (int round = 0; round < 5; ++round) {
        std::ranges::shuffle(evidence.events, generator);
        QCOMPARE(analyzed(evidence), expected);
    }
}

void TestAnalyze::cutExampleNeverFails_data()
{
    QTest::addColumn<QString>("path");
    const QString examples = sourceFolder() + QLatin1String("/resources/examples/");
    QTest::newRow("android-success")
        << QString(examples + QLatin1String("android-success/OMADMLog_0.log"));
    QTest::newRow("android-stalled-at-install")
        << QString(examples + QLatin1String("android-stalled-at-install/OMADMLog_0.log"));
    const QString seed = sourceFolder() + QLatin1String("/../shared/data/seed/");
    QTest::newRow("public root sample") << QString(seed + QLatin1String("android-omadm-root.log"));
    QTest::newRow("public SCEP sample") << QString(seed + QLatin1String("android-omadm-scep.log"));
}

void TestAnalyze::cutExampleNeverFails()
{
    QFETCH(QString, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("The log is not on this machine.");
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    const QTemporaryDir folder;
    for (qsizetype count = 0; count <= lines.size(); ++count) {
        QFile cut(folder.filePath(QStringLiteral("cut.log")));
        QVERIFY(cut.open(QIODevice::WriteOnly));
        cut.write(lines.first(count).join('\n'));
        cut.close();
        const Analysis analysis = analyzed(importPaths({cut.fileName()}));
        for (const Device &device : analysis.devices) {
            for (const Enrollment &enrollment : device.enrollments) {
                const Outcome outcome = enrollment.verdict.outcome;
                QVERIFY(outcome == Outcome::Succeeded || outcome == Outcome::InProgress ||
                        outcome == Outcome::Stalled || outcome == Outcome::Unknown);
            }
        }
    }
}

void TestAnalyze::publicSampleGivesTheKnownTimes()
{
    const QString folder = sourceFolder() + QLatin1String("/../shared/data/seed");
    if (!QDir(folder).exists()) {
        QSKIP("The public sample logs are not on this machine.");
    }
    const Analysis analysis = analyzed(importPaths({folder}));
    QCOMPARE(analysis.devices.size(), 2);
    const Device &android = analysis.devices.at(0);
    QCOMPARE(android.platform, Platform::Android);
    QCOMPARE(android.enrollments.size(), 2);
    const Enrollment &root = android.enrollments.at(0);
    QCOMPARE(root.kind, EnrollmentKind::Root);
    QCOMPARE(root.verdict.outcome, Outcome::Succeeded);
    QCOMPARE(waits(root, Stage::Deliver, QStringLiteral("CERT_INSTALL_REQUESTED")),
             QList<qint64>{158'941});
    const Enrollment &scep = android.enrollments.at(1);
    QCOMPARE(scep.kind, EnrollmentKind::Scep);
    QCOMPARE(scep.verdict.outcome, Outcome::Succeeded);
    QCOMPARE(scep.verdict.stage, Stage::Deliver);
    QCOMPARE(scep.transactionId, QStringLiteral("TRANSID"));
    QVERIFY(scep.alias.endsWith(QLatin1String("Hash=1677525787")));
    QCOMPARE(waits(scep, Stage::Deliver, QStringLiteral("CERT_INSTALL_REQUESTED")),
             QList<qint64>{136'738});
    QCOMPARE(waits(scep, Stage::Deliver, QStringLiteral("CERT_ACCESS_REQUESTED")),
             QList<qint64>{90'006});
    QCOMPARE(scep.stages.at(2).outcome, Outcome::Implied);
    QCOMPARE(scep.stages.at(3).outcome, Outcome::Succeeded);
    QCOMPARE(scep.stages.at(5).outcome, Outcome::NotObserved);

    const Device &ios = analysis.devices.at(1);
    QCOMPARE(ios.platform, Platform::Ios);
    QCOMPARE(ios.enrollments.size(), 1);
    const Enrollment &apple = ios.enrollments.first();
    QCOMPARE(apple.verdict.outcome, Outcome::Succeeded);
    QCOMPARE(apple.verdict.stage, Stage::Deliver);
    QCOMPARE(timeBetween(apple.startedAt, apple.endedAt), 3'629'583us);
    QCOMPARE(apple.stages.at(2).outcome, Outcome::Implied);
    QCOMPARE(apple.stages.at(3).outcome, Outcome::Implied);
    QCOMPARE(apple.stages.at(5).outcome, Outcome::NotObserved);
}

QTEST_GUILESS_MAIN(TestAnalyze)
#include "tst_analyze.moc"
