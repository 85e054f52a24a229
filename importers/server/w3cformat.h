// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/recordformat.h"
#include "importers/server/w3crow.h"
#include "importers/timetext.h"

#include <QStringList>

namespace Scep {

/// The framing that IIS and HTTP.sys share: the W3C extended log file format.
///
///     #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query … sc-status sc-substatus
///     2026-03-02 09:15:00 10.0.0.4 GET /certsrv/mscep/mscep.dll operation=GetCACaps … 200 0
///
/// Lines that begin with "#" say how the rows below them are written; `#Fields:` may come again and
/// say otherwise. Times are UTC. "-" stands for nothing. Rows without any `#Fields:` above them are
/// read by their shape, as they are quoted in mails; such a row may be wrapped once.
///
/// Fields of an event: every column under its own name (blanks of the user agent, which are written
/// as "+", are blanks again), `message` (the row), `operation` (that of SCEP in the query),
/// `component` (the site) and `Computer` (the server), where there are such columns.
class W3cFormat final : public RecordFormat
{
public:
    W3cFormat(LogSource logSource, Encoding encoding);

    /// Literals without which the rows cannot be understood.
    [[nodiscard]] static QByteArrayList directives() { return {"#Fields:", "#Date:"}; }

    [[nodiscard]] std::unique_ptr<RecordFormat> copy() const override
    {
        return std::make_unique<W3cFormat>(*this);
    }
    [[nodiscard]] bool beginsRecord(QByteArrayView line) const override;
    [[nodiscard]] bool takeDirective(QByteArrayView line) override;
    [[nodiscard]] std::optional<LogEvent> parse(QByteArrayView line,
                                                const QByteArrayList &continuation) override;
    [[nodiscard]] QString fault() const override { return m_fault; }
    [[nodiscard]] Instant instantOf(QByteArrayView line) override;

private:
    void nameColumns();
    [[nodiscard]] std::optional<W3cRow> rowOf(QByteArrayView line);
    [[nodiscard]] LogEvent eventOf(const W3cRow &row, QByteArrayView line) const;

    const LogSource m_logSource;
    const Encoding m_encoding;
    QByteArrayList m_columns; ///< of the last `#Fields:`; empty: there was none yet
    QStringList m_names;      ///< the same as the fields of events are named
    qsizetype m_dateColumn = 0;
    qsizetype m_timeColumn = 1;
    std::optional<DateText> m_date; ///< of the last `#Date:`, for rows without a date
    QString m_fault;
};

/// The columns of a `#Fields:` line; empty when it is none.
[[nodiscard]] QByteArrayList w3cColumns(QByteArrayView line);

} // namespace Scep
