// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/windowsnoise.h"

#include "tests/generator/windowsevents.h"

#include <iterator>

namespace Scep::Examples {

namespace {

using namespace std::chrono_literals;

struct Policy
{
    const char *area;
    const char *name;
    const char *text; ///< null: the setting is a number
};

constexpr Policy Policies[] = {
    {"DeviceLock", "DevicePasswordEnabled", nullptr},
    {"DeviceLock", "MinDevicePasswordLength", nullptr},
    {"DeviceLock", "MaxInactivityTimeDeviceLock", nullptr},
    {"Defender", "AllowRealtimeMonitoring", nullptr},
    {"Defender", "SignatureUpdateInterval", nullptr},
    {"Update", "DeferQualityUpdatesPeriodInDays", nullptr},
    {"Update", "UpdateServiceUrl", "https://update.contoso.example"},
    {"Experience", "AllowCortana", nullptr},
    {"Browser", "HomePages", "https://intranet.contoso.example"},
    {"System", "AllowTelemetry", nullptr},
    {"Wifi", "AllowAutoConnectToWiFiSenseHotspots", nullptr},
    {"TimeLanguageSettings", "ConfigureTimeZone", "W. Europe Standard Time"},
};

struct Classic
{
    const char *source;
    int id;
    int level;
    const char *data;
    const char *message;
};

constexpr Classic Sources[] = {
    {"ESENT", 326, 4, "svchost", "svchost (4712) The database engine attached a database."},
    {"ESENT", 105, 4, "svchost", "svchost (4712) The database engine started a new instance."},
    {"MsiInstaller", 1033, 4, "Contoso Viewer",
     "Windows Installer installed the product. Product Name: Contoso Viewer."},
    {"MsiInstaller", 1042, 4, "Contoso Viewer", "Ending a Windows Installer transaction."},
    {"VSS", 8224, 4, "", "The VSS service is shutting down due to idle timeout."},
    {"SecurityCenter", 15, 4, "SECURITY_PRODUCT_STATE_ON",
     "Updated the antivirus status successfully to SECURITY_PRODUCT_STATE_ON."},
    {"Windows Search Service", 1003, 4, "", "The Windows Search Service started."},
    {"Contoso Sync", 40, 3, "2", "The last synchronization took longer than two minutes."},
    {"Contoso Sync", 12, 4, "18", "18 files are up to date."},
    {"Contoso Sync", 21, 2, "timeout", "A file could not be uploaded and will be tried again."},
};

Moment someTime(SeededStream &random, Moment from, Moment to)
{
    const auto span = (to - from).count() / 1'000'000;
    return from + std::chrono::microseconds(span * random.number(1'000'000));
}

} // namespace

void addManagementNoise(WindowsLog &log, const QByteArray &seed, Moment from, Moment to, int events)
{
    SeededStream random("management-noise/" + seed);
    const QString enrollment = random.guid().toUpper();
    const WindowsLanguage language = log.language();
    for (int left = events; left > 0;) {
        Moment at = someTime(random, from, to);
        log.add(at, managementEvent(language, 205, {QStringLiteral("0x3")}));
        at += 140ms;
        log.add(at, managementEvent(language, 208,
                                    {enrollment, QStringLiteral("https://manage.contoso.example"),
                                     QStringLiteral("4.0"),
                                     QString::number(1 + random.number(300), 16)}));
        const int settings = 2 + static_cast<int>(random.number(6));
        for (int i = 0; i < settings; ++i) {
            const Policy &policy = Policies[random.number(std::size(Policies))];
            at += std::chrono::milliseconds(20 + random.number(400));
            const QString value =
                policy.text ? QString::fromLatin1(policy.text)
                            : QStringLiteral("0x") + QString::number(random.number(30), 16);
            log.add(at, managementEvent(language, policy.text ? 814 : 813,
                                        {QString::fromLatin1(policy.name),
                                         QString::fromLatin1(policy.area), enrollment,
                                         QStringLiteral("Device"), value, QStringLiteral("0x0")}));
        }
        at += 900ms;
        log.add(at, managementEvent(language, 209, {QStringLiteral("0x0")}));
        left -= settings + 3;
    }
}

void addApplicationNoise(WindowsLog &log, const QByteArray &seed, Moment from, Moment to,
                         int events)
{
    SeededStream random("application-noise/" + seed);
    for (int i = 0; i < events; ++i) {
        const Classic &chosen = Sources[random.number(std::size(Sources))];
        log.add(someTime(random, from, to),
                {.provider = {.name = chosen.source, .channel = "Application"},
                 .id = chosen.id,
                 .level = chosen.level,
                 .data = {{QString(), QString::fromLatin1(chosen.data)}},
                 .message = QString::fromLatin1(chosen.message)});
    }
}

void addCapi2Noise(WindowsLog &log, const QByteArray &seed, Moment from, Moment to, int events)
{
    SeededStream random("capi2-noise/" + seed);
    for (int i = 0; i < events; i += 2) {
        const Moment at = someTime(random, from, to);
        const QString task = random.guid();
        const Capi2Certificate leaf{random.hex(20).toUpper(),
                                    QStringLiteral("update.contoso.example")};
        const QString process = QStringLiteral("svchost.exe");
        log.add(at, capi2ChainEvent({leaf}, true, process, task));
        log.add(at + 2ms, capi2PolicyEvent(leaf, QStringLiteral("0"), {}, process, task));
    }
}

} // namespace Scep::Examples
