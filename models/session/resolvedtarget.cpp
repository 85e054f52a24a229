// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/resolvedtarget.h"

#include "models/domain/sameplace.h"
#include "models/domain/spanplace.h"

#include <algorithm>

namespace Scep {

namespace {
bool speaksOf(const Enrollment &enrollment, const EvidenceRef &line)
{
    const auto isLine = [&line](const EvidenceRef &each) { return isSamePlace(each, line); };
    return std::ranges::any_of(enrollment.verdict.evidence, isLine) ||
           std::ranges::any_of(enrollment.observations, [&](const Observation &observation) {
               return isLine(observation.event.evidence);
           });
}

bool hasFinding(const Enrollment &enrollment, const QString &ruleId)
{
    return std::ranges::contains(enrollment.findings, ruleId, &Finding::ruleId);
}

/// By its line; several may speak of one line, and then the one that has the id is meant.
const Enrollment *foundAgain(const AnnotationTarget &target, const Analysis &analysis)
{
    const Enrollment *same = findEnrollment(analysis, target.subject);
    if (target.evidence.isNull() || (same && speaksOf(*same, target.evidence))) {
        return same;
    }
    for (const Device &device : analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            if (speaksOf(enrollment, target.evidence)) {
                return &enrollment;
            }
        }
    }
    return same;
}

/// Of the enrollments that speak of the line, the one that has the span.
const Enrollment *withSpanFoundAgain(const AnnotationTarget &target, const Analysis &analysis)
{
    const Enrollment *same = foundAgain(target, analysis);
    if (same && findSpan(*same, target)) {
        return same;
    }
    for (const Device &device : analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            if (findSpan(enrollment, target)) {
                return &enrollment;
            }
        }
    }
    return nullptr;
}

const Device *deviceFoundAgain(const AnnotationTarget &target, const Analysis &analysis)
{
    const auto speaks = [&target](const Device &device) {
        return std::ranges::any_of(device.enrollments, [&target](const Enrollment &enrollment) {
            return speaksOf(enrollment, target.evidence);
        });
    };
    const auto same = std::ranges::find(analysis.devices, target.subject, &Device::id);
    const bool isThere = same != analysis.devices.cend();
    if (target.evidence.isNull() || (isThere && speaks(*same))) {
        return isThere ? &*same : nullptr;
    }
    if (const auto found = std::ranges::find_if(analysis.devices, speaks);
        found != analysis.devices.cend()) {
        return &*found;
    }
    return isThere ? &*same : nullptr;
}
} // namespace

std::optional<AnnotationTarget> resolvedTarget(const AnnotationTarget &target, const Case &caseData)
{
    AnnotationTarget resolved = target;
    switch (target.kind) {
    case AnnotationTargetKind::Case:
        return resolved;
    case AnnotationTargetKind::Device:
        if (const Device *device = deviceFoundAgain(target, caseData.analysis)) {
            resolved.subject = device->id;
            return resolved;
        }
        return std::nullopt;
    case AnnotationTargetKind::Enrollment:
    case AnnotationTargetKind::Finding: {
        const Enrollment *enrollment = foundAgain(target, caseData.analysis);
        const bool isFinding = target.kind == AnnotationTargetKind::Finding;
        if (!enrollment || (isFinding && !hasFinding(*enrollment, target.detail))) {
            return std::nullopt;
        }
        resolved.subject = enrollment->id;
        return resolved;
    }
    case AnnotationTargetKind::Span:
        if (const Enrollment *enrollment = withSpanFoundAgain(target, caseData.analysis)) {
            resolved.subject = enrollment->id;
            return resolved;
        }
        return std::nullopt;
    case AnnotationTargetKind::Lines:
        return findSource(caseData.evidence, target.evidence.source) ? std::optional(resolved)
                                                                     : std::nullopt;
    case AnnotationTargetKind::Certificate:
    case AnnotationTargetKind::CertificateField:
        return findCertificate(caseData.evidence, target.subject) ? std::optional(resolved)
                                                                  : std::nullopt;
    }
    return std::nullopt;
}

Annotations withResolvedTargets(Annotations annotations, const Case &caseData)
{
    for (Annotation &annotation : annotations) {
        annotation.target = resolvedTarget(annotation.target, caseData).value_or(annotation.target);
    }
    return annotations;
}

EvidenceRef lineOf(const Enrollment &enrollment)
{
    if (!enrollment.verdict.evidence.isEmpty()) {
        return enrollment.verdict.evidence.constFirst();
    }
    return enrollment.observations.isEmpty() ? EvidenceRef()
                                             : enrollment.observations.constFirst().event.evidence;
}

EvidenceRef lineOf(const Device &device)
{
    for (const Enrollment &enrollment : device.enrollments) {
        if (const EvidenceRef line = lineOf(enrollment); !line.isNull()) {
            return line;
        }
    }
    return {};
}

EvidenceRef placeOf(const AnnotationTarget &target, const Case &caseData)
{
    switch (target.kind) {
    case AnnotationTargetKind::Case:
        return {};
    case AnnotationTargetKind::Device:
    case AnnotationTargetKind::Enrollment:
    case AnnotationTargetKind::Finding:
    case AnnotationTargetKind::Span:
    case AnnotationTargetKind::Lines:
        return findSource(caseData.evidence, target.evidence.source) ? target.evidence
                                                                     : EvidenceRef();
    case AnnotationTargetKind::Certificate:
    case AnnotationTargetKind::CertificateField: {
        const Certificate *certificate = findCertificate(caseData.evidence, target.subject);
        return certificate && !certificate->evidence.isEmpty() ? certificate->evidence.constFirst()
                                                               : EvidenceRef();
    }
    }
    return {};
}

} // namespace Scep
