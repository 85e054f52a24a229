// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtximporter.h"

#include "importers/issuelist.h"
#include "importers/windows/evtx/evtxlines.h"
#include "importers/windows/evtx/evtxscan.h"
#include "models/domain/limits.h"

#include <algorithm>

namespace Scep {

using namespace Evtx;

namespace {
LogSource eventLogSource()
{
    return {.product = QStringLiteral("windows"), .service = QStringLiteral("eventlog")};
}

/// One run over one source: puts together what the chunks give.
class EvtxReader
{
public:
    EvtxReader(const ImportInput &input, const ImportControl &control, int threads,
               const EventBudget &budget)
        : m_input(input)
        , m_control(control)
        , m_threads(threads)
        , m_budget(budget)
        , m_issues(input.source.issues)
    {
        m_result.source = input.source;
        m_result.source.platform = Platform::Windows;
    }

    ImportResult run();

private:
    void reportHeader(const EvtxLayout &layout);
    bool take(ChunkResult &&chunk);
    void takeTimes(const ChunkResult &chunk, LineNumber before);
    void takeEvents(ChunkResult &chunk, LineNumber before);
    void reportDamage(const ChunkResult &chunk, LineNumber before);
    void reportZeros();
    [[nodiscard]] QString lossText(const ChunkDamage &damage) const;

    const ImportInput &m_input;
    const ImportControl &m_control;
    const int m_threads;
    EventBudget m_budget;
    IssueList m_issues;
    ImportResult m_result;
    RecordPlaces m_places;
    EvtxLayout m_layout;
    qint64 m_chunk = 0; ///< number of the chunk at hand, from 1
    qint64 m_zeros = 0; ///< chunks without anything right before it
    bool m_isFull = false;
    bool m_cannotRead = false;
};

ImportResult EvtxReader::run()
{
    const auto layout = readEvtxLayout(*m_input.file);
    if (!layout) {
        m_issues.add(layout.error().code, 0, {}, layout.error().detail);
        m_result.source.issues = m_issues.take();
        return m_result;
    }
    m_layout = *layout;
    reportHeader(m_layout);
    const EvtxLiterals literals(m_input.options.literals(eventLogSource()));
    const ScanJob job{.file = m_input.file.get(),
                      .layout = m_layout,
                      .literals = &literals,
                      .threads = m_threads,
                      .isCancelled = m_control.isCancelled,
                      .take = [this](ChunkResult &&chunk) { return take(std::move(chunk)); }};
    if (!scanChunks(job)) {
        m_issues.add(IssueCode::Cancelled);
    }
    m_result.source.issues = m_issues.take();
    m_result.source.eventCount = m_result.events.size();
    m_result.source.lineCount = static_cast<qint64>(m_places.offsets.size());
    m_result.document = std::make_shared<const TextDocument>(
        m_input.file,
        std::make_shared<const EvtxLines>(m_input.file, m_layout, std::move(m_places)));
    return std::move(m_result);
}

void EvtxReader::reportHeader(const EvtxLayout &layout)
{
    if (layout.isDirty) {
        m_issues.add(IssueCode::DirtyLog);
    }
    if (layout.isChecksumWrong) {
        m_issues.add(IssueCode::WrongChecksum, 0, {},
                     EvtxImporter::tr("that of the file's header"));
    }
    if (!layout.hasHeader) {
        m_issues.add(IssueCode::TruncatedInput, 0, {},
                     EvtxImporter::tr("the header of the file is missing"));
    }
    if (layout.chunks == 0) {
        m_issues.add(IssueCode::TruncatedInput, 0, {},
                     EvtxImporter::tr("there is nothing behind the header of the file"));
    }
}

bool EvtxReader::take(ChunkResult &&chunk)
{
    ++m_chunk;
    m_control.progress(std::min(chunk.offset + ChunkBytes, m_input.file->size()));
    if (chunk.readError) {
        if (!m_cannotRead) {
            m_issues.add(chunk.readError->code, 0, {}, chunk.readError->detail);
        }
        m_cannotRead = true;
        return !m_isFull;
    }
    const auto before = static_cast<LineNumber>(m_places.offsets.size());
    for (const EvtxRecord &record : chunk.records) {
        m_places.offsets.push_back(chunk.offset + record.offset);
        m_places.sizes.push_back(record.size);
    }
    reportDamage(chunk, before);
    takeTimes(chunk, before);
    takeEvents(chunk, before);
    return !m_isFull;
}

/// First and last go by time: an export may be in any order.
void EvtxReader::takeTimes(const ChunkResult &chunk, LineNumber before)
{
    SourceFile &source = m_result.source;
    const auto first = instantOfFileTime(static_cast<quint64>(chunk.firstTime));
    const auto last = instantOfFileTime(static_cast<quint64>(chunk.lastTime));
    if (first && (source.firstInstant.isNull() || *first < source.firstInstant)) {
        source.firstInstant = *first;
    }
    if (last && (source.lastInstant.isNull() || *last > source.lastInstant)) {
        const EvtxRecord &record = chunk.records[static_cast<size_t>(chunk.lastTimeLine - 1)];
        source.lastInstant = *last;
        source.lastRecord = {
            .source = source.id,
            .line = before + chunk.lastTimeLine,
            .range = {.offset = chunk.offset + record.offset, .length = record.size}};
    }
}

void EvtxReader::takeEvents(ChunkResult &chunk, LineNumber before)
{
    LineNumber end = m_isFull ? 0 : before + static_cast<LineNumber>(chunk.records.size()) + 1;
    for (LogEvent &event : chunk.events) {
        const LineNumber line = before + event.evidence.line;
        if (line >= end) {
            break;
        }
        if (const QString limit = m_budget.take(event); !limit.isEmpty()) {
            end = line;
            m_isFull = true;
            m_issues.add(IssueCode::LimitReached, line, event.evidence.range, limit);
            break;
        }
        event.evidence.source = m_result.source.id;
        event.evidence.line = line;
        event.lastLine = line;
        m_result.events.append(std::move(event));
    }
    for (const ImportIssue &issue : chunk.eventIssues) {
        if (before + issue.line < end) {
            m_issues.add(issue.code, before + issue.line, issue.range, issue.detail);
        }
    }
}

void EvtxReader::reportDamage(const ChunkResult &chunk, LineNumber before)
{
    const ChunkDamage &damage = chunk.damage;
    const ByteRange whole{.offset = chunk.offset,
                          .length = std::min(ChunkBytes, m_input.file->size() - chunk.offset)};
    if (chunk.isUnused) {
        ++m_zeros;
        return;
    }
    reportZeros();
    if (damage.isCut) {
        m_issues.add(IssueCode::TruncatedInput, 0, whole,
                     EvtxImporter::tr("the file ends inside chunk %1").arg(m_chunk));
    }
    if (damage.header) {
        m_issues.add(IssueCode::LostRecords, 0, whole,
                     chunk.records.empty()
                         ? EvtxImporter::tr("chunk %1 has neither a header nor a readable record")
                               .arg(m_chunk)
                         : EvtxImporter::tr("chunk %1 has no header").arg(m_chunk));
    } else if (damage.headerChecksum) {
        m_issues.add(IssueCode::WrongChecksum, 0, whole,
                     EvtxImporter::tr("that of the header of chunk %1").arg(m_chunk));
    }
    if (damage.dataChecksum && !damage.header) {
        m_issues.add(IssueCode::WrongChecksum, 0, whole,
                     EvtxImporter::tr("that of the records of chunk %1").arg(m_chunk));
    }
    if (chunk.withoutTemplate > 0) {
        m_issues.add(
            IssueCode::LostRecords, before + 1, whole,
            EvtxImporter::tr("the template of %n record(s) of chunk %1 is missing, so that "
                             "only their values can be shown",
                             nullptr, chunk.withoutTemplate)
                .arg(m_chunk));
    }
    if (!damage.lost.empty() && !(damage.header && chunk.records.empty())) {
        const qint64 at = chunk.offset + damage.lost.front().offset;
        const auto behind = std::ranges::find_if(chunk.records, [&](const EvtxRecord &record) {
            return record.offset > damage.lost.front().offset;
        });
        const LineNumber line = before + (behind - chunk.records.begin());
        m_issues.add(IssueCode::LostRecords, std::max<LineNumber>(line, 0),
                     {.offset = at, .length = damage.lost.front().length}, lossText(damage));
    }
}

/// Chunks are used in their order: one that holds nothing was never written when nothing is behind
/// it, and else it is lost.
void EvtxReader::reportZeros()
{
    if (m_zeros == 0) {
        return;
    }
    const qint64 first = m_chunk - m_zeros;
    const QString numbers = m_zeros == 1 ? QString::number(first)
                                         : QStringLiteral("%1\u2013%2").arg(first).arg(m_chunk - 1);
    m_issues.add(
        IssueCode::LostRecords, 0,
        {.offset = m_layout.chunkAt(first - 1), .length = m_zeros * ChunkBytes},
        EvtxImporter::tr("chunk %1 has neither a header nor a readable record").arg(numbers));
    m_zeros = 0;
}

QString EvtxReader::lossText(const ChunkDamage &damage) const
{
    qint64 bytes = 0;
    for (const ByteRange &range : damage.lost) {
        bytes += range.length;
    }
    if (damage.lostRecords == 0) {
        return EvtxImporter::tr("an unknown number in %n byte(s) of chunk %1", nullptr,
                                static_cast<int>(bytes))
            .arg(m_chunk);
    }
    return EvtxImporter::tr("%n record(s) of chunk %1, in %2 bytes", nullptr,
                            static_cast<int>(damage.lostRecords))
        .arg(m_chunk)
        .arg(bytes);
}
} // namespace

QString EvtxImporter::formatId() const
{
    return QStringLiteral("evtx");
}

QString EvtxImporter::formatName() const
{
    return tr("Windows event log (EVTX)");
}

int EvtxImporter::sniff(const SniffInput &input) const
{
    if (beginsLikeEvtxFile(input.head)) {
        return 100;
    }
    return beginsLikeEvtxChunk(input.head) ? 90 : 0;
}

QList<LogSource> EvtxImporter::logSources() const
{
    return {eventLogSource()};
}

ImportResult EvtxImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    return EvtxReader(input, control, m_threads, m_budget).run();
}

} // namespace Scep
