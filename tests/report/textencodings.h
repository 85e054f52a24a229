// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace Scep {

/// A way in which logs, URLs and documents write a text.
struct TextEncoding
{
    QString name;
    std::function<QString(const QString &)> encode;
    /// The encoded text is the text and nothing else, so that it has the same replacement.
    bool isWhole = true;
    /// Letters outside ASCII can be written so.
    bool hasAllLetters = true;
};

/// All that evidence was seen in. Independent of the code that takes them off.
[[nodiscard]] const QList<TextEncoding> &textEncodings();

/// A text that holds one of those that are searched for, and how it is written there.
struct FoundText
{
    QString text;
    QString where; ///< "raw", "base64, alignment 2", "hex, UTF-16" …

    bool operator==(const FoundText &) const = default;
};

/// Which of the texts are in the bytes: raw, with escapes of URLs, XML, JSON and C taken off, in
/// base64 at every alignment, in hexadecimal, in UTF-16; in any letter case.
[[nodiscard]] QList<FoundText> findTexts(const QByteArray &bytes, const QStringList &texts);

} // namespace Scep
