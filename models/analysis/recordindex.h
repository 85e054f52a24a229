// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/sameplace.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace Scep {

/// Finds what belongs to the record that something, such as a SCEP message, was found in. A log may
/// hold all its records in one line, so that the line alone does not tell.
template<typename Value>
class RecordIndex
{
public:
    struct Entry
    {
        EvidenceRef record;
        Value value;
    };

    RecordIndex() = default;
    explicit RecordIndex(std::vector<Entry> entries)
        : m_entries(std::move(entries))
    {
        std::ranges::stable_sort(m_entries, {}, keyOf);
    }

    /// What belongs to the record around @p part, in the order in which it was given; nothing where
    /// there is no such record.
    [[nodiscard]] std::span<const Entry> around(const EvidenceRef &part) const
    {
        // What has no bytes of its own may be anywhere in the line.
        const qint64 offset =
            part.range.length > 0 ? part.range.offset : std::numeric_limits<qint64>::max();
        const auto after =
            std::ranges::upper_bound(m_entries, Key(part.source, part.line, offset), {}, keyOf);
        if (part.line < 1 || after == m_entries.cbegin() ||
            !isWithin(part, std::prev(after)->record)) {
            return {};
        }
        const auto same = std::ranges::equal_range(m_entries, keyOf(*std::prev(after)), {}, keyOf);
        return {same.begin(), same.end()};
    }

private:
    using Key = std::tuple<SourceId, LineNumber, qint64>;

    static Key keyOf(const Entry &entry)
    {
        return {entry.record.source, entry.record.line, entry.record.range.offset};
    }

    std::vector<Entry> m_entries; ///< by where the record begins
};

} // namespace Scep
