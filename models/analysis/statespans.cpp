// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/statespans.h"

#include <QHash>

namespace Scep {

namespace {
constexpr qsizetype None = -1;

/// For each observation what may end it, looked up once from the end.
struct Followers
{
    QList<qsizetype> machineState; ///< the next state of the state machine
    QList<qsizetype> response;     ///< the response to a request, before the request is repeated
    QList<qsizetype> step;         ///< the next one that is more than a remark
};

QString operationOf(const Observation &observation)
{
    return observation.captures.value(QStringLiteral("operation"));
}

Followers findFollowers(const QList<Observation> &observations)
{
    Followers followers{.machineState = QList<qsizetype>(observations.size(), None),
                        .response = QList<qsizetype>(observations.size(), None),
                        .step = QList<qsizetype>(observations.size(), None)};
    qsizetype machineState = None;
    qsizetype step = None;
    QHash<QString, qsizetype> byOperation;
    for (qsizetype i = observations.size() - 1; i >= 0; --i) {
        const Observation &observation = observations.at(i);
        followers.machineState[i] = machineState;
        followers.step[i] = step;
        if (observation.outcome != Outcome::NotObserved) {
            step = i;
        }
        if (isMachineState(observation)) {
            machineState = i;
        }
        const QString operation = operationOf(observation);
        if (operation.isEmpty()) {
            continue;
        }
        const qsizetype next = byOperation.value(operation, None);
        if (next != None && observations.at(next).outcome != Outcome::InProgress) {
            followers.response[i] = next;
        }
        byOperation.insert(operation, i);
    }
    return followers;
}

void close(StageSpan &span, const Observation &next)
{
    span.span.to = next.event.instant;
    span.span.nextEvidence = next.event.evidence;
    span.isOpen = false;
}

StageSpan toMark(const Observation &observation, qsizetype index)
{
    return {.stage = observation.stage,
            .span = {.state = observation.state,
                     .outcome = observation.outcome,
                     .from = observation.event.instant,
                     .to = observation.event.instant,
                     .evidence = observation.event.evidence,
                     .nextEvidence = {}},
            .observation = index,
            .lastObservation = index,
            .isOpen = false};
}
} // namespace

bool isMachineState(const Observation &observation)
{
    return observation.captures.contains(QStringLiteral("to"));
}

bool isDelivered(const Observation &observation)
{
    return observation.stage == Stage::Deliver &&
           (observation.outcome == Outcome::Succeeded || observation.outcome == Outcome::Warning);
}

QList<StageSpan> stateSpans(const QList<Observation> &observations)
{
    const Followers followers = findFollowers(observations);
    QList<bool> isUsed(observations.size(), false);
    QList<StageSpan> spans;
    bool wasDelivered = false;
    for (qsizetype i = 0; i < observations.size(); ++i) {
        const Observation &observation = observations.at(i);
        wasDelivered = wasDelivered || isDelivered(observation);
        if (isUsed.at(i)) {
            continue;
        }
        StageSpan span = toMark(observation, i);
        if (observation.outcome != Outcome::InProgress) {
            spans.append(span);
            continue;
        }
        span.isOpen = true;
        const qsizetype response = followers.response.at(i);
        if (isMachineState(observation)) {
            qsizetype next = followers.machineState.at(i);
            // A state entered again is a reminder: the wait goes on.
            while (next != None && observations.at(next).state == observation.state) {
                isUsed[next] = true;
                span.lastObservation = next;
                next = followers.machineState.at(next);
            }
            if (next != None) {
                close(span, observations.at(next));
            }
        } else if (response != None) {
            isUsed[response] = true;
            span.span.outcome = observations.at(response).outcome;
            span.lastObservation = response;
            close(span, observations.at(response));
        } else if (observation.stage == Stage::Report) {
            span.isOpen = false; // nothing on a device tells its end
        } else if (followers.step.at(i) != None) {
            close(span, observations.at(followers.step.at(i)));
        } else if (wasDelivered && observation.stage >= Stage::Deliver) {
            span.isOpen = false; // book-keeping after the end
        }
        if (span.isOpen) {
            span.span.to = {};
        }
        spans.append(span);
    }
    return spans;
}

} // namespace Scep
