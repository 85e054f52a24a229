// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/analysisjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep;
using namespace std::chrono_literals;

namespace {
Case sampleCase()
{
    Case sample;
    sample.evidence.sources = {
        {.id = SourceId{4},
         .path = QStringLiteral("case/OMADMLog_0.log"),
         .sha256 = QByteArray(32, '\x5a'),
         .formatId = QStringLiteral("omadm"),
         .encoding = QStringLiteral("UTF-8"),
         .size = 100,
         .lineCount = 7,
         .eventCount = 2,
         .issues = {{.code = IssueCode::MalformedLine, .line = 3, .detail = QStringLiteral("x")}}},
        {.id = SourceId{9},
         .path = QStringLiteral("case/empty.txt"),
         .clock = {.zone = QTimeZone("Europe/Warsaw"), .offset = -1500ms}}};
    const EvidenceRef proof{.source = SourceId{4}, .line = 6};
    const Instant from{10s, TimeCertainty::ZoneAssumed};
    const Instant to{10s + 158'941ms, TimeCertainty::ZoneAssumed};

    Enrollment enrollment{.id = QStringLiteral("device-1/scep-1"),
                          .alias = QStringLiteral("ModelName=AC_1"),
                          .startedAt = from,
                          .endedAt = to};
    enrollment.verdict = {.outcome = Outcome::Stalled,
                          .stage = Stage::Deliver,
                          .state = QStringLiteral("CERT_INSTALL_REQUESTED"),
                          .evidence = {proof}};
    for (const Stage stage : AllStages) {
        enrollment.stages.append({.stage = stage});
    }
    enrollment.stages[4].outcome = Outcome::Stalled;
    enrollment.stages[4].spans = {{.state = QStringLiteral("CERT_INSTALL_REQUESTED"),
                                   .outcome = Outcome::InProgress,
                                   .from = from,
                                   .to = to,
                                   .evidence = proof}};
    enrollment.findings = {{.ruleId = QStringLiteral("rule"),
                            .level = Level::Medium,
                            .title = QStringLiteral("title"),
                            .evidence = {proof}}};
    enrollment.verdict.consequences = {{.ruleId = QStringLiteral("later"),
                                        .stage = Stage::Deliver,
                                        .state = QStringLiteral("event 32"),
                                        .title = QStringLiteral("later"),
                                        .evidence = proof,
                                        .isProbable = true}};
    enrollment.attempts = {{.number = 1,
                            .transactionId = {},
                            .from = from,
                            .to = to,
                            .outcome = Outcome::InProgress,
                            .state = {},
                            .evidence = proof}};
    enrollment.coverage = {
        {.stage = Stage::ContactNdes,
         .present = {QStringLiteral("log")},
         .missing = {{.what = QStringLiteral("what"), .how = QStringLiteral("how")}}}};
    Observation probable;
    probable.event.evidence = proof;
    probable.isProbable = true;
    enrollment.observations = {probable, Observation()};
    enrollment.certificates = {QString(64, QLatin1Char('a'))};
    sample.analysis.devices = {{.id = QStringLiteral("device-1"),
                                .platform = Platform::Android,
                                .name = QStringLiteral("name"),
                                .enrollments = {enrollment}}};

    sample.analysis.clockProposals = {
        {.source = SourceId{4},
         .reference = SourceId::None,
         .offset = -1'500ms,
         .uncertainty = 250ms,
         .pairs = {{.source = proof, .reference = proof, .least = -2s, .most = -1s}}}};

    sample.evidence.certificates = {{.fingerprint = QString(64, QLatin1Char('a')),
                                     .thumbprint = QString(40, QLatin1Char('A')),
                                     .subject = QStringLiteral("CN=a"),
                                     .evidence = {{.source = SourceId{9}, .line = 1}}}};
    sample.evidence.requests = {{.fingerprint = QString(64, QLatin1Char('b')),
                                 .subject = QStringLiteral("CN=b"),
                                 .attributes = {{.oid = QStringLiteral("1.2.840.113549.1.9.7")}},
                                 .hasChallenge = true,
                                 .evidence = {{.source = SourceId{9}, .line = 2}}}};
    sample.evidence.revocationLists = {
        {.fingerprint = QString(64, QLatin1Char('c')),
         .issuer = QStringLiteral("CN=root"),
         .thisUpdate = from,
         .number = QStringLiteral("01"),
         .authorityKeyIdentifier = QByteArray(20, 'k'),
         .revokedCount = 1,
         .revoked = {{.serialNumber = QStringLiteral("02"), .revokedAt = from}},
         .evidence = {{.source = SourceId{9}, .line = 3}}}};
    sample.analysis.checks = {{QString(64, QLatin1Char('a')),
                               {{.id = QStringLiteral("validity"),
                                 .outcome = CheckOutcome::Passed,
                                 .message = QStringLiteral("Valid.")}}}};
    sample.analysis.chains = {
        {.leaf = QString(64, QLatin1Char('a')),
         .links = {
             {.fingerprint = QString(64, QLatin1Char('a')), .subject = QStringLiteral("CN=a")},
             {.subject = QStringLiteral("CN=root"), .status = LinkStatus::IssuerMissing}}}};
    return sample;
}

QString sourceFolder()
{
    return qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR");
}
} // namespace

class TestAnalysisJson : public QObject
{
    Q_OBJECT

private slots:
    void refersToSourcesByTheirPlace();
    void writesWaitsInSeconds();
    void writesTheClocksOfSources();
    void tellsWhatIsProbable();
    void tellsClocksInSeconds();
    void sameCaseGivesSameBytes();
    void matchesItsSchema();
};

void TestAnalysisJson::refersToSourcesByTheirPlace()
{
    const QJsonObject json = analysisToJson(sampleCase());
    const QJsonObject enrollment = json[u"devices"][0][u"enrollments"][0].toObject();
    QCOMPARE(enrollment[u"verdict"][u"evidence"][0][u"source"].toInt(), 0);
    QCOMPARE(enrollment[u"verdict"][u"evidence"][0][u"line"].toInt(), 6);
    QCOMPARE(json[u"certificates"][0][u"evidence"][0][u"source"].toInt(), 1);
    QVERIFY(enrollment[u"transactionId"].isNull());
}

void TestAnalysisJson::writesWaitsInSeconds()
{
    const QJsonValue state =
        analysisToJson(sampleCase())[u"devices"][0][u"enrollments"][0][u"stages"][4][u"states"][0];
    QCOMPARE(state[u"state"].toString(), QStringLiteral("CERT_INSTALL_REQUESTED"));
    QCOMPARE(state[u"seconds"].toDouble(), 158.941);
    QCOMPARE(state[u"from"].toString(), QStringLiteral("1970-01-01T00:00:10.000000Z"));
}

void TestAnalysisJson::writesTheClocksOfSources()
{
    const QJsonValue sources = analysisToJson(sampleCase())[u"sources"];
    QVERIFY(sources[0][u"clock"].isNull());
    QCOMPARE(sources[1][u"clock"],
             QJsonValue(QJsonObject{{QStringLiteral("zone"), QStringLiteral("Europe/Warsaw")},
                                    {QStringLiteral("offset"), -1.5}}));
}

void TestAnalysisJson::tellsWhatIsProbable()
{
    const QJsonValue enrollment = analysisToJson(sampleCase())[u"devices"][0][u"enrollments"][0];
    QCOMPARE(enrollment[u"probableEvidence"].toArray().size(), 1);
    QCOMPARE(enrollment[u"probableEvidence"][0][u"line"].toInt(), 6);
    QCOMPARE(enrollment[u"verdict"][u"consequences"][0][u"probable"].toBool(), true);
    QCOMPARE(enrollment[u"coverage"][0][u"missing"][0][u"how"].toString(), QStringLiteral("how"));
}

void TestAnalysisJson::tellsClocksInSeconds()
{
    const QJsonValue proposal = analysisToJson(sampleCase())[u"clockProposals"][0];
    QCOMPARE(proposal[u"source"].toInt(), 0);
    QVERIFY(proposal[u"reference"].isNull());
    QCOMPARE(proposal[u"offsetSeconds"].toDouble(), -1.5);
    QCOMPARE(proposal[u"uncertaintySeconds"].toDouble(), 0.25);
    QVERIFY(proposal[u"different"].toBool());
    QCOMPARE(proposal[u"pairs"][0][u"leastSeconds"].toDouble(), -2.0);
}

void TestAnalysisJson::sameCaseGivesSameBytes()
{
    QCOMPARE(QJsonDocument(analysisToJson(sampleCase())).toJson(),
             QJsonDocument(analysisToJson(sampleCase())).toJson());
}

void TestAnalysisJson::matchesItsSchema()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("analysis.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(analysisToJson(sampleCase())).toJson());
    file.close();
    QProcess validator;
    validator.setProcessChannelMode(QProcess::MergedChannels);
    validator.start(QStringLiteral("python3"),
                    {sourceFolder() + QStringLiteral("/tests/report/validate.py"),
                     sourceFolder() + QStringLiteral("/resources/schema/analysis-1.schema.json"),
                     path});
    QVERIFY(validator.waitForFinished());
    QVERIFY2(validator.exitCode() == 0, validator.readAll().constData());
}

QTEST_GUILESS_MAIN(TestAnalysisJson)
#include "tst_analysisjson.moc"
