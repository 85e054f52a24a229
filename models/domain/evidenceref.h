// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QtTypes>

#include <compare>

namespace Scep {

/// Identifies one source of a case; 0 is no source. Given by the import in the order of the input.
enum class SourceId : quint32 { None = 0 };

/// A line's number in its source, counted from 1 as editors do; 0 is no line.
using LineNumber = qint64;

/// A run of bytes in a source's text. For a source that is not UTF-8 or single-byte, offsets count
/// in its UTF-8 form, which is what every reader of the source sees.
struct ByteRange
{
    qint64 offset = 0;
    qint64 length = 0;

    [[nodiscard]] qint64 end() const { return offset + length; }
    auto operator<=>(const ByteRange &) const = default;
};

/// Where a claim is proved: a source, a line of it and the bytes.
struct EvidenceRef
{
    SourceId source = SourceId::None;
    LineNumber line = 0;
    ByteRange range;

    [[nodiscard]] bool isNull() const { return source == SourceId::None; }
    auto operator<=>(const EvidenceRef &) const = default;
};

inline size_t qHash(SourceId id, size_t seed = 0) noexcept
{
    return ::qHash(static_cast<quint32>(id), seed);
}

} // namespace Scep

Q_DECLARE_METATYPE(Scep::EvidenceRef)
