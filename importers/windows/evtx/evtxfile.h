// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/evtxchunk.h"
#include "models/text/evidencefile.h"

#include <QByteArray>

#include <expected>

namespace Scep::Evtx {

/// How an EVTX file is laid out. Its header says how many chunks there are, but a log that was not
/// closed says it wrongly: chunks are counted by the file's size.
struct EvtxLayout
{
    qint64 firstChunk = 0; ///< offset of the first chunk
    qint64 chunks = 0;     ///< places of chunks, the last of which may be cut
    bool isDirty = false;  ///< the log was not closed
    bool hasHeader = false;
    bool isChecksumWrong = false; ///< of the header

    [[nodiscard]] qint64 chunkAt(qint64 number) const { return firstChunk + number * ChunkBytes; }
    /// The chunk that holds the byte, from 0.
    [[nodiscard]] qint64 numberOf(qint64 offset) const
    {
        return (offset - firstChunk) / ChunkBytes;
    }
};

/// Whether bytes begin like an EVTX file, or like one whose header is missing.
[[nodiscard]] bool beginsLikeEvtxFile(QByteArrayView head);
[[nodiscard]] bool beginsLikeEvtxChunk(QByteArrayView head);

/// Reads the header.
[[nodiscard]] std::expected<EvtxLayout, ReadError> readEvtxLayout(const EvidenceFile &file);

} // namespace Scep::Evtx
