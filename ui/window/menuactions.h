// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QAction;
class QMenuBar;

namespace Scep {

/// A command of the menu bar and where it stands there.
struct MenuAction
{
    QAction *action = nullptr;
    QString path; ///< "View › Zoom In", without mnemonics and dots
};

/// Every command that the menus hold, submenus too, in their order; separators left out. The
/// pointers live as long as the menus are unchanged.
[[nodiscard]] QList<MenuAction> menuActions(const QMenuBar &bar);

/// A command's text as one reads it: "Import Files…" of "&Import Files…".
[[nodiscard]] QString withoutMnemonic(const QString &text);

} // namespace Scep
