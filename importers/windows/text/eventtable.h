// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/recordformat.h"
#include "importers/windows/text/localtime.h"

namespace Scep {

/// Where the columns of an Event Viewer export are. The headers are in the display language and say
/// nothing; the columns are told by what stands in them: a local time, and behind it a source and
/// an event id (only digits). The columns that Event Viewer shows by default are level, date and
/// time, source, event id, task category; the message follows without a header.
struct EventTableLayout
{
    char separator = 0; ///< comma, semicolon (list separator of the culture) or tab; 0: no table
    int time = 1;
    int source = 2;
    int eventId = 3;
    int headers = 5; ///< columns with a header; the message is behind them
};

/// Finds the layout in the first lines of a file; `separator` is 0 when they are no such table.
[[nodiscard]] EventTableLayout findEventTable(QByteArrayView head, Encoding encoding);

/// The local time of a line that begins a row; nothing for any other line. A message may go over
/// several lines, and quotation marks do not decide: no line of a message looks like a row.
[[nodiscard]] std::optional<LocalTimeText> rowTime(QByteArrayView line,
                                                   const EventTableLayout &layout);

/// The rows of one file.
class EventTableFormat : public RecordFormat
{
public:
    EventTableFormat(const EventTableLayout &layout, Encoding encoding, DateOrder order)
        : m_layout(layout)
        , m_encoding(encoding)
        , m_order(order)
    {
    }

    [[nodiscard]] bool beginsRecord(QByteArrayView line) const override;
    [[nodiscard]] std::optional<LogEvent> parse(QByteArrayView line,
                                                const QByteArrayList &continuation) override;
    [[nodiscard]] Instant instantOf(QByteArrayView line) override;

private:
    EventTableLayout m_layout;
    Encoding m_encoding;
    DateOrder m_order;
};

} // namespace Scep
