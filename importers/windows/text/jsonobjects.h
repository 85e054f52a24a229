// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"

#include <optional>

namespace Scep {

/// One outermost JSON object of a file: of an array, of lines, or alone.
struct JsonSpan
{
    enum class End {
        Closed,
        CutOff, ///< the file ends inside it
        TooLong ///< it is longer than Limits::XmlEventBytes; its bytes are not kept
    };

    ByteRange range;
    QByteArray bytes;
    End end = End::Closed;
};

/// Finds the outermost objects of a file block by block and holds no more than one of them.
/// Brackets between objects do not count, so that a broken array still gives its objects.
class JsonObjects
{
public:
    explicit JsonObjects(const EvidenceFile &file)
        : m_file(file)
    {
    }

    [[nodiscard]] std::optional<JsonSpan> next();
    [[nodiscard]] std::optional<ReadError> readError() const { return m_readError; }
    /// Bytes read so far.
    [[nodiscard]] qint64 position() const { return m_base + m_at; }

private:
    [[nodiscard]] bool readMore();

    const EvidenceFile &m_file;
    QByteArray m_block;
    qint64 m_base = 0; ///< offset of the block
    qsizetype m_at = 0;
    std::optional<ReadError> m_readError;
};

} // namespace Scep
