// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/checks/certificatechecks.h"
#include "tests/analysis/checks/checkcase.h"

#include <QSet>
#include <QTest>

using namespace Scep;

using Change = void (*)(CheckCase &);
Q_DECLARE_METATYPE(Change)

class TestCertificateChecks : public QObject
{
    Q_OBJECT

private slots:
    void goodCertificateFailsNothing();
    void eachCheckAnswers_data();
    void eachCheckAnswers();
    void eachCheckPassesFailsAndDoesNotApply();
    void everyRoleIsAskedItsQuestions();
    void failedCheckIsAFinding();
};

namespace {
struct Row
{
    const char *id;
    CheckOutcome outcome;
    const char *name;
    Change change;
};

void asAgent(CheckCase &c)
{
    c.role = CertificateRole::Agent;
    c.certificate.keyUsage = {QStringLiteral("keyEncipherment")};
    c.certificate.extendedKeyUsage.clear();
    Certificate signer = c.certificate;
    signer.fingerprint = QStringLiteral("f9");
    signer.keyUsage = {QStringLiteral("digitalSignature")};
    c.others.append(signer);
}

void asServer(CheckCase &c)
{
    c.role = CertificateRole::Server;
    c.certificate.extendedKeyUsage = {
        {QStringLiteral("1.3.6.1.5.5.7.3.1"), QStringLiteral("Server Authentication")}};
    c.certificate.subjectAltNames = {
        {QStringLiteral("DNS"), QStringLiteral("ndes.contoso.example")}};
}

void asRoot(CheckCase &c)
{
    c.role = CertificateRole::Authority;
    c.isDeployedRoot = true;
    c.certificate.isCa = true;
    c.certificate.isSelfIssued = true;
    c.certificate.isSelfSigned = true;
}

LinkVerdict &verdict(CheckCase &c, LinkAspect aspect)
{
    return *std::ranges::find(c.chain.links.first().verdicts, aspect, &LinkVerdict::aspect);
}

/// The device says that it does not trust the root (0x800B0109).
Observation refusal()
{
    Observation observation;
    observation.ruleId = QStringLiteral("bc8b0340-03db-4975-a1c5-293ba1c37839");
    return observation;
}

Certificate newer(const CheckCase &c)
{
    Certificate other = c.certificate;
    other.fingerprint = QStringLiteral("f8");
    other.notBefore = CheckCase::day(2018, 2, 1);
    return other;
}

const QList<Row> &rows()
{
    using enum CheckOutcome;
    constexpr CheckOutcome Warns = CheckOutcome::Warning;
    static const QList<Row> Rows = {
        {"chain", Passed, "complete", [](CheckCase &) {}},
        {"chain", Failed, "expired link",
         [](CheckCase &c) {
             c.chain.isValid = false;
             c.chain.links[1].status = LinkStatus::Expired;
         }},
        {"chain", Warns, "missing link",
         [](CheckCase &c) {
             c.chain.isValid = c.chain.isComplete = false;
             c.chain.links[2].status = LinkStatus::IssuerMissing;
         }},
        {"chain", NotApplicable, "none", [](CheckCase &c) { c.hasChain = false; }},

        {"deviceTrust", Passed, "installed by Windows",
         [](CheckCase &c) {
             c.platform = Platform::Windows;
             c.enrollment.verdict.outcome = Outcome::Succeeded;
         }},
        {"deviceTrust", NotApplicable, "installed elsewhere",
         [](CheckCase &c) { c.enrollment.verdict.outcome = Outcome::Succeeded; }},
        {"deviceTrust", NotApplicable, "no word of it", [](CheckCase &) {}},
        {"deviceTrust", NotApplicable, "no enrollment",
         [](CheckCase &c) { c.hasEnrollment = false; }},
        {"deviceTrust", Failed, "refused",
         [](CheckCase &c) { c.enrollment.observations.append(refusal()); }},
        {"deviceTrust", Failed, "refused, and no chain",
         [](CheckCase &c) {
             c.enrollment.observations.append(refusal());
             c.hasChain = false;
         }},

        {"rootIsRoot", Passed, "root", [](CheckCase &c) { asRoot(c); }},
        {"rootIsRoot", Failed, "intermediate",
         [](CheckCase &c) {
             asRoot(c);
             c.certificate.isSelfIssued = c.certificate.isSelfSigned = false;
         }},
        {"rootIsRoot", Failed, "broken signature",
         [](CheckCase &c) {
             asRoot(c);
             c.certificate.isSelfSigned = false;
         }},
        {"rootIsRoot", NotApplicable, "not deployed",
         [](CheckCase &c) {
             asRoot(c);
             c.isDeployedRoot = false;
         }},

        {"validity", Passed, "valid", [](CheckCase &) {}},
        {"validity", Passed, "last moment",
         [](CheckCase &c) { c.chain.judgedAt = CheckCase::day(2020, 1, 1); }},
        {"validity", Failed, "too early",
         [](CheckCase &c) { c.chain.judgedAt = CheckCase::day(2017, 12, 31); }},
        {"validity", Failed, "expired",
         [](CheckCase &c) { c.chain.judgedAt = CheckCase::day(2020, 1, 2); }},
        {"validity", NotApplicable, "no time", [](CheckCase &c) { c.chain.judgedAt = {}; }},
        {"validity", NotApplicable, "no date",
         [](CheckCase &c) { c.chain.judgedAt = {{}, TimeCertainty::DateMissing}; }},

        {"agentValidity", Passed, "valid", [](CheckCase &c) { asAgent(c); }},
        {"agentValidity", Failed, "expired",
         [](CheckCase &c) {
             asAgent(c);
             c.chain.judgedAt = CheckCase::day(2021, 1, 1);
         }},
        {"agentValidity", NotApplicable, "no time",
         [](CheckCase &c) {
             asAgent(c);
             c.chain.judgedAt = {};
         }},
        {"agentUsage", Passed, "decrypts", [](CheckCase &c) { asAgent(c); }},
        {"agentUsage", Passed, "decrypts, with an agent's usage",
         [](CheckCase &c) {
             asAgent(c);
             c.certificate.extendedKeyUsage = {
                 {QStringLiteral("1.3.6.1.4.1.311.20.2.1"), QStringLiteral("agent")}};
         }},
        {"agentUsage", Passed, "signs",
         [](CheckCase &c) {
             asAgent(c);
             c.certificate.keyUsage = {QStringLiteral("digitalSignature")};
             c.certificate.extendedKeyUsage = {
                 {QStringLiteral("1.3.6.1.4.1.311.20.2.1"), QStringLiteral("agent")}};
         }},
        {"agentUsage", Failed, "wrong usage",
         [](CheckCase &c) {
             asAgent(c);
             c.certificate.keyUsage = {QStringLiteral("digitalSignature")};
         }},
        {"agentPair", Passed, "both", [](CheckCase &c) { asAgent(c); }},
        {"agentPair", Warns, "one alone",
         [](CheckCase &c) {
             asAgent(c);
             c.others.clear();
         }},
        {"agentIssuer", Passed, "of the CA", [](CheckCase &c) { asAgent(c); }},
        {"agentIssuer", Warns, "CA missing",
         [](CheckCase &c) {
             asAgent(c);
             c.chain.links[1].fingerprint.clear();
         }},
        {"agentIssuer", Warns, "CA renewed",
         [](CheckCase &c) {
             asAgent(c);
             Certificate renewed = c.issuing;
             renewed.fingerprint = QStringLiteral("f7");
             renewed.publicKeySha256 = "another key";
             renewed.notBefore = CheckCase::day(2018, 1, 1);
             c.others.append(renewed);
         }},
        {"agentIssuer", Failed, "signed by another",
         [](CheckCase &c) {
             asAgent(c);
             c.chain.links[0].status = LinkStatus::SignatureInvalid;
         }},

        {"keySize", Passed, "2048", [](CheckCase &) {}},
        {"keySize", Failed, "1024", [](CheckCase &c) { c.certificate.keyBits = 1024; }},
        {"keySize", Warns, "EC",
         [](CheckCase &c) { c.certificate.keyAlgorithm = QStringLiteral("EC P-256"); }},
        {"signatureHash", Passed, "SHA-256", [](CheckCase &) {}},
        {"signatureHash", Failed, "SHA-1",
         [](CheckCase &c) {
             c.certificate.signatureAlgorithm = QStringLiteral("sha1WithRSAEncryption");
         }},
        {"signatureHash", Failed, "MD5",
         [](CheckCase &c) {
             c.certificate.signatureAlgorithm = QStringLiteral("md5WithRSAEncryption");
         }},
        {"signatureHash", Failed, "PSS",
         [](CheckCase &c) { c.certificate.signatureAlgorithm = QStringLiteral("rsassaPss"); }},

        {"clientAuth", Passed, "there", [](CheckCase &) {}},
        {"clientAuth", Warns, "no usage",
         [](CheckCase &c) { c.certificate.extendedKeyUsage.clear(); }},
        {"clientAuth", Failed, "server",
         [](CheckCase &c) {
             c.certificate.extendedKeyUsage = {
                 {QStringLiteral("1.3.6.1.5.5.7.3.1"), QStringLiteral("serverAuth")}};
         }},
        {"keyUsage", Passed, "signs", [](CheckCase &) {}},
        {"keyUsage", Failed, "encrypts only",
         [](CheckCase &c) { c.certificate.keyUsage = {QStringLiteral("keyEncipherment")}; }},
        {"keyUsage", NotApplicable, "none", [](CheckCase &c) { c.certificate.keyUsage.clear(); }},
        {"san", Passed, "there", [](CheckCase &) {}},
        {"san", Warns, "none", [](CheckCase &c) { c.certificate.subjectAltNames.clear(); }},
        {"subjectPlaceholders", Passed, "replaced", [](CheckCase &) {}},
        {"subjectPlaceholders", Passed, "names in the SAN",
         [](CheckCase &c) { c.certificate.subject.clear(); }},
        {"subjectPlaceholders", Failed, "in the subject",
         [](CheckCase &c) { c.certificate.subject = QStringLiteral("CN={{UserName}}"); }},
        {"subjectPlaceholders", Failed, "in the SAN",
         [](CheckCase &c) {
             c.certificate.subjectAltNames.first().value = QStringLiteral("{{Device_IMEI}}");
         }},
        {"subjectPlaceholders", Failed, "empty name",
         [](CheckCase &c) { c.certificate.subject = QStringLiteral("CN=,O=Contoso"); }},
        {"subjectPlaceholders", Failed, "empty name last",
         [](CheckCase &c) { c.certificate.subject = QStringLiteral("O=Contoso,CN="); }},
        {"sidMapping", Passed, "there", [](CheckCase &) {}},
        {"sidMapping", Warns, "none",
         [](CheckCase &c) { c.certificate.securityIdentifier.clear(); }},
        {"validityPeriod", Passed, "two years", [](CheckCase &) {}},
        {"validityPeriod", Warns, "three years",
         [](CheckCase &c) { c.certificate.notAfter = CheckCase::day(2021, 1, 1); }},
        {"validityPeriod", Failed, "four days",
         [](CheckCase &c) { c.certificate.notAfter = CheckCase::day(2018, 1, 5); }},
        {"crlUrls", Passed, "HTTP", [](CheckCase &) {}},
        {"crlUrls", Warns, "none", [](CheckCase &c) { c.certificate.crlUrls.clear(); }},
        {"crlUrls", Warns, "LDAP",
         [](CheckCase &c) { c.certificate.crlUrls = {QStringLiteral("ldap:///CN=x")}; }},
        {"crlUrls", Warns, "blank",
         [](CheckCase &c) {
             c.certificate.crlUrls = {QStringLiteral("http://crl.contoso.example/my ca.crl")};
         }},
        {"issuerUrls", Passed, "HTTP", [](CheckCase &) {}},
        {"issuerUrls", Warns, "LDAP",
         [](CheckCase &c) { c.certificate.issuerUrls = {QStringLiteral("ldap:///CN=x")}; }},
        {"issuerUrls", NotApplicable, "none",
         [](CheckCase &c) { c.certificate.issuerUrls.clear(); }},
        {"revocation", Passed, "not revoked", [](CheckCase &) {}},
        {"revocation", Failed, "revoked",
         [](CheckCase &c) {
             verdict(c, LinkAspect::Revocation).fact = LinkFact::Revoked;
             verdict(c, LinkAspect::Revocation).outcome = CheckOutcome::Failed;
         }},
        {"revocation", NotApplicable, "no list",
         [](CheckCase &c) { c.chain.links.first().verdicts.clear(); }},

        {"caThumbprint", Passed, "the root", [](CheckCase &) {}},
        {"caThumbprint", Failed, "another CA",
         [](CheckCase &c) { c.profile.caThumbprint = QString(40, QLatin1Char('b')); }},
        {"caThumbprint", NotApplicable, "no profile", [](CheckCase &c) { c.hasProfile = false; }},
        {"caThumbprint", NotApplicable, "chain is cut",
         [](CheckCase &c) { c.chain.isComplete = false; }},
        {"keyIdentifiers", Passed, "match", [](CheckCase &) {}},
        {"keyIdentifiers", Warns, "none",
         [](CheckCase &c) {
             verdict(c, LinkAspect::KeyIdentifiers).fact = LinkFact::NoAuthorityKeyIdentifier;
             verdict(c, LinkAspect::KeyIdentifiers).outcome = CheckOutcome::Warning;
         }},
        {"keyIdentifiers", NotApplicable, "no chain", [](CheckCase &c) { c.hasChain = false; }},
        {"intermediates", Passed, "all",
         [](CheckCase &c) { c.platform = Platform::Android; }},
        {"intermediates", Warns, "one is missing",
         [](CheckCase &c) {
             c.platform = Platform::Android;
             c.chain.links[1].status = LinkStatus::IssuerMissing;
         }},
        {"intermediates", NotApplicable, "not Android", [](CheckCase &) {}},
        {"chainHash", Passed, "SHA-256", [](CheckCase &) {}},
        {"chainHash", Passed, "SHA-1 of the root",
         [](CheckCase &c) {
             c.root.signatureAlgorithm = QStringLiteral("sha1WithRSAEncryption");
         }},
        {"chainHash", Failed, "SHA-1",
         [](CheckCase &c) {
             c.issuing.signatureAlgorithm = QStringLiteral("sha1WithRSAEncryption");
         }},
        {"chainHash", Failed, "PSS of the root",
         [](CheckCase &c) { c.root.signatureAlgorithm = QStringLiteral("rsassaPss"); }},
        {"chainHash", NotApplicable, "no issuer",
         [](CheckCase &c) { c.chain.links.resize(1); }},
        {"basicConstraints", Passed, "no CA", [](CheckCase &) {}},
        {"basicConstraints", Failed, "leaf is a CA",
         [](CheckCase &c) { c.certificate.isCa = true; }},
        {"basicConstraints", Failed, "root is none",
         [](CheckCase &c) {
             asRoot(c);
             c.certificate.isCa = false;
         }},

        {"profileUsages", Passed, "there", [](CheckCase &) {}},
        {"profileUsages", Failed, "lacks one",
         [](CheckCase &c) { c.profile.extendedKeyUsage.append(QStringLiteral("1.3.6.1.5.5.8")); }},
        {"profileUsages", NotApplicable, "no profile", [](CheckCase &c) { c.hasProfile = false; }},
        {"anyUsage", NotApplicable, "nobody asks", [](CheckCase &) {}},
        {"anyUsage", Passed, "both",
         [](CheckCase &c) {
             c.certificate.extendedKeyUsage.append({QStringLiteral("2.5.29.37.0"), {}});
             c.profile.extendedKeyUsage.append(QStringLiteral("2.5.29.37.0"));
         }},
        {"anyUsage", Warns, "certificate alone",
         [](CheckCase &c) {
             c.certificate.extendedKeyUsage.append({QStringLiteral("2.5.29.37.0"), {}});
         }},
        {"anyUsage", Failed, "profile alone",
         [](CheckCase &c) { c.profile.extendedKeyUsage.append(QStringLiteral("2.5.29.37.0")); }},
        {"profileKeyUsage", Passed, "there", [](CheckCase &) {}},
        {"profileKeyUsage", Failed, "lacks one",
         [](CheckCase &c) { c.certificate.keyUsage = {QStringLiteral("digitalSignature")}; }},
        {"profileKeyUsage", NotApplicable, "no profile",
         [](CheckCase &c) { c.hasProfile = false; }},
        {"nonRepudiation", Passed, "off", [](CheckCase &) {}},
        {"nonRepudiation", Failed, "on",
         [](CheckCase &c) { c.certificate.keyUsage.append(QStringLiteral("nonRepudiation")); }},
        {"nonRepudiation", NotApplicable, "Windows",
         [](CheckCase &c) { c.platform = Platform::Windows; }},
        {"applicationPolicies", Passed, "the same", [](CheckCase &) {}},
        {"applicationPolicies", Warns, "others",
         [](CheckCase &c) {
             c.certificate.applicationPolicies.append({QStringLiteral("1.3.6.1.5.5.7.3.1"), {}});
         }},
        {"applicationPolicies", NotApplicable, "none",
         [](CheckCase &c) { c.certificate.applicationPolicies.clear(); }},

        {"profileSan", Passed, "there", [](CheckCase &) {}},
        {"profileSan", Passed, "variable",
         [](CheckCase &c) { c.profile.subjectAltNames = {QStringLiteral("UPN={{UPN}}")}; }},
        {"profileSan", Failed, "another",
         [](CheckCase &c) { c.profile.subjectAltNames = {QStringLiteral("DNS=pc.example")}; }},
        {"profileSan", NotApplicable, "no profile", [](CheckCase &c) { c.hasProfile = false; }},
        {"profileVariables", Passed, "replaced", [](CheckCase &) {}},
        {"profileVariables", Failed, "not replaced",
         [](CheckCase &c) { c.profile.subject = QStringLiteral("CN={{IMEI}}"); }},
        {"profileVariables", NotApplicable, "no profile",
         [](CheckCase &c) { c.hasProfile = false; }},
        {"subjectGuid", Passed, "name",
         [](CheckCase &c) { c.profile.subject = QStringLiteral("CN={{UserName}}"); }},
        {"subjectGuid", Warns, "id",
         [](CheckCase &c) {
             c.profile.subject = QStringLiteral("CN={{UserName}}");
             c.certificate.commonName = QStringLiteral("0a1b2c3d-0000-4000-8000-0123456789ab");
         }},
        {"subjectGuid", NotApplicable, "nobody asks", [](CheckCase &) {}},
        {"escapedName", Passed, "plain", [](CheckCase &) {}},
        {"escapedName", Warns, "escaped",
         [](CheckCase &c) { c.certificate.subject = QStringLiteral("CN=Example\\, Ada"); }},
        {"escapedName", NotApplicable, "no subject",
         [](CheckCase &c) { c.certificate.subject.clear(); }},
        {"nameLength", Passed, "short", [](CheckCase &) {}},
        {"nameLength", Warns, "65 characters",
         [](CheckCase &c) { c.certificate.commonName = QString(65, QLatin1Char('a')); }},
        {"nameLength", NotApplicable, "no subject",
         [](CheckCase &c) { c.certificate.subject.clear(); }},

        {"withinIssuer", Passed, "shorter", [](CheckCase &) {}},
        {"withinIssuer", Warns, "longer",
         [](CheckCase &c) { c.issuing.notAfter = CheckCase::day(2019, 1, 1); }},
        {"withinIssuer", NotApplicable, "no issuer",
         [](CheckCase &c) { c.chain.links[1].fingerprint.clear(); }},
        {"deviceClock", Passed, "valid when it came", [](CheckCase &) {}},
        {"deviceClock", Failed, "slow clock",
         [](CheckCase &c) {
             c.enrollment.observations[1].event.instant = CheckCase::day(2017, 12, 31);
         }},
        {"deviceClock", NotApplicable, "zone not known",
         [](CheckCase &c) {
             c.enrollment.observations[1].event.instant.certainty = TimeCertainty::ZoneAssumed;
         }},
        {"signingTime", Passed, "the same", [](CheckCase &) {}},
        {"signingTime", Warns, "a day later",
         [](CheckCase &c) { c.request.signingTime = CheckCase::day(2018, 2, 28); }},
        {"signingTime", NotApplicable, "none", [](CheckCase &c) { c.request.signingTime = {}; }},
        {"renewal", Passed, "not due", [](CheckCase &) {}},
        {"renewal", Warns, "due",
         [](CheckCase &c) { c.chain.judgedAt = CheckCase::day(2019, 12, 1); }},
        {"renewal", Passed, "due and renewed",
         [](CheckCase &c) {
             c.chain.judgedAt = CheckCase::day(2019, 12, 1);
             c.others = {newer(c)};
         }},
        {"renewal", NotApplicable, "no profile", [](CheckCase &c) { c.hasProfile = false; }},
        {"severalValid", Warns, "a newer one", [](CheckCase &c) { c.others = {newer(c)}; }},
        {"severalValid", Passed, "an older one",
         [](CheckCase &c) {
             c.others = {newer(c)};
             c.others[0].notBefore = CheckCase::day(2017, 6, 1);
         }},
        {"severalValid", NotApplicable, "alone", [](CheckCase &) {}},

        {"profileKeySize", Passed, "the same", [](CheckCase &) {}},
        {"profileKeySize", Failed, "another", [](CheckCase &c) { c.profile.keyBits = 4096; }},
        {"profileKeySize", NotApplicable, "no profile", [](CheckCase &c) { c.hasProfile = false; }},
        {"tpmKeySize", Passed, "2048", [](CheckCase &) {}},
        {"tpmKeySize", Failed, "4096 required", [](CheckCase &c) { c.profile.keyBits = 4096; }},
        {"tpmKeySize", Warns, "4096 preferred",
         [](CheckCase &c) {
             c.profile.keyBits = 4096;
             c.profile.settings[0].value = QStringLiteral("2");
         }},
        {"tpmKeySize", NotApplicable, "software",
         [](CheckCase &c) { c.profile.settings[0].value = QStringLiteral("3"); }},
        {"keyMatch", Passed, "the same", [](CheckCase &) {}},
        {"keyMatch", Failed, "another",
         [](CheckCase &c) { c.request.signerPublicKeySha256 = "another key"; }},
        {"keyMatch", NotApplicable, "no request",
         [](CheckCase &c) { c.enrollment.messages.clear(); }},
        {"caRequest", Passed, "AD CS", [](CheckCase &) {}},
        {"caRequest", NotApplicable, "another CA",
         [](CheckCase &c) { c.certificate.adcsRequestId.reset(); }},
        {"template", Passed, "the same", [](CheckCase &) {}},
        {"template", Failed, "another",
         [](CheckCase &c) { c.server.settings[0].value = QStringLiteral("WebServer"); }},
        {"template", NotApplicable, "no server", [](CheckCase &c) { c.hasServer = false; }},
        {"container", Passed, "cer file", [](CheckCase &c) { asRoot(c); }},
        {"container", Warns, "pfx file",
         [](CheckCase &c) {
             asRoot(c);
             c.certificate.evidence = {{.source = SourceId{3}, .line = 1, .range = {}}};
         }},
        {"container", NotApplicable, "no CA",
         [](CheckCase &c) {
             asRoot(c);
             c.certificate.isCa = false;
         }},

        {"serverName", Passed, "there", [](CheckCase &c) { asServer(c); }},
        {"serverName", Passed, "wildcard",
         [](CheckCase &c) {
             asServer(c);
             c.certificate.subjectAltNames[0].value = QStringLiteral("*.contoso.example");
         }},
        {"serverName", Failed, "another",
         [](CheckCase &c) {
             asServer(c);
             c.serverHosts.append(QStringLiteral("ndes.fabrikam.example"));
         }},
        {"serverUsage", Passed, "serves", [](CheckCase &c) { asServer(c); }},
        {"serverUsage", Failed, "self-signed",
         [](CheckCase &c) {
             asServer(c);
             c.certificate.isSelfSigned = true;
         }},
        {"serverUsage", Failed, "client",
         [](CheckCase &c) {
             c.role = CertificateRole::Server;
         }},
        {"serverPeriod", Passed, "two years", [](CheckCase &c) { asServer(c); }},
        {"serverPeriod", Warns, "three years",
         [](CheckCase &c) {
             asServer(c);
             c.certificate.notAfter = CheckCase::day(2021, 1, 1);
         }},
        {"ndesClient", Passed, "good", [](CheckCase &c) { c.role = CertificateRole::Client; }},
        {"ndesClient", Failed, "expired",
         [](CheckCase &c) {
             c.role = CertificateRole::Client;
             c.chain.judgedAt = CheckCase::day(2021, 1, 1);
         }},
        {"ndesClient", Failed, "self-signed",
         [](CheckCase &c) {
             c.role = CertificateRole::Client;
             c.certificate.isSelfSigned = true;
         }},
    };
    return Rows;
}

QList<CertificateRole> allRoles()
{
    return {CertificateRole::Device, CertificateRole::Authority, CertificateRole::Agent,
            CertificateRole::Server, CertificateRole::Client};
}

QSet<QString> allIds()
{
    QSet<QString> ids;
    for (const CertificateRole role : allRoles()) {
        CheckCase sample;
        sample.role = role;
        for (const CertificateCheck &check : certificateChecks(sample.subject())) {
            ids.insert(check.id);
        }
    }
    return ids;
}
} // namespace

void TestCertificateChecks::goodCertificateFailsNothing()
{
    const QList<CertificateCheck> checks = certificateChecks(CheckCase().subject());
    QVERIFY(checks.size() > 30);
    for (const CertificateCheck &check : checks) {
        QVERIFY2(check.outcome == CheckOutcome::Passed ||
                     check.outcome == CheckOutcome::NotApplicable,
                 qPrintable(check.id + QLatin1String(": ") + check.message));
        QVERIFY(check.message.endsWith(QLatin1Char('.')));
        QVERIFY(!check.rule.isEmpty());
        QVERIFY(!checkName(check.id).isEmpty());
    }
}

void TestCertificateChecks::eachCheckAnswers_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("id");
    QTest::addColumn<CheckOutcome>("outcome");
    for (const Row &row : rows()) {
        QTest::addRow("%s: %s", row.id, row.name)
            << row.change << QString(QLatin1StringView(row.id)) << row.outcome;
    }
}

void TestCertificateChecks::eachCheckAnswers()
{
    QFETCH(Change, change);
    QFETCH(QString, id);
    CheckCase sample;
    change(sample);
    const CertificateCheck check = sample.ask(id);
    QCOMPARE(check.id, id);
    QVERIFY(check.message.size() > 10);
    QTEST(check.outcome, "outcome");
}

void TestCertificateChecks::eachCheckPassesFailsAndDoesNotApply()
{
    // Questions that every certificate of the role can answer.
    const QSet<QString> always = {
        QStringLiteral("keySize"),        QStringLiteral("signatureHash"),
        QStringLiteral("clientAuth"),     QStringLiteral("san"),
        QStringLiteral("sidMapping"),     QStringLiteral("subjectPlaceholders"),
        QStringLiteral("validityPeriod"), QStringLiteral("crlUrls"),
        QStringLiteral("agentUsage"),     QStringLiteral("agentPair"),
        QStringLiteral("agentIssuer"),    QStringLiteral("basicConstraints"),
        QStringLiteral("serverName"),     QStringLiteral("serverUsage"),
        QStringLiteral("serverPeriod"),   QStringLiteral("ndesClient")};
    // It tells where the request is, and there is nothing wrong with that.
    const QString neverWrong = QStringLiteral("caRequest");
    QHash<QString, QSet<CheckOutcome>> covered;
    for (const Row &row : rows()) {
        covered[QLatin1StringView(row.id)].insert(row.outcome);
    }
    for (const QString &id : allIds()) {
        const QSet<CheckOutcome> outcomes = covered.value(id);
        QVERIFY2(outcomes.contains(CheckOutcome::Passed), qPrintable(id));
        QVERIFY2(id == neverWrong || outcomes.contains(CheckOutcome::Failed) ||
                     outcomes.contains(CheckOutcome::Warning),
                 qPrintable(id));
        QVERIFY2(always.contains(id) || outcomes.contains(CheckOutcome::NotApplicable),
                 qPrintable(id));
    }
    QCOMPARE(QSet<QString>(covered.keyBegin(), covered.keyEnd()), allIds());
}

void TestCertificateChecks::everyRoleIsAskedItsQuestions()
{
    const auto idsOf = [](CertificateRole role) {
        CheckCase sample;
        sample.role = role;
        QStringList ids;
        for (const CertificateCheck &check : certificateChecks(sample.subject())) {
            ids.append(check.id);
        }
        return ids;
    };
    QVERIFY(idsOf(CertificateRole::Device).contains(QStringLiteral("sidMapping")));
    QVERIFY(!idsOf(CertificateRole::Server).contains(QStringLiteral("sidMapping")));
    QVERIFY(idsOf(CertificateRole::Agent).contains(QStringLiteral("agentPair")));
    QVERIFY(!idsOf(CertificateRole::Device).contains(QStringLiteral("agentPair")));
    QCOMPARE(idsOf(CertificateRole::Authority),
             QStringLiteral("rootIsRoot keySize signatureHash basicConstraints container")
                 .split(QLatin1Char(' ')));
}

void TestCertificateChecks::failedCheckIsAFinding()
{
    CheckCase sample;
    QVERIFY(!checkFinding(sample.ask(QStringLiteral("keySize")), sample.certificate));
    sample.certificate.keyBits = 1024;
    const CertificateCheck check = sample.ask(QStringLiteral("keySize"));
    const std::optional<Finding> finding = checkFinding(check, sample.certificate);
    QVERIFY(finding.has_value());
    QCOMPARE(finding->ruleId, QStringLiteral("certificate.keySize"));
    QCOMPARE(finding->explanation, check.message);
    QCOMPARE(finding->evidence, sample.certificate.evidence);
    // The comparison with the profile says this one, with both sides.
    const CertificateCheck compared = sample.ask(QStringLiteral("profileKeySize"));
    QCOMPARE(compared.outcome, CheckOutcome::Failed);
    QVERIFY(!checkFinding(compared, sample.certificate));
}

QTEST_APPLESS_MAIN(TestCertificateChecks)
#include "tst_certificatechecks.moc"
