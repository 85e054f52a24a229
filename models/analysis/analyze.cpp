// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/analyze.h"

#include "models/analysis/reason.h"
#include "models/analysis/rotatedsets.h"
#include "models/domain/oncores.h"

#include <algorithm>
#include <vector>

namespace Scep {

namespace {
/// Events that are looked at in one go, and their number that is worth a thread of its own.
constexpr size_t EventsForTurn = 128;
constexpr size_t TurnsForThread = 4;

/// What the rules say of the events from @p begin on, before @p end.
QList<ObservedEvent> observe(const QList<LogEvent> &events, qsizetype begin, qsizetype end,
                             const RuleBase &rules)
{
    QList<ObservedEvent> observed;
    for (qsizetype i = begin; i < end; ++i) {
        const QList<Observation> said = rules.match(events[i]);
        if (!said.isEmpty()) {
            observed.append(toObservedEvent(said));
        }
    }
    return observed;
}

/// The same for all events, in their order, on all cores.
QList<ObservedEvent> observe(const QList<LogEvent> &events, const RuleBase &rules)
{
    const auto count = static_cast<size_t>(events.size());
    std::vector<QList<ObservedEvent>> turns((count + EventsForTurn - 1) / EventsForTurn);
    onAllCores(turns.size(), TurnsForThread, [&](size_t turn) {
        const size_t begin = turn * EventsForTurn;
        turns[turn] =
            observe(events, static_cast<qsizetype>(begin),
                    static_cast<qsizetype>(std::min(begin + EventsForTurn, count)), rules);
    });
    QList<ObservedEvent> all;
    for (QList<ObservedEvent> &observed : turns) {
        all += std::move(observed);
    }
    return all;
}
} // namespace

Analysis analyze(const CaseEvidence &evidence, const RuleBase &rules, const ChainTools &tools)
{
    const CaseEvidence logs = withRotatedLogsAsOne(evidence);
    return reason(
        logs, observe(logs.events, rules), [&rules](const QString &id) { return rules.find(id); },
        tools);
}

} // namespace Scep
