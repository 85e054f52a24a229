// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace Scep {

/// One value of a row under the name of its column. Views into the row and the columns.
struct W3cValue
{
    QByteArrayView name;
    QByteArrayView value;
    qsizetype column = -1; ///< its place in `#Fields:`; -1: told by the row's shape
};

/// A row of a W3C extended log as far as it could be told which value belongs to which column.
struct W3cRow
{
    QList<W3cValue> values;
    bool isWhole = true; ///< there are as many values as columns

    /// The column's value; empty when there is none or it is "-".
    [[nodiscard]] QByteArrayView value(QByteArrayView name) const;
};

/// The words of a row, at most @p most: between them stand blanks, inside them never. An empty
/// value that is written as nothing instead of "-" leaves no word.
[[nodiscard]] QList<QByteArrayView> w3cWords(QByteArrayView line, qsizetype most);

/// The row by the columns that `#Fields:` names. Of a row that is cut off what is there; of one
/// with values too many the columns up to the query and, from the right, the status and what
/// follows it. A status that is none means that the values have moved: then no result is told.
[[nodiscard]] W3cRow w3cRowByColumns(const QList<QByteArrayView> &words,
                                     const QByteArrayList &columns);

/// The row of IIS by its shape, for lines that were taken out of a log without its header:
/// `[date time] … [s-ip] GET /stem query port user c-ip agent [referer] status sub win32 …`;
/// nothing when it has none.
[[nodiscard]] std::optional<W3cRow> w3cRowByShape(const QList<QByteArrayView> &words);

/// Whether words that begin a line hold an HTTP method with a path behind it.
[[nodiscard]] bool hasHttpMethod(const QList<QByteArrayView> &words);

} // namespace Scep
