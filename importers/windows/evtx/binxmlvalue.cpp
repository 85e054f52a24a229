// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/binxmlvalue.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

namespace Scep::Evtx {

namespace {
constexpr qint64 TicksPerSecond = 10'000'000;
/// Days from 1601-01-01, where FILETIME begins, to 1970-01-01.
constexpr qint64 DaysTo1970 = 134'774;

/// The most that a value of a fixed size takes: a time with a year of five digits has 29 bytes, an
/// identifier 38.
constexpr qsizetype LongestFixed = 48;

/// Where a value's text is being written; there is room for any.
using Place = char *;

template<typename Number>
Place decimal(QByteArrayView bytes, Place at)
{
    return bytes.size() < qsizetype(sizeof(Number))
               ? at
               : std::to_chars(at, at + LongestFixed, numberAt<Number>(bytes, 0)).ptr;
}

template<typename Number, typename Bits>
Place real(QByteArrayView bytes, Place at)
{
    return bytes.size() < qsizetype(sizeof(Bits))
               ? at
               : std::to_chars(at, at + LongestFixed,
                               std::bit_cast<Number>(numberAt<Bits>(bytes, 0)))
                     .ptr;
}

Place putText(QByteArrayView text, Place at)
{
    return std::ranges::copy(text, at).out;
}

/// "0x2ab0003", as Windows writes it: no leading zeros.
Place hexadecimal(quint64 number, Place at)
{
    at = putText("0x", at);
    return std::to_chars(at, at + LongestFixed, number, 16).ptr;
}

/// Writes a number with leading zeros and moves the place behind it.
void put(Place &at, quint64 number, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        at[i] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    at += digits;
}

void putDateTime(Place &at, quint64 year, quint64 month, quint64 day, quint64 second)
{
    put(at, year, year > 9999 ? 5 : 4);
    *at++ = '-';
    put(at, month, 2);
    *at++ = '-';
    put(at, day, 2);
    *at++ = 'T';
    put(at, second / 3600, 2);
    *at++ = ':';
    put(at, second / 60 % 60, 2);
    *at++ = ':';
    put(at, second % 60, 2);
    *at++ = '.';
}

/// The Gregorian date by eras of 400 years that begin in March. Any FILETIME has one.
Place fileTime(QByteArrayView bytes, Place at)
{
    if (bytes.size() < 8) {
        return at;
    }
    const auto ticks = numberAt<quint64>(bytes, 0);
    const quint64 seconds = ticks / TicksPerSecond;
    const quint64 days = seconds / 86'400 + 719'468 - DaysTo1970; // since 0000-03-01
    const quint64 era = days / 146'097;
    const quint64 dayOfEra = days % 146'097;
    const quint64 yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const quint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const quint64 marchMonth = (5 * dayOfYear + 2) / 153;
    const quint64 day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
    const quint64 month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    const quint64 year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    putDateTime(at, year, month, day, seconds % 86'400);
    put(at, ticks % TicksPerSecond, 7);
    *at++ = 'Z';
    return at;
}

/// SYSTEMTIME: year, month, day of week, day, hour, minute, second, millisecond.
Place systemTime(QByteArrayView bytes, Place at)
{
    if (bytes.size() < 16) {
        return at;
    }
    std::array<quint64, 8> part{};
    for (size_t i = 0; i < part.size(); ++i) {
        part[i] = numberAt<quint16>(bytes, 2 * static_cast<qint64>(i));
    }
    putDateTime(at, part[0], part[1] % 100, part[3] % 100,
                part[4] % 24 * 3600 + part[5] % 60 * 60 + part[6] % 60);
    put(at, part[7] % 1000, 3);
    *at++ = 'Z';
    return at;
}

Place guid(QByteArrayView bytes, Place at)
{
    if (bytes.size() < 16) {
        return at;
    }
    // The first three groups are little-endian numbers.
    static constexpr std::array order{3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    static constexpr char digits[] = "0123456789abcdef";
    *at++ = '{';
    for (size_t i = 0; i < order.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            *at++ = '-';
        }
        const auto byte = static_cast<quint8>(bytes[order[i]]);
        *at++ = digits[byte >> 4];
        *at++ = digits[byte & 15];
    }
    *at++ = '}';
    return at;
}

Place decimalNumber(quint64 number, Place at)
{
    return std::to_chars(at, at + LongestFixed, number).ptr;
}

/// Revision, count, an authority of 48 bits (big-endian) and the sub-authorities.
Place sid(QByteArrayView bytes, Place at)
{
    const qsizetype count = numberAt<quint8>(bytes, 1);
    if (bytes.size() < 8 + 4 * count) {
        return at;
    }
    quint64 authority = 0;
    for (qsizetype i = 2; i < 8; ++i) {
        authority = authority << 8 | static_cast<quint8>(bytes[i]);
    }
    at = decimalNumber(numberAt<quint8>(bytes, 0), putText("S-", at));
    *at++ = '-';
    at = authority > 0xFFFFFFFF ? hexadecimal(authority, at) : decimalNumber(authority, at);
    for (qsizetype i = 0; i < count; ++i) {
        *at++ = '-';
        at = decimalNumber(numberAt<quint32>(bytes, 8 + 4 * i), at);
    }
    return at;
}

Place hexNumber(QByteArrayView bytes, Place at)
{
    if (bytes.size() >= 8) {
        return hexadecimal(numberAt<quint64>(bytes, 0), at);
    }
    return bytes.size() >= 4 ? hexadecimal(numberAt<quint32>(bytes, 0), at) : at;
}

Place truth(QByteArrayView bytes, Place at)
{
    if (bytes.isEmpty()) {
        return at;
    }
    return putText(bytes.count('\0') < bytes.size() ? "true" : "false", at);
}

Place hexBytes(QByteArrayView bytes, Place at)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const char byte : bytes) {
        *at++ = digits[static_cast<quint8>(byte) >> 4];
        *at++ = digits[static_cast<quint8>(byte) & 15];
    }
    return at;
}

/// Writes the text of the value and gives the place behind it.
Place valueText(quint8 type, QByteArrayView bytes, Place at)
{
    switch (type) {
    case ValueType::Null:
        return at;
    case ValueType::Int8:
        return decimal<qint8>(bytes, at);
    case ValueType::UInt8:
        return decimal<quint8>(bytes, at);
    case ValueType::Int16:
        return decimal<qint16>(bytes, at);
    case ValueType::UInt16:
        return decimal<quint16>(bytes, at);
    case ValueType::Int32:
        return decimal<qint32>(bytes, at);
    case ValueType::UInt32:
        return decimal<quint32>(bytes, at);
    case ValueType::Int64:
        return decimal<qint64>(bytes, at);
    case ValueType::UInt64:
        return decimal<quint64>(bytes, at);
    case ValueType::Real32:
        return real<float, quint32>(bytes, at);
    case ValueType::Real64:
        return real<double, quint64>(bytes, at);
    case ValueType::Bool:
        return truth(bytes, at);
    case ValueType::Guid:
        return guid(bytes, at);
    case ValueType::SizeT:
    case ValueType::HexInt32:
    case ValueType::HexInt64:
        return hexNumber(bytes, at);
    case ValueType::FileTime:
        return fileTime(bytes, at);
    case ValueType::SystemTime:
        return systemTime(bytes, at);
    case ValueType::Sid:
        return sid(bytes, at);
    default: // binary, and types that nobody describes
        return hexBytes(bytes, at);
    }
}

/// Bytes of an item of a type whose items are all of one size; 0 for the others.
qsizetype fixedSize(quint8 type)
{
    switch (type) {
    case ValueType::Int8:
    case ValueType::UInt8:
        return 1;
    case ValueType::Int16:
    case ValueType::UInt16:
        return 2;
    case ValueType::Int32:
    case ValueType::UInt32:
    case ValueType::Real32:
    case ValueType::Bool:
    case ValueType::HexInt32:
        return 4;
    case ValueType::Int64:
    case ValueType::UInt64:
    case ValueType::Real64:
    case ValueType::FileTime:
    case ValueType::HexInt64:
    case ValueType::SizeT:
        return 8;
    case ValueType::Guid:
    case ValueType::SystemTime:
        return 16;
    default:
        return 0;
    }
}

/// Offset of the first NUL unit of 16 bits, or the end.
qsizetype endOfText(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at + 2 <= bytes.size() && (bytes[at] != '\0' || bytes[at + 1] != '\0')) {
        at += 2;
    }
    return std::min(at, bytes.size());
}

qsizetype itemLength(quint8 type, QByteArrayView rest)
{
    if (type == ValueType::String) {
        return endOfText(rest);
    }
    if (type == ValueType::AnsiString) {
        const qsizetype nul = rest.indexOf('\0');
        return nul < 0 ? rest.size() : nul;
    }
    if (type == ValueType::Sid) {
        return 8 + 4 * qsizetype(numberAt<quint8>(rest, 1));
    }
    const qsizetype fixed = fixedSize(type);
    return fixed > 0 ? fixed : rest.size();
}
} // namespace

bool readInstance(ByteCursor &cursor, BinXmlInstance &instance)
{
    cursor.skip(1);
    instance.id = cursor.next<quint32>();
    instance.definition = cursor.next<quint32>();
    if (instance.definition == cursor.position()) {
        cursor.skip(20); // next definition of the bucket, GUID
        cursor.skip(cursor.next<quint32>());
    }
    constexpr qint64 DescriptionBytes = 4;
    const auto count = cursor.next<quint32>();
    const QByteArrayView descriptions = cursor.take(DescriptionBytes * count);
    if (cursor.hasFailed()) {
        return false;
    }
    const auto first = static_cast<quint32>(cursor.position());
    quint32 length = 0; // of at most 64 KiB each, of the few that fit into a chunk
    instance.values.resize(count);
    const char *at = descriptions.data();
    for (BinXmlValue &value : instance.values) {
        value.size = qFromLittleEndian<quint16>(at);
        value.type = static_cast<quint8>(at[2]);
        value.offset = first + length;
        length += value.size;
        at += DescriptionBytes;
    }
    cursor.skip(length);
    return !cursor.hasFailed();
}

BinXmlItems::BinXmlItems(quint8 type, QByteArrayView bytes)
    : m_type(type)
    , m_rest(bytes)
{
}

bool BinXmlItems::next(QByteArrayView &item)
{
    const qsizetype length = std::min(itemLength(m_type, m_rest), m_rest.size());
    if (m_rest.isEmpty()) {
        return false;
    }
    item = m_rest.first(length);
    // Strings are followed by a NUL.
    const qsizetype gap = m_type == ValueType::String ? 2 : m_type == ValueType::AnsiString ? 1 : 0;
    m_rest = m_rest.sliced(std::min(length + gap, m_rest.size()));
    return true;
}

QByteArrayView ValueWriter::text(quint8 type, QByteArrayView bytes)
{
    // A number of a SID, of four bytes, takes eleven; a byte of a binary value two.
    const qsizetype room = LongestFixed + 3 * bytes.size();
    if (std::ssize(m_buffer) < room) {
        m_buffer.resize(static_cast<size_t>(room));
    }
    char *const begin = m_buffer.data();
    return QByteArrayView(begin, valueText(type, bytes, begin) - begin);
}

QByteArrayView trimmedText(QByteArrayView bytes)
{
    qsizetype length = bytes.size() & ~qsizetype(1);
    while (length >= 2 && bytes[length - 1] == '\0' && bytes[length - 2] == '\0') {
        length -= 2;
    }
    return bytes.first(length);
}

} // namespace Scep::Evtx
