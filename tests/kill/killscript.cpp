// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/kill/killscript.h"

namespace Scep {

QString draftId(int note)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(note + 1, 12, 10, QLatin1Char('0'));
}

QStringList draftCase(int notes)
{
    return {QStringLiteral("PRAGMA application_id = %1").arg(CaseFileApplicationId),
            QStringLiteral("PRAGMA user_version = 0"),
            QStringLiteral("CREATE TABLE remark (id TEXT, words TEXT)"),
            QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE"
                           " i < ") +
                QString::number(notes) +
                QStringLiteral(") INSERT INTO remark SELECT"
                               " printf('00000000-0000-4000-8000-%012d', i), 'version 1' FROM n")};
}

CaseFileMigrations draftMigrations()
{
    const QStringList steps{
        QStringLiteral("INSERT INTO annotation SELECT id, 'case', '', '', NULL, 0, 0, 0, 0, words,"
                       " 'none', 1, NULL, NULL, NULL, 0, 0 FROM remark"),
        QStringLiteral("DROP TABLE remark")};
    return {{.from = 0, .statements = caseFileSchema() + steps}};
}

} // namespace Scep
