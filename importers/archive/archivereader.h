// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/archivekind.h"
#include "models/text/evidencefile.h"

#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <optional>

namespace Scep {

/// A member's header.
struct ArchiveMember
{
    enum class Kind { File, Folder, Link, Special };

    QString name; ///< as stored, decoded
    Kind kind = Kind::File;
    bool isEncrypted = false;
    qint64 size = 0; ///< as the header says; 0 when it does not
    std::optional<std::chrono::microseconds> lastModified; ///< where the archive keeps it
};

/// Why an archive or a member of it could not be read on. Code is CannotRead, EncryptedSkipped or
/// Cancelled.
struct ArchiveError
{
    IssueCode code = IssueCode::CannotRead;
    QString detail;
    bool isFatal = false; ///< nothing behind it can be read
};

/// Reads an archive once from the beginning to the end: next(), data() until it gives nothing,
/// next() … The only place that knows libarchive, of which it uses the readers for the one kind
/// that the archive is. For one thread.
class ArchiveReader
{
public:
    /// @p consumed is told how many bytes of the archive were read: some kinds read a few of them
    /// twice, and leave out what they skip.
    ArchiveReader(std::shared_ptr<const EvidenceFile> file, ArchiveKind kind,
                  std::function<bool()> isCancelled, std::function<void(qint64)> consumed);
    ~ArchiveReader();

    /// The next member; nothing behind the last.
    [[nodiscard]] std::expected<std::optional<ArchiveMember>, ArchiveError> next();
    /// The next run of the member's bytes, valid until the next call; empty at its end. Holes of
    /// sparse files are read as zeros.
    [[nodiscard]] std::expected<QByteArrayView, ArchiveError> data();
    /// After the first next(): whether a table of contents leads to the members, so that one can be
    /// skipped without being read: as in a zip, unless it is cut.
    [[nodiscard]] bool hasTable() const;
    /// After the first next(): whether this is a single compressed file, not an archive.
    [[nodiscard]] bool isSingleFile() const;
    /// After the first next(): whether a compressed stream holds a tar archive.
    [[nodiscard]] bool isTar() const;

    ArchiveReader(const ArchiveReader &) = delete;
    ArchiveReader &operator=(const ArchiveReader &) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Scep
