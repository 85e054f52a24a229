// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtxlines.h"

#include "importers/windows/evtx/binxmlrenderer.h"
#include "importers/windows/evtx/evtxxml.h"
#include "models/domain/limits.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace Scep::Evtx {

namespace {
constexpr size_t ChunksKept = 4;
} // namespace

/// A chunk whose records can be rendered, with what serves the next chunk too. Members refer to
/// those before them.
class EvtxLines::LoadedChunk
{
public:
    /// Reads the chunk of that number in place of the one before. The file may have changed since
    /// its records were found: a record is read as far as it goes, as any other bytes.
    void load(const EvidenceFile &file, const EvtxLayout &layout, qint64 number);
    /// -1 before the first.
    [[nodiscard]] qint64 number() const { return m_number; }
    /// The record as a line; valid until the next call. Of a record that is broken, what can be
    /// read of it; of one without its template, its values. Empty where the chunk cannot be read.
    [[nodiscard]] QByteArrayView line(const EvtxRecord &record);

private:
    qint64 m_number = -1;
    QByteArray m_bytes;
    BinXmlNames m_names;
    std::optional<EvtxChunk> m_chunk;
    XmlLineSink m_sink;
    std::optional<BinXmlRenderer<XmlLineSink>> m_renderer; ///< none: the chunk cannot be read
};

void EvtxLines::LoadedChunk::load(const EvidenceFile &file, const EvtxLayout &layout, qint64 number)
{
    m_number = number;
    m_renderer.reset();
    m_chunk.reset();
    m_bytes.resize(std::min(ChunkBytes, file.size() - layout.chunkAt(number)));
    const auto length = file.readInto(layout.chunkAt(number), m_bytes.data(), m_bytes.size());
    if (length) {
        m_chunk.emplace(QByteArrayView(m_bytes).first(*length), m_names);
        m_renderer.emplace(*m_chunk, m_sink);
    }
}

QByteArrayView EvtxLines::LoadedChunk::line(const EvtxRecord &record)
{
    if (!m_renderer) {
        return {};
    }
    m_sink.clear();
    if (m_renderer->render(record) == BinXmlFault::MissingTemplate) {
        m_sink.clear();
        m_renderer->renderValues(record);
    }
    const QByteArrayView bytes = m_sink.bytes();
    return bytes.first(std::min<qsizetype>(bytes.size(), Limits::LineBytes));
}

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

QByteArray EvtxLines::lineBytes(LineNumber line) const
{
    QByteArray text;
    if (isLine(line)) {
        visitLines(line, line, [&text](LineNumber, QByteArrayView bytes) {
            text = bytes.toByteArray();
            return true;
        });
    }
    return text;
}

void EvtxLines::visitLines(LineNumber first, LineNumber last, const Visitor &visit) const
{
    if (first > last) {
        return;
    }
    std::unique_ptr<LoadedChunk> loaded = take(m_layout.numberOf(range(first).offset));
    bool goesOn = true;
    for (LineNumber line = first; line <= last && goesOn; ++line) {
        const ByteRange place = range(line);
        const qint64 number = m_layout.numberOf(place.offset);
        if (loaded->number() != number) {
            loaded->load(*m_file, m_layout, number);
        }
        const auto offset = static_cast<quint32>(place.offset - m_layout.chunkAt(number));
        goesOn = visit(
            line, loaded->line({.offset = offset, .size = static_cast<quint32>(place.length)}));
    }
    const std::scoped_lock lock(m_mutex);
    m_chunks.push_back(std::move(loaded));
    if (m_chunks.size() > ChunksKept) {
        m_chunks.erase(m_chunks.begin());
    }
}

/// One for the calling thread alone: the one that holds the chunk, or else the oldest.
std::unique_ptr<EvtxLines::LoadedChunk> EvtxLines::take(qint64 number) const
{
    const std::scoped_lock lock(m_mutex);
    auto found = std::ranges::find(m_chunks, number, &LoadedChunk::number);
    if (found == m_chunks.end()) {
        if (m_chunks.size() < ChunksKept) {
            return std::make_unique<LoadedChunk>();
        }
        found = m_chunks.begin();
    }
    std::unique_ptr<LoadedChunk> chunk = std::move(*found);
    m_chunks.erase(found);
    return chunk;
}

} // namespace Scep::Evtx
