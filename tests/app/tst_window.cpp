// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/importcontroller.h"
#include "app/pipeline.h"
#include "models/item/eventmodel.h"
#include "models/item/roles.h"
#include "models/session/casestore.h"
#include "ui/logview/logview.h"
#include "ui/window/mainwindow.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Scep;

/// The window with everything behind it: files, importers, rules, analysis.
class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theStalledEnrollmentIsShown();
    void devicesSourcesAndFindingsAreListed();
    void choosingAnEventSelectsItsLine();
    void choosingALogLineSelectsItsEvent();
    void choosingAFindingSelectsItsEvidence();
    void choosingEvidenceOfTheVerdictShowsIt();
    void unmarkedLinesSelectNothing();
    void findingInTheLogIsEndedByEscape();
    void comparingShowsWhereTheWaysPart();
    void anotherImportAddsToTheCase();
    void progressCountsBytes();
    void aNewCaseTakesNothingFromTheOldOne();
    void anUnknownFileSaysWhichFormatsWereTried();
    void theWindowTitleNamesTheFolder();

private:
    void open(const QString &path);
    [[nodiscard]] LineNumber currentEventLine() const;

    template<typename T = QWidget>
    T *child(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }

    Pipeline m_pipeline;
    std::unique_ptr<CaseStore> m_store;
    std::unique_ptr<ImportController> m_imports;
    std::unique_ptr<MainWindow> m_window;
};

namespace {
QString example(const QString &name)
{
    return QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"))
        .filePath(QStringLiteral("resources/examples/") + name);
}

LineNumber lineOf(const QModelIndex &finding)
{
    return finding.data(EvidenceRole).value<EvidenceRef>().line;
}

LineNumber lineOfEvent(const QModelIndex &event)
{
    return event.data(EvidenceRole).value<EvidenceRef>().line;
}
} // namespace

void TestWindow::init()
{
    m_store = std::make_unique<CaseStore>(
        [this](const CaseEvidence &evidence) { return m_pipeline.analyzeEvidence(evidence); });
    m_imports = std::make_unique<ImportController>(m_pipeline, *m_store);
    m_window = std::make_unique<MainWindow>(*m_store);
    m_window->resize(1600, 1000);
    m_window->show();
    connect(m_window.get(), &MainWindow::importRequested, m_imports.get(),
            &ImportController::import);
    open(example(QStringLiteral("android-stalled-at-install")));
}

void TestWindow::cleanup()
{
    m_window.reset();
    m_imports.reset();
    m_store.reset();
}

void TestWindow::open(const QString &path)
{
    m_imports->import({path});
    QVERIFY(QTest::qWaitFor([this] { return !m_imports->isRunning() && !m_store->isAnalyzing(); },
                            60'000));
    QCoreApplication::processEvents();
}

LineNumber TestWindow::currentEventLine() const
{
    return lineOfEvent(child<QAbstractItemView>("eventTable")->currentIndex());
}

void TestWindow::theStalledEnrollmentIsShown()
{
    const QString headline = child<QLabel>("verdictHeadline")->text();
    QVERIFY2(headline.startsWith(QStringLiteral("Stalled at 5")), qPrintable(headline));
    QVERIFY(child<QLabel>("verdictSummary")->text().contains(QStringLiteral("CERT_INSTALL")));
    // The log shows the line that proves it.
    const LineNumber shown = child<LogView>("logView")->currentLine();
    QVERIFY(shown > 0);
    QCOMPARE(currentEventLine(), shown);
}

void TestWindow::devicesSourcesAndFindingsAreListed()
{
    const auto *devices = child<QAbstractItemView>("deviceList")->model();
    QCOMPARE(devices->rowCount(), 1);
    QCOMPARE(devices->rowCount(devices->index(0, 0)), 2);
    QCOMPARE(child<QAbstractItemView>("sourceList")->model()->rowCount(), 4);
    QVERIFY(child<QAbstractItemView>("findingList")->model()->rowCount() >= 1);
    // The chain is a tree: the root, what it issued, and the certificate below that.
    const auto *chain = child<QAbstractItemView>("chainLinks")->model();
    QCOMPARE(chain->rowCount(), 1);
    const QModelIndex issuing = chain->index(0, 0, chain->index(0, 0));
    QCOMPARE(chain->rowCount(issuing), 1);
    QCOMPARE(chain->rowCount(chain->index(0, 0, issuing)), 0);
}

void TestWindow::choosingAnEventSelectsItsLine()
{
    auto *events = child<QAbstractItemView>("eventTable");
    auto *log = child<LogView>("logView");
    events->setFocus();
    for (const int row : {0, 3, events->model()->rowCount() - 1}) {
        events->setCurrentIndex(events->model()->index(row, 0));
        QCOMPARE(log->currentLine(), lineOfEvent(events->currentIndex()));
    }
}

void TestWindow::choosingALogLineSelectsItsEvent()
{
    auto *events = child<QAbstractItemView>("eventTable");
    auto *log = child<LogView>("logView");
    const LineNumber line = lineOfEvent(events->model()->index(2, 0));
    log->showLine(line);
    QCOMPARE(currentEventLine(), line);
}

void TestWindow::choosingAFindingSelectsItsEvidence()
{
    auto *events = child<QAbstractItemView>("eventTable");
    events->setFocus();
    events->setCurrentIndex(events->model()->index(0, 0));
    auto *findings = child<QAbstractItemView>("findingList");
    const QModelIndex first = findings->model()->index(0, 0);
    QTest::mouseClick(findings->viewport(), Qt::LeftButton, {},
                      findings->visualRect(first).center());
    QVERIFY(lineOf(first) > 0);
    QCOMPARE(child<LogView>("logView")->currentLine(), lineOf(first));
    QCOMPARE(currentEventLine(), lineOf(first));
    QCOMPARE(findings->currentIndex(), first);
}

void TestWindow::choosingEvidenceOfTheVerdictShowsIt()
{
    auto *button = child<QToolButton>("verdictEvidence");
    QVERIFY(button->menu() && button->menu()->actions().size() > 1);
    auto *events = child<QAbstractItemView>("eventTable");
    for (QAction *action : button->menu()->actions()) {
        events->setCurrentIndex(events->model()->index(0, 0));
        action->trigger();
        const LineNumber line = child<LogView>("logView")->currentLine();
        QVERIFY2(action->text().endsWith(QLocale().toString(line)), qPrintable(action->text()));
    }
}

void TestWindow::unmarkedLinesSelectNothing()
{
    const LineNumber before = currentEventLine();
    child<LogView>("logView")->showLine(1);
    QCOMPARE(child<LogView>("logView")->currentLine(), 1);
    QCOMPARE(currentEventLine(), before);
}

void TestWindow::findingInTheLogIsEndedByEscape()
{
    child<QAction>("actionFind")->trigger();
    auto *text = child<QLineEdit>("findText");
    QVERIFY(text && text->isVisible());
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!text->isVisible());
}

void TestWindow::progressCountsBytes()
{
    QList<ImportProgress> told;
    connect(m_imports.get(), &ImportController::progressChanged, m_imports.get(),
            [&told](const ImportProgress &progress) { told.append(progress); });
    const QString log = example(QStringLiteral("android-success/OMADMLog_0.log"));
    open(log);
    QVERIFY(!told.isEmpty());
    const qint64 size = QFileInfo(log).size();
    for (const ImportProgress &progress : std::as_const(told)) {
        QVERIFY(progress.bytesDone <= progress.bytesTotal);
        QVERIFY(progress.bytesPerSecond >= progress.bytesDone / 60);
    }
    QCOMPARE(told.constLast().bytesDone, size);
    QCOMPARE(told.constLast().bytesTotal, size);
}

void TestWindow::comparingShowsWhereTheWaysPart()
{
    auto *compare = child<QAction>("actionCompare");
    auto *page = child<>("comparePage");
    open(example(QStringLiteral("android-success")));
    QVERIFY(compare->isEnabled() && !page->isVisible());
    compare->trigger();
    QVERIFY(page->isVisible() && !child<>("casePage")->isVisible());
    const QString summary = child<QLabel>("compareSummary")->text();
    QVERIFY2(summary.contains(QStringLiteral("5 Deliver")), qUtf8Printable(summary));
    QVERIFY(child<QAction>("actionNextDifference")->isEnabled());
    compare->trigger();
    QVERIFY(child<>("casePage")->isVisible() && !page->isVisible());
    compare->trigger();
    m_store->clear();
    QCoreApplication::processEvents();
    QVERIFY(!compare->isChecked() && !compare->isEnabled() && !page->isVisible());
}

void TestWindow::anotherImportAddsToTheCase()
{
    child<QAction>("actionNextEnrollment")->trigger();
    const QString chosen = child<QLabel>("verdictSubject")->text();
    open(example(QStringLiteral("windows-template")));
    QCOMPARE(child<QAbstractItemView>("deviceList")->model()->rowCount(), 2);
    QCOMPARE(child<QLabel>("verdictSubject")->text(), chosen);
}

void TestWindow::aNewCaseTakesNothingFromTheOldOne()
{
    m_imports->import({example(QStringLiteral("windows-template"))});
    m_imports->abandon();
    m_store->clear();
    open(example(QStringLiteral("ios-22013")));
    QCOMPARE(child<QAbstractItemView>("deviceList")->model()->rowCount(), 1);
    QCOMPARE(child<QAbstractItemView>("sourceList")->model()->rowCount(), 3);
}

void TestWindow::anUnknownFileSaysWhichFormatsWereTried()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("notes.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("hello\nworld\n");
    file.close();
    open(file.fileName());
    auto *sources = child<QAbstractItemView>("sourceList");
    sources->setFocus();
    QTest::keyClick(sources, Qt::Key_End);
    auto *issues = child<QListWidget>("sourceIssues");
    QVERIFY(issues->isVisible());
    QVERIFY(issues->item(0)->text().startsWith(QStringLiteral("notes.txt")));
    QVERIFY(issues->item(0)->text().contains(QStringLiteral("OMADM")));
}

void TestWindow::theWindowTitleNamesTheFolder()
{
    QVERIFY2(m_window->windowTitle().startsWith(QStringLiteral("android-stalled-at-install")),
             qPrintable(m_window->windowTitle()));
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
