// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window is made of. What it does is in mainwindow.cpp, how it lies in
// mainwindowlayout.cpp.

#include "models/item/devicemodel.h"
#include "models/item/findingmodel.h"
#include "models/item/sourcemodel.h"
#include "ui/central/casepage.h"
#include "ui/central/comparepage.h"
#include "ui/central/timelineview.h"
#include "ui/icons.h"
#include "ui/logview/logview.h"
#include "ui/panes/certificateview.h"
#include "ui/panes/chainpane.h"
#include "ui/panes/coverageview.h"
#include "ui/panes/listpane.h"
#include "ui/panes/logpane.h"
#include "ui/panes/notespane.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messagebar.h"
#include "ui/window/welcomepage.h"

#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Scep {

// Tab goes through the panes in the order in which they are made here.
void MainWindow::createPanes()
{
    m_devices = new ListPane(this);
    m_devices->setObjectName(QStringLiteral("deviceList"));
    m_devices->setAccessibleName(tr("Devices"));
    m_devices->setModel(m_deviceModel);
    m_devices->setEmptyText(tr("No device yet. Import a device log."));

    m_sources = new ListPane(this);
    m_sources->setObjectName(QStringLiteral("sourceList"));
    m_sources->setAccessibleName(tr("Sources"));
    m_sources->setModel(m_sourceModel);
    m_sources->setEmptyText(tr("No files yet."));
    m_sources->addActions({m_actions->sourceClock, m_actions->proposedClock,
                           m_actions->sourceDevice, m_actions->readAgain});
    m_sources->setContextMenuPolicy(Qt::ActionsContextMenu);

    m_findings = new ListPane(this);
    m_findings->setObjectName(QStringLiteral("findingList"));
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setModel(m_findingModel);
    m_findings->setEmptyText(tr("No finding about this enrollment."));

    m_coverage = new CoverageView(this);
    m_coverage->setObjectName(QStringLiteral("coverage"));
    m_coverage->setAccessibleName(tr("Evidence for each stage"));

    m_notes = new NotesPane(m_store, this);
    m_notes->list()->addActions({m_actions->changeNote, m_actions->removeNote});
    m_notes->list()->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *middle = new QWidget(this);
    auto *rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_message = new MessageBar(middle);
    rows->addWidget(m_message);
    m_pages = new QStackedWidget(middle);
    rows->addWidget(m_pages, 1);
    m_welcome = new WelcomePage(*m_actions, m_pages);
    m_casePage = new CasePage(m_pages);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_casePage);
    m_comparePage = new ComparePage(m_pages);
    m_pages->addWidget(m_comparePage);
    setCentralWidget(middle);

    m_chain = new ChainPane(this);
    m_log = new LogPane(m_store, this);
    // Wherever a certificate or message is listed or described.
    for (QTreeView *list : m_chain->findChildren<QTreeView *>()) {
        list->addAction(m_actions->showAsn1);
        list->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    for (CertificateView *view : m_chain->findChildren<CertificateView *>()) {
        view->addAction(m_actions->showAsn1);
    }
}

void MainWindow::createDocks()
{
    const auto addDock = [this](const QString &title, const char *objectName, QWidget *content,
                                Qt::DockWidgetArea area) {
        auto *dock = new QDockWidget(title, this);
        dock->setObjectName(QLatin1StringView(objectName));
        dock->setWidget(content);
        addDockWidget(area, dock);
        m_docks.all.append(dock);
        return dock;
    };
    // The log belongs to the middle: the side panes keep the full height.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_docks.devices = addDock(tr("Devices"), "dockDevices", m_devices, Qt::LeftDockWidgetArea);
    m_docks.sources = addDock(tr("Sources"), "dockSources", m_sources, Qt::LeftDockWidgetArea);
    m_docks.findings = addDock(tr("Findings"), "dockFindings", m_findings, Qt::LeftDockWidgetArea);
    m_docks.coverage = addDock(tr("Evidence"), "dockCoverage", m_coverage, Qt::LeftDockWidgetArea);
    setTabPosition(Qt::LeftDockWidgetArea, QTabWidget::North);
    tabifyDockWidget(m_docks.findings, m_docks.coverage);
    m_docks.notes = addDock(tr("Notes"), "dockNotes", m_notes, Qt::LeftDockWidgetArea);
    tabifyDockWidget(m_docks.findings, m_docks.notes);
    m_docks.findings->raise();
    m_docks.chain = addDock(tr("Certificate chain"), "dockChain", m_chain, Qt::RightDockWidgetArea);
    m_docks.log = addDock(tr("Log"), "dockLog", m_log, Qt::BottomDockWidgetArea);
}

void MainWindow::createMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions->newCase, m_actions->newWindow, m_actions->openCase});
    m_recentMenu = file->addMenu(tr("&Recent Cases"));
    m_recentMenu->setEnabled(false);
    m_recentMenu->menuAction()->setObjectName(QStringLiteral("menuRecentCases"));
    file->addActions(
        {m_actions->saveCase, m_actions->saveCaseAs, m_actions->mergeCase, m_actions->caseFiles});
    file->addSeparator();
    file->addActions({m_actions->importFiles, m_actions->importFolder});
    file->addSeparator();
    file->addAction(m_actions->exportReport);
    file->addSeparator();
    file->addAction(m_actions->quit);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions->undo, m_actions->redo});
    edit->addSeparator();
    edit->addActions({m_actions->copy, m_actions->paste});
    edit->addSeparator();
    edit->addActions(
        {m_actions->find, m_actions->findNext, m_actions->findPrevious, m_actions->goToLine});
    edit->addSeparator();
    edit->addActions({m_actions->includeLines, m_actions->excludeLines, m_actions->showAllLines});
    edit->addSeparator();
    edit->addActions(
        {m_actions->toggleBookmark, m_actions->nextBookmark, m_actions->previousBookmark});
    edit->addSeparator();
    edit->addAction(m_actions->preferences);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_casePage->timeline()->viewActions());
    view->addSeparator();
    view->addActions(m_casePage->filterActions());
    view->addSeparator();
    view->addActions({m_actions->goBack, m_actions->goForward});
    view->addSeparator();
    view->addActions({m_actions->nextPane, m_actions->previousPane});
    view->addSeparator();
    const QStringList names{tr("&Devices"),  tr("&Sources"), tr("Findin&gs"),
                            tr("&Evidence"), tr("&Notes"),   tr("&Certificate Chain"),
                            tr("&Log")};
    for (qsizetype i = 0; i < m_docks.all.size(); ++i) {
        QAction *toggle = m_docks.all.at(i)->toggleViewAction();
        toggle->setText(names.at(i));
        toggle->setToolTip(tr("Show or hide the pane “%1”").arg(m_docks.all.at(i)->windowTitle()));
        toggle->setObjectName(m_docks.all.at(i)->objectName() + QLatin1StringView("Toggle"));
        view->addAction(toggle);
    }
    view->addSeparator();
    view->addActions({m_actions->followFiles, m_actions->resetLayout});

    QMenu *caseMenu = menuBar()->addMenu(tr("&Case"));
    caseMenu->addActions({m_actions->matrix, m_actions->previousEnrollment,
                          m_actions->nextEnrollment, m_actions->firstEvidence});
    caseMenu->addSeparator();
    caseMenu->addActions({m_actions->compare, m_actions->addSide, m_actions->previousDifference,
                          m_actions->nextDifference, m_actions->syncStates});
    caseMenu->addSeparator();
    caseMenu->addActions(
        {m_actions->addNote, m_actions->changeNote, m_actions->removeNote, m_actions->searchNotes});
    caseMenu->addSeparator();
    caseMenu->addActions({m_actions->sourceClock, m_actions->proposedClock, m_actions->sourceDevice,
                          m_actions->readAgain});

    QMenu *tools = menuBar()->addMenu(tr("&Tools"));
    tools->addActions({m_actions->mergedLog, m_actions->wrapLines, m_actions->lineUpColumns,
                       m_actions->lineDetails});
    tools->addSeparator();
    tools->addActions({m_actions->zoneUtc, m_actions->zoneLocal});
    tools->addSeparator();
    tools->addActions({m_actions->lookUpCode, m_actions->decodeLine, m_actions->showAsn1,
                       m_actions->saveCertificate, m_actions->copyCertificate});
    tools->addSeparator();
    tools->addAction(m_actions->commands);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(m_actions->handbook);
    m_exampleMenu = help->addMenu(tr("Open &Example Case"));
    m_exampleMenu->setEnabled(false);
    m_exampleMenu->menuAction()->setObjectName(QStringLiteral("menuExamples"));
    help->addSeparator();
    help->addAction(m_actions->shortcuts);
    help->addSeparator();
    help->addActions({m_actions->about, m_actions->aboutQt});

    auto *toolBar = addToolBar(tr("Main tool bar"));
    toolBar->setObjectName(QStringLiteral("mainToolBar"));
    toolBar->setMovable(false);
    toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toolBar->addActions({m_actions->importFiles, m_actions->importFolder});
    toolBar->addSeparator();
    toolBar->addActions(
        {m_actions->previousEnrollment, m_actions->nextEnrollment, m_actions->firstEvidence});
    toolBar->addSeparator();
    toolBar->addActions({m_actions->compare, m_actions->exportReport});
    toolBar->addSeparator();
    toolBar->addAction(m_actions->addNote);
    toolBar->addSeparator();
    toolBar->addAction(m_actions->find);
}

void MainWindow::createStatusBar()
{
    m_status = new QLabel(this);
    m_counts = new QLabel(this);
    m_saved = new QLabel(this);
    m_saved->setObjectName(QStringLiteral("caseSaved"));
    m_saved->setContentsMargins(0, 0, fontMetrics().averageCharWidth() * 3, 0);
    m_zone = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->setFormat(QStringLiteral("%p %"));
    m_progress->setAccessibleName(tr("Progress of reading or saving"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setIcon(actionIcon(QStringLiteral("process-stop")));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setToolTip(
        tr("Stop reading, or saving under another name. What was read so far is kept."));
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_saved);
    statusBar()->addPermanentWidget(m_counts);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
    statusBar()->addPermanentWidget(m_zone);
    m_counts->setObjectName(QStringLiteral("caseCounts"));
    m_counts->setContentsMargins(0, 0, fontMetrics().averageCharWidth() * 3, 0);
    m_status->setObjectName(QStringLiteral("statusText"));
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_zone->setText(tr("Times in UTC"));
    m_zone->setToolTip(
        tr("A log that writes no time zone is taken as UTC, unless you set its clock "
           "(menu Case)."));
    m_progress->hide();
    m_cancel->hide();
    connect(m_cancel, &QToolButton::clicked, this, &MainWindow::cancelRequested);
}

} // namespace Scep
