// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/chainbuilder.h"

#include "models/domain/datetimetext.h"
#include "models/domain/limits.h"
#include "models/pki/openssl_ptr.h"
#include "models/pki/x509text.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChainBuilder)
};

/// Names are compared without regard to case and runs of blanks (RFC 5280 section 7.1).
QString nameKey(const QString &name)
{
    return name.simplified().toCaseFolded();
}

bool keyIdsMatch(const Certificate &subject, const Certificate &issuer)
{
    return !subject.authorityKeyIdentifier.isEmpty() &&
           subject.authorityKeyIdentifier == issuer.subjectKeyIdentifier;
}

/// Both name a key, and not the same one: a CA that was renewed with a new key, or another CA.
bool keyIdsContradict(const Certificate &subject, const Certificate &issuer)
{
    return !subject.authorityKeyIdentifier.isEmpty() && !issuer.subjectKeyIdentifier.isEmpty() &&
           subject.authorityKeyIdentifier != issuer.subjectKeyIdentifier;
}

bool isTrusted(const Certificate &certificate, const ChainOptions &options)
{
    return options.trustedRoots.contains(certificate.fingerprint, Qt::CaseInsensitive);
}

bool isIssuerOf(X509 *subject, const Certificate &issuer)
{
    const X509Ptr x509 = x509FromDer(issuer.der);
    EVP_PKEY *key = x509 ? X509_get0_pubkey(x509.get()) : nullptr;
    return subject != nullptr && key != nullptr && X509_verify(subject, key) == 1;
}

/// How good a candidate is as the issuer; the greatest wins.
struct Rank
{
    bool signatureVerifies = false;
    bool keyIdMatches = false;
    int anchor = 0; ///< 2: ends the chain well, 1: leads on, 0: a root that nobody trusts
    Instant notBefore;
    QString fingerprint; ///< the same input gives the same chain

    auto operator<=>(const Rank &) const = default;
};

int anchorRank(const Certificate &candidate, const ChainOptions &options)
{
    if (isTrusted(candidate, options)) {
        return 2;
    }
    if (!candidate.isSelfSigned) {
        return 1;
    }
    return options.trustedRoots.isEmpty() ? 2 : 0;
}

/// The issuer that was chosen, and whether its key verifies the signature.
struct Choice
{
    const Certificate *issuer = nullptr;
    bool signatureVerifies = false;
};

Choice chooseIssuer(const Certificate &subject, QList<const Certificate *> candidates,
                    const ChainOptions &options)
{
    std::stable_partition(
        candidates.begin(), candidates.end(),
        [&subject](const Certificate *candidate) { return keyIdsMatch(subject, *candidate); });
    candidates.resize(std::min<qsizetype>(candidates.size(), Limits::ChainCandidates));
    const X509Ptr x509 = x509FromDer(subject.der);
    Choice best;
    Rank bestRank;
    for (const Certificate *candidate : std::as_const(candidates)) {
        const Rank rank{.signatureVerifies = isIssuerOf(x509.get(), *candidate),
                        .keyIdMatches = keyIdsMatch(subject, *candidate),
                        .anchor = anchorRank(*candidate, options),
                        .notBefore = candidate->notBefore,
                        .fingerprint = candidate->fingerprint};
        // With another key and no valid signature it only shares the name.
        const bool onlyNamesake = !rank.signatureVerifies && keyIdsContradict(subject, *candidate);
        if (!onlyNamesake && (best.issuer == nullptr || rank > bestRank)) {
            best = {.issuer = candidate, .signatureVerifies = rank.signatureVerifies};
            bestRank = rank;
        }
    }
    return best;
}

/// Judges the certificates of one path. Names in sentences are common names.
class Judge
{
public:
    Judge(const QList<const Certificate *> &path, const ChainOptions &options)
        : m_path(path)
        , m_options(options)
    {
    }

    /// @p signatureVerifies: with the key of the certificate above.
    ChainLink judge(qsizetype index, bool signatureVerifies) const
    {
        const Certificate &certificate = *m_path[index];
        ChainLink link{.fingerprint = certificate.fingerprint,
                       .subject = certificate.subject,
                       .keyIdentifier = certificate.subjectKeyIdentifier,
                       .status = LinkStatus::Ok,
                       .message = {}};
        if (!signatureVerifies) {
            link.status = LinkStatus::SignatureInvalid;
            link.message = signatureSentence(index);
        } else if (isUntrustedRoot(certificate)) {
            link.status = LinkStatus::UntrustedRoot;
            link.message = Tr::tr("“%1” is a self-signed root, but not one of the root "
                                  "certificates that were deployed to the device.")
                               .arg(certificate.commonName);
        } else if (!judgeValidity(certificate, &link) &&
                   !(index > 0 && judgeIssuer(index, &link))) {
            link.message = okSentence(index);
        }
        return link;
    }

private:
    bool isUntrustedRoot(const Certificate &certificate) const
    {
        return certificate.isSelfSigned && !m_options.trustedRoots.isEmpty() &&
               !isTrusted(certificate, m_options);
    }

    bool judgesTime() const { return m_options.judgedAt.certainty >= TimeCertainty::ZoneAssumed; }

    bool judgeValidity(const Certificate &certificate, ChainLink *link) const
    {
        if (!judgesTime()) {
            return false;
        }
        const auto now = m_options.judgedAt.sinceEpoch;
        const QString judgedAt = toDateTimeString(m_options.judgedAt);
        if (!certificate.notBefore.isNull() && now < certificate.notBefore.sinceEpoch) {
            link->status = LinkStatus::NotYetValid;
            link->message =
                Tr::tr("“%1” is valid only from %2 on; it was judged at %3.")
                    .arg(certificate.commonName, toDateTimeString(certificate.notBefore), judgedAt);
            return true;
        }
        // The whole last second counts as valid (RFC 5280 section 4.1.2.5).
        if (!certificate.notAfter.isNull() &&
            now >= certificate.notAfter.sinceEpoch + std::chrono::seconds(1)) {
            link->status = LinkStatus::Expired;
            link->message =
                Tr::tr("“%1” expired on %2; it was judged at %3.")
                    .arg(certificate.commonName, toDateTimeString(certificate.notAfter), judgedAt);
            return true;
        }
        return false;
    }

    /// RFC 5280 section 6.1.4 (k) to (n).
    bool judgeIssuer(qsizetype index, ChainLink *link) const
    {
        const Certificate &certificate = *m_path[index];
        const Certificate &below = *m_path[index - 1];
        if (!certificate.isCa) {
            link->status = LinkStatus::NotACa;
            link->message = Tr::tr("“%1” issued “%2”, but it is not marked as a CA certificate "
                                   "(basicConstraints CA:TRUE is missing).")
                                .arg(certificate.commonName, below.commonName);
            return true;
        }
        if (!certificate.keyUsage.isEmpty() &&
            !certificate.keyUsage.contains(QLatin1String("keyCertSign"))) {
            link->status = LinkStatus::KeyUsageInvalid;
            link->message = Tr::tr("“%1” issued “%2”, but its key usage does not allow to sign "
                                   "certificates (keyCertSign is missing).")
                                .arg(certificate.commonName, below.commonName);
            return true;
        }
        const int casBelow = intermediatesBelow(index);
        if (certificate.pathLength && casBelow > *certificate.pathLength) {
            link->status = LinkStatus::PathTooLong;
            link->message = Tr::tr("“%1” allows at most %2 CA certificates below it, but the chain "
                                   "has %3.")
                                .arg(certificate.commonName)
                                .arg(*certificate.pathLength)
                                .arg(casBelow);
            return true;
        }
        return false;
    }

    int intermediatesBelow(qsizetype index) const
    {
        return static_cast<int>(
            std::count_if(m_path.begin() + 1, m_path.begin() + index,
                          [](const Certificate *ca) { return !ca->isSelfIssued; }));
    }

    QString signatureSentence(qsizetype index) const
    {
        const QString &name = m_path[index]->commonName;
        if (index + 1 == m_path.size()) {
            return Tr::tr("“%1” names itself as its issuer, but its signature does not verify with "
                          "its own key.")
                .arg(name);
        }
        return Tr::tr("The signature of “%1” does not verify with the key of “%2”, which it names "
                      "as its issuer.")
            .arg(name, m_path[index + 1]->commonName);
    }

    QString okSentence(qsizetype index) const
    {
        const Certificate &certificate = *m_path[index];
        const QString &name = certificate.commonName;
        const QString until = toDateTimeString(certificate.notAfter);
        const bool judged = judgesTime() && !certificate.notAfter.isNull();
        if (certificate.isSelfSigned) {
            return judged ? Tr::tr("“%1” is self-signed and valid until %2.").arg(name, until)
                          : Tr::tr("“%1” is self-signed.").arg(name);
        }
        if (index + 1 == m_path.size()) {
            return judged ? Tr::tr("“%1” is valid until %2; its issuer is not in evidence.")
                                .arg(name, until)
                          : Tr::tr("The issuer of “%1” is not in evidence.").arg(name);
        }
        const QString &issuer = m_path[index + 1]->commonName;
        return judged
                   ? Tr::tr("“%1” is signed by “%2” and valid until %3.").arg(name, issuer, until)
                   : Tr::tr("“%1” is signed by “%2”.").arg(name, issuer);
    }

    const QList<const Certificate *> &m_path;
    const ChainOptions &m_options;
};

ChainLink missingLink(const Certificate &below)
{
    const QString keyId = QString::fromLatin1(below.authorityKeyIdentifier.toHex());
    return {
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
                      .arg(below.issuer, below.commonName, keyId)};
}

/// Its own key should verify it: no other issuer can be meant.
bool isBrokenRoot(const Certificate &certificate)
{
    return certificate.isSelfIssued && !certificate.isSelfSigned &&
           !keyIdsContradict(certificate, certificate);
}
} // namespace

ChainBuilder::ChainBuilder(const QList<Certificate> &pool)
    : m_pool(pool)
{
    // Through the const list: m_pool stays shared with it.
    for (qsizetype index = 0; index < pool.size(); ++index) {
        m_bySubject[nameKey(pool[index].subject)].append(index);
    }
    for (QList<qsizetype> &positions : m_bySubject) {
        std::stable_sort(positions.begin(), positions.end(), [&pool](qsizetype a, qsizetype b) {
            return std::tie(pool[b].notBefore, pool[a].fingerprint) <
                   std::tie(pool[a].notBefore, pool[b].fingerprint);
        });
    }
}

CertificateChain ChainBuilder::build(const Certificate &leaf, const ChainOptions &options) const
{
    const ErrorQueueMark mark;
    QList<const Certificate *> path = {&leaf};
    QList<bool> verified;
    while (!path.last()->isSelfSigned && path.size() < Limits::ChainLinks) {
        const Certificate &subject = *path.last();
        QList<const Certificate *> candidates;
        for (const qsizetype position : m_bySubject.value(nameKey(subject.issuer))) {
            const Certificate *candidate = &m_pool[position];
            const bool seen = std::any_of(path.begin(), path.end(), [candidate](const auto *known) {
                return known->fingerprint == candidate->fingerprint;
            });
            if (!seen) { // two CAs that certify each other would go on for ever
                candidates.append(candidate);
            }
        }
        const Choice choice = chooseIssuer(subject, candidates, options);
        if (choice.issuer == nullptr) {
            break;
        }
        verified.append(choice.signatureVerifies);
        path.append(choice.issuer);
    }
    const Certificate &last = *path.last();
    verified.append(last.isSelfSigned || !isBrokenRoot(last));

    CertificateChain chain{.leaf = leaf.fingerprint,
                           .links = {},
                           .judgedAt = options.judgedAt,
                           .isComplete = last.isSelfSigned,
                           .isValid = false};
    const Judge judge(path, options);
    for (qsizetype index = 0; index < path.size(); ++index) {
        chain.links.append(judge.judge(index, verified[index]));
    }
    if (!last.isSelfSigned && !isBrokenRoot(last)) {
        chain.links.append(missingLink(last));
    }
    chain.isValid = chain.isComplete &&
                    std::all_of(chain.links.begin(), chain.links.end(), [](const ChainLink &link) {
                        return link.status == LinkStatus::Ok;
                    });
    return chain;
}

CertificateChain buildChain(const Certificate &leaf, const QList<Certificate> &pool,
                            const ChainOptions &options)
{
    return ChainBuilder(pool).build(leaf, options);
}

bool isEndEntity(const Certificate &certificate)
{
    const bool isAgent = std::any_of(
        certificate.extendedKeyUsage.begin(), certificate.extendedKeyUsage.end(),
        [](const NamedOid &usage) { return usage.oid == QLatin1String("1.3.6.1.4.1.311.20.2.1"); });
    const bool isRecipient =
        certificate.certificateTemplate &&
        certificate.certificateTemplate->name == QLatin1String("CEPEncryption");
    return !certificate.isCa && !isAgent && !isRecipient;
}

} // namespace Scep
