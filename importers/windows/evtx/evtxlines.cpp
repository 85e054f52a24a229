// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtxlines.h"

#include "importers/windows/evtx/evtxbytes.h"
#include "models/domain/limits.h"

#include <algorithm>
#include <utility>

namespace Scep::Evtx {

namespace {
constexpr size_t ChunksKept = 4;
} // namespace

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

    [[nodiscard]] static qint64 numberOf(const std::unique_ptr<LoadedChunk> &loaded)
    {
        return loaded->number;
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
    std::unique_ptr<LoadedChunk> loaded = take(number);
    if (loaded == nullptr) {
        return {};
    }
    const EvtxRecord record{.offset = static_cast<quint32>(place.offset - m_layout.chunkAt(number)),
                            .size = static_cast<quint32>(place.length)};
    loaded->sink.clear();
    if (loaded->renderer.render(record) == BinXmlFault::MissingTemplate) {
        loaded->sink.clear();
        loaded->renderer.renderValues(record);
    }
    const QByteArrayView bytes = loaded->sink.bytes();
    const QByteArray text =
        bytes.first(std::min<qsizetype>(bytes.size(), Limits::LineBytes)).toByteArray();
    putBack(std::move(loaded));
    return text;
}

/// The chunk for the calling thread alone; null when it cannot be read. The file may have changed
/// since its records were found: a record is read as far as it goes, as any other bytes.
std::unique_ptr<EvtxLines::LoadedChunk> EvtxLines::take(qint64 number) const
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = std::ranges::find(m_chunks, number, LoadedChunk::numberOf);
        if (found != m_chunks.end()) {
            std::unique_ptr<LoadedChunk> chunk = std::move(*found);
            m_chunks.erase(found);
            return chunk;
        }
    }
    auto bytes = m_file->read(m_layout.chunkAt(number), ChunkBytes);
    return bytes ? std::make_unique<LoadedChunk>(number, *std::move(bytes)) : nullptr;
}

void EvtxLines::putBack(std::unique_ptr<LoadedChunk> chunk) const
{
    const std::scoped_lock lock(m_mutex);
    m_chunks.push_back(std::move(chunk));
    if (m_chunks.size() > ChunksKept) {
        m_chunks.erase(m_chunks.begin());
    }
}

} // namespace Scep::Evtx
