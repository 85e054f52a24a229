// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/renewals.h"

#include "models/analysis/statespans.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace Scep {

namespace {
// RFC 8894 section 3.2.1.2; 18 is UpdateReq of its drafts.
constexpr int RenewalReq = 17;
constexpr int UpdateReq = 18;

/// Whether the event begins to ask for a certificate, or only says that there is a profile.
bool mayBegin(const Observation &observation)
{
    return observation.stage <= Stage::ContactNdes && (observation.outcome == Outcome::InProgress ||
                                                       observation.outcome == Outcome::Succeeded);
}

bool isRequested(const Observation &observation)
{
    return observation.stage > Stage::DeployProfile && observation.stage <= Stage::Issue &&
           observation.outcome != Outcome::NotObserved;
}

/// Where, in the list, a new request begins after a certificate was delivered.
QList<qsizetype> renewalStarts(const QList<ObservedEvent> &events)
{
    QList<qsizetype> starts;
    std::optional<qsizetype> start; // not sure yet: nothing was requested
    bool wasDelivered = false;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const Observation &state = events.at(i).state;
        if (events.at(i).isOfServer) {
            continue; // of another clock
        }
        if (wasDelivered && !start && mayBegin(state)) {
            start = i;
        }
        if (start && isRequested(state)) {
            starts.append(*start);
            start.reset();
            wasDelivered = false;
        }
        wasDelivered = wasDelivered || isDelivered(state);
    }
    return starts;
}

// A device asks for several certificates of one subject at once, one for each profile that needs
// it; a renewal comes when most of the lifetime is over.
constexpr std::chrono::days ShortestLife(1);

/// An older certificate of the same kind that was found with the device.
const Certificate *olderCertificate(const Certificate &issued, const QSet<QString> &folders,
                                    const CaseEvidence &evidence)
{
    const auto isHere = [&](const EvidenceRef &place) {
        const SourceFile *source = findSource(evidence, place.source);
        return source && folders.contains(source->container);
    };
    const auto older = std::ranges::find_if(evidence.certificates, [&](const Certificate &other) {
        return !other.isCa && other.fingerprint != issued.fingerprint &&
               !issued.subject.isEmpty() && other.subject == issued.subject &&
               other.issuer == issued.issuer &&
               other.certificateTemplate == issued.certificateTemplate &&
               other.notBefore.sinceEpoch + ShortestLife <= issued.notBefore.sinceEpoch &&
               std::ranges::any_of(other.evidence, isHere);
    });
    return older == evidence.certificates.cend() ? nullptr : &*older;
}

QSet<QString> foldersOf(const Device &device, const CaseEvidence &evidence)
{
    QSet<QString> folders;
    for (const SourceId id : device.sources) {
        if (const SourceFile *source = findSource(evidence, id)) {
            folders.insert(source->container);
        }
    }
    return folders;
}

EvidenceRef renewalMessage(const Enrollment &enrollment, const CaseEvidence &evidence)
{
    for (const EvidenceRef &place : enrollment.messages) {
        const ScepMessage *message = findMessage(evidence, place);
        if (message && (message->messageType == RenewalReq || message->messageType == UpdateReq)) {
            return place;
        }
    }
    return {};
}
} // namespace

QList<EnrollmentDraft> splitRenewals(const EnrollmentDraft &draft)
{
    const QList<qsizetype> starts =
        draft.kind == EnrollmentKind::Scep ? renewalStarts(draft.events) : QList<qsizetype>();
    if (starts.isEmpty()) {
        return {draft};
    }
    const auto partOf = [&starts](qsizetype event) {
        return std::distance(starts.cbegin(), std::ranges::upper_bound(starts, event));
    };
    QHash<QString, qsizetype> partOfRequest; // what servers wrote goes with the device's line
    for (qsizetype i = 0; i < draft.events.size(); ++i) {
        const ObservedEvent &event = draft.events.at(i);
        if (!event.isOfServer && !event.request.isEmpty() &&
            !partOfRequest.contains(event.request)) {
            partOfRequest.insert(event.request, partOf(i));
        }
    }
    QList<EnrollmentDraft> parts;
    for (qsizetype part = 0; part <= starts.size(); ++part) {
        EnrollmentDraft one = draft;
        one.events.clear();
        one.transactionId.clear();
        if (part > 0) {
            one.isRenewal = true;
            one.renewalEvidence = draft.events.at(starts.at(part - 1)).state.event.evidence;
        }
        parts.append(one);
    }
    for (qsizetype i = 0; i < draft.events.size(); ++i) {
        const ObservedEvent &event = draft.events.at(i);
        EnrollmentDraft &part =
            parts[event.isOfServer ? partOfRequest.value(event.request, partOf(i)) : partOf(i)];
        part.events.append(event);
        const QString transaction = event.state.captures.value(QStringLiteral("transactionId"));
        part.transactionId = transaction.isEmpty() ? part.transactionId : transaction;
    }
    parts.removeIf([](const EnrollmentDraft &part) { return part.events.isEmpty(); });
    return parts;
}

void findRenewals(Analysis &analysis, const CaseEvidence &evidence)
{
    for (Device &device : analysis.devices) {
        const QSet<QString> folders = foldersOf(device, evidence);
        for (Enrollment &enrollment : device.enrollments) {
            if (enrollment.isRenewal || enrollment.kind != EnrollmentKind::Scep) {
                continue;
            }
            EvidenceRef proof = renewalMessage(enrollment, evidence);
            const Certificate *issued =
                proof.isNull() && !enrollment.certificates.isEmpty()
                    ? findCertificate(evidence, enrollment.certificates.constFirst())
                    : nullptr;
            const Certificate *older =
                issued && !issued->isCa ? olderCertificate(*issued, folders, evidence) : nullptr;
            if (older && !older->evidence.isEmpty()) {
                proof = older->evidence.constFirst();
            }
            enrollment.isRenewal = !proof.isNull();
            enrollment.renewalEvidence = proof;
        }
    }
}

} // namespace Scep
