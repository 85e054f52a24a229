// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/enrollmentbuilder.h"

#include "models/analysis/renewals.h"
#include "models/analysis/serverrequests.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
// How many of the most recently started enrollments of a process are looked at for an event that
// names none; more than these are never open at once in an honest log.
constexpr qsizetype OpenEnrollments = 64;

// How many known requests an elided name is compared with.
constexpr qsizetype ElidedCandidates = 256;

QString aliasOf(const Observation &observation)
{
    return observation.captures.value(QStringLiteral("alias"));
}

/// "pid", or "pid/tid"; empty when the log has none.
QString processOf(const LogEvent &event)
{
    return event.field(QStringLiteral("pid"));
}

QString threadOf(const LogEvent &event)
{
    const QString process = processOf(event);
    const QString thread = event.field(QStringLiteral("tid"));
    return process.isEmpty() || thread.isEmpty() ? QString()
                                                 : QString(process + QLatin1Char('/') + thread);
}

/// Sorts the events of one track (root, SCEP, other) of one device into drafts.
class TrackSorter
{
public:
    TrackSorter(EnrollmentKind kind, QList<ObservedEvent> events);

    [[nodiscard]] QList<EnrollmentDraft> result();

private:
    /// What is known of a draft at the event that is being looked at.
    struct Progress
    {
        RequestIdentity identity;
        qsizetype firstNamed = -1; ///< index of the first event that names it
        qsizetype startOrder = -1; ///< -1: not started yet
        qsizetype lastEvent = -1;
        int furthestStage = 0;
        bool hasSucceeded = false; ///< the last word was a delivered certificate
        bool hasFailed = false;    ///< the last word was a failure
    };

    void assignNamed();
    void assignByIdentifier(const QString &capture);
    void findNextNamed();
    void assignServerEvents();
    [[nodiscard]] QList<EnrollmentDraft> drafts() const;
    [[nodiscard]] qsizetype draftFor(const RequestIdentity &identity);
    [[nodiscard]] qsizetype draftForUnnamed(qsizetype event);
    [[nodiscard]] qsizetype mostRecent(const QList<qsizetype> &started, qsizetype event) const;
    [[nodiscard]] bool accepts(const Progress &draft, qsizetype event) const;
    [[nodiscard]] bool hasSeveralOpen() const;
    void advance(qsizetype draft, qsizetype event);
    void start(QList<qsizetype> &list, qsizetype draft);

    const EnrollmentKind m_kind;
    const QList<ObservedEvent> m_events;
    QList<qsizetype> m_owner;     ///< draft of each event, -1: none yet
    QList<qsizetype> m_nextNamed; ///< for an unnamed event the next named one of its process
    QList<Progress> m_drafts;
    QHash<QString, qsizetype> m_draftByKey;
    QHash<QString, QList<qsizetype>> m_draftsByHash;
    QList<qsizetype> m_started;
    QHash<QString, QList<qsizetype>> m_startedByProcess;
    QHash<QString, QList<qsizetype>> m_startedByThread;
};

TrackSorter::TrackSorter(EnrollmentKind kind, QList<ObservedEvent> events)
    : m_kind(kind)
    , m_events(std::move(events))
    , m_owner(m_events.size(), -1)
    , m_nextNamed(m_events.size(), -1)
{
}

qsizetype TrackSorter::draftFor(const RequestIdentity &identity)
{
    const QString key = identity.key();
    const auto known = m_draftByKey.constFind(key);
    if (known != m_draftByKey.cend()) {
        return *known;
    }
    QList<qsizetype> &alike = m_draftsByHash[identity.hash];
    if (identity.isElided()) {
        for (const qsizetype draft :
             std::as_const(alike).first(std::min(alike.size(), ElidedCandidates))) {
            if (mayBeSame(m_drafts.at(draft).identity, identity)) {
                m_draftByKey.insert(key, draft);
                return draft;
            }
        }
    }
    const qsizetype draft = m_drafts.size();
    m_drafts.append({.identity = identity});
    m_draftByKey.insert(key, draft);
    alike.append(draft);
    return draft;
}

void TrackSorter::assignNamed()
{
    // Full names first, so that an elided one finds them wherever it stands.
    for (const bool elided : std::array{false, true}) {
        for (qsizetype i = 0; i < m_events.size(); ++i) {
            const QString alias = aliasOf(m_events.at(i).state);
            if (alias.isEmpty()) {
                continue;
            }
            const RequestIdentity identity = parseRequestIdentity(alias);
            if (!identity.isNull() && identity.isElided() == elided) {
                m_owner[i] = draftFor(identity);
            }
        }
    }
    assignByIdentifier(QStringLiteral("thumbprint"));
    assignByIdentifier(QStringLiteral("transactionId"));
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        if (m_owner.at(i) >= 0 && !m_events.at(i).isOfServer &&
            m_drafts.at(m_owner.at(i)).firstNamed < 0) {
            m_drafts[m_owner.at(i)].firstNamed = i;
        }
    }
}

void TrackSorter::assignByIdentifier(const QString &capture)
{
    QHash<QString, qsizetype> owners;
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        const QString value = m_events.at(i).state.captures.value(capture).toUpper();
        if (m_owner.at(i) >= 0 && !value.isEmpty()) {
            owners.insert(value, m_owner.at(i));
        }
    }
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        const QString value = m_events.at(i).state.captures.value(capture).toUpper();
        if (m_owner.at(i) < 0 && owners.contains(value)) {
            m_owner[i] = owners.value(value);
        }
    }
}

void TrackSorter::findNextNamed()
{
    QHash<QString, qsizetype> byThread;
    QHash<QString, qsizetype> byProcess;
    QHash<SourceId, qsizetype> bySource;
    for (qsizetype i = m_events.size() - 1; i >= 0; --i) {
        const LogEvent &event = m_events.at(i).state.event;
        if (m_events.at(i).isOfServer) {
            continue; // numbers of another machine's processes
        }
        const QString process = processOf(event);
        const QString thread = threadOf(event);
        if (m_owner.at(i) >= 0) {
            byThread.insert(thread, i);
            byProcess.insert(process, i);
            bySource.insert(event.evidence.source, i);
            continue;
        }
        qsizetype next = bySource.value(event.evidence.source, -1);
        if (!process.isEmpty()) {
            next = byProcess.value(process, -1);
        }
        if (!thread.isEmpty()) {
            next = byThread.value(thread, next);
        }
        if (next >= 0 && areWithinAnHour(event, m_events.at(next).state.event)) {
            m_nextNamed[i] = next;
        }
    }
}

bool TrackSorter::accepts(const Progress &draft, qsizetype event) const
{
    if (!draft.hasSucceeded) {
        return true;
    }
    // After a delivered certificate only news of that certificate belong to it.
    return m_events.at(event).state.stage >= Stage::Deliver &&
           areWithinAnHour(m_events.at(draft.lastEvent).state.event,
                           m_events.at(event).state.event);
}

qsizetype TrackSorter::mostRecent(const QList<qsizetype> &started, qsizetype event) const
{
    const QList<qsizetype> recent = started.last(std::min(started.size(), OpenEnrollments));
    for (auto it = recent.crbegin(); it != recent.crend(); ++it) {
        if (accepts(m_drafts.at(*it), event)) {
            return *it;
        }
    }
    return -1;
}

bool TrackSorter::hasSeveralOpen() const
{
    const QList<qsizetype> recent = m_started.last(std::min(m_started.size(), OpenEnrollments));
    return std::ranges::count_if(recent, [this](qsizetype draft) {
               return !m_drafts.at(draft).hasSucceeded && !m_drafts.at(draft).hasFailed;
           }) > 1;
}

qsizetype TrackSorter::draftForUnnamed(qsizetype event)
{
    const Observation &state = m_events.at(event).state;
    const QString process = processOf(state.event);
    const qsizetype onThread = mostRecent(m_startedByThread.value(threadOf(state.event)), event);
    qsizetype current = onThread;
    if (current < 0) {
        current =
            mostRecent(process.isEmpty() ? m_started : m_startedByProcess.value(process), event);
    }
    const qsizetype next = m_nextNamed.at(event);
    const qsizetype nextDraft = next < 0 ? -1 : m_owner.at(next);
    if (current < 0) {
        current = nextDraft >= 0 ? nextDraft : mostRecent(m_started, event);
    } else if (nextDraft >= 0 && nextDraft != current) {
        const Progress &draft = m_drafts.at(current);
        const bool isFinished = draft.hasSucceeded || draft.hasFailed;
        const bool stepsBack = stageNumber(state.stage) < draft.furthestStage;
        if (m_drafts.at(nextDraft).firstNamed == next ? isFinished || stepsBack
                                                      : onThread < 0 && hasSeveralOpen()) {
            current = nextDraft;
        }
    }
    if (current < 0) {
        current = m_drafts.size();
        m_drafts.append(Progress());
    }
    return current;
}

void TrackSorter::start(QList<qsizetype> &list, qsizetype draft)
{
    // A draft that another one overtook stays where it started.
    const QList<qsizetype> recent = list.last(std::min(list.size(), OpenEnrollments));
    if (!recent.contains(draft)) {
        list.append(draft);
    }
}

void TrackSorter::advance(qsizetype draft, qsizetype event)
{
    const Observation &state = m_events.at(event).state;
    Progress &progress = m_drafts[draft];
    start(m_started, draft);
    const QString process = processOf(state.event);
    if (!process.isEmpty()) {
        start(m_startedByProcess[process], draft);
    }
    const QString thread = threadOf(state.event);
    if (!thread.isEmpty()) {
        start(m_startedByThread[thread], draft);
    }
    progress.lastEvent = event;
    progress.furthestStage = std::max(progress.furthestStage, stageNumber(state.stage));
    if (state.outcome == Outcome::NotObserved || state.stage == Stage::Report) {
        return;
    }
    progress.hasFailed = state.outcome == Outcome::Failed;
    progress.hasSucceeded = state.stage == Stage::Deliver && (state.outcome == Outcome::Succeeded ||
                                                              state.outcome == Outcome::Warning);
}

void TrackSorter::assignServerEvents()
{
    QHash<QString, qsizetype> owners;
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        const ObservedEvent &event = m_events.at(i);
        if (m_owner.at(i) >= 0 && !event.request.isEmpty() && !owners.contains(event.request)) {
            owners.insert(event.request, m_owner.at(i));
        }
    }
    // A request that was matched by a file alone, on a device with one enrollment only.
    const qsizetype only = m_started.size() == 1 ? m_started.constFirst() : -1;
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        const ObservedEvent &event = m_events.at(i);
        if (m_owner.at(i) >= 0) {
            continue;
        }
        auto owner = owners.constFind(event.request);
        if (owner == owners.cend()) {
            const bool joinsOnly = event.isMoved && only >= 0;
            owner = owners.insert(event.request, joinsOnly ? only : m_drafts.size());
            if (!joinsOnly) {
                m_drafts.append(Progress());
            }
        }
        m_owner[i] = *owner;
    }
}

QList<EnrollmentDraft> TrackSorter::result()
{
    assignNamed();
    findNextNamed();
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        if (m_events.at(i).isOfServer) {
            continue;
        }
        if (m_owner.at(i) < 0) {
            m_owner[i] = draftForUnnamed(i);
        }
        advance(m_owner.at(i), i);
    }
    assignServerEvents();
    return drafts();
}

QList<EnrollmentDraft> TrackSorter::drafts() const
{
    QList<EnrollmentDraft> drafts(m_drafts.size());
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        const ObservedEvent &event = m_events.at(i);
        EnrollmentDraft &draft = drafts[m_owner.at(i)];
        draft.kind = m_kind;
        draft.identity = m_drafts.at(m_owner.at(i)).identity;
        draft.events.append(event);
        draft.isUncertain = draft.isUncertain || event.isUncertain;
        const QString client = clientOf(event.state.event);
        draft.client = draft.client.isEmpty() ? client : draft.client;
        const QString alias = aliasOf(event.state);
        const bool isFuller =
            draft.alias.isEmpty() || (parseRequestIdentity(draft.alias).isElided() &&
                                      !parseRequestIdentity(alias).isElided());
        if (!alias.isEmpty() && isFuller) {
            draft.alias = alias;
        }
        const QString transaction = event.state.captures.value(QStringLiteral("transactionId"));
        if (!transaction.isEmpty()) {
            draft.transactionId = transaction;
        }
    }
    drafts.removeIf([](const EnrollmentDraft &draft) { return draft.events.isEmpty(); });
    return drafts;
}
} // namespace

QList<EnrollmentDraft> draftEnrollments(const QList<ObservedEvent> &events)
{
    QList<EnrollmentDraft> drafts;
    for (const EnrollmentKind kind :
         std::array{EnrollmentKind::Root, EnrollmentKind::Scep, EnrollmentKind::Other}) {
        QList<ObservedEvent> track;
        std::ranges::copy_if(events, std::back_inserter(track), [kind](const ObservedEvent &event) {
            return event.state.track == kind;
        });
        for (const EnrollmentDraft &draft : TrackSorter(kind, std::move(track)).result()) {
            drafts += splitRenewals(draft);
        }
    }
    std::ranges::stable_sort(drafts, [](const EnrollmentDraft &left, const EnrollmentDraft &right) {
        const bool leftIsRoot = left.kind == EnrollmentKind::Root;
        const bool rightIsRoot = right.kind == EnrollmentKind::Root;
        if (leftIsRoot != rightIsRoot) {
            return leftIsRoot;
        }
        return left.events.first().order < right.events.first().order;
    });
    return drafts;
}

} // namespace Scep
