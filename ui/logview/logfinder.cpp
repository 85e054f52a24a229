// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logfinder.h"

#include <QPromise>
#include <QThread>
#include <QtConcurrentRun>

#include <algorithm>

namespace Scep {

namespace {
void findLines(QPromise<FilteredLines> &promise,
               const std::shared_ptr<const TextDocument> &document, const LineFilterSet &filters,
               const std::optional<LineSet> &within)
{
    LineFilterControl control;
    control.isCancelled = [&promise] { return promise.isCanceled(); };
    control.decided = [&promise](const FilteredLines &part) { promise.addResult(part); };
    control.within = within;
    // One core is the window's: somebody types or scrolls meanwhile.
    control.threads = std::max(1, QThread::idealThreadCount() - 1);
    static_cast<void>(filterLines(*document, filters, control));
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
                      const LineFilterSet &filters, const std::optional<LineSet> &within)
{
    forget();
    m_watcher.setFuture(QtConcurrent::run(findLines, document, filters, within));
}

void LogFinder::cancel()
{
    m_watcher.future().cancel();
}

void LogFinder::clear()
{
    forget();
    emit linesChanged();
}

void LogFinder::forget()
{
    cancel();
    m_watcher.setFuture({}); // events of the old future that are still under way are dropped
    m_lines = {};
    m_hidden = 0;
}

bool LogFinder::isRunning() const
{
    return m_watcher.isRunning();
}

std::optional<LineNumber> LogFinder::hitAfter(LineNumber line) const
{
    if (m_lines.count() == 0) {
        return std::nullopt;
    }
    const LineNumber next = m_lines.after(line);
    return next > 0 ? next : m_lines.at(1);
}

std::optional<LineNumber> LogFinder::hitBefore(LineNumber line) const
{
    if (m_lines.count() == 0) {
        return std::nullopt;
    }
    const LineNumber before = m_lines.before(line);
    return before > 0 ? before : m_lines.at(m_lines.count());
}

LineNumber LogFinder::positionOf(LineNumber line) const
{
    return m_lines.contains(line) ? m_lines.countUpTo(line) : 0;
}

void LogFinder::takeResults(int begin, int end)
{
    for (int i = begin; i < end; ++i) {
        const FilteredLines part = m_watcher.resultAt(i);
        m_lines.append(part.lines);
        m_hidden += part.hidden;
    }
    emit linesChanged();
}

} // namespace Scep
