// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/textdocument.h"

#include "models/domain/limits.h"

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
void trimLineEnd(QByteArray &bytes)
{
    qsizetype length = bytes.size();
    if (length > 0 && bytes.at(length - 1) == '\n') {
        --length;
    }
    if (length > 0 && bytes.at(length - 1) == '\r') {
        --length;
    }
    bytes.truncate(length);
}

/// Takes off the beginning of a UTF-8 sequence that the cut at the limit left.
void trimHalfCharacter(QByteArray &bytes)
{
    qsizetype length = bytes.size();
    while (length > 0 && bytes.size() - length < 3 &&
           (static_cast<uchar>(bytes.at(length - 1)) & 0xC0) == 0x80) {
        --length;
    }
    if (length > 0 && static_cast<uchar>(bytes.at(length - 1)) >= 0xC0) {
        bytes.truncate(length - 1);
    }
}
} // namespace

TextDocument::TextDocument(std::shared_ptr<const EvidenceFile> file, LineIndex index)
    : m_file(std::move(file))
    , m_index(std::move(index))
{
}

TextDocument::TextDocument(std::shared_ptr<const EvidenceFile> file,
                           std::shared_ptr<const RenderedLines> rendered)
    : m_file(std::move(file))
    , m_rendered(std::move(rendered))
{
}

Encoding TextDocument::encoding() const
{
    return m_rendered ? Encoding::Utf8 : m_file->encoding();
}

LineNumber TextDocument::lineCount() const
{
    return m_rendered ? m_rendered->lineCount() : m_index.lineCount();
}

ByteRange TextDocument::lineRange(LineNumber line) const
{
    return m_rendered ? m_rendered->range(line) : m_index.range(line);
}

LineNumber TextDocument::lineAt(qint64 offset) const
{
    return m_rendered ? m_rendered->lineAt(offset) : m_index.lineAt(offset);
}

QByteArray TextDocument::lineBytes(LineNumber line) const
{
    if (m_rendered) {
        return m_rendered->lineBytes(line);
    }
    const ByteRange range = m_index.range(line);
    const bool isCut = range.length > Limits::LineBytes;
    QByteArray bytes = m_file->read(range.offset, std::min(range.length, Limits::LineBytes))
                           .value_or(QByteArray());
    if (isCut && m_file->encoding() != Encoding::Windows1252) {
        trimHalfCharacter(bytes);
    } else if (!isCut) {
        trimLineEnd(bytes);
    }
    if (line == 1 && bytes.startsWith("\xEF\xBB\xBF")) {
        bytes.remove(0, 3);
    }
    return bytes;
}

QString TextDocument::lineText(LineNumber line) const
{
    return decodeText(lineBytes(line), encoding());
}

QByteArray TextDocument::linesBytes(LineNumber first, LineNumber last, qint64 maxBytes) const
{
    if (first < 1 || first > lineCount() || last < first) {
        return {};
    }
    if (m_rendered) {
        QByteArray bytes;
        visitLines(first, last, [&](LineNumber, QByteArrayView line) {
            bytes += line;
            bytes += '\n';
            return bytes.size() < maxBytes;
        });
        bytes.truncate(std::min<qint64>(bytes.size(), maxBytes));
        return bytes;
    }
    const qint64 begin = m_index.range(first).offset;
    const qint64 end = m_index.range(std::min(last, lineCount())).end();
    return m_file->read(begin, std::min(end - begin, maxBytes)).value_or(QByteArray());
}

void TextDocument::visitLines(LineNumber first, LineNumber last,
                              const RenderedLines::Visitor &visit) const
{
    if (m_rendered) {
        m_rendered->visitLines(std::max<LineNumber>(first, 1), std::min(last, lineCount()), visit);
    }
}

} // namespace Scep
