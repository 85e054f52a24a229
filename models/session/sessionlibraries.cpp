// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sessionlibraries.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
/// It is behind Qt's driver, and only a database tells which one that has loaded; empty without it.
QString sqliteVersion()
{
    const QString connection = u"version"_s;
    QString version;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(u":memory:"_s);
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(u"SELECT sqlite_version()"_s) && query.next()) {
                version = query.value(0).toString();
            }
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return version;
}
} // namespace

QStringList sessionLibraries()
{
    QStringList libraries{u"zstd "_s + QString::fromLatin1(ZSTD_versionString())};
    if (const QString sqlite = sqliteVersion(); !sqlite.isEmpty()) {
        libraries.append(u"SQLite "_s + sqlite);
    }
    return libraries;
}

} // namespace Scep
