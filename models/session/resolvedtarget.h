// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/case.h"

#include <optional>

namespace Scep {

/// The place of a note in the case as it is now. Devices and enrollments are counted, so that more
/// evidence may give them other ids: the one that speaks of the target's line is the one that was
/// meant. Where nothing speaks of the line, the one that still has the id; where there is none
/// either, and for a source or certificate that the case does not have, nothing. Pure.
[[nodiscard]] std::optional<AnnotationTarget> resolvedTarget(const AnnotationTarget &target,
                                                             const Case &caseData);

/// The notes with their places as they are now; one whose place is not there stays as it was. What
/// a report is made of. Pure.
[[nodiscard]] Annotations withResolvedTargets(Annotations annotations, const Case &caseData);

/// A line that speaks of the enrollment: its verdict's first evidence, else its first observation;
/// null when it has neither. What a note on it keeps (AnnotationTarget::evidence).
[[nodiscard]] EvidenceRef lineOf(const Enrollment &enrollment);

/// The same for a device: a line of its first enrollment that has one.
[[nodiscard]] EvidenceRef lineOf(const Device &device);

/// Where one lands who opens the note: its lines, the line that its device, enrollment or finding
/// is found by, the one that entered its state, the first place of its certificate. Null for the
/// case, and for what is not there.
[[nodiscard]] EvidenceRef placeOf(const AnnotationTarget &target, const Case &caseData);

} // namespace Scep
