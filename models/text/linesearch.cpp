// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/linesearch.h"

#include "models/domain/limits.h"
#include "models/text/blockrun.h"
#include "models/text/literalset.h"
#include "models/text/requiredliterals.h"

#include <algorithm>
#include <mutex>
#include <utility>
#include <vector>

namespace Scep {

namespace {
/// Backtracking steps that PCRE2 may take on one line.
constexpr QLatin1StringView MatchLimit("(*LIMIT_MATCH=1000000)");

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    line = line.endsWith('\n') ? line.chopped(1) : line;
    return line.endsWith('\r') ? line.chopped(1) : line;
}
} // namespace

struct LineMatcher::Private
{
    QRegularExpression expression;
    std::shared_ptr<const LiteralSet> literals; ///< empty where every line has to be looked at
};

LineMatcher::LineMatcher() = default;
LineMatcher::~LineMatcher() = default;

std::expected<std::shared_ptr<const LineMatcher>, QString>
LineMatcher::compiled(const LineQuery &query)
{
    auto made = std::make_unique<Private>();
    const auto options = query.isCaseSensitive ? QRegularExpression::NoPatternOption
                                               : QRegularExpression::CaseInsensitiveOption;
    const QString pattern =
        query.isRegularExpression ? query.text : QRegularExpression::escape(query.text);
    made->expression = QRegularExpression(pattern, options);
    if (!made->expression.isValid()) {
        return std::unexpected(made->expression.errorString());
    }
    if (const QRegularExpression limited(MatchLimit + pattern, options); limited.isValid()) {
        made->expression = limited;
    }
    const QByteArrayList literals =
        query.isRegularExpression ? requiredLiterals(query.text, query.isCaseSensitive)
                                  : QByteArrayList{requiredPart(query.text, query.isCaseSensitive)};
    const auto set = LiteralSet::compiled(literals);
    if (!set) {
        return std::unexpected(set.error().detail);
    }
    made->literals = *set;
    const std::shared_ptr<LineMatcher> matcher(new LineMatcher);
    matcher->d = std::move(made);
    return matcher;
}

const QRegularExpression &LineMatcher::expression() const
{
    return d->expression;
}

bool LineMatcher::isFast() const
{
    return !d->literals->isEmpty();
}

namespace {
/// Rendered lines of one block.
constexpr qint64 RenderedBlock = 256;

/// What is cut into blocks: bytes, or lines where these are rendered.
qint64 sizeOf(const TextDocument &document)
{
    const LineNumber lines = document.lineCount();
    return document.isRendered() || lines == 0 ? lines : document.lineRange(lines).end();
}
} // namespace

/// One search. A block is all lines that begin in it; of a rendered document a number of lines.
class LineSearch
{
public:
    LineSearch(const TextDocument &document, const LineMatcher &matcher,
               const LineSearchControl &control)
        : m_document(document)
        , m_matcher(*matcher.d)
        , m_control(control)
        , m_size(sizeOf(document))
        , m_blockBytes(document.isRendered()    ? RenderedBlock
                       : control.blockBytes > 0 ? control.blockBytes
                                                : Limits::BlockBytes)
        , m_blocks(static_cast<size_t>((m_size + m_blockBytes - 1) / m_blockBytes))
    {
    }

    LineSearchResult run();

private:
    /// What one thread uses for block after block.
    struct Work
    {
        explicit Work(const LiteralSet &literals)
            : scratch(literals)
        {
        }

        const LiteralSet::Scratch scratch;
        QByteArray buffer;
        LineNumber first = 0;
        LineNumber last = 0;
        qint64 offset = 0; ///< of the first line in the document
        QList<LineNumber> hits;
        ByteRange hitLine; ///< most matches fall into the line of the one before
    };

    bool doBlock(size_t number, Work &work);
    void doRenderedBlock(size_t number, Work &work);
    [[nodiscard]] bool readLines(size_t number, Work &work);
    void fail(const ReadError &error);
    [[nodiscard]] QByteArrayView lineOf(const Work &work, LineNumber line) const;
    [[nodiscard]] bool findCandidates(Work &work) const;
    [[nodiscard]] bool matches(QByteArrayView line) const;
    static void onLiteral(qint64 end, void *context);
    bool goOn(size_t blocksInARow);

    const TextDocument &m_document;
    const LineMatcher::Private &m_matcher;
    const LineSearchControl &m_control;
    const qint64 m_size;
    const qint64 m_blockBytes;
    std::vector<QList<LineNumber>> m_blocks;
    size_t m_handedOn = 0; ///< blocks
    LineSearchResult m_result;
    std::mutex m_mutex; ///< guards m_readError
    std::optional<ReadError> m_readError;
};

LineSearchResult LineSearch::run()
{
    const auto makeWorker = [this]() -> BlockWorker {
        return [this, work = std::make_shared<Work>(*m_matcher.literals)](size_t number) {
            return doBlock(number, *work);
        };
    };
    const bool isWhole = runBlocks(m_blocks.size(), m_control.threads, makeWorker,
                                   [this](size_t inARow) { return goOn(inARow); });
    if (isWhole) {
        goOn(m_blocks.size());
    }
    m_result.readError = m_readError;
    return std::move(m_result);
}

bool LineSearch::goOn(size_t blocksInARow)
{
    if (m_control.isCancelled()) {
        m_result.cancelled = true;
        return false;
    }
    QList<LineNumber> lines;
    for (; m_handedOn < blocksInARow; ++m_handedOn) {
        QList<LineNumber> hits = std::exchange(m_blocks[m_handedOn], {});
        const qint64 room = std::max<qint64>(0, Limits::FindHits - m_result.count);
        m_result.count += hits.size();
        if (room < hits.size()) {
            hits.resize(room);
        }
        lines += hits;
    }
    if (!lines.isEmpty()) {
        m_control.found(lines);
    }
    return true;
}

/// The lines are not in the file, so each is made and looked at.
void LineSearch::doRenderedBlock(size_t number, Work &work)
{
    const qint64 begin = static_cast<qint64>(number) * m_blockBytes;
    work.hits.clear();
    for (qint64 line = begin + 1; line <= std::min(begin + m_blockBytes, m_size); ++line) {
        if (matches(m_document.lineBytes(line))) {
            work.hits.append(line);
        }
    }
    m_blocks[number] = work.hits;
}

bool LineSearch::doBlock(size_t number, Work &work)
{
    if (m_document.isRendered()) {
        doRenderedBlock(number, work);
        return true;
    }
    if (!readLines(number, work)) {
        return false;
    }
    if (work.first > work.last) {
        return true;
    }
    work.hits.clear();
    if (m_matcher.literals->isEmpty()) {
        for (LineNumber line = work.first; line <= work.last; ++line) {
            work.hits.append(line);
        }
    } else if (!findCandidates(work)) {
        fail({.code = IssueCode::CannotRead, .detail = {}});
        return false;
    }
    work.hits.removeIf([&](LineNumber line) { return !matches(lineOf(work, line)); });
    m_blocks[number] = work.hits;
    return true;
}

bool LineSearch::readLines(size_t number, Work &work)
{
    const qint64 begin = static_cast<qint64>(number) * m_blockBytes;
    const qint64 end = std::min(begin + m_blockBytes, m_size);
    work.first = begin == 0 ? 1 : m_document.lineAt(begin - 1) + 1;
    work.last = m_document.lineAt(end - 1);
    if (work.first > work.last) {
        return true;
    }
    const ByteRange last = m_document.lineRange(work.last);
    work.offset = m_document.lineRange(work.first).offset;
    work.buffer.resize(last.offset + std::min(last.length, Limits::LineBytes) - work.offset);
    const auto read =
        m_document.file().readInto(work.offset, work.buffer.data(), work.buffer.size());
    if (!read) {
        fail(read.error());
        return false;
    }
    return true;
}

QByteArrayView LineSearch::lineOf(const Work &work, LineNumber line) const
{
    const ByteRange range = m_document.lineRange(line);
    const qint64 begin = range.offset - work.offset;
    const qint64 length = std::min(range.length, work.buffer.size() - begin);
    return withoutLineEnd(QByteArrayView(work.buffer).sliced(begin, length));
}

void LineSearch::onLiteral(qint64 end, void *context)
{
    auto &[search, work] = *static_cast<std::pair<const LineSearch *, Work *> *>(context);
    const qint64 last = work->offset + end - 1;
    if (last < work->hitLine.offset || last >= work->hitLine.end()) {
        const LineNumber line = search->m_document.lineAt(last);
        work->hitLine = search->m_document.lineRange(line);
        work->hits.append(line);
    }
}

/// The lines of the block that hold what every match holds.
bool LineSearch::findCandidates(Work &work) const
{
    work.hitLine = {};
    std::pair<const LineSearch *, Work *> context(this, &work);
    if (!m_matcher.literals->scan(work.buffer, work.scratch, onLiteral, &context)) {
        return false;
    }
    if (!std::ranges::is_sorted(work.hits)) {
        std::ranges::sort(work.hits);
    }
    work.hits.erase(std::ranges::unique(work.hits).begin(), work.hits.end());
    return true;
}

bool LineSearch::matches(QByteArrayView line) const
{
    const QString text = decodeText(line, m_document.encoding());
    return m_matcher.expression.match(text).hasMatch();
}

void LineSearch::fail(const ReadError &error)
{
    const std::scoped_lock lock(m_mutex);
    m_readError = error;
}

LineSearchResult searchLines(const TextDocument &document, const LineMatcher &matcher,
                             const LineSearchControl &control)
{
    return LineSearch(document, matcher, control).run();
}

} // namespace Scep
