// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pipeline.h"
#include "models/session/casestore.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

namespace Scep {

/// How an import ended.
struct ImportSummary
{
    int files = 0;
    qint64 bytes = 0;
    std::chrono::milliseconds elapsed{0};
    bool cancelled = false;
};

/// Runs imports in the background and hands each source to the store as soon as it is read. Imports
/// that are asked for while one runs are queued.
class ImportController : public QObject
{
    Q_OBJECT

public:
    ImportController(const Pipeline &pipeline, CaseStore &store, QObject *parent = nullptr);
    ~ImportController() override;

    /// Asks for the password of an encrypted file; called from the worker, which waits for it.
    /// Without one nobody is asked.
    using PasswordQuestion = std::function<std::optional<QString>(
        const QString &fileName, int attempt, const std::function<bool()> &isCancelled)>;
    void setPasswordQuestion(const PasswordQuestion &question) { m_passwordQuestion = question; }

    void import(const QStringList &paths);
    /// Stops; what was read so far stays in the case.
    void cancel();
    /// Stops for a new case: nothing that is still on its way gets into the store any more.
    void abandon();
    /// Until finished() was emitted for the last of the queue: the worker may be done earlier,
    /// while its last sources are still on their way to the store.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void started();
    /// @p permille counts bytes, 0 to 1000; @p fileName is the file being read.
    void progressChanged(int permille, const QString &fileName);
    void finished(const Scep::ImportSummary &summary);
    /// A source was read to its end and is in the store.
    void sourceTaken(const Scep::ImportResult &source);

private:
    void start();
    void takeResult(int index);
    void takeEnd();

    const Pipeline &m_pipeline;
    CaseStore &m_store;
    PasswordQuestion m_passwordQuestion;
    QFutureWatcher<ImportResult> m_watcher;
    QStringList m_queue;
    QElapsedTimer m_clock;
    ImportSummary m_summary;
    bool m_isRunning = false;
    bool m_isAbandoned = false;
};

} // namespace Scep
