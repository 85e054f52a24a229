// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/evidence.h"
#include "models/domain/limits.h"
#include "models/text/archivekind.h"
#include "models/text/evidencespool.h"

namespace Scep {

/// What one archive, with those inside it, may cost. Other values than these are for tests.
struct ArchiveLimits
{
    int threads = 0; ///< that unpack; 0: as many as there are cores
    int members = Limits::ArchiveMembers;
    int nesting = Limits::ArchiveNesting;
    qint64 bytes = Limits::ArchiveBytes;
};

/// Hands on every member of the archive as a piece of evidence of its own, those of archives inside
/// it too, and behind them the archive itself, with what could not be read of it. Each member's
/// path is the archive's with its own behind; its container is the archive or a folder in it, see
/// deviceFolder(). A file that is only compressed stays in the container that it lies in. Members
/// are unpacked once, in the archive's order; nothing is written under a name.
void walkArchive(Evidence archive, ArchiveKind kind, EvidenceSpool &spool,
                 const EvidenceControl &control, const ArchiveLimits &limits = {});

} // namespace Scep
