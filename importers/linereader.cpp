// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/linereader.h"

#include "models/domain/limits.h"

#include <algorithm>

namespace Scep {

namespace {
/// Bytes read at a time: few for a line far from the one before, more and more for lines that
/// follow one another.
constexpr qint64 SmallestWindow = 4 * 1024;
constexpr qint64 LargestWindow = 64 * 1024;
} // namespace

bool LineReader::load(LineNumber number, const ByteRange &range)
{
    if (range.offset >= m_windowOffset && range.end() <= m_windowOffset + m_window.size()) {
        return true;
    }
    const bool isBackwards = number < m_previous;
    const bool isNeighbour = number == m_previous + 1 || number == m_previous - 1;
    m_windowBytes =
        isNeighbour ? std::clamp(2 * m_windowBytes, SmallestWindow, LargestWindow) : SmallestWindow;
    const qint64 bytes = std::max(m_windowBytes, range.length);
    m_windowOffset = isBackwards ? std::max<qint64>(0, range.end() - bytes) : range.offset;
    m_window = m_document.file().read(m_windowOffset, bytes).value_or(QByteArray());
    return range.end() <= m_windowOffset + m_window.size();
}

bool LineReader::canBeRead(const ByteRange &range) const
{
    return m_document.file()
        .read(range.offset, std::min(range.length, Limits::LineBytes))
        .has_value();
}

QByteArrayView LineReader::line(LineNumber number)
{
    const ByteRange range = m_document.lineRange(number);
    const bool isWindowed = range.length <= LargestWindow && number > 1 && load(number, range);
    m_previous = number;
    if (!isWindowed) {
        m_longLine = m_document.lineBytes(number);
        m_failed = m_failed || (m_longLine.isEmpty() && !canBeRead(range));
        return m_longLine;
    }
    QByteArrayView bytes =
        QByteArrayView(m_window).sliced(range.offset - m_windowOffset, range.length);
    if (bytes.endsWith('\n')) {
        bytes.chop(1);
    }
    if (bytes.endsWith('\r')) {
        bytes.chop(1);
    }
    return bytes;
}

} // namespace Scep
