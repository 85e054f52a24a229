// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/kill/killscript.h"

namespace Scep {

QString draftId(int note)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(note + 1, 12, 10, QLatin1Char('0'));
}

QStringList caseOfVersion1(int notes)
{
    return {
        QStringLiteral("PRAGMA application_id = %1").arg(CaseFileApplicationId),
        QStringLiteral("PRAGMA user_version = 1"),
        QStringLiteral("CREATE TABLE case_info (key TEXT PRIMARY KEY, value TEXT NOT NULL)"),
        QStringLiteral("CREATE TABLE given_file (id INTEGER PRIMARY KEY, path TEXT NOT NULL,"
                       " display_name TEXT NOT NULL, container TEXT NOT NULL,"
                       " size INTEGER NOT NULL, sha256 BLOB, modified INTEGER, chunks INTEGER)"),
        QStringLiteral("CREATE TABLE chunk (file INTEGER NOT NULL REFERENCES given_file (id)"
                       " ON DELETE CASCADE, number INTEGER NOT NULL, data BLOB NOT NULL,"
                       " PRIMARY KEY (file, number))"),
        QStringLiteral("CREATE TABLE source (id INTEGER PRIMARY KEY,"
                       " file INTEGER NOT NULL REFERENCES given_file (id) ON DELETE CASCADE,"
                       " member TEXT NOT NULL, sha256 BLOB, UNIQUE (file, member))"),
        QStringLiteral("CREATE TABLE source_clock (source INTEGER PRIMARY KEY"
                       " REFERENCES source (id) ON DELETE CASCADE, zone TEXT NOT NULL,"
                       " offset_ms INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE annotation (id TEXT PRIMARY KEY, kind TEXT NOT NULL,"
                       " subject TEXT NOT NULL, detail TEXT NOT NULL, source INTEGER,"
                       " line INTEGER NOT NULL, range_offset INTEGER NOT NULL,"
                       " range_length INTEGER NOT NULL, last_line INTEGER NOT NULL,"
                       " text TEXT NOT NULL, label TEXT NOT NULL, in_report INTEGER NOT NULL,"
                       " verdict_outcome TEXT, verdict_stage TEXT, verdict_reason TEXT,"
                       " created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL)"),
        QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE"
                       " i < ") +
            QString::number(notes) +
            QStringLiteral(
                ") INSERT INTO annotation SELECT"
                " printf('00000000-0000-4000-8000-%012d', i), 'case', '', '', NULL, 0, 0, 0,"
                " 0, 'version 1', 'none', 1, NULL, NULL, NULL, 0, 0 FROM n")};
}

} // namespace Scep
