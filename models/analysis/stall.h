// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/observedevent.h"
#include "models/analysis/statespans.h"
#include "models/domain/sourcefile.h"

#include <optional>

namespace Scep {

/// A state that lasted longer than its rule allows, with nothing after it.
struct Stall
{
    qsizetype observation = 0; ///< the last one seen of the state
    /// Where it stalled: the waiting state's stage; after a step that worked, the stage of the
    /// next.
    Stage stage = Stage::DeployProfile;
    std::chrono::microseconds waited{0}; ///< on the source's own clock
    EvidenceRef lastRecord;              ///< the source's last record with a time
    QString ruleId;
    QString next;  ///< what should have followed
    QString title; ///< the cause in a few words; the rule's title where it has none
    QString cause;
    QStringList fix;
    QStringList references;
};

/// The enrollment's stall, if its last state is one: the state's limit has passed between its event
/// and the last line of that source, whatever that line says.
[[nodiscard]] std::optional<Stall> findStall(const QList<Observation> &observations,
                                             const QList<StageSpan> &spans,
                                             const QList<SourceFile> &sources,
                                             const RuleLookup &rules);

} // namespace Scep
