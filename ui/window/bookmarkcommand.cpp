// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/bookmarkcommand.h"

#include "models/session/casestore.h"

#include <QLocale>

namespace Scep {

BookmarkCommand::BookmarkCommand(CaseStore &store, SourceId source, LineNumber line)
    : m_store(store)
    , m_source(source)
    , m_line(line)
    , m_hadBookmark(store.hasBookmark(source, line))
{
}

QString BookmarkCommand::what() const
{
    const QString number = QLocale().toString(m_line);
    return m_hadBookmark ? tr("Remove Bookmark of Line %1").arg(number)
                         : tr("Bookmark Line %1").arg(number);
}

void BookmarkCommand::turn()
{
    m_store.turnBookmark(m_source, m_line);
}

} // namespace Scep
