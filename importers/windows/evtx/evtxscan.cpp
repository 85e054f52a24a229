// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtxscan.h"

#include "importers/windows/evtx/binxmlrenderer.h"
#include "importers/windows/evtx/evtxevent.h"
#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace Scep::Evtx {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(EvtxImporter)
};

constexpr int MostThreads = 16;
constexpr std::chrono::milliseconds CancelInterval(20);
/// Chunks that may lie read but not taken: a bound for memory.
constexpr qint64 ChunksAhead = 256;
/// FILETIME of 10000-01-01: 100 ns since 1601.
constexpr quint64 EndOfTime = 2'650'467'744'000'000'000;
constexpr qint64 MicrosecondsTo1970 = 11'644'473'600'000'000;

QString reasonOf(BinXmlFault fault)
{
    switch (fault) {
    case BinXmlFault::None:
        return {};
    case BinXmlFault::Malformed:
        return Tr::tr("its binary XML is broken");
    case BinXmlFault::MissingTemplate:
        return Tr::tr("the template that it uses is missing");
    case BinXmlFault::TooDeep:
        return Tr::tr("binary XML nested deeper than %1").arg(Limits::BinXmlDepth);
    case BinXmlFault::TooManyElements:
        return Tr::tr("elements of one record, at most %1").arg(Limits::BinXmlElements);
    case BinXmlFault::TooManySteps:
        return Tr::tr("steps of the binary XML of one record, at most %1").arg(Limits::BinXmlSteps);
    case BinXmlFault::TooLong:
        return Tr::tr("characters of one record, at most %1").arg(Limits::XmlEventBytes);
    }
    return {};
}

IssueCode codeOf(BinXmlFault fault)
{
    const bool isBroken = fault == BinXmlFault::Malformed || fault == BinXmlFault::MissingTemplate;
    return isBroken ? IssueCode::MalformedRecord : IssueCode::LimitReached;
}

/// Reads chunks one after the other. For one thread.
class ChunkReader
{
public:
    ChunkReader(const ScanJob &job, const std::atomic<bool> &stop, const std::atomic<bool> &isFull)
        : m_job(job)
        , m_stop(stop)
        , m_isFull(isFull)
        , m_candidates(*job.literals)
        , m_buffer(ChunkBytes, Qt::Uninitialized)
    {
    }

    ChunkResult read(qint64 number);

private:
    void readRecords(EvtxChunk &chunk, ChunkResult &result);
    void noteTime(const EvtxRecord &record, qint64 line, const BinXmlTemplate *compiled,
                  ChunkResult &result);
    void parseRecord(EvtxChunk &chunk, const EvtxRecord &record, qint64 line, ChunkResult &result);

    const ScanJob &m_job;
    const std::atomic<bool> &m_stop;
    const std::atomic<bool> &m_isFull;
    EvtxCandidates m_candidates;
    QByteArray m_buffer;
    QByteArrayView m_bytes; ///< of the chunk at hand
    BinXmlNames m_names;
    BinXmlInstance m_instance; ///< of the record that is looked at
    qint64 m_characters = 0;   ///< of the chunk's events
};

ChunkResult ChunkReader::read(qint64 number)
{
    ChunkResult result;
    result.offset = m_job.layout.chunkAt(number);
    const qint64 wanted = std::min(ChunkBytes, m_job.file->size() - result.offset);
    const auto length = m_job.file->readInto(result.offset, m_buffer.data(), wanted);
    if (!length) {
        result.readError = length.error();
        return result;
    }
    m_bytes = QByteArrayView(m_buffer).first(*length);
    result.isUnused = isUnusedChunk(m_bytes);
    if (!result.isUnused) {
        ChunkRecords found = findRecords(m_bytes);
        result.records = std::move(found.records);
        result.damage = std::move(found.damage);
        EvtxChunk chunk(m_bytes, m_names);
        readRecords(chunk, result);
    }
    return result;
}

void ChunkReader::readRecords(EvtxChunk &chunk, ChunkResult &result)
{
    m_candidates.search(chunk);
    m_characters = 0;
    qint64 line = 0;
    for (const EvtxRecord &record : result.records) {
        if (m_stop) {
            return;
        }
        ++line;
        const BinXmlTemplate *compiled = nullptr;
        if (readRecordInstance(m_bytes, record, m_instance)) {
            compiled = chunk.templateAt(m_instance.definition, m_instance.id);
            result.withoutTemplate += compiled == nullptr ? 1 : 0;
        } else {
            m_instance.values.clear();
        }
        noteTime(record, line, compiled, result);
        if (!m_isFull && m_candidates.wants(chunk, record, m_instance, compiled)) {
            parseRecord(chunk, record, line, result);
        }
    }
}

/// The time of the event where the template says which value it is; a forwarded event was written
/// to this log later. Else the time of writing.
void ChunkReader::noteTime(const EvtxRecord &record, qint64 line, const BinXmlTemplate *compiled,
                           ChunkResult &result)
{
    quint64 ticks = record.written;
    if (compiled != nullptr && compiled->timeValue >= 0 &&
        static_cast<size_t>(compiled->timeValue) < m_instance.values.size()) {
        const BinXmlValue &value = m_instance.values[static_cast<size_t>(compiled->timeValue)];
        ticks =
            value.type == ValueType::FileTime ? numberAt<quint64>(m_bytes, value.offset) : ticks;
    }
    if (ticks == 0 || ticks >= EndOfTime) {
        return;
    }
    const auto time = static_cast<qint64>(ticks);
    if (result.firstTime == 0 || time < result.firstTime) {
        result.firstTime = time;
    }
    if (time > result.lastTime) {
        result.lastTime = time;
        result.lastTimeLine = line;
    }
}

void ChunkReader::parseRecord(EvtxChunk &chunk, const EvtxRecord &record, qint64 line,
                              ChunkResult &result)
{
    const ByteRange range{.offset = result.offset + record.offset, .length = record.size};
    const auto addIssue = [&](IssueCode code, const QString &detail) {
        result.eventIssues.push_back(
            {.code = code, .line = line, .range = range, .detail = detail});
    };
    if (m_characters > Limits::EvtxChunkCharacters) {
        return addIssue(IssueCode::LimitReached,
                        Tr::tr("characters of the events of one chunk, at most %1")
                            .arg(Limits::EvtxChunkCharacters));
    }
    EventSink sink;
    const BinXmlFault fault = BinXmlRenderer(chunk, sink).render(record);
    m_characters += sink.characters();
    if (sink.hasFailed()) {
        return addIssue(sink.error().code, sink.error().detail);
    }
    if (fault != BinXmlFault::None) {
        return addIssue(codeOf(fault), reasonOf(fault));
    }
    WindowsEvent parsed = sink.finish();
    LogEvent event{
        .evidence = {.line = line, .range = range},
        .lastLine = line,
        .timestampText = parsed.timestampText,
        .severity = parsed.severity,
        .logSource = {.product = QStringLiteral("windows"), .service = QStringLiteral("eventlog")},
        .fields = std::move(parsed.fields)};
    if (const auto instant = parseSystemTime(event.timestampText.toUtf8())) {
        event.instant = *instant;
    } else {
        addIssue(IssueCode::InvalidTime, {});
    }
    result.events.push_back(std::move(event));
}

/// Gives the chunks to threads and their results, in order, to the caller.
class ParallelScan
{
public:
    explicit ParallelScan(const ScanJob &job)
        : m_job(job)
        , m_results(static_cast<size_t>(job.layout.chunks))
    {
    }

    bool run();

private:
    void work();
    /// Reads one chunk; false when there is none left that may be read now.
    bool readNext(ChunkReader &reader);
    void takeReady();

    const ScanJob &m_job;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_isFull = false;
    std::mutex m_mutex; ///< for what follows
    std::condition_variable m_changed;
    std::vector<std::unique_ptr<ChunkResult>> m_results; ///< null: not yet read, or taken
    qint64 m_next = 0;                                   ///< the chunk to read
    qint64 m_taken = 0;                                  ///< chunks handed to the caller
};

bool ParallelScan::run()
{
    const int cores =
        m_job.threads > 0 ? m_job.threads : static_cast<int>(std::thread::hardware_concurrency());
    const auto threads =
        std::clamp<qint64>(m_job.layout.chunks, 1, std::clamp(cores, 1, MostThreads));
    std::vector<std::jthread> workers;
    for (qint64 i = 1; i < threads; ++i) {
        workers.emplace_back([this] { work(); });
    }
    ChunkReader reader(m_job, m_stop, m_isFull);
    while (m_taken < m_job.layout.chunks && !m_stop) {
        const bool hasRead = readNext(reader);
        takeReady();
        if (!hasRead && m_taken < m_job.layout.chunks) {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, CancelInterval, [this] {
                return m_results[static_cast<size_t>(m_taken)] != nullptr;
            });
        }
        if (m_job.isCancelled()) {
            m_stop = true;
        }
    }
    m_changed.notify_all();
    return !m_stop;
}

void ParallelScan::work()
{
    ChunkReader reader(m_job, m_stop, m_isFull);
    while (!m_stop) {
        if (readNext(reader)) {
            continue;
        }
        std::unique_lock lock(m_mutex);
        if (m_next >= m_job.layout.chunks) {
            return;
        }
        m_changed.wait_for(lock, CancelInterval);
    }
}

bool ParallelScan::readNext(ChunkReader &reader)
{
    qint64 number = 0;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_next >= m_job.layout.chunks || m_next >= m_taken + ChunksAhead) {
            return false;
        }
        number = m_next++;
    }
    auto result = std::make_unique<ChunkResult>(reader.read(number));
    {
        const std::scoped_lock lock(m_mutex);
        m_results[static_cast<size_t>(number)] = std::move(result);
    }
    m_changed.notify_all();
    return true;
}

void ParallelScan::takeReady()
{
    while (!m_stop) {
        std::unique_ptr<ChunkResult> result;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_taken == m_job.layout.chunks ||
                m_results[static_cast<size_t>(m_taken)] == nullptr) {
                return;
            }
            result = std::move(m_results[static_cast<size_t>(m_taken++)]);
        }
        if (!m_job.take(std::move(*result))) {
            m_isFull = true;
        }
    }
}
} // namespace

bool scanChunks(const ScanJob &job)
{
    return ParallelScan(job).run();
}

std::optional<Instant> instantOfFileTime(quint64 ticks)
{
    if (ticks == 0 || ticks >= EndOfTime) {
        return std::nullopt;
    }
    const auto microseconds = static_cast<qint64>(ticks / 10) - MicrosecondsTo1970;
    return Instant{.sinceEpoch = std::chrono::microseconds(microseconds),
                   .certainty = TimeCertainty::Known};
}

} // namespace Scep::Evtx
