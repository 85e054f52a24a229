// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefilecontents.h"
#include "models/session/casefileerror.h"

namespace Scep {

class CaseFileDatabase;

/// Writes the bookmarks, devices, comparison and redaction of a change, inside a transaction.
/// @p path is for errors. Private to models/session.
[[nodiscard]] CaseFileResult<void>
writeDecisions(const CaseFileDatabase &database, const CaseFileChange &change, const QString &path);

} // namespace Scep
