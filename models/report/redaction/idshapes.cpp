// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/byteclass.h"
#include "models/report/redaction/shapes.h"

#include <algorithm>

namespace Scep {

namespace {
/// Digits of an IMEI with its check digit (3GPP TS 23.003 section 6.2).
constexpr qsizetype ImeiDigits = 15;
/// Numbers behind "S-1-" of a security identifier that is somebody's: an account of a domain or of
/// Entra has more than the well-known ones.
constexpr int FewestSidNumbers = 4;
/// Characters of a JSON web token with its header alone.
constexpr qsizetype FewestTokenCharacters = 24;

bool isHexRun(QByteArrayView text, qsizetype begin, qsizetype count)
{
    if (begin < 0 || begin + count > text.size()) {
        return false;
    }
    return std::ranges::all_of(text.sliced(begin, count), [](char c) { return isHex(c); });
}

bool isGuidSeparator(char c)
{
    return c == '-' || c == '_';
}

/// The end of a GUID whose first separator is at @p at, or -1.
qsizetype endOfGuid(QByteArrayView text, qsizetype at)
{
    if (!isHexRun(text, at - 8, 8)) {
        return -1;
    }
    qsizetype end = at;
    for (const qsizetype size : {4, 4, 4, 12}) {
        if (!isGuidSeparator(byteAt(text, end)) || !isHexRun(text, end + 1, size)) {
            return -1;
        }
        end += 1 + size;
    }
    return end;
}

/// The end of a security identifier at @p begin, or -1.
qsizetype endOfSid(QByteArrayView text, qsizetype begin)
{
    qsizetype at = begin + 4;
    int numbers = 0;
    while (isDigit(byteAt(text, at))) {
        while (isDigit(byteAt(text, at))) {
            ++at;
        }
        ++numbers;
        if (byteAt(text, at) != '-' || !isDigit(byteAt(text, at + 1))) {
            break;
        }
        ++at;
    }
    return numbers >= FewestSidNumbers ? at : -1;
}

/// Luhn's check digit.
bool isImei(QByteArrayView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits.at(i) - '0';
        const int twice = digit * 2;
        sum += i % 2 == 0 ? digit : twice / 10 + twice % 10;
    }
    return sum > 0 && sum % 10 == 0;
}

bool isTokenByte(char c)
{
    return isAlnum(c) || c == '-' || c == '_' || c == '.' || c == '=';
}
} // namespace

void findIds(QByteArrayView text, ShapeHits &hits)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text.at(at);
        if (isGuidSeparator(c)) {
            if (const qsizetype end = endOfGuid(text, at); end > 0) {
                hits.append({.begin = at - 8, .end = end, .kind = IdentityKind::Guid});
                at = end - 1;
            }
        } else if ((c | 0x20) == 's' && byteAt(text, at + 1) == '-' &&
                   byteAt(text, at + 2) == '1' && byteAt(text, at + 3) == '-' &&
                   !isAlnum(byteAt(text, at - 1))) {
            if (const qsizetype end = endOfSid(text, at); end > 0) {
                hits.append({.begin = at, .end = end, .kind = IdentityKind::Sid});
                at = end - 1;
            }
        } else if (isDigit(c) && !isWordByte(byteAt(text, at - 1))) {
            qsizetype end = at;
            while (isDigit(byteAt(text, end))) {
                ++end;
            }
            if (end - at == ImeiDigits && !isWordByte(byteAt(text, end)) &&
                isImei(text.sliced(at, ImeiDigits))) {
                hits.append({.begin = at, .end = end, .kind = IdentityKind::DeviceId});
            }
            at = end - 1;
        }
    }
}

void findArmour(QByteArrayView text, ShapeHits &hits)
{
    constexpr QByteArrayView Begin = "-----BEGIN ";
    constexpr QByteArrayView End = "-----END ";
    for (qsizetype at = text.indexOf(Begin); at >= 0;) {
        qsizetype begin = at + Begin.size();
        while (isUpper(byteAt(text, begin)) || isDigit(byteAt(text, begin)) ||
               byteAt(text, begin) == ' ') {
            ++begin;
        }
        const bool isKey = text.sliced(at, begin - at).contains("PRIVATE KEY");
        while (byteAt(text, begin) == '-') {
            ++begin;
        }
        qsizetype end = text.indexOf(End, begin);
        const qsizetype next = end < 0 ? text.size() : end;
        end = next; // a block that does not end goes on for as long as the text does
        while (begin < end && isBlank(text.at(begin))) {
            ++begin;
        }
        while (end > begin && isBlank(text.at(end - 1))) {
            --end;
        }
        const QByteArrayView inside = text.sliced(begin, end - begin);
        if (begin < end && !(inside.startsWith('[') && inside.endsWith("removed]"))) {
            hits.append({.begin = begin,
                         .end = end,
                         .kind = isKey ? IdentityKind::Challenge : IdentityKind::Encoded,
                         .mark = isKey ? RemovalMark::Challenge : RemovalMark::Base64,
                         .byteCount = (end - begin) * 3 / 4});
        }
        at = text.indexOf(Begin, next);
    }
    // The header of a token is an object: {" in base64.
    for (qsizetype at = text.indexOf("eyJ"); at >= 0;) {
        qsizetype end = at;
        while (isTokenByte(byteAt(text, end))) {
            ++end;
        }
        if (end - at >= FewestTokenCharacters && text.sliced(at, end - at).contains('.')) {
            hits.append(
                {.begin = at, .end = end, .kind = IdentityKind::Token, .mark = RemovalMark::Token});
        }
        at = text.indexOf("eyJ", end);
    }
}

} // namespace Scep
