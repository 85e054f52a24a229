// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logfinder.h"

#include "models/domain/limits.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace Scep {

namespace {
/// Backtracking steps that an expression may take on one line.
constexpr QLatin1StringView MatchLimit("(*LIMIT_MATCH=1000000)");

/// Rendered lines between two questions whether to go on.
constexpr LineNumber RenderedBlock = 256;

/// The last line of the block of lines that begins at @p first: as many as fit, at least one.
LineNumber lastOfBlock(const TextDocument &document, LineNumber first)
{
    if (document.isRendered()) {
        return std::min(first + RenderedBlock - 1, document.lineCount());
    }
    const qint64 limit = document.lineRange(first).offset + Limits::BlockBytes;
    const LineNumber reached = document.lineAt(limit);
    const LineNumber last = reached > 0 ? reached - 1 : document.lineCount();
    return std::max(first, last);
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    line = line.endsWith('\n') ? line.chopped(1) : line;
    return line.endsWith('\r') ? line.chopped(1) : line;
}

/// Calls @p visit with the bytes of each line of a block, read at once. False: unreadable.
template<typename Visitor>
bool forEachLine(const TextDocument &document, LineNumber first, LineNumber last, Visitor visit)
{
    if (document.isRendered()) {
        for (LineNumber line = first; line <= last; ++line) {
            visit(line, document.lineBytes(line));
        }
        return true;
    }
    const qint64 offset = document.lineRange(first).offset;
    const qint64 length = document.lineRange(last).end() - offset;
    const auto bytes = document.file().read(offset, std::min(length, Limits::LineBytes));
    if (!bytes) {
        return false;
    }
    for (LineNumber line = first; line <= last; ++line) {
        const ByteRange range = document.lineRange(line);
        const qint64 begin = std::min<qint64>(range.offset - offset, bytes->size());
        const qint64 count = std::min<qint64>(range.length, bytes->size() - begin);
        visit(line, withoutLineEnd(QByteArrayView(*bytes).sliced(begin, count)));
    }
    return true;
}

void findLines(QPromise<QList<LineNumber>> &promise,
               const std::shared_ptr<const TextDocument> &document,
               const QRegularExpression &expression)
{
    qint64 found = 0;
    for (LineNumber first = 1; first <= document->lineCount();) {
        if (promise.isCanceled() || found >= Limits::FindHits) {
            return;
        }
        const LineNumber last = lastOfBlock(*document, first);
        QList<LineNumber> hits;
        const bool isRead =
            forEachLine(*document, first, last, [&](LineNumber line, QByteArrayView bytes) {
                const QString text = decodeText(bytes, document->encoding());
                if (found < Limits::FindHits && expression.match(text).hasMatch()) {
                    hits.append(line);
                    ++found;
                }
            });
        if (!hits.isEmpty()) {
            promise.addResult(hits);
        }
        if (!isRead) {
            return;
        }
        first = last + 1;
    }
}
} // namespace

std::expected<QRegularExpression, QString> toRegularExpression(const FindQuery &query)
{
    const auto options = query.isCaseSensitive ? QRegularExpression::NoPatternOption
                                               : QRegularExpression::CaseInsensitiveOption;
    if (!query.isRegularExpression) {
        return QRegularExpression(QRegularExpression::escape(query.text), options);
    }
    const QRegularExpression plain(query.text, options);
    if (!plain.isValid()) {
        return std::unexpected(plain.errorString());
    }
    const QRegularExpression limited(MatchLimit + query.text, options);
    return limited.isValid() ? limited : plain;
}

LogFinder::LogFinder(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, &LogFinder::takeResults);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LogFinder::finished);
}

LogFinder::~LogFinder()
{
    // The worker holds its own reference to the document and looks at no object of ours.
    m_watcher.future().cancel();
}

void LogFinder::start(const std::shared_ptr<const TextDocument> &document,
                      const QRegularExpression &expression)
{
    clear();
    m_watcher.setFuture(QtConcurrent::run(findLines, document, expression));
}

void LogFinder::cancel()
{
    m_watcher.future().cancel();
}

void LogFinder::clear()
{
    cancel();
    m_watcher.setFuture({}); // events of the old future that are still under way are dropped
    m_hits.clear();
    emit hitsChanged();
}

bool LogFinder::isRunning() const
{
    return m_watcher.isRunning();
}

bool LogFinder::isFull() const
{
    return m_hits.size() >= Limits::FindHits;
}

std::optional<LineNumber> LogFinder::hitAfter(LineNumber line) const
{
    if (m_hits.isEmpty()) {
        return std::nullopt;
    }
    const auto next = std::ranges::upper_bound(m_hits, line);
    return next == m_hits.end() ? m_hits.first() : *next;
}

std::optional<LineNumber> LogFinder::hitBefore(LineNumber line) const
{
    if (m_hits.isEmpty()) {
        return std::nullopt;
    }
    const auto next = std::ranges::lower_bound(m_hits, line);
    return next == m_hits.begin() ? m_hits.last() : *std::prev(next);
}

qsizetype LogFinder::positionOf(LineNumber line) const
{
    const auto at = std::ranges::lower_bound(m_hits, line);
    return at != m_hits.end() && *at == line ? at - m_hits.begin() + 1 : 0;
}

void LogFinder::takeResults(int begin, int end)
{
    for (int i = begin; i < end; ++i) {
        m_hits.append(m_watcher.resultAt(i));
    }
    emit hitsChanged();
}

} // namespace Scep
