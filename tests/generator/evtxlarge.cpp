// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/evtxlarge.h"

#include "tests/generator/evtxwriter.h"
#include "tests/generator/windowsevents.h"
#include "tests/generator/windowsnoise.h"

namespace Scep::Examples {

namespace {
using namespace std::chrono_literals;

constexpr auto Day = 24h;
constexpr int EventsADay = 2'000;

/// What a day brings: one enrollment in the middle of everything else.
QList<EvtxEvent> dayOfEvents()
{
    const Moment start = moment(std::chrono::January / 5 / 2026, 0h, 0min);
    WindowsLog log("large-application", QStringLiteral("DESKTOP-7F3K2QA"),
                   WindowsLanguage::English);
    addApplicationNoise(log, "large-application", start, start + Day, EventsADay);
    log.add(start + 9h + 12min,
            certEnrollEvent(
                {.context = QStringLiteral("CONTOSO\\adele"),
                 .url = QStringLiteral("https://ndes.contoso.example/certsrv/mscep/mscep.dll"),
                 .text = QStringLiteral("PkiStatus(0): SCEPDispositionSuccess\n"
                                        "EnrollStatus(1): Enrolled\n"
                                        "ProcessResponseMessage\nSubmit(Request): OK"),
                 .method = QStringLiteral("POST(733ms)"),
                 .stage = QStringLiteral("SubmitDone"),
                 .userSid = QStringLiteral("S-1-5-21-1004336348-1177238915-1613")}));
    return log.logged();
}
} // namespace

bool writeLargeEvtx(qint64 bytes, QIODevice &device)
{
    QList<EvtxEvent> day = dayOfEvents();
    bool ok = true;
    EvtxWriter writer(
        [&](const QByteArray &chunk) { ok = ok && device.write(chunk) == chunk.size(); });
    const QByteArray room(writer.header().size(), '\0');
    ok = device.write(room) == room.size();
    while (ok && room.size() + writer.chunks() * EvtxChunkWriter::Size < bytes) {
        for (EvtxEvent &event : day) {
            writer.add(event);
            event.at += Day;
            event.record += static_cast<quint64>(day.size());
        }
    }
    writer.finish();
    return ok && device.seek(0) && device.write(writer.header()) == room.size();
}

} // namespace Scep::Examples
