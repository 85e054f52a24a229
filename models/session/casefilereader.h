// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefilecontents.h"
#include "models/session/casefileerror.h"

namespace Scep {

class CaseFileDatabase;

/// What a case file gave.
struct CaseFileReading
{
    CaseFileContents contents;
    QList<CaseFileProblem> problems;
    /// Something is not as a program of this version writes it: better never to write there again.
    bool isDamaged = false;
};

/// Reads all but the copies. Every table is read on its own, and where one is damaged, from both
/// ends; what does not make sense is left out and told. @p isNewer: a later program wrote it, so
/// that tables may differ.
[[nodiscard]] CaseFileReading readCaseFile(const CaseFileDatabase &database, bool isNewer);

} // namespace Scep
