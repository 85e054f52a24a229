// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/evidence.h"
#include "models/domain/limits.h"
#include "models/text/evidencespool.h"

namespace Scep {

/// Whether the path is read as a stream, once and to its end: "-" (standard input) or a named pipe,
/// such as a shell's process substitution gives (/dev/fd/N).
[[nodiscard]] bool isInputStream(const QString &path);

/// Reads the stream up to @p mostBytes (others than the default are for tests) and fills in the
/// file and the issues. Waits for somebody to write; asks now and then whether to go on.
void readInputStream(Evidence &evidence, EvidenceSpool &spool,
                     const std::function<bool()> &isCancelled,
                     qint64 mostBytes = Limits::StandardInputBytes);

} // namespace Scep
