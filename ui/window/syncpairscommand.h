// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/enrollmentcomparison.h"
#include "ui/central/comparepage.h"
#include "ui/window/decisioncommand.h"

#include <QPointer>

namespace Scep {

/// States that are put side by side, or apart.
class SyncPairsCommand : public DecisionCommand
{
public:
    /// @p text says what was done. Once the page is gone, the command does nothing and is dropped.
    SyncPairsCommand(ComparePage &page, const QList<SyncPair> &after, const QString &text);

    [[nodiscard]] QString what() const override;
    void undo() override;
    void redo() override;

private:
    void show(const QList<SyncPair> &pairs);

    QPointer<ComparePage> m_page;
    const QString m_text;
    const QList<SyncPair> m_before;
    const QList<SyncPair> m_after;
};

} // namespace Scep
