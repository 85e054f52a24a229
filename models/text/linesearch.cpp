// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/linesearch.h"

#include "models/text/blockrun.h"
#include "models/text/literalset.h"
#include "models/text/requiredliterals.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace Scep {

namespace {
/// Backtracking steps that PCRE2 may take on one line.
constexpr QLatin1StringView MatchLimit("(*LIMIT_MATCH=1000000)");

bool isLineEnd(char byte)
{
    return byte == '\n' || byte == '\r';
}

/// The bytes around @p at up to the line ends on both sides.
QByteArrayView lineAround(QByteArrayView bytes, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && !isLineEnd(bytes[begin - 1])) {
        --begin;
    }
    const auto end = std::find_if(bytes.begin() + at, bytes.end(), isLineEnd);
    return bytes.sliced(begin, end - bytes.begin() - begin);
}
} // namespace

struct LineMatcher::Private
{
    QRegularExpression expression;
    std::shared_ptr<const LiteralSet> literals; ///< empty where every line has to be looked at
    bool literalsDecide = false;                ///< a line with one of them is a match
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
    const auto set = LiteralSet::compiled(literals, query.isCaseSensitive ? Qt::CaseSensitive
                                                                          : Qt::CaseInsensitive);
    if (!set) {
        return std::unexpected(set.error().detail);
    }
    made->literals = *set;
    // The required part is ASCII, so that it stands in the bytes just where it stands in the text.
    made->literalsDecide = !query.isRegularExpression && !query.text.isEmpty() &&
                           literals.constFirst().size() == query.text.size() &&
                           query.text.size() <= Limits::LiteralBytes;
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

/// What is cut into blocks: bytes, or the numbers before lines where these are rendered.
struct Stretch
{
    qint64 begin = 0;
    qint64 end = 0;
};

Stretch searchedStretch(const TextDocument &document, const LineSearchControl &control)
{
    const LineNumber first = std::max<LineNumber>(1, control.first);
    const LineNumber last =
        control.last > 0 ? std::min(control.last, document.lineCount()) : document.lineCount();
    if (first > last) {
        return {};
    }
    if (document.isRendered()) {
        return {.begin = first - 1, .end = last};
    }
    return {.begin = document.lineRange(first).offset, .end = document.lineRange(last).end()};
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
        , m_stretch(searchedStretch(document, control))
        , m_blockBytes(document.isRendered()    ? RenderedBlock
                       : control.blockBytes > 0 ? control.blockBytes
                                                : SearchBlockBytes)
        , m_blocks(static_cast<size_t>((m_stretch.end - m_stretch.begin + m_blockBytes - 1) /
                                       m_blockBytes))
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
        QByteArrayView seen; ///< the line of the last literal: most stand in the same again
    };

    bool doBlock(size_t number, Work &work);
    void searchRenderedLines(size_t number, Work &work);
    [[nodiscard]] bool readLines(size_t number, Work &work);
    void fail(const ReadError &error);
    void searchEveryLine(Work &work);
    [[nodiscard]] bool searchAtLiterals(Work &work);
    void takeLiteral(Work &work, qint64 end);
    [[nodiscard]] bool mayMatch(QByteArrayView line, const Work &work) const;
    [[nodiscard]] bool matches(QByteArrayView line) const;
    [[nodiscard]] bool isStopped();
    bool goOn(size_t blocksInARow);

    const TextDocument &m_document;
    const LineMatcher::Private &m_matcher;
    const LineSearchControl &m_control;
    const Stretch m_stretch;
    const qint64 m_blockBytes;
    std::vector<QList<LineNumber>> m_blocks;
    size_t m_handedOn = 0; ///< blocks
    LineSearchResult m_result;
    const std::thread::id m_caller = std::this_thread::get_id();
    std::atomic<bool> m_isStopped = false;
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
    m_result.cancelled = m_isStopped;
    m_result.readError = m_readError;
    return std::move(m_result);
}

bool LineSearch::goOn(size_t blocksInARow)
{
    if (isStopped()) {
        return false;
    }
    QList<LineNumber> lines;
    for (; m_handedOn < blocksInARow; ++m_handedOn) {
        QList<LineNumber> hits = std::exchange(m_blocks[m_handedOn], {});
        const qint64 room = std::max<qint64>(0, m_control.mostLines - m_result.count);
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

/// Whether the search was cancelled. Asked for every line that the expression is tried on: it may
/// take its time with each.
bool LineSearch::isStopped()
{
    if (!m_isStopped && std::this_thread::get_id() == m_caller && m_control.isCancelled()) {
        m_isStopped = true;
    }
    return m_isStopped;
}

/// The lines are not in the file, so each is made and looked at.
void LineSearch::searchRenderedLines(size_t number, Work &work)
{
    const LineNumber before = m_stretch.begin + static_cast<qint64>(number) * m_blockBytes;
    m_document.visitLines(before + 1, std::min(before + m_blockBytes, m_stretch.end),
                          [&](LineNumber line, QByteArrayView bytes) {
                              if (mayMatch(bytes, work) && matches(bytes)) {
                                  work.hits.append(line);
                              }
                              return !isStopped();
                          });
}

bool LineSearch::doBlock(size_t number, Work &work)
{
    work.hits.clear();
    if (m_document.isRendered()) {
        searchRenderedLines(number, work);
    } else if (!readLines(number, work)) {
        return false;
    } else if (m_matcher.literals->isEmpty()) {
        searchEveryLine(work);
    } else if (work.first <= work.last && !searchAtLiterals(work)) {
        fail({.code = IssueCode::CannotRead, .detail = {}});
        return false;
    }
    m_blocks[number] = work.hits;
    return !m_isStopped;
}

bool LineSearch::readLines(size_t number, Work &work)
{
    const qint64 begin = m_stretch.begin + static_cast<qint64>(number) * m_blockBytes;
    const qint64 end = std::min(begin + m_blockBytes, m_stretch.end);
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

void LineSearch::searchEveryLine(Work &work)
{
    const QByteArrayView bytes(work.buffer);
    auto begin = bytes.begin();
    for (LineNumber line = work.first; line <= work.last && !isStopped(); ++line) {
        const auto end = std::find_if(begin, bytes.end(), isLineEnd);
        if (matches(QByteArrayView(begin, end))) {
            work.hits.append(line);
        }
        const bool isCrLf = bytes.end() - end >= 2 && end[0] == '\r' && end[1] == '\n';
        begin = end + std::min<qsizetype>(isCrLf ? 2 : 1, bytes.end() - end);
    }
}

/// Looks only at the lines that hold what every match holds.
bool LineSearch::searchAtLiterals(Work &work)
{
    using Context = std::pair<LineSearch *, Work *>;
    const auto onLiteral = [](qint64 end, void *context) {
        const auto [search, its] = *static_cast<const Context *>(context);
        search->takeLiteral(*its, end);
    };
    work.seen = {};
    Context context(this, &work);
    if (!m_matcher.literals->scan(work.buffer, work.scratch, onLiteral, &context)) {
        return false;
    }
    if (!std::ranges::is_sorted(work.hits)) {
        std::ranges::sort(work.hits);
    }
    work.hits.erase(std::ranges::unique(work.hits).begin(), work.hits.end());
    return true;
}

/// The number of a line is looked up only where it matches.
void LineSearch::takeLiteral(Work &work, qint64 end)
{
    const char *last = work.buffer.constData() + end - 1;
    if (last >= work.seen.begin() && last < work.seen.end()) {
        return;
    }
    work.seen = lineAround(work.buffer, end - 1);
    if (m_matcher.literalsDecide || (!isStopped() && matches(work.seen))) {
        work.hits.append(m_document.lineAt(work.offset + end - 1));
    }
}

/// Whether the line holds what every match holds, as far as the engine can tell.
bool LineSearch::mayMatch(QByteArrayView line, const Work &work) const
{
    bool isFound = m_matcher.literals->isEmpty();
    const auto note = [](qint64, void *found) { *static_cast<bool *>(found) = true; };
    return isFound || !m_matcher.literals->scan(line, work.scratch, note, &isFound) || isFound;
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
