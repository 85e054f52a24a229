// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/importissue.h"
#include "models/text/archivekind.h"
#include "models/text/evidencefile.h"

#include <QList>
#include <QString>

#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <optional>

namespace Scep {

/// A piece of evidence that was found and opened: a file, what came through a pipe, or a member of
/// an archive. It becomes one source.
struct Evidence
{
    QString path;        ///< as SourceFile::path
    QString displayName; ///< as SourceFile::displayName
    QString container;   ///< as SourceFile::container
    /// As it is on disk, UTF-16 too. Null: there is nothing to read, the issues say why.
    std::shared_ptr<const EvidenceFile> file;
    QList<ImportIssue> issues;
    std::optional<std::chrono::microseconds> lastModified; ///< of a member, as its archive says
    /// Bytes on disk of the given target that reading the file deals with; 0 for a member.
    qint64 bytesOnDisk = 0;
    /// Not empty: what it is, is known, and there is nothing more to read. So it is for an archive,
    /// whose members were read before; then the following are filled in too.
    QString formatId;
    QString formatName;
    QByteArray sha256;
    qint64 size = 0;
};

/// How the reading of evidence is watched. Callbacks come from the reading thread.
struct EvidenceControl
{
    std::function<bool()> isCancelled = [] { return false; };
    /// Further bytes on disk of the given target that are dealt with, besides those that the pieces
    /// stand for.
    std::function<void(qint64)> bytesConsumed = [](qint64) {};
    /// Takes the pieces in order. May wait until there is room for more.
    std::function<void(Evidence)> take = [](const Evidence &) {};
    /// Whether the SHA-256 of archives is made.
    bool wantsHash = true;
};

/// What archive the evidence is; nothing when it is none or cannot be read.
[[nodiscard]] std::optional<ArchiveKind> archiveKindOf(const Evidence &evidence);

/// SHA-256 of the bytes on disk. Empty when @p isStopped says so before the end; CannotRead when
/// they cannot be read to it.
[[nodiscard]] std::expected<QByteArray, ReadError> sha256Of(const EvidenceFile &file,
                                                            const std::function<bool()> &isStopped);

} // namespace Scep
