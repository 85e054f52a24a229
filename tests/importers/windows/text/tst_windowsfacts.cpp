// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerregistry.h"
#include "importers/windows/text/certutilimporter.h"
#include "importers/windows/text/cspnodes.h"
#include "importers/windows/text/htmltables.h"
#include "importers/windows/text/mdmreportimporter.h"
#include "importers/windows/text/registryimporter.h"
#include "importers/windows/text/registryvalue.h"
#include "importers/windows/text/syncmlimporter.h"
#include "models/domain/limits.h"
#include "tests/generator/examplecase.h"
#include "tests/generator/seeded.h"
#include "tests/generator/windowsfacts.h"
#include "tests/importers/importertest.h"

#include <QDir>
#include <QTest>

using namespace Scep;
using namespace Scep::Examples;

namespace {
/// All texts that a result holds.
QString allText(const ImportResult &result)
{
    QString text;
    for (const LogEvent &event : result.events) {
        for (const auto &[name, value] : event.fields.asKeyValueRange()) {
            text += name + u'=' + value + u'\n';
        }
    }
    for (const ScepProfile &profile : result.profiles) {
        for (const ProfileSetting &setting : profile.settings) {
            text += setting.name + u'=' + setting.value + u'\n';
        }
    }
    return text;
}

QString settingsOf(const ScepProfile &profile)
{
    QStringList rows;
    for (const ProfileSetting &setting : profile.settings) {
        rows.append(setting.name + u'=' + setting.value);
    }
    return rows.join(u'|');
}

const Importer *importerOf(const QByteArray &bytes)
{
    return ImporterRegistry::standard().find({.fileName = {},
                                              .head = QByteArrayView(bytes).left(16 * 1024),
                                              .encoding = Encoding::Utf8,
                                              .size = bytes.size()});
}
} // namespace

/// What Windows tells of SCEP outside its event logs.
class TestWindowsFacts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void formatIsRecognised_data();
    void formatIsRecognised();
    void nodeIsFoundInItsName_data();
    void nodeIsFoundInItsName();
    void registryValueIsRead_data();
    void registryValueIsRead();
    void registryGivesProfileAndState();
    void registryGivesTheServersSettings();
    void syncMlGivesSettingsAndStatus();
    void syncMlNestingIsLimited();
    void htmlReportGivesFacts();
    void signsThatAreNoMarkupStandForThemselves_data();
    void signsThatAreNoMarkupStandForThemselves();
    void xmlReportGivesFacts();
    void documentTypeIsRefused();
    void reportsAreLimited_data();
    void reportsAreLimited();
    void namesAreNotKeptWithoutLimit_data();
    void namesAreNotKeptWithoutLimit();
    void certutilGivesFactsInAnyLanguage();
    void certutilGivesWholeCertificates();
    void certutilGivesSoManyCertificates_data();
    void certutilGivesSoManyCertificates();
    void noSecretIsKept_data();
    void noSecretIsKept();
    void damageIsSurvived_data() { formatIsRecognised_data(); }
    void damageIsSurvived();
    void cutAnywhereIsSurvived_data() { formatIsRecognised_data(); }
    void cutAnywhereIsSurvived();
    void realFilesAreRead();

private:
    QByteArray m_pem;
    QByteArray m_der;
};

void TestWindowsFacts::initTestCase()
{
    const Examples::SeededLibrary library;
    const Examples::PkiWorld world;
    const auto files = Examples::windowsSuccess(world).files;
    m_pem = files.value(QStringLiteral("device.cer"));
    m_der = files.value(QStringLiteral("root.cer"));
    QVERIFY(m_pem.contains("BEGIN CERTIFICATE"));
    QVERIFY(!m_der.isEmpty());
}

void TestWindowsFacts::formatIsRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("formatId");
    QTest::newRow("registry") << registryExport() << QStringLiteral("registry-export");
    QTest::newRow("old registry") << QByteArray("REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\x]\r\n")
                                  << QStringLiteral("registry-export");
    QTest::newRow("SyncML") << syncMl() << QStringLiteral("syncml");
    QTest::newRow("HTML report") << htmlReport() << QStringLiteral("mdm-diagnostic-report");
    QTest::newRow("XML report") << xmlReport() << QStringLiteral("mdm-diagnostic-report");
    QTest::newRow("certutil") << certutilStore() << QStringLiteral("certutil");
}

void TestWindowsFacts::formatIsRecognised()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, formatId);
    QVERIFY(importerOf(bytes) != nullptr);
    QCOMPARE(importerOf(bytes)->formatId(), formatId);
    QVERIFY(!importerOf(bytes)->formatName().isEmpty());
}

void TestWindowsFacts::nodeIsFoundInItsName_data()
{
    QTest::addColumn<bool>("isKey");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("node"); ///< "id|name"; empty: none
    const auto add = [](const char *row, bool isKey, const char *name, const char *node) {
        QTest::newRow(row) << isKey << QString::fromLatin1(name) << QString::fromLatin1(node);
    };
    add("device", false, "./Device/Vendor/MSFT/ClientCertificateInstall/SCEP/a/Install/KeyUsage",
        "a|Install/KeyUsage");
    add("user, request alone", false, "./User/Vendor/MSFT/ClientCertificateInstall/SCEP/a", "a|");
    add("older provider", false, "./Device/Vendor/MSFT/CertificateStore/MY/SCEP/a/Status",
        "a|Status");
    add("another provider", false, "./Vendor/MSFT/ClientCertificateInstall/PFXCertInstall/a/x", "");
    add("without an id", false, "./Vendor/MSFT/ClientCertificateInstall/SCEP/", "");
    add("key", true, "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SCEP\\MS DM Server\\a\\Install",
        "a|Install");
    add("key of a user", true, "HKEY_USERS\\S-1-5-21\\Software\\Microsoft\\SCEP\\Fleet\\a", "a|");
    add("key without an id", true, "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SCEP\\MS DM Server",
        "");
    add("another key", true, "HKEY_LOCAL_MACHINE\\SOFTWARE\\SCEP\\a\\b", "");
}

void TestWindowsFacts::nodeIsFoundInItsName()
{
    QFETCH(bool, isKey);
    QFETCH(QString, name);
    QFETCH(QString, node);
    const std::optional<ScepNode> found = isKey ? scepNodeOfKey(name) : scepNodeOfUri(name);
    QCOMPARE(found ? found->uniqueId + u'|' + found->name : QString(), node);
}

void TestWindowsFacts::registryValueIsRead_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isUnicode");
    QTest::addColumn<QString>("value"); ///< "name=text", "!": binary, "-": deleted, empty: none
    const auto add = [](const char *row, const char *line, bool isUnicode, const char *value) {
        QTest::newRow(row) << QString::fromLatin1(line) << isUnicode << QString::fromLatin1(value);
    };
    add("text", R"("a"="b")", true, "a=b");
    add("escapes", R"("a\"b"="c:\\d \"e\"")", true, "a\"b=c:\\d \"e\"");
    add("default", R"(@="b")", true, "=b");
    add("dword", R"("a"=dword:0000003c)", true, "a=60");
    add("several texts", R"("a"=hex(7):61,00,00,00,62,00,00,00,00,00)", true, "a=a;b");
    add("one byte a character", R"("a"=hex(2):25,61,25,00)", false, "a=%a%");
    add("number of eight bytes", R"("a"=hex(b):01,01,00,00,00,00,00,00)", true, "a=257");
    add("binary", R"("a"=hex:01,02)", true, "a!");
    add("deleted", R"("a"=-)", true, "a-");
    add("no end", R"("a"="b)", true, "");
    add("no number", R"("a"=dword:g)", true, "");
    add("no byte", R"("a"=hex:100)", true, "");
    add("no type", R"("a"=b)", true, "");
    add("no name", "a=b", true, "");
}

void TestWindowsFacts::registryValueIsRead()
{
    QFETCH(QString, line);
    QFETCH(bool, isUnicode);
    QFETCH(QString, value);
    const std::optional<RegistryValue> found = parseRegistryValue(line, isUnicode);
    QString text;
    if (found) {
        text = found->name + (found->isDeleted  ? QStringLiteral("-")
                              : found->isBinary ? QStringLiteral("!")
                                                : QString(u'=' + found->text));
    }
    QCOMPARE(text, value);
}

void TestWindowsFacts::registryGivesProfileAndState()
{
    const ImportResult result = importBytes(RegistryImporter(), registryExport(), {});
    QCOMPARE(result.profiles.size(), 1);
    const ScepProfile &profile = result.profiles.constFirst();
    QCOMPARE(profile.id, QString::fromLatin1(UniqueId));
    QCOMPARE(profile.platform, Platform::Windows);
    QCOMPARE(profile.serverUrls.size(), 2);
    QCOMPARE(profile.subject, QStringLiteral("CN=adele"));
    QCOMPARE(profile.subjectAltNames,
             QStringList({QStringLiteral("UPN=adele@contoso.example"), QStringLiteral("DNS=pc1")}));
    QCOMPARE(profile.keyBits, 2048);
    QCOMPARE(profile.keyUsage,
             QStringList({QStringLiteral("digitalSignature"), QStringLiteral("keyEncipherment")}));
    QCOMPARE(profile.extendedKeyUsage.size(), 2);
    QCOMPARE(profile.hashAlgorithms,
             QStringList({QStringLiteral("SHA-1"), QStringLiteral("SHA-2")}));
    QCOMPARE(profile.caThumbprint, QStringLiteral("abcd01"));
    QCOMPARE(profile.templateName, QStringLiteral("Quote \" and \\ backslash"));
    QVERIFY(profile.hasChallenge);
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("22 malformedLine")});

    QCOMPARE(result.events.size(), 1);
    const LogEvent &state = result.events.constFirst();
    QCOMPARE(state.logSource, cspLogSource());
    QCOMPARE(state.evidence.line, 8);
    QCOMPARE(state.field(QStringLiteral("status")), QStringLiteral("16"));
    QCOMPARE(state.field(QStringLiteral("errorCode")), QStringLiteral("0x80094811"));
    QCOMPARE(state.field(QStringLiteral("uniqueId")), QString::fromLatin1(UniqueId));
}

void TestWindowsFacts::registryGivesTheServersSettings()
{
    const QByteArray text = serverRegistryExport();
    const ImportResult result = importBytes(RegistryImporter(), text, {});
    QCOMPARE(result.profiles.size(), 1);
    const ScepProfile &profile = result.profiles.constFirst();
    QCOMPARE(profile.platform, Platform::Server);
    QCOMPARE(profile.name, QStringLiteral("MSCEP"));
    QCOMPARE(profile.templateName, QStringLiteral("DeviceSCEP"));
    QVERIFY(profile.hasChallenge);
    QCOMPARE(settingsOf(profile),
             QStringLiteral("SignatureTemplate=IPSECIntermediateOffline|GeneralPurposeTemplate="
                            "DeviceSCEP|CAInfo/Configuration=ca1.contoso.example\\Contoso Issuing "
                            "CA 1|UseSinglePassword=0"));
    QCOMPARE(result.source.platform, Platform::Server);
}

void TestWindowsFacts::syncMlGivesSettingsAndStatus()
{
    const ImportResult result = importBytes(SyncMlImporter(), syncMl(), {});
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.profiles.size(), 1);
    const ScepProfile &profile = result.profiles.constFirst();
    QVERIFY(profile.hasChallenge);
    QCOMPARE(profile.keyBits, 2048);
    QCOMPARE(settingsOf(profile),
             QStringLiteral("ServerURL=https://ndes.contoso.example/certsrv/mscep/mscep.dll|"
                            "KeyLength=2048"));
    QCOMPARE(profile.evidence.line, 4);
    QStringList said;
    for (const LogEvent &event : result.events) {
        said.append(QStringLiteral("%1 %2%3")
                        .arg(event.evidence.line)
                        .arg(event.field(QStringLiteral("syncmlStatus")),
                             event.field(QStringLiteral("status"))));
    }
    QCOMPARE(said, QStringList({QStringLiteral("17 500"), QStringLiteral("18 507"),
                                QStringLiteral("20 16")}));
    QCOMPARE(result.events.constFirst().field(QStringLiteral("command")), QStringLiteral("Add"));
    QVERIFY(
        result.events.constFirst().field(QStringLiteral("node")).endsWith(u"/Install/KeyLength"));
    QCOMPARE(result.events.constLast().field(QStringLiteral("errorCode")),
             QStringLiteral("0x80094811"));
}

void TestWindowsFacts::syncMlNestingIsLimited()
{
    const QByteArray deep = QByteArray("<SyncML>") + QByteArray("<Add>").repeated(40);
    const ImportResult result = importBytes(SyncMlImporter(), deep, {});
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("1 limitReached")});
}

void TestWindowsFacts::htmlReportGivesFacts()
{
    const ImportResult result = importBytes(MdmReportImporter(), htmlReport(), {});
    QStringList said;
    for (const LogEvent &event : result.events) {
        said.append(event.field(QStringLiteral("section")) + u' ' +
                    event.field(QStringLiteral("Computer")));
    }
    QCOMPARE(said, QStringList(
                       {QStringLiteral("ErrorSummary PC-1"), QStringLiteral("DeviceInfoTable PC-1"),
                        QStringLiteral("CertificatesTable PC-1"),
                        QStringLiteral("EnrolledConfigurationSourcesAndTargetResourcesTable "
                                       "PC-1")}));
    QCOMPARE(result.events[0].field(QStringLiteral("Data1")), QStringLiteral("0x80190190 & more"));
    QCOMPARE(result.events[1].field(QStringLiteral("Edycja")), QStringLiteral("W"));
    QCOMPARE(result.events[2].field(QStringLiteral("Przez")),
             QStringLiteral("Contoso Issuing CA 1"));
    QCOMPARE(result.profiles.size(), 1);
    QCOMPARE(result.profiles.constFirst().id, QString::fromLatin1(UniqueId));
}

/// Reading from each sign on to the end of the page, or to the longest tag, takes hours.
void TestWindowsFacts::signsThatAreNoMarkupStandForThemselves_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("text");
    const auto add = [](const char *row, const QByteArray &html, const QByteArray &text) {
        QTest::newRow(row) << html << text;
    };
    add("tag", "a<b>c</b>d", "a c d");
    add("no name", "a < b> & c", "a < b> & c");
    add("another tag inside", "a<b <i>c", "a<b c");
    add("another tag in quotation marks", "a<b x='<i>'>c", "a c");
    add("quotation without an end", "a<b x='<i>c", "a<b x=' c");
    add("entities", "&lt;&#x000041;&amp", "<A&amp");
    add("longer than any entity", "&#x00000000041;", "&#x00000000041;");
    constexpr qsizetype Signs = 1024 * 1024;
    for (const char *sign : {"<a", "<a'", "<a'\"", "&"}) {
        const QByteArray signs = QByteArray(sign).repeated(Signs);
        add(sign, signs, signs);
    }
}

void TestWindowsFacts::signsThatAreNoMarkupStandForThemselves()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, text);
    QVERIFY(htmlText(html) == QString::fromUtf8(text));
    qsizetype rows = 0;
    const QByteArray page = "<table><tr><td>" + html;
    const HtmlExcess excess = forEachHtmlRow(page, [&rows](const HtmlRow &) {
        ++rows;
        return true;
    });
    QCOMPARE(rows, 1);
    QVERIFY(!excess.tags);
}

void TestWindowsFacts::xmlReportGivesFacts()
{
    const ImportResult result = importBytes(MdmReportImporter(), xmlReport(), {});
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.events.size(), 2);
    const LogEvent &account = result.events.constFirst();
    QCOMPARE(account.field(QStringLiteral("section")),
             QStringLiteral("DeviceManagementAccount/Enrollment"));
    QCOMPARE(account.field(QStringLiteral("MDMServerName")), QStringLiteral("MS DM Server"));
    QCOMPARE(account.field(QStringLiteral("ServerLastSuccessTime")),
             QStringLiteral("20260309T083000Z"));
    QCOMPARE(account.evidence.line, 3);
    QCOMPARE(account.lastLine, 6);
    QCOMPARE(result.profiles.size(), 1);
}

void TestWindowsFacts::documentTypeIsRefused()
{
    const QByteArray bomb = "<!DOCTYPE x [<!ENTITY a \"b\">]><MDMEnterpriseDiagnosticsReport>&a;"
                            "</MDMEnterpriseDiagnosticsReport>";
    const ImportResult result = importBytes(MdmReportImporter(), bomb, {});
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("1 malformedXml")});
    QVERIFY(result.events.isEmpty());
}

void TestWindowsFacts::reportsAreLimited_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isTooMuch");
    const auto html = [](int cells, qsizetype characters) {
        return QByteArray("<html><title>MDM Diagnostic Report</title>"
                          "<table id=\"DeviceInfoTable\"><tr>") +
               QByteArray("<td>a</td>").repeated(cells) + "<td>" + QByteArray(characters, 'x') +
               "</td></tr></table></html>";
    };
    QTest::newRow("most cells") << html(Limits::TableCells - 1, 3) << false;
    QTest::newRow("one cell more") << html(Limits::TableCells, 3) << true;
    QTest::newRow("characters of a cell") << html(1, Limits::CellCharacters + 1) << true;
    const auto tag = [&html](qsizetype bytes) -> QByteArray {
        return html(1, 1) + "<a " + QByteArray(bytes - 4, 'x') + "></a>";
    };
    const auto heading = [](const QByteArray &table, qsizetype characters) -> QByteArray {
        return "<html><title>MDM Diagnostic Report</title><table id=\"" + table + "\"><tr><th>" +
               QByteArray(characters, 'x') +
               "</th></tr><tr><td>0x80094811</td></tr></table></html>";
    };
    QTest::newRow("longest heading") << heading("a", Limits::FieldNameCharacters) << false;
    QTest::newRow("longer heading") << heading("a", Limits::FieldNameCharacters + 1) << true;
    QTest::newRow("longest id") << heading(QByteArray(Limits::FieldNameCharacters, 'a'), 1)
                                << false;
    QTest::newRow("longer id") << heading(QByteArray(Limits::FieldNameCharacters + 1, 'a'), 1)
                               << true;
    QTest::newRow("longest tag") << tag(Limits::TagBytes) << false;
    QTest::newRow("one byte more") << tag(Limits::TagBytes + 1) << true;
    const auto xml = [](int depth, qsizetype characters) {
        return QByteArray("<MDMEnterpriseDiagnosticsReport>") +
               QByteArray("<Enrollment>").repeated(depth) + "<a>" + QByteArray(characters, 'x') +
               "</a>" + QByteArray("</Enrollment>").repeated(depth) +
               "</MDMEnterpriseDiagnosticsReport>";
    };
    const auto named = [](qsizetype characters) -> QByteArray {
        const QByteArray name(characters, 'x');
        return "<MDMEnterpriseDiagnosticsReport><Enrollment><" + name + ">1</" + name +
               "></Enrollment></MDMEnterpriseDiagnosticsReport>";
    };
    QTest::newRow("longest name") << named(Limits::FieldNameCharacters) << false;
    QTest::newRow("longer name") << named(Limits::FieldNameCharacters + 1) << true;
    QTest::newRow("most levels") << xml(Limits::XmlDepth - 2, 3) << false;
    QTest::newRow("one level more") << xml(Limits::XmlDepth - 1, 3) << true;
    QTest::newRow("most characters") << xml(1, Limits::CellCharacters) << false;
    QTest::newRow("one character more") << xml(1, Limits::CellCharacters + 1) << true;
}

void TestWindowsFacts::reportsAreLimited()
{
    QFETCH(QByteArray, text);
    const ImportResult result = importBytes(MdmReportImporter(), text, {});
    const bool isSaid =
        std::ranges::contains(result.source.issues, IssueCode::LimitReached, &ImportIssue::code);
    QTEST(isSaid, "isTooMuch");
}

void TestWindowsFacts::namesAreNotKeptWithoutLimit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("facts");
    constexpr qsizetype Long = Limits::CellCharacters;
    const QByteArray headings =
        "<html><title>MDM Diagnostic Report</title><table><tr>" +
        QByteArray("<th>" + QByteArray(Long, 'x') + "#</th>").repeated(Limits::TableCells) +
        "</tr>";
    QTest::newRow("headings") << headings + QByteArray("<tr><td>0x80094811</td></tr>").repeated(99)
                              << qsizetype(99);
    // Qt reads no names of more than 4096 characters.
    const QByteArray above = "<" + QByteArray(4000, 'x') + ">";
    QTest::newRow("elements") << "<MDMEnterpriseDiagnosticsReport>" + above +
                                     QByteArray("<Enrollment><a>b</a></Enrollment>").repeated(99)
                              << qsizetype(99);
}

void TestWindowsFacts::namesAreNotKeptWithoutLimit()
{
    QFETCH(QByteArray, text);
    const ImportResult result = importBytes(MdmReportImporter(), text, {});
    QTEST(result.events.size(), "facts");
    for (const LogEvent &event : result.events) {
        for (const auto &[name, value] : event.fields.asKeyValueRange()) {
            QVERIFY(name.size() <= Limits::FieldNameCharacters);
            QVERIFY(value.size() < 2 * Limits::FieldNameCharacters);
        }
    }
}

void TestWindowsFacts::certutilGivesFactsInAnyLanguage()
{
    const ImportResult result = importBytes(CertutilImporter(), certutilStore(), {});
    QCOMPARE(result.events.size(), 2);
    const auto field = [&result](qsizetype event, const char *name) {
        return result.events[event].field(QString::fromLatin1(name));
    };
    QCOMPARE(field(0, "serialNumber"), QStringLiteral("1a2b3c4d5e"));
    QCOMPARE(field(0, "issuer"), QStringLiteral("CN=Contoso Issuing CA 1, DC=contoso, DC=example"));
    QCOMPARE(field(0, "subject"), QStringLiteral("E=adele@contoso.example, CN=adele"));
    QCOMPARE(field(0, "notBefore"), QStringLiteral("09.03.2026 08:00"));
    QCOMPARE(field(0, "notAfter"), QStringLiteral("09.03.2027 08:00"));
    QCOMPARE(field(0, "thumbprint"), QStringLiteral("aabbccddeeff00112233445566778899aabbccdd"));
    QCOMPARE(field(1, "issuer"), QStringLiteral("CN=Contoso Root CA"));
    QCOMPARE(field(1, "subject"), QStringLiteral("CN=Contoso Root CA"));
    QCOMPARE(result.events[0].evidence.line, 2);
    QCOMPARE(result.events[1].evidence.line, 11);
    QVERIFY(result.certificates.isEmpty());
}

void TestWindowsFacts::certutilGivesWholeCertificates()
{
    QByteArray dump;
    for (qsizetype i = 0; i < m_der.size(); i += 16) {
        const QByteArray row = m_der.sliced(i, std::min<qsizetype>(16, m_der.size() - i));
        dump += "    " + QByteArray::number(i, 16).rightJustified(4, '0') + "  " + row.toHex(' ') +
                "   text\r\n";
    }
    const QByteArray text = certutilStore() + m_pem + "\r\n" + dump + m_pem +
                            "-----BEGIN CERTIFICATE-----\r\nAAAA\r\n-----END CERTIFICATE-----\r\n" +
                            "-----BEGIN RSA PRIVATE KEY-----\r\nAAAA\r\n"
                            "-----END RSA PRIVATE KEY-----\r\n";
    const ImportResult result = importBytes(CertutilImporter(), text, {});
    QCOMPARE(result.certificates.size(), 2);
    QCOMPARE(result.certificates[0].evidence.size(), 2);
    QVERIFY(result.certificates[1].subject.contains(u"Contoso Root CA"));
    QStringList codes;
    for (const ImportIssue &issue : result.source.issues) {
        codes.append(issueCodeId(issue.code));
    }
    QCOMPARE(codes, QStringList({QStringLiteral("malformedCertificate"),
                                 QStringLiteral("privateKeySkipped")}));
}

void TestWindowsFacts::certutilGivesSoManyCertificates_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QStringList>("issues");
    const int most = Limits::CertificatesPerPrint;
    QTest::newRow("all") << most << QStringList();
    QTest::newRow("too many") << most + 3
                              << QStringList{QStringLiteral("%1 limitReached").arg(3 * most + 1)};
}

void TestWindowsFacts::certutilGivesSoManyCertificates()
{
    QFETCH(int, count);
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        // Another signature makes another certificate.
        QByteArray der = m_der;
        der.back() = static_cast<char>(i & 0xFF);
        der[der.size() - 2] = static_cast<char>(i >> 8);
        text += "-----BEGIN CERTIFICATE-----\n" + der.toBase64() + "\n-----END CERTIFICATE-----\n";
    }
    const ImportResult result = importBytes(CertutilImporter(), text, {});
    QCOMPARE(result.certificates.size(), Limits::CertificatesPerPrint);
    QTEST(describeIssues(result.source.issues), "issues");
}

void TestWindowsFacts::noSecretIsKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("registry") << registryExport();
    QTest::newRow("SyncML") << syncMl();
    QTest::newRow("XML report") << xmlReport();
}

void TestWindowsFacts::noSecretIsKept()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(bytes.contains("SECRETWORD"));
    const ImportResult result = importBytes(*importerOf(bytes), bytes, {});
    QVERIFY(!allText(result).isEmpty());
    QVERIFY(!allText(result).contains(u"SECRET"));
}

void TestWindowsFacts::damageIsSurvived()
{
    QFETCH(QByteArray, bytes);
    const Importer *importer = importerOf(bytes);
    QRandomGenerator random(11);
    for (int i = 0; i < 300; ++i) {
        QVERIFY(isConsistent(importBytes(*importer, damaged(bytes, random), {})));
    }
}

void TestWindowsFacts::cutAnywhereIsSurvived()
{
    QFETCH(QByteArray, bytes);
    const Importer *importer = importerOf(bytes);
    for (qsizetype end = 1; end < bytes.size(); ++end) {
        QVERIFY(isConsistent(importBytes(*importer, bytes.first(end), {})));
    }
}

/// The exports that lie beside the project, where they do.
void TestWindowsFacts::realFilesAreRead()
{
    const QDir folder(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR", QDir::currentPath()) +
                      QStringLiteral("/../shared/data/real/windows-reg"));
    if (!folder.exists()) {
        QSKIP("no registry exports beside the project");
    }
    const auto file = EvidenceFile::open(
        folder.filePath(QStringLiteral("Sleepw4lker__NDESmanualInstallation/MSCEP.reg")));
    QVERIFY(file.has_value());
    const QByteArray bytes = (*file)->read(0, (*file)->size()).value();
    QCOMPARE(importerOf(bytes)->formatId(), QStringLiteral("registry-export"));
    const ImportResult result = importBytes(RegistryImporter(), bytes, {});
    QCOMPARE(result.profiles.size(), 1);
    QCOMPARE(result.profiles.constFirst().settings.size(), 12);
    QCOMPARE(describeIssues(result.source.issues), QStringList());
}

QTEST_GUILESS_MAIN(TestWindowsFacts)
#include "tst_windowsfacts.moc"
