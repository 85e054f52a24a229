// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/unescaped.h"

#include "models/report/redaction/byteclass.h"

#include <QString>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
/// Digits of a character reference: more than any character needs, zeros in front included.
constexpr qsizetype MostReferenceDigits = 12;

/// One escape: bytes of the text that it takes, and what it stands for.
struct Escape
{
    qsizetype length = 0; ///< 0: there is none
    QByteArray bytes;
};

QByteArray utf8(char32_t character)
{
    return QString::fromUcs4(&character, 1).toUtf8();
}

/// Value of up to @p most digits of @p base at @p begin; length 0 when there is none.
struct Number
{
    char32_t value = 0;
    qsizetype length = 0;
};
Number numberAt(QByteArrayView text, qsizetype begin, qsizetype most, int base)
{
    Number number;
    while (number.length < most && begin + number.length < text.size()) {
        const int digit = hexValue(text.at(begin + number.length));
        if (digit < 0 || digit >= base) {
            break;
        }
        number.value = std::min<char32_t>(
            number.value * static_cast<char32_t>(base) + static_cast<char32_t>(digit), 0x110000);
        ++number.length;
    }
    return number;
}

Escape percent(QByteArrayView text, qsizetype at)
{
    if (const Number pair = numberAt(text, at + 1, 2, 16); pair.length == 2) {
        return {3, QByteArray(1, static_cast<char>(pair.value))};
    }
    const bool isWide = at + 1 < text.size() && (text.at(at + 1) | 0x20) == 'u';
    if (const Number four = numberAt(text, at + 2, 4, 16); isWide && four.length == 4) {
        return {6, utf8(four.value)};
    }
    return {};
}

Escape reference(QByteArrayView text, qsizetype at)
{
    static constexpr std::array<std::pair<QByteArrayView, QByteArrayView>, 18> names{{
        {"amp;", "&"},
        {"lt;", "<"},
        {"gt;", ">"},
        {"quot;", "\""},
        {"apos;", "'"},
        {"nbsp;", " "},
        {"commat;", "@"},
        {"period;", "."},
        {"colon;", ":"},
        {"sol;", "/"},
        {"bsol;", "\\"},
        {"lowbar;", "_"},
        {"hyphen;", "-"},
        {"dash;", "-"},
        {"equals;", "="},
        {"percnt;", "%"},
        {"shy;", ""},
        {"zwnj;", ""},
    }};
    const QByteArrayView rest = text.sliced(at + 1, std::min<qsizetype>(10, text.size() - at - 1));
    for (const auto &[name, value] : names) {
        if (rest.startsWith(name)) {
            return {1 + name.size(), value.toByteArray()};
        }
    }
    if (!rest.startsWith('#')) {
        return {};
    }
    const bool isHex = rest.size() > 1 && (rest.at(1) | 0x20) == 'x';
    const qsizetype begin = at + (isHex ? 3 : 2);
    const Number number = numberAt(text, begin, MostReferenceDigits, isHex ? 16 : 10);
    if (number.length == 0) {
        return {};
    }
    const qsizetype end = begin + number.length;
    return {end - at + (end < text.size() && text.at(end) == ';' ? 1 : 0), utf8(number.value)};
}

/// "\u0041", "\x41", "\U00000041", "\u{41}".
Escape numbered(QByteArrayView text, qsizetype at)
{
    const char letter = text.at(at + 1);
    if (letter == 'u' && at + 2 < text.size() && text.at(at + 2) == '{') {
        const Number number = numberAt(text, at + 3, 8, 16);
        const qsizetype end = at + 3 + number.length;
        return number.length > 0 && end < text.size() && text.at(end) == '}'
                   ? Escape{end + 1 - at, utf8(number.value)}
                   : Escape();
    }
    const qsizetype digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
    const Number number = numberAt(text, at + 2, digits, 16);
    if (number.length != digits) {
        return {};
    }
    return {2 + digits,
            letter == 'x' ? QByteArray(1, static_cast<char>(number.value)) : utf8(number.value)};
}

Escape backslash(QByteArrayView text, qsizetype at, BackslashDigits digits)
{
    if (at + 1 >= text.size()) {
        return {};
    }
    const char letter = text.at(at + 1);
    if (digits == BackslashDigits::Octal) {
        if (const Number octal = numberAt(text, at + 1, 3, 8); octal.length == 3) {
            return {4, QByteArray(1, static_cast<char>(octal.value))};
        }
    } else if (const Number pair = numberAt(text, at + 1, 2, 16); pair.length == 2) {
        return {3, QByteArray(1, static_cast<char>(pair.value))};
    }
    switch (letter) {
    case 'u':
    case 'x':
    case 'U':
        return numbered(text, at);
    case 'n':
    case 'r':
    case 't':
    case 'f':
    case 'v':
        return {2, QByteArray(1, letter == 't' ? '\t' : '\n')};
    default:
        return isAlnum(letter) || static_cast<uchar>(letter) >= 0x80
                   ? Escape()
                   : Escape{2, QByteArray(1, letter)};
    }
}

/// What looks like ASCII and is not, and what does not look at all.
Escape disguised(QByteArrayView text, qsizetype at)
{
    const auto byteAt = [&](qsizetype i) {
        return i < text.size() ? static_cast<uchar>(text.at(i)) : uchar(0);
    };
    const uchar lead = byteAt(at);
    const uchar second = byteAt(at + 1);
    const uchar third = byteAt(at + 2);
    const bool isPair = (second & 0xC0) == 0x80;
    if ((lead == 0xC0 || lead == 0xC1) && isPair) {
        return {2, QByteArray(1, static_cast<char>((lead & 1) << 6 | (second & 0x3F)))};
    }
    if (lead == 0xC2 && second == 0xA0) {
        return {2, " "};
    }
    if (lead == 0xC2 && second == 0xAD) {
        return {2, {}};
    }
    if (!isPair || (third & 0xC0) != 0x80) {
        return {};
    }
    const int code = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F);
    if (lead == 0xE0 && code < 0x80) {
        return {3, QByteArray(1, static_cast<char>(code))};
    }
    const bool isInvisible = (code >= 0x200B && code <= 0x200F) ||
                             (code >= 0x202A && code <= 0x202E) ||
                             (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
    if ((lead & 0xF0) == 0xE0 && isInvisible) {
        return {3, {}};
    }
    if ((lead & 0xF0) == 0xE0 && code >= 0xFF01 && code <= 0xFF5E) {
        return {3, QByteArray(1, static_cast<char>(code - 0xFEE0))};
    }
    return {};
}

Escape escapeAt(QByteArrayView text, qsizetype at, BackslashDigits digits)
{
    const char c = text.at(at);
    switch (c) {
    case '%':
        return percent(text, at);
    case '&':
        return reference(text, at);
    case '\\':
        return backslash(text, at, digits);
    case '\0':
        return {1, {}};
    default:
        return static_cast<uchar>(c) >= 0xC0 ? disguised(text, at) : Escape();
    }
}

/// Bytes at which an escape may begin.
constexpr std::array<bool, 256> mayBegin = [] {
    std::array<bool, 256> may{};
    for (const uchar c : {uchar('%'), uchar('&'), uchar('\\'), uchar(0), uchar(0xC0), uchar(0xC1),
                          uchar(0xC2), uchar(0xE0), uchar(0xE2), uchar(0xEF)}) {
        may[c] = true;
    }
    return may;
}();
} // namespace

std::optional<UnescapedText> UnescapedText::of(QByteArrayView text, BackslashDigits digits)
{
    UnescapedText result;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (!mayBegin[static_cast<uchar>(text.at(at))]) {
            ++at;
            continue;
        }
        Escape escape = escapeAt(text, at, digits);
        if (escape.length == 0) {
            ++at;
            continue;
        }
        escape.bytes.replace('\0', QByteArray()); // nobody sees it
        result.m_bytes.append(text.sliced(copied, at - copied));
        result.m_jumps.push_back({.offset = result.m_bytes.size(),
                                  .size = escape.bytes.size(),
                                  .from = at,
                                  .to = at + escape.length});
        result.m_bytes.append(escape.bytes);
        at += escape.length;
        copied = at;
    }
    if (result.m_jumps.empty()) {
        return std::nullopt;
    }
    result.m_bytes.append(text.sliced(copied));
    return result;
}

const UnescapedText::Jump *UnescapedText::jumpAt(qsizetype offset) const
{
    const auto behind = std::ranges::upper_bound(m_jumps, offset, {}, &Jump::offset);
    return behind == m_jumps.begin() ? nullptr : &*std::prev(behind);
}

qsizetype UnescapedText::beginOf(qsizetype offset) const
{
    const Jump *jump = jumpAt(offset);
    if (!jump) {
        return offset;
    }
    const qsizetype past = offset - jump->offset - jump->size;
    return past < 0 ? jump->from : jump->to + past;
}

qsizetype UnescapedText::endOf(qsizetype offset) const
{
    const Jump *jump = jumpAt(offset);
    if (!jump) {
        return offset + 1;
    }
    const qsizetype past = offset - jump->offset - jump->size;
    return past < 0 ? jump->to : jump->to + past + 1;
}

bool hasBrokenEscape(QByteArrayView word)
{
    for (qsizetype at = 0; at < word.size(); ++at) {
        const char c = word.at(at);
        const QByteArrayView rest = word.sliced(at);
        const bool isPercent = c == '%' && isHex(byteAt(word, at + 1));
        const bool isReference = rest.startsWith("&#");
        const bool isNumbered =
            (rest.startsWith("\\u") || rest.startsWith("\\x")) && isHex(byteAt(word, at + 2));
        if ((isPercent || isReference || isNumbered) &&
            escapeAt(word, at, BackslashDigits::HexPairs).length == 0) {
            return true;
        }
        if (rest.startsWith("\xEF\xBF\xBD")) {
            return true;
        }
    }
    return false;
}

} // namespace Scep
