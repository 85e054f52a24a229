// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/handles.h"
#include "tests/generator/moment.h"

#include <QList>
#include <QString>

#include <utility>

namespace Scep::Examples {

/// Relative names in the order of encoding: {"DC", "example"}, {"CN", "…"}.
using NameParts = QList<std::pair<QByteArray, QString>>;

/// An extension of RFC 5280 section 4.2, its value already DER.
struct ExtensionData
{
    QByteArray oid; ///< dotted
    QByteArray value;
    bool isCritical = false;
};

/// Bits of the keyUsage extension as they lie in its first byte.
enum KeyUsageBit : quint8 {
    DigitalSignature = 0x80,
    KeyEncipherment = 0x20,
    KeyCertSign = 0x04,
    CrlSign = 0x02,
};

/// Everything that goes into one certificate.
struct CertificateSpec
{
    NameParts subject;
    QByteArray serial; ///< big-endian, the first bit 0
    Moment notBefore;
    Moment notAfter;
    EVP_PKEY *publicKey = nullptr;
    const X509 *issuer = nullptr; ///< null: self-signed
    EVP_PKEY *issuerKey = nullptr;
    QList<ExtensionData> extensions;
};

/// Builds and signs a certificate (SHA-256 with RSA).
[[nodiscard]] X509Ptr buildCertificate(const CertificateSpec &spec);

/// Fills @p name in the order of the parts.
void setName(X509_NAME *name, const NameParts &parts);

/// "CN=…,DC=…": RFC 4514 text, the last encoded part first.
[[nodiscard]] QString nameText(const X509_NAME *name);

/// SHA-1 of the certificate's DER, upper-case hexadecimal: what Windows and Android call
/// thumbprint.
[[nodiscard]] QString thumbprint(const X509 *certificate);

/// The serial number as decimal text, the way jscep writes it.
[[nodiscard]] QString serialDecimal(const X509 *certificate);

/// SHA-1 of the subjectPublicKey bits (RFC 5280 section 4.2.1.2, method 1).
[[nodiscard]] QByteArray keyIdentifier(EVP_PKEY *key);

/// The certificate as PEM text without anything around it.
[[nodiscard]] QByteArray pemOf(X509 *certificate);

[[nodiscard]] ExtensionData basicConstraints(bool isCa);
[[nodiscard]] ExtensionData keyUsage(quint8 bits);
[[nodiscard]] ExtensionData extendedKeyUsage(const QList<QByteArray> &oids);
[[nodiscard]] ExtensionData subjectKeyIdentifier(EVP_PKEY *key);
[[nodiscard]] ExtensionData authorityKeyIdentifier(EVP_PKEY *issuerKey);
[[nodiscard]] ExtensionData crlDistributionPoint(const QString &url);
[[nodiscard]] ExtensionData authorityInformation(const QString &caIssuersUrl);
/// User principal name as otherName; @p sid, when not empty, as the URI that Microsoft's strong
/// mapping of certificates reads.
[[nodiscard]] ExtensionData subjectAlternativeName(const QString &upn, const QString &sid);
/// Version 1 certificate template: its name (1.3.6.1.4.1.311.20.2).
[[nodiscard]] ExtensionData templateName(const QString &name);
/// Version 2 certificate template: object identifier and version (1.3.6.1.4.1.311.21.7).
[[nodiscard]] ExtensionData templateInformation(QByteArrayView oid, quint32 major, quint32 minor);
/// Application policies (1.3.6.1.4.1.311.21.10).
[[nodiscard]] ExtensionData applicationPolicies(const QList<QByteArray> &oids);

} // namespace Scep::Examples
