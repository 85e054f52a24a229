// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <functional>

namespace Scep {

/// One row of an HTML table.
struct HtmlRow
{
    QString table;       ///< id of the innermost table
    QStringList headers; ///< cells of that table's last row of headings
    QStringList cells;
    qint64 offset = 0; ///< of the row's first byte
    qint64 length = 0;
};

/// What a page had too much of.
struct HtmlExcess
{
    bool cells = false; ///< more than Limits::TableCells, or longer than Limits::CellCharacters
    bool tags = false;  ///< longer than Limits::TagBytes
    bool names = false; ///< headings or ids longer than Limits::FieldNameCharacters
};

/// Reads the rows of all tables of an HTML page, as browsers do without complaint: end tags may be
/// missing, tags may be unknown, the page may be cut. Scripts, styles and comments are stepped
/// over.
/// @p take returns false to stop. Cells beyond Limits::TableCells and characters beyond
/// Limits::CellCharacters are dropped, of headings and ids those beyond
/// Limits::FieldNameCharacters, and a longer tag than Limits::TagBytes is text; gives whether that
/// happened.
HtmlExcess forEachHtmlRow(QByteArrayView html, const std::function<bool(const HtmlRow &)> &take);

/// The text of a piece of HTML: tags out, entities resolved, runs of blanks as one.
[[nodiscard]] QString htmlText(QByteArrayView html);

} // namespace Scep
