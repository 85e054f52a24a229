// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/linecache.h"

#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Scep {

namespace {
/// Lines remembered: a few windows' worth and the context before them.
constexpr int CachedLines = 1000;
/// States remembered: as many as are passed for some windows' worth of lines.
constexpr int CachedStates = 4000;

/// Bytes of a line up to which its characters are counted; of a longer one bytes are said.
constexpr qint64 CountedBytes = 64 * 1024;

/// The beginning of a line and what it lacks.
struct LineHead
{
    QString text;
    qint64 charactersLeft = 0;
    qint64 bytesLeft = 0; ///< for lines so long that their characters are not counted
};

/// Takes off the second half of a pair that the cut would leave alone.
QString firstCharacters(const QString &text, qint64 count)
{
    const bool splitsPair = text.size() > count && text.at(count - 1).isHighSurrogate();
    return text.left(splitsPair ? count - 1 : count);
}

/// @p skipped: bytes at the line's start that are not wanted.
LineHead readHead(const TextDocument &document, LineNumber line, qint64 skipped)
{
    const ByteRange range = document.lineRange(line);
    if (document.isRendered() || (range.length <= CountedBytes && skipped == 0)) {
        const QString whole = document.lineText(line);
        const QString head = firstCharacters(whole, Limits::DrawnCharacters);
        return {.text = head, .charactersLeft = whole.size() - head.size(), .bytesLeft = 0};
    }
    // Four bytes give at least one unit, so the cut through a character at the end is cut off too.
    const qint64 wanted = 4 * (Limits::DrawnCharacters + 1);
    const qint64 length = std::min(wanted, range.length - skipped);
    QByteArray bytes = document.file().read(range.offset + skipped, length).value_or(QByteArray());
    while (length < wanted && (bytes.endsWith('\n') || bytes.endsWith('\r'))) {
        bytes.chop(1);
    }
    const QString decoded = decodeText(bytes, document.encoding());
    const QString head = firstCharacters(decoded, Limits::DrawnCharacters);
    const bool isWhole = length < wanted && head.size() == decoded.size();
    const qint64 left = range.length - skipped - head.toUtf8().size();
    return {.text = head, .charactersLeft = 0, .bytesLeft = isWhole ? 0 : left};
}

/// Moves what is known of places in the text along with them.
void widen(ShownLine &line, const QList<ColumnGap> &gaps)
{
    if (gaps.isEmpty()) {
        return;
    }
    line.text = widened(line.text, gaps);
    const auto move = [&gaps](auto &run) {
        using Length = decltype(run.length);
        const qsizetype end = shownOffset(gaps, run.offset + run.length);
        const qsizetype begin = shownOffset(gaps, run.offset);
        run.offset = static_cast<Length>(begin);
        run.length = static_cast<Length>(end - begin);
    };
    std::ranges::for_each(line.marks, move);
    std::ranges::for_each(line.spans, move);
    std::ranges::for_each(line.codes, move);
}
} // namespace

LineCache::LineCache()
    : m_lines(CachedLines)
    , m_states(CachedStates)
{
}

void LineCache::setDocument(const std::shared_ptr<const TextDocument> &document,
                            const KSyntaxHighlighting::Definition &definition)
{
    m_lines.clear();
    m_states.clear();
    m_windowLine = 0;
    m_document = document;
    m_highlighter.setDefinition(definition);
}

void LineCache::setColumns(const LogColumns &columns)
{
    m_columns = columns;
    m_lines.clear();
}

void LineCache::setWindow(LineNumber line, qint64 offset)
{
    if (m_windowLine == line && m_windowOffset == offset) {
        return;
    }
    m_lines.remove(m_windowLine);
    m_lines.remove(line);
    m_windowLine = line;
    m_windowOffset = offset;
}

const ShownLine &LineCache::line(LineNumber line)
{
    if (!m_document || line < 1 || line > m_document->lineCount()) {
        return m_noLine;
    }
    if (const ShownLine *known = m_lines.object(line)) {
        return *known;
    }
    return make(line, stateBefore(line));
}

KSyntaxHighlighting::State LineCache::stateBefore(LineNumber line)
{
    if (!m_highlighter.definition().isValid()) {
        return {};
    }
    const LineNumber earliest = std::max<LineNumber>(1, line - ContextLines);
    LineNumber from = line;
    KSyntaxHighlighting::State state;
    while (from > earliest) {
        if (const ShownLine *known = m_lines.object(from - 1)) {
            state = known->state;
            break;
        }
        if (const KSyntaxHighlighting::State *known = m_states.object(from - 1)) {
            state = *known;
            break;
        }
        --from;
    }
    for (; from < line; ++from) {
        state = stateAfter(from, state);
    }
    return state;
}

/// Of a line that is passed on the way to others, only what the next one goes on from is made.
KSyntaxHighlighting::State LineCache::stateAfter(LineNumber line,
                                                 const KSyntaxHighlighting::State &before)
{
    const LineHead head = readHead(*m_document, line, 0);
    const HighlightedLine highlighted =
        m_highlighter.highlight(toVisibleText(head.text).text, before);
    m_states.insert(line, new KSyntaxHighlighting::State(highlighted.state)); // takes ownership
    return highlighted.state;
}

const ShownLine &LineCache::make(LineNumber line, const KSyntaxHighlighting::State &state)
{
    const ByteRange range = m_document->lineRange(line);
    const bool isWindow = !m_document->isRendered() && line == m_windowLine &&
                          m_windowOffset > range.offset && m_windowOffset < range.end();
    const qint64 skipped = isWindow ? m_windowOffset - range.offset : 0;
    const LineHead head = readHead(*m_document, line, skipped);
    VisibleText visible = toVisibleText(head.text);
    HighlightedLine highlighted =
        m_highlighter.highlight(visible.text, isWindow ? KSyntaxHighlighting::State() : state);
    auto *shown = new ShownLine{.text = std::move(visible.text),
                                .marks = std::move(visible.marks),
                                .spans = std::move(highlighted.spans),
                                .codes = {},
                                .leadNote = {},
                                .cutNote = {},
                                .state = highlighted.state};
    const bool needsDomain = line > 1 && beginsWithCodeOfBlock(shown->text);
    shown->codes = needsDomain ? findCodes(shown->text, readHead(*m_document, line - 1, 0).text)
                               : findCodes(shown->text);
    if (isWindow) {
        shown->leadNote = tr("%1 before …").arg(QLocale().formattedDataSize(skipped));
    }
    if (head.bytesLeft > 0) {
        shown->cutNote = tr("… %1 more").arg(QLocale().formattedDataSize(head.bytesLeft));
    } else if (head.charactersLeft > 0) {
        shown->cutNote = tr("… %1 more characters").arg(QLocale().toString(head.charactersLeft));
    }
    if (!isWindow) {
        widen(*shown, m_columns.gaps(shown->text));
    }
    m_lines.insert(line, shown); // takes ownership
    return *shown;
}

} // namespace Scep
