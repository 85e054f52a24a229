// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/chainviews.h"

#include <QSet>

#include <algorithm>

namespace Scep {

namespace {
bool isOf(const CertificateChain &chain, const QString &fingerprint)
{
    return std::ranges::contains(chain.links, fingerprint, &ChainLink::fingerprint);
}

/// The issuing CA of the chain by name and key, whether its certificate is there or not.
bool isFromIssuerOf(const CertificateChain &chain, const Certificate &certificate)
{
    const ChainLink issuer = chain.links.value(1);
    const bool isOtherKey = !certificate.authorityKeyIdentifier.isEmpty() &&
                            !issuer.keyIdentifier.isEmpty() &&
                            certificate.authorityKeyIdentifier != issuer.keyIdentifier;
    return certificate.issuer == issuer.subject && !isOtherKey;
}

void add(ChainView &view, const ChainViewEntry &entry)
{
    const bool isKnown =
        !entry.fingerprint.isEmpty() &&
        std::ranges::contains(view.entries, entry.fingerprint, &ChainViewEntry::fingerprint);
    if (!isKnown) {
        view.entries.append(entry);
    }
}
} // namespace

ChainViews::ChainViews(const CaseEvidence &evidence, const QList<const Certificate *> &agents)
    : m_evidence(evidence)
{
    for (const SourceFile &source : evidence.sources) {
        m_paths.insert(source.id, source.path);
    }
    QSet<SourceId> answers;
    for (const Certificate *agent : agents) {
        for (const EvidenceRef &place : agent->evidence) {
            answers.insert(place.source);
        }
    }
    for (const Certificate &certificate : evidence.certificates) {
        m_byFingerprint.insert(certificate.fingerprint, &certificate);
        const bool isAgent = agents.contains(&certificate);
        for (const EvidenceRef &place : certificate.evidence) {
            if (answers.contains(place.source) && (isAgent || certificate.isCa)) {
                m_answers[place.source].append(&certificate);
            }
        }
    }
}

/// By path: the order in which the files were given changes nothing.
std::tuple<QString, LineNumber, qint64> ChainViews::rankOf(const EvidenceRef &place) const
{
    return {m_paths.value(place.source), place.line, place.range.offset};
}

ChainViewEntry ChainViews::entry(const Certificate &certificate,
                                 const CertificateChain &chain) const
{
    return {.fingerprint = certificate.fingerprint,
            .name = certificate.commonName,
            .evidence = certificate.evidence.isEmpty()
                            ? EvidenceRef()
                            : *std::ranges::min_element(
                                  certificate.evidence, {},
                                  [this](const EvidenceRef &place) { return rankOf(place); }),
            .agrees = isOf(chain, certificate.fingerprint) ||
                      (!certificate.isCa && isFromIssuerOf(chain, certificate))};
}

QList<ChainView> ChainViews::viewsOf(const CertificateChain &chain, const Device &device,
                                     const Enrollment &enrollment, const ScepProfile *profile) const
{
    return {profileView(chain, device, profile), serverView(chain, enrollment),
            certificateView(chain)};
}

ChainView ChainViews::profileView(const CertificateChain &chain, const Device &device,
                                  const ScepProfile *profile) const
{
    ChainView view{.witness = ChainWitness::Profile, .entries = {}};
    if (profile != nullptr && !profile->caThumbprint.isEmpty()) {
        const QString &pinned = profile->caThumbprint;
        const auto found =
            std::ranges::find_if(m_evidence.certificates, [&pinned](const Certificate &one) {
                return one.thumbprint.compare(pinned, Qt::CaseInsensitive) == 0 ||
                       one.fingerprint.compare(pinned, Qt::CaseInsensitive) == 0;
            });
        ChainViewEntry pinnedEntry{
            .fingerprint = {}, .name = pinned, .evidence = {}, .agrees = false};
        if (found != m_evidence.certificates.cend()) {
            pinnedEntry = entry(*found, chain);
        }
        pinnedEntry.evidence = profile->evidence;
        add(view, pinnedEntry);
    }
    for (const Enrollment &root : device.enrollments) {
        const Certificate *certificate = m_byFingerprint.value(root.certificates.value(0));
        if (root.kind == EnrollmentKind::Root && certificate != nullptr) {
            add(view, entry(*certificate, chain));
        }
    }
    return view;
}

ChainView ChainViews::serverView(const CertificateChain &chain, const Enrollment &enrollment) const
{
    ChainView view{.witness = ChainWitness::Server, .entries = {}};
    // What a request was encrypted for came out of the answer.
    for (const EvidenceRef &place : enrollment.messages) {
        const ScepMessage *message = findMessage(m_evidence, place);
        const Certificate *recipient =
            message == nullptr ? nullptr
                               : findCertificateByIssuer(m_evidence, message->recipientIssuer,
                                                         message->recipientSerialNumber);
        if (recipient != nullptr && recipient->fingerprint != chain.leaf) {
            add(view, entry(*recipient, chain));
        }
    }
    for (const QList<const Certificate *> &answer : m_answers) {
        const bool isOfThisCa = m_answers.size() == 1 ||
                                std::ranges::any_of(answer, [&](const Certificate *certificate) {
                                    return entry(*certificate, chain).agrees;
                                });
        for (const Certificate *certificate : isOfThisCa ? answer : QList<const Certificate *>()) {
            add(view, entry(*certificate, chain));
        }
    }
    std::ranges::sort(view.entries, {}, [this](const ChainViewEntry &one) {
        return std::pair(rankOf(one.evidence), one.fingerprint);
    });
    return view;
}

ChainView ChainViews::certificateView(const CertificateChain &chain) const
{
    ChainView view{.witness = ChainWitness::Certificate, .entries = {}};
    for (const ChainLink &link : chain.links) {
        if (link.fingerprint == chain.leaf) {
            continue;
        }
        const Certificate *certificate = m_byFingerprint.value(link.fingerprint);
        ChainViewEntry shown{
            .fingerprint = {}, .name = link.subject, .evidence = {}, .agrees = true};
        if (certificate != nullptr) {
            shown = entry(*certificate, chain);
        }
        add(view, shown);
    }
    return view;
}

} // namespace Scep
