// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/evtxchunkwriter.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace Scep::Examples {

namespace {
constexpr qsizetype HeaderBytes = 512;
constexpr quint8 NestedType = 0x21;

template<typename Number>
QByteArray littleEndian(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray utf16(const QString &text)
{
    QByteArray bytes(2 * text.size(), '\0');
    qToLittleEndian<quint16>(text.utf16(), text.size(), bytes.data());
    return bytes;
}

quint16 hashOf(const QString &name)
{
    quint32 hash = 0;
    for (const QChar unit : name)
        hash = hash * 65599 + unit.unicode();
    return static_cast<quint16>(hash);
}

void replace(QByteArray &bytes, qsizetype at, const QByteArray &by)
{
    bytes.replace(at, by.size(), by);
}
} // namespace

EvtxValue evtxText(const QString &text)
{
    return {.type = 0x01, .bytes = utf16(text)};
}

EvtxValue evtxTexts(const QStringList &texts)
{
    EvtxValue value{.type = 0x81};
    for (const QString &text : texts)
        value.bytes += utf16(text) + QByteArray(2, '\0');
    return value;
}

EvtxValue evtxNumber(quint8 type, quint64 number)
{
    const qsizetype size = type == 0x04                                   ? 1
                           : type == 0x06                                 ? 2
                           : type == 0x0a || type == 0x11 || type == 0x15 ? 8
                                                                          : 4;
    return {.type = type, .bytes = littleEndian(number).first(size)};
}

EvtxValue evtxSid(const QString &sid)
{
    const QStringList parts = sid.split(QLatin1Char('-')).sliced(1);
    QByteArray bytes(8, '\0');
    bytes[0] = static_cast<char>(parts.at(0).toInt());
    bytes[1] = static_cast<char>(parts.size() - 2);
    bytes[7] = static_cast<char>(parts.at(1).toInt());
    for (const QString &part : parts.sliced(2))
        bytes += littleEndian<quint32>(part.toUInt());
    return {.type = 0x13, .bytes = bytes};
}

quint32 evtxChecksum(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> rows{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 row = i;
            for (int bit = 0; bit < 8; ++bit)
                row = row & 1 ? row >> 1 ^ 0xEDB88320U : row >> 1;
            rows[i] = row;
        }
        return rows;
    }();
    quint32 sum = 0xFFFFFFFFU;
    for (const char byte : bytes)
        sum = sum >> 8 ^ table[(sum ^ static_cast<quint8>(byte)) & 0xFF];
    return ~sum;
}

EvtxChunkWriter::EvtxChunkWriter()
    : m_bytes(HeaderBytes, '\0')
    , m_nameTable(64, 0)
    , m_templateTable(32, 0)
{
    m_bytes.reserve(2 * Size);
}

template<typename Number>
void EvtxChunkWriter::put(Number number)
{
    m_bytes += littleEndian(number);
}

template<typename Number>
void EvtxChunkWriter::patch(qsizetype at, Number number)
{
    replace(m_bytes, at, littleEndian(number));
}

void EvtxChunkWriter::name(const QString &text)
{
    const auto known = m_names.constFind(text);
    if (known != m_names.constEnd()) {
        put<quint32>(*known);
        return;
    }
    const auto at = static_cast<quint32>(position() + 4);
    const quint16 hash = hashOf(text);
    quint32 &bucket = m_nameTable[hash % m_nameTable.size()];
    put<quint32>(at);
    put<quint32>(bucket);
    put<quint16>(hash);
    put<quint16>(static_cast<quint16>(text.size()));
    putBytes(utf16(text));
    put<quint16>(0);
    bucket = at;
    m_names.insert(text, at);
    m_newNames += text;
}

void EvtxChunkWriter::openElement(const QString &elementName, bool hasAttributes,
                                  quint16 dependency)
{
    put<quint8>(hasAttributes ? 0x41 : 0x01);
    put<quint16>(dependency);
    OpenElement open{.size = position()};
    put<quint32>(0);
    name(elementName);
    if (hasAttributes) {
        open.attributes = position();
        put<quint32>(0);
    }
    m_open += open;
}

void EvtxChunkWriter::attribute(const QString &attributeName, bool isLast)
{
    put<quint8>(isLast ? 0x06 : 0x46);
    name(attributeName);
}

void EvtxChunkWriter::closeStart()
{
    if (const qsizetype at = m_open.constLast().attributes; at > 0)
        patch<quint32>(at, static_cast<quint32>(position() - at - 4));
    put<quint8>(0x02);
}

void EvtxChunkWriter::closeEmpty()
{
    closeStart();
    m_bytes.back() = 0x03;
    const qsizetype at = m_open.takeLast().size;
    patch<quint32>(at, static_cast<quint32>(position() - at - 4));
}

void EvtxChunkWriter::endElement()
{
    put<quint8>(0x04);
    const qsizetype at = m_open.takeLast().size;
    patch<quint32>(at, static_cast<quint32>(position() - at - 4));
}

void EvtxChunkWriter::text(const QString &content)
{
    put<quint8>(0x05);
    put<quint8>(0x01);
    units(content);
}

void EvtxChunkWriter::characters(const QString &content)
{
    put<quint8>(0x07);
    units(content);
}

void EvtxChunkWriter::characterReference(quint16 unit)
{
    put<quint8>(0x08);
    put<quint16>(unit);
}

void EvtxChunkWriter::entityReference(const QString &entity)
{
    put<quint8>(0x09);
    name(entity);
}

void EvtxChunkWriter::instruction(const QString &target, const QString &data)
{
    put<quint8>(0x0a);
    name(target);
    put<quint8>(0x0b);
    units(data);
}

void EvtxChunkWriter::units(const QString &content)
{
    put<quint16>(static_cast<quint16>(content.size()));
    putBytes(utf16(content));
}

void EvtxChunkWriter::substitution(quint16 index, quint8 type, bool isOptional)
{
    put<quint8>(isOptional ? 0x0e : 0x0d);
    put<quint16>(index);
    put<quint8>(type);
}

void EvtxChunkWriter::instance(const QByteArray &key, const std::function<void()> &define,
                               const QList<EvtxValue> &values, const std::function<void()> &nested)
{
    const QByteArray guid = QCryptographicHash::hash(key, QCryptographicHash::Md5);
    const auto id = qFromLittleEndian<quint32>(guid.constData());
    put<quint8>(0x0c);
    put<quint8>(0x01);
    put<quint32>(id);
    const auto known = m_templates.constFind(key);
    put<quint32>(known == m_templates.constEnd() ? static_cast<quint32>(position() + 4) : *known);
    if (known == m_templates.constEnd())
        defineTemplate(key, id, define);
    put<quint32>(static_cast<quint32>(values.size()));
    QList<qsizetype> sizes;
    for (const EvtxValue &value : values) {
        sizes += position();
        put<quint16>(static_cast<quint16>(value.bytes.size()));
        put<quint8>(value.type);
        put<quint8>(0);
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        const qsizetype begin = position();
        putBytes(values.at(i).bytes);
        if (values.at(i).type == NestedType && values.at(i).bytes.isEmpty() && nested) {
            nested();
            patch<quint16>(sizes.at(i), static_cast<quint16>(position() - begin));
        }
    }
}

void EvtxChunkWriter::defineTemplate(const QByteArray &key, quint32 id,
                                     const std::function<void()> &define)
{
    const auto at = static_cast<quint32>(position());
    quint32 &bucket = m_templateTable[id % m_templateTable.size()];
    put<quint32>(bucket);
    putBytes(QCryptographicHash::hash(key, QCryptographicHash::Md5));
    const qsizetype size = position();
    put<quint32>(0);
    putBytes(QByteArray("\x0f\x01\x01\x00", 4));
    define();
    put<quint8>(0);
    patch<quint32>(size, static_cast<quint32>(position() - size - 4));
    bucket = at;
    m_templates.insert(key, at);
    m_newTemplates += key;
}

void EvtxChunkWriter::beginRecord(quint64 number, quint64 fileTime)
{
    m_record = position();
    m_recordNumber = number;
    m_newNames.clear();
    m_newTemplates.clear();
    m_nameTableBefore = m_nameTable;
    m_templateTableBefore = m_templateTable;
    putBytes(QByteArray("\x2a\x2a\x00\x00", 4));
    put<quint32>(0);
    put<quint64>(number);
    put<quint64>(fileTime);
    putBytes(QByteArray("\x0f\x01\x01\x00", 4));
}

bool EvtxChunkWriter::endRecord()
{
    put<quint8>(0);
    while ((position() + 4) % 8 != 0)
        put<quint8>(0);
    const auto size = static_cast<quint32>(position() + 4 - m_record);
    put<quint32>(size);
    patch<quint32>(m_record + 4, size);
    // Not to the last byte: libevtx passes over a record that ends where its chunk does.
    if (position() >= Size) {
        m_bytes.truncate(m_record);
        for (const QString &each : std::as_const(m_newNames))
            m_names.remove(each);
        for (const QByteArray &each : std::as_const(m_newTemplates))
            m_templates.remove(each);
        m_nameTable = m_nameTableBefore;
        m_templateTable = m_templateTableBefore;
        return false;
    }
    m_firstNumber = m_firstNumber == 0 ? m_recordNumber : m_firstNumber;
    m_lastNumber = m_recordNumber;
    m_lastRecord = m_record;
    return true;
}

QByteArray EvtxChunkWriter::finished() const
{
    QByteArray chunk = m_bytes;
    const auto end = static_cast<quint32>(chunk.size());
    replace(chunk, 0, QByteArray("ElfChnk\0", 8));
    for (const qsizetype at : {8, 24})
        replace(chunk, at, littleEndian(m_firstNumber) + littleEndian(m_lastNumber));
    replace(chunk, 40,
            littleEndian<quint32>(128) + littleEndian(static_cast<quint32>(m_lastRecord)) +
                littleEndian(end) + littleEndian(evtxChecksum(chunk.sliced(HeaderBytes))));
    for (qsizetype i = 0; i < m_nameTable.size(); ++i)
        replace(chunk, 128 + 4 * i, littleEndian(m_nameTable.at(i)));
    for (qsizetype i = 0; i < m_templateTable.size(); ++i)
        replace(chunk, 384 + 4 * i, littleEndian(m_templateTable.at(i)));
    replace(chunk, 124,
            littleEndian(evtxChecksum(chunk.first(120) + chunk.sliced(128, HeaderBytes - 128))));
    chunk.resize(Size, '\0');
    return chunk;
}

template void EvtxChunkWriter::put(quint8);
template void EvtxChunkWriter::put(quint16);
template void EvtxChunkWriter::put(quint32);
template void EvtxChunkWriter::put(quint64);
template void EvtxChunkWriter::patch(qsizetype, quint16);
template void EvtxChunkWriter::patch(qsizetype, quint32);

} // namespace Scep::Examples
