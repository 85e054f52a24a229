// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dialogs about certificates and SCEP messages that stand beside the window.

#include "models/session/casestore.h"
#include "ui/panes/chainpane.h"
#include "ui/window/certificatesdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/sequencedialog.h"

namespace Scep {

namespace {
void bringUp(QDialog *dialog)
{
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}
} // namespace

void MainWindow::connectCertificateDialogs()
{
    connect(m_chain, &ChainPane::certificatesRequested, this, &MainWindow::showCertificates);
    connect(m_chain, &ChainPane::sequenceRequested, this, &MainWindow::showSequence);
    connectCertificateFiles();
}

void MainWindow::setJudge(const JudgeFunction &judge)
{
    m_chain->setJudge(judge);
}

void MainWindow::showCertificates()
{
    if (m_certificates == nullptr) {
        m_certificates = new CertificatesDialog(this);
        connect(m_certificates, &CertificatesDialog::certificateChosen, m_chain,
                &ChainPane::showCertificate);
    }
    m_certificates->setCase(m_store.current());
    bringUp(m_certificates);
}

void MainWindow::showSequence()
{
    if (m_sequence == nullptr) {
        m_sequence = new SequenceDialog(this);
        connect(m_sequence, &SequenceDialog::evidenceSelected, this, [this](const auto &evidence) {
            m_chain->showMessageAt(evidence);
            chooseEvidence(evidence);
        });
    }
    m_sequence->setEnrollment(m_store.current(), m_enrollmentId);
    bringUp(m_sequence);
}

// Dialogs that are open follow the case and the enrollment that is selected.
void MainWindow::updateCertificateDialogs()
{
    if (m_certificates != nullptr && m_certificates->isVisible()) {
        m_certificates->setCase(m_store.current());
    }
    if (m_sequence != nullptr && m_sequence->isVisible()) {
        m_sequence->setEnrollment(m_store.current(), m_enrollmentId);
    }
}

} // namespace Scep
