// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace Scep {

/// "SCEP" as SQLite's application id: what tells a case from any other SQLite file.
inline constexpr quint32 CaseFileApplicationId = 0x53434550;

/// The version that this program writes (SQLite's user_version).
inline constexpr int CaseFileVersion = 2;

/// The statements that make an empty case of CaseFileVersion.
[[nodiscard]] QStringList caseFileSchema();

/// The names of its tables.
[[nodiscard]] QStringList caseFileTables();

/// How a file of an older version becomes one of the next.
struct CaseFileMigration
{
    int from = 0; ///< version; it becomes from + 1
    QStringList statements;
};
using CaseFileMigrations = QList<CaseFileMigration>;

/// Those from every version that was ever released; none before version 1.
[[nodiscard]] CaseFileMigrations caseFileMigrations();

} // namespace Scep
