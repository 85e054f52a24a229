// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/usualdurations.h"

#include "models/analysis/comparison/comparedstate.h"

#include <QSet>

#include <algorithm>

namespace Scep {

namespace {
using namespace std::chrono_literals;

constexpr int LongerTimes = 3;
constexpr std::chrono::microseconds LongerBy = 1s;

QString keyOf(Platform platform, Stage stage, const QString &comparable)
{
    return platformId(platform) + u'/' + stageId(stage) + u'/' + comparable;
}
} // namespace

UsualDurations::UsualDurations(const QList<EnrollmentPlace> &places)
{
    QHash<QString, QList<std::chrono::microseconds>> durations;
    QSet<const Case *> cases;
    for (const EnrollmentPlace &place : places) {
        if (cases.contains(place.caseData)) {
            continue;
        }
        cases.insert(place.caseData);
        for (const Device &device : place.caseData->analysis.devices) {
            for (const Enrollment &enrollment : device.enrollments) {
                if (enrollment.verdict.outcome != Outcome::Succeeded) {
                    continue;
                }
                for (const StageResult &stage : enrollment.stages) {
                    for (const ComparedStep &step : stepsOf(stage)) {
                        if (step.duration.count() > 0) {
                            durations[keyOf(device.platform, stage.stage, step.comparable)].append(
                                step.duration);
                        }
                    }
                }
            }
        }
    }
    for (auto it = durations.begin(); it != durations.end(); ++it) {
        std::ranges::sort(*it);
        m_byState.insert(it.key(), {.shortest = it->constFirst(),
                                    .median = it->at(it->size() / 2),
                                    .longest = it->constLast(),
                                    .enrollments = int(it->size())});
    }
}

std::optional<UsualDuration> UsualDurations::of(Platform platform, Stage stage,
                                                const QString &state) const
{
    const auto found = m_byState.constFind(keyOf(platform, stage, state));
    return found == m_byState.cend() ? std::nullopt : std::optional(*found);
}

bool isUnusual(std::chrono::microseconds duration, const std::optional<UsualDuration> &usual)
{
    return usual && duration > LongerTimes * usual->longest && duration > usual->longest + LongerBy;
}

} // namespace Scep
