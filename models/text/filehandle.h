// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"
#include "models/text/filestate.h"

#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <expected>
#include <optional>
#include <utility>

namespace Scep {

/// Owns a POSIX file descriptor. Private to models/text.
class FileHandle
{
public:
    FileHandle() = default;
    explicit FileHandle(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    FileHandle(FileHandle &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    FileHandle &operator=(FileHandle &&other) noexcept;
    ~FileHandle();

    /// Opens a regular file for reading; never waits for a pipe or device.
    [[nodiscard]] static std::expected<FileHandle, ReadError> openRegular(const QString &path);
    /// A new file without a name that vanishes with its handle.
    [[nodiscard]] static std::expected<FileHandle, ReadError> temporary();

    [[nodiscard]] bool isValid() const { return m_descriptor >= 0; }
    /// Bytes in the file now; 0 when that cannot be told.
    [[nodiscard]] qint64 size() const;
    /// When the content last changed; nothing when that cannot be told.
    [[nodiscard]] std::optional<std::chrono::microseconds> lastModified() const;
    /// Nothing when that cannot be told.
    [[nodiscard]] std::optional<FileState> state() const { return fileState(m_descriptor); }
    /// Fills @p buffer with @p length bytes from @p offset; fails when the file ends before.
    [[nodiscard]] std::expected<qint64, ReadError> readExactly(qint64 offset, char *buffer,
                                                               qint64 length) const;
    /// Writes all bytes at @p offset.
    [[nodiscard]] std::expected<void, ReadError> writeAt(qint64 offset, QByteArrayView bytes) const;

private:
    int m_descriptor = -1;
};

/// An error with the system's reason for @p errorNumber.
[[nodiscard]] ReadError systemError(IssueCode code, int errorNumber);

} // namespace Scep
