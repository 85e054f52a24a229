// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/binxmltemplate.h"
#include "importers/windows/evtx/evtxrecords.h"

#include <QByteArrayView>
#include <QHash>

#include <unordered_map>

namespace Scep::Evtx {

/// The templates and names that the records of one chunk share. Every offset is checked before use.
/// For one thread; the bytes outlive it, and so do the names, which serve one chunk after another.
class EvtxChunk
{
public:
    /// @p bytes: the chunk, or what there is of it.
    EvtxChunk(QByteArrayView bytes, BinXmlNames &names);

    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }

    /// The compiled definition at that offset, which has to be of that id; compiled when it is
    /// asked for first. Null when there is none. Valid as long as the chunk.
    [[nodiscard]] const BinXmlTemplate *templateAt(quint32 offset, quint32 id);
    /// The name at that offset; null when there is none. Valid as long as the chunk.
    [[nodiscard]] const BinXmlName *nameAt(quint32 offset);

private:
    const QByteArrayView m_bytes;
    BinXmlNames &m_names;
    std::unordered_map<quint32, BinXmlTemplate> m_templates; ///< by offset; they stay in place
    QHash<quint32, const BinXmlName *> m_namesByOffset;
    // What is in the chunk once cannot be larger than it: definitions and names that overlap are
    // refused, so that they do not take more memory than the chunk is worth.
    qint64 m_templateBytes = 0;
    qint64 m_nameBytes = 0;
};

} // namespace Scep::Evtx
