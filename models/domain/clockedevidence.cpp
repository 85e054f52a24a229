// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/clockedevidence.h"

#include "models/domain/localtime.h"

#include <algorithm>

namespace Scep {

using namespace std::chrono;

namespace {
/// Threads that write one log may be this late with a line; a longer step back in the hour that the
/// clock shows twice is the clock that was put back.
constexpr microseconds LateLine = minutes(1);

bool isWithoutZone(const Instant &instant)
{
    switch (instant.certainty) {
    case TimeCertainty::None:
    case TimeCertainty::DateMissing:
    case TimeCertainty::YearInferredInZone:
    case TimeCertainty::ZoneSet:
    case TimeCertainty::Known:
        return false;
    case TimeCertainty::YearInferred:
    case TimeCertainty::ZoneAssumed:
        return true;
    }
    return false;
}

/// An instant of a source and where it stands.
struct Timed
{
    Instant *instant = nullptr;
    EvidenceRef place;
};

/// Applies the clock of one source to its times, which come in the order of time.
class ClockedSource
{
public:
    ClockedSource(SourceFile &source, const SourceClock &clock)
        : m_source(source)
        , m_offset(clock.offset)
    {
        if (clock.zone.isValid()) {
            m_reader.emplace(clock.zone);
            m_zone = zoneText(clock.zone);
        }
    }

    void apply(const Timed &time)
    {
        Instant &instant = *time.instant;
        if (m_reader && isWithoutZone(instant)) {
            instant.sinceEpoch = inZone(instant.sinceEpoch, time.place);
            instant.certainty = instant.certainty == TimeCertainty::YearInferred
                                    ? TimeCertainty::YearInferredInZone
                                    : TimeCertainty::ZoneSet;
        }
        if (!instant.isNull()) {
            instant.sinceEpoch += m_offset;
        }
    }

private:
    microseconds inZone(microseconds local, const EvidenceRef &place)
    {
        const LocalTimeReading reading = m_reader->read(local);
        const bool isPutBack = m_previous && reading.earlier < *m_previous - LateLine;
        const microseconds utc = isPutBack ? reading.later : reading.earlier;
        m_previous = utc;
        if (reading.kind == LocalTimeKind::Repeated) {
            sayOnce(IssueCode::RepeatedTime, place);
        } else if (reading.kind == LocalTimeKind::Skipped) {
            sayOnce(IssueCode::SkippedTime, place);
        }
        return utc;
    }

    void sayOnce(IssueCode code, const EvidenceRef &place)
    {
        if (!std::ranges::contains(m_source.issues, code, &ImportIssue::code)) {
            m_source.issues.append(
                {.code = code, .line = place.line, .range = place.range, .detail = m_zone});
        }
    }

    SourceFile &m_source;
    const milliseconds m_offset;
    std::optional<LocalTimeReader> m_reader;
    QString m_zone;
    std::optional<microseconds> m_previous;
};

/// Whether a source is sorted from new to old, as exports of event logs are.
bool isNewestFirst(const QList<Timed> &times)
{
    qsizetype forward = 0;
    qsizetype backward = 0;
    for (qsizetype i = 1; i < times.size(); ++i) {
        const auto step = times.at(i).instant->sinceEpoch - times.at(i - 1).instant->sinceEpoch;
        forward += step > microseconds(0) ? 1 : 0;
        backward += step < microseconds(0) ? 1 : 0;
    }
    return backward > forward;
}

void apply(SourceFile &source, const SourceClock &clock, QList<Timed> events)
{
    std::ranges::sort(events, {}, &Timed::place);
    if (isNewestFirst(events)) {
        std::ranges::reverse(events);
    }
    // The first and the last time of the source stand around its events, where those are sorted.
    Timed first{.instant = &source.firstInstant, .place = {.source = source.id}};
    Timed last{.instant = &source.lastInstant, .place = source.lastRecord};
    if (last.instant->sinceEpoch < first.instant->sinceEpoch) {
        std::swap(first, last);
    }
    source.clock = clock;
    ClockedSource clocked(source, clock);
    clocked.apply(first);
    std::ranges::for_each(events, [&clocked](const Timed &time) { clocked.apply(time); });
    clocked.apply(last);
}
} // namespace

CaseEvidence withClocks(CaseEvidence evidence, const SourceClocks &clocks)
{
    QHash<SourceId, QList<Timed>> times;
    for (SourceFile &source : evidence.sources) {
        if (clocks.value(source.id).isSet()) {
            times.insert(source.id, {});
        }
    }
    if (times.isEmpty()) {
        return evidence;
    }
    for (LogEvent &event : evidence.events) {
        if (const auto found = times.find(event.evidence.source); found != times.end()) {
            found->append({.instant = &event.instant, .place = event.evidence});
        }
    }
    for (SourceFile &source : evidence.sources) {
        if (const auto found = times.constFind(source.id); found != times.cend()) {
            apply(source, clocks.value(source.id), *found);
        }
    }
    return evidence;
}

SourceFile withClock(SourceFile source, const SourceClock &clock)
{
    if (clock.isSet()) {
        apply(source, clock, {});
    }
    return source;
}

bool lacksZone(const CaseEvidence &evidence, SourceId source)
{
    const SourceFile *file = findSource(evidence, source);
    return file && (file->clock.zone.isValid() || isWithoutZone(file->firstInstant) ||
                    isWithoutZone(file->lastInstant) ||
                    std::ranges::any_of(evidence.events, [source](const LogEvent &event) {
                        return event.evidence.source == source && isWithoutZone(event.instant);
                    }));
}

} // namespace Scep
