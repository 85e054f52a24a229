// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/limits.h"
#include "models/domain/logevent.h"

namespace Scep {

/// What the events of one Windows log may come to: how many there are (Limits::EventsPerSource),
/// and the characters of all their fields with the names of these.
class EventBudget
{
public:
    explicit EventBudget(qint64 characters = Limits::WindowsLogCharacters)
        : m_charactersLeft(characters)
    {
    }

    /// Counts one more event in. Gives the limit that it goes beyond; empty when there is room.
    [[nodiscard]] QString take(const LogEvent &event);

private:
    qint64 m_eventsLeft = Limits::EventsPerSource;
    qint64 m_charactersLeft;
};

} // namespace Scep
