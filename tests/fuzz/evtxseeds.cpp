// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/evtxseeds.h"

#include "tests/generator/evtxwriter.h"
#include "tests/generator/windowsevents.h"
#include "tests/generator/windowsnoise.h"

#include <QtEndian>

namespace Scep {

using namespace Examples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr quint8 NestedType = 0x21;
constexpr quint8 ArrayFlag = 0x80;
constexpr quint64 Written = 133'500'000'000'000'000U;
constexpr qsizetype RecordsBegin = 512;
const QString Provider = u"Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider"_s;
const QByteArray FragmentHeader("\x0f\x01\x01\x00", 4);

/// The bytes up to the end of the records of the last chunk, which begins at @p chunk.
QByteArray withoutRoom(const QByteArray &bytes, qsizetype chunk = 0)
{
    constexpr qsizetype FreeSpace = 48;
    return bytes.first(chunk + qFromLittleEndian<quint32>(bytes.constData() + chunk + FreeSpace));
}

/// Events of named data, of data by position, and of XML of their own.
QByteArray ordinaryLog()
{
    const Moment start = moment(std::chrono::February / 26 / 2026, 6h, 50min);
    WindowsLog log("evtx-seed", u"PC-1"_s, WindowsLanguage::English);
    log.add(start, managementEvent(WindowsLanguage::English, 36,
                                   {u"1.3.6.1.5.5.7.3.2"_s, u"https://a.example"_s, QString(),
                                    u"0x2"_s, u"0x1"_s}));
    log.add(start + 1s, managementEvent(WindowsLanguage::English, 37, {}));
    log.add(start + 2s, certEnrollEvent({.context = u"CONTOSO\\ad\u00e8le <a>"_s,
                                         .url = u"https://a.example/b?c&d"_s,
                                         .text = u"first\nsecond \U0001F512"_s,
                                         .method = u"POST(733ms)"_s,
                                         .stage = u"SubmitDone"_s,
                                         .error = u"0x80094800"_s,
                                         .userSid = u"S-1-5-21-1-2-3-1613"_s}));
    addApplicationNoise(log, "evtx-seed", start, start + 1min, 2);
    addCapi2Noise(log, "evtx-seed", start, start + 1min, 2);
    return log.evtx();
}

/// `<Event><System>…</System>…</Event>`: what the rules look for, the time as value 0, and behind
/// it what @p content writes.
void eventTemplate(EvtxChunkWriter &writer, const std::function<void()> &content)
{
    writer.openElement(u"Event"_s, false);
    writer.closeStart();
    writer.openElement(u"System"_s, false);
    writer.closeStart();
    writer.openElement(u"Provider"_s, true);
    writer.attribute(u"Name"_s, true);
    writer.text(Provider);
    writer.closeEmpty();
    writer.openElement(u"TimeCreated"_s, true);
    writer.attribute(u"SystemTime"_s, true);
    writer.substitution(0, 0x11);
    writer.closeEmpty();
    writer.endElement();
    content();
    writer.endElement();
}

/// Chunks of records of one template.
QByteArray chunkOf(const std::function<void(EvtxChunkWriter &)> &content,
                   const QList<EvtxValue> &values, int records = 1,
                   const std::function<void(EvtxChunkWriter &)> &nested = {})
{
    EvtxChunkWriter writer;
    for (int number = 1; number <= records; ++number) {
        writer.beginRecord(static_cast<quint64>(number), Written);
        writer.instance(
            "event", [&] { eventTemplate(writer, [&] { content(writer); }); },
            QList<EvtxValue>{evtxNumber(0x11, Written)} + values, [&] { nested(writer); });
        [[maybe_unused]] const bool fits = writer.endRecord();
        Q_ASSERT(fits);
    }
    return writer.finished();
}

/// Each of @p count values in an attribute and in the content of an element.
void dataOfValues(EvtxChunkWriter &writer, qsizetype count)
{
    writer.openElement(u"EventData"_s, false);
    writer.closeStart();
    for (qsizetype value = 1; value <= count; ++value) {
        writer.openElement(u"Data"_s, true);
        writer.attribute(u"Name"_s, true);
        writer.substitution(static_cast<quint16>(value), 0x01);
        writer.closeStart();
        writer.substitution(static_cast<quint16>(value), 0x01);
        writer.endElement();
    }
    writer.endElement();
}

/// A value of each type, each alone and as one of several.
QByteArray chunkOfAllTypes()
{
    QList<EvtxValue> values{evtxText(u"a\u0142"_s), EvtxValue{.type = 0x02, .bytes = "ansi"},
                            evtxSid(u"S-1-5-21-1-2"_s)};
    const QList<std::pair<quint8, qsizetype>> sizes{
        {0x03, 1},  {0x04, 1}, {0x05, 2}, {0x06, 2},  {0x07, 4}, {0x08, 4},
        {0x09, 8},  {0x0a, 8}, {0x0b, 4}, {0x0c, 8},  {0x0d, 4}, {0x0e, 5},
        {0x0f, 16}, {0x10, 8}, {0x11, 8}, {0x12, 16}, {0x14, 4}, {0x15, 8}};
    for (const auto &[type, size] : sizes) {
        values.append(
            {.type = type, .bytes = QByteArray("\7\7\3\2\1\1\4\3\2\1\5\6\7\1\2\1").first(size)});
    }
    for (EvtxValue value : QList<EvtxValue>(values)) {
        value.type |= ArrayFlag;
        value.bytes = value.bytes.repeated(2);
        values.append(value);
    }
    values.append({evtxTexts({u"a"_s, QString(), u"c"_s}), EvtxValue{}});
    return chunkOf([&](EvtxChunkWriter &writer) { dataOfValues(writer, values.size()); }, values);
}

/// Elements without a template, one within another, and the tokens that Windows hardly writes.
QByteArray chunkOfNested()
{
    const auto content = [](EvtxChunkWriter &writer) {
        writer.openElement(u"UserData"_s, false);
        writer.closeStart();
        for (const quint16 value : {1, 2, 3}) {
            writer.substitution(value, NestedType);
        }
        writer.openElement(u"Text"_s, false, 4);
        writer.closeStart();
        writer.characters(u"<cdata>"_s);
        writer.characterReference(0x142);
        writer.entityReference(u"amp"_s);
        writer.entityReference(u"other"_s);
        writer.instruction(u"target"_s, u"data"_s);
        writer.endElement();
        writer.endElement();
    };
    int fragments = 0;
    const auto nested = [&fragments](EvtxChunkWriter &writer) {
        writer.putBytes(FragmentHeader);
        if (++fragments % 2 == 0) {
            writer.openElement(u"Bare"_s, true);
            writer.attribute(u"a"_s, true);
            writer.text(u"b"_s);
            writer.closeStart();
            writer.text(u"c"_s);
            writer.endElement();
        } else {
            writer.instance("inner", [&writer] { dataOfValues(writer, 1); },
                            {EvtxValue{}, evtxText(u"inner"_s)});
        }
        writer.put<quint8>(0);
    };
    const EvtxValue fragment{.type = NestedType};
    return chunkOf(content, {fragment, fragment, fragment, evtxText(u"there"_s)}, 2, nested);
}

QByteArray chunkOfText(int records)
{
    return chunkOf([](EvtxChunkWriter &writer) { dataOfValues(writer, 1); },
                   {evtxText(u"0x80094800"_s)}, records);
}

QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ 0x40);
    return bytes;
}

/// The flag of a log that was not closed, under a checksum that is right.
QByteArray dirty(QByteArray bytes)
{
    bytes[120] = 1;
    qToLittleEndian(evtxChecksum(bytes.first(120)), bytes.data() + 124);
    return bytes;
}
} // namespace

QByteArrayList evtxSeeds()
{
    const QByteArray log = ordinaryLog();
    const QByteArray text = chunkOfText(4);
    const QByteArray few = withoutRoom(chunkOfText(2));
    return {withoutRoom(log, log.size() - EvtxChunkWriter::Size), dirty(log) + few,
            withoutRoom(chunkOfAllTypes()), withoutRoom(chunkOfNested()), withoutRoom(text),
            // The magic of a record in the middle, the template's id, the chunk's own magic.
            flipped(withoutRoom(text), text.lastIndexOf(QByteArray("**\0\0", 4))),
            flipped(withoutRoom(text), RecordsBegin + 24 + 4 + 2), flipped(text, 0) + few,
            QByteArray(EvtxChunkWriter::Size, '\0') + few};
}

} // namespace Scep
