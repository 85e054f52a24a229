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

/// The byte at @p at, or NUL outside of the text.
[[nodiscard]] constexpr char byteAt(QByteArrayView text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text.at(at) : '\0';
}

} // namespace Scep
