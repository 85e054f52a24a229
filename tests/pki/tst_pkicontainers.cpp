// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/pki/pkidecode.h"
#include "tests/pki/containerfixtures.h"

#include <QTest>

using namespace Scep;
using namespace PkiFixtures;

/// PKCS#12 files, requests, revocation lists, and certificates as bare text.
class TestPkiContainers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pkcs12OpensWithItsPassword_data();
    void pkcs12OpensWithItsPassword();
    void pkcs12StaysClosed_data();
    void pkcs12StaysClosed();
    void nobodyIsAskedForAnEmptyPassword();
    void openCertificatesNeedNoPassword();
    void costlyPkcs12IsRefused();
    void damagedPkcs12IsSaid();
    void requestIsDecoded();
    void challengeIsNotKept();
    void requestThatDoesNotVerify();
    void revocationListIsDecoded();
    void revocationListIsLimited();
    void brokenBlocksAreSaid_data();
    void brokenBlocksAreSaid();
    void bareTextIsDecoded_data();
    void bareTextIsDecoded();
    void cutInputNeverCrashes_data();
    void cutInputNeverCrashes();

private:
    QByteArray m_root;
    QByteArray m_leaf;
};

namespace {
QStringList namesOf(const PkiContents &contents)
{
    QStringList names;
    for (const Certificate &certificate : contents.certificates) {
        names.append(certificate.commonName);
    }
    return names;
}

QString issuesOf(const PkiContents &contents)
{
    QStringList texts;
    for (const ImportIssue &issue : contents.issues) {
        texts.append(issueCodeId(issue.code));
    }
    return texts.join(QLatin1Char(' '));
}

PasswordSource giving(const QStringList &passwords)
{
    return [passwords](int attempt) -> std::optional<QString> {
        return attempt <= passwords.size() ? std::optional(passwords[attempt - 1]) : std::nullopt;
    };
}

/// As xxd prints, and with blanks as certutil does.
QByteArray dumpOf(const QByteArray &bytes, const QByteArray &between, const QByteArray &afterOffset)
{
    QByteArray text;
    for (qsizetype at = 0; at < bytes.size(); at += 16) {
        const QByteArray line = bytes.mid(at, 16);
        text += QByteArray::number(at, 16).rightJustified(8, '0') + afterOffset;
        for (qsizetype i = 0; i < line.size(); ++i) {
            text += line.mid(i, 1).toHex() + (between.isEmpty() && i % 2 == 0 ? "" : " ");
        }
        text += "   0..4ab.\n";
    }
    return text;
}
} // namespace

void TestPkiContainers::initTestCase()
{
    m_root = makeRoot(QStringLiteral("Contoso Root"), rsaKey(0));
    m_leaf = makeCertificate({.subject = {{"CN", QStringLiteral("device.contoso.test")}},
                              .key = rsaKey(1),
                              .issuerDer = m_root,
                              .issuerKey = rsaKey(0)});
}

void TestPkiContainers::pkcs12OpensWithItsPassword_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<bool>("withMac");
    QTest::addColumn<bool>("legacyCipher");
    const QByteArray secret("s\xC5\x82owo", 6);
    const QString text = QString::fromUtf8(secret);
    const QString wrong = QStringLiteral("wrong");
    QTest::newRow("first") << secret << QStringList{text} << true << false;
    QTest::newRow("second attempt") << secret << QStringList{wrong, text} << true << false;
    QTest::newRow("without a MAC") << secret << QStringList{wrong, text} << false << false;
    QTest::newRow("old cipher") << secret << QStringList{text} << true << true;
}

void TestPkiContainers::pkcs12OpensWithItsPassword()
{
    QFETCH(QByteArray, password);
    QFETCH(QStringList, given);
    QFETCH(bool, withMac);
    QFETCH(bool, legacyCipher);
    const QByteArray file = makePkcs12({.certificates = {m_leaf, m_root},
                                        .key = rsaKey(1),
                                        .password = password,
                                        .withMac = withMac,
                                        .legacyCipher = legacyCipher});
    if (legacyCipher && file.isEmpty()) {
        QSKIP("OpenSSL's legacy provider is not installed");
    }
    QCOMPARE(sniffPki(file), 95);
    const PkiContents contents = decodePki(file, giving(given));
    QCOMPARE(contents.formatId, QStringLiteral("pkcs12"));
    QCOMPARE(namesOf(contents),
             (QStringList{QStringLiteral("device.contoso.test"), QStringLiteral("Contoso Root")}));
    QCOMPARE(contents.certificates[0].der, m_leaf);
    QCOMPARE(issuesOf(contents), QStringLiteral("privateKeySkipped"));
}

void TestPkiContainers::pkcs12StaysClosed_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QString>("said");
    QTest::newRow("nobody knows it") << QStringList() << QStringLiteral("no password was given");
    QTest::newRow("wrong") << QStringList{QStringLiteral("a")} << QStringLiteral("none fits");
    QTest::newRow("right one too late")
        << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                       QStringLiteral("secret")}
        << QStringLiteral("none fits");
}

void TestPkiContainers::pkcs12StaysClosed()
{
    QFETCH(QStringList, given);
    QFETCH(QString, said);
    QCOMPARE(Limits::PasswordAttempts, 3);
    const QByteArray file =
        makePkcs12({.certificates = {m_leaf}, .key = rsaKey(1), .password = "secret"});
    const PkiContents contents = decodePki(file, giving(given));
    QVERIFY(contents.certificates.isEmpty());
    // The key lies in a part of its own, whose outside is open.
    QCOMPARE(issuesOf(contents), QStringLiteral("privateKeySkipped encryptedSkipped"));
    QVERIFY2(issueText(contents.issues.last()).contains(said),
             qPrintable(issueText(contents.issues.last())));
    QVERIFY(isReadFailure(contents.issues.last().code));
}

void TestPkiContainers::nobodyIsAskedForAnEmptyPassword()
{
    const QByteArray file = makePkcs12({.certificates = {m_leaf}, .key = rsaKey(1)});
    bool asked = false;
    const PkiContents contents = decodePki(file, [&asked](int) -> std::optional<QString> {
        asked = true;
        return std::nullopt;
    });
    QVERIFY(!asked);
    QCOMPARE(namesOf(contents), QStringList{QStringLiteral("device.contoso.test")});
}

void TestPkiContainers::openCertificatesNeedNoPassword()
{
    const QByteArray file = makePkcs12({.certificates = {m_leaf, m_root},
                                        .key = rsaKey(1),
                                        .password = "secret",
                                        .encryptCertificates = false});
    const PkiContents contents = decodePki(file);
    QCOMPARE(contents.certificates.size(), 2);
    QCOMPARE(issuesOf(contents), QStringLiteral("privateKeySkipped"));
}

void TestPkiContainers::costlyPkcs12IsRefused()
{
    QByteArray file =
        makePkcs12({.certificates = {m_leaf}, .key = rsaKey(1), .password = "x", .rounds = 65'535});
    // INTEGER 65535 becomes one of the same size that is over the limit: three octets.
    const QByteArray rounds = QByteArray::fromHex("020300ffff");
    QVERIFY(file.contains(rounds));
    file.replace(rounds, QByteArray::fromHex("02037fffff"));
    QVERIFY(0x7fffff > Limits::Pkcs12Iterations);
    bool asked = false;
    const PkiContents contents = decodePki(file, [&asked](int) -> std::optional<QString> {
        asked = true;
        return std::nullopt;
    });
    QVERIFY(!asked);
    QVERIFY(issuesOf(contents).contains(QStringLiteral("limitReached")));
    QVERIFY(contents.certificates.isEmpty());
}

void TestPkiContainers::damagedPkcs12IsSaid()
{
    const QByteArray file =
        makePkcs12({.certificates = {m_leaf}, .key = rsaKey(1), .password = "x"});
    const PkiContents contents = decodePki(QByteArrayView(file).first(file.size() - 1));
    QCOMPARE(issuesOf(contents), QStringLiteral("malformedCertificate"));
    QCOMPARE(contents.formatId, QStringLiteral("pkcs12"));
}

void TestPkiContainers::requestIsDecoded()
{
    const QByteArray der =
        makeRequest({.commonName = QStringLiteral("device.contoso.test"),
                     .key = rsaKey(1),
                     .extensions = {{.name = "subjectAltName", .value = "DNS:device.contoso.test"},
                                    {.name = "extendedKeyUsage", .value = "clientAuth"},
                                    {.name = "keyUsage", .value = "digitalSignature"}}});
    for (const QByteArray &file :
         {der, toPem(der, "CERTIFICATE REQUEST"), toPem(der, "NEW CERTIFICATE REQUEST")}) {
        QVERIFY(sniffPki(file) > 0);
        const PkiContents contents = decodePki(file);
        QCOMPARE(issuesOf(contents), QString());
        QCOMPARE(contents.requests.size(), 1);
        const CertificateRequest &request = contents.requests[0];
        QCOMPARE(request.subject, QStringLiteral("CN=device.contoso.test"));
        QCOMPARE(request.commonName, QStringLiteral("device.contoso.test"));
        QCOMPARE(request.keyAlgorithm, QStringLiteral("RSA"));
        QCOMPARE(request.keyBits, 2048);
        QCOMPARE(request.signatureAlgorithm, QStringLiteral("sha256WithRSAEncryption"));
        QVERIFY(request.isSignatureValid);
        QVERIFY(!request.hasChallenge);
        QCOMPARE(request.subjectAltNames.value(0).value, QStringLiteral("device.contoso.test"));
        QCOMPARE(request.keyUsage, QStringList{QStringLiteral("digitalSignature")});
        QCOMPARE(request.extendedKeyUsage.value(0).oid, QStringLiteral("1.3.6.1.5.5.7.3.2"));
        QCOMPARE(request.attributes.size(), 1);
        QCOMPARE(request.evidence.size(), 1);
        // The same key as in the certificate that came of it.
        QCOMPARE(request.publicKeySha256, decodeCertificate(m_leaf)->publicKeySha256);
    }
}

void TestPkiContainers::challengeIsNotKept()
{
    const QByteArray secret = "0123456789ABCDEF-secret";
    const PkiContents contents = decodePki(
        makeRequest({.commonName = QStringLiteral("a"), .key = rsaKey(1), .challenge = secret}));
    QCOMPARE(contents.requests.size(), 1);
    const CertificateRequest &request = contents.requests[0];
    QVERIFY(request.hasChallenge);
    QCOMPARE(request.attributes.value(0).oid, QStringLiteral("1.2.840.113549.1.9.7"));
    QVERIFY(!request.attributes.value(0).name.contains(QString::fromLatin1(secret)));
}

void TestPkiContainers::requestThatDoesNotVerify()
{
    QByteArray der = makeRequest({.commonName = QStringLiteral("a"), .key = rsaKey(1)});
    der.back() = static_cast<char>(der.back() ^ 1);
    const PkiContents contents = decodePki(der);
    QCOMPARE(contents.requests.size(), 1);
    QVERIFY(!contents.requests[0].isSignatureValid);
}

void TestPkiContainers::revocationListIsDecoded()
{
    const QByteArray der = makeRevocationList(
        {.issuerDer = m_root, .issuerKey = rsaKey(0), .revoked = 3, .number = 291});
    for (const QByteArray &file : {der, toPem(der, "X509 CRL")}) {
        const PkiContents contents = decodePki(file);
        QCOMPARE(issuesOf(contents), QString());
        QCOMPARE(contents.revocationLists.size(), 1);
        const RevocationList &list = contents.revocationLists[0];
        QCOMPARE(list.issuer, QStringLiteral("CN=Contoso Root"));
        QCOMPARE(toIsoString(list.thisUpdate), QStringLiteral("2023-11-14T22:13:20.000000Z"));
        QCOMPARE(toIsoString(list.nextUpdate), QStringLiteral("2023-11-21T20:53:20.000000Z"));
        QCOMPARE(list.number, QStringLiteral("0123"));
        QCOMPARE(list.revokedCount, 3);
        QCOMPARE(list.revoked.size(), 3);
        QCOMPARE(list.revoked[2].serialNumber, QStringLiteral("03"));
        QCOMPARE(list.revoked[2].reason, QStringLiteral("keyCompromise"));
        QVERIFY(!list.isDelta);
    }
    const QByteArray endless =
        makeRevocationList({.issuerDer = m_root, .issuerKey = rsaKey(0), .nextUpdate = 0});
    QVERIFY(decodeRevocationList(endless)->nextUpdate.isNull());
}

void TestPkiContainers::revocationListIsLimited()
{
    const QByteArray der = makeRevocationList(
        {.issuerDer = m_root, .issuerKey = rsaKey(0), .revoked = Limits::RevokedPerList + 5});
    const auto list = decodeRevocationList(der);
    QVERIFY(list);
    QCOMPARE(list->revokedCount, Limits::RevokedPerList + 5);
    QCOMPARE(list->revoked.size(), Limits::RevokedPerList);

    const auto large = decodeRevocationList(QByteArray(Limits::RevocationListBytes + 1, '0'));
    QCOMPARE(large.error().code, IssueCode::LimitReached);
}

void TestPkiContainers::brokenBlocksAreSaid_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("request") << QByteArray("CERTIFICATE REQUEST");
    QTest::newRow("list") << QByteArray("X509 CRL");
    QTest::newRow("container") << QByteArray("PKCS12");
}

void TestPkiContainers::brokenBlocksAreSaid()
{
    QFETCH(QByteArray, label);
    const PkiContents contents = decodePki(QByteArray(toPem("whatever", label) + toPem(m_root)));
    QCOMPARE(issuesOf(contents), QStringLiteral("malformedCertificate"));
    QCOMPARE(contents.issues[0].line, 1);
    QCOMPARE(contents.certificates.size(), 1);
}

void TestPkiContainers::bareTextIsDecoded_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray wrapped = toPem(m_leaf, "X")
                                   .split('\n')
                                   .sliced(1)
                                   .join('\n')
                                   .chopped(int(strlen("-----END X-----\n")));
    QTest::newRow("base64 in one line") << m_leaf.toBase64();
    QTest::newRow("base64 over lines") << wrapped;
    QTest::newRow("base64 with CR LF") << QByteArray(wrapped).replace("\n", "\r\n");
    QTest::newRow("hex in one line") << m_leaf.toHex();
    QTest::newRow("hex in pairs") << m_leaf.toHex(' ').toUpper();
    QTest::newRow("hex with colons") << m_leaf.toHex(':') + "\r\n";
    QTest::newRow("dump in pairs") << dumpOf(m_leaf, " ", "  ");
    QTest::newRow("dump in fours") << dumpOf(m_leaf, "", ": ");
}

void TestPkiContainers::bareTextIsDecoded()
{
    QFETCH(QByteArray, text);
    QVERIFY(sniffPki(QByteArrayView(text).first(std::min<qsizetype>(text.size(), 500))) > 0);
    const PkiContents contents = decodePki(text);
    QCOMPARE(namesOf(contents), QStringList{QStringLiteral("device.contoso.test")});
    QCOMPARE(contents.certificates[0].der, m_leaf);
    QCOMPARE(issuesOf(contents), QString());
}

void TestPkiContainers::cutInputNeverCrashes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("request") << makeRequest(
        {.commonName = QStringLiteral("a"), .key = ecKey(), .challenge = "c"});
    QTest::newRow("list") << makeRevocationList(
        {.issuerDer = m_root, .issuerKey = rsaKey(0), .revoked = 2});
    QTest::newRow("container") << makePkcs12(
        {.certificates = {m_leaf}, .key = rsaKey(1), .password = "x", .rounds = 1});
    QTest::newRow("dump") << dumpOf(m_leaf, " ", "  ").first(700);
}

void TestPkiContainers::cutInputNeverCrashes()
{
    QFETCH(QByteArray, bytes);
    const QByteArray whole = bytes;
    for (qsizetype size = 0; size < bytes.size(); size += 1 + size / 100) {
        const PkiContents contents = decodePki(QByteArrayView(bytes).first(size));
        QVERIFY(contents.certificates.isEmpty() && contents.requests.isEmpty() &&
                contents.revocationLists.isEmpty());
    }
    quint32 state = 4711;
    for (int round = 0; round < 300; ++round) {
        bytes = whole;
        for (int change = 0; change < 3; ++change) {
            state = state * 1'664'525 + 1'013'904'223;
            bytes[static_cast<qsizetype>(state % static_cast<quint32>(bytes.size()))] =
                static_cast<char>(state >> 24);
        }
        (void)decodePki(bytes, giving({QStringLiteral("x")}));
    }
}

QTEST_GUILESS_MAIN(TestPkiContainers)
#include "tst_pkicontainers.moc"
