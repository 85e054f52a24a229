// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/eventblock.h"

#include "importers/windows/text/exporttimes.h"
#include "importers/windows/text/renderedevent.h"

#include <QStringList>

#include <algorithm>

namespace Scep {

namespace {
constexpr int LinesSniffed = 60;
constexpr qsizetype LongestLabel = 80;
/// Lines of a block in which its date is looked for.
constexpr qsizetype LinesBeforeDate = 6;

/// Where the lines of a block are, counted from that with the date.
struct Positions
{
    qsizetype user;
    qsizetype computer;
    qsizetype description;
};

constexpr Positions WevtutilPositions{.user = 6, .computer = 8, .description = 9};
constexpr Positions DetailsPositions{.user = 5, .computer = 6, .description = 7};

/// "Event[12]:" or "Event[12]", with one word of any language.
bool isWevtutilHead(QByteArrayView line)
{
    line = line.trimmed();
    if (line.endsWith(':')) {
        line.chop(1);
    }
    const qsizetype open = line.indexOf('[');
    if (open <= 0 || open > LongestLabel || !line.endsWith(']')) {
        return false;
    }
    const QByteArrayView number = line.sliced(open + 1, line.size() - open - 2);
    return !line.first(open).contains(' ') && !number.isEmpty() && number.size() <= 10 &&
           std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
}

/// A line's label, colon included; empty when it has none. Full-width colons count.
QByteArrayView labelOf(QByteArrayView line)
{
    constexpr QByteArrayView WideColon("\xEF\xBC\x9A");
    const qsizetype narrow = line.indexOf(':');
    const qsizetype wide = line.indexOf(WideColon);
    const bool isWide = wide >= 0 && (narrow < 0 || wide < narrow);
    const qsizetype end = isWide ? wide + WideColon.size() : narrow + 1;
    return end <= 0 || end > LongestLabel ? QByteArrayView() : line.first(end);
}

QByteArrayView valueOf(QByteArrayView line)
{
    return line.sliced(labelOf(line).size()).trimmed();
}

bool isDate(QByteArrayView value)
{
    constexpr qsizetype LongestBytes = 200;
    return value.size() <= LongestBytes &&
           !exportInstant(QString::fromUtf8(value), DateOrder::DayMonth).isNull();
}

/// Either order may be the right one.
bool isLabelledDate(QByteArrayView line)
{
    return !labelOf(line).isEmpty() && (isDate(valueOf(line)) || labelledTime(line).has_value());
}

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 10 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}
} // namespace

EventBlockLayout findEventBlocks(QByteArrayView head, Encoding encoding)
{
    const QList<QByteArrayView> lines = headLines(head, LinesSniffed);
    if (encoding == Encoding::Binary) {
        return {};
    }
    for (qsizetype i = 0; i + 3 < lines.size(); ++i) {
        const bool isHead = isLabelledDate(lines[i + 2]) && isNumber(valueOf(lines[i + 3])) &&
                            !labelOf(lines[i]).isEmpty() && !labelOf(lines[i + 1]).isEmpty();
        if (!isHead) {
            continue;
        }
        if (i > 0 && isWevtutilHead(lines[i - 1])) {
            return {.kind = EventBlockLayout::Kind::Wevtutil, .firstLabel = {}};
        }
        return {.kind = EventBlockLayout::Kind::Details,
                .firstLabel = labelOf(lines[i].trimmed()).toByteArray()};
    }
    return {};
}

std::optional<LocalTimeText> labelledTime(QByteArrayView line)
{
    constexpr qsizetype LongestBytes = 200;
    if (labelOf(line).isEmpty() || line.size() > LongestBytes) {
        return std::nullopt;
    }
    const QString value = QString::fromUtf8(valueOf(line));
    return saysZone(value) ? std::nullopt : readLocalTime(value);
}

bool EventBlockFormat::beginsRecord(QByteArrayView line) const
{
    switch (m_layout.kind) {
    case EventBlockLayout::Kind::Wevtutil:
        return isWevtutilHead(line);
    case EventBlockLayout::Kind::Details:
        return line.trimmed().startsWith(m_layout.firstLabel);
    case EventBlockLayout::Kind::None:
        break;
    }
    return false;
}

std::optional<LogEvent> EventBlockFormat::parse(QByteArrayView line,
                                                const QByteArrayList &continuation)
{
    const bool isWevtutil = m_layout.kind == EventBlockLayout::Kind::Wevtutil;
    const Positions positions = isWevtutil ? WevtutilPositions : DetailsPositions;
    QByteArrayList lines = continuation;
    if (!isWevtutil) {
        lines.prepend(line.toByteArray());
    }
    qsizetype date = 0;
    while (date < std::min(lines.size(), LinesBeforeDate) && !isLabelledDate(lines[date])) {
        ++date;
    }
    const auto value = [&](qsizetype at) {
        return at >= 0 && at < lines.size() ? decodeText(valueOf(lines[at]), m_encoding)
                                            : QString();
    };
    if (date < 1 || date >= LinesBeforeDate || date + 1 >= lines.size() ||
        !isNumber(valueOf(lines[date + 1]))) {
        return std::nullopt;
    }
    RenderedEvent event;
    event.channel = value(date - 2);
    event.provider = value(date - 1);
    event.id = value(date + 1);
    event.level = value(date + 3);
    event.user = value(date + positions.user);
    event.computer = value(date + positions.computer);
    const qsizetype text = date + positions.description;
    if (text < lines.size()) {
        QByteArrayList message{valueOf(lines[text]).toByteArray()};
        message += lines.sliced(text + 1);
        event.message = decodeText(message.join('\n'), m_encoding).trimmed();
    }
    LogEvent result = toLogEvent(event);
    result.timestampText = value(date);
    result.instant = exportInstant(result.timestampText, m_order);
    return result;
}

Instant EventBlockFormat::instantOf(QByteArrayView line)
{
    constexpr qsizetype LongestBytes = 200;
    return labelOf(line).isEmpty() || line.size() > LongestBytes
               ? Instant()
               : exportInstant(QString::fromUtf8(valueOf(line)), m_order);
}

} // namespace Scep
