// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/certificatechecks.h"

#include "models/domain/datetimetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateChecks)
};

constexpr int SmallestRsaKey = 2048;
constexpr std::chrono::days ShortestPeriod(5);
constexpr std::chrono::days LongestPeriod(731); // 24 months, one leap day included

CertificateCheck check(const char *id, CheckOutcome outcome, const QString &message)
{
    return {.id = QLatin1String(id), .outcome = outcome, .message = message};
}

CertificateCheck passed(const char *id, const QString &message)
{
    return check(id, CheckOutcome::Passed, message);
}

CertificateCheck warning(const char *id, const QString &message)
{
    return check(id, CheckOutcome::Warning, message);
}

CertificateCheck failed(const char *id, const QString &message)
{
    return check(id, CheckOutcome::Failed, message);
}
} // namespace

CertificateCheck checkChain(const CertificateChain &chain)
{
    if (chain.isValid) {
        return passed("chain", Tr::tr("The chain is complete: %n certificate(s) up to the root.",
                                      nullptr, static_cast<int>(chain.links.size())));
    }
    const auto broken = std::ranges::find_if(chain.links, [](const ChainLink &link) {
        return link.status != LinkStatus::Ok && link.status != LinkStatus::IssuerMissing;
    });
    if (broken != chain.links.cend()) {
        const QString detail =
            broken->message.isEmpty() ? linkStatusDisplayName(broken->status) : broken->message;
        return failed("chain", Tr::tr("The chain breaks at “%1”: %2").arg(broken->subject, detail));
    }
    const auto missing =
        std::ranges::find(chain.links, LinkStatus::IssuerMissing, &ChainLink::status);
    if (missing != chain.links.cend()) {
        return warning("chain", Tr::tr("The chain is incomplete: the certificate of “%1” is not "
                                       "among the given files.")
                                    .arg(missing->subject));
    }
    return warning("chain", Tr::tr("The chain does not reach a root certificate."));
}

CertificateCheck checkValidity(const Certificate &certificate, const Instant &judgedAt)
{
    const QString from = toDateTimeString(certificate.notBefore);
    const QString to = toDateTimeString(certificate.notAfter);
    if (judgedAt.isNull() || judgedAt.certainty == TimeCertainty::DateMissing) {
        return check("validity", CheckOutcome::NotApplicable,
                     Tr::tr("Valid from %1 to %2; no log tells the date at which to judge it.")
                         .arg(from, to));
    }
    if (judgedAt.sinceEpoch < certificate.notBefore.sinceEpoch) {
        return failed("validity", Tr::tr("It was not yet valid at %1: it is valid from %2.")
                                      .arg(toDateTimeString(judgedAt), from));
    }
    if (judgedAt.sinceEpoch > certificate.notAfter.sinceEpoch) {
        return failed("validity", Tr::tr("It had expired at %1: it was valid until %2.")
                                      .arg(toDateTimeString(judgedAt), to));
    }
    return passed(
        "validity",
        Tr::tr("It was valid at %1: from %2 to %3.").arg(toDateTimeString(judgedAt), from, to));
}

CertificateCheck checkKeySize(const Certificate &certificate)
{
    const QString key = certificate.keyAlgorithm;
    if (!key.startsWith(QLatin1String("RSA"))) {
        return warning("keySize", Tr::tr("The key is %1; SCEP clients managed by Intune make RSA "
                                         "keys.")
                                      .arg(key));
    }
    if (certificate.keyBits < SmallestRsaKey) {
        return failed("keySize", Tr::tr("The RSA key has %1 bits; at least %2 are needed.")
                                     .arg(certificate.keyBits)
                                     .arg(SmallestRsaKey));
    }
    return passed("keySize", Tr::tr("The RSA key has %1 bits.").arg(certificate.keyBits));
}

CertificateCheck checkSignatureHash(const Certificate &certificate)
{
    const QString algorithm = certificate.signatureAlgorithm;
    const auto names = [&algorithm](QLatin1String text) {
        return algorithm.contains(text, Qt::CaseInsensitive);
    };
    if (names(QLatin1String("md5")) || names(QLatin1String("sha1")) ||
        names(QLatin1String("sha-1"))) {
        return failed(
            "signatureHash",
            Tr::tr("It is signed with %1, which is too weak; SHA-256 is expected.").arg(algorithm));
    }
    if (names(QLatin1String("pss"))) {
        return failed("signatureHash",
                      Tr::tr("It is signed with %1; Apple devices refuse RSASSA-PSS in a SCEP "
                             "chain.")
                          .arg(algorithm));
    }
    return passed("signatureHash", Tr::tr("It is signed with %1.").arg(algorithm));
}

CertificateCheck checkClientAuth(const Certificate &certificate)
{
    if (certificate.extendedKeyUsage.isEmpty()) {
        return warning("clientAuth", Tr::tr("It has no extended key usage; most servers ask for "
                                            "client authentication (1.3.6.1.5.5.7.3.2)."));
    }
    const bool isClient = std::ranges::contains(
        certificate.extendedKeyUsage, QStringLiteral("1.3.6.1.5.5.7.3.2"), &NamedOid::oid);
    if (isClient) {
        return passed("clientAuth", Tr::tr("Its extended key usage has client authentication."));
    }
    QStringList names;
    for (const NamedOid &usage : certificate.extendedKeyUsage) {
        names.append(usage.name.isEmpty() ? usage.oid : usage.name);
    }
    return failed("clientAuth", Tr::tr("Its extended key usage lacks client authentication "
                                       "(1.3.6.1.5.5.7.3.2); it has: %1.")
                                    .arg(names.join(QLatin1String(", "))));
}

CertificateCheck checkKeyUsage(const Certificate &certificate)
{
    if (certificate.keyUsage.isEmpty()) {
        return check("keyUsage", CheckOutcome::NotApplicable,
                     Tr::tr("It has no key usage extension, so every usage is allowed."));
    }
    const QString usages = certificate.keyUsage.join(QLatin1String(", "));
    if (certificate.keyUsage.contains(QLatin1String("digitalSignature"))) {
        return passed("keyUsage", Tr::tr("Its key usage allows signatures: %1.").arg(usages));
    }
    return failed("keyUsage", Tr::tr("Its key usage lacks digitalSignature, which TLS clients "
                                     "need; it has: %1.")
                                  .arg(usages));
}

CertificateCheck checkSan(const Certificate &certificate)
{
    if (certificate.subjectAltNames.isEmpty()) {
        return warning("san", Tr::tr("It has no subject alternative name; many servers look for "
                                     "the user or device there."));
    }
    QStringList names;
    for (const SubjectAltName &name : certificate.subjectAltNames) {
        names.append(name.type + QLatin1String(": ") + name.value);
    }
    return passed(
        "san",
        Tr::tr("Its subject alternative names are: %1.").arg(names.join(QLatin1String("; "))));
}

CertificateCheck checkSubjectPlaceholders(const Certificate &certificate)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{[^{}]*\\}\\}"));
    static const QRegularExpression emptyName(QStringLiteral("(?:^|[,+])CN=(?:[,+]|$)"));
    QStringList texts{certificate.subject};
    for (const SubjectAltName &name : certificate.subjectAltNames) {
        texts.append(name.value);
    }
    for (const QString &text : std::as_const(texts)) {
        const QRegularExpressionMatch match = placeholder.match(text);
        if (match.hasMatch()) {
            return failed(
                "subjectPlaceholders",
                Tr::tr("The variable %1 was not replaced by its value.").arg(match.captured()));
        }
    }
    if (certificate.subject.isEmpty() && !certificate.subjectAltNames.isEmpty()) {
        return passed("subjectPlaceholders",
                      Tr::tr("The subject is empty; the names are in the subject alternative "
                             "name."));
    }
    if (certificate.subject.isEmpty() || emptyName.match(certificate.subject).hasMatch()) {
        return failed("subjectPlaceholders", Tr::tr("The subject's common name is empty."));
    }
    return passed(
        "subjectPlaceholders",
        Tr::tr("All variables of the subject were replaced: %1.").arg(certificate.subject));
}

CertificateCheck checkSidMapping(const Certificate &certificate)
{
    if (certificate.securityIdentifier.isEmpty()) {
        return warning("sidMapping",
                       Tr::tr("It carries no security identifier (SID): domain controllers that "
                              "enforce strong mapping (KB5014754) will refuse it for accounts in "
                              "Active Directory."));
    }
    return passed(
        "sidMapping",
        Tr::tr("It carries the security identifier %1.").arg(certificate.securityIdentifier));
}

CertificateCheck checkValidityPeriod(const Certificate &certificate)
{
    const auto period = std::chrono::floor<std::chrono::days>(certificate.notAfter.sinceEpoch -
                                                              certificate.notBefore.sinceEpoch);
    const int days = static_cast<int>(period.count());
    if (period < ShortestPeriod) {
        return failed("validityPeriod",
                      Tr::tr("It is valid for %n day(s) only; devices may refuse less than 5.",
                             nullptr, days));
    }
    if (period > LongestPeriod) {
        return warning("validityPeriod",
                       Tr::tr("It is valid for %n day(s), longer than the 24 months that Intune "
                              "supports.",
                              nullptr, days));
    }
    return passed("validityPeriod", Tr::tr("It is valid for %n day(s).", nullptr, days));
}

CertificateCheck checkCrlUrls(const Certificate &certificate)
{
    if (certificate.crlUrls.isEmpty()) {
        return warning("crlUrls", Tr::tr("It names no revocation list."));
    }
    for (const QString &url : certificate.crlUrls) {
        if (url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)) {
            return passed("crlUrls",
                          Tr::tr("Its revocation list can be fetched from %1.").arg(url));
        }
    }
    return warning("crlUrls", Tr::tr("Its revocation list cannot be fetched by plain HTTP, only "
                                     "from %1; devices outside the domain cannot read it.")
                                  .arg(certificate.crlUrls.join(QLatin1String(", "))));
}

QList<CertificateCheck> endEntityChecks(const Certificate &certificate,
                                        const CertificateChain &chain)
{
    return {checkChain(chain),
            checkValidity(certificate, chain.judgedAt),
            checkKeySize(certificate),
            checkSignatureHash(certificate),
            checkClientAuth(certificate),
            checkKeyUsage(certificate),
            checkSan(certificate),
            checkSubjectPlaceholders(certificate),
            checkSidMapping(certificate),
            checkValidityPeriod(certificate),
            checkCrlUrls(certificate)};
}

QList<CertificateCheck> authorityChecks(const Certificate &certificate)
{
    return {checkKeySize(certificate), checkSignatureHash(certificate)};
}

} // namespace Scep
