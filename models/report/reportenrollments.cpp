// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/reportenrollments.h"

#include "models/domain/sameplace.h"
#include "models/domain/statename.h"
#include "models/report/codetext.h"
#include "models/report/enrollmenttext.h"
#include "models/report/messagetext.h"
#include "models/report/reportlimits.h"
#include "models/report/verdicttext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportModel)
};

/// What should have followed, unless the summary says it already.
QString expectedNext(const Verdict &verdict)
{
    return verdict.summary.contains(verdict.expectedNext) ? QString() : verdict.expectedNext;
}

/// Makes the part of one enrollment.
class EnrollmentPart
{
public:
    EnrollmentPart(const Case &caseData, const Enrollment &enrollment, const Quoting &quoting,
                   NotePlaces &notes)
        : m_case(caseData)
        , m_enrollment(enrollment)
        , m_quoting(quoting)
        , m_notes(notes)
    {
    }

    [[nodiscard]] ReportEnrollment make();

private:
    [[nodiscard]] QString name() const;
    [[nodiscard]] std::optional<ReportOwnVerdict> own() const;
    void addStages(ReportEnrollment &part) const;
    void addSpans(ReportEnrollment &part) const;
    [[nodiscard]] QString titleOf(const StageResult &result) const;
    [[nodiscard]] Instant endOfWait(const StateSpan &span) const;
    void addFindings(ReportEnrollment &part);
    void addConsequences(ReportEnrollment &part) const;
    void addSteps(ReportEnrollment &part) const;
    void addMessages(ReportEnrollment &part) const;
    void addCoverage(ReportEnrollment &part) const;
    void addCodes(ReportEnrollment &part) const;

    const Case &m_case;
    const Enrollment &m_enrollment;
    const Quoting &m_quoting;
    NotePlaces &m_notes;
};

ReportEnrollment EnrollmentPart::make()
{
    const Verdict &verdict = m_enrollment.verdict;
    ReportEnrollment part{.id = m_enrollment.id,
                          .name = name(),
                          .outcome = verdict.outcome,
                          .stage = verdict.stage,
                          .state = verdict.state,
                          .headline = verdictHeadline(verdict),
                          .own = own(),
                          .summary = verdict.summary,
                          .circumstances = circumstancesText(m_enrollment),
                          .begin = beginText(m_enrollment.startedAt),
                          .expectedNext = expectedNext(verdict),
                          .cause = verdict.cause,
                          .fix = verdict.fix,
                          .references = verdict.references,
                          .codes = {},
                          .wouldTell = verdict.missingEvidence};
    part.certificates = m_enrollment.certificates;
    part.evidence = m_quoting.lines(verdict.evidence, m_enrollment, m_notes);
    addCodes(part);
    addStages(part);
    addSpans(part);
    part.spanNotes = m_notes.takeSpans(m_enrollment);
    addFindings(part);
    addConsequences(part);
    addSteps(part);
    addMessages(part);
    addCoverage(part);
    part.notes += m_notes.take(AnnotationTargetKind::Enrollment, m_enrollment.id);
    return part;
}

QString EnrollmentPart::name() const
{
    const QString kind = enrollmentKindDisplayName(m_enrollment.kind);
    const QString alias = m_enrollment.alias.isEmpty() ? m_enrollment.client : m_enrollment.alias;
    //: %1 the kind of an enrollment, %2 what its log calls it
    return alias.isEmpty() ? kind : Tr::tr("%1: %2").arg(kind, alias);
}

std::optional<ReportOwnVerdict> EnrollmentPart::own() const
{
    const std::optional<OwnVerdict> own = m_notes.ownVerdict(m_enrollment.id);
    if (!own) {
        return std::nullopt;
    }
    const Verdict spoken{.outcome = own->outcome, .stage = own->stage};
    return ReportOwnVerdict{.outcome = own->outcome,
                            .stage = own->stage,
                            .headline = verdictHeadline(spoken),
                            .reason = own->reason};
}

void EnrollmentPart::addStages(ReportEnrollment &part) const
{
    const bool fails = isFailure(part.effectiveOutcome());
    for (const StageResult &result : m_enrollment.stages) {
        part.stages.append({.stage = result.stage,
                            .outcome = result.outcome,
                            .state = stateDisplayName(result.state, titleOf(result)),
                            .from = result.from,
                            .to = result.to,
                            .isFailing = fails && part.effectiveStage() == result.stage,
                            .isBrokenOff = result.isBrokenOff()});
    }
}

void EnrollmentPart::addSpans(ReportEnrollment &part) const
{
    const Verdict &verdict = m_enrollment.verdict;
    QHash<RecordKey, QString> titles;
    for (const Observation &observation : m_enrollment.observations) {
        titles.insert(recordKey(observation.event.evidence), observation.title);
    }
    QList<ReportSpan> spans;
    for (const StageResult &result : m_enrollment.stages) {
        for (const StateSpan &span : result.spans) {
            const bool isProof = verdict.evidence.contains(span.evidence) ||
                                 verdict.evidence.contains(span.nextEvidence);
            spans.append(
                {.stage = result.stage,
                 .outcome = span.outcome,
                 .state = stateShortName(span.state, titles.value(recordKey(span.evidence))),
                 .from = span.from,
                 .to = span.to.isNull() ? endOfWait(span) : span.to,
                 .isFailing =
                     isProof && isFailure(verdict.outcome) && verdict.stage == result.stage});
        }
    }
    // By time, so that it is the middle that goes when there are too many.
    std::ranges::stable_sort(spans, {}, [](const ReportSpan &span) { return span.from; });
    part.spans = firstAndLast(spans, ReportLimits::TimelineSpans, part.leftOutSpans);
}

/// What a rule says of the state that the stage ended in, or nothing.
QString EnrollmentPart::titleOf(const StageResult &result) const
{
    const QList<Observation> &all = m_enrollment.observations;
    const auto last = std::find_if(all.crbegin(), all.crend(), [&result](const Observation &one) {
        return one.stage == result.stage && one.state == result.state;
    });
    return last != all.crend() ? last->title : QString();
}

/// What stalled lasted until its log ends; what else is open has no end.
Instant EnrollmentPart::endOfWait(const StateSpan &span) const
{
    const SourceFile *source = findSource(m_case.evidence, span.evidence.source);
    const bool isWaiting = m_enrollment.verdict.outcome == Outcome::Stalled && source != nullptr &&
                           source->lastInstant.certainty == span.from.certainty &&
                           m_enrollment.verdict.evidence.contains(span.evidence);
    return isWaiting ? std::max(span.from, source->lastInstant) : Instant();
}

void EnrollmentPart::addFindings(ReportEnrollment &part)
{
    for (const Finding &finding : m_enrollment.findings) {
        QList<ReportNote> notes =
            m_notes.take(AnnotationTargetKind::Finding, m_enrollment.id, finding.ruleId);
        // What the verdict itself says is not said again; a note on it stands by the verdict.
        if (finding.title == m_enrollment.verdict.title || !finding.consequenceOf.isEmpty() ||
            part.findings.size() >= ReportLimits::Findings) {
            for (ReportNote &note : notes) {
                note.about = finding.title;
            }
            part.notes += notes;
            continue;
        }
        part.findings.append({.level = finding.level,
                              .stage = finding.stage,
                              .title = finding.title,
                              .explanation = finding.explanation,
                              .cause = finding.cause,
                              .fix = finding.fix,
                              .references = finding.references,
                              .isProbable = finding.isProbable,
                              .evidence = m_quoting.lines(finding.evidence, m_enrollment, m_notes),
                              .notes = notes});
    }
}

void EnrollmentPart::addConsequences(ReportEnrollment &part) const
{
    for (const Consequence &one : m_enrollment.verdict.consequences) {
        part.consequences.append({.stage = one.stage,
                                  .title = one.title,
                                  .path = m_quoting.path(one.evidence.source),
                                  .line = one.evidence.line});
    }
}

void EnrollmentPart::addSteps(ReportEnrollment &part) const
{
    QList<ReportStep> steps;
    for (const SequenceStep &step : sequenceOf(m_case, m_enrollment)) {
        steps.append({.from = step.from,
                      .to = step.to,
                      .label = step.label,
                      .outcome = step.outcome,
                      .instant = step.instant,
                      .path = m_quoting.path(step.evidence.source),
                      .line = step.evidence.line});
    }
    part.steps = firstAndLast(steps, ReportLimits::SequenceSteps, part.leftOutSteps);
}

void EnrollmentPart::addMessages(ReportEnrollment &part) const
{
    const QList<EvidenceRef> places =
        firstAndLast(m_enrollment.messages, ReportLimits::Messages, part.leftOutMessages);
    for (const EvidenceRef &place : places) {
        if (const ScepMessage *message = findMessage(m_case.evidence, place)) {
            part.messages.append({.title = message->messageType
                                               ? messageTypeName(*message->messageType)
                                               : Tr::tr("SCEP message"),
                                  .path = m_quoting.path(place.source),
                                  .line = place.line,
                                  .rows = describeScepMessage(*message, m_case.evidence)});
        }
    }
}

void EnrollmentPart::addCoverage(ReportEnrollment &part) const
{
    for (const StageCoverage &coverage : m_enrollment.coverage) {
        part.coverage.append({.stage = coverage.stage, .present = coverage.present});
    }
    for (const MissingSource &source : missingSources(m_enrollment)) {
        part.missing.append({.what = source.what, .how = source.how, .stages = source.stages});
    }
}

void EnrollmentPart::addCodes(ReportEnrollment &part) const
{
    const Verdict &verdict = m_enrollment.verdict;
    QStringList texts{verdict.title, verdict.state, verdict.summary, verdict.cause};
    for (const ReportQuotes &quotes : std::as_const(part.evidence)) {
        for (const ReportLine &line : quotes.lines) {
            texts.append(line.text);
        }
    }
    part.codes = codeLinesOf(texts);
}
} // namespace

QList<ReportDevice> reportDevices(const Case &caseData, const Quoting &quoting, NotePlaces &notes,
                                  qsizetype &leftOut)
{
    QList<ReportDevice> devices;
    const QList<Device> shown =
        firstAndLast(caseData.analysis.devices, ReportLimits::Devices, leftOut);
    for (const Device &device : shown) {
        ReportDevice part{.id = device.id, .name = device.name, .platform = device.platform};
        const QList<Enrollment> enrollments =
            firstAndLast(device.enrollments, ReportLimits::Enrollments, part.leftOutEnrollments);
        for (const Enrollment &enrollment : enrollments) {
            part.enrollments.append(EnrollmentPart(caseData, enrollment, quoting, notes).make());
        }
        part.notes = notes.take(AnnotationTargetKind::Device, device.id);
        devices.append(part);
    }
    return devices;
}

QList<ReportEvent> reportEvents(const Case &caseData, const Quoting &quoting)
{
    QList<ReportEvent> events;
    for (const Device &device : caseData.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            for (const Observation &observation : enrollment.observations) {
                events.append({.device = device.name,
                               .platform = device.platform,
                               .enrollment = enrollment.id,
                               .instant = observation.event.instant,
                               .stage = observation.stage,
                               .outcome = observation.outcome,
                               .level = observation.level,
                               .state = observation.state,
                               .title = observation.title,
                               .path = quoting.path(observation.event.evidence.source),
                               .line = observation.event.evidence.line,
                               .message = observation.event.field(QStringLiteral("message")),
                               .isProbable = observation.isProbable});
            }
        }
    }
    return events;
}

} // namespace Scep
