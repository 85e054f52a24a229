// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rotatedsets.h"

#include "models/domain/rotatedlog.h"

#include <algorithm>
#include <cstdlib>

namespace Scep {

namespace {
/// Whether one number follows the other; dates and marks without a number may.
bool mayBeNeighbours(const SourceFile &older, const SourceFile &newer)
{
    bool isFirstNumber = false;
    bool isSecondNumber = false;
    const int first = logRotation(older.displayName).mark.toInt(&isFirstNumber);
    const int second = logRotation(newer.displayName).mark.toInt(&isSecondNumber);
    constexpr int LeastDate = 10'000;
    return !isFirstNumber || !isSecondNumber || first >= LeastDate || std::abs(first - second) == 1;
}

/// A record that is cut between two files, whole. Its time is the source's last, which knows the
/// clock that the person set.
LogEvent joined(const LogEnds &older, const SourceFile &source, const LogEnds &newer)
{
    LogEvent event = *older.lastRecord;
    if (source.lastRecord.line == event.evidence.line) {
        event.instant = source.lastInstant;
    }
    QString &message = event.fields[QStringLiteral("message")];
    message += (older.endsInLine ? QString() : QStringLiteral("\n")) + newer.rest;
    return event;
}

QList<LogEvent> cutRecords(const CaseEvidence &evidence, const QList<QList<SourceId>> &sets)
{
    QHash<SourceId, const LogEnds *> ends;
    for (const LogEnds &one : evidence.logEnds) {
        ends.insert(one.source, &one);
    }
    QList<LogEvent> records;
    if (ends.isEmpty()) {
        return records;
    }
    QHash<SourceId, const SourceFile *> sources;
    for (const SourceFile &source : evidence.sources) {
        sources.insert(source.id, &source);
    }
    for (const QList<SourceId> &set : sets) {
        for (qsizetype i = 1; i < set.size(); ++i) {
            const LogEnds *older = ends.value(set.at(i - 1));
            const LogEnds *newer = ends.value(set.at(i));
            if (older && newer && older->lastRecord && !newer->rest.isEmpty() &&
                mayBeNeighbours(*sources.value(set.at(i - 1)), *sources.value(set.at(i)))) {
                records.append(joined(*older, *sources.value(set.at(i - 1)), *newer));
            }
        }
    }
    return records;
}
} // namespace

CaseEvidence withRotatedLogsAsOne(const CaseEvidence &evidence)
{
    const QList<QList<SourceId>> sets = rotatedSets(evidence.sources);
    const QHash<SourceId, SourceId> last = lastOfSets(sets);
    CaseEvidence result = evidence;
    if (last.isEmpty()) {
        return result;
    }
    QHash<SourceId, const SourceFile *> ends;
    for (const SourceFile &source : evidence.sources) {
        if (last.value(source.id) == source.id) {
            ends.insert(source.id, &source);
        }
    }
    for (SourceFile &source : result.sources) {
        if (const SourceFile *end = ends.value(last.value(source.id))) {
            source.lastInstant = end->lastInstant;
            source.lastRecord = end->lastRecord;
        }
    }
    for (const LogEvent &record : cutRecords(evidence, sets)) {
        const auto known = std::ranges::find(result.events, record.evidence, &LogEvent::evidence);
        if (known != result.events.end()) {
            *known = record;
        } else {
            result.events.append(record);
        }
    }
    return result;
}

} // namespace Scep
