// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "models/domain/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Scep {

/// An object identifier with the name it goes by; the name is the dotted text when none is known.
struct NamedOid
{
    QString oid;
    QString name;

    bool operator==(const NamedOid &) const = default;
};

/// One SubjectAltName entry (RFC 5280 section 4.2.1.6).
struct SubjectAltName
{
    QString type; ///< "DNS", "email", "URI", "IP", "UPN", "directoryName", "otherName <oid>" …
    QString value;

    bool operator==(const SubjectAltName &) const = default;
};

/// Microsoft's certificate template extension, v1 (a name) or v2 (OID and version).
struct CertificateTemplate
{
    QString name; ///< 1.3.6.1.4.1.311.20.2; empty for v2
    QString oid;  ///< 1.3.6.1.4.1.311.21.7; empty for v1
    int majorVersion = 0;
    int minorVersion = 0;

    bool operator==(const CertificateTemplate &) const = default;
};

/// One extension of a certificate, request or revocation list, by name and as it is encoded.
struct CertificateExtension
{
    QString oid;
    QString name; ///< "subjectAltName" …; the dotted text when none is known
    bool isCritical = false;
    QString text; ///< what it says, may have several lines; empty where only the octets are known
    QByteArray bytes; ///< content octets of extnValue

    bool operator==(const CertificateExtension &) const = default;
};

/// Where AD CS's layout of serial numbers says that a certificate came from.
struct AdcsSerialParts
{
    qint64 requestId = 0; ///< the row in the CA's database
    int keyIndex = 0;     ///< which of the CA's keys signed it, counted from 0

    bool operator==(const AdcsSerialParts &) const = default;
};

/// A decoded X.509 certificate (RFC 5280). Everything shown comes from here; the bytes are kept so
/// that signatures can be verified and the certificate saved again.
struct Certificate
{
    QString fingerprint; ///< SHA-256 of the DER, lower-case hex: the identity inside a case
    QString thumbprint;  ///< SHA-1 of the DER, upper-case hex: what Windows and Intune call it
    QByteArray der;
    QString subject;      ///< RFC 4514 text
    QString issuer;       ///< RFC 4514 text
    QString commonName;   ///< of the subject; the whole subject when it has none
    QString serialNumber; ///< upper-case hex, as certutil prints it
    Instant notBefore;
    Instant notAfter;
    QString keyAlgorithm; ///< "RSA", "EC P-256", "Ed25519" …
    int keyBits = 0;
    QString signatureAlgorithm; ///< "sha256WithRSAEncryption" …
    QStringList keyUsage;       ///< RFC 5280 names: "digitalSignature" …; empty: no extension
    QList<NamedOid> extendedKeyUsage;
    QList<NamedOid> applicationPolicies; ///< Microsoft's 1.3.6.1.4.1.311.21.10
    QList<SubjectAltName> subjectAltNames;
    QByteArray subjectKeyIdentifier;
    QByteArray authorityKeyIdentifier;
    bool isCa = false; ///< basicConstraints CA:TRUE
    std::optional<int> pathLength;
    bool isSelfIssued = false; ///< subject equals issuer
    bool isSelfSigned = false; ///< self-issued and the signature verifies with its own key
    std::optional<CertificateTemplate> certificateTemplate;
    std::optional<qint64> adcsRequestId; ///< out of the serial's AD CS layout, where it has it
    QString securityIdentifier; ///< SID of extension 1.3.6.1.4.1.311.25.2 or of the SAN URI
    QByteArray publicKeySha256; ///< SHA-256 of SubjectPublicKeyInfo: "same key" across messages
    QStringList crlUrls;
    QStringList issuerUrls;                 ///< AIA caIssuers
    QStringList ocspUrls;                   ///< AIA ocsp
    QList<CertificateExtension> extensions; ///< all there are, in the order of the encoding
    QList<EvidenceRef> evidence;            ///< every place where it was found

    bool operator==(const Certificate &) const = default;
};

/// What a serial number (hex) in AD CS's layout of 19 octets says: one octet, request id (4),
/// random (8), index of the CA's key (2), request id again (4). Nothing for other serials.
[[nodiscard]] std::optional<AdcsSerialParts> adcsSerial(QStringView serialNumber);

/// The request id alone.
[[nodiscard]] std::optional<qint64> adcsRequestId(QStringView serialNumber);

/// How a check or a chain link came out.
enum class CheckOutcome { Passed, Warning, Failed, NotApplicable };

/// Stable untranslated id: "passed", "warning", "failed", "notApplicable".
[[nodiscard]] QString checkOutcomeId(CheckOutcome outcome);

/// Translated word for the screen.
[[nodiscard]] QString checkOutcomeDisplayName(CheckOutcome outcome);

/// One question asked of a certificate, and the answer in words.
struct CertificateCheck
{
    QString id; ///< "validity", "keySize", "clientAuth" …
    CheckOutcome outcome = CheckOutcome::NotApplicable;
    QString message;   ///< a full translated sentence
    QString rule = {}; ///< id of the rule or finding that it feeds; empty: it stands alone

    bool operator==(const CertificateCheck &) const = default;
};

} // namespace Scep
