// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is compared, as the case keeps it from one time to the next.

#include "models/session/casestore.h"
#include "models/session/keptcomparison.h"
#include "models/session/ownverdicts.h"
#include "ui/central/comparepage.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/welcomepage.h"

#include <QProgressBar>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include <algorithm>

namespace Scep {

/// What is on the screen; while it is not, what was there last stays.
void MainWindow::keepComparison()
{
    if (m_isComparisonWanted || m_pages->currentWidget() == m_welcome) {
        return;
    }
    KeptComparison kept = m_store.decisions().comparison;
    kept.isShown = m_actions->compare->isChecked();
    if (kept.isShown) {
        kept = keptComparison(m_store.current(), m_comparePage->sides(), m_comparePage->syncPairs(),
                              true);
    }
    m_store.setComparison(kept);
}

/// Once all evidence is there: before, an enrollment may be taken for another.
void MainWindow::restoreComparison()
{
    const bool isReading = !m_progress->isHidden() || m_store.isAnalyzing();
    if (!m_isComparisonWanted || isReading || m_store.current().evidence.sources.isEmpty()) {
        return;
    }
    const KeptComparison kept = m_store.decisions().comparison;
    const auto restored = restoredComparison(kept, m_store.current(), m_otherCases);
    if (!restored) {
        askForOtherCases();
        return;
    }
    m_isComparisonWanted = false;
    const QScopedValueRollback going(m_isGoing, true); // nowhere: it is the program that shows it
    if (restored->sides.isEmpty()) {
        return;
    }
    m_comparePage->restore(withOwnVerdicts(m_store.current(), m_ownVerdicts), restored->sides,
                           restored->pairs);
    const auto own = std::ranges::find_last_if(
        restored->sides, [](const ComparedPlace &side) { return !side.other && !side.isNull(); });
    if (kept.isShown && !own.empty()) {
        m_isChosen = true;
        selectEnrollment(own.front().enrollmentId);
    }
    m_actions->compare->setChecked(kept.isShown);
}

/// Reads the cases that are missing, once; then says what of them is not what was compared.
void MainWindow::askForOtherCases()
{
    const KeptComparison &kept = m_store.decisions().comparison;
    const QList<QStringList> wanted = otherCasesOf(kept);
    if (!m_areOthersAsked) {
        m_areOthersAsked = true;
        for (const QStringList &paths : wanted) {
            emit otherCaseRequested(paths);
        }
        return;
    }
    for (const std::shared_ptr<const OtherCase> &other : std::as_const(m_otherCases)) {
        const QByteArray digest = evidenceDigest(other->caseData.evidence);
        const bool isOther = std::ranges::any_of(kept.sides, [&](const KeptPlace &side) {
            return side.casePaths == other->paths && side.digest != digest;
        });
        if (isOther) {
            showMessage(tr("What was compared with “%1” is not shown again: its evidence is not "
                           "what it was.")
                            .arg(other->name),
                        {});
        }
    }
}

} // namespace Scep
