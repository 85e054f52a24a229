// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/pkidecode.h"

namespace Scep {

namespace {
bool isAlphabet(char character)
{
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') ||
           (character >= '0' && character <= '9') || character == '+' || character == '/';
}

int hexDigit(char character)
{
    if (character >= '0' && character <= '9') {
        return character - '0';
    }
    const char lower = static_cast<char>(character | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Undoes percent-escapes (RFC 3986 section 2.1). An escape that the end cuts off is left out.
std::optional<QByteArray> withoutEscapes(QByteArrayView text)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype index = 0; index < text.size(); ++index) {
        if (text[index] != '%') {
            plain += text[index] == ' ' ? '+' : text[index];
            continue;
        }
        if (index + 2 >= text.size()) {
            const bool cutOff = index + 1 == text.size() || hexDigit(text[index + 1]) >= 0;
            return cutOff ? std::optional(plain) : std::nullopt;
        }
        const int high = hexDigit(text[index + 1]);
        const int low = hexDigit(text[index + 2]);
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        plain += static_cast<char>(high * 16 + low);
        index += 2;
    }
    return plain;
}
} // namespace

std::optional<QByteArray> decodeLoggedBase64(QByteArrayView text)
{
    const std::optional<QByteArray> plain = withoutEscapes(text);
    if (!plain) {
        return std::nullopt;
    }
    QByteArray quanta;
    quanta.reserve(plain->size());
    bool padded = false;
    for (const char character : *plain) {
        if (character == '\r' || character == '\n') {
            continue; // clients that wrap their base64 escape the line ends
        }
        if (character == '=') {
            padded = true;
        } else if (padded || !isAlphabet(character)) {
            return std::nullopt;
        }
        quanta += character;
    }
    quanta.truncate(quanta.size() / 4 * 4);
    auto result = QByteArray::fromBase64Encoding(quanta, QByteArray::AbortOnBase64DecodingErrors);
    if (result.decodingStatus != QByteArray::Base64DecodingStatus::Ok) {
        return std::nullopt;
    }
    return std::move(result.decoded);
}

} // namespace Scep
