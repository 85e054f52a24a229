// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/reportbuilder.h"

#include "models/domain/clocktext.h"
#include "models/domain/sourcedevice.h"
#include "models/report/comparisontext.h"
#include "models/report/profiletext.h"
#include "models/report/reportcertificates.h"
#include "models/report/reportenrollments.h"
#include "models/report/reportjson.h"
#include "models/report/reportlimits.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportModel)
};

ReportSource sourcePart(const SourceFile &source)
{
    ReportSource part{.path = source.path,
                      .sha256 = QString::fromLatin1(source.sha256.toHex()),
                      .format = source.formatName,
                      .size = source.size,
                      .lineCount = source.lineCount,
                      .eventCount = source.eventCount,
                      .clock = sourceDecisionsText(source)};
    qsizetype leftOut = 0;
    for (const ImportIssue &issue : firstAndLast(source.issues, ReportLimits::Issues, leftOut)) {
        //: %1 a line's number, %2 a sentence about it
        part.issues.append(issue.line > 0
                               ? Tr::tr("Line %1: %2").arg(issue.line).arg(issueText(issue))
                               : issueText(issue));
    }
    if (leftOut > 0) {
        part.issues.append(Tr::tr("and %n more", nullptr, static_cast<int>(leftOut)));
    }
    return part;
}

void addSources(Report &report, const CaseEvidence &evidence, bool isReference)
{
    for (const SourceFile &source : evidence.sources) {
        if (report.sources.size() >= ReportLimits::Sources) {
            ++report.leftOutSources;
            continue;
        }
        report.sources.append(sourcePart(source));
        report.sources.last().isReference = isReference;
    }
}

QList<ReportValue> differingValues(const QList<ComparedValue> &values)
{
    QList<ReportValue> parts;
    for (const ComparedValue &value : values) {
        if (!value.isSame() && parts.size() < ReportLimits::ComparisonRows) {
            parts.append({.group = value.group, .name = value.name, .values = value.values});
        }
    }
    return parts;
}

ReportComparisonRow rowPart(const ComparisonRow &row)
{
    ReportComparisonRow part{.stage = row.stage,
                             .isWholeStage = row.isWholeStage,
                             .cells = {},
                             .isSame = row.isSame(),
                             .isDivergence = false,
                             .difference = {},
                             .usual = usualDurationText(row.usual)};
    for (const std::optional<ComparedStep> &step : row.steps) {
        const Outcome outcome = step ? step->outcome : Outcome::NotObserved;
        part.cells.append(
            {.outcome = outcome,
             .text = row.isWholeStage ? comparedStageText(step) : comparedStepText(step)});
    }
    part.difference = differencesText(row.differences);
    return part;
}

/// Each stage as a whole, and of the states those that differ.
ReportComparison comparisonPart(const Comparison &comparison)
{
    ReportComparison part{
        .sides = {}, .divergence = divergenceTexts(comparison).join(QLatin1Char(' ')), .rows = {}};
    for (qsizetype i = 0; i < comparison.sides.size(); ++i) {
        const ComparedSide &side = comparison.sides[i];
        //: %1 the letter of a side of a comparison, %2 its device
        part.sides.append({.device = comparison.sides.size() > 2
                                         ? Tr::tr("%1: %2").arg(sideLetter(i)).arg(side.deviceName)
                                         : side.deviceName,
                           .alias = side.alias,
                           .platform = side.platform,
                           .outcome = side.outcome,
                           .title = side.title});
    }
    for (qsizetype i = 0; i < comparison.rows.size(); ++i) {
        const ComparisonRow &row = comparison.rows[i];
        if (row.isSame() && !row.isWholeStage) {
            ++part.sameStates;
        } else if (part.rows.size() < ReportLimits::ComparisonRows) {
            part.rows.append(rowPart(row));
            part.rows.last().isDivergence = comparison.firstDivergence == i;
        } else {
            part.isCut = true;
        }
    }
    part.parameters = differingValues(comparison.parameters);
    part.chain = differingValues(comparison.chain);
    part.evidence = differingValues(comparison.evidence);
    part.isCut = part.isCut || comparison.isCut;
    return part;
}

void addProfiles(Report &report, const CaseEvidence &evidence, const Quoting &quoting)
{
    for (const ScepProfile &profile :
         firstAndLast(evidence.profiles, ReportLimits::Profiles, report.leftOutProfiles)) {
        report.profiles.append({.title = scepProfileTitle(profile),
                                .path = quoting.path(profile.evidence.source),
                                .line = profile.evidence.line,
                                .rows = describeScepProfile(profile)});
    }
}
} // namespace

Report makeReport(const Case &caseData, const Annotations &annotations,
                  const std::optional<ComparisonInput> &comparison, const ReportOptions &options,
                  const QuoteFunction &quote)
{
    const Quoting quoting(caseData.evidence, quote);
    NotePlaces notes(annotations);
    Report report{.title =
                      options.title.isEmpty() ? Tr::tr("SCEP enrollment report") : options.title,
                  .language = options.language,
                  .program = options.program,
                  .rules = options.rules,
                  .organisation = options.organisation,
                  .madeAt = options.madeAt};
    report.notes = notes.take(AnnotationTargetKind::Case, {});
    report.devices = reportDevices(caseData, quoting, notes, report.leftOutDevices);
    report.certificates = reportCertificates(caseData, quoting, notes, report.leftOutCertificates);
    addProfiles(report, caseData.evidence, quoting);
    report.notedLines = quoting.notedLines(notes);
    report.otherNotes = notes.takeRest();
    for (const ClockProposal &proposal : caseData.analysis.clockProposals) {
        if (proposal.isDifferent()) {
            report.clocks.append(clockProposalText(proposal, caseData.evidence));
        }
    }
    addSources(report, caseData.evidence, false);
    if (comparison) {
        report.comparison = comparisonPart(comparison->comparison);
        for (const Case *side : comparison->cases) {
            if (side != &caseData) {
                addSources(report, side->evidence, true);
            }
        }
    }
    if (options.wantsEvents) {
        report.events = reportEvents(caseData, quoting);
    }
    if (options.wantsData) {
        report.data = reportData(caseData, annotations, comparison, report, quote);
    }
    return report;
}

} // namespace Scep
