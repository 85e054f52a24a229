// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Certificates and messages for tests, made while they run. No OpenSSL type leaves the .cpp file.

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <memory>

namespace PkiFixtures {

/// A key pair; empty until it is made.
struct Key
{
    std::shared_ptr<void> pkey = {};
};

/// RSA-2048, made once per number and program.
Key rsaKey(int number = 0);
Key ecKey();
Key ed25519Key();
/// PKCS#8 of the key in PEM.
QByteArray privateKeyPem(const Key &key);

/// One extension: by OpenSSL's short name and configuration text, or by OID and DER.
struct Extension
{
    QByteArray name = {};
    QByteArray value = {};
    QByteArray der = {};     ///< used when not empty
    bool isCritical = false; ///< of one that is given as DER
};

/// What a certificate shall say. Times are seconds since 1970.
struct CertificateSpec
{
    QList<QPair<QByteArray, QString>> subject = {}; ///< {"CN", "…"} in the order of the encoding
    Key key = {};
    QByteArray issuerDer = {}; ///< empty: self-issued
    Key issuerKey = {};        ///< empty: signed with its own key
    QByteArray serialHex = "01";
    qint64 notBefore = 1'700'000'000;
    qint64 notAfter = 1'900'000'000;
    QList<Extension> extensions = {};
};

/// The certificate's DER.
QByteArray makeCertificate(const CertificateSpec &spec);

/// A self-signed CA with key identifier, key usage and basicConstraints.
QByteArray makeRoot(const QString &commonName, const Key &key);

/// "CERTIFICATE" PEM with 64 characters a line.
QByteArray toPem(const QByteArray &der, const QByteArray &label = "CERTIFICATE",
                 const QByteArray &lineEnd = "\n");

/// Certs-only SignedData (the answer to GetCACert), DER.
QByteArray makeCertsOnly(const QList<QByteArray> &certificates);

/// One signed attribute as text: {OID, PrintableString} or, with octets, an OCTET STRING.
struct Attribute
{
    QByteArray oid = {};
    QByteArray value = {};
    bool isOctets = false;
};

/// A SCEP pkiMessage.
struct MessageSpec
{
    QByteArray recipientDer = {}; ///< empty: no EnvelopedData inside
    QByteArray payload = QByteArray(900, 'p');
    QByteArray signerDer = {};
    Key signerKey = {};
    bool withSignerCertificate = true;
    QList<Attribute> attributes = {};
};

/// The message, DER; with @p indefinite re-encoded with indefinite lengths and chunks, inside too.
QByteArray makeMessage(const MessageSpec &spec, bool indefinite = false);

/// SignedData around a content, with the signer's certificate, DER.
QByteArray makeSignedData(const QByteArray &content, const QByteArray &signerDer,
                          const Key &signerKey);

/// Re-encodes a DER ContentInfo with indefinite lengths, and its octets in chunks of that size.
QByteArray toIndefinite(const QByteArray &der, qsizetype chunk = 1000);

/// DER of one element from its identifier octet and content.
QByteArray element(quint8 identifier, const QByteArray &content);

} // namespace PkiFixtures
