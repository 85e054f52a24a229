// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/hextext.h"

namespace Scep {

namespace {
int digitValue(char character)
{
    if (character >= '0' && character <= '9') {
        return character - '0';
    }
    const char lower = static_cast<char>(character | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool isBetweenPairs(char character)
{
    return character == ' ' || character == '\t' || character == '\r' || character == '\n' ||
           character == ':';
}

/// Pairs of digits with nothing else between them; an odd digit at the end is left out.
std::optional<QByteArray> plainPairs(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() / 2);
    int high = -1;
    for (const char character : text) {
        if (isBetweenPairs(character)) {
            if (high >= 0) {
                return std::nullopt; // blanks part pairs, never a pair
            }
            continue;
        }
        const int value = digitValue(character);
        if (value < 0) {
            return std::nullopt;
        }
        if (high < 0) {
            high = value;
        } else {
            bytes += static_cast<char>(high * 16 + value);
            high = -1;
        }
    }
    return bytes;
}

/// Where the pairs of a dump's line begin: behind an offset of at least four digits that is the
/// number of bytes before; -1 when the line begins otherwise.
qsizetype behindOffset(QByteArrayView line, qint64 expected)
{
    constexpr qsizetype FewestDigits = 4;
    constexpr qsizetype MostDigits = 8;
    qint64 offset = 0;
    qsizetype at = 0;
    while (at < line.size() && at <= MostDigits && digitValue(line[at]) >= 0) {
        offset = offset * 16 + digitValue(line[at++]);
    }
    const bool isOffset = at >= FewestDigits && at <= MostDigits && offset == expected &&
                          at < line.size() && isBetweenPairs(line[at]);
    return isOffset ? at : -1;
}

/// The pairs of a dump's line, at most 16; what stands behind two blanks in a row is text, save for
/// the gap in the middle.
void takeDumpLine(QByteArrayView line, QByteArray &bytes)
{
    constexpr int BytesOfLine = 16;
    qsizetype at = 0;
    for (int count = 0; count < BytesOfLine; ++count) {
        qsizetype blanks = 0;
        while (at < line.size() && isBetweenPairs(line[at])) {
            ++at;
            ++blanks;
        }
        const bool isGap = count == 0 || count == BytesOfLine / 2 || blanks <= 1;
        if (!isGap || at + 1 >= line.size() || digitValue(line[at]) < 0 ||
            digitValue(line[at + 1]) < 0) {
            return;
        }
        bytes += static_cast<char>(digitValue(line[at]) * 16 + digitValue(line[at + 1]));
        at += 2;
    }
}

std::optional<QByteArray> dump(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() / 4);
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView line = text.sliced(begin, end - begin).trimmed();
        begin = end + 1;
        if (line.isEmpty()) {
            continue;
        }
        const qsizetype pairs = behindOffset(line, bytes.size());
        if (pairs < 0) {
            return found < 0 && !bytes.isEmpty() ? std::optional(bytes) : std::nullopt;
        }
        takeDumpLine(line.sliced(pairs), bytes);
    }
    return bytes;
}
} // namespace

std::optional<QByteArray> decodeHexText(QByteArrayView text)
{
    text = text.trimmed();
    const bool beginsWithSequence =
        text.size() >= 2 && digitValue(text[0]) == 3 && digitValue(text[1]) == 0;
    if (beginsWithSequence) {
        return plainPairs(text);
    }
    return text.startsWith('0') ? dump(text) : std::nullopt;
}

} // namespace Scep
