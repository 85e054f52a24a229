// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtxxml.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace Scep::Evtx {

namespace {
/// The longest that one 16-bit unit becomes: "&apos;" is of six bytes.
constexpr qsizetype LongestUnit = 6;

/// What is written for an ASCII character: 0 the character itself, else a row of `Escapes`.
enum Escape : quint8 { Itself, Amp, Less, Greater, Apostrophe, LineEnd, Picture };

constexpr std::array<quint8, 128> Classes = [] {
    std::array<quint8, 128> classes{};
    for (size_t i = 0; i < 32; ++i) {
        classes[i] = Picture;
    }
    classes['\t'] = Itself;
    classes['\n'] = LineEnd;
    classes['\r'] = LineEnd;
    classes['&'] = Amp;
    classes['<'] = Less;
    classes['>'] = Greater;
    classes['\''] = Apostrophe;
    return classes;
}();

constexpr std::array<QByteArrayView, 6> Escapes{"", "&amp;", "&lt;", "&gt;", "&apos;", "&#10;"};

void putThree(char *&out, quint32 code)
{
    *out++ = static_cast<char>(0xE0 | code >> 12);
    *out++ = static_cast<char>(0x80 | (code >> 6 & 0x3F));
    *out++ = static_cast<char>(0x80 | (code & 0x3F));
}

void putFour(char *&out, quint32 code)
{
    *out++ = static_cast<char>(0xF0 | code >> 18);
    *out++ = static_cast<char>(0x80 | (code >> 12 & 0x3F));
    *out++ = static_cast<char>(0x80 | (code >> 6 & 0x3F));
    *out++ = static_cast<char>(0x80 | (code & 0x3F));
}

/// Units that are copied at once; the compiler makes a few vector instructions of it.
constexpr qsizetype BlockUnits = 8;

/// Copies whole blocks as long as their characters stand for themselves.
void putPlainBlocks(char *&out, const char *&in, const char *end)
{
    for (; end - in >= 2 * BlockUnits; in += 2 * BlockUnits, out += BlockUnits) {
        std::array<quint16, BlockUnits> units{};
        qFromLittleEndian<quint16>(in, BlockUnits, units.data());
        quint16 others = 0;
        for (const quint16 unit : units) {
            others |= static_cast<quint16>(unit < ' ' || unit >= Classes.size() || unit == '&' ||
                                           unit == '<' || unit == '>' || unit == '\'');
        }
        if (others != 0) {
            return;
        }
        for (qsizetype i = 0; i < BlockUnits; ++i) {
            out[i] = static_cast<char>(units[static_cast<size_t>(i)]);
        }
    }
}

/// Writes the character that begins with @p unit; gives how many units it took.
qsizetype putWide(char *&out, quint16 unit, const char *next, bool hasNext)
{
    if (unit < 0x800) {
        *out++ = static_cast<char>(0xC0 | unit >> 6);
        *out++ = static_cast<char>(0x80 | (unit & 0x3F));
        return 1;
    }
    const bool isHigh = unit >= 0xD800 && unit < 0xDC00;
    const quint16 low = isHigh && hasNext ? qFromLittleEndian<quint16>(next) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
        putFour(out, 0x10000U + ((unit - 0xD800U) << 10) + (low - 0xDC00U));
        return 2;
    }
    const bool isBad = (unit >= 0xD800 && unit < 0xE000) || unit >= 0xFFFE;
    putThree(out, isBad ? 0xFFFD : unit);
    return 1;
}
} // namespace

void XmlLineSink::text16(QByteArrayView text)
{
    if (text.isEmpty()) {
        return;
    }
    closeTag();
    char *const begin = room(text.size() / 2 * LongestUnit);
    char *out = begin;
    const char *in = text.data();
    const char *const end = in + text.size();
    const char *blocks = in; // where blocks are tried next
    while (in < end) {
        if (in >= blocks) {
            putPlainBlocks(out, in, end);
            blocks = in + 2 * BlockUnits;
            continue;
        }
        const auto unit = qFromLittleEndian<quint16>(in);
        in += 2;
        if (unit >= Classes.size()) {
            in += 2 * (putWide(out, unit, in, in < end) - 1);
            continue;
        }
        const quint8 kind = Classes[unit];
        if (kind == Itself) {
            *out++ = static_cast<char>(unit);
        } else if (kind == Picture) {
            putThree(out, 0x2400U + unit);
        } else if (unit != '\r' || in >= end || qFromLittleEndian<quint16>(in) != '\n') {
            std::memcpy(out, Escapes[kind].data(), static_cast<size_t>(Escapes[kind].size()));
            out += Escapes[kind].size();
        }
    }
    m_size += out - begin;
}

void XmlLineSink::grow(qsizetype count)
{
    constexpr qsizetype Slack = 4096;
    m_buffer.resize(std::max(2 * m_buffer.size(), static_cast<size_t>(m_size + count + Slack)));
}

} // namespace Scep::Evtx
