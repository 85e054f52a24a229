// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/caseinputs.h"

#include "models/session/casefilelimits.h"
#include "models/text/evidencespool.h"

#include <QFileInfo>

#include <utility>

namespace Scep {

namespace {
/// The copies of one case file.
class CaseCopies
{
public:
    explicit CaseCopies(const QString &path)
        : m_path(path)
        , m_file(CaseFile::openToRead(path))
        , m_left(CaseFileLimits::mostUnpacked(QFileInfo(path).size() +
                                                  QFileInfo(path + QStringLiteral("-wal")).size(),
                                              2 * CaseFileLimits::UnpackedBytes))
    {
    }

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Null where it cannot be had.
    [[nodiscard]] std::shared_ptr<const EvidenceFile> content(const KeptFile &kept,
                                                              const CopyProgress &goesOn)
    {
        if (!m_file || kept.size > m_left) {
            return nullptr;
        }
        const auto evidence = m_file->evidence(kept, m_spool, goesOn);
        if (!evidence) {
            return nullptr;
        }
        m_left -= kept.size;
        return *evidence;
    }

private:
    QString m_path;
    CaseFileResult<CaseFile> m_file;
    EvidenceSpool m_spool;
    qint64 m_left; ///< bytes
};
} // namespace

QList<CaseInput> unpackedInputs(QList<CaseInput> inputs, const UnpackProgress &progress,
                                const std::function<bool()> &isCancelled)
{
    qint64 total = 0;
    for (const CaseInput &input : std::as_const(inputs)) {
        total += input.copy ? input.copy->file.size : 0;
    }
    std::optional<CaseCopies> copies; // those of one case stand together
    qint64 done = 0;
    for (CaseInput &input : inputs) {
        if (!input.copy || isCancelled()) {
            continue;
        }
        if (!copies || copies->path() != input.copy->casePath) {
            copies.emplace(input.copy->casePath);
        }
        const KeptFile &file = input.copy->file;
        progress(done, total, file.displayName);
        input.content = copies->content(file, [&](qint64 bytes) {
            progress(done + bytes, total, file.displayName);
            return !isCancelled();
        });
        done += file.size;
        if (input.content || !isCancelled()) {
            input.copy.reset();
        }
    }
    return inputs;
}

CaseFileResult<CaseInputs> readCaseInputs(const QString &path)
{
    const auto file = CaseFile::open(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    CaseInputs result{.inputs = {}, .contents = file->contents(), .problems = file->problems()};
    for (const KeptFile &each : std::as_const(result.contents.files)) {
        result.inputs.append({.kept = each.id,
                              .path = each.path,
                              .container = each.container,
                              .content = nullptr,
                              .copy = each.isEmbedded
                                          ? std::optional(CaseCopy{.casePath = path, .file = each})
                                          : std::nullopt});
    }
    result.inputs = unpackedInputs(std::move(result.inputs));
    for (qsizetype i = 0; i < result.inputs.size(); ++i) {
        const CaseInput &input = result.inputs.at(i);
        const bool isLost = result.contents.files.at(i).isEmbedded && !input.content;
        if (isLost || (!input.content && !QFileInfo::exists(input.path))) {
            result.problems.append({.code = isLost ? CaseFileProblemCode::LostEvidence
                                                   : CaseFileProblemCode::MissingFile,
                                    .name = input.path});
        }
    }
    return result;
}

} // namespace Scep
