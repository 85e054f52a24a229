// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/linedetails.h"

#include "models/domain/datetimetext.h"
#include "models/domain/limits.h"
#include "models/text/oddbytes.h"
#include "models/text/prettytext.h"
#include "ui/logview/visibletext.h"

#include <QFontDatabase>
#include <QLocale>

#include <algorithm>

namespace Scep {

namespace {
/// UTF-16 units of one value that is shown.
constexpr qsizetype ValueCharacters = 4'000;

QString heading(const QString &text)
{
    return QStringLiteral("<h4>%1</h4>").arg(text.toHtmlEscaped());
}

QString shown(const QString &text)
{
    const QString visible = toVisibleText(text.left(ValueCharacters)).text;
    return (text.size() > ValueCharacters ? visible + QChar(0x2026) : visible).toHtmlEscaped();
}

/// Rows of text as they are; each row alone is made visible, so that the ends of rows stay.
QString block(const QString &text)
{
    QStringList rows;
    for (const QString &row : text.split(QLatin1Char('\n'))) {
        rows.append(toVisibleText(row).text.toHtmlEscaped());
    }
    return QStringLiteral("<pre>%1</pre>").arg(rows.join(QLatin1Char('\n')));
}

QString tableRow(const QString &name, const QString &value)
{
    return QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(shown(name), shown(value));
}

QString fieldsText(const LogEvent &record)
{
    QString rows;
    if (!record.instant.isNull()) {
        rows += tableRow(LineDetails::tr("Time"), toDateTimeString(record.instant));
    }
    if (!record.timestampText.isEmpty()) {
        rows += tableRow(LineDetails::tr("Time as written"), record.timestampText);
    }
    QStringList names = record.fields.keys();
    std::ranges::sort(names);
    // What the record says is what is looked for.
    names.removeAll(QStringLiteral("message"));
    names.prepend(QStringLiteral("message"));
    for (const QString &name : std::as_const(names)) {
        if (const QString value = record.field(name); !value.isEmpty()) {
            rows += tableRow(name, withoutSecrets(value));
        }
    }
    return rows.isEmpty()
               ? QString()
               : heading(LineDetails::tr("Fields")) + QStringLiteral("<table>%1</table>").arg(rows);
}

QString prettyText(const QString &line)
{
    QString html;
    for (const PrettyText &part : prettyParts(line)) {
        const bool isXml = part.kind == PrettyText::Kind::Xml;
        html += heading(isXml ? LineDetails::tr("XML") : LineDetails::tr("JSON"));
        html += block(withoutSecrets(part.text));
        if (part.isCut) {
            html += QStringLiteral("<p><i>%1</i></p>")
                        .arg(LineDetails::tr("It is cut off here.").toHtmlEscaped());
        }
    }
    return html;
}

QString partsText(const QList<EncodedPart> &parts)
{
    QString html;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const EncodedPart &part = parts.at(i);
        html += heading(part.title);
        if (!part.text.isEmpty()) {
            html += block(part.text);
        }
        for (const EncodedItem &item : part.items) {
            html += QStringLiteral("<p>%1 %2</p>").arg(shown(item.kind), shown(item.title));
        }
        if (!part.items.isEmpty()) {
            html += QStringLiteral("<p><a href=\"part:%1\">%2</a></p>")
                        .arg(i)
                        .arg(LineDetails::tr("Take it apart…").toHtmlEscaped());
        }
    }
    return html;
}

/// The line, or a part of it where several records share it, up to Limits::LineBytes.
QByteArray bytesAt(const TextDocument &document, const EvidenceRef &place)
{
    const ByteRange whole = document.lineRange(place.line);
    if (document.isRendered() || place.range.length >= whole.length) {
        return document.lineBytes(place.line);
    }
    return document.file()
        .read(place.range.offset, std::min(place.range.length, Limits::LineBytes))
        .value_or(QByteArray());
}
} // namespace

LineDetails::LineDetails(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("lineDetails"));
    setAccessibleName(tr("Line details"));
    setOpenLinks(false);
    document()->setDocumentMargin(fontMetrics().averageCharWidth());
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        const int index = link.path().toInt();
        if (link.scheme() == QLatin1StringView("part") && index >= 0 && index < m_parts.size()) {
            emit itemsChosen(m_parts.at(index).items);
        }
    });
}

void LineDetails::showLine(const TextDocument &document, const EvidenceRef &place,
                           const std::optional<LogEvent> &record)
{
    const QByteArray bytes = bytesAt(document, place);
    const QString line = decodeText(bytes, document.encoding());
    m_parts = encodedParts(line, place);
    QString html = record ? fieldsText(*record) : QString();
    html += prettyText(line) + partsText(m_parts);
    if (const QString odd = oddByteRows(bytes, document.encoding()); !odd.isEmpty()) {
        html += heading(tr("Octets that are not what they seem")) + block(odd);
    }
    if (html.isEmpty()) {
        html = QStringLiteral("<p>%1</p>")
                   .arg(tr("Line %1 is plain text: there is nothing more to tell of it.")
                            .arg(QLocale().toString(place.line))
                            .toHtmlEscaped());
    }
    setHtml(html);
}

void LineDetails::showNothing()
{
    m_parts.clear();
    setPlainText(tr("Select a line of the log to see what stands in it."));
}

} // namespace Scep
