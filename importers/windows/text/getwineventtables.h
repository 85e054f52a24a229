// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// Reads what Export-Csv made: a header with the names of the properties, with or without "#TYPE"
/// above it.
[[nodiscard]] ImportResult parseGetWinEventCsv(const ImportInput &input,
                                               const ImportControl &control);

/// Reads what ConvertTo-Json made: one object or an array of them, Windows PowerShell's
/// "/Date(…)/" or ISO 8601 times.
[[nodiscard]] ImportResult parseGetWinEventJson(const ImportInput &input,
                                                const ImportControl &control);

} // namespace Scep
