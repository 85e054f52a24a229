// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/blockrun.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace Scep {

namespace {
constexpr auto WatchInterval = std::chrono::milliseconds(20);

class BlockRun
{
public:
    explicit BlockRun(size_t blocks)
        : m_done(blocks)
    {
    }

    bool run(int threads, const std::function<BlockWorker()> &makeWorker,
             const std::function<bool(size_t)> &goOn);

private:
    bool runHere(const BlockWorker &worker, const std::function<bool(size_t)> &goOn);
    void work(const BlockWorker &worker);
    void watch(const std::function<bool(size_t)> &goOn);
    size_t countDoneInARow();

    std::vector<std::atomic<bool>> m_done;
    size_t m_inARow = 0;
    std::atomic<size_t> m_next = 0;
    std::atomic<bool> m_stop = false;
    std::mutex m_mutex; ///< guards m_working
    std::condition_variable m_changed;
    int m_working = 0;
};

bool BlockRun::run(int threads, const std::function<BlockWorker()> &makeWorker,
                   const std::function<bool(size_t)> &goOn)
{
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    const int wanted = threads > 0 ? threads : std::max(1, cores);
    m_working = static_cast<int>(std::min<size_t>(static_cast<size_t>(wanted), m_done.size()));
    if (m_working <= 1) {
        return runHere(makeWorker(), goOn);
    }
    {
        std::vector<std::jthread> workers;
        for (int i = m_working; i > 0; --i) {
            workers.emplace_back([this, &makeWorker] { work(makeWorker()); });
        }
        watch(goOn);
    }
    return countDoneInARow() == m_done.size();
}

/// On the calling thread alone: to make one would take longer than a small source takes.
bool BlockRun::runHere(const BlockWorker &worker, const std::function<bool(size_t)> &goOn)
{
    size_t done = 0;
    while (goOn(done) && done < m_done.size()) {
        if (!worker(done)) {
            return false;
        }
        ++done;
    }
    return done == m_done.size();
}

void BlockRun::work(const BlockWorker &worker)
{
    for (size_t number = m_next++; number < m_done.size() && !m_stop; number = m_next++) {
        if (!worker(number)) {
            m_stop = true;
            break;
        }
        m_done[number] = true;
    }
    const std::scoped_lock lock(m_mutex);
    --m_working;
    m_changed.notify_one();
}

void BlockRun::watch(const std::function<bool(size_t)> &goOn)
{
    std::unique_lock lock(m_mutex);
    // Asked at least once, even where the workers were done before this thread came to run.
    do {
        lock.unlock();
        if (!goOn(countDoneInARow())) {
            m_stop = true;
        }
        lock.lock();
        m_changed.wait_for(lock, WatchInterval, [this] { return m_working == 0; });
    } while (m_working > 0);
}

size_t BlockRun::countDoneInARow()
{
    while (m_inARow < m_done.size() && m_done[m_inARow]) {
        ++m_inARow;
    }
    return m_inARow;
}
} // namespace

bool runBlocks(size_t blocks, int threads, const std::function<BlockWorker()> &makeWorker,
               const std::function<bool(size_t)> &goOn)
{
    return BlockRun(blocks).run(threads, makeWorker, goOn);
}

} // namespace Scep
