// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// Aborts the program unless it is so: a fuzzer sees it then.
void demand(bool isSound);

/// Demands what every import promises: evidence lies in the source, and its lines can be shown.
void checkResult(const ImportResult &result);

/// How much came of a source: events, certificates, messages, profiles …
[[nodiscard]] qsizetype countIn(const ImportResult &result);

/// Of a source alone: with the words of the rules that are built in.
[[nodiscard]] ImportOptions fuzzOptions();

} // namespace Scep
