// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/serverrequests.h"

#include "models/analysis/disjointsets.h"
#include "models/analysis/eventidentifiers.h"

#include <QHash>

#include <algorithm>

namespace Scep {

namespace {
using std::chrono::microseconds;

// A device that asks again after this has begun another request.
constexpr std::chrono::minutes SameRequest(10);

// IIS logs the second in which the answer was done; other logs of the server may be a bit off.
constexpr std::chrono::milliseconds RowResolution(1000);
constexpr std::chrono::milliseconds ClockSlack(300);

// What is taken for a row without the column.
constexpr std::chrono::seconds UnknownTaken(5);
constexpr std::chrono::minutes LongestTaken(2);

QString operationOf(const LogEvent &event)
{
    return event.field(QStringLiteral("operation"));
}

/// By the names of the programs that the platforms ask with.
Platform platformOf(const QString &client)
{
    const auto names = [&client](const char *name) {
        return client.contains(QLatin1String(name), Qt::CaseInsensitive);
    };
    if (names("NDES client") || names("Win32")) {
        return Platform::Windows;
    }
    if (names("profiled/")) {
        return Platform::Ios;
    }
    if (names("mdmclient/") || names("CertificateService")) {
        return Platform::MacOs;
    }
    return names("Dalvik/") || names("Android") ? Platform::Android : Platform::Unknown;
}

ServerSpan exchangeOf(const LogEvent &event)
{
    bool hasTaken = false;
    const qint64 taken = event.field(QStringLiteral("time-taken")).toLongLong(&hasTaken);
    const microseconds lasted = hasTaken
                                    ? microseconds(std::clamp<qint64>(taken, 0, 120'000) * 1000)
                                    : microseconds(UnknownTaken);
    const microseconds end = event.instant.sinceEpoch;
    return {.from = end - std::min<microseconds>(lasted, LongestTaken) - ClockSlack,
            .to = end + RowResolution + ClockSlack};
}

/// Joins the events that name the same.
class RequestCollector
{
public:
    RequestCollector(const QList<const ObservedEvent *> &events,
                     const SameCertificate &certificates)
        : m_events(events)
        , m_certificates(certificates)
        , m_sets(events.size())
    {
    }

    [[nodiscard]] QList<ServerRequest> run();

private:
    void joinByName(qsizetype event);
    void joinByDevice(qsizetype event);
    void describe(ServerRequest &request, qsizetype event) const;

    const QList<const ObservedEvent *> &m_events;
    const SameCertificate &m_certificates;
    DisjointSets m_sets;
    QList<EventIdentifiers> m_identifiers;
    QHash<QString, qsizetype> m_byName;
    QHash<QString, qsizetype> m_lastOfDevice;
};

void RequestCollector::joinByName(qsizetype event)
{
    for (QString &name : m_identifiers[event].request) {
        name = m_certificates.nameOf(name);
        const auto known = m_byName.constFind(name);
        if (known == m_byName.cend()) {
            m_byName.insert(name, event);
        } else {
            m_sets.join(*known, event);
        }
    }
}

void RequestCollector::joinByDevice(qsizetype event)
{
    const EventIdentifiers &identifiers = m_identifiers.at(event);
    if (identifiers.device.isEmpty()) {
        return;
    }
    const QString key = identifiers.device + QLatin1Char('/') + identifiers.policy;
    const auto last = m_lastOfDevice.constFind(key);
    if (last != m_lastOfDevice.cend() &&
        timeBetween(m_events.at(*last)->state.event.instant,
                    m_events.at(event)->state.event.instant) <= SameRequest) {
        m_sets.join(*last, event);
    }
    m_lastOfDevice.insert(key, event);
}

void RequestCollector::describe(ServerRequest &request, qsizetype event) const
{
    const Observation &state = m_events.at(event)->state;
    const EventIdentifiers &identifiers = m_identifiers.at(event);
    const microseconds at = state.event.instant.sinceEpoch;
    if (request.events.isEmpty()) {
        request.span = {.from = at, .to = at};
    } else if (state.stage < Stage::Report && !request.isPending) {
        request.span.to = at; // what is reported is reported after the answer
    }
    const bool isLeftToAPerson =
        state.stage == Stage::Issue && state.outcome == Outcome::InProgress;
    request.isPending = request.isPending || isLeftToAPerson;
    const QString &service = state.event.logSource.service;
    if (service == QLatin1String("iis") || service == QLatin1String("httperr")) {
        request.resolution = RowResolution;
    }
    request.events.append(event);
    for (const QString &name : identifiers.request) {
        if (!request.identifiers.contains(name)) {
            request.identifiers.append(name);
        }
    }
    request.device = request.device.isEmpty() ? identifiers.device : request.device;
    request.policy = request.policy.isEmpty() ? identifiers.policy : request.policy;
    const QString client = clientOf(state.event);
    if (!client.isEmpty()) {
        request.client = client;
        request.platform = platformOf(client);
        request.operation = operationOf(state.event);
        if (request.operation == QLatin1String("PKIOperation") && !request.exchange) {
            request.exchange = exchangeOf(state.event);
        }
    }
}

QList<ServerRequest> RequestCollector::run()
{
    m_identifiers.reserve(m_events.size());
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        m_identifiers.append(identifiersOf(m_events.at(i)->state));
        joinByName(i);
        joinByDevice(i);
    }
    QList<ServerRequest> requests;
    QHash<qsizetype, qsizetype> indexOfSet;
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        const qsizetype set = m_sets.find(i);
        auto known = indexOfSet.find(set);
        if (known == indexOfSet.end()) {
            known = indexOfSet.insert(set, requests.size());
            requests.append(ServerRequest());
        }
        describe(requests[*known], i);
    }
    for (ServerRequest &request : requests) {
        request.identifiers.sort();
    }
    return requests;
}
} // namespace

QString clientOf(const LogEvent &event)
{
    const QString address = event.field(QStringLiteral("c-ip"));
    if (address.isEmpty() || operationOf(event).isEmpty()) {
        return {};
    }
    const QString program = event.field(QStringLiteral("cs(User-Agent)"));
    return program.isEmpty() ? address : QString(address + QLatin1String(", ") + program);
}

QList<ServerRequest> findServerRequests(const QList<const ObservedEvent *> &events,
                                        const SameCertificate &certificates)
{
    return RequestCollector(events, certificates).run();
}

} // namespace Scep
