// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/textscan.h"

#include "models/domain/limits.h"
#include "models/text/blockrun.h"
#include "models/text/linestarts.h"
#include "models/text/literalset.h"
#include "models/text/trigramcounts.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>
#include <vector>

namespace Scep {

namespace {
constexpr qint64 LargestBlock = 256 * 1024 * 1024;
constexpr int ReadAttempts = 3;
/// From this size on the literals are compiled for the text alone: that takes as long as searching
/// some megabytes does.
constexpr qint64 LargeText = 32 * 1024 * 1024;

/// What one block gives. A line start, a match and a NUL byte belong to the block that holds the
/// last byte of the line end, of the match, the NUL byte.
struct BlockResult
{
    LineIndex::Starts starts;     ///< behind each line end, relative to the block
    std::vector<quint32> matched; ///< lines with a match: how many of the starts lie before it
    qint64 firstNul = -1;         ///< relative to the block
};

/// What a worker uses for block after block.
struct WorkSpace
{
    explicit WorkSpace(const LiteralSet &literals)
        : scratch(literals)
    {
    }

    const LiteralSet::Scratch scratch;
    QByteArray buffer;
    std::vector<quint32> starts;
    std::vector<quint32> matched;
};

/// Turns match ends into lines. Most matches of a block fall into the line of the one before.
class MatchCollector
{
public:
    /// @p starts: the line starts of the block; @p lines: where the lines go.
    MatchCollector(const std::vector<quint32> &starts, std::vector<quint32> &lines, qint64 overlap)
        : m_starts(starts)
        , m_lines(lines)
        , m_overlap(overlap)
    {
    }

    static void onMatch(qint64 end, void *context)
    {
        static_cast<MatchCollector *>(context)->add(end);
    }

    void finish()
    {
        if (!std::ranges::is_sorted(m_lines)) {
            std::ranges::sort(m_lines);
        }
        m_lines.erase(std::ranges::unique(m_lines).begin(), m_lines.end());
    }

private:
    void add(qint64 end)
    {
        const qint64 last = end - 1 - m_overlap;
        if (last < 0 || (last >= m_lineBegin && last < m_lineEnd)) {
            return;
        }
        const auto after = std::ranges::upper_bound(m_starts, static_cast<quint32>(last));
        m_lineBegin = after == m_starts.begin() ? 0 : *(after - 1);
        m_lineEnd = after == m_starts.end() ? LargestBlock + 1 : *after;
        m_lines.push_back(static_cast<quint32>(after - m_starts.begin()));
    }

    const std::vector<quint32> &m_starts;
    std::vector<quint32> &m_lines;
    const qint64 m_overlap;
    qint64 m_lineBegin = 0;
    qint64 m_lineEnd = 0;
};

/// One pass over the first bytes of a file. Workers take block after block; the calling thread
/// watches.
class Pass
{
public:
    Pass(const EvidenceFile &file, const LiteralSet &literals, const ScanControl &control,
         qint64 size)
        : m_file(file)
        , m_literals(literals)
        , m_control(control)
        , m_size(size)
        , m_blockBytes(std::clamp<qint64>(
              control.blockBytes > 0 ? control.blockBytes : SearchBlockBytes, 1, LargestBlock))
        , m_blocks(static_cast<size_t>((size + m_blockBytes - 1) / m_blockBytes))
    {
    }

    void run();
    [[nodiscard]] TextScan takeResult();
    /// Where the first block begins that could not be read, and why.
    [[nodiscard]] const std::optional<std::pair<qint64, ReadError>> &failure() const
    {
        return m_failure;
    }

private:
    bool goOn(size_t blocksInARow);
    bool doBlock(size_t number, WorkSpace &space);
    void showBeginning(size_t blocksInARow);
    [[nodiscard]] TextScan joined(size_t blocks) const;
    void fail(qint64 offset, const ReadError &error);

    const EvidenceFile &m_file;
    const LiteralSet &m_literals;
    const ScanControl &m_control;
    const qint64 m_size;
    const qint64 m_blockBytes;
    std::vector<BlockResult> m_blocks;
    qint64 m_nextShown = Limits::FirstShownBytes;
    std::atomic<qint64> m_bytesDone = 0;
    qint64 m_bytesReported = 0;
    bool m_cancelled = false;
    std::mutex m_mutex; ///< guards m_failure
    std::optional<std::pair<qint64, ReadError>> m_failure;
};

void Pass::run()
{
    const auto makeWorker = [this]() -> BlockWorker {
        return [this, space = std::make_shared<WorkSpace>(m_literals)](size_t number) {
            return doBlock(number, *space);
        };
    };
    runBlocks(m_blocks.size(), m_control.threads, makeWorker,
              [this](size_t blocksInARow) { return goOn(blocksInARow); });
    if (m_bytesDone != m_bytesReported) {
        m_control.progress(m_bytesDone);
    }
}

bool Pass::goOn(size_t blocksInARow)
{
    if (m_control.isCancelled()) {
        m_cancelled = true;
        return false;
    }
    if (const qint64 done = m_bytesDone; done != m_bytesReported) {
        m_control.progress(done);
        m_bytesReported = done;
    }
    showBeginning(blocksInARow);
    return true;
}

bool Pass::doBlock(size_t number, WorkSpace &space)
{
    const qint64 begin = static_cast<qint64>(number) * m_blockBytes;
    const qint64 end = std::min(begin + m_blockBytes, m_size);
    // Before the block: where a literal may begin that ends in it. Behind: the LF of a CR LF.
    const qint64 overlap = std::min(begin, std::max<qint64>(0, m_literals.longest() - 1));
    const qint64 ahead = end < m_size ? 1 : 0;
    QByteArray &buffer = space.buffer;
    buffer.resize(overlap + (end - begin) + ahead);
    if (const auto read = m_file.readInto(begin - overlap, buffer.data(), buffer.size()); !read) {
        fail(begin, read.error());
        return false;
    }
    BlockResult &result = m_blocks[number];
    const char *block = buffer.constData() + overlap;
    const qint64 length = end - begin;
    space.starts.clear();
    if (begin == 0) {
        space.starts.push_back(0);
    }
    result.firstNul =
        findLineStarts(QByteArrayView(block, length),
                       ahead > 0 ? std::optional(block[length]) : std::nullopt, space.starts);
    space.matched.clear();
    MatchCollector collector(space.starts, space.matched, overlap);
    const QByteArrayView text = QByteArrayView(buffer).first(overlap + length);
    if (!m_literals.scan(text, space.scratch, MatchCollector::onMatch, &collector)) {
        fail(begin, {.code = IssueCode::CannotRead, .detail = {}});
        return false;
    }
    collector.finish();
    // Copies of the right size: the space is for the largest block.
    result.starts = std::make_shared<const std::vector<quint32>>(space.starts);
    result.matched = space.matched;
    m_bytesDone += length;
    return true;
}

void Pass::fail(qint64 offset, const ReadError &error)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_failure || offset < m_failure->first) {
        m_failure.emplace(offset, error);
    }
}

TextScan Pass::takeResult()
{
    if (m_cancelled) {
        TextScan scan;
        scan.cancelled = true;
        return scan;
    }
    return joined(m_blocks.size());
}

/// The first blocks as one text.
TextScan Pass::joined(size_t blocks) const
{
    TextScan scan;
    LineNumber linesBefore = 0;
    for (size_t number = 0; number < blocks; ++number) {
        const BlockResult &block = m_blocks[number];
        const qint64 begin = static_cast<qint64>(number) * m_blockBytes;
        for (const quint32 matched : block.matched) {
            const LineNumber line = linesBefore + matched;
            if (scan.candidates.isEmpty() || scan.candidates.constLast() != line) {
                scan.candidates.append(line);
            }
        }
        if (scan.firstNul < 0 && block.firstNul >= 0) {
            scan.firstNul = begin + block.firstNul;
        }
        linesBefore += static_cast<LineNumber>(block.starts->size());
        scan.index.append(begin, block.starts);
    }
    scan.index.setSize(std::min(static_cast<qint64>(blocks) * m_blockBytes, m_size));
    return scan;
}

/// Hands on what is read so far, each time that it has grown several times over, so that all of
/// this together costs a part of the whole.
void Pass::showBeginning(size_t blocksInARow)
{
    const qint64 done = static_cast<qint64>(blocksInARow) * m_blockBytes;
    if (!m_control.beginning || done < m_nextShown || done >= m_size) {
        return;
    }
    m_nextShown = done * Limits::ShownGrowth;
    TextScan scan = joined(blocksInARow);
    scan.index = scan.index.withoutLastLine();
    while (!scan.candidates.isEmpty() && scan.candidates.constLast() > scan.index.lineCount()) {
        scan.candidates.removeLast();
    }
    m_control.beginning(std::move(scan));
}
} // namespace

std::expected<TextScan, ReadError>
scanText(const EvidenceFile &file, const QByteArrayList &literals, const ScanControl &control)
{
    qint64 size = file.size();
    const auto set = size < LargeText ? LiteralSet::compiled(literals, Qt::CaseInsensitive)
                                      : LiteralSet::compiledFor(TrigramCounts::ofSample(file),
                                                                literals, Qt::CaseInsensitive);
    if (!set) {
        return std::unexpected(set.error());
    }
    std::optional<ReadError> readError;
    for (int attempt = 0; attempt < ReadAttempts; ++attempt) {
        Pass pass(file, **set, control, size);
        pass.run();
        if (!pass.failure()) {
            TextScan scan = pass.takeResult();
            scan.readError = readError;
            return scan;
        }
        // Use what came before: of a file that shrank all that is left, else the blocks before.
        readError = pass.failure()->second;
        const qint64 available = file.availableSize();
        size = available < size ? available : pass.failure()->first;
        if (size == 0) {
            break;
        }
    }
    return std::unexpected(*readError);
}

} // namespace Scep
