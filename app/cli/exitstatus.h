// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

namespace Scep {

/// What the command line programs return (design: "The command line").
enum class ExitStatus {
    Succeeded = 0,         ///< every enrollment succeeded
    NotSucceeded = 1,      ///< some enrollment failed, stalled, or is not known to have succeeded
    Usage = 2,             ///< the call itself was wrong
    Unreadable = 3,        ///< some input could not be read; the rest was analysed
    NothingRecognised = 4, ///< no file was recognised
};

/// The status of an analysed case, the gravest one first.
[[nodiscard]] ExitStatus exitStatus(const Case &caseData);

/// The status of a run that decodes only: Succeeded, Unreadable or NothingRecognised.
[[nodiscard]] ExitStatus certificateExitStatus(const CaseEvidence &evidence);

} // namespace Scep
