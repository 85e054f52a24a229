// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/filestate.h"

#include <QFile>

#include <sys/stat.h>

namespace Scep {

namespace {
std::optional<FileState> stateOf(const struct stat &status)
{
    if (!S_ISREG(status.st_mode)) {
        return std::nullopt;
    }
    return FileState{.device = status.st_dev,
                     .inode = status.st_ino,
                     .size = status.st_size,
                     .modified = std::chrono::seconds(status.st_mtim.tv_sec) +
                                 std::chrono::nanoseconds(status.st_mtim.tv_nsec)};
}
} // namespace

FileChange changeBetween(const FileState &before, const FileState &now)
{
    if (before == now) {
        return FileChange::None;
    }
    if (before.inode == 0) {
        return now.size > 0 ? FileChange::Content : FileChange::None;
    }
    if (before.device != now.device || before.inode != now.inode) {
        return FileChange::Replaced;
    }
    return now.size < before.size ? FileChange::Shortened : FileChange::Content;
}

std::optional<FileState> fileState(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? stateOf(status)
                                                                     : std::nullopt;
}

std::optional<FileState> fileState(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 ? stateOf(status) : std::nullopt;
}

} // namespace Scep
