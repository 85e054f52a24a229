// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/importissue.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportIssue)
};
} // namespace

QString issueCodeId(IssueCode code)
{
    switch (code) {
    case IssueCode::CannotOpen:
        return QStringLiteral("cannotOpen");
    case IssueCode::CannotRead:
        return QStringLiteral("cannotRead");
    case IssueCode::EmptyFile:
        return QStringLiteral("emptyFile");
    case IssueCode::UnknownFormat:
        return QStringLiteral("unknownFormat");
    case IssueCode::TruncatedInput:
        return QStringLiteral("truncatedInput");
    case IssueCode::MalformedLine:
        return QStringLiteral("malformedLine");
    case IssueCode::MalformedXml:
        return QStringLiteral("malformedXml");
    case IssueCode::MalformedBase64:
        return QStringLiteral("malformedBase64");
    case IssueCode::MalformedCertificate:
        return QStringLiteral("malformedCertificate");
    case IssueCode::MalformedRecord:
        return QStringLiteral("malformedRecord");
    case IssueCode::LostRecords:
        return QStringLiteral("lostRecords");
    case IssueCode::WrongChecksum:
        return QStringLiteral("wrongChecksum");
    case IssueCode::DirtyLog:
        return QStringLiteral("dirtyLog");
    case IssueCode::MalformedContent:
        return QStringLiteral("malformedContent");
    case IssueCode::InvalidTime:
        return QStringLiteral("invalidTime");
    case IssueCode::AmbiguousTime:
        return QStringLiteral("ambiguousTime");
    case IssueCode::RepeatedTime:
        return QStringLiteral("repeatedTime");
    case IssueCode::SkippedTime:
        return QStringLiteral("skippedTime");
    case IssueCode::NulBytes:
        return QStringLiteral("nulBytes");
    case IssueCode::LineTooLong:
        return QStringLiteral("lineTooLong");
    case IssueCode::LimitReached:
        return QStringLiteral("limitReached");
    case IssueCode::PrivateKeySkipped:
        return QStringLiteral("privateKeySkipped");
    case IssueCode::EncryptedSkipped:
        return QStringLiteral("encryptedSkipped");
    case IssueCode::UnsafeMember:
        return QStringLiteral("unsafeMember");
    case IssueCode::FileShortened:
        return QStringLiteral("fileShortened");
    case IssueCode::FileReplaced:
        return QStringLiteral("fileReplaced");
    case IssueCode::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

QString issueText(const ImportIssue &issue)
{
    switch (issue.code) {
    case IssueCode::CannotOpen:
        return Tr::tr("The file could not be opened: %1.").arg(issue.detail);
    case IssueCode::CannotRead:
        return Tr::tr("The file could not be read to its end: %1. What came before was used.")
            .arg(issue.detail);
    case IssueCode::EmptyFile:
        return Tr::tr("The file is empty.");
    case IssueCode::UnknownFormat:
        return Tr::tr("No known format was recognised. Tried: %1.").arg(issue.detail);
    case IssueCode::TruncatedInput:
        return Tr::tr("The input ends in the middle of an element: %1. Everything before was read.")
            .arg(issue.detail);
    case IssueCode::MalformedLine:
        return Tr::tr("The line begins like a record but is not one: %1. It was skipped.")
            .arg(issue.detail);
    case IssueCode::MalformedXml:
        return Tr::tr("The event is not well-formed XML: %1. It was skipped.").arg(issue.detail);
    case IssueCode::MalformedBase64:
        return Tr::tr("The base64 text is broken: %1. This block was skipped.").arg(issue.detail);
    case IssueCode::MalformedCertificate:
        return Tr::tr("The certificate could not be decoded: %1. It was skipped.")
            .arg(issue.detail);
    case IssueCode::MalformedRecord:
        return Tr::tr("The record could not be decoded: %1. It was skipped.").arg(issue.detail);
    case IssueCode::LostRecords:
        return Tr::tr("Records are lost: %1. The readable ones around them were used.")
            .arg(issue.detail);
    case IssueCode::WrongChecksum:
        return Tr::tr("A checksum is wrong: %1. What could be read was used.").arg(issue.detail);
    case IssueCode::DirtyLog:
        return Tr::tr("The event log was not closed properly, so its header may be out of date. "
                      "All of its chunks were read.");
    case IssueCode::MalformedContent:
        return Tr::tr("The content could not be decoded: %1. It was skipped.").arg(issue.detail);
    case IssueCode::InvalidTime:
        return Tr::tr("The time stamp is not a valid time. The event is kept without a time.");
    case IssueCode::AmbiguousTime:
        return Tr::tr("The local times of this file can be read in more than one way; they were "
                      "read as %1. Check them against another source.")
            .arg(issue.detail);
    case IssueCode::RepeatedTime:
        return Tr::tr("The clock of the zone %1 was put back at this time and showed the hour "
                      "twice. Which of the two a line means is told by the order of the lines.")
            .arg(issue.detail);
    case IssueCode::SkippedTime:
        return Tr::tr("The clock of the zone %1 was put forward and never showed this time. Check "
                      "the zone of this file; the lines of the hour were put at the change.")
            .arg(issue.detail);
    case IssueCode::NulBytes:
        return Tr::tr("The line contains NUL bytes. They are shown as marks.");
    case IssueCode::LineTooLong:
        return Tr::tr("The line is longer than the limit of %1 bytes. Its beginning was used.")
            .arg(issue.detail);
    case IssueCode::LimitReached:
        return Tr::tr("A limit was reached: %1. The rest was not read.").arg(issue.detail);
    case IssueCode::PrivateKeySkipped:
        return Tr::tr("A private key was found. It was neither read nor kept.");
    case IssueCode::EncryptedSkipped:
        return issue.detail.isEmpty()
                   ? Tr::tr("The content is encrypted and cannot be opened.")
                   : Tr::tr("The content is encrypted and was not opened: %1.").arg(issue.detail);
    case IssueCode::UnsafeMember:
        return Tr::tr("Something in an archive is not taken as it stands: %1.").arg(issue.detail);
    case IssueCode::FileShortened:
        return Tr::tr("The file became shorter after it was read. What was read of it is kept; "
                      "lines that are gone from it cannot be shown. Read it again to see what it "
                      "holds now.");
    case IssueCode::FileReplaced:
        return Tr::tr("Another file took the place of this one after it was read. What was read of "
                      "the first is kept. Read it again to see the other.");
    case IssueCode::Cancelled:
        return Tr::tr("The import was cancelled. This source is incomplete.");
    }
    return {};
}

bool isReadFailure(IssueCode code)
{
    switch (code) {
    case IssueCode::CannotOpen:
    case IssueCode::CannotRead:
    case IssueCode::EncryptedSkipped:
    case IssueCode::Cancelled:
        return true;
    case IssueCode::EmptyFile:
    case IssueCode::UnknownFormat:
    case IssueCode::TruncatedInput:
    case IssueCode::MalformedLine:
    case IssueCode::MalformedXml:
    case IssueCode::MalformedBase64:
    case IssueCode::MalformedCertificate:
    case IssueCode::MalformedRecord:
    case IssueCode::LostRecords:
    case IssueCode::WrongChecksum:
    case IssueCode::DirtyLog:
    case IssueCode::MalformedContent:
    case IssueCode::InvalidTime:
    case IssueCode::AmbiguousTime:
    case IssueCode::RepeatedTime:
    case IssueCode::SkippedTime:
    case IssueCode::NulBytes:
    case IssueCode::LineTooLong:
    case IssueCode::LimitReached:
    case IssueCode::PrivateKeySkipped:
    case IssueCode::UnsafeMember:
    case IssueCode::FileShortened:
    case IssueCode::FileReplaced:
        return false;
    }
    return false;
}

} // namespace Scep
