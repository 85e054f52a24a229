// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logcolumns.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LogColumns)
};

/// Lines that widths and names are learned from, and the longest of them that is looked at.
constexpr LineNumber LinesForWidths = 500;
constexpr qint64 BytesOfLine = 8 * 1024;
/// A column is never wider, in characters: what is longer is one of a kind, or has no end.
constexpr qsizetype WidestColumn = 48;
/// Columns that are lined up; the rest of a line goes on as it is written.
constexpr qsizetype MostColumns = 64;
/// Blanks between the widest value of a column and the next one.
constexpr int ColumnDistance = 2;

/// The time of a syslog line: "Mar  2 09:15:00".
constexpr int WordsOfTime = 3;

constexpr QLatin1StringView FieldsDirective("#Fields:");

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isDigitAt(QStringView text, qsizetype at)
{
    return at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}

qsizetype endOfWord(QStringView line, qsizetype from)
{
    return std::distance(line.begin(), std::find_if(line.begin() + from, line.end(), isBlank));
}

qsizetype endOfBlanks(QStringView line, qsizetype from)
{
    return std::distance(line.begin(), std::find_if_not(line.begin() + from, line.end(), isBlank));
}

QStringList firstLines(const TextDocument &document)
{
    QStringList lines;
    const LineNumber count = std::min(document.lineCount(), LinesForWidths);
    for (LineNumber line = 1; line <= count; ++line) {
        if (document.lineRange(line).length <= BytesOfLine) {
            lines.append(document.lineText(line));
        }
    }
    return lines;
}

bool isIsoTime(QStringView line)
{
    return line.size() > 10 && isDigitAt(line, 0) && line[4] == u'-' && line[10] == u'T';
}

/// "Mar  2 09:15:00 host …"
bool isSyslogTime(QStringView line)
{
    const qsizetype day = endOfBlanks(line, endOfWord(line, 0));
    const qsizetype clock = endOfBlanks(line, endOfWord(line, day));
    return isDigitAt(line, day) && isDigitAt(line, clock) && clock + 2 < line.size() &&
           line[clock + 2] == u':';
}
} // namespace

LogColumns::LogColumns(const TextDocument &document, const QString &formatId)
    : m_form(document.isRendered() ? Form::None : formOf(formatId))
{
    if (m_form == Form::None) {
        return;
    }
    const QStringList lines = firstLines(document);
    QList<qsizetype> widths;
    for (const QString &name : namesFrom(lines)) {
        m_columns.append({.name = name});
        widths.append(std::min(name.size(), WidestColumn));
    }
    for (const QString &line : lines) {
        qsizetype begin = 0;
        const QList<ColumnGap> written = isRow(line) ? gapsAsWritten(line) : QList<ColumnGap>();
        for (qsizetype i = 0; i < written.size(); ++i) {
            widths[i] = std::max(widths[i], std::min(written[i].offset - begin, WidestColumn));
            begin = written[i].offset + written[i].length;
        }
    }
    for (qsizetype i = 1; i < m_columns.size(); ++i) {
        m_columns[i].begin =
            m_columns[i - 1].begin + static_cast<int>(widths[i - 1]) + ColumnDistance;
    }
}

LogColumns::Form LogColumns::formOf(const QString &formatId)
{
    if (formatId == QLatin1StringView("omadm")) {
        return Form::Words;
    }
    if (formatId == QLatin1StringView("iis-w3c") || formatId == QLatin1StringView("httperr")) {
        return Form::Request;
    }
    if (formatId == QLatin1StringView("apple-syslog")) {
        return Form::Syslog;
    }
    return formatId == QLatin1StringView("event-viewer-text") ? Form::Tabs : Form::None;
}

/// Empty where the lines do not tell.
QStringList LogColumns::namesFrom(const QStringList &lines) const
{
    QStringList names;
    switch (m_form) {
    case Form::None:
        break;
    case Form::Words: {
        const auto row = std::ranges::find_if(lines, isIsoTime);
        names = {Tr::tr("Time"), Tr::tr("Level")};
        // Later versions leave the word out.
        if (row != lines.end() &&
            row->section(u' ', 2, 2, QString::SectionSkipEmpty) == QLatin1StringView("Event")) {
            names.append(Tr::tr("Kind"));
        }
        names += {Tr::tr("Component"), Tr::tr("Process"), Tr::tr("Thread"), Tr::tr("Message")};
        break;
    }
    case Form::Request: {
        const auto fields = std::ranges::find_if(
            lines, [](const QString &line) { return line.startsWith(FieldsDirective); });
        if (fields != lines.end()) {
            names = fields->sliced(FieldsDirective.size()).split(u' ', Qt::SkipEmptyParts);
        }
        break;
    }
    case Form::Syslog:
        names = {Tr::tr("Time"), Tr::tr("Host"), Tr::tr("Process"), Tr::tr("Message")};
        break;
    case Form::Tabs:
        // The first line has the names, in the language of the system that wrote them.
        names = lines.isEmpty() ? QStringList() : lines.constFirst().split(u'\t');
        break;
    }
    return names.size() < 2 ? QStringList() : names.first(std::min(names.size(), MostColumns));
}

std::optional<int> LogColumns::messageBegin() const
{
    const bool hasMessage = m_form == Form::Words || m_form == Form::Syslog;
    return hasMessage && !isEmpty() ? std::optional(m_columns.constLast().begin) : std::nullopt;
}

bool LogColumns::isRow(QStringView line) const
{
    switch (m_form) {
    case Form::None:
        break;
    case Form::Words:
        return isIsoTime(line);
    case Form::Request:
        return !line.isEmpty() && line[0] != u'#' && !isBlank(line[0]);
    case Form::Syslog:
        return isSyslogTime(line);
    case Form::Tabs:
        return line.count(u'\t') >= m_columns.size() - 1;
    }
    return false;
}

QList<ColumnGap> LogColumns::gapsAsWritten(QStringView line) const
{
    QList<ColumnGap> written;
    qsizetype from = 0;
    while (written.size() < m_columns.size() - 1) {
        qsizetype end = 0;
        qsizetype next = 0;
        if (m_form == Form::Tabs) {
            end = line.indexOf(u'\t', from);
            next = end + 1;
        } else {
            end = endOfWord(line, from);
            for (int more = written.isEmpty() && m_form == Form::Syslog ? WordsOfTime - 1 : 0;
                 more > 0; --more) {
                end = endOfWord(line, endOfBlanks(line, end));
            }
            next = endOfBlanks(line, end);
        }
        if (end < 0 || next >= line.size()) {
            break;
        }
        written.append({.offset = end, .length = next - end, .shown = next - end});
        from = next;
    }
    return written;
}

QList<ColumnGap> LogColumns::gaps(QStringView line) const
{
    QList<ColumnGap> gaps;
    if (isEmpty() || !isRow(line)) {
        return gaps;
    }
    gaps = gapsAsWritten(line);
    qsizetype shift = 0;
    for (qsizetype i = 0; i < gaps.size(); ++i) {
        const qsizetype room = m_columns[i + 1].begin - (gaps[i].offset + shift);
        gaps[i].shown = std::max<qsizetype>(1, room);
        shift += gaps[i].shown - gaps[i].length;
    }
    return gaps;
}

qsizetype shownOffset(const QList<ColumnGap> &gaps, qsizetype offset)
{
    qsizetype shift = 0;
    for (const ColumnGap &gap : gaps) {
        if (offset <= gap.offset) {
            break;
        }
        if (offset < gap.offset + gap.length) {
            return gap.offset + shift + std::min(offset - gap.offset, gap.shown);
        }
        shift += gap.shown - gap.length;
    }
    return offset + shift;
}

QString widened(const QString &line, const QList<ColumnGap> &gaps)
{
    QString text;
    qsizetype from = 0;
    for (const ColumnGap &gap : gaps) {
        text += QStringView(line).sliced(from, gap.offset - from);
        text += QString(gap.shown, u' ');
        from = gap.offset + gap.length;
    }
    return text + QStringView(line).sliced(from);
}

} // namespace Scep
