// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/noteplaces.h"

#include "models/domain/spanplace.h"
#include "models/report/verdicttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportNotes)
};

QString lineNames(const AnnotationTarget &target)
{
    return target.lastLine > target.evidence.line
               ? Tr::tr("Lines %1 to %2").arg(target.evidence.line).arg(target.lastLine)
               : Tr::tr("Line %1").arg(target.evidence.line);
}

/// Where on the timeline: "5 Deliver: CERT_INSTALLING, 05:16:28.034 to 05:16:40.034 (12 s)", UTC.
QString spanText(const PlacedSpan &placed)
{
    const StateSpan &span = placed.span;
    //: %1 number and name of a stage, %2 the log's own name of a state
    const QString state = Tr::tr("%1: %2").arg(numberedStage(placed.stage), span.state);
    if (span.from.isNull()) {
        return state;
    }
    const QString from = toTimeOfDayString(span.from);
    if (span.to.isNull()) {
        //: %1 stage and state, %2 a time of day
        return Tr::tr("%1, since %2").arg(state, from);
    }
    if (span.isMark()) {
        //: %1 stage and state, %2 a time of day
        return Tr::tr("%1, %2").arg(state, from);
    }
    //: %1 stage and state, %2 and %3 times of day, %4 how long that is
    return Tr::tr("%1, %2 to %3 (%4)")
        .arg(state, from, toTimeOfDayString(span.to),
             toDurationString(span.to.sinceEpoch - span.from.sinceEpoch));
}

/// What a note's place in the report does not show.
QString aboutOf(const AnnotationTarget &target)
{
    if (target.kind == AnnotationTargetKind::CertificateField) {
        return target.detail;
    }
    const bool isOfSeveral = target.lastLine > target.evidence.line;
    return target.kind == AnnotationTargetKind::Lines && isOfSeveral ? lineNames(target)
                                                                     : QString();
}

ReportNote noteOf(const Annotation &annotation)
{
    return {.about = aboutOf(annotation.target),
            .text = annotation.text,
            .label = annotation.label,
            .changedAt = annotation.changedAt};
}

/// A place that cannot be shown any more, in words.
QString lostPlace(const AnnotationTarget &target)
{
    switch (target.kind) {
    case AnnotationTargetKind::Case:
        return {};
    case AnnotationTargetKind::Device:
        return Tr::tr("Device %1").arg(target.subject);
    case AnnotationTargetKind::Enrollment:
        return Tr::tr("Enrollment %1").arg(target.subject);
    case AnnotationTargetKind::Finding:
        return Tr::tr("Finding %1 of enrollment %2").arg(target.detail, target.subject);
    case AnnotationTargetKind::Span:
        return Tr::tr("State %1 of enrollment %2")
            .arg(stateOfSpanId(target.detail), target.subject);
    case AnnotationTargetKind::Lines:
        return lineNames(target);
    case AnnotationTargetKind::Certificate:
        return Tr::tr("Certificate %1").arg(target.subject);
    case AnnotationTargetKind::CertificateField:
        return Tr::tr("%1 of certificate %2").arg(target.detail, target.subject);
    }
    return {};
}

bool isOfCertificate(const AnnotationTarget &target, const QString &fingerprint)
{
    return (target.kind == AnnotationTargetKind::Certificate ||
            target.kind == AnnotationTargetKind::CertificateField) &&
           target.subject == fingerprint;
}
} // namespace

NotePlaces::NotePlaces(const Annotations &annotations)
{
    for (const Annotation &annotation : annotations) {
        if (annotation.isInReport) {
            m_left.append(&annotation);
        }
    }
    m_all = m_left;
}

QList<ReportNote> NotePlaces::takeThose(const Test &test)
{
    QList<ReportNote> notes;
    m_left.removeIf([&](const Annotation *annotation) {
        if (!test(annotation->target)) {
            return false;
        }
        // A verdict may stand without further words: its reason is shown with it.
        if (!annotation->text.isEmpty() || !annotation->ownVerdict) {
            notes.append(noteOf(*annotation));
        }
        return true;
    });
    return notes;
}

QList<ReportNote> NotePlaces::take(AnnotationTargetKind kind, const QString &subject,
                                   const QString &detail)
{
    return takeThose([&](const AnnotationTarget &target) {
        return target.kind == kind && target.subject == subject && target.detail == detail;
    });
}

QList<ReportNote> NotePlaces::takeCertificate(const QString &fingerprint)
{
    return takeThose(
        [&](const AnnotationTarget &target) { return isOfCertificate(target, fingerprint); });
}

QList<ReportNote> NotePlaces::takeSpans(const Enrollment &enrollment)
{
    QList<ReportNote> notes;
    m_left.removeIf([&](const Annotation *annotation) {
        const AnnotationTarget &target = annotation->target;
        const auto span =
            target.kind == AnnotationTargetKind::Span && target.subject == enrollment.id
                ? findSpan(enrollment, target)
                : std::nullopt;
        if (!span) {
            return false;
        }
        notes.append(noteOf(*annotation));
        notes.last().about = spanText(*span);
        return true;
    });
    return notes;
}

QList<ReportNote> NotePlaces::takeLine(const EvidenceRef &line)
{
    return takeThose([&](const AnnotationTarget &target) {
        return target.kind == AnnotationTargetKind::Lines &&
               target.evidence.source == line.source && target.evidence.line <= line.line &&
               line.line <= std::max(target.lastLine, target.evidence.line);
    });
}

std::optional<OwnVerdict> NotePlaces::ownVerdict(const QString &enrollment) const
{
    std::optional<OwnVerdict> verdict;
    for (const Annotation *annotation : m_all) {
        if (annotation->target.kind == AnnotationTargetKind::Enrollment &&
            annotation->target.subject == enrollment && annotation->ownVerdict) {
            verdict = annotation->ownVerdict;
        }
    }
    return verdict;
}

bool NotePlaces::isCertificateNoted(const QString &fingerprint) const
{
    return std::ranges::any_of(m_all, [&](const Annotation *annotation) {
        return isOfCertificate(annotation->target, fingerprint);
    });
}

Annotations NotePlaces::linesLeft() const
{
    Annotations lines;
    for (const Annotation *annotation : m_left) {
        if (annotation->target.kind == AnnotationTargetKind::Lines) {
            lines.append(*annotation);
        }
    }
    return lines;
}

QList<ReportNote> NotePlaces::takeRest()
{
    QList<ReportNote> notes;
    for (const Annotation *annotation : std::as_const(m_left)) {
        ReportNote note = noteOf(*annotation);
        note.about = lostPlace(annotation->target);
        if (annotation->ownVerdict) {
            const QString verdict = outcomeDisplayName(annotation->ownVerdict->outcome);
            //: a verdict of the person and its reason
            const QString words = Tr::tr("%1: %2").arg(verdict, annotation->ownVerdict->reason);
            note.text = note.text.isEmpty() ? words : words + QStringLiteral("\n\n") + note.text;
        }
        notes.append(note);
    }
    m_left.clear();
    return notes;
}

} // namespace Scep
