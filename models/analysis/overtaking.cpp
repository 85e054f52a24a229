// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/overtaking.h"

#include "models/analysis/statespans.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Scep {

namespace {
/// What succeeded after the observation that is being looked at.
struct LaterSuccess
{
    int furthestStage = 0;                  ///< Report left out
    QHash<Stage, QSet<QString>> operations; ///< an empty text: a success of no single operation

    void add(const Observation &observation)
    {
        const bool isSuccess =
            observation.outcome == Outcome::Succeeded || observation.outcome == Outcome::Warning;
        if (isSuccess) {
            operations[observation.stage].insert(
                observation.captures.value(QStringLiteral("operation")));
        }
        if (isSuccess && observation.stage != Stage::Report) {
            furthestStage = std::max(furthestStage, stageNumber(observation.stage));
        } else if (provesIssued(observation)) {
            furthestStage = std::max(furthestStage, stageNumber(Stage::Deliver));
        }
    }

    [[nodiscard]] bool overtakes(const Observation &failure) const
    {
        if (furthestStage > stageNumber(failure.stage)) {
            return true;
        }
        const QSet<QString> done = operations.value(failure.stage);
        const QString operation = failure.captures.value(QStringLiteral("operation"));
        return operation.isEmpty() ? !done.isEmpty()
                                   : done.contains(operation) || done.contains(QString());
    }
};

/// Whether it is a state of Android's machine that only an issued certificate reaches.
bool isInstalling(const Observation &observation)
{
    const QString from = observation.captures.value(QStringLiteral("from"));
    const QString to = observation.captures.value(QStringLiteral("to"));
    return from == QLatin1String("CERT_ENROLLED") || to.startsWith(QLatin1String("CERT_INSTALL")) ||
           to.startsWith(QLatin1String("CERT_ACCESS"));
}
} // namespace

bool provesIssued(const Observation &observation)
{
    switch (observation.outcome) {
    case Outcome::Succeeded:
    case Outcome::Warning:
        return observation.stage == Stage::Issue || observation.stage == Stage::Deliver;
    case Outcome::InProgress:
        return observation.stage == Stage::Deliver && isInstalling(observation);
    case Outcome::NotObserved:
    case Outcome::Implied:
    case Outcome::Failed:
    case Outcome::Stalled:
    case Outcome::Unknown:
        break;
    }
    return false;
}

QList<qsizetype> standingFailures(const QList<Observation> &observations)
{
    QList<qsizetype> failures;
    LaterSuccess later;
    for (qsizetype i = observations.size() - 1; i >= 0; --i) {
        const Observation &observation = observations.at(i);
        if (observation.isProbable) {
            continue; // it may be another request's
        }
        if (observation.outcome == Outcome::Failed && !later.overtakes(observation)) {
            failures.prepend(i);
        }
        later.add(observation);
    }
    return failures;
}

} // namespace Scep
