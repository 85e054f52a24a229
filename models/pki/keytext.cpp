// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/keytext.h"

#include "models/pki/asn1reader.h"
#include "models/pki/oidnames.h"
#include "models/pki/x509text.h"

#include <QCryptographicHash>

namespace Scep {

namespace {
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
} // namespace

PublicKeyText publicKeyText(X509_PUBKEY *info)
{
    PublicKeyText text;
    unsigned char *encoded = nullptr;
    const int size = i2d_X509_PUBKEY(info, &encoded);
    const OpenSslBytesPtr owner(encoded);
    if (size > 0) {
        text.sha256 =
            QCryptographicHash::hash(QByteArrayView(encoded, size), QCryptographicHash::Sha256);
    }
    if (const EVP_PKEY *key = X509_PUBKEY_get0(info)) {
        text.algorithm = keyAlgorithmName(key);
        text.bits = EVP_PKEY_get_bits(key);
        return text;
    }
    // A key of a kind that the library does not know still has the name of its algorithm.
    ASN1_OBJECT *algorithm = nullptr;
    if (X509_PUBKEY_get0_param(&algorithm, nullptr, nullptr, nullptr, info) == 1) {
        text.algorithm = algorithmName(objectText(algorithm));
    }
    return text;
}

QString algorithmText(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    if (algorithm != nullptr) {
        X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    }
    return object == nullptr ? QString() : algorithmName(objectText(object));
}

QString commonNameText(const X509_NAME *name)
{
    int last = -1;
    for (int index = X509_NAME_get_index_by_NID(name, NID_commonName, -1); index >= 0;
         index = X509_NAME_get_index_by_NID(name, NID_commonName, index)) {
        last = index;
    }
    const X509_NAME_ENTRY *entry = last < 0 ? nullptr : X509_NAME_get_entry(name, last);
    const QString text = entry == nullptr ? QString() : stringText(X509_NAME_ENTRY_get_data(entry));
    return text.isEmpty() ? nameText(name) : text;
}

QString serialText(const ASN1_INTEGER *integer)
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
    return element ? integerHex(document.content(*element)) : QString();
}

} // namespace Scep
