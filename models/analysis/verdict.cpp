// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/verdict.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

/// "05:16:28"; seconds are enough in a sentence.
QString clock(const Instant &instant)
{
    const Instant whole{std::chrono::floor<std::chrono::seconds>(instant.sinceEpoch),
                        instant.certainty};
    return toTimeOfDayString(whole).left(8);
}

QString sentences(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

/// "CERT_INSTALL_REQUESTED at 05:16:28"; without the time where there is none.
QString stateAt(const Observation &observation)
{
    if (observation.event.instant.isNull()) {
        return observation.state;
    }
    //: %1 is a state's own name, %2 a time of day
    return Tr::tr("%1 at %2").arg(observation.state, clock(observation.event.instant));
}

const StageResult &resultOf(const QList<StageResult> &stages, Stage stage)
{
    return stages.at(stageNumber(stage) - 1);
}

bool worked(Outcome outcome)
{
    return outcome == Outcome::Succeeded || outcome == Outcome::Warning;
}

/// The last step before @p end, whether it was answered or not, or null.
const Observation *lastStepBefore(const QList<Observation> &observations, qsizetype end)
{
    for (qsizetype i = end - 1; i >= 0; --i) {
        const Outcome outcome = observations.at(i).outcome;
        if (worked(outcome) || outcome == Outcome::InProgress) {
            return &observations.at(i);
        }
    }
    return nullptr;
}

/// Where the last attempt that failed in that stage began: after the last earlier step before it.
qsizetype lastAttempt(const EnrollmentFacts &facts, Stage stage)
{
    qsizetype i = facts.observations.size() - 1;
    while (i >= 0 && (facts.observations.at(i).stage != stage ||
                      !std::ranges::binary_search(facts.failures, i))) {
        --i;
    }
    for (; i >= 0; --i) {
        const Observation &observation = facts.observations.at(i);
        if (observation.stage < stage &&
            (worked(observation.outcome) || observation.outcome == Outcome::InProgress)) {
            return i + 1;
        }
    }
    return 0;
}

/// The failure that says most: of the last attempt, the gravest with a cause, the first of equals.
qsizetype tellingFailure(const EnrollmentFacts &facts, Stage stage, const RuleLookup &rules)
{
    const qsizetype attempt = lastAttempt(facts, stage);
    qsizetype best = -1;
    std::pair<bool, Level> bestRank{false, Level::Informational};
    for (const qsizetype i : facts.failures) {
        const Observation &failure = facts.observations.at(i);
        if (failure.stage != stage || i < attempt) {
            continue;
        }
        const RuleInfo *rule = rules(failure.ruleId);
        const std::pair rank{rule && !rule->cause.isEmpty(), failure.level};
        if (best < 0 || rank > bestRank) {
            best = i;
            bestRank = rank;
        }
    }
    return best;
}

QString issuedSentence(const EnrollmentFacts &facts, qsizetype before)
{
    for (const Observation &observation : facts.observations.first(before)) {
        if (observation.stage == Stage::Issue && observation.outcome == Outcome::Succeeded &&
            !observation.event.instant.isNull()) {
            return Tr::tr("The CA issued the certificate at %1.")
                .arg(clock(observation.event.instant));
        }
    }
    return {};
}

Verdict failedVerdict(const EnrollmentFacts &facts, Stage stage, const RuleLookup &rules)
{
    const qsizetype index = tellingFailure(facts, stage, rules);
    const Observation &failure = facts.observations.at(index);
    Verdict verdict;
    verdict.outcome = Outcome::Failed;
    verdict.stage = stage;
    verdict.state = failure.state;
    verdict.title = failure.title;
    QString code = failure.captures.value(QStringLiteral("result"));
    if (failure.title.contains(code, Qt::CaseInsensitive)) {
        code.clear(); // said already
    }
    const Observation *before = lastStepBefore(facts.observations, index);
    verdict.summary = sentences(
        {failure.event.instant.isNull()
             ? QString(failure.title + QLatin1Char('.'))
             //: %1 is what happened ("The SCEP server refused the request"), %2 a time of day
             : Tr::tr("%1, at %2.").arg(failure.title, clock(failure.event.instant)),
         code.isEmpty() ? QString() : Tr::tr("The error is %1.").arg(code),
         before ? Tr::tr("The last step before it was %1.").arg(stateAt(*before))
                : Tr::tr("No step before it was seen.")});
    if (const RuleInfo *rule = rules(failure.ruleId)) {
        verdict.cause = rule->cause;
        verdict.fix = rule->fix;
        verdict.references = rule->references;
    }
    verdict.evidence.append(failure.event.evidence);
    for (const qsizetype other : facts.failures) {
        if (other != index && facts.observations.at(other).stage == stage) {
            verdict.evidence.append(facts.observations.at(other).event.evidence);
        }
    }
    return verdict;
}

Verdict stalledVerdict(const EnrollmentFacts &facts)
{
    const Stall &stall = *facts.stall;
    const Observation &last = facts.observations.at(stall.observation);
    Verdict verdict;
    verdict.outcome = Outcome::Stalled;
    verdict.stage = stall.stage;
    verdict.state = last.state;
    verdict.title = stall.title;
    verdict.expectedNext = stall.next;
    verdict.summary = sentences(
        {issuedSentence(facts, stall.observation),
         //: %1 a time of day, %2 what happened, %3 the state's own name, %4 a duration
         Tr::tr("The last event, at %1, was %3 (%2); nothing followed for %4.")
             .arg(clock(last.event.instant), last.title, last.state,
                  toDurationString(stall.waited)),
         stall.next.isEmpty() ? QString() : Tr::tr("Expected next: %1.").arg(stall.next)});
    verdict.cause = stall.cause;
    verdict.fix = stall.fix;
    verdict.references = stall.references;
    verdict.evidence.append(last.event.evidence);
    if (!stall.lastRecord.isNull() && stall.lastRecord != last.event.evidence) {
        verdict.evidence.append(stall.lastRecord);
    }
    return verdict;
}

Verdict deliveredVerdict(const EnrollmentFacts &facts, const StageResult &deliver,
                         const StageResult &report)
{
    const auto found = std::ranges::find_if(facts.observations | std::views::reverse, isDelivered);
    const Observation &last = *found;
    const auto took = timeBetween(facts.observations.first().event.instant, last.event.instant);
    const bool isRoot = facts.kind == EnrollmentKind::Root;
    Verdict verdict;
    verdict.outcome = deliver.outcome;
    verdict.stage = Stage::Deliver;
    verdict.state = deliver.state;
    verdict.title = isRoot ? Tr::tr("Root certificate installed") : Tr::tr("Certificate delivered");
    QString reported;
    if (worked(report.outcome)) {
        reported = Tr::tr("The result was reported (%1).").arg(report.state);
    } else if (report.outcome == Outcome::InProgress) {
        reported = Tr::tr("The report to Intune was begun (%1); its end is not in these logs.")
                       .arg(report.state);
    } else if (!isRoot && report.outcome == Outcome::NotObserved) {
        reported = Tr::tr("Whether Intune was told of it is not in these logs.");
    }
    verdict.summary = sentences(
        {(isRoot ? Tr::tr("The root certificate was installed: %1.")
                 : Tr::tr("The certificate reached the device: %1."))
             .arg(stateAt(last)),
         took.count() > 0 ? Tr::tr("From the first event it took %1.").arg(toDurationString(took))
                          : QString(),
         reported});
    verdict.evidence.append(last.event.evidence);
    return verdict;
}

/// What speaks of progress last, or null when nothing does.
const Observation *lastProgress(const EnrollmentFacts &facts)
{
    const auto open = std::ranges::find_if(facts.spans | std::views::reverse, &StageSpan::isOpen);
    if (open != std::ranges::end(facts.spans | std::views::reverse)) {
        return &facts.observations.at(open->lastObservation);
    }
    for (const Observation &observation : facts.observations | std::views::reverse) {
        // A state that no rule knows is still where the enrollment stands.
        if (worked(observation.outcome) || observation.outcome == Outcome::InProgress ||
            isMachineState(observation)) {
            return &observation;
        }
    }
    return nullptr;
}

Verdict unknownVerdict(const EnrollmentFacts &facts, Stage missing)
{
    Verdict verdict;
    verdict.outcome = Outcome::Unknown;
    verdict.title = Tr::tr("The logs do not reach far enough");
    verdict.missingEvidence = stageEvidenceHint(missing);
    const Observation *last = lastProgress(facts);
    if (last) {
        verdict.stage = last->stage;
        verdict.state = last->state;
        verdict.evidence.append(last->event.evidence);
    }
    verdict.summary = sentences(
        {last ? Tr::tr("The last thing seen was %1.").arg(stateAt(*last))
              : Tr::tr("No step of the delivery was seen."),
         Tr::tr("What became of the certificate would be in %1.").arg(verdict.missingEvidence)});
    return verdict;
}

Verdict inProgressVerdict(const EnrollmentFacts &facts, const Observation &last,
                          const RuleLookup &rules)
{
    Verdict verdict;
    verdict.outcome = Outcome::InProgress;
    verdict.stage = last.stage;
    verdict.state = last.state;
    verdict.title = last.title;
    const RuleInfo *rule = rules(last.ruleId);
    verdict.expectedNext = rule ? rule->next : QString();
    verdict.missingEvidence = stageEvidenceHint(Stage::Deliver);
    const qsizetype index = &last - facts.observations.constData();
    const QString issued = last.stage > Stage::Issue ? issuedSentence(facts, index) : QString();
    verdict.summary = sentences({issued, Tr::tr("The evidence ends with %1.").arg(stateAt(last)),
                                 verdict.expectedNext.isEmpty()
                                     ? Tr::tr("What followed is not in it.")
                                     : Tr::tr("Expected next: %1.").arg(verdict.expectedNext)});
    verdict.evidence.append(last.event.evidence);
    return verdict;
}
} // namespace

Verdict enrollmentVerdict(const EnrollmentFacts &facts, const QList<StageResult> &stages,
                          Platform platform, const RuleLookup &rules)
{
    for (const StageResult &stage : stages) {
        if (stage.outcome == Outcome::Failed) {
            return failedVerdict(facts, stage.stage, rules);
        }
        if (stage.outcome == Outcome::Stalled) {
            return stalledVerdict(facts);
        }
    }
    const StageResult &deliver = resultOf(stages, Stage::Deliver);
    if (worked(deliver.outcome) && std::ranges::any_of(facts.observations, isDelivered)) {
        return deliveredVerdict(facts, deliver, resultOf(stages, Stage::Report));
    }
    const Observation *last = lastProgress(facts);
    const bool isSeenFromServer = platform == Platform::Server &&
                                  deliver.outcome == Outcome::NotObserved &&
                                  resultOf(stages, Stage::Issue).outcome != Outcome::InProgress;
    if (!last || isSeenFromServer || last->stage == Stage::Report) {
        return unknownVerdict(facts, Stage::Deliver);
    }
    return inProgressVerdict(facts, *last, rules);
}

} // namespace Scep
