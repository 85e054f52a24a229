// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importerregistry.h"

#include <QStringList>

#include <functional>

namespace Scep {

/// A file that is to be imported, found from what the person gave.
struct ImportTarget
{
    QString path;      ///< "-": standard input
    QString container; ///< the folder it is in
    /// Not empty: stands for what a folder holds beyond a limit, which this names. Importing it
    /// gives the issue.
    QString limit;

    bool operator==(const ImportTarget &) const = default;
};

/// Files behind the given paths: files as they are, folders with all that is in them (sorted by
/// name, Limits::FilesPerFolder, Limits::FolderDepth; hidden files and links to folders left out).
/// The order is that of the input. A path that does not exist stays in the list: importing it gives
/// the issue. So does a folder that cannot be listed.
[[nodiscard]] QList<ImportTarget> expandPaths(const QStringList &paths);

/// Imports one target: open, recognise, scan, parse. Never fails as a whole: a file that cannot be
/// opened or that nothing recognises is a source with issues and no events.
[[nodiscard]] ImportResult importTarget(const ImportTarget &target, SourceId id,
                                        const ImporterRegistry &registry,
                                        const ImportOptions &options, const ImportControl &control);

/// How a whole import is watched. Callbacks come from the importing thread.
struct ImportJobControl
{
    std::function<bool()> isCancelled = [] { return false; };
    /// Bytes read so far of all bytes, and the file that is being read.
    std::function<void(qint64 bytesDone, qint64 bytesTotal, const QString &fileName)> progress =
        [](qint64, qint64, const QString &) {};
    /// A source is done; called in the order of the targets.
    std::function<void(const ImportResult &)> sourceDone = [](const ImportResult &) {};
};

/// Imports all targets one after the other (each is scanned in parallel), ids from @p firstId on.
/// Once cancelled, every further target is a source that only says so.
void importTargets(const QList<ImportTarget> &targets, SourceId firstId,
                   const ImporterRegistry &registry, const ImportOptions &options,
                   const ImportJobControl &control);

} // namespace Scep
