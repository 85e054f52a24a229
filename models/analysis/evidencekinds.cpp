// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/evidencekinds.h"

#include <QCoreApplication>

#include <optional>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceKinds)
};

std::optional<EvidenceKind> kindOfProvider(const QString &provider)
{
    const auto names = [&provider](const char *part) {
        return provider.contains(QLatin1String(part), Qt::CaseInsensitive);
    };
    if (names("DeviceManagement-Enterprise")) {
        return EvidenceKind::WindowsManagement;
    }
    if (names("CertEnroll")) {
        return EvidenceKind::WindowsEnroll;
    }
    if (names("CAPI2")) {
        return EvidenceKind::WindowsChain;
    }
    if (names("Intune")) {
        return EvidenceKind::Connector;
    }
    if (names("NetworkDeviceEnrollment")) {
        return EvidenceKind::Ndes;
    }
    if (names("CertificationAuthority") || names("CertSvc") || names("Security-Auditing")) {
        return EvidenceKind::Authority;
    }
    return std::nullopt;
}

std::optional<EvidenceKind> kindOf(const LogEvent &event)
{
    const LogSource &source = event.logSource;
    if (source.product == QLatin1String("android")) {
        return EvidenceKind::AndroidLog;
    }
    if (source.product == QLatin1String("apple")) {
        return EvidenceKind::AppleLog;
    }
    if (source.service == QLatin1String("iis") || source.service == QLatin1String("httperr")) {
        return EvidenceKind::Iis;
    }
    if (source.service == QLatin1String("ndesplugin") ||
        source.service == QLatin1String("connector")) {
        return EvidenceKind::Connector;
    }
    return kindOfProvider(event.field(QStringLiteral("Provider_Name")));
}

QList<EvidenceKind> deviceLogs(Platform platform)
{
    switch (platform) {
    case Platform::Android:
        return {EvidenceKind::AndroidLog};
    case Platform::Ios:
    case Platform::MacOs:
        return {EvidenceKind::AppleLog};
    case Platform::Windows:
        return {EvidenceKind::WindowsManagement};
    case Platform::Unknown:
    case Platform::Server:
        break;
    }
    return {};
}
} // namespace

QString evidenceKindName(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::AndroidLog:
        return Tr::tr("OMADM log of Company Portal");
    case EvidenceKind::AppleLog:
        return Tr::tr("device console");
    case EvidenceKind::WindowsManagement:
        return Tr::tr("device management event log");
    case EvidenceKind::WindowsEnroll:
        return Tr::tr("events of CertEnroll");
    case EvidenceKind::WindowsChain:
        return Tr::tr("event log of CAPI2");
    case EvidenceKind::Iis:
        return Tr::tr("request log of IIS");
    case EvidenceKind::Connector:
        return Tr::tr("event log of the certificate connector");
    case EvidenceKind::Ndes:
        return Tr::tr("events of NDES");
    case EvidenceKind::Authority:
        return Tr::tr("events of the CA");
    }
    return {};
}

QString howToCollect(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::AndroidLog:
        return Tr::tr("On the device turn on verbose logging in Company Portal, repeat, and copy "
                      "OMADMLog_*.log from Android/data/"
                      "com.microsoft.windowsintune.companyportal/files.");
    case EvidenceKind::AppleLog:
        return Tr::tr("Connect the device to a Mac, open Console, turn on Include Info Messages "
                      "and Include Debug Messages in the menu Action, sync the device, and save "
                      "the messages of profiled and mdmd; or take a sysdiagnose.");
    case EvidenceKind::WindowsManagement:
        return Tr::tr("wevtutil epl Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-"
                      "Provider/Admin admin.evtx");
    case EvidenceKind::WindowsEnroll:
        return Tr::tr("On the device: wevtutil epl Application application.evtx");
    case EvidenceKind::WindowsChain:
        return Tr::tr("wevtutil sl Microsoft-Windows-CAPI2/Operational /e:true, repeat, then "
                      "wevtutil epl Microsoft-Windows-CAPI2/Operational capi2.evtx");
    case EvidenceKind::Iis:
        return Tr::tr("On the NDES server: %SystemDrive%\\inetpub\\logs\\LogFiles\\W3SVC1\\"
                      "u_ex<yymmdd>.log of that day (UTC)");
    case EvidenceKind::Connector:
        return Tr::tr("On the NDES server: wevtutil epl Microsoft-Intune-CertificateConnectors/"
                      "Operational connector.evtx, and Admin likewise; of the legacy connector "
                      "C:\\Program Files\\Microsoft Intune\\NDESPolicyModule\\Logs\\NDESPlugin.log "
                      "and the .svclog files of NDESConnectorSvc\\Logs\\Logs");
    case EvidenceKind::Ndes:
        return Tr::tr("On the NDES server: wevtutil epl Application ndes.evtx");
    case EvidenceKind::Authority:
        return Tr::tr("On the CA: wevtutil epl Application ca.evtx, and wevtutil epl Security "
                      "security.evtx where the CA is audited; the failed requests of the console "
                      "of the CA name the reason, too");
    }
    return {};
}

QList<EvidenceKind> kindsFor(Stage stage, Platform platform)
{
    QList<EvidenceKind> kinds;
    switch (stage) {
    case Stage::DeployProfile:
        kinds = deviceLogs(platform);
        break;
    case Stage::ContactNdes:
        kinds = deviceLogs(platform);
        if (platform == Platform::Windows) {
            kinds.append(EvidenceKind::WindowsEnroll);
        }
        kinds.append(EvidenceKind::Iis);
        break;
    case Stage::ValidateChallenge:
    case Stage::Report:
        kinds = {EvidenceKind::Connector};
        break;
    case Stage::Issue:
        kinds = {EvidenceKind::Connector, EvidenceKind::Ndes, EvidenceKind::Authority};
        break;
    case Stage::Deliver:
        kinds = deviceLogs(platform);
        if (platform == Platform::Windows) {
            kinds.append(EvidenceKind::WindowsChain);
        }
        break;
    }
    return kinds;
}

QHash<SourceId, QSet<EvidenceKind>> kindsOfSources(const CaseEvidence &evidence)
{
    QHash<SourceId, QSet<EvidenceKind>> kinds;
    for (const LogEvent &event : evidence.events) {
        if (const auto kind = kindOf(event)) {
            kinds[event.evidence.source].insert(*kind);
        }
    }
    // A log of which no rule reads a line was given all the same.
    for (const SourceFile &source : evidence.sources) {
        if (source.formatId == QLatin1String("iis-w3c")) {
            kinds[source.id].insert(EvidenceKind::Iis);
        } else if (source.platform != Platform::Windows && source.lineCount > 0) {
            for (const EvidenceKind kind : deviceLogs(source.platform)) {
                kinds[source.id].insert(kind);
            }
        }
    }
    return kinds;
}

} // namespace Scep
