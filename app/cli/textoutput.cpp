// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/textoutput.h"

#include "models/report/certificatetext.h"
#include "models/report/verdicttext.h"

#include <QCoreApplication>
#include <QDir>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TextOutput)
};

constexpr int StageNameWidth = 22;
constexpr int OutcomeWidth = 14;
constexpr int LabelWidth = 22;

QString evidenceText(const CaseEvidence &evidence, const EvidenceRef &ref)
{
    const SourceFile *source = findSource(evidence, ref.source);
    const QString path = source ? QDir::toNativeSeparators(source->path) : QString();
    return QStringLiteral("%1:%2").arg(path).arg(ref.line);
}

void printStage(QTextStream &out, const StageResult &result)
{
    const QString name =
        QStringLiteral("%1 %2").arg(stageNumber(result.stage)).arg(stageDisplayName(result.stage));
    QStringList details;
    if (!result.from.isNull() && !result.to.isNull() && result.from != result.to) {
        details.append(toDurationString(result.to.sinceEpoch - result.from.sinceEpoch));
    }
    if (!result.state.isEmpty()) {
        details.append(result.state);
    }
    out << "    " << name.leftJustified(StageNameWidth)
        << outcomeDisplayName(result.outcome).leftJustified(OutcomeWidth)
        << details.join(QStringLiteral("  ")) << '\n';
}

void printList(QTextStream &out, const QString &label, const QStringList &items)
{
    if (items.isEmpty()) {
        return;
    }
    out << "    " << label << '\n';
    int number = 0;
    for (const QString &item : items) {
        out << "      " << ++number << ". " << item << '\n';
    }
}

void printEnrollment(QTextStream &out, const Enrollment &enrollment, const CaseEvidence &evidence)
{
    out << "  " << enrollmentKindDisplayName(enrollment.kind);
    if (!enrollment.alias.isEmpty()) {
        out << ' ' << enrollment.alias;
    }
    const Verdict &verdict = enrollment.verdict;
    out << "\n  = " << verdictHeadline(verdict) << '\n';
    if (!verdict.summary.isEmpty()) {
        out << "    " << verdict.summary << '\n';
    }
    for (const StageResult &result : enrollment.stages) {
        printStage(out, result);
    }
    for (const EvidenceRef &ref : verdict.evidence) {
        out << "    " << Tr::tr("Evidence:") << ' ' << evidenceText(evidence, ref) << '\n';
    }
    if (!verdict.cause.isEmpty()) {
        out << "    " << Tr::tr("Cause:") << ' ' << verdict.cause << '\n';
    }
    printList(out, Tr::tr("What to do:"), verdict.fix);
    if (!verdict.missingEvidence.isEmpty()) {
        out << "    " << Tr::tr("What would tell: %1").arg(verdict.missingEvidence) << '\n';
    }
    out << '\n';
}

void printSource(QTextStream &out, const SourceFile &source)
{
    out << "  " << QDir::toNativeSeparators(source.path) << "  "
        << (source.formatName.isEmpty() ? Tr::tr("not recognised") : source.formatName);
    if (source.lineCount > 0) {
        out << ", " << Tr::tr("%n line(s)", nullptr, static_cast<int>(source.lineCount));
    }
    if (source.eventCount > 0) {
        out << ", " << Tr::tr("%n event(s)", nullptr, static_cast<int>(source.eventCount));
    }
    out << '\n';
}

void printLabelled(QTextStream &out, const QString &label, const QString &value)
{
    QString name = label;
    for (const QString &line : value.split(QLatin1Char('\n'))) {
        out << "  " << name.leftJustified(LabelWidth) << line << '\n';
        name.clear();
    }
}

void printChain(QTextStream &out, const CertificateChain &chain)
{
    out << "  " << Tr::tr("Chain:") << '\n';
    QString indent = QStringLiteral("    ");
    for (const ChainLink &link : chain.links) {
        out << indent << link.subject << "  [" << linkStatusDisplayName(link.status) << "]\n";
        if (!link.message.isEmpty() && link.status != LinkStatus::Ok) {
            out << indent << "  " << link.message << '\n';
        }
        indent += QStringLiteral("  ");
    }
}

void printMessage(QTextStream &out, const ScepMessage &message, const CaseEvidence &evidence)
{
    out << Tr::tr("SCEP message") << "  " << evidenceText(evidence, message.evidence) << '\n';
    for (const ScepField &field : message.fields) {
        const QString offset =
            (field.inner ? QStringLiteral("in.%1") : QStringLiteral("%1")).arg(field.offset);
        out << "  " << offset.rightJustified(8) << "  " << field.name.leftJustified(30) << ' '
            << field.value << (field.isComplete ? QString() : Tr::tr(" (cut)")) << '\n';
    }
    if (message.cutAt) {
        out << "  "
            << Tr::tr("The message is cut after %n byte(s).", nullptr,
                      static_cast<int>(*message.cutAt))
            << '\n';
    }
    out << '\n';
}
} // namespace

void printAnalysis(QTextStream &out, const Case &caseData)
{
    for (const Device &device : caseData.analysis.devices) {
        out << device.name << "  (" << platformDisplayName(device.platform) << ")\n";
        for (const Enrollment &enrollment : device.enrollments) {
            printEnrollment(out, enrollment, caseData.evidence);
        }
    }
    out << Tr::tr("Sources") << '\n';
    for (const SourceFile &source : caseData.evidence.sources) {
        printSource(out, source);
    }
}

void printCertificates(QTextStream &out, const Case &caseData)
{
    for (const Certificate &certificate : caseData.evidence.certificates) {
        out << certificate.commonName;
        for (const EvidenceRef &ref : certificate.evidence) {
            out << "  " << evidenceText(caseData.evidence, ref);
        }
        out << '\n';
        for (const LabelledValue &row : describeCertificate(certificate)) {
            printLabelled(out, row.label, row.value);
        }
        for (const CertificateChain &chain : caseData.analysis.chains) {
            if (chain.leaf == certificate.fingerprint) {
                printChain(out, chain);
            }
        }
        for (const CertificateCheck &check :
             caseData.analysis.checks.value(certificate.fingerprint)) {
            printLabelled(out, checkOutcomeDisplayName(check.outcome), check.message);
        }
        out << '\n';
    }
    for (const ScepMessage &message : caseData.evidence.messages) {
        printMessage(out, message, caseData.evidence);
    }
}

void printIssues(QTextStream &out, const CaseEvidence &evidence)
{
    for (const SourceFile &source : evidence.sources) {
        for (const ImportIssue &issue : source.issues) {
            out << QDir::toNativeSeparators(source.path) << ':';
            if (issue.line > 0) {
                out << issue.line << ':';
            }
            out << ' ' << issueText(issue) << '\n';
        }
    }
}

} // namespace Scep
