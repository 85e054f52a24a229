// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/linetimes.h"

#include "models/domain/clockedevidence.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Scep {

using std::chrono::microseconds;
using std::chrono::seconds;

namespace {
/// Lines that are tried for a time where one has none: a record may continue over some.
constexpr LineNumber TriedLines = 40;

constexpr microseconds Day = std::chrono::days(1);

std::optional<int> number(const QRegularExpressionMatch &match, const QString &name)
{
    return match.hasCaptured(name) ? std::optional(match.captured(name).toInt()) : std::nullopt;
}

microseconds distance(microseconds one, microseconds other)
{
    return one > other ? one - other : other - one;
}
} // namespace

std::optional<TypedTime> timeFromText(QStringView text)
{
    static const QRegularExpression expression(QStringLiteral(
        "\\A\\s*(?:(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2}))?(?:[ T]*)"
        "(?:(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{"
        "1,6}))?)?)?\\s*(?<zone>Z|UTC|(?<sign>[+-])(?<zoneHour>[0-9]{2}):?(?<zoneMinute>[0-9]{2}))?"
        "\\s*\\z"));
    const QRegularExpressionMatch match = expression.matchView(text);
    const bool hasDate = match.hasCaptured(u"year");
    const bool hasTime = match.hasCaptured(u"hour");
    if (!hasDate && !hasTime) {
        return std::nullopt;
    }
    TypedTime typed;
    if (hasDate) {
        typed.day = utcMicroseconds(*number(match, QStringLiteral("year")),
                                    *number(match, QStringLiteral("month")),
                                    *number(match, QStringLiteral("day")), 0, 0, 0, {});
    }
    if (hasTime) {
        const int fraction = match.captured(u"fraction").leftJustified(6, QLatin1Char('0')).toInt();
        typed.timeOfDay = utcMicroseconds(1970, 1, 1, *number(match, QStringLiteral("hour")),
                                          *number(match, QStringLiteral("minute")),
                                          number(match, QStringLiteral("second")).value_or(0),
                                          microseconds(fraction));
    }
    if (hasDate != typed.day.has_value() || hasTime != typed.timeOfDay.has_value()) {
        return std::nullopt; // no such date or time
    }
    if (match.hasCaptured(u"zone")) {
        const seconds east =
            std::chrono::hours(number(match, QStringLiteral("zoneHour")).value_or(0)) +
            std::chrono::minutes(number(match, QStringLiteral("zoneMinute")).value_or(0));
        typed.zone = match.captured(u"sign") == QLatin1Char('-') ? -east : east;
    }
    return typed;
}

LineTimes::LineTimes(const SourceFile &asWritten, std::shared_ptr<const TextDocument> document,
                     const SourceClock &clock, const QList<LogEvent> &events,
                     const RecordFunction &read)
    : m_source(asWritten)
    , m_document(std::move(document))
    , m_clock(clock)
    , m_read(read)
{
    for (const LogEvent &event : events) {
        if (event.evidence.source == asWritten.id) {
            m_events.append(event);
        }
    }
    std::ranges::stable_sort(m_events, {}, [](const LogEvent &event) { return event.evidence; });
}

std::optional<LogEvent> LineTimes::recordAt(LineNumber line) const
{
    // The records of the case are the ones that everything else shows.
    auto next = std::ranges::upper_bound(m_events, line, {},
                                         [](const LogEvent &event) { return event.evidence.line; });
    if (next != m_events.cbegin()) {
        const LogEvent &before = *std::prev(next);
        if (std::max(before.lastLine, before.evidence.line) >= line) {
            return before;
        }
    }
    std::optional<LogEvent> event =
        m_read && m_document ? m_read(m_source, m_document, line) : std::nullopt;
    if (event && m_clock.isSet()) {
        CaseEvidence evidence;
        evidence.sources = {m_source};
        evidence.events = {*event};
        event = withClocks(std::move(evidence), {{m_source.id, m_clock}}).events.constFirst();
    }
    return event;
}

std::optional<LogEvent> LineTimes::recordAt(const EvidenceRef &place) const
{
    const auto sharing = std::ranges::equal_range(
        m_events, place.line, {}, [](const LogEvent &event) { return event.evidence.line; });
    const auto holding = std::ranges::find_if(sharing, [&place](const LogEvent &event) {
        const ByteRange &range = event.evidence.range;
        return range.offset <= place.range.offset && place.range.end() <= range.end();
    });
    if (holding != sharing.end()) {
        return *holding;
    }
    return sharing.size() > 1 ? std::nullopt : recordAt(place.line);
}

Instant LineTimes::instantAt(LineNumber line) const
{
    const auto event = recordAt(line);
    return event ? event->instant : Instant();
}

Instant LineTimes::firstInstant(LineNumber from, LineNumber to) const
{
    for (LineNumber line = from; line <= std::min(to, from + TriedLines); ++line) {
        if (const Instant instant = instantAt(line); !instant.isNull()) {
            return instant;
        }
    }
    const auto found = std::ranges::find_if(m_events, [from, to](const LogEvent &event) {
        return event.evidence.line >= from && event.evidence.line <= to && !event.instant.isNull();
    });
    return found != m_events.cend() ? found->instant : Instant();
}

Instant LineTimes::lastInstant(LineNumber from, LineNumber to) const
{
    for (LineNumber line = to; line >= std::max(from, to - TriedLines); --line) {
        if (const Instant instant = instantAt(line); !instant.isNull()) {
            return instant;
        }
    }
    Instant last;
    for (const LogEvent &event : m_events) {
        const bool isInside = event.evidence.line >= from && event.evidence.line <= to;
        last = isInside && !event.instant.isNull() ? event.instant : last;
    }
    return last;
}

std::optional<microseconds> LineTimes::elapsed(LineNumber first, LineNumber last) const
{
    if (first < 1 || last <= first) {
        return std::nullopt;
    }
    const Instant begin = firstInstant(first, last);
    const Instant end = lastInstant(first, last);
    if (begin.isNull() || end.isNull()) {
        return std::nullopt;
    }
    return end.sinceEpoch - begin.sinceEpoch;
}

LineNumber LineTimes::nearestEvent(microseconds time) const
{
    LineNumber nearest = 0;
    microseconds least = microseconds::max();
    for (const LogEvent &event : m_events) {
        const microseconds away = distance(event.instant.sinceEpoch, time);
        if (!event.instant.isNull() && away < least) {
            least = away;
            nearest = event.evidence.line;
        }
    }
    return nearest;
}

LineNumber LineTimes::nearestLine(microseconds time) const
{
    const LineNumber byEvent = nearestEvent(time);
    const LineNumber byReading = nearestByHalving(time);
    if (byEvent == 0 || byReading == 0) {
        return std::max(byEvent, byReading);
    }
    return distance(instantAt(byReading).sinceEpoch, time) <=
                   distance(instantAt(byEvent).sinceEpoch, time)
               ? byReading
               : byEvent;
}

/// 0 where lines cannot be read, or their times do not grow from line to line.
LineNumber LineTimes::nearestByHalving(microseconds time) const
{
    const LineNumber count = m_document ? m_document->lineCount() : 0;
    const Instant first = firstInstant(1, count);
    const Instant last = lastInstant(1, count);
    if (!m_read || first.isNull() || last.isNull() || first.sinceEpoch > last.sinceEpoch) {
        return 0;
    }
    // Of several lines of one time the first one is meant.
    LineNumber before = 0;
    LineNumber after = count + 1;
    while (after - before > 1) {
        const LineNumber middle = before + (after - before) / 2;
        LineNumber tried = middle;
        Instant instant = instantAt(tried);
        while (instant.isNull() && tried > before + 1 && middle - tried < TriedLines) {
            instant = instantAt(--tried);
        }
        if (!instant.isNull() && instant.sinceEpoch >= time) {
            after = tried;
        } else {
            before = middle; // without a time it belongs to what is before it
        }
    }
    const Instant earlier = before > 0 ? lastInstant(1, before) : Instant();
    const Instant later = after <= count ? firstInstant(after, count) : Instant();
    const bool isLaterNearer =
        !later.isNull() && (earlier.isNull() ||
                            distance(later.sinceEpoch, time) <= distance(earlier.sinceEpoch, time));
    if (isLaterNearer) {
        return after;
    }
    const auto record = before > 0 ? recordAt(before) : std::nullopt;
    return record && !record->instant.isNull() ? record->evidence.line : 0;
}

std::optional<microseconds> LineTimes::meant(const TypedTime &typed, LineNumber around,
                                             seconds displayOffset) const
{
    const microseconds offset = typed.zone.value_or(displayOffset);
    if (typed.day) {
        return *typed.day + typed.timeOfDay.value_or(microseconds(0)) - offset;
    }
    Instant reference = around > 0 ? instantAt(around) : Instant();
    if (reference.isNull()) {
        reference = firstInstant(1, m_document ? m_document->lineCount() : 0);
    }
    if (reference.isNull() || !typed.timeOfDay) {
        return std::nullopt;
    }
    const microseconds there = reference.sinceEpoch + offset;
    const microseconds sameDay =
        std::chrono::floor<std::chrono::days>(there) + *typed.timeOfDay - offset;
    microseconds best = sameDay;
    for (const microseconds other : {sameDay - Day, sameDay + Day}) {
        if (distance(other, reference.sinceEpoch) < distance(best, reference.sinceEpoch)) {
            best = other;
        }
    }
    return best;
}

} // namespace Scep
