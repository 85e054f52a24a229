// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/android/omadmimporter.h"
#include "importers/certificates/loggedcertificates.h"
#include "models/domain/limits.h"
#include "models/pki/pkidecode.h"
#include "tests/importers/importertest.h"
#include "tests/pki/containerfixtures.h"

#include <QTest>

#include <algorithm>

using namespace Scep;
using namespace PkiFixtures;

class TestLoggedCertificates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void certificateIsFoundInALine_data();
    void certificateIsFoundInALine();
    void wrappedOverLinesOfARecord();
    void otherTextIsNotTaken_data();
    void otherTextIsNotTaken();
    void cutCertificateIsAnIssueOnly();
    void cutBundleGivesWhatIsThere();
    void privateKeyIsNotedOnly();
    void requestsAndListsAreTaken();
    void sameCertificateKeepsItsPlaces();
    void numberIsLimited();
    void keptBytesAreLimited();
    void containersTakeTheWorkOfOneSource();
    void damagedLinesDoNoHarm();

private:
    static ImportResult import(const QByteArray &message);

    QByteArray m_root;
    QByteArray m_leaf;
};

namespace {
const QByteArray LineBegin = "2018-02-27T05:16:08.2500000  VERB  a.B  1  2  ";

QByteArray percentEncoded(const QByteArray &base64)
{
    return QByteArray(base64).replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
}
} // namespace

void TestLoggedCertificates::initTestCase()
{
    m_root = makeRoot(QStringLiteral("Contoso Root"), rsaKey(0));
    m_leaf = makeCertificate({.subject = {{"CN", QStringLiteral("device.contoso.test")}},
                              .key = rsaKey(1),
                              .issuerDer = m_root,
                              .issuerKey = rsaKey(0)});
}

ImportResult TestLoggedCertificates::import(const QByteArray &message)
{
    const QByteArray log =
        LineBegin + "first\n" + LineBegin + message + '\n' + LineBegin + "last\n";
    ImportResult result = importBytes(OmadmImporter(), log, loggedCertificateLiterals());
    addLoggedCertificates(result);
    return result;
}

void TestLoggedCertificates::certificateIsFoundInALine_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<qsizetype>("offset");
    const QByteArray base64 = m_leaf.toBase64();
    const QByteArray json = QByteArray(base64).replace('/', "\\/");
    QByteArray wrapped;
    QByteArray xml;
    for (qsizetype at = 0; at < base64.size(); at += 64) {
        wrapped += base64.mid(at, 64) + "\\r\\n";
        xml += base64.mid(at, 64) + "&#xD;&#10;";
    }
    QTest::newRow("alone") << base64 << qsizetype(0);
    QTest::newRow("with words") << "cert: " + base64 + " (end)" << qsizetype(6);
    QTest::newRow("in XML") << "<Data>" + base64 + "</Data>" << qsizetype(6);
    QTest::newRow("in a URL") << "https://a.test/?cert=" + percentEncoded(base64) + "&b=c"
                              << qsizetype(21);
    QTest::newRow("behind an escape") << "cert%3D" + percentEncoded(base64) << qsizetype(7);
    QTest::newRow("in JSON") << "{\"x5c\":[\"" + json + "\"]}" << qsizetype(9);
    QTest::newRow("wrapped, escaped") << wrapped << qsizetype(0);
    QTest::newRow("wrapped in XML") << "<a>" + xml + "</a>" << qsizetype(3);
    QTest::newRow("PEM in one line")
        << "-----BEGIN CERTIFICATE-----\\n" + wrapped + "-----END CERTIFICATE-----"
        << qsizetype(29);
    QTest::newRow("without padding") << QByteArray(base64).replace("=", "") + ", x" << qsizetype(0);
    QTest::newRow("octets behind it") << QByteArray(m_leaf + "behind").toBase64() << qsizetype(0);
}

void TestLoggedCertificates::certificateIsFoundInALine()
{
    QFETCH(QByteArray, message);
    QFETCH(qsizetype, offset);
    const ImportResult result = import(message);
    // Without its padding the last octets are lost, and with them the certificate.
    if (message.contains(", x") && m_leaf.size() % 3 != 0) {
        QCOMPARE(describeIssues(result.source.issues),
                 QStringList{QStringLiteral("2 truncatedInput")});
        return;
    }
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.certificates.size(), 1);
    QCOMPARE(result.certificates[0].der, m_leaf);
    QCOMPARE(result.certificates[0].evidence.size(), 1);
    const EvidenceRef place = result.certificates[0].evidence[0];
    QCOMPARE(place.source, SourceId{7});
    QCOMPARE(place.line, 2);
    QCOMPARE(place.range.offset, 2 * LineBegin.size() + 6 + offset);
}

void TestLoggedCertificates::wrappedOverLinesOfARecord()
{
    const QByteArray pem = toPem(m_leaf).trimmed();
    const ImportResult result = import("the answer:\n" + pem + "\nand its issuer:\n" +
                                       toPem(m_root, "CERTIFICATE", "\r\n    ").trimmed());
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.certificates.size(), 2);
    QCOMPARE(result.certificates[0].der, m_leaf);
    QCOMPARE(result.certificates[1].der, m_root);
}

void TestLoggedCertificates::otherTextIsNotTaken_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray base64 = m_leaf.toBase64();
    QTest::newRow("short") << base64.first(200);
    QTest::newRow("middle of other base64") << "abc" + base64;
    QTest::newRow("message of a PKIOperation")
        << "?operation=PKIOperation&message=" + percentEncoded(base64);
    QTest::newRow("other letters") << "MIIZ" + base64.sliced(4);
    QTest::newRow("no DER behind") << "MIIC" + QByteArray(400, 'x');
    QTest::newRow("words") << QByteArray("MIICROSERVICE ").repeated(40);
}

void TestLoggedCertificates::otherTextIsNotTaken()
{
    QFETCH(QByteArray, message);
    const ImportResult result = import(message);
    QVERIFY(result.certificates.isEmpty());
    QCOMPARE(describeIssues(result.source.issues), QStringList());
}

void TestLoggedCertificates::cutCertificateIsAnIssueOnly()
{
    const QByteArray cut = m_leaf.toBase64().first(600);
    const ImportResult result = import(cut + "…\n" + LineBegin + cut);
    QVERIFY(result.certificates.isEmpty());
    // The same cut text again says nothing new.
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("2 truncatedInput")});
}

void TestLoggedCertificates::cutBundleGivesWhatIsThere()
{
    const QByteArray bundle = makeCertsOnly({m_leaf, m_root}).toBase64();
    QCOMPARE(import(bundle).certificates.size(), 2);
    const ImportResult result = import(bundle.chopped(200));
    QCOMPARE(result.certificates.size(), 1);
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("2 truncatedInput")});
}

void TestLoggedCertificates::privateKeyIsNotedOnly()
{
    const QByteArrayList lines = privateKeyPem(rsaKey(1)).trimmed().split('\n');
    const QByteArray key = lines.sliced(1, lines.size() - 2).join();
    const ImportResult result = import("key " + key);
    QVERIFY(result.certificates.isEmpty());
    QCOMPARE(describeIssues(result.source.issues),
             QStringList{QStringLiteral("2 privateKeySkipped")});
}

void TestLoggedCertificates::requestsAndListsAreTaken()
{
    const QByteArray request =
        makeRequest({.commonName = QStringLiteral("device"), .key = rsaKey(1)});
    const QByteArray list =
        makeRevocationList({.issuerDer = m_root, .issuerKey = rsaKey(0), .revoked = 1});
    const ImportResult result = import(request.toBase64() + " and " + list.toBase64());
    QCOMPARE(result.requests.size(), 1);
    QCOMPARE(result.requests[0].evidence.value(0).line, 2);
    QCOMPARE(result.revocationLists.size(), 1);
    QCOMPARE(result.revocationLists[0].evidence.value(0).source, SourceId{7});
}

void TestLoggedCertificates::sameCertificateKeepsItsPlaces()
{
    const QByteArray base64 = m_leaf.toBase64();
    const ImportResult result = import(base64 + ' ' + base64 + '\n' + LineBegin + base64);
    QCOMPARE(result.certificates.size(), 1);
    QCOMPARE(result.certificates[0].evidence.size(), 3);
    QCOMPARE(result.certificates[0].evidence[2].line, 3);
}

void TestLoggedCertificates::numberIsLimited()
{
    QByteArray log;
    const QByteArray line = LineBegin + QByteArray(m_leaf.toBase64() + ' ').repeated(100) + '\n';
    for (int i = 0; i <= Limits::LoggedCertificatesPerSource / 100; ++i) {
        log += line;
    }
    ImportResult result = importBytes(OmadmImporter(), log, loggedCertificateLiterals());
    addLoggedCertificates(result);
    QCOMPARE(result.source.issues.size(), 1);
    QCOMPARE(result.source.issues[0].code, IssueCode::LimitReached);
    QCOMPARE(result.certificates.value(0).evidence.size(), Limits::LoggedCertificatesPerSource);
}

/// Cut certificates are kept as they are, up to a limit.
void TestLoggedCertificates::keptBytesAreLimited()
{
    constexpr qsizetype Size = 4'000; // longer ones begin in another way
    const auto count = static_cast<int>(Limits::EncodedBytesPerSource / Size) + 3;
    QByteArray log;
    for (int i = 0; i < count; ++i) {
        QByteArray bytes = m_leaf;
        bytes.replace(2, 2, QByteArray::fromHex("0ff0")); // longer than what is there
        bytes += QByteArray::number(i);
        bytes += QByteArray(Size - bytes.size(), '\5');
        log += LineBegin + bytes.toBase64() + '\n';
    }
    ImportResult result = importBytes(OmadmImporter(), log, loggedCertificateLiterals());
    addLoggedCertificates(result);
    qint64 kept = 0;
    for (const EncodedObject &object : result.encodedObjects) {
        kept += object.bytes.size();
    }
    QVERIFY(kept > Limits::EncodedBytesPerSource - 2 * Size);
    QVERIFY(kept <= Limits::EncodedBytesPerSource);
}

// Whoever has an empty password is opened, though not for hours.
void TestLoggedCertificates::containersTakeTheWorkOfOneSource()
{
    const int rounds = static_cast<int>(Limits::Pkcs12UnaskedRounds) - 5'000;
    const int most = static_cast<int>(Limits::Pkcs12SourceRounds / rounds);
    QByteArray log;
    for (int i = 0; i < most + 2; ++i) {
        log += LineBegin +
               makePkcs12({.certificates = {m_leaf},
                           .key = rsaKey(1),
                           .rounds = 1,
                           .withMac = false,
                           .moreParts = {costlyPart(Pbkdf2, {rounds - i})}})
                   .toBase64() +
               '\n';
    }
    ImportResult result = importBytes(OmadmImporter(), log, loggedCertificateLiterals());
    addLoggedCertificates(result);
    QCOMPARE(std::ranges::count(result.source.issues, IssueCode::LimitReached, &ImportIssue::code),
             2);
}

void TestLoggedCertificates::damagedLinesDoNoHarm()
{
    QRandomGenerator random(5);
    const QByteArray log = LineBegin + m_leaf.toBase64() + '\n' + LineBegin +
                           percentEncoded(makeCertsOnly({m_leaf, m_root}).toBase64()) + '\n';
    for (int round = 0; round < 300; ++round) {
        ImportResult result =
            importBytes(OmadmImporter(), damaged(log, random), loggedCertificateLiterals());
        addLoggedCertificates(result);
        QVERIFY(isConsistent(result));
        for (const Certificate &certificate : std::as_const(result.certificates)) {
            QVERIFY(decodeCertificate(certificate.der));
        }
    }
}

QTEST_GUILESS_MAIN(TestLoggedCertificates)
#include "tst_loggedcertificates.moc"
