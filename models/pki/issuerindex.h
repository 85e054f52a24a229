// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: who can have issued what.

#include "models/domain/certificate.h"
#include "models/domain/revocationlist.h"
#include "models/pki/openssl_ptr.h"

#include <QHash>
#include <QMutex>

#include <memory>
#include <unordered_map>
#include <vector>

namespace Scep {

/// A revocation list, parsed.
struct ParsedList
{
    const RevocationList *list = nullptr;
    X509CrlPtr crl;
};

/// A certificate whose name another one gives as its issuer's, parsed once.
struct Issuer
{
    const Certificate *certificate = nullptr;
    X509Ptr x509;
    std::vector<const ParsedList *> lists; ///< of its name and key
    bool hasNameConstraints = false;
    bool hasPolicyConstraints = false;
};

/// Names are compared without regard to case and runs of blanks (RFC 5280 section 7.1).
[[nodiscard]] QString nameKey(const QString &name);

[[nodiscard]] bool keyIdsMatch(const Certificate &subject, const Certificate &issuer);

/// Both name a key, and not the same one: a CA that was renewed with a new key, or another CA.
[[nodiscard]] bool keyIdsContradict(const Certificate &subject, const Certificate &issuer);

/// The certificates and revocation lists of a case, found by issuer name and key identifier.
/// Signatures between issuers are verified once, whoever asks. Usable from several threads at once.
class IssuerIndex
{
public:
    IssuerIndex(const QList<Certificate> &pool, const QList<RevocationList> &lists);
    ~IssuerIndex();
    Q_DISABLE_COPY_MOVE(IssuerIndex)

    /// Those with the name that @p subject gives as its issuer's: of the key that it asks for
    /// first, then the newest first. Limits::ChainCandidates at most; @p isCut says whether there
    /// were more.
    [[nodiscard]] std::vector<const Issuer *> candidates(const Certificate &subject,
                                                         bool *isCut) const;
    /// The same certificate as an issuer; null when nobody asked for one of its name.
    [[nodiscard]] const Issuer *find(const QString &fingerprint) const;
    /// Whether the issuer's key verifies the signature.
    [[nodiscard]] bool verifies(const Certificate &subject, X509 *x509, const Issuer &issuer) const;
    [[nodiscard]] bool verifies(const ParsedList &list, const Issuer &issuer) const;
    /// The common name of a certificate of the case; empty when it is none.
    [[nodiscard]] QString nameOf(const QString &fingerprint) const;

private:
    /// Made when first asked for; null when the bytes are not there. With m_mutex held.
    [[nodiscard]] const Issuer *issuerOf(const Certificate &certificate) const;

    QList<Certificate> m_pool;
    QList<RevocationList> m_revocationLists;
    std::vector<std::unique_ptr<ParsedList>> m_lists;
    QHash<QString, std::vector<const Certificate *>> m_byName; ///< newest first
    QHash<QString, const Certificate *> m_byFingerprint;

    mutable QMutex m_mutex;
    mutable std::unordered_map<QString, std::unique_ptr<Issuer>> m_issuers; ///< by fingerprint
    mutable QHash<std::pair<const void *, const Issuer *>, bool> m_verified;
};

} // namespace Scep
