// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/servermatching.h"

#include "models/analysis/disjointsets.h"
#include "models/analysis/eventidentifiers.h"
#include "models/analysis/requestlinks.h"
#include "models/analysis/samecertificate.h"
#include "models/analysis/timematching.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace Scep {

namespace {
using std::chrono::microseconds;

// Two devices that know the same identifier: it tells nothing.
constexpr qsizetype Ambiguous = -2;
constexpr qsizetype Nobody = -1;

// How far a request may come in from the time at which a device says that it sent it.
constexpr std::chrono::seconds SameTime(60);

// Between the request and the event that names its certificate.
constexpr std::chrono::minutes UntilInstalled(5);

struct EventPlace
{
    qsizetype group = Nobody;
    qsizetype event = 0;
};

/// Requests that are one, and whose device is known.
struct OwnedRequest
{
    qsizetype owner = Nobody;
    QList<qsizetype> rows;        ///< requests with a row of PKIOperation
    QList<qsizetype> namedEvents; ///< of the owner, in order
};

class ServerMatcher
{
public:
    ServerMatcher(QList<DeviceGroup> groups, const CaseEvidence &evidence);

    [[nodiscard]] QList<DeviceGroup> run();

private:
    void collectServerEvents();
    void collectDeviceNames();
    void addContainerNames();
    void findSureOwners();
    void linkClients();
    void linkByTime(bool withNobody);
    [[nodiscard]] bool hasFailed(qsizetype request);
    [[nodiscard]] QMap<qsizetype, OwnedRequest> ownedRequests();
    void measureClocks(const QMap<qsizetype, OwnedRequest> &owned);
    [[nodiscard]] microseconds serverTime(const LogEvent &event) const;
    void matchTheRest(const QMap<qsizetype, OwnedRequest> &owned);
    void matchQuestions();
    [[nodiscard]] QList<EventPlace> failedQuestions(qsizetype group) const;
    void join(qsizetype left, qsizetype right);
    void tagDevices();
    void tagServer();
    [[nodiscard]] QList<DeviceGroup> moved();
    [[nodiscard]] QString keyOf(qsizetype request)
    {
        return QStringLiteral("request-%1").arg(m_sets.find(request));
    }
    [[nodiscard]] qsizetype ownerOf(qsizetype request) { return m_owner.at(m_sets.find(request)); }
    [[nodiscard]] ObservedEvent &at(const EventPlace &place)
    {
        return m_groups[place.group].events[place.event];
    }
    [[nodiscard]] bool isServer(qsizetype group) const
    {
        return m_groups.at(group).device.platform == Platform::Server;
    }

    QList<DeviceGroup> m_groups;
    const CaseEvidence &m_evidence;
    const SameCertificate m_certificates;
    QList<EventPlace> m_places; ///< of the servers' events, in order
    QHash<QString, qsizetype> m_nameOwner;
    QHash<QString, QList<qsizetype>> m_namedEvents; ///< of the owner's group
    QList<ServerRequest> m_requests;
    RequestLinks m_clientLinks;
    DisjointSets m_sets{0};
    QList<qsizetype> m_sureOwner;          ///< by what the request itself says
    QList<qsizetype> m_owner;              ///< of a set of requests, at the one that stands for it
    QStringList m_deviceId;                ///< Intune's, likewise
    QHash<qsizetype, EventPlace> m_sentBy; ///< device events that requests were matched to by time
    QHash<SourceId, QList<microseconds>> m_offsets; ///< of devices' logs from the server's clock
};

ServerMatcher::ServerMatcher(QList<DeviceGroup> groups, const CaseEvidence &evidence)
    : m_groups(std::move(groups))
    , m_evidence(evidence)
    , m_certificates(evidence)
{
}

void ServerMatcher::collectServerEvents()
{
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        for (qsizetype i = 0; isServer(group) && i < m_groups.at(group).events.size(); ++i) {
            m_places.append({.group = group, .event = i});
        }
    }
    std::ranges::sort(m_places, {}, [this](const EventPlace &place) { return at(place).order; });
    QList<const ObservedEvent *> events;
    for (const EventPlace &place : std::as_const(m_places)) {
        events.append(&m_groups.at(place.group).events.at(place.event));
    }
    m_requests = findServerRequests(events, m_certificates);
    m_sets = DisjointSets(m_requests.size());
    m_owner = QList<qsizetype>(m_requests.size(), Nobody);
    for (const ServerRequest &request : std::as_const(m_requests)) {
        m_deviceId.append(request.device);
    }
}

void ServerMatcher::collectDeviceNames()
{
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        if (isServer(group)) {
            continue;
        }
        const QList<ObservedEvent> &events = m_groups.at(group).events;
        for (qsizetype i = 0; i < events.size(); ++i) {
            for (const QString &written : identifiersOf(events.at(i).state).request) {
                const QString name = m_certificates.nameOf(written);
                const bool isShared = m_nameOwner.value(name, group) != group;
                m_nameOwner.insert(name, isShared ? Ambiguous : group);
                m_namedEvents[name].append(i);
            }
        }
    }
    addContainerNames();
}

/// A certificate file in a folder that is one device's is a certificate of that device.
void ServerMatcher::addContainerNames()
{
    QHash<QString, qsizetype> ownerOfFolder;
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        for (const QString &folder : m_groups.at(group).containers) {
            const bool isShared = ownerOfFolder.value(folder, group) != group;
            ownerOfFolder.insert(folder, isShared ? Ambiguous : group);
        }
    }
    QHash<SourceId, QString> folders;
    for (const SourceFile &source : m_evidence.sources) {
        folders.insert(source.id, source.container);
    }
    for (const Certificate &certificate : m_evidence.certificates) {
        const QString name =
            m_certificates.nameOf(QLatin1String("thumbprint:") + certificate.thumbprint.toUpper());
        for (const EvidenceRef &evidence : certificate.evidence) {
            const qsizetype owner = ownerOfFolder.value(folders.value(evidence.source), Nobody);
            if (!certificate.isCa && owner >= 0 && !isServer(owner) &&
                !m_nameOwner.contains(name)) {
                m_nameOwner.insert(name, owner);
            }
        }
    }
}

void ServerMatcher::findSureOwners()
{
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        qsizetype owner = Nobody;
        for (const QString &name : m_requests.at(i).identifiers) {
            const qsizetype named = m_nameOwner.value(name, Nobody);
            if (named >= 0) {
                owner = owner == Nobody || owner == named ? named : Ambiguous;
            }
        }
        m_sureOwner.append(owner);
        m_owner[i] = std::max(owner, Nobody);
    }
}

void ServerMatcher::join(qsizetype left, qsizetype right)
{
    const qsizetype leftOwner = ownerOf(left);
    const qsizetype rightOwner = ownerOf(right);
    if (leftOwner >= 0 && rightOwner >= 0 && leftOwner != rightOwner) {
        return;
    }
    const QString leftDevice = m_deviceId.at(m_sets.find(left));
    const QString rightDevice = m_deviceId.at(m_sets.find(right));
    if (!leftDevice.isEmpty() && !rightDevice.isEmpty() && leftDevice != rightDevice) {
        return; // the connector names two devices
    }
    m_sets.join(left, right);
    m_owner[m_sets.find(left)] = std::max(leftOwner, rightOwner);
    m_deviceId[m_sets.find(left)] = leftDevice.isEmpty() ? rightDevice : leftDevice;
}

void ServerMatcher::linkClients()
{
    m_clientLinks = linksByClient(m_requests);
    for (const auto &[left, right] : std::as_const(m_clientLinks.pairs)) {
        join(left, right);
    }
}

/// On the server a failure stays what it is, whoever met it: nothing but what worked joins a
/// request that is nobody's.
void ServerMatcher::linkByTime(bool withNobody)
{
    QList<qsizetype> owners;
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        owners.append(ownerOf(i));
    }
    for (const auto &[event, row] : linksByTime(m_requests, owners)) {
        if (ownerOf(event) >= 0 || ownerOf(row) >= 0 || (withNobody && !hasFailed(event))) {
            join(event, row);
        }
    }
}

bool ServerMatcher::hasFailed(qsizetype request)
{
    return std::ranges::any_of(m_requests.at(request).events, [this](qsizetype event) {
        return at(m_places.at(event)).state.outcome == Outcome::Failed;
    });
}

QMap<qsizetype, OwnedRequest> ServerMatcher::ownedRequests()
{
    QMap<qsizetype, OwnedRequest> owned;
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        const qsizetype owner = ownerOf(i);
        if (owner < 0) {
            continue;
        }
        OwnedRequest &request = owned[m_sets.find(i)];
        request.owner = owner;
        if (m_requests.at(i).exchange) {
            request.rows.append(i);
        }
        for (const QString &name : m_requests.at(i).identifiers) {
            if (m_nameOwner.value(name, Nobody) == owner) {
                request.namedEvents += m_namedEvents.value(name);
            }
        }
    }
    for (OwnedRequest &request : owned) {
        std::ranges::sort(request.namedEvents);
    }
    return owned;
}

/// How far the clocks of the devices are from the server's, by the requests whose device is known:
/// when the device sent its request and when that came in.
void ServerMatcher::measureClocks(const QMap<qsizetype, OwnedRequest> &owned)
{
    for (const OwnedRequest &request : owned) {
        if (request.rows.size() != 1 || request.namedEvents.isEmpty()) {
            continue;
        }
        const QList<ObservedEvent> &events = m_groups.at(request.owner).events;
        const LogEvent &named = events.at(request.namedEvents.constFirst()).state.event;
        for (qsizetype i = request.namedEvents.constLast(); i >= 0; --i) {
            const Observation &state = events.at(i).state;
            if (timeBetween(state.event.instant, named.instant) > UntilInstalled) {
                break;
            }
            if (state.event.evidence.source == named.evidence.source && isRequestSent(state)) {
                m_offsets[named.evidence.source].append(
                    m_requests.at(request.rows.constFirst()).exchange->from -
                    state.event.instant.sinceEpoch);
                break;
            }
        }
    }
    for (QList<microseconds> &offsets : m_offsets) {
        std::ranges::sort(offsets);
    }
}

microseconds ServerMatcher::serverTime(const LogEvent &event) const
{
    const QList<microseconds> offsets = m_offsets.value(event.evidence.source);
    return event.instant.sinceEpoch +
           (offsets.isEmpty() ? microseconds(0) : offsets.at(offsets.size() / 2));
}

/// By time and program, for the requests that nothing names.
void ServerMatcher::matchTheRest(const QMap<qsizetype, OwnedRequest> &owned)
{
    QHash<qsizetype, QList<microseconds>> explained; // rows of each device, in order
    for (const OwnedRequest &request : owned) {
        for (const qsizetype row : request.rows) {
            explained[request.owner].append(m_requests.at(row).exchange->from);
        }
    }
    for (QList<microseconds> &rows : explained) {
        std::ranges::sort(rows);
    }
    QList<TimedRequest> sent;
    QList<EventPlace> sentPlaces;
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        const QList<microseconds> rows = explained.value(group);
        for (qsizetype i = 0; !isServer(group) && i < m_groups.at(group).events.size(); ++i) {
            const ObservedEvent &event = m_groups.at(group).events.at(i);
            if (!isRequestSent(event.state) ||
                event.state.event.instant.certainty <= TimeCertainty::DateMissing) {
                continue;
            }
            const microseconds at = serverTime(event.state.event);
            const auto row = std::ranges::lower_bound(rows, at - SameTime);
            if (row == rows.end() || *row > at + SameTime) {
                sent.append({.platform = m_groups.at(group).device.platform, .at = at});
                sentPlaces.append({.group = group, .event = i});
            }
        }
    }
    QList<TimedRequest> seen;
    QList<qsizetype> seenRequests;
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        const ServerRequest &request = m_requests.at(i);
        if (request.exchange && ownerOf(i) < 0 && m_sureOwner.at(i) != Ambiguous) {
            seen.append({.platform = request.platform, .at = request.exchange->from});
            seenRequests.append(i);
        }
    }
    for (const auto &[from, to] : matchByTime(sent, seen)) {
        const qsizetype request = seenRequests.at(to);
        m_owner[m_sets.find(request)] = sentPlaces.at(from).group;
        m_sentBy.insert(request, sentPlaces.at(from));
    }
}

/// Where a device failed before it sent a request: the first line of each failure.
QList<EventPlace> ServerMatcher::failedQuestions(qsizetype group) const
{
    QList<EventPlace> places;
    microseconds last = microseconds::min() / 2; // the last failure or request
    const QList<ObservedEvent> &events = m_groups.at(group).events;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const Observation &state = events.at(i).state;
        const bool hasFailed =
            state.stage == Stage::ContactNdes && state.outcome == Outcome::Failed;
        if ((!hasFailed && !isRequestSent(state)) ||
            state.event.instant.certainty <= TimeCertainty::DateMissing) {
            continue;
        }
        const microseconds at = serverTime(state.event);
        if (hasFailed && at - last > SameTime) {
            places.append({.group = group, .event = i});
        }
        last = at;
    }
    return places;
}

/// A device that gets no further than its questions leaves no request on the server: by time and
/// program, its failure and the rows of a client whose question failed then.
void ServerMatcher::matchQuestions()
{
    QSet<qsizetype> sent;
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        if (m_requests.at(i).exchange) {
            sent.insert(m_sets.find(i));
        }
    }
    QList<TimedRequest> seen;
    QMap<qsizetype, qsizetype> seenRequests; // set, its first row that failed
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        const qsizetype set = m_sets.find(i);
        if (!m_requests.at(i).client.isEmpty() && ownerOf(i) < 0 && !sent.contains(set) &&
            !seenRequests.contains(set) && hasFailed(i)) {
            seenRequests.insert(set, i);
        }
    }
    const QList<qsizetype> rows = seenRequests.values();
    for (const qsizetype row : rows) {
        seen.append({.platform = m_requests.at(row).platform, .at = m_requests.at(row).span.from});
    }
    QList<TimedRequest> failed;
    QList<EventPlace> places;
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        const QList<EventPlace> ofGroup =
            isServer(group) ? QList<EventPlace>() : failedQuestions(group);
        for (const EventPlace &place : ofGroup) {
            failed.append({.platform = m_groups.at(group).device.platform,
                           .at = serverTime(at(place).state.event)});
            places.append(place);
        }
    }
    for (const auto &[from, to] : matchByTime(failed, seen)) {
        m_owner[m_sets.find(rows.at(to))] = places.at(from).group;
        m_sentBy.insert(rows.at(to), places.at(from));
    }
}

/// The lines of the devices that name what the server names, so that both end in one enrollment.
void ServerMatcher::tagDevices()
{
    const QMap<qsizetype, OwnedRequest> owned = ownedRequests();
    for (const auto &[set, request] : owned.asKeyValueRange()) {
        for (const qsizetype event : request.namedEvents) {
            m_groups[request.owner].events[event].request = keyOf(set);
        }
    }
    for (const auto &[request, place] : std::as_const(m_sentBy).asKeyValueRange()) {
        at(place).request = keyOf(request);
    }
}

void ServerMatcher::tagServer()
{
    QHash<qsizetype, QString> clientOfSet;
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        if (!m_requests.at(i).client.isEmpty()) {
            clientOfSet.insert(m_sets.find(i), m_requests.at(i).client);
        }
    }
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        const ServerRequest &request = m_requests.at(i);
        const bool hasOwner = ownerOf(i) >= 0;
        const bool isNamed = !request.identifiers.isEmpty() || !request.device.isEmpty();
        const bool hasClient = clientOfSet.contains(m_sets.find(i));
        if (!hasOwner && !isNamed && !hasClient) {
            continue; // nothing tells whose it is
        }
        const bool isUncertain = m_clientLinks.uncertain.contains(i);
        const bool isMixed = isUncertain && !hasOwner && !isNamed;
        const QString key = isMixed ? QString(QLatin1String("client-") + request.client) : keyOf(i);
        for (const qsizetype event : request.events) {
            ObservedEvent &observed = at(m_places.at(event));
            observed.request = key;
            observed.isUncertain = isUncertain;
            observed.isOfServer = true;
            observed.isMoved = hasOwner;
            observed.state.isProbable =
                hasOwner ? m_sureOwner.at(i) != ownerOf(i) : hasClient && request.client.isEmpty();
        }
    }
}

void addSources(Device &device, const QList<SourceId> &sources)
{
    for (const SourceId id : sources) {
        if (!device.sources.contains(id)) {
            device.sources.append(id);
        }
    }
    std::ranges::sort(device.sources);
}

QList<DeviceGroup> ServerMatcher::moved()
{
    QHash<qsizetype, QHash<qsizetype, qsizetype>> target; // group, event: the new group
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        const qsizetype owner = ownerOf(i);
        for (const qsizetype event : m_requests.at(i).events) {
            const EventPlace place = m_places.at(event);
            if (owner >= 0) {
                target[place.group].insert(place.event, owner);
            }
        }
    }
    QSet<qsizetype> emptied;
    QSet<qsizetype> receivers;
    for (const auto &[server, events] : std::as_const(target).asKeyValueRange()) {
        QList<ObservedEvent> kept;
        const QList<ObservedEvent> all = m_groups.at(server).events;
        for (qsizetype i = 0; i < all.size(); ++i) {
            const qsizetype owner = events.value(i, Nobody);
            if (owner < 0) {
                kept.append(all.at(i));
                continue;
            }
            m_groups[owner].events.append(all.at(i));
            addSources(m_groups[owner].device, {all.at(i).state.event.evidence.source});
            receivers.insert(owner);
        }
        m_groups[server].events = kept;
        if (kept.isEmpty()) {
            emptied.insert(server);
        }
    }
    for (const qsizetype receiver : std::as_const(receivers)) {
        std::ranges::stable_sort(m_groups[receiver].events, {}, &ObservedEvent::order);
    }
    QList<DeviceGroup> result;
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        if (!emptied.contains(i)) {
            result.append(m_groups.at(i));
        }
    }
    return result;
}

QList<DeviceGroup> ServerMatcher::run()
{
    collectServerEvents();
    if (m_places.isEmpty()) {
        return m_groups;
    }
    collectDeviceNames();
    findSureOwners();
    linkClients();
    linkByTime(false);
    const QMap<qsizetype, OwnedRequest> owned = ownedRequests();
    measureClocks(owned);
    matchTheRest(owned);
    matchQuestions();
    linkByTime(true);
    tagDevices();
    tagServer();
    return moved();
}
} // namespace

bool isRequestSent(const Observation &observation)
{
    if (observation.stage != Stage::ContactNdes || observation.outcome != Outcome::InProgress) {
        return false;
    }
    // The device management provider's event 37 tells nothing but this.
    return observation.captures.value(QStringLiteral("operation")) ==
               QLatin1String("PKIOperation") ||
           observation.event.field(QStringLiteral("EventID")) == QLatin1String("37");
}

QList<DeviceGroup> matchServerEvents(QList<DeviceGroup> groups, const CaseEvidence &evidence)
{
    return ServerMatcher(std::move(groups), evidence).run();
}

} // namespace Scep
