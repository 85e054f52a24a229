// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/syncpairscommand.h"

namespace Scep {

SyncPairsCommand::SyncPairsCommand(ComparePage &page, const QList<SyncPair> &after,
                                   const QString &text)
    : m_page(&page)
    , m_text(text)
    , m_before(page.syncPairs())
    , m_after(after)
{
}

QString SyncPairsCommand::what() const
{
    return m_text;
}

void SyncPairsCommand::undo()
{
    show(m_before);
}

void SyncPairsCommand::redo()
{
    show(m_after);
}

void SyncPairsCommand::show(const QList<SyncPair> &pairs)
{
    if (m_page) {
        m_page->setSyncPairs(pairs);
    } else {
        setObsolete(true);
    }
}

} // namespace Scep
