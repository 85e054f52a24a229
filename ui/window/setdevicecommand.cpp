// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/setdevicecommand.h"

#include "models/session/casestore.h"

namespace Scep {

SetDeviceCommand::SetDeviceCommand(CaseStore &store, SourceId source, const QString &name)
    : m_store(store)
    , m_source(source)
    , m_before(store.device(source))
    , m_after(name)
{
}

QString SetDeviceCommand::what() const
{
    const auto file = m_store.sourceAsWritten(m_source);
    return tr("Set Device of %1").arg(file ? file->displayName : QString());
}

void SetDeviceCommand::undo()
{
    m_store.setDevice(m_source, m_before);
}

void SetDeviceCommand::redo()
{
    m_store.setDevice(m_source, m_after);
}

} // namespace Scep
