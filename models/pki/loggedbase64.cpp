// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/pkidecode.h"

#include <array>

namespace Scep {

namespace {

constexpr int Foreign = -1;
constexpr int LineEnd = -2; ///< clients that wrap their base64 escape the line ends
constexpr int Padding = -3;

/// The value of each character of the alphabet (RFC 4648 section 4), or what else it is.
constexpr std::array<qint8, 256> Values = [] {
    std::array<qint8, 256> values{};
    values.fill(Foreign);
    qint8 value = 0;
    for (const auto &[first, last] : {std::pair('A', 'Z'), std::pair('a', 'z'), std::pair('0', '9'),
                                      std::pair('+', '+'), std::pair('/', '/')}) {
        for (int character = first; character <= last; ++character) {
            values[static_cast<size_t>(character)] = value++;
        }
    }
    values['\r'] = LineEnd;
    values['\n'] = LineEnd;
    values['='] = Padding;
    return values;
}();

int hexDigit(char character)
{
    if (character >= '0' && character <= '9') {
        return character - '0';
    }
    const char lower = static_cast<char>(character | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Gives the characters one after the other, percent-escapes undone (RFC 3986 section 2.1).
class Unescaper
{
public:
    explicit Unescaper(QByteArrayView text)
        : m_text(text)
    {
    }

    /// False at the end of the text, which may be in the middle of an escape, and at a broken one.
    bool next(char &character)
    {
        if (m_at >= m_text.size()) {
            return false;
        }
        character = m_text[m_at++];
        if (character == ' ') {
            character = '+';
        } else if (character == '%') {
            return undo(character);
        }
        return true;
    }

    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    bool undo(char &character)
    {
        const int high = m_at < m_text.size() ? hexDigit(m_text[m_at]) : 0;
        const int low = m_at + 1 < m_text.size() ? hexDigit(m_text[m_at + 1]) : 0;
        m_isBroken = high < 0 || low < 0;
        character = static_cast<char>(high * 16 + low);
        m_at += 2;
        return !m_isBroken && m_at <= m_text.size();
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_isBroken = false;
};

/// The last quantum, which has padding; @p text is what is there of it and of what follows.
std::optional<QByteArray> paddedQuantum(QByteArray text, Unescaper &rest)
{
    char character = 0;
    while (rest.next(character)) {
        const int value = Values[static_cast<uchar>(character)];
        if (value == Padding) {
            text += character;
        } else if (value != LineEnd) {
            return std::nullopt;
        }
    }
    text.truncate(text.size() / 4 * 4);
    auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (result.decodingStatus != QByteArray::Base64DecodingStatus::Ok) {
        return std::nullopt;
    }
    return std::move(result.decoded);
}

} // namespace

// Request logs hold thousands of these, kilobytes each: so they are read in one pass.
std::optional<QByteArray> decodeLoggedBase64(QByteArrayView text)
{
    QByteArray bytes(text.size() / 4 * 3 + 3, Qt::Uninitialized);
    char *out = bytes.data();
    Unescaper characters(text);
    std::array<char, 4> quantum{};
    quint32 bits = 0;
    size_t count = 0;
    std::optional<QByteArray> last = QByteArray();
    char character = 0;
    while (characters.next(character)) {
        const int value = Values[static_cast<uchar>(character)];
        if (value == LineEnd) {
            continue;
        }
        quantum[count++] = character;
        if (value == Padding) {
            last = paddedQuantum(QByteArray(quantum.data(), static_cast<qsizetype>(count)),
                                 characters);
            break;
        }
        if (value == Foreign) {
            return std::nullopt;
        }
        bits = bits << 6 | static_cast<quint32>(value);
        if (count == quantum.size()) {
            *out++ = static_cast<char>(bits >> 16);
            *out++ = static_cast<char>(bits >> 8);
            *out++ = static_cast<char>(bits);
            count = 0;
        }
    }
    if (characters.isBroken() || !last) {
        return std::nullopt;
    }
    bytes.truncate(out - bytes.constData());
    return bytes + *last;
}

} // namespace Scep
