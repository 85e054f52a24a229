// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/mainwindow.h"

#include "models/item/devicemodel.h"
#include "models/item/findingmodel.h"
#include "models/item/roles.h"
#include "models/item/sourcemodel.h"
#include "models/session/casestore.h"
#include "ui/central/casepage.h"
#include "ui/central/timelineview.h"
#include "ui/icons.h"
#include "ui/logview/logview.h"
#include "ui/panes/chainpane.h"
#include "ui/panes/listpane.h"
#include "ui/panes/logpane.h"
#include "ui/window/actions.h"
#include "ui/window/welcomepage.h"

#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace Scep {

namespace {
QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

/// Every row of the tree, parents before children.
QModelIndexList enrollmentRows(const QAbstractItemModel &model)
{
    QModelIndexList rows;
    for (int device = 0; device < model.rowCount(); ++device) {
        const QModelIndex parent = model.index(device, 0);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            rows.append(model.index(row, 0, parent));
        }
    }
    return rows;
}

/// What one wants to see first: the first enrollment that failed, else the first SCEP certificate.
QString enrollmentToShow(const Analysis &analysis)
{
    QString firstScep;
    QString first;
    for (const Device &device : analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            if (isFailure(enrollment.verdict.outcome)) {
                return enrollment.id;
            }
            if (firstScep.isEmpty() && enrollment.kind == EnrollmentKind::Scep) {
                firstScep = enrollment.id;
            }
            if (first.isEmpty()) {
                first = enrollment.id;
            }
        }
    }
    return firstScep.isEmpty() ? first : firstScep;
}
} // namespace

MainWindow::MainWindow(CaseStore &store, QWidget *parent)
    : QMainWindow(parent)
    , m_store(store)
    , m_actions(new Actions(this))
    , m_deviceModel(new DeviceModel(this))
    , m_sourceModel(new SourceModel(this))
    , m_findingModel(new FindingModel(this))
{
    setWindowTitle(tr("SCEP Workbench"));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    createPanes();
    createDocks();
    createMenus();
    createStatusBar();
    connectPanes();
    connectActions();
    m_defaultState = saveState();
    takeCase();
}

MainWindow::~MainWindow() = default;

void MainWindow::createPanes()
{
    m_pages = new QStackedWidget(this);
    m_welcome = new WelcomePage(*m_actions, m_pages);
    m_casePage = new CasePage(m_pages);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_casePage);
    setCentralWidget(m_pages);

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

    m_findings = new ListPane(this);
    m_findings->setObjectName(QStringLiteral("findingList"));
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setModel(m_findingModel);
    m_findings->setEmptyText(tr("No finding about this enrollment."));

    m_chain = new ChainPane(this);
    m_log = new LogPane(m_store, this);
}

void MainWindow::createDocks()
{
    const auto addDock = [this](const QString &title, const char *objectName, QWidget *content,
                                Qt::DockWidgetArea area) {
        auto *dock = new QDockWidget(title, this);
        dock->setObjectName(QLatin1StringView(objectName));
        dock->setWidget(content);
        addDockWidget(area, dock);
        return dock;
    };
    // The log belongs to the middle: the side panes keep the full height.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    QDockWidget *devices = addDock(tr("Devices"), "dockDevices", m_devices, Qt::LeftDockWidgetArea);
    QDockWidget *sources = addDock(tr("Sources"), "dockSources", m_sources, Qt::LeftDockWidgetArea);
    QDockWidget *findings =
        addDock(tr("Findings"), "dockFindings", m_findings, Qt::LeftDockWidgetArea);
    QDockWidget *chain =
        addDock(tr("Certificate chain"), "dockChain", m_chain, Qt::RightDockWidgetArea);
    QDockWidget *log = addDock(tr("Log"), "dockLog", m_log, Qt::BottomDockWidgetArea);

    const int character = fontMetrics().averageCharWidth();
    const int line = fontMetrics().height();
    resizeDocks({devices, chain}, {36 * character, 46 * character}, Qt::Horizontal);
    resizeDocks({devices, sources, findings}, {14 * line, 14 * line, 12 * line}, Qt::Vertical);
    resizeDocks({log}, {15 * line}, Qt::Vertical);
}

void MainWindow::createMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions->newCase, m_actions->importFiles, m_actions->importFolder});
    file->addSeparator();
    file->addAction(m_actions->quit);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(m_actions->copy);
    edit->addSeparator();
    edit->addActions(
        {m_actions->find, m_actions->findNext, m_actions->findPrevious, m_actions->goToLine});

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_casePage->timeline()->viewActions());
    view->addSeparator();
    for (QDockWidget *dock : findChildren<QDockWidget *>()) {
        view->addAction(dock->toggleViewAction());
    }
    view->addSeparator();
    view->addAction(m_actions->resetLayout);

    QMenu *caseMenu = menuBar()->addMenu(tr("&Case"));
    caseMenu->addActions(
        {m_actions->previousEnrollment, m_actions->nextEnrollment, m_actions->firstEvidence});

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    m_exampleMenu = help->addMenu(tr("Open &Example Case"));
    m_exampleMenu->setEnabled(false);
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
    toolBar->addAction(m_actions->find);
}

void MainWindow::createStatusBar()
{
    m_status = new QLabel(this);
    m_zone = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->setFormat(QStringLiteral("%p %"));
    m_progress->setAccessibleName(tr("Import progress"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    m_cancel->setText(tr("Cancel Import"));
    m_cancel->setIcon(actionIcon(QStringLiteral("process-stop")));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setToolTip(tr("Stop reading. What was read so far is kept."));
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
    statusBar()->addPermanentWidget(m_zone);
    m_zone->setText(tr("Times in UTC"));
    m_zone->setToolTip(tr("A log that writes no time zone is taken as UTC."));
    m_progress->hide();
    m_cancel->hide();
    connect(m_cancel, &QToolButton::clicked, this, &MainWindow::cancelRequested);
}

void MainWindow::connectPanes()
{
    connect(&m_store, &CaseStore::caseChanged, this, &MainWindow::takeCase);
    connect(m_devices, &ListPane::rowChosen, this, [this](const QModelIndex &index) {
        selectEnrollment(m_deviceModel->enrollmentId(index));
    });
    connect(m_sources, &ListPane::rowChosen, this, [this](const QModelIndex &index) {
        m_log->showSource(m_sourceModel->sourceId(index));
    });
    connect(m_findings, &ListPane::rowChosen, this, [this](const QModelIndex &index) {
        selectEvidence(index.data(EvidenceRole).value<EvidenceRef>());
    });
    connect(m_casePage, &CasePage::evidenceSelected, this, &MainWindow::selectEvidence);
    connect(m_log, &LogPane::evidenceSelected, this, &MainWindow::selectEvidence);
    connect(m_log, &LogPane::sourceChanged, this,
            [this](SourceId id) { m_sources->followCurrent(m_sourceModel->indexOf(id)); });
    connect(m_chain, &ChainPane::evidenceSelected, this, &MainWindow::selectEvidence);
    connect(m_welcome, &WelcomePage::exampleRequested, this, &MainWindow::exampleRequested);
}

void MainWindow::connectActions()
{
    connect(m_actions->importFiles, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_actions->importFolder, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_actions->newCase, &QAction::triggered, this, &MainWindow::newCaseRequested);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->resetLayout, &QAction::triggered, this,
            [this] { restoreState(m_defaultState); });
    connect(m_actions->nextEnrollment, &QAction::triggered, this, [this] { stepEnrollment(1); });
    connect(m_actions->previousEnrollment, &QAction::triggered, this,
            [this] { stepEnrollment(-1); });
    connect(m_actions->firstEvidence, &QAction::triggered, this, &MainWindow::showFirstEvidence);
    LogView *log = m_log->view();
    connect(m_actions->copy, &QAction::triggered, log, &LogView::copy);
    connect(m_actions->find, &QAction::triggered, log, &LogView::find);
    connect(m_actions->findNext, &QAction::triggered, log, &LogView::findNext);
    connect(m_actions->findPrevious, &QAction::triggered, log, &LogView::findPrevious);
    connect(m_actions->goToLine, &QAction::triggered, log, &LogView::goToLine);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::setExamples(const QList<QPair<QString, QString>> &examples)
{
    m_welcome->setExamples(examples);
    m_exampleMenu->clear();
    for (const auto &[title, folder] : examples) {
        QAction *action = m_exampleMenu->addAction(title);
        connect(action, &QAction::triggered, this,
                [this, folder] { emit exampleRequested(folder); });
    }
    m_exampleMenu->setEnabled(!examples.isEmpty());
}

void MainWindow::showDevice(int row)
{
    selectEnrollment(m_deviceModel->enrollmentId(m_deviceModel->index(row, 0)));
}

void MainWindow::takeCase()
{
    const Case &current = m_store.current();
    m_deviceModel->setCase(current);
    m_sourceModel->setCase(current);
    m_casePage->setCase(current);
    m_chain->setCase(current);
    m_log->setCase(current);
    const bool isEmpty = current.evidence.sources.isEmpty();
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_welcome) : m_casePage);
    for (QDockWidget *dock : findChildren<QDockWidget *>()) {
        dock->setVisible(!isEmpty);
    }
    const bool known = findEnrollment(current.analysis, m_enrollmentId) != nullptr;
    selectEnrollment(known ? m_enrollmentId : enrollmentToShow(current.analysis));
}

void MainWindow::selectEnrollment(const QString &enrollmentId)
{
    m_enrollmentId = enrollmentId;
    const Enrollment *enrollment = findEnrollment(m_store.current().analysis, enrollmentId);
    m_devices->followCurrent(m_deviceModel->indexOf(enrollmentId));
    m_findingModel->setFindings(enrollment ? enrollment->findings : QList<Finding>());
    m_casePage->setEnrollment(enrollmentId);
    m_chain->setEnrollment(enrollmentId);
    m_log->setEnrollment(enrollment);
    m_actions->firstEvidence->setEnabled(enrollment && !enrollment->verdict.evidence.isEmpty());
    const bool several = enrollmentRows(*m_deviceModel).size() > 1;
    m_actions->nextEnrollment->setEnabled(several);
    m_actions->previousEnrollment->setEnabled(several);
    showFirstEvidence();
}

void MainWindow::selectEvidence(const EvidenceRef &evidence)
{
    if (evidence.isNull()) {
        return;
    }
    m_casePage->selectEvidence(evidence);
    m_log->showEvidence(evidence);
    m_sources->followCurrent(m_sourceModel->indexOf(evidence.source));
    for (int row = 0; row < m_findingModel->rowCount(); ++row) {
        const QModelIndex index = m_findingModel->index(row);
        if (index.data(EvidenceRole).value<EvidenceRef>().line == evidence.line &&
            index.data(EvidenceRole).value<EvidenceRef>().source == evidence.source) {
            m_findings->followCurrent(index);
        }
    }
}

void MainWindow::stepEnrollment(int step)
{
    const QModelIndexList rows = enrollmentRows(*m_deviceModel);
    const qsizetype count = rows.size();
    if (count > 0) {
        const qsizetype current = rows.indexOf(m_deviceModel->indexOf(m_enrollmentId));
        selectEnrollment(m_deviceModel->enrollmentId(rows.at((current + step + count) % count)));
    }
}

void MainWindow::showFirstEvidence()
{
    const Enrollment *enrollment = findEnrollment(m_store.current().analysis, m_enrollmentId);
    if (enrollment && !enrollment->verdict.evidence.isEmpty()) {
        selectEvidence(enrollment->verdict.evidence.constFirst());
    }
}

void MainWindow::showImportStarted()
{
    m_progress->setValue(0);
    m_progress->show();
    m_cancel->show();
}

void MainWindow::showImportProgress(int permille, const QString &fileName)
{
    m_progress->setValue(permille);
    m_status->setText(tr("Reading %1").arg(fileName));
}

void MainWindow::showImportFinished(const QString &summary)
{
    m_progress->hide();
    m_cancel->hide();
    m_status->setText(summary);
}

QByteArray MainWindow::layoutState() const
{
    return saveState();
}

void MainWindow::restoreLayout(const QByteArray &geometry, const QByteArray &state)
{
    restoreGeometry(geometry);
    restoreState(state);
}

void MainWindow::chooseFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Import Files"));
    if (!paths.isEmpty()) {
        emit importRequested(paths);
    }
}

void MainWindow::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Import Folder"));
    if (!path.isEmpty()) {
        emit importRequested({path});
    }
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About SCEP Workbench"),
        tr("<p><b>SCEP Workbench %1</b></p>"
           "<p>Shows why a device did not get its certificate: SCEP states from device logs beside "
           "the decoded certificate chain.</p>"
           "<p>Licence: GPL-3.0-or-later. Nothing is sent over the network.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(event->mimeData());
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        emit importRequested(paths);
    }
}

} // namespace Scep
