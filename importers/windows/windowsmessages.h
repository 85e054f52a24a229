// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Scep {

/// The text of a Windows event from our own table (resources/events/windows-events.json), for
/// evidence that carries no rendered message: provider's name in either case, event id, and the
/// event's data by position, which take the places of %1, %2 … In the language of the program where
/// there is a table for it, else English. Empty for an event that the table does not have.
[[nodiscard]] QString windowsMessage(const QString &provider, const QString &eventId,
                                     const QStringList &data);

} // namespace Scep
