// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/evtxfile.h"
#include "models/text/renderedlines.h"

#include <memory>
#include <mutex>
#include <vector>

namespace Scep::Evtx {

/// Where the records of a file stand, in its order: 12 bytes a record.
struct RecordPlaces
{
    std::vector<qint64> offsets; ///< ascending
    std::vector<quint32> sizes;
};

/// The records of an EVTX file as lines of XML. A chunk is read and its templates are compiled when
/// one of its records is asked for; the latest few are kept, so that neighbours cost little and
/// several threads can render at once.
class EvtxLines : public RenderedLines
{
public:
    EvtxLines(std::shared_ptr<const EvidenceFile> file, const EvtxLayout &layout,
              RecordPlaces places);
    ~EvtxLines() override;

    [[nodiscard]] LineNumber lineCount() const override;
    [[nodiscard]] QByteArray lineBytes(LineNumber line) const override;
    void visitLines(LineNumber first, LineNumber last, const Visitor &visit) const override;
    [[nodiscard]] ByteRange range(LineNumber line) const override;
    [[nodiscard]] LineNumber lineAt(qint64 offset) const override;

private:
    class LoadedChunk;
    [[nodiscard]] bool isLine(LineNumber line) const { return line > 0 && line <= lineCount(); }
    [[nodiscard]] std::unique_ptr<LoadedChunk> take(qint64 number) const;

    const std::shared_ptr<const EvidenceFile> m_file;
    const EvtxLayout m_layout;
    const RecordPlaces m_places;
    mutable std::mutex m_mutex;                                 ///< for the chunks
    mutable std::vector<std::unique_ptr<LoadedChunk>> m_chunks; ///< not in use now, latest last
};

} // namespace Scep::Evtx
