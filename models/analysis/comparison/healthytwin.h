// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/comparison/compare.h"

namespace Scep {

/// The enrollment of that case which went well and is most like the other one: of the same kind,
/// profile, platform and server, in this order. Nothing when none went well; never itself.
[[nodiscard]] std::optional<EnrollmentPlace> nearestHealthy(const EnrollmentPlace &place,
                                                            const Case &among);

/// The enrollment of a case that most deserves an explanation: the first that failed or stalled,
/// certificates of clients before those of roots; else the first that is not known to have gone
/// well; else the first. Nothing when there is none.
[[nodiscard]] std::optional<EnrollmentPlace> mostTroubled(const Case &caseData);

} // namespace Scep
