// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefilecontents.h"
#include "models/session/casefileerror.h"

namespace Scep {

class CaseFileDatabase;

/// Writes a change; for use inside a transaction. LimitReached where a note is longer, or there are
/// more of them, than a reader takes back.
[[nodiscard]] CaseFileResult<void> writeChange(const CaseFileDatabase &database,
                                               const CaseFileChange &change, const QString &path);

} // namespace Scep
