// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/app/wholeprogram.h"
#include "ui/window/menuactions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenuBar>
#include <QTimer>

#include <functional>

namespace Scep::Testing {

using namespace Qt::StringLiterals;

/// Looks at each dialog that opens while it lives, when it has stood for a moment, and closes it.
class DialogVisitor : public QObject
{
public:
    using Visit = std::function<void(QDialog &)>;

    DialogVisitor(const QWidget &window, Visit visit)
        : m_window(window)
        , m_visit(std::move(visit))
    {
        m_timer.setInterval(20);
        connect(&m_timer, &QTimer::timeout, this, &DialogVisitor::look);
        m_timer.start();
    }

    /// Whether nothing is open above the window.
    [[nodiscard]] bool isAlone() const { return openOnes().isEmpty(); }

private:
    [[nodiscard]] QWidgetList openOnes() const
    {
        QWidgetList open;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            const bool isAbove = widget->windowType() == Qt::Popup || widget->inherits("QDialog");
            if (widget != &m_window && widget->isVisible() && isAbove) {
                open.append(widget);
            }
        }
        return open;
    }

    void look()
    {
        constexpr int Moment = 8; // looks; contents are laid out after the dialog is shown
        const QWidgetList open = openOnes();
        if (open != m_open) {
            m_open = open;
            m_looks = 0;
        }
        if (open.isEmpty() || ++m_looks < Moment) {
            return;
        }
        for (QWidget *widget : open) {
            auto *dialog = qobject_cast<QDialog *>(widget);
            if (dialog == nullptr) {
                widget->close();
                continue;
            }
            // A dialog for files is Qt's own, and laid out by it.
            if (!dialog->inherits("QFileDialog")) {
                m_visit(*dialog);
            }
            dialog->reject();
        }
    }

    const QWidget &m_window;
    Visit m_visit;
    QTimer m_timer;
    QWidgetList m_open;
    int m_looks = 0;
};

/// Opens everything that a command or a button of the panes opens, in menu order, with a note in
/// the case; false: something took too long. @p after is called when each command was given, with
/// its object name.
inline bool openEveryDialog(WholeProgram &program, DialogVisitor &visitor,
                            const std::function<void(const QString &)> &after)
{
    const auto settle = [&] {
        return QTest::qWaitFor([&] { return visitor.isAlone(); }, 60'000) &&
               program.waitForAnalysis();
    };
    for (const char *name : {"allCertificates", "showSequence"}) {
        auto *button = program.window.findChild<QAbstractButton *>(QLatin1StringView(name));
        if (button != nullptr && button->isVisible()) {
            button->click();
        }
        QTest::qWait(60);
        if (!settle()) {
            return false;
        }
    }
    QStringList names;
    for (const auto &[action, path] : menuActions(*program.window.menuBar())) {
        // What leaves the case or the program, opens a second one, or is Qt's own.
        static const QStringList others{u"actionNewCase"_s, u"actionNewWindow"_s,
                                        u"actionOpenCase"_s, u"actionQuit"_s, u"actionAboutQt"_s};
        const bool isExample = action->objectName().startsWith(u"example"_s, Qt::CaseInsensitive);
        if (!others.contains(action->objectName()) && !isExample) {
            names.append(action->objectName());
        }
    }
    for (const QString &name : std::as_const(names)) {
        if (name == "actionChangeNote"_L1) {
            auto *notes = program.window.findChild<QAbstractItemView *>(u"noteList"_s);
            notes->setCurrentIndex(notes->model()->index(0, 0));
        }
        auto *action = program.window.findChild<QAction *>(name);
        if (action == nullptr || !action->isEnabled()) {
            continue;
        }
        action->trigger();
        QTest::qWait(60);
        if (!settle()) {
            return false;
        }
        after(name);
        if (name == "actionSyncStates"_L1) {
            // The last of the commands for comparing; the others are about the case itself.
            program.window.findChild<QAction *>(u"actionCompare"_s)->setChecked(false);
        }
    }
    return true;
}

/// The case that shows the most: a request that failed, one that went well, and a note.
inline bool openFullCase(WholeProgram &program, const QString &examples)
{
    program.imports.import({examples + u"/windows-template"_s});
    if (!program.waitForAnalysis()) {
        return false;
    }
    program.imports.import({examples + u"/android-success"_s, examples + u"/windows-success"_s});
    if (!program.waitForAnalysis()) {
        return false;
    }
    Annotation note;
    note.id = QUuid::createUuid();
    note.text = u"Asked the CA's team which templates are published.\n\n- ticket 4711"_s;
    note.label = AnnotationLabel::Orange;
    note.createdAt = QDateTime(QDate(2026, 3, 12), QTime(8, 0), QTimeZone::UTC);
    note.changedAt = note.createdAt;
    program.store.addAnnotation(note);
    program.keeper.finishPacking();
    QTest::qWait(200);
    return true;
}

} // namespace Scep::Testing
