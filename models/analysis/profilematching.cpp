// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/profilematching.h"

#include "models/analysis/profilechecks.h"
#include "models/analysis/requestidentity.h"
#include "models/domain/findchain.h"

#include <algorithm>

namespace Scep {

ProfileFinder::ProfileFinder(const CaseEvidence &evidence)
{
    QHash<SourceId, QString> paths; // the order in which the files were given changes nothing
    for (const SourceFile &source : evidence.sources) {
        paths.insert(source.id, source.path);
    }
    for (const ScepProfile &profile : evidence.profiles) {
        const RequestIdentity identity = parseRequestIdentity(profile.id);
        if (identity.isIntuneRequest()) {
            const ScepProfile *known = m_byRequest.value(identity.key());
            const auto placeOf = [&paths](const ScepProfile &one) {
                return std::pair(paths.value(one.evidence.source), one.evidence.line);
            };
            if (!known || placeOf(*known) < placeOf(profile)) {
                m_byRequest.insert(identity.key(), &profile);
            }
        }
        m_bySource[profile.evidence.source].append(&profile);
    }
}

const ScepProfile *ProfileFinder::profileOf(const Device &device,
                                            const Enrollment &enrollment) const
{
    if (const ScepProfile *named = m_byRequest.value(enrollment.requestIdentity)) {
        return named;
    }
    const bool isOnly =
        std::ranges::count(device.enrollments, EnrollmentKind::Scep, &Enrollment::kind) == 1;
    QList<const ScepProfile *> profiles;
    for (const SourceId source : device.sources) {
        profiles += m_bySource.value(source);
    }
    return isOnly && profiles.size() == 1 ? profiles.constFirst() : nullptr;
}

namespace {
void add(Enrollment &enrollment, const std::optional<Finding> &finding)
{
    const bool isKnown =
        finding && std::ranges::contains(enrollment.findings, finding->ruleId, &Finding::ruleId);
    if (finding && !isKnown) {
        enrollment.findings.append(*finding);
    }
}

void compare(Enrollment &enrollment, const ScepProfile &profile, const Analysis &analysis,
             const CaseEvidence &evidence)
{
    const QString leaf = enrollment.certificates.value(0);
    const Certificate *issued = findCertificate(evidence, leaf);
    if (issued && !issued->isCa) {
        add(enrollment, compareSubject(profile, *issued));
        add(enrollment, compareAltNames(profile, *issued));
        add(enrollment, compareKeySize(profile, *issued));
        add(enrollment, compareKeyUsage(profile, *issued));
        add(enrollment, compareExtendedKeyUsage(profile, *issued));
        if (const CertificateChain *chain = findChain(analysis, leaf)) {
            add(enrollment, compareAuthority(profile, *chain, evidence));
        }
        for (const CertificateRequest &request : evidence.requests) {
            if (request.publicKeySha256 == issued->publicKeySha256) {
                for (const Finding &finding : compareRequest(profile, request)) {
                    add(enrollment, finding);
                }
            }
        }
    }
    for (const EvidenceRef &place : enrollment.messages) {
        if (const ScepMessage *message = findMessage(evidence, place)) {
            add(enrollment, compareHash(profile, *message));
        }
    }
    for (const Observation &observation : enrollment.observations) {
        add(enrollment, compareUrl(profile, observation));
    }
    std::ranges::stable_sort(enrollment.findings, std::ranges::greater(), &Finding::level);
}
} // namespace

void compareProfiles(Analysis &analysis, const CaseEvidence &evidence)
{
    if (evidence.profiles.isEmpty()) {
        return;
    }
    const ProfileFinder finder(evidence);
    for (Device &device : analysis.devices) {
        for (Enrollment &enrollment : device.enrollments) {
            const ScepProfile *profile = enrollment.kind == EnrollmentKind::Scep
                                             ? finder.profileOf(device, enrollment)
                                             : nullptr;
            if (profile) {
                compare(enrollment, *profile, analysis, evidence);
            }
        }
    }
}

} // namespace Scep
