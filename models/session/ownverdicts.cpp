// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/ownverdicts.h"

#include "models/session/resolvedtarget.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OwnVerdict)
};

Enrollment *find(Analysis &analysis, const QString &id)
{
    for (Device &device : analysis.devices) {
        const auto found = std::ranges::find(device.enrollments, id, &Enrollment::id);
        if (found != device.enrollments.end()) {
            return &*found;
        }
    }
    return nullptr;
}

Verdict overruled(const Verdict &program, const OwnVerdict &own)
{
    Verdict verdict;
    verdict.outcome = own.outcome;
    verdict.stage = own.stage;
    verdict.title = own.reason;
    verdict.summary = Tr::tr("This is your own verdict. The program says “%1”: %2",
                             "an outcome, and sentences that explain it")
                          .arg(outcomeDisplayName(program.outcome), program.summary);
    verdict.references = program.references;
    verdict.evidence = program.evidence;
    return verdict;
}
} // namespace

Annotations ownVerdicts(const Annotations &annotations)
{
    Annotations result;
    std::ranges::copy_if(annotations, std::back_inserter(result), [](const Annotation &annotation) {
        return annotation.ownVerdict.has_value();
    });
    return result;
}

Case withOwnVerdicts(const Case &caseData, const Annotations &annotations)
{
    Case result = caseData;
    QHash<QString, OwnVerdict> verdicts;
    for (const Annotation &annotation : ownVerdicts(annotations)) {
        const auto target = resolvedTarget(annotation.target, caseData);
        if (target && target->kind == AnnotationTargetKind::Enrollment) {
            verdicts.insert(target->subject, *annotation.ownVerdict);
        }
    }
    for (auto own = verdicts.cbegin(); own != verdicts.cend(); ++own) {
        if (Enrollment *enrollment = find(result.analysis, own.key())) {
            enrollment->verdict = overruled(enrollment->verdict, own.value());
        }
    }
    return result;
}

} // namespace Scep
