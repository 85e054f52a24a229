// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The case as a file: opening, saving, what its title and the status bar say of it.

#include "models/session/casefile.h"
#include "models/session/casestore.h"
#include "ui/window/actions.h"
#include "ui/window/caseselection.h"
#include "ui/window/keptfilesdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messagebar.h"
#include "ui/window/welcomepage.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace Scep {

namespace {
const QString &suffix()
{
    static const QString text = QStringLiteral(".scepcase");
    return text;
}
} // namespace

void MainWindow::connectCaseFile()
{
    connect(m_actions->openCase, &QAction::triggered, this, &MainWindow::chooseCase);
    connect(m_actions->saveCase, &QAction::triggered, this, [this] {
        if (m_caseFile.name.isEmpty() || m_caseFile.isReadOnly) {
            chooseCaseName();
        } else {
            emit saveCaseRequested();
        }
    });
    connect(m_actions->saveCaseAs, &QAction::triggered, this, &MainWindow::chooseCaseName);
    connect(m_actions->mergeCase, &QAction::triggered, this, [this] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Merge a Case into This One"), {}, caseFilter());
        if (!path.isEmpty()) {
            emit mergeCaseRequested(path);
        }
    });
    connect(m_actions->caseFiles, &QAction::triggered, this, &MainWindow::caseFilesRequested);
    updateCaseActions();
}

void MainWindow::showCaseFiles(const QList<ShownKeptFile> &files, qint64 embeddedBytes)
{
    auto *dialog = new KeptFilesDialog(files, embeddedBytes, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString MainWindow::caseFilter()
{
    return tr("Cases (*%1)", "kind of files").arg(suffix());
}

void MainWindow::chooseCase()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open Case"), {}, caseFilter());
    if (!path.isEmpty()) {
        emit openCaseRequested(path);
    }
}

void MainWindow::chooseCaseName()
{
    const QString name = m_caseFile.path.isEmpty() || m_caseFile.name.isEmpty()
                             ? QDir::homePath() + u'/' + caseName(m_store.current()) + suffix()
                             : m_caseFile.path;
    QString path = QFileDialog::getSaveFileName(this, tr("Save Case As"), name, caseFilter());
    if (path.isEmpty()) {
        return;
    }
    // Then nobody was asked whether what has that name may go.
    if (QFileInfo(path).suffix().isEmpty() && !QFileInfo::exists(path + suffix())) {
        path += suffix();
    }
    emit saveCaseAsRequested(path);
}

/// A case is opened; anything else is imported.
void MainWindow::takePaths(const QStringList &paths)
{
    QStringList evidence;
    QString aCase;
    for (const QString &path : paths) {
        if (isCaseFile(path)) {
            aCase = path;
        } else {
            evidence.append(path);
        }
    }
    if (!aCase.isEmpty()) {
        emit openCaseRequested(aCase);
    }
    if (!evidence.isEmpty()) {
        emit importRequested(evidence);
    }
}

void MainWindow::setRecentCases(const QStringList &paths)
{
    m_recentMenu->clear();
    for (const QString &path : paths) {
        const qsizetype number = m_recentMenu->actions().size() + 1;
        QAction *action = m_recentMenu->addAction(
            tr("&%1 %2", "number and name")
                .arg(number)
                .arg(QFileInfo(path).completeBaseName().replace(u'&', QStringLiteral("&&"))));
        action->setObjectName(QStringLiteral("actionRecentCase%1").arg(number));
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { emit openCaseRequested(path); });
    }
    m_recentMenu->setEnabled(!paths.isEmpty());
    m_welcome->setRecentCases(paths);
}

void MainWindow::showCaseFile(const CaseFileState &state)
{
    m_caseFile = state;
    updateCaseActions();
    updateTitle();
}

void MainWindow::updateCaseActions()
{
    const bool hasCase =
        !m_store.current().evidence.sources.isEmpty() || !m_caseFile.path.isEmpty();
    m_actions->saveCase->setEnabled(hasCase);
    m_actions->saveCaseAs->setEnabled(hasCase);
    m_actions->mergeCase->setEnabled(hasCase);
    m_actions->caseFiles->setEnabled(hasCase);
}

void MainWindow::updateTitle()
{
    const QString derived = caseName(m_store.current());
    const QString name = m_caseFile.name.isEmpty() ? derived : m_caseFile.name;
    if (name.isEmpty()) {
        setWindowTitle(tr("SCEP Workbench"));
    } else if (!m_caseFile.isSaved) {
        setWindowTitle(tr("%1 (not saved) – SCEP Workbench", "name of the case").arg(name));
    } else if (m_caseFile.isReadOnly) {
        setWindowTitle(tr("%1 (read-only) – SCEP Workbench", "name of the case").arg(name));
    } else {
        setWindowTitle(tr("%1 – SCEP Workbench", "name of the case").arg(name));
    }
    QString saved;
    if (m_caseFile.path.isEmpty() && m_caseFile.isSaved) {
        saved = QString();
    } else if (!m_caseFile.isSaved) {
        saved = tr("Case not saved");
    } else if (m_caseFile.isReadOnly) {
        saved = tr("Case read-only");
    } else if (m_caseFile.isPacking) {
        saved = tr("Copying evidence into the case…");
    } else if (m_caseFile.name.isEmpty()) {
        saved = tr("Notes kept; the case has no name yet");
    } else {
        saved = tr("Case saved");
    }
    m_saved->setText(saved);
    m_saved->setVisible(!saved.isEmpty());
}

void MainWindow::showChoice(const QString &text, const QStringList &details,
                            const QList<MessageChoice> &choices)
{
    m_message->showChoice(text, details, choices);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_caseFile.isSaved) {
        QMainWindow::closeEvent(event);
        return;
    }
    QMessageBox box(QMessageBox::Warning, tr("Close"),
                    tr("Some of your notes and decisions could not be saved. They are lost when "
                       "the program ends now."),
                    QMessageBox::NoButton, this);
    const QPushButton *save = box.addButton(tr("&Save Case As…"), QMessageBox::AcceptRole);
    const QPushButton *close =
        box.addButton(tr("&Close without Saving"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == close) {
        QMainWindow::closeEvent(event);
        return;
    }
    if (box.clickedButton() == save) {
        chooseCaseName();
    }
    // The save may have failed too.
    event->setAccepted(m_caseFile.isSaved);
}

} // namespace Scep
