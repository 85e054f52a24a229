// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QCoreApplication>
#include <QPointer>
#include <QUndoCommand>

namespace Scep {

class LogPane;

/// A line that the person wants to come back to, or does not any more.
class BookmarkCommand : public QUndoCommand
{
    Q_DECLARE_TR_FUNCTIONS(BookmarkCommand)

public:
    /// Turns the line's bookmark around.
    BookmarkCommand(LogPane &pane, SourceId source, LineNumber line);

    void undo() override { turn(); }
    void redo() override { turn(); }

private:
    void turn();

    QPointer<LogPane> m_pane;
    SourceId m_source;
    LineNumber m_line;
};

} // namespace Scep
