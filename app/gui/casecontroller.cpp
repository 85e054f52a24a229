// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/casecontroller.h"

#include "models/session/casestore.h"
#include "models/session/untitledcases.h"
#include "ui/window/keptfilesdialog.h"
#include "ui/window/mainwindow.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
constexpr qsizetype MostRecent = 8;

/// Names of files, a few of them.
QString someNames(const QStringList &names)
{
    constexpr qsizetype Shown = 3;
    const QString shown = names.first(std::min(names.size(), Shown)).join(QStringLiteral(", "));
    return names.size() > Shown ? CaseController::tr("%1 and %n more", "names of files",
                                                     static_cast<int>(names.size() - Shown))
                                      .arg(shown)
                                : shown;
}
} // namespace

CaseController::CaseController(CaseStore &store, CaseKeeper &keeper, ImportController &imports,
                               FileFollower &follower, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_keeper(keeper)
    , m_imports(imports)
    , m_follower(follower)
    , m_window(window)
{
    connect(&imports, &ImportController::sourceRead, &keeper, &CaseKeeper::takeSource);
    connect(&imports, &ImportController::inputsUnpacked, &keeper, &CaseKeeper::takeCopies);
    connect(&keeper, &CaseKeeper::stateChanged, this, &CaseController::showState);
    connect(&keeper, &CaseKeeper::problemFound, this, &CaseController::showProblems,
            Qt::QueuedConnection);
    connect(&window, &MainWindow::newCaseRequested, this, [this] { begin({}); });
    connect(&window, &MainWindow::exampleRequested, this,
            [this](const QString &folder) { begin({folder}); });
    connect(&window, &MainWindow::openCaseRequested, this, &CaseController::open);
    connect(&window, &MainWindow::saveCaseRequested, this, &CaseController::save);
    connect(&window, &MainWindow::saveCaseAsRequested, this, &CaseController::saveAs);
    connect(&window, &MainWindow::mergeCaseRequested, this, &CaseController::merge);
    connect(&window, &MainWindow::caseFilesRequested, this, &CaseController::showFiles);
    connect(&window, &MainWindow::cancelRequested, &m_savedCopies, &CopiesJob::cancel);
    connect(&m_savedCopies, &CopiesJob::progressChanged, this, &CaseController::showSavingProgress);
    connect(&m_savedCopies, &CopiesJob::finished, this, &CaseController::takeSavedCopies);
    if (hasCase()) {
        showState();
        showProblems();
    }
}

bool CaseController::hasCase() const
{
    return !m_keeper.path().isEmpty();
}

void CaseController::begin(const QStringList &paths)
{
    finishSaving();
    m_imports.abandon();
    m_follower.forgetAll();
    m_keeper.close();
    m_store.clear();
    if (!paths.isEmpty()) {
        m_imports.import(paths);
    }
}

bool CaseController::open(const QString &path)
{
    finishSaving();
    // What is on its way belongs to the case that is left.
    const bool wasRunning = m_imports.isRunning();
    const auto inputs = m_keeper.open(path);
    if (!inputs) {
        sayError(inputs.error());
        return false;
    }
    if (wasRunning) {
        m_imports.abandon();
    }
    m_follower.forgetAll();
    m_imports.importInputs(*inputs);
    remember(path);
    showProblems();
    return true;
}

void CaseController::take(const QStringList &paths)
{
    QStringList evidence;
    for (const QString &path : paths) {
        if (isCaseFile(path)) {
            open(path);
        } else {
            evidence.append(path);
        }
    }
    if (!evidence.isEmpty()) {
        m_imports.import(evidence);
    }
}

void CaseController::save()
{
    if (const auto done = m_keeper.save(); !done) {
        sayError(done.error());
    }
}

/// What the case holds may be nowhere else any more: it is unpacked before the case goes on in
/// another file. Until then the case is kept where it is.
void CaseController::saveAs(const QString &path)
{
    finishSaving();
    const QList<CaseInput> copies = m_keeper.copiesHeld();
    if (copies.isEmpty() || QFileInfo(path) == QFileInfo(m_keeper.path())) {
        saveNow(path);
        return;
    }
    m_savedPath = path;
    if (!m_imports.isRunning()) {
        m_window.showImportStarted();
    }
    m_savedCopies.start(copies);
}

void CaseController::saveNow(const QString &path)
{
    if (const auto done = m_keeper.saveAs(path); !done) {
        sayError(done.error());
        return;
    }
    remember(path);
    tellKeeping();
}

void CaseController::takeSavedCopies(const QList<CaseInput> &copies)
{
    const QString path = std::exchange(m_savedPath, {});
    if (path.isEmpty()) {
        return; // finishSaving() was faster
    }
    m_keeper.takeCopies(copies);
    const bool isWhole =
        std::ranges::none_of(copies, [](const CaseInput &copy) { return copy.copy.has_value(); });
    if (isWhole) {
        endSavingProgress({});
        saveNow(path);
    } else {
        endSavingProgress(tr("Saving cancelled. The case is kept where it was."));
    }
}

void CaseController::finishSaving()
{
    if (isSaving()) {
        takeSavedCopies(m_savedCopies.wait());
    }
}

/// The bar belongs to an import while there is one.
void CaseController::showSavingProgress(qint64 bytesDone, qint64 bytesTotal)
{
    if (!isSaving() || m_imports.isRunning()) {
        return;
    }
    const QLocale locale;
    const int permille = bytesTotal > 0 ? static_cast<int>(1000 * bytesDone / bytesTotal) : 0;
    m_window.showImportProgress(permille, tr("Saving %1: %2 of %3", "name and amounts of data")
                                              .arg(QFileInfo(m_savedPath).completeBaseName(),
                                                   locale.formattedDataSize(bytesDone),
                                                   locale.formattedDataSize(bytesTotal)));
}

void CaseController::endSavingProgress(const QString &text)
{
    if (!m_imports.isRunning()) {
        m_window.showImportFinished(text);
    }
}

/// What of the evidence travels with the case.
void CaseController::tellKeeping()
{
    int copied = 0;
    int referenced = 0;
    qint64 copiedBytes = 0;
    qint64 referencedBytes = 0;
    for (const KeptFile &file : m_keeper.files()) {
        const FileKeeping keeping = m_keeper.keepingOf(file);
        const bool isCopied = keeping == FileKeeping::Copied || keeping == FileKeeping::ToBeCopied;
        ++(isCopied ? copied : referenced);
        (isCopied ? copiedBytes : referencedBytes) += file.size;
    }
    const QLocale locale;
    const QString name = QFileInfo(m_keeper.path()).fileName();
    QString text =
        tr("Saved as %1. %n file(s) (%2) copied into the case.", "name and amount of data", copied)
            .arg(name, locale.formattedDataSize(copiedBytes));
    if (referenced > 0) {
        text += u' ' + tr("%n file(s) (%1) only referenced: larger than %2, or not to be copied.",
                          "amounts of data", referenced)
                           .arg(locale.formattedDataSize(referencedBytes),
                                locale.formattedDataSize(m_keeper.embeddedBytes()));
    }
    m_window.showChoice(text, {}, {{.text = tr("&Show Files"), .chosen = [this] { showFiles(); }}});
}

void CaseController::showFiles()
{
    QList<ShownKeptFile> files;
    for (const KeptFile &file : m_keeper.files()) {
        files.append({.file = file, .keeping = m_keeper.keepingOf(file)});
    }
    m_window.showCaseFiles(files, m_keeper.embeddedBytes());
}

void CaseController::merge(const QString &path)
{
    const auto inputs = m_keeper.merge(path);
    if (!inputs) {
        sayError(inputs.error());
        return;
    }
    m_imports.importInputs(*inputs);
}

/// The one that was changed last; the others are offered when it is gone.
void CaseController::offerUntitled(const QString &folder)
{
    const QList<UntitledCase> cases = untitledCases(folder);
    if (cases.isEmpty()) {
        return;
    }
    const UntitledCase &last = cases.constFirst();
    const QString when = QLocale().toString(last.changedAt.toLocalTime(), QLocale::ShortFormat);
    m_window.showChoice(
        tr("There is a case that was not saved under a name: %n note(s), last changed %1.", nullptr,
           last.notes)
            .arg(when),
        {someNames(last.files)},
        {{.text = tr("&Open It"), .chosen = [this, path = last.path] { open(path); }},
         {.text = tr("&Discard It"), .chosen = [this, folder, path = last.path] {
              discardUntitledCase(path);
              offerUntitled(folder);
          }}});
}

void CaseController::setRecentCases(const QStringList &paths)
{
    m_recent.clear();
    for (const QString &path : paths) {
        if (m_recent.size() < MostRecent && QFileInfo::exists(path)) {
            m_recent.append(path);
        }
    }
    m_window.setRecentCases(m_recent);
}

void CaseController::remember(const QString &path)
{
    if (m_keeper.isUntitled()) {
        return;
    }
    QStringList paths = m_recent;
    const QString whole = QFileInfo(path).absoluteFilePath();
    paths.removeAll(whole);
    paths.prepend(whole);
    setRecentCases(paths);
    emit recentCasesChanged();
}

void CaseController::showState()
{
    const QString path = m_keeper.path();
    m_window.showCaseFile(
        {.path = path,
         .name = m_keeper.isUntitled() ? QString() : QFileInfo(path).completeBaseName(),
         .isSaved = m_keeper.isSaved(),
         .isReadOnly = m_keeper.refusal().has_value(),
         .isPacking = m_keeper.isPacking()});
    const auto error = m_keeper.error();
    if (error && error != m_saidError) {
        sayError(*error);
    }
    m_saidError = error;
}

void CaseController::showProblems()
{
    QStringList texts;
    QList<MessageChoice> choices;
    for (const CaseFileProblem &problem : m_keeper.problems()) {
        texts.append(caseFileProblemText(problem));
        const QList<KeptFile> &files = m_keeper.files();
        const auto file = std::ranges::find(files, problem.name, &KeptFile::path);
        const bool mayBeElsewhere = problem.code == CaseFileProblemCode::MissingFile ||
                                    problem.code == CaseFileProblemCode::ChangedFile;
        if (mayBeElsewhere && file != files.cend() && choices.isEmpty()) {
            choices.append(
                {.text = tr("&Locate %1…").arg(file->displayName),
                 .chosen = [this, id = file->id, name = file->displayName] { locate(id, name); }});
        }
    }
    const auto refusal = m_keeper.refusal();
    if (refusal || !texts.isEmpty()) {
        m_window.showChoice(refusal ? caseFileErrorText(*refusal)
                                    : tr("Not all of the case is as it was kept:"),
                            texts, choices);
    }
}

/// One missing or changed file after the other: the next is offered when the case was opened again.
void CaseController::locate(qint64 file, const QString &name)
{
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Locate %1").arg(name));
    if (path.isEmpty()) {
        return;
    }
    if (const auto done = m_keeper.locate(file, path); !done) {
        sayError(done.error());
        return;
    }
    open(m_keeper.path());
}

void CaseController::sayError(const CaseFileError &error)
{
    QStringList details;
    for (const CaseFileProblem &problem : m_keeper.problems()) {
        details.append(caseFileProblemText(problem));
    }
    m_window.showMessage(caseFileErrorText(error), details);
}

} // namespace Scep
