// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/timetext.h"
#include "models/domain/logevent.h"
#include "models/text/evidencefile.h"

#include <QString>

#include <chrono>
#include <optional>

namespace Scep {

/// The columns of a line of Console text, separated by one space, several or a tab:
///     Debug 18:30:53.691033 -0500 profiled Performing synchronous URL request: …
///     2018-02-27 default 18:30:57.320616-0500 profiled Profile … installed.
/// Views into the line.
struct AppleConsoleLine
{
    QByteArrayView level; ///< without the brackets of old syslog lines
    std::optional<DateText> date;
    ClockText clock;
    std::chrono::seconds zone{0};
    QString timestamp; ///< date, time and zone as written
    QByteArrayView process;
    QByteArrayView processId; ///< empty when the line has none
    QByteArrayView message;
};

/// Whether the line begins with a level and something like a time.
[[nodiscard]] bool beginsLikeAppleConsole(QByteArrayView line);

/// The line's columns; nothing when it is none. Time and date are not checked.
[[nodiscard]] std::optional<AppleConsoleLine> parseAppleConsole(QByteArrayView line);

/// What the program meant; Unknown for levels that Console doesn't have.
[[nodiscard]] Severity appleSeverity(QByteArrayView level);

/// Decodes message text and takes off what rich text left: the backslash that stood for the line
/// end, and \'hh escapes of Windows-1252 characters.
[[nodiscard]] QString appleMessageText(QByteArrayView bytes, Encoding encoding);

} // namespace Scep
