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

/// Describes the stages of one enrollment.
class Describer
{
public:
    Describer(const CaseEvidence &evidence, const QHash<SourceId, QSet<EvidenceKind>> &kinds)
    {
        for (const SourceFile &source : evidence.sources) {
            for (const EvidenceKind kind : kinds.value(source.id)) {
                m_sources[kind].append(&source);
            }
        }
    }

    [[nodiscard]] QList<StageCoverage> describe(const Device &device,
                                                const Enrollment &enrollment) const;

private:
    void look(StageCoverage &coverage, EvidenceKind kind, const Device &device,
              const Enrollment &enrollment, const QSet<SourceId> &speaking) const;
    void addQuietLog(StageCoverage &coverage, const Device &device,
                     const Enrollment &enrollment) const;

    QHash<EvidenceKind, QList<const SourceFile *>> m_sources;
};

void Describer::look(StageCoverage &coverage, EvidenceKind kind, const Device &device,
                     const Enrollment &enrollment, const QSet<SourceId> &speaking) const
{
    QStringList present;
    QStringList elsewhen;
    for (const SourceFile *one : m_sources.value(kind)) {
        const SourceFile &source = *one;
        if (isOfDevice(kind) && !device.sources.contains(source.id)) {
            continue;
        }
        //: %1 a kind of log, %2 a file
        const QString name = Tr::tr("%1 (%2)").arg(evidenceKindName(kind), source.displayName);
        if (speaking.contains(source.id)) {
            present.append(name);
        } else if (reachesTo(source, enrollment)) {
            //: %1 a log
            present.append(Tr::tr("%1, with no line of this enrollment").arg(name));
        } else {
            elsewhen.append(source.displayName);
        }
    }
    coverage.present += present;
    if (!present.isEmpty()) {
        return;
    }
    QString how = howToCollect(kind);
    if (!elsewhen.isEmpty()) {
        elsewhen.sort();
        //: %1 names of files, %2 a full sentence or a command
        how = Tr::tr("%1 was given, but is of another time. %2")
                  .arg(elsewhen.join(QLatin1String(", ")), how);
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

QList<StageCoverage> Describer::describe(const Device &device, const Enrollment &enrollment) const
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
            look(coverage, kind, device, enrollment, speaking);
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
    const QHash<SourceId, QSet<EvidenceKind>> kinds = kindsOfSources(evidence);
    const Describer describer(evidence, kinds);
    for (Device &device : analysis.devices) {
        for (Enrollment &enrollment : device.enrollments) {
            enrollment.coverage = describer.describe(device, enrollment);
        }
    }
}

} // namespace Scep
