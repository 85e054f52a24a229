// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/workbench.h"

#include "app/gui/examples.h"
#include "app/gui/importtexts.h"
#include "app/gui/newwindow.h"
#include "app/gui/theme.h"
#include "app/translations.h"
#include "importers/recordat.h"
#include "ui/window/windowstate.h"

#include <QGuiApplication>
#include <QSettings>

#include <utility>

namespace Scep {

Workbench::Rules::Rules(const QString &folder, const QString &code)
    : language(code)
    , active(folder, code)
    , pipeline(active.rules())
{
}

Workbench::Workbench(const Setup &setup, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_rulesFolder(setup.rulesFolder)
    , m_rulesPreferred(setup.preferences.rulesFolder)
    , m_settings(settings)
    , m_preferences(setup.preferences)
    , m_firstRules(std::make_shared<const Rules>(setup.rulesFolder,
                                                 installTranslations(setup.preferences.language)))
    , m_rules(m_firstRules)
    , m_store(analysisBy(m_rules))
    , m_keeper(m_store, setup.untitledFolder)
    , m_imports(m_firstRules->pipeline, m_store)
    , m_follower(m_firstRules->pipeline, m_store)
{
    if (setup.mayAsk) {
        m_imports.setPasswordQuestion(
            [this](const QString &fileName, int attempt, const std::function<bool()> &isCancelled) {
                return m_passwordPrompt.ask(fileName, attempt, isCancelled);
            });
    }
    connect(&m_imports, &ImportController::sourceTaken, &m_follower, &FileFollower::follow);
    connect(qApp, &QGuiApplication::applicationStateChanged, &m_follower,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive) {
                    m_follower.check();
                }
            });
    applyLogFont(m_preferences.logFont, m_preferences.logFontPoints);
    m_keeper.setEmbeddedBytes(m_preferences.embeddedBytes);
    m_work = newWork();
}

Workbench::~Workbench() = default;

/// The rules stay for as long as an analysis by them may run.
CaseStore::AnalyzeFunction Workbench::analysisBy(const std::shared_ptr<const Rules> &rules)
{
    return
        [rules](const CaseEvidence &evidence) { return rules->pipeline.analyzeEvidence(evidence); };
}

bool Workbench::isIdle() const
{
    return !m_imports.isRunning() && !m_work->cases->isSaving() && !m_store.isAnalyzing();
}

void Workbench::finish()
{
    m_work->cases->finishSaving();
    m_keeper.finishPacking();
}

std::unique_ptr<Workbench::Work> Workbench::newWork()
{
    auto work = std::make_unique<Work>();
    work->rules = m_rules;
    work->window = std::make_unique<MainWindow>(m_store);
    MainWindow &window = *work->window;
    window.setExamples(exampleCases());
    window.setReportOrigin(m_rules->language.isEmpty() ? QStringLiteral("en") : m_rules->language,
                           m_rules->active.description());
    window.setJudge(&Pipeline::judge);
    window.setRecordReader([records = std::make_shared<RecordAt>()](
                               const SourceFile &source, const auto &document, LineNumber line) {
        return records->read(source, document, line);
    });
    connectImports(window);
    connectFollower(window);
    work->otherCases = std::make_unique<OtherCaseReader>(m_rules->pipeline);
    const OtherCaseReader *others = work->otherCases.get();
    connect(&window, &MainWindow::otherCaseRequested, others, &OtherCaseReader::read);
    connect(others, &OtherCaseReader::caseRead, &window, &MainWindow::addOtherCase);
    connect(others, &OtherCaseReader::failed, &window, &MainWindow::showOtherCaseFailed);
    work->cases =
        std::make_unique<CaseController>(m_store, m_keeper, m_imports, m_follower, window);
    const CaseController *cases = work->cases.get();
    connect(cases, &CaseController::recentCasesChanged, this,
            [this, cases] { emit recentCasesChanged(cases->recentCases()); });
    connectPreferences(window);
    return work;
}

void Workbench::connectImports(MainWindow &window)
{
    connect(&m_imports, &ImportController::started, &window, &MainWindow::showImportStarted);
    connect(&m_imports, &ImportController::progressChanged, &window,
            [&window](const ImportProgress &progress) {
                window.showImportProgress(permille(progress), progressText(progress));
            });
    connect(&m_imports, &ImportController::finished, &window,
            [&window](const ImportSummary &summary) {
                window.showImportFinished(summaryText(summary));
            });
    connect(&window, &MainWindow::importRequested, &m_imports, &ImportController::import);
    connect(&window, &MainWindow::cancelRequested, &m_imports, &ImportController::cancel);
    if (m_imports.isRunning()) {
        window.showImportStarted();
    }
}

void Workbench::connectFollower(MainWindow &window)
{
    connect(&m_follower, &FileFollower::sourceGrew, &window, &MainWindow::showSourceGrew);
    connect(&m_follower, &FileFollower::sourceKept, &window, &MainWindow::showSourceKept);
    connect(&window, &MainWindow::readAgainRequested, &m_follower, &FileFollower::readAgain);
    connect(&window, &MainWindow::followingChanged, &m_follower, &FileFollower::setEnabled);
}

void Workbench::connectPreferences(MainWindow &window)
{
    window.setPreferences(m_preferences);
    window.setRulesInUse(m_rulesPreferred);
    connect(&window, &MainWindow::preferencesChanged, this, [this](const Preferences &changed) {
        m_preferences = changed;
        savePreferences(changed, m_settings);
        m_keeper.setEmbeddedBytes(changed.embeddedBytes);
        applyTheme(changed.theme);
        applyLogFont(changed.logFont, changed.logFontPoints);
    });
    // Not at once: it is the window that asks, and it will be no more.
    connect(&window, &MainWindow::languageChosen, this, &Workbench::useLanguage,
            Qt::QueuedConnection);
    connectNewWindow(window);
}

void Workbench::useLanguage(const QString &language)
{
    m_work->cases->finishSaving();
    m_rules = std::make_shared<const Rules>(m_rulesFolder, installTranslations(language));
    const QStringList recent = m_work->cases->recentCases();
    WindowState state = m_work->window->handOver();
    const bool isVisible = m_work->window->isVisible();

    std::unique_ptr<Work> work = newWork();
    work->cases->setRecentCases(recent);
    work->window->takeOver(std::move(state));
    // The old window goes last: without any the program would end.
    work->window->setVisible(isVisible);
    std::swap(m_work, work);
    work.reset();
    m_store.setAnalysis(analysisBy(m_rules));
    emit languageChanged();
}

} // namespace Scep
