// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/importcontroller.h"
#include "app/pipeline.h"
#include "models/session/casestore.h"
#include "tests/app/clippedtexts.h"
#include "tests/app/opendialogs.h"
#include "tests/app/overlaps.h"
#include "tests/ui/logdocuments.h"
#include "ui/logview/logview.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Scep;
using namespace Scep::Testing;

/// The window where there is less room than in English on a large screen: small windows, longer
/// words, writing from right to left.
class TestLayouts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingHasRoom_data();
    void everythingHasRoom();
    void everyDialogHasRoom_data();
    void everyDialogHasRoom();
    void rightToLeftIsMirrored();
    void linesOfALogStandAsTheyAreWritten();
    void theWelcomePageScrollsWhereItIsSmall();

private:
    struct Program;
    std::unique_ptr<Program> start(bool hasCase, const QSize &size);
    Pipeline m_pipeline;
    QTemporaryDir m_home;
};

struct TestLayouts::Program
{
    explicit Program(const Pipeline &pipeline)
        : store([&pipeline](const CaseEvidence &evidence) {
            return pipeline.analyzeEvidence(evidence);
        })
        , imports(pipeline, store)
        , window(store)
    {
    }
    CaseStore store;
    ImportController imports;
    MainWindow window;
};

namespace {
/// Makes every text 40 % longer, as words of other languages are. Keys stay keys.
class LongWords : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *sourceText,
                                    const char * /*disambiguation*/, int /*n*/) const override
    {
        const QString text = QString::fromUtf8(sourceText);
        // Names of keys are compared and parsed, and the direction of writing is a setting.
        const QByteArrayView place(context);
        const bool isSetting = place == "QShortcut" || place == "QGuiApplication";
        const bool isKey = text.startsWith(u"Ctrl+"_s) || text.startsWith(u"Alt+"_s) ||
                           text.startsWith(u"Shift+"_s) || text.size() < 3;
        if (isSetting || isKey) {
            return {};
        }
        // Of letters as wide as others, and words that can be wrapped.
        static const QString padding = u" looonger words tooo"_s.repeated(40);
        return text + padding.first(std::max<qsizetype>(2, text.size() * 2 / 5));
    }
};

/// Sets what the application is like, and back.
class Setting
{
public:
    Setting(int percent, Qt::LayoutDirection direction, bool hasLongWords)
        : m_font(QApplication::font())
    {
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * percent / 100);
        QApplication::setFont(font);
        QGuiApplication::setLayoutDirection(direction);
        if (hasLongWords) {
            QCoreApplication::installTranslator(&m_words);
        }
    }
    ~Setting()
    {
        QCoreApplication::removeTranslator(&m_words);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QApplication::setFont(m_font);
    }
    Q_DISABLE_COPY_MOVE(Setting)

private:
    QFont m_font;
    LongWords m_words;
};

void addKinds()
{
    QTest::addColumn<bool>("hasCase");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("hasLongWords");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    const QSize large(1600, 1000);
    const QSize small(1024, 700);
    for (const bool hasCase : {false, true}) {
        const QByteArray name = hasCase ? "case" : "welcome";
        const auto add = [&](const char *kind, const QSize &size, int percent, bool isLong,
                             Qt::LayoutDirection direction) {
            QTest::newRow(QByteArray(name + ", " + kind).constData())
                << hasCase << size << percent << isLong << direction;
        };
        add("small", small, 100, false, Qt::LeftToRight);
        add("smaller", {1024, 600}, 100, false, Qt::LeftToRight);
        add("long words", large, 100, true, Qt::LeftToRight);
        add("long words, small", small, 100, true, Qt::LeftToRight);
        add("long words, 150 %", large * 1.5, 150, true, Qt::LeftToRight);
        add("right to left", large, 100, false, Qt::RightToLeft);
        add("right to left, small", small, 100, false, Qt::RightToLeft);
        add("right to left, long words", large, 100, true, Qt::RightToLeft);
    }
}
} // namespace

void TestLayouts::initTestCase()
{
    // Nothing that the person has is read or written.
    QVERIFY(m_home.isValid());
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.path()));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_home.path()));
    QApplication::setQuitOnLastWindowClosed(false);
}

std::unique_ptr<TestLayouts::Program> TestLayouts::start(bool hasCase, const QSize &size)
{
    auto program = std::make_unique<Program>(m_pipeline);
    program->window.setExamples({{u"Windows: template refused (0x80094800)"_s, u"one"_s},
                                 {u"Android: certificate delivered"_s, u"two"_s}});
    program->window.setRecentCases({u"/cases/Printer of the second floor.scepcase"_s});
    program->window.resize(size);
    program->window.show();
    if (hasCase) {
        program->imports.import({QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"))
                                     .filePath(u"resources/examples/windows-template"_s)});
        const auto isReady = [&] {
            return !program->imports.isRunning() && !program->store.isAnalyzing();
        };
        if (!QTest::qWaitFor(isReady, 60'000)) {
            return nullptr;
        }
    }
    QTest::qWait(200); // panes get their sizes after they are shown
    const QString name = QString::fromLatin1(QTest::currentDataTag())
                             .replace(u", "_s, u"-"_s)
                             .replace(u' ', u'-')
                             .remove(u'%');
    program->window.grab().save(u"layout-%1.png"_s.arg(name)); // for looking
    return program;
}

void TestLayouts::everythingHasRoom_data()
{
    addKinds();
}

void TestLayouts::everythingHasRoom()
{
    QFETCH(bool, hasCase);
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(bool, hasLongWords);
    QFETCH(Qt::LayoutDirection, direction);
    const Setting setting(percent, direction, hasLongWords);
    const auto program = start(hasCase, size);
    QVERIFY(program);
    // What it holds does not force it over the edge of the screen.
    QVERIFY2(program->window.height() <= size.height(),
             qPrintable(QString::number(program->window.height())));
    const QStringList faults = clippedTexts(program->window) + overlaps(program->window);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayouts::everyDialogHasRoom_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const int percent : {100, 150, 200}) {
        QTest::addRow("long words, %d %%", percent) << percent << Qt::LeftToRight;
        QTest::addRow("right to left, long words, %d %%", percent) << percent << Qt::RightToLeft;
    }
}

void TestLayouts::everyDialogHasRoom()
{
    QFETCH(int, percent);
    QFETCH(Qt::LayoutDirection, direction);
    const Setting setting(percent, direction, true);
    WholeProgram program(m_pipeline, m_home.filePath(u"untitled"_s));
    program.window.resize(program.window.size() * percent / 100);
    QVERIFY(openFullCase(
        program,
        QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR")).filePath(u"resources/examples"_s)));
    QSet<QString> seen;
    QStringList faults;
    const QString ending =
        u"-%1-%2.png"_s.arg(direction == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s).arg(percent);
    DialogVisitor visitor(program.window, [&](QDialog &dialog) {
        const QString name = describe(dialog);
        seen.insert(name);
        const QStringList found = clippedTexts(dialog) + overlaps(dialog);
        for (const QString &fault : found) {
            faults.append(name + u": "_s + fault);
        }
        if (!found.isEmpty()) {
            dialog.grab().save(u"dialog-"_s +
                               QString::fromLatin1(dialog.metaObject()->className()).mid(6) +
                               ending);
        }
    });
    QVERIFY(openEveryDialog(program, visitor, [](const QString &) {}));
    faults.removeDuplicates();
    QVERIFY2(seen.size() >= 14, qPrintable(seen.values().join(u", ")));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayouts::rightToLeftIsMirrored()
{
    const Setting setting(100, Qt::RightToLeft, false);
    const auto program = start(true, {1600, 1000});
    QVERIFY(program);
    // What would like more room but does not need it is no reason to scroll.
    QCOMPARE(
        program->window.findChild<QScrollArea *>(u"casePageArea"_s)->verticalScrollBar()->maximum(),
        0);
    const QMenuBar &menus = *program->window.menuBar();
    QVERIFY(menus.actionGeometry(menus.actions().constFirst()).left() > menus.width() / 2);
    const auto *banner = program->window.findChild<QLabel *>(u"verdictHeadline"_s);
    QCOMPARE(banner->layoutDirection(), Qt::RightToLeft);
}

void TestLayouts::linesOfALogStandAsTheyAreWritten()
{
    const auto picture = [](Qt::LayoutDirection direction) {
        const Setting setting(100, direction, false);
        LogView view;
        view.setDocument(documentOf(numbered(30)), {});
        view.resize(400, 200);
        view.show();
        QCoreApplication::processEvents();
        return view.grab().toImage();
    };
    QCOMPARE(picture(Qt::RightToLeft), picture(Qt::LeftToRight));
}

void TestLayouts::theWelcomePageScrollsWhereItIsSmall()
{
    const Setting setting(200, Qt::LeftToRight, false);
    const auto program = start(false, {1400, 700});
    QVERIFY(program);
    // Not forced to be larger by what it holds.
    QVERIFY2(program->window.height() <= 700,
             qPrintable(QString::number(program->window.height())));
    const auto *area = program->window.findChild<QScrollArea *>(u"welcomeArea"_s);
    QVERIFY(area->verticalScrollBar()->maximum() > 0);
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    // By keyboard too: what gets the focus comes into view.
    auto *before = program->window.findChild<QWidget *>(u"example1"_s);
    const auto *last = program->window.findChild<QWidget *>(u"example2"_s);
    program->window.activateWindow();
    before->setFocus(Qt::TabFocusReason);
    QTest::keyClick(before, Qt::Key_Tab);
    QTRY_VERIFY(last->hasFocus());
    QVERIFY(
        area->viewport()->rect().contains(last->mapTo(area->viewport(), last->rect().center())));
}

QTEST_MAIN(TestLayouts)
#include "tst_layouts.moc"
