// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/sourceclock.h"
#include "ui/window/decisioncommand.h"

#include <QCoreApplication>

namespace Scep {

class CaseStore;

/// The person's decision how the times of a source are read.
class SetClockCommand : public DecisionCommand
{
    Q_DECLARE_TR_FUNCTIONS(SetClockCommand)

public:
    /// @p store must outlive the command.
    SetClockCommand(CaseStore &store, SourceId source, const SourceClock &clock);

    [[nodiscard]] QString what() const override;
    void undo() override;
    void redo() override;

private:
    CaseStore &m_store;
    SourceId m_source;
    SourceClock m_before;
    SourceClock m_after;
};

} // namespace Scep
