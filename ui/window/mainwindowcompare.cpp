// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Enrollments beside each other: the page, what is chosen for it, and what of it goes into a
// report.

#include "models/report/reportbuilder.h"
#include "models/session/casestore.h"
#include "models/session/ownverdicts.h"
#include "ui/central/casepage.h"
#include "ui/central/comparepage.h"
#include "ui/logview/logview.h"
#include "ui/panes/logpane.h"
#include "ui/window/actions.h"
#include "ui/window/enrollmentpicker.h"
#include "ui/window/mainwindow.h"
#include "ui/window/syncpairscommand.h"
#include "ui/window/welcomepage.h"

#include <QDockWidget>
#include <QStackedWidget>
#include <QUndoStack>

#include <algorithm>

namespace Scep {

void MainWindow::connectComparison()
{
    m_comparePage->setDocuments([this](SourceId id) { return m_store.document(id); });
    connect(m_comparePage, &ComparePage::evidenceSelected, this, &MainWindow::selectEvidence);
    connect(m_comparePage->logs(), &CompareLogs::codeLookupRequested, this,
            &MainWindow::lookUpCodes);
    connect(m_comparePage, &ComparePage::sideRequested, this, &MainWindow::chooseSide);
    connect(m_comparePage, &ComparePage::syncPairsRequested, this,
            [this](const QList<SyncPair> &pairs, const QString &what) {
                m_undo->push(new SyncPairsCommand(*m_comparePage, pairs, what));
            });
    connect(m_comparePage, &ComparePage::sidesChanged, this, &MainWindow::updateComparison);
    connect(&m_store, &CaseStore::decisionsRestored, this, [this] {
        m_isComparisonWanted = true;
        m_areOthersAsked = false;
    });
    connect(m_actions->compare, &QAction::toggled, this, &MainWindow::showComparison);
    connect(m_actions->nextDifference, &QAction::triggered, m_comparePage,
            [this] { m_comparePage->stepDifference(1); });
    connect(m_actions->previousDifference, &QAction::triggered, m_comparePage,
            [this] { m_comparePage->stepDifference(-1); });
    connect(m_actions->addSide, &QAction::triggered, this,
            [this] { chooseSide(static_cast<int>(m_comparePage->sides().size())); });
    connect(m_actions->syncStates, &QAction::triggered, m_comparePage, &ComparePage::syncRows);
    updateComparison();
}

void MainWindow::updateComparison()
{
    const bool isShown = m_actions->compare->isChecked();
    const bool isCompared = isShown && !m_comparePage->comparison().sides.isEmpty();
    for (QAction *action :
         {m_actions->nextDifference, m_actions->previousDifference, m_actions->syncStates}) {
        action->setEnabled(isCompared);
    }
    m_actions->addSide->setEnabled(isCompared && m_comparePage->hasRoom());
    keepComparison();
}

/// In place of the one enrollment; the panes around stay, but for the log, which the page has of
/// each side.
void MainWindow::showComparison(bool shown)
{
    if (m_pages->currentWidget() == m_welcome) {
        updateComparison();
        return;
    }
    // What the person wants now comes before what was kept.
    m_isComparisonWanted = false;
    notePlace(shown ? QList<ComparedPlace>() : m_comparePage->sides());
    if (shown) {
        m_actions->matrix->setChecked(false);
        m_comparePage->compareIn(withOwnVerdicts(m_store.current(), m_ownVerdicts), m_enrollmentId);
        m_pages->setCurrentWidget(m_comparePage);
        if (m_docks.log->isVisible()) {
            m_stateWithLog = saveState();
            m_docks.log->hide();
        }
    } else {
        m_pages->setCurrentWidget(m_casePage);
        if (!m_stateWithLog.isEmpty()) {
            m_stateWithLog.clear();
            m_docks.log->show();
        }
    }
    updateComparison();
    notePlace();
}

/// Opens the list of enrollments for a side; what is chosen takes its place.
void MainWindow::chooseSide(int side)
{
    if (m_picker && m_picker->isVisible()) {
        m_picker->raise();
        return;
    }
    m_picker = new EnrollmentPicker(this);
    m_picker->setAttribute(Qt::WA_DeleteOnClose);
    m_pickedSide = side;
    fillPicker();
    connect(m_picker, &EnrollmentPicker::otherCaseRequested, this,
            [this](const QStringList &paths) {
                m_picker->showMessage(tr("The other case is being read…"));
                emit otherCaseRequested(paths);
            });
    connect(m_picker, &QDialog::accepted, this, [this, side] {
        notePlace();
        m_comparePage->setSide(side, m_picker->place());
        notePlace();
    });
    m_picker->open();
}

void MainWindow::fillPicker()
{
    // What is proposed is a healthy one: for the first side.
    m_picker->setPlaces(withOwnVerdicts(m_store.current(), m_ownVerdicts), m_otherCases,
                        m_pickedSide == 0 ? m_comparePage->proposal() : std::nullopt,
                        m_comparePage->sides().value(m_pickedSide));
}

/// Another case has nothing to do with what this one was compared with.
void MainWindow::forgetComparisons()
{
    m_isComparisonWanted = false;
    m_otherCases.clear();
    m_comparePage->setOtherCases({});
    m_comparePage->setSyncPairs({});
}

void MainWindow::addOtherCase(const std::shared_ptr<const OtherCase> &other)
{
    m_otherCases.append(other);
    m_comparePage->setOtherCases(m_otherCases);
    restoreComparison();
    if (m_picker) {
        fillPicker();
        m_picker->showCase(other);
        m_picker->showMessage(other->problems.join(QLatin1Char('\n')));
    } else if (!other->problems.isEmpty()) {
        //: %1 a case
        showMessage(tr("Not all of “%1” can be compared with.").arg(other->name), other->problems);
    }
}

void MainWindow::showOtherCaseFailed(const QString &why)
{
    if (m_picker) {
        m_picker->showMessage(why);
    } else {
        showMessage(why, {});
    }
}

/// The log that commands are about: while enrollments are compared, the one with the focus, else
/// that of the last side.
LogView *MainWindow::shownLog() const
{
    const CompareLogs *logs = m_comparePage->logs();
    LogView *shown = m_log->view();
    for (int side = 0; m_actions->compare->isChecked() && side < logs->count(); ++side) {
        LogView *own = logs->view(side);
        if (own->hasFocus()) {
            return own;
        }
        shown = own;
    }
    return shown;
}

/// What is compared on the screen goes into the report.
std::optional<ComparisonInput> MainWindow::shownComparison() const
{
    const Comparison &comparison = m_comparePage->comparison();
    if (!m_actions->compare->isChecked() || comparison.sides.isEmpty()) {
        return std::nullopt;
    }
    ComparisonInput input{.comparison = comparison, .cases = {}};
    for (const ComparedPlace &side : m_comparePage->sides()) {
        input.cases.append(&side.caseIn(m_store.current()));
    }
    return input;
}

} // namespace Scep
