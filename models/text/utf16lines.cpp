// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/utf16lines.h"

#include "models/text/codepage.h"

#include <algorithm>

namespace Scep {

namespace {
/// Bytes that tell whether text is UTF-16 from where they begin, and bytes that tell that it is
/// not.
constexpr qsizetype WideBytes = 16;
constexpr qsizetype NarrowBytes = 32;
/// Fewer tell nothing.
constexpr qsizetype FewestBytes = 8;
/// Of the end of 8 bits: UTF-16 that is told with bytes behind it may begin so far before them.
constexpr qsizetype KeptBytes = 2 * WideBytes + 2;

bool isAsciiText(uchar byte)
{
    return (byte >= 0x20 && byte < 0x7F) || byte == '\t' || byte == '\r' || byte == '\n';
}

/// Logs are mostly ASCII, so that every other byte is NUL.
bool beginsWide(QByteArrayView text)
{
    const QByteArrayView begin = text.first(std::min(text.size(), WideBytes));
    const qsizetype pairs = begin.size() / 2;
    qsizetype ascii = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        ascii += begin[2 * i + 1] == '\0' && isAsciiText(static_cast<uchar>(begin[2 * i])) ? 1 : 0;
    }
    return begin.size() >= FewestBytes && ascii * 4 >= pairs * 3;
}

/// Where UTF-16 begins whose first ASCII character is at @p ascii: letters of other scripts (upper
/// bytes that no text has) or a byte order mark may stand before it.
qsizetype wideBeginBefore(QByteArrayView text, qsizetype ascii)
{
    qsizetype begin = ascii;
    while (begin >= 2 && ascii - begin < WideBytes && static_cast<uchar>(text[begin - 1]) < 9) {
        begin -= 2;
    }
    const bool hasMark = begin >= 2 && text.sliced(begin - 2).startsWith("\xFF\xFE");
    return hasMark ? begin - 2 : begin;
}

/// Length of the first line of UTF-16LE, line end included; 0: it has no end here.
qsizetype wideLineLength(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        if (at % 2 == 0 && at + 1 < bytes.size() && bytes[at + 1] == '\0') {
            return at + 2;
        }
    }
    return 0;
}

/// Where UTF-16 begins in text of 8 bits; -1: nowhere that can be told. What is at its last bytes
/// is told with those behind them, but for the last of the text.
qsizetype wideBegin(QByteArrayView text, bool isLast)
{
    for (qsizetype nul = text.indexOf('\0', 1); nul > 0; nul = text.indexOf('\0', nul + 1)) {
        const QByteArrayView rest = text.sliced(nul - 1);
        if (rest.size() < WideBytes && !isLast) {
            break;
        }
        if (beginsWide(rest)) {
            return wideBeginBefore(text, nul - 1);
        }
    }
    return -1;
}
} // namespace

// UTF-16 of any script has NUL or control bytes among its first, or many that are neither ASCII nor
// UTF-8. Behind the lines that are looked at there may be UTF-16 again.
bool beginsInEightBits(QByteArrayView text)
{
    QByteArrayView begin = text.first(std::min(text.size(), NarrowBytes));
    if (const qsizetype nul = begin.indexOf('\0'); nul >= 0) {
        const qsizetype end = begin.first(nul).lastIndexOf('\n') + 1;
        begin = begin.first(end == nul ? 0 : end);
    }
    const auto isControl = [](char byte) {
        return static_cast<uchar>(byte) < 0x80 && !isAsciiText(static_cast<uchar>(byte));
    };
    return begin.size() >= FewestBytes && std::ranges::none_of(begin, isControl) &&
           countUtf8(begin).wrong * 10 <= begin.size();
}

bool hasUtf16Lines(QByteArrayView text)
{
    return wideBegin(text, true) >= 0;
}

Utf16LineDecoder::Utf16LineDecoder(Encoding encoding)
    : m_isBigEndian(encoding == Encoding::Utf16BigEndian)
    , m_decoder(m_isBigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE)
    , m_isWide(m_isBigEndian || encoding == Encoding::Utf16LittleEndian)
    , m_isAtLineStart(!m_isBigEndian)
{
}

QByteArray Utf16LineDecoder::decode(QByteArrayView bytes)
{
    m_pending.append(bytes);
    return take(false);
}

QByteArray Utf16LineDecoder::finish()
{
    const QByteArray text = take(true);
    m_isCut = !m_pending.isEmpty();
    return text;
}

QByteArray Utf16LineDecoder::take(bool isLast)
{
    QByteArray text;
    qsizetype done = 0;
    for (bool goesOn = true; goesOn;) {
        const QByteArrayView rest = QByteArrayView(m_pending).sliced(done);
        const Run run = m_isWide ? wideRun(rest, isLast) : narrowRun(rest, isLast);
        text += converted(rest.first(run.length));
        done += run.length;
        goesOn = run.ends;
        if (run.ends) {
            m_isWide = !m_isWide;
            m_isAtLineStart = false;
            m_decoder.resetState();
        }
    }
    m_pending.remove(0, done);
    return text;
}

QByteArray Utf16LineDecoder::converted(QByteArrayView bytes)
{
    if (!m_isWide || bytes.isEmpty()) {
        return bytes.toByteArray();
    }
    const QString text = m_decoder.decode(bytes);
    return text.toUtf8();
}

Utf16LineDecoder::Run Utf16LineDecoder::narrowRun(QByteArrayView bytes, bool isLast)
{
    const qsizetype wide = wideBegin(bytes, isLast);
    if (wide >= 0) {
        return {.length = wide, .ends = true};
    }
    return {.length = isLast ? bytes.size() : std::max<qsizetype>(0, bytes.size() - KeptBytes),
            .ends = false};
}

/// Other text begins with a line.
Utf16LineDecoder::Run Utf16LineDecoder::wideRun(QByteArrayView bytes, bool isLast)
{
    for (qsizetype at = 0;;) {
        const QByteArrayView rest = bytes.sliced(at);
        if (m_isAtLineStart && rest.size() < NarrowBytes && !isLast) {
            return {.length = at, .ends = false};
        }
        if (m_isAtLineStart && beginsInEightBits(rest)) {
            return {.length = at, .ends = true};
        }
        const qsizetype line = m_isBigEndian ? 0 : wideLineLength(rest);
        m_isAtLineStart = line > 0;
        if (line == 0) {
            return {.length = at + wholeLength(rest, isLast), .ends = false};
        }
        at += line;
    }
}

/// All characters that are whole without the bytes that follow.
qsizetype Utf16LineDecoder::wholeLength(QByteArrayView bytes, bool isLast) const
{
    const qsizetype length = bytes.size() - bytes.size() % 2;
    if (length == 0 || isLast) {
        return length;
    }
    const uchar upper = static_cast<uchar>(bytes[m_isBigEndian ? length - 2 : length - 1]);
    return upper >= 0xD8 && upper <= 0xDB ? length - 2 : length;
}

} // namespace Scep
