// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "ui/window/decisioncommand.h"

#include <QCoreApplication>
#include <QString>

namespace Scep {

class CaseStore;

/// The person's decision which device a source is of.
class SetDeviceCommand : public DecisionCommand
{
    Q_DECLARE_TR_FUNCTIONS(SetDeviceCommand)

public:
    /// @p name: one that deviceNameFrom() gives; empty: as the source's events and folder say.
    /// @p store must outlive the command.
    SetDeviceCommand(CaseStore &store, SourceId source, const QString &name);

    [[nodiscard]] QString what() const override;
    void undo() override;
    void redo() override;

private:
    CaseStore &m_store;
    SourceId m_source;
    QString m_before;
    QString m_after;
};

} // namespace Scep
