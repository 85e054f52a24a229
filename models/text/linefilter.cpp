// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/linefilter.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace Scep {

namespace {
/// Bytes of the first piece, how many times more each next one has, and the most.
constexpr qint64 FirstPieceBytes = 4 * 1024 * 1024;
constexpr qint64 PieceGrowth = 4;
constexpr qint64 MostPieceBytes = 256 * 1024 * 1024;
/// Lines of a piece of a document whose lines are made anew each time.
constexpr LineNumber RenderedPiece = 8 * 1024;

/// One run over a document, piece after piece.
class LineFiltering
{
public:
    LineFiltering(const TextDocument &document, const LineFilterSet &filters,
                  const LineFilterControl &control)
        : m_document(document)
        , m_filters(filters)
        , m_control(control)
        , m_pieceBytes(control.firstBytes > 0 ? control.firstBytes : FirstPieceBytes)
    {
    }

    std::optional<ReadError> run();

private:
    [[nodiscard]] LineNumber lastOfPiece(LineNumber first) const;
    bool mark(const LineMatcher &matcher, LineNumber first, LineNumber last, bool isWanted);
    [[nodiscard]] FilteredLines taken(LineNumber first) const;

    const TextDocument &m_document;
    const LineFilterSet &m_filters;
    const LineFilterControl &m_control;
    qint64 m_pieceBytes;
    std::vector<bool> m_wanted; ///< lines of the piece
    std::optional<ReadError> m_error;
};

std::optional<ReadError> LineFiltering::run()
{
    LineNumber last = 0;
    while (last < m_document.lineCount()) {
        const LineNumber first = last + 1;
        last = lastOfPiece(first);
        m_wanted.assign(static_cast<size_t>(last - first + 1),
                        m_filters.including().isEmpty() && !m_error);
        for (const auto &matcher : m_filters.including()) {
            if (!mark(*matcher, first, last, true)) {
                return m_error;
            }
        }
        for (const auto &matcher : m_filters.excluding()) {
            if (!mark(*matcher, first, last, false)) {
                return m_error;
            }
        }
        m_control.decided(taken(first));
        m_pieceBytes = std::min(m_pieceBytes * PieceGrowth, MostPieceBytes);
    }
    return m_error;
}

LineNumber LineFiltering::lastOfPiece(LineNumber first) const
{
    const LineNumber count = m_document.lineCount();
    if (m_document.isRendered()) {
        return std::min(count, first + RenderedPiece - 1);
    }
    const qint64 end = m_document.lineRange(first).offset + m_pieceBytes;
    return end >= m_document.lineRange(count).end() ? count
                                                    : std::max(first, m_document.lineAt(end));
}

/// Marks the lines of the piece that match. False when it was cancelled.
bool LineFiltering::mark(const LineMatcher &matcher, LineNumber first, LineNumber last,
                         bool isWanted)
{
    if (m_error) {
        return !m_control.isCancelled();
    }
    LineSearchControl control;
    control.first = first;
    control.last = last;
    control.mostLines = std::numeric_limits<qint64>::max();
    control.isCancelled = m_control.isCancelled;
    control.threads = m_control.threads;
    control.found = [this, first, isWanted](const QList<LineNumber> &lines) {
        for (const LineNumber line : lines) {
            m_wanted[static_cast<size_t>(line - first)] = isWanted;
        }
    };
    const LineSearchResult result = searchLines(m_document, matcher, control);
    m_error = result.readError;
    return !result.cancelled;
}

FilteredLines LineFiltering::taken(LineNumber first) const
{
    FilteredLines taken;
    QList<LineNumber> lines;
    for (size_t i = 0; i < m_wanted.size(); ++i) {
        if (!m_wanted[i]) {
            continue;
        }
        const auto line = static_cast<LineNumber>(i) + 1;
        if (!m_control.within || m_control.within->contains(first - 1 + line)) {
            lines.append(line);
        } else {
            ++taken.hidden;
        }
    }
    taken.lines.append(static_cast<LineNumber>(m_wanted.size()), lines);
    return taken;
}
} // namespace

LineFilterSet::LineFilterSet(const LineFilters &filters)
{
    for (const LineFilter &filter : filters) {
        if (const auto matcher = LineMatcher::compiled(filter.query)) {
            (filter.kind == LineFilter::Kind::Include ? m_including : m_excluding).append(*matcher);
        }
    }
}

std::optional<ReadError> filterLines(const TextDocument &document, const LineFilterSet &filters,
                                     const LineFilterControl &control)
{
    return LineFiltering(document, filters, control).run();
}

} // namespace Scep
