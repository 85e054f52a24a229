// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/importcontroller.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace Scep {

namespace {
constexpr int ProgressSteps = 1000;

/// The worker. Gets copies and touches nothing of the window's thread.
void runImport(QPromise<ImportResult> &promise, const QStringList &paths, SourceId firstId,
               ImportOptions options, const ImportController::PasswordQuestion &question)
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
            [&promise](qint64 done, qint64 total, const QString &fileName) {
                const qint64 permille = total > 0 ? done * ProgressSteps / total : 0;
                promise.setProgressValueAndText(static_cast<int>(permille), fileName);
            },
        .sourceBegun = [&promise](const ImportResult &result) { promise.addResult(result); },
        .sourceDone = [&promise](const ImportResult &result) { promise.addResult(result); }};
    importTargets(expandPaths(paths), firstId, ImporterRegistry::standard(), options, control);
}
} // namespace

ImportController::ImportController(const Pipeline &pipeline, CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_store(store)
{
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, &ImportController::takeResult);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportController::takeEnd);
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, this,
            [this](const QString &text) { emit progressChanged(m_watcher.progressValue(), text); });
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { emit progressChanged(value, m_watcher.progressText()); });
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
    m_watcher.setFuture(QtConcurrent::run(runImport, paths, m_store.nextSourceId(),
                                          m_pipeline.importOptions(), m_passwordQuestion));
    emit started();
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
