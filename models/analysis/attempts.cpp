// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/attempts.h"

#include "models/analysis/eventidentifiers.h"
#include "models/analysis/servermatching.h"
#include "models/analysis/statespans.h"

namespace Scep {

namespace {
QString operationOf(const Observation &observation)
{
    return observation.captures.value(QStringLiteral("operation"));
}

/// Walks through the observations and cuts them into attempts.
class AttemptWalk
{
public:
    void take(const Observation &observation);
    [[nodiscard]] QList<Attempt> result() { return m_attempts; }

private:
    [[nodiscard]] bool beginsAnew(const Observation &observation) const;
    void judge(Attempt &attempt, const Observation &observation);

    QList<Attempt> m_attempts;
    bool m_wasSent = false;
    bool m_hasFailed = false;
    bool m_isPending = false;
};

bool AttemptWalk::beginsAnew(const Observation &observation) const
{
    if (observation.stage > Stage::ContactNdes || (!m_wasSent && !m_hasFailed) || m_isPending) {
        return false;
    }
    const QString operation = operationOf(observation);
    if (observation.outcome == Outcome::InProgress) {
        return true; // asks, or sends again
    }
    // A request that was made, as event 36 says; answers name what they answer.
    return observation.outcome == Outcome::Succeeded && operation.isEmpty() &&
           (m_hasFailed || observation.stage == Stage::ContactNdes);
}

void AttemptWalk::judge(Attempt &attempt, const Observation &observation)
{
    switch (observation.outcome) {
    case Outcome::Failed:
        attempt.outcome = Outcome::Failed;
        attempt.state = observation.state;
        m_hasFailed = true;
        break;
    case Outcome::Succeeded:
    case Outcome::Warning:
        if (isDelivered(observation)) {
            attempt.outcome = observation.outcome;
            m_hasFailed = false;
        }
        attempt.state = observation.stage == Stage::Report ? attempt.state : observation.state;
        break;
    case Outcome::InProgress:
        attempt.state = observation.stage == Stage::Report ? attempt.state : observation.state;
        break;
    case Outcome::NotObserved:
    case Outcome::Implied:
    case Outcome::Stalled:
    case Outcome::Unknown:
        break;
    }
    m_isPending = observation.stage == Stage::Issue ? observation.outcome == Outcome::InProgress
                                                    : m_isPending;
}

void AttemptWalk::take(const Observation &observation)
{
    // The device alone knows when it begins anew, and says so by its own clock.
    if (observation.outcome == Outcome::NotObserved || isServerEvent(observation.event)) {
        return;
    }
    if (m_attempts.isEmpty() || beginsAnew(observation)) {
        m_attempts.append({.number = static_cast<int>(m_attempts.size()) + 1,
                           .transactionId = {},
                           .from = observation.event.instant,
                           .to = {},
                           .outcome = Outcome::InProgress,
                           .state = {},
                           .evidence = observation.event.evidence});
        m_wasSent = false;
        m_hasFailed = false;
        m_isPending = false;
    }
    Attempt &attempt = m_attempts.last();
    attempt.to = observation.event.instant;
    const QString transaction = observation.captures.value(QStringLiteral("transactionId"));
    attempt.transactionId = transaction.isEmpty() ? attempt.transactionId : transaction;
    m_wasSent = m_wasSent || isRequestSent(observation);
    judge(attempt, observation);
}
} // namespace

QList<Attempt> findAttempts(const QList<Observation> &observations)
{
    AttemptWalk walk;
    for (const Observation &observation : observations) {
        walk.take(observation);
    }
    return walk.result();
}

} // namespace Scep
