// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/coverageoutput.h"

#include "app/cli/textlayout.h"
#include "models/domain/clocktext.h"
#include "models/report/verdicttext.h"

#include <QCoreApplication>
#include <QHash>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CoverageOutput)
};
} // namespace

void printCircumstances(QTextStream &out, const Enrollment &enrollment)
{
    QStringList sentences;
    if (enrollment.isRenewal) {
        sentences.append(Tr::tr("The certificate was renewed; the device had one before."));
    }
    if (enrollment.attempts.size() > 1) {
        sentences.append(Tr::tr("The device tried %n time(s).", nullptr,
                                static_cast<int>(enrollment.attempts.size())));
    }
    if (enrollment.isUncertain) {
        sentences.append(Tr::tr("Lines of several requests are mixed here; nothing tells for sure "
                                "which belongs to which."));
    }
    if (!sentences.isEmpty()) {
        printWrapped(out, 4, {}, sentences.join(QLatin1Char(' ')));
    }
}

void printMissing(QTextStream &out, const Enrollment &enrollment)
{
    QStringList names;
    QHash<QString, QStringList> stages;
    QHash<QString, QString> ways;
    for (const StageCoverage &coverage : enrollment.coverage) {
        for (const MissingEvidence &missing : coverage.missing) {
            if (!coverage.present.isEmpty()) {
                continue;
            }
            if (!names.contains(missing.what)) {
                names.append(missing.what);
                ways.insert(missing.what, missing.how);
            }
            stages[missing.what].append(numberedStage(coverage.stage));
        }
    }
    if (names.isEmpty()) {
        return;
    }
    const Outcome outcome = enrollment.verdict.outcome;
    if (outcome == Outcome::Succeeded || outcome == Outcome::Warning) {
        printWrapped(out, 4, Tr::tr("Not given:"), names.join(QLatin1String(", ")));
        return;
    }
    out << "    " << Tr::tr("Not given, so nothing is known of these stages by it:") << '\n';
    QStringList items;
    for (const QString &name : std::as_const(names)) {
        //: %1 a log, %2 stages, %3 how to get it
        items.append(
            Tr::tr("%1 (%2): %3")
                .arg(name, stages.value(name).join(QLatin1String(", ")), ways.value(name)));
    }
    printNumbered(out, 6, items);
}

void printClocks(QTextStream &out, const Case &caseData)
{
    QStringList items;
    for (const ClockProposal &proposal : caseData.analysis.clockProposals) {
        if (proposal.isDifferent()) {
            items.append(clockProposalText(proposal, caseData.evidence));
        }
    }
    if (!items.isEmpty()) {
        out << Tr::tr("Clocks that differ") << '\n';
        printNumbered(out, 2, items);
        out << '\n';
    }
}

} // namespace Scep
