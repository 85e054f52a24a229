// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/enrollmentbuilder.h"
#include "models/domain/case.h"

namespace Scep {

/// One draft for each time that the certificate was asked for: after a certificate was delivered, a
/// new request under the same name is a renewal. That the profile alone is sent again is none.
[[nodiscard]] QList<EnrollmentDraft> splitRenewals(const EnrollmentDraft &draft);

/// Tells the renewals whose first issue is not in the logs: by a message of the type RenewalReq, or
/// by an older certificate of the same subject, issuer and template among the evidence.
void findRenewals(Analysis &analysis, const CaseEvidence &evidence);

} // namespace Scep
