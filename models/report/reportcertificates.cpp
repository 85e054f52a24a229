// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/reportcertificates.h"

#include "models/domain/findchain.h"
#include "models/report/enrollmenttext.h"
#include "models/report/reportlimits.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportModel)
};

/// Fingerprints in the order in which a reader wants them.
QStringList wantedFingerprints(const Case &caseData, const NotePlaces &notes)
{
    QStringList wanted;
    QSet<QString> known;
    const auto want = [&](const QString &fingerprint) {
        if (!fingerprint.isEmpty() && !known.contains(fingerprint)) {
            known.insert(fingerprint);
            wanted.append(fingerprint);
        }
    };
    for (const Device &device : caseData.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            std::ranges::for_each(enrollment.certificates, want);
        }
    }
    const QSet<QString> enrolled = known;
    for (const Certificate &certificate : caseData.evidence.certificates) {
        if (notes.isCertificateNoted(certificate.fingerprint)) {
            want(certificate.fingerprint);
        }
    }
    for (const CertificateChain &chain : caseData.analysis.chains) {
        if (enrolled.contains(chain.leaf)) {
            for (const ChainLink &link : chain.links) {
                want(link.fingerprint);
            }
        }
    }
    for (const Certificate &certificate : caseData.evidence.certificates) {
        want(certificate.fingerprint);
    }
    return wanted;
}

/// What went wrong is read first, what was not asked last.
int gravity(const ReportCheck &check)
{
    switch (check.outcome) {
    case CheckOutcome::Failed:
        return 0;
    case CheckOutcome::Warning:
        return 1;
    case CheckOutcome::Passed:
        return 2;
    case CheckOutcome::NotApplicable:
        return 3;
    }
    return 3;
}

ReportLink linkPart(const ChainLink &link)
{
    ReportLink part{
        .subject = link.subject, .status = link.status, .message = link.message, .aspects = {}};
    for (const LinkVerdict &verdict : link.verdicts) {
        part.aspects.append({.outcome = verdict.outcome, .message = linkVerdictText(verdict)});
    }
    for (const QString &url : link.issuerUrls) {
        part.aspects.append(
            {.outcome = CheckOutcome::NotApplicable,
             .message = Tr::tr("The certificate below says where it is to be had: %1").arg(url)});
    }
    return part;
}

void addChain(ReportCertificate &part, const Analysis &analysis)
{
    const CertificateChain *chain = findChain(analysis, part.fingerprint);
    if (chain == nullptr) {
        return;
    }
    for (const ChainLink &link : chain->links) {
        part.links.append(linkPart(link));
    }
    part.isChainValid = chain->isValid;
    part.judgedAt = chain->judgedAt;
    part.trust = chain->isComplete ? trustStoreText(chain->trust) : QString();
    for (const ChainView &view : analysis.chainViews.value(chain->leaf)) {
        if (!view.entries.isEmpty()) {
            part.views.append({chainWitnessDisplayName(view.witness), chainViewNames(view)});
        }
    }
}
} // namespace

QList<ReportCertificate> reportCertificates(const Case &caseData, const Quoting &quoting,
                                            NotePlaces &notes, qsizetype &leftOut)
{
    QHash<QString, const Certificate *> byFingerprint;
    for (const Certificate &certificate : caseData.evidence.certificates) {
        byFingerprint.insert(certificate.fingerprint, &certificate);
    }
    QList<ReportCertificate> parts;
    leftOut = 0;
    for (const QString &fingerprint : wantedFingerprints(caseData, notes)) {
        const Certificate *certificate = byFingerprint.value(fingerprint);
        if (certificate == nullptr) {
            continue;
        }
        if (parts.size() >= ReportLimits::Certificates) {
            ++leftOut;
            continue;
        }
        ReportCertificate part{.fingerprint = fingerprint,
                               .name = certificate->commonName,
                               .groups = describeCertificateInGroups(*certificate)};
        for (const CertificateCheck &check : caseData.analysis.checks.value(fingerprint)) {
            part.checks.append({.outcome = check.outcome, .message = check.message});
        }
        std::ranges::stable_sort(part.checks, {}, &gravity);
        addChain(part, caseData.analysis);
        part.evidence = quoting.places(certificate->evidence);
        part.notes = notes.takeCertificate(fingerprint);
        parts.append(part);
    }
    return parts;
}

} // namespace Scep
