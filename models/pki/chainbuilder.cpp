// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/chainbuilder.h"

#include "models/domain/limits.h"
#include "models/pki/chainjudge.h"
#include "models/pki/x509text.h"

#include <algorithm>

namespace Scep {

namespace {
/// How good a candidate is as the issuer; the greatest comes first.
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

/// Its own key should verify it: no other issuer can be meant.
bool isBrokenRoot(const Certificate &certificate)
{
    return certificate.isSelfIssued && !certificate.isSelfSigned &&
           !keyIdsContradict(certificate, certificate);
}

/// Finds the paths of one leaf, depth first, best candidate first.
class PathSearch
{
public:
    PathSearch(const IssuerIndex &index, const ChainOptions &options)
        : m_index(index)
        , m_options(options)
    {
    }

    void run(const Certificate &leaf, X509 *x509)
    {
        m_path = {{.certificate = &leaf, .x509 = x509, .issuer = m_index.find(leaf.fingerprint)}};
        follow();
        if (m_paths.empty() && m_dead) {
            m_paths.push_back(std::move(*m_dead));
        }
    }

    [[nodiscard]] const std::vector<Path> &paths() const { return m_paths; }
    [[nodiscard]] bool isBounded() const { return m_isBounded; }

private:
    struct Candidate
    {
        const Issuer *issuer;
        Rank rank;
    };

    void follow();
    [[nodiscard]] std::vector<Candidate> rankedCandidates(bool *isLoop);
    [[nodiscard]] bool isOnPath(const Certificate &candidate) const;
    void finish(PathEnd end, bool isDead);

    const IssuerIndex &m_index;
    const ChainOptions &m_options;
    std::vector<PathStep> m_path;
    std::vector<Path> m_paths;
    std::optional<Path> m_dead; ///< came back to where it had been
    int m_steps = 0;
    bool m_isBounded = false;
};

void PathSearch::finish(PathEnd end, bool isDead)
{
    Path path{.steps = m_path, .end = end};
    if (!isDead) {
        m_paths.push_back(std::move(path));
    } else if (!m_dead) {
        m_dead = std::move(path);
    }
}

void PathSearch::follow()
{
    const Certificate &last = *m_path.back().certificate;
    const bool isTrustedHere = isTrusted(last, m_options);
    if (last.isSelfSigned || (isTrustedHere && m_options.anchorsNeedNotBeRoots)) {
        m_path.back().isVerified = true;
        finish(last.isSelfSigned ? PathEnd::Root : PathEnd::Anchor, false);
        return;
    }
    ++m_steps;
    bool isLoop = false;
    const bool isTooLong = m_path.size() >= Limits::ChainLinks;
    m_isBounded = m_isBounded || isTooLong;
    const std::vector<Candidate> candidates =
        isTooLong ? std::vector<Candidate>() : rankedCandidates(&isLoop);
    if (candidates.empty()) {
        finish(isBrokenRoot(last) ? PathEnd::Broken : PathEnd::Missing, isLoop);
        return;
    }
    for (const Candidate &candidate : candidates) {
        if (m_paths.size() >= Limits::ChainPaths || m_steps >= Limits::ChainSteps) {
            m_isBounded = true;
            return;
        }
        m_path.back().isVerified = candidate.rank.signatureVerifies;
        m_path.push_back({.certificate = candidate.issuer->certificate,
                          .x509 = candidate.issuer->x509.get(),
                          .issuer = candidate.issuer});
        follow();
        m_path.pop_back();
    }
}

bool PathSearch::isOnPath(const Certificate &candidate) const
{
    // The same CA by name and key, if in another certificate of it: two CAs that certify each
    // other would go on for ever.
    return std::ranges::any_of(m_path, [&candidate](const PathStep &step) {
        const Certificate &known = *step.certificate;
        return known.fingerprint == candidate.fingerprint ||
               (!known.publicKeySha256.isEmpty() &&
                known.publicKeySha256 == candidate.publicKeySha256 &&
                known.subject == candidate.subject);
    });
}

std::vector<PathSearch::Candidate> PathSearch::rankedCandidates(bool *isLoop)
{
    const PathStep &subject = m_path.back();
    std::vector<Candidate> found;
    for (const Issuer *issuer : m_index.candidates(*subject.certificate, &m_isBounded)) {
        const Certificate &candidate = *issuer->certificate;
        if (isOnPath(candidate)) {
            *isLoop = m_path.size() > 1;
            continue;
        }
        const Rank rank{.signatureVerifies =
                            m_index.verifies(*subject.certificate, subject.x509, *issuer),
                        .keyIdMatches = keyIdsMatch(*subject.certificate, candidate),
                        .anchor = anchorRank(candidate, m_options),
                        .notBefore = candidate.notBefore,
                        .fingerprint = candidate.fingerprint};
        // With another key and no valid signature it only shares the name.
        if (rank.signatureVerifies || !keyIdsContradict(*subject.certificate, candidate)) {
            found.push_back({.issuer = issuer, .rank = rank});
        }
    }
    std::ranges::sort(found, std::ranges::greater(), &Candidate::rank);
    // Of those that cannot have signed it, the likeliest is enough to tell what is wrong.
    const auto unverified = std::ranges::find_if(
        found, [](const Candidate &candidate) { return !candidate.rank.signatureVerifies; });
    found.erase(unverified == found.begin() && unverified != found.end() ? unverified + 1
                                                                         : unverified,
                found.end());
    return found;
}

/// Orders chains; the least is preferred.
int preference(const CertificateChain &chain)
{
    if (chain.isValid) {
        return 0;
    }
    return chain.isComplete ? 1 : 2;
}
} // namespace

ChainBuilder::ChainBuilder(const QList<Certificate> &pool,
                           const QList<RevocationList> &revocationLists)
    : m_index(std::make_shared<IssuerIndex>(pool, revocationLists))
{
}

QList<CertificateChain> ChainBuilder::buildAll(const Certificate &leaf,
                                               const ChainOptions &options) const
{
    const ErrorQueueMark mark;
    const Issuer *known = m_index->find(leaf.fingerprint);
    const X509Ptr x509 = known ? nullptr : x509FromDer(leaf.der);
    PathSearch search(*m_index, options);
    search.run(leaf, known ? known->x509.get() : x509.get());
    QList<CertificateChain> chains;
    for (const Path &path : search.paths()) {
        chains.append(judgePath(path, *m_index, options));
        chains.last().isBounded = search.isBounded();
    }
    std::ranges::stable_sort(chains, {}, &preference);
    return chains;
}

CertificateChain ChainBuilder::build(const Certificate &leaf, const ChainOptions &options) const
{
    return buildAll(leaf, options).constFirst();
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
