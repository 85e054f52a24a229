// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace Scep {

/// Calls @p work with each number below @p count, on all cores where every one gets @p fewest of
/// them or more; the calling thread works too. Returns when all is done. @p work must be usable
/// from several threads at once and must not throw.
template<typename Work>
void onAllCores(std::size_t count, std::size_t fewest, const Work &work)
{
    std::atomic<std::size_t> next = 0;
    const auto takeTurns = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            work(i);
        }
    };
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t threads = std::clamp<std::size_t>(count / fewest, 1, cores);
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) {
        others.emplace_back(takeTurns);
    }
    takeTurns();
}

} // namespace Scep
