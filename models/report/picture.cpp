// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/picture.h"

namespace Scep {

namespace {
constexpr double ArrowLength = 8;
constexpr double ArrowHalfWidth = 3.5;
// Of the font's size; those of a wide typeface without serifs.
constexpr double PlainCharacter = 0.57;
constexpr double CapitalCharacter = 0.67;
constexpr double WideCharacter = 1.05;
constexpr qsizetype LeastCharacters = 4;

bool isWide(QChar character)
{
    return character.unicode() >= 0x1100;
}
} // namespace

std::array<PicturePoint, 3> arrowHead(const PictureLine &line)
{
    const double back = line.to.x >= line.from.x ? -ArrowLength : ArrowLength;
    return {line.to, PicturePoint{line.to.x + back, line.to.y - ArrowHalfWidth},
            PicturePoint{line.to.x + back, line.to.y + ArrowHalfWidth}};
}

double estimatedWidth(QStringView text, double size)
{
    double width = 0;
    for (const QChar character : text) {
        width += size * (isWide(character)     ? WideCharacter
                         : character.isUpper() ? CapitalCharacter
                                               : PlainCharacter);
    }
    return width;
}

QString elided(const QString &text, double size, double width)
{
    if (estimatedWidth(text, size) <= width) {
        return text;
    }
    double used = size; // the ellipsis
    qsizetype length = 0;
    while (length < text.size()) {
        used += estimatedWidth(QStringView(text).sliced(length, 1), size);
        if (used > width) {
            break;
        }
        ++length;
    }
    if (length > 0 && text[length - 1].isHighSurrogate()) {
        --length;
    }
    return length < LeastCharacters ? QString() : QString(text.first(length).trimmed() + u'…');
}

} // namespace Scep
