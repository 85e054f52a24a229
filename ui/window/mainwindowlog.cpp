// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window does with the log: filters, bookmarks, and what it says of the selected lines.

#include "models/domain/clocktext.h"
#include "models/domain/sourceclock.h"
#include "models/session/casestore.h"
#include "ui/central/casepage.h"
#include "ui/logview/encodedparts.h"
#include "ui/logview/logview.h"
#include "ui/panes/linedetails.h"
#include "ui/panes/logpane.h"
#include "ui/window/actions.h"
#include "ui/window/bookmarkcommand.h"
#include "ui/window/mainwindow.h"
#include "ui/window/mergedlogdialog.h"
#include "ui/window/welcomepage.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimeZone>
#include <QTimer>
#include <QUndoStack>

namespace Scep {

namespace {
constexpr std::chrono::milliseconds SelectionPause{60};
} // namespace

void MainWindow::setRecordReader(const RecordFunction &read)
{
    m_log->setRecordReader(read);
}

void MainWindow::connectLog()
{
    LogView *log = m_log->view();
    connect(m_actions->includeLines, &QAction::triggered, log, &LogView::includeLinesLikeThis);
    connect(m_actions->excludeLines, &QAction::triggered, log, &LogView::excludeLinesLikeThis);
    connect(m_actions->showAllLines, &QAction::triggered, log, [log] { log->setFilters({}); });
    connect(m_actions->nextBookmark, &QAction::triggered, log, &LogView::showNextBookmark);
    connect(m_actions->previousBookmark, &QAction::triggered, log, &LogView::showPreviousBookmark);
    connect(m_actions->toggleBookmark, &QAction::triggered, this, [this, log] {
        m_undo->push(new BookmarkCommand(m_store, m_log->currentSource(), log->currentLine()));
    });
    connect(m_actions->wrapLines, &QAction::toggled, log, &LogView::setWrapped);
    connect(m_actions->lineUpColumns, &QAction::toggled, log, &LogView::setLinesUpColumns);
    log->setLinesUpColumns(m_actions->lineUpColumns->isChecked());
    connect(m_actions->lineDetails, &QAction::toggled, m_log, &LogPane::setDetailsShown);
    connect(m_log, &LogPane::detailsFollowed, m_actions->lineDetails, &QAction::setChecked);
    connect(m_actions->decodeLine, &QAction::triggered, this, &MainWindow::decodeLine);
    connect(m_actions->mergedLog, &QAction::triggered, this, &MainWindow::showMergedLog);
    connect(m_actions->zoneUtc, &QAction::toggled, this, &MainWindow::updateDisplayZone);
    connect(m_log->details(), &LineDetails::itemsChosen, this, &MainWindow::showEncoded);
    connect(log, &LogView::menuRequested, this, &MainWindow::fillLogMenu);
    connect(log, &LogView::filtersChanged, this, &MainWindow::updateLogActions);
    connect(log, &LogView::currentLineChanged, this, &MainWindow::updateLogActions);
    connect(&m_store, &CaseStore::bookmarksChanged, this, &MainWindow::updateLogActions);
    connect(m_log, &LogPane::sourceChanged, this, &MainWindow::updateLogActions);
    // Whoever draws the selection out does not wait for its times.
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(SelectionPause);
    connect(log, &LogView::selectionChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &MainWindow::showLogSelection);

    m_logSelection = new QLabel(this);
    m_logSelection->setObjectName(QStringLiteral("logSelection"));
    m_logSelection->setTextFormat(Qt::PlainText);
    m_logSelection->setContentsMargins(0, 0, fontMetrics().averageCharWidth() * 3, 0);
    statusBar()->insertPermanentWidget(1, m_logSelection);
    updateLogActions();
}

void MainWindow::updateLogActions()
{
    const bool isShown = m_pages->currentWidget() != m_welcome;
    const bool hasLine = isShown && m_log->view()->currentLine() > 0;
    for (QAction *action : {m_actions->includeLines, m_actions->excludeLines,
                            m_actions->toggleBookmark, m_actions->decodeLine}) {
        action->setEnabled(hasLine);
    }
    m_actions->showAllLines->setEnabled(isShown && !m_log->view()->filters().isEmpty());
    for (QAction *action : {m_actions->nextBookmark, m_actions->previousBookmark}) {
        action->setEnabled(isShown && m_log->hasBookmarks());
    }
    m_actions->wrapLines->setEnabled(isShown);
    m_actions->lineUpColumns->setEnabled(isShown);
    m_actions->lineDetails->setEnabled(isShown);
    m_actions->mergedLog->setEnabled(isShown);
}

/// What the menu of a line has besides the view's own.
void MainWindow::fillLogMenu(QMenu *menu)
{
    menu->addSeparator();
    menu->addActions({m_actions->addNote, m_actions->toggleBookmark, m_actions->decodeLine,
                      m_actions->lineDetails});
}

/// Opens what can be taken apart; of the rest, and beside it, the details tell.
void MainWindow::decodeLine()
{
    const auto document = m_log->view()->document();
    const LineNumber line = m_log->view()->currentLine();
    if (!document || line < 1) {
        return;
    }
    const EvidenceRef place{
        .source = m_log->currentSource(), .line = line, .range = document->lineRange(line)};
    const QList<EncodedPart> parts = encodedParts(document->lineText(line), place);
    QList<EncodedItem> items;
    for (const EncodedPart &part : parts) {
        items += part.items;
    }
    if (parts.isEmpty()) {
        showMessage(
            tr("Nothing that could be decoded stands in line %1.").arg(QLocale().toString(line)),
            {});
    } else if (items.isEmpty()) {
        m_actions->lineDetails->setChecked(true);
    } else {
        showEncoded(items);
    }
}

void MainWindow::showMergedLog()
{
    if (!m_mergedLog) {
        m_mergedLog =
            new MergedLogDialog([this](SourceId source) { return m_store.document(source); }, this);
        connect(m_mergedLog, &MergedLogDialog::evidenceSelected, this, &MainWindow::chooseEvidence);
    }
    m_mergedLog->setCase(m_store.current().evidence);
    m_mergedLog->showEvidence(m_evidence);
    m_mergedLog->show();
    m_mergedLog->raise();
    m_mergedLog->activateWindow();
    updateDisplayZone();
}

void MainWindow::updateMergedLog()
{
    if (m_mergedLog && m_mergedLog->isVisible()) {
        m_mergedLog->setCase(m_store.current().evidence);
    }
}

/// One offset for all times of the request, that of the zone when it began: a clock that jumps in
/// the middle would change the order of what is shown.
void MainWindow::updateDisplayZone()
{
    std::chrono::seconds offset{0};
    if (m_actions->zoneLocal->isChecked()) {
        const Enrollment *enrollment = findEnrollment(m_store.current().analysis, m_enrollmentId);
        const auto begin =
            enrollment ? enrollment->startedAt.sinceEpoch : std::chrono::microseconds(0);
        const auto at = QDateTime::fromMSecsSinceEpoch(
            std::chrono::floor<std::chrono::milliseconds>(begin).count(), QTimeZone::UTC);
        offset = std::chrono::seconds(QTimeZone::systemTimeZone().offsetFromUtc(at));
    }
    m_casePage->setDisplayOffset(offset);
    m_log->setDisplayOffset(offset);
    if (m_mergedLog) {
        m_mergedLog->setDisplayOffset(offset);
    }
    m_zone->setText(offset.count() == 0 ? tr("Times in UTC")
                                        : tr("Times in %1")
                                              .arg(zoneText(QTimeZone::fromSecondsAheadOfUtc(
                                                  static_cast<int>(offset.count())))));
}

/// Lines, and the time that passed from the first to the last of them.
void MainWindow::showLogSelection()
{
    const auto [first, last] = m_log->view()->selectedLines();
    if (first >= last) {
        m_logSelection->clear();
        return;
    }
    const QString count = tr("%n line(s) selected", nullptr, static_cast<int>(last - first + 1));
    const auto elapsed = m_log->times().elapsed(first, last);
    m_logSelection->setText(
        elapsed ? tr("%1: %2", "lines selected, time").arg(count, signedDurationString(*elapsed))
                : count);
}

} // namespace Scep
