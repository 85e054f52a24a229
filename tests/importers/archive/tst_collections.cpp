// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerregistry.h"
#include "importers/importjob.h"
#include "models/analysis/rulebase.h"
#include "tests/generator/cmtracelog.h"
#include "tests/generator/evtxlarge.h"
#include "tests/generator/examplecase.h"
#include "tests/generator/seeded.h"
#include "tests/generator/servercases.h"
#include "tests/generator/windowsfacts.h"
#include "tests/importers/apple/binaryplist.h"
#include "tests/importers/archive/archivefixtures.h"

#include <QBuffer>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep;
using namespace Scep::Examples;
using namespace Qt::StringLiterals;
using Entries = QList<ArchiveFixtureEntry>;

/// What devices and servers pack their evidence into, as their own tools do: each member is what it
/// is alone.
class TestCollections : public QObject
{
    Q_OBJECT

private slots:
    void membersAreWhatTheyAre_data();
    void membersAreWhatTheyAre();
};

namespace {
/// "member: format, events, profiles" for each member of the archive.
QStringList membersOf(const QString &path)
{
    ImportOptions options;
    options.literals = [](const LogSource &source) { return RuleBase::builtIn().literals(source); };
    QStringList members;
    ImportJobControl control;
    control.sourceDone = [&](const ImportResult &result) {
        if (result.source.path == path) {
            return;
        }
        QString line = QStringLiteral("%1: %2, %3 events, %4 profiles")
                           .arg(result.source.path.sliced(path.size() + 1), result.source.formatId)
                           .arg(result.events.size())
                           .arg(result.profiles.size());
        for (const ImportIssue &issue : result.source.issues) {
            line += QLatin1StringView(", ") + issueCodeId(issue.code);
        }
        members.append(line);
    };
    importTargets({{.path = path, .container = {}, .limit = {}}}, SourceId{1},
                  ImporterRegistry::standard(), options, control);
    return members;
}

QByteArray propertyList(const QByteArray &inside)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\">\n<dict>\n" +
           inside + "</dict>\n</plist>\n";
}

/// What a device keeps of a profile that is installed.
QByteArray storedProfile()
{
    return propertyList("<key>InstallDate</key><date>2026-03-02T09:15:00Z</date>\n"
                        "<key>PayloadType</key><string>Configuration</string>\n"
                        "<key>PayloadContent</key><array><dict>\n"
                        "<key>PayloadType</key><string>com.apple.security.scep</string>\n"
                        "<key>PayloadContent</key><dict><key>URL</key>"
                        "<string>https://ndes.contoso.example/x</string></dict>\n"
                        "</dict></array>\n");
}

QByteArray storedBinaryProfile()
{
    using namespace BinaryPlist;
    return file({dictionary({1, 2}, {3, 4}), ascii("PayloadType"), ascii("PayloadContent"),
                 ascii("Configuration"), array({5}), dictionary({1, 2}, {6, 7}),
                 ascii("com.apple.security.scep"), dictionary({8}, {9}), ascii("URL"),
                 ascii("https://ndes.contoso.example/x")});
}

QByteArray sysdiagnose(const PkiWorld &world)
{
    const auto consoleAs = [&world](AppleLayout layout) {
        return iosInvalidResponseAs(world, layout).files.value(QStringLiteral("console.txt"));
    };
    Entries entries{{.name = "logs/MCState/Shared/profile-1.stub", .bytes = storedProfile()},
                    {.name = "logs/MCState/Shared/profile-2.stub", .bytes = storedBinaryProfile()},
                    {.name = "logs/MCState/Shared/MCSettingsEvents.plist",
                     .bytes = propertyList("<key>x</key><true/>\n")},
                    {.name = "logs/SystemVersion/SystemVersion.plist",
                     .bytes = propertyList("<key>ProductVersion</key><string>18.3</string>\n")},
                    {.name = "logs/MobileLockdown/lockdownd.log",
                     .bytes = consoleAs(AppleLayout::DeviceSyslog)},
                    {.name = "console.txt", .bytes = consoleAs(AppleLayout::Tabs)},
                    {.name = "log-show.txt", .bytes = consoleAs(AppleLayout::LogShowDefault)},
                    {.name = "system_logs.logarchive/Info.plist",
                     .bytes = propertyList("<key>OSArchiveVersion</key><integer>5</integer>\n")},
                    {.name = "system_logs.logarchive/Persist/0000000000000001.tracev3",
                     .bytes = QByteArray("\0\x10\0\0\x11\0\0\0\xD0\0\0\0\0\0\0\0", 16).repeated(4)},
                    {.name = "ps.txt", .bytes = "USER PID COMMAND\nroot 1 /sbin/launchd\n"}};
    for (ArchiveFixtureEntry &entry : entries) {
        entry.name.prepend("sysdiagnose_2026.03.02_10-15-00+0100_iPad-OS_iPad_22D63/");
    }
    return writeArchive(FixtureFormat::Tar, FixtureFilter::Gzip, entries);
}

Entries managementReport()
{
    QBuffer eventLog;
    eventLog.open(QIODevice::WriteOnly);
    if (!writeLargeEvtx(70'000, eventLog)) {
        qFatal("The test's event log cannot be written.");
    }
    return {
        {.name = "MDMDiagHtmlReport.html", .bytes = htmlReport()},
        {.name = "MDMDiagReport.xml", .bytes = xmlReport()},
        {.name = "MdmDiagLogMetadata.json", .bytes = "{\"Areas\": [\"DeviceEnrollment\"]}\r\n"},
        {.name = "MdmDiagReport_RegistryDump.reg",
         .bytes =
             QByteArray("\xFF\xFE") +
             QByteArray(QStringEncoder(QStringEncoder::Utf16LE)
                            .encode(QString::fromLatin1(registryExport().replace("\n", "\r\n"))))},
        {.name = "MdmLogCollectorFootPrint.txt", .bytes = "2026-03-02 collected\r\n"},
        {.name = "DeviceManagement.xml", .bytes = syncMl()},
        {.name = "DiagnosticLogCSP_Collector_Autopilot_2026_3_2_9_15_0.etl",
         .bytes = QByteArray(256, '\1')},
        {.name = "Application.evtx", .bytes = eventLog.data()}};
}

/// As Validate-NDESConfiguration.ps1 leaves it: all in one folder.
QByteArray serverValidation(const PkiWorld &world)
{
    CmTraceLog validation("NDES_Validation", CmTraceFraming::Framed, std::chrono::minutes(60));
    const Moment at = moment(std::chrono::March / 2 / 2026, std::chrono::hours(9), {});
    validation.add(at, "Checking Windows OS version...");
    QByteArray template1 = "\xFF\xFE";
    template1 +=
        QStringEncoder(QStringEncoder::Utf16LE)
            .encode(QStringLiteral("  Template[0]:\r\n  TemplatePropCommonName = SCEP\r\n"));
    Entries entries{{.name = "NDES_Validation.log", .bytes = validation.text()},
                    {.name = "SCEPUserCertTemplate.txt", .bytes = template1},
                    {.name = "mscep.log", .bytes = "2026-03-02 09:15:12 Begin: GetCACaps\r\n"}};
    const QMap<QString, QByteArray> logs = serverFiles(androidSuccess(world));
    for (const auto &[name, bytes] : logs.asKeyValueRange()) {
        entries.append({.name = name.toUtf8(), .bytes = bytes});
    }
    return writeArchive(FixtureFormat::Zip, FixtureFilter::None, entries);
}
} // namespace

void TestCollections::membersAreWhatTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QStringList>("members");
    const SeededLibrary library;
    const PkiWorld world;
    const auto add = [](const char *name, const QByteArray &archive, const QStringList &members) {
        QTest::newRow(name) << QString::fromLatin1(name) << archive << members;
    };
    const QStringList report{
        u"MDMDiagHtmlReport.html: mdm-diagnostic-report, 4 events, 1 profiles"_s,
        u"MDMDiagReport.xml: mdm-diagnostic-report, 2 events, 1 profiles"_s,
        u"MdmDiagLogMetadata.json: , 0 events, 0 profiles, unknownFormat"_s,
        // The export has a value that is broken.
        u"MdmDiagReport_RegistryDump.reg: registry-export, 1 events, 1 profiles, malformedLine"_s,
        u"MdmLogCollectorFootPrint.txt: , 0 events, 0 profiles, unknownFormat"_s,
        u"DeviceManagement.xml: syncml, 3 events, 1 profiles"_s,
        u"DiagnosticLogCSP_Collector_Autopilot_2026_3_2_9_15_0.etl: , 0 events, 0 profiles, "
        "unknownFormat"_s,
        u"Application.evtx: evtx, 1 events, 0 profiles"_s};
    add("sysdiagnose.tar.gz", sysdiagnose(world),
        {u"logs/MCState/Shared/profile-1.stub: apple-profile, 0 events, 1 profiles"_s,
         u"logs/MCState/Shared/profile-2.stub: apple-profile, 0 events, 1 profiles"_s,
         u"logs/MCState/Shared/MCSettingsEvents.plist: apple-property-list, 0 events, 0 profiles"_s,
         u"logs/SystemVersion/SystemVersion.plist: apple-property-list, 0 events, 0 profiles"_s,
         u"logs/MobileLockdown/lockdownd.log: apple-syslog, 18 events, 0 profiles"_s,
         u"console.txt: apple-console, 18 events, 0 profiles"_s,
         u"log-show.txt: apple-log-show, 18 events, 0 profiles"_s,
         u"system_logs.logarchive/Info.plist: apple-property-list, 0 events, 0 profiles"_s,
         u"system_logs.logarchive/Persist/0000000000000001.tracev3: , 0 events, 0 profiles, "
         "unknownFormat"_s,
         u"ps.txt: , 0 events, 0 profiles, unknownFormat"_s});
    add("MDMDiagReport.cab", writeCabinet(managementReport()), report);
    add("MDMDiagReport.zip",
        writeArchive(FixtureFormat::Zip, FixtureFilter::None, managementReport()), report);
    add("Logs-NDES01.zip", serverValidation(world),
        {u"NDES_Validation.log: cmtrace, 0 events, 0 profiles"_s,
         u"SCEPUserCertTemplate.txt: , 0 events, 0 profiles, unknownFormat"_s,
         u"mscep.log: generic-text, 0 events, 0 profiles, unknownFormat"_s,
         u"CertificateRegistrationPoint.svclog: svclog, 6 events, 0 profiles"_s,
         u"NDESPlugin.log: cmtrace, 7 events, 0 profiles"_s,
         u"u_ex.log: iis-w3c, 5 events, 0 profiles"_s});
}

void TestCollections::membersAreWhatTheyAre()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, archive);
    QFETCH(QStringList, members);
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(archive) == archive.size());
    file.close();
    QStringList found = membersOf(file.fileName());
    // All of a device's collection is in one folder, named by the moment.
    for (QString &member : found) {
        if (member.startsWith("sysdiagnose_"_L1)) {
            member = member.section(u'/', 1);
        }
    }
    QCOMPARE(found, members);
}

QTEST_GUILESS_MAIN(TestCollections)
#include "tst_collections.moc"
