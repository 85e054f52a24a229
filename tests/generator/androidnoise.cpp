// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/androidnoise.h"

#include <iterator>

namespace Scep::Examples {

namespace {

struct Template
{
    const char *level;
    const char *logger;
    const char *message; ///< {n}: a number; {g}: a GUID; {x}: a few hexadecimal digits
};

constexpr Template Templates[] = {
    {"INFO", "com.microsoft.omadm.client.CheckinScheduler", "Next check-in in {n} s"},
    {"INFO", "com.microsoft.omadm.client.CheckinScheduler", "Check-in requested, reason: schedule"},
    {"VERB", "com.microsoft.omadm.client.SessionRunner", "Session {n} begins"},
    {"VERB", "com.microsoft.omadm.client.SessionRunner", "Session {n} ends, {n} ms"},
    {"VERB", "com.microsoft.omadm.client.MessageQueue", "Message {n} queued, {n} bytes"},
    {"VERB", "com.microsoft.omadm.client.MessageQueue", "Message {n} acknowledged with 200"},
    {"VERB", "com.microsoft.omadm.client.MessageQueue", "Queue is empty"},
    {"VERB", "com.microsoft.omadm.omadm.NodeTree", "Get ./DevInfo/Lang"},
    {"VERB", "com.microsoft.omadm.omadm.NodeTree", "Get ./DevDetail/SwV"},
    {"VERB", "com.microsoft.omadm.omadm.NodeTree", "Get ./DevDetail/Ext/Microsoft/LocalTime"},
    {"VERB", "com.microsoft.omadm.omadm.NodeTree",
     "Replace ./Vendor/MSFT/Scheduler/IntervalDurationSeconds: unchanged"},
    {"VERB", "com.microsoft.omadm.omadm.NodeTree", "Get ./Vendor/MSFT/DeviceLock/Enabled"},
    {"INFO", "com.microsoft.omadm.platforms.android.policy.PasswordPolicyManager",
     "Password quality {n}, required {n}: compliant"},
    {"INFO", "com.microsoft.omadm.platforms.android.policy.PasswordPolicyManager",
     "Maximum inactivity {n} s is set already"},
    {"INFO", "com.microsoft.omadm.platforms.android.policy.EncryptionPolicyManager",
     "Storage encryption state 3, required 3"},
    {"VERB", "com.microsoft.omadm.platforms.android.policy.PolicyStore",
     "Policy {g} version {n} is current"},
    {"VERB", "com.microsoft.omadm.platforms.android.policy.PolicyStore",
     "{n} policies evaluated in {n} ms"},
    {"INFO", "com.microsoft.omadm.platforms.android.wifimgr.WifiProfileManager",
     "{n} networks in reach"},
    {"VERB", "com.microsoft.omadm.platforms.android.inventory.AppInventory",
     "{n} packages changed since the last report"},
    {"VERB", "com.microsoft.omadm.platforms.android.inventory.HardwareInventory",
     "Free storage {n} MB"},
    {"VERB", "com.microsoft.omadm.platforms.android.inventory.HardwareInventory",
     "Battery {n} percent, charging: false"},
    {"INFO", "com.microsoft.omadm.notification.NotificationManager", "Notification {n} shown"},
    {"VERB", "com.microsoft.omadm.notification.NotificationManager",
     "Notification {n} is on screen already"},
    {"VERB", "com.microsoft.omadm.push.PushReceiver", "Push message {x} received"},
    {"VERB", "com.microsoft.omadm.push.PushReceiver", "Registration is current, expires in {n} h"},
    {"INFO", "com.microsoft.omadm.compliance.ComplianceReporter",
     "Device is compliant, rule set {x}"},
    {"VERB", "com.microsoft.omadm.compliance.ComplianceReporter", "Rule {g}: satisfied"},
    {"VERB", "com.microsoft.omadm.appmgr.AppManager", "App {g}: installed, version {n}.{n}"},
    {"VERB", "com.microsoft.omadm.appmgr.AppManager", "Nothing to download"},
    {"INFO", "com.microsoft.omadm.network.ConnectivityMonitor", "Network changed: WIFI, validated"},
    {"INFO", "com.microsoft.omadm.network.ConnectivityMonitor",
     "Network changed: MOBILE, validated"},
    {"VERB", "com.microsoft.omadm.network.HttpClient",
     "POST https://manage.contoso.example/devicegateway/android answered 200 in {n} ms"},
    {"VERB", "com.microsoft.omadm.database.SettingsTable", "Saved {n} rows"},
    {"VERB", "com.microsoft.omadm.database.SettingsTable", "Cleaned {n} rows older than 30 days"},
    {"INFO", "com.microsoft.omadm.telemetry.EventUploader",
     "Batch {x} with {n} events is on its way"},
    {"VERB", "com.microsoft.omadm.telemetry.EventUploader", "Batch {x} accepted"},
    {"VERB", "com.microsoft.omadm.power.WakeLockHolder", "Wake lock held for {n} ms"},
};

} // namespace

NoiseLine androidNoise(SeededStream &random)
{
    const Template &chosen = Templates[random.number(std::size(Templates))];
    QByteArray message = chosen.message;
    for (qsizetype at = message.indexOf('{'); at >= 0; at = message.indexOf('{', at + 1)) {
        QByteArray value;
        switch (message.at(at + 1)) {
        case 'g':
            value = random.guid().toLatin1();
            break;
        case 'x':
            value = random.hex(4).toLatin1();
            break;
        default:
            value = QByteArray::number(1 + random.number(96));
        }
        message.replace(at, 3, value);
    }
    return {chosen.level, chosen.logger, message};
}

} // namespace Scep::Examples
