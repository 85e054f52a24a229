// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/servermatching.h"

#include "models/analysis/requestidentity.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Scep {

namespace {
// Two devices that know the same identifier: it tells nothing.
constexpr qsizetype Ambiguous = -2;

/// Everything in the event that names one request for all machines that had to do with it.
QStringList identifiers(const Observation &observation)
{
    QStringList result;
    const RequestIdentity request =
        parseRequestIdentity(observation.captures.value(QStringLiteral("alias")));
    if (request.isIntuneRequest() && !request.isElided()) {
        result.append(QLatin1String("request:") + request.key());
    }
    for (const QString &name : {QStringLiteral("thumbprint"), QStringLiteral("transactionId")}) {
        const QString value = observation.captures.value(name).toUpper();
        if (!value.isEmpty()) {
            result.append(name + QLatin1Char(':') + value);
        }
    }
    return result;
}

QHash<QString, qsizetype> deviceIdentifiers(const QList<DeviceGroup> &groups)
{
    QHash<QString, qsizetype> owners;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (groups.at(i).device.platform == Platform::Server) {
            continue;
        }
        for (const ObservedEvent &event : groups.at(i).events) {
            for (const QString &identifier : identifiers(event.state)) {
                const bool isShared = owners.value(identifier, i) != i;
                owners.insert(identifier, isShared ? Ambiguous : i);
            }
        }
    }
    return owners;
}

qsizetype ownerOf(const Observation &observation, const QHash<QString, qsizetype> &owners)
{
    for (const QString &identifier : identifiers(observation)) {
        const qsizetype owner = owners.value(identifier, -1);
        if (owner >= 0) {
            return owner;
        }
    }
    return -1;
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
} // namespace

QList<DeviceGroup> matchServerEvents(QList<DeviceGroup> groups)
{
    const QHash<QString, qsizetype> owners = deviceIdentifiers(groups);
    QSet<qsizetype> emptied;
    QSet<qsizetype> receivers;
    for (qsizetype server = 0; server < groups.size(); ++server) {
        if (groups.at(server).device.platform != Platform::Server) {
            continue;
        }
        QList<ObservedEvent> kept;
        bool hasMoved = false;
        for (const ObservedEvent &event : std::as_const(groups[server].events)) {
            const qsizetype owner = ownerOf(event.state, owners);
            if (owner < 0) {
                kept.append(event);
                continue;
            }
            groups[owner].events.append(event);
            addSources(groups[owner].device, {event.state.event.evidence.source});
            receivers.insert(owner);
            hasMoved = true;
        }
        groups[server].events = kept;
        if (hasMoved && kept.isEmpty()) {
            emptied.insert(server);
        }
    }
    for (const qsizetype receiver : std::as_const(receivers)) {
        std::ranges::stable_sort(groups[receiver].events, [](const auto &left, const auto &right) {
            return isBefore(left.state.event, right.state.event);
        });
    }
    QList<DeviceGroup> result;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (!emptied.contains(i)) {
            result.append(groups.at(i));
        }
    }
    return result;
}

} // namespace Scep
