// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/timetext.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace Scep {

/// One line of Android's `logcat` that begins an entry. The styles (-v) that write a time:
///
///   threadtime  02-27 05:16:28.244 18327 18340 I Tag     : text
///   time        02-27 05:16:28.244 I/Tag     (18327): text
///   long        [ 02-27 05:16:28.244 18327:18340 I/Tag ]    with the text on the lines below
///
/// and with them the modifiers year, zone or UTC, usec or nsec, uid and epoch.
struct LogcatLine
{
    QByteArrayView timestamp;
    std::optional<DateText> date; ///< year 0: not written; nothing: secondsSinceEpoch
    ClockText clock;
    std::optional<std::chrono::seconds> zone;
    std::optional<std::chrono::microseconds> sinceEpoch;
    char level = 0; ///< V, D, I, W, E, F, A or S
    QByteArrayView processId;
    QByteArrayView threadId; ///< empty in the style "time"
    QByteArrayView tag;
    QByteArrayView message; ///< empty in the style "long"
    bool isLong = false;
};

[[nodiscard]] std::optional<LogcatLine> parseLogcatLine(QByteArrayView line);

/// Whether the line begins with logcat's time, whatever follows.
[[nodiscard]] bool beginsLikeLogcat(QByteArrayView line);

/// The full name of the class of a SCEP client that a tag names, so that rules that know a log with
/// full names hold here too; the tag itself when it names none. Tags are the class's short name,
/// cut at 23 characters on older systems.
[[nodiscard]] QString componentOfTag(const QString &tag);

} // namespace Scep
