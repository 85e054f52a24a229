// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefile.h"

#include <functional>
#include <memory>
#include <optional>

namespace Scep {

/// A copy of evidence that is still packed in a case file.
struct CaseCopy
{
    QString casePath;
    KeptFile file; ///< as that case file knows it
};

/// What is to be read when a case is opened.
struct CaseInput
{
    qint64 kept = 0; ///< KeptFile::id in the case that is open
    QString path;
    QString container;
    std::shared_ptr<const EvidenceFile> content; ///< the case's copy; null: what is at the path
    /// Where the content is to be taken from first, by unpackedInputs(); nothing: that is done, or
    /// there is no copy.
    std::optional<CaseCopy> copy;
};

/// Told how many bytes of all copies are unpacked, and which file is being unpacked.
using UnpackProgress =
    std::function<void(qint64 bytesDone, qint64 bytesTotal, const QString &fileName)>;

/// Takes the copies out of their case files, one after the other: for a worker thread, as they may
/// be large. An input whose copy cannot be had is left without content. Once cancelled, the others
/// keep their CaseInput::copy. All copies of one case file together may unpack to so many bytes and
/// no more: many small ones are as bad as a large one.
[[nodiscard]] QList<CaseInput> unpackedInputs(
    QList<CaseInput> inputs,
    const UnpackProgress &progress = [](qint64, qint64, const QString &) {},
    const std::function<bool()> &isCancelled = [] { return false; });

/// A case file that is only looked at.
struct CaseInputs
{
    QList<CaseInput> inputs;   ///< what is to be read, copies unpacked
    CaseFileContents contents; ///< with the decisions of the person who made it
    QList<CaseFileProblem> problems;
};

/// Reads a case for a look at it; nothing of it is kept open or written, but that a case of an
/// older version is brought up to date as CaseFile::open() does. Usable from any thread.
[[nodiscard]] CaseFileResult<CaseInputs> readCaseInputs(const QString &path);

} // namespace Scep
