// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/text/textdocument.h"

#include <functional>
#include <memory>
#include <optional>

namespace Scep {

/// Reads the record that a line of a log belongs to, whether a rule asks for it or not; its times
/// as they are written. Nothing where there is none.
using RecordFunction = std::function<std::optional<LogEvent>(
    const SourceFile &source, const std::shared_ptr<const TextDocument> &document,
    LineNumber line)>;

/// A time that a person typed: a date, a time of day or both.
struct TypedTime
{
    std::optional<std::chrono::microseconds> day; ///< its midnight, as if the zone were UTC
    std::optional<std::chrono::microseconds> timeOfDay;
    std::optional<std::chrono::seconds> zone; ///< east of UTC, where it was typed

    bool operator==(const TypedTime &) const = default;
};

/// "14:05", "14:05:30.250", "2024-02-27", "2024-02-27 14:05:30Z", "2024-02-27T14:05+02:00"; nothing
/// for other text.
[[nodiscard]] std::optional<TypedTime> timeFromText(QStringView text);

/// The times of one source's lines on the clock of the case: of any line where records can be read,
/// else of those that a rule asked for. For one thread; asking reads the file.
class LineTimes
{
public:
    LineTimes() = default;
    /// @p asWritten is the source before its clock is applied (CaseStore::sourceAsWritten());
    /// @p events are those of the case, of this source, with the clock applied.
    LineTimes(const SourceFile &asWritten, std::shared_ptr<const TextDocument> document,
              const SourceClock &clock, const QList<LogEvent> &events, const RecordFunction &read);

    /// The record that the line belongs to, its time on the case's clock; nothing where there is
    /// none or none can be read.
    [[nodiscard]] std::optional<LogEvent> recordAt(LineNumber line) const;
    /// The same for a place: where several records share the line, as in XML, the one that holds
    /// it, and nothing when none does.
    [[nodiscard]] std::optional<LogEvent> recordAt(const EvidenceRef &place) const;
    /// When the line was written; null when it is not known.
    [[nodiscard]] Instant instantAt(LineNumber line) const;
    /// What passed from the first to the last time in the lines; nothing with fewer than two times.
    [[nodiscard]] std::optional<std::chrono::microseconds> elapsed(LineNumber first,
                                                                   LineNumber last) const;
    /// The line whose time is nearest to that instant; 0 when no line has one.
    [[nodiscard]] LineNumber nearestLine(std::chrono::microseconds time) const;
    /// The instant that a person means who looks at @p around: a time of day is the nearest one. A
    /// typed time without a zone is @p displayOffset ahead of UTC. Nothing where a time of day is
    /// typed and no line has a time.
    [[nodiscard]] std::optional<std::chrono::microseconds>
    meant(const TypedTime &typed, LineNumber around, std::chrono::seconds displayOffset) const;

private:
    [[nodiscard]] Instant firstInstant(LineNumber from, LineNumber to) const;
    [[nodiscard]] Instant lastInstant(LineNumber from, LineNumber to) const;
    [[nodiscard]] LineNumber nearestByHalving(std::chrono::microseconds time) const;
    [[nodiscard]] LineNumber nearestEvent(std::chrono::microseconds time) const;

    SourceFile m_source;
    std::shared_ptr<const TextDocument> m_document;
    SourceClock m_clock;
    QList<LogEvent> m_events; ///< with a time, by line
    RecordFunction m_read;
};

} // namespace Scep
