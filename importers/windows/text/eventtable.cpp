// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/eventtable.h"

#include "importers/windows/text/exporttimes.h"
#include "importers/windows/text/renderedevent.h"

#include <algorithm>

namespace Scep {

namespace {
/// Event Viewer offers fewer columns.
constexpr int MostColumns = 24;
/// Bytes that the columns before the message may have.
constexpr qsizetype LongestFront = 4096;
constexpr qsizetype LongestEventId = 10;
/// Rows looked at to find the layout.
constexpr int LinesSniffed = 100;

/// A column with its quotation marks, and where the next one begins.
struct Column
{
    QByteArrayView text;
    qsizetype next = 0;
};

QByteArrayView unquoted(QByteArrayView text)
{
    const bool isQuoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return isQuoted ? text.sliced(1, text.size() - 2) : text;
}

/// The column that begins at @p from; nothing when a quoted one does not end.
std::optional<Column> columnAt(QByteArrayView line, qsizetype from, char separator)
{
    qsizetype at = from;
    if (at < line.size() && line[at] == '"') {
        for (++at; at < line.size(); ++at) {
            if (line[at] != '"') {
                continue;
            }
            if (at + 1 < line.size() && line[at + 1] == '"') {
                ++at;
                continue;
            }
            break;
        }
        if (at >= line.size()) {
            return std::nullopt;
        }
    }
    while (at < line.size() && line[at] != separator) {
        ++at;
    }
    return Column{.text = unquoted(line.sliced(from, at - from)), .next = at + 1};
}

/// The first columns of a line, up to @p most; fewer when the line ends.
QList<Column> columns(QByteArrayView line, char separator, int most)
{
    QList<Column> result;
    qsizetype at = 0;
    while (result.size() < most && at <= line.size() && at <= LongestFront) {
        const std::optional<Column> column = columnAt(line, at, separator);
        if (!column) {
            break;
        }
        result.append(*column);
        at = column->next;
    }
    return result;
}

bool isEventId(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= LongestEventId &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<LocalTimeText> timeIn(QByteArrayView text)
{
    constexpr qsizetype LongestBytes = 200;
    return text.size() <= LongestBytes ? readLocalTime(QString::fromUtf8(text)) : std::nullopt;
}

/// The layout of a row, without the number of headers.
EventTableLayout layoutOf(QByteArrayView line, char separator)
{
    const QList<Column> row = columns(line, separator, MostColumns);
    for (int time = 0; time + 2 < row.size(); ++time) {
        if (!timeIn(row[time].text)) {
            continue;
        }
        for (int id = time + 2; id < row.size(); ++id) {
            if (isEventId(row[id].text) && !isEventId(row[id - 1].text)) {
                return {.separator = separator, .time = time, .source = id - 1, .eventId = id};
            }
        }
    }
    return {};
}

/// What a quoted message says; its end may be cut off.
QString messageText(QString text)
{
    text = text.trimmed();
    if (text.startsWith(u'"')) {
        text.removeFirst();
        if (text.endsWith(u'"')) {
            text.chop(1);
        }
        text.replace(QLatin1String("\"\""), QLatin1String("\""));
    }
    return text.trimmed();
}
} // namespace

EventTableLayout findEventTable(QByteArrayView head, Encoding encoding)
{
    const QList<QByteArrayView> lines = headLines(head, LinesSniffed);
    if (encoding == Encoding::Binary || lines.isEmpty()) {
        return {};
    }
    for (const char separator : {'\t', ',', ';'}) {
        // The header is the first line, unless the file is a piece of an export.
        for (qsizetype i = 0; i < std::min<qsizetype>(lines.size(), 3); ++i) {
            EventTableLayout layout = layoutOf(lines[i], separator);
            if (layout.separator == 0) {
                continue;
            }
            const auto headers = columns(lines.constFirst(), separator, MostColumns).size();
            const bool hasHeader = i > 0 && headers > layout.eventId;
            layout.headers = hasHeader ? static_cast<int>(headers) : layout.eventId + 2;
            return layout;
        }
    }
    return {};
}

std::optional<LocalTimeText> rowTime(QByteArrayView line, const EventTableLayout &layout)
{
    const QList<Column> row = columns(line, layout.separator, layout.eventId + 1);
    return row.size() > layout.eventId && isEventId(row[layout.eventId].text)
               ? timeIn(row[layout.time].text)
               : std::nullopt;
}

bool EventTableFormat::beginsRecord(QByteArrayView line) const
{
    return rowTime(line, m_layout).has_value();
}

std::optional<LogEvent> EventTableFormat::parse(QByteArrayView line,
                                                const QByteArrayList &continuation)
{
    const QList<Column> row = columns(line, m_layout.separator, m_layout.headers);
    if (row.size() <= m_layout.eventId) {
        return std::nullopt;
    }
    const auto text = [&](int column) {
        return decodeText(row[column].text, m_encoding).trimmed();
    };
    QByteArrayList lines;
    if (row.size() == m_layout.headers && row.constLast().next <= line.size()) {
        lines.append(line.sliced(row.constLast().next).toByteArray());
    }
    lines += continuation;
    RenderedEvent event;
    event.provider = text(m_layout.source);
    event.id = text(m_layout.eventId);
    event.level = m_layout.time > 0 ? text(0) : QString();
    event.message = messageText(decodeText(lines.join('\n'), m_encoding));
    LogEvent result = toLogEvent(event);
    result.timestampText = text(m_layout.time);
    result.instant = exportInstant(result.timestampText, m_order);
    return result;
}

Instant EventTableFormat::instantOf(QByteArrayView line)
{
    const std::optional<LocalTimeText> time = rowTime(line, m_layout);
    const auto local = time ? localMicroseconds(*time, m_order) : std::nullopt;
    return local ? Instant{.sinceEpoch = *local, .certainty = TimeCertainty::ZoneAssumed}
                 : Instant();
}

} // namespace Scep
