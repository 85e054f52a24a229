// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/checks/chainchecks.h"

#include "models/analysis/checks/checkresult.h"
#include "models/analysis/checks/keychecks.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateChecks)
};

const LinkVerdict *firstVerdict(const ChainLink &link, LinkAspect aspect)
{
    const auto found = std::ranges::find(link.verdicts, aspect, &LinkVerdict::aspect);
    return found == link.verdicts.cend() ? nullptr : &*found;
}
} // namespace

CertificateCheck checkChain(const CheckSubject &subject)
{
    if (subject.chain == nullptr) {
        return notApplicable(Tr::tr("No chain was built for it."));
    }
    const CertificateChain &chain = *subject.chain;
    if (chain.isValid) {
        return passed(Tr::tr("The chain is complete: %n certificate(s) up to the root.", nullptr,
                             static_cast<int>(chain.links.size())));
    }
    const auto broken = std::ranges::find_if(chain.links, [](const ChainLink &link) {
        return link.status != LinkStatus::Ok && link.status != LinkStatus::IssuerMissing;
    });
    if (broken != chain.links.cend()) {
        const QString detail =
            broken->message.isEmpty() ? linkStatusDisplayName(broken->status) : broken->message;
        return failed(Tr::tr("The chain breaks at “%1”: %2").arg(broken->subject, detail));
    }
    const auto missing =
        std::ranges::find(chain.links, LinkStatus::IssuerMissing, &ChainLink::status);
    if (missing != chain.links.cend()) {
        return warning(Tr::tr("The chain is incomplete: the certificate of “%1” is not "
                              "among the given files.")
                           .arg(missing->subject));
    }
    return warning(Tr::tr("The chain does not reach a root certificate."));
}

CertificateCheck checkDeviceTrust(const CheckSubject &subject)
{
    if (subject.enrollment == nullptr) {
        return notApplicable(Tr::tr("Nothing tells which device it was issued to."));
    }
    const auto refusal =
        std::ranges::find(subject.enrollment->observations, QLatin1StringView(UntrustedRootRule),
                          &Observation::ruleId);
    if (refusal == subject.enrollment->observations.cend()) {
        // Windows installs a certificate when its chain holds; the others look at it later.
        return subject.platform == Platform::Windows &&
                       subject.enrollment->verdict.outcome == Outcome::Succeeded
                   ? passed(Tr::tr("The device installed it, so its root is trusted there."))
                   : notApplicable(Tr::tr("No log tells whether the device trusts its root."));
    }
    const QString root =
        subject.chain == nullptr || subject.path.isEmpty() || subject.path.constLast() == nullptr
            ? QString()
            : subject.path.constLast()->commonName;
    return failed(root.isEmpty()
                      ? Tr::tr("The device reports that it does not trust the root.")
                      : Tr::tr("The device reports that it does not trust the root, here “%1”: a "
                               "chain that is complete here may still fail there.")
                            .arg(root));
}

CertificateCheck checkRootIsRoot(const CheckSubject &subject)
{
    const Certificate &certificate = subject.certificate;
    if (!subject.isDeployedRoot) {
        return notApplicable(
            Tr::tr("Nothing tells that it was deployed to the device as a root certificate."));
    }
    if (certificate.isSelfSigned) {
        return passed(Tr::tr("It was deployed as a root certificate, and it is one."));
    }
    if (certificate.isSelfIssued) {
        return failed(Tr::tr("It was deployed as a root certificate, but its signature does not "
                             "verify with its own key."));
    }
    return failed(Tr::tr("It was deployed as a root certificate, but “%1” issued it: it is an "
                         "intermediate certificate in the root profile.")
                      .arg(certificate.issuer));
}

CertificateCheck checkCaThumbprint(const CheckSubject &subject)
{
    constexpr qsizetype Sha1Digits = 40;
    constexpr qsizetype Sha256Digits = 64;
    const QString pinned = subject.profile ? subject.profile->caThumbprint : QString();
    if (pinned.size() != Sha1Digits && pinned.size() != Sha256Digits) {
        return notApplicable(Tr::tr("No profile in evidence pins a CA certificate."));
    }
    if (subject.chain == nullptr || !subject.chain->isComplete) {
        return notApplicable(
            Tr::tr("The profile pins %1; the chain is not complete enough to tell whether that is "
                   "the issuing CA.")
                .arg(pinned));
    }
    for (const Certificate *certificate : subject.path) {
        if (certificate != nullptr && certificate->fingerprint != subject.certificate.fingerprint &&
            (certificate->thumbprint.compare(pinned, Qt::CaseInsensitive) == 0 ||
             certificate->fingerprint.compare(pinned, Qt::CaseInsensitive) == 0)) {
            return passed(Tr::tr("The profile pins “%1”, which is in the chain.")
                              .arg(certificate->commonName));
        }
    }
    return failed(Tr::tr("The profile pins the CA certificate %1, which is not in the chain of the "
                         "certificate.")
                      .arg(pinned));
}

CertificateCheck checkKeyIdentifiers(const CheckSubject &subject)
{
    if (subject.chain == nullptr) {
        return notApplicable(Tr::tr("No chain was built for it."));
    }
    bool isAsked = false;
    for (const ChainLink &link : subject.chain->links) {
        const LinkVerdict *verdict = firstVerdict(link, LinkAspect::KeyIdentifiers);
        isAsked = isAsked || verdict != nullptr;
        if (verdict != nullptr && verdict->outcome != CheckOutcome::Passed) {
            return warning(linkVerdictText(*verdict));
        }
    }
    return isAsked ? passed(Tr::tr("Every certificate of the chain names the key of its issuer."))
                   : notApplicable(Tr::tr("Its issuer is not in evidence."));
}

CertificateCheck checkIntermediates(const CheckSubject &subject)
{
    if (subject.platform != Platform::Android) {
        return notApplicable(Tr::tr("Only Android needs every intermediate to be deployed."));
    }
    if (subject.chain == nullptr) {
        return notApplicable(Tr::tr("No chain was built for it."));
    }
    const auto missing =
        std::ranges::find(subject.chain->links, LinkStatus::IssuerMissing, &ChainLink::status);
    if (missing != subject.chain->links.cend()) {
        return warning(Tr::tr("“%1” is not in evidence. Android needs every intermediate as a "
                              "trusted certificate profile, or Wi-Fi profiles are not applied.")
                           .arg(missing->subject));
    }
    return passed(Tr::tr("Every intermediate is in evidence."));
}

CertificateCheck checkChainHash(const CheckSubject &subject)
{
    bool isAsked = false;
    for (const Certificate *certificate : subject.path) {
        if (certificate == nullptr || certificate->fingerprint == subject.certificate.fingerprint) {
            continue;
        }
        isAsked = true;
        const bool isPss = isPssSignature(certificate->signatureAlgorithm);
        // What a root says of itself is not relied on, but Apple's client refuses PSS there too.
        if (isPss ||
            (!certificate->isSelfSigned && isWeakSignature(certificate->signatureAlgorithm))) {
            return failed(Tr::tr("“%1” of the chain is signed with %2; SHA-256 with RSA is "
                                 "expected.")
                              .arg(certificate->commonName, certificate->signatureAlgorithm));
        }
    }
    return isAsked ? passed(Tr::tr("No CA of the chain is signed with a hash that devices refuse."))
                   : notApplicable(Tr::tr("No issuer of it is in evidence."));
}

CertificateCheck checkRevocation(const CheckSubject &subject)
{
    const LinkVerdict *verdict =
        subject.chain == nullptr || subject.chain->links.isEmpty()
            ? nullptr
            : firstVerdict(subject.chain->links.constFirst(), LinkAspect::Revocation);
    if (verdict == nullptr) {
        return notApplicable(Tr::tr("No revocation list of its issuer is in evidence."));
    }
    return {.id = {}, .outcome = verdict->outcome, .message = linkVerdictText(*verdict)};
}

CertificateCheck checkCrlUrls(const CheckSubject &subject)
{
    const QStringList &urls = subject.certificate.crlUrls;
    if (urls.isEmpty()) {
        return warning(Tr::tr("It names no revocation list."));
    }
    for (const QString &url : urls) {
        const bool isHttp = url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
        if (isHttp && (url.contains(QLatin1Char(' ')) || !QUrl(url, QUrl::StrictMode).isValid())) {
            return warning(Tr::tr("The URL of its revocation list has characters that must be "
                                  "escaped: %1.")
                               .arg(url));
        }
        if (isHttp) {
            return passed(Tr::tr("Its revocation list can be fetched from %1.").arg(url));
        }
    }
    return warning(Tr::tr("Its revocation list cannot be fetched by plain HTTP, only "
                          "from %1; devices outside the domain cannot read it.")
                       .arg(urls.join(QLatin1String(", "))));
}

CertificateCheck checkIssuerUrls(const CheckSubject &subject)
{
    const QStringList &urls = subject.certificate.issuerUrls;
    if (urls.isEmpty()) {
        return notApplicable(Tr::tr("It does not say where its issuer's certificate is (no AIA)."));
    }
    for (const QString &url : urls) {
        if (url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)) {
            return passed(Tr::tr("Its issuer's certificate can be fetched from %1.").arg(url));
        }
    }
    return warning(Tr::tr("Its issuer's certificate cannot be fetched by plain HTTP, only from %1.")
                       .arg(urls.join(QLatin1String(", "))));
}

} // namespace Scep
