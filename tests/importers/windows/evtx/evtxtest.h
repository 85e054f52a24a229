// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/evtximporter.h"
#include "tests/generator/windowsevents.h"
#include "tests/generator/windowslog.h"
#include "tests/generator/windowsnoise.h"

/// What tests of EVTX files share: logs of the played world, and their import.
namespace Scep {

inline const QByteArrayList &evtxTestLiterals()
{
    static const QByteArrayList literals{"DeviceManagement-Enterprise-Diagnostics-Provider",
                                         "CertificateServicesClient-CertEnroll",
                                         "Microsoft-Windows-CAPI2"};
    return literals;
}

inline ImportResult importEvtx(const QByteArray &bytes,
                               const QByteArrayList &literals = evtxTestLiterals(), int threads = 1,
                               const ImportControl &control = {})
{
    ImportInput input;
    input.source.id = SourceId{7};
    input.file = EvidenceFile::fromBytes(bytes);
    input.options.literals = [literals](const LogSource &source) {
        return source.service == QLatin1StringView("eventlog") ? literals : QByteArrayList();
    };
    return EvtxImporter(threads).parse(input, control);
}

/// A log with an enrollment, its CertEnroll and CAPI2 events and @p noise other events.
inline Examples::WindowsLog playedLog(int noise)
{
    using namespace Examples;
    using namespace std::chrono_literals;
    const Moment start = moment(std::chrono::February / 26 / 2026, 6h, 50min);
    const QString sid = QStringLiteral("S-1-5-21-1004336348-1177238915-682003330-1613");
    WindowsLog log("evtx-test", QStringLiteral("desktop-7f3k2qa"), WindowsLanguage::English);
    const auto management = [&](std::chrono::seconds after, int id, const QStringList &values) {
        log.add(start + after, managementEvent(WindowsLanguage::English, id, values, sid));
    };
    management(10s, 306,
               {QStringLiteral("ModelName_AC_1_LogicalName_2_Hash_-3"), sid, QStringLiteral("user"),
                QStringLiteral("clientinstall"), QStringLiteral("0x2"),
                QStringLiteral("0x2ab0003")});
    management(12s, 36,
               {QStringLiteral("1.3.6.1.5.5.7.3.2"), QStringLiteral("https://ndes.contoso.example"),
                QString(), QStringLiteral("0x2"), QStringLiteral("0x1")});
    management(13s, 37, {});
    management(14s, 38, {});
    management(15s, 39, {});
    log.add(start + 16s,
            certEnrollEvent({.context = QStringLiteral("CONTOSO\\ad\u00e8le <a & 'b'>"),
                             .url = QStringLiteral("https://ndes.contoso.example/a?b=c&d=e"),
                             .text = QStringLiteral("first\nsecond\n\nfourth \U0001F512"),
                             .method = QStringLiteral("POST(733ms)"),
                             .stage = QStringLiteral("SubmitDone"),
                             .error = QStringLiteral("0x80094800"),
                             .userSid = sid}));
    addManagementNoise(log, "evtx-test", start, start + 1h, noise);
    addApplicationNoise(log, "evtx-test", start, start + 1h, noise);
    addCapi2Noise(log, "evtx-test", start, start + 1h, noise);
    return log;
}

} // namespace Scep
