// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "tests/pki/chainfixtures.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Scep;
using namespace ChainFixtures;
using PkiFixtures::rsaKey;

/// Certificates that have several ways to a root.
class TestChainPaths : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onePathAlone();
    void crossCertifiedRootGivesTwoPaths();
    void renewedCaWithItsOldKeyGivesTwoPaths();
    void pathThatIsValidThenIsPreferred();
    void raCertificateHasItsChain();
    void trustedAnchorEndsThePath();
    void missingIssuerSaysWhereItIs();
    void meshOfCasEnds();
    void deadEndsAreBounded();
    void namesakesAreBounded();
    void trustStoreIsNamed();

private:
    QByteArray m_rootDer;
    QByteArray m_issuingDer;
    QByteArray m_renewedDer; ///< the issuing CA later, with the same key
    QByteArray m_leafDer;
};

void TestChainPaths::initTestCase()
{
    m_rootDer = makeCa({.name = QStringLiteral("Root"), .key = rsaKey(0)});
    m_issuingDer = makeCa({.name = QStringLiteral("Issuing"),
                           .key = rsaKey(1),
                           .issuerDer = m_rootDer,
                           .issuerKey = rsaKey(0)});
    m_renewedDer = makeCa({.name = QStringLiteral("Issuing"),
                           .key = rsaKey(1),
                           .issuerDer = m_rootDer,
                           .issuerKey = rsaKey(0),
                           .serialHex = "0A",
                           .notBefore = 1'750'000'000});
    m_leafDer = makeLeaf(m_issuingDer, rsaKey(1));
}

void TestChainPaths::onePathAlone()
{
    const ChainBuilder builder({decode(m_rootDer), decode(m_issuingDer)});
    const QList<CertificateChain> chains = builder.buildAll(decode(m_leafDer), {});
    QCOMPARE(chains.size(), 1);
    QCOMPARE(textOf(chains[0]), QStringLiteral("CN=leaf:ok > CN=Issuing:ok > CN=Root:ok"));
    QVERIFY(!chains[0].isBounded);
}

void TestChainPaths::crossCertifiedRootGivesTwoPaths()
{
    const QByteArray other = makeCa({.name = QStringLiteral("Other root"), .key = rsaKey(3)});
    const QByteArray cross = makeCa({.name = QStringLiteral("Root"),
                                     .key = rsaKey(0),
                                     .issuerDer = other,
                                     .issuerKey = rsaKey(3),
                                     .serialHex = "09"});
    const QList<Certificate> pool = {decode(other), decode(cross), decode(m_rootDer),
                                     decode(m_issuingDer)};
    QList<CertificateChain> chains = ChainBuilder(pool).buildAll(decode(m_leafDer), {});
    QCOMPARE(chains.size(), 2);
    QCOMPARE(textOf(chains[0]), QStringLiteral("CN=leaf:ok > CN=Issuing:ok > CN=Root:ok"));
    QCOMPARE(textOf(chains[1]),
             QStringLiteral("CN=leaf:ok > CN=Issuing:ok > CN=Root:ok > CN=Other root:ok"));

    // A device that trusts the other root alone goes the longer way.
    chains = ChainBuilder(pool).buildAll(
        decode(m_leafDer), {.judgedAt = {}, .trustedRoots = {decode(other).fingerprint}});
    QCOMPARE(chains.size(), 2);
    QCOMPARE(chains[0].links.size(), 4);
    QVERIFY(chains[0].isValid);
    QCOMPARE(textOf(chains[1]),
             QStringLiteral("CN=leaf:ok > CN=Issuing:ok > CN=Root:untrustedRoot"));
}

void TestChainPaths::renewedCaWithItsOldKeyGivesTwoPaths()
{
    const QList<Certificate> pool = {decode(m_rootDer), decode(m_issuingDer), decode(m_renewedDer)};
    const QList<CertificateChain> chains = ChainBuilder(pool).buildAll(decode(m_leafDer), {});
    QCOMPARE(chains.size(), 2);
    QCOMPARE(chains[0].links[1].fingerprint, decode(m_renewedDer).fingerprint);
    QCOMPARE(chains[1].links[1].fingerprint, decode(m_issuingDer).fingerprint);
}

void TestChainPaths::pathThatIsValidThenIsPreferred()
{
    const QList<Certificate> pool = {decode(m_renewedDer), decode(m_rootDer), decode(m_issuingDer)};
    const QList<CertificateChain> chains =
        ChainBuilder(pool).buildAll(decode(m_leafDer), {.judgedAt = at(1'720'000'000)});
    QCOMPARE(chains[0].links[1].fingerprint, decode(m_issuingDer).fingerprint);
    QVERIFY(chains[0].isValid);
    QCOMPARE(textOf(chains[1]), QStringLiteral("CN=leaf:ok > CN=Issuing:notYetValid > CN=Root:ok"));
}

void TestChainPaths::raCertificateHasItsChain()
{
    const Certificate agent = decode(
        makeLeaf(m_issuingDer, rsaKey(1), {{"extendedKeyUsage", "1.3.6.1.4.1.311.20.2.1", {}}}));
    QVERIFY(!isEndEntity(agent));
    const QList<CertificateChain> chains =
        ChainBuilder({decode(m_issuingDer), agent, decode(m_rootDer)}).buildAll(agent, {});
    QCOMPARE(chains.size(), 1);
    QVERIFY(chains[0].isValid);
}

void TestChainPaths::trustedAnchorEndsThePath()
{
    const ChainBuilder builder({decode(m_issuingDer), decode(m_rootDer)});
    const QStringList anchor = {decode(m_issuingDer).fingerprint};
    CertificateChain chain =
        builder.build(decode(m_leafDer), {.judgedAt = {}, .trustedRoots = anchor});
    QVERIFY(!chain.isValid); // an intermediate in the store is no root
    chain = builder.build(decode(m_leafDer),
                          {.judgedAt = {}, .trustedRoots = anchor, .anchorsNeedNotBeRoots = true});
    QCOMPARE(textOf(chain), QStringLiteral("CN=leaf:ok > CN=Issuing:ok"));
    QVERIFY(chain.isValid);
}

void TestChainPaths::missingIssuerSaysWhereItIs()
{
    const Certificate leaf = decode(makeLeaf(
        m_issuingDer, rsaKey(1),
        {{"authorityInfoAccess", "caIssuers;URI:http://pki.contoso.example/issuing.crt", {}}}));
    const CertificateChain chain = ChainBuilder({leaf}).build(leaf, {});
    const ChainLink &missing = chain.links.last();
    QCOMPARE(missing.status, LinkStatus::IssuerMissing);
    QCOMPARE(missing.subject, QStringLiteral("CN=Issuing"));
    QCOMPARE(missing.keyIdentifier, decode(m_issuingDer).subjectKeyIdentifier);
    QCOMPARE(missing.issuerUrls,
             QStringList{QStringLiteral("http://pki.contoso.example/issuing.crt")});
    QVERIFY(missing.message.endsWith(
        QStringLiteral("can be fetched from http://pki.contoso.example/issuing.crt.")));
}

namespace {
/// CAs that all certify each other.
struct Mesh
{
    explicit Mesh(int count);

    QList<QByteArray> roots;
    QList<Certificate> rootCertificates;
    QList<Certificate> crossCertificates;
};

Mesh::Mesh(int count)
{
    for (int ca = 0; ca < count; ++ca) {
        roots.append(makeCa({.name = QStringLiteral("CA %1").arg(ca), .key = rsaKey(10 + ca)}));
        rootCertificates.append(decode(roots.last()));
    }
    for (int issuer = 0; issuer < count; ++issuer) {
        for (int subject = 0; subject < count; ++subject) {
            if (issuer != subject) {
                crossCertificates.append(
                    decode(makeCa({.name = QStringLiteral("CA %1").arg(subject),
                                   .key = rsaKey(10 + subject),
                                   .issuerDer = roots[issuer],
                                   .issuerKey = rsaKey(10 + issuer),
                                   .serialHex = "0B"})));
            }
        }
    }
}
} // namespace

void TestChainPaths::deadEndsAreBounded()
{
    // Without a root, none of the ways through six CAs leads anywhere.
    constexpr int Ways = 5 + 5 * 4 + 5 * 4 * 3 + 5 * 4 * 3 * 2 + 5 * 4 * 3 * 2;
    static_assert(Ways > Limits::ChainSteps);
    const Mesh mesh(6);
    const Certificate leaf = decode(makeLeaf(mesh.roots[0], rsaKey(10)));
    const QList<CertificateChain> chains = ChainBuilder(mesh.crossCertificates).buildAll(leaf, {});
    QCOMPARE(chains.size(), 1);
    QVERIFY(chains[0].isBounded && !chains[0].isComplete);
    // Three have fewer ways than the limit, and are searched to the end.
    const Mesh small(3);
    QVERIFY(!ChainBuilder(small.crossCertificates)
                 .build(decode(makeLeaf(small.roots[0], rsaKey(10))), {})
                 .isBounded);
}

void TestChainPaths::meshOfCasEnds()
{
    // Without a limit there are hundreds of ways.
    const Mesh mesh(6);
    const Certificate leaf = decode(makeLeaf(mesh.roots[0], rsaKey(10)));
    const QList<CertificateChain> chains =
        ChainBuilder(mesh.rootCertificates + mesh.crossCertificates).buildAll(leaf, {});
    QCOMPARE(chains.size(), Limits::ChainPaths);
    QVERIFY(chains[0].isBounded);
    QCOMPARE(textOf(chains[0]), QStringLiteral("CN=leaf:ok > CN=CA 0:ok"));
    for (const CertificateChain &chain : chains) {
        QVERIFY(chain.isValid);
        QSet<QString> names;
        for (const ChainLink &link : chain.links) {
            names.insert(link.subject);
        }
        QCOMPARE(names.size(), chain.links.size()); // no CA twice
    }
}

void TestChainPaths::namesakesAreBounded()
{
    // Many CAs of one name, none of which signed the leaf.
    QList<Certificate> pool;
    for (int number = 0; number < 300; ++number) {
        pool.append(decode(makeCa({.name = QStringLiteral("Issuing"),
                                   .key = rsaKey(3),
                                   .serialHex = QByteArray::number(1000 + number)})));
    }
    Certificate leaf = decode(m_leafDer);
    leaf.authorityKeyIdentifier.clear();
    const QList<CertificateChain> chains = ChainBuilder(pool).buildAll(leaf, {});
    QCOMPARE(chains.size(), 1);
    QVERIFY(chains[0].isBounded);
    QCOMPARE(textOf(chains[0]), QStringLiteral("CN=leaf:signatureInvalid > CN=Issuing:ok"));
}

void TestChainPaths::trustStoreIsNamed()
{
    const ChainBuilder builder({decode(m_rootDer), decode(m_issuingDer)});
    CertificateChain chain = builder.build(decode(m_leafDer), {});
    QCOMPARE(trustBasisId(chain.trust.basis), QStringLiteral("anyRootInEvidence"));
    QVERIFY(trustStoreText(chain.trust)
                .contains(QStringLiteral("No log lists the roots that the device trusts")));
    const QString root = decode(m_rootDer).fingerprint;
    chain = builder.build(decode(m_leafDer), {.judgedAt = {}, .trustedRoots = {root}});
    QCOMPARE(trustBasisId(chain.trust.basis), QStringLiteral("deployedRoots"));
    QCOMPARE(chain.trust.roots, QStringList{root});
    QCOMPARE(chain.trust.names, QStringList{QStringLiteral("Root")});
}

QTEST_APPLESS_MAIN(TestChainPaths)
#include "tst_chainpaths.moc"
