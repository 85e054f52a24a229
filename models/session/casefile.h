// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefilecontents.h"
#include "models/session/casefileerror.h"
#include "models/session/casefilelock.h"
#include "models/session/casefileschema.h"

#include <functional>
#include <memory>

namespace Scep {

class CaseFileDatabase;
class EvidenceSpool;

/// Told how many bytes of a copy are unpacked; false stops it, which is an error.
using CopyProgress = std::function<bool(qint64 bytes)>;

/// A case in a file of its own, NAME.scepcase: one SQLite database that only its owner may read.
/// For one thread. While it is open for writing no other program writes it (CaseFileLock).
class CaseFile
{
public:
    /// What one may do with it, and why not more.
    enum class Access { ReadWrite, Newer, Locked, ReadOnlyPlace, Damaged };

    /// Writes a new file with these contents, at once whole or not at all: it is made under another
    /// name beside, and takes the place of what has the name. Copies are put in by embedEvidence().
    [[nodiscard]] static CaseFileResult<CaseFile> create(const QString &path,
                                                         const CaseFileContents &contents);

    /// Opens one and reads it. An older version is brought up to date by @p migrations. Whatever of
    /// it can be read is read; what not, problems() say.
    [[nodiscard]] static CaseFileResult<CaseFile>
    open(const QString &path, const CaseFileMigrations &migrations = caseFileMigrations());

    /// Opens one for a look at it, beside whoever has it open: it is not locked, not brought up to
    /// date, and its access() is Locked or ReadOnlyPlace.
    [[nodiscard]] static CaseFileResult<CaseFile> openToRead(const QString &path);

    CaseFile(CaseFile &&) noexcept;
    CaseFile &operator=(CaseFile &&) noexcept;
    ~CaseFile();

    [[nodiscard]] QString path() const;
    [[nodiscard]] Access access() const;
    /// Why it is not written; nothing when it is.
    [[nodiscard]] std::optional<CaseFileError> refusal() const;
    /// As they were when it was opened.
    [[nodiscard]] const CaseFileContents &contents() const;
    [[nodiscard]] const QList<CaseFileProblem> &problems() const;

    /// Writes all of the change in one transaction. When this returns without an error it is on the
    /// disk; else nothing of it is.
    [[nodiscard]] CaseFileResult<void> keep(const CaseFileChange &change);

    /// The copy of a file that it holds, checked. Damaged when it is not whole. @p goesOn may be
    /// empty.
    [[nodiscard]] CaseFileResult<std::shared_ptr<const EvidenceFile>>
    evidence(const KeptFile &file, EvidenceSpool &spool, const CopyProgress &goesOn = {}) const;

private:
    struct Private;
    explicit CaseFile(std::unique_ptr<Private> data);
    [[nodiscard]] static CaseFileResult<void> checkIsCase(const QString &path);
    [[nodiscard]] static CaseFileResult<CaseFile> openUnlocked(const QString &path, Access access);
    [[nodiscard]] static CaseFileResult<CaseFile> openLocked(const QString &path, CaseFileLock lock,
                                                             const CaseFileMigrations &migrations);

    std::unique_ptr<Private> d;
};

/// Whether the file says at its beginning that it is a case, whatever its name.
[[nodiscard]] bool isCaseFile(const QString &path);

} // namespace Scep
