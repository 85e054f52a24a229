// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/clockedevidence.h"
#include "models/domain/sourcedevice.h"

#include <utility>

namespace Scep {

/// The evidence as the person decided that it is to be read, before it is analysed: its clocks, and
/// which device its sources are of.
[[nodiscard]] inline CaseEvidence withDecisions(CaseEvidence evidence, const SourceClocks &clocks,
                                                const SourceDevices &devices)
{
    return withDevices(withClocks(std::move(evidence), clocks), devices);
}

} // namespace Scep
