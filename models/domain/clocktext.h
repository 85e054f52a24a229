// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QString>

namespace Scep {

/// "+7 m 03 s", "−38 ms": a length of time with its sign, unit included.
[[nodiscard]] QString signedDurationString(std::chrono::microseconds duration);

/// What is proposed for the clock of a source and why, as a translated sentence.
[[nodiscard]] QString clockProposalText(const ClockProposal &proposal,
                                        const CaseEvidence &evidence);

} // namespace Scep
