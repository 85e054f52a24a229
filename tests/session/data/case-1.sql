-- SPDX-FileCopyrightText: SCEP Workbench authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case of version 1, as it was released: one statement a line. Never changed.
PRAGMA application_id = 1396917584
PRAGMA user_version = 1
CREATE TABLE case_info (key TEXT PRIMARY KEY, value TEXT NOT NULL)
CREATE TABLE given_file (id INTEGER PRIMARY KEY, path TEXT NOT NULL, display_name TEXT NOT NULL, container TEXT NOT NULL, size INTEGER NOT NULL, sha256 BLOB, modified INTEGER, chunks INTEGER)
CREATE TABLE chunk (file INTEGER NOT NULL REFERENCES given_file (id) ON DELETE CASCADE, number INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (file, number))
CREATE TABLE source (id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES given_file (id) ON DELETE CASCADE, member TEXT NOT NULL, sha256 BLOB, UNIQUE (file, member))
CREATE TABLE source_clock (source INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE, zone TEXT NOT NULL, offset_ms INTEGER NOT NULL)
CREATE TABLE annotation (id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL, source INTEGER, line INTEGER NOT NULL, range_offset INTEGER NOT NULL, range_length INTEGER NOT NULL, last_line INTEGER NOT NULL, text TEXT NOT NULL, label TEXT NOT NULL, in_report INTEGER NOT NULL, verdict_outcome TEXT, verdict_stage TEXT, verdict_reason TEXT, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL)
INSERT INTO case_info VALUES ('writtenBy', '0.1.0')
INSERT INTO given_file VALUES (1, '/cases/contoso/omadm.log', 'omadm.log', '/cases/contoso', 5, x'2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824', 1700000000000000, NULL)
INSERT INTO source VALUES (1, 1, '', x'2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824')
INSERT INTO source_clock VALUES (1, 'Europe/Warsaw', 90000)
INSERT INTO annotation VALUES ('11111111-2222-3333-4444-555555555555', 'lines', '', '', 1, 7, 120, 40, 9, 'The install prompt was **never** answered.', 'red', 1, NULL, NULL, NULL, 1700000000123, 1700000001456)
INSERT INTO annotation VALUES ('11111111-2222-3333-4444-666666666666', 'enrollment', 'device-1/scep-1', '', 1, 7, 120, 40, 0, 'Asked the user.', 'none', 0, 'failed', 'deliver', 'The user told so.', 1700000002000, 1700000002000)
