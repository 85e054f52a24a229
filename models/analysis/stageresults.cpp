// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/stageresults.h"

#include "models/analysis/overtaking.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(StageResults)
};

bool isWorked(Outcome outcome)
{
    return outcome == Outcome::Succeeded || outcome == Outcome::Warning;
}

/// The first observation that proves that the stage, of which nothing was seen, was passed.
const Observation *proofOf(Stage stage, const EnrollmentFacts &facts)
{
    const auto proves = [&](const Observation &observation) {
        if (facts.kind != EnrollmentKind::Scep) {
            // A root certificate goes from the profile to the store; there is nothing between.
            return stage == Stage::DeployProfile && isDelivered(observation);
        }
        if (stage >= Stage::Deliver || observation.isProbable || !provesIssued(observation)) {
            return false;
        }
        return observation.stage > stage;
    };
    const auto found = std::ranges::find_if(facts.observations, proves);
    return found == facts.observations.cend() ? nullptr : &*found;
}

void describeUnseen(StageResult &result, const EnrollmentFacts &facts)
{
    if (const Observation *proof = proofOf(result.stage, facts)) {
        result.outcome = Outcome::Implied;
        result.state = Tr::tr("Not seen, but proven by %1").arg(proof->state);
        result.evidence.append(proof->event.evidence);
        return;
    }
    const bool applies = facts.kind == EnrollmentKind::Scep ||
                         result.stage == Stage::DeployProfile || result.stage >= Stage::Deliver;
    result.state =
        applies ? Tr::tr("No evidence; it would be in %1").arg(stageEvidenceHint(result.stage))
                : Tr::tr("Not part of installing this certificate");
}

bool isPassed(Stage stage, qsizetype last, const EnrollmentFacts &facts)
{
    return std::any_of(facts.observations.cbegin() + last + 1, facts.observations.cend(),
                       [stage](const Observation &later) {
                           return later.stage > stage && later.stage <= Stage::Deliver &&
                                  later.outcome != Outcome::NotObserved;
                       });
}

/// Whether an earlier stage turned out to have failed after the stage's last observation: the
/// response arrived, and it was a refusal.
bool isBrokenOff(Stage stage, qsizetype last, const EnrollmentFacts &facts)
{
    return std::ranges::any_of(facts.failures, [&](qsizetype failure) {
        return failure > last && facts.observations.at(failure).stage < stage;
    });
}

/// What became of a stage that was seen and neither failed nor stalled. @p members are the indexes
/// of its observations that say something.
void describeSeen(StageResult &result, const QList<qsizetype> &members,
                  const EnrollmentFacts &facts)
{
    const auto &observations = facts.observations;
    const Observation *last = &observations.at(members.last());
    const Observation *worked = nullptr;
    bool hasWarning = false;
    for (const qsizetype i : members) {
        const Observation &observation = observations.at(i);
        worked = isWorked(observation.outcome) ? &observation : worked;
        hasWarning = hasWarning || observation.outcome == Outcome::Warning;
    }
    const bool isBookKeeping = worked && result.stage >= Stage::Deliver && !isMachineState(*last);
    if (!worked && isBrokenOff(result.stage, members.last(), facts)) {
        result.outcome = Outcome::NotObserved;
        result.state = Tr::tr("Broken off after %1").arg(last->state);
        return;
    }
    if (last->outcome == Outcome::InProgress && !isBookKeeping &&
        !isPassed(result.stage, members.last(), facts)) {
        result.outcome = Outcome::InProgress;
        result.state = last->state;
        return;
    }
    const bool isLastWord = result.stage == Stage::Deliver;
    result.state = isBookKeeping ? worked->state : last->state;
    result.outcome = isLastWord ? (worked ? worked->outcome : Outcome::Succeeded)
                                : (hasWarning ? Outcome::Warning : Outcome::Succeeded);
}

/// A stage of which nothing is known but failures that may be another request's.
bool describeProbable(StageResult &result, const EnrollmentFacts &facts)
{
    const auto failed = std::ranges::find_if(facts.observations, [&](const Observation &one) {
        return one.stage == result.stage && one.isProbable && one.outcome == Outcome::Failed;
    });
    if (failed != facts.observations.cend()) {
        //: %1 a state's own name
        result.state = Tr::tr("Probably failed: %1").arg(failed->state);
    }
    return failed != facts.observations.cend();
}

void addTimes(StageResult &result, const QList<StageSpan> &spans)
{
    bool isOpen = false;
    for (const StageSpan &span : spans) {
        if (span.stage != result.stage) {
            continue;
        }
        if (result.spans.isEmpty()) {
            result.from = span.span.from;
        }
        result.spans.append(span.span);
        isOpen = isOpen || span.isOpen;
        result.to = std::max(result.to, span.span.to);
    }
    if (isOpen) {
        result.to = {};
    }
}

void describeStalled(StageResult &result, const EnrollmentFacts &facts)
{
    const Observation &last = facts.observations.at(facts.stall->observation);
    result.outcome = Outcome::Stalled;
    result.state = last.state;
    if (last.stage == result.stage) {
        return;
    }
    result.state = facts.stall->next.isEmpty() ? Tr::tr("Nothing followed %1").arg(last.state)
                                               : Tr::tr("%1 did not follow").arg(facts.stall->next);
    result.evidence.append(last.event.evidence);
}

StageResult resultOf(Stage stage, const EnrollmentFacts &facts)
{
    StageResult result;
    result.stage = stage;
    QList<qsizetype> members;
    for (qsizetype i = 0; i < facts.observations.size(); ++i) {
        const Observation &observation = facts.observations.at(i);
        if (observation.stage != stage) {
            continue;
        }
        result.evidence.append(observation.event.evidence);
        const bool mayBeOthers = observation.isProbable && observation.outcome == Outcome::Failed;
        if (observation.outcome != Outcome::NotObserved && !mayBeOthers) {
            members.append(i);
        }
    }
    addTimes(result, facts.spans);
    const auto failure = std::ranges::find_last_if(
        facts.failures, [&](qsizetype i) { return facts.observations.at(i).stage == stage; });
    if (!failure.empty()) {
        result.outcome = Outcome::Failed;
        result.state = facts.observations.at(*failure.begin()).state;
    } else if (facts.stall && facts.stall->stage == stage) {
        describeStalled(result, facts);
    } else if (members.isEmpty()) {
        if (!describeProbable(result, facts)) {
            describeUnseen(result, facts);
        }
    } else {
        describeSeen(result, members, facts);
    }
    return result;
}
} // namespace

QList<StageResult> stageResults(const EnrollmentFacts &facts)
{
    QList<StageResult> results;
    for (const Stage stage : AllStages) {
        results.append(resultOf(stage, facts));
    }
    // The span that stalled is told apart from those that only wait.
    if (facts.stall) {
        StageResult &stalled = results[stageNumber(facts.stall->stage) - 1];
        for (StateSpan &span : stalled.spans) {
            if (span.to.isNull() && !span.from.isNull()) {
                span.outcome = Outcome::Stalled;
            }
        }
    }
    return results;
}

} // namespace Scep
