// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/profilechecks.h"
#include "tests/analysis/observations.h"

#include <QTest>

using namespace Scep;
using namespace Scep::Testing;

/// Each setting of a profile against what came of it: equal, different, not told.
class TestProfileChecks : public QObject
{
    Q_OBJECT

private slots:
    void everythingAgrees();
    void subject_data();
    void subject();
    void altNames();
    void keySize();
    void keyUsages();
    void authority();
    void hash_data();
    void hash();
    void url();
    void request();
    void findingQuotesBothPlaces();
    void profileFindsItsEnrollment();
};

namespace {
ScepProfile profile()
{
    ScepProfile result;
    result.evidence = {.source = SourceId{1}, .line = 2};
    result.id = AndroidAlias;
    result.serverUrls = {QStringLiteral("https://ndes.contoso.example/certsrv/mscep/mscep.dll")};
    result.subject = QStringLiteral("CN=adele,O=Contoso");
    result.subjectAltNames = {QStringLiteral("UPN=adele@contoso.example")};
    result.keyBits = 2048;
    result.keyUsage = {QStringLiteral("digitalSignature"), QStringLiteral("keyEncipherment")};
    result.extendedKeyUsage = {QStringLiteral("1.3.6.1.5.5.7.3.2")};
    result.hashAlgorithms = {QStringLiteral("SHA-2")};
    result.settings = {{.name = QStringLiteral("KeyLength"),
                        .value = QStringLiteral("2048"),
                        .evidence = {.source = SourceId{1}, .line = 5}}};
    return result;
}

Certificate issued()
{
    Certificate result;
    result.fingerprint = QString(64, QLatin1Char('b'));
    result.thumbprint = QStringLiteral("00AA");
    result.subject = QStringLiteral("O=Contoso,CN=Adele");
    result.subjectAltNames = {
        {.type = QStringLiteral("UPN"), .value = QStringLiteral("adele@contoso.example")}};
    result.keyBits = 2048;
    result.keyUsage = {QStringLiteral("digitalSignature"), QStringLiteral("keyEncipherment")};
    result.extendedKeyUsage = {{.oid = QStringLiteral("1.3.6.1.5.5.7.3.2"), .name = {}}};
    result.evidence = {{.source = SourceId{3}, .line = 1}};
    return result;
}
} // namespace

void TestProfileChecks::everythingAgrees()
{
    QVERIFY(!compareSubject(profile(), issued()));
    QVERIFY(!compareAltNames(profile(), issued()));
    QVERIFY(!compareKeySize(profile(), issued()));
    QVERIFY(!compareKeyUsage(profile(), issued()));
    QVERIFY(!compareExtendedKeyUsage(profile(), issued()));
    // What a profile does not say cannot differ.
    QVERIFY(!compareSubject({}, issued()));
    QVERIFY(!compareAltNames({}, issued()));
    QVERIFY(!compareKeySize({}, issued()));
    QVERIFY(!compareKeyUsage({}, issued()));
    QVERIFY(!compareExtendedKeyUsage({}, issued()));
}

void TestProfileChecks::subject_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("got");
    QTest::addColumn<bool>("differs");
    QTest::newRow("order") << "O=Contoso,CN=adele" << "CN=adele,O=Contoso" << false;
    QTest::newRow("more") << "CN=adele" << "CN=adele,DC=contoso,DC=example" << false;
    QTest::newRow("other name") << "CN=adele" << "CN=lee" << true;
    QTest::newRow("part is missing") << "CN=adele,OU=Sales" << "CN=adele" << true;
    QTest::newRow("variable") << "CN={{UserName}}" << "CN=adele" << false;
    QTest::newRow("Apple's variable") << "CN=%SerialNumber%" << "CN=adele" << false;
    QTest::newRow("quoted comma") << "CN=\"adele, vance\"" << "CN=adele\\, vance" << false;
    QTest::newRow("blanks") << "CN = adele ; O = Contoso" << "O=Contoso,CN=adele" << false;
    QTest::newRow("mail") << "E=a@contoso.example" << "emailAddress=a@contoso.example" << false;
}

void TestProfileChecks::subject()
{
    QFETCH(QString, asked);
    QFETCH(QString, got);
    QFETCH(bool, differs);
    ScepProfile one = profile();
    one.subject = asked;
    Certificate other = issued();
    other.subject = got;
    const auto finding = compareSubject(one, other);
    QCOMPARE(finding.has_value(), differs);
    if (finding) {
        QVERIFY(finding->explanation.contains(asked) && finding->explanation.contains(got));
    }
}

void TestProfileChecks::altNames()
{
    Certificate other = issued();
    other.subjectAltNames[0].value = QStringLiteral("lee@contoso.example");
    QVERIFY(compareAltNames(profile(), other));
    other.subjectAltNames.clear();
    QVERIFY(compareAltNames(profile(), other));
}

void TestProfileChecks::keySize()
{
    Certificate other = issued();
    other.keyBits = 1024;
    const auto finding = compareKeySize(profile(), other);
    QVERIFY(finding);
    QVERIFY(finding->explanation.contains(QLatin1String("2048")));
    QVERIFY(finding->explanation.contains(QLatin1String("1024")));
}

void TestProfileChecks::keyUsages()
{
    Certificate other = issued();
    other.keyUsage = {QStringLiteral("digitalSignature")};
    QVERIFY(compareKeyUsage(profile(), other));
    other.keyUsage.clear(); // no extension: every usage
    QVERIFY(!compareKeyUsage(profile(), other));
    other.extendedKeyUsage = {{.oid = QStringLiteral("1.3.6.1.5.5.7.3.1"), .name = {}}};
    QVERIFY(compareExtendedKeyUsage(profile(), other));
}

void TestProfileChecks::authority()
{
    Certificate root = issued();
    root.fingerprint = QString(64, QLatin1Char('c'));
    root.thumbprint = QString(40, QLatin1Char('A'));
    CaseEvidence evidence;
    evidence.certificates = {issued(), root};
    CertificateChain chain{
        .leaf = issued().fingerprint,
        .links = {{.fingerprint = issued().fingerprint}, {.fingerprint = root.fingerprint}},
        .judgedAt = {},
        .isComplete = true};
    ScepProfile one = profile();
    one.caThumbprint = QString(40, QLatin1Char('a'));
    QVERIFY(!compareAuthority(one, chain, evidence));
    one.caThumbprint = QString(40, QLatin1Char('f'));
    const auto finding = compareAuthority(one, chain, evidence);
    QVERIFY(finding);
    QCOMPARE(finding->level, Level::High);
    chain.isComplete = false; // the pinned one may be what is missing
    QVERIFY(!compareAuthority(one, chain, evidence));
}

void TestProfileChecks::hash_data()
{
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<QString>("used");
    QTest::addColumn<bool>("differs");
    const auto list = [](const char *text) { return QStringList{QLatin1String(text)}; };
    QTest::newRow("same family") << list("SHA-2") << "SHA-512" << false;
    QTest::newRow("several") << list("SHA-1+SHA-2") << "sha256" << false;
    QTest::newRow("weaker") << list("SHA-2") << "SHA-1" << true;
    QTest::newRow("not told") << QStringList() << "SHA-1" << false;
    QTest::newRow("unknown") << list("best") << "SHA-1" << false;
}

void TestProfileChecks::hash()
{
    QFETCH(QStringList, allowed);
    QFETCH(QString, used);
    QFETCH(bool, differs);
    ScepProfile one = profile();
    one.hashAlgorithms = allowed;
    ScepMessage message;
    message.digestAlgorithm = used;
    QCOMPARE(compareHash(one, message).has_value(), differs);
}

void TestProfileChecks::url()
{
    Observation observation;
    const auto asked = [&](const char *url) {
        observation.captures.insert(QStringLiteral("url"), QLatin1String(url));
        return compareUrl(profile(), observation).has_value();
    };
    QVERIFY(!asked("https://ndes.contoso.example/certsrv/mscep/mscep.dll?operation=GetCACert"));
    QVERIFY(!asked("https://NDES.contoso.example/certsrv/mscep/mscep.dll/pkiclient.exe"));
    QVERIFY(asked("https://old.contoso.example/certsrv/mscep/mscep.dll"));
    QVERIFY(!asked(""));
}

void TestProfileChecks::request()
{
    CertificateRequest asked;
    asked.subject = QStringLiteral("CN=lee,O=Contoso");
    asked.keyBits = 1024;
    const QList<Finding> findings = compareRequest(profile(), asked);
    QCOMPARE(findings.size(), 3);
    QCOMPARE(findings.at(0).stage, Stage::ContactNdes);
}

void TestProfileChecks::findingQuotesBothPlaces()
{
    Certificate other = issued();
    other.keyBits = 1024;
    const auto finding = compareKeySize(profile(), other);
    QVERIFY(finding);
    // The line of the setting, and the certificate.
    QCOMPARE(finding->evidence,
             (QList<EvidenceRef>{{.source = SourceId{1}, .line = 5}, other.evidence.first()}));
}

void TestProfileChecks::profileFindsItsEnrollment()
{
    CaseScript script = androidSample(AndroidAlias);
    script.say("05:30:00.000", "installed",
               {{QStringLiteral("alias"), AndroidAlias},
                {QStringLiteral("thumbprint"), QStringLiteral("00AA")}});
    Certificate other = issued();
    other.keyBits = 4096;
    script.evidence.certificates = {other};
    script.evidence.profiles = {profile()};
    const ChainTools tools{
        .chainsFrom =
            [](const QList<Certificate> &, const QList<RevocationList> &) {
                return [](const Certificate &leaf, const Instant &, const QStringList &) {
                    return QList{
                        CertificateChain{.leaf = leaf.fingerprint, .links = {}, .judgedAt = {}}};
                };
            },
        .isEndEntity = [](const Certificate &) { return true; }};
    const QList<Enrollment> enrollments = script.analysis(tools).devices.first().enrollments;
    QVERIFY(enrollments.at(0).findings.isEmpty()); // the root certificate
    QStringList ofProfile;
    for (const Finding &finding : enrollments.at(1).findings) {
        if (finding.ruleId.startsWith(QStringLiteral("profile."))) {
            ofProfile.append(finding.ruleId);
        }
    }
    QCOMPARE(ofProfile, QStringList{QStringLiteral("profile.keySize")});
}

QTEST_APPLESS_MAIN(TestProfileChecks)
#include "tst_profilechecks.moc"
