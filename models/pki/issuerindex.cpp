// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/issuerindex.h"

#include "models/domain/limits.h"
#include "models/pki/x509text.h"

#include <QMutexLocker>

#include <algorithm>
#include <tuple>

namespace Scep {

namespace {
bool hasExtension(const X509 *x509, int nid)
{
    return X509_get_ext_by_NID(x509, nid, -1) >= 0;
}

X509CrlPtr crlFromDer(const QByteArray &der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    return X509CrlPtr(d2i_X509_CRL(nullptr, &position, static_cast<long>(der.size())));
}

bool isListOf(const RevocationList &list, const Certificate &issuer)
{
    return list.authorityKeyIdentifier.isEmpty() || issuer.subjectKeyIdentifier.isEmpty() ||
           list.authorityKeyIdentifier == issuer.subjectKeyIdentifier;
}
} // namespace

QString nameKey(const QString &name)
{
    return name.simplified().toCaseFolded();
}

bool keyIdsMatch(const Certificate &subject, const Certificate &issuer)
{
    return !subject.authorityKeyIdentifier.isEmpty() &&
           subject.authorityKeyIdentifier == issuer.subjectKeyIdentifier;
}

bool keyIdsContradict(const Certificate &subject, const Certificate &issuer)
{
    return !subject.authorityKeyIdentifier.isEmpty() && !issuer.subjectKeyIdentifier.isEmpty() &&
           subject.authorityKeyIdentifier != issuer.subjectKeyIdentifier;
}

IssuerIndex::IssuerIndex(const QList<Certificate> &pool, const QList<RevocationList> &lists)
    : m_pool(pool)
    , m_revocationLists(lists)
{
    const ErrorQueueMark mark;
    for (const RevocationList &list : std::as_const(m_revocationLists)) {
        if (X509CrlPtr crl = crlFromDer(list.der)) {
            m_lists.push_back(
                std::make_unique<ParsedList>(ParsedList{.list = &list, .crl = std::move(crl)}));
        }
    }
    for (const Certificate &certificate : std::as_const(m_pool)) {
        // The same certificate may be there twice.
        if (!m_byFingerprint.contains(certificate.fingerprint)) {
            m_byFingerprint.insert(certificate.fingerprint, &certificate);
            m_byName[nameKey(certificate.subject)].push_back(&certificate);
        }
    }
    for (std::vector<const Certificate *> &certificates : m_byName) {
        std::ranges::sort(certificates, [](const Certificate *a, const Certificate *b) {
            return std::tie(b->notBefore, a->fingerprint) < std::tie(a->notBefore, b->fingerprint);
        });
    }
}

IssuerIndex::~IssuerIndex() = default;

const Issuer *IssuerIndex::issuerOf(const Certificate &certificate) const
{
    std::unique_ptr<Issuer> &issuer = m_issuers[certificate.fingerprint];
    if (issuer) {
        return issuer.get();
    }
    X509Ptr x509 = x509FromDer(certificate.der);
    if (!x509) {
        return nullptr;
    }
    issuer = std::make_unique<Issuer>();
    issuer->certificate = &certificate;
    issuer->hasNameConstraints = hasExtension(x509.get(), NID_name_constraints);
    issuer->hasPolicyConstraints = hasExtension(x509.get(), NID_policy_constraints);
    issuer->x509 = std::move(x509);
    const QString key = nameKey(certificate.subject);
    for (const std::unique_ptr<ParsedList> &list : m_lists) {
        if (nameKey(list->list->issuer) == key && isListOf(*list->list, certificate)) {
            issuer->lists.push_back(list.get());
        }
    }
    return issuer.get();
}

std::vector<const Issuer *> IssuerIndex::candidates(const Certificate &subject, bool *isCut) const
{
    const auto found = m_byName.constFind(nameKey(subject.issuer));
    if (found == m_byName.cend()) {
        return {};
    }
    std::vector<const Certificate *> ordered(found->begin(), found->end());
    std::ranges::stable_partition(ordered, [&subject](const Certificate *certificate) {
        return keyIdsMatch(subject, *certificate);
    });
    if (ordered.size() > Limits::ChainCandidates) {
        *isCut = true;
        ordered.resize(Limits::ChainCandidates);
    }
    std::vector<const Issuer *> result;
    const QMutexLocker locker(&m_mutex);
    for (const Certificate *certificate : ordered) {
        if (const Issuer *issuer = issuerOf(*certificate)) {
            result.push_back(issuer);
        }
    }
    return result;
}

const Issuer *IssuerIndex::find(const QString &fingerprint) const
{
    const QMutexLocker locker(&m_mutex);
    const auto found = m_issuers.find(fingerprint);
    return found == m_issuers.end() ? nullptr : found->second.get();
}

bool IssuerIndex::verifies(const Certificate &subject, X509 *x509, const Issuer &issuer) const
{
    // A leaf is asked for once; what issuers are to each other is asked for by every leaf.
    const Issuer *known = find(subject.fingerprint);
    const std::pair<const void *, const Issuer *> pair(known, &issuer);
    if (known != nullptr) {
        const QMutexLocker locker(&m_mutex);
        const auto found = m_verified.constFind(pair);
        if (found != m_verified.cend()) {
            return *found;
        }
    }
    EVP_PKEY *key = X509_get0_pubkey(issuer.x509.get());
    const bool result = x509 != nullptr && key != nullptr && X509_verify(x509, key) == 1;
    if (known != nullptr) {
        const QMutexLocker locker(&m_mutex);
        m_verified.insert(pair, result);
    }
    return result;
}

bool IssuerIndex::verifies(const ParsedList &list, const Issuer &issuer) const
{
    const std::pair<const void *, const Issuer *> pair(&list, &issuer);
    const QMutexLocker locker(&m_mutex);
    const auto found = m_verified.constFind(pair);
    if (found != m_verified.cend()) {
        return *found;
    }
    EVP_PKEY *key = X509_get0_pubkey(issuer.x509.get());
    const bool result = key != nullptr && X509_CRL_verify(list.crl.get(), key) == 1;
    m_verified.insert(pair, result);
    return result;
}

QString IssuerIndex::nameOf(const QString &fingerprint) const
{
    const Certificate *certificate = m_byFingerprint.value(fingerprint);
    return certificate == nullptr ? QString() : certificate->commonName;
}

} // namespace Scep
