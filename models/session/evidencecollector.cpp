// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/evidencecollector.h"

#include <utility>

namespace Scep {

namespace {
/// Those that are known already only add their places.
template<typename Thing>
void mergeInto(QList<Thing> &all, QHash<QString, qsizetype> &index, const QList<Thing> &more)
{
    for (const Thing &thing : more) {
        const auto known = index.constFind(thing.fingerprint);
        if (known != index.cend()) {
            all[*known].evidence.append(thing.evidence);
        } else {
            index.insert(thing.fingerprint, all.size());
            all.append(thing);
        }
    }
}
} // namespace

void EvidenceCollector::add(const SourceContents &contents)
{
    if (m_withoutLast && m_evidence.sources.constLast().id == contents.source.id) {
        const std::shared_ptr<const EvidenceCollector> before = std::exchange(m_withoutLast, {});
        *this = *before;
    }
    // The lists are shared: nothing is copied but the indexes.
    m_withoutLast.reset();
    std::shared_ptr<const EvidenceCollector> before;
    if (contents.comesAgain) {
        before = std::make_shared<const EvidenceCollector>(*this);
    }
    append(contents);
    m_withoutLast = std::move(before);
}

void EvidenceCollector::append(const SourceContents &contents)
{
    m_evidence.sources.append(contents.source);
    m_evidence.events.append(contents.events);
    m_evidence.messages.append(contents.messages);
    m_evidence.profiles.append(contents.profiles);
    if (contents.logEnds) {
        m_evidence.logEnds.append(*contents.logEnds);
    }
    mergeInto(m_evidence.certificates, m_certificateIndex, contents.certificates);
    mergeInto(m_evidence.requests, m_requestIndex, contents.requests);
    mergeInto(m_evidence.revocationLists, m_revocationListIndex, contents.revocationLists);
}

} // namespace Scep
