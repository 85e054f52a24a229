// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"

#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>

namespace Scep {

/// The text of bytes in Windows-1250 or Windows-1252 (every other @p codePage counts as 1252).
/// Bytes without a character become U+FFFD.
[[nodiscard]] QString fromCodePage(QByteArrayView bytes, Encoding codePage);

/// How much the letters of @p bytes speak for Windows-1250 (Central European, above 0) or for
/// Windows-1252 (Western, below 0). Counts what is a letter in words of the one and a symbol or
/// rare in the other: neighbouring bytes decide whether a byte stands inside a word.
[[nodiscard]] int centralEuropeanScore(QByteArrayView bytes);

/// The one of Windows-1250 and Windows-1252 that the bytes look like; 1252 when nothing speaks for
/// either.
[[nodiscard]] Encoding likelyCodePage(QByteArrayView bytes);

/// Bytes of @p text that belong to no UTF-8 sequence, and multi-byte sequences that are whole.
struct Utf8Count
{
    qsizetype wrong = 0;
    qsizetype sequences = 0;
};
[[nodiscard]] Utf8Count countUtf8(QByteArrayView text);

/// Of text that begins as ASCII: the encoding that @p samples from further in speak for. UTF-8
/// where they say nothing.
[[nodiscard]] Encoding encodingOfSamples(const QByteArrayList &samples);

} // namespace Scep
