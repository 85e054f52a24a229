// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pipeline.h"
#include "models/session/casekeeper.h"
#include "models/session/casestore.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>

namespace Scep {

/// How far a running import is.
struct ImportProgress
{
    QString fileName;         ///< being read
    bool isUnpacking = false; ///< it is taken out of a case file first
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;
    qint64 bytesPerSecond = 0; ///< since the import began
};

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
    /// Reads the files of a case that was opened; copies that the case holds are unpacked first.
    void importInputs(const QList<CaseInput> &inputs);
    /// Stops; what was read so far stays in the case.
    void cancel();
    /// Stops for a new case: nothing that is still on its way gets into the store any more.
    void abandon();
    /// Until finished() was emitted for the last of the queue: the worker may be done earlier,
    /// while its last sources are still on their way to the store.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    /// What importInputs() got, with the copies that could be unpacked; before the first source of
    /// them, and also when it was cancelled.
    void inputsUnpacked(const QList<Scep::CaseInput> &inputs);
    /// What a source gave, or began with, and the file that it came from; before the store has it.
    void sourceRead(const Scep::GivenFile &given, const Scep::ImportResult &source);
    void started();
    void progressChanged(const Scep::ImportProgress &progress);
    void finished(const Scep::ImportSummary &summary);
    /// A source was read to its end and is in the store.
    void sourceTaken(const Scep::ImportResult &source);

private:
    /// What the worker tells besides results, for the window's thread to look at.
    struct Run
    {
        std::atomic<qint64> bytesDone = 0;
        std::atomic<qint64> bytesTotal = 0;
        std::atomic<bool> isUnpacking = false;
        QList<CaseInput> inputs;     ///< unpacked before the first result
        QList<ImportTarget> targets; ///< there before the first result
    };
    /// What is to be imported: paths in which targets are yet to be found, and files of a case.
    struct Wanted
    {
        QStringList paths;
        QList<CaseInput> inputs;

        [[nodiscard]] bool isEmpty() const { return paths.isEmpty() && inputs.isEmpty(); }
    };

    static void runImport(QPromise<ImportResult> &promise, const Wanted &wanted, SourceId firstId,
                          ImportOptions options, const PasswordQuestion &question,
                          const std::shared_ptr<Run> &run);
    void start();
    void tellInputs();
    void tellSource(const ImportResult &result);
    void tellProgress();
    void takeResult(int index);
    void takeEnd();

    const Pipeline &m_pipeline;
    CaseStore &m_store;
    PasswordQuestion m_passwordQuestion;
    QFutureWatcher<ImportResult> m_watcher;
    std::shared_ptr<Run> m_run;
    Wanted m_queue;
    quint64 m_firstNumber = 1; ///< GivenFile::number of the run's first target
    qsizetype m_target = 0;    ///< whose sources are coming
    QElapsedTimer m_clock;
    ImportSummary m_summary;
    bool m_isRunning = false;
    bool m_isAbandoned = false;
    bool m_areInputsTold = true;
};

} // namespace Scep
