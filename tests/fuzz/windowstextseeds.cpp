// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/windowstextseeds.h"

#include "tests/generator/windowsfacts.h"
#include "tests/generator/windowstext.h"

namespace Scep {

using namespace Examples;
using namespace std::chrono_literals;

namespace {
QList<TextEvent> someEvents()
{
    const Moment at = moment(std::chrono::March / 9 / 2026, 8h, 35min, 44s);
    const TextEvent failed{
        .at = at,
        .provider =
            QStringLiteral("Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider"),
        .id = 32,
        .level = 2,
        .channel = QStringLiteral("Admin"),
        .computer = QStringLiteral("PC-1"),
        .userSid = QStringLiteral("S-1-5-18"),
        .record = 7,
        .data = {QStringLiteral("0x800b0109")},
        .message = {}};
    TextEvent summary = failed;
    summary.at += 1s;
    summary.id = 36;
    summary.level = 4;
    summary.data = {QStringLiteral("1.3.6.1.5.5.7.3.2"), QStringLiteral("https://a.example/x"),
                    QString(), QStringLiteral("0x2"), QStringLiteral("0x1")};
    return {failed, summary};
}
} // namespace

QHash<QString, QByteArrayList> windowsTextSeeds()
{
    const QList<TextEvent> events = someEvents();
    const auto written = [&events](TextForm form) {
        return QByteArrayList{windowsText(events, form, TextCulture::American, 60min),
                              windowsText(events, form, TextCulture::German, 60min),
                              windowsText(events, form, TextCulture::Korean, 60min)};
    };
    return {{QStringLiteral("event-viewer-csv"), written(TextForm::EventViewerCsv)},
            {QStringLiteral("event-viewer-text"), written(TextForm::EventViewerText)},
            {QStringLiteral("wevtutil-text"),
             written(TextForm::WevtutilText) + written(TextForm::EventDetails)},
            {QStringLiteral("get-winevent"),
             written(TextForm::GetWinEventList) + written(TextForm::GetWinEventCsv) +
                 written(TextForm::GetWinEventJson) + written(TextForm::GetWinEventJsonIso)},
            {QStringLiteral("registry-export"), {registryExport(), serverRegistryExport()}},
            {QStringLiteral("syncml"), {syncMl()}},
            {QStringLiteral("mdm-diagnostic-report"), {htmlReport(), xmlReport()}},
            {QStringLiteral("certutil"), {certutilStore()}}};
}

} // namespace Scep
