// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textdocument.h"

namespace Scep {

/// Reads lines of a document one after the other, forwards or backwards, with few reads of the
/// file. For one thread.
class LineReader
{
public:
    explicit LineReader(const TextDocument &document)
        : m_document(document)
    {
    }

    /// As TextDocument::lineBytes(). The view is valid until the next call.
    [[nodiscard]] QByteArrayView line(LineNumber number);
    /// Whether a line was empty because it could not be read: the file has become shorter, or its
    /// share is gone.
    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    [[nodiscard]] bool load(LineNumber number, const ByteRange &range);
    [[nodiscard]] bool canBeRead(const ByteRange &range) const;

    const TextDocument &m_document;
    QByteArray m_window;
    qint64 m_windowOffset = 0;
    qint64 m_windowBytes = 0; ///< read at a time
    LineNumber m_previous = 0;
    QByteArray m_longLine;
    bool m_failed = false;
};

} // namespace Scep
