// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"
#include "importers/yearinference.h"

#include <functional>
#include <optional>

namespace Scep {

/// Takes the time off a line that writes no year; nothing for any other line.
using YearlessTimeFunction = std::function<std::optional<YearlessTime>(QByteArrayView line)>;

/// What the ends of a source and the time when its file last changed tell of the year that its
/// lines do not write. Nothing when the source has no such lines.
[[nodiscard]] std::optional<YearInference> searchYears(const ImportInput &input,
                                                       const YearlessTimeFunction &timeOf);

} // namespace Scep
