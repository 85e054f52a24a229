// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/reason.h"

#include "models/analysis/attempts.h"
#include "models/analysis/certificatematching.h"
#include "models/analysis/certificatereview.h"
#include "models/analysis/clockproposals.h"
#include "models/analysis/coverage.h"
#include "models/analysis/devicegrouping.h"
#include "models/analysis/enrollmentbuilder.h"
#include "models/analysis/findings.h"
#include "models/analysis/firstcause.h"
#include "models/analysis/latefailures.h"
#include "models/analysis/messagematching.h"
#include "models/analysis/overtaking.h"
#include "models/analysis/profilechecks.h"
#include "models/analysis/renewals.h"
#include "models/analysis/servermatching.h"
#include "models/analysis/stageresults.h"
#include "models/analysis/verdict.h"
#include "models/domain/oncores.h"

#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace Scep {

namespace {
/// Enrollments that are worth a thread of their own.
constexpr size_t DraftsForThread = 16;

Instant firstKnown(const QList<Observation> &observations)
{
    const auto found = std::ranges::find_if(
        observations, [](const Observation &one) { return !one.event.instant.isNull(); });
    return found == observations.cend() ? Instant() : found->event.instant;
}

Enrollment toEnrollment(const EnrollmentDraft &draft, Platform platform,
                        const QList<SourceFile> &sources, const RuleLookup &rules)
{
    const QList<ObservedEvent> events = placeLateFailures(draft.events, rules);
    EnrollmentFacts facts;
    facts.kind = draft.kind;
    for (const ObservedEvent &event : events) {
        facts.observations.append(event.state);
    }
    facts.spans = stateSpans(facts.observations);
    facts.failures = standingFailures(facts.observations);
    facts.stall = findStall(facts.observations, facts.spans, sources, rules);

    Enrollment enrollment;
    enrollment.kind = draft.kind;
    enrollment.alias = draft.alias;
    enrollment.requestIdentity =
        draft.identity.isIntuneRequest() ? draft.identity.key() : QString();
    enrollment.transactionId = draft.transactionId;
    enrollment.startedAt = firstKnown(facts.observations);
    enrollment.endedAt = facts.observations.last().event.instant;
    enrollment.stages = stageResults(facts);
    enrollment.verdict = enrollmentVerdict(facts, enrollment.stages, platform, rules);
    enrollment.findings = enrollmentFindings(facts, events, rules);
    enrollment.observations = facts.observations;
    enrollment.client =
        enrollment.alias.isEmpty() && platform == Platform::Server ? draft.client : QString();
    enrollment.isRenewal = draft.isRenewal;
    enrollment.renewalEvidence = draft.renewalEvidence;
    enrollment.isUncertain = draft.isUncertain;
    if (draft.kind == EnrollmentKind::Scep) {
        enrollment.attempts = findAttempts(facts.observations);
    }
    nameFirstCause(enrollment, facts, rules);
    return enrollment;
}

Device toDevice(const DeviceGroup &group, qsizetype number, const CaseEvidence &evidence,
                const RuleLookup &rules)
{
    Device device = group.device;
    device.id = QStringLiteral("device-%1").arg(number);
    const QList<EnrollmentDraft> drafts = draftEnrollments(group.events);
    std::vector<Enrollment> enrollments(static_cast<size_t>(drafts.size()));
    onAllCores(enrollments.size(), DraftsForThread, [&](size_t i) {
        enrollments[i] = toEnrollment(drafts[static_cast<qsizetype>(i)], device.platform,
                                      evidence.sources, rules);
    });
    QHash<EnrollmentKind, int> counts;
    for (Enrollment &enrollment : enrollments) {
        enrollment.id = QStringLiteral("%1/%2-%3")
                            .arg(device.id, enrollmentKindId(enrollment.kind))
                            .arg(++counts[enrollment.kind]);
        device.enrollments.append(std::move(enrollment));
    }
    return device;
}
} // namespace

Analysis reason(const CaseEvidence &evidence, QList<ObservedEvent> observed,
                const RuleLookup &rules, const ChainTools &tools)
{
    putInOrder(observed, evidence.sources);
    tellTransactions(observed, evidence.messages);
    Analysis analysis;
    QList<QStringList> containers;
    for (const DeviceGroup &group : matchServerEvents(groupDevices(evidence, observed), evidence)) {
        containers.append(group.containers);
        analysis.devices.append(toDevice(group, analysis.devices.size() + 1, evidence, rules));
    }
    attachMessages(analysis, evidence.messages);
    attachCertificates(analysis, containers, evidence, tools);
    findRenewals(analysis, evidence);
    compareProfiles(analysis, evidence);
    reviewCertificates(analysis, evidence, tools);
    describeCoverage(analysis, evidence);
    analysis.clockProposals = proposeClocks(analysis.devices, evidence);
    return analysis;
}

} // namespace Scep
