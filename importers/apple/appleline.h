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

/// The columns of a log line of any Apple form; what a form does not have is empty. Views into the
/// line. Date and time are not checked against calendar and clock.
struct AppleLine
{
    std::optional<DateText> date; ///< a year of 0: the form writes none
    ClockText clock;
    std::optional<std::chrono::seconds> zone;
    QString timestamp;    ///< date, time and zone as written
    QByteArrayView level; ///< without brackets
    QByteArrayView process;
    QByteArrayView processId;
    QByteArrayView threadId;
    QByteArrayView library;
    QByteArrayView subsystem;
    QByteArrayView category;
    QByteArrayView message;
};

/// What the program meant with a level of Console, syslog or `log show`, in either case and as the
/// two letters of the compact style; Unknown for any other word.
[[nodiscard]] Severity appleSeverity(QByteArrayView level);

/// `HH:MM:SS` with or without a fraction of up to 9 digits, or nothing and no step.
[[nodiscard]] std::optional<ClockText> takeAppleClock(ByteCursor &cursor);

/// `±HHMM`, `±HH:MM`, `±HH` or `Z` as seconds east of UTC, or nothing and no step.
[[nodiscard]] std::optional<std::chrono::seconds> takeAppleZone(ByteCursor &cursor);

/// `YYYY-MM-DD HH:MM:SS.ffffff±zzzz` of the unified log: date, clock, zone (if written) and
/// timestamp of the line. Also with a T between. False when it is not that.
bool takeAppleStamp(ByteCursor &cursor, AppleLine &line);

/// `HOST PROCESS(LIBRARY)[PID:TID] (LIBRARY) <LEVEL> [SCOPE]:`, of which only the process has to be
/// there, and its id or a level; the process may have blanks. Reads the columns of old syslog and
/// of `log show --style syslog` and steps behind the colon. False, and no step, when it is not
/// that.
bool takeSyslogColumns(ByteCursor &cursor, AppleLine &line);

/// `(LIBRARY) [SUBSYSTEM:CATEGORY]`, both optional, and the rest as the message.
void takeSenderAndMessage(ByteCursor &cursor, AppleLine &line);

/// Takes `[PID]:`, `[PID:TID]` and such off the end of the process.
void splitProcessId(AppleLine &line);

} // namespace Scep
