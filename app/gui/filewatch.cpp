// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/filewatch.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <chrono>

namespace Scep {

using namespace std::chrono_literals;

namespace {
/// From the first word of a change to the look at it.
constexpr auto Soon = 100ms;
/// Between two looks at files of which the system does not tell.
constexpr auto PollInterval = 2s;

/// File systems whose other writers this computer hears nothing of.
bool isRemote(const QByteArray &fileSystem)
{
    static constexpr std::array<QByteArrayView, 6> types{"nfs", "cifs", "smb", "fuse", "9p", "afs"};
    return std::ranges::any_of(
        types, [&fileSystem](QByteArrayView type) { return fileSystem.startsWith(type); });
}
} // namespace

// The members are children, so that they move to the thread with it.
FileWatch::FileWatch(QObject *parent)
    : QObject(parent)
    , m_system(this)
    , m_soon(this)
    , m_poll(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Soon);
    m_poll.setInterval(PollInterval);
    const auto lookSoon = [this] {
        if (!m_soon.isActive()) {
            m_soon.start();
        }
    };
    connect(&m_system, &QFileSystemWatcher::fileChanged, this, lookSoon);
    connect(&m_system, &QFileSystemWatcher::directoryChanged, this, lookSoon);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::check);
    connect(&m_poll, &QTimer::timeout, this, &FileWatch::check);
}

void FileWatch::watch(const WatchedFile &file)
{
    m_files.insert(file.id, file);
    m_told.remove(file.id);
    listen(file.path);
    // It may have changed since it was read.
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

/// The folder tells that another file took the name, the file that it is written to.
void FileWatch::listen(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    auto known = m_isRemote.constFind(folder);
    if (known == m_isRemote.cend()) {
        known = m_isRemote.insert(folder, isRemote(QStorageInfo(folder).fileSystemType()));
        if (!*known) {
            m_system.addPath(folder);
        }
    }
    if (*known) {
        m_poll.start();
    } else {
        m_system.addPath(path);
    }
}

void FileWatch::forgetAll()
{
    m_files.clear();
    m_told.clear();
    m_isRemote.clear();
    m_poll.stop();
    m_soon.stop();
    if (const QStringList paths = m_system.files() + m_system.directories(); !paths.isEmpty()) {
        m_system.removePaths(paths);
    }
}

void FileWatch::check()
{
    for (const WatchedFile &file : std::as_const(m_files)) {
        const auto now = fileState(file.path);
        if (!now || m_told.value(file.id, file.state) == *now) {
            continue; // what is gone may come back: a rotation takes two steps
        }
        m_told.insert(file.id, *now);
        listen(file.path); // by another inode than before
        const FileChange change = changeBetween(file.state, *now);
        if (change != FileChange::None) {
            emit changed(file, change);
        }
    }
}

} // namespace Scep
