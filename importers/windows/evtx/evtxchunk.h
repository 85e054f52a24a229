// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/binxmltemplate.h"
#include "models/domain/evidenceref.h"

#include <QByteArrayView>
#include <QHash>

#include <deque>
#include <unordered_map>
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

/// One chunk of an EVTX file: its records, and the templates and names that they share. Every
/// offset in it is checked before use. For one thread; the bytes outlive it.
class EvtxChunk
{
public:
    /// @p bytes: the chunk, or what there is of it.
    explicit EvtxChunk(QByteArrayView bytes);

    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    [[nodiscard]] const std::vector<EvtxRecord> &records() const { return m_records; }
    [[nodiscard]] const ChunkDamage &damage() const { return m_damage; }

    /// The compiled definition at that offset, which has to be of that id; compiled when it is
    /// asked for first. Null when there is none. Valid as long as the chunk.
    [[nodiscard]] const BinXmlTemplate *templateAt(quint32 offset, quint32 id);
    /// The number of the name at that offset, for name(); -1 when there is none.
    [[nodiscard]] qint64 nameAt(quint32 offset);
    [[nodiscard]] const BinXmlName &name(quint32 number) const { return m_names[number]; }

private:
    void checkHeader();
    void findRecords();
    [[nodiscard]] bool readRecord(qint64 offset, qint64 limit, EvtxRecord &record) const;
    [[nodiscard]] qint64 nextRecord(qint64 from, qint64 limit) const;
    [[nodiscard]] bool isNextInOrder(const EvtxRecord &record) const;
    void noteLost(qint64 begin, qint64 end);
    [[nodiscard]] bool isLossAtEnd(qint64 begin) const;
    void countLost();

    QByteArrayView m_bytes;
    std::vector<EvtxRecord> m_records;
    ChunkDamage m_damage;
    bool m_isTrusted = false;                                ///< header and checksums are right
    std::unordered_map<quint32, BinXmlTemplate> m_templates; ///< by offset; they stay in place
    std::deque<BinXmlName> m_names;
    QHash<quint32, qint64> m_nameNumbers;
    // What is in the chunk once cannot be larger than it: definitions and names that overlap are
    // refused, so that they do not take more memory than the chunk is worth.
    qint64 m_templateBytes = 0;
    qint64 m_nameBytes = 0;
};

/// Whether a chunk's place holds nothing: it was never written, and all of it is zero.
[[nodiscard]] bool isUnusedChunk(QByteArrayView bytes);

} // namespace Scep::Evtx
