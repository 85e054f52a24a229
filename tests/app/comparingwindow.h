// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/importcontroller.h"
#include "app/pipeline.h"
#include "models/session/casestore.h"
#include "tests/app/clirun.h"
#include "ui/central/comparepage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/reportdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QTreeView>

namespace Scep::Testing {

[[nodiscard]] inline QString examplePath(const QString &example)
{
    return sourcePath(QStringLiteral("resources/examples/") + example);
}

/// The window with examples in one case, with everything behind it, compared as it proposes it.
class ComparingWindow
{
public:
    explicit ComparingWindow(const QStringList &examples, QSize size = {1600, 1000})
        : m_store(
              [this](const CaseEvidence &evidence) { return m_pipeline.analyzeEvidence(evidence); })
        , m_imports(m_pipeline, m_store)
        , m_window(m_store)
    {
        m_window.resize(size);
        m_window.show();
        QStringList paths;
        for (const QString &example : examples) {
            paths.append(examplePath(example));
        }
        m_imports.import(paths);
        m_isRead = QTest::qWaitFor(
            [this] { return !m_imports.isRunning() && !m_store.isAnalyzing(); }, 60'000);
        QCoreApplication::processEvents();
        trigger("actionCompare");
    }

    [[nodiscard]] bool isRead() const { return m_isRead; }
    [[nodiscard]] const Case &shown() const { return m_store.current(); }
    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] const Pipeline &pipeline() const { return m_pipeline; }

    template<typename T = QWidget>
    T *child(const char *name) const
    {
        return m_window.findChild<T *>(QLatin1StringView(name));
    }

    /// False where the action may not be used now.
    bool trigger(const char *name) const
    {
        auto *action = child<QAction>(name);
        if (action == nullptr || !action->isEnabled()) {
            return false;
        }
        action->trigger();
        return true;
    }

    [[nodiscard]] ComparePage *page() const { return child<ComparePage>("comparePage"); }
    [[nodiscard]] QTreeView *rows() const { return page()->rows(); }
    [[nodiscard]] QString sentence() const { return child<QLabel>("compareSummary")->text(); }

    /// As *Export Report* would save it. @p format: as the dialog counts them.
    [[nodiscard]] QByteArray report(int format, bool isRedacted) const
    {
        trigger("actionExportReport");
        auto *dialog = child<ReportDialog>("reportDialog");
        dialog->findChild<QCheckBox *>(QStringLiteral("reportRedact"))->setChecked(isRedacted);
        dialog->findChild<QComboBox *>(QStringLiteral("reportFormat"))->setCurrentIndex(format);
        const QByteArray bytes = dialog->fileBytes().value_or(QByteArray());
        delete dialog;
        return bytes;
    }

private:
    Pipeline m_pipeline;
    CaseStore m_store;
    ImportController m_imports;
    MainWindow m_window;
    bool m_isRead = false;
};

} // namespace Scep::Testing
