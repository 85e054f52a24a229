// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/evidencecollector.h"

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

template<typename Thing>
void replaceRun(QList<Thing> &all, qsizetype from, qsizetype length, const QList<Thing> &by)
{
    QList<Thing> result;
    result.reserve(all.size() - length + by.size());
    result.append(all.first(from));
    result.append(by);
    result.append(all.sliced(from + length));
    all = std::move(result);
}
} // namespace

EvidenceCollector::Part::Part(const SourceContents &contents)
    : events(contents.events.size())
    , messages(contents.messages.size())
    , profiles(contents.profiles.size())
    , encodedObjects(contents.encodedObjects.size())
    , certificates(contents.certificates)
    , requests(contents.requests)
    , revocationLists(contents.revocationLists)
{
}

bool EvidenceCollector::Part::hasSameCertificates(const Part &other) const
{
    return certificates == other.certificates && requests == other.requests &&
           revocationLists == other.revocationLists;
}

void EvidenceCollector::add(const SourceContents &contents)
{
    const auto known = m_places.constFind(contents.source.id);
    if (known != m_places.cend()) {
        replace(*known, contents);
    } else {
        append(contents);
    }
}

void EvidenceCollector::addIssue(SourceId source, const ImportIssue &issue)
{
    if (const auto known = m_places.constFind(source); known != m_places.cend()) {
        m_evidence.sources[*known].issues.append(issue);
    }
}

void EvidenceCollector::append(const SourceContents &contents)
{
    m_places.insert(contents.source.id, m_parts.size());
    m_parts.append(Part(contents));
    m_evidence.sources.append(contents.source);
    m_evidence.events.append(contents.events);
    m_evidence.messages.append(contents.messages);
    m_evidence.profiles.append(contents.profiles);
    m_evidence.encodedObjects.append(contents.encodedObjects);
    addLogEnds(contents);
    merge(m_parts.constLast());
}

void EvidenceCollector::replace(qsizetype place, const SourceContents &contents)
{
    qsizetype events = 0;
    qsizetype messages = 0;
    qsizetype profiles = 0;
    qsizetype encodedObjects = 0;
    for (const Part &part : m_parts.first(place)) {
        events += part.events;
        messages += part.messages;
        profiles += part.profiles;
        encodedObjects += part.encodedObjects;
    }
    const Part before = m_parts.at(place);
    m_parts[place] = Part(contents);
    m_evidence.sources[place] = contents.source;
    m_evidence.logEnds.removeIf(
        [&](const LogEnds &ends) { return ends.source == contents.source.id; });
    addLogEnds(contents);
    replaceRun(m_evidence.events, events, before.events, contents.events);
    replaceRun(m_evidence.messages, messages, before.messages, contents.messages);
    replaceRun(m_evidence.profiles, profiles, before.profiles, contents.profiles);
    replaceRun(m_evidence.encodedObjects, encodedObjects, before.encodedObjects,
               contents.encodedObjects);
    if (before.hasSameCertificates(m_parts.at(place))) {
        return;
    }
    m_evidence.certificates.clear();
    m_evidence.requests.clear();
    m_evidence.revocationLists.clear();
    m_certificateIndex.clear();
    m_requestIndex.clear();
    m_revocationListIndex.clear();
    for (const Part &part : std::as_const(m_parts)) {
        merge(part);
    }
}

void EvidenceCollector::addLogEnds(const SourceContents &contents)
{
    if (contents.logEnds) {
        m_evidence.logEnds.append(*contents.logEnds);
    }
}

void EvidenceCollector::merge(const Part &part)
{
    mergeInto(m_evidence.certificates, m_certificateIndex, part.certificates);
    mergeInto(m_evidence.requests, m_requestIndex, part.requests);
    mergeInto(m_evidence.revocationLists, m_revocationListIndex, part.revocationLists);
}

} // namespace Scep
