// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

namespace Scep {

/// Whether two references mean the same record: the same line, and where both name bytes, records
/// that begin at the same byte. A log may hold all its records in one line.
[[nodiscard]] inline bool isSamePlace(const EvidenceRef &a, const EvidenceRef &b)
{
    const bool haveRanges = a.range.length > 0 && b.range.length > 0;
    return !a.isNull() && a.source == b.source && a.line == b.line &&
           (!haveRanges || a.range.offset == b.range.offset);
}

} // namespace Scep
