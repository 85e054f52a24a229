// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/translations.h"
#include "tests/app/clippedtexts.h"
#include "tests/app/wholeprogram.h"
#include "ui/window/menuactions.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

/// The real window with a case in it: every command is given, and every dialog that comes of it is
/// looked at.
class TestEveryCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCommandCanBeGiven_data();
    void everyCommandCanBeGiven();
    void buttonsHaveRoomForTheirText_data();
    void buttonsHaveRoomForTheirText();

private:
    std::unique_ptr<WholeProgram> start(const QString &case_);

    Pipeline m_pipeline;
    QTemporaryDir m_home;
};

namespace {

QString example(const QString &name)
{
    return QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"))
        .filePath(u"resources/examples/"_s + name);
}

/// Closes whatever opens above the window while it lives, and looks at each once.
class DialogCloser : public QObject
{
public:
    explicit DialogCloser(const QWidget *window)
        : m_window(window)
    {
        m_timer.setInterval(20);
        connect(&m_timer, &QTimer::timeout, this, &DialogCloser::close);
        m_timer.start();
    }
    QStringList clipped;
    QStringList seen;

    void close()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget == m_window || !widget->isVisible() || !widget->isWindow()) {
                continue;
            }
            if (auto *dialog = qobject_cast<QDialog *>(widget)) {
                seen.append(QLatin1StringView(dialog->metaObject()->className()));
                // The file dialog is Qt's own, and laid out by it.
                if (!dialog->inherits("QFileDialog")) {
                    clipped += clippedTexts(*dialog);
                }
                dialog->reject();
            } else if (widget->windowType() == Qt::Popup || qobject_cast<QMenu *>(widget)) {
                widget->close();
            }
        }
    }

private:
    const QWidget *m_window;
    QTimer m_timer;
};

/// What puts the case away: given last, because little can be done without a case.
bool isLeaving(const QAction &action)
{
    return action.objectName() == "actionNewCase"_L1;
}

} // namespace

void TestEveryCommand::initTestCase()
{
    // Nothing that the person has is written.
    QVERIFY(m_home.isValid());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    QCoreApplication::setOrganizationName(u"scep-workbench"_s);
    QCoreApplication::setApplicationName(u"tst_everycommand"_s);
    QApplication::setQuitOnLastWindowClosed(false);
}

std::unique_ptr<WholeProgram> TestEveryCommand::start(const QString &case_)
{
    auto program = std::make_unique<WholeProgram>(m_pipeline, m_home.filePath(u"untitled"_s));
    if (!case_.isEmpty()) {
        program->imports.import({example(case_)});
        if (!program->waitForAnalysis()) {
            return nullptr;
        }
        program->keeper.finishPacking();
    }
    QCoreApplication::processEvents();
    return program;
}

void TestEveryCommand::everyCommandCanBeGiven_data()
{
    QTest::addColumn<QString>("case_");
    QTest::newRow("without a case") << QString();
    QTest::newRow("with a case") << u"windows-template"_s;
}

void TestEveryCommand::everyCommandCanBeGiven()
{
    QFETCH(QString, case_);
    const auto program = start(case_);
    QVERIFY(program);
    QStringList names;
    QStringList last;
    for (const auto &[action, path] : menuActions(*program->window.menuBar())) {
        if (action->objectName() != "actionQuit"_L1) {
            (isLeaving(*action) ? last : names).append(action->objectName());
        }
    }
    names += last;
    DialogCloser closer(&program->window);
    int given = 0;
    for (const QString &name : std::as_const(names)) {
        // By name each time: a command may make menus anew.
        auto *action = program->window.findChild<QAction *>(name);
        if (action == nullptr || !action->isEnabled()) {
            continue;
        }
        action->trigger();
        ++given;
        QTest::qWait(60);
        QVERIFY2(program->waitForAnalysis(), qPrintable(name));
        QVERIFY2(program->window.isVisible(), qPrintable(name));
    }
    QVERIFY2(given > (case_.isEmpty() ? 15 : 30), qPrintable(QString::number(given)));
    QVERIFY(!closer.seen.isEmpty());
    QCOMPARE(closer.clipped, QStringList());
}

void TestEveryCommand::buttonsHaveRoomForTheirText_data()
{
    QTest::addColumn<bool>("isPolish");
    QTest::addColumn<QString>("case_");
    QTest::addColumn<int>("percent"); // of the font's size, which is what scaling is to a layout
    for (const bool isPolish : {false, true}) {
        for (const int percent : {100, 150, 200}) {
            for (const QString &case_ : {QString(), u"windows-template"_s}) {
                QTest::addRow("%s, %d %%, %s", isPolish ? "Polish" : "English", percent,
                              case_.isEmpty() ? "no case" : "a case")
                    << isPolish << case_ << percent;
            }
        }
    }
}

void TestEveryCommand::buttonsHaveRoomForTheirText()
{
    QFETCH(bool, isPolish);
    QFETCH(QString, case_);
    QFETCH(int, percent);
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    installLanguage(QLocale(isPolish ? QLocale::Polish : QLocale::English));
    const auto program = start(case_);
    QVERIFY(program);
    program->window.resize(1600 * percent / 100, 1000 * percent / 100);
    QTest::qWait(200);
    const QStringList clipped = clippedTexts(program->window);
    QApplication::setFont(before);
    QCOMPARE(clipped, QStringList());
}

QTEST_MAIN(TestEveryCommand)
#include "tst_everycommand.moc"
