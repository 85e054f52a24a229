// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Scep {

/// A run of characters in a text, in UTF-16 units.
struct TextRun
{
    qsizetype offset = 0;
    qsizetype length = 0;

    bool operator==(const TextRun &) const = default;
};

/// A line as it may be put on the screen: characters that would be obeyed or not be seen stand as
/// marks, "[NUL]", "[U+202E]", a run of the same one as "[NUL×12]".
struct VisibleText
{
    QString text;
    QList<TextRun> marks; ///< where the marks are in text, ascending

    bool operator==(const VisibleText &) const = default;
};

/// Replaces control characters (not the tabulator), bidirectional controls, zero-width and other
/// format characters, line and paragraph separators, lone surrogates and noncharacters by marks.
[[nodiscard]] VisibleText toVisibleText(const QString &line);

} // namespace Scep
