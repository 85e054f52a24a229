// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One window takes the place of another.

#include "models/session/casestore.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pastedevidence.h"
#include "ui/window/windowstate.h"

#include <QScopedValueRollback>
#include <QUndoStack>

#include <utility>

namespace Scep {

WindowState MainWindow::handOver()
{
    m_undo->disconnect(this);
    m_store.disconnect(this);
    return {.undo = std::exchange(m_undo, std::make_unique<QUndoStack>()),
            .pasted = std::exchange(m_pasted, std::make_unique<PastedEvidence>()),
            .place = place()};
}

WindowPlace MainWindow::place() const
{
    return {.history = m_history,
            .enrollmentId = m_enrollmentId,
            .evidence = m_evidence,
            .isChosen = m_isChosen,
            .isMatrix = m_actions->matrix->isChecked(),
            .isFollowing = m_actions->followFiles->isChecked(),
            .size = size(),
            .geometry = saveGeometry(),
            .layout = layoutState(),
            .pages = pagesState()};
}

void MainWindow::takeOver(WindowState state)
{
    m_undo = std::move(state.undo);
    connect(m_undo.get(), &QUndoStack::indexChanged, this, &MainWindow::updateUndoActions);
    updateUndoActions();
    m_pasted = std::move(state.pasted);
    const WindowPlace &place = state.place;
    m_actions->followFiles->setChecked(place.isFollowing);
    restoreLayout(place.geometry, place.layout);
    restorePages(place.pages);
    if (!isMaximized() && !isFullScreen()) {
        resize(place.size); // it may reach beyond the screen
    }
    if (m_store.current().evidence.sources.isEmpty()) {
        return;
    }
    {
        const QScopedValueRollback going(m_isGoing, true); // it was there before
        selectEnrollment(place.enrollmentId);
        selectEvidence(place.evidence);
    }
    m_isChosen = place.isChosen;
    m_history = place.history;
    updateNavigation();
    m_actions->matrix->setChecked(place.isMatrix);
    // The case keeps it; it comes back when the case is published.
    m_isComparisonWanted = true;
}

} // namespace Scep
