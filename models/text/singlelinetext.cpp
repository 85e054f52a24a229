// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/singlelinetext.h"

namespace Scep {

QString singleLineText(const QString &text, qsizetype maximum)
{
    QString line = text.left(maximum + 1).trimmed();
    for (QChar &c : line) {
        const bool isBidi = (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
                            (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x200E) ||
                            c == QChar(0x200F);
        if (c == QLatin1Char('\n') || c == QChar(0x2028) || c == QChar(0x2029)) {
            c = QChar(0x23CE); // return symbol
        } else if (c == QLatin1Char('\t') || c == QLatin1Char('\r')) {
            c = QLatin1Char(' ');
        } else if (c.category() == QChar::Other_Control || isBidi) {
            c = QChar::ReplacementCharacter;
        }
    }
    if (text.size() > maximum) {
        line.truncate(maximum);
        line += QChar(0x2026);
    }
    return line;
}

} // namespace Scep
