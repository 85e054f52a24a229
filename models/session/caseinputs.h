// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casekeeper.h"

namespace Scep {

/// Bytes that all copies of a case may unpack to together: many small ones are as bad as a large
/// one.
[[nodiscard]] qint64 mostUnpacked(const QString &casePath);

/// A case file that is only looked at.
struct CaseInputs
{
    QList<CaseInput> inputs;   ///< what is to be read
    CaseFileContents contents; ///< with the decisions of the person who made it
    QList<CaseFileProblem> problems;
};

/// Reads a case for a look at it; nothing of it is kept open or written, but that a case of an
/// older version is brought up to date as CaseFile::open() does. Usable from any thread.
[[nodiscard]] CaseFileResult<CaseInputs> readCaseInputs(const QString &path);

} // namespace Scep
