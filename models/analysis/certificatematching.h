// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/analyze.h"

namespace Scep {

/// Gives every end-entity certificate a chain and checks, and to the enrollments their
/// certificates: by thumbprint, transaction or message where the logs name them, else by container
/// when only one enrollment can be meant. Roots that a device confirmed are the ones its chains may
/// end in.
/// @p containers holds the folders of each device, in the order of @p analysis.devices.
void attachCertificates(Analysis &analysis, const QList<QStringList> &containers,
                        const CaseEvidence &evidence, const ChainTools &tools);

/// The instant at which a certificate that an enrollment delivered is judged: the enrollment's end.
/// Null when there is no date, or when the unknown zone of the log decides the answer.
[[nodiscard]] Instant judgingInstant(const Certificate &certificate, const Instant &end);

} // namespace Scep
