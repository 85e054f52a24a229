// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/syncpairscommand.h"

#include "ui/central/comparepage.h"

namespace Scep {

SyncPairsCommand::SyncPairsCommand(ComparePage &page, const QList<SyncPair> &after,
                                   const QString &text)
    : QUndoCommand(text)
    , m_page(page)
    , m_before(page.syncPairs())
    , m_after(after)
{
}

void SyncPairsCommand::undo()
{
    m_page.setSyncPairs(m_before);
}

void SyncPairsCommand::redo()
{
    m_page.setSyncPairs(m_after);
}

} // namespace Scep
