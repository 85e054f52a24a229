// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logrows.h"

#include <algorithm>
#include <utility>

namespace Scep {

void LogRows::setLineCount(LineNumber count)
{
    m_lineCount = count;
    m_shown.reset();
    m_revealed.clear();
}

void LogRows::continueTo(LineNumber count)
{
    m_lineCount = count;
    if (m_shown && m_shown->covered() > count) {
        // The source is shorter than it was: what is shown of it is told again.
        m_shown = LineSet();
        m_revealed.clear();
    }
}

void LogRows::showOnly(const LineSet &lines)
{
    m_shown = lines;
    const QList<LineNumber> before = std::exchange(m_revealed, {});
    for (const LineNumber line : before) {
        reveal(line);
    }
}

void LogRows::showAll()
{
    m_shown.reset();
    m_revealed.clear();
}

LineNumber LogRows::count() const
{
    return m_shown ? m_shown->count() : m_lineCount;
}

LineNumber LogRows::lineOf(LineNumber row) const
{
    if (m_shown) {
        return m_shown->at(row);
    }
    return row >= 1 && row <= m_lineCount ? row : 0;
}

LineNumber LogRows::rowOf(LineNumber line) const
{
    const LineNumber row = !m_shown                  ? std::max<LineNumber>(line, 1)
                           : m_shown->contains(line) ? m_shown->countUpTo(line)
                                                     : m_shown->countUpTo(line) + 1;
    return std::min(row, count());
}

bool LogRows::isShown(LineNumber line) const
{
    return m_shown ? m_shown->contains(line) : line >= 1 && line <= m_lineCount;
}

void LogRows::reveal(LineNumber line)
{
    if (!m_shown || line < 1 || line > m_lineCount || isShown(line)) {
        return;
    }
    if (line > m_shown->covered()) {
        m_shown->append(line, {});
    }
    m_shown->insert(line);
    m_revealed.append(line);
}

void LogRows::hideRevealed()
{
    for (const LineNumber line : std::exchange(m_revealed, {})) {
        m_shown->remove(line);
    }
}

} // namespace Scep
