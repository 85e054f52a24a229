// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUndoCommand>

namespace Scep {

/// A decision of the person that can be undone. The window's stack holds no other commands.
class DecisionCommand : public QUndoCommand
{
public:
    /// The decision as an action ("Remove Note"), in the language of the screen as it is now: the
    /// menu puts it after "Undo:".
    [[nodiscard]] virtual QString what() const = 0;
};

} // namespace Scep
