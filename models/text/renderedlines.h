// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace Scep {

/// The lines of a source that is no text: one line a record, made anew each time it is asked for,
/// so that a large binary log takes no more memory than the places of its records. A TextDocument
/// made from it is shown, searched and copied like a text file's. Implementations may be called
/// from several threads at once.
class RenderedLines
{
public:
    virtual ~RenderedLines() = default;

    /// Records of the source, in the order of the file.
    [[nodiscard]] virtual LineNumber lineCount() const = 0;
    /// The record as one line of UTF-8 without a line end, at most Limits::LineBytes long. Empty
    /// when out of range or unreadable.
    [[nodiscard]] virtual QByteArray lineBytes(LineNumber line) const = 0;
    /// Takes a line, whose bytes are valid during the call; false when no more are wanted.
    using Visitor = std::function<bool(LineNumber line, QByteArrayView bytes)>;
    /// Hands over neighbouring lines, first to last, both included and in range: cheaper than one
    /// after the other where they share something.
    virtual void visitLines(LineNumber first, LineNumber last, const Visitor &visit) const
    {
        for (LineNumber line = first; line <= last && visit(line, lineBytes(line)); ++line) {
        }
    }
    /// Where the record stands in the file itself; an empty range when out of range.
    [[nodiscard]] virtual ByteRange range(LineNumber line) const = 0;
    /// The record that holds the byte of the file; 0 when none does.
    [[nodiscard]] virtual LineNumber lineAt(qint64 offset) const = 0;
};

} // namespace Scep
