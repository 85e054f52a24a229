// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/rulebase.h"
#include "models/domain/enrollment.h"
#include "models/domain/sourcefile.h"

#include <functional>

namespace Scep {

/// One log event with everything that the rules say of it.
struct ObservedEvent
{
    Observation state;           ///< the most telling rule's word: stage, outcome and state
    QList<Observation> alsoSaid; ///< further rules' words above informational: findings only
    qsizetype order = 0;         ///< its place among all events of the case
    /// What a server wrote about one request, and the device's line of it, have the same.
    QString request = {};
    bool isOfServer = false;  ///< a server's, and told apart by request alone
    bool isMoved = false;     ///< of a server, moved to the device that it speaks of
    bool isUncertain = false; ///< mixed with another request, and nothing tells them apart

    bool operator==(const ObservedEvent &) const = default;
};

/// Finds a rule by id; null when there is none. What the reasoning knows of the rule base.
using RuleLookup = std::function<const RuleInfo *(const QString &ruleId)>;

/// Makes one observed event of what RuleBase::match() said, most telling first. Captures that only
/// a further rule has are kept. @p said must not be empty.
[[nodiscard]] ObservedEvent toObservedEvent(const QList<Observation> &said);

/// Puts the events in the order of everything in a case, by (instant, source, place in the source),
/// and notes it in them. Sources are in the order of their paths: in which order they were given
/// changes nothing.
void putInOrder(QList<ObservedEvent> &events, const QList<SourceFile> &sources);

/// Whether two events lie at most an hour apart; without comparable times, whether they are of the
/// same source.
[[nodiscard]] bool areWithinAnHour(const LogEvent &earlier, const LogEvent &later);

/// The time between two instants of one clock, never negative; zero when one of them is missing.
[[nodiscard]] std::chrono::microseconds timeBetween(const Instant &from, const Instant &to);

} // namespace Scep

Q_DECLARE_TYPEINFO(Scep::ObservedEvent, Q_RELOCATABLE_TYPE); // lists of many grow faster
