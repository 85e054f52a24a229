// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the person decides about the program itself, and more windows.

#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferencesdialog.h"

#include <QSettings>

namespace Scep {

void MainWindow::connectPreferences()
{
    connect(m_actions->newWindow, &QAction::triggered, this, &MainWindow::newWindowRequested);
    connect(m_actions->preferences, &QAction::triggered, this, [this] {
        auto *dialog =
            new PreferencesDialog(m_preferences, m_startedWith, QSettings().fileName(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &PreferencesDialog::preferencesChanged, this,
                [this](const Preferences &preferences) {
                    m_preferences = preferences;
                    emit preferencesChanged(preferences);
                    useMenuPreferences();
                });
        // Not while the dialog is open: it is part of the window that makes room for another.
        connect(dialog, &QDialog::finished, this, [this] {
            if (m_preferences.language != m_startedWith.language) {
                emit languageChosen(m_preferences.language);
            }
        });
        dialog->open();
    });
    connect(m_actions->zoneLocal, &QAction::toggled, this, [this](bool isLocal) {
        if (m_preferences.isZoneLocal != isLocal) {
            m_preferences.isZoneLocal = isLocal;
            emit preferencesChanged(m_preferences);
        }
    });
    connect(m_actions->lineUpColumns, &QAction::toggled, this, [this](bool linesUp) {
        if (m_preferences.linesUpColumns != linesUp) {
            m_preferences.linesUpColumns = linesUp;
            emit preferencesChanged(m_preferences);
        }
    });
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    m_startedWith = preferences;
    useMenuPreferences();
}

void MainWindow::setRulesInUse(const QString &folder)
{
    m_startedWith.rulesFolder = folder;
}

void MainWindow::useMenuPreferences()
{
    (m_preferences.isZoneLocal ? m_actions->zoneLocal : m_actions->zoneUtc)->setChecked(true);
    m_actions->lineUpColumns->setChecked(m_preferences.linesUpColumns);
}

} // namespace Scep
