// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/chainbuilder.h"
#include "models/pki/pkidecode.h"
#include "tests/pki/pkifixtures.h"

#include <QTest>

using namespace Scep;
using namespace PkiFixtures;

class TestChainBuilder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void completeChain();
    void withoutTimeValidityIsNotJudged();
    void missingIssuerIsALink();
    void renewedCaIsChosenByKeyIdentifier();
    void newestOfEqualsWins();
    void namesakeWithoutKeyIdentifiersFailsTheSignature();
    void validityIsJudgedAtTheInstant_data();
    void validityIsJudgedAtTheInstant();
    void issuerMustBeACa();
    void issuerMustSignCertificates();
    void pathLengthCounts_data();
    void pathLengthCounts();
    void rootMustBeTrusted();
    void trustedRootIsPreferred();
    void brokenRootIsNotComplete();
    void loopEnds();
    void manyLeavesInALargePool();
    void endEntities_data();
    void endEntities();

private:
    static Certificate decode(const QByteArray &der);
    static QByteArray makeCa(const QString &name, const Key &key, const QByteArray &issuer,
                             const Key &issuerKey, const QByteArray &constraints = "CA:TRUE");
    QByteArray makeLeaf(const QByteArray &issuer, const Key &issuerKey) const;

    QByteArray m_rootDer;
    QByteArray m_issuingDer;
    QByteArray m_leafDer;
    Certificate m_root;
    Certificate m_issuing;
    Certificate m_leaf;
};

namespace {
constexpr qint64 Start = 1'700'000'000;
constexpr qint64 End = 1'900'000'000;

Instant at(qint64 seconds)
{
    return {std::chrono::seconds(seconds), TimeCertainty::Known};
}

/// "CN=leaf:ok > CN=Issuing:ok": subjects and statuses.
QString textOf(const CertificateChain &chain)
{
    QStringList links;
    for (const ChainLink &link : chain.links) {
        links.append(link.subject + QLatin1Char(':') + linkStatusId(link.status));
    }
    return links.join(QStringLiteral(" > "));
}
} // namespace

Certificate TestChainBuilder::decode(const QByteArray &der)
{
    const auto decoded = decodeCertificate(der);
    return decoded ? *decoded : Certificate();
}

QByteArray TestChainBuilder::makeCa(const QString &name, const Key &key, const QByteArray &issuer,
                                    const Key &issuerKey, const QByteArray &constraints)
{
    QList<Extension> extensions = {{"basicConstraints", constraints, {}},
                                   {"keyUsage", "keyCertSign,cRLSign", {}},
                                   {"subjectKeyIdentifier", "hash", {}}};
    if (!issuer.isEmpty()) {
        extensions.append({"authorityKeyIdentifier", "keyid", {}});
    }
    return makeCertificate({.subject = {{"CN", name}},
                            .key = key,
                            .issuerDer = issuer,
                            .issuerKey = issuerKey,
                            .extensions = extensions});
}

QByteArray TestChainBuilder::makeLeaf(const QByteArray &issuer, const Key &issuerKey) const
{
    return makeCertificate({.subject = {{"CN", QStringLiteral("leaf")}},
                            .key = rsaKey(2),
                            .issuerDer = issuer,
                            .issuerKey = issuerKey,
                            .serialHex = "77",
                            .extensions = {{"authorityKeyIdentifier", "keyid", {}}}});
}

void TestChainBuilder::initTestCase()
{
    m_rootDer = makeCa(QStringLiteral("Root"), rsaKey(0), {}, {});
    m_issuingDer = makeCa(QStringLiteral("Issuing"), rsaKey(1), m_rootDer, rsaKey(0));
    m_leafDer = makeLeaf(m_issuingDer, rsaKey(1));
    m_root = decode(m_rootDer);
    m_issuing = decode(m_issuingDer);
    m_leaf = decode(m_leafDer);
}

void TestChainBuilder::completeChain()
{
    const CertificateChain chain =
        buildChain(m_leaf, {m_root, m_leaf, m_issuing}, {.judgedAt = at(Start + 10)});
    QCOMPARE(textOf(chain), QStringLiteral("CN=leaf:ok > CN=Issuing:ok > CN=Root:ok"));
    QVERIFY(chain.isComplete && chain.isValid);
    QCOMPARE(chain.leaf, m_leaf.fingerprint);
    QCOMPARE(chain.judgedAt, at(Start + 10));
    QCOMPARE(chain.links[0].message, QStringLiteral("“leaf” is signed by “Issuing” and valid until "
                                                    "2030-03-17 17:46:40 UTC."));
    QCOMPARE(chain.links[2].message,
             QStringLiteral("“Root” is self-signed and valid until 2030-03-17 17:46:40 UTC."));
}

void TestChainBuilder::withoutTimeValidityIsNotJudged()
{
    for (const TimeCertainty certainty : {TimeCertainty::None, TimeCertainty::DateMissing}) {
        const Instant instant{std::chrono::seconds(5), certainty};
        const CertificateChain chain =
            buildChain(m_leaf, {m_root, m_issuing}, {.judgedAt = instant});
        QVERIFY(chain.isValid);
        QCOMPARE(chain.links[0].message, QStringLiteral("“leaf” is signed by “Issuing”."));
    }
}

void TestChainBuilder::missingIssuerIsALink()
{
    const CertificateChain chain = buildChain(m_leaf, {m_root}, {});
    QCOMPARE(textOf(chain), QStringLiteral("CN=leaf:ok > CN=Issuing:issuerMissing"));
    QVERIFY(!chain.isComplete && !chain.isValid);
    QCOMPARE(chain.links[1].fingerprint, QString());
    QCOMPARE(chain.links[1].keyIdentifier, m_issuing.subjectKeyIdentifier);
    QVERIFY(chain.links[1].message.contains(
        QString::fromLatin1(m_issuing.subjectKeyIdentifier.toHex())));
}

void TestChainBuilder::renewedCaIsChosenByKeyIdentifier()
{
    // The newer CA certificate has the same name and another key.
    const QByteArray renewedDer =
        makeCertificate({.subject = {{"CN", QStringLiteral("Issuing")}},
                         .key = rsaKey(3),
                         .issuerDer = m_rootDer,
                         .issuerKey = rsaKey(0),
                         .notBefore = Start + 1'000,
                         .extensions = {{"basicConstraints", "CA:TRUE", {}},
                                        {"subjectKeyIdentifier", "hash", {}},
                                        {"authorityKeyIdentifier", "keyid", {}}}});
    const Certificate renewed = decode(renewedDer);
    CertificateChain chain = buildChain(m_leaf, {renewed, m_root, m_issuing}, {});
    QVERIFY(chain.isValid);
    QCOMPARE(chain.links[1].fingerprint, m_issuing.fingerprint);

    // With the renewed one alone the real issuer is missing: no wrong signature is claimed.
    chain = buildChain(m_leaf, {renewed, m_root}, {});
    QCOMPARE(textOf(chain), QStringLiteral("CN=leaf:ok > CN=Issuing:issuerMissing"));
}

void TestChainBuilder::newestOfEqualsWins()
{
    const Certificate newer =
        decode(makeCertificate({.subject = {{"CN", QStringLiteral("Issuing")}},
                                .key = rsaKey(1),
                                .issuerDer = m_rootDer,
                                .issuerKey = rsaKey(0),
                                .serialHex = "02",
                                .notBefore = Start + 1'000,
                                .extensions = {{"basicConstraints", "CA:TRUE", {}},
                                               {"subjectKeyIdentifier", "hash", {}},
                                               {"authorityKeyIdentifier", "keyid", {}}}}));
    for (const QList<Certificate> &pool :
         {QList{newer, m_issuing, m_root}, QList{m_root, m_issuing, newer}}) {
        const CertificateChain chain = buildChain(m_leaf, pool, {});
        QCOMPARE(chain.links[1].fingerprint, newer.fingerprint);
    }
}

void TestChainBuilder::namesakeWithoutKeyIdentifiersFailsTheSignature()
{
    const Certificate leaf =
        decode(makeCertificate({.subject = {{"CN", QStringLiteral("leaf")}},
                                .key = rsaKey(2),
                                .issuerDer = m_rootDer,
                                .issuerKey = rsaKey(3)})); // not the root's key
    const CertificateChain chain = buildChain(leaf, {m_root}, {});
    QCOMPARE(textOf(chain), QStringLiteral("CN=leaf:signatureInvalid > CN=Root:ok"));
    QVERIFY(chain.isComplete && !chain.isValid);
    QCOMPARE(chain.links[0].message,
             QStringLiteral("The signature of “leaf” does not verify with the key of “Root”, "
                            "which it names as its issuer."));
}

void TestChainBuilder::validityIsJudgedAtTheInstant_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("status");
    QTest::newRow("before") << Start - 1 << QStringLiteral("notYetValid");
    QTest::newRow("first second") << Start << QStringLiteral("ok");
    QTest::newRow("last second") << End << QStringLiteral("ok");
    QTest::newRow("after") << End + 1 << QStringLiteral("expired");
}

void TestChainBuilder::validityIsJudgedAtTheInstant()
{
    QFETCH(qint64, time);
    const CertificateChain chain = buildChain(m_leaf, {m_issuing, m_root}, {.judgedAt = at(time)});
    QTEST(linkStatusId(chain.links[0].status), "status");
    QCOMPARE(chain.isValid, chain.links[0].status == LinkStatus::Ok);
    QVERIFY(chain.isComplete);
    QVERIFY(chain.links[0].message.startsWith(QStringLiteral("“leaf” ")));
    QVERIFY(chain.links[0].message.contains(QStringLiteral(" UTC")));
}

void TestChainBuilder::issuerMustBeACa()
{
    const QByteArray issuing =
        makeCa(QStringLiteral("Issuing"), rsaKey(1), m_rootDer, rsaKey(0), "CA:FALSE");
    const CertificateChain chain =
        buildChain(decode(makeLeaf(issuing, rsaKey(1))), {decode(issuing), m_root}, {});
    QCOMPARE(textOf(chain), QStringLiteral("CN=leaf:ok > CN=Issuing:notACa > CN=Root:ok"));
    QVERIFY(!chain.isValid);
}

void TestChainBuilder::issuerMustSignCertificates()
{
    const QByteArray issuing =
        makeCertificate({.subject = {{"CN", QStringLiteral("Issuing")}},
                         .key = rsaKey(1),
                         .issuerDer = m_rootDer,
                         .issuerKey = rsaKey(0),
                         .extensions = {{"basicConstraints", "CA:TRUE", {}},
                                        {"keyUsage", "digitalSignature", {}},
                                        {"subjectKeyIdentifier", "hash", {}}}});
    const CertificateChain chain =
        buildChain(decode(makeLeaf(issuing, rsaKey(1))), {decode(issuing), m_root}, {});
    QCOMPARE(textOf(chain), QStringLiteral("CN=leaf:ok > CN=Issuing:keyUsageInvalid > CN=Root:ok"));
}

void TestChainBuilder::pathLengthCounts_data()
{
    QTest::addColumn<QByteArray>("constraints");
    QTest::addColumn<QString>("rootStatus");
    QTest::newRow("none allowed") << QByteArray("CA:TRUE,pathlen:0")
                                  << QStringLiteral("pathTooLong");
    QTest::newRow("one allowed") << QByteArray("CA:TRUE,pathlen:1") << QStringLiteral("ok");
}

void TestChainBuilder::pathLengthCounts()
{
    QFETCH(QByteArray, constraints);
    const QByteArray root = makeCa(QStringLiteral("Root"), rsaKey(0), {}, {}, constraints);
    const QByteArray issuing = makeCa(QStringLiteral("Issuing"), rsaKey(1), root, rsaKey(0));
    const CertificateChain chain =
        buildChain(decode(makeLeaf(issuing, rsaKey(1))), {decode(issuing), decode(root)}, {});
    QCOMPARE(chain.links.size(), 3);
    QTEST(linkStatusId(chain.links[2].status), "rootStatus");
}

void TestChainBuilder::rootMustBeTrusted()
{
    const QList<Certificate> pool = {m_issuing, m_root};
    CertificateChain chain =
        buildChain(m_leaf, pool, {.judgedAt = {}, .trustedRoots = {QStringLiteral("00")}});
    QCOMPARE(textOf(chain), QStringLiteral("CN=leaf:ok > CN=Issuing:ok > CN=Root:untrustedRoot"));
    QVERIFY(chain.isComplete && !chain.isValid);
    chain = buildChain(m_leaf, pool, {.judgedAt = {}, .trustedRoots = {m_root.fingerprint}});
    QVERIFY(chain.isValid);
}

void TestChainBuilder::trustedRootIsPreferred()
{
    // The root was renewed with its old key; the device knows only the older certificate.
    const Certificate renewed =
        decode(makeCertificate({.subject = {{"CN", QStringLiteral("Root")}},
                                .key = rsaKey(0),
                                .issuerDer = {},
                                .issuerKey = {},
                                .serialHex = "05",
                                .notBefore = Start + 1'000,
                                .extensions = {{"basicConstraints", "CA:TRUE", {}},
                                               {"subjectKeyIdentifier", "hash", {}}}}));
    const QList<Certificate> pool = {renewed, m_issuing, m_root};
    QCOMPARE(buildChain(m_leaf, pool, {}).links.last().fingerprint, renewed.fingerprint);
    const CertificateChain chain =
        buildChain(m_leaf, pool, {.judgedAt = {}, .trustedRoots = {m_root.fingerprint}});
    QCOMPARE(chain.links.last().fingerprint, m_root.fingerprint);
    QVERIFY(chain.isValid);
}

void TestChainBuilder::brokenRootIsNotComplete()
{
    const Certificate broken =
        decode(makeCertificate({.subject = {{"CN", QStringLiteral("Broken")}},
                                .key = rsaKey(0),
                                .issuerDer = {},
                                .issuerKey = rsaKey(1)}));
    const CertificateChain chain = buildChain(broken, {broken}, {});
    QCOMPARE(textOf(chain), QStringLiteral("CN=Broken:signatureInvalid"));
    QVERIFY(!chain.isComplete && !chain.isValid);
}

void TestChainBuilder::loopEnds()
{
    // Two CAs that certify each other, and no root.
    const QByteArray a0 = makeCa(QStringLiteral("A"), rsaKey(0), {}, {});
    const QByteArray b0 = makeCa(QStringLiteral("B"), rsaKey(1), {}, {});
    const Certificate a = decode(makeCa(QStringLiteral("A"), rsaKey(0), b0, rsaKey(1)));
    const Certificate b = decode(makeCa(QStringLiteral("B"), rsaKey(1), a0, rsaKey(0)));
    const CertificateChain chain = buildChain(decode(makeLeaf(a0, rsaKey(0))), {a, b}, {});
    QCOMPARE(textOf(chain), QStringLiteral("CN=leaf:ok > CN=A:ok > CN=B:ok > CN=A:issuerMissing"));
    QVERIFY(!chain.isComplete);
}

void TestChainBuilder::manyLeavesInALargePool()
{
    QList<Certificate> pool = {m_issuing, m_root};
    for (int number = 0; number < 10'000; ++number) {
        Certificate other = m_leaf;
        other.subject = QStringLiteral("CN=device %1").arg(number);
        other.fingerprint = QString::number(number);
        pool.append(other);
    }
    const ChainBuilder builder(pool);
    QElapsedTimer timer;
    timer.start();
    for (int number = 0; number < 500; ++number) {
        QVERIFY(builder.build(pool[number + 2], {}).isValid);
    }
    // 500 leaves took well under a second; a pool walked once per leaf and link would not.
    QVERIFY2(timer.elapsed() < 20'000, "the pool is walked again for every leaf");
}

void TestChainBuilder::endEntities_data()
{
    QTest::addColumn<bool>("isCa");
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("templateName");
    QTest::addColumn<bool>("endEntity");
    QTest::newRow("device") << false << QStringLiteral("1.3.6.1.5.5.7.3.2") << QString() << true;
    QTest::newRow("CA") << true << QString() << QString() << false;
    QTest::newRow("enrollment agent")
        << false << QStringLiteral("1.3.6.1.4.1.311.20.2.1") << QString() << false;
    QTest::newRow("CEP encryption")
        << false << QString() << QStringLiteral("CEPEncryption") << false;
    QTest::newRow("another template")
        << false << QString() << QStringLiteral("IPSECIntermediateOffline") << true;
}

void TestChainBuilder::endEntities()
{
    QFETCH(bool, isCa);
    QFETCH(QString, purpose);
    QFETCH(QString, templateName);
    Certificate certificate;
    certificate.isCa = isCa;
    if (!purpose.isEmpty()) {
        certificate.extendedKeyUsage = {{.oid = purpose, .name = purpose}};
    }
    if (!templateName.isEmpty()) {
        certificate.certificateTemplate = CertificateTemplate{.name = templateName, .oid = {}};
    }
    QTEST(isEndEntity(certificate), "endEntity");
}

QTEST_APPLESS_MAIN(TestChainBuilder)
#include "tst_chainbuilder.moc"
