// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/recordformat.h"
#include "importers/windows/text/localtime.h"

namespace Scep {

/// One line "Name      : value" of a list; the name is empty for any other line.
struct ListProperty
{
    QByteArrayView name;
    QByteArrayView value;
    qsizetype colon = 0; ///< where the colon stands: the same in all lines of an object
};
[[nodiscard]] ListProperty listProperty(QByteArrayView line);

/// The name of the property that the objects of a list begin with; empty when there is none.
[[nodiscard]] QByteArray firstListProperty(QByteArrayView head);

/// The local time of a line with TimeCreated; nothing for any other line.
[[nodiscard]] std::optional<LocalTimeText> listTime(QByteArrayView line);

/// `Get-WinEvent | Format-List`: an object's properties one below the other, colons aligned. A
/// value goes on in lines that are indented to where it began; the console's width broke it, or it
/// has line ends of its own. The two are told apart only where a long word was broken.
class GetWinEventListFormat : public RecordFormat
{
public:
    GetWinEventListFormat(QByteArray first, Encoding encoding, DateOrder order)
        : m_first(std::move(first))
        , m_encoding(encoding)
        , m_order(order)
    {
    }

    [[nodiscard]] bool beginsRecord(QByteArrayView line) const override;
    [[nodiscard]] std::optional<LogEvent> parse(QByteArrayView line,
                                                const QByteArrayList &continuation) override;
    [[nodiscard]] Instant instantOf(QByteArrayView line) override;

private:
    QByteArray m_first;
    Encoding m_encoding;
    DateOrder m_order;
};

} // namespace Scep
