// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/textform.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
enum class Block { None, Paragraph, Bullets, Numbers, Quotation, Code };

struct Tags
{
    QString open;
    QString close;
};

Tags tagsOf(Block block)
{
    switch (block) {
    case Block::None:
        return {};
    case Block::Paragraph:
        return {u"<p>"_s, u"</p>\n"_s};
    case Block::Bullets:
        return {u"<ul>\n"_s, u"</ul>\n"_s};
    case Block::Numbers:
        return {u"<ol>\n"_s, u"</ol>\n"_s};
    case Block::Quotation:
        return {u"<blockquote><p>"_s, u"</p></blockquote>\n"_s};
    case Block::Code:
        return {u"<pre>"_s, u"</pre>\n"_s};
    }
    return {};
}

/// Emphasis in text that holds no code and is escaped already.
QString emphasized(QString escaped)
{
    static const QRegularExpression strong(u"\\*\\*([^*\\s](?:[^*]*[^*\\s])?)\\*\\*"_s);
    static const QRegularExpression emphasis(u"\\*([^*\\s](?:[^*]*[^*\\s])?)\\*"_s);
    escaped.replace(strong, u"<strong>\\1</strong>"_s);
    return escaped.replace(emphasis, u"<em>\\1</em>"_s);
}

/// Code between single backticks, emphasis outside it.
QString inlineHtml(const QString &text)
{
    const QStringList parts = text.split(u'`');
    QString html;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString escaped = parts[i].toHtmlEscaped();
        const bool isCode = i % 2 == 1 && i + 1 < parts.size();
        if (isCode) {
            html += u"<code>"_s + escaped + u"</code>"_s;
        } else {
            html += (i % 2 == 1 ? u"`"_s : QString()) + emphasized(escaped);
        }
    }
    return html;
}

/// A line of a note: which block it is of, and its text.
struct Line
{
    Block block = Block::None;
    QString text;
};

Line readLine(const QString &line)
{
    static const QRegularExpression bullet(u"^ {0,3}[-*+] +(.*)$"_s);
    static const QRegularExpression numbered(u"^ {0,3}[0-9]{1,9}[.)] +(.*)$"_s);
    static const QRegularExpression quoted(u"^ {0,3}> ?(.*)$"_s);
    static const QRegularExpression heading(u"^ {0,3}#{1,6} +(.*)$"_s);
    if (line.trimmed().isEmpty()) {
        return {};
    }
    if (const auto match = bullet.match(line); match.hasMatch()) {
        return {Block::Bullets, u"<li>"_s + inlineHtml(match.captured(1)) + u"</li>\n"_s};
    }
    if (const auto match = numbered.match(line); match.hasMatch()) {
        return {Block::Numbers, u"<li>"_s + inlineHtml(match.captured(1)) + u"</li>\n"_s};
    }
    if (const auto match = quoted.match(line); match.hasMatch()) {
        return {Block::Quotation, inlineHtml(match.captured(1))};
    }
    if (const auto match = heading.match(line); match.hasMatch()) {
        return {Block::Paragraph, u"<strong>"_s + inlineHtml(match.captured(1)) + u"</strong>"_s};
    }
    return {Block::Paragraph, inlineHtml(line.trimmed())};
}

/// Puts blocks around lines.
class NoteWriter
{
public:
    void add(const QString &text)
    {
        if (text.trimmed().startsWith("```"_L1)) {
            enter(m_block == Block::Code ? Block::None : Block::Code);
        } else if (m_block == Block::Code) {
            m_html += text.toHtmlEscaped() + u'\n';
        } else {
            const Line line = readLine(text);
            const bool goesOn = enter(line.block);
            const bool isFlowing = line.block == Block::Paragraph || line.block == Block::Quotation;
            m_html += (goesOn && isFlowing ? u"<br>\n"_s : QString()) + line.text;
        }
    }

    [[nodiscard]] QString finish()
    {
        enter(Block::None);
        return m_html;
    }

private:
    /// Whether the block was entered before.
    bool enter(Block block)
    {
        if (block == m_block) {
            return true;
        }
        m_html += tagsOf(m_block).close + tagsOf(block).open;
        m_block = block;
        return false;
    }

    Block m_block = Block::None;
    QString m_html;
};
} // namespace

QString noteHtml(const QString &markdown)
{
    NoteWriter writer;
    for (const QString &line : markdown.split(u'\n')) {
        writer.add(line);
    }
    return writer.finish();
}

} // namespace Scep
