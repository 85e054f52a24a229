// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/activerules.h"
#include "app/gui/casecontroller.h"
#include "app/gui/crashtext.h"
#include "app/gui/guioptions.h"
#include "app/gui/theme.h"
#include "app/gui/workbench.h"
#include "app/translations.h"
#include "models/session/casestore.h"
#include "models/session/untitledcases.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
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
void takeScreenshot(const GuiOptions &options, Workbench &workbench)
{
    auto *timer = new QTimer(&workbench);
    timer->setInterval(SettlingTime);
    // Idle once may be idle since just now, with panes that are still to be laid out.
    QObject::connect(
        timer, &QTimer::timeout, &workbench, [&workbench, options, wasIdle = false]() mutable {
            const bool isIdle = workbench.isIdle();
            if (!std::exchange(wasIdle, isIdle) || !isIdle) {
                return;
            }
            const bool saved = workbench.window().grab().save(options.screenshot);
            if (!saved) {
                QTextStream(stderr)
                    << Tr::tr("scep-workbench: cannot write %1").arg(options.screenshot) << '\n';
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

QString geometryKey()
{
    return QStringLiteral("window/geometry");
}

QString layoutKey()
{
    return QStringLiteral("window/state");
}

QString pagesKey()
{
    return QStringLiteral("window/pages");
}

/// What the person left behind in earlier sessions, and what is kept for the next.
void restoreSession(Workbench &workbench, QSettings &session)
{
    const QString recent = QStringLiteral("cases/recent");
    workbench.window().loadKeys(session);
    workbench.window().restoreLayout(session.value(geometryKey()).toByteArray(),
                                     session.value(layoutKey()).toByteArray());
    workbench.window().restorePages(session.value(pagesKey()).toByteArray());
    workbench.cases().setRecentCases(session.value(recent).toStringList());
    QObject::connect(
        &workbench, &Workbench::recentCasesChanged, &workbench,
        [&session, recent](const QStringList &paths) { session.setValue(recent, paths); });
    QObject::connect(&workbench, &Workbench::languageChanged, &workbench, [&workbench, &session] {
        workbench.window().loadKeys(session);
        if (!workbench.cases().hasCase()) {
            workbench.cases().offerUntitled(untitledFolder());
        }
    });
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
    installTranslations(preferences.language);
    const auto parsed = parseGuiOptions(QApplication::arguments());
    if (!parsed || !parsed->text.isEmpty()) {
        return printText(parsed);
    }
    const GuiOptions &options = *parsed;
    // A picture is the same whatever the person prefers, and nobody is there to answer.
    const bool isForPerson = options.screenshot.isEmpty();
    if (isForPerson) {
        installCrashText(crashFolder(), QApplication::applicationVersion());
    } else {
        preferences = {.language = preferences.language};
    }
    applyTheme(options.theme.value_or(preferences.theme));

    Workbench workbench({.rulesFolder = rulesFolder(options, preferences),
                         .untitledFolder = untitledFolder(),
                         .preferences = preferences,
                         .mayAsk = isForPerson},
                        session);
    MainWindow &window = workbench.window();
    showRuleIssues(workbench.rules().issues(), window);
    window.resize(options.size.value_or(QSize(1600, 1000)));
    if (isForPerson) {
        restoreSession(workbench, session);
    }
    window.show();
    if (options.device >= 0) {
        QObject::connect(&workbench.store(), &CaseStore::caseChanged, &window,
                         [&window, device = options.device] { window.showDevice(device); });
    }
    if (isForPerson) {
        showCrashTexts(takeCrashTexts(crashFolder()), window);
        workbench.cases().offerUntitled(untitledFolder());
    }
    if (!options.files.isEmpty()) {
        workbench.cases().take(options.files);
    }
    if (!isForPerson) {
        takeScreenshot(options, workbench);
    }
    const int status = QApplication::exec();
    workbench.finish();
    if (isForPerson) {
        session.setValue(geometryKey(), workbench.window().saveGeometry());
        session.setValue(layoutKey(), workbench.window().layoutState());
        session.setValue(pagesKey(), workbench.window().pagesState());
    }
    return status;
}
