// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/keybindings.h"

#include <QAction>
#include <QSettings>

#include <algorithm>

namespace Scep {

namespace {
constexpr QLatin1StringView KeysGroup("keys");

bool canBeBound(const MenuAction &one)
{
    return !one.action->objectName().isEmpty();
}
} // namespace

KeyBindings::KeyBindings(const QList<MenuAction> &actions)
    : m_actions(actions)
{
    m_actions.removeIf([](const MenuAction &one) { return !canBeBound(one); });
    for (const MenuAction &one : std::as_const(m_actions)) {
        m_defaults.append(one.action->shortcut());
    }
}

QKeySequence KeyBindings::defaultKey(const QAction *action) const
{
    const auto found = std::ranges::find(m_actions, action, &MenuAction::action);
    return found == m_actions.cend() ? QKeySequence() : m_defaults.at(found - m_actions.cbegin());
}

const MenuAction *KeyBindings::ownerOf(const QKeySequence &key, const QAction *except) const
{
    if (key.isEmpty()) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(m_actions, [&](const MenuAction &one) {
        const QList<QKeySequence> keys = one.action->shortcuts();
        return one.action != except && std::ranges::any_of(keys, [&key](const QKeySequence &other) {
                   return !other.isEmpty() && (other.matches(key) != QKeySequence::NoMatch ||
                                               key.matches(other) != QKeySequence::NoMatch);
               });
    });
    return found == m_actions.cend() ? nullptr : &*found;
}

bool KeyBindings::setKey(QAction *action, const QKeySequence &key)
{
    if (ownerOf(key, action) != nullptr) {
        return false;
    }
    action->setShortcut(key);
    return true;
}

void KeyBindings::reset()
{
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        m_actions.at(i).action->setShortcut(m_defaults.at(i));
    }
}

void KeyBindings::load(QSettings &settings)
{
    settings.beginGroup(KeysGroup);
    QList<std::pair<QAction *, QKeySequence>> wanted;
    for (const MenuAction &one : std::as_const(m_actions)) {
        const QVariant saved = settings.value(one.action->objectName());
        if (saved.isValid()) {
            wanted.append({one.action,
                           QKeySequence::fromString(saved.toString(), QKeySequence::PortableText)});
        }
    }
    settings.endGroup();
    // Two commands may have changed their keys: all are free before the first one is given.
    for (const auto &[action, key] : std::as_const(wanted)) {
        action->setShortcut({});
    }
    for (const auto &[action, key] : std::as_const(wanted)) {
        if (!setKey(action, key)) {
            setKey(action, defaultKey(action));
        }
    }
}

void KeyBindings::save(QSettings &settings) const
{
    settings.beginGroup(KeysGroup);
    settings.remove(QString());
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction *action = m_actions.at(i).action;
        if (action->shortcut() != m_defaults.at(i)) {
            settings.setValue(action->objectName(),
                              action->shortcut().toString(QKeySequence::PortableText));
        }
    }
    settings.endGroup();
}

} // namespace Scep
