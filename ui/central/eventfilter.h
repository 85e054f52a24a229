// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "models/domain/outcome.h"
#include "models/domain/stage.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace Scep {

/// Whether an event is trouble: failed, stalled, or a warning.
[[nodiscard]] inline bool isProblem(Outcome outcome)
{
    return isFailure(outcome) || outcome == Outcome::Warning;
}

/// Which events of an enrollment the person wants to see. What is empty does not filter; several
/// values of one kind add to each other, the kinds narrow each other down.
struct EventFilter
{
    QList<Stage> stages;
    QList<SourceId> sources;
    bool onlyProblems = false;

    [[nodiscard]] bool isEmpty() const
    {
        return stages.isEmpty() && sources.isEmpty() && !onlyProblems;
    }

    [[nodiscard]] bool matches(std::optional<Stage> stage, SourceId source, Outcome outcome) const
    {
        return (stages.isEmpty() || (stage && stages.contains(*stage))) &&
               (sources.isEmpty() || sources.contains(source)) &&
               (!onlyProblems || isProblem(outcome));
    }

    bool operator==(const EventFilter &) const = default;
};

} // namespace Scep
