// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtxrecords.h"

#include "importers/windows/evtx/crc32.h"
#include "importers/windows/evtx/evtxbytes.h"

#include <algorithm>
#include <utility>

namespace Scep::Evtx {

namespace {
constexpr QByteArrayView ChunkMagic("ElfChnk\0", 8);
constexpr QByteArrayView RecordMagic("\x2a\x2a\0\0", 4);

// Offsets in a chunk's header.
constexpr qint64 FirstNumber = 24; ///< of the first record
constexpr qint64 LastNumber = 32;
constexpr qint64 FreeSpace = 48; ///< offset behind the last record
constexpr qint64 DataChecksum = 52;
constexpr qint64 HeaderChecksum = 124;
constexpr qint64 Tables = 128;

/// More records than fit into a chunk: numbers further apart say nothing about what is lost.
constexpr quint64 RecordsPerChunk = ChunkBytes / SmallestRecord;

bool isZero(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char byte) { return byte == '\0'; });
}

/// Finds the records of one chunk.
class RecordFinder
{
public:
    explicit RecordFinder(QByteArrayView bytes)
        : m_bytes(bytes.first(std::min<qsizetype>(bytes.size(), ChunkBytes)))
    {
    }

    ChunkRecords run();

private:
    void checkHeader();
    void findRecords();
    [[nodiscard]] bool readRecord(qint64 offset, qint64 limit, EvtxRecord &record) const;
    [[nodiscard]] qint64 nextRecord(qint64 from, qint64 limit) const;
    [[nodiscard]] bool isNextInOrder(const EvtxRecord &record) const;
    void noteLost(qint64 begin, qint64 end);
    [[nodiscard]] bool isLossAtEnd(qint64 begin) const;
    void countLost();

    const QByteArrayView m_bytes;
    ChunkRecords m_found;
    bool m_isTrusted = false; ///< header and checksums are right
};

ChunkRecords RecordFinder::run()
{
    checkHeader();
    findRecords();
    countLost();
    return std::move(m_found);
}

void RecordFinder::checkHeader()
{
    m_found.damage.isCut = m_bytes.size() < ChunkBytes;
    m_found.damage.header = m_bytes.size() < ChunkHeaderBytes || !m_bytes.startsWith(ChunkMagic);
    if (m_found.damage.header) {
        return;
    }
    const quint32 sum = crc32(m_bytes.sliced(Tables, ChunkHeaderBytes - Tables),
                              crc32(m_bytes.first(HeaderChecksum - 4)));
    m_found.damage.headerChecksum = sum != numberAt<quint32>(m_bytes, HeaderChecksum);
    const auto freeSpace = numberAt<quint32>(m_bytes, FreeSpace);
    const bool isPlausible = freeSpace >= ChunkHeaderBytes && freeSpace <= m_bytes.size();
    m_found.damage.dataChecksum =
        !isPlausible || crc32(m_bytes.sliced(ChunkHeaderBytes, freeSpace - ChunkHeaderBytes)) !=
                            numberAt<quint32>(m_bytes, DataChecksum);
    m_isTrusted = !m_found.damage.headerChecksum && !m_found.damage.dataChecksum;
}

/// Records follow each other without gaps. Where one is broken the next is looked for by its magic
/// and by the copy of its size at its end.
void RecordFinder::findRecords()
{
    // What lies behind the free space of a chunk that is in order is left from older use.
    const qint64 limit =
        m_isTrusted ? qint64(numberAt<quint32>(m_bytes, FreeSpace)) : m_bytes.size();
    qint64 pos = m_found.damage.header && !m_bytes.startsWith(ChunkMagic.first(4)) &&
                         m_bytes.startsWith(RecordMagic)
                     ? 0
                     : ChunkHeaderBytes;
    while (pos < limit) {
        EvtxRecord record;
        if (readRecord(pos, limit, record) && isNextInOrder(record)) {
            m_found.records.push_back(record);
            pos += record.size;
            continue;
        }
        const qint64 next = nextRecord(pos + 1, limit);
        noteLost(pos, next);
        pos = next;
    }
}

bool RecordFinder::readRecord(qint64 offset, qint64 limit, EvtxRecord &record) const
{
    if (!isInside(m_bytes, offset, SmallestRecord) ||
        m_bytes.sliced(offset, RecordMagic.size()) != RecordMagic) {
        return false;
    }
    const auto size = numberAt<quint32>(m_bytes, offset + 4);
    if (size < SmallestRecord || size > limit - offset ||
        numberAt<quint32>(m_bytes, offset + size - 4) != size) {
        return false;
    }
    record = {.offset = static_cast<quint32>(offset),
              .size = size,
              .number = numberAt<quint64>(m_bytes, offset + 8),
              .written = numberAt<quint64>(m_bytes, offset + 16)};
    return true;
}

qint64 RecordFinder::nextRecord(qint64 from, qint64 limit) const
{
    for (;;) {
        const qsizetype found = m_bytes.first(limit).indexOf(RecordMagic, from);
        EvtxRecord record;
        if (found < 0) {
            return limit;
        }
        if (readRecord(found, limit, record) && isNextInOrder(record)) {
            return found;
        }
        from = found + 1;
    }
}

/// In a chunk that is not in order older records, from before the chunk's first one, may stand
/// behind the newest: their numbers tell.
bool RecordFinder::isNextInOrder(const EvtxRecord &record) const
{
    if (m_isTrusted) {
        return true;
    }
    if (!m_found.damage.header && !m_found.damage.headerChecksum) {
        return record.number >= numberAt<quint64>(m_bytes, FirstNumber);
    }
    return m_found.records.empty() || record.number > m_found.records.front().number;
}

void RecordFinder::noteLost(qint64 begin, qint64 end)
{
    const QByteArrayView bytes = m_bytes.sliced(begin, end - begin);
    if (!isZero(bytes) && (end < m_bytes.size() || m_isTrusted || isLossAtEnd(begin))) {
        m_found.damage.lost.push_back({.offset = begin, .length = end - begin});
    }
}

/// Behind the last record there is nothing, or what is left of older use: only what the header
/// counts as used, or the beginning of a record that was to follow, is a loss.
bool RecordFinder::isLossAtEnd(qint64 begin) const
{
    const bool isHeaderRight = !m_found.damage.header && !m_found.damage.headerChecksum;
    if ((isHeaderRight && begin < numberAt<quint32>(m_bytes, FreeSpace)) || m_found.damage.isCut ||
        m_found.records.empty()) {
        return true;
    }
    const EvtxRecord next{.number = numberAt<quint64>(m_bytes, begin + 8)};
    return m_bytes.sliced(begin).startsWith(RecordMagic) && isNextInOrder(next);
}

/// A header that is right says which numbers there are; else gaps between neighbours tell.
void RecordFinder::countLost()
{
    if (m_found.damage.lost.empty()) {
        return;
    }
    const auto first = numberAt<quint64>(m_bytes, FirstNumber);
    const auto last = numberAt<quint64>(m_bytes, LastNumber);
    if (!m_found.damage.header && !m_found.damage.headerChecksum && last >= first &&
        last - first < RecordsPerChunk) {
        const auto found = std::ranges::count_if(m_found.records, [&](const EvtxRecord &record) {
            return record.number >= first && record.number <= last;
        });
        const quint64 expected = last - first + 1;
        m_found.damage.lostRecords =
            expected - std::min<quint64>(expected, static_cast<quint64>(found));
        return;
    }
    for (size_t i = 1; i < m_found.records.size(); ++i) {
        const quint64 gap = m_found.records[i].number - m_found.records[i - 1].number - 1;
        m_found.damage.lostRecords += gap < RecordsPerChunk ? gap : 0;
    }
}
} // namespace

ChunkRecords findRecords(QByteArrayView chunk)
{
    return RecordFinder(chunk).run();
}

bool isUnusedChunk(QByteArrayView bytes)
{
    return isZero(bytes);
}

} // namespace Scep::Evtx
