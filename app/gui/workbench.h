// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/activerules.h"
#include "app/gui/casecontroller.h"
#include "app/gui/filefollower.h"
#include "app/gui/importcontroller.h"
#include "app/gui/othercasereader.h"
#include "app/gui/passwordprompt.h"
#include "app/pipeline.h"
#include "models/session/casekeeper.h"
#include "models/session/casestore.h"
#include "ui/window/mainwindow.h"

#include <QObject>
#include <QString>

#include <memory>

class QSettings;

namespace Scep {

/// Everything behind one window, put together: rules, importers, analysis, the case, its file, and
/// the window itself, which is made anew when the person chooses another language.
class Workbench : public QObject
{
    Q_OBJECT

public:
    /// What differs from one start of the program to another.
    struct Setup
    {
        QString rulesFolder;    ///< of the person's own rules; empty: the built-in ones alone
        QString untitledFolder; ///< for cases without a name
        Preferences preferences;
        bool mayAsk = true; ///< somebody is there to answer questions
    };

    /// Installs the translations of the preferred language and makes the window, hidden and without
    /// a layout.
    /// @p settings keeps what the person prefers from now on; it must outlive the workbench.
    Workbench(const Setup &setup, QSettings &settings, QObject *parent = nullptr);
    ~Workbench() override;

    /// Valid until languageChanged().
    [[nodiscard]] MainWindow &window() { return *m_work->window; }
    /// Valid until languageChanged().
    [[nodiscard]] CaseController &cases() { return *m_work->cases; }
    [[nodiscard]] CaseStore &store() { return m_store; }
    [[nodiscard]] const ActiveRules &rules() const { return m_rules->active; }
    /// Whether nothing is being read, judged or saved.
    [[nodiscard]] bool isIdle() const;
    /// Waits until all that was decided is on the disk.
    void finish();

    /// Shows the window in that language, with the same case, decisions and place in it; empty: the
    /// system's. The rules' texts follow when the evidence was judged again; what an import said of
    /// a file stays as it was said.
    void useLanguage(const QString &language);

signals:
    /// Another window and another controller have taken the place of those before.
    void languageChanged();
    /// The paths of cases that were open lately are others, or in another order.
    void recentCasesChanged(const QStringList &paths);

private:
    /// The rules with their texts in one language.
    struct Rules
    {
        /// @p code: of the language, "pl".
        Rules(const QString &folder, const QString &code);

        QString language;
        ActiveRules active;
        Pipeline pipeline;
    };
    /// What lives as long as the window does.
    struct Work
    {
        std::shared_ptr<const Rules> rules;
        std::unique_ptr<MainWindow> window;
        std::unique_ptr<OtherCaseReader> otherCases;
        std::unique_ptr<CaseController> cases;
    };

    [[nodiscard]] static CaseStore::AnalyzeFunction
    analysisBy(const std::shared_ptr<const Rules> &rules);
    [[nodiscard]] std::unique_ptr<Work> newWork();
    void connectImports(MainWindow &window);
    void connectFollower(MainWindow &window);
    void connectPreferences(MainWindow &window);

    QString m_rulesFolder;
    QString m_rulesPreferred; ///< at the start
    QSettings &m_settings;
    Preferences m_preferences;
    /// What importers look for is the same in every language: they stay with the first.
    std::shared_ptr<const Rules> m_firstRules;
    std::shared_ptr<const Rules> m_rules;
    CaseStore m_store;
    CaseKeeper m_keeper;
    PasswordPrompt m_passwordPrompt;
    ImportController m_imports;
    FileFollower m_follower;
    std::unique_ptr<Work> m_work;
};

} // namespace Scep
