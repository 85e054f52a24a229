// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "ui/window/decisioncommand.h"

#include <QCoreApplication>

namespace Scep {

class CaseStore;

/// A line that the person wants to come back to, or does not any more.
class BookmarkCommand : public DecisionCommand
{
    Q_DECLARE_TR_FUNCTIONS(BookmarkCommand)

public:
    /// Turns the line's bookmark around. @p store must outlive the command.
    BookmarkCommand(CaseStore &store, SourceId source, LineNumber line);

    [[nodiscard]] QString what() const override;
    void undo() override { turn(); }
    void redo() override { turn(); }

private:
    void turn();

    CaseStore &m_store;
    SourceId m_source;
    LineNumber m_line;
    bool m_hadBookmark;
};

} // namespace Scep
