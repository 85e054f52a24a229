// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/certificatematching.h"

#include "models/analysis/overtaking.h"
#include "models/analysis/parallel.h"
#include "models/analysis/recordindex.h"
#include "models/analysis/requestidentity.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <vector>

namespace Scep {

namespace {
// As many hex digits of an elided thumbprint as name one certificate beyond doubt.
constexpr qsizetype TellingDigits = 16;

// How far an assumed zone may be off.
constexpr std::chrono::hours WidestZone(14);

/// Where an enrollment is.
struct Place
{
    qsizetype device = -1;
    qsizetype enrollment = -1;

    [[nodiscard]] bool isNull() const { return device < 0; }
    bool operator==(const Place &) const = default;
};

QString hexOnly(QString text)
{
    return text.remove(QLatin1Char(' ')).remove(QLatin1Char(':')).toUpper();
}

/// A certificate whose chain is built.
struct Task
{
    const Certificate *certificate = nullptr;
    Place place = {};
    Instant judgedAt = {};
    QList<CertificateChain> chains = {};
};

class Matcher
{
public:
    Matcher(Analysis &analysis, const QList<QStringList> &containers, const CaseEvidence &evidence,
            const ChainTools &tools);

    void attachRoots();
    void attachIssued();

private:
    void indexObservations();
    [[nodiscard]] Enrollment &at(const Place &place) const;
    [[nodiscard]] Place byLog(const Certificate &certificate) const;
    [[nodiscard]] Place byMessage(const Certificate &certificate) const;
    [[nodiscard]] Place byContainer(const Certificate &certificate) const;
    [[nodiscard]] bool mayHold(const Enrollment &enrollment) const;
    void addChains(const QList<CertificateChain> &chains);
    void attach(const Certificate &certificate, const CertificateChain &chain, const Place &place);

    Analysis &m_analysis;
    const QList<QStringList> &m_containers;
    const CaseEvidence &m_evidence;
    const ChainTools &m_tools;
    QHash<SourceId, QString> m_containerOf;
    QHash<QString, Place> m_byThumbprint;
    QHash<QString, Place> m_byTransaction;
    RecordIndex<Place> m_byRecord;
    Instant m_lastEnd;     ///< of all SCEP enrollments: when RA certificates were used last
    QSet<QString> m_named; ///< ids of enrollments whose log names the certificate
    QHash<qsizetype, QStringList> m_trustedRoots; ///< fingerprints by device
};

Matcher::Matcher(Analysis &analysis, const QList<QStringList> &containers,
                 const CaseEvidence &evidence, const ChainTools &tools)
    : m_analysis(analysis)
    , m_containers(containers)
    , m_evidence(evidence)
    , m_tools(tools)
{
    for (const SourceFile &source : evidence.sources) {
        m_containerOf.insert(source.id, source.container);
    }
    indexObservations();
}

void Matcher::indexObservations()
{
    std::vector<RecordIndex<Place>::Entry> records;
    for (qsizetype device = 0; device < m_analysis.devices.size(); ++device) {
        const QList<Enrollment> &enrollments = m_analysis.devices.at(device).enrollments;
        for (qsizetype i = 0; i < enrollments.size(); ++i) {
            const Place place{.device = device, .enrollment = i};
            const Instant &end = enrollments.at(i).endedAt;
            if (enrollments.at(i).kind == EnrollmentKind::Scep &&
                end.certainty >= TimeCertainty::ZoneAssumed && m_lastEnd < end) {
                m_lastEnd = end;
            }
            if (!enrollments.at(i).transactionId.isEmpty()) {
                m_byTransaction.insert(enrollments.at(i).transactionId.toUpper(), place);
            }
            for (const Observation &observation : enrollments.at(i).observations) {
                records.push_back({.record = observation.event.evidence, .value = place});
                const QString thumbprint =
                    hexOnly(observation.captures.value(QStringLiteral("thumbprint")));
                if (!thumbprint.isEmpty()) {
                    m_byThumbprint.insert(thumbprint, place);
                    m_named.insert(enrollments.at(i).id);
                }
            }
        }
    }
    m_byRecord = RecordIndex<Place>(std::move(records));
}

Enrollment &Matcher::at(const Place &place) const
{
    return m_analysis.devices[place.device].enrollments[place.enrollment];
}

void Matcher::attachRoots()
{
    for (qsizetype device = 0; device < m_analysis.devices.size(); ++device) {
        for (Enrollment &enrollment : m_analysis.devices[device].enrollments) {
            if (enrollment.kind != EnrollmentKind::Root) {
                continue;
            }
            QString name = hexOnly(enrollment.alias);
            const bool isElided = parseRequestIdentity(enrollment.alias).isElided();
            name.remove(QChar(0x2026)).remove(QLatin1Char('.'));
            if (name.size() < TellingDigits) {
                continue;
            }
            const auto found =
                std::ranges::find_if(m_evidence.certificates, [&](const Certificate &certificate) {
                    return isElided ? certificate.thumbprint.startsWith(name)
                                    : certificate.thumbprint == name;
                });
            if (found == m_evidence.certificates.cend()) {
                continue;
            }
            enrollment.certificates.append(found->fingerprint);
            if (enrollment.verdict.outcome == Outcome::Succeeded) {
                m_trustedRoots[device].append(found->fingerprint);
            }
        }
    }
}

Place Matcher::byLog(const Certificate &certificate) const
{
    return m_byThumbprint.value(certificate.thumbprint.toUpper());
}

Place Matcher::byMessage(const Certificate &certificate) const
{
    if (certificate.publicKeySha256.isEmpty()) {
        return {};
    }
    for (const ScepMessage &message : m_evidence.messages) {
        if (message.signerPublicKeySha256 != certificate.publicKeySha256) {
            continue;
        }
        const Place place = m_byTransaction.value(message.transactionId.toUpper());
        if (!message.transactionId.isEmpty() && !place.isNull()) {
            return place;
        }
        if (const auto owners = m_byRecord.around(message.evidence); !owners.empty()) {
            return owners.back().value;
        }
    }
    return {};
}

bool Matcher::mayHold(const Enrollment &enrollment) const
{
    const Verdict &verdict = enrollment.verdict;
    const bool wasRefused =
        isFailure(verdict.outcome) && verdict.stage && *verdict.stage <= Stage::Issue;
    return enrollment.kind == EnrollmentKind::Scep && !wasRefused &&
           !m_named.contains(enrollment.id) &&
           std::ranges::any_of(enrollment.observations, [](const Observation &observation) {
               // A certificate that could not be installed was issued, too.
               return provesIssued(observation) || (observation.stage == Stage::Deliver &&
                                                    observation.outcome == Outcome::Failed);
           });
}

bool namesRequest(const Certificate &certificate, const Enrollment &enrollment)
{
    const RequestIdentity identity = parseRequestIdentity(enrollment.alias);
    const QString name = identity.isIntuneRequest() ? identity.logical : identity.text;
    return name.size() >= TellingDigits && !identity.isElided() &&
           certificate.subject.contains(name, Qt::CaseInsensitive);
}

Place Matcher::byContainer(const Certificate &certificate) const
{
    QSet<QString> places;
    for (const EvidenceRef &evidence : certificate.evidence) {
        const auto container = m_containerOf.constFind(evidence.source);
        if (container != m_containerOf.cend()) {
            places.insert(*container);
        }
    }
    QList<Place> candidates;
    QList<Place> named;
    for (qsizetype device = 0; device < m_analysis.devices.size(); ++device) {
        const QStringList &containers = m_containers.at(device);
        if (!std::ranges::any_of(containers,
                                 [&](const auto &one) { return places.contains(one); })) {
            continue;
        }
        const QList<Enrollment> &enrollments = m_analysis.devices.at(device).enrollments;
        for (qsizetype i = 0; i < enrollments.size(); ++i) {
            const Enrollment &enrollment = enrollments.at(i);
            if (enrollment.kind != EnrollmentKind::Scep) {
                continue;
            }
            candidates.append({.device = device, .enrollment = i});
            if (mayHold(enrollment) && namesRequest(certificate, enrollment)) {
                named.append(candidates.last());
            }
        }
    }
    if (named.size() == 1) {
        return named.first();
    }
    return candidates.size() == 1 && mayHold(at(candidates.first())) ? candidates.first() : Place();
}

void Matcher::attach(const Certificate &certificate, const CertificateChain &chain,
                     const Place &place)
{
    QStringList &attached = at(place).certificates;
    QStringList fingerprints{certificate.fingerprint};
    for (const ChainLink &link : chain.links) {
        fingerprints.append(link.fingerprint);
    }
    for (const QString &fingerprint : std::as_const(fingerprints)) {
        if (!fingerprint.isEmpty() && !attached.contains(fingerprint)) {
            attached.append(fingerprint);
        }
    }
}

void Matcher::addChains(const QList<CertificateChain> &chains)
{
    m_analysis.chains.append(chains.constFirst());
    if (chains.size() > 1) {
        m_analysis.otherPaths.insert(chains.constFirst().leaf, chains.sliced(1));
    }
}

void Matcher::attachIssued()
{
    QList<const Certificate *> certificates;
    for (const Certificate &certificate : m_evidence.certificates) {
        certificates.append(&certificate);
    }
    // The newest first: where several fit, it is the one that was issued last.
    std::ranges::sort(certificates, [](const Certificate *left, const Certificate *right) {
        return std::tie(right->notBefore, left->fingerprint) <
               std::tie(left->notBefore, right->fingerprint);
    });
    const ChainFunction buildChains =
        m_tools.chainsFrom(m_evidence.certificates, m_evidence.revocationLists);
    std::vector<Task> tasks;
    for (const Certificate *certificate : std::as_const(certificates)) {
        if (certificate->isCa) {
            continue;
        }
        Task task{.certificate = certificate};
        if (m_tools.isEndEntity(*certificate)) {
            task.place = byLog(*certificate);
            task.place = task.place.isNull() ? byMessage(*certificate) : task.place;
            task.place = task.place.isNull() ? byContainer(*certificate) : task.place;
            task.judgedAt = task.place.isNull()
                                ? Instant()
                                : judgingInstant(*certificate, at(task.place).endedAt);
        } else {
            // An RA certificate of NDES: clients verify its chain before they ask for anything.
            task.judgedAt = judgingInstant(*certificate, m_lastEnd);
        }
        tasks.push_back(task);
    }
    forEachIndex(tasks.size(), [&](size_t index) {
        Task &task = tasks[index];
        task.chains =
            buildChains(*task.certificate, task.judgedAt, m_trustedRoots.value(task.place.device));
    });
    for (const Task &task : tasks) {
        if (!task.place.isNull()) {
            attach(*task.certificate, task.chains.constFirst(), task.place);
        }
        addChains(task.chains);
    }
}
} // namespace

Instant judgingInstant(const Certificate &certificate, const Instant &end)
{
    switch (end.certainty) {
    case TimeCertainty::None:
    case TimeCertainty::DateMissing:
    case TimeCertainty::YearInferred:
    case TimeCertainty::YearInferredInZone:
        return {};
    case TimeCertainty::ZoneSet:
    case TimeCertainty::Known:
        return end;
    case TimeCertainty::ZoneAssumed:
        break;
    }
    // The clock may be off by the zone: only a clear answer counts.
    const auto isNear = [&end](const Instant &limit) {
        return std::chrono::abs(end.sinceEpoch - limit.sinceEpoch) <= WidestZone;
    };
    const bool isOutside = end.sinceEpoch < certificate.notBefore.sinceEpoch ||
                           end.sinceEpoch > certificate.notAfter.sinceEpoch;
    return isOutside && (isNear(certificate.notBefore) || isNear(certificate.notAfter)) ? Instant()
                                                                                        : end;
}

void attachCertificates(Analysis &analysis, const QList<QStringList> &containers,
                        const CaseEvidence &evidence, const ChainTools &tools)
{
    if (!tools.chainsFrom || !tools.isEndEntity) {
        return;
    }
    Matcher matcher(analysis, containers, evidence, tools);
    matcher.attachRoots();
    matcher.attachIssued();
}

} // namespace Scep
