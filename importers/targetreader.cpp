// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/targetreader.h"

#include "importers/archive/archivewalk.h"
#include "importers/inputstream.h"
#include "models/text/singlelinetext.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportJob)
};

/// A file's name may hold line ends and turns of the writing direction.
QString displayNameOf(const QString &path)
{
    const QString name =
        path == QLatin1String("-") ? Tr::tr("Standard input") : QFileInfo(path).fileName();
    return singleLineText(name.isEmpty() ? path : name, path.size() + name.size());
}

void open(Evidence &evidence)
{
    const auto file = EvidenceFile::openOriginal(evidence.path);
    if (file) {
        evidence.file = *file;
        evidence.bytesOnDisk = (*file)->originalSize();
    } else {
        evidence.issues.append({.code = file.error().code, .detail = file.error().detail});
    }
}
} // namespace

void readTarget(const ImportTarget &target, EvidenceSpool &spool, const EvidenceControl &control)
{
    Evidence evidence;
    evidence.path = target.path;
    evidence.container = target.container;
    evidence.displayName = displayNameOf(target.path);
    if (control.isCancelled()) {
        evidence.issues.append({.code = IssueCode::Cancelled});
    } else if (!target.limit.isEmpty()) {
        evidence.issues.append({.code = IssueCode::LimitReached, .detail = target.limit});
    } else if (target.content) {
        evidence.file = target.content;
        evidence.bytesOnDisk = target.content->originalSize();
    } else if (target.mayBeStream && isInputStream(target.path)) {
        readInputStream(evidence, spool, control.isCancelled);
    } else {
        open(evidence);
    }
    if (const auto kind = archiveKindOf(evidence)) {
        walkArchive(std::move(evidence), *kind, spool, control);
    } else {
        control.take(std::move(evidence));
    }
}

} // namespace Scep
