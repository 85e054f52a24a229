// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Getting about in the window: where one has been, commands by name, keys, and pasted evidence.

#include "models/session/casestore.h"
#include "ui/central/comparepage.h"
#include "ui/window/actions.h"
#include "ui/window/commandpalette.h"
#include "ui/window/handbook.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pastedevidence.h"
#include "ui/window/shortcutsdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QMenuBar>
#include <QScopedValueRollback>
#include <QSettings>

namespace Scep {

void MainWindow::connectNavigation()
{
    connect(m_actions->goBack, &QAction::triggered, this, [this] { goTo(m_history.back()); });
    connect(m_actions->goForward, &QAction::triggered, this, [this] { goTo(m_history.forward()); });
    connect(m_actions->commands, &QAction::triggered, this, [this] {
        auto *palette = new CommandPalette(menuActions(*menuBar()), this);
        palette->setAttribute(Qt::WA_DeleteOnClose);
        palette->open();
    });
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog(*m_keys, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ShortcutsDialog::keysChanged, this, [this] {
            QSettings settings;
            m_keys->save(settings);
        });
        dialog->open();
    });
    connect(m_actions->handbook, &QAction::triggered, this, [this] { showHandbook({}); });
    connect(m_actions->exportReport, &QAction::triggered, this, &MainWindow::exportReport);
    connect(m_actions->paste, &QAction::triggered, this, &MainWindow::pasteEvidence);
    m_keys = std::make_unique<KeyBindings>(menuActions(*menuBar()));
    updateNavigation();
}

/// @p page may be empty: the one that is open, or the contents.
void MainWindow::showHandbook(const QString &page)
{
    auto *handbook = findChild<Handbook *>();
    if (handbook == nullptr) {
        handbook = new Handbook(this);
        handbook->setAttribute(Qt::WA_DeleteOnClose);
    }
    if (!page.isEmpty()) {
        handbook->showPage(page);
    }
    handbook->show();
    handbook->raise();
    handbook->activateWindow();
}

void MainWindow::loadKeys(QSettings &settings)
{
    m_keys->load(settings);
}

/// What the person chose is a place; what the program shows by itself is none.
void MainWindow::notePlace()
{
    notePlace(m_actions->compare->isChecked() ? m_comparePage->sides() : QList<ComparedPlace>());
}

void MainWindow::notePlace(const QList<ComparedPlace> &compared)
{
    if (!m_isGoing) {
        m_history.visit(
            {.enrollmentId = m_enrollmentId, .evidence = m_evidence, .compared = compared});
        updateNavigation();
    }
}

void MainWindow::goTo(const std::optional<VisitedPlace> &place)
{
    if (place) {
        const QScopedValueRollback going(m_isGoing, true);
        if (!place->compared.isEmpty()) {
            m_comparePage->setSides(place->compared);
        }
        m_actions->compare->setChecked(!place->compared.isEmpty());
        if (findEnrollment(m_store.current().analysis, place->enrollmentId) != nullptr &&
            place->enrollmentId != m_enrollmentId) {
            selectEnrollment(place->enrollmentId);
        }
        selectEvidence(place->evidence);
    }
    updateNavigation();
}

void MainWindow::updateNavigation()
{
    m_actions->goBack->setEnabled(m_history.canGoBack());
    m_actions->goForward->setEnabled(m_history.canGoForward());
}

void MainWindow::pasteEvidence()
{
    const PastedFiles files = m_pasted->files(QApplication::clipboard()->mimeData());
    showPasteFaults(files.faults);
    if (!files.paths.isEmpty()) {
        emit importRequested(files.paths);
    } else if (files.faults.isEmpty()) {
        showMessage(tr("There is nothing on the clipboard that could be imported."), {});
    }
}

void MainWindow::showPasteFaults(const QStringList &faults)
{
    if (!faults.isEmpty()) {
        showMessage(tr("%n piece(s) of evidence could not be taken over.", nullptr,
                       static_cast<int>(faults.size())),
                    faults);
    }
}

} // namespace Scep
