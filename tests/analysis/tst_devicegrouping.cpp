// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/devicegrouping.h"
#include "models/analysis/servermatching.h"
#include "models/domain/sourcedevice.h"
#include "tests/analysis/observations.h"

#include <QTest>

using namespace Scep;
using namespace Scep::Testing;

namespace {
const QString Computer = QStringLiteral("Computer");
const QString Provider = QStringLiteral("Provider_Name");

/// "device-name/platform: sources" of every group.
QStringList describe(const QList<DeviceGroup> &groups)
{
    QStringList lines;
    for (const DeviceGroup &group : groups) {
        QStringList sources;
        for (const SourceId id : group.device.sources) {
            sources.append(QString::number(static_cast<quint32>(id)));
        }
        lines.append(group.device.name + QLatin1Char('/') + platformId(group.device.platform) +
                     QLatin1String(": ") + sources.join(QLatin1Char(' ')));
    }
    return lines;
}
} // namespace

class TestDeviceGrouping : public QObject
{
    Q_OBJECT

private slots:
    void twoFoldersAreTwoDevices();
    void platformsOfOneFolderAreApart();
    void computerNameWinsOverTheFolder();
    void serverProvidersMakeAServer();
    void auditOfTheCaMakesAServer_data();
    void auditOfTheCaMakesAServer();
    void silentSourceMakesADeviceWhenNobodyElseSpeaks();
    void eventsReachTheirDevice();
    void thePersonsWordMakesOrJoinsADevice_data();
    void thePersonsWordMakesOrJoinsADevice();
    void whoIsNamedAloneStaysAlone();
    void serverEventsGoToTheDeviceTheyName();
    void ambiguousServerEventsStay();
};

void TestDeviceGrouping::twoFoldersAreTwoDevices()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/one"));
    script.noise("10:00:00.000");
    script.open(Platform::Android, QStringLiteral("/cases/two"));
    script.noise("10:00:00.000");
    script.open(Platform::Android, QStringLiteral("/cases/one"));
    script.noise("10:00:00.000");
    QCOMPARE(describe(groupDevices(script.evidence, {})),
             QStringList({QStringLiteral("Android device in “one”/android: 1 3"),
                          QStringLiteral("Android device in “two”/android: 2")}));
}

void TestDeviceGrouping::platformsOfOneFolderAreApart()
{
    CaseScript script;
    script.open(Platform::Ios, QStringLiteral("/seed"));
    script.noise("10:00:00.000");
    script.open(Platform::Android, QStringLiteral("/seed"));
    script.noise("10:00:00.000");
    QCOMPARE(describe(groupDevices(script.evidence, {})),
             QStringList({QStringLiteral("iOS/iPadOS device in “seed”/ios: 1"),
                          QStringLiteral("Android device in “seed”/android: 2")}));
}

void TestDeviceGrouping::computerNameWinsOverTheFolder()
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/one"));
    script.noise("09:00:00.000").with(Computer, QStringLiteral("PC1.contoso.example"));
    script.noise("10:00:00.000");
    script.open(Platform::Windows, QStringLiteral("/cases/two"));
    script.with(Computer, QStringLiteral("pc1")).noise("10:00:00.000");
    script.with(Computer, QStringLiteral("PC2")).noise("10:00:00.000");
    QCOMPARE(describe(groupDevices(script.evidence, {})),
             QStringList({QStringLiteral("PC1/windows: 1 2"), QStringLiteral("PC2/windows: 2")}));
}

void TestDeviceGrouping::serverProvidersMakeAServer()
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/one"));
    script.with(Computer, QStringLiteral("NDES1"))
        .with(Provider, QStringLiteral("Microsoft-Intune-CertificateConnectors"))
        .noise("10:00:00.000");
    QCOMPARE(describe(groupDevices(script.evidence, {})),
             QStringList({QStringLiteral("NDES1/server: 1")}));
}

void TestDeviceGrouping::auditOfTheCaMakesAServer_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("platform");
    QTest::newRow("issued") << QStringLiteral("4887") << QStringLiteral("server");
    QTest::newRow("somebody signed in") << QStringLiteral("4624") << QStringLiteral("windows");
}

void TestDeviceGrouping::auditOfTheCaMakesAServer()
{
    QFETCH(QString, id);
    QFETCH(QString, platform);
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/one"));
    script.with(Computer, QStringLiteral("CA1"))
        .with(Provider, QStringLiteral("Microsoft-Windows-Security-Auditing"))
        .with(QStringLiteral("EventID"), id)
        .noise("10:00:00.000");
    QCOMPARE(describe(groupDevices(script.evidence, {})),
             QStringList({QStringLiteral("CA1/%1: 1").arg(platform)}));
}

void TestDeviceGrouping::silentSourceMakesADeviceWhenNobodyElseSpeaks()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/silent"));
    script.open(Platform::Unknown, QStringLiteral("/cases/certificates"));
    script.open(Platform::Android, QStringLiteral("/cases/one"));
    script.noise("10:00:00.000");
    script.open(Platform::Android, QStringLiteral("/cases/one"));
    QCOMPARE(describe(groupDevices(script.evidence, {})),
             QStringList({QStringLiteral("Android device in “silent”/android: 1"),
                          QStringLiteral("Android device in “one”/android: 3 4")}));
}

void TestDeviceGrouping::thePersonsWordMakesOrJoinsADevice_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("devices");
    const QString one = QStringLiteral("Android device in “one”/android: ");
    const QString pc = QStringLiteral("PC1/windows: ");
    QTest::newRow("nothing said")
        << QStringList{{}, {}, {}}
        << QStringList{one + u'1', QStringLiteral("Android device in “two”/android: 2"), pc + u'3'};
    QTest::newRow("of a device in a folder")
        << QStringList{{}, QStringLiteral("android device in “ONE”"), {}}
        << QStringList{one + QStringLiteral("1 2"), pc + u'3'};
    QTest::newRow("of a computer") << QStringList{{}, QStringLiteral("pc1"), {}}
                                   << QStringList{one + u'1', pc + QStringLiteral("2 3")};
    QTest::newRow("two of a new one")
        << QStringList{QStringLiteral("Reception"), QStringLiteral("reception"), {}}
        << QStringList{QStringLiteral("Reception/android: 1 2"), pc + u'3'};
    QTest::newRow("an event that names its computer")
        << QStringList{{}, {}, QStringLiteral("Reception")}
        << QStringList{one + u'1', QStringLiteral("Android device in “two”/android: 2"),
                       QStringLiteral("Reception/windows: 3")};
}

void TestDeviceGrouping::thePersonsWordMakesOrJoinsADevice()
{
    QFETCH(QStringList, names);
    QFETCH(QStringList, devices);
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/one"));
    script.say("10:00:00.000", "pending");
    script.open(Platform::Android, QStringLiteral("/cases/two"));
    script.say("10:00:01.000", "pending");
    script.open(Platform::Windows, QStringLiteral("/cases/two"));
    script.with(Computer, QStringLiteral("PC1")).say("10:00:02.000", "sending");
    SourceDevices said;
    for (qsizetype i = 0; i < names.size(); ++i) {
        said.insert(script.evidence.sources.at(i).id, names.at(i));
    }
    const CaseEvidence evidence = withDevices(script.evidence, said);
    const QList<DeviceGroup> groups = groupDevices(evidence, script.observed);
    QCOMPARE(describe(groups), devices);
    qsizetype events = 0;
    for (const DeviceGroup &group : groups) {
        for (const ObservedEvent &event : group.events) {
            QVERIFY(group.device.sources.contains(event.state.event.evidence.source));
        }
        events += group.events.size();
    }
    QCOMPARE(events, 3); // nothing is lost, nothing counts twice
}

void TestDeviceGrouping::whoIsNamedAloneStaysAlone()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/one")); // says nothing
    const CaseEvidence evidence = withDevices(
        script.evidence, {{script.evidence.sources.constFirst().id, QStringLiteral("Tablet")}});
    QCOMPARE(describe(groupDevices(evidence, {})),
             QStringList{QStringLiteral("Tablet/android: 1")});
}

void TestDeviceGrouping::eventsReachTheirDevice()
{
    CaseScript script = androidSample();
    script.open(Platform::Ios, QStringLiteral("/cases/ipad"));
    script.say("10:00:00.000", "installed", alias(AppleAlias));
    const QList<DeviceGroup> groups = groupDevices(script.evidence, script.observed);
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.at(0).events.size(), 14);
    QCOMPARE(groups.at(1).events.size(), 1);
}

void TestDeviceGrouping::serverEventsGoToTheDeviceTheyName()
{
    CaseScript script = windowsSample();
    script.open(Platform::Windows, QStringLiteral("/cases/server"));
    script.with(Computer, QStringLiteral("NDES1"))
        .with(Provider, QStringLiteral("Microsoft-Intune-CertificateConnectors"))
        .say("10:00:02.150", "verified", alias(AndroidAlias))
        .say("10:00:02.160", "issued", {{QStringLiteral("thumbprint"), QStringLiteral("00aa")}});
    const QList<DeviceGroup> groups =
        matchServerEvents(groupDevices(script.evidence, script.observed), script.evidence);
    QCOMPARE(describe(groups), QStringList({QStringLiteral("PC1/windows: 1 2")}));
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(script.analysis().devices.first().enrollments.size(), 1);
    QCOMPARE(enrollment.stages.at(2).outcome, Outcome::Succeeded);
    QCOMPARE(enrollment.stages.at(3).outcome, Outcome::Succeeded);
}

void TestDeviceGrouping::ambiguousServerEventsStay()
{
    CaseScript script;
    for (const char *folder : {"/cases/one", "/cases/two"}) {
        script.open(Platform::Ios, QLatin1String(folder));
        script.say("10:00:00.000", "installed", alias(AppleAlias));
    }
    script.open(Platform::Server, QStringLiteral("/cases/server"));
    script.say("10:00:00.000", "verified", alias(AppleAlias));
    const QList<DeviceGroup> groups =
        matchServerEvents(groupDevices(script.evidence, script.observed), script.evidence);
    QCOMPARE(groups.size(), 3);
    QCOMPARE(groups.at(2).device.platform, Platform::Server);
    QCOMPARE(groups.at(2).events.size(), 1);
}

QTEST_APPLESS_MAIN(TestDeviceGrouping)
#include "tst_devicegrouping.moc"
