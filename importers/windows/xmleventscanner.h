// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"

#include "models/domain/evidenceref.h"

#include <QByteArray>

#include <optional>

namespace Scep {

/// How an element came to its end.
enum class XmlEventEnd {
    Closed,   ///< by its own end tag
    Unclosed, ///< another one of its name began first: the element is broken
    CutOff,   ///< the input ended first
    TooLong,  ///< longer than Limits::XmlEventBytes; only its start is covered
};

/// One element, `<Event …>…</Event>`, as it stands in the file. The bytes are a view into the
/// scanner and live until its next call.
struct XmlEventSpan
{
    ByteRange range;
    QByteArrayView bytes;
    XmlEventEnd end = XmlEventEnd::Closed;
};

/// Walks the elements of one name in a text (`Event`, `E2ETraceEvent`), wherever lines begin or end
/// and whatever surrounds the elements: a root element, none, text between them. Reads block by
/// block and looks at every byte a bounded number of times, so that a file of one line costs no
/// more than one of many. Works on the tags alone: inside a record `<` is always escaped, and a
/// record that breaks this rule is broken.
///
///     <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>…</Event>
class XmlEventScanner
{
public:
    /// @p file is not owned and outlives the scanner. @p blockBytes: 0 is Limits::BlockBytes.
    /// @p element has no namespace prefix and at most 16 letters.
    explicit XmlEventScanner(const EvidenceFile &file, qint64 blockBytes = 0,
                             QByteArrayView element = "Event");

    /// The next element in file order, or nothing at the end of the text and after a read error.
    [[nodiscard]] std::optional<XmlEventSpan> next();
    /// Set when reading failed: what came before was delivered.
    [[nodiscard]] const std::optional<ReadError> &readError() const { return m_readError; }
    /// Bytes read so far.
    [[nodiscard]] qint64 position() const { return m_base + m_buffer.size(); }

private:
    [[nodiscard]] bool readMore();
    [[nodiscard]] bool isStartTag(QByteArrayView rest) const;
    [[nodiscard]] qsizetype endTagLength(QByteArrayView rest) const;
    [[nodiscard]] bool isTooLong(qsizetype pos) const;
    [[nodiscard]] XmlEventSpan take(qsizetype end, XmlEventEnd how, qsizetype nextStart);

    const EvidenceFile &m_file;
    const qint64 m_blockBytes;
    const QByteArray m_startTag; ///< "<Event"
    const QByteArray m_endTag;   ///< "</Event"
    QByteArray m_buffer;
    qint64 m_base = 0;      ///< offset of the buffer's first byte in the text
    qsizetype m_pos = 0;    ///< where the search goes on, in the buffer
    qsizetype m_start = -1; ///< where the open element begins, in the buffer; -1: none is open
    bool m_atEnd = false;
    std::optional<ReadError> m_readError;
};

} // namespace Scep
