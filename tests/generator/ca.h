// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/certbuilder.h"

namespace Scep::Examples {

/// A certificate with its private key. The key never leaves the program.
struct Identity
{
    X509Ptr certificate;
    KeyPtr key;
};

/// What a device asks the CA for.
struct IssueOrder
{
    QByteArray seed; ///< names the random part of the serial number
    NameParts subject;
    QString upn;
    QString sid = {}; ///< empty: no strong mapping URI
    EVP_PKEY *publicKey = nullptr;
    Moment at;             ///< the certificate is valid from ten minutes earlier, for a year
    quint32 requestId = 0; ///< row of the CA database
};

/// The public-key infrastructure of the examples: an offline root, an issuing CA as AD CS runs it,
/// and the two registration authority certificates of its NDES server.
class PkiWorld
{
public:
    PkiWorld();

    [[nodiscard]] const Identity &root() const { return m_root; }
    [[nodiscard]] const Identity &issuing() const { return m_issuing; }
    [[nodiscard]] const Identity &raEncryption() const { return m_raEncryption; }
    [[nodiscard]] const Identity &raSigning() const { return m_raSigning; }

    /// A client authentication certificate from the issuing CA.
    [[nodiscard]] X509Ptr issue(const IssueOrder &order) const;

    /// The answer to GetCACert: certs-only PKCS#7 with both RA certificates and the issuing CA.
    [[nodiscard]] QByteArray raBag() const;

    /// Issuer of everything, RFC 4514 text.
    [[nodiscard]] QString issuingName() const;

private:
    [[nodiscard]] Identity newRa(const QByteArray &name, quint32 requestId,
                                 const QList<ExtensionData> &purpose) const;

    Identity m_root;
    Identity m_issuing;
    Identity m_raEncryption;
    Identity m_raSigning;
};

/// Certs-only PKCS#7 (RFC 8894 section 3.4) of the certificates in the given order, as DER.
[[nodiscard]] QByteArray certsOnly(const QList<X509 *> &certificates);

} // namespace Scep::Examples
