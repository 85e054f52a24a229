// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands about what the log shows: see actions.h.

#include "ui/window/actions.h"

#include <QActionGroup>
#include <QKeySequence>

namespace Scep {

void Actions::addLogActions()
{
    using Key = QKeySequence;
    includeLines = add("actionIncludeLines", tr("Show &Only Lines Like This"),
                       tr("Hide all lines that say something else than the current one"),
                       QStringLiteral("view-filter"), Key(tr("Ctrl+Shift+I")));
    excludeLines = add("actionExcludeLines", tr("&Hide Lines Like This"),
                       tr("Hide all lines that say the same as the current one"),
                       QStringLiteral("view-filter-not"), Key(tr("Ctrl+Shift+H")));
    showAllLines =
        add("actionShowAllLines", tr("Show All &Lines"), tr("Take all filters of the log away"),
            QStringLiteral("edit-clear"), Key(tr("Ctrl+Shift+B")));
    toggleBookmark = add("actionToggleBookmark", tr("&Bookmark Line"),
                         tr("Mark the current line of the log to come back to it, or not any more"),
                         QStringLiteral("bookmark-new"), Key(tr("Ctrl+F2")));
    nextBookmark = add("actionNextBookmark", tr("Next Boo&kmark"),
                       tr("Go to the next line of the log with a bookmark"),
                       QStringLiteral("go-down"), Key(tr("F2")));
    previousBookmark = add("actionPreviousBookmark", tr("Previous Book&mark"),
                           tr("Go to the line with a bookmark before this one"),
                           QStringLiteral("go-up"), Key(tr("Shift+F2")));
    wrapLines = add("actionWrapLines", tr("&Wrap Long Lines"),
                    tr("Let long lines of the log go on below themselves"),
                    QStringLiteral("text-wrap"), Key(tr("Ctrl+Shift+J")));
    wrapLines->setCheckable(true);
    lineUpColumns = add("actionLineUpColumns", tr("Line Up Colu&mns"),
                        tr("Bring the columns of the log below each other, under their names"),
                        QStringLiteral("view-file-columns"), Key(tr("Ctrl+Shift+C")));
    lineUpColumns->setCheckable(true);
    lineUpColumns->setChecked(true);
    lineDetails = add("actionLineDetails", tr("L&ine Details"),
                      tr("Show what stands in the current line: fields, XML, JSON, octets, and "
                         "what is encoded in it"),
                      QStringLiteral("view-list-text"), Key(tr("Ctrl+Shift+V")));
    lineDetails->setCheckable(true);
    decodeLine = add("actionDecodeLine", tr("Deco&de This"),
                     tr("Take apart what is encoded in the current line: base64, URLs, "
                        "certificates, SCEP messages"),
                     QStringLiteral("application-certificate"), Key(tr("Ctrl+Shift+K")));
    mergedLog = add("actionMergedLog", tr("Logs on &One Clock…"),
                    tr("Show the records of all sources one below the other, in the order of time"),
                    QStringLiteral("view-calendar-time"), Key(tr("Ctrl+Shift+G")));
    zoneUtc = add("actionZoneUtc", tr("Times in &UTC"),
                  tr("Show times in UTC; their order stays as it is"),
                  QStringLiteral("view-calendar-time"), Key());
    zoneLocal = add("actionZoneLocal", tr("Times in This Computer's &Zone"),
                    tr("Show times in the time zone of this computer; their order stays as it is"),
                    QStringLiteral("view-calendar-time"), Key());
    auto *zones = new QActionGroup(this);
    for (QAction *zone : {zoneUtc, zoneLocal}) {
        zone->setCheckable(true);
        zones->addAction(zone);
    }
    zoneUtc->setChecked(true);
}

} // namespace Scep
