// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/menuactions.h"

#include <QKeySequence>

#include <optional>

class QSettings;

namespace Scep {

/// The keys of the window's commands: those of the program, and those that the person gave instead.
/// Knows commands by their object names; a command without one keeps its key. The actions must
/// outlive it.
class KeyBindings
{
public:
    /// The keys that the actions have now are the program's own.
    explicit KeyBindings(const QList<MenuAction> &actions);

    [[nodiscard]] const QList<MenuAction> &actions() const { return m_actions; }
    /// The program's own key of the action; empty for one that is not among them.
    [[nodiscard]] QKeySequence defaultKey(const QAction *action) const;
    /// The command that has the key already, or its beginning, or begins with it; null: it is free.
    [[nodiscard]] const MenuAction *ownerOf(const QKeySequence &key, const QAction *except) const;
    /// Gives the command that key; false, and nothing changed, where another one has it.
    bool setKey(QAction *action, const QKeySequence &key);
    /// Gives every command the program's own key.
    void reset();

    /// Takes over what was saved; a key that is no key, or taken, is left out.
    void load(QSettings &settings);
    /// Saves the keys that differ from the program's own, and those alone.
    void save(QSettings &settings) const;

private:
    QList<MenuAction> m_actions;
    QList<QKeySequence> m_defaults; ///< in the same order
};

} // namespace Scep
