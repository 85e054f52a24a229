// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/limits.h"
#include "models/text/textdocument.h"

#include <QRegularExpression>

#include <expected>
#include <functional>
#include <memory>
#include <optional>

namespace Scep {

/// What a person looks for in a log.
struct LineQuery
{
    QString text;
    bool isCaseSensitive = false;
    bool isRegularExpression = false;

    bool operator==(const LineQuery &) const = default;
};

/// A query made ready. Every search box uses it. Where every match holds one of some texts, lines
/// with these are found by vectorscan, and PCRE2 (QRegularExpression, with a limit on backtracking)
/// decides on each, unless the text is all that is looked for; else it looks at every line.
/// Vectorscan itself is not asked for expressions: version 5.4.11 misses matches of some, such as
/// `a\s*b` (two neighbouring character classes).
/// Immutable; may be used from several threads.
class LineMatcher
{
public:
    /// Fails with the reason when the person's expression is not valid.
    [[nodiscard]] static std::expected<std::shared_ptr<const LineMatcher>, QString>
    compiled(const LineQuery &query);

    ~LineMatcher();
    LineMatcher(const LineMatcher &) = delete;
    LineMatcher &operator=(const LineMatcher &) = delete;

    /// The query as an expression: for marking the places inside a line.
    [[nodiscard]] const QRegularExpression &expression() const;
    /// Whether only some lines have to be looked at.
    [[nodiscard]] bool isFast() const;

private:
    friend class LineSearch;
    struct Private;
    LineMatcher();
    std::unique_ptr<const Private> d;
};

/// How a search is watched and stopped. Callbacks come from the thread that called searchLines().
struct LineSearchControl
{
    std::function<bool()> isCancelled = [] { return false; };
    /// Lines with a match, ascending, each handed on once.
    std::function<void(const QList<LineNumber> &)> found = [](const QList<LineNumber> &) {};
    LineNumber first = 1;                ///< lines that are looked at, first to last, both included
    LineNumber last = 0;                 ///< 0: the last one of the document
    qint64 mostLines = Limits::FindHits; ///< that are handed on
    qint64 blockBytes = 0;               ///< 0: what is fast; tests use small ones
    int threads = 0;                     ///< 0: as many as there are cores
};

/// How a search ended.
struct LineSearchResult
{
    qint64 count = 0; ///< lines with a match, also those behind the limit
    bool cancelled = false;
    std::optional<ReadError> readError; ///< where reading stopped the search ended
};

/// Finds the lines of a document that match, in parallel. At most LineSearchControl::mostLines are
/// handed on; the rest is counted. Of a line its first Limits::LineBytes are looked at. The result
/// does not depend on block size or thread count.
[[nodiscard]] LineSearchResult searchLines(const TextDocument &document, const LineMatcher &matcher,
                                           const LineSearchControl &control);

} // namespace Scep
