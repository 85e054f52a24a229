// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <memory>
#include <vector>

namespace Scep {

/// Where each line of a text begins. Line ends are LF, CR LF and lone CR. A last line without a
/// line end counts; an empty text has no lines. Four bytes a line and some more for each stretch of
/// the text; copies share them.
class LineIndex
{
public:
    /// Line starts of a stretch of the text, ascending, relative to its beginning.
    using Starts = std::shared_ptr<const std::vector<quint32>>;

    LineIndex() = default;
    /// @p starts: offset of each line's first byte, ascending, all below 4 GiB; @p size: bytes of
    /// the text.
    LineIndex(const std::vector<qint64> &starts, qint64 size);

    /// Adds the line starts of the stretch that begins at @p begin, behind all that were added.
    /// They count once setSize() covers them.
    void append(qint64 begin, Starts starts);
    /// Bytes of the text. Starts at or behind it are no lines: there is none behind a line end that
    /// is the text's last byte.
    void setSize(qint64 size);
    /// The same text up to the end of its last whole line, as if it ended there.
    [[nodiscard]] LineIndex withoutLastLine() const;

    [[nodiscard]] LineNumber lineCount() const { return m_lineCount; }
    /// Bytes of the line, line end included; empty range when out of range.
    [[nodiscard]] ByteRange range(LineNumber line) const;
    /// The line that holds the byte; 0 when out of range.
    [[nodiscard]] LineNumber lineAt(qint64 offset) const;
    /// The first line with more bytes than that, line end included; 0 when there is none.
    [[nodiscard]] LineNumber firstLineLongerThan(qint64 bytes) const;

private:
    struct Stretch
    {
        qint64 begin = 0;
        LineNumber linesBefore = 0;
        Starts starts; ///< never empty

        [[nodiscard]] qint64 first() const { return begin + starts->front(); }
        [[nodiscard]] qint64 last() const { return begin + starts->back(); }
    };

    [[nodiscard]] qint64 startOf(LineNumber line) const;

    std::vector<Stretch> m_stretches;
    LineNumber m_lineCount = 0;
    qint64 m_size = 0;
};

} // namespace Scep
