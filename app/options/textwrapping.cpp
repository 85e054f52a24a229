// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options/textwrapping.h"

#include "models/text/singlelinetext.h"

namespace Scep {

namespace {
QStringList wrapLine(const QString &text, qsizetype width)
{
    QStringList lines(1);
    const QStringList words =
        singleLineText(text, text.size()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QString &line = lines.last();
        if (line.isEmpty()) {
            line = word;
        } else if (line.size() + 1 + word.size() <= width) {
            line += QLatin1Char(' ') + word;
        } else {
            lines.append(word);
        }
    }
    return lines;
}
} // namespace

QStringList wrapText(const QString &text, qsizetype width)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        lines += wrapLine(line, width);
    }
    return lines;
}

} // namespace Scep
