// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/lineset.h"

#include <algorithm>
#include <bit>

namespace Scep {

namespace {
/// The bits of a word up to and with @p bit.
constexpr quint64 bitsUpTo(LineNumber bit)
{
    return ~quint64(0) >> (63 - bit);
}

/// The place of the n-th set bit, counted from 1; there are that many.
LineNumber placeOfBit(quint64 word, LineNumber number)
{
    for (; number > 1; --number) {
        word &= word - 1;
    }
    return std::countr_zero(word);
}
} // namespace

bool LineSet::contains(LineNumber line) const
{
    if (line < 1 || line > m_covered) {
        return false;
    }
    return (m_words.at((line - 1) / WordLines) >> ((line - 1) % WordLines) & 1) != 0;
}

LineNumber LineSet::countUpTo(LineNumber line) const
{
    if (line < 1 || m_covered == 0) {
        return 0;
    }
    const LineNumber last = std::min(line, m_covered) - 1;
    const LineNumber word = last / WordLines;
    LineNumber count = m_before.at(word / BlockWords);
    for (LineNumber i = word / BlockWords * BlockWords; i < word; ++i) {
        count += std::popcount(m_words.at(i));
    }
    return count + std::popcount(m_words.at(word) & bitsUpTo(last % WordLines));
}

LineNumber LineSet::at(LineNumber number) const
{
    if (number < 1 || number > m_count) {
        return 0;
    }
    const auto block = std::ranges::lower_bound(m_before, number) - m_before.begin() - 1;
    LineNumber rest = number - m_before.at(block);
    LineNumber word = block * BlockWords;
    for (; rest > std::popcount(m_words.at(word)); ++word) {
        rest -= std::popcount(m_words.at(word));
    }
    return word * WordLines + placeOfBit(m_words.at(word), rest) + 1;
}

/// Makes room for the lines up to @p last, none of which is in the set yet.
void LineSet::cover(LineNumber last)
{
    m_covered = std::max(m_covered, last);
    m_words.resize((m_covered + WordLines - 1) / WordLines);
}

/// Counts again from the block on that holds the line; those before it are counted.
void LineSet::recount(LineNumber line)
{
    LineNumber block = (std::max<LineNumber>(line, 1) - 1) / WordLines / BlockWords;
    m_count = m_before.value(block, 0);
    m_before.resize((m_words.size() + BlockWords - 1) / BlockWords);
    for (; block < m_before.size(); ++block) {
        m_before[block] = m_count;
        const LineNumber end = std::min<LineNumber>((block + 1) * BlockWords, m_words.size());
        for (LineNumber word = block * BlockWords; word < end; ++word) {
            m_count += std::popcount(m_words.at(word));
        }
    }
}

void LineSet::append(LineNumber last, const QList<LineNumber> &lines)
{
    const LineNumber from = m_covered;
    cover(last);
    for (const LineNumber line : lines) {
        if (line > from && line <= m_covered) {
            m_words[(line - 1) / WordLines] |= Word(1) << ((line - 1) % WordLines);
        }
    }
    recount(from);
}

void LineSet::append(const LineSet &part)
{
    const LineNumber from = m_covered;
    const LineNumber shift = from % WordLines;
    LineNumber to = from / WordLines;
    cover(from + part.m_covered);
    for (const Word word : part.m_words) {
        m_words[to] |= word << shift;
        ++to;
        if (shift > 0 && to < m_words.size()) {
            m_words[to] |= word >> (WordLines - shift);
        }
    }
    recount(from);
}

void LineSet::insert(LineNumber line)
{
    if (line >= 1 && line <= m_covered) {
        m_words[(line - 1) / WordLines] |= Word(1) << ((line - 1) % WordLines);
        recount(line);
    }
}

void LineSet::remove(LineNumber line)
{
    if (line >= 1 && line <= m_covered) {
        m_words[(line - 1) / WordLines] &= ~(Word(1) << ((line - 1) % WordLines));
        recount(line);
    }
}

} // namespace Scep
