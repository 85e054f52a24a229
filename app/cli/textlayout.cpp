// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/textlayout.h"

#include "app/options/textwrapping.h"

#include <algorithm>

namespace Scep {

namespace {
constexpr qsizetype NarrowestText = 20;

// A wider cell does not push the columns of the other rows away.
constexpr qsizetype WidestCell = 70;
} // namespace

void printLine(QTextStream &out, QString line)
{
    while (line.endsWith(QLatin1Char(' '))) {
        line.chop(1);
    }
    out << line << '\n';
}

void printWrapped(QTextStream &out, qsizetype indent, const QString &label, const QString &text)
{
    const QString first = label.isEmpty() ? QString() : QString(label + QLatin1Char(' '));
    const qsizetype column = indent + first.size();
    const QStringList lines = wrapText(text, std::max(NarrowestText, TerminalColumns - column));
    printLine(out, QString(indent, QLatin1Char(' ')) + first +
                       lines.join(QLatin1Char('\n') + QString(column, QLatin1Char(' '))));
}

void printNumbered(QTextStream &out, qsizetype indent, const QStringList &items)
{
    int number = 0;
    for (const QString &item : items) {
        printWrapped(out, indent, QStringLiteral("%1.").arg(++number), item);
    }
}

QStringList tableLines(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (row.at(column).size() <= WidestCell) {
                widths[column] = std::max(widths.at(column), row.at(column).size());
            }
        }
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            line += row.at(column).leftJustified(widths.at(column)) + QLatin1String("  ");
        }
        lines.append(line.trimmed());
    }
    return lines;
}

void printTable(QTextStream &out, qsizetype indent, const QList<QStringList> &rows)
{
    for (const QString &line : tableLines(rows)) {
        printLine(out, QString(indent, QLatin1Char(' ')) + line);
    }
}

} // namespace Scep
