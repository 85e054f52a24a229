// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exitstatus.h"

#include "importers/importjob.h"

#include <algorithm>

namespace Scep {

namespace {
/// An archive is no evidence: its members are.
bool isRecognised(const SourceFile &source)
{
    return !source.formatId.isEmpty() && source.formatId != archiveFormatId();
}

bool isUnreadable(const SourceFile &source)
{
    return std::ranges::any_of(source.issues, &isReadFailure, &ImportIssue::code);
}

bool hasSucceeded(const Enrollment &enrollment)
{
    return enrollment.verdict.outcome == Outcome::Succeeded ||
           enrollment.verdict.outcome == Outcome::Warning;
}
} // namespace

ExitStatus certificateExitStatus(const CaseEvidence &evidence)
{
    if (std::ranges::any_of(evidence.sources, &isUnreadable)) {
        return ExitStatus::Unreadable;
    }
    return std::ranges::none_of(evidence.sources, &isRecognised) ? ExitStatus::NothingRecognised
                                                                 : ExitStatus::Succeeded;
}

ExitStatus exitStatus(const Case &caseData)
{
    const ExitStatus reading = certificateExitStatus(caseData.evidence);
    if (reading != ExitStatus::Succeeded) {
        return reading;
    }
    const bool succeeded = std::ranges::all_of(caseData.analysis.devices, [](const Device &device) {
        return std::ranges::all_of(device.enrollments, &hasSucceeded);
    });
    return succeeded ? ExitStatus::Succeeded : ExitStatus::NotSucceeded;
}

} // namespace Scep
