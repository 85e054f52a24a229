// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace Scep {

/// Calls @p work with every index below @p count, on all cores where it is worth it; returns when
/// all are done. The work must be safe to be done at once for different indexes.
template<typename Work>
void forEachIndex(std::size_t count, Work &&work)
{
    constexpr std::size_t WorthAThread = 200;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t threads = std::clamp<std::size_t>(count / WorthAThread, 1, cores);
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t index = next++; index < count; index = next++) {
            work(index);
        }
    };
    std::vector<std::jthread> others;
    for (std::size_t thread = 1; thread < threads; ++thread) {
        others.emplace_back(run);
    }
    run();
}

} // namespace Scep
