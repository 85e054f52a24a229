// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/activerules.h"
#include "app/gui/casecontroller.h"
#include "app/gui/crashtext.h"
#include "app/gui/examples.h"
#include "app/gui/filefollower.h"
#include "app/gui/guioptions.h"
#include "app/gui/importcontroller.h"
#include "app/gui/newwindow.h"
#include "app/gui/othercasereader.h"
#include "app/gui/passwordprompt.h"
#include "app/gui/theme.h"
#include "app/pipeline.h"
#include "app/translations.h"
#include "importers/recordat.h"
#include "models/session/casestore.h"
#include "models/session/untitledcases.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Scep;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

constexpr int UsageError = 2;
constexpr int CannotWrite = 3;
/// Long enough for panes to be laid out and icons to be drawn once.
constexpr std::chrono::milliseconds SettlingTime{300};

QString summaryText(const ImportSummary &summary)
{
    const QLocale locale;
    const QString text =
        Tr::tr("%n file(s), %1 in %2", nullptr, summary.files)
            .arg(locale.formattedDataSize(summary.bytes), toDurationString(summary.elapsed));
    return summary.cancelled ? Tr::tr("Import cancelled. %1").arg(text) : text;
}

QString progressText(const ImportProgress &progress)
{
    const QLocale locale;
    if (progress.isUnpacking) {
        //: %1 a file that is kept in the case, %2 and %3 amounts of data
        return Tr::tr("Taking %1 out of the case: %2 of %3")
            .arg(progress.fileName, locale.formattedDataSize(progress.bytesDone),
                 locale.formattedDataSize(progress.bytesTotal));
    }
    return Tr::tr("Reading %1: %2 of %3, %4/s")
        .arg(progress.fileName, locale.formattedDataSize(progress.bytesDone),
             locale.formattedDataSize(progress.bytesTotal),
             locale.formattedDataSize(progress.bytesPerSecond));
}

int permille(const ImportProgress &progress)
{
    return progress.bytesTotal > 0
               ? static_cast<int>(1000 * progress.bytesDone / progress.bytesTotal)
               : 0;
}

void connectFollower(FileFollower &follower, ImportController &imports, MainWindow &window)
{
    QObject::connect(&imports, &ImportController::sourceTaken, &follower, &FileFollower::follow);
    QObject::connect(&follower, &FileFollower::sourceGrew, &window, &MainWindow::showSourceGrew);
    QObject::connect(&follower, &FileFollower::sourceKept, &window, &MainWindow::showSourceKept);
    QObject::connect(&window, &MainWindow::readAgainRequested, &follower, &FileFollower::readAgain);
    QObject::connect(&window, &MainWindow::followingChanged, &follower, &FileFollower::setEnabled);
    QObject::connect(qApp, &QGuiApplication::applicationStateChanged, &follower,
                     [&follower](Qt::ApplicationState state) {
                         if (state == Qt::ApplicationActive) {
                             follower.check();
                         }
                     });
}

void connectImports(ImportController &imports, FileFollower &follower, MainWindow &window)
{
    connectFollower(follower, imports, window);
    QObject::connect(&imports, &ImportController::started, &window, &MainWindow::showImportStarted);
    QObject::connect(&imports, &ImportController::progressChanged, &window,
                     [&window](const ImportProgress &progress) {
                         window.showImportProgress(permille(progress), progressText(progress));
                     });
    QObject::connect(&imports, &ImportController::finished, &window,
                     [&window](const ImportSummary &summary) {
                         window.showImportFinished(summaryText(summary));
                     });
    QObject::connect(&window, &MainWindow::importRequested, &imports, &ImportController::import);
    QObject::connect(&window, &MainWindow::cancelRequested, &imports, &ImportController::cancel);
}

/// A rule that cannot be used is no reason to stop.
void showRuleIssues(const QList<RuleIssue> &issues, MainWindow &window)
{
    QStringList faults;
    for (const RuleIssue &issue : issues) {
        if (!issue.isWarning) {
            faults.append(ruleIssueText(issue));
        }
    }
    if (!faults.isEmpty()) {
        window.showMessage(Tr::tr("%n fault(s) in your own rules: rules with a fault are not used.",
                                  nullptr, static_cast<int>(faults.size())),
                           faults);
    }
}

QString crashFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/crashes");
}

void showCrashTexts(const QStringList &files, MainWindow &window)
{
    if (!files.isEmpty()) {
        window.showMessage(
            Tr::tr("The program ended unexpectedly the last time. What it knows of that "
                   "is on this computer only, and holds no evidence."),
            files);
    }
}

/// Writes the picture as soon as everything is imported and analysed, then ends the program.
void takeScreenshot(const GuiOptions &options, MainWindow &window, ImportController &imports,
                    CaseStore &store)
{
    auto *timer = new QTimer(&window);
    timer->setInterval(SettlingTime);
    // Idle once may be idle since just now, with panes that are still to be laid out.
    QObject::connect(timer, &QTimer::timeout, &window, [&, options, wasIdle = false]() mutable {
        const bool isIdle = !imports.isRunning() && !store.isAnalyzing();
        if (!std::exchange(wasIdle, isIdle) || !isIdle) {
            return;
        }
        const bool saved = window.grab().save(options.screenshot);
        if (!saved) {
            QTextStream(stderr) << Tr::tr("scep-workbench: cannot write %1").arg(options.screenshot)
                                << '\n';
        }
        QCoreApplication::exit(saved ? 0 : CannotWrite);
    });
    timer->start();
}

/// What is named on the command line counts before what is preferred, and that before the usual.
QString rulesFolder(const GuiOptions &options, const Preferences &preferences)
{
    const bool isUsual = options.rules == defaultRuleFolder();
    const bool isThere = QDir(preferences.rulesFolder).exists();
    return isUsual && !preferences.rulesFolder.isEmpty() && isThere ? preferences.rulesFolder
                                                                    : options.rules;
}

void connectPreferences(const Preferences &preferences, QSettings &session, CaseKeeper &keeper,
                        MainWindow &window)
{
    window.setPreferences(preferences);
    applyLogFont(preferences.logFont, preferences.logFontPoints);
    keeper.setEmbeddedBytes(preferences.embeddedBytes);
    QObject::connect(&window, &MainWindow::preferencesChanged, &keeper,
                     [&session, &keeper](const Preferences &changed) {
                         savePreferences(changed, session);
                         keeper.setEmbeddedBytes(changed.embeddedBytes);
                         applyTheme(changed.theme);
                         applyLogFont(changed.logFont, changed.logFontPoints);
                     });
    connectNewWindow(window);
}

bool wantsTextAlone(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView view(argument);
        return view == "--help" || view == "-h" || view == "--version" || view == "-v";
    });
}

/// Prints what --help or --version asks for, or what is wrong with the arguments.
int printText(const std::expected<GuiOptions, QString> &parsed)
{
    if (!parsed) {
        QTextStream(stderr) << QStringLiteral("scep-workbench: ") << parsed.error() << '\n';
        return UsageError;
    }
    QTextStream(stdout) << parsed->text;
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("scep-workbench"));
    QCoreApplication::setOrganizationName(QStringLiteral("scep-workbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SCEP_WORKBENCH_VERSION));
    QSettings session;
    Preferences preferences = loadPreferences(session);
    restrictToOwner(session);
    // For a text no display is needed.
    if (wantsTextAlone(argc, argv)) {
        const QCoreApplication application(argc, argv);
        installTranslations(preferences.language);
        return printText(parseGuiOptions(QCoreApplication::arguments()));
    }
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.scep_workbench.Workbench"));
    const QString language = installTranslations(preferences.language);
    const auto parsed = parseGuiOptions(QApplication::arguments());
    if (!parsed || !parsed->text.isEmpty()) {
        return printText(parsed);
    }
    const GuiOptions &options = *parsed;
    if (options.screenshot.isEmpty()) {
        installCrashText(crashFolder(), QApplication::applicationVersion());
    }
    // A picture is the same whatever the person prefers.
    const bool keepsLayout = options.screenshot.isEmpty();
    if (!keepsLayout) {
        preferences = {};
    }
    applyTheme(options.theme.value_or(preferences.theme));

    const ActiveRules rules(rulesFolder(options, preferences), language);
    const Pipeline pipeline(rules.rules());
    CaseStore store(
        [&pipeline](const CaseEvidence &evidence) { return pipeline.analyzeEvidence(evidence); });
    CaseKeeper keeper(store, untitledFolder());
    PasswordPrompt passwordPrompt;
    ImportController imports(pipeline, store);
    // A picture is taken with nobody there to answer.
    if (options.screenshot.isEmpty()) {
        imports.setPasswordQuestion([&passwordPrompt](const QString &fileName, int attempt,
                                                      const std::function<bool()> &isCancelled) {
            return passwordPrompt.ask(fileName, attempt, isCancelled);
        });
    }
    FileFollower follower(pipeline, store);
    MainWindow window(store);
    window.setExamples(exampleCases());
    window.setReportOrigin(language.isEmpty() ? QStringLiteral("en") : language,
                           rules.description());
    window.setJudge(&Pipeline::judge);
    window.setRecordReader([records = std::make_shared<RecordAt>()](
                               const SourceFile &source, const auto &document, LineNumber line) {
        return records->read(source, document, line);
    });
    connectImports(imports, follower, window);
    OtherCaseReader otherCases(pipeline);
    QObject::connect(&window, &MainWindow::otherCaseRequested, &otherCases, &OtherCaseReader::read);
    QObject::connect(&otherCases, &OtherCaseReader::caseRead, &window, &MainWindow::addOtherCase);
    QObject::connect(&otherCases, &OtherCaseReader::failed, &window,
                     &MainWindow::showOtherCaseFailed);
    CaseController cases(store, keeper, imports, follower, window);
    connectPreferences(preferences, session, keeper, window);
    showRuleIssues(rules.issues(), window);

    window.resize(options.size.value_or(QSize(1600, 1000)));
    if (keepsLayout) {
        window.loadKeys(session);
        window.restoreLayout(session.value(QStringLiteral("window/geometry")).toByteArray(),
                             session.value(QStringLiteral("window/state")).toByteArray());
    }
    window.show();
    if (options.device >= 0) {
        QObject::connect(&store, &CaseStore::caseChanged, &window,
                         [&window, device = options.device] { window.showDevice(device); });
    }
    if (keepsLayout) {
        const QString recent = QStringLiteral("cases/recent");
        cases.setRecentCases(session.value(recent).toStringList());
        QObject::connect(&cases, &CaseController::recentCasesChanged, &window,
                         [&] { session.setValue(recent, cases.recentCases()); });
        showCrashTexts(takeCrashTexts(crashFolder()), window);
        cases.offerUntitled(untitledFolder());
    }
    if (!options.files.isEmpty()) {
        cases.take(options.files);
    }
    if (!options.screenshot.isEmpty()) {
        takeScreenshot(options, window, imports, store);
    }
    const int status = QApplication::exec();
    cases.finishSaving();
    keeper.finishPacking();
    if (keepsLayout) {
        session.setValue(QStringLiteral("window/geometry"), window.saveGeometry());
        session.setValue(QStringLiteral("window/state"), window.layoutState());
    }
    return status;
}
