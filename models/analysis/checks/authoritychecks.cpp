// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/checks/authoritychecks.h"

#include "models/analysis/checks/checkresult.h"
#include "models/domain/datetimetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateChecks)
};

constexpr std::chrono::days LongestServerPeriod(825);

bool encrypts(const Certificate &certificate)
{
    return certificate.keyUsage.contains(QLatin1String("keyEncipherment"));
}

bool signs(const Certificate &certificate)
{
    return certificate.keyUsage.contains(QLatin1String("digitalSignature"));
}

QString notAgent()
{
    return Tr::tr("It is no RA certificate.");
}

QString notServer()
{
    return Tr::tr("It is not the TLS certificate of a SCEP server in evidence.");
}
} // namespace

CertificateCheck checkAgentValidity(const CheckSubject &subject)
{
    if (subject.role != CertificateRole::Agent) {
        return notApplicable(notAgent());
    }
    const Instant judgedAt = subject.judgedAt();
    if (judgedAt.certainty < TimeCertainty::ZoneAssumed) {
        return notApplicable(Tr::tr("No log tells the date at which to judge it."));
    }
    const Certificate &certificate = subject.certificate;
    if (judgedAt.sinceEpoch > certificate.notAfter.sinceEpoch) {
        return failed(Tr::tr("The RA certificate had expired at %1 (it was valid until %2): NDES "
                             "answers HTTP 500 then.")
                          .arg(toDateTimeString(judgedAt), toDateTimeString(certificate.notAfter)));
    }
    if (judgedAt.sinceEpoch < certificate.notBefore.sinceEpoch) {
        return failed(
            Tr::tr("The RA certificate was not yet valid at %1 (it is from %2 on).")
                .arg(toDateTimeString(judgedAt), toDateTimeString(certificate.notBefore)));
    }
    return passed(Tr::tr("The RA certificate was valid at %1.").arg(toDateTimeString(judgedAt)));
}

CertificateCheck checkAgentUsage(const CheckSubject &subject)
{
    if (subject.role != CertificateRole::Agent) {
        return notApplicable(notAgent());
    }
    const Certificate &certificate = subject.certificate;
    // The template CEP Encryption has the usage of an enrollment agent too: the key usage decides.
    if (encrypts(certificate)) {
        return passed(Tr::tr("It decrypts requests: its key usage has keyEncipherment."));
    }
    if (hasUsage(certificate.extendedKeyUsage, EnrollmentAgentOid) &&
        (signs(certificate) || certificate.keyUsage.isEmpty())) {
        return passed(Tr::tr("It signs answers: its key usage has digitalSignature, and its "
                             "extended key usage is that of an enrollment agent."));
    }
    return failed(
        Tr::tr("It can neither decrypt requests (keyEncipherment) nor sign answers "
               "(digitalSignature with the usage 1.3.6.1.4.1.311.20.2.1); it has: %1.")
            .arg((certificate.keyUsage + QStringList{usageNames(certificate.extendedKeyUsage)})
                     .join(QLatin1String(", "))));
}

CertificateCheck checkAgentPair(const CheckSubject &subject)
{
    if (subject.role != CertificateRole::Agent) {
        return notApplicable(notAgent());
    }
    const bool hasEncryption =
        std::ranges::any_of(subject.agents, [](const Certificate *one) { return encrypts(*one); });
    const bool hasSignature =
        std::ranges::any_of(subject.agents, [](const Certificate *one) { return signs(*one); });
    if (hasEncryption && hasSignature) {
        return passed(Tr::tr("Both RA certificates of the CA are in evidence."));
    }
    return warning(hasEncryption
                       ? Tr::tr("The RA certificate that signs answers is not in evidence.")
                       : Tr::tr("The RA certificate that decrypts requests is not in evidence."));
}

CertificateCheck checkAgentIssuer(const CheckSubject &subject)
{
    if (subject.role != CertificateRole::Agent) {
        return notApplicable(notAgent());
    }
    const Certificate *issuer = subject.issuer();
    if (issuer == nullptr || subject.chain == nullptr) {
        return warning(Tr::tr("The CA that issued the RA certificate is not in evidence; clients "
                              "refuse an RA certificate of another CA than they were given."));
    }
    if (subject.chain->links.constFirst().status == LinkStatus::SignatureInvalid) {
        return failed(Tr::tr("“%1” did not sign the RA certificate.").arg(issuer->commonName));
    }
    const bool hasNewer =
        std::ranges::any_of(subject.evidence.certificates, [&](const Certificate &other) {
            return other.isCa && other.subject == issuer->subject &&
                   other.publicKeySha256 != issuer->publicKeySha256 &&
                   other.notBefore.sinceEpoch > issuer->notBefore.sinceEpoch;
        });
    if (hasNewer) {
        return warning(Tr::tr("The RA certificate is from an older certificate of the CA “%1”, "
                              "which was renewed since: issue the RA certificates anew.")
                           .arg(issuer->commonName));
    }
    return passed(Tr::tr("The RA certificate is from the CA “%1”.").arg(issuer->commonName));
}

bool namesHost(const Certificate &certificate, const QString &host)
{
    for (const SubjectAltName &name : certificate.subjectAltNames) {
        if (name.type != QLatin1String("DNS")) {
            continue;
        }
        const QString pattern = name.value.toLower();
        const bool isWildcard = pattern.startsWith(QLatin1String("*."));
        if (pattern == host ||
            (isWildcard && host.section(QLatin1Char('.'), 1) == pattern.sliced(2))) {
            return true;
        }
    }
    return false;
}

CertificateCheck checkServerName(const CheckSubject &subject)
{
    if (subject.role != CertificateRole::Server) {
        return notApplicable(notServer());
    }
    QStringList missing;
    for (const QString &host : subject.serverHosts) {
        if (!namesHost(subject.certificate, host)) {
            missing.append(host);
        }
    }
    if (missing.isEmpty()) {
        return passed(Tr::tr("Its subject alternative names have every host that devices ask: %1.")
                          .arg(subject.serverHosts.join(QLatin1String(", "))));
    }
    return failed(Tr::tr("Its subject alternative names lack %1; devices do not look at the "
                         "common name.")
                      .arg(missing.join(QLatin1String(", "))));
}

CertificateCheck checkServerUsage(const CheckSubject &subject)
{
    if (subject.role != CertificateRole::Server) {
        return notApplicable(notServer());
    }
    if (subject.certificate.isSelfSigned) {
        return failed(Tr::tr("The TLS certificate is self-signed; devices do not trust it."));
    }
    if (!hasUsage(subject.certificate.extendedKeyUsage, ServerAuthOid)) {
        return failed(Tr::tr("Its extended key usage lacks server authentication "
                             "(1.3.6.1.5.5.7.3.1)."));
    }
    return passed(Tr::tr("It may serve TLS, and a CA issued it."));
}

CertificateCheck checkServerPeriod(const CheckSubject &subject)
{
    if (subject.role != CertificateRole::Server) {
        return notApplicable(notServer());
    }
    const auto period = std::chrono::floor<std::chrono::days>(
        subject.certificate.notAfter.sinceEpoch - subject.certificate.notBefore.sinceEpoch);
    const int days = static_cast<int>(period.count());
    if (period > LongestServerPeriod) {
        return warning(Tr::tr("The TLS certificate is valid for %n day(s); Apple devices accept "
                              "825 at most.",
                              nullptr, days));
    }
    return passed(Tr::tr("The TLS certificate is valid for %n day(s).", nullptr, days));
}

CertificateCheck checkNdesClient(const CheckSubject &subject)
{
    if (subject.role != CertificateRole::Client) {
        return notApplicable(
            Tr::tr("It is not the client certificate of an NDES server in evidence."));
    }
    const Certificate &certificate = subject.certificate;
    if (certificate.isSelfSigned) {
        return failed(Tr::tr("The client certificate of NDES is self-signed."));
    }
    if (!hasUsage(certificate.extendedKeyUsage, ClientAuthOid)) {
        return failed(Tr::tr("The client certificate of NDES lacks client authentication "
                             "(1.3.6.1.5.5.7.3.2)."));
    }
    const Instant judgedAt = subject.judgedAt();
    if (judgedAt.certainty >= TimeCertainty::ZoneAssumed &&
        judgedAt.sinceEpoch > certificate.notAfter.sinceEpoch) {
        return failed(Tr::tr("The client certificate of NDES had expired at %1.")
                          .arg(toDateTimeString(judgedAt)));
    }
    return passed(Tr::tr("NDES can show it to the certificate registration point."));
}

} // namespace Scep
