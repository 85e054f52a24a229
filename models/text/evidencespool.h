// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/limits.h"
#include "models/text/evidencefile.h"

#include <QByteArray>
#include <QByteArrayView>

#include <expected>
#include <memory>

namespace Scep {

class FileHandle;

/// Keeps evidence that has no file of its own: a member of an archive, what came through a pipe.
/// Small pieces stay in memory, up to a total; the others share temporary files without a name,
/// which vanish with the last piece of evidence in them. One piece at a time, from one thread; the
/// evidence that it gives may be read from any.
class EvidenceSpool
{
public:
    /// @p memoryBytes: what all pieces together may take of memory.
    explicit EvidenceSpool(qint64 memoryBytes = Limits::SpoolMemoryBytes);
    ~EvidenceSpool();

    /// Begins a new piece. What was appended since the last finish() is forgotten.
    void begin();
    /// CannotRead, with the system's reason, when there is no room for it.
    [[nodiscard]] std::expected<void, ReadError> append(QByteArrayView bytes);
    /// Bytes of the piece so far.
    [[nodiscard]] qint64 size() const { return m_size; }
    /// The piece as evidence, its bytes as they were appended (EvidenceFile::asText() is for the
    /// reader); null when it is empty.
    [[nodiscard]] std::shared_ptr<const EvidenceFile> finish();

    EvidenceSpool(const EvidenceSpool &) = delete;
    EvidenceSpool &operator=(const EvidenceSpool &) = delete;

private:
    [[nodiscard]] std::expected<void, ReadError> spill(QByteArrayView bytes);

    std::shared_ptr<FileHandle> m_file; ///< of this and earlier pieces; null: none yet
    qint64 m_fileSize = 0;
    qint64 m_begin = 0; ///< of the piece in the file
    qint64 m_size = 0;
    qint64 m_memoryLeft;
    QByteArray m_bytes; ///< of the piece while it is small
    bool m_isSpilled = false;
};

} // namespace Scep
