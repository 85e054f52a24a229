// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/recordformat.h"
#include "importers/windows/text/localtime.h"

namespace Scep {

/// How the blocks of a file begin.
struct EventBlockLayout
{
    enum class Kind {
        None,
        Wevtutil, ///< "Event[0]:", the word in the display language
        Details,  ///< what Event Viewer copies: "Log Name:      Application" and so on
    };

    Kind kind = Kind::None;
    QByteArray firstLabel; ///< of Details: the label of a block's first line, with its colon
};

/// Finds out in the first lines of a file which blocks it has.
[[nodiscard]] EventBlockLayout findEventBlocks(QByteArrayView head, Encoding encoding);

/// The local time that a line "label: value" has for its value; nothing for any other line and for
/// a time that says its zone.
[[nodiscard]] std::optional<LocalTimeText> labelledTime(QByteArrayView line);

/// Blocks of "label: value" lines, a label alone at their end and the message below it. The labels
/// are in the display language and say nothing; the lines are told by their order: log, source,
/// date, event id, task, level; then wevtutil has opcode, keyword, user, user name, computer,
/// description, and Event Viewer keywords, user, computer, description.
class EventBlockFormat : public RecordFormat
{
public:
    EventBlockFormat(EventBlockLayout layout, Encoding encoding, DateOrder order)
        : m_layout(std::move(layout))
        , m_encoding(encoding)
        , m_order(order)
    {
    }

    [[nodiscard]] bool beginsRecord(QByteArrayView line) const override;
    [[nodiscard]] std::optional<LogEvent> parse(QByteArrayView line,
                                                const QByteArrayList &continuation) override;
    [[nodiscard]] Instant instantOf(QByteArrayView line) override;

private:
    EventBlockLayout m_layout;
    Encoding m_encoding;
    DateOrder m_order;
};

} // namespace Scep
