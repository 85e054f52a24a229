// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/observedevent.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace Scep {

ObservedEvent toObservedEvent(const QList<Observation> &said)
{
    Q_ASSERT(!said.isEmpty());
    // A remark, however loud, does not hide the step that it is about.
    auto state = std::ranges::find_if(said, [](const Observation &observation) {
        return observation.outcome != Outcome::NotObserved;
    });
    if (state == said.cend()) {
        state = said.cbegin();
    }
    ObservedEvent result{.state = *state, .alsoSaid = {}};
    for (auto other = said.cbegin(); other != said.cend(); ++other) {
        if (other == state) {
            continue;
        }
        for (const auto &[name, value] : other->captures.asKeyValueRange()) {
            if (!result.state.captures.contains(name)) {
                result.state.captures.insert(name, value);
            }
        }
        if (other->level > Level::Informational) {
            result.alsoSaid.append(*other);
        }
    }
    return result;
}

void putInOrder(QList<ObservedEvent> &events, const QList<SourceFile> &sources)
{
    QList<const SourceFile *> byPath;
    for (const SourceFile &source : sources) {
        byPath.append(&source);
    }
    std::ranges::stable_sort(byPath, {}, &SourceFile::path);
    QHash<SourceId, qsizetype> ranks;
    for (const SourceFile *source : std::as_const(byPath)) {
        ranks.insert(source->id, ranks.size());
    }
    for (ObservedEvent &event : events) {
        event.order = ranks.value(event.state.event.evidence.source, ranks.size());
    }
    std::ranges::stable_sort(events, [](const ObservedEvent &left, const ObservedEvent &right) {
        return std::tie(left.state.event.instant.sinceEpoch, left.order,
                        left.state.event.evidence) < std::tie(right.state.event.instant.sinceEpoch,
                                                              right.order,
                                                              right.state.event.evidence);
    });
    for (qsizetype i = 0; i < events.size(); ++i) {
        events[i].order = i;
    }
}

bool areWithinAnHour(const LogEvent &earlier, const LogEvent &later)
{
    const bool sameSource = earlier.evidence.source == later.evidence.source;
    const auto isDated = [](const LogEvent &event) {
        return event.instant.certainty > TimeCertainty::DateMissing;
    };
    const bool sameClock = sameSource ? !earlier.instant.isNull() && !later.instant.isNull()
                                      : isDated(earlier) && isDated(later);
    if (!sameClock) {
        return sameSource;
    }
    return later.instant.sinceEpoch - earlier.instant.sinceEpoch <= std::chrono::hours(1);
}

std::chrono::microseconds timeBetween(const Instant &from, const Instant &to)
{
    if (from.isNull() || to.isNull()) {
        return {};
    }
    return std::max(std::chrono::microseconds(0), to.sinceEpoch - from.sinceEpoch);
}

} // namespace Scep
