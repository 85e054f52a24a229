// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/filewatch.h"
#include "app/pipeline.h"
#include "models/session/casestore.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QHash>
#include <QList>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace Scep {

/// Keeps the sources of a case as their files are. One that grows is read again, whole; it takes
/// the place of what it was, so that the case is what loading the file now would give. One that was
/// cut or replaced keeps what was read of it, and an issue says so, until the person has it read
/// again.
class FileFollower : public QObject
{
    Q_OBJECT

public:
    FileFollower(const Pipeline &pipeline, CaseStore &store, QObject *parent = nullptr);
    ~FileFollower() override;

    /// Follows a source that was read, where it is a file that may grow; Limits::FollowedFiles of
    /// them.
    void follow(const ImportResult &source);
    /// Reads a source again, now and whatever happened to its file. Nothing for one that has no
    /// file of its own.
    void readAgain(SourceId id);
    /// Whether growing files are read again without being asked.
    void setEnabled(bool enabled);
    /// Looks at every file now: when the person comes back to the window.
    void check();
    /// Begins with an empty case: what is on its way is dropped.
    void forgetAll();
    /// Whether something is being read, or waits for its turn.
    [[nodiscard]] bool isBusy() const { return m_reading != SourceId::None || !m_due.isEmpty(); }

signals:
    /// A source was read again; @p bytes is what its file has more than before.
    void sourceGrew(const QString &fileName, qint64 bytes);
    /// A source could not be read again: what was read before is kept.
    void sourceKept(const QString &fileName);

    // To the thread that watches.
    void watchRequested(const Scep::WatchedFile &file);
    void checkRequested();
    void forgetRequested();

private:
    void takeChange(const WatchedFile &file, FileChange change);
    void readSoon(SourceId id);
    void readNext();
    void takeResult();

    const Pipeline &m_pipeline;
    CaseStore &m_store;
    std::unique_ptr<QThread> m_thread; ///< of the watch
    QHash<SourceId, WatchedFile> m_followed;
    bool m_isFull = false; ///< that there is no room for a file was said
    QList<SourceId> m_due; ///< to be read again, in this order
    SourceId m_reading = SourceId::None;
    QFutureWatcher<ImportResult> m_watcher;
    QElapsedTimer m_clock; ///< since the reading began
    QTimer m_pause;
    bool m_isEnabled = true;
};

} // namespace Scep
