// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/coverageoutput.h"

#include "app/cli/textlayout.h"
#include "models/domain/clocktext.h"
#include "models/report/enrollmenttext.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CoverageOutput)
};
} // namespace

void printCircumstances(QTextStream &out, const Enrollment &enrollment)
{
    const QString text = circumstancesText(enrollment);
    if (!text.isEmpty()) {
        printWrapped(out, 4, {}, text);
    }
}

void printMissing(QTextStream &out, const Enrollment &enrollment)
{
    const QList<MissingSource> sources = missingSources(enrollment);
    if (sources.isEmpty()) {
        return;
    }
    const Outcome outcome = enrollment.verdict.outcome;
    if (outcome == Outcome::Succeeded || outcome == Outcome::Warning) {
        QStringList names;
        for (const MissingSource &source : sources) {
            names.append(source.what);
        }
        printWrapped(out, 4, Tr::tr("Not given:"), names.join(QLatin1String(", ")));
        return;
    }
    out << "    " << Tr::tr("Not given, so nothing is known of these stages by it:") << '\n';
    QStringList items;
    for (const MissingSource &source : sources) {
        //: %1 a log, %2 stages, %3 how to get it
        items.append(Tr::tr("%1 (%2): %3").arg(source.what, stageNames(source.stages), source.how));
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
