// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/comparisontext.h"

#include "models/report/verdicttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

/// "pkiStatus=FAILURE (failed)".
QString stateAndOutcome(const ComparedStep &step)
{
    //: %1 a state, %2 its outcome
    return Tr::tr("%1 (%2)").arg(comparedStateText(step), eventOutcomeDisplayName(step.outcome));
}
} // namespace

QString divergenceText(const Comparison &comparison, qsizetype side)
{
    if (!comparison.firstDivergence) {
        const bool hasOtherValues =
            std::ranges::any_of(comparison.parameters + comparison.chain,
                                [](const ComparedValue &value) { return !value.isSame(); });
        return hasOtherValues
                   ? Tr::tr("Both take the same way; what they were given or got differs.")
                   : Tr::tr("Both take the same way.");
    }
    const auto own = comparison.sideDivergences.value(side, comparison.firstDivergence);
    const ComparisonRow &row = comparison.rows.at(own.value_or(*comparison.firstDivergence));
    const QString stage = numberedStage(row.stage);
    const std::optional<ComparedStep> &reference = row.steps.constFirst();
    const std::optional<ComparedStep> &other = row.steps.at(side);
    if (!other) {
        return reference ? Tr::tr("The ways part at %1: %2 is missing.")
                               .arg(stage, stateAndOutcome(*reference))
                         : Tr::tr("The ways part at %1.").arg(stage);
    }
    if (!reference) {
        return Tr::tr("The ways part at %1: %2 is only in the compared one.")
            .arg(stage, stateAndOutcome(*other));
    }
    return Tr::tr("The ways part at %1: %2 instead of %3.")
        .arg(stage, stateAndOutcome(*other), stateAndOutcome(*reference));
}

QStringList divergenceTexts(const Comparison &comparison)
{
    if (comparison.sides.size() <= 2 || !comparison.firstDivergence) {
        return {divergenceText(comparison)};
    }
    QStringList texts;
    for (qsizetype side = 1; side < comparison.sides.size(); ++side) {
        const bool isSame =
            !comparison.sideDivergences.value(side, comparison.firstDivergence).has_value();
        //: %1 the letter of a side, %2 how its way parts from that of the good one
        texts.append(Tr::tr("%1: %2")
                         .arg(sideLetter(side))
                         .arg(isSame ? Tr::tr("It takes the same way as the good one.")
                                     : divergenceText(comparison, side)));
    }
    return texts;
}

} // namespace Scep
