// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "models/text/filestate.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace Scep {

/// A file that was read, and the state that it had then.
struct WatchedFile
{
    SourceId id = SourceId::None;
    QString path;
    FileState state;

    bool operator==(const WatchedFile &) const = default;
};

/// Notices that files change on disk. Lives on a thread of its own, because a network share that
/// does not answer makes every question about it wait. Where the system tells of changes nothing is
/// done meanwhile; files on network shares, of which it does not, are looked at every now and then.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);

public slots:
    /// Watches the file, or goes on from its new state.
    void watch(const Scep::WatchedFile &file);
    void forgetAll();
    /// Looks at every file now.
    void check();

signals:
    /// The file is not what it was; told once for each state of it.
    void changed(const Scep::WatchedFile &file, Scep::FileChange change);

private:
    void listen(const QString &path);

    QHash<SourceId, WatchedFile> m_files;
    QHash<SourceId, FileState> m_told; ///< the states that were told of
    QHash<QString, bool> m_isRemote;   ///< by folder
    QFileSystemWatcher m_system;
    QTimer m_soon; ///< a file that is written to is told of many times a second
    QTimer m_poll;
};

} // namespace Scep
