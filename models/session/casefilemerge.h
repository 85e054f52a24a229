// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefilecontents.h"

#include <QHash>

namespace Scep {

/// Two cases in one, and what of the second became what.
struct MergedCase
{
    CaseFileContents contents;
    QHash<qint64, qint64> files; ///< from a file of the second case to one of the merged
};

/// Puts a case into another. A file that both have (SHA-256) is there once. Of a note that both
/// have, the one that was changed last; of two clocks of one source, that of @p into. Pure.
[[nodiscard]] MergedCase mergedCases(const CaseFileContents &into, const CaseFileContents &from);

} // namespace Scep
