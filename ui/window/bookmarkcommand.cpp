// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/bookmarkcommand.h"

#include "ui/panes/logpane.h"

#include <QLocale>

namespace Scep {

BookmarkCommand::BookmarkCommand(LogPane &pane, SourceId source, LineNumber line)
    : m_pane(&pane)
    , m_source(source)
    , m_line(line)
{
    const QString number = QLocale().toString(line);
    setText(pane.hasBookmark(source, line) ? tr("Remove Bookmark of Line %1").arg(number)
                                           : tr("Bookmark Line %1").arg(number));
}

void BookmarkCommand::turn()
{
    if (m_pane) {
        m_pane->turnBookmark(m_source, m_line);
    }
}

} // namespace Scep
