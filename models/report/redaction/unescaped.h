// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace Scep {

/// How `\` with digits is read: the notations contradict each other.
enum class BackslashDigits {
    HexPairs, ///< RFC 4514: "\C5\BB"
    Octal,    ///< C: "\100"
};

/// A text without its escapes, and where each of its bytes came from.
class UnescapedText
{
public:
    /// Takes one layer of escapes off: %XX and %uXXXX of URLs (RFC 3986), references of XML and
    /// HTML,
    /// `\uXXXX`, `\xXX`, `\n`, `\/` and the like of JSON and C, `\,` and `\XX` of distinguished
    /// names (RFC 4514). Characters that nobody sees (zero width, NUL) go, overlong UTF-8 and
    /// full-width letters become ASCII. Nothing when there is nothing to take off.

    [[nodiscard]] static std::optional<UnescapedText> of(QByteArrayView text,
                                                         BackslashDigits digits);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// Where the byte at @p offset begins in the text with escapes. The size of the text is a valid
    /// offset too.
    [[nodiscard]] qsizetype beginOf(qsizetype offset) const;
    /// Where the byte at @p offset ends there.
    [[nodiscard]] qsizetype endOf(qsizetype offset) const;

    /// An escape: what it became, and where it stood.
    struct Jump
    {
        qsizetype offset; ///< in bytes()
        qsizetype size;
        qsizetype from; ///< in the text with escapes
        qsizetype to;
    };
    [[nodiscard]] const std::vector<Jump> &jumps() const { return m_jumps; }

private:
    [[nodiscard]] const Jump *jumpAt(qsizetype offset) const;

    QByteArray m_bytes;
    std::vector<Jump> m_jumps;
};

/// Whether a word has the beginning of an escape that is none: `%4`, `\u00`, `&#x`, or a character
/// that could not be decoded. Nothing tells what stood there.
[[nodiscard]] bool hasBrokenEscape(QByteArrayView word);

} // namespace Scep
