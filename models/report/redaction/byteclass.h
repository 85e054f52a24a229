// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QtTypes>

namespace Scep {

// What single bytes of UTF-8 are, without a locale. Private to models/report/redaction.

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

[[nodiscard]] constexpr bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

[[nodiscard]] constexpr bool isLetter(char c)
{
    return isUpper(c) || isLower(c);
}

[[nodiscard]] constexpr bool isAlnum(char c)
{
    return isLetter(c) || isDigit(c);
}

[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// 0 to 15, or -1.
[[nodiscard]] constexpr int hexValue(char c)
{
    if (isDigit(c)) {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

[[nodiscard]] constexpr bool isHex(char c)
{
    return hexValue(c) >= 0;
}

/// A letter, a digit, or a byte of a letter outside ASCII.
[[nodiscard]] constexpr bool isWordByte(char c)
{
    return isAlnum(c) || static_cast<uchar>(c) >= 0x80;
}

/// Whether a character of a word begins at @p at: a letter, a digit, or a letter of two bytes. What
/// three bytes begin with is punctuation, or writing without blanks between its words.
[[nodiscard]] constexpr bool isWordAt(QByteArrayView text, qsizetype at)
{
    const char c = at >= 0 && at < text.size() ? text.at(at) : '\0';
    const uchar byte = static_cast<uchar>(c);
    return isAlnum(c) || (byte >= 0xC3 && byte <= 0xDF);
}

/// Whether a character of a word ends before @p at.
[[nodiscard]] constexpr bool isWordBefore(QByteArrayView text, qsizetype at)
{
    const bool isSecond =
        at >= 2 && at <= text.size() && (static_cast<uchar>(text.at(at - 1)) & 0xC0) == 0x80;
    return isWordAt(text, isSecond ? at - 2 : at - 1);
}

/// The byte at @p at, or NUL outside of the text.
[[nodiscard]] constexpr char byteAt(QByteArrayView text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text.at(at) : '\0';
}

} // namespace Scep
