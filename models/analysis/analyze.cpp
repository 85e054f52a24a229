// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/analyze.h"

#include "models/analysis/reason.h"
#include "models/analysis/rotatedsets.h"

namespace Scep {

Analysis analyze(const CaseEvidence &evidence, const RuleBase &rules, const ChainTools &tools)
{
    const CaseEvidence logs = withRotatedLogsAsOne(evidence);
    QList<ObservedEvent> observed;
    for (const LogEvent &event : logs.events) {
        const QList<Observation> said = rules.match(event);
        if (!said.isEmpty()) {
            observed.append(toObservedEvent(said));
        }
    }
    return reason(
        logs, std::move(observed), [&rules](const QString &id) { return rules.find(id); }, tools);
}

} // namespace Scep
