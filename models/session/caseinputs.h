// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casekeeper.h"
#include "models/text/evidencespool.h"

namespace Scep {

/// Unpacks the copies of evidence that a case file holds, one after the other. All together they
/// may unpack to so many bytes and no more: many small ones are as bad as a large one.
class CaseCopies
{
public:
    /// @p file must outlive it.
    explicit CaseCopies(const CaseFile &file);

    /// What is to be read of that file of the case; without content where the case holds no copy,
    /// or one that cannot be had.
    [[nodiscard]] CaseInput inputOf(const KeptFile &kept);

private:
    const CaseFile &m_file;
    EvidenceSpool m_spool;
    qint64 m_left; ///< bytes
};

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
