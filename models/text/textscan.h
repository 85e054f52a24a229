// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"
#include "models/text/lineindex.h"

#include <QByteArrayList>
#include <QList>

#include <expected>
#include <functional>
#include <optional>

namespace Scep {

/// What one pass over a text gives.
struct TextScan
{
    LineIndex index;
    QList<LineNumber>
        candidates;       ///< lines that hold at least one of the literals, ascending, unique
    qint64 firstNul = -1; ///< offset of the first NUL byte; -1: there is none
    bool cancelled = false;
    /// Reading stopped before the end; index and candidates cover what could be read.
    std::optional<ReadError> readError;
};

/// How a scan is watched and stopped. All callbacks come from the thread that called scanText().
struct ScanControl
{
    std::function<bool()> isCancelled = [] { return false; };
    std::function<void(qint64 bytesDone)> progress = [](qint64) {};
    /// The text's beginning while the rest is still being read: whole lines up to some place, for
    /// the first time after Limits::FirstShownBytes. May be empty.
    std::function<void(TextScan)> beginning;
    qint64 blockBytes = 0; ///< 0: what is fast; tests use small ones
    int threads = 0;       ///< 0: as many as there are cores
};

/// Builds the line index and finds the literals in one parallel pass over the bytes (vectorscan).
/// Literals are matched byte for byte, ASCII letters in either case; of one longer than
/// Limits::LiteralBytes the beginning. No literals: no candidates; empty ones and ones with a line
/// end match nothing. The result does not depend on block size or thread count. Fails when nothing
/// could be read or the literals cannot be compiled.
[[nodiscard]] std::expected<TextScan, ReadError>
scanText(const EvidenceFile &file, const QByteArrayList &literals, const ScanControl &control);

} // namespace Scep
