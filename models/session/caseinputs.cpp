// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/caseinputs.h"

#include "models/text/evidencespool.h"

#include <QFileInfo>

#include <algorithm>

namespace Scep {

qint64 mostUnpacked(const QString &casePath)
{
    const qint64 packed =
        QFileInfo(casePath).size() + QFileInfo(casePath + QStringLiteral("-wal")).size();
    return std::min(
        2 * CaseFileLimits::UnpackedBytes,
        std::max(CaseFileLimits::UnpackedFreeBytes, packed * CaseFileLimits::UnpackedRatio));
}

CaseFileResult<CaseInputs> readCaseInputs(const QString &path)
{
    const auto file = CaseFile::open(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    CaseInputs result{.inputs = {}, .contents = file->contents(), .problems = file->problems()};
    EvidenceSpool spool;
    qint64 left = mostUnpacked(path);
    for (const KeptFile &each : result.contents.files) {
        CaseInput input{
            .kept = each.id, .path = each.path, .container = each.container, .content = nullptr};
        if (each.isEmbedded && each.size <= left) {
            if (const auto evidence = file->evidence(each, spool)) {
                left -= each.size;
                input.content = *evidence;
            }
        }
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
