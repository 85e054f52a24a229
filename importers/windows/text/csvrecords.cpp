// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/csvrecords.h"

#include "models/domain/limits.h"

#include <algorithm>

namespace Scep {

namespace {
/// Follows quotation marks, which count where a value begins (RFC 4180).
class QuoteState
{
public:
    explicit QuoteState(char separator, bool isInside = false)
        : m_separator(separator)
        , m_isInside(isInside)
        , m_isAtStart(!isInside)
    {
    }

    void read(QByteArrayView text)
    {
        for (const char c : text) {
            if (m_isInside) {
                m_isInside = c != '"';
                m_isAfterQuote = !m_isInside;
            } else if (c == '"') {
                // A second one right behind the first stands for itself.
                m_isInside = m_isAtStart || m_isAfterQuote;
                m_isAtStart = m_isAfterQuote = false;
            } else {
                m_isAtStart = c == m_separator;
                m_isAfterQuote = false;
            }
        }
    }
    [[nodiscard]] bool isInside() const { return m_isInside; }

private:
    char m_separator;
    bool m_isInside;
    bool m_isAtStart;
    bool m_isAfterQuote = false;
};
} // namespace

std::optional<CsvRecord> CsvRecords::next()
{
    if (m_next > m_document.lineCount() || m_reader.hasFailed()) {
        return std::nullopt;
    }
    CsvRecord record{.first = m_next, .last = m_next, .bytes = m_reader.line(m_next).toByteArray()};
    QuoteState state(m_separator);
    state.read(record.bytes);
    if (state.isInside()) {
        const std::optional<LineNumber> last = quotationEnd(record.first);
        record.isBroken = !last;
        record.last = last.value_or(record.first);
        for (LineNumber line = record.first + 1; line <= record.last; ++line) {
            record.bytes += '\n';
            record.bytes += m_reader.line(line);
        }
    }
    m_next = record.last + 1;
    return record;
}

/// The line that a quotation ends on that is open behind the record's first line. What was learnt
/// of the lines for one record that does not end holds for the next one too.
std::optional<LineNumber> CsvRecords::quotationEnd(LineNumber first)
{
    const auto isTooMuch = [this, first](LineNumber line) {
        return line > m_document.lineCount() || line - first > Limits::ContinuationLines ||
               m_document.lineRange(line).offset - m_document.lineRange(first).offset >
                   Limits::LineBytes;
    };
    m_openUntil = std::max(m_openUntil, first);
    for (LineNumber line = m_openUntil + 1; !isTooMuch(line); ++line) {
        QuoteState state(m_separator, true);
        state.read(m_reader.line(line));
        if (!state.isInside()) {
            return line;
        }
        m_openUntil = line;
    }
    return std::nullopt;
}

QByteArrayList csvValues(QByteArrayView record, char separator)
{
    QByteArrayList values;
    QByteArray value;
    bool isInside = false;
    bool isAtStart = true;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const char c = record[i];
        if (isInside && c == '"') {
            const bool isDoubled = i + 1 < record.size() && record[i + 1] == '"';
            isInside = isDoubled;
            if (isDoubled) {
                value += c;
                ++i;
            }
        } else if (!isInside && isAtStart && c == '"') {
            isInside = true;
            isAtStart = false;
        } else if (!isInside && c == separator) {
            values.append(value);
            value.clear();
            isAtStart = true;
            if (values.size() > Limits::XmlFields) {
                return values;
            }
        } else {
            value += c;
            isAtStart = false;
        }
    }
    values.append(value);
    return values;
}

char csvSeparator(QByteArrayView header)
{
    bool isInside = false;
    for (const char c : header) {
        isInside = isInside != (c == '"');
        if (!isInside && (c == ',' || c == ';' || c == '\t')) {
            return c;
        }
    }
    return ',';
}

} // namespace Scep
