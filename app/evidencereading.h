// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importjob.h"
#include "models/domain/case.h"
#include "models/domain/sourceclock.h"
#include "models/session/casefileerror.h"

#include <QStringList>

#include <expected>
#include <functional>

namespace Scep {

/// What files, folders and cases gave.
struct ReadEvidence
{
    CaseEvidence evidence;           ///< with times as they are written
    SourceClocks clocks;             ///< that the cases among them decided
    QList<CaseFileProblem> problems; ///< of the cases
};

/// Reads everything here and now: files, folders, and cases (.scepcase) with the evidence and the
/// clocks that they keep. @p sourceDone sees what each source gave, its document too. Fails with a
/// sentence where a case cannot be opened. Usable from any thread.
[[nodiscard]] std::expected<ReadEvidence, QString> readEvidence(
    const QStringList &paths, const ImportOptions &options,
    const std::function<void(const ImportResult &)> &sourceDone = {},
    const std::function<bool()> &isCancelled = [] { return false; });

} // namespace Scep
