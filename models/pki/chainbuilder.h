// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificatechain.h"
#include "models/domain/revocationlist.h"

#include <QList>

#include <memory>

namespace Scep {

class IssuerIndex;

/// What chains are judged against.
struct ChainOptions
{
    Instant judgedAt = {}; ///< null: validity dates are not judged
    /// Fingerprints of roots that the case says were deployed; empty: any self-signed root will do.
    QStringList trustedRoots = {};
    /// What is trusted ends a path even where it is not self-signed.
    bool anchorsNeedNotBeRoots = false;
};

/// Builds the chain of @p leaf from @p pool (RFC 5280 section 6): issuers are found by name, then
/// key identifier, then a signature that verifies; the newest of equals wins. The last link is a
/// self-signed certificate or a missing issuer. Every link has a verdict for each aspect of it.
[[nodiscard]] CertificateChain buildChain(const Certificate &leaf, const QList<Certificate> &pool,
                                          const ChainOptions &options);

/// The same for many leaves: the pool is indexed once, by name and key. Immutable; build() may be
/// called from several threads at once. Copies share the index.
class ChainBuilder
{
public:
    explicit ChainBuilder(const QList<Certificate> &pool,
                          const QList<RevocationList> &revocationLists = {});

    /// The preferred path.
    [[nodiscard]] CertificateChain build(const Certificate &leaf,
                                         const ChainOptions &options) const;
    /// Every path, the preferred one first: valid before complete before broken ones. A CA that
    /// was cross-certified or renewed gives several. Limits::ChainPaths at most.
    [[nodiscard]] QList<CertificateChain> buildAll(const Certificate &leaf,
                                                   const ChainOptions &options) const;

private:
    std::shared_ptr<const IssuerIndex> m_index;
};

/// Whether the certificate is neither a CA nor an RA certificate of NDES
/// (EKU 1.3.6.1.4.1.311.20.2.1 or template CEPEncryption): what can be a device's certificate.
[[nodiscard]] bool isEndEntity(const Certificate &certificate);

} // namespace Scep
