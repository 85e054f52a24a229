// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtxlines.h"

#include "importers/windows/evtx/evtxbytes.h"
#include "models/domain/limits.h"

#include <algorithm>

namespace Scep::Evtx {

/// Members refer to those before them.
struct EvtxLines::LoadedChunk
{
    LoadedChunk(qint64 chunkNumber, QByteArray chunkBytes)
        : number(chunkNumber)
        , bytes(std::move(chunkBytes))
        , chunk(bytes)
        , renderer(chunk, sink)
    {
    }

    const qint64 number;
    const QByteArray bytes;
    EvtxChunk chunk;
    XmlLineSink sink;
    BinXmlRenderer renderer;
};

EvtxLines::EvtxLines(std::shared_ptr<const EvidenceFile> file, const EvtxLayout &layout,
                     RecordPlaces places)
    : m_file(std::move(file))
    , m_layout(layout)
    , m_places(std::move(places))
{
}

EvtxLines::~EvtxLines() = default;

LineNumber EvtxLines::lineCount() const
{
    return static_cast<LineNumber>(m_places.offsets.size());
}

ByteRange EvtxLines::range(LineNumber line) const
{
    if (!isLine(line)) {
        return {};
    }
    const auto at = static_cast<size_t>(line - 1);
    return {.offset = m_places.offsets[at], .length = m_places.sizes[at]};
}

LineNumber EvtxLines::lineAt(qint64 offset) const
{
    const auto behind = std::ranges::upper_bound(m_places.offsets, offset);
    const LineNumber line = behind - m_places.offsets.begin();
    return line > 0 && offset < range(line).end() ? line : 0;
}

/// Of a record that is broken, what can be read of it; of one without its template, its values.
QByteArray EvtxLines::lineBytes(LineNumber line) const
{
    if (!isLine(line)) {
        return {};
    }
    const ByteRange place = range(line);
    const qint64 number = m_layout.numberOf(place.offset);
    const std::scoped_lock lock(m_mutex);
    if (!load(number)) {
        return {};
    }
    const EvtxRecord record{.offset = static_cast<quint32>(place.offset - m_layout.chunkAt(number)),
                            .size = static_cast<quint32>(place.length)};
    m_chunk->sink.clear();
    if (m_chunk->renderer.render(record) == BinXmlFault::MissingTemplate) {
        m_chunk->sink.clear();
        m_chunk->renderer.renderValues(record);
    }
    const QByteArrayView bytes = m_chunk->sink.bytes();
    return bytes.first(std::min<qsizetype>(bytes.size(), Limits::LineBytes)).toByteArray();
}

/// Makes the chunk the one at hand. The file may have changed since its records were found: a
/// record is read as far as it goes, as any other bytes.
bool EvtxLines::load(qint64 number) const
{
    if (m_chunk == nullptr || m_chunk->number != number) {
        auto bytes = m_file->read(m_layout.chunkAt(number), ChunkBytes);
        if (!bytes) {
            return false;
        }
        m_chunk = std::make_unique<LoadedChunk>(number, *std::move(bytes));
    }
    return true;
}

} // namespace Scep::Evtx
