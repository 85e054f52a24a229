// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QList>

#include <vector>

namespace Scep {

/// Where each line of a text begins. Line ends are LF, CR LF and lone CR. A last line without a
/// line end counts; an empty text has no lines. At most 8 bytes a line.
class LineIndex
{
public:
    LineIndex() = default;
    /// @p starts: offset of each line's first byte, ascending; @p size: bytes of the text.
    LineIndex(std::vector<qint64> starts, qint64 size);

    [[nodiscard]] LineNumber lineCount() const { return static_cast<LineNumber>(m_starts.size()); }
    /// Bytes of the line, line end included; empty range when out of range.
    [[nodiscard]] ByteRange range(LineNumber line) const;
    /// The line that holds the byte; 0 when out of range.
    [[nodiscard]] LineNumber lineAt(qint64 offset) const;
    /// The first line with more bytes than that, line end included; 0 when there is none.
    [[nodiscard]] LineNumber firstLineLongerThan(qint64 bytes) const;

private:
    std::vector<qint64> m_starts;
    qint64 m_size = 0;
};

} // namespace Scep
