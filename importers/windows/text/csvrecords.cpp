// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/csvrecords.h"

#include "models/domain/limits.h"

namespace Scep {

namespace {
/// Follows quotation marks, which count where a value begins (RFC 4180).
class QuoteState
{
public:
    explicit QuoteState(char separator)
        : m_separator(separator)
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
    bool m_isInside = false;
    bool m_isAtStart = true;
    bool m_isAfterQuote = false;
};
} // namespace

std::optional<CsvRecord> CsvRecords::next()
{
    if (m_next > m_lineCount || m_reader.hasFailed()) {
        return std::nullopt;
    }
    CsvRecord record{.first = m_next, .last = m_next, .bytes = m_reader.line(m_next).toByteArray()};
    QuoteState state(m_separator);
    state.read(record.bytes);
    while (state.isInside()) {
        const LineNumber line = record.last + 1;
        const bool isTooMuch = line > m_lineCount ||
                               line - record.first > Limits::ContinuationLines ||
                               record.bytes.size() > Limits::LineBytes;
        if (isTooMuch) {
            record.last = record.first;
            record.bytes = m_reader.line(record.first).toByteArray();
            record.isBroken = true;
            break;
        }
        const QByteArrayView text = m_reader.line(line);
        record.bytes += '\n';
        record.bytes += text;
        record.last = line;
        state.read("\n");
        state.read(text);
    }
    m_next = record.last + 1;
    return record;
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
