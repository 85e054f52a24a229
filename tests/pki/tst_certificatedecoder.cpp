// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/pkidecode.h"
#include "tests/pki/pkifixtures.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Scep;
using namespace PkiFixtures;

class TestCertificateDecoder : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfADeviceCertificate();
    void rootIsSelfSigned();
    void selfIssuedIsNotSelfSigned();
    void namesFollowRfc4514_data();
    void namesFollowRfc4514();
    void keysAreNamed_data();
    void keysAreNamed();
    void serialTellsTheAdcsRequest_data();
    void serialTellsTheAdcsRequest();
    void templateNameIsRead();
    void securityExtensionIsRead();
    void nulInANameIsShown();
    void cutCertificateIsRefused();
    void trailingBytesAreRefused();

private:
    static Certificate decode(const QByteArray &der);
};

namespace {
/// GeneralNames of every kind that device certificates carry.
QByteArray altNames()
{
    const QByteArray upn = QByteArray::fromHex("060a2b060104018237140203") +
                           element(0xA0, element(0x0C, "ada@contoso.example"));
    return element(0x30,
                   element(0x82, "device7.contoso.example") + element(0x81, "ada@contoso.example") +
                       element(0x86, "tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-1104") +
                       element(0x87, QByteArray::fromHex("c0000207")) +
                       element(0x87, QByteArray::fromHex("20010db8000000000000000000000007")) +
                       element(0xA0, upn));
}
} // namespace

Certificate TestCertificateDecoder::decode(const QByteArray &der)
{
    const auto decoded = decodeCertificate(der);
    return decoded ? *decoded : Certificate();
}

void TestCertificateDecoder::everyFieldOfADeviceCertificate()
{
    const QByteArray caDer = makeRoot(QStringLiteral("Contoso Issuing CA"), rsaKey());
    const Certificate ca = decode(caDer);
    const QByteArray templateDer =
        element(0x30, QByteArray::fromHex("060d2b060104018237150801020304") +
                          element(0x02, QByteArray(1, 100)) + element(0x02, QByteArray(1, 7)));
    const QByteArray der = makeCertificate(
        {.subject = {{"DC", QStringLiteral("example")},
                     {"O", QStringLiteral("Contoso, Ltd")},
                     {"CN", QStringLiteral("Zażółć device 7")}},
         .key = rsaKey(1),
         .issuerDer = caDer,
         .issuerKey = rsaKey(),
         .serialHex = "68000000099A9DE56310F95C4F000000000009",
         .notBefore = 1'717'243'200,
         .notAfter = 1'748'779'199,
         .extensions = {
             {"keyUsage", "critical,digitalSignature,keyEncipherment", {}},
             {"extendedKeyUsage", "clientAuth,1.3.6.1.4.1.311.20.2.2,1.3.6.1.4.1.99999.1", {}},
             {"2.5.29.17", {}, altNames()},
             {"subjectKeyIdentifier", "hash", {}},
             {"authorityKeyIdentifier", "keyid:always", {}},
             {"crlDistributionPoints", "URI:http://crl.contoso.example/ca.crl", {}},
             {"authorityInfoAccess", "caIssuers;URI:http://aia.contoso.example/ca.cer", {}},
             {"1.3.6.1.4.1.311.21.7", {}, templateDer},
         }});
    const Certificate device = decode(der);

    QCOMPARE(device.der, der);
    QCOMPARE(
        device.fingerprint,
        QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(device.thumbprint,
             QString::fromLatin1(
                 QCryptographicHash::hash(der, QCryptographicHash::Sha1).toHex().toUpper()));
    QCOMPARE(device.subject, QStringLiteral("CN=Zażółć device 7,O=Contoso\\, Ltd,DC=example"));
    QCOMPARE(device.issuer, QStringLiteral("CN=Contoso Issuing CA"));
    QCOMPARE(device.commonName, QStringLiteral("Zażółć device 7"));
    QCOMPARE(device.serialNumber, QStringLiteral("68000000099A9DE56310F95C4F000000000009"));
    QCOMPARE(device.adcsRequestId, std::optional<qint64>(9));
    QCOMPARE(toIsoString(device.notBefore), QStringLiteral("2024-06-01T12:00:00.000000Z"));
    QCOMPARE(toIsoString(device.notAfter), QStringLiteral("2025-06-01T11:59:59.000000Z"));
    QCOMPARE(device.keyAlgorithm, QStringLiteral("RSA"));
    QCOMPARE(device.keyBits, 2048);
    QCOMPARE(device.signatureAlgorithm, QStringLiteral("sha256WithRSAEncryption"));
    QCOMPARE(device.keyUsage,
             QStringList({QStringLiteral("digitalSignature"), QStringLiteral("keyEncipherment")}));
    const QList<NamedOid> purposes = {
        {QStringLiteral("1.3.6.1.5.5.7.3.2"), QStringLiteral("Client Authentication")},
        {QStringLiteral("1.3.6.1.4.1.311.20.2.2"), QStringLiteral("Smart Card Logon")},
        {QStringLiteral("1.3.6.1.4.1.99999.1"), QStringLiteral("1.3.6.1.4.1.99999.1")}};
    QCOMPARE(device.extendedKeyUsage, purposes);
    const QList<SubjectAltName> names = {
        {QStringLiteral("DNS"), QStringLiteral("device7.contoso.example")},
        {QStringLiteral("email"), QStringLiteral("ada@contoso.example")},
        {QStringLiteral("URI"),
         QStringLiteral("tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-1104")},
        {QStringLiteral("IP"), QStringLiteral("192.0.2.7")},
        {QStringLiteral("IP"), QStringLiteral("2001:db8::7")},
        {QStringLiteral("UPN"), QStringLiteral("ada@contoso.example")}};
    QCOMPARE(device.subjectAltNames, names);
    QCOMPARE(device.securityIdentifier, QStringLiteral("S-1-5-21-1-2-3-1104"));
    QCOMPARE(device.subjectKeyIdentifier.size(), 20);
    QCOMPARE(device.authorityKeyIdentifier, ca.subjectKeyIdentifier);
    QVERIFY(!device.isCa && !device.isSelfIssued && !device.isSelfSigned);
    QVERIFY(!device.pathLength);
    QVERIFY(device.certificateTemplate);
    QCOMPARE(device.certificateTemplate->oid, QStringLiteral("1.3.6.1.4.1.311.21.8.1.2.3.4"));
    QCOMPARE(device.certificateTemplate->majorVersion, 100);
    QCOMPARE(device.certificateTemplate->minorVersion, 7);
    QCOMPARE(device.crlUrls, QStringList(QStringLiteral("http://crl.contoso.example/ca.crl")));
    QCOMPARE(device.issuerUrls, QStringList(QStringLiteral("http://aia.contoso.example/ca.cer")));
    QCOMPARE(device.publicKeySha256.size(), 32);
    QVERIFY(device.publicKeySha256 != ca.publicKeySha256);
}

void TestCertificateDecoder::rootIsSelfSigned()
{
    const Certificate root = decode(
        makeCertificate({.subject = {{"CN", QStringLiteral("Contoso Root")}},
                         .key = rsaKey(),
                         .issuerDer = {},
                         .issuerKey = {},
                         .extensions = {{"basicConstraints", "critical,CA:TRUE,pathlen:1", {}},
                                        {"keyUsage", "keyCertSign,cRLSign", {}}}}));
    QVERIFY(root.isCa && root.isSelfIssued && root.isSelfSigned);
    QCOMPARE(root.pathLength, std::optional<int>(1));
    QCOMPARE(root.keyUsage,
             QStringList({QStringLiteral("keyCertSign"), QStringLiteral("cRLSign")}));
    const Certificate sameKey =
        decode(makeCertificate({.subject = {{"CN", QStringLiteral("Other name")}},
                                .key = rsaKey(),
                                .issuerDer = {},
                                .issuerKey = {}}));
    QCOMPARE(sameKey.publicKeySha256, root.publicKeySha256);
}

void TestCertificateDecoder::selfIssuedIsNotSelfSigned()
{
    const Certificate certificate =
        decode(makeCertificate({.subject = {{"CN", QStringLiteral("Contoso Root")}},
                                .key = rsaKey(1),
                                .issuerDer = {},
                                .issuerKey = rsaKey(2)}));
    QVERIFY(certificate.isSelfIssued);
    QVERIFY(!certificate.isSelfSigned);
}

void TestCertificateDecoder::namesFollowRfc4514_data()
{
    using Name = QList<QPair<QByteArray, QString>>;
    QTest::addColumn<Name>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("order") << Name{{"DC", QStringLiteral("local")},
                                   {"DC", QStringLiteral("contoso")},
                                   {"CN", QStringLiteral("Contoso CA")}}
                           << QStringLiteral("CN=Contoso CA,DC=contoso,DC=local");
    QTest::newRow("escapes") << Name{{"CN", QStringLiteral("a,b+c\"d\\e;f<g>")}}
                             << QStringLiteral("CN=a\\,b\\+c\\\"d\\\\e\\;f\\<g\\>");
    QTest::newRow("umlauts") << Name{{"CN", QStringLiteral("Jörg Łoś")}}
                             << QStringLiteral("CN=Jörg Łoś");
    QTest::newRow("no common name")
        << Name{{"O", QStringLiteral("Contoso")}} << QStringLiteral("O=Contoso");
    QTest::newRow("control character")
        << Name{{"CN", QStringLiteral("a\tb")}} << QStringLiteral("CN=a\\09b");
}

void TestCertificateDecoder::namesFollowRfc4514()
{
    using Name = QList<QPair<QByteArray, QString>>;
    QFETCH(Name, name);
    const Certificate certificate = decode(
        makeCertificate({.subject = name, .key = rsaKey(), .issuerDer = {}, .issuerKey = {}}));
    QTEST(certificate.subject, "text");
    QVERIFY(!certificate.commonName.isEmpty());
}

void TestCertificateDecoder::keysAreNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<int>("bits");
    QTest::addColumn<QString>("signature");
    QTest::newRow("rsa") << QStringLiteral("rsa") << QStringLiteral("RSA") << 2048
                         << QStringLiteral("sha256WithRSAEncryption");
    QTest::newRow("ec") << QStringLiteral("ec") << QStringLiteral("EC P-256") << 256
                        << QStringLiteral("ecdsa-with-SHA256");
    QTest::newRow("ed25519") << QStringLiteral("ed25519") << QStringLiteral("Ed25519") << 256
                             << QStringLiteral("Ed25519");
}

void TestCertificateDecoder::keysAreNamed()
{
    QFETCH(QString, kind);
    const Key key = kind == QLatin1String("rsa")  ? rsaKey()
                    : kind == QLatin1String("ec") ? ecKey()
                                                  : ed25519Key();
    const Certificate certificate =
        decode(makeCertificate({.subject = {{"CN", QStringLiteral("Key")}},
                                .key = key,
                                .issuerDer = {},
                                .issuerKey = {}}));
    QTEST(certificate.keyAlgorithm, "algorithm");
    QFETCH(int, bits);
    QCOMPARE(certificate.keyBits >= 253 && kind == QLatin1String("ed25519") ? 256
                                                                            : certificate.keyBits,
             bits); // OpenSSL has counted Ed25519 as 253 bits
    QTEST(certificate.signatureAlgorithm, "signature");
    QVERIFY(certificate.isSelfSigned);
}

void TestCertificateDecoder::serialTellsTheAdcsRequest_data()
{
    QTest::addColumn<QByteArray>("serial");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("request"); // -1: none
    QTest::newRow("request 9") << QByteArray("68000000099A9DE56310F95C4F000000000009")
                               << QStringLiteral("68000000099A9DE56310F95C4F000000000009") << 9LL;
    QTest::newRow("renewed CA key")
        << QByteArray("19000001F4AABBCCDDEEFF00110001000001F4")
        << QStringLiteral("19000001F4AABBCCDDEEFF00110001000001F4") << 500LL;
    QTest::newRow("ids differ") << QByteArray("68000000099A9DE56310F95C4F000000000008")
                                << QStringLiteral("68000000099A9DE56310F95C4F000000000008") << -1LL;
    QTest::newRow("another length") << QByteArray("0A1B") << QStringLiteral("0A1B") << -1LL;
    QTest::newRow("sign octet left out") << QByteArray("F1") << QStringLiteral("F1") << -1LL;
}

void TestCertificateDecoder::serialTellsTheAdcsRequest()
{
    QFETCH(QByteArray, serial);
    const Certificate certificate =
        decode(makeCertificate({.subject = {{"CN", QStringLiteral("Serial")}},
                                .key = rsaKey(),
                                .issuerDer = {},
                                .issuerKey = {},
                                .serialHex = serial}));
    QTEST(certificate.serialNumber, "text");
    QTEST(certificate.adcsRequestId.value_or(-1), "request");
}

void TestCertificateDecoder::templateNameIsRead()
{
    QByteArray name;
    for (const char character : QByteArray("CEPEncryption")) {
        name += '\0';
        name += character;
    }
    const Certificate certificate = decode(
        makeCertificate({.subject = {{"CN", QStringLiteral("NDES-MSCEP-RA")}},
                         .key = rsaKey(),
                         .issuerDer = {},
                         .issuerKey = {},
                         .extensions = {{"1.3.6.1.4.1.311.20.2", {}, element(0x1E, name)}}}));
    QVERIFY(certificate.certificateTemplate);
    QCOMPARE(certificate.certificateTemplate->name, QStringLiteral("CEPEncryption"));
    QCOMPARE(certificate.certificateTemplate->oid, QString());
}

void TestCertificateDecoder::securityExtensionIsRead()
{
    const QByteArray oid = QByteArray::fromHex("060a2b060104018237190201");
    const QByteArray value = element(0xA0, element(0x04, "S-1-5-21-10-20-30-500"));
    const Certificate certificate = decode(makeCertificate(
        {.subject = {{"CN", QStringLiteral("User")}},
         .key = rsaKey(),
         .issuerDer = {},
         .issuerKey = {},
         .extensions = {{"1.3.6.1.4.1.311.25.2", {}, element(0x30, element(0xA0, oid + value))}}}));
    QCOMPARE(certificate.securityIdentifier, QStringLiteral("S-1-5-21-10-20-30-500"));
}

void TestCertificateDecoder::nulInANameIsShown()
{
    const QByteArray names =
        element(0x30, element(0x82, QByteArray("good.example\0.evil.example", 26)));
    const Certificate certificate =
        decode(makeCertificate({.subject = {{"CN", QStringLiteral("NUL")}},
                                .key = rsaKey(),
                                .issuerDer = {},
                                .issuerKey = {},
                                .extensions = {{"2.5.29.17", {}, names}}}));
    QCOMPARE(certificate.subjectAltNames.value(0).value,
             QStringLiteral("good.example\\00.evil.example"));
}

void TestCertificateDecoder::cutCertificateIsRefused()
{
    const QByteArray der = makeRoot(QStringLiteral("Cut"), rsaKey());
    for (qsizetype size = 0; size < der.size(); ++size) {
        const auto decoded = decodeCertificate(QByteArrayView(der).first(size));
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, IssueCode::MalformedCertificate);
    }
}

void TestCertificateDecoder::trailingBytesAreRefused()
{
    const QByteArray der = makeRoot(QStringLiteral("Tail"), rsaKey()) + "x";
    const auto decoded = decodeCertificate(der);
    QVERIFY(!decoded);
    QVERIFY(!decoded.error().detail.isEmpty());
}

QTEST_APPLESS_MAIN(TestCertificateDecoder)
#include "tst_certificatedecoder.moc"
