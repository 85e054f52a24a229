// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/reportpages.h"

#include "models/domain/datetimetext.h"
#include "models/report/enrollmenttext.h"
#include "models/report/reportwords.h"
#include "models/report/sequencepicture.h"
#include "models/report/timelinepicture.h"
#include "models/report/verdicttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
constexpr qsizetype StepsPerPicture = 24; // as many as fit on a page with their heading

/// Writes part after part.
class PageWriter
{
public:
    PageWriter(OutlinedDocument &document, const Report &report)
        : m_document(document)
        , m_report(report)
        , m_words(reportWords())
    {
    }

    void write();

private:
    [[nodiscard]] QString word(const QString &name) const { return m_words.value(name); }
    /// "Cause: …"; nothing for no text.
    void addLabelled(const QString &label, const QString &text);
    void addMuted(const QString &text);
    void writeHead();
    void writeNotes(const QList<ReportNote> &notes);
    void writeQuotes(const QList<ReportQuotes> &quotes);
    void writeRows(const QList<LabelledValue> &rows);
    void writeDescription(int level, const ReportDescription &one);
    void writeEnrollment(const ReportEnrollment &one);
    void writeVerdict(const ReportEnrollment &one);
    void writeStages(const ReportEnrollment &one);
    void writeAdvice(const ReportEnrollment &one);
    void writeFindings(const ReportEnrollment &one);
    void writeSequence(const ReportEnrollment &one);
    void writeCoverage(const ReportEnrollment &one);
    void writeComparison(const ReportComparison &one);
    void writeValues(const QString &title, const QList<ReportValue> &values);
    void writeCertificate(const ReportCertificate &one);
    void writeSources();
    [[nodiscard]] static QString checkText(const ReportCheck &check)
    {
        return toneMark(toneOf(check.outcome)) + u' ' + checkOutcomeDisplayName(check.outcome) +
               u": "_s + check.message;
    }
    [[nodiscard]] static QString place(const QString &path, LineNumber line)
    {
        return line > 0 ? path + u':' + QString::number(line) : path;
    }
    [[nodiscard]] static QString outcomeText(Outcome outcome)
    {
        return outcomeMark(outcome) + u' ' + outcomeDisplayName(outcome);
    }

    OutlinedDocument &m_document;
    const Report &m_report;
    QHash<QString, QString> m_words;
};

void PageWriter::addLabelled(const QString &label, const QString &text)
{
    if (!text.isEmpty()) {
        m_document.addText(label + u' ' + text);
    }
}

void PageWriter::addMuted(const QString &text)
{
    if (!text.isEmpty()) {
        m_document.addText(text, Ink::Muted);
    }
}

void PageWriter::write()
{
    writeHead();
    for (const ReportDevice &device : m_report.devices) {
        m_document.addHeading(2,
                              device.name + u" ("_s + platformDisplayName(device.platform) + u')');
        writeNotes(device.notes);
        for (const ReportEnrollment &one : device.enrollments) {
            writeEnrollment(one);
        }
    }
    if (m_report.comparison) {
        writeComparison(*m_report.comparison);
    }
    if (!m_report.notedLines.isEmpty()) {
        m_document.addHeading(2, word(u"notedLines"_s));
        writeQuotes(m_report.notedLines);
    }
    if (!m_report.otherNotes.isEmpty()) {
        m_document.addHeading(2, word(u"otherNotes"_s));
        writeNotes(m_report.otherNotes);
    }
    if (!m_report.certificates.isEmpty()) {
        m_document.addHeading(2, word(u"certificates"_s));
        for (const ReportCertificate &one : m_report.certificates) {
            writeCertificate(one);
        }
    }
    if (!m_report.profiles.isEmpty()) {
        m_document.addHeading(2, word(u"profiles"_s));
        for (const ReportDescription &one : m_report.profiles) {
            writeDescription(3, one);
        }
    }
    writeSources();
}

void PageWriter::writeHead()
{
    addMuted(m_report.organisation);
    m_document.addHeading(1, m_report.title);
    const QString made = toDateTimeString(m_report.madeAt);
    addMuted(made.isEmpty() ? m_report.program
                            : m_report.program + u" · "_s + word(u"made"_s) + u' ' + made);
    m_document.addHeading(2, word(u"verdicts"_s));
    QList<QStringList> rows{{word(u"device"_s), word(u"enrollment"_s), word(u"verdict"_s)}};
    for (const ReportDevice &device : m_report.devices) {
        for (const ReportEnrollment &one : device.enrollments) {
            rows.append({device.name, one.name,
                         outcomeMark(one.effectiveOutcome()) + u' ' + one.effectiveHeadline()});
        }
    }
    if (rows.size() > 1) {
        m_document.addTable(rows, {0.22, 0.38, 0.40}, true);
    } else {
        m_document.addText(word(u"noEnrollments"_s));
    }
    writeNotes(m_report.notes);
}

void PageWriter::writeNotes(const QList<ReportNote> &notes)
{
    for (const ReportNote &note : notes) {
        QStringList head{word(u"note"_s)};
        if (note.label != AnnotationLabel::None) {
            head.append(annotationLabelDisplayName(note.label));
        }
        if (!note.about.isEmpty()) {
            head.append(note.about);
        }
        m_document.addBox(head.join(u" · "_s), {note.text}, Tone::Neutral);
    }
}

void PageWriter::writeQuotes(const QList<ReportQuotes> &quotes)
{
    for (const ReportQuotes &file : quotes) {
        m_document.addText(file.path, Ink::Text, true);
        if (!file.sha256.isEmpty()) {
            addMuted(u"SHA-256 "_s + file.sha256);
        }
        for (const ReportLine &line : file.lines) {
            QStringList parts;
            if (line.line > 0) {
                const QString number = word(u"line"_s) + u' ' + QString::number(line.line);
                parts.append(line.lastLine > line.line ? number + u' ' + word(u"to"_s) + u' ' +
                                                             QString::number(line.lastLine)
                                                       : number);
            }
            if (!line.instant.isNull()) {
                parts.append(toTimeOfDayString(line.instant));
            }
            if (!line.meaning.isEmpty()) {
                parts.append(line.meaning);
            }
            if (line.isProbable) {
                parts.append(word(u"probable"_s));
            }
            m_document.addText(parts.join(u" · "_s));
            if (!line.text.isEmpty()) {
                QString text = line.text;
                m_document.addCode(text.replace(u'\n', u'⏎'));
            }
            writeNotes(line.notes);
        }
    }
}

void PageWriter::writeRows(const QList<LabelledValue> &rows)
{
    QList<QStringList> cells;
    for (const LabelledValue &row : rows) {
        cells.append({row.label, row.value});
    }
    m_document.addTable(cells, {0.28, 0.72}, false);
}

void PageWriter::writeDescription(int level, const ReportDescription &one)
{
    m_document.addHeading(level, one.title);
    addMuted(place(one.path, one.line));
    writeRows(one.rows);
}

void PageWriter::writeEnrollment(const ReportEnrollment &one)
{
    m_document.addHeading(3, one.name);
    writeVerdict(one);
    addMuted(one.circumstances);
    addMuted(one.begin.isEmpty() ? QString() : word(u"begins"_s) + u' ' + one.begin);
    writeNotes(one.notes);
    writeStages(one);
    m_document.addPicture(timelinePicture(one));
    writeNotes(one.spanNotes);
    if (!one.evidence.isEmpty()) {
        m_document.addHeading(4, word(u"evidence"_s));
        writeQuotes(one.evidence);
    }
    writeAdvice(one);
    writeFindings(one);
    writeSequence(one);
    writeCoverage(one);
}

void PageWriter::writeVerdict(const ReportEnrollment &one)
{
    QStringList texts;
    if (one.own) {
        texts.append(word(u"ownVerdict"_s) + u". "_s + word(u"reason"_s) + u' ' + one.own->reason);
        texts.append(word(u"programSays"_s) + u' ' + one.headline);
    }
    if (!one.summary.isEmpty()) {
        texts.append(one.summary);
    }
    if (!one.expectedNext.isEmpty()) {
        texts.append(word(u"expectedNext"_s) + u' ' + one.expectedNext);
    }
    if (!one.wouldTell.isEmpty()) {
        texts.append(word(u"wouldTell"_s) + u' ' + one.wouldTell);
    }
    m_document.addBox(outcomeMark(one.effectiveOutcome()) + u' ' + one.effectiveHeadline(), texts,
                      toneOf(one.effectiveOutcome()));
}

void PageWriter::writeStages(const ReportEnrollment &one)
{
    QList<QStringList> rows{{word(u"stage"_s), word(u"outcome"_s), word(u"time"_s),
                             word(u"duration"_s), word(u"state"_s)}};
    for (const ReportStage &stage : one.stages) {
        const bool isTimed = !stage.from.isNull() && !stage.to.isNull() && stage.from != stage.to;
        rows.append(
            {stage.isFailing ? u"▶ "_s + numberedStage(stage.stage) : numberedStage(stage.stage),
             outcomeText(stage.outcome),
             stage.from.isNull() ? QString() : toTimeOfDayString(stage.from),
             isTimed ? toDurationString(stage.to.sinceEpoch - stage.from.sinceEpoch) : QString(),
             stage.state});
    }
    m_document.addTable(rows, {0.22, 0.16, 0.14, 0.12, 0.36}, true);
}

void PageWriter::writeAdvice(const ReportEnrollment &one)
{
    if (!one.codes.isEmpty()) {
        m_document.addHeading(4, word(u"codes"_s));
        m_document.addList(one.codes, false);
    }
    if (!one.cause.isEmpty()) {
        m_document.addHeading(4, word(u"cause"_s));
        m_document.addText(one.cause);
    }
    if (!one.fix.isEmpty()) {
        m_document.addHeading(4, word(u"fix"_s));
        m_document.addList(one.fix, true);
    }
    if (!one.references.isEmpty()) {
        m_document.addHeading(4, word(u"references"_s));
        m_document.addList(one.references, false);
    }
    if (!one.consequences.isEmpty()) {
        m_document.addHeading(4, word(u"consequences"_s));
        QStringList items;
        for (const ReportConsequence &next : one.consequences) {
            items.append(numberedStage(next.stage) + u": "_s + next.title + u" ("_s +
                         place(next.path, next.line) + u')');
        }
        m_document.addList(items, false);
    }
}

void PageWriter::writeFindings(const ReportEnrollment &one)
{
    if (one.findings.isEmpty()) {
        return;
    }
    m_document.addHeading(4, word(u"findings"_s));
    for (const ReportFinding &finding : one.findings) {
        QStringList head{levelDisplayName(finding.level)};
        if (finding.stage) {
            head.append(numberedStage(*finding.stage));
        }
        if (finding.isProbable) {
            head.append(word(u"probable"_s));
        }
        m_document.addText(toneMark(toneOf(finding.level)) + u' ' + finding.title + u" ("_s +
                               head.join(u", "_s) + u')',
                           toneOf(finding.level), true);
        if (!finding.explanation.isEmpty()) {
            m_document.addText(finding.explanation);
        }
        addLabelled(word(u"cause"_s) + u':', finding.cause);
        m_document.addList(finding.fix, true);
        m_document.addList(finding.references, false);
        writeQuotes(finding.evidence);
        writeNotes(finding.notes);
    }
}

void PageWriter::writeSequence(const ReportEnrollment &one)
{
    if (!one.steps.isEmpty()) {
        m_document.addHeading(4, word(u"sequence"_s));
        for (qsizetype from = 0; from < one.steps.size(); from += StepsPerPicture) {
            ReportEnrollment part;
            part.steps = one.steps.sliced(from, std::min(StepsPerPicture, one.steps.size() - from));
            m_document.addPicture(sequencePicture(part));
        }
        QList<QStringList> rows{{word(u"time"_s), word(u"from"_s), word(u"target"_s),
                                 word(u"step"_s), word(u"outcome"_s), word(u"place"_s)}};
        for (const ReportStep &step : one.steps) {
            rows.append({step.instant.isNull() ? QString() : toTimeOfDayString(step.instant),
                         partyName(step.from), step.from == step.to ? u"–"_s : partyName(step.to),
                         step.label,
                         outcomeMark(step.outcome) + u' ' + eventOutcomeDisplayName(step.outcome),
                         place(step.path, step.line)});
        }
        m_document.addTable(rows, {0.13, 0.09, 0.09, 0.26, 0.14, 0.29}, true);
    }
    if (!one.messages.isEmpty()) {
        m_document.addHeading(4, word(u"messages"_s));
        for (const ReportDescription &message : one.messages) {
            m_document.addText(message.title + u" ("_s + place(message.path, message.line) + u')',
                               Ink::Text, true);
            writeRows(message.rows);
        }
    }
}

void PageWriter::writeCoverage(const ReportEnrollment &one)
{
    if (!one.coverage.isEmpty()) {
        m_document.addHeading(4, word(u"coverage"_s));
        QList<QStringList> rows{{word(u"stage"_s), word(u"present"_s)}};
        for (const ReportCoverage &coverage : one.coverage) {
            rows.append({numberedStage(coverage.stage), coverage.present.isEmpty()
                                                            ? word(u"nothingTells"_s)
                                                            : coverage.present.join(u", "_s)});
        }
        m_document.addTable(rows, {0.28, 0.72}, true);
    }
    if (!one.missing.isEmpty()) {
        m_document.addHeading(4, word(u"missing"_s));
        QStringList items;
        for (const ReportMissing &missing : one.missing) {
            items.append(missing.what + u" ("_s + stageNames(missing.stages) + u"): "_s +
                         missing.how);
        }
        m_document.addList(items, false);
    }
}

void PageWriter::writeComparison(const ReportComparison &one)
{
    m_document.addHeading(2, word(u"comparison"_s));
    m_document.addBox(one.divergence, {}, Tone::Info);
    QStringList head{word(u"stage"_s)};
    for (const ReportSide &side : one.sides) {
        head.append(side.device + u" ("_s + platformDisplayName(side.platform) + u"), "_s +
                    outcomeText(side.outcome));
    }
    head += {word(u"difference"_s), word(u"usual"_s)};
    QList<QStringList> rows{head};
    for (const ReportComparisonRow &row : one.rows) {
        QStringList cells{row.isDivergence
                              ? u"▶ "_s + numberedStage(row.stage) + u": "_s + word(u"divergence"_s)
                              : numberedStage(row.stage)};
        for (const ReportCell &cell : row.cells) {
            cells.append(cell.text);
        }
        cells += {row.difference.isEmpty() ? word(u"same"_s) : row.difference, row.usual};
        rows.append(cells);
    }
    QList<double> shares{0.20};
    for (qsizetype i = 0; i < one.sides.size(); ++i) {
        shares.append(0.52 / static_cast<double>(one.sides.size()));
    }
    m_document.addTable(rows, shares + QList<double>{0.15, 0.13}, true);
    if (one.isCut) {
        addMuted(word(u"cut"_s));
    }
    writeValues(word(u"parameters"_s), one.parameters);
    writeValues(word(u"chainDiffers"_s), one.chain);
    writeValues(word(u"evidenceDiffers"_s), one.evidence);
}

void PageWriter::writeValues(const QString &title, const QList<ReportValue> &values)
{
    if (values.isEmpty()) {
        return;
    }
    m_document.addHeading(3, title);
    QStringList head{word(u"name"_s)};
    QList<double> shares{0.28};
    const QList<ReportSide> &sides = m_report.comparison->sides;
    for (const ReportSide &side : sides) {
        head.append(side.device);
        shares.append(0.72 / static_cast<double>(sides.size()));
    }
    QList<QStringList> rows{head};
    for (const ReportValue &value : values) {
        rows.append(QStringList{value.group + u", "_s + value.name} + value.values);
    }
    m_document.addTable(rows, shares, true);
}

void PageWriter::writeCertificate(const ReportCertificate &one)
{
    m_document.addHeading(3, one.name);
    writeNotes(one.notes);
    if (!one.links.isEmpty()) {
        m_document.addHeading(4, word(u"chain"_s));
        m_document.addText(word(one.isChainValid ? u"chainValid"_s : u"chainNotValid"_s) + u' ' +
                               word(u"judgedAt"_s) + u' ' + toDateTimeString(one.judgedAt),
                           one.isChainValid ? Tone::Good : Tone::Caution);
        for (const ReportLink &link : one.links) {
            m_document.addText(toneMark(toneOf(link.status)) + u' ' + link.subject + u": "_s +
                                   linkStatusDisplayName(link.status),
                               toneOf(link.status), true);
            addMuted(link.message);
            QStringList items;
            for (const ReportCheck &check : link.aspects) {
                items.append(checkText(check));
            }
            m_document.addList(items, false);
        }
        addMuted(one.trust);
        writeRows(one.views);
    }
    if (!one.checks.isEmpty()) {
        m_document.addHeading(4, word(u"checks"_s));
        QStringList items;
        for (const ReportCheck &check : one.checks) {
            items.append(checkText(check));
        }
        m_document.addList(items, false);
    }
    QList<LabelledValue> rows;
    for (const FieldGroup &group : one.groups) {
        rows += group.rows;
    }
    writeRows(rows);
}

void PageWriter::writeSources()
{
    m_document.addHeading(2, word(u"used"_s));
    writeRows({{word(u"program"_s), m_report.program}, {word(u"rules"_s), m_report.rules}});
    if (!m_report.clocks.isEmpty()) {
        m_document.addHeading(3, word(u"clocks"_s));
        m_document.addList(m_report.clocks, false);
    }
    m_document.addHeading(3, word(u"sources"_s));
    QList<QStringList> rows{
        {word(u"file"_s), word(u"format"_s), word(u"lines"_s), word(u"events"_s)}};
    for (const ReportSource &source : m_report.sources) {
        QStringList file{source.path};
        if (source.isReference) {
            file.append(word(u"healthySide"_s));
        }
        if (!source.sha256.isEmpty()) {
            file.append(u"SHA-256 "_s + source.sha256);
        }
        if (!source.clock.isEmpty()) {
            file.append(source.clock);
        }
        rows.append({(file + source.issues).join(u'\n'),
                     source.format.isEmpty() ? word(u"notRecognised"_s) : source.format,
                     QString::number(source.lineCount), QString::number(source.eventCount)});
    }
    m_document.addTable(rows, {0.60, 0.20, 0.10, 0.10}, true);
}
} // namespace

void writeReportPages(OutlinedDocument &document, const Report &report)
{
    PageWriter(document, report).write();
}

} // namespace Scep
