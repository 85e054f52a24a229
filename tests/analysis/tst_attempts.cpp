// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/attempts.h"
#include "tests/analysis/observations.h"

#include <QTest>

using namespace Scep;
using namespace Scep::Testing;

class TestAttempts : public QObject
{
    Q_OBJECT

private slots:
    void questionsBeforeTheRequestAreNoRetries();
    void retryAfterARefusalIsAnotherAttempt();
    void requestSentAgainIsAnotherAttempt();
    void pollingIsNoAttempt();
    void renewalIsAnEnrollmentOfItsOwn();
    void profileSentAgainIsNoRenewal();
    void olderCertificateMakesARenewal();
    void renewalRequestMakesARenewal();
};

namespace {
const Captures CaCaps = operation(QStringLiteral("GetCACaps"));
const Captures CaCert = operation(QStringLiteral("GetCACert"));
const Captures Request = operation(QStringLiteral("PKIOperation"));

/// Questions and the request, as jscep sends them.
CaseScript &asks(CaseScript &script, const char *minute)
{
    const auto say = [&](const char *second, const char *rule, const Captures &captures) {
        const QByteArray time = QByteArray(minute) + second;
        script.say(time.constData(), rule, captures);
    };
    say(":01.000", "sending", CaCaps);
    say(":01.100", "received", CaCaps);
    say(":02.000", "sending", CaCert);
    say(":02.100", "received", CaCert);
    say(":03.000", "sending", CaCaps);
    say(":03.100", "received", CaCaps);
    say(":05.000", "sending", Request);
    return script;
}

CaseScript phone()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"));
    script.as(100, 1);
    return script;
}
} // namespace

void TestAttempts::questionsBeforeTheRequestAreNoRetries()
{
    CaseScript script = phone();
    script.say("10:00:00.000", "enroll", alias(AndroidAlias));
    asks(script, "10:00").say("10:00:06.000", "issued").say("10:00:07.000", "installed");
    const QList<Attempt> attempts = script.enrollment().attempts;
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts.first().outcome, Outcome::Succeeded);
    QCOMPARE(attempts.first().evidence.line, 1);
}

void TestAttempts::retryAfterARefusalIsAnotherAttempt()
{
    CaseScript script = phone();
    script.say("10:00:00.000", "enroll", alias(AndroidAlias));
    asks(script, "10:00")
        .say("10:00:06.000", "refused", {{QStringLiteral("transactionId"), QStringLiteral("A")}});
    script.say("10:10:00.000", "enroll", alias(AndroidAlias));
    asks(script, "10:10")
        .say("10:10:06.000", "issued", {{QStringLiteral("transactionId"), QStringLiteral("B")}});
    script.say("10:10:07.000", "installed");
    QCOMPARE(script.analysis().devices.first().enrollments.size(), 1);
    const QList<Attempt> attempts = script.enrollment().attempts;
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts.at(0).outcome, Outcome::Failed);
    QCOMPARE(attempts.at(0).transactionId, QStringLiteral("A"));
    QCOMPARE(attempts.at(1).number, 2);
    QCOMPARE(attempts.at(1).outcome, Outcome::Succeeded);
    QCOMPARE(attempts.at(1).transactionId, QStringLiteral("B"));
    QVERIFY(!script.enrollment().isRenewal);
}

void TestAttempts::requestSentAgainIsAnotherAttempt()
{
    CaseScript script = phone();
    script.say("10:00:00.000", "enroll", alias(AndroidAlias));
    asks(script, "10:00");
    asks(script, "10:05");
    QCOMPARE(script.enrollment().attempts.size(), 2);
}

void TestAttempts::pollingIsNoAttempt()
{
    CaseScript script = phone();
    script.say("10:00:00.000", "enroll", alias(AndroidAlias));
    asks(script, "10:00").say("10:00:06.000", "waitsforca");
    script.say("10:05:00.000", "sending", Request).say("10:05:01.000", "issued");
    QCOMPARE(script.enrollment().attempts.size(), 1);
}

void TestAttempts::renewalIsAnEnrollmentOfItsOwn()
{
    CaseScript script = phone();
    script.say("08:00:00.000", "enroll", alias(AndroidAlias));
    asks(script, "08:00").say("08:00:06.000", "issued").say("08:00:07.000", "installed");
    script.say("18:00:00.000", "enroll", alias(AndroidAlias));
    asks(script, "18:00").say("18:00:06.000", "refused");
    const QList<Enrollment> enrollments = script.analysis().devices.first().enrollments;
    QCOMPARE(enrollments.size(), 2);
    QVERIFY(!enrollments.at(0).isRenewal);
    QCOMPARE(enrollments.at(0).verdict.outcome, Outcome::Succeeded);
    QVERIFY(enrollments.at(1).isRenewal);
    QCOMPARE(enrollments.at(1).verdict.outcome, Outcome::Failed);
    QCOMPARE(enrollments.at(1).renewalEvidence.line,
             enrollments.at(1).attempts.at(0).evidence.line);
    QCOMPARE(enrollments.at(1).alias, AndroidAlias);
}

void TestAttempts::profileSentAgainIsNoRenewal()
{
    CaseScript script = windowsSample();
    script.say("22:00:00.000", "profile", alias(WindowsAlias));
    QCOMPARE(script.analysis().devices.first().enrollments.size(), 1);
    QCOMPARE(script.enrollment().verdict.outcome, Outcome::Succeeded);
}

namespace {
Certificate certificate(const char *print, int day)
{
    Certificate result;
    result.fingerprint = QString(64, QLatin1Char(*print));
    result.thumbprint = QString(40, QLatin1Char(*print)).toUpper();
    result.subject = QStringLiteral("CN=adele");
    result.issuer = QStringLiteral("CN=Issuing");
    result.notBefore = {*utcMicroseconds(2018, 2, day, 0, 0, 0, {}), TimeCertainty::Known};
    result.evidence = {{.source = SourceId{1}, .line = day}};
    return result;
}

ChainTools tools()
{
    return {.chainsFrom =
                [](const QList<Certificate> &, const QList<RevocationList> &) {
                    return [](const Certificate &leaf, const Instant &, const QStringList &) {
                        return QList{CertificateChain{
                            .leaf = leaf.fingerprint, .links = {}, .judgedAt = {}}};
                    };
                },
            .isEndEntity = [](const Certificate &) { return true; }};
}
} // namespace

void TestAttempts::olderCertificateMakesARenewal()
{
    CaseScript script = windowsSample();
    Certificate issued = certificate("b", 27);
    issued.thumbprint = QStringLiteral("00AA");
    script.evidence.certificates = {certificate("a", 1), issued};
    const Enrollment enrollment = script.analysis(tools()).devices.first().enrollments.first();
    QCOMPARE(enrollment.certificates.value(0), issued.fingerprint);
    QVERIFY(enrollment.isRenewal);
    QCOMPARE(enrollment.renewalEvidence.line, 1);
    // One that was found with another device is not the device's.
    script.evidence.certificates[0].evidence[0].source = SourceId{9};
    QVERIFY(!script.analysis(tools()).devices.first().enrollments.first().isRenewal);
    script.evidence.certificates[0].evidence[0].source = SourceId{1};
    // Another subject is another certificate.
    script.evidence.certificates[0].subject = QStringLiteral("CN=lee");
    QVERIFY(!script.analysis(tools()).devices.first().enrollments.first().isRenewal);
}

void TestAttempts::renewalRequestMakesARenewal()
{
    CaseScript script = iosSample();
    ScepMessage message;
    message.evidence = {.source = SourceId{1}, .line = 3};
    message.messageType = 17;
    script.evidence.messages = {message};
    QVERIFY(script.enrollment().isRenewal);
    QCOMPARE(script.enrollment().renewalEvidence, message.evidence);
    script.evidence.messages[0].messageType = 19;
    QVERIFY(!script.enrollment().isRenewal);
}

QTEST_APPLESS_MAIN(TestAttempts)
#include "tst_attempts.moc"
