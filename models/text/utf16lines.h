// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringDecoder>

namespace Scep {

/// Whether a text, or what follows a line of one, is surely not UTF-16 where it begins.
[[nodiscard]] bool beginsInEightBits(QByteArrayView text);

/// Whether there are lines of UTF-16LE in a text of 8 bits: `>>` of Windows PowerShell appends such
/// lines to a log of any encoding.
[[nodiscard]] bool hasUtf16Lines(QByteArrayView text);

/// Makes UTF-8 of UTF-16, and leaves lines of 8 bits between its lines as they are. Of UTF-16BE no
/// other lines are looked for.
class Utf16LineDecoder
{
public:
    /// For a text that begins in @p encoding.
    explicit Utf16LineDecoder(Encoding encoding);

    /// The text of the next bytes; the last few may come with the bytes behind them.
    [[nodiscard]] QByteArray decode(QByteArrayView bytes);
    /// What is left at the end.
    [[nodiscard]] QByteArray finish();
    /// Whether the text ended in half a character of UTF-16, which is left out.
    [[nodiscard]] bool isCutInCharacter() const { return m_isCut; }

private:
    /// Bytes in one encoding.
    struct Run
    {
        qsizetype length = 0;
        bool ends = false; ///< the other encoding begins behind it
    };

    [[nodiscard]] QByteArray take(bool isLast);
    [[nodiscard]] QByteArray converted(QByteArrayView bytes);
    [[nodiscard]] static Run narrowRun(QByteArrayView bytes, bool isLast);
    [[nodiscard]] Run wideRun(QByteArrayView bytes, bool isLast);
    [[nodiscard]] qsizetype wholeLength(QByteArrayView bytes, bool isLast) const;

    const bool m_isBigEndian;
    QStringDecoder m_decoder;
    QByteArray m_pending;
    bool m_isWide;
    bool m_isAtLineStart;
    bool m_isCut = false;
};

} // namespace Scep
