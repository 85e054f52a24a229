// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelinetexts.h"

#include "models/text/singlelinetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TimelineTexts)
};

constexpr qsizetype MaximumCharacters = 160; // of one line

QString fit(const QString &text)
{
    return singleLineText(text, MaximumCharacters);
}

// Why a time is less sure than others; said of the single event where they differ.
QString certaintyText(TimeCertainty certainty)
{
    switch (certainty) {
    case TimeCertainty::None:
    case TimeCertainty::DateMissing:
        return Tr::tr("time uncertain: its log has no date");
    case TimeCertainty::YearInferred:
    case TimeCertainty::YearInferredInZone:
        return Tr::tr("time uncertain: its log has no year");
    case TimeCertainty::ZoneAssumed:
        return Tr::tr("time uncertain: its log has no zone");
    case TimeCertainty::ZoneSet:
    case TimeCertainty::Known:
        break;
    }
    return {};
}

QString timeText(const TimelineItem &item, const ItemContext &context)
{
    const QString time = toTimeOfDayString(item.instant, context.displayOffset);
    return context.sinceBefore ? Tr::tr("%1, %2 after the event before")
                                     .arg(time, toDurationString(*context.sinceBefore))
                               : time;
}
} // namespace

QString itemLengthText(const TimelineItem &item)
{
    if (item.length() <= std::chrono::microseconds(0)) {
        return {};
    }
    const QString length = toDurationString(item.length());
    return item.isOpen ? Tr::tr("nothing ended it for %1, to the end of the log").arg(length)
                       : Tr::tr("lasted %1").arg(length);
}

QString itemPlaceText(const TimelineItem &item, const QString &sourceName)
{
    return item.evidence.line > 0
               ? Tr::tr("%1, line %2").arg(sourceName, QLocale().toString(item.evidence.line))
               : sourceName;
}

QStringList itemLines(const TimelineLane &lane, const TimelineItem &item,
                      const ItemContext &context)
{
    QStringList lines;
    if (lane.kind == LaneKind::Notes) {
        lines << Tr::tr("Note: %1").arg(fit(item.detail));
        if (item.isTimeUncertain) {
            lines << Tr::tr("at the event before its line, %1")
                         .arg(toTimeOfDayString(item.instant, context.displayOffset));
        }
        return lines << itemPlaceText(item, context.sourceName);
    }
    lines << Tr::tr("%1 – %2", "state and outcome")
                 .arg(fit(item.label), eventOutcomeDisplayName(item.outcome));
    if (!item.detail.isEmpty() && item.detail != item.label) {
        lines << fit(item.detail);
    }
    if (lane.kind == LaneKind::Events && item.attempt > 0) {
        lines << Tr::tr("attempt %1").arg(item.attempt);
    }
    lines << timeText(item, context);
    if (item.isTimeUncertain) {
        lines << certaintyText(item.instant.certainty);
    }
    lines << itemLengthText(item) << itemPlaceText(item, context.sourceName);
    lines.removeAll(QString());
    return lines;
}

} // namespace Scep
