// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtTypes>

#include <chrono>
#include <optional>

namespace Scep {

/// What tells one state of a file on disk from another, without reading it.
struct FileState
{
    quint64 device = 0;
    quint64 inode = 0; ///< 0: the file was never seen with content
    qint64 size = 0;
    std::chrono::nanoseconds modified{0}; ///< since 1970-01-01T00:00:00Z

    bool operator==(const FileState &) const = default;
};

/// How a file differs from what it was when it was read.
enum class FileChange {
    None,
    Content,   ///< the same file grew, or was written anew
    Shortened, ///< the same file lost bytes that were read
    Replaced,  ///< another file has its name: the log was rotated, or saved anew
};

[[nodiscard]] FileChange changeBetween(const FileState &before, const FileState &now);

/// Nothing when there is no regular file of that name, or it cannot be asked. May wait long for a
/// network share that does not answer.
[[nodiscard]] std::optional<FileState> fileState(const QString &path);

/// As above, of an open file.
[[nodiscard]] std::optional<FileState> fileState(int descriptor);

} // namespace Scep
