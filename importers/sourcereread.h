// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importerregistry.h"

namespace Scep {

/// Whether the source is a file of its own that may grow, and can be read again as it is then: no
/// member of an archive, nothing that came through a pipe, and no store of certificates.
[[nodiscard]] bool canReadAgain(const ImportResult &result);

/// Reads a source again, whole, as it is on disk now: what importTargets() would give for it, under
/// the id that it has. A text is read at the speed of memory, so that this is as soon done as
/// anything that would go on from where it was, and cannot differ from it.
[[nodiscard]] ImportResult readAgain(const SourceFile &source, const ImporterRegistry &registry,
                                     const ImportOptions &options, const ImportControl &control);

} // namespace Scep
