// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importjob.h"
#include "models/domain/annotation.h"
#include "models/domain/case.h"
#include "models/domain/sourceclock.h"
#include "models/domain/sourcedevice.h"
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
    SourceDevices devices;           ///< likewise
    Annotations annotations;         ///< of the cases, on the sources of this evidence
    QList<CaseFileProblem> problems; ///< of the cases
};

/// Sees what a source gave, its document too. @p isCopy: its bytes came out of a case; what is at
/// its path may be something else.
using SourceSeen = std::function<void(const ImportResult &source, bool isCopy)>;

/// Reads everything here and now: files, folders, and cases (.scepcase) with the evidence, the
/// clocks and the notes that they keep. Fails with a sentence where a case cannot be opened. Usable
/// from any thread.
[[nodiscard]] std::expected<ReadEvidence, QString> readEvidence(
    const QStringList &paths, ImportOptions options, const SourceSeen &sourceDone = {},
    const std::function<bool()> &isCancelled = [] { return false; });

} // namespace Scep
