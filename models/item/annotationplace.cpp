// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/annotationplace.h"

#include "models/domain/spanplace.h"
#include "models/session/resolvedtarget.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AnnotationPlace)
};

QString linesText(const AnnotationTarget &target, const Case &caseData)
{
    const SourceFile *source = findSource(caseData.evidence, target.evidence.source);
    const QString name = source ? source->displayName : QString();
    const QLocale locale;
    const QString first = locale.toString(target.evidence.line);
    return target.lastLine > target.evidence.line
               ? Tr::tr("%1, lines %2 to %3").arg(name, first, locale.toString(target.lastLine))
               : Tr::tr("%1, line %2").arg(name, first);
}

QString enrollmentText(const Enrollment &enrollment)
{
    return enrollment.alias.isEmpty() ? Tr::tr("Certificate request %1").arg(enrollment.id)
                                      : Tr::tr("Certificate request %1").arg(enrollment.alias);
}

/// The times are left out: they depend on the zone that the window shows.
QString spanText(const AnnotationTarget &target, const Case &caseData)
{
    const auto placed = findSpan(*findEnrollment(caseData.analysis, target.subject), target);
    const QString stage = QStringLiteral("%1 %2")
                              .arg(stageNumber(placed->stage))
                              .arg(stageDisplayName(placed->stage));
    //: %1 the log's own name of a state, %2 number and name of a stage, %3 file and line
    return Tr::tr("State %1 at %2, %3").arg(placed->span.state, stage, linesText(target, caseData));
}

QString textOf(const AnnotationTarget &target, const Case &caseData)
{
    switch (target.kind) {
    case AnnotationTargetKind::Case:
        return Tr::tr("The case");
    case AnnotationTargetKind::Device: {
        const auto device =
            std::ranges::find(caseData.analysis.devices, target.subject, &Device::id);
        return Tr::tr("Device %1").arg(device->name.isEmpty() ? device->id : device->name);
    }
    case AnnotationTargetKind::Enrollment:
        return enrollmentText(*findEnrollment(caseData.analysis, target.subject));
    case AnnotationTargetKind::Finding: {
        const Enrollment *enrollment = findEnrollment(caseData.analysis, target.subject);
        return Tr::tr("Finding: %1")
            .arg(std::ranges::find(enrollment->findings, target.detail, &Finding::ruleId)->title);
    }
    case AnnotationTargetKind::Span:
        return spanText(target, caseData);
    case AnnotationTargetKind::Lines:
        return linesText(target, caseData);
    case AnnotationTargetKind::Certificate:
        return Tr::tr("Certificate %1")
            .arg(findCertificate(caseData.evidence, target.subject)->subject);
    case AnnotationTargetKind::CertificateField:
        return Tr::tr("%1 of certificate %2", "name of a field")
            .arg(target.detail, findCertificate(caseData.evidence, target.subject)->subject);
    }
    return {};
}
} // namespace

QString annotationPlaceText(const AnnotationTarget &target, const Case &caseData)
{
    const auto resolved = resolvedTarget(target, caseData);
    return resolved ? textOf(*resolved, caseData) : Tr::tr("not in the evidence that is there now");
}

} // namespace Scep
