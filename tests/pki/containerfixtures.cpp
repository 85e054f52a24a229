// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/pki/containerfixtures.h"

#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509v3.h>

#include <QtEndian>

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

EVP_PKEY *pkeyOf(const Key &key)
{
    return static_cast<EVP_PKEY *>(key.pkey.get());
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

Ptr<X509, X509_free> certificateOf(const QByteArray &der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    return Ptr<X509, X509_free>(d2i_X509(nullptr, &position, static_cast<long>(der.size())));
}

const unsigned char *octets(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

X509_EXTENSION *makeExtension(const Extension &extension)
{
    if (!extension.der.isEmpty()) {
        const Ptr<ASN1_OBJECT, ASN1_OBJECT_free> object(OBJ_txt2obj(extension.name.constData(), 0));
        const Ptr<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> value(ASN1_OCTET_STRING_new());
        ASN1_OCTET_STRING_set(value.get(), octets(extension.der),
                              static_cast<int>(extension.der.size()));
        return X509_EXTENSION_create_by_OBJ(nullptr, object.get(), 0, value.get());
    }
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, nullptr, nullptr, nullptr, nullptr, 0);
    return X509V3_EXT_nconf(nullptr, &context, extension.name.constData(),
                            extension.value.constData());
}

void freeExtensions(STACK_OF(X509_EXTENSION) * extensions)
{
    sk_X509_EXTENSION_pop_free(extensions, X509_EXTENSION_free);
}

void addRevoked(X509_CRL *crl, int serial, const ASN1_TIME *date)
{
    X509_REVOKED *revoked = X509_REVOKED_new();
    const Ptr<ASN1_INTEGER, ASN1_INTEGER_free> number(ASN1_INTEGER_new());
    ASN1_INTEGER_set(number.get(), serial);
    X509_REVOKED_set_serialNumber(revoked, number.get());
    X509_REVOKED_set_revocationDate(revoked, const_cast<ASN1_TIME *>(date));
    const Ptr<ASN1_ENUMERATED, ASN1_ENUMERATED_free> reason(ASN1_ENUMERATED_new());
    ASN1_ENUMERATED_set(reason.get(), CRL_REASON_KEY_COMPROMISE);
    X509_REVOKED_add1_ext_i2d(revoked, NID_crl_reason, reason.get(), 0, 0);
    X509_CRL_add0_revoked(crl, revoked);
}
} // namespace

QByteArray makeRequest(const RequestSpec &spec)
{
    const Ptr<X509_REQ, X509_REQ_free> request(X509_REQ_new());
    X509_REQ_set_version(request.get(), X509_REQ_VERSION_1);
    const QByteArray name = spec.commonName.toUtf8();
    X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(request.get()), "CN", MBSTRING_UTF8,
                               octets(name), static_cast<int>(name.size()), -1, 0);
    X509_REQ_set_pubkey(request.get(), pkeyOf(spec.key));
    const Ptr<STACK_OF(X509_EXTENSION), freeExtensions> extensions(sk_X509_EXTENSION_new_null());
    for (const Extension &extension : spec.extensions) {
        sk_X509_EXTENSION_push(extensions.get(), makeExtension(extension));
    }
    if (!spec.extensions.isEmpty()) {
        X509_REQ_add_extensions(request.get(), extensions.get());
    }
    if (!spec.challenge.isEmpty()) {
        X509_REQ_add1_attr_by_NID(request.get(), NID_pkcs9_challengePassword, MBSTRING_UTF8,
                                  octets(spec.challenge), static_cast<int>(spec.challenge.size()));
    }
    X509_REQ_sign(request.get(), pkeyOf(spec.key), EVP_sha256());
    return encode<X509_REQ>(i2d_X509_REQ, request.get());
}

QByteArray makeRevocationList(const RevocationListSpec &spec)
{
    const Ptr<X509_CRL, X509_CRL_free> crl(X509_CRL_new());
    const auto issuer = certificateOf(spec.issuerDer);
    X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(issuer.get()));
    const Ptr<ASN1_TIME, ASN1_TIME_free> from(ASN1_TIME_set(nullptr, spec.thisUpdate));
    X509_CRL_set1_lastUpdate(crl.get(), from.get());
    if (spec.nextUpdate > 0) {
        const Ptr<ASN1_TIME, ASN1_TIME_free> to(ASN1_TIME_set(nullptr, spec.nextUpdate));
        X509_CRL_set1_nextUpdate(crl.get(), to.get());
    }
    for (int serial = 1; serial <= spec.revoked; ++serial) {
        addRevoked(crl.get(), serial, from.get());
    }
    const Ptr<ASN1_INTEGER, ASN1_INTEGER_free> number(ASN1_INTEGER_new());
    ASN1_INTEGER_set(number.get(), spec.number);
    X509_CRL_add1_ext_i2d(crl.get(), NID_crl_number, number.get(), 0, 0);
    X509_CRL_sign(crl.get(), pkeyOf(spec.issuerKey), EVP_sha256());
    return encode<X509_CRL>(i2d_X509_CRL, crl.get());
}

static void addParts(PKCS12 *container, const QList<QByteArray> &parts)
{
    STACK_OF(PKCS7) *all = PKCS12_unpack_authsafes(container);
    for (const QByteArray &der : parts) {
        const unsigned char *position = octets(der);
        PKCS7 *part = d2i_PKCS7(nullptr, &position, static_cast<long>(der.size()));
        Q_ASSERT(part != nullptr);
        sk_PKCS7_push(all, part);
    }
    PKCS12_pack_authsafes(container, all);
    sk_PKCS7_pop_free(all, PKCS7_free);
}

QByteArray costlyPart(const QByteArray &derivationOid, const QList<int> &parameters)
{
    constexpr quint8 Integer = 0x02;
    constexpr quint8 Octets = 0x04;
    constexpr quint8 Sequence = 0x30;
    constexpr quint8 Content0 = 0x80;
    constexpr quint8 Context0 = 0xA0;
    static const QByteArray EncryptedDataOid = QByteArray::fromHex("06092A864886F70D010706");
    static const QByteArray DataOid = QByteArray::fromHex("06092A864886F70D010701");
    static const QByteArray Pbes2Oid = QByteArray::fromHex("06092A864886F70D01050D");
    static const QByteArray UnknownOid = QByteArray::fromHex("06032A0304");
    QByteArray numbers = element(Octets, "salt");
    for (const int number : parameters) {
        const quint32 big = qToBigEndian(static_cast<quint32>(number));
        numbers += element(Integer, QByteArray(reinterpret_cast<const char *>(&big), sizeof(big)));
    }
    const QByteArray derivation = element(Sequence, derivationOid + element(Sequence, numbers));
    const QByteArray algorithm =
        element(Sequence, Pbes2Oid + element(Sequence, derivation + element(Sequence, UnknownOid)));
    const QByteArray content =
        element(Sequence, DataOid + algorithm + element(Content0, QByteArray(16, 'x')));
    const QByteArray encrypted = element(Sequence, element(Integer, QByteArray(1, '\0')) + content);
    return element(Sequence, EncryptedDataOid + element(Context0, encrypted));
}

QByteArray makePkcs12(const Pkcs12Spec &spec)
{
    const Ptr<OSSL_LIB_CTX, OSSL_LIB_CTX_free> library(OSSL_LIB_CTX_new());
    OSSL_PROVIDER *normal = OSSL_PROVIDER_load(library.get(), "default");
    OSSL_PROVIDER *legacy = OSSL_PROVIDER_load(library.get(), "legacy");
    STACK_OF(X509) *others = sk_X509_new_null();
    for (const QByteArray &der : spec.certificates.sliced(1)) {
        sk_X509_push(others, certificateOf(der).release());
    }
    const auto own = certificateOf(spec.certificates.first());
    constexpr int NoEncryption = -1;
    int cipher = spec.legacyCipher ? NID_pbe_WithSHA1And40BitRC2_CBC : NID_aes_256_cbc;
    cipher = spec.encryptCertificates ? cipher : NoEncryption;
    const int macRounds = spec.withMac ? 1 : -1; // OpenSSL's way to leave it out
    const Ptr<PKCS12, PKCS12_free> container(PKCS12_create_ex(
        spec.password.constData(), "a name", pkeyOf(spec.key), own.get(), others, NID_aes_256_cbc,
        cipher, spec.rounds, macRounds, 0, library.get(), nullptr));
    QByteArray bytes;
    if (container && !spec.moreParts.isEmpty()) {
        addParts(container.get(), spec.moreParts);
    }
    if (container) {
        bytes = encode<PKCS12>(i2d_PKCS12, container.get());
    }
    sk_X509_pop_free(others, X509_free);
    OSSL_PROVIDER_unload(legacy);
    OSSL_PROVIDER_unload(normal);
    return bytes;
}

} // namespace PkiFixtures
