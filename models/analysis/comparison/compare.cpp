// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/compare.h"

#include "models/analysis/comparison/comparedchains.h"
#include "models/analysis/comparison/comparedparameters.h"
#include "models/analysis/comparison/comparedstate.h"
#include "models/analysis/comparison/usualdurations.h"
#include "models/domain/limits.h"
#include "models/domain/sameplace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

const StageResult *stageOf(const Enrollment &enrollment, Stage stage)
{
    const auto found = std::ranges::find(enrollment.stages, stage, &StageResult::stage);
    return found == enrollment.stages.cend() ? nullptr : &*found;
}

/// Worked, or is proven to have.
bool isPassed(Outcome outcome)
{
    return outcome == Outcome::Succeeded || outcome == Outcome::Implied ||
           outcome == Outcome::Warning;
}

/// Implied is as good as seen, and what nobody knows is as good as what nobody saw.
Outcome comparableOutcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Implied:
        return Outcome::Succeeded;
    case Outcome::Unknown:
        return Outcome::NotObserved;
    default:
        return outcome;
    }
}

/// What the rules call the records of an enrollment.
QHash<RecordKey, QString> titlesOf(const Enrollment &enrollment)
{
    QHash<RecordKey, QString> titles;
    for (const Observation &observation : enrollment.observations) {
        titles.insert(recordKey(observation.event.evidence), observation.title);
    }
    return titles;
}

ComparedSide sideOf(const EnrollmentPlace &place)
{
    return {.deviceName = place.device->name,
            .platform = place.device->platform,
            .enrollmentId = place.enrollment->id,
            .alias = place.enrollment->alias,
            .outcome = place.enrollment->verdict.outcome,
            .title = place.enrollment->verdict.title};
}

class Comparer
{
public:
    Comparer(const QList<EnrollmentPlace> &places, const SyncPoints &syncPoints)
        : m_places(places)
        , m_syncPoints(syncPoints)
        , m_usual(places)
    {
    }

    Comparison compare()
    {
        for (const EnrollmentPlace &place : m_places) {
            m_result.sides.append(sideOf(place));
            m_titles.append(titlesOf(*place.enrollment));
        }
        for (const Stage stage : AllStages) {
            addStage(stage);
        }
        findDivergence();
        m_result.parameters = valuesBy(&parametersOf);
        m_result.chain = valuesBy(&chainValuesOf);
        m_result.evidence = valuesBy(&evidenceOf);
        return std::move(m_result);
    }

private:
    template<typename Read>
    QList<ComparedValue> valuesBy(Read read) const
    {
        QList<QList<SideValue>> sides;
        for (const EnrollmentPlace &place : m_places) {
            sides.append(read(place));
        }
        return sideBySide(sides);
    }

    static QList<SideValue> evidenceOf(const EnrollmentPlace &place)
    {
        QList<SideValue> values;
        for (const StageCoverage &coverage : place.enrollment->coverage) {
            QStringList missing;
            for (const MissingEvidence &one : coverage.missing) {
                missing.append(one.what);
            }
            const QString text = missing.isEmpty()
                                     ? Tr::tr("complete")
                                     : Tr::tr("missing: %1").arg(missing.join(Tr::tr(", ")));
            values.append({.id = u"evidence."_s + stageId(coverage.stage),
                           .group = Tr::tr("Evidence"),
                           .name = stageDisplayName(coverage.stage),
                           .value = text});
        }
        return values;
    }

    [[nodiscard]] bool isSamePlatform(qsizetype side) const
    {
        return m_places[side].device->platform == m_places[0].device->platform;
    }

    void addStage(Stage stage)
    {
        addWholeStage(stage);
        QList<QList<ComparedStep>> steps;
        QList<QList<AlignmentKey>> keys;
        for (qsizetype side = 0; side < m_places.size(); ++side) {
            const StageResult *result = stageOf(*m_places[side].enrollment, stage);
            steps.append(result == nullptr ? QList<ComparedStep>() : stepsOf(*result));
            for (ComparedStep &step : steps.last()) {
                step.title = m_titles[side].value(recordKey(step.evidence));
            }
            if (steps.last().size() > Limits::ComparedSteps) {
                steps.last().resize(Limits::ComparedSteps);
                m_result.isCut = true;
            }
            QList<AlignmentKey> &own = keys.emplaceBack();
            for (const ComparedStep &step : steps.last()) {
                own.append({.text = step.comparable,
                            .name = stateName(step.state),
                            .isRemark = step.outcome == Outcome::NotObserved});
            }
        }
        QList<QList<SyncPoint>> points;
        for (const auto &byStage : m_syncPoints) {
            points.append(byStage.value(stage));
        }
        for (const AlignedRow &aligned : align(keys, points)) {
            ComparisonRow row{.stage = stage};
            for (qsizetype side = 0; side < aligned.size(); ++side) {
                const auto step = aligned[side];
                row.steps.append(step ? std::optional(steps[side][*step]) : std::nullopt);
                row.isSynced =
                    row.isSynced || (side > 0 && isPair(points.value(side - 1), aligned[0], step));
            }
            tellDifferences(row);
            m_result.rows.append(row);
        }
    }

    static bool isPair(const QList<SyncPoint> &points, std::optional<qsizetype> reference,
                       std::optional<qsizetype> other)
    {
        return reference && other && std::ranges::any_of(points, [&](const SyncPoint &point) {
                   return point.reference == *reference && point.other == *other;
               });
    }

    void addWholeStage(Stage stage)
    {
        ComparisonRow row{.stage = stage, .isWholeStage = true};
        for (qsizetype side = 0; side < m_places.size(); ++side) {
            const StageResult *result = stageOf(*m_places[side].enrollment, stage);
            ComparedStep &step = row.steps.emplaceBack().emplace();
            if (result != nullptr) {
                step.state = result->state;
                step.outcome = result->outcome;
                step.evidence = result->evidence.value(0);
                step.title = m_titles[side].value(recordKey(step.evidence));
                step.isBrokenOff = result->isBrokenOff();
            }
            const Outcome reference = comparableOutcome(row.steps.constFirst()->outcome);
            row.differences.append(comparableOutcome(step.outcome) == reference
                                       ? Difference::None
                                       : Difference::Outcome);
        }
        m_result.rows.append(row);
    }

    void tellDifferences(ComparisonRow &row) const
    {
        const std::optional<ComparedStep> &reference = row.steps.constFirst();
        for (qsizetype side = 0; side < row.steps.size(); ++side) {
            if (const auto &step = row.steps[side]; step && !row.usual) {
                row.usual =
                    m_usual.of(m_places[side].device->platform, row.stage, step->comparable);
            }
        }
        row.differences.append(Difference::None);
        for (qsizetype side = 1; side < row.steps.size(); ++side) {
            const std::optional<ComparedStep> &step = row.steps[side];
            if (!reference && !step) {
                row.differences.append(Difference::None); // a third side's row
            } else if (!isSamePlatform(side)) {
                row.differences.append(Difference::OtherPlatform);
            } else if (!reference || !step) {
                row.differences.append(reference ? Difference::Missing : Difference::Additional);
            } else {
                row.differences.append(differenceOf(*reference, *step, row.usual));
            }
        }
    }

    static Difference differenceOf(const ComparedStep &reference, const ComparedStep &step,
                                   const std::optional<UsualDuration> &usual)
    {
        if (reference.comparable != step.comparable) {
            return Difference::State;
        }
        if (reference.outcome != step.outcome) {
            return Difference::Outcome;
        }
        if (reference.count != step.count) {
            return Difference::Repetition;
        }
        return isUnusual(step.duration, usual) ? Difference::Duration : Difference::None;
    }

    /// The first row in which a side goes another way: it fails where the reference does not, or
    /// lacks a step that worked there in a stage that it never got through. Where no state tells
    /// it, the outcome of a stage may.
    void findDivergence()
    {
        m_result.sideDivergences.append(std::nullopt);
        for (qsizetype side = 1; side < m_places.size(); ++side) {
            auto row = divergenceOf(side, false);
            m_result.sideDivergences.append(row ? row : divergenceOf(side, true));
        }
        // A state tells more than the outcome of a stage, whichever side it is of.
        for (const bool wholeStages : {false, true}) {
            for (const std::optional<qsizetype> &row : m_result.sideDivergences) {
                if (row && m_result.rows[*row].isWholeStage == wholeStages &&
                    (!m_result.firstDivergence || *row < *m_result.firstDivergence)) {
                    m_result.firstDivergence = row;
                }
            }
            if (m_result.firstDivergence) {
                return;
            }
        }
    }

    [[nodiscard]] std::optional<qsizetype> divergenceOf(qsizetype side, bool wholeStages) const
    {
        const auto row = std::ranges::find_if(m_result.rows, [&](const ComparisonRow &one) {
            return one.isWholeStage == wholeStages &&
                   (wholeStages ? failsAlone(one.steps[0], one.steps[side]) : diverges(one, side));
        });
        return row == m_result.rows.end() ? std::nullopt
                                          : std::optional(row - m_result.rows.begin());
    }

    static bool failsAlone(const std::optional<ComparedStep> &reference,
                           const std::optional<ComparedStep> &step)
    {
        return step && isFailure(step->outcome) && !(reference && isFailure(reference->outcome));
    }

    [[nodiscard]] bool diverges(const ComparisonRow &row, qsizetype side) const
    {
        const std::optional<ComparedStep> &reference = row.steps[0];
        const std::optional<ComparedStep> &step = row.steps[side];
        const StageResult *stage = stageOf(*m_places[side].enrollment, row.stage);
        if (stage == nullptr || isPassed(stage->outcome)) {
            return false; // whatever was different, it came through
        }
        if (step && isFailure(step->outcome)) {
            return failsAlone(reference, step);
        }
        const bool hasBegun = !stage->spans.isEmpty();
        return isSamePlatform(side) && hasBegun && reference && isPassed(reference->outcome) &&
               (!step || !isPassed(step->outcome));
    }

    const QList<EnrollmentPlace> &m_places;
    const SyncPoints &m_syncPoints;
    const UsualDurations m_usual;
    QList<QHash<RecordKey, QString>> m_titles; ///< of each side
    Comparison m_result;
};

} // namespace

std::optional<EnrollmentPlace> placeOf(const Case &caseData, const QString &id)
{
    for (const Device &device : caseData.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            if (enrollment.id == id) {
                return EnrollmentPlace{&caseData, &device, &enrollment};
            }
        }
    }
    return std::nullopt;
}

Comparison compare(const QList<EnrollmentPlace> &places, const SyncPoints &syncPoints)
{
    return places.isEmpty() ? Comparison() : Comparer(places, syncPoints).compare();
}

} // namespace Scep
