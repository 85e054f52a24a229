// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/linereader.h"

#include <QByteArrayList>

#include <optional>

namespace Scep {

/// One record of comma-separated values, over as many lines as its quotation marks ask for.
struct CsvRecord
{
    LineNumber first = 0;
    LineNumber last = 0;
    QByteArray bytes;      ///< lines joined by '\n'
    bool isBroken = false; ///< a quotation mark has no end within the limits; this is its one line
};

/// Reads records in the order of the lines, each line a few times at most. A record that does not
/// end within Limits::ContinuationLines and Limits::LineBytes gives its first line alone, and
/// reading goes on with the next one.
class CsvRecords
{
public:
    CsvRecords(const TextDocument &document, char separator)
        : m_document(document)
        , m_reader(document)
        , m_separator(separator)
    {
    }

    [[nodiscard]] std::optional<CsvRecord> next();
    [[nodiscard]] bool hasFailed() const { return m_reader.hasFailed(); }

private:
    [[nodiscard]] std::optional<LineNumber> quotationEnd(LineNumber first);

    const TextDocument &m_document;
    LineReader m_reader;
    LineNumber m_next = 1;
    /// A quotation that is open at the beginning of one of the lines from the next record's second
    /// one up to here is open at its end.
    LineNumber m_openUntil = 0;
    char m_separator;
};

/// The values of a record, their quotation marks taken off; of more than
/// Limits::XmlFields one more than these.
[[nodiscard]] QByteArrayList csvValues(QByteArrayView record, char separator);

/// The separator of a header line: the first comma, semicolon or tab outside quotation marks.
[[nodiscard]] char csvSeparator(QByteArrayView header);

} // namespace Scep
