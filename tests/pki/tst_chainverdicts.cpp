// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/pki/chainfixtures.h"
#include "tests/pki/containerfixtures.h"

#include <QTest>

using namespace Scep;
using namespace ChainFixtures;
using PkiFixtures::element;
using PkiFixtures::makeRevocationList;
using PkiFixtures::rsaKey;

/// What is said of each aspect of a link.
class TestChainVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void goodChainPassesEveryAspect();
    void nameConstraints_data();
    void nameConstraints();
    void usageNesting_data();
    void usageNesting();
    void keyIdentifiers_data();
    void keyIdentifiers();
    void policies_data();
    void policies();
    void algorithms_data();
    void algorithms();
    void unknownCriticalExtension();
    void revocation_data();
    void revocation();
    void listOfAnotherKeyIsNotBelieved();
    void everyFailureHasWords();

private:
    QByteArray issuing(const QList<Extension> &extensions) const;

    QByteArray m_rootDer;
    QByteArray m_issuingDer;
};

namespace {
/// Of the link with that index; nothing when the aspect does not apply.
std::optional<LinkVerdict> verdictOf(const CertificateChain &chain, qsizetype link,
                                     LinkAspect aspect)
{
    for (const LinkVerdict &verdict : chain.links.value(link).verdicts) {
        if (verdict.aspect == aspect) {
            return verdict;
        }
    }
    return std::nullopt;
}

QString outcomeOf(const CertificateChain &chain, qsizetype link, LinkAspect aspect)
{
    const std::optional<LinkVerdict> verdict = verdictOf(chain, link, aspect);
    return verdict ? checkOutcomeId(verdict->outcome) : QStringLiteral("-");
}
} // namespace

void TestChainVerdicts::initTestCase()
{
    m_rootDer = makeCa({.name = QStringLiteral("Root"), .key = rsaKey(0)});
    m_issuingDer = issuing({});
}

QByteArray TestChainVerdicts::issuing(const QList<Extension> &extensions) const
{
    return makeCa({.name = QStringLiteral("Issuing"),
                   .key = rsaKey(1),
                   .issuerDer = m_rootDer,
                   .issuerKey = rsaKey(0),
                   .extensions = extensions});
}

void TestChainVerdicts::goodChainPassesEveryAspect()
{
    const QByteArray ca = makeCa({.name = QStringLiteral("Issuing"),
                                  .key = rsaKey(1),
                                  .issuerDer = m_rootDer,
                                  .issuerKey = rsaKey(0),
                                  .constraints = "CA:TRUE,pathlen:0",
                                  .extensions = {{"extendedKeyUsage", "clientAuth", {}}}});
    const CertificateChain chain =
        buildChain(decode(makeLeaf(ca, rsaKey(1), {{"extendedKeyUsage", "clientAuth", {}}})),
                   {decode(ca), decode(m_rootDer)}, {.judgedAt = at(1'800'000'000)});
    QVERIFY(chain.isValid);
    const auto said = [&chain](qsizetype link) {
        QStringList words;
        for (const LinkVerdict &verdict : chain.links[link].verdicts) {
            words.append(linkAspectId(verdict.aspect) + QLatin1Char('=') +
                         checkOutcomeId(verdict.outcome));
        }
        return words.join(QLatin1Char(' '));
    };
    QCOMPARE(said(0), QStringLiteral("signature=passed validity=passed keyIdentifiers=passed "
                                     "algorithm=passed revocation=notApplicable"));
    QCOMPARE(said(1),
             QStringLiteral("signature=passed validity=passed basicConstraints=passed "
                            "keyUsage=passed pathLength=passed extendedKeyUsage=passed "
                            "keyIdentifiers=passed algorithm=passed revocation=notApplicable"));
    QCOMPARE(said(2), QStringLiteral("signature=passed trust=notApplicable validity=passed "
                                     "basicConstraints=passed keyUsage=passed algorithm=passed"));
}

void TestChainVerdicts::nameConstraints_data()
{
    QTest::addColumn<QByteArray>("constraints");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("status");
    QTest::newRow("none") << QByteArray() << "-" << "ok";
    QTest::newRow("permitted") << QByteArray("permitted;DNS:contoso.example") << "passed" << "ok";
    QTest::newRow("excluded") << QByteArray("excluded;DNS:contoso.example") << "failed"
                              << "nameNotAllowed";
    QTest::newRow("another name") << QByteArray("permitted;DNS:fabrikam.example") << "failed"
                                  << "nameNotAllowed";
}

void TestChainVerdicts::nameConstraints()
{
    QFETCH(QByteArray, constraints);
    const QByteArray ca = constraints.isEmpty()
                              ? m_issuingDer
                              : issuing({{"nameConstraints", "critical," + constraints, {}}});
    const CertificateChain chain = buildChain(
        decode(makeLeaf(ca, rsaKey(1), {{"subjectAltName", "DNS:pc.contoso.example", {}}})),
        {decode(ca), decode(m_rootDer)}, {});
    QTEST(outcomeOf(chain, 1, LinkAspect::NameConstraints), "outcome");
    QTEST(linkStatusId(chain.links[1].status), "status");
}

void TestChainVerdicts::usageNesting_data()
{
    QTest::addColumn<QByteArray>("ofCa");
    QTest::addColumn<QByteArray>("ofLeaf");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("open") << QByteArray() << QByteArray("clientAuth") << "-";
    QTest::newRow("nested") << QByteArray("clientAuth,serverAuth") << QByteArray("clientAuth")
                            << "passed";
    QTest::newRow("partly") << QByteArray("clientAuth") << QByteArray("clientAuth,serverAuth")
                            << "warning";
    QTest::newRow("not") << QByteArray("codeSigning") << QByteArray("clientAuth") << "failed";
    QTest::newRow("any") << QByteArray("anyExtendedKeyUsage") << QByteArray("clientAuth") << "-";
    QTest::newRow("leaf for all") << QByteArray("codeSigning") << QByteArray() << "-";
}

void TestChainVerdicts::usageNesting()
{
    QFETCH(QByteArray, ofCa);
    QFETCH(QByteArray, ofLeaf);
    const auto usage = [](const QByteArray &text) {
        return text.isEmpty() ? QList<Extension>()
                              : QList<Extension>{{"extendedKeyUsage", text, {}}};
    };
    const QByteArray ca = issuing(usage(ofCa));
    const CertificateChain chain = buildChain(decode(makeLeaf(ca, rsaKey(1), usage(ofLeaf))),
                                              {decode(ca), decode(m_rootDer)}, {});
    QTEST(outcomeOf(chain, 1, LinkAspect::ExtendedKeyUsage), "outcome");
    QCOMPARE(chain.isValid,
             outcomeOf(chain, 1, LinkAspect::ExtendedKeyUsage) != QStringLiteral("failed"));
}

void TestChainVerdicts::keyIdentifiers_data()
{
    QTest::addColumn<QByteArray>("ofLeaf");
    QTest::addColumn<QByteArray>("ofIssuer");
    QTest::addColumn<LinkFact>("fact");
    QTest::newRow("match") << QByteArray("a") << QByteArray("a") << LinkFact::KeyIdentifiersMatch;
    QTest::newRow("differ") << QByteArray("a") << QByteArray("b") << LinkFact::KeyIdentifiersDiffer;
    QTest::newRow("leaf without") << QByteArray() << QByteArray("b")
                                  << LinkFact::NoAuthorityKeyIdentifier;
    QTest::newRow("issuer without")
        << QByteArray("a") << QByteArray() << LinkFact::NoIssuerKeyIdentifier;
}

void TestChainVerdicts::keyIdentifiers()
{
    QFETCH(QByteArray, ofLeaf);
    QFETCH(QByteArray, ofIssuer);
    Certificate leaf = decode(makeLeaf(m_issuingDer, rsaKey(1)));
    Certificate issuer = decode(m_issuingDer);
    leaf.authorityKeyIdentifier = ofLeaf;
    issuer.subjectKeyIdentifier = ofIssuer;
    const CertificateChain chain = buildChain(leaf, {issuer, decode(m_rootDer)}, {});
    const auto verdict = verdictOf(chain, 0, LinkAspect::KeyIdentifiers);
    QVERIFY(verdict.has_value());
    QTEST(verdict->fact, "fact");
    QVERIFY(chain.isValid); // the signature decides
}

void TestChainVerdicts::policies_data()
{
    QTest::addColumn<int>("leafPolicy");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("the same") << 1 << "passed";
    QTest::newRow("another") << 2 << "failed";
    QTest::newRow("none") << 0 << "failed";
}

void TestChainVerdicts::policies()
{
    QFETCH(int, leafPolicy);
    // certificatePolicies with 1.3.6.1.4.1.55555.N
    const auto policies = [](int number) {
        const QByteArray oid = QByteArray::fromHex("2B0601040183B203") + static_cast<char>(number);
        return Extension{.name = "2.5.29.32",
                         .der = element(0x30, element(0x30, element(0x06, oid)))};
    };
    const QByteArray ca =
        issuing({policies(1), {"policyConstraints", "critical,requireExplicitPolicy:0", {}}});
    const QList<Extension> policy =
        leafPolicy == 0 ? QList<Extension>() : QList<Extension>{policies(leafPolicy)};
    const CertificateChain chain =
        buildChain(decode(makeLeaf(ca, rsaKey(1), policy)), {decode(ca), decode(m_rootDer)}, {});
    QTEST(outcomeOf(chain, 1, LinkAspect::Policy), "outcome");
    QCOMPARE(chain.links[1].status == LinkStatus::PolicyInvalid, !chain.isValid);
    QCOMPARE(outcomeOf(buildChain(decode(makeLeaf(m_issuingDer, rsaKey(1), policy)),
                                  {decode(m_issuingDer), decode(m_rootDer)}, {}),
                       1, LinkAspect::Policy),
             QStringLiteral("-"));
}

void TestChainVerdicts::algorithms_data()
{
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("bits");
    QTest::addColumn<QString>("outcome");
    const QString sha256 = QStringLiteral("sha256WithRSAEncryption");
    QTest::newRow("good") << sha256 << "RSA" << 2048 << "passed";
    QTest::newRow("SHA-1") << QStringLiteral("sha1WithRSAEncryption") << "RSA" << 2048 << "warning";
    QTest::newRow("MD5") << QStringLiteral("md5WithRSAEncryption") << "RSA" << 2048 << "failed";
    QTest::newRow("short") << sha256 << "RSA" << 1024 << "warning";
    QTest::newRow("far too short") << sha256 << "RSA" << 512 << "failed";
    QTest::newRow("curve") << sha256 << "EC P-256" << 256 << "passed";
    QTest::newRow("short curve") << sha256 << "EC secp192r1" << 192 << "failed";
}

void TestChainVerdicts::algorithms()
{
    QFETCH(QString, signature);
    QFETCH(QString, key);
    QFETCH(int, bits);
    Certificate leaf = decode(makeLeaf(m_issuingDer, rsaKey(1)));
    leaf.signatureAlgorithm = signature;
    leaf.keyAlgorithm = key;
    leaf.keyBits = bits;
    Certificate root = decode(m_rootDer);
    root.signatureAlgorithm = QStringLiteral("md5WithRSAEncryption");
    const CertificateChain chain = buildChain(leaf, {decode(m_issuingDer), root}, {});
    QTEST(outcomeOf(chain, 0, LinkAspect::Algorithm), "outcome");
    // Nobody relies on what a root says of itself.
    QCOMPARE(outcomeOf(chain, 2, LinkAspect::Algorithm), QStringLiteral("passed"));
}

void TestChainVerdicts::unknownCriticalExtension()
{
    const QByteArray oid = "1.3.6.1.4.1.55555.9";
    const QByteArray null = QByteArray("\x05\x00", 2);
    for (const bool isCritical : {false, true}) {
        const CertificateChain chain =
            buildChain(decode(makeLeaf(m_issuingDer, rsaKey(1), {{oid, {}, null, isCritical}})),
                       {decode(m_issuingDer), decode(m_rootDer)}, {});
        QCOMPARE(chain.isValid, !isCritical);
        if (isCritical) {
            QCOMPARE(chain.links[0].status, LinkStatus::ExtensionUnknown);
            QVERIFY(chain.links[0].message.contains(QLatin1StringView(oid)));
        }
    }
}

void TestChainVerdicts::revocation_data()
{
    QTest::addColumn<int>("revoked");
    QTest::addColumn<qint64>("judgedAt");
    QTest::addColumn<LinkFact>("fact");
    QTest::addColumn<QString>("outcome");
    // The leaf has the serial number 2; the list is of 1'700'000'000 and lasts a week.
    QTest::newRow("not revoked") << 1 << qint64(1'700'000'100) << LinkFact::NotRevoked << "passed";
    QTest::newRow("no time") << 1 << qint64(0) << LinkFact::NotRevoked << "passed";
    QTest::newRow("list is old") << 1 << qint64(1'800'000'000) << LinkFact::RevocationListExpired
                                 << "warning";
    QTest::newRow("revoked") << 2 << qint64(1'700'000'100) << LinkFact::Revoked << "failed";
    QTest::newRow("revoked, no time") << 2 << qint64(0) << LinkFact::Revoked << "failed";
    QTest::newRow("revoked later")
        << 2 << qint64(1'600'000'000) << LinkFact::RevokedLater << "warning";
}

void TestChainVerdicts::revocation()
{
    QFETCH(int, revoked);
    QFETCH(qint64, judgedAt);
    const auto list = decodeRevocationList(makeRevocationList(
        {.issuerDer = m_issuingDer, .issuerKey = rsaKey(1), .revoked = revoked, .number = 1}));
    QVERIFY(list.has_value());
    const ChainBuilder builder({decode(m_issuingDer), decode(m_rootDer)}, {*list});
    const CertificateChain chain =
        builder.build(decode(makeLeaf(m_issuingDer, rsaKey(1))),
                      {.judgedAt = judgedAt == 0 ? Instant() : at(judgedAt)});
    const auto verdict = verdictOf(chain, 0, LinkAspect::Revocation);
    QVERIFY(verdict.has_value());
    QTEST(verdict->fact, "fact");
    QTEST(checkOutcomeId(verdict->outcome), "outcome");
    QCOMPARE(chain.links[0].status == LinkStatus::Revoked, verdict->fact == LinkFact::Revoked);
    if (verdict->fact == LinkFact::Revoked) {
        QCOMPARE(verdict->what, QStringLiteral("keyCompromise"));
    }
    // Of the CA itself its issuer gave no list.
    QCOMPARE(verdictOf(chain, 1, LinkAspect::Revocation)->fact, LinkFact::NoRevocationList);
}

void TestChainVerdicts::listOfAnotherKeyIsNotBelieved()
{
    // Signed by somebody else under the CA's name.
    const auto list = decodeRevocationList(makeRevocationList(
        {.issuerDer = m_issuingDer, .issuerKey = rsaKey(3), .revoked = 5, .number = 1}));
    QVERIFY(list.has_value());
    const ChainBuilder builder({decode(m_issuingDer), decode(m_rootDer)}, {*list});
    const CertificateChain chain = builder.build(decode(makeLeaf(m_issuingDer, rsaKey(1))), {});
    QCOMPARE(verdictOf(chain, 0, LinkAspect::Revocation)->fact, LinkFact::RevocationListUnverified);
    QVERIFY(chain.isValid);
}

void TestChainVerdicts::everyFailureHasWords()
{
    const int last = static_cast<int>(LinkFact::NoRevocationList);
    QSet<QString> sentences;
    for (int aspect = 0; aspect <= static_cast<int>(LinkAspect::Revocation); ++aspect) {
        QVERIFY(!linkAspectId(static_cast<LinkAspect>(aspect)).isEmpty());
        QVERIFY(!linkAspectDisplayName(static_cast<LinkAspect>(aspect)).isEmpty());
        for (int fact = 0; fact <= last; ++fact) {
            const QString text = linkVerdictText({.aspect = static_cast<LinkAspect>(aspect),
                                                  .fact = static_cast<LinkFact>(fact),
                                                  .who = QStringLiteral("W"),
                                                  .what = QStringLiteral("X")});
            QVERIFY(text.contains(QLatin1Char('W')));
            sentences.insert(text);
        }
    }
    QCOMPARE(sentences.size(), last + 1); // each fact has its own sentence
}

QTEST_APPLESS_MAIN(TestChainVerdicts)
#include "tst_chainverdicts.moc"
