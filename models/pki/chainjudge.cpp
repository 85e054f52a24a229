// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/chainjudge.h"

#include "models/domain/datetimetext.h"
#include "models/pki/chainscope.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChainBuilder)
};

constexpr int ShortestRsaKey = 1024; // below it, everybody refuses
constexpr int GoodRsaKey = 2048;
constexpr int ShortestCurve = 224;

LinkStatus statusOf(const LinkVerdict &verdict)
{
    switch (verdict.fact) {
    case LinkFact::NotYetValid:
        return LinkStatus::NotYetValid;
    case LinkFact::RootNotDeployed:
        return LinkStatus::UntrustedRoot;
    default:
        break;
    }
    switch (verdict.aspect) {
    case LinkAspect::Signature:
    case LinkAspect::KeyIdentifiers:
    case LinkAspect::Trust:
        return LinkStatus::SignatureInvalid;
    case LinkAspect::Validity:
        return LinkStatus::Expired;
    case LinkAspect::BasicConstraints:
        return LinkStatus::NotACa;
    case LinkAspect::KeyUsage:
        return LinkStatus::KeyUsageInvalid;
    case LinkAspect::PathLength:
        return LinkStatus::PathTooLong;
    case LinkAspect::NameConstraints:
        return LinkStatus::NameNotAllowed;
    case LinkAspect::ExtendedKeyUsage:
        return LinkStatus::UsageNotAllowed;
    case LinkAspect::Policy:
        return LinkStatus::PolicyInvalid;
    case LinkAspect::Algorithm:
        return LinkStatus::AlgorithmTooWeak;
    case LinkAspect::Extensions:
        return LinkStatus::ExtensionUnknown;
    case LinkAspect::Revocation:
        return LinkStatus::Revoked;
    }
    return LinkStatus::Ok;
}

bool names(const QString &algorithm, QLatin1StringView text)
{
    return algorithm.contains(text, Qt::CaseInsensitive);
}

/// Judges the certificates of one path. Names in sentences are common names.
class Judge
{
public:
    Judge(const Path &path, const IssuerIndex &index, const ChainOptions &options)
        : m_steps(path.steps)
        , m_end(path.end)
        , m_index(index)
        , m_options(options)
        , m_policy(policyVerdict(path))
    {
    }

    ChainLink judge(size_t index) const;

private:
    const Certificate &at(size_t index) const { return *m_steps[index].certificate; }
    bool isLast(size_t index) const { return index + 1 == m_steps.size(); }
    bool judgesTime() const { return m_options.judgedAt.certainty >= TimeCertainty::ZoneAssumed; }

    LinkVerdict verdict(size_t index, LinkAspect aspect, CheckOutcome outcome, LinkFact fact) const
    {
        return {.aspect = aspect,
                .outcome = outcome,
                .fact = fact,
                .who = at(index).commonName,
                .judgedAt = m_options.judgedAt};
    }
    /// The same with the name of the certificate above or below.
    LinkVerdict verdict(size_t index, LinkAspect aspect, CheckOutcome outcome, LinkFact fact,
                        const QString &what) const
    {
        LinkVerdict result = verdict(index, aspect, outcome, fact);
        result.what = what;
        return result;
    }

    void judgeSignature(size_t index, QList<LinkVerdict> &verdicts) const;
    void judgeTrust(size_t index, QList<LinkVerdict> &verdicts) const;
    void judgeValidity(size_t index, QList<LinkVerdict> &verdicts) const;
    void judgeAuthority(size_t index, QList<LinkVerdict> &verdicts) const;
    void judgeScope(size_t index, QList<LinkVerdict> &verdicts) const;
    void judgeKeyIdentifiers(size_t index, QList<LinkVerdict> &verdicts) const;
    void judgeAlgorithm(size_t index, QList<LinkVerdict> &verdicts) const;
    int intermediatesBelow(size_t index) const;
    QString okSentence(size_t index) const;

    const std::vector<PathStep> &m_steps;
    PathEnd m_end;
    const IssuerIndex &m_index;
    const ChainOptions &m_options;
    std::optional<bool> m_policy; ///< nothing: no certificate requires one
};

ChainLink Judge::judge(size_t index) const
{
    ChainLink link{.fingerprint = at(index).fingerprint,
                   .subject = at(index).subject,
                   .keyIdentifier = at(index).subjectKeyIdentifier,
                   .status = LinkStatus::Ok,
                   .message = {}};
    judgeSignature(index, link.verdicts);
    judgeTrust(index, link.verdicts);
    judgeValidity(index, link.verdicts);
    judgeAuthority(index, link.verdicts);
    judgeScope(index, link.verdicts);
    judgeKeyIdentifiers(index, link.verdicts);
    judgeAlgorithm(index, link.verdicts);
    if (const QString oid = unknownCriticalExtension(m_steps[index].x509); !oid.isEmpty()) {
        link.verdicts.append(verdict(index, LinkAspect::Extensions, CheckOutcome::Failed,
                                     LinkFact::CriticalExtensionUnknown, oid));
    }
    if (!isLast(index) && m_steps[index + 1].issuer != nullptr) {
        link.verdicts.append(revocationVerdict(m_steps[index], *m_steps[index + 1].issuer, m_index,
                                               m_options.judgedAt));
    }
    const auto failed =
        std::ranges::find(link.verdicts, CheckOutcome::Failed, &LinkVerdict::outcome);
    if (failed == link.verdicts.cend()) {
        link.message = okSentence(index);
    } else {
        link.status = statusOf(*failed);
        link.message = linkVerdictText(*failed);
    }
    return link;
}

void Judge::judgeSignature(size_t index, QList<LinkVerdict> &verdicts) const
{
    if (!isLast(index)) {
        const bool isGood = m_steps[index].isVerified;
        verdicts.append(verdict(index, LinkAspect::Signature,
                                isGood ? CheckOutcome::Passed : CheckOutcome::Failed,
                                isGood ? LinkFact::SignatureVerifies : LinkFact::SignatureFails,
                                at(index + 1).commonName));
    } else if (m_end == PathEnd::Root) {
        verdicts.append(verdict(index, LinkAspect::Signature, CheckOutcome::Passed,
                                LinkFact::SelfSignatureVerifies));
    } else if (m_end == PathEnd::Broken) {
        verdicts.append(verdict(index, LinkAspect::Signature, CheckOutcome::Failed,
                                LinkFact::SelfSignatureFails));
    }
}

void Judge::judgeTrust(size_t index, QList<LinkVerdict> &verdicts) const
{
    if (!isLast(index) || (m_end != PathEnd::Root && m_end != PathEnd::Anchor)) {
        return;
    }
    if (m_options.trustedRoots.isEmpty()) {
        verdicts.append(verdict(index, LinkAspect::Trust, CheckOutcome::NotApplicable,
                                LinkFact::AnyRootAccepted));
    } else if (!isTrusted(at(index), m_options)) {
        verdicts.append(
            verdict(index, LinkAspect::Trust, CheckOutcome::Failed, LinkFact::RootNotDeployed));
    } else {
        verdicts.append(
            verdict(index, LinkAspect::Trust, CheckOutcome::Passed,
                    m_end == PathEnd::Root ? LinkFact::RootDeployed : LinkFact::AnchorAccepted));
    }
}

void Judge::judgeValidity(size_t index, QList<LinkVerdict> &verdicts) const
{
    const Certificate &certificate = at(index);
    LinkVerdict result =
        verdict(index, LinkAspect::Validity, CheckOutcome::Passed, LinkFact::ValidThen);
    result.when = certificate.notAfter;
    const auto now = m_options.judgedAt.sinceEpoch;
    if (!judgesTime()) {
        result.outcome = CheckOutcome::NotApplicable;
        result.fact = LinkFact::DatesNotJudged;
    } else if (!certificate.notBefore.isNull() && now < certificate.notBefore.sinceEpoch) {
        result.outcome = CheckOutcome::Failed;
        result.fact = LinkFact::NotYetValid;
        result.when = certificate.notBefore;
    } else if (!certificate.notAfter.isNull() &&
               // The whole last second counts as valid (RFC 5280 section 4.1.2.5).
               now >= certificate.notAfter.sinceEpoch + std::chrono::seconds(1)) {
        result.outcome = CheckOutcome::Failed;
        result.fact = LinkFact::Expired;
    }
    verdicts.append(result);
}

/// RFC 5280 section 6.1.4 (k) to (n).
void Judge::judgeAuthority(size_t index, QList<LinkVerdict> &verdicts) const
{
    if (index == 0) {
        return;
    }
    const Certificate &certificate = at(index);
    const QString &below = at(index - 1).commonName;
    verdicts.append(verdict(index, LinkAspect::BasicConstraints,
                            certificate.isCa ? CheckOutcome::Passed : CheckOutcome::Failed,
                            certificate.isCa ? LinkFact::MarkedAsCa : LinkFact::NotMarkedAsCa,
                            below));
    if (certificate.keyUsage.isEmpty()) {
        verdicts.append(verdict(index, LinkAspect::KeyUsage, CheckOutcome::NotApplicable,
                                LinkFact::AnyUsageAllowed));
    } else {
        const bool maySign = certificate.keyUsage.contains(QLatin1String("keyCertSign"));
        verdicts.append(verdict(
            index, LinkAspect::KeyUsage, maySign ? CheckOutcome::Passed : CheckOutcome::Failed,
            maySign ? LinkFact::MaySignCertificates : LinkFact::MayNotSignCertificates, below));
    }
    if (certificate.pathLength) {
        const int actual = intermediatesBelow(index);
        const bool isKept = actual <= *certificate.pathLength;
        LinkVerdict result = verdict(
            index, LinkAspect::PathLength, isKept ? CheckOutcome::Passed : CheckOutcome::Failed,
            isKept ? LinkFact::PathLengthKept : LinkFact::PathLengthExceeded);
        result.allowed = *certificate.pathLength;
        result.actual = actual;
        verdicts.append(result);
    }
}

void Judge::judgeScope(size_t index, QList<LinkVerdict> &verdicts) const
{
    const Issuer *issuer = m_steps[index].issuer;
    if (index == 0 || issuer == nullptr) {
        return;
    }
    if (issuer->hasNameConstraints) {
        verdicts.append(nameVerdict(m_steps, index));
    }
    const QStringList wanted = usageOids(at(0));
    const QStringList allowed = usageOids(at(index));
    if (!wanted.isEmpty() && !allowed.isEmpty()) {
        verdicts.append(usageVerdict(at(0), at(index)));
    }
    if (issuer->hasPolicyConstraints && m_policy) {
        verdicts.append(verdict(index, LinkAspect::Policy,
                                *m_policy ? CheckOutcome::Passed : CheckOutcome::Failed,
                                *m_policy ? LinkFact::PolicyHolds : LinkFact::PolicyFails));
    }
}

void Judge::judgeKeyIdentifiers(size_t index, QList<LinkVerdict> &verdicts) const
{
    if (isLast(index)) {
        return;
    }
    const Certificate &certificate = at(index);
    const Certificate &above = at(index + 1);
    LinkFact fact = LinkFact::KeyIdentifiersMatch;
    if (certificate.authorityKeyIdentifier.isEmpty()) {
        fact = LinkFact::NoAuthorityKeyIdentifier;
    } else if (above.subjectKeyIdentifier.isEmpty()) {
        fact = LinkFact::NoIssuerKeyIdentifier;
    } else if (!keyIdsMatch(certificate, above)) {
        fact = LinkFact::KeyIdentifiersDiffer;
    }
    verdicts.append(verdict(index, LinkAspect::KeyIdentifiers,
                            fact == LinkFact::KeyIdentifiersMatch ? CheckOutcome::Passed
                                                                  : CheckOutcome::Warning,
                            fact, above.commonName));
}

void Judge::judgeAlgorithm(size_t index, QList<LinkVerdict> &verdicts) const
{
    const Certificate &certificate = at(index);
    const QString &algorithm = certificate.signatureAlgorithm;
    const bool isRsa = certificate.keyAlgorithm.startsWith(QLatin1String("RSA"));
    const bool isCurve = certificate.keyAlgorithm.startsWith(QLatin1String("EC"));
    const int bits = certificate.keyBits;
    const QString key = bits > 0 ? QStringLiteral("%1 %2").arg(certificate.keyAlgorithm).arg(bits)
                                 : certificate.keyAlgorithm;
    // Nobody relies on the signature of a root with itself.
    const bool counts = !certificate.isSelfSigned;
    CheckOutcome outcome = CheckOutcome::Passed;
    LinkFact fact = LinkFact::AlgorithmStrong;
    QString what = QStringLiteral("%1, %2").arg(key, algorithm);
    if ((isRsa && bits < ShortestRsaKey) || (isCurve && bits > 0 && bits < ShortestCurve)) {
        outcome = CheckOutcome::Failed;
        fact = LinkFact::KeyTooShort;
        what = key;
    } else if (counts && (names(algorithm, QLatin1StringView("md5")) ||
                          names(algorithm, QLatin1StringView("md4")) ||
                          names(algorithm, QLatin1StringView("md2")))) {
        outcome = CheckOutcome::Failed;
        fact = LinkFact::AlgorithmBroken;
        what = algorithm;
    } else if (isRsa && bits < GoodRsaKey) {
        outcome = CheckOutcome::Warning;
        fact = LinkFact::KeyTooShort;
        what = key;
    } else if (counts && (names(algorithm, QLatin1StringView("sha1")) ||
                          names(algorithm, QLatin1StringView("sha-1")))) {
        outcome = CheckOutcome::Warning;
        fact = LinkFact::AlgorithmWeak;
        what = algorithm;
    }
    verdicts.append(verdict(index, LinkAspect::Algorithm, outcome, fact, what));
}

int Judge::intermediatesBelow(size_t index) const
{
    return static_cast<int>(
        std::count_if(m_steps.begin() + 1, m_steps.begin() + static_cast<std::ptrdiff_t>(index),
                      [](const PathStep &step) { return !step.certificate->isSelfIssued; }));
}

QString Judge::okSentence(size_t index) const
{
    const Certificate &certificate = at(index);
    const QString &name = certificate.commonName;
    const QString until = toDateTimeString(certificate.notAfter);
    const bool judged = judgesTime() && !certificate.notAfter.isNull();
    if (certificate.isSelfSigned) {
        return judged ? Tr::tr("“%1” is self-signed and valid until %2.").arg(name, until)
                      : Tr::tr("“%1” is self-signed.").arg(name);
    }
    if (isLast(index)) {
        return judged ? Tr::tr("“%1” is valid until %2; its issuer is not in evidence.")
                            .arg(name, until)
                      : Tr::tr("The issuer of “%1” is not in evidence.").arg(name);
    }
    const QString &issuer = at(index + 1).commonName;
    return judged ? Tr::tr("“%1” is signed by “%2” and valid until %3.").arg(name, issuer, until)
                  : Tr::tr("“%1” is signed by “%2”.").arg(name, issuer);
}

ChainLink missingLink(const Certificate &below)
{
    const QString keyId = QString::fromLatin1(below.authorityKeyIdentifier.toHex());
    ChainLink link{
        .fingerprint = {},
        .subject = below.issuer,
        .keyIdentifier = below.authorityKeyIdentifier,
        .status = LinkStatus::IssuerMissing,
        .message =
            keyId.isEmpty()
                ? Tr::tr("The issuer “%1” of “%2” is not among the certificates in evidence.")
                      .arg(below.issuer, below.commonName)
                : Tr::tr(
                      "The issuer “%1” of “%2” (key identifier %3) is not among the certificates "
                      "in evidence.")
                      .arg(below.issuer, below.commonName, keyId),
        .issuerUrls = below.issuerUrls};
    if (!below.issuerUrls.isEmpty()) {
        link.message += QLatin1Char(' ') +
                        //: %1 is one URL or several
                        Tr::tr("“%2” says that it can be fetched from %1.")
                            .arg(below.issuerUrls.join(QLatin1String(", ")), below.commonName);
    }
    return link;
}
} // namespace

bool isTrusted(const Certificate &certificate, const ChainOptions &options)
{
    return options.trustedRoots.contains(certificate.fingerprint, Qt::CaseInsensitive);
}

CertificateChain judgePath(const Path &path, const IssuerIndex &index, const ChainOptions &options)
{
    CertificateChain chain{.leaf = path.steps.front().certificate->fingerprint,
                           .links = {},
                           .judgedAt = options.judgedAt,
                           .isComplete = path.end == PathEnd::Root || path.end == PathEnd::Anchor,
                           .isValid = false};
    if (!options.trustedRoots.isEmpty()) {
        chain.trust.basis = TrustBasis::DeployedRoots;
        chain.trust.roots = options.trustedRoots;
        for (const QString &root : options.trustedRoots) {
            const QString name = index.nameOf(root);
            chain.trust.names.append(name.isEmpty() ? root : name);
        }
    }
    const Judge judge(path, index, options);
    for (size_t step = 0; step < path.steps.size(); ++step) {
        chain.links.append(judge.judge(step));
    }
    if (path.end == PathEnd::Missing) {
        chain.links.append(missingLink(*path.steps.back().certificate));
    }
    chain.isValid = chain.isComplete && std::ranges::all_of(chain.links, [](const ChainLink &link) {
                        return link.status == LinkStatus::Ok;
                    });
    return chain;
}

} // namespace Scep
