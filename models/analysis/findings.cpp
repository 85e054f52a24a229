// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/findings.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

Finding toFinding(const Observation &observation, const RuleInfo *rule)
{
    Finding finding{.ruleId = observation.ruleId,
                    .level = observation.level,
                    .stage = observation.stage,
                    .title = observation.title,
                    .explanation = {},
                    .cause = {},
                    .fix = {},
                    .references = {},
                    .evidence = {}};
    if (rule) {
        finding.explanation = rule->description;
        finding.cause = rule->cause;
        finding.fix = rule->fix;
        finding.references = rule->references;
    }
    return finding;
}

Finding toFinding(const Stall &stall, const Observation &observation)
{
    Finding finding{.ruleId = stall.ruleId,
                    .level = std::max(observation.level, Level::High),
                    .stage = stall.stage,
                    .title = stall.title,
                    .explanation = {},
                    .cause = stall.cause,
                    .fix = stall.fix,
                    .references = stall.references,
                    .evidence = {observation.event.evidence}};
    finding.explanation = Tr::tr("%1 was entered, and nothing followed for %2.")
                              .arg(observation.state, toDurationString(stall.waited));
    if (!stall.lastRecord.isNull()) {
        finding.evidence.append(stall.lastRecord);
    }
    return finding;
}

void weaken(Finding &finding, const QString &reason)
{
    finding.level = std::min(finding.level, Level::Medium);
    finding.explanation = finding.explanation.isEmpty()
                              ? reason
                              : QString(finding.explanation + QLatin1Char(' ') + reason);
}

/// Collects observations by rule.
struct FindingList
{
    const RuleLookup &rules;
    QList<Finding> findings;
    QHash<QString, qsizetype> byRule;
    QHash<QString, bool> overtaken; ///< rules that only speak of failures that were overtaken
    QHash<QString, bool> probable;  ///< rules that only speak of what may be another request's

    void add(const Observation &observation, bool isOvertaken, bool isProbable)
    {
        if (observation.level <= Level::Informational) {
            return;
        }
        const auto known = byRule.constFind(observation.ruleId);
        qsizetype index = findings.size();
        if (known == byRule.cend()) {
            byRule.insert(observation.ruleId, index);
            findings.append(toFinding(observation, rules(observation.ruleId)));
            overtaken.insert(observation.ruleId, isOvertaken);
            probable.insert(observation.ruleId, isProbable);
        } else {
            index = *known;
            overtaken[observation.ruleId] = overtaken.value(observation.ruleId) && isOvertaken;
            probable[observation.ruleId] = probable.value(observation.ruleId) && isProbable;
        }
        findings[index].evidence.append(observation.event.evidence);
    }
};
} // namespace

QList<Finding> enrollmentFindings(const EnrollmentFacts &facts, const QList<ObservedEvent> &events,
                                  const RuleLookup &rules)
{
    FindingList list{.rules = rules, .findings = {}, .byRule = {}, .overtaken = {}, .probable = {}};
    for (qsizetype i = 0; i < events.size(); ++i) {
        const ObservedEvent &event = events.at(i);
        const bool isProbable = event.state.isProbable;
        const bool isOvertaken = event.state.outcome == Outcome::Failed && !isProbable &&
                                 !std::ranges::binary_search(facts.failures, i);
        list.add(event.state, isOvertaken, isProbable);
        for (const Observation &other : event.alsoSaid) {
            list.add(other, isOvertaken, isProbable);
        }
    }
    for (Finding &finding : list.findings) {
        if (list.overtaken.value(finding.ruleId)) {
            weaken(finding, Tr::tr("A later attempt worked."));
        }
        if (list.probable.value(finding.ruleId)) {
            finding.isProbable = true;
            weaken(finding, Tr::tr("Nothing but time and client ties it to this enrollment: it "
                                   "probably belongs to it."));
        }
    }
    if (facts.stall) {
        const Observation &observation = facts.observations.at(facts.stall->observation);
        list.findings.removeIf(
            [&](const Finding &finding) { return finding.ruleId == facts.stall->ruleId; });
        list.findings.append(toFinding(*facts.stall, observation));
    }
    std::ranges::stable_sort(list.findings, std::ranges::greater(), &Finding::level);
    return list.findings;
}

} // namespace Scep
