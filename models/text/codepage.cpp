// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/codepage.h"

#include <algorithm>
#include <array>

namespace Scep {

namespace {
constexpr std::array<char16_t, 32> Windows1252Upper = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

constexpr std::array<char16_t, 128> Windows1250 = {
    0x20AC, 0xFFFD, 0x201A, 0xFFFD, 0x201E, 0x2026, 0x2020, 0x2021, 0xFFFD, 0x2030, 0x0160, 0x2039,
    0x015A, 0x0164, 0x017D, 0x0179, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0xFFFD, 0x2122, 0x0161, 0x203A, 0x015B, 0x0165, 0x017E, 0x017A, 0x00A0, 0x02C7, 0x02D8, 0x0141,
    0x00A4, 0x0104, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x015E, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x017B,
    0x00B0, 0x00B1, 0x02DB, 0x0142, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x0105, 0x015F, 0x00BB,
    0x013D, 0x02DD, 0x013E, 0x017C, 0x0154, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7,
    0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD, 0x00CE, 0x010E, 0x0110, 0x0143, 0x0147, 0x00D3,
    0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA, 0x0170, 0x00DC, 0x00DD, 0x0162, 0x00DF,
    0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7, 0x010D, 0x00E9, 0x0119, 0x00EB,
    0x011B, 0x00ED, 0x00EE, 0x010F, 0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4, 0x0151, 0x00F6, 0x00F7,
    0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD, 0x0163, 0x02D9};

bool isLetter(uchar byte)
{
    const uchar lower = byte | 0x20;
    return (lower >= 'a' && lower <= 'z') || byte >= 0xC0;
}

/// What one byte says; @p before and @p after are its neighbours, 0 at the ends.
int weight(uchar before, uchar byte, uchar after)
{
    switch (byte) {
    // 1252 has no character here, or one that is rare.
    case 0x8D: // Ť
    case 0x8F: // Ź
    case 0x9D: // ť
    case 0x9F: // ź, Y with diaeresis
        return 3;
    // 1252 has a symbol here, which no word goes on behind.
    case 0xB3: // ł, superscript three
    case 0xB9: // ą, superscript one
        return isLetter(after) ? 3 : 0;
    case 0xBF: // ż, inverted question mark
    case 0xBE: // ľ, three quarters
        return isLetter(before) ? 3 : 0;
    case 0xA3: // Ł, pound
    case 0xA5: // Ą, yen
    case 0xAF: // Ż, macron
        return isLetter(after) ? 2 : 0;
    case 0x9C: // ś, oe
    case 0x8C: // Ś, OE
        return isLetter(before) || isLetter(after) ? 2 : 0;
    case 0xEC: // ě, i grave: at the end of Italian words
    case 0xCC:
        return isLetter(after) ? 2 : 0;
    case 0xF9: // ů, u grave
        return 1;
    // Letters of both, rare in languages of 1250.
    case 0xE0: // a grave
    case 0xE3: // a tilde
    case 0xE5: // a ring
    case 0xC0:
    case 0xC5:
        return -3;
    case 0xE8: // e grave, č
    case 0xF1: // n tilde, ń
    case 0xF2: // o grave, ň
        return -1;
    default:
        return 0;
    }
}

/// Length of the UTF-8 sequence at the beginning of @p text; 0 when there is none.
qsizetype sequenceLength(QByteArrayView text)
{
    const auto lead = static_cast<uchar>(text.front());
    const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    return lead >= 0xC2 && lead < 0xF5 && text.size() >= length &&
                   QUtf8StringView(text.first(length)).isValidUtf8()
               ? length
               : 0;
}
} // namespace

QString fromCodePage(QByteArrayView bytes, Encoding codePage)
{
    const bool isCentralEuropean = codePage == Encoding::Windows1250;
    QString text(bytes.size(), Qt::Uninitialized);
    std::ranges::transform(bytes, text.begin(), [isCentralEuropean](char byte) {
        const auto code = static_cast<uchar>(byte);
        if (code < 0x80) {
            return QChar(char16_t{code});
        }
        if (isCentralEuropean) {
            return QChar(Windows1250[code - 0x80]);
        }
        return QChar(code < 0xA0 ? Windows1252Upper[code - 0x80] : char16_t{code});
    });
    return text;
}

int centralEuropeanScore(QByteArrayView bytes)
{
    int score = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<uchar>(bytes[i]);
        if (byte >= 0x80) {
            score += weight(i > 0 ? static_cast<uchar>(bytes[i - 1]) : 0, byte,
                            i + 1 < bytes.size() ? static_cast<uchar>(bytes[i + 1]) : 0);
        }
    }
    return score;
}

Encoding likelyCodePage(QByteArrayView bytes)
{
    return centralEuropeanScore(bytes) > 0 ? Encoding::Windows1250 : Encoding::Windows1252;
}

Utf8Count countUtf8(QByteArrayView text)
{
    Utf8Count count;
    for (qsizetype i = 0; i < text.size();) {
        if (static_cast<uchar>(text[i]) < 0x80) {
            ++i;
        } else if (const qsizetype length = sequenceLength(text.sliced(i)); length > 0) {
            ++count.sequences;
            i += length;
        } else {
            ++count.wrong;
            ++i;
        }
    }
    return count;
}

} // namespace Scep
