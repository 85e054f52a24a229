// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/exporttimes.h"

#include "importers/issuelist.h"
#include "importers/linereader.h"
#include "importers/windows/windowsevent.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Scep {

using namespace std::chrono;

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ExportTimes)
};

constexpr LineNumber CancelLines = 1024;

/// The first line with a time of the format, in the order of the file.
LineNumber firstTimedLine(const TextDocument &document, RecordFormat &format)
{
    LineReader reader(document);
    for (LineNumber line = 1; line <= document.lineCount(); ++line) {
        if (!format.instantOf(reader.line(line)).isNull()) {
            return line;
        }
    }
    return 0;
}

/// Whether the events never go on in time. Fewer than two are as the file is.
bool isDescending(const QList<LogEvent> &events)
{
    return std::ranges::adjacent_find(events, [](const LogEvent &a, const LogEvent &b) {
               return !a.instant.isNull() && !b.instant.isNull() &&
                      a.instant.sinceEpoch < b.instant.sinceEpoch;
           }) == events.end();
}

void spreadWithinSeconds(QList<LogEvent> &events)
{
    microseconds step{0};
    for (qsizetype i = events.size() - 2; i >= 0; --i) {
        const bool sameTime = events[i].timestampText == events[i + 1].timestampText;
        step = sameTime ? step + microseconds(1) : microseconds(0);
        if (!events[i].instant.isNull()) {
            events[i].instant.sinceEpoch += step;
        }
    }
}
} // namespace

bool saysZone(QStringView text)
{
    constexpr qsizetype DateLength = 10;
    const qsizetype clock = text.indexOf(u'T');
    return clock == DateLength &&
           (text.endsWith(u'Z') || text.indexOf(u'+', clock) > 0 || text.indexOf(u'-', clock) > 0);
}

Instant exportInstant(const QString &text, DateOrder order)
{
    if (saysZone(text)) {
        return parseSystemTime(text.toLatin1()).value_or(Instant());
    }
    const std::optional<LocalTimeText> local = readLocalTime(text);
    const std::optional<microseconds> time =
        local ? localMicroseconds(*local, order) : std::nullopt;
    return time ? Instant{.sinceEpoch = *time, .certainty = TimeCertainty::ZoneAssumed} : Instant();
}

LocalTimeReading
readLocalTimes(const TextDocument &document, const ImportControl &control,
               const std::function<std::optional<LocalTimeText>(QByteArrayView line)> &timeOf)
{
    LocalTimeReading reading;
    LineReader reader(document);
    for (LineNumber line = 1; line <= document.lineCount() && !reading.isSettled(); ++line) {
        if (line % CancelLines == 0 && control.isCancelled()) {
            break;
        }
        if (const std::optional<LocalTimeText> time = timeOf(reader.line(line))) {
            reading.add(*time);
        }
    }
    return reading;
}

void noteReading(SourceFile &source, const LocalTimeReading &reading)
{
    if (reading.isCertain()) {
        return;
    }
    IssueList issues(std::exchange(source.issues, {}));
    issues.add(IssueCode::AmbiguousTime, 0, {},
               reading.order() == DateOrder::DayMonth ? Tr::tr("day before month")
                                                      : Tr::tr("month before day"));
    source.issues = issues.take();
}

void settleOrder(ImportResult &result, RecordFormat &format)
{
    SourceFile &source = result.source;
    if (source.firstInstant > source.lastInstant && !source.lastInstant.isNull()) {
        std::swap(source.firstInstant, source.lastInstant);
        const LineNumber line = firstTimedLine(*result.document, format);
        source.lastRecord.line = line;
        source.lastRecord.range = result.document->lineRange(line);
        if (isDescending(result.events)) {
            spreadWithinSeconds(result.events);
        }
    }
}

} // namespace Scep
