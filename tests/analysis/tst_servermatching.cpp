// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/eventidentifiers.h"
#include "models/analysis/timematching.h"
#include "tests/analysis/observations.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Scep;
using namespace Scep::Testing;

class TestServerMatching : public QObject
{
    Q_OBJECT

private slots:
    void clientsOfOneLogAreApart();
    void questionsGoWithTheRequestOfTheirClient();
    void mixedQuestionsStayOnTheServer();
    void whatAServerLogsMeanwhileIsProbable();
    void probableFailureIsNeverTheOnlyProof();
    void decisionOfAManagerComesLater();
    void twoRequestsAtOnceTakeNothing();
    void requestThatNothingNamesIsFoundByTime();
    void questionThatFailedIsFoundByTime();
    void questionOfSomebodyElseIsNot_data();
    void questionOfSomebodyElseIsNot();
    void timeTellsNothingWhereTwoFit();
    void policyIsReadOutOfTheName();
    void identifiersAreReadWhereTheyAreNamed();
    void manyClientsAreNoMatter();
};

namespace {
const Captures CaCaps = operation(QStringLiteral("GetCACaps"));
const Captures Request = operation(QStringLiteral("PKIOperation"));
const QString Apple = QStringLiteral("profiled/1.0 CFNetwork/1568.300.101 Darwin/24.2.0");
const QString Windows = QStringLiteral("Mozilla/4.0 (compatible; Win32; NDES client 10.0)");

Captures request(const char *transaction)
{
    Captures captures = Request;
    captures.insert(QStringLiteral("transactionId"), QLatin1String(transaction));
    return captures;
}

/// A server's log, of which the next lines are.
void openServer(CaseScript &script)
{
    script.open(Platform::Server, QStringLiteral("/cases/server"));
    script.as(1, 1);
    script.with(QStringLiteral("Computer"), {}).with(QStringLiteral("Provider_Name"), {});
}

/// A row of IIS.
void row(CaseScript &script, const char *time, const QString &address, const QString &agent,
         const Captures &captures, int taken = 100, const char *rule = "received")
{
    script.with(QStringLiteral("c-ip"), address)
        .with(QStringLiteral("cs(User-Agent)"), agent)
        .with(QStringLiteral("time-taken"), QString::number(taken))
        .with(QStringLiteral("operation"), captures.value(QStringLiteral("operation")));
    script.say(time, rule, captures);
    script.with(QStringLiteral("c-ip"), {}).with(QStringLiteral("operation"), {});
}

/// An iPad that sends its request at ten past six, and names it.
CaseScript tablet(const char *transaction)
{
    CaseScript script;
    script.open(Platform::Ios, QStringLiteral("/cases/ipad"));
    script.say("18:10:00.000", "sending", CaCaps)
        .say("18:10:05.000", "sending", request(transaction))
        .say("18:10:07.000", "installed", alias(AppleAlias));
    return script;
}

const Device *deviceOf(const Analysis &analysis, Platform platform)
{
    const auto found = std::ranges::find(analysis.devices, platform, &Device::platform);
    return found == analysis.devices.cend() ? nullptr : &*found;
}

/// The observations of a device's only enrollment that a server wrote; "?" behind probable ones.
QStringList serverStates(const Enrollment &enrollment, SourceId server)
{
    QStringList states;
    for (const Observation &observation : enrollment.observations) {
        if (observation.event.evidence.source == server) {
            states.append(observation.state +
                          (observation.isProbable ? QLatin1String("?") : QLatin1String("")));
        }
    }
    return states;
}
} // namespace

void TestServerMatching::clientsOfOneLogAreApart()
{
    CaseScript script;
    openServer(script);
    for (const char *address : {"10.0.0.1", "10.0.0.2"}) {
        row(script, "10:00:00.000", QLatin1String(address), Apple, CaCaps);
    }
    for (const char *address : {"10.0.0.1", "10.0.0.2"}) {
        row(script, "10:00:05.000", QLatin1String(address), Apple, Request);
    }
    const QList<Enrollment> enrollments = script.analysis().devices.constFirst().enrollments;
    QCOMPARE(enrollments.size(), 2);
    QCOMPARE(enrollments.at(0).client, QStringLiteral("10.0.0.1, ") + Apple);
    QCOMPARE(enrollments.at(1).client, QStringLiteral("10.0.0.2, ") + Apple);
    for (const Enrollment &enrollment : enrollments) {
        QCOMPARE(enrollment.observations.size(), 2);
        QVERIFY(!enrollment.isUncertain);
        QVERIFY(std::ranges::none_of(enrollment.observations, &Observation::isProbable));
    }
}

void TestServerMatching::questionsGoWithTheRequestOfTheirClient()
{
    CaseScript script = tablet("A1");
    openServer(script);
    row(script, "18:10:01.000", QStringLiteral("10.0.0.1"), Apple, CaCaps);
    row(script, "18:10:02.000", QStringLiteral("10.0.0.2"), Apple, CaCaps);
    row(script, "18:10:06.000", QStringLiteral("10.0.0.1"), Apple, request("A1"));
    row(script, "18:10:06.000", QStringLiteral("10.0.0.2"), Apple, request("B2"));
    const Analysis analysis = script.analysis();
    QCOMPARE(analysis.devices.size(), 2);
    const Enrollment &enrollment = deviceOf(analysis, Platform::Ios)->enrollments.constFirst();
    // The request names itself; that the question is its own is only probable.
    QCOMPARE(serverStates(enrollment, SourceId{2}),
             QStringList({QStringLiteral("request?"), QStringLiteral("request")}));
    const Device *server = deviceOf(analysis, Platform::Server);
    QVERIFY(server);
    QCOMPARE(server->enrollments.size(), 1);
    QCOMPARE(server->enrollments.constFirst().observations.size(), 2);
}

void TestServerMatching::mixedQuestionsStayOnTheServer()
{
    CaseScript script = tablet("A1");
    openServer(script);
    const QString proxy = QStringLiteral("10.0.0.9");
    row(script, "18:10:01.000", proxy, Apple, CaCaps);
    row(script, "18:10:02.000", proxy, Apple, CaCaps);
    row(script, "18:10:06.000", proxy, Apple, request("A1"));
    row(script, "18:10:07.000", proxy, Apple, request("B2"));
    const Analysis analysis = script.analysis();
    const Enrollment &enrollment = deviceOf(analysis, Platform::Ios)->enrollments.constFirst();
    QCOMPARE(serverStates(enrollment, SourceId{2}), QStringList{QStringLiteral("request")});
    QVERIFY(enrollment.isUncertain);
    const Device *server = deviceOf(analysis, Platform::Server);
    QVERIFY(server);
    QCOMPARE(server->enrollments.size(), 2);
    QCOMPARE(server->enrollments.constFirst().observations.size(), 2);
    QVERIFY(server->enrollments.constFirst().isUncertain);
}

void TestServerMatching::whatAServerLogsMeanwhileIsProbable()
{
    CaseScript script = tablet("A1");
    openServer(script);
    row(script, "18:10:06.000", QStringLiteral("10.0.0.1"), Apple, request("A1"), 1500);
    script.say("18:10:05.500", "verified").say("18:12:00.000", "verified");
    const Analysis analysis = script.analysis();
    const Enrollment &enrollment = deviceOf(analysis, Platform::Ios)->enrollments.constFirst();
    QCOMPARE(serverStates(enrollment, SourceId{2}),
             QStringList({QStringLiteral("4004?"), QStringLiteral("request")}));
    QCOMPARE(deviceOf(analysis, Platform::Server)->enrollments.size(), 1);
}

void TestServerMatching::probableFailureIsNeverTheOnlyProof()
{
    CaseScript script;
    script.open(Platform::Ios, QStringLiteral("/cases/ipad"));
    script.say("18:10:05.000", "sending", request("A1"));
    openServer(script);
    row(script, "18:10:06.000", QStringLiteral("10.0.0.1"), Apple, request("A1"), 1500);
    script.say("18:10:05.500", "submit");
    const Enrollment open = deviceOf(script.analysis(), Platform::Ios)->enrollments.constFirst();
    QVERIFY(!isFailure(open.verdict.outcome));
    QCOMPARE(open.stages.at(3).outcome, Outcome::NotObserved);
    QVERIFY(open.verdict.summary.contains(QLatin1String("NDES 31")));
    QCOMPARE(open.findings.size(), 1);
    QVERIFY(open.findings.constFirst().isProbable);
    QCOMPARE(open.findings.constFirst().level, Level::Medium);

    // With the device's own word it is the probable cause of the failure.
    CaseScript failed;
    failed.open(Platform::Ios, QStringLiteral("/cases/ipad"));
    failed.say("18:10:05.000", "sending", request("A1")).say("18:10:07.000", "refused");
    openServer(failed);
    row(failed, "18:10:06.000", QStringLiteral("10.0.0.1"), Apple, request("A1"), 1500);
    failed.say("18:10:05.500", "submit");
    const Enrollment refused = deviceOf(failed.analysis(), Platform::Ios)->enrollments.constFirst();
    QCOMPARE(refused.verdict.outcome, Outcome::Failed);
    QCOMPARE(refused.verdict.state, QStringLiteral("pkiStatus=FAILURE"));
    QVERIFY(refused.verdict.cause.startsWith(QLatin1String("Probably: Cause of submit")));
    QCOMPARE(refused.verdict.fix.value(0), QStringLiteral("Fix of submit"));
}

/// The CA left the request to its manager and answered; the decision is that request's all the
/// same.
void TestServerMatching::decisionOfAManagerComesLater()
{
    const Captures caRequest{{QStringLiteral("requestId"), QStringLiteral("17")}};
    CaseScript script = tablet("AB12");
    openServer(script);
    row(script, "18:10:07.000", QStringLiteral("10.0.0.1"), Apple, request("AB12"), 2000);
    script.open(Platform::Server, QStringLiteral("/cases/ca"));
    script.with(QStringLiteral("Computer"), QStringLiteral("CA1"))
        .with(QStringLiteral("Provider_Name"),
              QStringLiteral("Microsoft-Windows-CertificationAuthority"));
    script.say("18:10:06.000", "waitsforca", caRequest).say("18:30:00.000", "submit", caRequest);
    const Analysis analysis = script.analysis();
    const Device *device = deviceOf(analysis, Platform::Ios);
    QVERIFY(device);
    QCOMPARE(serverStates(device->enrollments.constFirst(), SourceId{3}),
             QStringList({QStringLiteral("pkiStatus=PENDING?"), QStringLiteral("NDES 31?")}));
}

void TestServerMatching::twoRequestsAtOnceTakeNothing()
{
    CaseScript script = tablet("A1");
    openServer(script);
    row(script, "18:10:06.000", QStringLiteral("10.0.0.1"), Apple, request("A1"), 1500);
    row(script, "18:10:06.000", QStringLiteral("10.0.0.2"), Apple, request("B2"), 1500);
    script.say("18:10:05.500", "submit");
    const Analysis analysis = script.analysis();
    QCOMPARE(serverStates(deviceOf(analysis, Platform::Ios)->enrollments.constFirst(), SourceId{2}),
             QStringList{QStringLiteral("request")});
    // The failure stays what it is on the server.
    const QList<Enrollment> left = deviceOf(analysis, Platform::Server)->enrollments;
    QVERIFY(std::ranges::any_of(
        left, [](const Enrollment &one) { return one.verdict.outcome == Outcome::Failed; }));
}

void TestServerMatching::questionThatFailedIsFoundByTime()
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/pc"));
    script.say("10:00:00.000", "profile", alias(WindowsAlias))
        .say("10:00:02.000", "received500")
        .say("10:00:10.000", "received500", alias(WindowsAlias));
    openServer(script);
    row(script, "10:00:01.000", QStringLiteral("10.0.0.1"), Windows, CaCaps);
    row(script, "10:00:02.000", QStringLiteral("10.0.0.1"), Windows,
        operation(QStringLiteral("GetCACert")), 100, "received500");
    const Analysis analysis = script.analysis();
    QCOMPARE(analysis.devices.size(), 1);
    const Enrollment &enrollment = analysis.devices.constFirst().enrollments.constFirst();
    QCOMPARE(serverStates(enrollment, SourceId{2}),
             QStringList({QStringLiteral("request?"), QStringLiteral("HTTP 500?")}));
    QCOMPARE(enrollment.verdict.evidence.first().source, SourceId{1});
    QCOMPARE(enrollment.verdict.evidence.last().source, SourceId{2});
    QVERIFY(enrollment.verdict.cause.startsWith(QLatin1String("Probably: ")));
}

void TestServerMatching::questionOfSomebodyElseIsNot_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("of another platform")
        << QByteArray("10:00:02.000") << Apple << QByteArray("received500");
    QTest::newRow("of another time")
        << QByteArray("10:03:00.000") << Windows << QByteArray("received500");
    QTest::newRow("answered") << QByteArray("10:00:02.000") << Windows << QByteArray("received");
}

void TestServerMatching::questionOfSomebodyElseIsNot()
{
    QFETCH(QByteArray, time);
    QFETCH(QString, agent);
    QFETCH(QByteArray, rule);
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/pc"));
    script.say("10:00:02.000", "received500", alias(WindowsAlias));
    openServer(script);
    row(script, time.constData(), QStringLiteral("10.0.0.1"), agent, CaCaps, 100, rule.constData());
    const Analysis analysis = script.analysis();
    const Device *device = deviceOf(analysis, Platform::Windows);
    QVERIFY(device);
    QVERIFY(serverStates(device->enrollments.constFirst(), SourceId{2}).isEmpty());
    QVERIFY(deviceOf(analysis, Platform::Server));
}

void TestServerMatching::requestThatNothingNamesIsFoundByTime()
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/pc"));
    script.with(QStringLiteral("EventID"), QStringLiteral("37"))
        .say("10:00:02.000", "sent")
        .with(QStringLiteral("EventID"), QStringLiteral("39"))
        .say("10:00:04.000", "installed", alias(WindowsAlias));
    openServer(script);
    script.with(QStringLiteral("EventID"), {});
    row(script, "10:00:03.000", QStringLiteral("10.0.0.1"), Windows, Request, 700);
    row(script, "10:00:03.000", QStringLiteral("10.0.0.2"), Apple, Request, 700);
    const Analysis analysis = script.analysis();
    QCOMPARE(
        serverStates(deviceOf(analysis, Platform::Windows)->enrollments.constFirst(), SourceId{2}),
        QStringList{QStringLiteral("request?")});
    QCOMPARE(deviceOf(analysis, Platform::Server)->enrollments.size(), 1);
}

void TestServerMatching::timeTellsNothingWhereTwoFit()
{
    using namespace std::chrono_literals;
    const QList<TimedRequest> sent{{.platform = Platform::Windows, .at = 100s},
                                   {.platform = Platform::Windows, .at = 400s},
                                   {.platform = Platform::Ios, .at = 100s}};
    const QList<TimedRequest> seen{{.platform = Platform::Windows, .at = 101s},
                                   {.platform = Platform::Windows, .at = 390s},
                                   {.platform = Platform::Windows, .at = 420s},
                                   {.platform = Platform::Unknown, .at = 100s}};
    const QList<std::pair<qsizetype, qsizetype>> expected{{0, 0}};
    QCOMPARE(matchByTime(sent, seen), expected);
    QVERIFY(matchByTime({}, seen).isEmpty());
    QVERIFY(matchByTime(sent, {}).isEmpty());
}

void TestServerMatching::policyIsReadOutOfTheName()
{
    const QString policy = QStringLiteral("39907e78-e61b-4730-b9fa-d44a53e4111c");
    QCOMPARE(policyOf(AndroidAlias), policy);
    QCOMPARE(policyOf(AppleAlias), policy);
    QCOMPARE(policyOf(WindowsAlias), policy);
    QVERIFY(policyOf(ElidedAlias).isEmpty());
    QVERIFY(policyOf(QStringLiteral("17AB")).isEmpty());
}

void TestServerMatching::identifiersAreReadWhereTheyAreNamed()
{
    Observation observation;
    observation.event.fields = {
        {QStringLiteral("Provider_Name"), QStringLiteral("Microsoft-Intune-CertificateConnectors")},
        {QStringLiteral("message"),
         QStringLiteral("Device ID: 0a6a3f0e-1d2a-4c37-9a40-5b0c6f5e7d11, Certificate Thumbprint = "
                        "00112233445566778899AABBCCDDEEFF00112233")},
        {QStringLiteral("SCEP_Policy_Id"), QStringLiteral("7F1F2A9C-8F0E-4D43-B1DE-30B6A5F1C2D4")}};
    const EventIdentifiers found = identifiersOf(observation);
    QCOMPARE(found.device, QStringLiteral("0a6a3f0e-1d2a-4c37-9a40-5b0c6f5e7d11"));
    QCOMPARE(found.policy, QStringLiteral("7f1f2a9c-8f0e-4d43-b1de-30b6a5f1c2d4"));
    QCOMPARE(found.request,
             QStringList{QStringLiteral("thumbprint:00112233445566778899AABBCCDDEEFF00112233")});
    // A device's log is not searched: its texts name other certificates, too.
    observation.event.fields.remove(QStringLiteral("Provider_Name"));
    QVERIFY(identifiersOf(observation).request.isEmpty());
}

void TestServerMatching::manyClientsAreNoMatter()
{
    CaseScript script = tablet("A1");
    openServer(script);
    constexpr int Clients = 20'000;
    for (int i = 0; i < Clients; ++i) {
        const QByteArray second =
            QByteArray::number(10 + i % 49) + "." + QByteArray::number(100 + i % 900);
        const QByteArray time = "18:" + QByteArray::number(10 + i / 400) + ":" + second;
        const QString address = QStringLiteral("10.%1.%2.1").arg(i / 250).arg(i % 250);
        row(script, time.constData(), address, Apple, CaCaps);
        row(script, time.constData(), address, Apple, request(QByteArray::number(i).constData()),
            900);
    }
    QElapsedTimer clock;
    clock.start();
    const Analysis analysis = script.analysis();
    const qint64 milliseconds = clock.elapsed();
    QCOMPARE(deviceOf(analysis, Platform::Server)->enrollments.size(), Clients);
    // A build for debugging on a busy machine takes a few seconds; what is squared takes minutes.
    QVERIFY2(milliseconds < 60'000, qPrintable(QString::number(milliseconds)));
}

QTEST_APPLESS_MAIN(TestServerMatching)
#include "tst_servermatching.moc"
