// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelinecontent.h"

#include "models/domain/rotatedlog.h"
#include "models/domain/sameplace.h"
#include "models/domain/statename.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>

namespace Scep {

using std::chrono::microseconds;

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TimelineContent)
};

constexpr int MaximumRows = 3; // rows of one lane; what overlaps more than that shares the last

bool isDated(const Instant &instant)
{
    return instant.certainty > TimeCertainty::DateMissing;
}

const Device *deviceOf(const Analysis &analysis, const QString &enrollmentId)
{
    for (const Device &device : analysis.devices) {
        if (std::ranges::contains(device.enrollments, enrollmentId, &Enrollment::id)) {
            return &device;
        }
    }
    return nullptr;
}

// Turns the spans and observations of enrollments into items; knows which clock the axis shows.
class ItemMaker
{
public:
    ItemMaker(const Case &aCase, const Enrollment &main)
        : m_evidence(aCase.evidence)
        , m_lastOfSets(lastOfSets(rotatedSets(aCase.evidence.sources)))
    {
        // Undated and dated times have no common axis: the dated ones are shown where there are
        // any.
        for (const Observation &observation : main.observations) {
            m_showDated = m_showDated || isDated(observation.event.instant);
        }
        for (const StageResult &result : main.stages) {
            m_showDated = m_showDated || isDated(result.from);
        }
    }

    void describe(const Enrollment &enrollment)
    {
        for (const Observation &observation : enrollment.observations) {
            m_details.insert(recordKey(observation.event.evidence), observation.title);
        }
    }

    void addSpans(const StageResult &result, TimelineLane &lane)
    {
        for (const StateSpan &span : result.spans) {
            m_seen.insert(recordKey(span.evidence));
            m_seen.insert(recordKey(span.nextEvidence));
            if (!accepts(span.from)) {
                continue;
            }
            TimelineItem item;
            item.detail = m_details.value(recordKey(span.evidence));
            item.label = stateShortName(span.state, item.detail);
            item.outcome = span.outcome;
            item.instant = span.from;
            item.begin = span.from.sinceEpoch;
            item.isOpen = span.to.isNull();
            item.end = std::max(item.begin, item.isOpen ? endOfSource(span) : span.to.sinceEpoch);
            item.evidence = span.evidence;
            item.nextEvidence = span.nextEvidence;
            lane.items.append(item);
        }
    }

    // Events that no span speaks of are marks of their own, so that nothing seen is left out.
    void addMark(const Observation &observation, TimelineLane &lane)
    {
        const RecordKey key = recordKey(observation.event.evidence);
        if (m_seen.contains(key) || !accepts(observation.event.instant)) {
            return;
        }
        m_seen.insert(key);
        TimelineItem item;
        item.label = stateShortName(observation.state, observation.title);
        item.detail = observation.title;
        item.outcome = observation.outcome;
        item.instant = observation.event.instant;
        item.begin = item.end = observation.event.instant.sinceEpoch;
        item.evidence = observation.event.evidence;
        lane.items.append(item);
    }

    // A span for each attempt; an attempt that goes on has an open end.
    void addAttempt(const Attempt &attempt, TimelineLane &lane)
    {
        if (attempt.from.isNull() || isDated(attempt.from) != m_showDated) {
            return; // its events are counted
        }
        TimelineItem item;
        item.label = Tr::tr("Attempt %1").arg(attempt.number);
        item.detail = attempt.state;
        item.outcome = attempt.outcome;
        item.instant = attempt.from;
        item.begin = attempt.from.sinceEpoch;
        item.end = std::max(item.begin, attempt.to.sinceEpoch);
        item.attempt = attempt.number;
        item.evidence = attempt.evidence;
        lane.items.append(item);
    }

    [[nodiscard]] int undatedCount() const { return m_undatedCount; }

private:
    bool accepts(const Instant &instant)
    {
        if (instant.isNull() || isDated(instant) != m_showDated) {
            ++m_undatedCount;
            return false;
        }
        return true;
    }

    [[nodiscard]] microseconds endOfSource(const StateSpan &span) const
    {
        const SourceId id = span.evidence.source;
        const SourceFile *source = findSource(m_evidence, m_lastOfSets.value(id, id));
        const bool isUsable = source && !source->lastInstant.isNull() &&
                              isDated(source->lastInstant) == isDated(span.from);
        return isUsable ? source->lastInstant.sinceEpoch : span.from.sinceEpoch;
    }

    const CaseEvidence &m_evidence;
    const QHash<SourceId, SourceId> m_lastOfSets; ///< where rotated logs end
    QHash<RecordKey, QString> m_details;
    QSet<RecordKey> m_seen;
    bool m_showDated = false;
    int m_undatedCount = 0;
};

QString noteFor(const StageResult &result)
{
    if (result.outcome == Outcome::Implied) {
        return result.state.isEmpty() ? Tr::tr("implied: a later step proves that it happened")
                                      : Tr::tr("implied: %1").arg(result.state);
    }
    return Tr::tr("not observed; would tell: %1").arg(stageEvidenceHint(result.stage));
}

TimelineLane trackLane(const Enrollment &root, ItemMaker &maker)
{
    TimelineLane lane;
    lane.title = Tr::tr("Root certificate");
    lane.toolTip = root.alias.isEmpty()
                       ? enrollmentKindDisplayName(root.kind)
                       : Tr::tr("%1: %2").arg(enrollmentKindDisplayName(root.kind), root.alias);
    lane.outcome = root.verdict.outcome;
    maker.describe(root);
    for (const StageResult &result : root.stages) {
        maker.addSpans(result, lane);
    }
    for (const Observation &observation : root.observations) {
        maker.addMark(observation, lane);
    }
    lane.note = Tr::tr("no event of it on this clock");
    packTimelineRows(lane);
    return lane;
}

QList<TimelineLane> stageLanes(const Enrollment &enrollment, ItemMaker &maker)
{
    QList<TimelineLane> lanes;
    maker.describe(enrollment);
    for (const Stage stage : AllStages) {
        TimelineLane lane;
        lane.stage = stage;
        lane.title = Tr::tr("%1 %2", "stage number and name")
                         .arg(QString::number(stageNumber(stage)), stageDisplayName(stage));
        const auto result = std::ranges::find(enrollment.stages, stage, &StageResult::stage);
        StageResult shown;
        shown.stage = stage;
        if (result != enrollment.stages.cend()) {
            shown = *result;
        }
        lane.outcome = shown.outcome;
        lane.note = noteFor(shown);
        const QString outcome = stageOutcomeDisplayName(shown.outcome, shown.isBrokenOff());
        lane.toolTip = Tr::tr("%1: %2").arg(lane.title, outcome);
        maker.addSpans(shown, lane);
        lanes.append(lane);
    }
    for (const Observation &observation : enrollment.observations) {
        maker.addMark(observation, lanes[stageNumber(observation.stage) - 1]);
    }
    std::ranges::for_each(lanes, packTimelineRows);
    return lanes;
}

// One try is the normal case and needs no lane.
std::optional<TimelineLane> attemptsLane(const Enrollment &enrollment, ItemMaker &maker)
{
    if (enrollment.attempts.size() < 2) {
        return std::nullopt;
    }
    TimelineLane lane;
    lane.kind = LaneKind::Attempts;
    lane.title = Tr::tr("%n attempt(s)", nullptr, static_cast<int>(enrollment.attempts.size()));
    lane.toolTip = Tr::tr("Each try to get the certificate, from its first step to the answer");
    lane.outcome = enrollment.attempts.last().outcome;
    for (const Attempt &attempt : enrollment.attempts) {
        maker.addAttempt(attempt, lane);
    }
    lane.note = Tr::tr("no attempt on this clock");
    packTimelineRows(lane);
    return lane;
}

void numberAttempts(const QList<Attempt> &attempts, QList<TimelineLane> &lanes)
{
    if (attempts.size() < 2) {
        return;
    }
    for (TimelineLane &lane : lanes) {
        for (TimelineItem &item : lane.items) {
            const auto holds = [&item](const Attempt &attempt) {
                return attempt.from.sinceEpoch <= item.begin && item.begin <= attempt.to.sinceEpoch;
            };
            // Where one ends and the next begins in the same moment, it belongs to the later one.
            const auto found = std::find_if(attempts.crbegin(), attempts.crend(), holds);
            item.attempt = found == attempts.crend() ? 0 : found->number;
        }
    }
}

// Says how sure the times are, of all together and of those that are less sure than the best.
void judgeTimes(TimelineContent &content)
{
    TimeCertainty best = TimeCertainty::None;
    for (const TimelineLane &lane : std::as_const(content.lanes)) {
        for (const TimelineItem &item : lane.items) {
            content.certainty = content.certainty == TimeCertainty::None
                                    ? item.instant.certainty
                                    : std::min(content.certainty, item.instant.certainty);
            best = std::max(best, item.instant.certainty);
        }
    }
    if (content.certainty == best) {
        return; // said once, beside the axis
    }
    for (TimelineLane &lane : content.lanes) {
        for (TimelineItem &item : lane.items) {
            item.isTimeUncertain = item.instant.certainty < std::min(best, TimeCertainty::ZoneSet);
        }
    }
}

// The item that the verdict rests on: the failure of the first evidence that it names, which is
// what everything else opens at, else the last item of the failing stage that it names.
TimelineItem *failingItem(TimelineLane &lane, const Verdict &verdict)
{
    TimelineItem *found = nullptr;
    for (const EvidenceRef &ref : verdict.evidence) {
        for (TimelineItem &item : lane.items) {
            if (!isSamePlace(ref, item.evidence)) {
                continue;
            }
            if (isFailure(item.outcome)) {
                return &item;
            }
            found = !found || item.begin >= found->begin ? &item : found;
        }
    }
    if (!found) {
        for (TimelineItem &item : lane.items) {
            found = isFailure(item.outcome) ? &item : found;
        }
    }
    return found ? found : (lane.items.isEmpty() ? nullptr : &lane.items.last());
}

void markFailure(const Verdict &verdict, QList<TimelineLane> &lanes, TimelineContent &content)
{
    if (!isFailure(verdict.outcome) || !verdict.stage) {
        return;
    }
    TimelineLane &lane = lanes[stageNumber(*verdict.stage) - 1];
    lane.isFailing = true;
    TimelineItem *item = failingItem(lane, verdict);
    if (item) {
        item->isFailing = true;
        item->outcome = isFailure(item->outcome) ? item->outcome : verdict.outcome;
    }
    content.calloutEvidence = item ? item->evidence : verdict.evidence.value(0);
    const QString cause = verdict.title.isEmpty() ? verdict.state : verdict.title;
    content.callout =
        content.calloutEvidence.line > 0
            ? Tr::tr("%1 · line %2").arg(cause, QLocale().toString(content.calloutEvidence.line))
            : cause;
}
} // namespace

void packTimelineRows(TimelineLane &lane)
{
    std::ranges::stable_sort(lane.items, [](const TimelineItem &a, const TimelineItem &b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::array<microseconds, MaximumRows> rowEnds;
    rowEnds.fill(microseconds::min());
    for (TimelineItem &item : lane.items) {
        const auto isFree = [&item](microseconds end) { return end <= item.begin; };
        const auto row = std::ranges::find_if(rowEnds, isFree);
        item.row = row == rowEnds.end() ? MaximumRows - 1 : static_cast<int>(row - rowEnds.begin());
        auto &rowEnd = rowEnds.at(static_cast<size_t>(item.row));
        rowEnd = std::max(rowEnd, item.end);
        lane.rowCount = std::max(lane.rowCount, item.row + 1);
    }
}

TimelineContent timelineContent(const Case &aCase, const QString &enrollmentId)
{
    TimelineContent content;
    const Device *device = deviceOf(aCase.analysis, enrollmentId);
    const Enrollment *enrollment = findEnrollment(aCase.analysis, enrollmentId);
    if (!device || !enrollment) {
        return content;
    }
    ItemMaker maker(aCase, *enrollment);
    for (const Enrollment &other : device->enrollments) {
        if (other.kind == EnrollmentKind::Root && other.id != enrollmentId) {
            content.lanes.append(trackLane(other, maker));
        }
    }
    QList<TimelineLane> lanes = stageLanes(*enrollment, maker);
    markFailure(enrollment->verdict, lanes, content);
    numberAttempts(enrollment->attempts, lanes);
    if (const auto attempts = attemptsLane(*enrollment, maker)) {
        content.lanes.append(*attempts);
    }
    content.lanes += lanes;
    content.undatedCount = maker.undatedCount();
    if (content.undatedCount > 0) {
        content.undatedNote = Tr::tr("%n event(s) without a comparable time are in the table only",
                                     nullptr, content.undatedCount);
    }
    judgeTimes(content);
    return content;
}

} // namespace Scep
