// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/scepsequence.h"

#include "models/domain/sameplace.h"
#include "models/domain/statename.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ScepSequence)
};

constexpr int CertRep = 3;
constexpr int StatusFailure = 2; // RFC 8894 section 3.2.1.3
constexpr int StatusPending = 3;

/// Which way a message went.
SequenceStep messageStep(const ScepMessage &message)
{
    const bool isAnswer = message.messageType == CertRep;
    SequenceStep step{.from = isAnswer ? Party::Server : Party::Device,
                      .to = isAnswer ? Party::Device : Party::Server,
                      .label = message.messageType ? messageTypeName(*message.messageType)
                                                   : Tr::tr("SCEP message"),
                      .outcome = Outcome::InProgress,
                      .instant = {},
                      .evidence = message.evidence,
                      .hasMessage = true};
    if (message.pkiStatus) {
        step.outcome = message.pkiStatus == StatusFailure   ? Outcome::Failed
                       : message.pkiStatus == StatusPending ? Outcome::InProgress
                                                            : Outcome::Succeeded;
    }
    return step;
}

/// Between whom an observation happened.
std::pair<Party, Party> partiesOf(const Observation &observation, bool isServerLog)
{
    // Lines that only tell something are no messages.
    if (observation.outcome == Outcome::NotObserved) {
        return isServerLog ? std::pair(Party::Server, Party::Server)
                           : std::pair(Party::Device, Party::Device);
    }
    const bool isAnswer = observation.outcome != Outcome::InProgress;
    switch (observation.stage) {
    case Stage::ContactNdes:
        return isAnswer ? std::pair(Party::Server, Party::Device)
                        : std::pair(Party::Device, Party::Server);
    case Stage::ValidateChallenge:
        return {Party::Server, Party::Server};
    case Stage::Issue:
        if (isServerLog) {
            return isAnswer ? std::pair(Party::Authority, Party::Server)
                            : std::pair(Party::Server, Party::Authority);
        }
        return {Party::Server, Party::Device};
    case Stage::DeployProfile:
    case Stage::Deliver:
    case Stage::Report:
        break;
    }
    return isServerLog ? std::pair(Party::Server, Party::Server)
                       : std::pair(Party::Device, Party::Device);
}

SequenceStep observationStep(const Observation &observation, bool isServerLog)
{
    const auto [from, to] = partiesOf(observation, isServerLog);
    const QString operation = observation.captures.value(QStringLiteral("operation"));
    QString label = observation.state.isEmpty()
                        ? observation.title
                        : stateDisplayName(observation.state, observation.title);
    if (!operation.isEmpty() && !label.contains(operation)) {
        label = Tr::tr("%1: %2").arg(operation, label);
    }
    return {.from = from,
            .to = to,
            .label = label,
            .outcome = observation.outcome,
            .instant = observation.event.instant,
            .evidence = observation.event.evidence};
}
} // namespace

QString partyName(Party party)
{
    switch (party) {
    case Party::Device:
        return Tr::tr("Device");
    case Party::Server:
        return Tr::tr("NDES");
    case Party::Authority:
        return Tr::tr("CA");
    }
    return {};
}

QList<SequenceStep> sequenceOf(const Case &caseData, const Enrollment &enrollment)
{
    QList<SequenceStep> steps;
    for (const Observation &observation : enrollment.observations) {
        const SourceFile *source = findSource(caseData.evidence, observation.event.evidence.source);
        steps.append(observationStep(observation, source && source->platform == Platform::Server));
    }
    for (const EvidenceRef &place : enrollment.messages) {
        const ScepMessage *message = findMessage(caseData.evidence, place);
        if (message == nullptr) {
            continue;
        }
        SequenceStep step = messageStep(*message);
        const auto line = std::ranges::find_if(
            steps, [&place](const SequenceStep &one) { return isWithin(place, one.evidence); });
        if (line != steps.end()) { // the line says when, the message what
            step.instant = line->instant;
            *line = step;
            continue;
        }
        const auto next = std::ranges::find_if(steps, [&place](const SequenceStep &one) {
            return one.evidence.source == place.source && one.evidence.line > place.line;
        });
        steps.insert(next, step);
    }
    return steps;
}

} // namespace Scep
