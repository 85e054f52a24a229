// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefileerror.h"
#include "models/session/casefileschema.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

namespace Scep {

/// A connection to the SQLite database of a case file, for the thread that opened it. Private to
/// models/session.
class CaseFileDatabase
{
public:
    enum class Mode {
        ReadWrite,
        Repair, ///< changes nothing but what a program that was killed left half done
        ReadOnly,
        Immutable ///< nobody writes it and nothing is made beside it: a read-only medium
    };

    /// Opens a file that exists, and tells SQLite to trust nothing in it.
    [[nodiscard]] static CaseFileResult<CaseFileDatabase> open(const QString &path, Mode mode);

    CaseFileDatabase(CaseFileDatabase &&other) noexcept;
    CaseFileDatabase &operator=(CaseFileDatabase &&) = delete;
    ~CaseFileDatabase();

    /// A statement with its values, executed; its rows are read from first to last.
    [[nodiscard]] CaseFileResult<QSqlQuery> query(const QString &statement,
                                                  const QVariantList &values = {}) const;
    [[nodiscard]] CaseFileResult<void> run(const QString &statement,
                                           const QVariantList &values = {}) const;
    [[nodiscard]] CaseFileResult<void> run(const QStringList &statements) const;
    /// The first value of the first row; invalid when there is none.
    [[nodiscard]] CaseFileResult<QVariant> value(const QString &statement) const;
    /// What SQLite says after the last row of a query: whether it ended by an error.
    [[nodiscard]] CaseFileResult<void> ended(const QSqlQuery &query) const;

    /// All of @p work in one transaction: on the disk when this returns without an error, else
    /// nothing of it is there.
    template<typename Work>
    [[nodiscard]] CaseFileResult<void> inTransaction(Work work) const
    {
        if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun) {
            return begun;
        }
        CaseFileResult<void> done = work();
        if (done) {
            done = run(QStringLiteral("COMMIT"));
        }
        if (!done) {
            // Some errors have ended the transaction already: then there is none to roll back.
            (void)run(QStringLiteral("ROLLBACK"));
        }
        return done;
    }

    /// Brings an older database to CaseFileVersion, all steps in one transaction.
    [[nodiscard]] CaseFileResult<void> migrate(int from, const CaseFileMigrations &steps) const;

private:
    CaseFileDatabase(const QString &path, const QString &connection);
    [[nodiscard]] CaseFileError errorOf(const QSqlError &error) const;

    QString m_path;
    QString m_connection; ///< name; empty: moved away
    QSqlDatabase m_database;
};

} // namespace Scep
