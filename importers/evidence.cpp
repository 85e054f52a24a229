// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/evidence.h"

#include "models/domain/limits.h"
#include "models/pki/sha256.h"

namespace Scep {

std::optional<ArchiveKind> archiveKindOf(const Evidence &evidence)
{
    if (!evidence.file) {
        return std::nullopt;
    }
    const auto head = evidence.file->read(0, Limits::ArchiveSniffBytes);
    return head ? archiveKind(*head) : std::nullopt;
}

std::expected<QByteArray, ReadError> sha256Of(const EvidenceFile &file,
                                              const std::function<bool()> &isStopped)
{
    Sha256 hash;
    const auto isWhole = file.forEachOriginalBlock([&hash, &isStopped](QByteArrayView block) {
        hash.addData(block);
        return !isStopped();
    });
    if (!isWhole) {
        return std::unexpected(isWhole.error());
    }
    return *isWhole ? hash.result() : QByteArray();
}

} // namespace Scep
