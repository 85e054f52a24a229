// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"
#include "models/text/lineindex.h"
#include "models/text/renderedlines.h"

#include <QString>

#include <memory>

namespace Scep {

/// A source that can be shown line by line: the opened file and its line index, nothing else; for a
/// binary log the file and what renders its records. Holds no line as a string. Immutable and safe
/// to share between threads.
///
/// Of a rendered document, lineRange() and lineAt() speak of the records' bytes in the file, so
/// that evidence stays where it is; every line is had through lineBytes(), lineText() or
/// linesBytes().
class TextDocument
{
public:
    TextDocument(std::shared_ptr<const EvidenceFile> file, LineIndex index);
    /// A source whose lines are made from its records; @p rendered is not null.
    TextDocument(std::shared_ptr<const EvidenceFile> file,
                 std::shared_ptr<const RenderedLines> rendered);

    [[nodiscard]] const EvidenceFile &file() const { return *m_file; }
    /// Whether lines are made from records, so that the file's bytes are not those of the lines.
    [[nodiscard]] bool isRendered() const { return m_rendered != nullptr; }
    /// What lineBytes() is in, for decodeText().
    [[nodiscard]] Encoding encoding() const;
    [[nodiscard]] LineNumber lineCount() const;
    /// Bytes of a line, line end included. lineBytes() covers at most Limits::LineBytes of them.
    [[nodiscard]] ByteRange lineRange(LineNumber line) const;
    [[nodiscard]] LineNumber lineAt(qint64 offset) const;
    /// The line's bytes without its line end and without a byte order mark, cut at
    /// Limits::LineBytes. Empty when out of range or unreadable.
    [[nodiscard]] QByteArray lineBytes(LineNumber line) const;
    /// The line decoded for the screen, cut at Limits::LineBytes.
    [[nodiscard]] QString lineText(LineNumber line) const;
    /// Bytes of several neighbouring lines in one read, as they stand: first to last, both
    /// included. Rendered lines end in LF.
    [[nodiscard]] QByteArray linesBytes(LineNumber first, LineNumber last, qint64 maxBytes) const;
    /// Hands over the lines of a rendered document, first to last, as far as there are any.
    void visitLines(LineNumber first, LineNumber last, const RenderedLines::Visitor &visit) const;

private:
    std::shared_ptr<const EvidenceFile> m_file;
    LineIndex m_index;
    std::shared_ptr<const RenderedLines> m_rendered; ///< null for text, which has the index
};

/// Decodes bytes of a text source for the screen; bytes that are not of the encoding become U+FFFD,
/// NUL bytes become U+2400. A UTF-16 source is read as UTF-8, so its bytes are decoded as such.
[[nodiscard]] QString decodeText(QByteArrayView bytes, Encoding encoding);

} // namespace Scep
