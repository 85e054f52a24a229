// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/menuactions.h"

#include <QMenu>
#include <QMenuBar>

namespace Scep {

namespace {
void collect(const QList<QAction *> &from, const QString &path, QList<MenuAction> &actions)
{
    for (QAction *action : from) {
        if (action->isSeparator()) {
            continue;
        }
        const QString text = withoutMnemonic(action->text());
        const QString own = path.isEmpty() ? text : path + QStringLiteral(" › ") + text;
        if (const QMenu *menu = action->menu()) {
            collect(menu->actions(), own, actions);
        } else {
            actions.append({.action = action, .path = own});
        }
    }
}
} // namespace

QList<MenuAction> menuActions(const QMenuBar &bar)
{
    QList<MenuAction> actions;
    collect(bar.actions(), {}, actions);
    return actions;
}

QString withoutMnemonic(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && i + 1 < text.size()) {
            ++i; // "&&" is an ampersand
        }
        result += text.at(i);
    }
    return result;
}

} // namespace Scep
