// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"
#include "models/text/lineindex.h"

#include <QString>

#include <memory>

namespace Scep {

/// A source that can be shown line by line: the opened file and its line index, nothing else. Holds
/// no line as a string. Immutable and safe to share between threads.
class TextDocument
{
public:
    TextDocument(std::shared_ptr<const EvidenceFile> file, LineIndex index);

    [[nodiscard]] const EvidenceFile &file() const { return *m_file; }
    [[nodiscard]] LineNumber lineCount() const { return m_index.lineCount(); }
    /// Bytes of a line, line end included. lineBytes() covers at most Limits::LineBytes of them.
    [[nodiscard]] ByteRange lineRange(LineNumber line) const { return m_index.range(line); }
    [[nodiscard]] LineNumber lineAt(qint64 offset) const { return m_index.lineAt(offset); }
    /// The line's bytes without its line end and without a byte order mark, cut at
    /// Limits::LineBytes. Empty when out of range or unreadable.
    [[nodiscard]] QByteArray lineBytes(LineNumber line) const;
    /// The line decoded for the screen, cut at Limits::LineBytes.
    [[nodiscard]] QString lineText(LineNumber line) const;
    /// Bytes of several neighbouring lines in one read, as they stand: first to last, both
    /// included.
    [[nodiscard]] QByteArray linesBytes(LineNumber first, LineNumber last, qint64 maxBytes) const;

private:
    std::shared_ptr<const EvidenceFile> m_file;
    LineIndex m_index;
};

/// Decodes bytes of a text source for the screen; bytes that are not of the encoding become U+FFFD,
/// NUL bytes become U+2400. A UTF-16 source is read as UTF-8, so its bytes are decoded as such.
[[nodiscard]] QString decodeText(QByteArrayView bytes, Encoding encoding);

} // namespace Scep
