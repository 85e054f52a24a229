// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/linesearch.h"
#include "models/text/lineset.h"

namespace Scep {

/// What decides whether a line is shown.
struct LineFilter
{
    enum class Kind {
        Include, ///< lines with a match are shown; with several such filters those of any
        Exclude, ///< lines with a match are hidden, whatever includes them
    };
    Kind kind = Kind::Include;
    LineQuery query;
    QString name; ///< for people, where the expression says it worse; empty: the expression itself

    bool operator==(const LineFilter &) const = default;
};

using LineFilters = QList<LineFilter>;

/// Filters made ready; immutable, may be used from several threads.
class LineFilterSet
{
public:
    LineFilterSet() = default;
    /// Those whose expressions are not valid are left out: whoever takes an expression from a
    /// person asks LineMatcher::compiled() first.
    explicit LineFilterSet(const LineFilters &filters);

    [[nodiscard]] const QList<std::shared_ptr<const LineMatcher>> &including() const
    {
        return m_including;
    }
    [[nodiscard]] const QList<std::shared_ptr<const LineMatcher>> &excluding() const
    {
        return m_excluding;
    }

private:
    QList<std::shared_ptr<const LineMatcher>> m_including;
    QList<std::shared_ptr<const LineMatcher>> m_excluding;
};

/// Some neighbouring lines of which it is decided which ones are wanted.
struct FilteredLines
{
    LineSet lines;         ///< the first one is the next that was not decided yet
    LineNumber hidden = 0; ///< wanted, but not within what was asked about
};

/// How filtering is watched and stopped; from the thread that called filterLines().
struct LineFilterControl
{
    std::function<bool()> isCancelled = [] { return false; };
    /// One after the other, from line 1 on; the first ones are few, so that something is to be seen
    /// soon.
    std::function<void(const FilteredLines &)> decided = [](const FilteredLines &) {};
    std::optional<LineSet> within; ///< only lines of it are wanted; nothing: all of the document
    qint64 firstBytes = 0;         ///< of the first piece; 0: what is fast; tests use small ones
    int threads = 0;               ///< 0: as many as there are cores
};

/// Decides line after line of the document. Where reading stops the rest is decided as not wanted,
/// and the error given.
std::optional<ReadError> filterLines(const TextDocument &document, const LineFilterSet &filters,
                                     const LineFilterControl &control);

} // namespace Scep
