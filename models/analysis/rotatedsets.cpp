// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rotatedsets.h"

#include "models/domain/rotatedlog.h"

namespace Scep {

CaseEvidence withRotatedLogsAsOne(const CaseEvidence &evidence)
{
    const QHash<SourceId, SourceId> last = lastOfSets(rotatedSets(evidence.sources));
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
    return result;
}

} // namespace Scep
