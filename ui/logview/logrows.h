// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/lineset.h"

#include <optional>

namespace Scep {

/// Which lines of a document the rows of a view show: all of them, or those that filters leave and
/// those that are shown all the same. Rows and lines count from 1.
class LogRows
{
public:
    /// The document has that many lines; all are shown.
    void setLineCount(LineNumber count);
    /// The same document has that many lines now.
    void continueTo(LineNumber count);
    /// Shows these lines alone, and nothing behind those that are decided.
    void showOnly(const LineSet &lines);
    void showAll();
    [[nodiscard]] bool isFiltered() const { return m_shown.has_value(); }
    /// What may be looked at; nothing: every line.
    [[nodiscard]] const std::optional<LineSet> &shown() const { return m_shown; }

    [[nodiscard]] LineNumber lineCount() const { return m_lineCount; }
    /// Rows there are.
    [[nodiscard]] LineNumber count() const;
    /// The line of a row; 0 when there is no such row.
    [[nodiscard]] LineNumber lineOf(LineNumber row) const;
    /// The row of a line; of one that is hidden the next row, else the last one. 0 without rows.
    [[nodiscard]] LineNumber rowOf(LineNumber line) const;
    [[nodiscard]] bool isShown(LineNumber line) const;

    /// Shows a hidden line all the same, until hideRevealed(). Nothing for one that is shown.
    void reveal(LineNumber line);
    void hideRevealed();
    /// Lines that are shown though filters hide them, in the order in which they were revealed.
    [[nodiscard]] const QList<LineNumber> &revealed() const { return m_revealed; }

private:
    LineNumber m_lineCount = 0;
    std::optional<LineSet> m_shown; ///< revealed ones included
    QList<LineNumber> m_revealed;
};

} // namespace Scep
