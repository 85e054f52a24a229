// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/caseinputs.h"

#include <QFileInfo>

#include <algorithm>

namespace Scep {

namespace {
qint64 mostUnpacked(const QString &casePath)
{
    const qint64 packed =
        QFileInfo(casePath).size() + QFileInfo(casePath + QStringLiteral("-wal")).size();
    return std::min(
        2 * CaseFileLimits::UnpackedBytes,
        std::max(CaseFileLimits::UnpackedFreeBytes, packed * CaseFileLimits::UnpackedRatio));
}
} // namespace

CaseCopies::CaseCopies(const CaseFile &file)
    : m_file(file)
    , m_left(mostUnpacked(file.path()))
{
}

CaseInput CaseCopies::inputOf(const KeptFile &kept)
{
    CaseInput input{
        .kept = kept.id, .path = kept.path, .container = kept.container, .content = nullptr};
    if (kept.isEmbedded && kept.size <= m_left) {
        if (const auto evidence = m_file.evidence(kept, m_spool)) {
            m_left -= kept.size;
            input.content = *evidence;
        }
    }
    return input;
}

CaseFileResult<CaseInputs> readCaseInputs(const QString &path)
{
    const auto file = CaseFile::open(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    CaseInputs result{.inputs = {}, .contents = file->contents(), .problems = file->problems()};
    CaseCopies copies(*file);
    for (const KeptFile &each : result.contents.files) {
        const CaseInput input = copies.inputOf(each);
        const bool isLost = each.isEmbedded && !input.content;
        if (isLost || (!input.content && !QFileInfo::exists(each.path))) {
            result.problems.append({.code = isLost ? CaseFileProblemCode::LostEvidence
                                                   : CaseFileProblemCode::MissingFile,
                                    .name = each.path});
        }
        result.inputs.append(input);
    }
    return result;
}

} // namespace Scep
