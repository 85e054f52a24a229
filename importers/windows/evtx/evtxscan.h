// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"
#include "importers/windows/evtx/evtxcandidates.h"
#include "importers/windows/evtx/evtxfile.h"

#include <functional>
#include <optional>
#include <vector>

namespace Scep::Evtx {

/// What one chunk gives. Lines count from 1 inside the chunk.
struct ChunkResult
{
    qint64 offset = 0; ///< of the chunk in the file
    std::vector<EvtxRecord> records;
    ChunkDamage damage;
    bool isUnused = false;
    int withoutTemplate = 0;              ///< records whose template is not there any more
    std::vector<LogEvent> events;         ///< of candidates, without a source
    std::vector<ImportIssue> eventIssues; ///< of candidates
    qint64 firstTime = 0;                 ///< FILETIME; 0: no record has a valid one
    qint64 lastTime = 0;
    qint64 lastTimeLine = 0;
    std::optional<ReadError> readError;
};

/// How the chunks of a file are read.
struct ScanJob
{
    const EvidenceFile *file = nullptr;
    EvtxLayout layout;
    const EvtxLiterals *literals = nullptr;
    int threads = 0; ///< 0: as many as there are cores
    std::function<bool()> isCancelled = [] { return false; };
    /// Takes the chunks in their order; both callbacks come from the calling thread. False: no more
    /// events are wanted.
    std::function<bool(ChunkResult &&)> take;
};

/// Reads all chunks, in parallel. The results do not depend on the number of threads, but for
/// events and their issues behind the chunk for which take() returned false: those may be missing.
/// False when cancelled.
[[nodiscard]] bool scanChunks(const ScanJob &job);

/// The FILETIME as an instant; nothing for one that no calendar of four-digit years has.
[[nodiscard]] std::optional<Instant> instantOfFileTime(quint64 ticks);

} // namespace Scep::Evtx
