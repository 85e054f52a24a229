// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/central/timelinecontent.h"

#include <QStringList>

namespace Scep {

/// What is known around an item.
struct ItemContext
{
    std::optional<std::chrono::microseconds> sinceBefore; ///< since the event before it
    QString sourceName;
    std::chrono::seconds displayOffset{0}; ///< added to UTC for the time of day
};

/// What is said of an item, a line each, plain text fit for the screen: its name and outcome, what
/// it means, when it was and how sure that is, how long it lasted, and where it stands.
[[nodiscard]] QStringList itemLines(const TimelineLane &lane, const TimelineItem &item,
                                    const ItemContext &context);

/// How long it lasted, or that nothing ended it; empty for what has no length.
[[nodiscard]] QString itemLengthText(const TimelineItem &item);

/// "omadm.log, line 7", or the source alone where there are no lines.
[[nodiscard]] QString itemPlaceText(const TimelineItem &item, const QString &sourceName);

} // namespace Scep
