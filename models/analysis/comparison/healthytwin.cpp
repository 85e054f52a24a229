// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/healthytwin.h"

#include "models/analysis/profilematching.h"
#include "models/analysis/requestidentity.h"

#include <QUrl>

#include <tuple>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

/// What makes two enrollments alike.
struct Likeness
{
    Likeness(const EnrollmentPlace &place, const ProfileFinder &profiles)
        : kind(place.enrollment->kind)
        , policy(parseRequestIdentity(place.enrollment->alias).logical)
        , platform(place.device->platform)
    {
        const ScepProfile *profile = profiles.profileOf(*place.device, *place.enrollment);
        profileName = profile == nullptr ? QString() : profile->name;
        for (const Observation &observation : place.enrollment->observations) {
            const QString host = QUrl(observation.captures.value(u"url"_s)).host();
            if (!host.isEmpty()) {
                server = host.toLower();
                break;
            }
        }
    }

    EnrollmentKind kind;
    QString policy; ///< Intune's id of the profile
    QString profileName;
    Platform platform;
    QString server;
};

bool isSame(const QString &left, const QString &right)
{
    return !left.isEmpty() && left == right;
}

auto scoreOf(const Likeness &wanted, const Likeness &other)
{
    return std::tuple(isSame(wanted.policy, other.policy) ||
                          isSame(wanted.profileName, other.profileName),
                      wanted.platform == other.platform, isSame(wanted.server, other.server));
}

auto scoreOf(const HealthyTwin &twin)
{
    return std::tuple(twin.isSameProfile, twin.isSamePlatform, twin.isSameServer);
}

/// The best of all enrollments of the case by @p rank, where larger is better and nothing is out of
/// the question; the first of equals.
template<typename Rank>
std::optional<EnrollmentPlace> bestOf(const Case &caseData, Rank rank)
{
    std::optional<EnrollmentPlace> best;
    decltype(rank(EnrollmentPlace())) bestRank;
    for (const Device &device : caseData.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            const EnrollmentPlace place{&caseData, &device, &enrollment};
            const auto own = rank(place);
            if (own && (!bestRank || *own > *bestRank)) {
                best = place;
                bestRank = own;
            }
        }
    }
    return best;
}

} // namespace

bool isNearer(const HealthyTwin &left, const HealthyTwin &right)
{
    return scoreOf(left) > scoreOf(right);
}

std::optional<HealthyTwin> nearestHealthy(const EnrollmentPlace &place, const Case &among)
{
    const Likeness wanted(place, ProfileFinder(place.caseData->evidence));
    const ProfileFinder profiles(among.evidence);
    using Score = std::optional<decltype(scoreOf(wanted, wanted))>;
    const auto best = bestOf(among, [&](const EnrollmentPlace &other) -> Score {
        if (other.enrollment == place.enrollment || other.enrollment->kind != wanted.kind ||
            other.enrollment->verdict.outcome != Outcome::Succeeded) {
            return std::nullopt;
        }
        return scoreOf(wanted, Likeness(other, profiles));
    });
    if (!best) {
        return std::nullopt;
    }
    const auto [profile, platform, server] = scoreOf(wanted, Likeness(*best, profiles));
    return HealthyTwin{*best, profile, platform, server};
}

std::optional<EnrollmentPlace> mostTroubled(const Case &caseData)
{
    return bestOf(caseData, [](const EnrollmentPlace &place) {
        const Outcome outcome = place.enrollment->verdict.outcome;
        const int trouble = isFailure(outcome) ? 2 : outcome == Outcome::Succeeded ? 0 : 1;
        return std::optional(std::tuple(trouble, place.enrollment->kind == EnrollmentKind::Scep));
    });
}

} // namespace Scep
