// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/probableevidence.h"

#include <algorithm>

namespace Scep {

bool isProbable(const Enrollment &enrollment, const EvidenceRef &evidence)
{
    return std::ranges::any_of(enrollment.observations, [&evidence](const Observation &one) {
        return one.isProbable && one.event.evidence == evidence;
    });
}

} // namespace Scep
