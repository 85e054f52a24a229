// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/android/omadmimporter.h"
#include "importers/android/syncmlprofile.h"
#include "models/domain/limits.h"
#include "tests/importers/importertest.h"

#include <QTest>

using namespace Scep;

namespace {
const QByteArray Secret = "PENlcnRFbnJvbGxDaGFsbGVuZ2U+c2VjcmV0PC8+";

QByteArray escaped(const QByteArray &text)
{
    return QByteArray(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
}

QByteArray configuration(const QByteArray &more = {})
{
    return "<ConfigurationParameters xmlns=\"http://example.test/c\">"
           "<ExpirationThreshold>20</ExpirationThreshold><RetryCount>3</RetryCount>"
           "<RetryDelay>1</RetryDelay><TemplateName>NdesUser</TemplateName>"
           "<KeyUsage>160</KeyUsage><KeyLength>2048</KeyLength>"
           "<HashAlgorithms><HashAlgorithm>SHA-1</HashAlgorithm><HashAlgorithm>SHA-2"
           "</HashAlgorithm></HashAlgorithms><NDESUrls>"
           "<NDESUrl>https://ndes1.contoso.test/certsrv/mscep/mscep.dll</NDESUrl>"
           "<NDESUrl>https://ndes2.contoso.test/certsrv/mscep/mscep.dll</NDESUrl></NDESUrls>"
           "<CAThumbprint>AB 12 cd</CAThumbprint><ValidityPeriod>2</ValidityPeriod>"
           "<ValidityPeriodUnit>Years</ValidityPeriodUnit><EKUMapping><EKUMap>"
           "<EKUName>Client Authentication</EKUName><EKUOID>1.3.6.1.5.5.7.3.2</EKUOID>"
           "</EKUMap></EKUMapping>" +
           more + "</ConfigurationParameters>";
}

QByteArray request(const QByteArray &more = {})
{
    return "<CertificateRequest><ConfigurationParametersDocument>" + escaped(configuration(more)) +
           "</ConfigurationParametersDocument><RequestParameters><CertificateRequestToken>" +
           Secret +
           "</CertificateRequestToken><SubjectName>CN=device,O=Contoso</SubjectName>"
           "<Issuers>CN=Contoso Issuing CA; DC=contoso; DC=test</Issuers>"
           "<SubjectAlternativeName><SANs><SAN NameFormat=\"\" AltNameType=\"11\" OID=\"\">"
           "user@contoso.test</SAN><SAN AltNameType=\"2\">mail@contoso.test</SAN></SANs>"
           "</SubjectAlternativeName>"
           "<NDESUrl>https://ndes1.contoso.test/certsrv/mscep/mscep.dll</NDESUrl>"
           "</RequestParameters></CertificateRequest>";
}

QByteArray message(const QByteArray &data, const QByteArray &id = "ModelName%3DAC_1%3BHash%3D2")
{
    return "<?xml version=\"1.0\"?><SyncML xmlns=\"SYNCML:SYNCML1.2\"><SyncHdr><Source><LocURI>"
           "https://manage.contoso.test</LocURI></Source></SyncHdr><SyncBody><Add><CmdID>2</CmdID>"
           "<Item><Target><LocURI>./Vendor/MSFT/CertificateStore/Enroll/" +
           id + "/Install</LocURI></Target><Meta><Format>xml</Format></Meta><Data>" + data +
           "</Data></Item></Add><Final/></SyncBody></SyncML>";
}

QString settingsOf(const ScepProfile &profile)
{
    QStringList texts;
    for (const ProfileSetting &setting : profile.settings) {
        texts.append(setting.name + u'=' + setting.value);
    }
    return texts.join(u'|');
}

SyncmlProfiles read(const QByteArray &bytes)
{
    return readSyncmlProfiles(QString::fromUtf8(bytes), {.source = SourceId{3}, .line = 5});
}
} // namespace

class TestSyncmlProfile : public QObject
{
    Q_OBJECT

private slots:
    void profileIsRead_data();
    void profileIsRead();
    void otherMessagesSayNothing_data();
    void otherMessagesSayNothing();
    void cutMessageGivesWhatIsThere();
    void limitsAreSaid_data();
    void limitsAreSaid();
    void tokensAreTakenOut_data();
    void tokensAreTakenOut();
    void logGivesProfilesWithoutSecrets();
    void sameProfileAgainIsOne();
    void profilesThatDifferInOneLetterAreKept();
    void profilesOfALogAreLimited();
    void damagedMessagesDoNoHarm();
};

void TestSyncmlProfile::profileIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("XML inside XML inside XML") << message(escaped(request()));
    QTest::newRow("data as it stands") << message(request());
    QTest::newRow("CDATA") << message("<![CDATA[" + request() + "]]>");
    QTest::newRow("words around") << "Received: " + message(escaped(request())) + " (end)";
}

void TestSyncmlProfile::profileIsRead()
{
    QFETCH(QByteArray, text);
    const SyncmlProfiles found = read(text);
    QVERIFY(!found.problem);
    QCOMPARE(found.profiles.size(), 1);
    const ScepProfile &profile = found.profiles[0];
    QCOMPARE(profile.evidence.line, 5);
    QCOMPARE(profile.platform, Platform::Android);
    QCOMPARE(profile.id, QStringLiteral("ModelName=AC_1;Hash=2"));
    const QString url = QStringLiteral("https://ndes%1.contoso.test/certsrv/mscep/mscep.dll");
    QCOMPARE(profile.serverUrls, (QStringList{url.arg(1), url.arg(2)}));
    QCOMPARE(profile.subject, QStringLiteral("CN=device,O=Contoso"));
    QCOMPARE(profile.subjectAltNames, (QStringList{QStringLiteral("UPN=user@contoso.test"),
                                                   QStringLiteral("email=mail@contoso.test")}));
    QCOMPARE(profile.keyBits, 2048);
    QCOMPARE(profile.keyUsage,
             (QStringList{QStringLiteral("digitalSignature"), QStringLiteral("keyEncipherment")}));
    QCOMPARE(profile.extendedKeyUsage, QStringList{QStringLiteral("1.3.6.1.5.5.7.3.2")});
    QCOMPARE(profile.hashAlgorithms,
             (QStringList{QStringLiteral("SHA-1"), QStringLiteral("SHA-2")}));
    QCOMPARE(profile.caThumbprint, QStringLiteral("ab12cd"));
    QCOMPARE(profile.templateName, QStringLiteral("NdesUser"));
    QVERIFY(profile.hasChallenge);
    const QString settings = settingsOf(profile);
    QVERIFY(settings.contains(QStringLiteral("RetryCount=3|RetryDelay=1")));
    QVERIFY(
        settings.contains(QStringLiteral("Issuers=CN=Contoso Issuing CA; DC=contoso; DC=test")));
    QVERIFY(settings.contains(QStringLiteral("ValidityPeriod=2|ValidityPeriodUnit=Years")));
    QVERIFY(!settings.contains(QString::fromLatin1(Secret)));
    QVERIFY(!settings.contains(QStringLiteral("CertificateRequestToken")));
}

void TestSyncmlProfile::otherMessagesSayNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no SyncML") << QByteArray("CertificateStore/Enroll/x");
    QTest::newRow("another node")
        << message("<a>b</a>").replace("CertificateStore/Enroll", "CertificateStore/Root");
    QTest::newRow("no values") << message("");
    QTest::newRow("plain data") << message("SCEP");
}

void TestSyncmlProfile::otherMessagesSayNothing()
{
    QFETCH(QByteArray, text);
    const SyncmlProfiles found = read(text);
    QVERIFY(found.profiles.isEmpty());
    QVERIFY(!found.problem);
}

void TestSyncmlProfile::cutMessageGivesWhatIsThere()
{
    const QByteArray whole = message(request());
    const SyncmlProfiles found = read(whole.first(whole.indexOf("<Issuers>")));
    QCOMPARE(found.problem, IssueCode::TruncatedInput);
    QCOMPARE(found.profiles.size(), 1);
    QCOMPARE(found.profiles[0].subject, QStringLiteral("CN=device,O=Contoso"));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QVERIFY(read(whole.first(size)).profiles.size() <= 1);
    }
    const QByteArray nested = message(escaped(request()));
    for (qsizetype size = 0; size < nested.size(); size += 3) {
        QVERIFY(read(nested.first(size)).profiles.size() <= 1);
    }
}

void TestSyncmlProfile::limitsAreSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("profiles");
    QByteArray inside = "<a>b</a>";
    for (int i = 0; i < Limits::SyncmlDepth; ++i) {
        inside = "<a>" + escaped(inside) + "</a>";
    }
    QTest::newRow("XML in XML") << message(escaped(inside)) << 0;
    QTest::newRow("elements in elements") << message(QByteArray("<a>").repeated(100)) << 0;
    QTest::newRow("settings") << message(
                                     QByteArray("<a>b</a>").repeated(Limits::ProfileSettings + 1))
                              << 1;
    QTest::newRow("characters of a setting")
        << message("<a>" + QByteArray(Limits::ProfileSettingCharacters + 1, 'b') + "</a>") << 1;
    const QByteArray item = "<Item><Target><LocURI>/CertificateStore/Enroll/x</LocURI></Target>"
                            "<Data><a>b</a></Data></Item>";
    QTest::newRow("profiles") << "<SyncML>" + item.repeated(Limits::ProfilesPerMessage + 1) +
                                     "</SyncML>"
                              << Limits::ProfilesPerMessage;
}

void TestSyncmlProfile::limitsAreSaid()
{
    QFETCH(QByteArray, text);
    const SyncmlProfiles found = read(text);
    QCOMPARE(found.problem, IssueCode::LimitReached);
    QTEST(static_cast<int>(found.profiles.size()), "profiles");
}

void TestSyncmlProfile::tokensAreTakenOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("clean");
    QTest::newRow("none") << QByteArray("nothing here") << QByteArray("nothing here");
    const QByteArray element =
        "<b/><CertificateRequestToken>" + Secret + "</CertificateRequestToken><c>d</c>";
    const QByteArray clean = "<b/><CertificateRequestToken>[…]</CertificateRequestToken><c>d</c>";
    QTest::newRow("as it stands") << element << clean;
    QTest::newRow("escaped") << escaped(element) << escaped(clean);
    QTest::newRow("escaped twice") << escaped(escaped(element)) << escaped(escaped(clean));
    QTest::newRow("twice") << element + element << clean + clean;
    QTest::newRow("cut") << "<CertificateRequestToken>" + Secret.first(9)
                         << QByteArray("<CertificateRequestToken>[…]");
    QTest::newRow("CDATA") << "<CertificateRequestToken><![CDATA[" + Secret + "]]></a>"
                           << QByteArray("<CertificateRequestToken>[…]]]></a>");
    QTest::newRow("tag without end")
        << "CertificateRequestToken " + Secret << QByteArray("CertificateRequestToken[…]");
    QTest::newRow("empty") << QByteArray("<CertificateRequestToken /><c>d</c>")
                           << QByteArray("<CertificateRequestToken /><c>d</c>");
}

void TestSyncmlProfile::tokensAreTakenOut()
{
    QFETCH(QByteArray, text);
    QTEST(withoutRequestTokens(QString::fromUtf8(text)).toUtf8(), "clean");
}

void TestSyncmlProfile::logGivesProfilesWithoutSecrets()
{
    const QByteArray log = "2018-02-27T05:16:08.2500000  VERB  com.microsoft.omadm.syncml."
                           "SyncmlSession  1  2  " +
                           message(escaped(request())) +
                           "\n2018-02-27T05:16:09.2500000  VERB  a.B  1  2  next\n";
    const OmadmImporter importer;
    const ImportResult result = importBytes(importer, log, importer.ownLiterals());
    QCOMPARE(result.profiles.size(), 1);
    QCOMPARE(result.profiles[0].evidence.line, 1);
    QCOMPARE(result.profiles[0].evidence.source, SourceId{7});
    QVERIFY(result.profiles[0].hasChallenge);
    QCOMPARE(result.events.size(), 1);
    QVERIFY(
        !result.events[0].field(QStringLiteral("message")).contains(QString::fromLatin1(Secret)));
    QVERIFY(result.source.issues.isEmpty());
}

void TestSyncmlProfile::sameProfileAgainIsOne()
{
    const QByteArray begin = "2018-02-27T05:16:08.2500000  VERB  a.SyncmlSession  1  2  ";
    const QByteArray one = begin + message(escaped(request())) + '\n';
    const QByteArray changed =
        begin + message(escaped(request("<RenewalUrl>x</RenewalUrl>"))) + '\n';
    const OmadmImporter importer;
    const auto count = [&importer](const QByteArray &log) {
        return importBytes(importer, log, importer.ownLiterals()).profiles.size();
    };
    QCOMPARE(count(one + one), 1);
    QCOMPARE(count(one + changed + one), 2);
}

void TestSyncmlProfile::profilesThatDifferInOneLetterAreKept()
{
    QByteArray log;
    constexpr int Profiles = 300;
    for (int i = 0; i < 2 * Profiles; ++i) {
        log += "2018-02-27T05:16:08.2500000  VERB  a.SyncmlSession  1  2  " +
               message("<a>" + QByteArray(1000, 'b') + QByteArray::number(i % Profiles) + "</a>") +
               '\n';
    }
    // The same text, but not for the same type of name.
    for (const QByteArray &type : QByteArrayList{"2", "11"}) {
        log += "2018-02-27T05:16:08.2500000  VERB  a.SyncmlSession  1  2  " +
               message("<SAN AltNameType=\"" + type + "\">b</SAN>") + '\n';
    }
    const OmadmImporter importer;
    QCOMPARE(importBytes(importer, log, importer.ownLiterals()).profiles.size(), Profiles + 2);
}

void TestSyncmlProfile::profilesOfALogAreLimited()
{
    const auto log = [](int messages) {
        QByteArray lines;
        for (int i = 0; i < messages; ++i) {
            QByteArray items;
            for (int j = 0; j < Limits::ProfilesPerMessage; ++j) {
                items += "<Item><Target><LocURI>/CertificateStore/Enroll/" +
                         QByteArray::number(i * Limits::ProfilesPerMessage + j) +
                         "</LocURI></Target><Data><a>b</a></Data></Item>";
            }
            lines += "2018-02-27T05:16:08.2500000  VERB  a.SyncmlSession  1  2  <SyncML>" + items +
                     "</SyncML>\n";
        }
        return lines;
    };
    const OmadmImporter importer;
    const int most = Limits::ProfilesPerSource / Limits::ProfilesPerMessage;
    ImportResult result = importBytes(importer, log(most), importer.ownLiterals());
    QCOMPARE(result.profiles.size(), Limits::ProfilesPerSource);
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    result = importBytes(importer, log(most + 1), importer.ownLiterals());
    QCOMPARE(result.profiles.size(), Limits::ProfilesPerSource);
    QCOMPARE(describeIssues(result.source.issues),
             QStringList{QStringLiteral("%1 limitReached").arg(most + 1)});
}

void TestSyncmlProfile::damagedMessagesDoNoHarm()
{
    QRandomGenerator random(77);
    const QByteArray whole = message(escaped(request()));
    for (int round = 0; round < 500; ++round) {
        const SyncmlProfiles found = read(damaged(whole, random));
        QVERIFY(found.profiles.size() <= 2);
    }
}

QTEST_APPLESS_MAIN(TestSyncmlProfile)
#include "tst_syncmlprofile.moc"
