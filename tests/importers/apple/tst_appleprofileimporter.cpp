// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/appleprofileimporter.h"
#include "importers/importerregistry.h"
#include "models/domain/limits.h"
#include "tests/importers/apple/binaryplist.h"
#include "tests/importers/importertest.h"
#include "tests/pki/pkifixtures.h"

#include <QTest>

using namespace Scep;

class TestAppleProfileImporter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void membersAreNormalised();
    void settingsHaveTheirLines();
    void everyWrappingGivesTheSameProfile_data();
    void everyWrappingGivesTheSameProfile();
    void challengeIsNowhere_data();
    void challengeIsNowhere();
    void subjectIsEscaped();
    void certificatesAreRead();
    void whatCannotBeOpenedIsSaid_data();
    void whatCannotBeOpenedIsSaid();
    void storedProfilesAreRead();
    void otherListsAreLists();
    void formatIsRecognised_data();
    void formatIsRecognised();
    void sizeIsLimited();
    void settingsAreLimited_data();
    void settingsAreLimited();
    void profilesAreLimited_data();
    void profilesAreLimited();
    void anyCutIsSurvived_data();
    void anyCutIsSurvived();
    void damagedInputIsSurvived();

private:
    QByteArray m_profile;
    QByteArray m_signer;
    QByteArray m_signed;
};

namespace {
constexpr QByteArrayView Secret("Tr0ub4dor");

ImportResult importFile(const QByteArray &bytes)
{
    ImportInput input;
    input.source.id = SourceId{7};
    input.file = EvidenceFile::fromBytes(bytes);
    return AppleProfileImporter().parse(input, {});
}

QByteArray payloadList(const QByteArray &payloads)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\">\n<dict>\n"
           "<key>PayloadContent</key>\n<array>\n" +
           payloads +
           "</array>\n<key>PayloadDisplayName</key><string>Contoso</string>\n"
           "<key>PayloadType</key><string>Configuration</string>\n</dict>\n</plist>\n";
}

QByteArray payload(const QByteArray &type, const QByteArray &content)
{
    return "<dict>\n<key>PayloadType</key><string>" + type +
           "</string>\n<key>PayloadContent</key>\n" + content + "\n</dict>\n";
}

/// A profile without what only the wrapping decides.
ScepProfile withoutPlaces(ScepProfile profile)
{
    profile.evidence = {};
    for (ProfileSetting &setting : profile.settings) {
        setting.evidence = {};
    }
    return profile;
}

/// As a binary list: a dictionary of one SCEP payload, the challenge last.
QByteArray binaryProfile()
{
    using namespace BinaryPlist;
    return file({dictionary({1, 3}, {2, 4}), ascii("PayloadType"), ascii("com.apple.security.scep"),
                 ascii("PayloadContent"), dictionary({5, 7}, {6, 8}), ascii("URL"),
                 ascii("https://ndes.contoso.example/scep"), ascii("Challenge"),
                 ascii(Secret.toByteArray())});
}
} // namespace

void TestAppleProfileImporter::initTestCase()
{
    m_profile = payloadList(
        "<dict>\n<key>PayloadUUID</key><string>A-1</string>\n"
        "<key>PayloadType</key><string>com.apple.security.scep</string>\n"
        "<key>PayloadContent</key>\n<dict>\n"
        "<key>URL</key><string>https://ndes.contoso.example/scep</string>\n"
        "<key>Name</key><string>Contoso CA</string>\n"
        "<key>Subject</key><array><array><array><string>C</string><string>DE</string></array></"
        "array>"
        "<array><array><string>2.5.4.3</string><string>Nestor, "
        "W.</string></array></array></array>\n"
        "<key>SubjectAltName</key><dict><key>ntPrincipalName</key><string>n@contoso.example"
        "</string><key>dNSName</key><array><string>a.example</string><string>b.example</string>"
        "</array></dict>\n"
        "<key>Challenge</key><string>" +
        Secret +
        "</string>\n"
        "<key>Keysize</key><integer>2048</integer>\n<key>Key Type</key><string>RSA</string>\n"
        "<key>Key Usage</key><integer>5</integer>\n"
        "<key>CAFingerprint</key><data>q83vASM=</data>\n"
        "<key>Retries</key><integer>3</integer>\n"
        "<key>GetCACaps</key><array><string>AES</string><string>SHA-256</string></array>\n"
        "</dict>\n</dict>\n");
    m_signer = PkiFixtures::makeRoot(QStringLiteral("Signer"), PkiFixtures::rsaKey());
    m_signed = PkiFixtures::makeSignedData(m_profile, m_signer, PkiFixtures::rsaKey());
}

void TestAppleProfileImporter::membersAreNormalised()
{
    const ImportResult result = importFile(m_profile);
    QVERIFY(result.source.issues.isEmpty());
    QCOMPARE(result.source.formatId, QStringLiteral("apple-profile"));
    QCOMPARE(result.profiles.size(), 1);
    const ScepProfile &profile = result.profiles.at(0);
    QCOMPARE(profile.id, QStringLiteral("A-1"));
    QCOMPARE(profile.name, QStringLiteral("Contoso"));
    QCOMPARE(profile.serverUrls, QStringList{QStringLiteral("https://ndes.contoso.example/scep")});
    QCOMPARE(profile.caIdentity, QStringLiteral("Contoso CA"));
    QCOMPARE(profile.subject, QStringLiteral("CN=Nestor\\, W.,C=DE"));
    QCOMPARE(profile.subjectAltNames,
             QStringList({QStringLiteral("UPN=n@contoso.example"), QStringLiteral("DNS=a.example"),
                          QStringLiteral("DNS=b.example")}));
    QCOMPARE(profile.keyBits, 2048);
    QCOMPARE(profile.keyAlgorithm, QStringLiteral("RSA"));
    QCOMPARE(profile.keyUsage,
             QStringList({QStringLiteral("digitalSignature"), QStringLiteral("keyEncipherment")}));
    QCOMPARE(profile.caThumbprint, QStringLiteral("abcdef0123"));
    QVERIFY(profile.hasChallenge);
}

void TestAppleProfileImporter::settingsHaveTheirLines()
{
    const ImportResult result = importFile(m_profile);
    const QList<QByteArray> lines = m_profile.split('\n');
    const QList<ProfileSetting> &settings = result.profiles.at(0).settings;
    QCOMPARE(settings.at(0).name, QStringLiteral("PayloadUUID"));
    QStringList printed;
    for (const ProfileSetting &setting : settings) {
        const QString key = setting.name.section(QLatin1Char('/'), -1);
        const QByteArray line = lines.at(setting.evidence.line - 1);
        const QByteArray element = "<key>" + key.toUtf8() + "</key>";
        QVERIFY2(line.contains(element), qPrintable(setting.name));
        const ByteRange &range = setting.evidence.range;
        QCOMPARE(m_profile.sliced(range.offset, range.length), line);
        printed.append(setting.name + QLatin1Char('=') + setting.value);
    }
    QVERIFY(printed.contains(QStringLiteral("PayloadContent/Retries=3")));
    QVERIFY(printed.contains(QStringLiteral("PayloadContent/Challenge=***")));
    QVERIFY(printed.contains(QStringLiteral("PayloadContent/GetCACaps=AES, SHA-256")));
    QVERIFY(printed.contains(QStringLiteral("PayloadContent/Subject=CN=Nestor\\, W.,C=DE")));
    QVERIFY(printed.contains(QStringLiteral("PayloadContent/CAFingerprint=abcdef0123")));
}

void TestAppleProfileImporter::everyWrappingGivesTheSameProfile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("signed") << m_signed;
    QTest::newRow("signed, BER") << PkiFixtures::toIndefinite(m_signed, 200);
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" + m_profile);
    QByteArray utf16("\xFF\xFE", 2);
    for (const char c : m_profile) {
        utf16 += c;
        utf16 += '\0';
    }
    QTest::newRow("UTF-16") << utf16;
}

void TestAppleProfileImporter::everyWrappingGivesTheSameProfile()
{
    QFETCH(QByteArray, bytes);
    const ImportResult result = importFile(bytes);
    QVERIFY(result.source.issues.isEmpty());
    QCOMPARE(result.profiles.size(), 1);
    QCOMPARE(withoutPlaces(result.profiles.at(0)),
             withoutPlaces(importFile(m_profile).profiles.at(0)));
    const bool isSigned = bytes.startsWith('\x30');
    QCOMPARE(result.certificates.size(), isSigned ? 1 : 0);
    QCOMPARE(result.document != nullptr, isSigned);
    QCOMPARE(result.profiles.at(0).evidence.line == 0, isSigned);
}

void TestAppleProfileImporter::challengeIsNowhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("signed") << m_signed;
    QTest::newRow("binary") << binaryProfile();
}

void TestAppleProfileImporter::challengeIsNowhere()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(bytes.contains(Secret));
    const ImportResult result = importFile(bytes);
    QCOMPARE(result.profiles.size(), 1);
    QVERIFY(result.profiles.at(0).hasChallenge);
    for (const ProfileSetting &setting : result.profiles.at(0).settings) {
        QVERIFY(!setting.value.contains(QLatin1StringView(Secret)));
        QCOMPARE(setting.evidence.line, 0);
    }
    QVERIFY(result.document);
    const QByteArray shown =
        result.document->linesBytes(1, result.document->lineCount(), 1'000'000);
    QVERIFY(shown.contains("ndes.contoso.example"));
    QVERIFY(shown.contains("***"));
    QVERIFY(!shown.contains(Secret));
}

void TestAppleProfileImporter::subjectIsEscaped()
{
    const ImportResult result = importFile(payloadList(payload(
        "com.apple.security.scep",
        "<dict><key>Subject</key><array><array><array><string>CN</string><string> #a+b\"c </string>"
        "</array><array><string>1.2.3</string><string>#x</string></array></array></array></"
        "dict>")));
    QCOMPARE(result.profiles.at(0).subject, QStringLiteral("CN=\\ #a\\+b\\\"c\\ +1.2.3=\\#x"));
}

void TestAppleProfileImporter::certificatesAreRead()
{
    const QByteArray der = "<data>" + m_signer.toBase64() + "</data>";
    const QByteArray pem = "<data>" + PkiFixtures::toPem(m_signer).toBase64() + "</data>";
    const QByteArray text = payloadList(payload("com.apple.security.root", der) +
                                        payload("com.apple.security.pkcs1", der) +
                                        payload("com.apple.security.pem", pem));
    const ImportResult result = importFile(text);
    QVERIFY(result.source.issues.isEmpty());
    QCOMPARE(result.certificates.size(), 3);
    const QList<QByteArray> lines = text.split('\n');
    for (const Certificate &certificate : result.certificates) {
        QCOMPARE(certificate.commonName, QStringLiteral("Signer"));
        QCOMPARE(lines.at(certificate.evidence.at(0).line - 1), "<key>PayloadContent</key>");
        QCOMPARE(certificate.evidence.at(0).source, SourceId{7});
    }
}

void TestAppleProfileImporter::whatCannotBeOpenedIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("issues");
    const QByteArray container = "<data>" + QByteArray("MIID").repeated(30) + "</data>";
    QTest::newRow("PKCS#12") << payloadList(payload("com.apple.security.pkcs12", container))
                             << QStringList{QStringLiteral("7 encryptedSkipped")};
    QTest::newRow("encrypted profile")
        << QByteArray("<plist><dict>\n<key>EncryptedPayloadContent</key><data>AAAA</data>\n"
                      "<key>PayloadType</key><string>Configuration</string></dict></plist>")
        << QStringList{QStringLiteral("2 encryptedSkipped")};
    QTest::newRow("no certificate")
        << payloadList(payload("com.apple.security.root", "<data>AAAA</data>"))
        << QStringList{QStringLiteral("8 malformedCertificate")};
    QTest::newRow("private key")
        << payloadList(payload("com.example.x", "<string>-----BEGIN RSA PRIVATE KEY-----</string>"))
        << QStringList{QStringLiteral("0 privateKeySkipped")};
    QTest::newRow("cut") << m_profile.first(300)
                         << QStringList{QStringLiteral("11 truncatedInput")};
    QTest::newRow("cut signature")
        << m_signed.first(600)
        << QStringList({QStringLiteral("0 truncatedInput"), QStringLiteral("0 truncatedInput")});
}

void TestAppleProfileImporter::whatCannotBeOpenedIsSaid()
{
    QFETCH(QByteArray, bytes);
    QTEST(describeIssues(importFile(bytes).source.issues), "issues");
}

void TestAppleProfileImporter::storedProfilesAreRead()
{
    const ImportResult result = importFile(
        "<plist><dict><key>InstallDate</key><date>2018-02-27T05:16:28Z</date>"
        "<key>PayloadType</key><string>Configuration</string><key>OriginalPayloads</key><dict>"
        "<key>x</key><dict><key>PayloadType</key><string>com.apple.security.scep</string>"
        "<key>URL</key><string>https://a.example</string></dict></dict></dict></plist>");
    QCOMPARE(result.profiles.size(), 1);
    QCOMPARE(result.profiles.at(0).serverUrls, QStringList{QStringLiteral("https://a.example")});
    QVERIFY(!result.profiles.at(0).hasChallenge);
}

void TestAppleProfileImporter::otherListsAreLists()
{
    const ImportResult result = importFile("<plist><dict><key>a</key><true/></dict></plist>");
    QCOMPARE(result.source.formatId, QStringLiteral("apple-property-list"));
    QVERIFY(result.profiles.isEmpty());
}

void TestAppleProfileImporter::formatIsRecognised_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("format");
    QTest::newRow("profile") << m_profile << QStringLiteral("apple-profile");
    QTest::newRow("signed") << m_signed << QStringLiteral("apple-profile");
    QTest::newRow("binary") << binaryProfile() << QStringLiteral("apple-profile");
    QTest::newRow("list") << QByteArray("<plist><true/></plist>")
                          << QStringLiteral("apple-property-list");
    QTest::newRow("signed other thing")
        << PkiFixtures::makeSignedData("text", m_signer, PkiFixtures::rsaKey())
        << QStringLiteral("certificates");
    QTest::newRow("text about a list") << QByteArray("see <plist>") << QString();
}

void TestAppleProfileImporter::formatIsRecognised()
{
    QFETCH(QByteArray, head);
    const Importer *importer = ImporterRegistry::standard().find(
        {.fileName = {}, .head = head, .encoding = detectEncoding(head), .size = head.size()});
    QTEST(importer == nullptr ? QString() : importer->formatId(), "format");
}

void TestAppleProfileImporter::sizeIsLimited()
{
    const ImportResult result =
        importFile("<plist><string>" + QByteArray(Limits::PlistBytes, 'x') + "</string></plist>");
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("0 limitReached")});
}

void TestAppleProfileImporter::settingsAreLimited_data()
{
    QTest::addColumn<QByteArray>("members"); // of the dictionary with the settings
    QTest::addColumn<int>("settings");       // that these are
    QTest::addColumn<bool>("isCut");
    const auto key = [](const QByteArray &name) { return "<key>" + name + "</key>"; };
    const auto text = [](qsizetype size) {
        return "<string>" + QByteArray(size, 'x') + "</string>";
    };
    const auto numbered = [&](int count) {
        QByteArray members;
        for (int i = 0; i < count; ++i) {
            members += key("k" + QByteArray::number(i)) + "<true/>";
        }
        return members;
    };
    const auto list = [](const QByteArray &item, int count) {
        return "<array>" + item.repeated(count) + "</array>";
    };
    constexpr int Most = Limits::ProfileSettings;
    constexpr int Own = 1; // the type of the payload is a setting, too
    QTest::newRow("settings, at the limit") << numbered(Most - Own) << Most - Own << false;
    QTest::newRow("settings, behind it") << numbered(Most - Own + 1) << Most - Own << true;
    QTest::newRow("characters, at the limit")
        << key("k") + text(Limits::ProfileSettingCharacters) << 1 << false;
    QTest::newRow("characters, behind it")
        << key("k") + text(Limits::ProfileSettingCharacters + 1) << 1 << true;
    constexpr int Name = Limits::ProfileNameCharacters - 15; // behind "PayloadContent/"
    QTest::newRow("name, at the limit") << key(QByteArray(Name, 'k')) + text(1) << 1 << false;
    QTest::newRow("name, behind it") << key(QByteArray(Name + 1, 'k')) + text(1) << 1 << true;
    const QByteArray longKey = key(QByteArray(10'000, 'k'));
    QTest::newRow("long name around many settings")
        << longKey + "<dict>" + numbered(400) + "</dict>" << 400 << true;
    QTest::newRow("long type of many names")
        << key("SubjectAltName") + "<dict>" + longKey + list(text(1), 400) + "</dict>" << 1 << true;
    QTest::newRow("names, at the limit")
        << key("SubjectAltName") + "<dict>" + key("dNSName") + list(text(1), Most) + "</dict>" << 1
        << false;
    QTest::newRow("names, behind it")
        << key("SubjectAltName") + "<dict>" + key("dNSName") + list(text(1), Most + 1) + "</dict>"
        << 1 << true;
    QTest::newRow("addresses, at the limit") << key("URL") + list(text(1), Most) << 1 << false;
    QTest::newRow("addresses, behind it") << key("URL") + list(text(1), Most + 1) << 1 << true;
    QTest::newRow("subject") << key("Subject") + list("<array><array><string>CN</string>" +
                                                          text(4'000) + "</array></array>",
                                                      2)
                             << 1 << true;
}

void TestAppleProfileImporter::settingsAreLimited()
{
    QFETCH(QByteArray, members);
    QFETCH(int, settings);
    QFETCH(bool, isCut);
    const ImportResult result =
        importFile(payloadList(payload("com.apple.security.scep", "<dict>" + members + "</dict>")));
    QCOMPARE(describeIssues(result.source.issues),
             isCut ? QStringList{QStringLiteral("7 limitReached")} : QStringList());
    QCOMPARE(result.profiles.size(), 1);
    const ScepProfile &profile = result.profiles.at(0);
    QCOMPARE(profile.settings.size(), settings + 1);
    for (const ProfileSetting &setting : profile.settings) {
        QVERIFY(setting.name.size() <= Limits::ProfileNameCharacters);
        QVERIFY(setting.value.size() <= Limits::ProfileSettingCharacters);
    }
    for (const QStringList &texts : {profile.subjectAltNames, profile.serverUrls}) {
        QVERIFY(texts.size() <= Limits::ProfileSettings);
        for (const QString &text : texts) {
            QVERIFY(text.size() <=
                    Limits::ProfileNameCharacters + 1 + Limits::ProfileSettingCharacters);
        }
    }
    QVERIFY(profile.subject.size() <= Limits::ProfileSettingCharacters);
}

void TestAppleProfileImporter::profilesAreLimited_data()
{
    QTest::addColumn<QByteArray>("payloads");
    QTest::addColumn<qsizetype>("profiles");
    QTest::addColumn<bool>("isLimited");
    constexpr qsizetype Most = Limits::ProfilesPerSource;
    const QByteArray one = payload("com.apple.security.scep", "<dict/>");
    QTest::newRow("at the limit") << one.repeated(Most) << Most << false;
    QTest::newRow("behind it") << one.repeated(Most + 2) << Most << true;
    // Each would have the settings of all that are inside it.
    QByteArray nested = "<dict/>";
    for (int i = 0; i < 10; ++i) {
        nested = payload("com.apple.security.scep", nested);
    }
    QTest::newRow("one in another") << nested << qsizetype(1) << false;
}

void TestAppleProfileImporter::profilesAreLimited()
{
    QFETCH(QByteArray, payloads);
    QFETCH(bool, isLimited);
    const ImportResult result = importFile(payloadList(payloads));
    QTEST(result.profiles.size(), "profiles");
    QCOMPARE(result.source.issues.size(), isLimited ? 1 : 0);
    QVERIFY(!isLimited || result.source.issues.at(0).code == IssueCode::LimitReached);
}

void TestAppleProfileImporter::anyCutIsSurvived_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::newRow("plain") << m_profile;
    QTest::newRow("signed") << m_signed;
    QTest::newRow("binary") << binaryProfile();
}

void TestAppleProfileImporter::anyCutIsSurvived()
{
    QFETCH(QByteArray, whole);
    const qsizetype end = whole.trimmed().size();
    for (qsizetype length = 1; length < end; length += 3) {
        QVERIFY(!importFile(whole.first(length)).source.issues.isEmpty() ||
                whole.startsWith('\x30'));
    }
}

void TestAppleProfileImporter::damagedInputIsSurvived()
{
    QRandomGenerator random(29);
    for (int round = 0; round < 1'500; ++round) {
        const QByteArrayList files{m_profile, m_signed, binaryProfile()};
        const QByteArray bytes = damaged(files[round % files.size()], random);
        const ImportResult result = importFile(bytes);
        for (const ImportIssue &issue : result.source.issues) {
            QVERIFY(issue.line >= 0 && issue.range.end() <= bytes.size());
        }
    }
}

QTEST_APPLESS_MAIN(TestAppleProfileImporter)
#include "tst_appleprofileimporter.moc"
