// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/clocktext.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ClockText)
};

QString nameOf(const CaseEvidence &evidence, SourceId id)
{
    const SourceFile *source = findSource(evidence, id);
    return source ? source->displayName : QString();
}

QString reasonOf(const ClockProposal &proposal, const CaseEvidence &evidence)
{
    const int pairs = static_cast<int>(proposal.pairs.size());
    if (proposal.reference == SourceId::None) {
        return Tr::tr("the certificate was not valid yet when it came");
    }
    if (proposal.reference == proposal.source) {
        return Tr::tr("by the signing time of %n message(s)", nullptr, pairs);
    }
    //: %1 a file
    return Tr::tr("by %n line(s) of %1", nullptr, pairs).arg(nameOf(evidence, proposal.reference));
}
} // namespace

QString signedDurationString(std::chrono::microseconds duration)
{
    const QChar sign = duration.count() < 0 ? QChar(0x2212) : QLatin1Char('+');
    return sign + toDurationString(std::chrono::abs(duration));
}

QString clockProposalText(const ClockProposal &proposal, const CaseEvidence &evidence)
{
    const QString reason = reasonOf(proposal, evidence);
    if (!proposal.isDifferent()) {
        //: %1 a file, %2 a length of time, %3 why
        return Tr::tr("%1: the clock is right within %2 (%3).")
            .arg(nameOf(evidence, proposal.source), toDurationString(proposal.uncertainty), reason);
    }
    //: %1 a file, %2 and %3 lengths of time, %4 why
    return Tr::tr("%1: add %2 to its times, give or take %3 (%4).")
        .arg(nameOf(evidence, proposal.source), signedDurationString(proposal.offset),
             toDurationString(proposal.uncertainty), reason);
}

} // namespace Scep
