// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/certificatereview.h"

#include "models/analysis/chainviews.h"
#include "models/analysis/checks/authoritychecks.h"
#include "models/analysis/checks/certificatechecks.h"
#include "models/analysis/checks/checkresult.h"
#include "models/analysis/parallel.h"
#include "models/analysis/profilematching.h"

#include <QSet>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace Scep {

namespace {
/// The enrollment that a certificate was issued for or deployed by.
struct Owner
{
    const Device *device = nullptr;
    Enrollment *enrollment = nullptr;
};

class Review
{
public:
    Review(Analysis &analysis, const CaseEvidence &evidence, const ChainTools &tools);

    void run();

private:
    void indexEnrollments();
    void indexHosts();
    [[nodiscard]] CertificateRole roleOf(const Certificate &certificate) const;
    [[nodiscard]] CheckSubject subjectOf(const Certificate &certificate) const;
    void feedFindings(const Certificate &certificate, const QList<CertificateCheck> &checks);
    [[nodiscard]] QList<Enrollment *> askedBy(const Certificate &certificate,
                                              CertificateRole role) const;

    Analysis &m_analysis;
    const CaseEvidence &m_evidence;
    const ChainTools &m_tools;
    const ProfileFinder m_profiles;
    QHash<QString, Owner> m_owners;
    QHash<QString, qsizetype> m_chains; ///< by leaf
    QHash<QString, const Certificate *> m_byFingerprint;
    QSet<QString> m_deployedRoots;
    QSet<QString> m_pinned; ///< thumbprints, lower case
    QStringList m_hosts;
    QHash<QString, QList<const Certificate *>> m_bySubject;
    QHash<QString, QList<const Certificate *>> m_agentsByIssuer;
    QList<const Certificate *> m_agents;
    const ScepProfile *m_server = nullptr;
};

Review::Review(Analysis &analysis, const CaseEvidence &evidence, const ChainTools &tools)
    : m_analysis(analysis)
    , m_evidence(evidence)
    , m_tools(tools)
    , m_profiles(evidence)
{
    indexEnrollments();
    indexHosts();
    for (qsizetype i = 0; i < analysis.chains.size(); ++i) {
        m_chains.insert(analysis.chains.at(i).leaf, i);
    }
    for (const Certificate &certificate : evidence.certificates) {
        m_byFingerprint.insert(certificate.fingerprint, &certificate);
        if (m_tools.isEndEntity(certificate)) {
            m_bySubject[certificate.subject].append(&certificate);
        } else if (!certificate.isCa) {
            m_agents.append(&certificate);
            m_agentsByIssuer[certificate.issuer].append(&certificate);
        }
    }
    for (const ScepProfile &profile : evidence.profiles) {
        if (!profile.caThumbprint.isEmpty()) {
            m_pinned.insert(profile.caThumbprint.toLower());
        }
        if (profile.platform == Platform::Server && m_server == nullptr) {
            m_server = &profile;
        }
    }
}

void Review::indexEnrollments()
{
    for (Device &device : m_analysis.devices) {
        for (Enrollment &enrollment : device.enrollments) {
            const QString first = enrollment.certificates.value(0);
            if (!first.isEmpty() && !m_owners.contains(first)) {
                m_owners.insert(first, {.device = &device, .enrollment = &enrollment});
            }
            if (!first.isEmpty() && enrollment.kind == EnrollmentKind::Root) {
                m_deployedRoots.insert(first);
            }
        }
    }
}

void Review::indexHosts()
{
    QSet<QString> hosts;
    const auto add = [&hosts](const QString &url) {
        const QString host = QUrl(url.trimmed()).host().toLower();
        if (!host.isEmpty()) {
            hosts.insert(host);
        }
    };
    for (const ScepProfile &profile : m_evidence.profiles) {
        std::ranges::for_each(profile.serverUrls, add);
    }
    for (const Device &device : m_analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            for (const Observation &observation : enrollment.observations) {
                add(observation.captures.value(QStringLiteral("url")));
            }
        }
    }
    m_hosts = hosts.values();
    m_hosts.sort();
}

CertificateRole Review::roleOf(const Certificate &certificate) const
{
    if (certificate.isCa) {
        return CertificateRole::Authority;
    }
    if (!m_tools.isEndEntity(certificate)) {
        return CertificateRole::Agent;
    }
    const bool isOfHost = std::ranges::any_of(m_hosts, [&certificate](const QString &host) {
        return namesHost(certificate, host) ||
               certificate.commonName.compare(host, Qt::CaseInsensitive) == 0;
    });
    if (!isOfHost || m_owners.contains(certificate.fingerprint)) {
        return CertificateRole::Device;
    }
    return hasUsage(certificate.extendedKeyUsage, ClientAuthOid) &&
                   !hasUsage(certificate.extendedKeyUsage, ServerAuthOid)
               ? CertificateRole::Client
               : CertificateRole::Server;
}

CheckSubject Review::subjectOf(const Certificate &certificate) const
{
    CheckSubject subject{.certificate = certificate, .evidence = m_evidence};
    subject.role = roleOf(certificate);
    const auto chain = m_chains.constFind(certificate.fingerprint);
    if (chain != m_chains.cend()) {
        subject.chain = &m_analysis.chains.at(*chain);
        for (const ChainLink &link : subject.chain->links) {
            subject.path.append(m_byFingerprint.value(link.fingerprint));
        }
    }
    const Owner owner = m_owners.value(certificate.fingerprint);
    if (owner.enrollment != nullptr) {
        subject.enrollment = owner.enrollment;
        subject.platform = owner.device->platform;
        subject.profile = owner.enrollment->kind == EnrollmentKind::Scep
                              ? m_profiles.profileOf(*owner.device, *owner.enrollment)
                              : nullptr;
    }
    subject.server = m_server;
    subject.isDeployedRoot = m_deployedRoots.contains(certificate.fingerprint);
    subject.isPinned = m_pinned.contains(certificate.thumbprint.toLower());
    subject.serverHosts = m_hosts;
    if (subject.role == CertificateRole::Device) {
        subject.namesakes = m_bySubject.value(certificate.subject);
        subject.namesakes.removeOne(&certificate);
    }
    subject.agents = m_agentsByIssuer.value(certificate.issuer);
    return subject;
}

/// The enrollments whose outcome the certificate had to do with.
QList<Enrollment *> Review::askedBy(const Certificate &certificate, CertificateRole role) const
{
    QList<Enrollment *> enrollments;
    if (const Owner owner = m_owners.value(certificate.fingerprint); owner.enrollment) {
        enrollments.append(owner.enrollment);
    }
    if (role != CertificateRole::Agent) {
        return enrollments;
    }
    for (Device &device : m_analysis.devices) {
        for (Enrollment &enrollment : device.enrollments) {
            const bool isAsked =
                std::ranges::any_of(enrollment.messages, [&](const EvidenceRef &place) {
                    const ScepMessage *message = findMessage(m_evidence, place);
                    return message != nullptr && message->recipientIssuer == certificate.issuer &&
                           message->recipientSerialNumber == certificate.serialNumber;
                });
            if (isAsked) {
                enrollments.append(&enrollment);
            }
        }
    }
    return enrollments;
}

void Review::feedFindings(const Certificate &certificate, const QList<CertificateCheck> &checks)
{
    QList<Finding> findings;
    for (const CertificateCheck &check : checks) {
        if (const std::optional<Finding> finding = checkFinding(check, certificate)) {
            findings.append(*finding);
        }
    }
    if (findings.isEmpty()) {
        return;
    }
    for (Enrollment *enrollment : askedBy(certificate, roleOf(certificate))) {
        for (const Finding &finding : std::as_const(findings)) {
            const auto known =
                std::ranges::find(enrollment->findings, finding.ruleId, &Finding::ruleId);
            if (known == enrollment->findings.end()) {
                enrollment->findings.append(finding);
            } else if (!finding.evidence.isEmpty() &&
                       !known->evidence.contains(finding.evidence.constFirst())) {
                known->evidence.append(finding.evidence); // the certificate bears out the log
            }
        }
        std::ranges::stable_sort(enrollment->findings, std::ranges::greater(), &Finding::level);
    }
}

void Review::run()
{
    const QList<Certificate> &certificates = m_evidence.certificates;
    std::vector<QList<CertificateCheck>> checks(static_cast<size_t>(certificates.size()));
    forEachIndex(checks.size(), [&](size_t index) {
        checks[index] = certificateChecks(subjectOf(certificates[static_cast<qsizetype>(index)]));
    });
    for (size_t index = 0; index < checks.size(); ++index) {
        const Certificate &certificate = certificates[static_cast<qsizetype>(index)];
        m_analysis.checks.insert(certificate.fingerprint, checks[index]);
        feedFindings(certificate, checks[index]);
    }
    const ChainViews views(m_evidence, m_agents);
    for (auto owner = m_owners.cbegin(); owner != m_owners.cend(); ++owner) {
        const auto chain = m_chains.constFind(owner.key());
        if (chain != m_chains.cend() && owner->enrollment->kind == EnrollmentKind::Scep) {
            m_analysis.chainViews.insert(
                owner.key(),
                views.viewsOf(m_analysis.chains.at(*chain), *owner->device, *owner->enrollment,
                              m_profiles.profileOf(*owner->device, *owner->enrollment)));
        }
    }
}
} // namespace

void reviewCertificates(Analysis &analysis, const CaseEvidence &evidence, const ChainTools &tools)
{
    if (tools.isEndEntity) {
        Review(analysis, evidence, tools).run();
    }
}

} // namespace Scep
