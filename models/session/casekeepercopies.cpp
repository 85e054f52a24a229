// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of CaseKeeper that deals with copies of evidence: what is taken into the case, and what
// comes out of one.

#include "models/session/casekeeper.h"

#include "models/session/casefileevidence.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
/// The worker that writes one copy.
CaseFileResult<void> pack(const QString &casePath, const KeptFile &file,
                          std::shared_ptr<const EvidenceFile> content,
                          const std::shared_ptr<std::atomic<bool>> &stop)
{
    if (!content) {
        const auto opened = EvidenceFile::openOriginal(file.path);
        if (!opened) {
            return std::unexpected(CaseFileError{.code = CaseFileErrorCode::CannotOpen,
                                                 .path = file.path,
                                                 .detail = opened.error().detail});
        }
        content = *opened;
    }
    return embedEvidence(casePath, file, *content, [&stop] { return stop->load(); });
}
} // namespace

FileKeeping CaseKeeper::keepingOf(const KeptFile &file) const
{
    if (file.isEmbedded) {
        return FileKeeping::Copied;
    }
    if (m_withKeys.contains(file.id)) {
        return FileKeeping::MayHoldKeys;
    }
    if (m_changed.contains(file.id)) {
        return FileKeeping::OtherFile;
    }
    if (m_unpackable.contains(file.id) || file.sha256.isEmpty() || file.size <= 0) {
        return FileKeeping::CannotCopy;
    }
    // What comes out of a case is perhaps nowhere else any more: it goes on with the case.
    const bool isTooLarge = file.size > m_embeddedBytes && !m_copies.contains(file.id);
    return isTooLarge ? FileKeeping::TooLarge : FileKeeping::ToBeCopied;
}

/// What is to be read of some files of a case file; @p ids: what they are in this case.
QList<CaseInput> CaseKeeper::inputs(const QString &casePath, const QList<KeptFile> &files,
                                    const QHash<qint64, qint64> &ids)
{
    QList<CaseInput> result;
    for (const KeptFile &each : files) {
        const qint64 id = ids.value(each.id, each.id);
        CaseInput input{.kept = id,
                        .path = each.path,
                        .container = each.container,
                        .content = nullptr,
                        .copy = {}};
        if (each.isEmbedded) {
            input.copy = {.casePath = casePath, .file = each};
            m_awaited.insert(id);
        } else if (!QFileInfo::exists(each.path)) {
            addProblem({.code = CaseFileProblemCode::MissingFile, .name = each.path});
        }
        // A case may come from anybody, and name any file of this computer: unless it proves to
        // know what is in it, that is never taken into a case.
        if (each.sha256.isEmpty()) {
            m_unpackable.insert(id);
        }
        result.append(input);
    }
    return result;
}

void CaseKeeper::takeCopies(const QList<CaseInput> &inputs)
{
    keepCopies(inputs);
    packNext();
}

void CaseKeeper::keepCopies(const QList<CaseInput> &inputs)
{
    for (const CaseInput &input : inputs) {
        const bool wasAwaited = m_awaited.remove(input.kept);
        const KeptFile *row = file(input.kept);
        if (row == nullptr) {
            continue;
        }
        if (input.copy) { // it was not tried: it stays where it is
            if (wasAwaited && !row->isEmbedded && !QFileInfo::exists(input.path)) {
                addProblem({.code = CaseFileProblemCode::MissingFile, .name = input.path});
            }
            continue;
        }
        if (input.content) {
            m_copies.insert(input.kept, input.content);
            continue;
        }
        if (row->isEmbedded) {
            m_lost.insert(input.kept);
        }
        if (wasAwaited) {
            addProblem({.code = CaseFileProblemCode::LostEvidence, .name = input.path});
            if (!QFileInfo::exists(input.path)) {
                addProblem({.code = CaseFileProblemCode::MissingFile, .name = input.path});
            }
        }
    }
}

QList<CaseInput> CaseKeeper::copiesHeld() const
{
    QList<CaseInput> held;
    for (const KeptFile &each : m_files) {
        if (m_file && each.isEmbedded && !m_copies.contains(each.id) && !m_lost.contains(each.id)) {
            held.append({.kept = each.id,
                         .path = each.path,
                         .container = each.container,
                         .content = nullptr,
                         .copy = CaseCopy{.casePath = m_file->path(), .file = each}});
        }
    }
    return held;
}

bool CaseKeeper::isToBePacked(const KeptFile &file) const
{
    return keepingOf(file) == FileKeeping::ToBeCopied && !m_awaited.contains(file.id);
}

/// One after the other, beside everything else.
void CaseKeeper::packNext()
{
    if (!m_file || m_isUntitledFile || m_file->refusal() || m_packing.isRunning() ||
        m_packed != 0) {
        return;
    }
    const auto next =
        std::ranges::find_if(m_files, [this](const KeptFile &each) { return isToBePacked(each); });
    if (next == m_files.end()) {
        return;
    }
    // Its row must be there.
    if (!flush()) {
        return;
    }
    m_packed = next->id;
    m_stopPacking = std::make_shared<std::atomic<bool>>(false);
    m_packing.setFuture(
        QtConcurrent::run(&pack, m_file->path(), *next, m_copies.value(next->id), m_stopPacking));
    emit stateChanged();
}

void CaseKeeper::takePacked()
{
    const qint64 id = std::exchange(m_packed, 0);
    if (id == 0 || m_packing.future().resultCount() == 0) {
        return; // of a case that is gone
    }
    KeptFile *row = file(id);
    if (const auto done = m_packing.result(); row && done) {
        row->isEmbedded = true;
    } else {
        m_unpackable.insert(id); // it stays a reference
    }
    packNext();
    emit stateChanged();
}

void CaseKeeper::stopPacking()
{
    if (m_stopPacking) {
        m_stopPacking->store(true);
    }
    m_packing.waitForFinished();
    m_packed = 0;
}

void CaseKeeper::finishPacking()
{
    packNext();
    while (m_packed != 0) {
        m_packing.waitForFinished();
        takePacked();
    }
    for (const std::unique_ptr<Behind> &each : m_behind) {
        each->packing.waitForFinished();
    }
    m_behind.clear();
}

/// The person was told that the case holds copies: it gets the rest of them while something else is
/// on the screen. Takes the file of the case away.
void CaseKeeper::packBehind()
{
    stopPacking();
    if (!m_file || m_isUntitledFile || m_file->refusal()) {
        return;
    }
    QList<std::pair<KeptFile, std::shared_ptr<const EvidenceFile>>> rest;
    for (const KeptFile &each : std::as_const(m_files)) {
        if (isToBePacked(each)) {
            rest.append({each, m_copies.value(each.id)});
        }
    }
    if (rest.isEmpty()) {
        return;
    }
    const QString path = m_file->path();
    m_behind.push_back(std::make_unique<Behind>(*std::exchange(m_file, std::nullopt)));
    Behind *behind = m_behind.back().get();
    connect(&behind->packing, &QFutureWatcherBase::finished, this, [this, behind] {
        std::erase_if(m_behind, [behind](const auto &each) { return each.get() == behind; });
    });
    behind->packing.setFuture(QtConcurrent::run([path, rest] {
        const auto goOn = std::make_shared<std::atomic<bool>>(false);
        for (const auto &[file, content] : rest) {
            (void)pack(path, file, content, goOn); // what cannot be copied stays a reference
        }
    }));
}

/// Its lock is ours until then.
void CaseKeeper::finishBehind(const QString &path)
{
    const QString wanted = QFileInfo(path).absoluteFilePath();
    std::erase_if(m_behind, [&wanted](const std::unique_ptr<Behind> &each) {
        const bool isIt = QFileInfo(each->file.path()).absoluteFilePath() == wanted;
        if (isIt) {
            each->packing.waitForFinished();
        }
        return isIt;
    });
}

} // namespace Scep
