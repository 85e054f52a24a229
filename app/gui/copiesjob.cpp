// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/copiesjob.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace Scep {

namespace {
/// Changes of progress that are told at most.
constexpr int ProgressSteps = 1000;
} // namespace

CopiesJob::CopiesJob(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this] { emit progressChanged(m_run->bytesDone, m_run->bytesTotal); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { emit finished(wait()); });
}

CopiesJob::~CopiesJob()
{
    cancel();
    m_watcher.waitForFinished();
}

void CopiesJob::start(const QList<CaseInput> &inputs)
{
    m_run = std::make_shared<Run>();
    m_run->inputs = inputs;
    m_watcher.setFuture(QtConcurrent::run([run = m_run](QPromise<void> &promise) {
        promise.setProgressRange(0, ProgressSteps);
        run->inputs = unpackedInputs(
            run->inputs,
            [&](qint64 done, qint64 total, const QString & /*fileName*/) {
                run->bytesDone = done;
                run->bytesTotal = total;
                promise.setProgressValue(total > 0 ? static_cast<int>(done * ProgressSteps / total)
                                                   : 0);
            },
            [&promise] { return promise.isCanceled(); });
    }));
}

void CopiesJob::cancel()
{
    m_watcher.cancel();
}

QList<CaseInput> CopiesJob::wait()
{
    m_watcher.waitForFinished();
    return m_run ? m_run->inputs : QList<CaseInput>();
}

} // namespace Scep
