// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QByteArrayView>

#include <vector>

namespace Scep::Evtx {

/// Bytes of a chunk. Chunks stand one behind the other after the file's header.
inline constexpr qint64 ChunkBytes = 64 * 1024;
/// Bytes of a chunk's header with its tables of names and templates.
inline constexpr qint64 ChunkHeaderBytes = 512;
/// Bytes of a record before its binary XML: magic, size, number, time.
inline constexpr qint64 RecordHeaderBytes = 24;
/// The smallest record: header and the copy of its size.
inline constexpr qint64 SmallestRecord = RecordHeaderBytes + 4;

/// A record as it stands in its chunk.
struct EvtxRecord
{
    quint32 offset = 0; ///< in the chunk
    quint32 size = 0;
    quint64 number = 0;
    quint64 written = 0; ///< FILETIME: 100 ns since 1601
};

/// What is wrong with a chunk.
struct ChunkDamage
{
    bool header = false;         ///< no chunk header where one belongs
    bool headerChecksum = false; ///< the header's checksum is wrong
    bool dataChecksum = false;   ///< the records' checksum is wrong
    bool isCut = false;          ///< the file ends inside the chunk
    quint64 lostRecords = 0;     ///< as far as their numbers tell
    std::vector<ByteRange> lost; ///< bytes without a readable record, in the chunk
};

/// The records of a chunk in their order, and what is wrong with it.
struct ChunkRecords
{
    std::vector<EvtxRecord> records;
    ChunkDamage damage;
};

/// Checks the chunk, or what there is of it, and finds its records. Every offset is checked.
[[nodiscard]] ChunkRecords findRecords(QByteArrayView chunk);

/// Whether a chunk's place holds nothing: it was never written, and all of it is zero.
[[nodiscard]] bool isUnusedChunk(QByteArrayView bytes);

} // namespace Scep::Evtx
