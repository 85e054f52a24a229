// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/evtxbytes.h"

#include <QByteArrayView>

#include <vector>

namespace Scep::Evtx {

/// Types of values ([MS-EVEN6] 2.2.13).
namespace ValueType {
inline constexpr quint8 Null = 0x00;
inline constexpr quint8 String = 0x01;
inline constexpr quint8 AnsiString = 0x02;
inline constexpr quint8 Int8 = 0x03;
inline constexpr quint8 UInt8 = 0x04;
inline constexpr quint8 Int16 = 0x05;
inline constexpr quint8 UInt16 = 0x06;
inline constexpr quint8 Int32 = 0x07;
inline constexpr quint8 UInt32 = 0x08;
inline constexpr quint8 Int64 = 0x09;
inline constexpr quint8 UInt64 = 0x0a;
inline constexpr quint8 Real32 = 0x0b;
inline constexpr quint8 Real64 = 0x0c;
inline constexpr quint8 Bool = 0x0d;
inline constexpr quint8 Binary = 0x0e;
inline constexpr quint8 Guid = 0x0f;
inline constexpr quint8 SizeT = 0x10;
inline constexpr quint8 FileTime = 0x11;
inline constexpr quint8 SystemTime = 0x12;
inline constexpr quint8 Sid = 0x13;
inline constexpr quint8 HexInt32 = 0x14;
inline constexpr quint8 HexInt64 = 0x15;
inline constexpr quint8 BinXml = 0x21;
/// Set on the type of several values.
inline constexpr quint8 ArrayFlag = 0x80;
} // namespace ValueType

/// A value of an instance, by its place in the chunk.
struct BinXmlValue
{
    quint8 type = ValueType::Null;
    quint32 offset = 0;
    quint32 size = 0;

    [[nodiscard]] bool isArray() const { return (type & ValueType::ArrayFlag) != 0; }
    [[nodiscard]] quint8 itemType() const { return type & ~ValueType::ArrayFlag; }
};

/// A use of a template: which one, and the values for it.
struct BinXmlInstance
{
    quint32 id = 0;
    quint32 definition = 0; ///< offset in the chunk
    std::vector<BinXmlValue> values;
};

/// Reads an instance; the cursor stands behind its token. False when it does not fit.
[[nodiscard]] bool readInstance(ByteCursor &cursor, BinXmlInstance &instance);

/// The items of a value that holds several, one after the other.
class BinXmlItems
{
public:
    /// @p type is that of an item, @p bytes are all items.
    BinXmlItems(quint8 type, QByteArrayView bytes);

    /// The next item's bytes; false behind the last one.
    [[nodiscard]] bool next(QByteArrayView &item);

private:
    quint8 m_type;
    QByteArrayView m_rest;
};

/// Writes values that are no strings as text, into memory that it uses again.
class ValueWriter
{
public:
    /// Decimal and hexadecimal numbers, "{…}", "S-1-…", "2018-02-27T05:16:28.0340000Z", "true",
    /// pairs of hexadecimal digits. ASCII without a character that XML escapes. Empty for null and
    /// for bytes too short for the type. Valid until the next call.
    [[nodiscard]] QByteArrayView text(quint8 type, QByteArrayView bytes);

private:
    std::vector<char> m_buffer;
};

/// 16-bit text without the NUL units that may end it.
[[nodiscard]] QByteArrayView trimmedText(QByteArrayView bytes);

} // namespace Scep::Evtx
