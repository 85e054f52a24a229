// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/enrollment.h"

#include <optional>

namespace Scep {

/// A state's span with the stage that it is part of.
struct PlacedSpan
{
    Stage stage = Stage::DeployProfile;
    StateSpan span;

    bool operator==(const PlacedSpan &) const = default;
};

/// How a note names a state's span besides the line that entered it: "deliver/CERT_INSTALLING".
/// Untranslated; a very long state is cut.
[[nodiscard]] QString spanId(const PlacedSpan &span);

/// The state in such an id.
[[nodiscard]] QString stateOfSpanId(const QString &id);

/// All spans of the enrollment that were entered at that line, in the order of the stages.
[[nodiscard]] QList<PlacedSpan> spansAt(const Enrollment &enrollment, const EvidenceRef &line);

/// The span that a note hangs on: entered at the target's line, with its id; where a rule calls the
/// state otherwise now, the first one that the line enters in the same stage. Nothing when there is
/// none.
[[nodiscard]] std::optional<PlacedSpan> findSpan(const Enrollment &enrollment,
                                                 const AnnotationTarget &target);

} // namespace Scep
