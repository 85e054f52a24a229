// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/evidence.h"
#include "importers/importerregistry.h"

namespace Scep {

/// Imports one piece of evidence: transcode, recognise, scan, parse, hash. Never fails as a whole:
/// what cannot be read or what nothing recognises is a source with issues and no events.
/// @p threads: how many the scan may use; with one, everything happens on the calling thread.
[[nodiscard]] ImportResult importEvidence(const Evidence &evidence, SourceId id,
                                          const ImporterRegistry &registry,
                                          const ImportOptions &options,
                                          const ImportControl &control, int threads);

} // namespace Scep
