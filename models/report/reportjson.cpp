// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/reportjson.h"

#include "models/report/analysisjson.h"
#include "models/report/comparisonjson.h"
#include "models/report/jsonvalues.h"
#include "models/report/quoting.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

/// Sources are referred to by their place in analysis.sources, from 0; -1: not there.
int sourceIndex(const CaseEvidence &evidence, SourceId id)
{
    for (qsizetype i = 0; i < evidence.sources.size(); ++i) {
        if (evidence.sources[i].id == id) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

QString isoText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonValue lineOf(const CaseEvidence &evidence, const EvidenceRef &reference)
{
    const int source = sourceIndex(evidence, reference.source);
    return source < 0 ? QJsonValue(QJsonValue::Null)
                      : QJsonValue(QJsonObject{{u"source"_s, source}, {u"line"_s, reference.line}});
}

QJsonValue ownVerdictOf(const Annotation &annotation)
{
    const std::optional<OwnVerdict> &own = annotation.ownVerdict;
    if (!own) {
        return QJsonValue::Null;
    }
    return QJsonObject{
        {u"outcome"_s, outcomeId(own->outcome)},
        {u"stage"_s, own->stage ? QJsonValue(stageId(*own->stage)) : QJsonValue::Null},
        {u"reason"_s, own->reason}};
}

QJsonObject noteOf(const Annotation &annotation, const CaseEvidence &evidence)
{
    const AnnotationTarget &target = annotation.target;
    const QJsonObject place{
        {u"kind"_s, annotationTargetKindId(target.kind)},
        {u"subject"_s, textOrNull(target.subject)},
        {u"detail"_s, textOrNull(target.detail)},
        {u"evidence"_s, lineOf(evidence, target.evidence)},
        {u"lastLine"_s, target.lastLine > 0 ? QJsonValue(target.lastLine) : QJsonValue::Null}};
    return {{u"id"_s, annotation.id.toString(QUuid::WithoutBraces)},
            {u"target"_s, place},
            {u"text"_s, annotation.text},
            {u"label"_s, annotationLabelId(annotation.label)},
            {u"ownVerdict"_s, ownVerdictOf(annotation)},
            {u"createdAt"_s, textOrNull(isoText(annotation.createdAt))},
            {u"changedAt"_s, textOrNull(isoText(annotation.changedAt))}};
}

/// The lines that the verdicts rest on, each once.
QJsonArray quotesOf(const Case &caseData, const QuoteFunction &quote)
{
    QJsonArray quotes;
    NotePlaces none({});
    const Quoting quoting(caseData.evidence, quote);
    QSet<std::pair<SourceId, LineNumber>> known;
    for (const Device &device : caseData.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            for (const EvidenceRef &reference : enrollment.verdict.evidence) {
                const auto place = std::pair(reference.source, reference.line);
                if (known.contains(place)) {
                    continue;
                }
                known.insert(place);
                const ReportLine line =
                    quoting.lines({reference}, enrollment, none).constFirst().lines.constFirst();
                quotes.append(QJsonObject{{u"evidence"_s, lineOf(caseData.evidence, reference)},
                                          {u"text"_s, textOrNull(line.text)}});
            }
        }
    }
    return quotes;
}

QJsonValue comparisonOf(const std::optional<ComparisonInput> &comparison)
{
    // The contract of `compare --json` is about two.
    return comparison && comparison->cases.size() == 2
               ? QJsonValue(comparisonToJson(comparison->comparison, comparison->cases))
               : QJsonValue(QJsonValue::Null);
}
} // namespace

QJsonObject reportData(const Case &caseData, const Annotations &annotations,
                       const std::optional<ComparisonInput> &comparison, const Report &report,
                       const QuoteFunction &quote)
{
    QJsonArray notes;
    for (const Annotation &annotation : annotations) {
        if (annotation.isInReport) {
            notes.append(noteOf(annotation, caseData.evidence));
        }
    }
    return {{u"schema"_s, u"scep-workbench/report/1"_s},
            {u"title"_s, report.title},
            {u"organisation"_s, textOrNull(report.organisation)},
            {u"program"_s, textOrNull(report.program)},
            {u"rules"_s, textOrNull(report.rules)},
            {u"madeAt"_s, textOrNull(toIsoString(report.madeAt))},
            {u"analysis"_s, analysisToJson(caseData)},
            {u"notes"_s, notes},
            {u"quotes"_s, quotesOf(caseData, quote)},
            {u"comparison"_s, comparisonOf(comparison)}};
}

} // namespace Scep
