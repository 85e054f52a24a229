// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/importcontroller.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
/// Changes of progress that are told at most.
constexpr int ProgressSteps = 1000;

/// What is to be read of the files of a case.
QList<ImportTarget> targetsOf(const QList<CaseInput> &inputs)
{
    QList<ImportTarget> targets;
    for (const CaseInput &input : inputs) {
        targets.append({.path = input.path,
                        .container = input.container,
                        .limit = {},
                        .content = input.content,
                        .kept = input.kept});
    }
    return targets;
}
} // namespace

/// The worker. Gets copies and touches nothing of the window's thread.
void ImportController::runImport(QPromise<ImportResult> &promise, const Wanted &wanted,
                                 SourceId firstId, ImportOptions options,
                                 const PasswordQuestion &question, const std::shared_ptr<Run> &run)
{
    if (question) {
        options.password = [&promise, &question](const QString &fileName, int attempt) {
            return question(fileName, attempt, [&promise] { return promise.isCanceled(); });
        };
    }
    promise.setProgressRange(0, ProgressSteps);
    const auto progress = [&promise, &run](qint64 done, qint64 total, const QString &fileName) {
        run->bytesDone = done;
        run->bytesTotal = total;
        const qint64 permille = total > 0 ? done * ProgressSteps / total : 0;
        promise.setProgressValueAndText(static_cast<int>(permille), fileName);
    };
    const ImportJobControl control{
        .isCancelled = [&promise] { return promise.isCanceled(); },
        .progress = progress,
        .sourceBegun = [&promise](const ImportResult &result) { promise.addResult(result); },
        .sourceDone = [&promise](const ImportResult &result) { promise.addResult(result); }};
    run->isUnpacking = true;
    run->inputs = unpackedInputs(wanted.inputs, progress, control.isCancelled);
    run->isUnpacking = false;
    if (promise.isCanceled()) {
        return;
    }
    run->targets = targetsOf(run->inputs) + expandPaths(wanted.paths, control.isCancelled);
    importTargets(run->targets, firstId, ImporterRegistry::standard(), options, control);
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
    m_queue.paths.append(paths);
    if (!isRunning()) {
        start();
    }
}

void ImportController::importInputs(const QList<CaseInput> &inputs)
{
    m_queue.inputs.append(inputs);
    if (!isRunning() && !m_queue.isEmpty()) {
        start();
    }
}

void ImportController::cancel()
{
    const Wanted dropped = std::exchange(m_queue, {});
    m_watcher.cancel();
    if (!dropped.inputs.isEmpty()) {
        emit inputsUnpacked(dropped.inputs);
    }
}

void ImportController::abandon()
{
    m_queue = {};
    m_watcher.cancel();
    m_isAbandoned = m_isRunning;
}

void ImportController::start()
{
    m_isRunning = true;
    m_isAbandoned = false;
    m_summary = {};
    m_clock.start();
    m_firstNumber += m_run ? m_run->targets.size() : 0;
    m_target = 0;
    m_run = std::make_shared<Run>();
    m_run->inputs = m_queue.inputs; // should it be cancelled before it begins
    m_areInputsTold = m_run->inputs.isEmpty();
    m_watcher.setFuture(QtConcurrent::run(&ImportController::runImport, std::exchange(m_queue, {}),
                                          m_store.nextSourceId(), m_pipeline.importOptions(),
                                          m_passwordQuestion, m_run));
    emit started();
}

void ImportController::tellProgress()
{
    const qint64 done = m_run->bytesDone;
    const qint64 milliseconds = std::max<qint64>(1, m_clock.elapsed());
    emit progressChanged({.fileName = m_watcher.progressText(),
                          .isUnpacking = m_run->isUnpacking,
                          .bytesDone = done,
                          .bytesTotal = m_run->bytesTotal,
                          .bytesPerSecond = done * 1000 / milliseconds});
}

void ImportController::takeResult(int index)
{
    if (m_isAbandoned) {
        return;
    }
    tellInputs();
    const ImportResult result = m_watcher.resultAt(index);
    if (!result.comesAgain) {
        ++m_summary.files;
        m_summary.bytes += result.source.size;
    }
    tellSource(result);
    m_store.addSource(result);
    if (!result.comesAgain) {
        emit sourceTaken(result);
    }
}

void ImportController::tellInputs()
{
    if (!std::exchange(m_areInputsTold, true)) {
        emit inputsUnpacked(m_run->inputs);
    }
}

/// The sources of a target come one after the other, the one that is the target itself last.
void ImportController::tellSource(const ImportResult &result)
{
    if (m_target >= m_run->targets.size()) {
        return;
    }
    const ImportTarget &target = m_run->targets.at(m_target);
    emit sourceRead({.number = m_firstNumber + static_cast<quint64>(m_target),
                     .kept = target.kept,
                     .path = target.path,
                     .container = target.container},
                    result);
    if (result.source.path == target.path && !result.comesAgain) {
        ++m_target;
    }
}

void ImportController::takeEnd()
{
    m_summary.elapsed = std::chrono::milliseconds(m_clock.elapsed());
    m_summary.cancelled = m_watcher.isCanceled();
    m_isRunning = false;
    m_store.judgeNow();
    if (!m_isAbandoned) {
        tellInputs();
    }
    emit finished(m_summary);
    if (!m_queue.isEmpty()) {
        start();
    }
}

} // namespace Scep
