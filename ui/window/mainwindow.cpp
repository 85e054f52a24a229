// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/mainwindow.h"

#include "models/domain/clockedevidence.h"
#include "models/domain/clocktext.h"
#include "models/domain/sameplace.h"
#include "models/item/devicemodel.h"
#include "models/item/findingmodel.h"
#include "models/item/roles.h"
#include "models/item/sourcemodel.h"
#include "models/session/casestore.h"
#include "models/session/ownverdicts.h"
#include "ui/central/casepage.h"
#include "ui/central/comparepage.h"
#include "ui/central/matrixpage.h"
#include "ui/central/timelineview.h"
#include "ui/logview/clipboardtext.h"
#include "ui/logview/logview.h"
#include "ui/panes/certificateview.h"
#include "ui/panes/chainpane.h"
#include "ui/panes/coverageview.h"
#include "ui/panes/listpane.h"
#include "ui/panes/logpane.h"
#include "ui/panes/notespane.h"
#include "ui/tooltiptext.h"
#include "ui/window/actions.h"
#include "ui/window/asn1dialog.h"
#include "ui/window/caseselection.h"
#include "ui/window/clockdialog.h"
#include "ui/window/codedialog.h"
#include "ui/window/decisioncommand.h"
#include "ui/window/keybindings.h"
#include "ui/window/messagebar.h"
#include "ui/window/pastedevidence.h"
#include "ui/window/selectedcodes.h"
#include "ui/window/setclockcommand.h"
#include "ui/window/welcomepage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTextEdit>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

namespace Scep {

MainWindow::MainWindow(CaseStore &store, QWidget *parent)
    : QMainWindow(parent)
    , m_store(store)
    , m_actions(new Actions(this))
    , m_undo(std::make_unique<QUndoStack>())
    , m_deviceModel(new DeviceModel(this))
    , m_sourceModel(new SourceModel(this))
    , m_findingModel(new FindingModel(this))
    , m_pasted(std::make_unique<PastedEvidence>())
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
    connectComparison();
    connectMatrix();
    connectNotes();
    connectLog();
    connectCaseFile();
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::fitPages);
    fitPages();
    connectPreferences();
    connectNavigation();
    m_defaultState = saveState();
    m_hiddenState = m_defaultState;
    takeCase();
}

MainWindow::~MainWindow()
{
    // The stack says that it gets empty, when this is no window any more.
    m_undo->disconnect(this);
}

void MainWindow::connectPanes()
{
    connect(&m_store, &CaseStore::caseChanged, this, &MainWindow::takeCase);
    connect(m_devices, &ListPane::rowChosen, this, [this](const QModelIndex &index) {
        chooseEnrollment(m_deviceModel->enrollmentId(index));
    });
    connect(m_sources, &ListPane::rowChosen, this, [this](const QModelIndex &index) {
        m_log->showSource(m_sourceModel->sourceId(index));
    });
    connect(m_findings, &ListPane::rowChosen, this, [this](const QModelIndex &index) {
        chooseEvidence(index.data(EvidenceRole).value<EvidenceRef>());
    });
    connect(m_coverage, &CoverageView::sourceChosen, this, [this](SourceId id) {
        m_log->showSource(id);
        m_sources->followCurrent(m_sourceModel->indexOf(id));
    });
    connect(m_casePage, &CasePage::enrollmentRequested, this, &MainWindow::chooseEnrollment);
    connect(m_casePage, &CasePage::evidenceSelected, this, &MainWindow::chooseEvidence);
    connect(m_log, &LogPane::evidenceSelected, this, &MainWindow::chooseEvidence);
    connect(m_log->view(), &LogView::findHitsChanged, this, [this] {
        m_casePage->timeline()->setSearchHits(m_log->currentSource(), m_log->view()->findHits());
    });
    connect(m_log, &LogPane::sourceChanged, this,
            [this](SourceId id) { m_sources->followCurrent(m_sourceModel->indexOf(id)); });
    connect(m_chain, &ChainPane::evidenceSelected, this, &MainWindow::chooseEvidence);
    connectCertificateDialogs();
    connect(m_welcome, &WelcomePage::exampleRequested, this, &MainWindow::exampleRequested);
    connect(m_welcome, &WelcomePage::caseRequested, this, &MainWindow::openCaseRequested);
    connect(m_welcome, &WelcomePage::collectingRequested, this,
            [this] { showHandbook(QStringLiteral("collecting.md")); });
}

void MainWindow::connectActions()
{
    connect(m_actions->importFiles, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_actions->importFolder, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_actions->newCase, &QAction::triggered, this, &MainWindow::newCaseRequested);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { stepPane(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { stepPane(-1); });
    connect(m_actions->nextEnrollment, &QAction::triggered, this, [this] { stepEnrollment(1); });
    connect(m_actions->previousEnrollment, &QAction::triggered, this,
            [this] { stepEnrollment(-1); });
    connect(m_actions->firstEvidence, &QAction::triggered, this, &MainWindow::showFirstEvidence);
    connect(m_actions->sourceClock, &QAction::triggered, this, &MainWindow::askForClock);
    connect(m_actions->sourceDevice, &QAction::triggered, this, &MainWindow::askForDevice);
    connect(m_actions->proposedClock, &QAction::triggered, this, &MainWindow::applyProposedClock);
    connect(m_sources->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MainWindow::updateProposedClock);
    connect(m_actions->readAgain, &QAction::triggered, this,
            [this] { emit readAgainRequested(selectedSource()); });
    connect(m_actions->followFiles, &QAction::toggled, this, &MainWindow::followingChanged);
    connect(m_actions->undo, &QAction::triggered, this, [this] { m_undo->undo(); });
    connect(m_actions->redo, &QAction::triggered, this, [this] { m_undo->redo(); });
    connect(m_undo.get(), &QUndoStack::indexChanged, this, &MainWindow::updateUndoActions);
    updateUndoActions();
    connect(m_actions->copy, &QAction::triggered, this, &MainWindow::copySelection);
    connect(m_actions->find, &QAction::triggered, this, [this] { shownLog()->find(); });
    connect(m_actions->findNext, &QAction::triggered, this, [this] { shownLog()->findNext(); });
    connect(m_actions->findPrevious, &QAction::triggered, this,
            [this] { shownLog()->findPrevious(); });
    connect(m_actions->goToLine, &QAction::triggered, this, [this] { shownLog()->goToLine(); });
    connect(m_log->view(), &LogView::codeLookupRequested, this, &MainWindow::lookUpCodes);
    connect(m_actions->lookUpCode, &QAction::triggered, this,
            [this] { lookUpCodes(selectedCodes(QApplication::focusWidget())); });
    connect(m_actions->showAsn1, &QAction::triggered, this, &MainWindow::showAsn1);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::setExamples(const QList<QPair<QString, QString>> &examples)
{
    m_welcome->setExamples(examples);
    m_exampleMenu->clear();
    for (const auto &[title, folder] : examples) {
        const qsizetype number = m_exampleMenu->actions().size() + 1;
        QAction *action =
            m_exampleMenu->addAction(tr("&%1 %2", "number and title").arg(number).arg(title));
        action->setObjectName(QStringLiteral("actionExample%1").arg(number));
        action->setToolTip(tr("Begin a new case with this example"));
        connect(action, &QAction::triggered, this,
                [this, folder] { emit exampleRequested(folder); });
    }
    m_exampleMenu->setEnabled(!examples.isEmpty());
}

void MainWindow::showDevice(int row)
{
    chooseEnrollment(m_deviceModel->enrollmentId(m_deviceModel->index(row, 0)));
}

void MainWindow::takeCase()
{
    m_ownVerdicts = ownVerdicts(m_store.annotations());
    const Case current = withOwnVerdicts(m_store.current(), m_ownVerdicts);
    const EvidenceRef evidence = m_evidence;
    const bool isEmpty = current.evidence.sources.isEmpty();
    m_deviceModel->setCase(current);
    m_sourceModel->setCase(current);
    m_casePage->setCase(current);
    if (m_actions->compare->isChecked()) {
        m_comparePage->setCase(current);
    }
    if (m_actions->matrix->isChecked()) {
        m_matrixPage->setCase(current);
    }
    m_chain->setCase(current);
    m_log->setCase(current);
    updateMergedLog();
    m_notes->renew();
    showNotesOnTimeline();
    updateTitle();
    updateCaseActions();
    m_counts->setText(isEmpty ? QString() : countsText(current));
    m_counts->setToolTip(wrappedToolTip(troubledFilesText(current)));
    showPanes(!isEmpty);
    if (isEmpty) {
        m_actions->compare->setChecked(false);
        m_actions->matrix->setChecked(false);
    }
    m_actions->matrix->setEnabled(!isEmpty);
    m_actions->compare->setEnabled(!enrollmentRows(*m_deviceModel).isEmpty());
    m_actions->exportReport->setEnabled(!isEmpty);
    m_actions->sourceClock->setEnabled(!isEmpty);
    m_actions->sourceDevice->setEnabled(!isEmpty);
    m_actions->readAgain->setEnabled(!isEmpty);
    m_actions->showAsn1->setEnabled(!isEmpty);
    if (m_asn1) {
        m_asn1->setItems(encodedItems(current.evidence));
    }
    if (isEmpty) {
        forgetComparisons();
        m_undo->clear();
        m_history.clear();
        updateNavigation();
    }

    // What the person chose stays; what the program chose may give way to what is more urgent.
    m_isChosen = m_isChosen && !isEmpty;
    const QString chosen =
        m_isChosen ? enrollmentStill(current.analysis, m_enrollmentId, evidence) : QString();
    selectEnrollment(chosen.isEmpty() ? enrollmentToShow(current.analysis) : chosen);
    if (chosen.isEmpty()) {
        m_isChosen = false;
        showFirstEvidence();
    } else {
        followEvidence(evidence);
    }
    m_sources->followCurrent(m_sourceModel->indexOf(m_log->currentSource()));
    updateProposedClock();
    restoreComparison();
    // The panes get their sizes when they are shown, after this.
    QMetaObject::invokeMethod(this, &MainWindow::arrangeDocks, Qt::QueuedConnection);
}

void MainWindow::chooseEnrollment(const QString &enrollmentId)
{
    notePlace();
    m_isChosen = true;
    selectEnrollment(enrollmentId);
    showFirstEvidence();
    notePlace();
}

void MainWindow::selectEnrollment(const QString &enrollmentId)
{
    m_enrollmentId = enrollmentId;
    m_evidence = {};
    const Enrollment *enrollment = findEnrollment(m_store.current().analysis, enrollmentId);
    m_devices->followCurrent(m_deviceModel->indexOf(enrollmentId));
    m_findingModel->setFindings(enrollment ? enrollment->findings : QList<Finding>());
    m_coverage->showCoverage(m_store.current(), enrollmentId);
    m_casePage->setEnrollment(enrollmentId);
    if (m_actions->compare->isChecked() && !m_comparePage->isCompared(enrollmentId)) {
        m_comparePage->setEnrollment(enrollmentId);
    }
    if (m_actions->matrix->isChecked()) {
        m_matrixPage->setEnrollment(enrollmentId);
    }
    m_chain->setEnrollment(enrollmentId);
    updateCertificateDialogs();
    updateDisplayZone();
    m_log->setEnrollment(enrollment);
    m_actions->firstEvidence->setEnabled(enrollment && !enrollment->verdict.evidence.isEmpty());
    const bool several = enrollmentRows(*m_deviceModel).size() > 1;
    m_actions->nextEnrollment->setEnabled(several);
    m_actions->previousEnrollment->setEnabled(several);
}

void MainWindow::chooseEvidence(const EvidenceRef &evidence)
{
    if (evidence.isNull()) {
        return;
    }
    notePlace();
    m_isChosen = true;
    selectEvidence(evidence);
    notePlace();
}

void MainWindow::selectEvidence(const EvidenceRef &evidence)
{
    if (!evidence.isNull()) {
        followEvidence(evidence);
        m_log->showEvidence(evidence);
        m_sources->followCurrent(m_sourceModel->indexOf(evidence.source));
    }
}

// Everywhere but in the log, which the person may have scrolled on to read around the line.
void MainWindow::followEvidence(const EvidenceRef &evidence)
{
    m_evidence = evidence;
    m_casePage->selectEvidence(evidence);
    QModelIndex finding;
    for (int row = 0; row < m_findingModel->rowCount() && !evidence.isNull(); ++row) {
        const QModelIndex index = m_findingModel->index(row);
        const auto proof = index.data(EvidenceRole).value<EvidenceRef>();
        if (!finding.isValid() && isSamePlace(proof, evidence)) {
            finding = index;
        }
    }
    // Of several findings about one line the chosen one stays chosen.
    const auto current = m_findings->currentIndex().data(EvidenceRole).value<EvidenceRef>();
    const bool isTwin = isSamePlace(current, evidence);
    if (!isTwin || !finding.isValid()) {
        m_findings->followCurrent(finding);
    }
}

void MainWindow::stepEnrollment(int step)
{
    const QModelIndexList rows = enrollmentRows(*m_deviceModel);
    const qsizetype count = rows.size();
    if (count > 0) {
        const qsizetype current = rows.indexOf(m_deviceModel->indexOf(m_enrollmentId));
        chooseEnrollment(m_deviceModel->enrollmentId(rows.at((current + step + count) % count)));
    }
}

void MainWindow::copySelection()
{
    if (const auto *view = qobject_cast<QAbstractItemView *>(focusWidget())) {
        copyEvidenceText(selectedText(*view));
    } else if (auto *text = qobject_cast<QTextEdit *>(focusWidget())) {
        text->copy();
    } else {
        shownLog()->copy();
    }
}

void MainWindow::showFirstEvidence()
{
    const Enrollment *enrollment = findEnrollment(m_store.current().analysis, m_enrollmentId);
    if (enrollment && !enrollment->verdict.evidence.isEmpty()) {
        selectEvidence(enrollment->verdict.evidence.constFirst());
    }
}

void MainWindow::showMessage(const QString &text, const QStringList &details)
{
    m_message->showMessage(text, details);
}

SourceId MainWindow::selectedSource() const
{
    if (const QModelIndex index = m_sources->currentIndex(); index.isValid()) {
        return m_sourceModel->sourceId(index);
    }
    const SourceId shown = m_log->currentSource();
    return shown != SourceId::None ? shown : m_sourceModel->sourceId(m_sourceModel->index(0));
}

void MainWindow::askForClock()
{
    const SourceId id = selectedSource();
    const auto source = m_store.sourceAsWritten(id);
    if (!source) {
        return;
    }
    auto *dialog = new ClockDialog(*source, m_store.clock(id),
                                   lacksZone(m_store.current().evidence, id), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        if (dialog->clock() != m_store.clock(id)) {
            m_undo->push(new SetClockCommand(m_store, id, dialog->clock()));
        }
    });
    dialog->open();
}

/// What is proposed for the clock of the selected source; null: nothing that differs.
const ClockProposal *MainWindow::selectedProposal() const
{
    const QList<ClockProposal> &proposals = m_store.current().analysis.clockProposals;
    const auto found = std::ranges::find(proposals, selectedSource(), &ClockProposal::source);
    return found != proposals.cend() && found->isDifferent() ? &*found : nullptr;
}

void MainWindow::applyProposedClock()
{
    if (const ClockProposal *proposal = selectedProposal()) {
        SourceClock clock = m_store.clock(proposal->source);
        // On top of what was set: the proposal is made of times that are read by it.
        clock.offset += std::chrono::round<std::chrono::milliseconds>(proposal->offset);
        m_undo->push(new SetClockCommand(m_store, proposal->source, clock));
    }
}

void MainWindow::updateProposedClock()
{
    const ClockProposal *proposal = selectedProposal();
    m_actions->proposedClock->setEnabled(proposal != nullptr);
    m_actions->proposedClock->setToolTip(
        proposal ? clockProposalText(*proposal, m_store.current().evidence)
                 : tr("For the selected source nothing is proposed"));
}

/// The menu says what would be undone.
void MainWindow::updateUndoActions()
{
    m_actions->undo->setEnabled(m_undo->canUndo());
    m_actions->redo->setEnabled(m_undo->canRedo());
    const auto what = [this](int index) {
        return static_cast<const DecisionCommand *>(m_undo->command(index))->what();
    };
    const int next = m_undo->index();
    m_actions->undo->setText(m_undo->canUndo() ? tr("&Undo: %1").arg(what(next - 1)) : tr("&Undo"));
    m_actions->redo->setText(m_undo->canRedo() ? tr("&Redo: %1").arg(what(next)) : tr("&Redo"));
}

/// Beside the log, which goes on to be read while the dialog is open.
void MainWindow::lookUpCodes(const QStringList &codes)
{
    if (!m_codes) {
        m_codes = new CodeDialog(this);
        connect(m_codes, &CodeDialog::findRequested, m_log->view(), &LogView::findExpression);
    }
    m_codes->setCodes(codes);
    m_codes->show();
    m_codes->raise();
    m_codes->activateWindow();
}

void MainWindow::showAsn1()
{
    showEncoded({});
    if (const auto *shown = m_chain->findChild<CertificateView *>()) {
        m_asn1->showItem(shown->shownItemId());
    }
}

/// The first of these, with the others and those of the case beside it.
void MainWindow::showEncoded(const QList<EncodedItem> &items)
{
    if (!m_asn1) {
        m_asn1 = new Asn1Dialog(this);
        connect(m_asn1, &Asn1Dialog::evidenceRequested, this, &MainWindow::chooseEvidence);
    }
    m_asn1->setItems(items + encodedItems(m_store.current().evidence));
    if (!items.isEmpty()) {
        m_asn1->showItem(items.constFirst().id);
    }
    m_asn1->show();
    m_asn1->raise();
    m_asn1->activateWindow();
}

void MainWindow::showImportStarted()
{
    m_progress->setValue(0);
    m_progress->show();
    m_cancel->show();
}

void MainWindow::showImportProgress(int permille, const QString &text)
{
    m_progress->setValue(permille);
    m_status->setText(text);
}

void MainWindow::showImportFinished(const QString &summary)
{
    m_progress->hide();
    m_cancel->hide();
    m_status->setText(summary);
    restoreComparison();
}

void MainWindow::showSourceGrew(const QString &fileName, qint64 bytes)
{
    m_status->setText(
        bytes > 0
            ? tr("%1 grew by %2 and was read on").arg(fileName, QLocale().formattedDataSize(bytes))
            : tr("%1 was read again").arg(fileName));
}

void MainWindow::showSourceKept(const QString &fileName)
{
    m_status->setText(
        tr("%1 cannot be read now; what was read of it before is kept").arg(fileName));
}

void MainWindow::chooseFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Import Files"));
    if (!paths.isEmpty()) {
        takePaths(paths);
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
    // What comes out of this program, a certificate, is in the case already.
    if (event->source() == nullptr && PastedEvidence::isUsable(event->mimeData())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const PastedFiles files = m_pasted->files(event->mimeData());
    showPasteFaults(files.faults);
    if (!files.paths.isEmpty()) {
        event->acceptProposedAction();
        takePaths(files.paths);
    }
}

} // namespace Scep
