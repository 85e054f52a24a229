// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/htmltables.h"

#include "models/domain/limits.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
/// More than the longest name that means something here; one that goes on is another's.
constexpr qsizetype LongestName = 16;
/// From '&' to ';': of "&#x10FFFF;", with a few zeros.
constexpr qsizetype LongestEntity = 13;

struct HtmlTag
{
    QByteArray name; ///< lower case
    bool isEnd = false;
    QByteArrayView attributes;
    qsizetype end = 0;      ///< behind '>'
    bool isTooLong = false; ///< has no name because it goes on behind Limits::TagBytes
};

bool isNameChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// The tag at a '<'; one without a name when it is none: then the sign stands for itself, as it
/// does when another one comes outside of quotation marks. Each byte is so looked at three times at
/// most, for each of the states (outside, in quotation marks of either kind) that a sign may begin
/// in.
HtmlTag tagAt(QByteArrayView html, qsizetype at)
{
    HtmlTag tag;
    qsizetype i = at + 1;
    tag.isEnd = i < html.size() && html[i] == '/';
    i += tag.isEnd ? 1 : 0;
    const qsizetype name = i;
    while (i < html.size() && isNameChar(html[i]) && i - name < LongestName) {
        ++i;
    }
    if (i == name) {
        return {};
    }
    const qsizetype attributes = i;
    char quote = 0;
    const qsizetype most = std::min(html.size(), at + Limits::TagBytes);
    while (i < most && (quote != 0 || (html[i] != '>' && html[i] != '<'))) {
        if (quote != 0) {
            quote = html[i] == quote ? '\0' : quote;
        } else if (html[i] == '"' || html[i] == '\'') {
            quote = html[i];
        }
        ++i;
    }
    if (i >= most || html[i] == '<') {
        HtmlTag none;
        none.isTooLong = i >= most && most < html.size();
        return none;
    }
    tag.name = html.sliced(name, attributes - name).toByteArray().toLower();
    tag.attributes = html.sliced(attributes, i - attributes);
    tag.end = i + 1;
    return tag;
}

/// The value of `id`.
QString idOf(QByteArrayView attributes)
{
    const QByteArray lower = attributes.toByteArray().toLower();
    const qsizetype at = lower.indexOf(" id=");
    if (at < 0 || at + 5 >= attributes.size()) {
        return {};
    }
    const char quote = attributes[at + 4];
    const bool isQuoted = quote == '"' || quote == '\'';
    const QByteArrayView rest = attributes.sliced(at + (isQuoted ? 5 : 4));
    qsizetype end = 0;
    while (end < rest.size() && (isQuoted ? rest[end] != quote : isNameChar(rest[end]))) {
        ++end;
    }
    return QString::fromUtf8(rest.first(end));
}

QString entity(QByteArrayView name)
{
    static const QHash<QByteArray, QString> known{
        {"amp", QStringLiteral("&")},  {"lt", QStringLiteral("<")},
        {"gt", QStringLiteral(">")},   {"quot", QStringLiteral("\"")},
        {"apos", QStringLiteral("'")}, {"nbsp", QStringLiteral(" ")}};
    if (!name.startsWith('#')) {
        return known.value(name.toByteArray());
    }
    const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    bool isNumber = false;
    const uint code = name.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    const bool isCharacter = isNumber && code > 0 && code < 0x110000 && (code & ~0x7FFU) != 0xD800;
    return isCharacter ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1)
                       : QString();
}

/// Follows the tags of a page.
class TableScanner
{
public:
    TableScanner(QByteArrayView html, const std::function<bool(const HtmlRow &)> &take)
        : m_html(html)
        , m_take(take)
    {
    }

    HtmlExcess run();

private:
    struct Table
    {
        HtmlRow row;
        bool isRow = false;
        bool isHeading = false;
        qsizetype cell = -1; ///< where the open cell's content begins
    };

    void take(const HtmlTag &tag, qsizetype at);
    void endCell(qsizetype at);
    void endRow(qsizetype at);
    [[nodiscard]] QString keptName(const QString &name);
    [[nodiscard]] qsizetype skipBeyond(const QByteArray &endTag, qsizetype from) const;

    QByteArrayView m_html;
    const std::function<bool(const HtmlRow &)> &m_take;
    QList<Table> m_tables; ///< open ones, outermost first
    bool m_isStopped = false;
    HtmlExcess m_excess;
};

HtmlExcess TableScanner::run()
{
    qsizetype at = m_html.indexOf('<');
    while (at >= 0 && !m_isStopped) {
        qsizetype next = at + 1;
        if (m_html.sliced(at).startsWith("<!--")) {
            const qsizetype end = m_html.indexOf("-->", at + 4);
            next = end < 0 ? m_html.size() : end + 3;
        } else if (const HtmlTag tag = tagAt(m_html, at); !tag.name.isEmpty()) {
            take(tag, at);
            const bool isRaw = !tag.isEnd && (tag.name == "script" || tag.name == "style");
            next = isRaw ? skipBeyond("</" + tag.name, tag.end) : tag.end;
        } else {
            m_excess.tags = m_excess.tags || tag.isTooLong;
        }
        at = next < m_html.size() ? m_html.indexOf('<', next) : -1;
    }
    while (!m_tables.isEmpty() && !m_isStopped) {
        endRow(m_html.size());
        m_tables.removeLast();
    }
    return m_excess;
}

void TableScanner::take(const HtmlTag &tag, qsizetype at)
{
    if (tag.name == "table" && !tag.isEnd) {
        if (m_tables.size() >= Limits::XmlDepth) {
            m_excess.cells = true;
            return;
        }
        Table table;
        table.row.table = keptName(idOf(tag.attributes));
        m_tables.append(table);
        return;
    }
    if (m_tables.isEmpty()) {
        return;
    }
    Table &table = m_tables.last();
    if (tag.name == "table") {
        endRow(at);
        m_tables.removeLast();
    } else if (tag.name == "tr") {
        endRow(at);
        table.isRow = !tag.isEnd;
        table.isHeading = true;
        table.row.offset = at;
    } else if (tag.name == "td" || tag.name == "th") {
        endCell(at);
        if (!tag.isEnd && table.isRow) {
            table.isHeading = table.isHeading && tag.name == "th";
            table.cell = tag.end;
        }
    }
}

void TableScanner::endCell(qsizetype at)
{
    Table &table = m_tables.last();
    if (table.cell < 0) {
        return;
    }
    const qsizetype most = Limits::CellCharacters * 4;
    const QByteArrayView content = m_html.sliced(table.cell, at - table.cell);
    table.cell = -1;
    m_excess.cells =
        m_excess.cells || content.size() > most || table.row.cells.size() >= Limits::TableCells;
    if (table.row.cells.size() < Limits::TableCells) {
        const QString text = htmlText(content.left(most));
        m_excess.cells = m_excess.cells || text.size() > Limits::CellCharacters;
        table.row.cells.append(text.left(Limits::CellCharacters));
    }
}

void TableScanner::endRow(qsizetype at)
{
    endCell(at);
    Table &table = m_tables.last();
    if (table.isRow && !table.row.cells.isEmpty()) {
        table.row.length = at - table.row.offset;
        if (table.isHeading) {
            table.row.headers.clear();
            for (const QString &cell : std::as_const(table.row.cells)) {
                table.row.headers.append(keptName(cell));
            }
        } else {
            m_isStopped = !m_take(table.row);
        }
    }
    table.isRow = false;
    table.row.cells.clear();
}

/// Every row of a table repeats its id and its headings.
QString TableScanner::keptName(const QString &name)
{
    m_excess.names = m_excess.names || name.size() > Limits::FieldNameCharacters;
    return name.left(Limits::FieldNameCharacters);
}

/// Behind the next such end tag; at the end when there is none.
qsizetype TableScanner::skipBeyond(const QByteArray &endTag, qsizetype from) const
{
    qsizetype at = m_html.indexOf("</", from);
    while (at >= 0) {
        if (m_html.sliced(at).left(endTag.size()).compare(endTag, Qt::CaseInsensitive) == 0) {
            return at;
        }
        at = m_html.indexOf("</", at + 2);
    }
    return m_html.size();
}
} // namespace

HtmlExcess forEachHtmlRow(QByteArrayView html, const std::function<bool(const HtmlRow &)> &take)
{
    return TableScanner(html, take).run();
}

QString htmlText(QByteArrayView html)
{
    QString text;
    QByteArray run;
    const auto flush = [&] {
        text += QString::fromUtf8(run);
        run.clear();
    };
    for (qsizetype i = 0; i < html.size(); ++i) {
        if (html[i] == '<') {
            const HtmlTag tag = tagAt(html, i);
            if (!tag.name.isEmpty()) {
                flush();
                text += u' ';
                i = tag.end - 1;
                continue;
            }
        } else if (html[i] == '&') {
            const qsizetype length = html.sliced(i).left(LongestEntity).indexOf(';');
            const QByteArrayView name =
                length > 0 ? html.sliced(i + 1, length - 1) : QByteArrayView();
            if (const QString resolved = entity(name); !resolved.isEmpty()) {
                flush();
                text += resolved;
                i += length;
                continue;
            }
        }
        run += html[i];
    }
    flush();
    return text.simplified();
}

} // namespace Scep
