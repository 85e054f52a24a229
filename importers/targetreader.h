// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/evidence.h"
#include "importers/importjob.h"
#include "models/text/evidencespool.h"

namespace Scep {

/// Opens a target and hands on the evidence in it: the file itself; of an archive its members, and
/// then the archive. What cannot be opened is a piece with an issue: every target gives at least
/// one.
void readTarget(const ImportTarget &target, EvidenceSpool &spool, const EvidenceControl &control);

} // namespace Scep
