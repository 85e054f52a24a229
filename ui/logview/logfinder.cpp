// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logfinder.h"

#include "models/domain/limits.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace Scep {

namespace {
void findLines(QPromise<QList<LineNumber>> &promise,
               const std::shared_ptr<const TextDocument> &document,
               const std::shared_ptr<const LineMatcher> &matcher)
{
    LineSearchControl control;
    control.isCancelled = [&promise] { return promise.isCanceled(); };
    control.found = [&promise](const QList<LineNumber> &lines) { promise.addResult(lines); };
    static_cast<void>(searchLines(*document, *matcher, control));
}
} // namespace

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
                      const std::shared_ptr<const LineMatcher> &matcher)
{
    clear();
    m_watcher.setFuture(QtConcurrent::run(findLines, document, matcher));
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
