// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/cmtracerecord.h"

#include "importers/timetext.h"

namespace Scep {

using namespace std::chrono;

namespace {
constexpr QByteArrayView Begin("<![LOG[");
constexpr QByteArrayView End("]LOG]!>");
constexpr QByteArrayView OldBegin("$$<");

/// The bias of a clock is at most 15 hours, as a zone is.
constexpr int MostBiasMinutes = 15 * 60;

/// `name="value"` of the attributes of a record; a value has no quotation marks inside.
void takeAttribute(CmTraceRecord &record, QByteArrayView name, QByteArrayView value)
{
    if (name == "time") {
        record.time = value;
        record.timestamp = value;
    } else if (name == "date") {
        record.date = value;
    } else if (name == "component") {
        record.component = value;
    } else if (name == "context") {
        record.context = value;
    } else if (name == "type") {
        record.type = value;
    } else if (name == "thread") {
        record.thread = value;
    } else if (name == "file") {
        record.file = value;
    }
}

bool takeAttributes(ByteCursor cursor, CmTraceRecord &record)
{
    if (!cursor.skip(u'<')) {
        return false;
    }
    cursor.skipBlanks();
    while (!cursor.atEnd() && cursor.peek() != u'>') {
        const std::optional<QByteArrayView> name = cursor.takeUntil(u'=');
        if (!name || !cursor.skip(u'"')) {
            return false;
        }
        const std::optional<QByteArrayView> value = cursor.takeUntil(u'"');
        if (!value) {
            return false;
        }
        takeAttribute(record, *name, *value);
        cursor.skipBlanks();
    }
    return cursor.skip(u'>') && !record.time.isEmpty();
}

/// `component><03-02-2026 10:11:12.345-60><thread=44 (0x2C)>`
bool takeOldAttributes(ByteCursor cursor, CmTraceRecord &record)
{
    const std::optional<QByteArrayView> component = cursor.takeUntil(u'>');
    if (!component || !cursor.skip(u'<')) {
        return false;
    }
    const std::optional<QByteArrayView> moment = cursor.takeUntil(u'>');
    if (!moment) {
        return false;
    }
    ByteCursor parts(*moment);
    record.component = *component;
    record.timestamp = *moment;
    record.date = parts.takeWord();
    parts.skipBlanks();
    record.time = parts.takeWord();
    if (cursor.skip(u'<') && cursor.takeUntil(u'=') == QByteArrayView("thread")) {
        if (const auto digits = cursor.takeDigits(1, 10)) {
            record.thread = *digits;
        }
    }
    return !record.date.isEmpty() && !record.time.isEmpty();
}

/// `3-2-2026` or `03-02-2026`: month, day, year.
std::optional<DateText> cmTraceDate(QByteArrayView text)
{
    ByteCursor cursor(text);
    const std::optional<int> month = cursor.takeNumber(1, 2);
    const bool hasDay = month && cursor.skip(u'-');
    const std::optional<int> day = cursor.takeNumber(1, 2);
    const bool hasYear = day && cursor.skip(u'-');
    const std::optional<int> year = cursor.takeNumber(4, 4);
    if (!hasDay || !hasYear || !year || !cursor.atEnd()) {
        return std::nullopt;
    }
    return DateText{.year = *year, .month = *month, .day = *day};
}

/// The time of day; the cursor stands behind it. An hour may have one digit, a fraction be missing.
std::optional<ClockText> cmTraceClock(ByteCursor &cursor)
{
    const std::optional<int> hour = cursor.takeNumber(1, 2);
    if (!hour || !cursor.skip(u':')) {
        return std::nullopt;
    }
    const std::optional<int> minute = cursor.takeNumber(1, 2);
    if (!minute || !cursor.skip(u':')) {
        return std::nullopt;
    }
    const std::optional<int> second = cursor.takeNumber(1, 2);
    if (!second) {
        return std::nullopt;
    }
    ClockText clock{.hour = *hour, .minute = *minute, .second = *second};
    if (cursor.skip(u'.')) {
        const std::optional<QByteArrayView> digits = cursor.takeDigits(1, 9);
        if (!digits) {
            return std::nullopt;
        }
        qint64 micro = 0;
        for (qsizetype i = 0; i < 6; ++i) {
            micro = micro * 10 + (i < digits->size() ? digits->at(i) - '0' : 0);
        }
        clock.fraction = microseconds(micro);
    }
    return clock;
}
} // namespace

std::optional<CmTraceRecord> cmTraceRecord(QByteArrayView text)
{
    CmTraceRecord record;
    if (const qsizetype end = text.lastIndexOf(End); end >= 0) {
        // A rotated log begins inside a record: what is left of it has no begin.
        const qsizetype begin = text.startsWith(Begin) ? Begin.size() : 0;
        if (end < begin || !takeAttributes(ByteCursor(text.sliced(end + End.size())), record)) {
            return std::nullopt;
        }
        record.message = text.sliced(begin, end - begin);
        return record;
    }
    const qsizetype old = text.lastIndexOf(OldBegin);
    if (old < 0 || !takeOldAttributes(ByteCursor(text.sliced(old + OldBegin.size())), record)) {
        return std::nullopt;
    }
    record.message = text.first(old).trimmed();
    return record;
}

Instant cmTraceInstant(const CmTraceRecord &record)
{
    const std::optional<DateText> date = cmTraceDate(record.date);
    ByteCursor cursor(record.time);
    const std::optional<ClockText> clock = cmTraceClock(cursor);
    const auto local = date && clock ? toMicroseconds(*date, *clock) : std::nullopt;
    if (!local) {
        return {};
    }
    if (cursor.atEnd()) {
        return {.sinceEpoch = *local, .certainty = TimeCertainty::ZoneAssumed};
    }
    const bool isNegative = cursor.peek() == u'-';
    if (!isNegative && cursor.peek() != u'+') {
        return {};
    }
    cursor.skip(cursor.peek());
    const std::optional<int> bias = cursor.takeNumber(1, 4);
    if (!bias || *bias > MostBiasMinutes || !cursor.atEnd()) {
        return {};
    }
    return {.sinceEpoch = *local + minutes(isNegative ? -*bias : *bias),
            .certainty = TimeCertainty::Known};
}

bool beginsCmTraceRecord(QByteArrayView line)
{
    return line.startsWith(Begin);
}

bool endsCmTraceRecord(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    if (!text.endsWith('>')) {
        return false;
    }
    return text.lastIndexOf(End) >= 0 || text.lastIndexOf(OldBegin) >= 0;
}

} // namespace Scep
