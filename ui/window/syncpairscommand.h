// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/enrollmentcomparison.h"

#include <QUndoCommand>

namespace Scep {

class ComparePage;

/// States that are put side by side, or apart.
class SyncPairsCommand : public QUndoCommand
{
public:
    /// @p page must outlive the command; @p text says what was done.
    SyncPairsCommand(ComparePage &page, const QList<SyncPair> &after, const QString &text);

    void undo() override;
    void redo() override;

private:
    ComparePage &m_page;
    const QList<SyncPair> m_before;
    const QList<SyncPair> m_after;
};

} // namespace Scep
