// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/asn1reader.h"
#include "models/pki/certificateextensions.h"
#include "models/pki/oidnames.h"
#include "models/pki/openssl_ptr.h"
#include "models/pki/pkidecode.h"
#include "models/pki/x509text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateDecoder)
};

QString commonNameOf(const X509_NAME *name)
{
    int last = -1;
    for (int index = X509_NAME_get_index_by_NID(name, NID_commonName, -1); index >= 0;
         index = X509_NAME_get_index_by_NID(name, NID_commonName, index)) {
        last = index;
    }
    const X509_NAME_ENTRY *entry = last < 0 ? nullptr : X509_NAME_get_entry(name, last);
    return entry == nullptr ? QString() : stringText(X509_NAME_ENTRY_get_data(entry));
}

/// The content octets of an INTEGER as they are encoded.
QByteArray integerContent(const ASN1_INTEGER *integer)
{
    unsigned char *encoded = nullptr;
    const int size = i2d_ASN1_INTEGER(integer, &encoded);
    const OpenSslBytesPtr owner(encoded);
    if (size <= 0) {
        return {};
    }
    const QByteArrayView der(encoded, size);
    Asn1Document document(der);
    Asn1Reader reader = document.reader();
    const auto element = reader.next();
    return element ? document.content(*element).toByteArray() : QByteArray();
}

QString curveName(const QString &group)
{
    static const QHash<QString, QString> names = {
        {QStringLiteral("prime256v1"), QStringLiteral("P-256")},
        {QStringLiteral("prime192v1"), QStringLiteral("P-192")},
        {QStringLiteral("secp224r1"), QStringLiteral("P-224")},
        {QStringLiteral("secp384r1"), QStringLiteral("P-384")},
        {QStringLiteral("secp521r1"), QStringLiteral("P-521")},
    };
    return names.value(group, group);
}

QString keyAlgorithmName(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "EC") == 1) {
        char group[80] = {};
        size_t size = 0;
        if (EVP_PKEY_get_group_name(key, group, sizeof group, &size) != 1) {
            return QStringLiteral("EC");
        }
        return QStringLiteral("EC ") + curveName(QString::fromLatin1(group));
    }
    for (const char *name : {"RSA", "RSA-PSS", "Ed25519", "Ed448", "DSA", "X25519", "X448"}) {
        if (EVP_PKEY_is_a(key, name) == 1) {
            return QString::fromLatin1(name);
        }
    }
    const char *name = EVP_PKEY_get0_type_name(key);
    return name == nullptr ? QString() : QString::fromLatin1(name);
}

void readKey(const X509 *x509, Certificate *certificate)
{
    const X509_PUBKEY *info = X509_get_X509_PUBKEY(x509);
    unsigned char *encoded = nullptr;
    const int size = i2d_X509_PUBKEY(info, &encoded);
    const OpenSslBytesPtr owner(encoded);
    if (size > 0) {
        certificate->publicKeySha256 =
            QCryptographicHash::hash(QByteArrayView(encoded, size), QCryptographicHash::Sha256);
    }
    if (const EVP_PKEY *key = X509_get0_pubkey(x509)) {
        certificate->keyAlgorithm = keyAlgorithmName(key);
        certificate->keyBits = EVP_PKEY_get_bits(key);
        return;
    }
    // A key of a kind that the library does not know still has the name of its algorithm.
    ASN1_OBJECT *algorithm = nullptr;
    if (X509_PUBKEY_get0_param(&algorithm, nullptr, nullptr, nullptr, info) == 1) {
        certificate->keyAlgorithm = algorithmName(objectText(algorithm));
    }
}

void readSignature(X509 *x509, Certificate *certificate)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, x509);
    const ASN1_OBJECT *object = nullptr;
    if (algorithm != nullptr) {
        X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
        certificate->signatureAlgorithm = algorithmName(objectText(object));
    }
    certificate->isSelfIssued =
        X509_NAME_cmp(X509_get_subject_name(x509), X509_get_issuer_name(x509)) == 0;
    EVP_PKEY *key = X509_get0_pubkey(x509);
    certificate->isSelfSigned =
        certificate->isSelfIssued && key != nullptr && X509_verify(x509, key) == 1;
}
} // namespace

std::expected<Certificate, ImportIssue> decodeCertificate(QByteArrayView der)
{
    const ErrorQueueMark mark;
    const auto *position = reinterpret_cast<const unsigned char *>(der.data());
    const auto *const end = position + der.size();
    const X509Ptr x509(der.isEmpty() ? nullptr
                                     : d2i_X509(nullptr, &position, static_cast<long>(der.size())));
    if (!x509 || position != end) {
        const QString reason = x509 ? Tr::tr("%n bytes follow it", nullptr,
                                             static_cast<int>(std::min<qint64>(
                                                 end - position, std::numeric_limits<int>::max())))
                                    : mark.reason();
        return std::unexpected(ImportIssue{
            .code = IssueCode::MalformedCertificate,
            .line = 0,
            .range = {.offset = 0, .length = der.size()},
            .detail = reason.isEmpty() ? Tr::tr("it is not an X.509 certificate") : reason});
    }
    Certificate certificate;
    certificate.der = der.toByteArray();
    certificate.fingerprint =
        QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex());
    certificate.thumbprint = QString::fromLatin1(
        QCryptographicHash::hash(der, QCryptographicHash::Sha1).toHex().toUpper());
    certificate.subject = nameText(X509_get_subject_name(x509.get()));
    certificate.issuer = nameText(X509_get_issuer_name(x509.get()));
    certificate.commonName = commonNameOf(X509_get_subject_name(x509.get()));
    if (certificate.commonName.isEmpty()) {
        certificate.commonName = certificate.subject;
    }
    const QByteArray serial = integerContent(X509_get0_serialNumber(x509.get()));
    certificate.serialNumber = integerHex(serial);
    certificate.adcsRequestId = adcsRequestId(certificate.serialNumber);
    certificate.notBefore = instantOf(X509_get0_notBefore(x509.get()));
    certificate.notAfter = instantOf(X509_get0_notAfter(x509.get()));
    readKey(x509.get(), &certificate);
    readSignature(x509.get(), &certificate);
    readExtensions(x509.get(), &certificate);
    return certificate;
}

} // namespace Scep
