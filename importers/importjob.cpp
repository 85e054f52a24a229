// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importjob.h"

#include "importers/sourceimport.h"
#include "importers/targetreader.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace Scep {

namespace {
/// Between two questions whether the import is cancelled, and two reports of progress.
constexpr auto WatchInterval = std::chrono::milliseconds(20);
/// Sources that may be on their way at a time: enough for small ones, few enough to bound memory.
constexpr size_t MostOnTheWay = 64;

/// A source between the one who found its evidence and the one who takes its result.
struct Slot
{
    Evidence evidence;
    SourceId id = SourceId::None;
    QString name;
    std::optional<ImportResult> beginning; ///< the latest that was not delivered
    std::optional<ImportResult> result;
};

/// A reader finds evidence in order, workers import it, and the calling thread hands out the
/// results in the same order.
class ImportJob
{
public:
    ImportJob(const QList<ImportTarget> &targets, SourceId firstId,
              const ImporterRegistry &registry, const ImportOptions &options,
              const ImportJobControl &control);

    void run();

private:
    void readTargets();
    void addSlot(Evidence evidence);
    void work();
    [[nodiscard]] std::shared_ptr<Slot> takeWork(int &threads);
    [[nodiscard]] ImportResult import(Slot &slot, int threads);
    void deliver();
    void watch(const QString &name);

    const QList<ImportTarget> &m_targets;
    const ImporterRegistry &m_registry;
    const ImportOptions &m_options;
    const ImportJobControl &m_control;
    ImportLiterals m_literals;
    const int m_cores;
    qint64 m_bytesTotal = 0;
    quint32 m_nextId; ///< for the reading thread alone
    std::atomic<qint64> m_bytesDone = 0;
    std::atomic<bool> m_stop = false;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_hasRoom;
    std::condition_variable m_hasWork;
    std::condition_variable m_hasResult;
    std::deque<std::shared_ptr<Slot>> m_slots; ///< not delivered yet
    std::deque<std::shared_ptr<Slot>> m_waiting;
    int m_working = 0;
    bool m_isAllRead = false;
};

ImportJob::ImportJob(const QList<ImportTarget> &targets, SourceId firstId,
                     const ImporterRegistry &registry, const ImportOptions &options,
                     const ImportJobControl &control)
    : m_targets(targets)
    , m_registry(registry)
    , m_options(options)
    , m_control(control)
    , m_literals(options)
    , m_cores(std::max(1, static_cast<int>(std::thread::hardware_concurrency())))
    , m_nextId(static_cast<quint32>(firstId))
{
    for (const ImportTarget &target : targets) {
        if (control.isCancelled()) {
            m_stop = true;
            break;
        }
        const QFileInfo info(target.path);
        const qint64 onDisk = info.isFile() ? info.size() : 0;
        m_bytesTotal += target.content ? target.content->originalSize() : onDisk;
    }
}

void ImportJob::run()
{
    watch({});
    {
        const std::jthread reader([this] { readTargets(); });
        std::vector<std::jthread> workers;
        for (int i = 0; i < m_cores; ++i) {
            workers.emplace_back([this] { work(); });
        }
        deliver();
    }
    m_control.progress(m_bytesTotal, m_bytesTotal, {});
}

void ImportJob::readTargets()
{
    EvidenceSpool spool;
    const EvidenceControl control{
        .isCancelled = [this] { return m_stop.load(); },
        .bytesConsumed = [this](qint64 bytes) { m_bytesDone += bytes; },
        .take = [this](Evidence evidence) { addSlot(std::move(evidence)); },
        .wantsHash = m_options.wantsHash};
    for (const ImportTarget &target : m_targets) {
        readTarget(target, spool, control);
    }
    const std::scoped_lock lock(m_mutex);
    m_isAllRead = true;
    m_hasWork.notify_all();
    m_hasResult.notify_all();
}

void ImportJob::addSlot(Evidence evidence)
{
    auto slot = std::make_shared<Slot>();
    slot->name = evidence.displayName;
    slot->evidence = std::move(evidence);
    slot->id = SourceId{m_nextId++};
    if (m_stop) {
        // Thousands may be left that only say so: no worker is woken for each.
        slot->result = import(*slot, 1);
        slot->evidence = {};
    }
    std::unique_lock lock(m_mutex);
    m_hasRoom.wait(lock, [this] { return m_slots.size() < MostOnTheWay || m_stop; });
    m_slots.push_back(slot);
    if (slot->result) {
        m_hasResult.notify_one();
    } else {
        m_waiting.push_back(std::move(slot));
        m_hasWork.notify_one();
    }
}

/// Null when all is done. A source that is alone has all cores for itself.
std::shared_ptr<Slot> ImportJob::takeWork(int &threads)
{
    std::unique_lock lock(m_mutex);
    m_hasWork.wait(lock, [this] { return !m_waiting.empty() || m_isAllRead; });
    if (m_waiting.empty()) {
        return nullptr;
    }
    std::shared_ptr<Slot> slot = std::move(m_waiting.front());
    m_waiting.pop_front();
    const bool isUnpacking = slot->evidence.bytesOnDisk == 0 && !m_isAllRead;
    threads = isUnpacking ? 1 : std::max(1, m_cores - m_working);
    ++m_working;
    return slot;
}

void ImportJob::work()
{
    int threads = 1;
    while (const std::shared_ptr<Slot> slot = takeWork(threads)) {
        ImportResult result = import(*slot, threads);
        slot->evidence = {};
        const std::scoped_lock lock(m_mutex);
        --m_working;
        slot->result = std::move(result);
        m_hasResult.notify_one();
    }
}

ImportResult ImportJob::import(Slot &slot, int threads)
{
    const qint64 size = slot.evidence.bytesOnDisk;
    qint64 said = 0;
    const auto say = [this, &said, size](qint64 done) {
        const qint64 now = std::clamp(done, said, size);
        m_bytesDone += now - said;
        said = now;
    };
    ImportControl control{
        .isCancelled = [this] { return m_stop.load(); }, .progress = say, .beginning = {}};
    if (m_control.sourceBegun) {
        control.beginning = [this, &slot](const ImportResult &beginning) {
            const std::scoped_lock lock(m_mutex);
            slot.beginning = beginning;
            m_hasResult.notify_one();
        };
    }
    ImportResult result =
        importEvidence(slot.evidence, slot.id, m_registry, m_options, m_literals, control, threads);
    say(size);
    return result;
}

void ImportJob::deliver()
{
    std::unique_lock lock(m_mutex);
    while (!m_isAllRead || !m_slots.empty()) {
        const auto isReady = [this] {
            return m_slots.empty() ? m_isAllRead : m_slots.front()->result.has_value();
        };
        const auto hasBegun = [this] {
            return !m_slots.empty() && m_slots.front()->beginning.has_value();
        };
        m_hasResult.wait_for(lock, WatchInterval, [&] { return isReady() || hasBegun(); });
        std::shared_ptr<Slot> done;
        std::optional<ImportResult> beginning;
        if (!m_slots.empty() && isReady()) {
            done = std::move(m_slots.front());
            m_slots.pop_front();
            m_hasRoom.notify_one();
        } else if (hasBegun()) {
            beginning = std::exchange(m_slots.front()->beginning, std::nullopt);
        }
        const QString name = m_slots.empty() ? QString() : m_slots.front()->name;
        lock.unlock();
        if (beginning) {
            m_control.sourceBegun(*beginning);
        }
        if (done) {
            m_control.sourceDone(*done->result);
            done.reset();
        }
        watch(name);
        lock.lock();
    }
}

void ImportJob::watch(const QString &name)
{
    if (!m_stop && m_control.isCancelled()) {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
        m_hasRoom.notify_all();
    }
    m_control.progress(std::min<qint64>(m_bytesDone, m_bytesTotal), m_bytesTotal, name);
}
} // namespace

void importTargets(const QList<ImportTarget> &targets, SourceId firstId,
                   const ImporterRegistry &registry, const ImportOptions &options,
                   const ImportJobControl &control)
{
    ImportJob(targets, firstId, registry, options, control).run();
}

} // namespace Scep
