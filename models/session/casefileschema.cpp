// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefileschema.h"

namespace Scep {

namespace {
/// What version 1 made. Never changed: files of it have these very words.
QStringList tablesOfVersion1()
{
    return {
        QStringLiteral("CREATE TABLE case_info (key TEXT PRIMARY KEY, value TEXT NOT NULL)"),
        // chunks: how many pieces of the copy there are; NULL: the case has no whole copy.
        QStringLiteral("CREATE TABLE given_file (id INTEGER PRIMARY KEY, path TEXT NOT NULL,"
                       " display_name TEXT NOT NULL, container TEXT NOT NULL,"
                       " size INTEGER NOT NULL, sha256 BLOB, modified INTEGER, chunks INTEGER)"),
        // data: one zstd frame with the next CaseFileLimits::ChunkBytes of the file.
        QStringLiteral("CREATE TABLE chunk (file INTEGER NOT NULL REFERENCES given_file (id)"
                       " ON DELETE CASCADE, number INTEGER NOT NULL, data BLOB NOT NULL,"
                       " PRIMARY KEY (file, number))"),
        QStringLiteral("CREATE TABLE source (id INTEGER PRIMARY KEY,"
                       " file INTEGER NOT NULL REFERENCES given_file (id) ON DELETE CASCADE,"
                       " member TEXT NOT NULL, sha256 BLOB, UNIQUE (file, member))"),
        QStringLiteral("CREATE TABLE source_clock (source INTEGER PRIMARY KEY"
                       " REFERENCES source (id) ON DELETE CASCADE, zone TEXT NOT NULL,"
                       " offset_ms INTEGER NOT NULL)"),
        // source refers to nothing by force: a note outlives what it hangs on.
        QStringLiteral("CREATE TABLE annotation (id TEXT PRIMARY KEY, kind TEXT NOT NULL,"
                       " subject TEXT NOT NULL, detail TEXT NOT NULL, source INTEGER,"
                       " line INTEGER NOT NULL, range_offset INTEGER NOT NULL,"
                       " range_length INTEGER NOT NULL, last_line INTEGER NOT NULL,"
                       " text TEXT NOT NULL, label TEXT NOT NULL, in_report INTEGER NOT NULL,"
                       " verdict_outcome TEXT, verdict_stage TEXT, verdict_reason TEXT,"
                       " created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL)"),
    };
}

/// What version 2 added.
QStringList tablesOfVersion2()
{
    return {
        QStringLiteral("CREATE TABLE bookmark (source INTEGER NOT NULL REFERENCES source (id)"
                       " ON DELETE CASCADE, line INTEGER NOT NULL, PRIMARY KEY (source, line))"),
        // side: its place in the comparison; NULL: only pairs of states speak of it.
        // case_paths: JSON; an empty list: this case. digest: of another case's evidence.
        QStringLiteral("CREATE TABLE compared_place (id INTEGER PRIMARY KEY, side INTEGER,"
                       " case_paths TEXT NOT NULL, digest BLOB, enrollment TEXT NOT NULL,"
                       " source INTEGER, line INTEGER NOT NULL, range_offset INTEGER NOT NULL,"
                       " range_length INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE sync_pair (id INTEGER PRIMARY KEY, stage TEXT NOT NULL,"
                       " reference INTEGER NOT NULL REFERENCES compared_place (id)"
                       " ON DELETE CASCADE, reference_source INTEGER,"
                       " reference_line INTEGER NOT NULL, reference_offset INTEGER NOT NULL,"
                       " reference_length INTEGER NOT NULL, reference_state TEXT NOT NULL,"
                       " other INTEGER NOT NULL REFERENCES compared_place (id)"
                       " ON DELETE CASCADE, other_source INTEGER, other_line INTEGER NOT NULL,"
                       " other_offset INTEGER NOT NULL, other_length INTEGER NOT NULL,"
                       " other_state TEXT NOT NULL)"),
        // decision: "kept" or "added". No challenge password is ever put in.
        QStringLiteral("CREATE TABLE redaction_text (decision TEXT NOT NULL, text TEXT NOT NULL,"
                       " PRIMARY KEY (decision, text))"),
        QStringLiteral("CREATE TABLE source_device (source INTEGER PRIMARY KEY"
                       " REFERENCES source (id) ON DELETE CASCADE, name TEXT NOT NULL)"),
    };
}
} // namespace

QStringList caseFileSchema()
{
    return tablesOfVersion1() + tablesOfVersion2();
}

QStringList caseFileTables()
{
    return {QStringLiteral("case_info"),    QStringLiteral("given_file"),
            QStringLiteral("chunk"),        QStringLiteral("source"),
            QStringLiteral("source_clock"), QStringLiteral("annotation"),
            QStringLiteral("bookmark"),     QStringLiteral("compared_place"),
            QStringLiteral("sync_pair"),    QStringLiteral("redaction_text"),
            QStringLiteral("source_device")};
}

CaseFileMigrations caseFileMigrations()
{
    return {{.from = 1, .statements = tablesOfVersion2()}};
}

} // namespace Scep
