// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/lineindex.h"

#include <algorithm>
#include <utility>

namespace Scep {

LineIndex::LineIndex(std::vector<qint64> starts, qint64 size)
    : m_starts(std::move(starts))
    , m_size(size)
{
}

ByteRange LineIndex::range(LineNumber line) const
{
    if (line < 1 || line > lineCount()) {
        return {};
    }
    const auto index = static_cast<size_t>(line - 1);
    const qint64 end = index + 1 < m_starts.size() ? m_starts[index + 1] : m_size;
    return {.offset = m_starts[index], .length = end - m_starts[index]};
}

LineNumber LineIndex::lineAt(qint64 offset) const
{
    if (offset < 0 || offset >= m_size) {
        return 0;
    }
    return std::ranges::upper_bound(m_starts, offset) - m_starts.begin();
}

LineNumber LineIndex::firstLineLongerThan(qint64 bytes) const
{
    for (size_t i = 0; i < m_starts.size(); ++i) {
        const qint64 end = i + 1 < m_starts.size() ? m_starts[i + 1] : m_size;
        if (end - m_starts[i] > bytes) {
            return static_cast<LineNumber>(i + 1);
        }
    }
    return 0;
}

} // namespace Scep
