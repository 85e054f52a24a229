// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importerregistry.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace Scep {

/// A file that is to be imported, found from what the person gave.
struct ImportTarget
{
    QString path;      ///< "-": standard input
    QString container; ///< the folder it is in
    /// Not empty: stands for what a folder holds beyond a limit, which this names. Importing it
    /// gives the issue.
    QString limit;
    /// Given by name: a named pipe is read. One that a folder holds is not, as nobody may ever
    /// write to it.
    bool mayBeStream = false;
    /// Its bytes where they are not read from the path: a copy that a case holds. Null: from there.
    std::shared_ptr<const EvidenceFile> content = nullptr;
    qint64 kept = 0; ///< the file's number in the case that it is read for again; 0: it is new

    bool operator==(const ImportTarget &) const = default;
};

/// Files behind the given paths: files as they are, folders with all that is in them (sorted by
/// name, Limits::FilesPerFolder, Limits::FolderDepth; hidden files and links to folders left out).
/// The order is that of the input. A path that does not exist stays in the list: importing it gives
/// the issue. So does a folder that cannot be listed, and what is no file in a folder. Once
/// cancelled, nothing more is looked for: what was found stays.
[[nodiscard]] QList<ImportTarget> expandPaths(
    const QStringList &paths, const std::function<bool()> &isCancelled = [] { return false; });

/// The format that an archive's own source has. The source says what could not be read of it; its
/// members are sources of their own.
[[nodiscard]] inline QString archiveFormatId()
{
    return QStringLiteral("archive");
}

/// How a whole import is watched. Callbacks come from the thread that imports.
struct ImportJobControl
{
    std::function<bool()> isCancelled = [] { return false; };
    /// Bytes on disk read so far (of an archive: unpacked so far) of all bytes, and the name of the
    /// source that is waited for.
    std::function<void(qint64 bytesDone, qint64 bytesTotal, const QString &fileName)> progress =
        [](qint64, qint64, const QString &) {};
    /// What the source that is waited for gave so far; it comes again, with more or as a whole. May
    /// be empty.
    std::function<void(const ImportResult &)> sourceBegun;
    /// A source is done; called in the order of the targets, and of an archive's members, which
    /// come before the archive itself.
    std::function<void(const ImportResult &)> sourceDone = [](const ImportResult &) {};
};

/// Imports all targets, ids from @p firstId on, ascending in the order of delivery. A target gives
/// one source; an archive gives one for each member and one for itself. While one thread opens and
/// unpacks, others import what it found, several small sources at a time; the result does not
/// depend on that. Once cancelled, every further target is a source that only says so.
void importTargets(const QList<ImportTarget> &targets, SourceId firstId,
                   const ImporterRegistry &registry, const ImportOptions &options,
                   const ImportJobControl &control);

} // namespace Scep
