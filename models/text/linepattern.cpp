// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/linepattern.h"

#include <QRegularExpression>

#include <algorithm>

namespace Scep {

namespace {
/// UTF-16 units of a line that its pattern is made of, and of a word.
constexpr qsizetype PatternCharacters = 160;
constexpr qsizetype WordCharacters = 500;

/// The time that a line begins with in most formats, with the name of a month in some.
const QRegularExpression &leadingTime()
{
    static const QRegularExpression expression(QStringLiteral(
        "^[^A-Za-z]*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
        "Dec)\\b[^A-Za-z]*)*(?:(?<=\\d)[TZ](?![A-Za-z])[^A-Za-z]*)*"));
    return expression;
}

/// Ids, numbers and blanks: what differs between lines that say the same. An id is hexadecimal and
/// long, with a digit in it: "beef" and "added" are words.
const QRegularExpression &changingPart()
{
    static const QRegularExpression expression(
        QStringLiteral("(?<id>(?<![A-Za-z0-9])(?=[A-Fa-f-]*[0-9])[0-9A-Fa-f]{2,}(?:-[0-9A-Fa-f]+)*"
                       "(?![A-Za-z0-9]))|(?<number>[0-9]+)|(?<blanks>\\s+)"));
    return expression;
}

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || QStringView(u"_-.@:/\\%").contains(character);
}
} // namespace

QString expressionForLinesLike(const QString &line)
{
    const qsizetype begin = leadingTime().match(line).capturedLength();
    const QString text = line.sliced(begin).left(PatternCharacters).trimmed();
    if (std::ranges::none_of(text, [](QChar character) { return character.isLetter(); })) {
        return {};
    }
    QString pattern;
    qsizetype done = 0;
    auto parts = changingPart().globalMatch(text);
    while (parts.hasNext()) {
        const QRegularExpressionMatch part = parts.next();
        pattern += QRegularExpression::escape(text.sliced(done, part.capturedStart() - done));
        pattern += part.hasCaptured(u"id")       ? QStringLiteral("[0-9A-Fa-f-]+")
                   : part.hasCaptured(u"number") ? QStringLiteral("\\d+")
                                                 : QStringLiteral("\\s+");
        done = part.capturedEnd();
    }
    return pattern + QRegularExpression::escape(text.sliced(done));
}

QString wordAt(const QString &line, qsizetype place)
{
    if (place < 0 || place >= line.size() || !isWordCharacter(line.at(place))) {
        return {};
    }
    qsizetype begin = place;
    qsizetype end = place + 1;
    while (begin > 0 && place - begin < WordCharacters && isWordCharacter(line.at(begin - 1))) {
        --begin;
    }
    while (end < line.size() && end - place < WordCharacters && isWordCharacter(line.at(end))) {
        ++end;
    }
    // What ends a sentence is no part of its last word.
    while (end > place + 1 && QStringView(u".:").contains(line.at(end - 1))) {
        --end;
    }
    return line.sliced(begin, end - begin);
}

} // namespace Scep
