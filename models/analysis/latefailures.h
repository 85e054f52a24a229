// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/observedevent.h"

namespace Scep {

/// A failure of which no rule knows more than that the attempt failed (a fallback, such as event 32
/// with an unknown code) tells no stage. Where the attempt had its answer before, it is moved to
/// the stage that was reached: to that of a failure which the answer brought, else to that of the
/// answer.
[[nodiscard]] QList<ObservedEvent> placeLateFailures(QList<ObservedEvent> events,
                                                     const RuleLookup &rules);

} // namespace Scep
