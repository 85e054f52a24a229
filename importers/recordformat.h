// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

#include <memory>

namespace Scep {

/// A log format with one record a line, some of them continued on lines that begin unlike a record.
/// One object reads one source, its records in the order of their lines, and may keep state. For
/// one thread; copies are for others.
class RecordFormat
{
public:
    virtual ~RecordFormat() = default;

    /// A copy in the present state, for formats whose records say the same whatever records stand
    /// above them, directives aside: such records are parsed on several threads, a copy on each.
    /// Null for the other formats.
    [[nodiscard]] virtual std::unique_ptr<RecordFormat> copy() const { return nullptr; }
    /// Learns from a copy what that saw of the source as a whole.
    virtual void learnFrom(const RecordFormat & /*copy*/) {}
    /// Whether the line begins like a record, a broken one included: the record before ends here.
    [[nodiscard]] virtual bool beginsRecord(QByteArrayView line) const = 0;
    /// Whether records have an end of their own, so that what follows needs no mark at its begin.
    [[nodiscard]] virtual bool hasRecordEnds() const { return false; }
    /// Whether the line ends like a record.
    [[nodiscard]] virtual bool endsRecord(QByteArrayView /*line*/) const { return false; }
    /// Takes a line that is no record but says how those below are written. Asked in the order of
    /// the lines; such lines have to be candidates (Importer::ownLiterals()).
    [[nodiscard]] virtual bool takeDirective(QByteArrayView /*line*/) { return false; }
    /// The record of a line, without evidence; nothing when it is none. An event with a time stamp
    /// but without an instant has one that is no valid time.
    [[nodiscard]] virtual std::optional<LogEvent> parse(QByteArrayView line,
                                                        const QByteArrayList &continuation) = 0;
    /// What is wrong with the record that parse() gave last, though it is of use, or which limit
    /// the directive reached that takeDirective() took last; empty: nothing.
    [[nodiscard]] virtual QString fault() const { return {}; }
    /// What the lines say that a record, which is not here, is continued on; as parse() adds such
    /// lines to a message. Nothing where rotation does not cut records.
    [[nodiscard]] virtual QString continuationText(const QByteArrayList & /*lines*/) const
    {
        return {};
    }
    /// The time that a record's line carries, whatever else it says; null when it has none.
    [[nodiscard]] virtual Instant instantOf(QByteArrayView line) = 0;
};

/// Parses the records that hold the candidates and finds the source's first and last time. Sets
/// events and document of the result, and of its source instants, last record, counts and issues.
[[nodiscard]] ImportResult parseRecords(const ImportInput &input, const ImportControl &control,
                                        RecordFormat &format);

/// The lines as text, one below the other.
[[nodiscard]] QString linesText(const QByteArrayList &lines, Encoding encoding);

/// Lines of @p head, which may end inside one: at most @p most, line ends taken off.
[[nodiscard]] QList<QByteArrayView> headLines(QByteArrayView head, int most);

} // namespace Scep
