// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtxchunk.h"

#include "importers/windows/evtx/binxmlcompiler.h"
#include "importers/windows/evtx/evtxbytes.h"

#include <algorithm>

namespace Scep::Evtx {

EvtxChunk::EvtxChunk(QByteArrayView bytes, BinXmlNames &names)
    : m_bytes(bytes.first(std::min<qsizetype>(bytes.size(), ChunkBytes)))
    , m_names(names)
{
    m_names.beginChunk();
}

const BinXmlTemplate *EvtxChunk::templateAt(quint32 offset, quint32 id)
{
    const auto known = m_templates.find(offset);
    if (known != m_templates.end()) {
        return numberAt<quint32>(m_bytes, offset + qint64(4)) == id ? &known->second : nullptr;
    }
    // Next definition of the bucket, GUID whose first part is the id, size, and the fragment.
    const auto size = numberAt<quint32>(m_bytes, offset + qint64(20));
    const qint64 begin = offset + qint64(24);
    if (offset < ChunkHeaderBytes || numberAt<quint32>(m_bytes, offset + qint64(4)) != id ||
        !isInside(m_bytes, begin, size) || m_templateBytes + size > ChunkBytes) {
        return nullptr;
    }
    m_templateBytes += size;
    return &m_templates.emplace(offset, compileBinXml(*this, begin, begin + size, true))
                .first->second;
}

const BinXmlName *EvtxChunk::nameAt(quint32 offset)
{
    const auto known = m_namesByOffset.constFind(offset);
    if (known != m_namesByOffset.constEnd()) {
        return *known;
    }
    const qint64 begin = offset + qint64(8);
    const qint64 length = qint64(2) * numberAt<quint16>(m_bytes, offset + qint64(6));
    if (offset < ChunkHeaderBytes || length == 0 || !isInside(m_bytes, begin, length) ||
        m_nameBytes + length > ChunkBytes) {
        return nullptr;
    }
    m_nameBytes += length;
    return m_namesByOffset.insert(offset, m_names.find(m_bytes.sliced(begin, length))).value();
}

} // namespace Scep::Evtx
