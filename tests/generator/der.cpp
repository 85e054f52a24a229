// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/der.h"

#include <bit>

namespace Scep::Examples::Der {

namespace {

QByteArray base128(quint32 value)
{
    QByteArray bytes(1, static_cast<char>(value & 0x7f));
    while (value >>= 7)
        bytes.prepend(static_cast<char>((value & 0x7f) | 0x80));
    return bytes;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(1, static_cast<char>(value));
    while (value >>= 8)
        bytes.prepend(static_cast<char>(value));
    return bytes;
}

} // namespace

QByteArray element(quint8 tag, const QByteArray &content)
{
    QByteArray result(1, static_cast<char>(tag));
    const auto size = static_cast<quint32>(content.size());
    if (size < 0x80) {
        result += static_cast<char>(size);
    } else {
        const QByteArray length = bigEndian(size);
        result += static_cast<char>(0x80 | length.size());
        result += length;
    }
    return result + content;
}

QByteArray sequence(const QList<QByteArray> &elements)
{
    return element(0x30, elements.join());
}

QByteArray boolean(bool value)
{
    return element(0x01, QByteArray(1, static_cast<char>(value ? 0xff : 0x00)));
}

QByteArray integer(quint32 value)
{
    QByteArray bytes = bigEndian(value);
    if (bytes.front() & 0x80)
        bytes.prepend('\0');
    return element(0x02, bytes);
}

QByteArray oid(QByteArrayView dotted)
{
    const QList<QByteArray> arcs = dotted.toByteArray().split('.');
    QByteArray body = base128(arcs.at(0).toUInt() * 40 + arcs.at(1).toUInt());
    for (const QByteArray &arc : arcs.sliced(2))
        body += base128(arc.toUInt());
    return element(0x06, body);
}

QByteArray octets(const QByteArray &value)
{
    return element(0x04, value);
}

QByteArray namedBits(quint8 bits)
{
    const char unused = static_cast<char>(bits ? std::countr_zero(bits) : 0);
    QByteArray body(1, unused);
    if (bits)
        body += static_cast<char>(bits);
    return element(0x03, body);
}

QByteArray utf8(const QString &text)
{
    return element(0x0c, text.toUtf8());
}

QByteArray ia5(const QString &text)
{
    return element(0x16, text.toLatin1());
}

QByteArray bmp(const QString &text)
{
    QByteArray bytes;
    for (const QChar unit : text) {
        bytes += static_cast<char>(unit.unicode() >> 8);
        bytes += static_cast<char>(unit.unicode() & 0xff);
    }
    return element(0x1e, bytes);
}

QByteArray explicitTag(int number, const QByteArray &content)
{
    return element(static_cast<quint8>(0xa0 | number), content);
}

QByteArray implicitTag(int number, const QByteArray &content)
{
    return element(static_cast<quint8>(0x80 | number), content);
}

} // namespace Scep::Examples::Der
