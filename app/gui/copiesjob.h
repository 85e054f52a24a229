// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/caseinputs.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace Scep {

/// Unpacks copies of evidence out of case files in the background, one job at a time.
class CopiesJob : public QObject
{
    Q_OBJECT

public:
    explicit CopiesJob(QObject *parent = nullptr);
    /// Stops what runs.
    ~CopiesJob() override;

    /// Not while it runs.
    void start(const QList<CaseInput> &inputs);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }
    /// Waits for the end of the job and gives what finished() tells.
    [[nodiscard]] QList<CaseInput> wait();

signals:
    /// Bytes of all copies.
    void progressChanged(qint64 bytesDone, qint64 bytesTotal);
    /// What unpackedInputs() made of the inputs; some are not tried when it was cancelled.
    void finished(const QList<Scep::CaseInput> &inputs);

private:
    /// What the worker tells besides its result.
    struct Run
    {
        std::atomic<qint64> bytesDone = 0;
        std::atomic<qint64> bytesTotal = 0;
        QList<CaseInput> inputs; ///< the worker's until it is done
    };

    QFutureWatcher<void> m_watcher;
    std::shared_ptr<Run> m_run;
};

} // namespace Scep
