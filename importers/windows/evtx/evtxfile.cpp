// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtxfile.h"

#include "importers/windows/evtx/crc32.h"
#include "importers/windows/evtx/evtxbytes.h"

namespace Scep::Evtx {

namespace {
constexpr qint64 FileHeaderBytes = 128;
/// Bytes before the first chunk, unless the header says otherwise.
constexpr qint64 HeaderBlockBytes = 4096;

// Offsets in the file's header.
constexpr qint64 HeaderBlockSize = 40;
constexpr qint64 Flags = 120;
constexpr qint64 Checksum = 124;
constexpr quint32 DirtyFlag = 1;
} // namespace

bool beginsLikeEvtxFile(QByteArrayView head)
{
    return head.startsWith(QByteArrayView("ElfFile\0", 8));
}

bool beginsLikeEvtxChunk(QByteArrayView head)
{
    return head.startsWith(QByteArrayView("ElfChnk\0", 8));
}

std::expected<EvtxLayout, ReadError> readEvtxLayout(const EvidenceFile &file)
{
    const auto header = file.read(0, FileHeaderBytes);
    if (!header) {
        return std::unexpected(header.error());
    }
    EvtxLayout layout;
    layout.hasHeader = beginsLikeEvtxFile(*header);
    if (layout.hasHeader) {
        const auto block = numberAt<quint16>(*header, HeaderBlockSize);
        layout.isDirty = (numberAt<quint32>(*header, Flags) & DirtyFlag) != 0;
        layout.isChecksumWrong =
            header->size() < FileHeaderBytes ||
            crc32(QByteArrayView(*header).first(Flags)) != numberAt<quint32>(*header, Checksum);
        layout.firstChunk =
            block >= FileHeaderBytes && !layout.isChecksumWrong ? block : HeaderBlockBytes;
    }
    const qint64 rest = std::max<qint64>(0, file.size() - layout.firstChunk);
    layout.chunks = (rest + ChunkBytes - 1) / ChunkBytes;
    return layout;
}

} // namespace Scep::Evtx
