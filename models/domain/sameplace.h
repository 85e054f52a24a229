// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QHashFunctions>

namespace Scep {

/// Whether two references mean the same record: the same line, and where both name bytes, records
/// that begin at the same byte. A log may hold all its records in one line.
[[nodiscard]] inline bool isSamePlace(const EvidenceRef &a, const EvidenceRef &b)
{
    const bool haveRanges = a.range.length > 0 && b.range.length > 0;
    return !a.isNull() && a.source == b.source && a.line == b.line &&
           (!haveRanges || a.range.offset == b.range.offset);
}

/// Whether @p part lies in the record, as a message does in the line that logs it: in the same
/// line, and where both name bytes, among those of the record.
[[nodiscard]] inline bool isWithin(const EvidenceRef &part, const EvidenceRef &record)
{
    const bool haveRanges = part.range.length > 0 && record.range.length > 0;
    return !part.isNull() && part.source == record.source && part.line == record.line &&
           (!haveRanges ||
            (part.range.offset >= record.range.offset && part.range.offset < record.range.end()));
}

/// What tells records apart, for tables that find one by its evidence: two have the same key where
/// isSamePlace() holds and both name bytes.
struct RecordKey
{
    SourceId source = SourceId::None;
    LineNumber line = 0;
    qint64 offset = 0; ///< of the first byte

    bool operator==(const RecordKey &) const = default;
};

[[nodiscard]] inline RecordKey recordKey(const EvidenceRef &evidence)
{
    return {.source = evidence.source, .line = evidence.line, .offset = evidence.range.offset};
}

inline size_t qHash(const RecordKey &key, size_t seed = 0) noexcept
{
    return qHashMulti(seed, key.source, key.line, key.offset);
}

} // namespace Scep
