// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/stall.h"

#include <algorithm>

namespace Scep {

namespace {
std::optional<Stall> stallOf(const Observation &observation, qsizetype index,
                             const QList<SourceFile> &sources, const RuleLookup &rules)
{
    const RuleInfo *rule = rules(observation.ruleId);
    const auto source =
        std::ranges::find(sources, observation.event.evidence.source, &SourceFile::id);
    if (observation.isProbable || !rule || rule->limit <= std::chrono::seconds(0) ||
        source == sources.cend() || observation.event.instant.isNull() ||
        source->lastInstant.isNull()) {
        return std::nullopt;
    }
    const auto waited = timeBetween(observation.event.instant, source->lastInstant);
    if (waited <= rule->limit) {
        return std::nullopt;
    }
    return Stall{.observation = index,
                 .stage = observation.stage,
                 .waited = waited,
                 .lastRecord = source->lastRecord,
                 .ruleId = rule->id,
                 .next = rule->next,
                 .title = rule->stalledTitle.isEmpty() ? rule->title : rule->stalledTitle,
                 .cause = rule->cause,
                 .fix = rule->fix,
                 .references = rule->references};
}

/// Where what should have followed a step that worked belongs.
Stage stageAfter(const Observation &observation)
{
    switch (observation.stage) {
    case Stage::DeployProfile:
        return observation.track == EnrollmentKind::Scep ? Stage::ContactNdes : Stage::Deliver;
    case Stage::ValidateChallenge:
        return Stage::Issue;
    case Stage::Issue:
        return Stage::Deliver;
    case Stage::ContactNdes: // one exchange of several
    case Stage::Deliver:
    case Stage::Report:
        break;
    }
    return observation.stage;
}
} // namespace

std::optional<Stall> findStall(const QList<Observation> &observations,
                               const QList<StageSpan> &spans, const QList<SourceFile> &sources,
                               const RuleLookup &rules)
{
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        if (!span->isOpen) {
            continue;
        }
        if (const auto stall = stallOf(observations.at(span->lastObservation),
                                       span->lastObservation, sources, rules)) {
            return stall;
        }
    }
    // A step that was done, and that another step should have followed.
    for (qsizetype i = observations.size() - 1; i >= 0; --i) {
        const Observation &last = observations.at(i);
        if (last.outcome == Outcome::NotObserved) {
            continue;
        }
        if (last.outcome != Outcome::Succeeded || std::ranges::any_of(observations, isDelivered)) {
            break;
        }
        auto stall = stallOf(last, i, sources, rules);
        if (stall) {
            stall->stage = stageAfter(last);
        }
        return stall;
    }
    return std::nullopt;
}

} // namespace Scep
