// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/timematching.h"

#include <QHash>

#include <algorithm>

namespace Scep {

namespace {
constexpr std::chrono::seconds SameTime(60);

/// The places in the list, by platform and then time.
QHash<Platform, QList<qsizetype>> inOrder(const QList<TimedRequest> &requests)
{
    QHash<Platform, QList<qsizetype>> result;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        result[requests.at(i).platform].append(i);
    }
    for (QList<qsizetype> &places : result) {
        std::ranges::stable_sort(places, {}, [&](qsizetype i) { return requests.at(i).at; });
    }
    return result;
}

/// The only one near that time; -1: none, -2: several.
qsizetype onlyNear(const QList<TimedRequest> &requests, const QList<qsizetype> &places,
                   std::chrono::microseconds at)
{
    const auto first = std::ranges::lower_bound(places, at - SameTime, {},
                                                [&](qsizetype i) { return requests.at(i).at; });
    if (first == places.end() || requests.at(*first).at > at + SameTime) {
        return -1;
    }
    const auto second = std::next(first);
    const bool isOnly = second == places.end() || requests.at(*second).at > at + SameTime;
    return isOnly ? *first : -2;
}
} // namespace

QList<std::pair<qsizetype, qsizetype>> matchByTime(const QList<TimedRequest> &sent,
                                                   const QList<TimedRequest> &seen)
{
    const QHash<Platform, QList<qsizetype>> sentPlaces = inOrder(sent);
    const QHash<Platform, QList<qsizetype>> seenPlaces = inOrder(seen);
    QList<std::pair<qsizetype, qsizetype>> pairs;
    for (qsizetype i = 0; i < sent.size(); ++i) {
        const TimedRequest &request = sent.at(i);
        const qsizetype other = onlyNear(seen, seenPlaces.value(request.platform), request.at);
        if (request.platform != Platform::Unknown && other >= 0 &&
            onlyNear(sent, sentPlaces.value(request.platform), seen.at(other).at) == i) {
            pairs.append({i, other});
        }
    }
    return pairs;
}

} // namespace Scep
