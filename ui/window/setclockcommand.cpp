// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/setclockcommand.h"

#include "models/session/casestore.h"

namespace Scep {

SetClockCommand::SetClockCommand(CaseStore &store, SourceId source, const SourceClock &clock)
    : m_store(store)
    , m_source(source)
    , m_before(store.clock(source))
    , m_after(clock)
{
}

QString SetClockCommand::what() const
{
    const auto file = m_store.sourceAsWritten(m_source);
    return tr("Set Clock of %1").arg(file ? file->displayName : QString());
}

void SetClockCommand::undo()
{
    m_store.setClock(m_source, m_before);
}

void SetClockCommand::redo()
{
    m_store.setClock(m_source, m_after);
}

} // namespace Scep
