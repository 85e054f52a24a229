// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/enrollment.h"

namespace Scep {

/// Whether the observation proves that the CA issued the certificate: CertRep SUCCESS, or a state
/// of a certificate that the device already has.
[[nodiscard]] bool provesIssued(const Observation &observation);

/// The indexes of the failures that no later success of the same enrollment overtakes. A success
/// overtakes failures of earlier stages, and of its own stage unless both name an operation and
/// these differ (GetCACert answered says nothing of a refused PKIOperation). That something was
/// reported overtakes nothing but failed reports, because failures are reported too. What only
/// probably belongs to the enrollment is left out.
[[nodiscard]] QList<qsizetype> standingFailures(const QList<Observation> &observations);

} // namespace Scep
