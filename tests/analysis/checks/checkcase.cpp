// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/analysis/checks/checkcase.h"

#include "models/analysis/checks/certificatechecks.h"

using namespace Scep;

namespace {
const EvidenceRef RequestLine{.source = SourceId{1}, .line = 7, .range = {}};

Certificate authority(const char *fingerprint, const char *name)
{
    Certificate certificate;
    certificate.fingerprint = QLatin1String(fingerprint);
    certificate.commonName = QLatin1String(name);
    certificate.subject = QStringLiteral("CN=") + certificate.commonName;
    certificate.isCa = true;
    certificate.keyAlgorithm = QStringLiteral("RSA");
    certificate.keyBits = 4096;
    certificate.signatureAlgorithm = QStringLiteral("sha256WithRSAEncryption");
    certificate.notBefore = CheckCase::day(2015, 1, 1);
    certificate.notAfter = CheckCase::day(2030, 1, 1);
    certificate.publicKeySha256 = QByteArray("key of ") + name;
    certificate.evidence = {{.source = SourceId{2}, .line = 1, .range = {}}};
    return certificate;
}

ChainLink link(const Certificate &certificate)
{
    return {.fingerprint = certificate.fingerprint, .subject = certificate.subject};
}
} // namespace

Instant CheckCase::day(int year, int month, int date)
{
    return {*utcMicroseconds(year, month, date, 0, 0, 0, {}), TimeCertainty::Known};
}

CheckCase::CheckCase()
    : issuing(authority("f2", "Contoso Issuing"))
    , root(authority("f3", "Contoso Root"))
{
    root.issuer = root.subject;
    root.isSelfIssued = true;
    root.isSelfSigned = true;
    root.thumbprint = QString(40, QLatin1Char('A'));
    issuing.issuer = root.subject;

    certificate = authority("f1", "Ada Example");
    certificate.isCa = false;
    certificate.subject = QStringLiteral("CN=Ada Example,O=Contoso");
    certificate.issuer = issuing.subject;
    certificate.notBefore = day(2018, 1, 1);
    certificate.notAfter = day(2020, 1, 1);
    certificate.keyBits = 2048;
    certificate.keyUsage = {QStringLiteral("digitalSignature"), QStringLiteral("keyEncipherment")};
    certificate.extendedKeyUsage = {
        {QStringLiteral("1.3.6.1.5.5.7.3.2"), QStringLiteral("Client Authentication")}};
    certificate.applicationPolicies = certificate.extendedKeyUsage;
    certificate.subjectAltNames = {{QStringLiteral("UPN"), QStringLiteral("ada@contoso.example")}};
    certificate.securityIdentifier = QStringLiteral("S-1-5-21-1-2-3-1104");
    certificate.crlUrls = {QStringLiteral("http://crl.contoso.example/ca.crl")};
    certificate.issuerUrls = {QStringLiteral("http://pki.contoso.example/ca.crt")};
    certificate.certificateTemplate = CertificateTemplate{.name = QStringLiteral("IntuneUser")};
    certificate.adcsRequestId = 1104;

    chain.leaf = certificate.fingerprint;
    chain.links = {link(certificate), link(issuing), link(root)};
    for (ChainLink &one : chain.links) {
        one.verdicts = {
            {.aspect = LinkAspect::KeyIdentifiers,
             .fact = LinkFact::KeyIdentifiersMatch,
             .who = one.subject},
            {.aspect = LinkAspect::Revocation, .fact = LinkFact::NotRevoked, .who = one.subject}};
    }
    chain.judgedAt = day(2018, 2, 27);
    chain.isComplete = true;
    chain.isValid = true;

    profile.subject = QStringLiteral("CN=Ada Example,O=Contoso");
    profile.subjectAltNames = {QStringLiteral("UPN=ada@contoso.example")};
    profile.keyBits = 2048;
    profile.keyUsage = certificate.keyUsage;
    profile.extendedKeyUsage = {QStringLiteral("1.3.6.1.5.5.7.3.2")};
    profile.caThumbprint = root.thumbprint.toLower();
    profile.settings = {
        {.name = QStringLiteral("KeyProtection"), .value = QStringLiteral("1")},
        {.name = QStringLiteral("RenewalThreshold"), .value = QStringLiteral("20")}};
    server.platform = Platform::Server;
    server.settings = {
        {.name = QStringLiteral("GeneralPurposeTemplate"), .value = QStringLiteral("IntuneUser")}};

    request.evidence = RequestLine;
    request.messageType = 19;
    request.signerPublicKeySha256 = certificate.publicKeySha256;
    request.signingTime = day(2018, 2, 27);

    Observation sent;
    sent.event.evidence = RequestLine;
    sent.event.instant = day(2018, 2, 27);
    sent.stage = Stage::ContactNdes;
    sent.outcome = Outcome::Succeeded;
    Observation issued;
    issued.event.evidence = {.source = SourceId{1}, .line = 9, .range = {}};
    issued.event.instant = day(2018, 2, 27);
    issued.stage = Stage::Issue;
    issued.outcome = Outcome::Succeeded;
    enrollment.observations = {sent, issued};
    enrollment.messages = {RequestLine};

    serverHosts = {QStringLiteral("ndes.contoso.example")};
}

CheckSubject CheckCase::subject() const
{
    m_evidence = {};
    m_evidence.certificates = QList{certificate, issuing, root} + others;
    m_evidence.messages = {request};
    m_evidence.sources = {{.id = SourceId{2},
                           .path = QStringLiteral("/case/root.cer"),
                           .displayName = QStringLiteral("root.cer")},
                          {.id = SourceId{3},
                           .path = QStringLiteral("/case/root.pfx"),
                           .displayName = QStringLiteral("root.pfx")}};
    CheckSubject result{.certificate = certificate, .evidence = m_evidence};
    result.role = role;
    result.platform = platform;
    result.isDeployedRoot = isDeployedRoot;
    result.serverHosts = serverHosts;
    result.enrollment = hasEnrollment ? &enrollment : nullptr;
    result.profile = hasProfile ? &profile : nullptr;
    result.server = hasServer ? &server : nullptr;
    if (hasChain) {
        result.chain = &chain;
        for (const ChainLink &one : chain.links) {
            result.path.append(findCertificate(m_evidence, one.fingerprint));
        }
    }
    for (const Certificate &other : std::as_const(m_evidence.certificates)) {
        if (other.fingerprint != certificate.fingerprint && other.subject == certificate.subject) {
            result.namesakes.append(&other);
        }
        if (!other.isCa && other.issuer == certificate.issuer) {
            result.agents.append(&other);
        }
    }
    return result;
}

CertificateCheck CheckCase::ask(const QString &id) const
{
    for (const CertificateCheck &check : certificateChecks(subject())) {
        if (check.id == id) {
            return check;
        }
    }
    return {};
}
