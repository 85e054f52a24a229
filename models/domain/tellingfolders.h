// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/sourcefile.h"

#include <QStringList>

namespace Scep {

/// Tells files of one name apart: for each path as many of the last folders as no other file of its
/// name has ("phone/logs", "/" where there are none), and nothing for a name that there is once.
/// Paths have slashes; of files that differ in folders further up some are still alike.
[[nodiscard]] QStringList tellingFolders(const QStringList &paths);

/// A file's name with such a folder, for a person: "x.log in phone/logs"; the name alone without
/// one.
[[nodiscard]] QString nameInFolder(const QString &name, const QString &folder);

/// The names of sources, in their order, with the folders that tell those of one name apart.
[[nodiscard]] QStringList tellingNames(const QList<SourceFile> &sources);

} // namespace Scep
