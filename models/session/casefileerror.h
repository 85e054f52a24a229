// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace Scep {

/// Why a case file could not be made, opened or written.
enum class CaseFileErrorCode {
    NotFound,     ///< there is no such file
    CannotOpen,   ///< detail: the system's reason
    NotACase,     ///< the file is something else, or its beginning is destroyed
    Damaged,      ///< its pages do not fit together; detail: where
    NewerVersion, ///< a later program wrote it: it is read, never written
    OlderVersion, ///< it would have to be brought up to date, and cannot be written
    Locked,       ///< another program has it open
    ReadOnly,     ///< file or place cannot be written
    DiskFull,     ///< there is no room left
    CannotWrite,  ///< detail: the system's reason
    LimitReached, ///< detail: which limit
    OtherContent, ///< a file is not the one that the case knows (SHA-256)
};

/// What went wrong with which file.
struct CaseFileError
{
    CaseFileErrorCode code = CaseFileErrorCode::CannotOpen;
    QString path;   ///< of the file
    QString detail; ///< as its code says

    bool operator==(const CaseFileError &) const = default;
};

template<typename T>
using CaseFileResult = std::expected<T, CaseFileError>;

/// A full translated sentence: what failed, which file, why, and what to do.
[[nodiscard]] QString caseFileErrorText(const CaseFileError &error);

/// What of a case file could not be read as it stands; the rest was.
enum class CaseFileProblemCode {
    LostFiles,       ///< rows of given files
    LostSources,     ///< rows of sources
    LostAnnotations, ///< notes
    LostClocks,      ///< clocks of sources
    LostBookmarks,   ///< of lines
    LostDevices,     ///< that the person named for sources
    LostComparison,  ///< what was compared, or states that were put side by side
    LostRedaction,   ///< texts that a report keeps or replaces too
    LostEvidence,    ///< the copy of a file does not unpack, or not to what its SHA-256 says
    ForeignContent,  ///< tables, views or triggers that no version of the program makes
    MissingFile,     ///< a file outside the case is not where it was
    ChangedFile,     ///< a file outside the case is not what it was
};

/// One of these.
struct CaseFileProblem
{
    CaseFileProblemCode code = CaseFileProblemCode::LostAnnotations;
    QString name;  ///< path of the file, where one is concerned
    int count = 0; ///< that could be counted; 0: as many as were in a damaged part

    bool operator==(const CaseFileProblem &) const = default;
};

/// A full translated sentence: what is lost or was passed over.
[[nodiscard]] QString caseFileProblemText(const CaseFileProblem &problem);

} // namespace Scep
