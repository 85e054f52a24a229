// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QString>

namespace Scep {

/// What was wrong with a piece of input. The piece is named by its line; the rest was still read.
enum class IssueCode {
    CannotOpen,           ///< the file could not be opened; detail: the system's reason
    CannotRead,           ///< reading stopped before the end; detail: the system's reason
    EmptyFile,            ///< there is nothing in the file
    UnknownFormat,        ///< no importer recognised it; detail: the formats that were tried
    TruncatedInput,       ///< the input ends inside an element
    MalformedLine,        ///< a line that begins like a record of the format but is none
    MalformedXml,         ///< an XML event that cannot be parsed; detail: the parser's reason
    MalformedBase64,      ///< PEM or other base64 text with a broken line
    MalformedCertificate, ///< bytes announced as a certificate that do not decode; detail: reason
    MalformedRecord,      ///< a binary record that cannot be decoded; detail: the reason
    LostRecords,          ///< bytes of a binary log without a readable record; detail: how many
    WrongChecksum,        ///< a checksum of a binary log is wrong; detail: of which part
    DirtyLog,             ///< a binary log that was not closed: its header may be out of date
    MalformedContent,     ///< a document or object that cannot be decoded; detail: reason
    InvalidTime,          ///< a time stamp out of range
    AmbiguousTime,        ///< local times that can be read in two ways; detail: how they were read
    RepeatedTime,         ///< local times of an hour that came twice; detail: the zone
    SkippedTime,          ///< local times that never were; detail: the zone
    NulBytes,             ///< NUL bytes inside a text line
    LineTooLong,          ///< a line longer than Limits::LineBytes; its beginning was used
    LimitReached,         ///< a limit on untrusted input was reached; detail: which
    PrivateKeySkipped,    ///< a private key was seen; noted, never kept or shown
    EncryptedSkipped,     ///< encrypted content that cannot be opened; detail: why not
    UnsafeMember,         ///< an archive's link or misleading name; detail: what, what was done
    FileShortened,        ///< the file lost bytes after it was read
    FileReplaced,         ///< another file took its name after it was read
    Cancelled,            ///< the person cancelled; the source is incomplete
};

/// One thing that could not be used as it stood.
struct ImportIssue
{
    IssueCode code = IssueCode::MalformedLine;
    LineNumber line = 0; ///< 0: the source as a whole
    ByteRange range;
    QString detail; ///< never content of the evidence; a reason, a name, a number

    bool operator==(const ImportIssue &) const = default;
};

/// Stable untranslated id for JSON and tests: "cannotOpen", "malformedLine" …
[[nodiscard]] QString issueCodeId(IssueCode code);

/// A full translated sentence: what failed, why and what was done, without file and line.
[[nodiscard]] QString issueText(const ImportIssue &issue);

/// Whether the issue means that input which is there could not be read (exit status 3 of the
/// command line): CannotOpen, CannotRead, EncryptedSkipped, Cancelled. An empty file, or one that
/// nothing recognises, was read.
[[nodiscard]] bool isReadFailure(IssueCode code);

} // namespace Scep
