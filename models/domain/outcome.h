// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Scep {

/// What became of a state, a stage or an enrollment.
enum class Outcome {
    NotObserved, ///< no evidence speaks of it
    Implied,     ///< not seen, but a later success proves it
    InProgress,  ///< begun; the log ends before it could end
    Succeeded,
    Warning, ///< worked, with something to look at
    Failed,
    Stalled, ///< nothing followed within the state's limit, on the source's own clock
    Unknown, ///< verdicts only: the evidence does not reach far enough to say
};

/// Stable untranslated id, used in rules, JSON and tests: "notObserved" … "unknown".
[[nodiscard]] QString outcomeId(Outcome outcome);

/// The outcome with that id, or nothing.
[[nodiscard]] std::optional<Outcome> outcomeFromId(QStringView id);

/// Translated word for the screen.
[[nodiscard]] QString outcomeDisplayName(Outcome outcome);

/// The same for a stage: one that had begun when an earlier one turned out to have failed was
/// "broken off", not "not observed".
[[nodiscard]] QString stageOutcomeDisplayName(Outcome outcome, bool isBrokenOff);

/// The same for a single event: one that settles nothing is there to be read, not "not observed".
[[nodiscard]] QString eventOutcomeDisplayName(Outcome outcome);

/// Whether the outcome stops an enrollment: Failed or Stalled.
[[nodiscard]] constexpr bool isFailure(Outcome outcome)
{
    return outcome == Outcome::Failed || outcome == Outcome::Stalled;
}

} // namespace Scep
