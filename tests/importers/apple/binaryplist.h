// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <algorithm>

/// A little writer of binary property lists for tests.
namespace Scep::BinaryPlist {

/// Big-endian, two bytes.
inline QByteArray two(qsizetype value)
{
    return {QByteArray(1, static_cast<char>(value >> 8)) + static_cast<char>(value & 0xff)};
}

/// An object's announcement: kind in the upper half, length in the lower or behind it.
inline QByteArray announced(int kind, qsizetype length)
{
    if (length < 15) {
        return QByteArray(1, static_cast<char>(kind << 4 | static_cast<int>(length)));
    }
    return QByteArray(1, static_cast<char>(kind << 4 | 0x0f)) + '\x11' + two(length);
}

inline QByteArray ascii(const QByteArray &text)
{
    return announced(0x5, text.size()) + text;
}

inline QByteArray data(const QByteArray &bytes)
{
    return announced(0x4, bytes.size()) + bytes;
}

inline QByteArray references(const QList<qsizetype> &objects)
{
    QByteArray bytes;
    for (const qsizetype object : objects) {
        bytes += two(object);
    }
    return bytes;
}

inline QByteArray array(const QList<qsizetype> &items)
{
    return announced(0xA, items.size()) + references(items);
}

inline QByteArray dictionary(const QList<qsizetype> &keys, const QList<qsizetype> &values)
{
    return announced(0xD, keys.size()) + references(keys) + references(values);
}

/// The file of objects, the first of which is the root; references and offsets have 2 and 4 bytes.
inline QByteArray file(const QByteArrayList &objects)
{
    QByteArray bytes = "bplist00";
    QByteArray offsets;
    for (const QByteArray &object : objects) {
        offsets += two(bytes.size() >> 16) + two(bytes.size() & 0xffff);
        bytes += object;
    }
    const qsizetype table = bytes.size();
    const QByteArray zeros(6, '\0');
    return bytes + offsets + zeros + '\x04' + '\x02' + QByteArray(4, '\0') +
           two(objects.size() >> 16) + two(objects.size() & 0xffff) + QByteArray(8, '\0') +
           QByteArray(4, '\0') + two(table >> 16) + two(table & 0xffff);
}

/// Arrays inside each other, @p depth of them.
inline QByteArray nested(qsizetype depth)
{
    QByteArrayList objects;
    for (qsizetype i = 0; i < depth; ++i) {
        objects.append(i + 1 < depth ? array({i + 1}) : array({}));
    }
    return file(objects);
}

} // namespace Scep::BinaryPlist
