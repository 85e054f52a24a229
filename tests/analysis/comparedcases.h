// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/comparison/compare.h"

#include <initializer_list>

/// Hand-made cases of one device with one enrollment, to be set side by side.
namespace Scep::Testing {

/// A state of a stage: a mark, or a span of so many seconds.
struct MadeState
{
    Stage stage;
    const char *state;
    Outcome outcome;
    int seconds = 0;
};

inline Case madeCase(Outcome verdict, std::initializer_list<MadeState> states,
                     Platform platform = Platform::Android)
{
    Enrollment enrollment;
    enrollment.id = QStringLiteral("device-1/scep-1");
    enrollment.verdict.outcome = verdict;
    for (const Stage stage : AllStages) {
        enrollment.stages.append({.stage = stage});
    }
    std::chrono::microseconds now(0);
    LineNumber line = 0;
    for (const MadeState &made : states) {
        StageResult &stage = enrollment.stages[stageNumber(made.stage) - 1];
        const Instant from{now, TimeCertainty::Known};
        now += std::chrono::seconds(made.seconds);
        stage.spans.append({.state = QString::fromLatin1(made.state),
                            .outcome = made.outcome,
                            .from = from,
                            .to = {now, TimeCertainty::Known},
                            .evidence = {.source = SourceId{1}, .line = ++line, .range = {}},
                            .nextEvidence = {}});
        stage.outcome = made.outcome;
        stage.state = stage.spans.constLast().state;
        stage.evidence.append(stage.spans.constLast().evidence);
    }
    Case result;
    result.evidence.sources.append({.id = SourceId{1}, .path = QStringLiteral("device.log")});
    result.analysis.devices.append({.id = QStringLiteral("device-1"),
                                    .platform = platform,
                                    .name = QStringLiteral("device"),
                                    .sources = {SourceId{1}},
                                    .enrollments = {enrollment}});
    return result;
}

/// The place of the one enrollment of a made case.
inline EnrollmentPlace onlyPlace(const Case &made)
{
    const Device &device = made.analysis.devices.constFirst();
    return {&made, &device, &device.enrollments.constFirst()};
}

} // namespace Scep::Testing
