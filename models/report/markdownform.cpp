// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/textform.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
/// What means something inside a line: emphasis, code, links, HTML, entities, cells, strikethrough,
/// mathematics.
bool isActive(QChar character)
{
    return u"\\`*_[]<>|~&$"_s.contains(character);
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
    static const QRegularExpression opening(u"^([-+=#]|[0-9]{1,9}[.)])"_s);
    QString escaped;
    escaped.reserve(text.size());
    for (const QChar character : text.trimmed()) {
        if (character == u'\n') {
            escaped += u' ';
            continue;
        }
        if (isActive(character)) {
            escaped += u'\\';
        }
        escaped += character;
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

} // namespace Scep
