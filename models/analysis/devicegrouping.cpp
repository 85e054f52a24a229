// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/devicegrouping.h"

#include "models/analysis/eventidentifiers.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DeviceGrouping)
};

/// What tells one device from another: the name that the person gave it, the computer's name, or
/// the container and platform.
struct DeviceKey
{
    QString own; ///< as it is compared
    QString host;
    QString container;
    Platform platform = Platform::Unknown;

    auto operator<=>(const DeviceKey &) const = default;
};

QString hostOf(const LogEvent &event)
{
    return event.field(QStringLiteral("Computer")).section(QLatin1Char('.'), 0, 0).trimmed();
}

Platform platformOf(const LogEvent &event, const SourceFile *source)
{
    const QString &product = event.logSource.product;
    if (product == QLatin1String("server")) {
        return Platform::Server;
    }
    if (source && source->platform != Platform::Unknown) {
        return source->platform;
    }
    if (product == QLatin1String("android")) {
        return Platform::Android;
    }
    if (product == QLatin1String("apple")) {
        return Platform::Ios;
    }
    return product == QLatin1String("windows") ? Platform::Windows : Platform::Unknown;
}

// NDES, the connector and the CA write Windows events too; a computer with these is a server.
bool isServerProvider(const QString &provider)
{
    static const QSet<QString> names{
        QStringLiteral("microsoft-intune-certificateconnectors"),
        QStringLiteral("microsoft intune connector"),
        QStringLiteral("microsoft-windows-networkdeviceenrollmentservice"),
        QStringLiteral("networkdeviceenrollmentservice"),
        QStringLiteral("microsoft-windows-certificationauthority"),
        QStringLiteral("certificationauthority"),
        QStringLiteral("certsvc"),
    };
    return names.contains(provider.toLower());
}

bool isDeviceProvider(const QString &provider)
{
    return provider.startsWith(QLatin1String("Microsoft-Windows-DeviceManagement-Enterprise"),
                               Qt::CaseInsensitive);
}

/// Collects the members of each device.
class Grouper
{
public:
    explicit Grouper(const CaseEvidence &evidence);

    void addEvents();
    void addSilentSources();
    void addOwnDevices();
    [[nodiscard]] QList<DeviceGroup> result(const QList<ObservedEvent> &observed) const;

private:
    struct Member
    {
        QString name; ///< host as written first
        QSet<SourceId> sources;
        bool hasServerEvents = false;
        bool hasDeviceEvents = false;
        Platform platform = Platform::Unknown; ///< of an own device: the first of its sources'
    };

    [[nodiscard]] DeviceKey keyOf(const LogEvent &event) const;
    void addEvent(const LogEvent &event);
    [[nodiscard]] DeviceGroup toGroup(const DeviceKey &key, const Member &member) const;

    const CaseEvidence &m_evidence;
    QHash<SourceId, const SourceFile *> m_sources;
    QHash<SourceId, QSet<QString>> m_hosts; ///< lower case
    QHash<SourceId, DeviceKey> m_own;       ///< of sources whose device the person named
    QMap<DeviceKey, Member> m_members;
};

Grouper::Grouper(const CaseEvidence &evidence)
    : m_evidence(evidence)
{
    for (const SourceFile &source : evidence.sources) {
        m_sources.insert(source.id, &source);
    }
    for (const LogEvent &event : evidence.events) {
        const QString host = hostOf(event).toLower();
        if (!host.isEmpty()) {
            m_hosts[event.evidence.source].insert(host);
        }
    }
}

DeviceKey Grouper::keyOf(const LogEvent &event) const
{
    if (const auto own = m_own.constFind(event.evidence.source); own != m_own.cend()) {
        return *own;
    }
    QString host = hostOf(event).toLower();
    const QSet<QString> hosts = m_hosts.value(event.evidence.source);
    if (host.isEmpty() && hosts.size() == 1) {
        host = *hosts.cbegin(); // an export of one computer, one event of it without the field
    }
    if (!host.isEmpty()) {
        return {.own = {}, .host = host, .container = {}, .platform = Platform::Unknown};
    }
    const SourceFile *source = m_sources.value(event.evidence.source);
    return {.own = {},
            .host = {},
            .container = source ? source->container : QString(),
            .platform = platformOf(event, source)};
}

void Grouper::addEvents()
{
    for (const LogEvent &event : m_evidence.events) {
        const SourceFile *source = m_sources.value(event.evidence.source);
        if (source == nullptr || source->device.isEmpty()) {
            addEvent(event);
        }
    }
}

void Grouper::addEvent(const LogEvent &event)
{
    Member &member = m_members[keyOf(event)];
    const QString host = hostOf(event);
    // The smallest spelling, so that the order of the events does not matter.
    if (!host.isEmpty() && (member.name.isEmpty() || host < member.name)) {
        member.name = host;
    }
    const QString provider = event.field(QStringLiteral("Provider_Name"));
    member.hasServerEvents = member.hasServerEvents || isServerProvider(provider) ||
                             isCaAudit(event) || event.logSource.product == QLatin1String("server");
    member.hasDeviceEvents = member.hasDeviceEvents || isDeviceProvider(provider);
    member.sources.insert(event.evidence.source);
    if (member.platform == Platform::Unknown) {
        member.platform = platformOf(event, m_sources.value(event.evidence.source));
    }
}

/// Behind all others, because only then it is known which names there are.
void Grouper::addOwnDevices()
{
    QHash<QString, DeviceKey> named;
    for (const auto &[key, member] : m_members.asKeyValueRange()) {
        const QString name = toGroup(key, member).device.name.toCaseFolded();
        if (!named.contains(name)) {
            named.insert(name, key);
        }
    }
    QMap<DeviceKey, QString> names; // of those that are new, as first written
    for (const SourceFile &source : m_evidence.sources) {
        if (source.device.isEmpty()) {
            continue;
        }
        const QString name = source.device.toCaseFolded();
        const DeviceKey key = named.value(
            name, {.own = name, .host = {}, .container = {}, .platform = Platform::Unknown});
        m_own.insert(source.id, key);
        m_members[key].sources.insert(source.id);
        if (!key.own.isEmpty() && !names.contains(key)) {
            names.insert(key, source.device);
            m_members[key].platform = source.platform;
        }
    }
    for (const LogEvent &event : m_evidence.events) {
        if (m_own.contains(event.evidence.source)) {
            addEvent(event);
        }
    }
    for (const auto &[key, name] : names.asKeyValueRange()) {
        m_members[key].name = name;
    }
}

void Grouper::addSilentSources()
{
    QSet<SourceId> speaking;
    QSet<std::pair<QString, int>> taken; // container and platform of sources that speak
    for (const Member &member : std::as_const(m_members)) {
        speaking += member.sources;
    }
    for (const SourceFile &source : m_evidence.sources) {
        if (speaking.contains(source.id)) {
            taken.insert({source.container, static_cast<int>(source.platform)});
        }
    }
    for (const SourceFile &source : m_evidence.sources) {
        if (source.platform == Platform::Unknown || speaking.contains(source.id) ||
            !source.device.isEmpty()) {
            continue;
        }
        const DeviceKey key{
            .own = {}, .host = {}, .container = source.container, .platform = source.platform};
        const bool isTaken = taken.contains({source.container, static_cast<int>(source.platform)});
        if (!isTaken || m_members.contains(key)) {
            m_members[key].sources.insert(source.id);
        }
    }
}

QString containerName(const QString &container)
{
    return container.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
}

DeviceGroup Grouper::toGroup(const DeviceKey &key, const Member &member) const
{
    DeviceGroup group;
    Device &device = group.device;
    device.sources = QList<SourceId>(member.sources.cbegin(), member.sources.cend());
    std::ranges::sort(device.sources);
    for (const SourceId id : std::as_const(device.sources)) {
        const SourceFile *source = m_sources.value(id);
        if (source && !group.containers.contains(source->container)) {
            group.containers.append(source->container);
        }
    }
    group.containers.sort();
    if (!key.own.isEmpty()) {
        device.platform = member.platform;
        device.name = member.name;
        return group;
    }
    if (!key.host.isEmpty()) {
        const bool isServer = member.hasServerEvents && !member.hasDeviceEvents;
        device.platform = isServer ? Platform::Server : Platform::Windows;
        device.name = member.name;
        return group;
    }
    device.platform = key.platform;
    const QString folder = containerName(key.container);
    if (folder.isEmpty()) {
        device.name = platformDisplayName(key.platform);
    } else if (key.platform == Platform::Unknown || key.platform == Platform::Server) {
        //: %1 is "Server" or "Unknown device", %2 a folder
        device.name = Tr::tr("%1 in “%2”").arg(platformDisplayName(key.platform), folder);
    } else {
        //: %1 is a platform ("Android"), %2 a folder
        device.name = Tr::tr("%1 device in “%2”").arg(platformDisplayName(key.platform), folder);
    }
    return group;
}

QList<DeviceGroup> Grouper::result(const QList<ObservedEvent> &observed) const
{
    QList<std::pair<DeviceKey, DeviceGroup>> groups;
    for (const auto &[key, member] : m_members.asKeyValueRange()) {
        groups.append({key, toGroup(key, member)});
    }
    std::ranges::stable_sort(groups, {}, [](const auto &entry) {
        const QList<SourceId> &sources = entry.second.device.sources;
        return sources.isEmpty() ? SourceId::None : sources.first();
    });
    QMap<DeviceKey, qsizetype> indexByKey;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        indexByKey.insert(groups.at(i).first, i);
    }
    for (const ObservedEvent &event : observed) {
        const auto found = indexByKey.constFind(keyOf(event.state.event));
        if (found != indexByKey.cend()) {
            groups[*found].second.events.append(event);
        }
    }
    QList<DeviceGroup> result;
    for (const auto &[key, group] : std::as_const(groups)) {
        result.append(group);
    }
    return result;
}
} // namespace

QList<DeviceGroup> groupDevices(const CaseEvidence &evidence, const QList<ObservedEvent> &observed)
{
    Grouper grouper(evidence);
    grouper.addEvents();
    grouper.addSilentSources();
    grouper.addOwnDevices();
    return grouper.result(observed);
}

} // namespace Scep
