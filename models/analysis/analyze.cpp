// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/analyze.h"

#include "models/analysis/reason.h"

namespace Scep {

Analysis analyze(const CaseEvidence &evidence, const RuleBase &rules, const ChainTools &tools)
{
    QList<ObservedEvent> observed;
    for (const LogEvent &event : evidence.events) {
        const QList<Observation> said = rules.match(event);
        if (!said.isEmpty()) {
            observed.append(toObservedEvent(said));
        }
    }
    return reason(
        evidence, std::move(observed), [&rules](const QString &id) { return rules.find(id); },
        tools);
}

} // namespace Scep
