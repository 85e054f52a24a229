// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/textoutput.h"

#include "app/cli/chainoutput.h"
#include "app/cli/coverageoutput.h"
#include "app/cli/terminaltext.h"
#include "app/cli/textlayout.h"
#include "models/domain/probableevidence.h"
#include "models/domain/sourcedevice.h"
#include "models/report/certificatetext.h"
#include "models/report/codetext.h"
#include "models/report/enrollmenttext.h"
#include "models/report/messagetext.h"
#include "models/report/profiletext.h"
#include "models/report/verdicttext.h"
#include "models/text/singlelinetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TextOutput)
};

constexpr int ColumnGap = 2;
constexpr int TimeWidth = 14;
constexpr int LabelWidth = 24;
constexpr qsizetype EvidenceIndent = 6;
constexpr qsizetype ShownCharacters = 250;

/// Words are not of the same length in every language.
int columnWidth(const QStringList &words)
{
    qsizetype longest = 0;
    for (const QString &word : words) {
        longest = std::max(longest, word.size());
    }
    return static_cast<int>(longest) + ColumnGap;
}

int stageNameWidth()
{
    QStringList names;
    for (const Stage stage : AllStages) {
        names.append(numberedStage(stage));
    }
    return columnWidth(names);
}

int stageOutcomeWidth()
{
    QStringList names;
    for (const Outcome outcome :
         {Outcome::NotObserved, Outcome::Implied, Outcome::InProgress, Outcome::Succeeded,
          Outcome::Warning, Outcome::Failed, Outcome::Stalled, Outcome::Unknown}) {
        for (const bool isBrokenOff : {false, true}) {
            names.append(stageOutcomeDisplayName(outcome, isBrokenOff));
        }
    }
    return columnWidth(names);
}

QString evidencePlace(const CaseEvidence &evidence, const EvidenceRef &ref)
{
    const SourceFile *source = findSource(evidence, ref.source);
    const QString path = source ? terminalPath(source->path) : QString();
    // A binary file has no lines.
    return ref.line > 0 ? QStringLiteral("%1:%2").arg(path).arg(ref.line) : path;
}

/// What the line says: time and message where a rule read it, else the line itself.
QString evidenceText(const Enrollment &enrollment, const CaseEvidence &evidence,
                     const QuotedLines &lines, const EvidenceRef &ref)
{
    const auto found =
        std::ranges::find_if(enrollment.observations,
                             [&ref](const Observation &one) { return one.event.evidence == ref; });
    if (found == enrollment.observations.cend()) {
        return lines.line(evidence, ref);
    }
    const QString message = found->event.field(QStringLiteral("message"));
    const QString time = toTimeOfDayString(found->event.instant);
    return QStringLiteral("%1 %2").arg(
        time,
        message.isEmpty() ? QString(found->state + QLatin1String(": ") + found->title) : message);
}

void printEvidence(QTextStream &out, const Enrollment &enrollment, const CaseEvidence &evidence,
                   const QuotedLines &lines)
{
    if (enrollment.verdict.evidence.isEmpty()) {
        return;
    }
    out << "    " << Tr::tr("Evidence:") << '\n';
    for (const EvidenceRef &ref : enrollment.verdict.evidence) {
        const QString place = evidencePlace(evidence, ref);
        printWrapped(out, EvidenceIndent, {},
                     isProbable(enrollment, ref) ? Tr::tr("%1 (probable)").arg(place) : place);
        const QString text =
            singleLineText(evidenceText(enrollment, evidence, lines, ref), ShownCharacters);
        if (!text.isEmpty()) {
            printWrapped(out, EvidenceIndent + 2, {}, text);
        }
    }
}

/// "Begins: 2018-02-27 05:16:28 UTC"
void printTime(QTextStream &out, const Enrollment &enrollment)
{
    const QString text = beginText(enrollment.startedAt);
    if (!text.isEmpty()) {
        printWrapped(out, 4, Tr::tr("Begins:"), text);
    }
}

void printStage(QTextStream &out, const StageResult &result, int nameWidth, int outcomeWidth)
{
    const bool isSeen =
        result.outcome != Outcome::NotObserved && result.outcome != Outcome::Implied;
    QStringList details;
    if (isSeen && !result.from.isNull() && !result.to.isNull() && result.from != result.to) {
        details.append(toDurationString(result.to.sinceEpoch - result.from.sinceEpoch));
    }
    if (!result.state.isEmpty()) {
        details.append(result.state);
    }
    const QString label =
        numberedStage(result.stage).leftJustified(nameWidth) +
        stageOutcomeDisplayName(result.outcome, result.isBrokenOff()).leftJustified(outcomeWidth) +
        (isSeen ? toTimeOfDayString(result.from) : QString()).leftJustified(TimeWidth - 1);
    printWrapped(out, 4, label, details.join(QStringLiteral(", ")));
}

void printStages(QTextStream &out, const QList<StageResult> &stages)
{
    const int nameWidth = stageNameWidth();
    const int outcomeWidth = stageOutcomeWidth();
    for (const StageResult &result : stages) {
        printStage(out, result, nameWidth, outcomeWidth);
    }
}

/// What else the rules found, besides what the verdict itself says.
void printFindings(QTextStream &out, const Enrollment &enrollment, const CaseEvidence &evidence)
{
    QStringList items;
    for (const Finding &finding : enrollment.findings) {
        if (finding.title == enrollment.verdict.title || !finding.consequenceOf.isEmpty()) {
            continue;
        }
        QString text =
            QStringLiteral("[%1] %2").arg(levelDisplayName(finding.level), finding.title);
        if (finding.isProbable) {
            text = Tr::tr("%1 (probable)").arg(text);
        }
        if (!finding.evidence.isEmpty()) {
            text += QStringLiteral(" (%1)").arg(evidencePlace(evidence, finding.evidence.first()));
        }
        items.append(text);
    }
    if (!items.isEmpty()) {
        out << "    " << Tr::tr("Also found:") << '\n';
        printNumbered(out, 6, items);
    }
}

/// What the codes mean that the verdict, or a line that proves it, quotes.
void printQuotedCodes(QTextStream &out, const Enrollment &enrollment, const CaseEvidence &evidence,
                      const QuotedLines &lines)
{
    const Verdict &verdict = enrollment.verdict;
    QStringList texts{verdict.title, verdict.state, verdict.summary, verdict.cause};
    for (const EvidenceRef &ref : verdict.evidence) {
        texts.append(
            singleLineText(evidenceText(enrollment, evidence, lines, ref), ShownCharacters));
    }
    for (const QString &line : codeLinesOf(texts)) {
        printWrapped(out, 4, Tr::tr("Code:"), line);
    }
}

/// What the first failure brought about, each with its place.
void printConsequences(QTextStream &out, const Verdict &verdict, const CaseEvidence &evidence)
{
    QStringList items;
    for (const Consequence &one : verdict.consequences) {
        items.append(
            QStringLiteral("%1: %2 (%3)")
                .arg(numberedStage(one.stage), one.title, evidencePlace(evidence, one.evidence)));
    }
    if (!items.isEmpty()) {
        out << "    " << Tr::tr("What followed from it:") << '\n';
        printNumbered(out, 6, items);
    }
}

void printEnrollment(QTextStream &out, const Enrollment &enrollment, const CaseEvidence &evidence,
                     const QuotedLines &lines)
{
    printWrapped(out, 2, enrollmentKindDisplayName(enrollment.kind),
                 enrollment.alias.isEmpty() ? enrollment.client : enrollment.alias);
    const Verdict &verdict = enrollment.verdict;
    printWrapped(out, 2, QStringLiteral("="), verdictHeadline(verdict));
    if (!verdict.summary.isEmpty()) {
        printWrapped(out, 4, {}, verdict.summary);
    }
    printCircumstances(out, enrollment);
    printTime(out, enrollment);
    printStages(out, enrollment.stages);
    printEvidence(out, enrollment, evidence, lines);
    printQuotedCodes(out, enrollment, evidence, lines);
    if (!verdict.cause.isEmpty()) {
        printWrapped(out, 4, Tr::tr("Cause:"), verdict.cause);
    }
    if (!verdict.fix.isEmpty()) {
        out << "    " << Tr::tr("What to do:") << '\n';
        printNumbered(out, 6, verdict.fix);
    }
    for (const QString &reference : verdict.references) {
        printWrapped(out, 4, Tr::tr("See:"), reference);
    }
    printConsequences(out, verdict, evidence);
    if (!verdict.missingEvidence.isEmpty()) {
        printWrapped(out, 4, {}, Tr::tr("What would tell: %1").arg(verdict.missingEvidence));
    }
    printFindings(out, enrollment, evidence);
    printMissing(out, enrollment);
    out << '\n';
}

QStringList sourceRow(const SourceFile &source)
{
    return {terminalPath(source.path),
            source.formatName.isEmpty() ? Tr::tr("not recognised") : source.formatName,
            source.lineCount > 0 ? Tr::tr("%n line(s)", nullptr, static_cast<int>(source.lineCount))
                                 : QString(),
            source.eventCount > 0
                ? Tr::tr("%n event(s)", nullptr, static_cast<int>(source.eventCount))
                : QString(),
            sourceDecisionsText(source)};
}

void printLabelled(QTextStream &out, const LabelledValue &row, int width)
{
    printWrapped(out, 2, row.label.leftJustified(width - 1), row.value);
}

void printHeading(QTextStream &out, const QString &name, const QList<EvidenceRef> &places,
                  const CaseEvidence &evidence)
{
    out << name;
    for (const EvidenceRef &place : places) {
        out << "  " << evidencePlace(evidence, place);
    }
    out << '\n';
}

void printRows(QTextStream &out, const QList<LabelledValue> &rows)
{
    for (const LabelledValue &row : rows) {
        printLabelled(out, row, LabelWidth);
    }
}

void printExtensions(QTextStream &out, const QList<CertificateExtension> &extensions)
{
    if (extensions.isEmpty()) {
        return;
    }
    out << "  " << Tr::tr("Extensions:") << '\n';
    const QList<LabelledValue> rows = describeExtensions(extensions);
    QStringList labels;
    for (const LabelledValue &row : rows) {
        labels.append(row.label);
    }
    const int width = std::max(LabelWidth, columnWidth(labels));
    for (const LabelledValue &row : rows) {
        printWrapped(out, 4, row.label.leftJustified(width - 1), row.value);
    }
}

void printMessage(QTextStream &out, const ScepMessage &message, const CaseEvidence &evidence)
{
    out << Tr::tr("SCEP message") << "  " << evidencePlace(evidence, message.evidence) << '\n';
    for (const LabelledValue &row : describeScepMessage(message, evidence)) {
        printLabelled(out, row, LabelWidth);
    }
    out << "  " << Tr::tr("Element by element:") << '\n';
    for (const ScepField &field : message.fields) {
        const QString offset =
            (field.inner ? QStringLiteral("in.%1") : QStringLiteral("%1")).arg(field.offset);
        out << "  " << offset.rightJustified(8) << "  " << field.name.leftJustified(30) << ' '
            << field.value << (field.isComplete ? QString() : Tr::tr(" (cut)")) << '\n';
    }
    out << '\n';
}

void printProfile(QTextStream &out, const ScepProfile &profile, const CaseEvidence &evidence)
{
    out << Tr::tr("SCEP profile") << "  " << evidencePlace(evidence, profile.evidence) << '\n';
    const QList<LabelledValue> rows = describeScepProfile(profile);
    QStringList labels;
    for (const LabelledValue &row : rows) {
        labels.append(row.label);
    }
    for (const LabelledValue &row : rows) {
        printLabelled(out, row, std::max(LabelWidth, columnWidth(labels)));
    }
    out << '\n';
}

/// What the devices were told to request, a line each.
void printProfileList(QTextStream &out, const CaseEvidence &evidence)
{
    if (evidence.profiles.isEmpty()) {
        return;
    }
    out << Tr::tr("SCEP profiles") << '\n';
    QList<QStringList> rows;
    for (const ScepProfile &profile : evidence.profiles) {
        rows.append({scepProfileTitle(profile), profile.subject,
                     profile.serverUrls.join(QStringLiteral(" ")),
                     evidencePlace(evidence, profile.evidence)});
    }
    printTable(out, 2, rows);
    out << '\n';
}
} // namespace

void printAnalysis(QTextStream &out, const Case &caseData, const QuotedLines &lines)
{
    for (const Device &device : caseData.analysis.devices) {
        out << device.name << "  (" << platformDisplayName(device.platform) << ")\n";
        for (const Enrollment &enrollment : device.enrollments) {
            printEnrollment(out, enrollment, caseData.evidence, lines);
        }
    }
    printProfileList(out, caseData.evidence);
    printClocks(out, caseData);
    out << Tr::tr("Sources") << '\n';
    QList<QStringList> rows;
    for (const SourceFile &source : caseData.evidence.sources) {
        rows.append(sourceRow(source));
    }
    printTable(out, 2, rows);
}

void printCertificates(QTextStream &out, const Case &caseData)
{
    for (const Certificate &certificate : caseData.evidence.certificates) {
        printHeading(out, certificate.commonName, certificate.evidence, caseData.evidence);
        const QList<LabelledValue> rows = describeCertificate(certificate);
        QStringList labels;
        for (const LabelledValue &row : rows) {
            labels.append(row.label);
        }
        const int width = std::max(LabelWidth, columnWidth(labels));
        for (const LabelledValue &row : rows) {
            printLabelled(out, row, width);
        }
        printExtensions(out, certificate.extensions);
        printChains(out, certificate, caseData.analysis);
        for (const CertificateCheck &check :
             caseData.analysis.checks.value(certificate.fingerprint)) {
            printLabelled(out, {checkOutcomeDisplayName(check.outcome), check.message}, width);
        }
        out << '\n';
    }
    for (const CertificateRequest &request : caseData.evidence.requests) {
        printHeading(out, Tr::tr("Certificate request"), request.evidence, caseData.evidence);
        printRows(out, describeRequest(request));
        printExtensions(out, request.extensions);
        out << '\n';
    }
    for (const RevocationList &list : caseData.evidence.revocationLists) {
        printHeading(out, Tr::tr("Revocation list"), list.evidence, caseData.evidence);
        printRows(out, describeRevocationList(list));
        printExtensions(out, list.extensions);
        out << '\n';
    }
    for (const ScepMessage &message : caseData.evidence.messages) {
        printMessage(out, message, caseData.evidence);
    }
    for (const ScepProfile &profile : caseData.evidence.profiles) {
        printProfile(out, profile, caseData.evidence);
    }
}

void printIssues(QTextStream &out, const CaseEvidence &evidence)
{
    for (const SourceFile &source : evidence.sources) {
        for (const ImportIssue &issue : source.issues) {
            out << terminalPath(source.path) << ':';
            if (issue.line > 0) {
                out << issue.line << ':';
            }
            out << ' ' << issueText(issue) << '\n';
        }
    }
}

} // namespace Scep
