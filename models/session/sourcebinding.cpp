// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcebinding.h"

#include <algorithm>

namespace Scep {

namespace {
/// The upper half of the ids: an import counts from 1 and ends long before.
constexpr quint32 PlaceholderBit = 0x8000'0000;

SourceId placeholder(SourceId kept)
{
    return SourceId{static_cast<quint32>(kept) | PlaceholderBit};
}
} // namespace

bool SourceBinding::isPlaceholder(SourceId id)
{
    return (static_cast<quint32>(id) & PlaceholderBit) != 0;
}

void SourceBinding::restore(const QList<KeptSource> &sources)
{
    *this = {};
    add(sources);
}

void SourceBinding::add(const QList<KeptSource> &sources)
{
    for (const KeptSource &source : sources) {
        m_places.insert({source.file, source.member}, m_sources.size());
        m_byId.insert(source.id, m_sources.size());
        m_lastId = std::max(m_lastId, static_cast<quint32>(source.id));
        m_sources.append(source);
    }
}

const KeptSource &SourceBinding::bind(SourceId live, qint64 file, const QString &member)
{
    const QPair place(file, member);
    if (!m_places.contains(place)) {
        add({{.id = SourceId{m_lastId + 1}, .file = file, .member = member, .sha256 = {}}});
    }
    const KeptSource &source = m_sources.at(m_places.value(place));
    m_keptOfLive.insert(live, source.id);
    m_liveOfKept.insert(source.id, live);
    return source;
}

bool SourceBinding::setSha256(SourceId live, const QByteArray &sha256)
{
    const auto found = m_byId.constFind(m_keptOfLive.value(live));
    if (found == m_byId.cend() || sha256.isEmpty() || m_sources.at(*found).sha256 == sha256) {
        return false;
    }
    m_sources[*found].sha256 = sha256;
    return true;
}

const KeptSource *SourceBinding::kept(SourceId live) const
{
    const SourceId id = isPlaceholder(live) ? SourceId{static_cast<quint32>(live) & ~PlaceholderBit}
                                            : m_keptOfLive.value(live);
    const auto found = m_byId.constFind(id);
    return found != m_byId.cend() ? &m_sources.at(*found) : nullptr;
}

SourceId SourceBinding::live(SourceId kept) const
{
    if (kept == SourceId::None) {
        return kept;
    }
    return m_liveOfKept.value(kept, placeholder(kept));
}

SourceId SourceBinding::current(SourceId live) const
{
    return isPlaceholder(live) ? this->live(SourceId{static_cast<quint32>(live) & ~PlaceholderBit})
                               : live;
}

} // namespace Scep
