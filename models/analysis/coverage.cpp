// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/coverage.h"

#include "models/analysis/evidencekinds.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Coverage)
};

// How far the clocks of two logs may be apart for one to count as reaching to the other.
constexpr std::chrono::hours ClockDifference(1);

bool isOfDevice(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::AndroidLog:
    case EvidenceKind::AppleLog:
    case EvidenceKind::WindowsManagement:
    case EvidenceKind::WindowsEnroll:
    case EvidenceKind::WindowsChain:
        return true;
    case EvidenceKind::Iis:
    case EvidenceKind::Connector:
    case EvidenceKind::Ndes:
    case EvidenceKind::Authority:
        break;
    }
    return false;
}

bool isDated(const Instant &instant)
{
    return instant.certainty > TimeCertainty::DateMissing;
}

/// Whether the source may hold lines of that time; where the dates are not told, it may.
bool reachesTo(const SourceFile &source, const Enrollment &enrollment)
{
    if (!isDated(source.firstInstant) || !isDated(source.lastInstant) ||
        !isDated(enrollment.startedAt) || !isDated(enrollment.endedAt)) {
        return true;
    }
    return source.firstInstant.sinceEpoch <= enrollment.endedAt.sinceEpoch + ClockDifference &&
           source.lastInstant.sinceEpoch + ClockDifference >= enrollment.startedAt.sinceEpoch;
}

/// So many files that say nothing are named for a kind of log; of the others their number is told.
constexpr int NamedSilentFiles = 8;

/// Silent files of one kind for one enrollment.
struct SilentFiles
{
    QStringList names;
    int more = 0;

    void add(const QString &name)
    {
        if (names.size() < NamedSilentFiles) {
            names.append(name);
        } else {
            ++more;
        }
    }
};

using SourcesByKind = QHash<EvidenceKind, QList<const SourceFile *>>;

/// Describes the stages of enrollments.
class Describer
{
public:
    explicit Describer(const CaseEvidence &evidence);

    void describe(Device &device) const;

private:
    [[nodiscard]] QList<StageCoverage> stagesOf(const Device &device, const SourcesByKind &own,
                                                const Enrollment &enrollment) const;
    void look(StageCoverage &coverage, EvidenceKind kind, const SourcesByKind &own,
              const Enrollment &enrollment, const QSet<SourceId> &speaking) const;
    void addQuietLog(StageCoverage &coverage, const Device &device,
                     const Enrollment &enrollment) const;

    const QHash<SourceId, QSet<EvidenceKind>> m_kinds;
    QHash<SourceId, const SourceFile *> m_byId;
    SourcesByKind m_shared; ///< logs that are no device's
};

Describer::Describer(const CaseEvidence &evidence)
    : m_kinds(kindsOfSources(evidence))
{
    for (const SourceFile &source : evidence.sources) {
        m_byId.insert(source.id, &source);
        for (const EvidenceKind kind : m_kinds.value(source.id)) {
            if (!isOfDevice(kind)) {
                m_shared[kind].append(&source);
            }
        }
    }
}

void Describer::describe(Device &device) const
{
    // Looked up once for all its enrollments: a device may have given thousands of files.
    SourcesByKind own;
    for (const SourceId id : std::as_const(device.sources)) {
        for (const EvidenceKind kind : m_kinds.value(id)) {
            if (isOfDevice(kind)) {
                own[kind].append(m_byId.value(id));
            }
        }
    }
    for (Enrollment &enrollment : device.enrollments) {
        enrollment.coverage = stagesOf(device, own, enrollment);
    }
}

void Describer::look(StageCoverage &coverage, EvidenceKind kind, const SourcesByKind &own,
                     const Enrollment &enrollment, const QSet<SourceId> &speaking) const
{
    const QList<const SourceFile *> sources = (isOfDevice(kind) ? own : m_shared).value(kind);
    const auto nameOf = [kind](const QString &fileName) {
        //: %1 a kind of log, %2 a file
        return Tr::tr("%1 (%2)").arg(evidenceKindName(kind), fileName);
    };
    QStringList present;
    SilentFiles silent;
    SilentFiles elsewhen;
    for (const SourceFile *source : sources) {
        if (speaking.contains(source->id)) {
            present.append(nameOf(source->displayName));
        } else if (reachesTo(*source, enrollment)) {
            silent.add(source->displayName);
        } else {
            elsewhen.add(source->displayName);
        }
    }
    for (const QString &name : std::as_const(silent.names)) {
        //: %1 a log
        present.append(Tr::tr("%1, with no line of this enrollment").arg(nameOf(name)));
    }
    if (silent.more > 0) {
        //: %1 a kind of log
        present.append(
            Tr::tr("%1: %n more file(s) with no line of this enrollment", nullptr, silent.more)
                .arg(evidenceKindName(kind)));
    }
    coverage.present += present;
    if (!present.isEmpty()) {
        return;
    }
    QString how = howToCollect(kind);
    if (!elsewhen.names.isEmpty()) {
        elsewhen.names.sort();
        QString names = elsewhen.names.join(QLatin1String(", "));
        if (elsewhen.more > 0) {
            names = Tr::tr("%1 and %n more file(s)", nullptr, elsewhen.more).arg(names);
        }
        //: %1 names of files, %2 a full sentence or a command
        how = Tr::tr("%1 was given, but is of another time. %2").arg(names, how);
    }
    coverage.missing.append({.what = evidenceKindName(kind), .how = how});
}

/// A device's log that tells of the profile and the result alone was written without details.
void Describer::addQuietLog(StageCoverage &coverage, const Device &device,
                            const Enrollment &enrollment) const
{
    const bool isPhone = device.platform == Platform::Android || device.platform == Platform::Ios ||
                         device.platform == Platform::MacOs;
    const bool isDetailed = std::ranges::any_of(enrollment.observations, [](const auto &one) {
        return one.stage == Stage::ContactNdes &&
               one.event.logSource.product != QLatin1String("server");
    });
    if (coverage.stage != Stage::ContactNdes || !isPhone || isDetailed ||
        coverage.present.isEmpty()) {
        return;
    }
    const EvidenceKind kind =
        device.platform == Platform::Android ? EvidenceKind::AndroidLog : EvidenceKind::AppleLog;
    const QString what = device.platform == Platform::Android
                             ? Tr::tr("verbose lines of the OMADM log")
                             : Tr::tr("info and debug messages of the device console");
    coverage.missing.prepend({.what = what, .how = howToCollect(kind)});
}

QList<StageCoverage> Describer::stagesOf(const Device &device, const SourcesByKind &own,
                                         const Enrollment &enrollment) const
{
    QList<StageCoverage> stages;
    for (const Stage stage : AllStages) {
        const bool applies = enrollment.kind == EnrollmentKind::Scep ||
                             stage == Stage::DeployProfile || stage == Stage::Deliver;
        if (!applies) {
            continue;
        }
        QSet<SourceId> speaking;
        for (const Observation &observation : enrollment.observations) {
            if (observation.stage == stage) {
                speaking.insert(observation.event.evidence.source);
            }
        }
        StageCoverage coverage{.stage = stage, .present = {}, .missing = {}};
        for (const EvidenceKind kind : kindsFor(stage, device.platform)) {
            look(coverage, kind, own, enrollment, speaking);
        }
        const bool isUnseen = coverage.present.isEmpty() && coverage.missing.isEmpty();
        if (isUnseen) { // on a server the kind of device is not known
            coverage.missing.append(
                {.what = Tr::tr("log of the device"), .how = stageEvidenceHint(stage)});
        }
        addQuietLog(coverage, device, enrollment);
        coverage.present.sort();
        stages.append(coverage);
    }
    return stages;
}
} // namespace

void describeCoverage(Analysis &analysis, const CaseEvidence &evidence)
{
    const Describer describer(evidence);
    for (Device &device : analysis.devices) {
        describer.describe(device);
    }
}

} // namespace Scep
