// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/comparison/compare.h"

namespace Scep {

/// An enrollment that went well, and what it has in common with the one in question.
struct HealthyTwin : EnrollmentPlace
{
    bool isSameProfile = false;
    bool isSamePlatform = false;
    bool isSameServer = false;
};

/// The enrollment of that case which went well and is most like the other one: of the same kind,
/// profile, platform and server, in this order. Nothing when none went well; never itself.
[[nodiscard]] std::optional<HealthyTwin> nearestHealthy(const EnrollmentPlace &place,
                                                        const Case &among);

/// Whether the first is more like the one in question.
[[nodiscard]] bool isNearer(const HealthyTwin &left, const HealthyTwin &right);

/// The enrollment of a case that most deserves an explanation: the first that failed or stalled,
/// certificates of clients before those of roots; else the first that is not known to have gone
/// well; else the first. Nothing when there is none.
[[nodiscard]] std::optional<EnrollmentPlace> mostTroubled(const Case &caseData);

} // namespace Scep
