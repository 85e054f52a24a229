// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/analyze.h"
#include "models/analysis/observedevent.h"

namespace Scep {

/// The reasoning of analyze() without the rule engine: from what the rules said of each event to
/// devices, enrollments, stages and verdicts, certificates to chains and checks. @p observed may be
/// in any order.
[[nodiscard]] Analysis reason(const CaseEvidence &evidence, QList<ObservedEvent> observed,
                              const RuleLookup &rules, const ChainTools &tools);

} // namespace Scep
