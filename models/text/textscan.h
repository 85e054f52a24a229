// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"
#include "models/text/lineindex.h"

#include <QByteArrayList>
#include <QList>

#include <atomic>
#include <expected>
#include <functional>

namespace Scep {

/// How a scan is watched and stopped. The callbacks come from worker threads.
struct ScanControl
{
    std::function<bool()> isCancelled = [] { return false; };
    std::function<void(qint64 bytesDone)> progress = [](qint64) {};
    qint64 blockBytes = 0; ///< 0: Limits::BlockBytes; tests use small ones
    int threads = 0;       ///< 0: as many as there are cores
};

/// What one pass over a text gives.
struct TextScan
{
    LineIndex index;
    QList<LineNumber> candidates; ///< lines that hold at least one of the literals, ascending, unique
    bool cancelled = false;
};

/// Builds the line index and finds the literals in one parallel pass over the bytes (vectorscan).
/// Literals are matched byte for byte, ASCII letters in either case. No literals: no candidates.
/// The result does not depend on block size or thread count.
[[nodiscard]] std::expected<TextScan, ReadError> scanText(const EvidenceFile &file,
                                                          const QByteArrayList &literals,
                                                          const ScanControl &control);

} // namespace Scep
