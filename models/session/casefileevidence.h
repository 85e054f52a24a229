// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefile.h"

#include <functional>
#include <memory>
#include <optional>

namespace Scep {

class CaseFileDatabase;
class EvidenceSpool;

/// Up to CaseFileLimits::ChunkBytes as one zstd frame; empty when zstd refuses.
[[nodiscard]] QByteArray packedChunk(QByteArrayView bytes);

/// The bytes of a packed chunk; nothing when it is none, or unpacks to more than
/// CaseFileLimits::ChunkBytes.
[[nodiscard]] std::optional<QByteArray> unpackedChunk(QByteArrayView packed);

/// The copy of a file that the case holds, last changed when the original was. Damaged unless it
/// is whole and what the file's SHA-256 says. @p goesOn may be empty.
[[nodiscard]] CaseFileResult<std::shared_ptr<const EvidenceFile>>
unpackEvidence(const CaseFileDatabase &database, const KeptFile &file, EvidenceSpool &spool,
               const CopyProgress &goesOn);

/// Puts a copy of a file into the case, by a connection of its own: for a worker thread. Writes it
/// in pieces, so that a note never waits long, and lets it count when it is whole: until then the
/// file stays a reference. OtherContent when @p content is not what file.sha256 says. Not an error,
/// and without effect, when @p isCancelled says so before the end.
[[nodiscard]] CaseFileResult<void> embedEvidence(const QString &casePath, const KeptFile &file,
                                                 const EvidenceFile &content,
                                                 const std::function<bool()> &isCancelled);

} // namespace Scep
