// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/linereader.h"

#include <algorithm>

namespace Scep {

namespace {
/// Candidates of a log cluster: a window mostly serves several of them.
constexpr qint64 WindowBytes = 16 * 1024;
} // namespace

bool LineReader::load(LineNumber number, const ByteRange &range)
{
    if (range.offset >= m_windowOffset && range.end() <= m_windowOffset + m_window.size()) {
        return true;
    }
    const bool isBackwards = number < m_previous;
    m_windowOffset = isBackwards ? std::max<qint64>(0, range.end() - WindowBytes) : range.offset;
    m_window = m_document.file().read(m_windowOffset, WindowBytes).value_or(QByteArray());
    return range.end() <= m_windowOffset + m_window.size();
}

bool LineReader::isAvailable(const ByteRange &range) const
{
    return range.end() <= m_document.file().availableSize();
}

QByteArrayView LineReader::line(LineNumber number)
{
    const ByteRange range = m_document.lineRange(number);
    const bool isWindowed = range.length <= WindowBytes && number > 1 && load(number, range);
    m_previous = number;
    if (!isWindowed) {
        m_longLine = m_document.lineBytes(number);
        m_failed = m_failed || (m_longLine.isEmpty() && !isAvailable(range));
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
