// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/casecontroller.h"
#include "app/pipeline.h"
#include "models/session/casestore.h"
#include "ui/window/mainwindow.h"

#include <QTest>

namespace Scep::Testing {

/// The window with everything behind it: files, importers, rules, analysis, the case's file. A new
/// one is a new start of the program.
struct WholeProgram
{
    WholeProgram(const Pipeline &pipeline, const QString &untitledFolder)
        : store([&pipeline](const CaseEvidence &evidence) {
            return pipeline.analyzeEvidence(evidence);
        })
        , keeper(store, untitledFolder)
        , imports(pipeline, store)
        , follower(pipeline, store)
        , window(store)
        , cases(store, keeper, imports, follower, window)
    {
        QObject::connect(&window, &MainWindow::importRequested, &imports,
                         &ImportController::import);
        window.resize(1600, 1000);
        window.show();
    }

    /// Waits until everything was read, judged and saved; false: that takes too long.
    [[nodiscard]] bool waitForAnalysis() const
    {
        return QTest::qWaitFor(
            [this] { return !imports.isRunning() && !cases.isSaving() && !store.isAnalyzing(); },
            60'000);
    }

    CaseStore store;
    CaseKeeper keeper;
    ImportController imports;
    FileFollower follower;
    MainWindow window;
    CaseController cases;
};

} // namespace Scep::Testing
