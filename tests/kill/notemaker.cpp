// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A person at the keyboard of the real program, for the kill test. Qt loads it into the program as
// an input device (QT_QPA_GENERIC_PLUGINS=notemaker): the program knows nothing of it, and it knows
// of the program what is on the screen. It makes, changes and takes away notes without end, and
// says in the words of casewriter.cpp what it is about to do, and what stands on the screen as
// kept: the dialog is gone and the title does not say "(not saved)".
//
// Environment: SCEP_WORKBENCH_KILL_SCENARIO, SCEP_WORKBENCH_KILL_SEED, SCEP_WORKBENCH_KILL_CASE.
//   windowSave      saves under other names between the notes
//   windowFull      on a disk that is soon full, and now and then has room again
//   windowReadOnly  as somebody who may not write the case
//   others          makes notes in whatever the program was given

#include "tests/kill/notetext.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QGenericPlugin>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Scep;

namespace {
/// A user without rights on anything.
constexpr uid_t Nobody = 65'534;
constexpr int PatienceTime = 30'000;

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    // At once and whole: what was said before the end counts.
    if (::write(STDOUT_FILENO, bytes.constData(), static_cast<size_t>(bytes.size())) !=
        bytes.size()) {
        std::_Exit(1);
    }
}

/// The test sees a program that ended by itself.
[[noreturn]] void giveUp(const char *reason)
{
    std::fprintf(stderr, "notemaker: %s\n", reason);
    std::_Exit(2);
}

void setRoom(qint64 bytes)
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes < 0 ? limit.rlim_max : static_cast<rlim_t>(bytes);
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

void becomeNobody()
{
    if (::geteuid() == 0 &&
        (::setgroups(0, nullptr) != 0 || ::setgid(Nobody) != 0 || ::setuid(Nobody) != 0)) {
        giveUp("cannot become nobody");
    }
}

class NoteMaker : public QObject
{
public:
    NoteMaker()
        : m_scenario(qEnvironmentVariable("SCEP_WORKBENCH_KILL_SCENARIO"))
        , m_case(qEnvironmentVariable("SCEP_WORKBENCH_KILL_CASE"))
        , m_random(qEnvironmentVariable("SCEP_WORKBENCH_KILL_SEED").toUInt())
    {
        (void)std::signal(SIGXFSZ, SIG_IGN);
        if (m_scenario == QLatin1StringView("windowReadOnly")) {
            becomeNobody();
        }
        connect(&m_timer, &QTimer::timeout, this, [this] { work(); });
        m_timer.start();
    }

private:
    void work()
    {
        m_window = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<QMainWindow *>(widget); window && window->isVisible()) {
                m_window = window;
            }
        }
        if (m_isBusy || !m_window || !action("actionAddNote")->isEnabled() ||
            QApplication::activeModalWidget()) {
            return;
        }
        activate(m_window);
        const quint32 dice = m_random.bounded(100);
        if (m_scenario == QLatin1StringView("windowSave") && dice < 8) {
            save();
        } else if (dice < 15) {
            remove();
        } else if (dice < 50) {
            change();
        } else {
            add();
        }
        if (m_scenario == QLatin1StringView("windowFull")) {
            setRoom(dice % 3 == 0 ? -1 : 30'000 + dice * 1'000);
        }
    }

    /// Keys are for the window that is active. The timer goes on meanwhile.
    void activate(QWidget *window)
    {
        m_isBusy = true;
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window, PatienceTime)) {
            giveUp("a window does not become active");
        }
        m_isBusy = false;
    }

    [[nodiscard]] QAction *action(const char *name) const
    {
        auto *found = m_window->findChild<QAction *>(QLatin1StringView(name));
        return found ? found : (giveUp(name), nullptr);
    }

    /// Presses the keys of an action.
    void press(const char *name)
    {
        const QKeySequence keys = action(name)->shortcut();
        if (keys.isEmpty()) {
            giveUp(name);
        }
        QTest::keySequence(m_window, keys);
    }

    [[nodiscard]] QDialog *noteDialog() const
    {
        for (QDialog *dialog : m_window->findChildren<QDialog *>(QStringLiteral("noteDialog"))) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }

    static QPlainTextEdit *textOf(const QDialog *dialog)
    {
        auto *text = dialog->findChild<QPlainTextEdit *>(QStringLiteral("noteText"));
        return text ? text : (giveUp("no text to type in"), nullptr);
    }

    /// Types a text over what is there, and accepts it.
    void enter(const QString &name)
    {
        QDialog *dialog = noteDialog();
        if (!dialog) {
            giveUp("no dialog for a note");
        }
        activate(dialog);
        QPlainTextEdit *text = textOf(dialog);
        const QString words = versionText(++m_version, name);
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("version"));
        // The rest is pasted: it may be long.
        text->insertPlainText(words.sliced(QStringLiteral("version").size()));
        sayTry(QStringLiteral("put %1 %2").arg(name).arg(m_version));
        auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("noteAccept"));
        if (!accept || !accept->isEnabled()) {
            giveUp("the note cannot be added");
        }
        QTest::mouseClick(accept, Qt::LeftButton);
        if (noteDialog()) {
            giveUp("the dialog stays");
        }
        sayOutcome();
    }

    void add()
    {
        press("actionAddNote");
        // Two programs may make notes in one case.
        enter(QStringLiteral("%1-%2").arg(QCoreApplication::applicationPid()).arg(++m_notes));
    }

    /// Goes to some note in the list, and reads in the dialog which it is. False when there is none
    /// of ours.
    bool openSome(QString &name)
    {
        auto *list = m_window->findChild<QAbstractItemView *>(QStringLiteral("noteList"));
        const int rows = list ? list->model()->rowCount() : 0;
        if (rows == 0) {
            return false;
        }
        list->setCurrentIndex(list->model()->index(
            static_cast<int>(m_random.bounded(static_cast<quint32>(rows))), 0));
        press("actionChangeNote");
        QDialog *dialog = noteDialog();
        if (!dialog) {
            giveUp("the note does not open");
        }
        name = nameOf(textOf(dialog)->toPlainText());
        if (name.isEmpty()) {
            dialog->reject();
        }
        return !name.isEmpty();
    }

    void change()
    {
        if (QString name; openSome(name)) {
            enter(name);
        }
    }

    void remove()
    {
        QString name;
        if (!openSome(name)) {
            return;
        }
        QTest::keyClick(noteDialog(), Qt::Key_Escape);
        activate(m_window);
        sayTry(QStringLiteral("remove ") + name);
        press("actionRemoveNote");
        sayOutcome();
    }

    void save()
    {
        const QString path = QStringLiteral("%1-%2.scepcase").arg(m_case).arg(++m_saves);
        // The dialog has an event loop of its own.
        QTimer::singleShot(0, this, [path] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            auto *name =
                dialog ? dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")) : nullptr;
            if (!name) {
                giveUp("no dialog for a name");
            }
            name->setText(path);
            say(QStringLiteral("try save ") + path);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        press("actionSaveCaseAs");
        if (m_window->windowTitle().startsWith(QFileInfo(path).completeBaseName()) &&
            !isSaid(QStringLiteral("(not saved)"))) {
            say(QStringLiteral("saved ") + path);
        }
    }

    void sayTry(const QString &what)
    {
        m_tried.append(what);
        say(QStringLiteral("try ") + what);
    }

    [[nodiscard]] bool isSaid(const QString &words) const
    {
        return m_window->windowTitle().contains(words);
    }

    /// What was refused before is kept with the next that is kept.
    void sayOutcome()
    {
        if (isSaid(QStringLiteral("(not saved)"))) {
            say(QStringLiteral("refused"));
            return;
        }
        for (const QString &each : std::as_const(m_tried)) {
            say(QStringLiteral("kept ") + each);
        }
        m_tried.clear();
    }

    const QString m_scenario;
    const QString m_case;
    QRandomGenerator m_random;
    QTimer m_timer;
    QMainWindow *m_window = nullptr;
    QStringList m_tried;
    bool m_isBusy = false;
    int m_version = 1;
    int m_notes = 0;
    int m_saves = 0;
};

} // namespace

/// What Qt looks for.
class NoteMakerPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "notemaker.json")

public:
    QObject *create(const QString & /*name*/, const QString & /*specification*/) override
    {
        return new NoteMaker;
    }
};

#include "notemaker.moc"
