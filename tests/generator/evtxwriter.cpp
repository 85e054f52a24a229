// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/evtxwriter.h"

#include <QXmlStreamReader>
#include <QtEndian>

#include <utility>

namespace Scep::Examples {

namespace {
/// Values of the System part, in the order in which a record has them.
enum SystemValue : quint16 {
    Level,
    Opcode,
    Task,
    EventId,
    Keywords,
    TimeCreated,
    ActivityId,
    ProcessId,
    ThreadId,
    RecordId,
    Version,
    UserId,
    Channel,
    Computer,
    Payload,
};

/// Ticks of 100 ns since 1601.
quint64 fileTime(Moment at)
{
    return static_cast<quint64>(at.time_since_epoch().count()) * 10 + 116'444'736'000'000'000U;
}

QString latin1(const char *text)
{
    return QString::fromLatin1(text);
}

/// Whether a datum stands in the log as a number, which its text then shows.
bool isHexNumber(const QString &value)
{
    bool ok = false;
    const uint number = value.startsWith(QLatin1String("0x")) ? value.sliced(2).toUInt(&ok, 16) : 0;
    return ok && value == QStringLiteral("0x%1").arg(number, 0, 16);
}

EvtxValue valueOf(const QString &value)
{
    if (isHexNumber(value))
        return evtxNumber(0x14, value.sliced(2).toUInt(nullptr, 16));
    if (value == QLatin1String("true") || value == QLatin1String("false"))
        return evtxNumber(0x0d, value == QLatin1String("true") ? 1 : 0);
    return evtxText(value);
}

/// One step of a piece of XML whose texts became values.
struct XmlStep
{
    enum Kind { Open, Attribute, CloseStart, End, Value } kind = Open;
    QString name = {};
};
} // namespace

EvtxWriter::EvtxWriter(std::function<void(const QByteArray &)> takeChunk)
    : m_takeChunk(std::move(takeChunk))
{
}

void EvtxWriter::add(const EvtxEvent &event)
{
    if (!write(event)) {
        flush();
        [[maybe_unused]] const bool fits = write(event);
        Q_ASSERT(fits);
    }
    m_nextRecord = event.record + 1;
}

void EvtxWriter::finish()
{
    if (!m_chunk.isEmpty())
        flush();
}

void EvtxWriter::flush()
{
    m_takeChunk(m_chunk.finished());
    m_chunk = EvtxChunkWriter();
    ++m_chunks;
}

QByteArray EvtxWriter::header() const
{
    QByteArray bytes(4096, '\0');
    bytes.replace(0, 8, QByteArray("ElfFile\0", 8));
    qToLittleEndian<quint64>(static_cast<quint64>(m_chunks - 1), bytes.data() + 16);
    qToLittleEndian<quint64>(m_nextRecord, bytes.data() + 24);
    qToLittleEndian<quint32>(128, bytes.data() + 32);
    qToLittleEndian<quint16>(1, bytes.data() + 36);
    qToLittleEndian<quint16>(3, bytes.data() + 38);
    qToLittleEndian<quint16>(4096, bytes.data() + 40);
    qToLittleEndian<quint16>(static_cast<quint16>(m_chunks), bytes.data() + 42);
    qToLittleEndian<quint32>(evtxChecksum(bytes.first(120)), bytes.data() + 124);
    return bytes;
}

bool EvtxWriter::write(const EvtxEvent &event)
{
    const WindowsEvent &what = event.event;
    const QList<EvtxValue> values{
        evtxNumber(0x04, static_cast<quint64>(what.level)),
        evtxNumber(0x04, 0),
        evtxNumber(0x06, 0),
        evtxNumber(0x06, static_cast<quint64>(what.id)),
        evtxNumber(0x15, 0x8000000000000000U),
        evtxNumber(0x11, fileTime(event.at)),
        EvtxValue{},
        evtxNumber(0x08, static_cast<quint64>(event.processId)),
        evtxNumber(0x08, static_cast<quint64>(event.threadId)),
        evtxNumber(0x0a, event.record),
        evtxNumber(0x04, 0),
        evtxSid(what.userSid),
        evtxText(latin1(what.provider.channel)),
        evtxText(event.computer),
        EvtxValue{.type = 0x21},
    };
    m_chunk.beginRecord(event.record, fileTime(event.at));
    m_chunk.instance(
        QByteArray("system/") + what.provider.name, [&] { systemTemplate(what); }, values,
        [&] { payload(what); });
    return m_chunk.endRecord();
}

void EvtxWriter::systemTemplate(const WindowsEvent &event)
{
    const auto element = [this](const char *name, SystemValue value, quint8 type) {
        m_chunk.openElement(latin1(name), false);
        m_chunk.closeStart();
        m_chunk.substitution(value, type);
        m_chunk.endElement();
    };
    const auto attributes =
        [this](const char *name,
               const QList<std::pair<const char *, std::pair<SystemValue, quint8>>> &list) {
            m_chunk.openElement(latin1(name), true);
            for (qsizetype i = 0; i < list.size(); ++i) {
                m_chunk.attribute(latin1(list.at(i).first), i + 1 == list.size());
                m_chunk.substitution(list.at(i).second.first, list.at(i).second.second);
            }
            m_chunk.closeEmpty();
        };
    m_chunk.openElement(QStringLiteral("Event"), true);
    m_chunk.attribute(QStringLiteral("xmlns"), true);
    m_chunk.text(QStringLiteral("http://schemas.microsoft.com/win/2004/08/events/event"));
    m_chunk.closeStart();
    m_chunk.openElement(QStringLiteral("System"), false);
    m_chunk.closeStart();

    const QString guid = latin1(event.provider.guid);
    m_chunk.openElement(QStringLiteral("Provider"), true);
    m_chunk.attribute(QStringLiteral("Name"), guid.isEmpty());
    m_chunk.text(latin1(event.provider.name));
    if (!guid.isEmpty()) {
        m_chunk.attribute(QStringLiteral("Guid"), true);
        m_chunk.text(guid);
    }
    m_chunk.closeEmpty();
    element("EventID", EventId, 0x06);
    element("Version", Version, 0x04);
    element("Level", Level, 0x04);
    element("Task", Task, 0x06);
    element("Opcode", Opcode, 0x04);
    element("Keywords", Keywords, 0x15);
    attributes("TimeCreated", {{"SystemTime", {TimeCreated, 0x11}}});
    element("EventRecordID", RecordId, 0x0a);
    attributes("Correlation", {{"ActivityID", {ActivityId, 0x0f}}});
    attributes("Execution", {{"ProcessID", {ProcessId, 0x08}}, {"ThreadID", {ThreadId, 0x08}}});
    element("Channel", Channel, 0x01);
    element("Computer", Computer, 0x01);
    attributes("Security", {{"UserID", {UserId, 0x13}}});
    m_chunk.endElement();
    m_chunk.substitution(Payload, 0x21);
    m_chunk.endElement();
}

void EvtxWriter::payload(const WindowsEvent &event)
{
    m_chunk.putBytes(QByteArray("\x0f\x01\x01\x00", 4));
    if (event.userData.isEmpty())
        eventData(event);
    else
        userData(event.userData);
    m_chunk.put<quint8>(0);
}

void EvtxWriter::eventData(const WindowsEvent &event)
{
    QList<EvtxValue> values;
    QByteArray key("data");
    QStringList texts;
    bool isClassic = !event.data.isEmpty();
    for (const auto &[name, value] : event.data) {
        values += valueOf(value);
        texts += value;
        key += '/' + name.toUtf8() + ':' + QByteArray::number(values.constLast().type);
        isClassic = isClassic && name.isEmpty();
    }
    if (isClassic) {
        values = {evtxTexts(texts)};
        key = "classic";
    }
    const auto define = [&] {
        m_chunk.openElement(QStringLiteral("EventData"), false);
        if (values.isEmpty()) {
            m_chunk.closeEmpty();
            return;
        }
        m_chunk.closeStart();
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QString name = isClassic ? QString() : event.data.at(i).first;
            m_chunk.openElement(QStringLiteral("Data"), !name.isEmpty());
            if (!name.isEmpty()) {
                m_chunk.attribute(QStringLiteral("Name"), true);
                m_chunk.text(name);
            }
            m_chunk.closeStart();
            m_chunk.substitution(static_cast<quint16>(i), values.at(i).type, false);
            m_chunk.endElement();
        }
        m_chunk.endElement();
    };
    m_chunk.instance(key, define, values);
}

/// Every text and every attribute's value of the XML becomes a value.
void EvtxWriter::userData(const QString &xml)
{
    QXmlStreamReader reader(QStringLiteral("<UserData>") + xml + QStringLiteral("</UserData>"));
    QList<XmlStep> steps;
    QList<EvtxValue> values;
    QByteArray key("user");
    const auto add = [&](XmlStep::Kind kind, const QString &name = {}) {
        steps += XmlStep{kind, name};
        key += '/' + QByteArray::number(kind) + name.toUtf8();
    };
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            add(XmlStep::Open, reader.name().toString());
            for (const QXmlStreamAttribute &each : reader.attributes()) {
                add(XmlStep::Attribute, each.name().toString());
                values += evtxText(each.value().toString());
            }
            add(XmlStep::CloseStart);
        } else if (token == QXmlStreamReader::Characters) {
            add(XmlStep::Value);
            values += evtxText(reader.text().toString());
        } else if (token == QXmlStreamReader::EndElement) {
            add(XmlStep::End);
        }
    }
    const auto define = [&] {
        quint16 value = 0;
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const bool isAttributeNext =
                i + 1 < steps.size() && steps.at(i + 1).kind == XmlStep::Attribute;
            switch (steps.at(i).kind) {
            case XmlStep::Open:
                m_chunk.openElement(steps.at(i).name, isAttributeNext);
                break;
            case XmlStep::Attribute:
                m_chunk.attribute(steps.at(i).name, !isAttributeNext);
                m_chunk.substitution(value++, 0x01, false);
                break;
            case XmlStep::CloseStart:
                m_chunk.closeStart();
                break;
            case XmlStep::Value:
                m_chunk.substitution(value++, 0x01, false);
                break;
            case XmlStep::End:
                m_chunk.endElement();
                break;
            }
        }
    };
    m_chunk.instance(key, define, values);
}

} // namespace Scep::Examples
