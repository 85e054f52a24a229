// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"

namespace Scep {

/// One entry of a revocation list.
struct RevokedCertificate
{
    QString serialNumber; ///< upper-case hex, as of certificates
    Instant revokedAt;
    QString reason; ///< name of RFC 5280 section 5.3.1 ("keyCompromise" …); empty: not said

    bool operator==(const RevokedCertificate &) const = default;
};

/// A decoded certificate revocation list (RFC 5280 section 5).
struct RevocationList
{
    QString fingerprint; ///< SHA-256 of the DER, lower-case hex: the identity inside a case
    QByteArray der;      ///< kept so that its signature and every entry can be asked for
    QString issuer;      ///< RFC 4514 text
    Instant thisUpdate;
    Instant nextUpdate; ///< null when the list does not say
    QString number;     ///< cRLNumber, upper-case hex; empty: not said
    bool isDelta = false;
    QString signatureAlgorithm;
    QByteArray authorityKeyIdentifier;
    QList<CertificateExtension> extensions; ///< of the list itself
    qint64 revokedCount = 0;
    QList<RevokedCertificate> revoked; ///< the first Limits::RevokedPerList of them
    QList<EvidenceRef> evidence;

    bool operator==(const RevocationList &) const = default;
};

} // namespace Scep
