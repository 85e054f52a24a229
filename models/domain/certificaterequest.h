// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"

namespace Scep {

/// A decoded certificate request (PKCS#10, RFC 2986). A challenge password is noted and never kept.
struct CertificateRequest
{
    QString fingerprint;  ///< SHA-256 of the DER, lower-case hex: the identity inside a case
    QByteArray der;       ///< a challenge password and its like overwritten with zeros
    QString subject;      ///< RFC 4514 text
    QString commonName;   ///< of the subject; the whole subject when it has none
    QString keyAlgorithm; ///< "RSA", "EC P-256" …
    int keyBits = 0;
    QByteArray publicKeySha256; ///< SHA-256 of SubjectPublicKeyInfo, as of certificates
    QString signatureAlgorithm;
    bool isSignatureValid = false; ///< verifies with the key that it asks a certificate for
    QList<SubjectAltName> subjectAltNames;
    QStringList keyUsage;
    QList<NamedOid> extendedKeyUsage;
    std::optional<CertificateTemplate> certificateTemplate;
    QString securityIdentifier;
    QList<CertificateExtension> extensions; ///< all that are asked for
    QList<NamedOid> attributes;             ///< all there are, by name; their values are not kept
    bool hasChallenge = false; ///< challengePassword (1.2.840.113549.1.9.7) is among them
    QList<EvidenceRef> evidence;

    bool operator==(const CertificateRequest &) const = default;
};

} // namespace Scep
