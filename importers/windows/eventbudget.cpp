// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/eventbudget.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(EventBudget)
};
} // namespace

QString EventBudget::take(const LogEvent &event)
{
    --m_eventsLeft;
    for (auto field = event.fields.cbegin(); field != event.fields.cend(); ++field) {
        m_charactersLeft -= field.key().size() + field.value().size();
    }
    if (m_eventsLeft < 0) {
        return Tr::tr("events of one source, at most %1").arg(Limits::EventsPerSource);
    }
    return m_charactersLeft < 0 ? Tr::tr("characters of the events of one source") : QString();
}

} // namespace Scep
