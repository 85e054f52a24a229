// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefileerror.h"

#include <QCoreApplication>
#include <QDir>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CaseFile)
};
} // namespace

QString caseFileErrorText(const CaseFileError &error)
{
    const QString file = QDir::toNativeSeparators(error.path);
    switch (error.code) {
    case CaseFileErrorCode::NotFound:
        return Tr::tr("There is no file “%1”.").arg(file);
    case CaseFileErrorCode::CannotOpen:
        return Tr::tr("“%1” cannot be opened: %2.").arg(file, error.detail);
    case CaseFileErrorCode::NotACase:
        return Tr::tr("“%1” is no case of SCEP Workbench, or its beginning is destroyed.")
            .arg(file);
    case CaseFileErrorCode::Damaged:
        return Tr::tr("“%1” is damaged and is not written any more. Save the case under another "
                      "name to keep what can be read.")
            .arg(file);
    case CaseFileErrorCode::NewerVersion:
        return Tr::tr("“%1” was written by a newer version of the program, so nothing is changed "
                      "in it. Save the case under another name to go on working.")
            .arg(file);
    case CaseFileErrorCode::OlderVersion:
        return Tr::tr("“%1” was written by an older version of the program and has to be brought "
                      "up to date, but it cannot be written. Copy it to where it can.")
            .arg(file);
    case CaseFileErrorCode::Locked:
        return Tr::tr("Another program has “%1” open, so nothing is changed in it here. Close the "
                      "case there, or save it under another name.")
            .arg(file);
    case CaseFileErrorCode::ReadOnly:
        return Tr::tr("“%1” cannot be written. Save the case under another name.").arg(file);
    case CaseFileErrorCode::DiskFull:
        return Tr::tr("There is no room left where “%1” is. Make room, or save the case in "
                      "another place.")
            .arg(file);
    case CaseFileErrorCode::CannotWrite:
        return Tr::tr("“%1” cannot be written: %2.").arg(file, error.detail);
    case CaseFileErrorCode::LimitReached:
        return Tr::tr("“%1” would get larger than a case may be: %2.").arg(file, error.detail);
    case CaseFileErrorCode::OtherContent:
        return Tr::tr("“%1” is not the file that the case knows: its SHA-256 differs.").arg(file);
    }
    return {};
}

QString caseFileProblemText(const CaseFileProblem &problem)
{
    const QString file = QDir::toNativeSeparators(problem.name);
    const bool isCounted = problem.count > 0;
    switch (problem.code) {
    case CaseFileProblemCode::LostFiles:
        return isCounted
                   ? Tr::tr("%n file(s) of the case could not be read.", nullptr, problem.count)
                   : Tr::tr("Some files of the case could not be read.");
    case CaseFileProblemCode::LostSources:
        return isCounted
                   ? Tr::tr("%n source(s) of the case could not be read.", nullptr, problem.count)
                   : Tr::tr("Some sources of the case could not be read.");
    case CaseFileProblemCode::LostAnnotations:
        return isCounted ? Tr::tr("%n note(s) could not be read.", nullptr, problem.count)
                         : Tr::tr("Some notes could not be read.");
    case CaseFileProblemCode::LostClocks:
        return isCounted
                   ? Tr::tr("%n clock(s) of sources could not be read.", nullptr, problem.count)
                   : Tr::tr("Some clocks of sources could not be read.");
    case CaseFileProblemCode::LostBookmarks:
        return isCounted ? Tr::tr("%n bookmark(s) could not be read.", nullptr, problem.count)
                         : Tr::tr("Some bookmarks could not be read.");
    case CaseFileProblemCode::LostDevices:
        return isCounted
                   ? Tr::tr("The device of %n source(s) could not be read.", nullptr, problem.count)
                   : Tr::tr("The devices of some sources could not be read.");
    case CaseFileProblemCode::LostComparison:
        return Tr::tr("Not all of what was compared could be read.");
    case CaseFileProblemCode::LostRedaction:
        return Tr::tr("Some texts that reports keep or replace could not be read.");
    case CaseFileProblemCode::LostEvidence:
        return Tr::tr("The copy of “%1” in the case is damaged and is not used.").arg(file);
    case CaseFileProblemCode::ForeignContent:
        return Tr::tr("The file holds things that no version of the program makes; they are "
                      "passed over.");
    case CaseFileProblemCode::MissingFile:
        return Tr::tr("“%1” is not in the case and not in its place any more.").arg(file);
    case CaseFileProblemCode::ChangedFile:
        return Tr::tr("“%1” is not in the case and is not what it was: notes on its lines may "
                      "stand at others.")
            .arg(file);
    }
    return {};
}

} // namespace Scep
