// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/case.h"

#include <algorithm>

namespace Scep {

const SourceFile *findSource(const CaseEvidence &evidence, SourceId id)
{
    // The import numbers them in their order: of tens of thousands the right one is at hand.
    if (!evidence.sources.isEmpty()) {
        const qint64 place = qint64{static_cast<quint32>(id)} -
                             static_cast<quint32>(evidence.sources.constFirst().id);
        if (place >= 0 && place < evidence.sources.size() && evidence.sources.at(place).id == id) {
            return &evidence.sources.at(place);
        }
    }
    const auto found = std::ranges::find(evidence.sources, id, &SourceFile::id);
    return found == evidence.sources.cend() ? nullptr : &*found;
}

const Certificate *findCertificate(const CaseEvidence &evidence, QStringView fingerprint)
{
    const auto found =
        std::ranges::find(evidence.certificates, fingerprint, &Certificate::fingerprint);
    return found == evidence.certificates.cend() ? nullptr : &*found;
}

const Certificate *findCertificateByIssuer(const CaseEvidence &evidence, QStringView issuer,
                                           QStringView serialNumber)
{
    const auto found =
        std::ranges::find_if(evidence.certificates, [&](const Certificate &certificate) {
            return certificate.serialNumber == serialNumber && certificate.issuer == issuer;
        });
    return found == evidence.certificates.cend() ? nullptr : &*found;
}

const ScepMessage *findMessage(const CaseEvidence &evidence, const EvidenceRef &place)
{
    const auto found = std::ranges::find(evidence.messages, place, &ScepMessage::evidence);
    return found == evidence.messages.cend() ? nullptr : &*found;
}

const Enrollment *findEnrollment(const Analysis &analysis, QStringView id)
{
    for (const Device &device : analysis.devices) {
        const auto found = std::ranges::find(device.enrollments, id, &Enrollment::id);
        if (found != device.enrollments.cend()) {
            return &*found;
        }
    }
    return nullptr;
}

namespace {
// What needs attention first ranks highest.
int urgency(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed:
        return 7;
    case Outcome::Stalled:
        return 6;
    case Outcome::Warning:
        return 5;
    case Outcome::Unknown:
        return 4;
    case Outcome::InProgress:
        return 3;
    case Outcome::NotObserved:
        return 2;
    case Outcome::Implied:
        return 1;
    case Outcome::Succeeded:
        return 0;
    }
    return 0;
}
} // namespace

Outcome deviceOutcome(const Device &device)
{
    if (device.enrollments.isEmpty()) {
        return Outcome::NotObserved;
    }
    Outcome worst = Outcome::Succeeded;
    for (const Enrollment &enrollment : device.enrollments) {
        if (urgency(enrollment.verdict.outcome) > urgency(worst)) {
            worst = enrollment.verdict.outcome;
        }
    }
    return worst;
}

} // namespace Scep
