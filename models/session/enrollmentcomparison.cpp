// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/enrollmentcomparison.h"

#include "models/analysis/comparison/comparedstate.h"
#include "models/analysis/comparison/healthytwin.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(EnrollmentComparison)
};

/// The number of that step among those of its stage; nothing where it is not there any more.
std::optional<qsizetype> numberOf(const SyncedStep &step, const Enrollment &enrollment, Stage stage)
{
    const auto result = std::ranges::find(enrollment.stages, stage, &StageResult::stage);
    if (result == enrollment.stages.cend()) {
        return std::nullopt;
    }
    const QList<ComparedStep> steps = stepsOf(*result);
    const auto found = std::ranges::find_if(steps, [&step](const ComparedStep &one) {
        return one.evidence == step.evidence && one.state == step.state;
    });
    return found == steps.cend() ? std::nullopt : std::optional(found - steps.cbegin());
}

/// For each side after the first the pairs that are about it, as numbers of steps.
SyncPoints syncPointsOf(const QList<ComparedPlace> &sides, const QList<EnrollmentPlace> &places,
                        const QList<SyncPair> &pairs)
{
    SyncPoints points(places.size() - 1);
    for (qsizetype side = 1; side < sides.size(); ++side) {
        auto &own = points[side - 1];
        for (const SyncPair &pair : pairs) {
            if (pair.reference != sides[0] || pair.other != sides[side]) {
                continue;
            }
            const auto reference = numberOf(pair.referenceStep, *places[0].enrollment, pair.stage);
            const auto other = numberOf(pair.otherStep, *places[side].enrollment, pair.stage);
            if (reference && other) {
                own[pair.stage].append({.reference = *reference, .other = *other});
            }
        }
        for (QList<SyncPoint> &list : own) {
            std::ranges::sort(list, {}, &SyncPoint::reference);
        }
    }
    return points;
}

QString reasonOf(const HealthyTwin &twin)
{
    QStringList common;
    if (twin.isSameProfile) {
        common.append(Tr::tr("same profile"));
    }
    if (twin.isSamePlatform) {
        common.append(Tr::tr("same platform"));
    }
    if (twin.isSameServer) {
        common.append(Tr::tr("same server"));
    }
    return common.isEmpty()
               ? Tr::tr("nearest healthy enrollment; of another profile, platform and "
                        "server")
               //: %1: "same profile, same platform"
               : Tr::tr("nearest healthy enrollment: %1").arg(common.join(QStringLiteral(", ")));
}
} // namespace

bool isThere(const Case &open, const ComparedPlace &place)
{
    return !place.isNull() && placeOf(place.caseIn(open), place.enrollmentId).has_value();
}

Comparison compareEnrollments(const Case &open, const QList<ComparedPlace> &places,
                              const QList<SyncPair> &pairs)
{
    QList<ComparedPlace> sides;
    QList<EnrollmentPlace> found;
    for (const ComparedPlace &place : places.first(std::min(places.size(), MostComparedSides))) {
        if (const auto one = placeOf(place.caseIn(open), place.enrollmentId)) {
            sides.append(place);
            found.append(*one);
        }
    }
    return found.size() < 2 ? Comparison() : compare(found, syncPointsOf(sides, found, pairs));
}

std::optional<ProposedTwin> proposedTwin(const Case &open, const ComparedPlace &place,
                                         const QList<std::shared_ptr<const OtherCase>> &others)
{
    const auto wanted = placeOf(place.caseIn(open), place.enrollmentId);
    if (!wanted) {
        return std::nullopt;
    }
    auto best = nearestHealthy(*wanted, open);
    std::shared_ptr<const OtherCase> bestCase;
    for (const std::shared_ptr<const OtherCase> &other : others) {
        const auto twin = nearestHealthy(*wanted, other->caseData);
        if (twin && (!best || isNearer(*twin, *best))) {
            best = twin;
            bestCase = other;
        }
    }
    if (!best) {
        return std::nullopt;
    }
    return ProposedTwin{.place = {.other = bestCase, .enrollmentId = best->enrollment->id},
                        .reason = reasonOf(*best)};
}

} // namespace Scep
