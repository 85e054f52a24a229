// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/xmleventscanner.h"

#include "models/domain/limits.h"

#include <algorithm>

namespace Scep {

namespace {
/// Bytes that are looked at to know a tag. An end tag's spaces before `>` have to fit in.
constexpr qsizetype LookAhead = 32;

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}
} // namespace

XmlEventScanner::XmlEventScanner(const EvidenceFile &file, qint64 blockBytes,
                                 QByteArrayView element)
    : m_file(file)
    , m_blockBytes(blockBytes > 0 ? blockBytes : Limits::BlockBytes)
    , m_startTag('<' + element.toByteArray())
    , m_endTag("</" + element.toByteArray())
{
    Q_ASSERT(m_endTag.size() < LookAhead);
}

std::optional<XmlEventSpan> XmlEventScanner::next()
{
    for (;;) {
        const qsizetype found = m_buffer.indexOf('<', m_pos);
        m_pos = found < 0 ? m_buffer.size() : found;
        if (isTooLong(m_pos)) {
            return take(m_start + Limits::XmlEventBytes, XmlEventEnd::TooLong, -1);
        }
        if (m_buffer.size() - m_pos < LookAhead && readMore()) {
            continue;
        }
        if (found < 0 || m_buffer.size() == m_pos) {
            if (m_start < 0) {
                return std::nullopt;
            }
            return take(m_buffer.size(), XmlEventEnd::CutOff, -1);
        }
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_pos);
        const qsizetype endLength = m_start >= 0 ? endTagLength(rest) : 0;
        if (endLength > 0) {
            m_pos += endLength;
            return take(m_pos, XmlEventEnd::Closed, -1);
        }
        const qsizetype tag = m_pos++;
        if (isStartTag(rest)) {
            if (m_start >= 0) {
                return take(tag, XmlEventEnd::Unclosed, tag);
            }
            m_start = tag;
        }
    }
}

bool XmlEventScanner::readMore()
{
    if (m_atEnd) {
        return false;
    }
    const qsizetype keepFrom = m_start >= 0 ? m_start : m_pos;
    m_buffer.remove(0, keepFrom);
    m_base += keepFrom;
    m_pos -= keepFrom;
    m_start = m_start >= 0 ? 0 : -1;

    const qint64 offset = m_base + m_buffer.size();
    const qint64 length = std::min(m_blockBytes, m_file.size() - offset);
    if (length <= 0) {
        m_atEnd = true;
        return false;
    }
    const auto block = m_file.read(offset, length);
    if (!block || block->isEmpty()) {
        m_atEnd = true;
        m_readError = block ? ReadError{} : block.error();
        return false;
    }
    m_buffer.append(*block);
    return true;
}

/// Whether @p rest begins with the start tag; of `<Events>` and `<EventData>` it is not.
bool XmlEventScanner::isStartTag(QByteArrayView rest) const
{
    return rest.size() > m_startTag.size() && rest.startsWith(m_startTag) &&
           (rest[m_startTag.size()] == '>' || isSpace(rest[m_startTag.size()]));
}

/// Length of the end tag that @p rest begins with; 0 when there is none.
qsizetype XmlEventScanner::endTagLength(QByteArrayView rest) const
{
    if (!rest.startsWith(m_endTag)) {
        return 0;
    }
    const QByteArrayView tail =
        rest.sliced(m_endTag.size(), std::min(rest.size(), LookAhead) - m_endTag.size());
    const auto close = std::ranges::find_if_not(tail, isSpace);
    return close != tail.end() && *close == '>' ? m_endTag.size() + (close - tail.begin()) + 1 : 0;
}

bool XmlEventScanner::isTooLong(qsizetype pos) const
{
    return m_start >= 0 && pos - m_start > Limits::XmlEventBytes;
}

XmlEventSpan XmlEventScanner::take(qsizetype end, XmlEventEnd how, qsizetype nextStart)
{
    const XmlEventSpan span{
        .range = {.offset = m_base + m_start, .length = end - m_start},
        .bytes = QByteArrayView(m_buffer).sliced(m_start, end - m_start),
        .end = how,
    };
    m_start = nextStart;
    return span;
}

} // namespace Scep
