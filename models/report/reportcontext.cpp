// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/reportcontext.h"

#include "models/domain/datetimetext.h"
#include "models/report/enrollmenttext.h"
#include "models/report/reportwords.h"
#include "models/report/sequencepicture.h"
#include "models/report/svgtext.h"
#include "models/report/textform.h"
#include "models/report/timelinepicture.h"
#include "models/report/tone.h"
#include "models/report/verdicttext.h"

#include <QCoreApplication>
#include <QVariantList>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportContext)
};

/// Nothing for a picture without shapes.
QString svgOf(const Picture &picture, const QString &id)
{
    return picture.shapes.isEmpty() ? QString() : svgText(picture, id);
}

/// Turns the parts of a report into what templates see.
class ContextMaker
{
public:
    explicit ContextMaker(Markup markup)
        : m_markup(markup)
    {
    }

    [[nodiscard]] QVariantHash make(const Report &report);

private:
    [[nodiscard]] QString text(const QString &value) const
    {
        return m_markup == Markup::Markdown ? markdownText(value) : value;
    }
    [[nodiscard]] QString code(const QString &value) const
    {
        return m_markup == Markup::Markdown ? markdownCode(value) : value;
    }
    template<typename List>
    [[nodiscard]] QVariantList list(const List &parts) const
    {
        QVariantList items;
        for (const auto &part : parts) {
            items.append(item(part));
        }
        return items;
    }
    [[nodiscard]] static QString count(qsizetype number)
    {
        return number > 0 ? Tr::tr("%n more are left out.", nullptr, static_cast<int>(number))
                          : QString();
    }
    void addOutcome(QVariantHash &to, Outcome outcome) const;
    [[nodiscard]] static QString place(const QString &path, LineNumber line)
    {
        return line > 0 ? path + u':' + QString::number(line) : path;
    }

    [[nodiscard]] QVariant item(const QString &value) const { return text(value); }
    [[nodiscard]] QVariant item(const LabelledValue &row) const;
    [[nodiscard]] QVariant item(const FieldGroup &group) const;
    [[nodiscard]] QVariant item(const ReportNote &note) const;
    [[nodiscard]] QVariant item(const ReportLine &line) const;
    [[nodiscard]] QVariant item(const ReportQuotes &quotes) const;
    [[nodiscard]] QVariant item(const ReportStage &stage) const;
    [[nodiscard]] QVariant item(const ReportFinding &finding) const;
    [[nodiscard]] QVariant item(const ReportConsequence &one) const;
    [[nodiscard]] QVariant item(const ReportCoverage &coverage) const;
    [[nodiscard]] QVariant item(const ReportMissing &missing) const;
    [[nodiscard]] QVariant item(const ReportStep &step) const;
    [[nodiscard]] QVariant item(const ReportDescription &one) const;
    [[nodiscard]] QVariant item(const ReportCheck &check) const;
    [[nodiscard]] QVariant item(const ReportLink &link) const;
    [[nodiscard]] QVariant item(const ReportCertificate &one) const;
    [[nodiscard]] QVariant item(const ReportSide &side) const;
    [[nodiscard]] QVariant item(const ReportCell &cell) const;
    [[nodiscard]] QVariant item(const ReportComparisonRow &row) const;
    [[nodiscard]] QVariant item(const ReportValue &value) const;
    [[nodiscard]] QVariant item(const ReportSource &source) const;
    [[nodiscard]] QVariantHash enrollment(const ReportEnrollment &one, const QString &id) const;
    [[nodiscard]] QVariantHash comparison(const ReportComparison &one) const;
    [[nodiscard]] QVariantList references(const QStringList &references) const;
    [[nodiscard]] QVariantList certificates(const QStringList &fingerprints) const;

    Markup m_markup;
    QHash<QString, QVariantHash> m_certificates; ///< name and id by fingerprint
};

void ContextMaker::addOutcome(QVariantHash &to, Outcome outcome) const
{
    to[u"outcome"_s] = text(outcomeDisplayName(outcome));
    to[u"outcomeId"_s] = outcomeId(outcome);
    to[u"tone"_s] = toneId(toneOf(outcome));
    to[u"mark"_s] = text(outcomeMark(outcome));
}

QVariant ContextMaker::item(const LabelledValue &row) const
{
    return QVariantHash{{u"label"_s, text(row.label)}, {u"value"_s, text(row.value)}};
}

QVariant ContextMaker::item(const FieldGroup &group) const
{
    return QVariantHash{{u"title"_s, text(group.title)}, {u"rows"_s, list(group.rows)}};
}

QVariant ContextMaker::item(const ReportNote &note) const
{
    const Instant changed{std::chrono::milliseconds(note.changedAt.toMSecsSinceEpoch()),
                          TimeCertainty::Known};
    const bool hasLabel = note.label != AnnotationLabel::None;
    return QVariantHash{
        {u"about"_s, text(note.about)},
        {u"label"_s, hasLabel ? text(annotationLabelDisplayName(note.label)) : QString()},
        {u"labelId"_s, annotationLabelId(note.label)},
        {u"time"_s, note.changedAt.isValid() ? text(toDateTimeString(changed)) : QString()},
        {u"quoted"_s, markdownQuote(note.text)},
        {u"html"_s, noteHtml(note.text)}};
}

QVariant ContextMaker::item(const ReportLine &line) const
{
    return QVariantHash{
        {u"line"_s, line.line > 0 ? QString::number(line.line) : QString()},
        {u"lastLine"_s, line.lastLine > line.line ? QString::number(line.lastLine) : QString()},
        {u"time"_s, line.instant.isNull() ? QString() : text(toTimeOfDayString(line.instant))},
        {u"meaning"_s, text(line.meaning)},
        {u"code"_s, code(line.text)},
        {u"isProbable"_s, line.isProbable},
        {u"notes"_s, list(line.notes)}};
}

QVariant ContextMaker::item(const ReportQuotes &quotes) const
{
    return QVariantHash{{u"path"_s, text(quotes.path)},
                        {u"pathCode"_s, code(quotes.path)},
                        {u"sha256"_s, text(quotes.sha256)},
                        {u"sha256Code"_s, code(quotes.sha256)},
                        {u"lines"_s, list(quotes.lines)}};
}

QVariant ContextMaker::item(const ReportStage &stage) const
{
    const bool isTimed = !stage.from.isNull() && !stage.to.isNull() && stage.from != stage.to;
    QVariantHash hash{{u"name"_s, text(numberedStage(stage.stage))},
                      {u"state"_s, text(stage.state)},
                      {u"isFailing"_s, stage.isFailing},
                      {u"time"_s, text(toTimeOfDayString(stage.from))},
                      {u"duration"_s,
                       isTimed ? text(toDurationString(stage.to.sinceEpoch - stage.from.sinceEpoch))
                               : QString()}};
    if (stage.from.isNull()) {
        hash[u"time"_s] = QString();
    }
    addOutcome(hash, stage.outcome);
    hash[u"outcome"_s] = text(stageOutcomeDisplayName(stage.outcome, stage.isBrokenOff));
    return hash;
}

QVariant ContextMaker::item(const ReportFinding &finding) const
{
    return QVariantHash{
        {u"title"_s, text(finding.title)},
        {u"level"_s, text(levelDisplayName(finding.level))},
        {u"tone"_s, toneId(toneOf(finding.level))},
        {u"mark"_s, text(toneMark(toneOf(finding.level)))},
        {u"stage"_s, finding.stage ? text(numberedStage(*finding.stage)) : QString()},
        {u"explanation"_s, text(finding.explanation)},
        {u"cause"_s, text(finding.cause)},
        {u"fix"_s, list(finding.fix)},
        {u"references"_s, references(finding.references)},
        {u"isProbable"_s, finding.isProbable},
        {u"evidence"_s, list(finding.evidence)},
        {u"notes"_s, list(finding.notes)}};
}

QVariant ContextMaker::item(const ReportConsequence &one) const
{
    return QVariantHash{{u"stage"_s, text(numberedStage(one.stage))},
                        {u"title"_s, text(one.title)},
                        {u"place"_s, text(place(one.path, one.line))}};
}

QVariant ContextMaker::item(const ReportCoverage &coverage) const
{
    return QVariantHash{{u"stage"_s, text(numberedStage(coverage.stage))},
                        {u"present"_s, text(coverage.present.join(u", "_s))}};
}

QVariant ContextMaker::item(const ReportMissing &missing) const
{
    return QVariantHash{{u"what"_s, text(missing.what)},
                        {u"how"_s, text(missing.how)},
                        {u"stages"_s, text(stageNames(missing.stages))}};
}

QVariant ContextMaker::item(const ReportStep &step) const
{
    QVariantHash hash{
        {u"time"_s, step.instant.isNull() ? QString() : text(toTimeOfDayString(step.instant))},
        {u"from"_s, text(partyName(step.from))},
        {u"to"_s, text(partyName(step.to))},
        {u"isInside"_s, step.from == step.to},
        {u"label"_s, text(step.label)},
        {u"place"_s, text(place(step.path, step.line))}};
    addOutcome(hash, step.outcome);
    hash[u"outcome"_s] = text(eventOutcomeDisplayName(step.outcome));
    return hash;
}

QVariant ContextMaker::item(const ReportDescription &one) const
{
    return QVariantHash{{u"title"_s, text(one.title)},
                        {u"place"_s, text(place(one.path, one.line))},
                        {u"rows"_s, list(one.rows)}};
}

QVariant ContextMaker::item(const ReportCheck &check) const
{
    return QVariantHash{{u"outcome"_s, text(checkOutcomeDisplayName(check.outcome))},
                        {u"tone"_s, toneId(toneOf(check.outcome))},
                        {u"mark"_s, text(toneMark(toneOf(check.outcome)))},
                        {u"message"_s, text(check.message)}};
}

QVariant ContextMaker::item(const ReportLink &link) const
{
    return QVariantHash{{u"subject"_s, text(link.subject)},
                        {u"status"_s, text(linkStatusDisplayName(link.status))},
                        {u"tone"_s, toneId(toneOf(link.status))},
                        {u"mark"_s, text(toneMark(toneOf(link.status)))},
                        {u"message"_s, text(link.message)},
                        {u"aspects"_s, list(link.aspects)}};
}

QVariant ContextMaker::item(const ReportCertificate &one) const
{
    return QVariantHash{{u"name"_s, text(one.name)},
                        {u"id"_s, m_certificates.value(one.fingerprint).value(u"id"_s)},
                        {u"groups"_s, list(one.groups)},
                        {u"checks"_s, list(one.checks)},
                        {u"links"_s, list(one.links)},
                        {u"isChainValid"_s, one.isChainValid},
                        {u"judgedAt"_s, text(toDateTimeString(one.judgedAt))},
                        {u"trust"_s, text(one.trust)},
                        {u"views"_s, list(one.views)},
                        {u"evidence"_s, list(one.evidence)},
                        {u"notes"_s, list(one.notes)}};
}

QVariant ContextMaker::item(const ReportSide &side) const
{
    QVariantHash hash{{u"device"_s, text(side.device)},
                      {u"alias"_s, text(side.alias)},
                      {u"platform"_s, text(platformDisplayName(side.platform))},
                      {u"title"_s, text(side.title)}};
    addOutcome(hash, side.outcome);
    return hash;
}

QVariant ContextMaker::item(const ReportCell &cell) const
{
    QVariantHash hash{{u"text"_s, text(cell.text)}};
    addOutcome(hash, cell.outcome);
    return hash;
}

QVariant ContextMaker::item(const ReportComparisonRow &row) const
{
    return QVariantHash{{u"stage"_s, text(numberedStage(row.stage))},
                        {u"isWholeStage"_s, row.isWholeStage},
                        {u"cells"_s, list(row.cells)},
                        {u"isSame"_s, row.isSame},
                        {u"isDivergence"_s, row.isDivergence},
                        {u"difference"_s, text(row.difference)},
                        {u"usual"_s, text(row.usual)}};
}

QVariant ContextMaker::item(const ReportValue &value) const
{
    return QVariantHash{{u"group"_s, text(value.group)},
                        {u"name"_s, text(value.name)},
                        {u"values"_s, list(value.values)}};
}

QVariant ContextMaker::item(const ReportSource &source) const
{
    const auto number = [](qint64 value) { return value > 0 ? QString::number(value) : QString(); };
    return QVariantHash{
        {u"path"_s, text(source.path)},         {u"pathCode"_s, code(source.path)},
        {u"sha256"_s, text(source.sha256)},     {u"sha256Code"_s, code(source.sha256)},
        {u"format"_s, text(source.format)},     {u"size"_s, number(source.size)},
        {u"lines"_s, number(source.lineCount)}, {u"events"_s, number(source.eventCount)},
        {u"clock"_s, text(source.clock)},       {u"issues"_s, list(source.issues)},
        {u"isReference"_s, source.isReference}};
}

/// A reference may be of a rule that somebody sent: only what is plainly a page becomes a link.
QVariantList ContextMaker::references(const QStringList &references) const
{
    QVariantList items;
    for (const QString &reference : references) {
        const bool isPage = reference.startsWith("https://"_L1);
        items.append(
            QVariantHash{{u"text"_s, text(reference)}, {u"url"_s, isPage ? reference : QString()}});
    }
    return items;
}

QVariantList ContextMaker::certificates(const QStringList &fingerprints) const
{
    QVariantList items;
    for (const QString &fingerprint : fingerprints) {
        if (m_certificates.contains(fingerprint)) {
            items.append(m_certificates.value(fingerprint));
        }
    }
    return items;
}

QVariantHash ContextMaker::enrollment(const ReportEnrollment &one, const QString &id) const
{
    QVariantHash hash{{u"id"_s, id},
                      {u"name"_s, text(one.name)},
                      {u"headline"_s, text(one.effectiveHeadline())},
                      {u"programHeadline"_s, text(one.headline)},
                      {u"summary"_s, text(one.summary)},
                      {u"circumstances"_s, text(one.circumstances)},
                      {u"begin"_s, text(one.begin)},
                      {u"expectedNext"_s, text(one.expectedNext)},
                      {u"cause"_s, text(one.cause)},
                      {u"fix"_s, list(one.fix)},
                      {u"references"_s, references(one.references)},
                      {u"codes"_s, list(one.codes)},
                      {u"wouldTell"_s, text(one.wouldTell)},
                      {u"stages"_s, list(one.stages)},
                      {u"spanNotes"_s, list(one.spanNotes)},
                      {u"evidence"_s, list(one.evidence)},
                      {u"consequences"_s, list(one.consequences)},
                      {u"findings"_s, list(one.findings)},
                      {u"steps"_s, list(one.steps)},
                      {u"leftOutSteps"_s, text(count(one.leftOutSteps))},
                      {u"messages"_s, list(one.messages)},
                      {u"leftOutMessages"_s, text(count(one.leftOutMessages))},
                      {u"coverage"_s, list(one.coverage)},
                      {u"missing"_s, list(one.missing)},
                      {u"certificates"_s, certificates(one.certificates)},
                      {u"notes"_s, list(one.notes)}};
    addOutcome(hash, one.effectiveOutcome());
    if (m_markup == Markup::Html) {
        hash[u"timeline"_s] = svgOf(timelinePicture(one), id + u"-timeline"_s);
        hash[u"sequence"_s] = svgOf(sequencePicture(one), id + u"-sequence"_s);
    }
    if (one.own) {
        hash[u"own"_s] = QVariantHash{{u"reason"_s, text(one.own->reason)}};
    }
    return hash;
}

QVariantHash ContextMaker::comparison(const ReportComparison &one) const
{
    const QString same = one.sameStates > 0
                             ? Tr::tr("%n state(s) that are the same on both sides are not shown.",
                                      nullptr, static_cast<int>(one.sameStates))
                             : QString();
    return {{u"sides"_s, list(one.sides)}, {u"divergence"_s, text(one.divergence)},
            {u"rows"_s, list(one.rows)},   {u"parameters"_s, list(one.parameters)},
            {u"chain"_s, list(one.chain)}, {u"evidence"_s, list(one.evidence)},
            {u"same"_s, text(same)},       {u"isCut"_s, one.isCut}};
}

QVariantHash ContextMaker::make(const Report &report)
{
    for (qsizetype i = 0; i < report.certificates.size(); ++i) {
        const ReportCertificate &one = report.certificates[i];
        m_certificates.insert(one.fingerprint, {{u"name"_s, text(one.name)},
                                                {u"id"_s, u"certificate-%1"_s.arg(i + 1)}});
    }
    QVariantList devices;
    for (qsizetype i = 0; i < report.devices.size(); ++i) {
        const ReportDevice &device = report.devices[i];
        QVariantList enrollments;
        for (qsizetype k = 0; k < device.enrollments.size(); ++k) {
            enrollments.append(
                enrollment(device.enrollments[k], u"enrollment-%1-%2"_s.arg(i + 1).arg(k + 1)));
        }
        devices.append(QVariantHash{{u"name"_s, text(device.name)},
                                    {u"platform"_s, text(platformDisplayName(device.platform))},
                                    {u"enrollments"_s, enrollments},
                                    {u"leftOut"_s, text(count(device.leftOutEnrollments))},
                                    {u"notes"_s, list(device.notes)}});
    }
    QVariantHash words;
    const QHash<QString, QString> plainWords = reportWords();
    for (auto word = plainWords.cbegin(); word != plainWords.cend(); ++word) {
        words.insert(word.key(), text(word.value()));
    }
    QVariantHash context{{u"words"_s, words},
                         {u"title"_s, text(report.title)},
                         {u"language"_s, report.language},
                         {u"program"_s, text(report.program)},
                         {u"rules"_s, text(report.rules)},
                         {u"organisation"_s, text(report.organisation)},
                         {u"madeAt"_s, text(toDateTimeString(report.madeAt))},
                         {u"notes"_s, list(report.notes)},
                         {u"devices"_s, devices},
                         {u"leftOutDevices"_s, text(count(report.leftOutDevices))},
                         {u"notedLines"_s, list(report.notedLines)},
                         {u"otherNotes"_s, list(report.otherNotes)},
                         {u"certificates"_s, list(report.certificates)},
                         {u"leftOutCertificates"_s, text(count(report.leftOutCertificates))},
                         {u"profiles"_s, list(report.profiles)},
                         {u"leftOutProfiles"_s, text(count(report.leftOutProfiles))},
                         {u"clocks"_s, list(report.clocks)},
                         {u"sources"_s, list(report.sources)},
                         {u"leftOutSources"_s, text(count(report.leftOutSources))}};
    if (report.comparison) {
        context[u"comparison"_s] = comparison(*report.comparison);
    }
    return context;
}
} // namespace

QVariantHash reportContext(const Report &report, Markup markup)
{
    return ContextMaker(markup).make(report);
}

} // namespace Scep
