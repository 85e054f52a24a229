// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/pki/chainbuilder.h"
#include "models/pki/pkidecode.h"
#include "tests/pki/containerfixtures.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Scep;

namespace {
using PkiFixtures::element;

constexpr quint8 Sequence = 0x30;
constexpr quint8 Octets = 0x04;
constexpr quint8 Context0 = 0xA0;
const QByteArray Version3("\x02\x01\x03", 3);
const QByteArray DataOid = QByteArray::fromHex("06092A864886F70D010701");
/// 1.2.840.113549.1.12.10.1.6
const QByteArray SafeContentsBagOid = QByteArray::fromHex("060B2A864886F70D010C0A0106");

QByteArray dataInfo(const QByteArray &content)
{
    return element(Sequence, DataOid + element(Context0, element(Octets, content)));
}

/// A PKCS#12 file without a password, of these bags.
QByteArray pkcs12(const QByteArray &bags)
{
    const QByteArray safe = element(Sequence, dataInfo(element(Sequence, bags)));
    return element(Sequence, Version3 + dataInfo(safe));
}

/// A bag with other bags in it.
QByteArray bagOf(const QByteArray &bags)
{
    return element(Sequence, SafeContentsBagOid + element(Context0, element(Sequence, bags)));
}

/// A CA certificate without a key identifier.
QByteArray authority(const QString &name, const QByteArray &issuerDer, int key, int issuerKey,
                     int serial = 1)
{
    return PkiFixtures::makeCertificate(
        {.subject = {{"CN", name}},
         .key = PkiFixtures::rsaKey(key),
         .issuerDer = issuerDer,
         .issuerKey = PkiFixtures::rsaKey(issuerKey),
         .serialHex = QByteArray::number(serial + 0x1000, 16),
         .extensions = {{.name = "basicConstraints", .value = "critical,CA:TRUE"}}});
}

Certificate decoded(const QByteArray &der)
{
    return decodeCertificate(der).value();
}

/// A PKCS#12 file with a certificate and, behind it, these parts.
QByteArray costlyContainer(const QByteArray &password, const QList<QByteArray> &parts)
{
    return PkiFixtures::makePkcs12(
        {.certificates = {PkiFixtures::makeRoot(u"CA"_s, PkiFixtures::rsaKey(0))},
         .key = PkiFixtures::rsaKey(0),
         .password = password,
         .rounds = 1,
         .withMac = false,
         .moreParts = parts});
}

qsizetype limitsOf(const PkiContents &contents)
{
    return std::ranges::count(contents.issues, IssueCode::LimitReached, &ImportIssue::code);
}
} // namespace

/// The limits of certificates, each reached.
class TestPkiLimits : public QObject
{
    Q_OBJECT

private slots:
    void certificatesOfAFile_data();
    void certificatesOfAFile();
    void manyCertificatesCanBeCancelled();
    void bagsOfAContainer_data();
    void bagsOfAContainer();
    void roundsOfAContainer_data();
    void roundsOfAContainer();
    void roundsOfASource();
    void costlyContainerCanBeCancelled();
    void linksOfAChain();
    void candidatesForAnIssuer();
};

void TestPkiLimits::certificatesOfAFile_data()
{
    QTest::addColumn<QByteArray>("most");
    QTest::addColumn<QByteArray>("more");
    const QByteArray root = PkiFixtures::makeRoot(u"CA"_s, PkiFixtures::ecKey());
    const QByteArray pem = PkiFixtures::toPem(root);
    QTest::newRow("PEM") << pem.repeated(Limits::CertificatesPerFile)
                         << pem.repeated(Limits::CertificatesPerFile + 2);
    const auto certsOnly = [&root](int count) {
        return PkiFixtures::makeCertsOnly(QList<QByteArray>(count, root));
    };
    QTest::newRow("PKCS#7") << certsOnly(Limits::CertificatesPerFile)
                            << certsOnly(Limits::CertificatesPerFile + 2);
}

void TestPkiLimits::certificatesOfAFile()
{
    QFETCH(QByteArray, most);
    QFETCH(QByteArray, more);
    const PkiContents all = decodePki(most);
    QCOMPARE(all.certificates.size(), Limits::CertificatesPerFile);
    QCOMPARE(all.issues.size(), 0);
    const PkiContents cut = decodePki(more);
    QCOMPARE(cut.certificates.size(), Limits::CertificatesPerFile);
    QCOMPARE(limitsOf(cut), 1);
}

void TestPkiLimits::manyCertificatesCanBeCancelled()
{
    const QByteArray root = PkiFixtures::makeRoot(u"CA"_s, PkiFixtures::ecKey());
    const QByteArray bytes = PkiFixtures::makeCertsOnly(QList<QByteArray>(500, root));
    int asked = 0;
    const PkiContents contents = decodePki(bytes, {}, [&asked] { return ++asked > 20; });
    QVERIFY(!contents.certificates.isEmpty());
    QVERIFY(contents.certificates.size() <= 20);
    QVERIFY(asked < 30);
}

void TestPkiLimits::bagsOfAContainer_data()
{
    QTest::addColumn<QByteArray>("most");
    QTest::addColumn<QByteArray>("more");
    const auto nested = [](int depth) {
        QByteArray bags;
        for (int i = 0; i < depth; ++i) {
            bags = bagOf(bags);
        }
        return pkcs12(bags);
    };
    // The outermost one is in no other.
    QTest::newRow("nesting") << nested(Limits::Pkcs12Depth + 1) << nested(Limits::Pkcs12Depth + 2);
    const auto many = [](int count) { return pkcs12(bagOf({}).repeated(count)); };
    QTest::newRow("count") << many(Limits::Pkcs12Bags) << many(Limits::Pkcs12Bags + 1);
}

void TestPkiLimits::bagsOfAContainer()
{
    QFETCH(QByteArray, most);
    QFETCH(QByteArray, more);
    const PkiContents all = decodePki(most);
    QCOMPARE(all.formatId, u"pkcs12"_s);
    QCOMPARE(limitsOf(all), 0);
    QCOMPARE(limitsOf(decodePki(more)), 1);
}

void TestPkiLimits::roundsOfAContainer_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QList<QByteArray>>("most");
    QTest::addColumn<QList<QByteArray>>("more");
    using Parts = QList<QByteArray>;
    const auto parts = [](int count, int rounds) {
        return Parts(count, PkiFixtures::costlyPart(PkiFixtures::Pbkdf2, {rounds}));
    };
    // The trial of the password, and the part that it opens, take a little too.
    const int unasked = static_cast<int>(Limits::Pkcs12UnaskedRounds / 1'000) - 2;
    QTest::newRow("parts, nobody asked")
        << QByteArray() << parts(unasked, 1) << parts(unasked + 1, 1);
    const int million = 1'000'000;
    const int few = static_cast<int>(Limits::Pkcs12UnaskedRounds / million) - 1;
    QTest::newRow("rounds, nobody asked")
        << QByteArray() << parts(few, million) << parts(few + 1, million);
    const int many = static_cast<int>(Limits::Pkcs12ContainerRounds / million) - 1;
    QTest::newRow("rounds, asked")
        << QByteArray("x") << parts(many, million) << parts(many + 1, million);
    const auto scrypt = [](int cost) {
        return Parts{PkiFixtures::costlyPart(PkiFixtures::Scrypt, {cost, 16, 16})};
    };
    // None of the factors is large.
    const int cost = static_cast<int>(Limits::Pkcs12Iterations / (16 * 16));
    QTest::newRow("scrypt") << QByteArray("x") << scrypt(cost) << scrypt(cost + 1);
}

void TestPkiLimits::roundsOfAContainer()
{
    QFETCH(QByteArray, password);
    QFETCH(QList<QByteArray>, most);
    QFETCH(QList<QByteArray>, more);
    const auto decode = [&password](const QList<QByteArray> &parts) {
        return decodePki(costlyContainer(password, parts),
                         [&password](int) { return QString::fromUtf8(password); });
    };
    const PkiContents all = decode(most);
    QCOMPARE(all.certificates.size(), 1);
    QCOMPARE(limitsOf(all), 0);
    QCOMPARE(limitsOf(decode(more)), 1);
}

void TestPkiLimits::roundsOfASource()
{
    const int million = 1'000'000;
    const QByteArray container = PkiFixtures::toPem(
        costlyContainer(
            "x", QList<QByteArray>(10, PkiFixtures::costlyPart(PkiFixtures::Pbkdf2, {million}))),
        "PKCS12");
    const int most = static_cast<int>(Limits::Pkcs12SourceRounds / (10 * million)) - 1;
    const auto password = [](int) { return u"x"_s; };
    QCOMPARE(limitsOf(decodePki(container.repeated(most), password)), 0);
    QCOMPARE(limitsOf(decodePki(container.repeated(most + 2), password)), 2);
}

void TestPkiLimits::costlyContainerCanBeCancelled()
{
    const QByteArray container = costlyContainer(
        {}, QList<QByteArray>(100, PkiFixtures::costlyPart(PkiFixtures::Pbkdf2, {1})));
    int asked = 0;
    const PkiContents contents = decodePki(container, {}, [&asked] { return ++asked > 5; });
    QCOMPARE(asked, 6);
    QCOMPARE(contents.certificates.size(), 1);
}

void TestPkiLimits::linksOfAChain()
{
    QList<Certificate> pool;
    QByteArray issuer;
    for (int i = 0; i <= Limits::ChainLinks; ++i) {
        issuer = authority(u"CA %1"_s.arg(i), issuer, 0, 0);
        pool.append(decoded(issuer));
    }
    const CertificateChain longest =
        buildChain(pool.at(Limits::ChainLinks - 1), pool.first(Limits::ChainLinks), {});
    QVERIFY(longest.isComplete);
    QCOMPARE(longest.links.size(), Limits::ChainLinks);
    const CertificateChain tooLong = buildChain(pool.constLast(), pool, {});
    QVERIFY(!tooLong.isComplete);
    QCOMPARE(tooLong.links.size(), Limits::ChainLinks + 1); // the last one is missing
}

void TestPkiLimits::candidatesForAnIssuer()
{
    const QByteArray issuer = authority(u"CA"_s, {}, 0, 0);
    const Certificate leaf = decoded(authority(u"leaf"_s, issuer, 1, 0));
    const auto isCutAmong = [&](int others) {
        QList<Certificate> pool;
        for (int i = 0; i < others; ++i) {
            pool.append(decoded(authority(u"CA"_s, {}, 2, 2, i)));
        }
        pool.append(decoded(issuer));
        return buildChain(leaf, pool, {}).isBounded;
    };
    QVERIFY(!isCutAmong(Limits::ChainCandidates - 1));
    QVERIFY(isCutAmong(Limits::ChainCandidates));
}

QTEST_APPLESS_MAIN(TestPkiLimits)
#include "tst_pkilimits.moc"
