// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/sourcefile.h"

#include <QHash>
#include <QList>
#include <QString>

namespace Scep {

/// What a file's name says of its place among the files that one log was rotated into.
struct LogRotation
{
    QString stem; ///< the same for all files of a log, in lower case
    QString mark; ///< the number or date that tells this one; empty: there is none

    bool operator==(const LogRotation &) const = default;
};

/// The forms that rotation gives names: "OMADMLog_1.log", "system.log.2", "u_ex240131.log",
/// "app-2024-01-31.log", "NDESPlugin.lo_", "httperr3.log"; the current file may have no mark.
[[nodiscard]] LogRotation logRotation(const QString &fileName);

/// The logs that rotation has cut into several sources: same container and format, names that
/// differ in the mark alone, and times that follow one another. Each set has at least two sources,
/// in the order of time.
[[nodiscard]] QList<QList<SourceId>> rotatedSets(const QList<SourceFile> &sources);

/// For each source of a set the one that its log ends with.
[[nodiscard]] QHash<SourceId, SourceId> lastOfSets(const QList<QList<SourceId>> &sets);

} // namespace Scep
