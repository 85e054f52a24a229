// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/platform.h"

#include <QList>

#include <chrono>
#include <utility>

namespace Scep {

/// A request as one side saw it: who it was and when, by one clock for both sides.
struct TimedRequest
{
    Platform platform = Platform::Unknown;
    std::chrono::microseconds at{0};

    bool operator==(const TimedRequest &) const = default;
};

/// Pairs (index of sent, index of seen) of requests that devices sent and that a server saw, of the
/// same platform and at most a minute apart, where neither of the two could be another one.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>> matchByTime(const QList<TimedRequest> &sent,
                                                                 const QList<TimedRequest> &seen);

} // namespace Scep
