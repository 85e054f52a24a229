// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"

#include <QHash>
#include <QList>

namespace Scep {

/// What chains are judged against.
struct ChainOptions
{
    Instant judgedAt = {}; ///< null: validity dates are not judged
    /// Fingerprints of roots that the case says were deployed; empty: any self-signed root will do.
    QStringList trustedRoots = {};
};

/// Builds the chain of @p leaf from @p pool (RFC 5280 section 6, without policies and revocation):
/// issuers are chosen by name, then key identifier, then a signature that verifies; the newest of
/// equals wins. The last link is a self-signed certificate or a missing issuer.
[[nodiscard]] CertificateChain buildChain(const Certificate &leaf, const QList<Certificate> &pool,
                                          const ChainOptions &options);

/// The same for many leaves: the pool is indexed once, by subject. Immutable; build() may be called
/// from several threads at once.
class ChainBuilder
{
public:
    explicit ChainBuilder(const QList<Certificate> &pool);

    [[nodiscard]] CertificateChain build(const Certificate &leaf,
                                         const ChainOptions &options) const;

private:
    QList<Certificate> m_pool;
    QHash<QString, QList<qsizetype>> m_bySubject; ///< positions in the pool, newest first
};

/// Whether the certificate is neither a CA nor an RA certificate of NDES
/// (EKU 1.3.6.1.4.1.311.20.2.1 or template CEPEncryption): what can be a device's certificate.
[[nodiscard]] bool isEndEntity(const Certificate &certificate);

} // namespace Scep
