// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/latefailures.h"

#include "models/analysis/eventidentifiers.h"

#include <algorithm>
#include <optional>

namespace Scep {

namespace {
bool tellsNoStage(const Observation &observation, const RuleLookup &rules)
{
    const RuleInfo *rule = rules(observation.ruleId);
    return observation.outcome == Outcome::Failed && observation.stage == Stage::ContactNdes &&
           rule && rule->isFallback;
}

// The profile lets Windows try again after a minute at the earliest.
constexpr std::chrono::seconds SameAttempt(60);

/// How far the device itself says that its attempt got.
class AttemptReach
{
public:
    void take(const Observation &observation);
    /// The stage in which what fails then has failed; nothing: there was no answer before.
    [[nodiscard]] std::optional<Stage> at(const Instant &instant) const
    {
        const bool isOld = timeBetween(m_last, instant) > SameAttempt;
        return isOld ? std::nullopt : m_failed ? m_failed : m_answered;
    }

private:
    std::optional<Stage> m_answered;
    std::optional<Stage> m_failed;
    Instant m_last;
};

void AttemptReach::take(const Observation &observation)
{
    const bool isFailure = observation.outcome == Outcome::Failed;
    const bool isOther = observation.isProbable || isServerEvent(observation.event) ||
                         observation.outcome == Outcome::NotObserved;
    if (isOther) {
        return;
    }
    if (observation.stage <= Stage::ContactNdes && !isFailure) {
        m_answered.reset(); // it begins anew
        m_failed.reset();
    } else if (observation.stage == Stage::Issue || observation.stage == Stage::Deliver) {
        std::optional<Stage> &stage = isFailure ? m_failed : m_answered;
        stage = stage ? std::min(*stage, observation.stage) : observation.stage;
        m_last = observation.event.instant;
    }
}
} // namespace

QList<ObservedEvent> placeLateFailures(QList<ObservedEvent> events, const RuleLookup &rules)
{
    AttemptReach reach;
    for (ObservedEvent &event : events) {
        const std::optional<Stage> reached = reach.at(event.state.event.instant);
        if (reached && tellsNoStage(event.state, rules)) {
            event.state.stage = *reached;
        }
        reach.take(event.state);
    }
    return events;
}

} // namespace Scep
