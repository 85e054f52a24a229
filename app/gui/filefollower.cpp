// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/filefollower.h"

#include "importers/sourcereread.h"
#include "models/domain/limits.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Scep {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {
/// Of the time of a reading that the next waits: a log that is written without end takes a tenth of
/// the computer at most.
constexpr int PausePerReading = 9;
constexpr milliseconds LeastPause = 200ms;
constexpr milliseconds LongestPause = 60s;
/// A thread that asks a share which does not answer is not waited for at the end.
constexpr milliseconds GoodbyeTime = 1s;

/// The worker. Gets copies and touches nothing of the window's thread.
void runReadAgain(QPromise<ImportResult> &promise, const SourceFile &source,
                  const ImportOptions &options)
{
    const ImportControl control{.isCancelled = [&promise] { return promise.isCanceled(); },
                                .progress = [](qint64) {},
                                .beginning = {}};
    promise.addResult(readAgain(source, ImporterRegistry::standard(), options, control));
}

/// Whether the source holds what its file does not have any more.
bool isKept(const SourceFile &source)
{
    return std::ranges::any_of(source.issues, [](const ImportIssue &issue) {
        return issue.code == IssueCode::FileShortened || issue.code == IssueCode::FileReplaced;
    });
}

bool isReadWhole(const SourceFile &source)
{
    return std::ranges::none_of(source.issues, &isReadFailure, &ImportIssue::code);
}
} // namespace

FileFollower::FileFollower(const Pipeline &pipeline, CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_store(store)
    , m_thread(std::make_unique<QThread>())
{
    auto watch = std::make_unique<FileWatch>();
    watch->moveToThread(m_thread.get());
    connect(this, &FileFollower::watchRequested, watch.get(), &FileWatch::watch);
    connect(this, &FileFollower::checkRequested, watch.get(), &FileWatch::check);
    connect(this, &FileFollower::forgetRequested, watch.get(), &FileWatch::forgetAll);
    connect(watch.get(), &FileWatch::changed, this, &FileFollower::takeChange);
    connect(m_thread.get(), &QThread::finished, watch.release(), &QObject::deleteLater);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FileFollower::takeResult);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FileFollower::readNext);
    m_thread->setObjectName(QStringLiteral("file watch"));
    m_thread->start(QThread::LowPriority);
}

FileFollower::~FileFollower()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
    m_thread->quit();
    if (!m_thread->wait(QDeadlineTimer(GoodbyeTime))) {
        (void)m_thread.release(); // it ends with the program
    }
}

void FileFollower::follow(const ImportResult &source)
{
    if (!canReadAgain(source)) {
        return;
    }
    const WatchedFile file{
        .id = source.source.id, .path = source.source.path, .state = *source.fileState};
    if (!m_followed.contains(file.id) && m_followed.size() >= Limits::FollowedFiles) {
        if (!std::exchange(m_isFull, true)) {
            m_store.addIssue(file.id,
                             {.code = IssueCode::LimitReached,
                              .detail = tr("files that are read on while they grow, at most %1")
                                            .arg(Limits::FollowedFiles)});
        }
        return;
    }
    m_followed.insert(file.id, file);
    emit watchRequested(file);
}

void FileFollower::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    // What was told meanwhile and not heeded is told again.
    for (const WatchedFile &file : std::as_const(m_followed)) {
        emit watchRequested(file);
    }
}

void FileFollower::check()
{
    emit checkRequested();
}

void FileFollower::forgetAll()
{
    m_followed.clear();
    m_isFull = false;
    m_due.clear();
    m_pause.stop();
    m_reading = SourceId::None;
    m_watcher.cancel();
    emit forgetRequested();
}

void FileFollower::takeChange(const WatchedFile &file, FileChange change)
{
    // What is told may be late: of the case before this one, or of a state that was read since.
    const SourceId id = file.id;
    const auto source = m_store.sourceAsWritten(id);
    if (m_followed.value(id) != file || !source || isKept(*source)) {
        return;
    }
    switch (change) {
    case FileChange::None:
        return;
    case FileChange::Content:
        if (m_isEnabled) {
            readSoon(id);
        }
        return;
    case FileChange::Shortened:
        m_store.addIssue(id, {.code = IssueCode::FileShortened});
        return;
    case FileChange::Replaced:
        m_store.addIssue(id, {.code = IssueCode::FileReplaced});
        return;
    }
}

void FileFollower::readAgain(SourceId id)
{
    m_pause.stop();
    readSoon(id);
}

void FileFollower::readSoon(SourceId id)
{
    if (m_followed.contains(id) && !m_due.contains(id)) {
        m_due.append(id);
    }
    readNext();
}

void FileFollower::readNext()
{
    if (m_due.isEmpty() || m_reading != SourceId::None || m_pause.isActive() ||
        m_watcher.isRunning()) {
        return;
    }
    const SourceId id = m_due.takeFirst();
    const auto source = m_store.sourceAsWritten(id);
    if (!source) {
        return;
    }
    m_reading = id;
    m_clock.start();
    m_watcher.setFuture(QtConcurrent::run(runReadAgain, *source, m_pipeline.importOptions()));
}

void FileFollower::takeResult()
{
    const SourceId id = std::exchange(m_reading, SourceId::None);
    const milliseconds needed(m_clock.elapsed());
    m_pause.start(std::clamp(needed * PausePerReading, LeastPause, LongestPause));
    if (id == SourceId::None || m_watcher.future().resultCount() == 0) {
        return; // of a case that is gone
    }
    const ImportResult result = m_watcher.result();
    if (!isReadWhole(result.source)) {
        // Cut or taken away meanwhile: what was read before is worth more.
        emit sourceKept(result.source.displayName);
        return;
    }
    const auto before = m_store.sourceAsWritten(id);
    m_store.addSource(result);
    follow(result);
    if (before) {
        emit sourceGrew(result.source.displayName, result.source.size - before->size);
    }
}

} // namespace Scep
