// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/scepexchange.h"
#include "tests/generator/seeded.h"

#include <openssl/pkcs7.h>
#include <openssl/x509_vfy.h>

#include <QTest>

#include <memory>

using namespace Scep::Examples;
using namespace std::chrono_literals;

namespace {

using StorePtr = Handle<X509_STORE, X509_STORE_free>;
using StoreContextPtr = Handle<X509_STORE_CTX, X509_STORE_CTX_free>;

CmsPtr parseCms(const QByteArray &bytes)
{
    return CmsPtr(d2i_CMS_bio(reading(bytes).get(), nullptr));
}

/// What is inside the EnvelopedData, or nothing when the key does not fit.
QByteArray opened(const QByteArray &enveloped, const Identity *identity, EVP_PKEY *key, X509 *to)
{
    const CmsPtr cms = parseCms(enveloped);
    const BioPtr out(BIO_new(BIO_s_mem()));
    EVP_PKEY *with = identity ? identity->key.get() : key;
    X509 *recipient = identity ? identity->certificate.get() : to;
    if (!cms || CMS_decrypt(cms.get(), with, recipient, nullptr, out.get(), 0) != 1)
        return {};
    return contents(out.get());
}

/// The signed content, when the signature verifies with @p signer.
QByteArray verified(const QByteArray &message, X509 *signer)
{
    const CmsPtr cms = parseCms(message);
    const BioPtr out(BIO_new(BIO_s_mem()));
    STACK_OF(X509) *signers = sk_X509_new_null();
    sk_X509_push(signers, signer);
    const bool ok = cms && CMS_verify(cms.get(), signers, nullptr, nullptr, out.get(),
                                      CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY) == 1;
    sk_X509_free(signers);
    return ok ? contents(out.get()) : QByteArray();
}

/// The text of a signed attribute, or its bytes.
QByteArray attribute(const QByteArray &message, const char *oid)
{
    const CmsPtr cms = parseCms(message);
    CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms.get()), 0);
    const Handle<ASN1_OBJECT, ASN1_OBJECT_free> object(OBJ_txt2obj(oid, 1));
    const int index = CMS_signed_get_attr_by_OBJ(signer, object.get(), -1);
    if (index < 0)
        return {};
    const ASN1_TYPE *value = X509_ATTRIBUTE_get0_type(CMS_signed_get_attr(signer, index), 0);
    const ASN1_STRING *text = value->value.asn1_string;
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)), ASN1_STRING_length(text)};
}

} // namespace

class TestScepExchange : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void issuedCertificateVerifiesUpToTheRoot();
    void serialCarriesTheRequestId();
    void requestOpensWithTheRaKey_data();
    void requestOpensWithTheRaKey();
    void requestDoesNotOpenWithTheOtherRaKey();
    void replyOpensWithTheDeviceKeyAndHoldsTheCertificate();
    void refusalCarriesItsReasonAndNoEnvelope();
    void sameSeedGivesTheSameBytes();

private:
    [[nodiscard]] static RequestPlan plan(const QByteArray &seed, bool isIndefinite = false);
    [[nodiscard]] static IssueOrder order(const QByteArray &seed);

    std::unique_ptr<SeededLibrary> m_library;
    std::unique_ptr<PkiWorld> m_world;
};

RequestPlan TestScepExchange::plan(const QByteArray &seed, bool isIndefinite)
{
    const NameParts name{{"CN", QStringLiteral("adele@contoso.example")}};
    return {.seed = seed,
            .subject = name,
            .signer = name,
            .upn = QStringLiteral("adele@contoso.example"),
            .cipher = isIndefinite ? EVP_aes_128_cbc() : EVP_des_ede3_cbc(),
            .digest = isIndefinite ? EVP_sha256() : EVP_sha512(),
            .isIndefinite = isIndefinite,
            .signedAt = moment(std::chrono::February / 17 / 2026, 8h, 16min)};
}

IssueOrder TestScepExchange::order(const QByteArray &seed)
{
    return {.seed = seed,
            .subject = {{"CN", QStringLiteral("adele@contoso.example")}},
            .upn = QStringLiteral("adele@contoso.example"),
            .at = moment(std::chrono::February / 17 / 2026, 8h, 16min),
            .requestId = 0x1234};
}

void TestScepExchange::initTestCase()
{
    m_library = std::make_unique<SeededLibrary>();
    m_world = std::make_unique<PkiWorld>();
}

void TestScepExchange::cleanupTestCase()
{
    m_world.reset();
    m_library.reset();
}

void TestScepExchange::issuedCertificateVerifiesUpToTheRoot()
{
    const KeyPtr key = newRsaKey("verify", 2048);
    IssueOrder wanted = order("verify");
    wanted.publicKey = key.get();
    const X509Ptr leaf = m_world->issue(wanted);
    const StorePtr store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), m_world->root().certificate.get());
    STACK_OF(X509) *between = sk_X509_new_null();
    sk_X509_push(between, m_world->issuing().certificate.get());
    for (X509 *certificate : {leaf.get(), m_world->raEncryption().certificate.get(),
                              m_world->raSigning().certificate.get()}) {
        const StoreContextPtr context(X509_STORE_CTX_new());
        X509_STORE_CTX_init(context.get(), store.get(), certificate, between);
        X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_X509_STRICT);
        X509_STORE_CTX_set_time(
            context.get(), 0,
            std::chrono::floor<std::chrono::seconds>(wanted.at).time_since_epoch().count());
        const int ok = X509_verify_cert(context.get());
        QVERIFY2(ok == 1, X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get())));
    }
    sk_X509_free(between);
}

void TestScepExchange::serialCarriesTheRequestId()
{
    const KeyPtr key = newRsaKey("serial", 1024);
    IssueOrder wanted = order("serial");
    wanted.publicKey = key.get();
    const X509Ptr leaf = m_world->issue(wanted);
    const ASN1_INTEGER *number = X509_get0_serialNumber(leaf.get());
    const QByteArray serial(reinterpret_cast<const char *>(ASN1_STRING_get0_data(number)),
                            ASN1_STRING_length(number));
    QCOMPARE(serial.size(), 19);
    QCOMPARE(serial.sliced(1, 4).toHex(), "00001234");
    QCOMPARE(serial.sliced(13).toHex(), "000000001234");
}

void TestScepExchange::requestOpensWithTheRaKey_data()
{
    QTest::addColumn<bool>("indefinite");
    QTest::newRow("DER, 3DES, SHA-512") << false;
    QTest::newRow("BER, AES, SHA-256") << true;
}

void TestScepExchange::requestOpensWithTheRaKey()
{
    QFETCH(bool, indefinite);
    const ScepRequest request = makeRequest(*m_world, plan("open", indefinite));
    QCOMPARE(static_cast<quint8>(request.message.at(1)) == 0x80, indefinite);
    const QByteArray enveloped = verified(request.message, request.signer.get());
    QVERIFY(!enveloped.isEmpty());
    QCOMPARE(opened(enveloped, &m_world->raEncryption(), nullptr, nullptr), request.csr);
    QCOMPARE(attribute(request.message, "2.16.840.1.113733.1.9.2"), "19");
    QCOMPARE(attribute(request.message, "2.16.840.1.113733.1.9.7"), request.transactionId);
    QCOMPARE(attribute(request.message, "2.16.840.1.113733.1.9.5"), request.senderNonce);
    QCOMPARE(attribute(request.message, "1.2.840.113549.1.9.5"), "260217081600Z");
}

void TestScepExchange::requestDoesNotOpenWithTheOtherRaKey()
{
    const ScepRequest request = makeRequest(*m_world, plan("closed"));
    const QByteArray enveloped = verified(request.message, request.signer.get());
    QCOMPARE(opened(enveloped, &m_world->raSigning(), nullptr, nullptr), QByteArray());
}

void TestScepExchange::replyOpensWithTheDeviceKeyAndHoldsTheCertificate()
{
    const RequestPlan asked = plan("granted");
    const ScepRequest request = makeRequest(*m_world, asked);
    const ScepReply reply = grant(*m_world, asked, request, order("granted"));
    QCOMPARE(attribute(reply.message, "2.16.840.1.113733.1.9.2"), "3");
    QCOMPARE(attribute(reply.message, "2.16.840.1.113733.1.9.3"), "0");
    QCOMPARE(attribute(reply.message, "2.16.840.1.113733.1.9.6"), request.senderNonce);
    const QByteArray enveloped = verified(reply.message, m_world->raSigning().certificate.get());
    const QByteArray bag = opened(enveloped, nullptr, request.key.get(), request.signer.get());
    const Pkcs7Ptr pkcs7(d2i_PKCS7_bio(reading(bag).get(), nullptr));
    QVERIFY(pkcs7);
    const STACK_OF(X509) *certificates = pkcs7->d.sign->cert;
    QCOMPARE(sk_X509_num(certificates), 2);
    QCOMPARE(thumbprint(sk_X509_value(certificates, 0)), thumbprint(reply.certificate.get()));
    QCOMPARE(EVP_PKEY_eq(X509_get0_pubkey(reply.certificate.get()), request.key.get()), 1);
}

void TestScepExchange::refusalCarriesItsReasonAndNoEnvelope()
{
    const RequestPlan asked = plan("refused");
    const ScepRequest request = makeRequest(*m_world, asked);
    const ScepReply reply = refuse(*m_world, asked, request,
                                   {.failInfo = 2, .hresult = static_cast<qint32>(0x80094800)});
    QVERIFY(!reply.certificate);
    QCOMPARE(attribute(reply.message, "2.16.840.1.113733.1.9.3"), "2");
    QCOMPARE(attribute(reply.message, "2.16.840.1.113733.1.9.4"), "2");
    QCOMPARE(attribute(reply.message, "1.3.6.1.4.1.311.21.33"), "-2146875392");
    QCOMPARE(verified(reply.message, m_world->raSigning().certificate.get()), QByteArray(1, '\0'));
}

void TestScepExchange::sameSeedGivesTheSameBytes()
{
    const ScepRequest first = makeRequest(*m_world, plan("again"));
    const ScepRequest other = makeRequest(*m_world, plan("another"));
    const ScepRequest second = makeRequest(*m_world, plan("again"));
    QCOMPARE(first.message, second.message);
    QVERIFY(first.message != other.message);
}

QTEST_APPLESS_MAIN(TestScepExchange)
#include "tst_scepexchange.moc"
