// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/sourcereread.h"

#include "importers/sourceimport.h"

#include <algorithm>
#include <thread>

namespace Scep {

bool canReadAgain(const ImportResult &result)
{
    return result.fileState && !result.comesAgain &&
           result.source.formatId != QLatin1StringView("certificates");
}

ImportResult readAgain(const SourceFile &source, const ImporterRegistry &registry,
                       const ImportOptions &options, const ImportControl &control)
{
    Evidence evidence;
    evidence.path = source.path;
    evidence.displayName = source.displayName;
    evidence.container = source.container;
    const auto file = EvidenceFile::openOriginal(source.path);
    if (file) {
        evidence.file = *file;
        evidence.bytesOnDisk = (*file)->originalSize();
    } else {
        evidence.issues.append({.code = file.error().code, .detail = file.error().detail});
    }
    const int threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return importEvidence(evidence, source.id, registry, options, control, threads);
}

} // namespace Scep
