// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QList>

namespace Scep {

/// Some lines of a document: one bit for each, and every so often how many there were before, so
/// that the n-th line and the place of a line are found at once among millions. Grows line by line
/// from the first one on: a search fills it while it is being looked at. Copies share the bits.
class LineSet
{
public:
    /// Lines that have been decided, from line 1 on.
    [[nodiscard]] LineNumber covered() const { return m_covered; }
    /// Lines that are in the set.
    [[nodiscard]] LineNumber count() const { return m_count; }
    [[nodiscard]] bool contains(LineNumber line) const;
    /// How many lines of the set are not behind @p line.
    [[nodiscard]] LineNumber countUpTo(LineNumber line) const;
    /// The n-th line of the set, counted from 1; 0 when there is none.
    [[nodiscard]] LineNumber at(LineNumber number) const;
    /// The first line of the set behind @p line; 0 when there is none.
    [[nodiscard]] LineNumber after(LineNumber line) const { return at(countUpTo(line) + 1); }
    /// The last line of the set before @p line; 0 when there is none.
    [[nodiscard]] LineNumber before(LineNumber line) const { return at(countUpTo(line - 1)); }

    /// Decides the lines up to @p last: those of @p lines, ascending and not decided before, are in
    /// the set.
    void append(LineNumber last, const QList<LineNumber> &lines);
    /// Decides as many lines as @p part has, behind those that were.
    void append(const LineSet &part);
    /// Puts a line that was decided against into the set.
    void insert(LineNumber line);
    /// Takes a line out again.
    void remove(LineNumber line);

    bool operator==(const LineSet &) const = default;

private:
    using Word = quint64;
    static constexpr LineNumber WordLines = 64;
    static constexpr LineNumber BlockWords = 8; ///< between two counts

    void cover(LineNumber last);
    void recount(LineNumber line);

    QList<Word> m_words;
    QList<LineNumber> m_before; ///< lines of the set before each block of words
    LineNumber m_covered = 0;
    LineNumber m_count = 0;
};

} // namespace Scep
