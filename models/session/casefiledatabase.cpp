// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefiledatabase.h"

#include <QFile>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
/// How long one waits for another thread's transaction, which writes one piece of evidence.
constexpr int BusyMilliseconds = 5'000;

// SQLite's result codes: the lowest byte of what it reports.
constexpr int ResultByte = 0xff;
constexpr int SqliteBusy = 5;
constexpr int SqliteLocked = 6;
constexpr int SqliteReadOnly = 8;
constexpr int SqliteCorrupt = 11;
constexpr int SqliteFull = 13;
constexpr int SqliteNotADatabase = 26;

QString databaseName(const QString &path, CaseFileDatabase::Mode mode)
{
    if (mode != CaseFileDatabase::Mode::Immutable) {
        return path;
    }
    return QStringLiteral("file:") +
           QString::fromLatin1(QUrl::toPercentEncoding(path, QByteArrayLiteral("/"))) +
           QStringLiteral("?immutable=1");
}

QString connectOptions(CaseFileDatabase::Mode mode)
{
    QStringList options{QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(BusyMilliseconds)};
    if (mode == CaseFileDatabase::Mode::ReadOnly || mode == CaseFileDatabase::Mode::Immutable) {
        options.append(QStringLiteral("QSQLITE_OPEN_READONLY"));
    }
    if (mode == CaseFileDatabase::Mode::Immutable) {
        options.append(QStringLiteral("QSQLITE_OPEN_URI"));
    }
    return options.join(u';');
}

QStringList pragmas(CaseFileDatabase::Mode mode)
{
    QStringList statements{QStringLiteral("PRAGMA trusted_schema = OFF"),
                           QStringLiteral("PRAGMA cell_size_check = ON"),
                           QStringLiteral("PRAGMA foreign_keys = ON")};
    if (mode == CaseFileDatabase::Mode::ReadWrite) {
        // A note is on the disk when its transaction has ended, and what is deleted is gone.
        statements.append({QStringLiteral("PRAGMA journal_mode = WAL"),
                           QStringLiteral("PRAGMA synchronous = FULL"),
                           QStringLiteral("PRAGMA secure_delete = ON")});
    }
    return statements;
}
} // namespace

CaseFileDatabase::CaseFileDatabase(const QString &path, const QString &connection)
    : m_path(path)
    , m_connection(connection)
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection))
{
}

CaseFileDatabase::CaseFileDatabase(CaseFileDatabase &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_connection(std::exchange(other.m_connection, {}))
    , m_database(std::exchange(other.m_database, {}))
{
}

CaseFileDatabase::~CaseFileDatabase()
{
    if (!m_connection.isEmpty()) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
    }
}

CaseFileResult<CaseFileDatabase> CaseFileDatabase::open(const QString &path, Mode mode)
{
    if (!QFile::exists(path)) {
        return std::unexpected(
            CaseFileError{.code = CaseFileErrorCode::NotFound, .path = path, .detail = {}});
    }
    CaseFileDatabase database(path, QUuid::createUuid().toString(QUuid::WithoutBraces));
    database.m_database.setDatabaseName(databaseName(path, mode));
    database.m_database.setConnectOptions(connectOptions(mode));
    if (!database.m_database.open()) {
        return std::unexpected(database.errorOf(database.m_database.lastError()));
    }
    if (const auto done = database.run(pragmas(mode)); !done) {
        return std::unexpected(done.error());
    }
    return database;
}

CaseFileResult<QSqlQuery> CaseFileDatabase::query(const QString &statement,
                                                  const QVariantList &values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement)) {
        return std::unexpected(errorOf(query.lastError()));
    }
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        return std::unexpected(errorOf(query.lastError()));
    }
    return query;
}

CaseFileResult<void> CaseFileDatabase::run(const QString &statement,
                                           const QVariantList &values) const
{
    auto query = this->query(statement, values);
    if (!query) {
        return std::unexpected(query.error());
    }
    return {};
}

CaseFileResult<void> CaseFileDatabase::run(const QStringList &statements) const
{
    for (const QString &statement : statements) {
        if (auto done = run(statement); !done) {
            return done;
        }
    }
    return {};
}

CaseFileResult<QVariant> CaseFileDatabase::value(const QString &statement) const
{
    auto query = this->query(statement);
    if (!query) {
        return std::unexpected(query.error());
    }
    return query->next() ? query->value(0) : QVariant();
}

CaseFileResult<void> CaseFileDatabase::ended(const QSqlQuery &query) const
{
    if (query.lastError().isValid()) {
        return std::unexpected(errorOf(query.lastError()));
    }
    return {};
}

CaseFileResult<void> CaseFileDatabase::migrate(int from, const CaseFileMigrations &steps) const
{
    return inTransaction([&]() -> CaseFileResult<void> {
        for (int version = from; version < CaseFileVersion; ++version) {
            const auto step = std::ranges::find(steps, version, &CaseFileMigration::from);
            if (step == steps.cend()) {
                return std::unexpected(CaseFileError{
                    .code = CaseFileErrorCode::NotACase, .path = m_path, .detail = {}});
            }
            if (auto done = run(step->statements); !done) {
                return done;
            }
        }
        return run(QStringLiteral("PRAGMA user_version = %1").arg(CaseFileVersion));
    });
}

CaseFileError CaseFileDatabase::errorOf(const QSqlError &error) const
{
    using Code = CaseFileErrorCode;
    CaseFileError result{.code = Code::CannotWrite, .path = m_path, .detail = {}};
    switch (error.nativeErrorCode().toInt() & ResultByte) {
    case SqliteBusy:
    case SqliteLocked:
        result.code = Code::Locked;
        break;
    case SqliteReadOnly:
        result.code = Code::ReadOnly;
        break;
    case SqliteFull:
        result.code = Code::DiskFull;
        break;
    case SqliteCorrupt:
        result.code = Code::Damaged;
        break;
    case SqliteNotADatabase:
        result.code = Code::NotACase;
        break;
    default:
        result.detail = error.databaseText();
    }
    return result;
}

} // namespace Scep
