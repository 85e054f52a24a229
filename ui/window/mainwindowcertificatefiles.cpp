// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shown certificate on its way out of the program: into a file, onto the clipboard.

#include "models/report/writtenfile.h"
#include "models/session/casestore.h"
#include "ui/panes/certificatefiles.h"
#include "ui/panes/chainpane.h"
#include "ui/panes/listpane.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace Scep {

void MainWindow::connectCertificateFiles()
{
    connect(m_actions->saveCertificate, &QAction::triggered, this, &MainWindow::saveCertificate);
    connect(m_actions->copyCertificate, &QAction::triggered, this, [this] {
        if (const Certificate *certificate = certificateInPane()) {
            QApplication::clipboard()->setText(QString::fromLatin1(certificatePem(*certificate)));
        }
    });
    m_chain->findChild<ListPane *>(QStringLiteral("chainLinks"))
        ->addActions({m_actions->saveCertificate, m_actions->copyCertificate});
    const auto update = [this] {
        const bool hasAny = !m_store.current().evidence.certificates.isEmpty();
        m_actions->saveCertificate->setEnabled(hasAny);
        m_actions->copyCertificate->setEnabled(hasAny);
    };
    connect(&m_store, &CaseStore::caseChanged, this, update);
    update();
}

const Certificate *MainWindow::certificateInPane()
{
    const std::optional<AnnotationTarget> shown = shownCertificate();
    const Certificate *certificate =
        shown ? findCertificate(m_store.current().evidence, shown->subject) : nullptr;
    if (certificate == nullptr) {
        showMessage(tr("Select a certificate in the pane “Certificate chain” first."), {});
    }
    return certificate;
}

void MainWindow::saveCertificate()
{
    const Certificate *shown = certificateInPane();
    if (shown == nullptr) {
        return;
    }
    const Certificate certificate = *shown; // the case may change while the dialog is open
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save Certificate As"), QDir(folder).filePath(certificateFileName(certificate)),
        tr("Certificates (*.cer *.der);;Certificates as text (*.pem)"));
    if (path.isEmpty()) {
        return;
    }
    const bool isText =
        QFileInfo(path).suffix().compare(QStringLiteral("pem"), Qt::CaseInsensitive) == 0;
    const auto written = writeWhole(path, isText ? certificatePem(certificate) : certificate.der);
    if (!written) {
        showMessage(tr("The certificate could not be written to “%1”: %2.")
                        .arg(QDir::toNativeSeparators(path), written.error()),
                    {});
    }
}

} // namespace Scep
