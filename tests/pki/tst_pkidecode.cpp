// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/pki/pkidecode.h"
#include "tests/pki/pkifixtures.h"

#include <QTest>

using namespace Scep;
using namespace PkiFixtures;

class TestPkiDecode : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pemVariants_data();
    void pemVariants();
    void evidenceOfPemIsItsBlock();
    void brokenLineIsNamedAndTheRestRead_data();
    void brokenLineIsNamedAndTheRestRead();
    void blockWithoutEnd();
    void privateKeysAreSkipped_data();
    void privateKeysAreSkipped();
    void otherBlocksAreNoErrors();
    void derCertificates();
    void certsOnly_data();
    void certsOnly();
    void cutBundleKeepsWhatCameBefore();
    void scepMessageInAFile_data();
    void scepMessageInAFile();
    void containerWithoutContent();
    void junkIsNothing_data();
    void junkIsNothing();
    void issuesAreLimited();
    void loggedBase64_data();
    void loggedBase64();

private:
    QByteArray m_a; ///< certificates of two CAs
    QByteArray m_b;
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

/// "malformedBase64@4 truncatedInput@9": codes with their lines.
QString issuesOf(const PkiContents &contents)
{
    QStringList texts;
    for (const ImportIssue &issue : contents.issues) {
        texts.append(QStringLiteral("%1@%2").arg(issueCodeId(issue.code)).arg(issue.line));
    }
    return texts.join(QLatin1Char(' '));
}

const QStringList Both = {QStringLiteral("A"), QStringLiteral("B")};
const QStringList OnlyA = {QStringLiteral("A")};
const QStringList OnlyB = {QStringLiteral("B")};
} // namespace

void TestPkiDecode::initTestCase()
{
    m_a = makeRoot(QStringLiteral("A"), rsaKey(0));
    m_b = makeRoot(QStringLiteral("B"), rsaKey(1));
}

void TestPkiDecode::pemVariants_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");
    const QByteArray a = toPem(m_a);
    const QByteArray b = toPem(m_b);
    QTest::newRow("one") << a << OnlyA;
    QTest::newRow("two") << a + b << Both;
    QTest::newRow("same twice") << a + a << QStringList({OnlyA[0], OnlyA[0]});
    QTest::newRow("text around") << "subject=CN = A\nissuer: x\n" + a + "\nthen\n\n" + b + "end\n"
                                 << Both;
    QTest::newRow("CR LF") << toPem(m_a, "CERTIFICATE", "\r\n") + toPem(m_b, "CERTIFICATE", "\r\n")
                           << Both;
    QTest::newRow("lone CR") << toPem(m_a, "CERTIFICATE", "\r") << OnlyA;
    QTest::newRow("no last line end") << a.trimmed() << OnlyA;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + a << OnlyA;
    QTest::newRow("indented") << "  " + QByteArray(a).replace("\n", "  \n\t") << OnlyA;
    QTest::newRow("one line of base64")
        << "-----BEGIN CERTIFICATE-----\n" + m_a.toBase64() + "\n-----END CERTIFICATE-----\n"
        << OnlyA;
    QTest::newRow("blank lines inside")
        << QByteArray(a).replace("-----\nM", "-----\n\nM").replace("\n-----END", "\n\n-----END")
        << OnlyA;
    QTest::newRow("headers inside")
        << QByteArray(a).replace("-----\nM", "-----\nX-Origin: NDES\n going on\n\nM") << OnlyA;
    QTest::newRow("X509 CERTIFICATE") << toPem(m_a, "X509 CERTIFICATE") << OnlyA;
    QTest::newRow("TRUSTED CERTIFICATE")
        << toPem(m_a + QByteArray::fromHex("3000"), "TRUSTED CERTIFICATE") << OnlyA;
    QTest::newRow("PKCS7") << toPem(makeCertsOnly({m_a, m_b}), "PKCS7") << Both;
    QTest::newRow("CMS") << toPem(makeCertsOnly({m_a}), "CMS") + b << Both;
    QTest::newRow("PKCS#7 called a certificate") << toPem(makeCertsOnly({m_a, m_b})) << Both;
    QTest::newRow("base64 alone") << m_a.toBase64() << OnlyA;
}

void TestPkiDecode::pemVariants()
{
    QFETCH(QByteArray, text);
    const PkiContents contents = decodePki(text);
    QTEST(namesOf(contents), "names");
    QCOMPARE(issuesOf(contents), QString());
    QVERIFY(!contents.formatId.isEmpty());
    QVERIFY(sniffPki(text) >= 50);
}

void TestPkiDecode::evidenceOfPemIsItsBlock()
{
    const QByteArray before = "first line\nsecond line\n";
    const QByteArray block = toPem(m_a).trimmed();
    const PkiContents contents = decodePki(QByteArray(before + block + "\nafter\n"));
    QCOMPARE(contents.formatId, QStringLiteral("pem"));
    QCOMPARE(contents.certificates.size(), 1);
    const EvidenceRef place = contents.certificates[0].evidence.value(0);
    QCOMPARE(place.line, 3);
    QCOMPARE(place.range.offset, before.size());
    QCOMPARE(place.range.length, block.size());
    QCOMPARE(place.source, SourceId::None);
}

void TestPkiDecode::brokenLineIsNamedAndTheRestRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("issues");
    const QByteArray b = toPem(m_b);
    QByteArrayList lines = toPem(m_a).split('\n');
    const auto broken = [&lines](int line, const QByteArray &text) {
        QByteArrayList changed = lines;
        changed[line - 1] = text;
        return changed.join('\n');
    };
    QTest::newRow("foreign character")
        << broken(4, lines[3].first(20) + "*" + lines[3].sliced(21)) + b << OnlyB
        << QStringLiteral("malformedBase64@4");
    QTest::newRow("NUL byte") << broken(4, lines[3].first(63) + '\0') + b << OnlyB
                              << QStringLiteral("malformedBase64@4");
    QTest::newRow("short line") << broken(5, lines[4].first(61)) + b << OnlyB
                                << QStringLiteral("malformedBase64@5");
    QTest::newRow("padding inside")
        << broken(3, lines[2].first(63) + "=") + b << OnlyB << QStringLiteral("malformedBase64@4");
    QTest::newRow("line missing") << broken(6, QByteArray()) + b << OnlyB
                                  << QStringLiteral("malformedCertificate@1");
    QTest::newRow("after a good one")
        << b + broken(4, "????") << OnlyB
        << QStringLiteral("malformedBase64@%1").arg(b.count('\n') + 4);
    QTest::newRow("empty block")
        << QByteArray("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n") + b << OnlyB
        << QStringLiteral("malformedCertificate@1");
}

void TestPkiDecode::brokenLineIsNamedAndTheRestRead()
{
    QFETCH(QByteArray, text);
    const PkiContents contents = decodePki(text);
    QTEST(namesOf(contents), "names");
    QTEST(issuesOf(contents), "issues");
    QVERIFY(contents.issues[0].range.length > 0);
}

void TestPkiDecode::blockWithoutEnd()
{
    const QByteArray a = toPem(m_a);
    const QByteArray b = toPem(m_b);
    const QByteArray withoutEnd = a.first(a.indexOf("-----END"));

    PkiContents contents = decodePki(withoutEnd.first(withoutEnd.size() - 70));
    QCOMPARE(issuesOf(contents), QStringLiteral("truncatedInput@1"));
    QVERIFY(contents.certificates.isEmpty());

    // The next block is read, and the first one too: nothing of its content is missing.
    contents = decodePki(QByteArray(withoutEnd + b));
    QCOMPARE(issuesOf(contents), QStringLiteral("truncatedInput@1"));
    QCOMPARE(namesOf(contents), Both);

    contents = decodePki(QByteArray(withoutEnd + "-----END CRL-----\n" + b));
    QCOMPARE(issuesOf(contents), QStringLiteral("truncatedInput@1"));
    QVERIFY(namesOf(contents).contains(QStringLiteral("B")));
}

void TestPkiDecode::privateKeysAreSkipped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("issues");
    const QByteArray key = privateKeyPem(rsaKey());
    const QByteArray base64 = key.split('\n').mid(1, key.count('\n') - 2).join("");
    const QByteArray der = QByteArray::fromBase64(base64);
    QTest::newRow("PKCS#8") << key << QStringLiteral("privateKeySkipped@1");
    QTest::newRow("PKCS#1") << toPem(der, "RSA PRIVATE KEY")
                            << QStringLiteral("privateKeySkipped@1");
    QTest::newRow("EC") << toPem(der, "EC PRIVATE KEY") << QStringLiteral("privateKeySkipped@1");
    QTest::newRow("encrypted") << toPem(der, "ENCRYPTED PRIVATE KEY")
                               << QStringLiteral("privateKeySkipped@1");
    QTest::newRow("OpenSSH") << toPem(der, "OPENSSH PRIVATE KEY")
                             << QStringLiteral("privateKeySkipped@1");
    QTest::newRow("RFC 1421 headers")
        << QByteArray("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"
                      "DEK-Info: DES-EDE3-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----\n")
        << QStringLiteral("privateKeySkipped@1");
    QTest::newRow("DER") << der << QStringLiteral("privateKeySkipped@0");
}

void TestPkiDecode::privateKeysAreSkipped()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, issues);
    const PkiContents alone = decodePki(text);
    QCOMPARE(issuesOf(alone), issues);
    QCOMPARE(alone.issues[0].detail, QString());
    QVERIFY(alone.certificates.isEmpty());
    if (text.startsWith("-----")) {
        const PkiContents both = decodePki(QByteArray(text + toPem(m_a)));
        QCOMPARE(namesOf(both), OnlyA);
        QCOMPARE(issuesOf(both), issues);
    }
}

void TestPkiDecode::otherBlocksAreNoErrors()
{
    const QByteArray text = toPem("key", "PUBLIC KEY") + toPem("any", "DH PARAMETERS") + toPem(m_a);
    const PkiContents contents = decodePki(text);
    QCOMPARE(issuesOf(contents), QString());
    QCOMPARE(namesOf(contents), OnlyA);
}

void TestPkiDecode::derCertificates()
{
    PkiContents contents = decodePki(m_a);
    QCOMPARE(contents.formatId, QStringLiteral("der-certificate"));
    QCOMPARE(namesOf(contents), OnlyA);
    QCOMPARE(contents.certificates[0].evidence[0].range, (ByteRange{0, m_a.size()}));
    QCOMPARE(contents.certificates[0].evidence[0].line, 0);

    contents = decodePki(QByteArray(m_a + m_b + "\r\n"));
    QCOMPARE(namesOf(contents), Both);
    QCOMPARE(issuesOf(contents), QString());
    QCOMPARE(contents.certificates[1].evidence[0].range.offset, m_a.size());

    contents = decodePki(QByteArray(m_a + "junk"));
    QCOMPARE(namesOf(contents), OnlyA);
    QCOMPARE(issuesOf(contents), QStringLiteral("malformedCertificate@0"));

    contents = decodePki(QByteArrayView(m_a).first(m_a.size() - 1));
    QCOMPARE(issuesOf(contents), QStringLiteral("truncatedInput@0"));
}

void TestPkiDecode::certsOnly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray der = makeCertsOnly({m_a, m_b});
    QTest::newRow("DER") << der;
    QTest::newRow("BER") << toIndefinite(der);
}

void TestPkiDecode::certsOnly()
{
    QFETCH(QByteArray, bytes);
    const PkiContents contents = decodePki(bytes);
    QCOMPARE(contents.formatId, QStringLiteral("pkcs7"));
    QCOMPARE(namesOf(contents), Both);
    QCOMPARE(issuesOf(contents), QString());
    QVERIFY(contents.messages.isEmpty());
    QVERIFY(sniffPki(bytes) > 90);
    const ByteRange range = contents.certificates[1].evidence[0].range;
    QCOMPARE(bytes.mid(range.offset, range.length), m_b);
    QCOMPARE(contents.certificates[1].der, m_b);
}

void TestPkiDecode::cutBundleKeepsWhatCameBefore()
{
    const QByteArray bytes = makeCertsOnly({m_a, m_b});
    const PkiContents contents = decodePki(QByteArrayView(bytes).first(bytes.size() - 20));
    QCOMPARE(namesOf(contents), OnlyA);
    QCOMPARE(issuesOf(contents), QStringLiteral("truncatedInput@0"));
}

void TestPkiDecode::scepMessageInAFile_data()
{
    QTest::addColumn<bool>("indefinite");
    QTest::addColumn<bool>("pem");
    QTest::newRow("DER") << false << false;
    QTest::newRow("BER") << true << false;
    QTest::newRow("base64 in a PEM block") << false << true;
}

void TestPkiDecode::scepMessageInAFile()
{
    QFETCH(bool, indefinite);
    QFETCH(bool, pem);
    const QByteArray message =
        makeMessage({.recipientDer = m_a,
                     .signerDer = m_b,
                     .signerKey = rsaKey(1),
                     .attributes = {{"2.16.840.1.113733.1.9.2", "19"},
                                    {"2.16.840.1.113733.1.9.7", "transaction-1"}}},
                    indefinite);
    const PkiContents contents = decodePki(pem ? toPem(message, "PKCS7") : message);
    QCOMPARE(contents.formatId, pem ? QStringLiteral("pem") : QStringLiteral("scep-message"));
    QCOMPARE(issuesOf(contents), QString());
    QCOMPARE(contents.messages.size(), 1);
    QCOMPARE(contents.messages[0].transactionId, QStringLiteral("transaction-1"));
    QCOMPARE(contents.messages[0].byteCount, message.size());
    QVERIFY(!contents.messages[0].cutAt);
    QCOMPARE(namesOf(contents), OnlyB);
}

void TestPkiDecode::containerWithoutContent()
{
    const QByteArray data = QByteArray::fromHex("06092a864886f70d010701");
    const QByteArray pfx =
        element(0x30, element(0x02, QByteArray(1, '\x03')) + element(0x30, data));
    const PkiContents contents = decodePki(pfx);
    QCOMPARE(issuesOf(contents), QStringLiteral("malformedCertificate@0"));
    QCOMPARE(contents.formatId, QStringLiteral("pkcs12"));
}

void TestPkiDecode::junkIsNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray noise;
    quint32 state = 12345;
    for (int i = 0; i < 100'000; ++i) {
        state = state * 1'664'525 + 1'013'904'223;
        noise += static_cast<char>(state >> 24);
    }
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << noise;
    QTest::newRow("noise behind a SEQUENCE") << QByteArray("\x30\x80") + noise;
    QTest::newRow("zeros") << QByteArray(10'000, '\0');
    QTest::newRow("thirties") << QByteArray(10'000, '\x30');
    QTest::newRow("nested indefinite lengths") << QByteArray("\x30\x80").repeated(100'000);
    QTest::newRow("huge length") << QByteArray::fromHex("3088ffffffffffffffff3080");
    QTest::newRow("text that begins with a zero") << QByteArray("0 lines\n0 errors\n");
    QTest::newRow("log line that mentions PEM")
        << QByteArray("12:00 the text -----BEGIN CERTIFICATE----- was missing\n");
    QTest::newRow("XML") << QByteArray("<Events></Events>");
}

void TestPkiDecode::junkIsNothing()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(sniffPki(bytes), 0);
    const PkiContents contents = decodePki(bytes);
    QCOMPARE(contents.formatId, QString());
    QVERIFY(contents.certificates.isEmpty() && contents.messages.isEmpty());
    QVERIFY(!decodeScepMessage(bytes));
    QVERIFY(!decodeCertificate(bytes));
}

void TestPkiDecode::issuesAreLimited()
{
    const QByteArray block("-----BEGIN CERTIFICATE-----\n?\n-----END CERTIFICATE-----\n");
    const PkiContents contents = decodePki(block.repeated(Limits::IssuesPerSource + 5));
    QCOMPARE(contents.issues.size(), Limits::IssuesPerSource + 1);
    QCOMPARE(contents.issues.last().code, IssueCode::LimitReached);
}

void TestPkiDecode::loggedBase64_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("ok");
    QTest::newRow("plain") << QByteArray("TWFuTWE=") << QByteArray("ManMa") << true;
    QTest::newRow("dangling character") << QByteArray("TWFuT") << QByteArray("Man") << true;
    QTest::newRow("dangling three") << QByteArray("TWFuTWE") << QByteArray("Man") << true;
    QTest::newRow("escapes") << QByteArray("TWFu%2Bw%3D%3d") << QByteArray("Man\xfb") << true;
    QTest::newRow("cut in an escape") << QByteArray("TWFuTWE%3") << QByteArray("Man") << true;
    QTest::newRow("blank for plus") << QByteArray("TWFu w==") << QByteArray("Man\xfb") << true;
    QTest::newRow("escaped line end") << QByteArray("TW%0D%0AFu") << QByteArray("Man") << true;
    QTest::newRow("empty") << QByteArray() << QByteArray() << true;
    QTest::newRow("foreign character") << QByteArray("TWF*") << QByteArray() << false;
    QTest::newRow("no hex digits") << QByteArray("TWFu%ZZ") << QByteArray() << false;
    QTest::newRow("text behind padding") << QByteArray("TQ==TQ==") << QByteArray() << false;
}

void TestPkiDecode::loggedBase64()
{
    QFETCH(QByteArray, text);
    const std::optional<QByteArray> bytes = decodeLoggedBase64(text);
    QTEST(bytes.has_value(), "ok");
    QTEST(bytes.value_or(QByteArray()), "bytes");
}

QTEST_APPLESS_MAIN(TestPkiDecode)
#include "tst_pkidecode.moc"
