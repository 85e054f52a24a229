// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "models/session/casefilelimits.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QString>

#include <optional>

// How one reads the rows of a file that may come from anybody. Private to models/session.

namespace Scep {

/// A text column, or NULL where it is none or too long: checked before it is handed over.
[[nodiscard]] QString textColumn(const QString &name,
                                 qsizetype most = CaseFileLimits::NameCharacters);
[[nodiscard]] QString textColumn(const char *name, qsizetype most = CaseFileLimits::NameCharacters);
/// An integer column, or NULL.
[[nodiscard]] QString numberColumn(const char *name);
/// A column of a SHA-256, or NULL.
[[nodiscard]] QString hashColumn(const char *name);

/// The columns of one row, taken in order; remembers whether one that must be there was not.
class CaseFileRow
{
public:
    explicit CaseFileRow(const QSqlQuery &query)
        : m_query(query)
    {
    }

    QString text() { return needed(next()).toString(); }
    qint64 number() { return needed(next()).toLongLong(); }
    qint64 numberFrom0();
    std::optional<qint64> optionalNumber();
    std::optional<QString> optionalText();
    QByteArray bytes() { return next().toByteArray(); }
    SourceId source();
    /// Four columns: source, line, first byte and bytes.
    EvidenceRef evidence();
    QDateTime time();
    void require(bool condition) { m_isGood = m_isGood && condition; }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    QVariant next() { return m_query.value(m_column++); }
    QVariant needed(const QVariant &value);

    const QSqlQuery &m_query;
    int m_column = 1; // 0 is the row's number
    bool m_isGood = true;
};

} // namespace Scep
