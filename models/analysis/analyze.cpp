// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/analyze.h"

#include "models/analysis/reason.h"
#include "models/analysis/rotatedsets.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace Scep {

namespace {
/// Events that are worth a thread of their own.
constexpr qsizetype EventsForThread = 500;

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
    const qsizetype cores = std::max(1U, std::thread::hardware_concurrency());
    const qsizetype parts = std::clamp<qsizetype>(events.size() / EventsForThread, 1, cores);
    std::vector<QList<ObservedEvent>> observed(static_cast<size_t>(parts));
    {
        std::vector<std::jthread> others;
        const auto observePart = [&](qsizetype part) {
            observed[static_cast<size_t>(part)] = observe(
                events, events.size() * part / parts, events.size() * (part + 1) / parts, rules);
        };
        for (qsizetype part = 1; part < parts; ++part) {
            others.emplace_back(observePart, part);
        }
        observePart(0);
    }
    QList<ObservedEvent> all = std::move(observed.front());
    for (size_t part = 1; part < observed.size(); ++part) {
        all += std::move(observed[part]);
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
