// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/certificatechecks.h"

#include <QTest>

using namespace Scep;

namespace {
Instant day(int year, int month, int date)
{
    return {*utcMicroseconds(year, month, date, 0, 0, 0, {}), TimeCertainty::Known};
}

/// A device certificate with nothing to complain about.
Certificate good()
{
    Certificate certificate;
    certificate.fingerprint = QStringLiteral("f1");
    certificate.subject = QStringLiteral("CN=Ada Example,O=Contoso");
    certificate.commonName = QStringLiteral("Ada Example");
    certificate.notBefore = day(2018, 1, 1);
    certificate.notAfter = day(2020, 1, 1);
    certificate.keyAlgorithm = QStringLiteral("RSA");
    certificate.keyBits = 2048;
    certificate.signatureAlgorithm = QStringLiteral("sha256WithRSAEncryption");
    certificate.keyUsage = {QStringLiteral("digitalSignature"), QStringLiteral("keyEncipherment")};
    certificate.extendedKeyUsage = {
        {QStringLiteral("1.3.6.1.5.5.7.3.2"), QStringLiteral("clientAuth")}};
    certificate.subjectAltNames = {{QStringLiteral("UPN"), QStringLiteral("ada@contoso.example")}};
    certificate.securityIdentifier = QStringLiteral("S-1-5-21-1-2-3-1104");
    certificate.crlUrls = {QStringLiteral("http://crl.contoso.example/ca.crl")};
    return certificate;
}

CertificateChain goodChain()
{
    CertificateChain chain;
    chain.leaf = QStringLiteral("f1");
    chain.links = {{.fingerprint = QStringLiteral("f1"),
                    .subject = {},
                    .keyIdentifier = {},
                    .status = LinkStatus::Ok,
                    .message = {}},
                   {.fingerprint = QStringLiteral("f2"),
                    .subject = {},
                    .keyIdentifier = {},
                    .status = LinkStatus::Ok,
                    .message = {}}};
    chain.judgedAt = day(2018, 2, 27);
    chain.isComplete = true;
    chain.isValid = true;
    return chain;
}

using Change = void (*)(Certificate &);
} // namespace

Q_DECLARE_METATYPE(Change)

class TestCertificateChecks : public QObject
{
    Q_OBJECT

private slots:
    void goodCertificatePassesEverything();
    void eachFaultIsFoundByItsCheck_data();
    void eachFaultIsFoundByItsCheck();
    void chainIsJudgedByItsWorstLink();
    void validityIsJudgedAtTheInstant_data();
    void validityIsJudgedAtTheInstant();
};

void TestCertificateChecks::goodCertificatePassesEverything()
{
    const QList<CertificateCheck> checks = endEntityChecks(good(), goodChain());
    QStringList ids;
    for (const CertificateCheck &check : checks) {
        ids.append(check.id);
        QVERIFY2(check.outcome == CheckOutcome::Passed, qPrintable(check.message));
        QVERIFY(check.message.endsWith(QLatin1Char('.')));
    }
    QCOMPARE(ids, QStringLiteral("chain validity keySize signatureHash clientAuth keyUsage san "
                                 "subjectPlaceholders sidMapping validityPeriod crlUrls")
                      .split(QLatin1Char(' ')));
}

void TestCertificateChecks::eachFaultIsFoundByItsCheck_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("id");
    QTest::addColumn<CheckOutcome>("outcome");
    const auto row = [](const char *name, Change change, const char *id, CheckOutcome outcome) {
        QTest::newRow(name) << change << QString(QLatin1String(id)) << outcome;
    };
    using enum CheckOutcome;
    row("1024 bits", [](Certificate &c) { c.keyBits = 1024; }, "keySize", Failed);
    row(
        "EC key", [](Certificate &c) { c.keyAlgorithm = QStringLiteral("EC P-256"); }, "keySize",
        CheckOutcome::Warning);
    row(
        "SHA-1",
        [](Certificate &c) { c.signatureAlgorithm = QStringLiteral("sha1WithRSAEncryption"); },
        "signatureHash", Failed);
    row(
        "MD5",
        [](Certificate &c) { c.signatureAlgorithm = QStringLiteral("md5WithRSAEncryption"); },
        "signatureHash", Failed);
    row(
        "PSS", [](Certificate &c) { c.signatureAlgorithm = QStringLiteral("rsassaPss"); },
        "signatureHash", Failed);
    row(
        "no EKU", [](Certificate &c) { c.extendedKeyUsage.clear(); }, "clientAuth",
        CheckOutcome::Warning);
    row(
        "server EKU",
        [](Certificate &c) {
            c.extendedKeyUsage = {
                {QStringLiteral("1.3.6.1.5.5.7.3.1"), QStringLiteral("serverAuth")}};
        },
        "clientAuth", Failed);
    row("no key usage", [](Certificate &c) { c.keyUsage.clear(); }, "keyUsage", NotApplicable);
    row(
        "encryption only", [](Certificate &c) { c.keyUsage = {QStringLiteral("keyEncipherment")}; },
        "keyUsage", Failed);
    row("no SAN", [](Certificate &c) { c.subjectAltNames.clear(); }, "san", CheckOutcome::Warning);
    row(
        "variable in subject",
        [](Certificate &c) { c.subject = QStringLiteral("CN={{UserName}}"); },
        "subjectPlaceholders", Failed);
    row(
        "variable in SAN",
        [](Certificate &c) { c.subjectAltNames.first().value = QStringLiteral("{{Device_IMEI}}"); },
        "subjectPlaceholders", Failed);
    row(
        "empty CN", [](Certificate &c) { c.subject = QStringLiteral("CN=,O=Contoso"); },
        "subjectPlaceholders", Failed);
    row(
        "empty CN last", [](Certificate &c) { c.subject = QStringLiteral("O=Contoso,CN="); },
        "subjectPlaceholders", Failed);
    row(
        "no SID", [](Certificate &c) { c.securityIdentifier.clear(); }, "sidMapping",
        CheckOutcome::Warning);
    row(
        "three years", [](Certificate &c) { c.notAfter = day(2021, 1, 1); }, "validityPeriod",
        CheckOutcome::Warning);
    row(
        "four days", [](Certificate &c) { c.notAfter = day(2018, 1, 5); }, "validityPeriod",
        Failed);
    row("no CRL", [](Certificate &c) { c.crlUrls.clear(); }, "crlUrls", CheckOutcome::Warning);
    row(
        "LDAP only", [](Certificate &c) { c.crlUrls = {QStringLiteral("ldap:///CN=x")}; },
        "crlUrls", CheckOutcome::Warning);
}

void TestCertificateChecks::eachFaultIsFoundByItsCheck()
{
    QFETCH(Change, change);
    QFETCH(QString, id);
    Certificate certificate = good();
    change(certificate);
    const QList<CertificateCheck> checks = endEntityChecks(certificate, goodChain());
    const auto found = std::ranges::find(checks, id, &CertificateCheck::id);
    QVERIFY(found != checks.cend());
    QTEST(found->outcome, "outcome");
    QVERIFY(!found->message.isEmpty());
}

void TestCertificateChecks::chainIsJudgedByItsWorstLink()
{
    CertificateChain chain = goodChain();
    chain.isValid = false;
    chain.isComplete = false;
    chain.links[1].status = LinkStatus::IssuerMissing;
    chain.links[1].subject = QStringLiteral("CN=Contoso Root");
    QCOMPARE(checkChain(chain).outcome, CheckOutcome::Warning);
    QVERIFY(checkChain(chain).message.contains(QStringLiteral("CN=Contoso Root")));
    chain.links[0].status = LinkStatus::Expired;
    QCOMPARE(checkChain(chain).outcome, CheckOutcome::Failed);
}

void TestCertificateChecks::validityIsJudgedAtTheInstant_data()
{
    QTest::addColumn<Instant>("at");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::newRow("before") << day(2017, 12, 31) << CheckOutcome::Failed;
    QTest::newRow("first moment") << day(2018, 1, 1) << CheckOutcome::Passed;
    QTest::newRow("last moment") << day(2020, 1, 1) << CheckOutcome::Passed;
    QTest::newRow("after") << day(2020, 1, 2) << CheckOutcome::Failed;
    QTest::newRow("no time") << Instant() << CheckOutcome::NotApplicable;
    QTest::newRow("no date") << Instant{{}, TimeCertainty::DateMissing}
                             << CheckOutcome::NotApplicable;
}

void TestCertificateChecks::validityIsJudgedAtTheInstant()
{
    QFETCH(Instant, at);
    QTEST(checkValidity(good(), at).outcome, "outcome");
}

QTEST_APPLESS_MAIN(TestCertificateChecks)
#include "tst_certificatechecks.moc"
