// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QTextStream>

namespace Scep {

/// Columns of the terminal that the text output is laid out for.
inline constexpr qsizetype TerminalColumns = 100;

/// Prints the line without the blanks at its end.
void printLine(QTextStream &out, QString line);

/// Prints "label text" from column @p indent on, its further lines under the text's beginning.
void printWrapped(QTextStream &out, qsizetype indent, const QString &label, const QString &text);

/// Prints a list whose lines each begin with a number.
void printNumbered(QTextStream &out, qsizetype indent, const QStringList &items);

/// The rows as lines with their columns aligned, all but the last padded to the widest cell of
/// theirs.
[[nodiscard]] QStringList tableLines(const QList<QStringList> &rows);

/// Prints the lines of a table.
void printTable(QTextStream &out, qsizetype indent, const QList<QStringList> &rows);

} // namespace Scep
