// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/clockproposals.h"

#include "models/analysis/eventidentifiers.h"
#include "models/analysis/servermatching.h"
#include "models/domain/sameplace.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <optional>
#include <vector>

namespace Scep {

namespace {
using std::chrono::microseconds;

// A way takes no less than nothing, and where the other side's end is not known no more than this.
constexpr std::chrono::seconds LongestWay(30);
// From signing a request to the line that it is sent.
constexpr std::chrono::seconds SignedToSent(5);
// AD CS dates the begin of the validity back by about ten minutes.
constexpr std::chrono::minutes DatedBack(11);
// Written with whole seconds.
constexpr std::chrono::seconds WholeSecond(1);

/// One request of a device: the line that sends it and the line that has the answer.
struct DeviceExchange
{
    const Observation *sent = nullptr;
    const Observation *answered = nullptr;
};

bool isDated(const Observation &observation)
{
    return observation.event.instant.certainty > TimeCertainty::DateMissing;
}

bool isAnswer(const Observation &observation)
{
    const QString operation = observation.captures.value(QStringLiteral("operation"));
    const bool ended =
        observation.outcome == Outcome::Succeeded || observation.outcome == Outcome::Failed;
    return observation.stage == Stage::Deliver || (observation.stage == Stage::Issue && ended) ||
           (ended && operation == QLatin1String("PKIOperation"));
}

microseconds timeOf(const Observation &observation)
{
    return observation.event.instant.sinceEpoch;
}

QString transactionOf(const Observation &observation)
{
    return observation.captures.value(QStringLiteral("transactionId")).toUpper();
}

/// The times between which a server logged the event.
struct ServerTime
{
    microseconds earliestEnd{0}; ///< it was done at this time or later
    microseconds latestBegin{0}; ///< it began at this time or earlier
};

ServerTime serverTimeOf(const Observation &observation)
{
    const microseconds at = timeOf(observation);
    bool hasTaken = false;
    const qint64 taken =
        observation.event.field(QStringLiteral("time-taken")).toLongLong(&hasTaken);
    const bool isRow = observation.event.logSource.service == QLatin1String("iis");
    if (!isRow) {
        return {.earliestEnd = at, .latestBegin = at};
    }
    return {.earliestEnd = at,
            .latestBegin =
                at + WholeSecond - (hasTaken ? microseconds(taken * 1000) : microseconds(0))};
}

/// Collects pairs and makes the proposals of them.
class ClockEstimator
{
public:
    explicit ClockEstimator(const CaseEvidence &evidence);

    void take(const Device &device, const Enrollment &enrollment);
    [[nodiscard]] QList<ClockProposal> result() const;

private:
    [[nodiscard]] QList<DeviceExchange> exchangesOf(const Enrollment &enrollment) const;
    void addServerPairs(const Enrollment &enrollment, const QList<DeviceExchange> &exchanges);
    void addSigningPairs(const QList<DeviceExchange> &exchanges);
    void addCertificatePair(const Enrollment &enrollment, const QList<DeviceExchange> &exchanges);
    [[nodiscard]] const ScepMessage *messageWithin(const EvidenceRef &record) const;
    static const EvidenceRef &placeOf(const ScepMessage *message) { return message->evidence; }
    [[nodiscard]] bool isOfServer(const Observation &observation) const;
    void add(const DeviceExchange &exchange, const EvidenceRef &reference, SourceId clock,
             microseconds least, microseconds most);

    const CaseEvidence &m_evidence;
    std::vector<const ScepMessage *> m_messages; ///< by place
    QHash<SourceId, Platform> m_platforms;
    QMap<SourceId, QMap<SourceId, QList<ClockPair>>> m_pairs; ///< by source and reference
};

ClockEstimator::ClockEstimator(const CaseEvidence &evidence)
    : m_evidence(evidence)
{
    for (const ScepMessage &message : evidence.messages) {
        m_messages.push_back(&message);
    }
    std::ranges::sort(m_messages, {}, placeOf);
    for (const SourceFile &source : evidence.sources) {
        m_platforms.insert(source.id, source.platform);
    }
}

bool ClockEstimator::isOfServer(const Observation &observation) const
{
    return isServerEvent(observation.event) ||
           m_platforms.value(observation.event.evidence.source) == Platform::Server;
}

QList<DeviceExchange> ClockEstimator::exchangesOf(const Enrollment &enrollment) const
{
    QList<DeviceExchange> exchanges;
    for (const Observation &observation : enrollment.observations) {
        if (isOfServer(observation) || !isDated(observation)) {
            continue;
        }
        if (isRequestSent(observation)) {
            exchanges.append({.sent = &observation, .answered = nullptr});
        } else if (!exchanges.isEmpty() && !exchanges.last().answered && isAnswer(observation) &&
                   observation.event.evidence.source ==
                       exchanges.last().sent->event.evidence.source) {
            exchanges.last().answered = &observation;
        }
    }
    return exchanges;
}

void ClockEstimator::add(const DeviceExchange &exchange, const EvidenceRef &reference,
                         SourceId clock, microseconds least, microseconds most)
{
    const EvidenceRef &place = exchange.sent->event.evidence;
    if (least <= most) {
        m_pairs[place.source][clock].append(
            {.source = place, .reference = reference, .least = least, .most = most});
    }
}

void ClockEstimator::addServerPairs(const Enrollment &enrollment,
                                    const QList<DeviceExchange> &exchanges)
{
    for (const Observation &observation : enrollment.observations) {
        if (!isOfServer(observation) || observation.isProbable || !isDated(observation) ||
            observation.stage >= Stage::Report) {
            continue;
        }
        const QString transaction = transactionOf(observation);
        const auto same = std::ranges::find_if(exchanges, [&](const DeviceExchange &exchange) {
            return !transaction.isEmpty() && transactionOf(*exchange.sent) == transaction;
        });
        const bool isOther =
            same == exchanges.cend() &&
            (exchanges.size() != 1 ||
             (!transaction.isEmpty() && !transactionOf(*exchanges.constFirst().sent).isEmpty()));
        if (isOther) {
            continue;
        }
        const DeviceExchange &exchange = same == exchanges.cend() ? exchanges.constFirst() : *same;
        const ServerTime server = serverTimeOf(observation);
        const microseconds most = server.latestBegin - timeOf(*exchange.sent);
        const microseconds least =
            exchange.answered ? server.earliestEnd - timeOf(*exchange.answered) : most - LongestWay;
        const EvidenceRef &place = observation.event.evidence;
        add(exchange, place, place.source, least, most);
    }
}

/// The first message that the record logs, or nothing.
const ScepMessage *ClockEstimator::messageWithin(const EvidenceRef &record) const
{
    // A message without bytes of its own stands before the others of its line.
    for (const qint64 offset : {record.range.offset, qint64(0)}) {
        const EvidenceRef begin{
            .source = record.source, .line = record.line, .range = {.offset = offset, .length = 0}};
        const auto found = std::ranges::lower_bound(m_messages, begin, {}, placeOf);
        if (found != m_messages.cend() && isWithin((*found)->evidence, record)) {
            return *found;
        }
    }
    return nullptr;
}

void ClockEstimator::addSigningPairs(const QList<DeviceExchange> &exchanges)
{
    for (const DeviceExchange &exchange : exchanges) {
        const EvidenceRef &place = exchange.sent->event.evidence;
        const ScepMessage *message = messageWithin(place);
        if (message && !message->signingTime.isNull()) {
            const microseconds least = message->signingTime.sinceEpoch - timeOf(*exchange.sent);
            add(exchange, message->evidence, place.source, least,
                least + WholeSecond + SignedToSent);
        }
    }
}

void ClockEstimator::addCertificatePair(const Enrollment &enrollment,
                                        const QList<DeviceExchange> &exchanges)
{
    const Certificate *issued = findCertificate(m_evidence, enrollment.certificates.value(0));
    if (exchanges.size() != 1 || !exchanges.constFirst().answered || !issued || issued->isCa ||
        issued->evidence.isEmpty()) {
        return;
    }
    const microseconds late =
        issued->notBefore.sinceEpoch - timeOf(*exchanges.constFirst().answered);
    if (late > microseconds(0)) {
        add(exchanges.constFirst(), *std::ranges::min_element(issued->evidence), SourceId::None,
            late, late + DatedBack);
    }
}

void ClockEstimator::take(const Device &device, const Enrollment &enrollment)
{
    if (device.platform == Platform::Server || enrollment.kind != EnrollmentKind::Scep) {
        return;
    }
    const QList<DeviceExchange> exchanges = exchangesOf(enrollment);
    if (exchanges.isEmpty()) {
        return;
    }
    addServerPairs(enrollment, exchanges);
    addSigningPairs(exchanges);
    addCertificatePair(enrollment, exchanges);
}

/// What is trusted more comes first: a server, the own messages, a certificate.
int rankOf(SourceId source, SourceId reference)
{
    if (reference == SourceId::None) {
        return 2;
    }
    return reference == source ? 1 : 0;
}

QList<ClockProposal> ClockEstimator::result() const
{
    QList<ClockProposal> proposals;
    for (const auto &[source, references] : m_pairs.asKeyValueRange()) {
        std::optional<ClockProposal> best;
        for (const auto &[reference, pairs] : references.asKeyValueRange()) {
            ClockProposal proposal = estimateClock(pairs);
            proposal.source = source;
            proposal.reference = reference;
            const auto worth = [source](const ClockProposal &one) {
                return std::pair(rankOf(source, one.reference), one.uncertainty);
            };
            if (!best || worth(proposal) < worth(*best)) {
                best = proposal;
            }
        }
        if (best) {
            proposals.append(*best);
        }
    }
    return proposals;
}
} // namespace

ClockProposal estimateClock(QList<ClockPair> pairs)
{
    Q_ASSERT(!pairs.isEmpty());
    const auto middle = [](const ClockPair &pair) { return (pair.least + pair.most) / 2; };
    std::ranges::stable_sort(pairs, {}, middle);
    const ClockPair &low = pairs.at((pairs.size() - 1) / 2);
    const ClockPair &high = pairs.at(pairs.size() / 2);
    ClockProposal proposal;
    proposal.offset = (middle(low) + middle(high)) / 2;
    QList<microseconds> deviations;
    for (const ClockPair &pair : std::as_const(pairs)) {
        deviations.append(std::chrono::abs(middle(pair) - proposal.offset));
    }
    std::ranges::sort(deviations);
    const auto width = [](const ClockPair &pair) {
        return (pair.most - pair.least + microseconds(1)) / 2;
    };
    proposal.uncertainty =
        std::max({width(low), width(high), 2 * deviations.at(deviations.size() / 2)});
    proposal.pairs = pairs;
    return proposal;
}

QList<ClockProposal> proposeClocks(const QList<Device> &devices, const CaseEvidence &evidence)
{
    ClockEstimator estimator(evidence);
    for (const Device &device : devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            estimator.take(device, enrollment);
        }
    }
    return estimator.result();
}

} // namespace Scep
