// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <cstddef>
#include <functional>

namespace Scep {

/// Bytes of a block where a text is searched: with what is read around it, it stays in the
/// second-level cache of a core from the copy out of the file cache to the last look at it.
inline constexpr qint64 SearchBlockBytes = 256 * 1024;

/// Does the block with that number; false stops everything. Belongs to one thread.
using BlockWorker = std::function<bool(size_t number)>;

/// Does @p blocks blocks on several threads (0: as many as there are cores), each with a worker of
/// its own, in no particular order. Meanwhile the calling thread asks @p goOn, at least once and
/// every few milliseconds, telling it how many blocks from the first on are done; false stops. With
/// one thread or block everything happens on the calling thread.
/// Returns when all threads have ended: whether all blocks were done. Private to models/text.
bool runBlocks(size_t blocks, int threads, const std::function<BlockWorker()> &makeWorker,
               const std::function<bool(size_t doneInARow)> &goOn);

} // namespace Scep
