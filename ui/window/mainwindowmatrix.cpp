// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All enrollments of the case as a table.

#include "models/session/casestore.h"
#include "models/session/ownverdicts.h"
#include "ui/central/casepage.h"
#include "ui/central/matrixpage.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/welcomepage.h"

#include <QStackedWidget>
#include <QTableView>

namespace Scep {

void MainWindow::connectMatrix()
{
    m_matrixPage = new MatrixPage(m_pages);
    m_pages->addWidget(m_matrixPage);
    connect(m_actions->matrix, &QAction::toggled, this, &MainWindow::showMatrix);
    connect(m_matrixPage, &MatrixPage::enrollmentChosen, this,
            [this](const QString &enrollmentId, const EvidenceRef &evidence) {
                m_actions->matrix->setChecked(false);
                chooseEnrollment(enrollmentId);
                selectEvidence(evidence);
            });
    connect(m_matrixPage, &MatrixPage::comparisonRequested, this,
            [this](const QString &enrollmentId) {
                m_actions->matrix->setChecked(false);
                chooseEnrollment(enrollmentId);
                m_actions->compare->setChecked(true);
            });
}

/// In place of the one enrollment, as the comparison.
void MainWindow::showMatrix(bool shown)
{
    if (m_pages->currentWidget() == m_welcome) {
        return;
    }
    if (!shown) {
        m_pages->setCurrentWidget(m_casePage);
        return;
    }
    m_actions->compare->setChecked(false);
    m_matrixPage->setCase(withOwnVerdicts(m_store.current(), m_ownVerdicts));
    m_matrixPage->setEnrollment(m_enrollmentId);
    m_pages->setCurrentWidget(m_matrixPage);
    m_matrixPage->table()->setFocus();
}

} // namespace Scep
