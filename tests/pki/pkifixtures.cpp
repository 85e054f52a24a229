// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/pki/pkifixtures.h"

#include <QHash>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace PkiFixtures {

namespace {
template<auto Function>
struct Deleter
{
    template<typename T>
    void operator()(T *object) const
    {
        Function(object);
    }
};
template<typename T, auto Function>
using Ptr = std::unique_ptr<T, Deleter<Function>>;

using X509Ptr = Ptr<X509, X509_free>;
using BioPtr = Ptr<BIO, BIO_free_all>;
using CmsPtr = Ptr<CMS_ContentInfo, CMS_ContentInfo_free>;
using ExtensionPtr = Ptr<X509_EXTENSION, X509_EXTENSION_free>;
using ObjectPtr = Ptr<ASN1_OBJECT, ASN1_OBJECT_free>;
using OctetsPtr = Ptr<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using BignumPtr = Ptr<BIGNUM, BN_free>;

EVP_PKEY *pkeyOf(const Key &key)
{
    return static_cast<EVP_PKEY *>(key.pkey.get());
}

Key keyOf(EVP_PKEY *pkey)
{
    Q_ASSERT(pkey != nullptr);
    return {
        std::shared_ptr<void>(pkey, [](void *p) { EVP_PKEY_free(static_cast<EVP_PKEY *>(p)); })};
}

template<typename T>
QByteArray encode(int (*function)(const T *, unsigned char **), const T *object)
{
    unsigned char *bytes = nullptr;
    const int size = function(object, &bytes);
    Q_ASSERT(size > 0);
    const QByteArray result(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return result;
}

X509Ptr parse(const QByteArray &der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    X509Ptr x509(d2i_X509(nullptr, &position, der.size()));
    Q_ASSERT(x509);
    return x509;
}

void addExtension(X509 *x509, X509V3_CTX *context, const Extension &extension)
{
    ExtensionPtr made;
    if (extension.der.isEmpty()) {
        made.reset(X509V3_EXT_conf_nid(nullptr, context, OBJ_txt2nid(extension.name.constData()),
                                       extension.value.constData()));
    } else {
        const ObjectPtr object(OBJ_txt2obj(extension.name.constData(), 1));
        const OctetsPtr octets(ASN1_OCTET_STRING_new());
        ASN1_OCTET_STRING_set(octets.get(),
                              reinterpret_cast<const unsigned char *>(extension.der.constData()),
                              static_cast<int>(extension.der.size()));
        made.reset(X509_EXTENSION_create_by_OBJ(nullptr, object.get(), extension.isCritical ? 1 : 0,
                                                octets.get()));
    }
    Q_ASSERT(made);
    X509_add_ext(x509, made.get(), -1);
}

/// Header of one definite element at @p offset.
struct Header
{
    quint8 identifier = 0;
    qsizetype contentOffset = 0;
    qsizetype length = 0;
};

Header headerAt(const QByteArray &der, qsizetype offset)
{
    Header header;
    header.identifier = static_cast<quint8>(der[offset]);
    header.length = static_cast<quint8>(der[offset + 1]);
    header.contentOffset = offset + 2;
    if (header.length > 0x80) {
        const qsizetype count = header.length & 0x7F;
        header.length = 0;
        for (qsizetype i = 0; i < count; ++i) {
            header.length = (header.length << 8) | static_cast<quint8>(der[header.contentOffset++]);
        }
    }
    return header;
}

QByteArray chunked(quint8 identifier, const QByteArray &content, qsizetype chunk)
{
    QByteArray result(1, static_cast<char>(identifier | 0x20));
    result += '\x80';
    for (qsizetype offset = 0; offset < content.size(); offset += chunk) {
        result += element(0x04, content.sliced(offset, std::min(chunk, content.size() - offset)));
    }
    return result + QByteArray(2, '\0');
}

/// Only the frame of the message is re-encoded: certificates and signer stay DER.
QByteArray reencode(const QByteArray &der, qsizetype chunk, int level)
{
    const Header header = headerAt(der, 0);
    const QByteArray content = der.sliced(header.contentOffset, header.length);
    const bool isOctets =
        (header.identifier == 0x04 && level == 5) || (header.identifier == 0x80 && level == 4);
    if (isOctets) {
        return chunked(header.identifier, content, chunk);
    }
    const bool isFrame = (header.identifier & 0x20) != 0 &&
                         (level < 3 || (level == 3 && header.identifier != 0x31) ||
                          (level == 4 && header.identifier == 0xA0));
    if (!isFrame) {
        return der;
    }
    QByteArray result(1, static_cast<char>(header.identifier));
    result += '\x80';
    for (qsizetype offset = 0; offset < content.size();) {
        const Header child = headerAt(content, offset);
        const qsizetype end = child.contentOffset + child.length;
        result += reencode(content.sliced(offset, end - offset), chunk, level + 1);
        offset = end;
    }
    return result + QByteArray(2, '\0');
}

QByteArray envelope(const MessageSpec &spec)
{
    const X509Ptr recipient = parse(spec.recipientDer);
    STACK_OF(X509) *recipients = sk_X509_new_null();
    sk_X509_push(recipients, recipient.get());
    const BioPtr payload(
        BIO_new_mem_buf(spec.payload.constData(), static_cast<int>(spec.payload.size())));
    const CmsPtr cms(CMS_encrypt(recipients, payload.get(), EVP_des_ede3_cbc(), CMS_BINARY));
    sk_X509_free(recipients);
    Q_ASSERT(cms);
    return encode(i2d_CMS_ContentInfo, cms.get());
}
} // namespace

Key rsaKey(int number)
{
    static QHash<int, Key> keys;
    Key &key = keys[number];
    if (!key.pkey) {
        key = keyOf(EVP_RSA_gen(2048));
    }
    return key;
}

Key ecKey()
{
    return keyOf(EVP_EC_gen("P-256"));
}

Key ed25519Key()
{
    return keyOf(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
}

QByteArray privateKeyPem(const Key &key)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), pkeyOf(key), nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QByteArray makeCertificate(const CertificateSpec &spec)
{
    const X509Ptr x509(X509_new());
    X509_set_version(x509.get(), X509_VERSION_3);
    BIGNUM *number = nullptr;
    BN_hex2bn(&number, spec.serialHex.constData());
    const BignumPtr serial(number);
    BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(x509.get()));
    ASN1_TIME_set(X509_getm_notBefore(x509.get()), spec.notBefore);
    ASN1_TIME_set(X509_getm_notAfter(x509.get()), spec.notAfter);
    X509_NAME *subject = X509_get_subject_name(x509.get());
    for (const auto &[type, value] : spec.subject) {
        const QByteArray text = value.toUtf8();
        const int added =
            X509_NAME_add_entry_by_txt(subject, type.constData(), MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char *>(text.constData()),
                                       static_cast<int>(text.size()), -1, 0);
        Q_ASSERT(added == 1);
        Q_UNUSED(added)
    }
    const X509Ptr issuer = spec.issuerDer.isEmpty() ? nullptr : parse(spec.issuerDer);
    X509 *issuing = issuer ? issuer.get() : x509.get();
    X509_set_issuer_name(x509.get(), X509_get_subject_name(issuing));
    X509_set_pubkey(x509.get(), pkeyOf(spec.key));
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuing, x509.get(), nullptr, nullptr, 0);
    X509V3_set_ctx_nodb(&context);
    for (const Extension &extension : spec.extensions) {
        addExtension(x509.get(), &context, extension);
    }
    EVP_PKEY *signer = pkeyOf(spec.issuerKey.pkey ? spec.issuerKey : spec.key);
    const bool ownHash = EVP_PKEY_is_a(signer, "ED25519") == 1;
    const int signature = X509_sign(x509.get(), signer, ownHash ? nullptr : EVP_sha256());
    Q_ASSERT(signature > 0);
    Q_UNUSED(signature)
    return encode(i2d_X509, x509.get());
}

QByteArray makeRoot(const QString &commonName, const Key &key)
{
    return makeCertificate({.subject = {{"CN", commonName}},
                            .key = key,
                            .issuerDer = {},
                            .issuerKey = {},
                            .extensions = {{"basicConstraints", "critical,CA:TRUE", {}},
                                           {"keyUsage", "critical,keyCertSign,cRLSign", {}},
                                           {"subjectKeyIdentifier", "hash", {}}}});
}

QByteArray toPem(const QByteArray &der, const QByteArray &label, const QByteArray &lineEnd)
{
    QByteArray pem = "-----BEGIN " + label + "-----" + lineEnd;
    const QByteArray base64 = der.toBase64();
    for (qsizetype offset = 0; offset < base64.size(); offset += 64) {
        pem += base64.mid(offset, 64) + lineEnd;
    }
    return pem + "-----END " + label + "-----" + lineEnd;
}

QByteArray makeCertsOnly(const QList<QByteArray> &certificates)
{
    const QByteArray signedData = QByteArray::fromHex("06092a864886f70d010702");
    const QByteArray data = QByteArray::fromHex("06092a864886f70d010701");
    const QByteArray version = element(0x02, QByteArray(1, '\x01'));
    QByteArray all;
    for (const QByteArray &der : certificates) {
        all += der;
    }
    return element(
        0x30,
        signedData + element(0xA0, element(0x30, version + element(0x31, {}) + element(0x30, data) +
                                                     element(0xA0, all) + element(0x31, {}))));
}

QByteArray makeSignedData(const QByteArray &content, const QByteArray &signerDer,
                          const Key &signerKey)
{
    const BioPtr data(BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())));
    const X509Ptr signer = parse(signerDer);
    const CmsPtr cms(CMS_sign(signer.get(), pkeyOf(signerKey), nullptr, data.get(),
                              CMS_BINARY | CMS_NOSMIMECAP));
    Q_ASSERT(cms);
    return encode(i2d_CMS_ContentInfo, cms.get());
}

QByteArray makeMessage(const MessageSpec &spec, bool indefinite)
{
    QByteArray content = spec.recipientDer.isEmpty() ? QByteArray(1, '\0') : envelope(spec);
    if (indefinite && !spec.recipientDer.isEmpty()) {
        content = toIndefinite(content, 300);
    }
    const BioPtr data(BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())));
    constexpr unsigned int Flags = CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP;
    const CmsPtr cms(CMS_sign(nullptr, nullptr, nullptr, data.get(), Flags));
    const X509Ptr signer = parse(spec.signerDer);
    const unsigned int signerFlags = Flags | (spec.withSignerCertificate ? 0U : CMS_NOCERTS);
    CMS_SignerInfo *info =
        CMS_add1_signer(cms.get(), signer.get(), pkeyOf(spec.signerKey), EVP_sha512(), signerFlags);
    Q_ASSERT(info != nullptr);
    for (const Attribute &attribute : spec.attributes) {
        CMS_signed_add1_attr_by_txt(
            info, attribute.oid.constData(),
            attribute.isOctets ? V_ASN1_OCTET_STRING : V_ASN1_PRINTABLESTRING,
            attribute.value.constData(), static_cast<int>(attribute.value.size()));
    }
    const int done = CMS_final(cms.get(), data.get(), nullptr, Flags);
    Q_ASSERT(done == 1);
    Q_UNUSED(done)
    const QByteArray der = encode(i2d_CMS_ContentInfo, cms.get());
    return indefinite ? toIndefinite(der) : der;
}

QByteArray toIndefinite(const QByteArray &der, qsizetype chunk)
{
    return reencode(der, chunk, 0);
}

QByteArray element(quint8 identifier, const QByteArray &content)
{
    QByteArray length;
    if (content.size() < 0x80) {
        length += static_cast<char>(content.size());
    } else {
        for (qsizetype rest = content.size(); rest > 0; rest >>= 8) {
            length.prepend(static_cast<char>(rest & 0xFF));
        }
        length.prepend(static_cast<char>(0x80 | length.size()));
    }
    return QByteArray(1, static_cast<char>(identifier)) + length + content;
}

} // namespace PkiFixtures
