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

using Parties = std::pair<Party, Party>;

constexpr Parties Request(Party::Device, Party::Server);
constexpr Parties Answer(Party::Server, Party::Device);

/// What holds an answer in itself: a status of HTTP or SCEP, or the end of a named operation.
bool namesAnswer(const Observation &observation)
{
    const auto has = [&observation](const char *name) {
        return !observation.captures.value(QLatin1StringView(name)).isEmpty();
    };
    return observation.outcome != Outcome::InProgress &&
           (has("httpStatus") || has("pkiStatus") || has("operation"));
}

/// Between whom a server's log says that something happened.
Parties partiesOfServer(const Observation &observation)
{
    constexpr Parties Alone(Party::Server, Party::Server);
    if (observation.outcome == Outcome::NotObserved) {
        return Alone; // lines that only tell something are no messages
    }
    const bool isUnderWay = observation.outcome == Outcome::InProgress;
    switch (observation.stage) {
    case Stage::ContactNdes:
        return isUnderWay ? Request : namesAnswer(observation) ? Answer : Alone;
    case Stage::Issue:
        return isUnderWay ? Parties(Party::Server, Party::Authority)
                          : Parties(Party::Authority, Party::Server);
    case Stage::DeployProfile:
    case Stage::ValidateChallenge:
    case Stage::Deliver:
    case Stage::Report:
        break;
    }
    return Alone;
}

/// Tells the messages that a device writes of from what it does by itself, line by line. Not every
/// platform names an answer: while a request is open, what cannot be without one stands for it.
class DeviceTalk
{
public:
    [[nodiscard]] Parties next(const Observation &observation)
    {
        const Parties parties = partiesOf(observation);
        if (parties == Request) {
            m_isRequestOpen = true;
        } else if (parties == Answer || observation.outcome == Outcome::Failed ||
                   observation.stage == Stage::DeployProfile) {
            m_isRequestOpen = false;
        }
        return parties;
    }

private:
    [[nodiscard]] Parties partiesOf(const Observation &observation) const
    {
        constexpr Parties Alone(Party::Device, Party::Device);
        if (observation.outcome == Outcome::NotObserved) {
            return Alone; // lines that only tell something are no messages
        }
        if (namesAnswer(observation)) {
            return Answer;
        }
        const Parties answerIfOpen = m_isRequestOpen ? Answer : Alone;
        switch (observation.stage) {
        case Stage::ContactNdes:
            // What went wrong there may be of the device, or mean that no answer came.
            return observation.outcome == Outcome::InProgress  ? Request
                   : observation.outcome == Outcome::Succeeded ? answerIfOpen
                                                               : Alone;
        case Stage::Issue:
            return answerIfOpen;
        case Stage::Deliver:
            // The response came; that it is installed or refused is the device's doing.
            return observation.outcome == Outcome::InProgress ? answerIfOpen : Alone;
        case Stage::DeployProfile:
        case Stage::ValidateChallenge:
        case Stage::Report:
            break;
        }
        return Alone;
    }

    bool m_isRequestOpen = false;
};

SequenceStep observationStep(const Observation &observation, Parties parties)
{
    const QString operation = observation.captures.value(QStringLiteral("operation"));
    QString label = observation.state.isEmpty()
                        ? observation.title
                        : stateDisplayName(observation.state, observation.title);
    if (!operation.isEmpty() && !label.contains(operation)) {
        label = Tr::tr("%1: %2").arg(operation, label);
    }
    return {.from = parties.first,
            .to = parties.second,
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
    DeviceTalk talk;
    for (const Observation &observation : enrollment.observations) {
        const SourceFile *source = findSource(caseData.evidence, observation.event.evidence.source);
        const bool isServerLog = source && source->platform == Platform::Server;
        steps.append(observationStep(observation, isServerLog ? partiesOfServer(observation)
                                                              : talk.next(observation)));
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
