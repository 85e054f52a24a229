// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/importcontroller.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace Scep {

namespace {
/// Changes of progress that are told at most.
constexpr int ProgressSteps = 1000;
} // namespace

/// The worker. Gets copies and touches nothing of the window's thread.
void ImportController::runImport(QPromise<ImportResult> &promise, const QStringList &paths,
                                 SourceId firstId, ImportOptions options,
                                 const PasswordQuestion &question,
                                 const std::shared_ptr<Bytes> &bytes)
{
    if (question) {
        options.password = [&promise, &question](const QString &fileName, int attempt) {
            return question(fileName, attempt, [&promise] { return promise.isCanceled(); });
        };
    }
    promise.setProgressRange(0, ProgressSteps);
    const ImportJobControl control{
        .isCancelled = [&promise] { return promise.isCanceled(); },
        .progress =
            [&promise, &bytes](qint64 done, qint64 total, const QString &fileName) {
                bytes->done = done;
                bytes->total = total;
                const qint64 permille = total > 0 ? done * ProgressSteps / total : 0;
                promise.setProgressValueAndText(static_cast<int>(permille), fileName);
            },
        .sourceBegun = [&promise](const ImportResult &result) { promise.addResult(result); },
        .sourceDone = [&promise](const ImportResult &result) { promise.addResult(result); }};
    importTargets(expandPaths(paths, control.isCancelled), firstId, ImporterRegistry::standard(),
                  options, control);
}

ImportController::ImportController(const Pipeline &pipeline, CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_store(store)
{
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, &ImportController::takeResult);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportController::takeEnd);
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, this,
            &ImportController::tellProgress);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            &ImportController::tellProgress);
}

ImportController::~ImportController()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void ImportController::import(const QStringList &paths)
{
    m_queue.append(paths);
    if (!isRunning()) {
        start();
    }
}

void ImportController::cancel()
{
    m_queue.clear();
    m_watcher.cancel();
}

void ImportController::abandon()
{
    cancel();
    m_isAbandoned = m_isRunning;
}

void ImportController::start()
{
    m_isRunning = true;
    m_isAbandoned = false;
    m_summary = {};
    m_clock.start();
    const QStringList paths = std::exchange(m_queue, {});
    m_bytes = std::make_shared<Bytes>();
    m_watcher.setFuture(QtConcurrent::run(&ImportController::runImport, paths,
                                          m_store.nextSourceId(), m_pipeline.importOptions(),
                                          m_passwordQuestion, m_bytes));
    emit started();
}

void ImportController::tellProgress()
{
    const qint64 done = m_bytes->done;
    const qint64 milliseconds = std::max<qint64>(1, m_clock.elapsed());
    emit progressChanged({.fileName = m_watcher.progressText(),
                          .bytesDone = done,
                          .bytesTotal = m_bytes->total,
                          .bytesPerSecond = done * 1000 / milliseconds});
}

void ImportController::takeResult(int index)
{
    if (m_isAbandoned) {
        return;
    }
    const ImportResult result = m_watcher.resultAt(index);
    if (!result.comesAgain) {
        ++m_summary.files;
        m_summary.bytes += result.source.size;
    }
    m_store.addSource(result);
    if (!result.comesAgain) {
        emit sourceTaken(result);
    }
}

void ImportController::takeEnd()
{
    m_summary.elapsed = std::chrono::milliseconds(m_clock.elapsed());
    m_summary.cancelled = m_watcher.isCanceled();
    m_isRunning = false;
    emit finished(m_summary);
    if (!m_queue.isEmpty()) {
        start();
    }
}

} // namespace Scep
