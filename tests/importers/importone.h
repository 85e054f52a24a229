// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importjob.h"

namespace Scep {

/// What a target gives that is one source; of an archive the source that comes last, its own.
inline ImportResult importOne(const ImportTarget &target, const ImporterRegistry &registry,
                              const ImportOptions &options = {}, SourceId id = SourceId{1})
{
    ImportResult last;
    ImportJobControl control;
    control.sourceDone = [&last](const ImportResult &result) { last = result; };
    importTargets({target}, id, registry, options, control);
    return last;
}

} // namespace Scep
