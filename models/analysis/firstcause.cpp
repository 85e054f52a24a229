// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/firstcause.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FirstCause)
};

Consequence toConsequence(const Observation &failure)
{
    return {.ruleId = failure.ruleId,
            .stage = failure.stage,
            .state = failure.state,
            .title = failure.title,
            .evidence = failure.event.evidence,
            .isProbable = failure.isProbable};
}

/// The observation that the verdict names, or -1.
qsizetype firstFailure(const Verdict &verdict, const EnrollmentFacts &facts)
{
    const auto found = std::ranges::find_if(facts.failures, [&](qsizetype i) {
        return !verdict.evidence.isEmpty() &&
               facts.observations.at(i).event.evidence == verdict.evidence.constFirst();
    });
    return found == facts.failures.cend() ? -1 : *found;
}

/// What came before in the same log did not follow, whatever stage it is of: it is of an earlier
/// attempt. Between two logs the clocks may be off, so there the stages decide.
bool mayFollow(const Observation &failure, const Observation &cause, bool isLater)
{
    const bool sameLog = failure.event.evidence.source == cause.event.evidence.source;
    return failure.stage == cause.stage || sameLog ? isLater && failure.stage >= cause.stage
                                                   : failure.stage > cause.stage;
}

void addConsequences(Enrollment &enrollment, const EnrollmentFacts &facts, qsizetype first)
{
    const Observation &cause = facts.observations.at(first);
    QStringList rules{cause.ruleId};
    for (const qsizetype i : facts.failures) {
        const Observation &failure = facts.observations.at(i);
        if (mayFollow(failure, cause, i > first) && !rules.contains(failure.ruleId)) {
            rules.append(failure.ruleId);
            enrollment.verdict.consequences.append(toConsequence(failure));
        }
    }
    for (Finding &finding : enrollment.findings) {
        if (finding.ruleId != cause.ruleId && rules.contains(finding.ruleId)) {
            finding.consequenceOf = cause.ruleId;
        }
    }
}

/// The failure of a server that may have brought the verdict about: of the earliest stage, the
/// gravest, the first; null: none.
const Observation *probableCause(const Verdict &verdict, const EnrollmentFacts &facts,
                                 const RuleLookup &rules)
{
    const auto isBehind = [&verdict](const Observation &observation) {
        return isFailure(verdict.outcome) && verdict.stage && observation.stage > *verdict.stage;
    };
    const Observation *best = nullptr;
    for (const Observation &observation : facts.observations) {
        const RuleInfo *rule = rules(observation.ruleId);
        if (!observation.isProbable || observation.outcome != Outcome::Failed || !rule ||
            rule->cause.isEmpty() || isBehind(observation)) {
            continue;
        }
        const bool isBetter = !best || observation.stage < best->stage ||
                              (observation.stage == best->stage && observation.level > best->level);
        best = isBetter ? &observation : best;
    }
    return best;
}

void addProbableCause(Verdict &verdict, const Observation &failure, const RuleInfo &rule)
{
    verdict.summary += QLatin1Char(' ') +
                       //: %1 what happened, %2 the state's own name
                       Tr::tr("A server logged at that time: %1 (%2). It probably belongs to this "
                              "enrollment.")
                           .arg(failure.title, failure.state);
    verdict.evidence.append(failure.event.evidence);
    if (!isFailure(verdict.outcome)) {
        return;
    }
    //: %1 a full sentence
    const QString probable = Tr::tr("Probably: %1").arg(rule.cause);
    verdict.cause = verdict.cause.isEmpty() || verdict.cause == rule.cause
                        ? probable
                        : QString(probable + QLatin1Char(' ') + verdict.cause);
    QStringList fix = rule.fix + verdict.fix;
    fix.removeDuplicates();
    verdict.fix = fix;
    QStringList references = rule.references + verdict.references;
    references.removeDuplicates();
    verdict.references = references;
}
} // namespace

void nameFirstCause(Enrollment &enrollment, const EnrollmentFacts &facts, const RuleLookup &rules)
{
    Verdict &verdict = enrollment.verdict;
    const qsizetype first = verdict.outcome == Outcome::Failed ? firstFailure(verdict, facts) : -1;
    if (first >= 0) {
        addConsequences(enrollment, facts, first);
    }
    const bool isDone =
        verdict.outcome == Outcome::Succeeded || verdict.outcome == Outcome::Warning;
    const Observation *probable = isDone ? nullptr : probableCause(verdict, facts, rules);
    if (probable) {
        addProbableCause(verdict, *probable, *rules(probable->ruleId));
    }
}

} // namespace Scep
