// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/textform.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
/// Whether it means something inside a line: emphasis, code, links, HTML, entities, cells,
/// strikethrough, mathematics. Underscores between letters are nothing but underscores.
bool isActive(const QString &text, qsizetype at)
{
    if (text[at] != u'_') {
        return u"\\`*[]<>|~&$"_s.contains(text[at]);
    }
    qsizetype before = at;
    while (before >= 0 && text[before] == u'_') {
        --before;
    }
    qsizetype after = at;
    while (after < text.size() && text[after] == u'_') {
        ++after;
    }
    return before < 0 || after == text.size() || !text[before].isLetterOrNumber() ||
           !text[after].isLetterOrNumber();
}

/// What a line of Markdown begins.
enum class LineKind { Empty, Heading, Table, List, Other };

LineKind kindOf(const QString &line)
{
    static const QRegularExpression item(u"^ *(?:-|[0-9]{1,9}\\.) "_s);
    if (line.trimmed().isEmpty()) {
        return LineKind::Empty;
    }
    if (line.startsWith(u'#')) {
        return LineKind::Heading;
    }
    if (line.startsWith(u'|')) {
        return LineKind::Table;
    }
    return item.match(line).hasMatch() ? LineKind::List : LineKind::Other;
}

/// The longest row of backticks.
qsizetype longestFence(const QString &text)
{
    qsizetype longest = 0;
    qsizetype length = 0;
    for (const QChar character : text) {
        length = character == u'`' ? length + 1 : 0;
        longest = std::max(longest, length);
    }
    return longest;
}
} // namespace

QString markdownText(const QString &text)
{
    // At its beginning a text might make a heading, a list or a rule.
    static const QRegularExpression opening(
        u"^(?:[-+](?=[-+\\s]|$)|=(?==*\\s*$)|#(?=[#\\s]|$)|[0-9]{1,9}[.)](?=\\s|$))"_s);
    const QString line = text.trimmed().replace(u'\n', u' ');
    QString escaped;
    escaped.reserve(line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (isActive(line, i)) {
            escaped += u'\\';
        }
        escaped += line[i];
    }
    const QRegularExpressionMatch match = opening.match(escaped);
    if (match.hasMatch()) {
        escaped.insert(match.capturedEnd() - 1, u'\\');
    }
    return escaped;
}

QString markdownCode(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        return {};
    }
    QString line = text;
    line.replace(u'\n', u'⏎');
    const QString fence = u"`"_s.repeated(longestFence(line) + 1);
    // The blanks are not part of the span; they keep its own backticks from the fence.
    return fence + u' ' + line + u' ' + fence;
}

QString markdownQuote(const QString &markdown)
{
    QStringList lines;
    for (QString line : markdown.trimmed().split(u'\n')) {
        line.replace(u'&', u"&amp;"_s);
        line.replace(u'<', u"&lt;"_s);
        line.replace(u"!["_s, u"!\\["_s);
        lines.append(line.isEmpty() ? u">"_s : u"> "_s + line);
    }
    return lines.join(u'\n');
}

QString tidiedMarkdown(const QString &markdown)
{
    QString tidied;
    LineKind last = LineKind::Empty;
    bool isApart = false; // there were empty lines
    for (const QString &line : markdown.split(u'\n')) {
        const LineKind kind = kindOf(line);
        if (kind == LineKind::Empty) {
            isApart = true;
            continue;
        }
        const bool goesOn = kind == last && (kind == LineKind::Table || kind == LineKind::List);
        const bool isHead = kind == LineKind::Heading || last == LineKind::Heading;
        if (!tidied.isEmpty() && !goesOn && (isApart || isHead || kind != last)) {
            tidied += u'\n';
        }
        tidied += line + u'\n';
        last = kind;
        isApart = false;
    }
    return tidied;
}

} // namespace Scep
