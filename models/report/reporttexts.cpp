// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/reporttexts.h"

#include "models/report/markedcontrols.h"
#include "models/report/reportlimits.h"

#include <QJsonArray>

namespace Scep {

namespace {

/// Walks over the texts of a report. Each kind of part names its texts once.
class TextWalk
{
public:
    explicit TextWalk(const TextChange &change)
        : m_change(change)
    {
    }

    template<typename... Parts>
    void operator()(Parts &...parts) const
    {
        (visit(parts), ...);
    }

private:
    void visit(QString &text) const { text = m_change(text); }

    template<typename T>
    void visit(QList<T> &list) const
    {
        for (T &item : list) {
            visit(item);
        }
    }

    template<typename T>
    void visit(std::optional<T> &part) const
    {
        if (part) {
            visit(*part);
        }
    }

    void visit(LabelledValue &row) const { (*this)(row.label, row.value); }
    void visit(FieldGroup &group) const { (*this)(group.title, group.rows); }
    void visit(ReportNote &note) const { (*this)(note.about, note.text); }
    void visit(ReportLine &line) const { (*this)(line.meaning, line.text, line.notes); }
    void visit(ReportQuotes &quotes) const { (*this)(quotes.path, quotes.sha256, quotes.lines); }
    void visit(ReportStage &stage) const { (*this)(stage.state); }
    void visit(ReportSpan &span) const { (*this)(span.state); }
    void visit(ReportFinding &finding) const
    {
        (*this)(finding.title, finding.explanation, finding.cause, finding.fix, finding.references,
                finding.evidence, finding.notes);
    }
    void visit(ReportConsequence &one) const { (*this)(one.title, one.path); }
    void visit(ReportCoverage &coverage) const { (*this)(coverage.present); }
    void visit(ReportMissing &missing) const { (*this)(missing.what, missing.how); }
    void visit(ReportStep &step) const { (*this)(step.label, step.path); }
    void visit(ReportDescription &one) const { (*this)(one.title, one.path, one.rows); }
    void visit(ReportCheck &check) const { (*this)(check.message); }
    void visit(ReportLink &link) const { (*this)(link.subject, link.message, link.aspects); }
    void visit(ReportCertificate &one) const
    {
        (*this)(one.fingerprint, one.name, one.groups, one.checks, one.links, one.trust, one.views,
                one.evidence, one.notes);
    }
    void visit(ReportSide &side) const { (*this)(side.device, side.alias, side.title); }
    void visit(ReportCell &cell) const { (*this)(cell.text); }
    void visit(ReportComparisonRow &row) const { (*this)(row.cells, row.difference, row.usual); }
    void visit(ReportValue &value) const { (*this)(value.group, value.name, value.values); }
    void visit(ReportComparison &one) const
    {
        (*this)(one.sides, one.divergence, one.rows, one.parameters, one.chain, one.evidence);
    }
    void visit(ReportSource &source) const
    {
        (*this)(source.path, source.sha256, source.format, source.clock, source.issues);
    }
    void visit(ReportEvent &event) const
    {
        (*this)(event.device, event.enrollment, event.state, event.title, event.path,
                event.message);
    }
    void visit(ReportOwnVerdict &own) const { (*this)(own.headline, own.reason); }
    void visit(ReportEnrollment &one) const
    {
        (*this)(one.id, one.name, one.state, one.headline, one.own, one.summary, one.circumstances,
                one.begin, one.expectedNext, one.cause, one.fix, one.references, one.codes,
                one.wouldTell, one.stages, one.spans, one.spanNotes, one.evidence, one.consequences,
                one.findings, one.steps, one.messages, one.coverage, one.missing, one.certificates,
                one.notes);
    }
    void visit(ReportDevice &device) const
    {
        (*this)(device.id, device.name, device.enrollments, device.notes);
    }
    void visit(QJsonObject &object) const
    {
        for (auto member = object.begin(); member != object.end(); ++member) {
            member.value() = changed(member.value());
        }
    }
    [[nodiscard]] QJsonValue changed(const QJsonValue &value) const
    {
        if (value.isString()) {
            return m_change(value.toString());
        }
        if (value.isObject()) {
            QJsonObject object = value.toObject();
            visit(object);
            return object;
        }
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue &item : value.toArray()) {
                array.append(changed(item));
            }
            return array;
        }
        return value;
    }

    const TextChange &m_change;
};

QString visibleText(const QString &text)
{
    const bool isCut = text.size() > ReportLimits::TextCharacters;
    QString visible = withMarkedControls(isCut ? text.first(ReportLimits::TextCharacters) : text);
    visible.replace(u'\t', u' ');
    return isCut ? QString(visible + u'…') : visible;
}

void forEachShownText(Report &report, const TextChange &change)
{
    const TextWalk walk(change);
    walk(report.title, report.language, report.program, report.rules, report.organisation,
         report.notes, report.devices, report.notedLines, report.otherNotes, report.comparison,
         report.certificates, report.profiles, report.clocks, report.sources, report.events);
}

} // namespace

void forEachText(Report &report, const TextChange &change)
{
    forEachShownText(report, change);
    TextWalk{change}(report.data);
}

Report withVisibleTexts(Report report)
{
    forEachShownText(report, &visibleText);
    return report;
}

} // namespace Scep
