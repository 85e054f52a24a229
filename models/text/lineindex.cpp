// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/lineindex.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Scep {

LineIndex::LineIndex(const std::vector<qint64> &starts, qint64 size)
{
    append(0, std::make_shared<const std::vector<quint32>>(starts.begin(), starts.end()));
    setSize(size);
}

void LineIndex::append(qint64 begin, Starts starts)
{
    if (starts == nullptr || starts->empty()) {
        return;
    }
    LineNumber before = 0;
    if (!m_stretches.empty()) {
        const Stretch &last = m_stretches.back();
        before = last.linesBefore + static_cast<LineNumber>(last.starts->size());
    }
    m_stretches.push_back({.begin = begin, .linesBefore = before, .starts = std::move(starts)});
}

void LineIndex::setSize(qint64 size)
{
    m_size = size;
    const auto behind = std::ranges::partition_point(
        m_stretches, [size](const Stretch &stretch) { return stretch.first() < size; });
    m_lineCount = 0;
    if (behind != m_stretches.begin()) {
        const Stretch &last = *std::prev(behind);
        const auto within = std::ranges::partition_point(
            *last.starts, [&](quint32 start) { return last.begin + start < size; });
        m_lineCount = last.linesBefore + (within - last.starts->begin());
    }
}

LineIndex LineIndex::withoutLastLine() const
{
    LineIndex index = *this;
    index.setSize(m_lineCount > 0 ? startOf(m_lineCount) : 0);
    return index;
}

qint64 LineIndex::startOf(LineNumber line) const
{
    const LineNumber before = line - 1;
    const auto next =
        std::ranges::upper_bound(m_stretches, before, std::ranges::less(), &Stretch::linesBefore);
    const Stretch &stretch = *std::prev(next);
    return stretch.begin + (*stretch.starts)[static_cast<size_t>(before - stretch.linesBefore)];
}

ByteRange LineIndex::range(LineNumber line) const
{
    if (line < 1 || line > m_lineCount) {
        return {};
    }
    const qint64 begin = startOf(line);
    const qint64 end = line < m_lineCount ? startOf(line + 1) : m_size;
    return {.offset = begin, .length = end - begin};
}

LineNumber LineIndex::lineAt(qint64 offset) const
{
    if (offset < 0 || offset >= m_size) {
        return 0;
    }
    const auto next = std::ranges::partition_point(
        m_stretches, [offset](const Stretch &stretch) { return stretch.first() <= offset; });
    if (next == m_stretches.begin()) {
        return 0;
    }
    const Stretch &stretch = *std::prev(next);
    const auto within = std::ranges::partition_point(
        *stretch.starts, [&](quint32 start) { return stretch.begin + start <= offset; });
    return std::min(stretch.linesBefore + (within - stretch.starts->begin()), m_lineCount);
}

LineNumber LineIndex::firstLineLongerThan(qint64 bytes) const
{
    for (const Stretch &stretch : m_stretches) {
        const auto count = static_cast<LineNumber>(stretch.starts->size());
        const LineNumber last = std::min(stretch.linesBefore + count, m_lineCount);
        // A line inside the stretch is shorter than that; only its last one may reach further.
        const bool isInsideShort = stretch.last() - stretch.first() <= bytes;
        for (LineNumber line = isInsideShort ? last : stretch.linesBefore + 1; line <= last;
             ++line) {
            if (range(line).length > bytes) {
                return line;
            }
        }
        if (last == m_lineCount) {
            break;
        }
    }
    return 0;
}

} // namespace Scep
