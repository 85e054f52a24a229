// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/eventmodel.h"
#include "models/item/roles.h"
#include "models/session/casestore.h"
#include "models/text/textscan.h"
#include "tests/ui/casefixtures.h"
#include "tests/ui/palettes.h"
#include "ui/logview/logview.h"
#include "ui/window/annotationcommand.h"
#include "ui/window/clockdialog.h"
#include "ui/window/mainwindow.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QHelpEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

using namespace Scep;
using namespace std::chrono_literals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyCaseIsWelcomed();
    void aCaseShowsWhatNeedsAttentionFirst();
    void enrollmentsAreSteppedThroughByAction();
    void backAndForwardLeadThroughWhatWasChosen();
    void commandsAndKeysAreDrawnForLooking();
    void pastedTextIsImported();
    void aNewSourceKeepsWhatThePersonChose();
    void aNewSourceMayShowWhatIsMoreUrgent();
    void everySourceCanBeChosenInTheLog();
    void panesThatWereHiddenStayHidden();
    void theLayoutIsRememberedWhileThePanesAreHidden();
    void columnsAreRememberedAndReset();
    void resetBringsAllPanesBack();
    void theTitleNamesTheCase();
    void theStatusBarCountsDevicesAndTroubledFiles();
    void aFileWithProblemsSaysWhich();
    void aFileWithoutLinesSaysSo();
    void certificatesAloneAreExplained();
    void droppedFilesAreImported();
    void anImportCanBeWatchedAndCancelled();
    void everyActionIsComplete();
    void everyMenuEntryHasAMnemonicOfItsOwn();
    void everyInputHasANameForScreenReaders();
    void f6GoesThroughThePanesAndBack();
    void tabReachesEveryPane();
    void examplesAreOfferedInMenuAndPage();
    void clockOfASourceIsSetAndTakenBack();
    void deviceOfASourceIsSetAndTakenBack();
    void decisionsOnNotesAreNamedAsActions();
    void clockDialogShowsWhatIsMeantAndRefusesNonsense();
    void sourceThatWritesItsZoneIsNotAskedForOne();
    void clockDialogIsDrawnForLooking_data();
    void clockDialogIsDrawnForLooking();
    void sourceIsReadAgainOnRequest();
    void theCodeAtTheCursorIsLookedUp();
    void theCodeOfAFindingIsLookedUp();
    void theLinesOfACodeAreShown();
    void proposedClockIsAppliedAndTakenBack();
};

namespace {
/// A window over a store whose analysis is what the test says.
class Scene
{
public:
    Scene()
        : store([this](const CaseEvidence &) { return analysis; })
        , window(store)
    {
        window.resize(1400, 900);
        window.show();
    }

    /// Adds the case's sources, as an import would, and waits for them to be published.
    void add(const Case &aCase)
    {
        analysis = aCase.analysis;
        for (const SourceFile &source : aCase.evidence.sources) {
            SourceContents contents;
            contents.source = source;
            contents.source.id = store.nextSourceId();
            contents.certificates = aCase.evidence.certificates;
            store.addSource(contents);
        }
        QVERIFY(QTest::qWaitFor([this] { return !store.isAnalyzing(); }));
        QCoreApplication::processEvents();
    }

    template<typename T = QWidget>
    T *child(const char *name) const
    {
        return window.findChild<T *>(QLatin1StringView(name));
    }

    void trigger(const char *name) const
    {
        auto *action = child<QAction>(name);
        QVERIFY2(action && action->isEnabled(), name);
        action->trigger();
    }

    [[nodiscard]] const SourceFile &source(int row) const
    {
        return store.current().evidence.sources.at(row);
    }

    [[nodiscard]] QString headline() const { return child<QLabel>("verdictHeadline")->text(); }

    [[nodiscard]] QModelIndex device() const
    {
        return child<QAbstractItemView>("deviceList")->currentIndex();
    }

    Analysis analysis;
    CaseStore store;
    MainWindow window;
};

Case oneFile(const QString &name, const QString &format = {}, const QList<ImportIssue> &issues = {})
{
    Case result;
    SourceFile source;
    source.displayName = name;
    source.path = name;
    source.formatId = format;
    source.formatName = format;
    source.issues = issues;
    result.evidence.sources = {source};
    return result;
}

/// Writes its times without a zone, at noon and half an hour later.
Case localFile()
{
    Case result = oneFile(QStringLiteral("local.log"), QStringLiteral("omadm"));
    SourceFile &source = result.evidence.sources.first();
    const auto noon = utcMicroseconds(2026, 7, 1, 12, 0, 0, 0us);
    source.firstInstant = {.sinceEpoch = *noon, .certainty = TimeCertainty::ZoneAssumed};
    source.lastInstant = {.sinceEpoch = *noon + 30min, .certainty = TimeCertainty::ZoneAssumed};
    return result;
}

/// A log whose lines are the ones given, shown in the log pane.
void addLog(Scene &scene, const QByteArray &text)
{
    SourceContents contents;
    contents.source.id = scene.store.nextSourceId();
    contents.source.displayName = QStringLiteral("device.log");
    const auto file = EvidenceFile::fromBytes(text);
    auto scan = scanText(*file, {}, {});
    QVERIFY(scan);
    contents.document = std::make_shared<TextDocument>(file, std::move(scan->index));
    scene.store.addSource(contents);
    QVERIFY(QTest::qWaitFor([&scene] { return !scene.store.isAnalyzing(); }));
    QCoreApplication::processEvents();
}

/// A good device, and a bad one after it.
Case goodAndBad()
{
    Case result = Fixtures::androidSucceeded();
    Device bad = Fixtures::windowsFailed().analysis.devices.constFirst();
    bad.id = QStringLiteral("device-2");
    for (Enrollment &enrollment : bad.enrollments) {
        enrollment.id.replace(QStringLiteral("device-1"), QStringLiteral("device-2"));
    }
    result.analysis.devices.append(bad);
    return result;
}

/// Menu entries at every depth, submenus before their entries.
QList<QMenu *> allMenus(const QMainWindow &window)
{
    QList<QMenu *> menus;
    for (const QAction *action : window.menuBar()->actions()) {
        menus.append(action->menu());
    }
    for (qsizetype i = 0; i < menus.size(); ++i) {
        for (const QAction *action : menus.at(i)->actions()) {
            if (action->menu()) {
                menus.append(action->menu());
            }
        }
    }
    return menus;
}

QString mnemonic(const QString &text)
{
    return QKeySequence::mnemonic(text).toString();
}
} // namespace

void TestMainWindow::anEmptyCaseIsWelcomed()
{
    const Scene scene;
    QVERIFY(!scene.child("casePage")->isVisible());
    for (const QDockWidget *dock : scene.window.findChildren<QDockWidget *>()) {
        QVERIFY(!dock->isVisible());
        QVERIFY(!dock->toggleViewAction()->isEnabled());
    }
    QVERIFY(!scene.child<QAction>("actionFind")->isEnabled());
    QVERIFY(scene.child<QAction>("actionImportFiles")->isEnabled());
}

void TestMainWindow::aCaseShowsWhatNeedsAttentionFirst()
{
    Scene scene;
    const Case aCase = goodAndBad();
    scene.add(aCase);
    QVERIFY(scene.child("casePage")->isVisible());
    for (const QDockWidget *dock : scene.window.findChildren<QDockWidget *>()) {
        QVERIFY2(dock->isVisible(), qPrintable(dock->objectName()));
    }
    QVERIFY(scene.headline().startsWith(QStringLiteral("Failed")));
    QCOMPARE(scene.device().data(IdRole).toString(),
             aCase.analysis.devices.at(1).enrollments.constLast().id);
    QVERIFY(
        scene.child<QLabel>("verdictSubject")->text().contains(aCase.analysis.devices.at(1).name));
}

void TestMainWindow::enrollmentsAreSteppedThroughByAction()
{
    Scene scene;
    scene.add(goodAndBad());
    const QString first = scene.device().data(IdRole).toString();
    QSet<QString> seen;
    do {
        seen.insert(scene.device().data(IdRole).toString());
        scene.trigger("actionNextEnrollment");
    } while (scene.device().data(IdRole).toString() != first && seen.size() < 10);
    qsizetype count = 0;
    for (const Device &device : scene.analysis.devices) {
        count += device.enrollments.size();
    }
    QCOMPARE(seen.size(), count);
    scene.trigger("actionNextEnrollment");
    scene.trigger("actionPreviousEnrollment");
    QCOMPARE(scene.device().data(IdRole).toString(), first);
}

void TestMainWindow::backAndForwardLeadThroughWhatWasChosen()
{
    Scene scene;
    scene.add(goodAndBad());
    const auto shown = [&scene] { return scene.device().data(IdRole).toString(); };
    QVERIFY(!scene.child<QAction>("actionGoBack")->isEnabled());
    QStringList ids{shown()};
    for (int step = 0; step < 2; ++step) {
        scene.trigger("actionNextEnrollment");
        ids.append(shown());
    }
    QVERIFY(ids.at(0) != ids.at(1));
    scene.trigger("actionGoBack");
    QCOMPARE(shown(), ids.at(1));
    scene.trigger("actionGoBack");
    QCOMPARE(shown(), ids.at(0));
    QVERIFY(!scene.child<QAction>("actionGoBack")->isEnabled());
    scene.trigger("actionGoForward");
    QCOMPARE(shown(), ids.at(1));
    scene.store.clear();
    QVERIFY(!scene.child<QAction>("actionGoBack")->isEnabled());
    QVERIFY(!scene.child<QAction>("actionGoForward")->isEnabled());
}

void TestMainWindow::commandsAndKeysAreDrawnForLooking()
{
    Scene scene;
    scene.add(goodAndBad());
    for (const auto &[action, dialog] :
         {std::pair{"actionCommands", "commandPalette"}, {"actionShortcuts", "shortcutsDialog"}}) {
        scene.trigger(action);
        auto *opened = scene.child<QDialog>(dialog);
        QVERIFY(opened && opened->isVisible());
        QCoreApplication::processEvents();
        const auto *list = opened->findChild<QTreeView *>();
        QVERIFY(list->visualRect(list->model()->index(0, 0)).height() > 0);
        QVERIFY(opened->grab().save(QLatin1StringView(dialog) + QLatin1StringView(".png")));
        opened->close();
    }
}

void TestMainWindow::pastedTextIsImported()
{
    Scene scene;
    const QSignalSpy asked(&scene.window, &MainWindow::importRequested);
    QApplication::clipboard()->clear();
    scene.trigger("actionPaste");
    QCOMPARE(asked.size(), 0);
    QApplication::clipboard()->setText(QStringLiteral("-----BEGIN CERTIFICATE-----"));
    scene.trigger("actionPaste");
    QCOMPARE(asked.size(), 1);
    QFile file(asked.constFirst().constFirst().toStringList().constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("-----BEGIN CERTIFICATE-----"));
}

void TestMainWindow::aNewSourceKeepsWhatThePersonChose()
{
    Scene scene;
    scene.add(goodAndBad());
    scene.trigger("actionNextEnrollment");
    const QString chosen = scene.device().data(IdRole).toString();
    auto *events = scene.child<QAbstractItemView>("eventTable");
    QVERIFY(events && events->model()->rowCount() > 1);
    events->setFocus();
    events->setCurrentIndex(events->model()->index(1, 0));
    const auto line = events->currentIndex().data(EvidenceRole).value<EvidenceRef>().line;
    QVERIFY(line > 0);
    scene.add(goodAndBad());
    QCOMPARE(scene.device().data(IdRole).toString(), chosen);
    QCOMPARE(events->currentIndex().data(EvidenceRole).value<EvidenceRef>().line, line);
}

void TestMainWindow::aNewSourceMayShowWhatIsMoreUrgent()
{
    Scene scene;
    scene.add(Fixtures::androidSucceeded());
    QVERIFY(scene.headline().startsWith(QStringLiteral("Delivered")));
    scene.add(goodAndBad());
    QVERIFY(scene.headline().startsWith(QStringLiteral("Failed")));
}

void TestMainWindow::everySourceCanBeChosenInTheLog()
{
    Scene scene;
    scene.add(oneFile(QStringLiteral("a.log")));
    scene.add(oneFile(QStringLiteral("b.log")));
    auto *chooser = scene.child<QComboBox>("logSourceChooser");
    QCOMPARE(chooser->count(), 2);
    QCOMPARE(chooser->itemText(0), QStringLiteral("a.log"));
    chooser->setCurrentIndex(1);
    emit chooser->activated(1);
    const auto *list = scene.child<QAbstractItemView>("sourceList");
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("b.log"));
    // What is added later leaves the choice as it is.
    scene.add(oneFile(QStringLiteral("c.log")));
    QCOMPARE(chooser->count(), 3);
    QCOMPARE(chooser->currentText(), QStringLiteral("b.log"));
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("b.log"));
}

void TestMainWindow::panesThatWereHiddenStayHidden()
{
    Scene scene;
    scene.add(goodAndBad());
    scene.trigger("dockFindingsToggle");
    QVERIFY(!scene.child("dockFindings")->isVisible());
    scene.add(goodAndBad());
    QVERIFY(!scene.child("dockFindings")->isVisible());
    scene.store.clear();
    QVERIFY(!scene.child("dockDevices")->isVisible());
    scene.add(goodAndBad());
    QVERIFY(scene.child("dockDevices")->isVisible());
    QVERIFY(!scene.child("dockFindings")->isVisible());
}

void TestMainWindow::theLayoutIsRememberedWhileThePanesAreHidden()
{
    Scene before;
    before.add(goodAndBad());
    before.trigger("dockChainToggle");
    before.store.clear();
    Scene after;
    after.window.restoreLayout({}, before.window.layoutState());
    after.add(goodAndBad());
    QVERIFY(!after.child("dockChain")->isVisible());
    QVERIFY(after.child("dockDevices")->isVisible());
    Scene broken;
    broken.window.restoreLayout({}, QByteArrayLiteral("junk"));
    broken.add(goodAndBad());
    QVERIFY(broken.child("dockDevices")->isVisible());
}

void TestMainWindow::columnsAreRememberedAndReset()
{
    const auto headers = [](Scene &scene) {
        scene.trigger("actionMatrix");
        scene.trigger("actionMatrix");
        return QList{scene.window.findChild<QTreeView *>(QStringLiteral("eventTable"))->header(),
                     scene.window.findChild<QTableView *>(QStringLiteral("matrixTable"))
                         ->horizontalHeader()};
    };
    Scene before;
    before.add(goodAndBad());
    QList<int> own;
    for (QHeaderView *header : headers(before)) {
        own.append(header->sectionSize(1));
        header->resizeSection(1, header->sectionSize(1) + 55);
    }
    Scene after;
    after.window.restorePages(before.window.pagesState());
    after.add(goodAndBad());
    const QList<QHeaderView *> remembered = headers(after);
    for (qsizetype i = 0; i < own.size(); ++i) {
        QCOMPARE(remembered.at(i)->sectionSize(1), own.at(i) + 55);
    }
    after.trigger("actionResetLayout");
    for (qsizetype i = 0; i < own.size(); ++i) {
        QCOMPARE(remembered.at(i)->sectionSize(1), own.at(i));
    }
    after.window.restorePages(QByteArrayLiteral("junk"));
    QCOMPARE(remembered.at(0)->sectionSize(1), own.at(0));
}

void TestMainWindow::resetBringsAllPanesBack()
{
    Scene scene;
    scene.add(goodAndBad());
    scene.trigger("dockDevicesToggle");
    scene.trigger("dockLogToggle");
    scene.trigger("actionResetLayout");
    QVERIFY(scene.child("dockDevices")->isVisible());
    QVERIFY(scene.child("dockLog")->isVisible());
}

void TestMainWindow::theTitleNamesTheCase()
{
    Scene scene;
    Case aCase = goodAndBad();
    aCase.evidence.sources[0].container = QStringLiteral("somewhere/case-4711");
    scene.add(aCase);
    QVERIFY(scene.window.windowTitle().startsWith(QStringLiteral("case-4711")));
    scene.store.clear();
    QVERIFY(!scene.window.windowTitle().contains(QStringLiteral("case-4711")));
}

void TestMainWindow::theStatusBarCountsDevicesAndTroubledFiles()
{
    Scene scene;
    scene.add(goodAndBad());
    const QString quiet = scene.child<QLabel>("caseCounts")->text();
    QVERIFY(quiet.startsWith(QLatin1Char('2')));
    Case more = goodAndBad();
    more.evidence.sources =
        oneFile(QStringLiteral("odd.txt"), {}, {{IssueCode::UnknownFormat}}).evidence.sources;
    scene.add(more);
    QVERIFY(scene.child<QLabel>("caseCounts")->text().size() > quiet.size());
}

void TestMainWindow::aFileWithProblemsSaysWhich()
{
    const ImportIssue issue{.code = IssueCode::MalformedLine, .line = 1'234};
    Scene scene;
    scene.add(oneFile(QStringLiteral("good.log"), QStringLiteral("omadm")));
    auto *issues = scene.child<QListWidget>("sourceIssues");
    auto *sources = scene.child<QAbstractItemView>("sourceList");
    QVERIFY(!issues->isVisible());
    scene.add(oneFile(QStringLiteral("odd.log"), QStringLiteral("omadm"), {issue}));
    sources->setFocus();
    QTest::keyClick(sources, Qt::Key_Home);
    QTest::keyClick(sources, Qt::Key_End);
    QVERIFY(issues->isVisible());
    QCOMPARE(issues->count(), 1);
    QVERIFY(issues->item(0)->text().contains(QStringLiteral("odd.log")));
    QVERIFY(issues->item(0)->text().contains(QLocale().toString(1'234)));
    QVERIFY(issues->item(0)->text().contains(issueText(issue)));
    QVERIFY((issues->focusPolicy() & Qt::TabFocus) == Qt::TabFocus);
    QTest::keyClick(sources, Qt::Key_Home);
    QVERIFY(!issues->isVisible());
}

void TestMainWindow::aFileWithoutLinesSaysSo()
{
    Scene scene;
    scene.add(oneFile(QStringLiteral("picture.bin"), {}, {{IssueCode::UnknownFormat}}));
    auto *sources = scene.child<QAbstractItemView>("sourceList");
    sources->setFocus();
    QTest::mouseClick(sources->viewport(), Qt::LeftButton, {},
                      sources->visualRect(sources->model()->index(0, 0)).center());
    auto *note = scene.child<QLabel>("logNote");
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(QStringLiteral("picture.bin")));
    QVERIFY(scene.child<QListWidget>("sourceIssues")->isVisible());
    QVERIFY(scene.child<QLabel>("casePageEmpty")->isVisible());
}

void TestMainWindow::certificatesAloneAreExplained()
{
    Case aCase = oneFile(QStringLiteral("root.cer"), QStringLiteral("pem"));
    Certificate certificate;
    certificate.fingerprint = QStringLiteral("0123");
    certificate.commonName = QStringLiteral("Contoso Root CA");
    aCase.evidence.certificates = {certificate};
    Scene scene;
    scene.add(aCase);
    auto *empty = scene.child<QLabel>("casePageEmpty");
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->text().contains(QStringLiteral("certificates")), qPrintable(empty->text()));
    QCOMPARE(scene.child<QAbstractItemView>("chainLinks")->model()->rowCount(), 1);
}

void TestMainWindow::droppedFilesAreImported()
{
    Scene scene;
    const QSignalSpy asked(&scene.window, &MainWindow::importRequested);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/case/a.log")),
                  QUrl(QStringLiteral("https://contoso.example/b.log"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&scene.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&scene.window, &drop);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toStringList(),
             QStringList{QStringLiteral("/case/a.log")});
}

void TestMainWindow::anImportCanBeWatchedAndCancelled()
{
    Scene scene;
    auto *cancel = scene.child<QToolButton>("cancelImport");
    auto *progress = scene.child<QProgressBar>("importProgress");
    QVERIFY(!cancel->isVisible());
    scene.window.showImportStarted();
    scene.window.showImportProgress(420, QStringLiteral("big.log"));
    QVERIFY(cancel->isVisible());
    QCOMPARE(progress->value(), 420);
    QVERIFY(scene.child<QLabel>("statusText")->text().contains(QStringLiteral("big.log")));
    const QSignalSpy cancelled(&scene.window, &MainWindow::cancelRequested);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    scene.window.showImportFinished(QStringLiteral("Done."));
    QVERIFY(!cancel->isVisible());
    QVERIFY(!progress->isVisible());
    QCOMPARE(scene.child<QLabel>("statusText")->text(), QStringLiteral("Done."));
}

void TestMainWindow::everyActionIsComplete()
{
    Scene scene;
    scene.window.setExamples({{QStringLiteral("One"), QStringLiteral("one")}});
    QHash<QString, QString> keys;
    QSet<QString> names;
    for (const QMenu *menu : allMenus(scene.window)) {
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator() || action->menu()) {
                continue;
            }
            const QString name = action->objectName();
            QVERIFY2(!name.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            QVERIFY2(!action->text().isEmpty(), qPrintable(name));
            QVERIFY2(!action->toolTip().isEmpty(), qPrintable(name));
            QVERIFY2(!action->toolTip().contains(QLatin1Char('&')), qPrintable(name));
            const bool isToggle = name.startsWith(QStringLiteral("dock"));
            const bool isExample = name.startsWith(QStringLiteral("actionExample"));
            QVERIFY2(isToggle || isExample || !action->icon().isNull(), qPrintable(name));
            for (const QKeySequence &key : action->shortcuts()) {
                const QString text = key.toString();
                QVERIFY2(!keys.contains(text), qPrintable(text + name + keys.value(text)));
                keys.insert(text, name);
            }
        }
    }
    QVERIFY(names.size() > 20);
}

void TestMainWindow::everyMenuEntryHasAMnemonicOfItsOwn()
{
    Scene scene;
    scene.window.setExamples({{QStringLiteral("One"), QStringLiteral("one")},
                              {QStringLiteral("Two"), QStringLiteral("two")}});
    QList<QList<QAction *>> groups{scene.window.menuBar()->actions()};
    for (const QMenu *menu : allMenus(scene.window)) {
        groups.append(menu->actions());
    }
    for (const QList<QAction *> &group : std::as_const(groups)) {
        QSet<QString> taken;
        for (const QAction *action : group) {
            if (action->isSeparator()) {
                continue;
            }
            const QString own = mnemonic(action->text());
            QVERIFY2(!own.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!taken.contains(own), qPrintable(action->text()));
            taken.insert(own);
        }
    }
}

void TestMainWindow::everyInputHasANameForScreenReaders()
{
    Scene scene;
    scene.add(goodAndBad());
    for (const QWidget *widget : scene.window.findChildren<QWidget *>()) {
        const bool isInput =
            qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
            qobject_cast<const QProgressBar *>(widget) ||
            (qobject_cast<const QAbstractItemView *>(widget) &&
             !widget->inherits("QComboBoxListView") && !widget->inherits("QHeaderView"));
        if (isInput) {
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(QLatin1StringView(widget->metaObject()->className()) +
                                widget->objectName()));
        }
        const auto *button = qobject_cast<const QToolButton *>(widget);
        if (button && button->isVisible() && button->focusPolicy() != Qt::NoFocus) {
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     qPrintable(button->objectName()));
        }
    }
}

void TestMainWindow::f6GoesThroughThePanesAndBack()
{
    Scene scene;
    scene.add(goodAndBad());
    scene.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    scene.child("deviceList")->setFocus();
    QStringList visited{scene.window.focusWidget()->objectName()};
    for (int step = 0; step < 20; ++step) {
        scene.trigger("actionNextPane");
        const QString name = scene.window.focusWidget()->objectName();
        if (visited.contains(name)) {
            break;
        }
        visited.append(name);
    }
    QCOMPARE(visited.first(3),
             QStringList({QStringLiteral("deviceList"), QStringLiteral("sourceList"),
                          QStringLiteral("findingList")}));
    QVERIFY(visited.contains(QStringLiteral("eventTable")));
    QVERIFY(visited.contains(QStringLiteral("chainLinks")));
    QVERIFY(visited.size() >= 6);
    QCOMPARE(scene.window.focusWidget()->objectName(), QStringLiteral("deviceList"));
    scene.trigger("actionPreviousPane");
    QCOMPARE(scene.window.focusWidget()->objectName(), visited.constLast());
}

void TestMainWindow::tabReachesEveryPane()
{
    Scene scene;
    scene.add(goodAndBad());
    QStringList order;
    const QWidget *start = scene.child("deviceList");
    const QWidget *widget = start;
    do {
        order.append(widget->objectName());
        widget = widget->nextInFocusChain();
    } while (widget != start && order.size() < 2'000);
    const QStringList wanted{QStringLiteral("deviceList"),       QStringLiteral("sourceList"),
                             QStringLiteral("findingList"),      QStringLiteral("verdictEvidence"),
                             QStringLiteral("eventTable"),       QStringLiteral("chainLinks"),
                             QStringLiteral("logSourceChooser"), QStringLiteral("logView")};
    qsizetype place = -1;
    for (const QString &name : wanted) {
        const qsizetype next = order.indexOf(name);
        QVERIFY2(next > place, qPrintable(name));
        place = next;
    }
}

void TestMainWindow::examplesAreOfferedInMenuAndPage()
{
    Scene scene;
    scene.window.setExamples({{QStringLiteral("One"), QStringLiteral("folder/one")},
                              {QStringLiteral("Two"), QStringLiteral("folder/two")}});
    const QSignalSpy asked(&scene.window, &MainWindow::exampleRequested);
    scene.trigger("actionExample2");
    QTest::mouseClick(scene.child<QPushButton>("example1"), Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).constFirst().toString(), QStringLiteral("folder/two"));
    QCOMPARE(asked.at(1).constFirst().toString(), QStringLiteral("folder/one"));
}

void TestMainWindow::clockOfASourceIsSetAndTakenBack()
{
    Scene scene;
    QVERIFY(!scene.child<QAction>("actionSourceClock")->isEnabled());
    scene.add(localFile());
    QVERIFY(!scene.child<QAction>("actionUndo")->isEnabled());
    scene.trigger("actionSourceClock");
    auto *dialog = scene.child<ClockDialog>("clockDialog");
    dialog->findChild<QComboBox *>()->setCurrentText(QStringLiteral("Europe/Warsaw"));
    dialog->findChild<QLineEdit *>(QStringLiteral("clockOffset"))->setText(QStringLiteral("90 s"));
    dialog->findChild<QPushButton *>(QStringLiteral("clockAccept"))->click();
    QTRY_COMPARE(scene.source(0).clock,
                 (SourceClock{.zone = QTimeZone("Europe/Warsaw"), .offset = 90s}));
    QCOMPARE(toIsoString(scene.source(0).firstInstant),
             QStringLiteral("2026-07-01T10:01:30.000000Z"));
    const QModelIndex row = scene.child<QAbstractItemView>("sourceList")->model()->index(0, 0);
    QVERIFY(row.data(DetailRole)
                .toString()
                .contains(QStringLiteral("zone Europe/Warsaw, clock +1 m 30 s")));

    QVERIFY(scene.child<QAction>("actionUndo")
                ->text()
                .contains(QStringLiteral("Set Clock of local.log")));
    scene.trigger("actionUndo");
    QTRY_COMPARE(scene.source(0).clock, SourceClock());
    scene.trigger("actionRedo");
    QTRY_COMPARE(scene.source(0).clock.offset, std::chrono::milliseconds(90s));
    // A new case begins without decisions.
    scene.store.clear();
    QVERIFY(!scene.child<QAction>("actionUndo")->isEnabled());
}

void TestMainWindow::deviceOfASourceIsSetAndTakenBack()
{
    Scene scene;
    QVERIFY(!scene.child<QAction>("actionSourceDevice")->isEnabled());
    scene.add(localFile());
    const auto decide = [&scene](const QString &name) {
        scene.trigger("actionSourceDevice");
        auto *dialog = scene.child<QInputDialog>("deviceDialog");
        const QString before = dialog->textValue();
        if (!dialog->labelText().contains(QStringLiteral("local.log"))) {
            return QStringLiteral("asks without naming the source");
        }
        dialog->findChild<QComboBox *>(QStringLiteral("deviceName"))->setEditText(name);
        dialog->accept();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return before;
    };
    QCOMPARE(decide(QStringLiteral("  Tablet\nof the reception ")), QString());
    const QString tablet = QStringLiteral("Tablet of the reception");
    QTRY_COMPARE(scene.source(0).device, tablet);
    const QModelIndex row = scene.child<QAbstractItemView>("sourceList")->model()->index(0, 0);
    QVERIFY(row.data(DetailRole).toString().contains(QStringLiteral("device “%1”").arg(tablet)));
    QVERIFY(scene.child<QAction>("actionUndo")
                ->text()
                .contains(QStringLiteral("Set Device of local.log")));
    scene.trigger("actionUndo");
    QTRY_COMPARE(scene.source(0).device, QString());
    scene.trigger("actionRedo");
    QTRY_COMPARE(scene.source(0).device, tablet);
    QCOMPARE(decide({}), tablet);
    QTRY_COMPARE(scene.source(0).device, QString());
}

void TestMainWindow::decisionsOnNotesAreNamedAsActions()
{
    Scene scene;
    const Annotation note;
    QCOMPARE(AnnotationCommand(scene.store, {}, note).what(), QStringLiteral("Add Note"));
    QCOMPARE(AnnotationCommand(scene.store, note, note).what(), QStringLiteral("Change Note"));
    QCOMPARE(AnnotationCommand(scene.store, note, {}).what(), QStringLiteral("Remove Note"));
}

void TestMainWindow::clockDialogShowsWhatIsMeantAndRefusesNonsense()
{
    const SourceFile source = localFile().evidence.sources.constFirst();
    ClockDialog dialog(source, {.zone = {}, .offset = 1500ms}, true);
    const auto text = [&dialog](const char *name) {
        return dialog.findChild<QLabel *>(QLatin1StringView(name))->text();
    };
    auto *zone = dialog.findChild<QComboBox *>(QStringLiteral("clockZone"));
    auto *offset = dialog.findChild<QLineEdit *>(QStringLiteral("clockOffset"));
    const auto *accept = dialog.findChild<QPushButton *>(QStringLiteral("clockAccept"));
    QCOMPARE(text("clockFile"), source.displayName);
    QCOMPARE(offset->text(), QStringLiteral("+1 s 500 ms"));
    QVERIFY(text("clockFirst").contains(QStringLiteral(" 12:00:01.500 UTC instead of ")));
    zone->setCurrentText(QStringLiteral("-5"));
    QVERIFY2(text("clockLast").contains(QStringLiteral("17:30:01")), qPrintable(text("clockLast")));
    QVERIFY(accept->isEnabled());

    zone->setCurrentText(QStringLiteral("Mars/Base"));
    QVERIFY(text("clockNote").contains(QStringLiteral("Mars/Base")));
    QVERIFY(!accept->isEnabled());
    zone->setCurrentText(QString());
    offset->setText(QStringLiteral("later"));
    QVERIFY(text("clockNote").contains(QStringLiteral("later")));
    QVERIFY(!accept->isEnabled());
    dialog.findChild<QPushButton *>(QStringLiteral("clockReset"))->click();
    QVERIFY(text("clockNote").isEmpty());
    QCOMPARE(dialog.clock(), SourceClock());

    // The hour that the clock of Warsaw showed twice.
    SourceFile autumn = source;
    autumn.lastInstant.sinceEpoch = *utcMicroseconds(2026, 10, 25, 2, 30, 0, 0us);
    ClockDialog other(autumn, {.zone = QTimeZone("Europe/Warsaw")}, true);
    QVERIFY(other.findChild<QLabel *>(QStringLiteral("clockNote"))
                ->text()
                .contains(QStringLiteral("Europe/Warsaw")));
}

void TestMainWindow::sourceThatWritesItsZoneIsNotAskedForOne()
{
    Case known = localFile();
    known.evidence.sources.first().firstInstant.certainty = TimeCertainty::Known;
    known.evidence.sources.first().lastInstant.certainty = TimeCertainty::Known;
    Scene scene;
    scene.add(known);
    scene.trigger("actionSourceClock");
    QVERIFY(!scene.child<QComboBox>("clockZone")->isEnabled());
    QVERIFY(
        scene.child<QLabel>("clockZoneWhy")->text().contains(QStringLiteral("with every time")));
    QVERIFY(scene.child<QLineEdit>("clockOffset")->isEnabled());
}

void TestMainWindow::clockDialogIsDrawnForLooking_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Fixtures::paletteOf(Qt::white, Qt::black);
    QTest::newRow("dark") << Fixtures::paletteOf(QColor(0x20, 0x23, 0x26), Qt::white);
}

void TestMainWindow::clockDialogIsDrawnForLooking()
{
    QFETCH(QPalette, palette);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    SourceFile source = localFile().evidence.sources.constFirst();
    source.lastInstant.sinceEpoch = *utcMicroseconds(2026, 10, 25, 2, 30, 0, 0us);
    ClockDialog dialog(source, {.zone = QTimeZone("Europe/Warsaw"), .offset = -1500ms}, true);
    dialog.show();
    QCoreApplication::processEvents();
    const QString name =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("clockdialog-%1.png"));
    const bool isSaved = dialog.grab().save(name.arg(QString::fromLatin1(QTest::currentDataTag())));
    QApplication::setPalette(before);
    QVERIFY(isSaved);
}

void TestMainWindow::sourceIsReadAgainOnRequest()
{
    Scene scene;
    scene.add(localFile());
    QSignalSpy asked(&scene.window, &MainWindow::readAgainRequested);
    scene.trigger("actionReadAgain");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().value<SourceId>(), SourceId{1});
    QSignalSpy following(&scene.window, &MainWindow::followingChanged);
    scene.trigger("actionFollowFiles");
    QCOMPARE(following.constFirst().constFirst().toBool(), false);
    scene.window.showSourceGrew(QStringLiteral("local.log"), 2048);
    QVERIFY(scene.child<QLabel>("statusText")->text().startsWith(QStringLiteral("local.log grew")));
}

void TestMainWindow::theCodeAtTheCursorIsLookedUp()
{
    Scene scene;
    addLog(scene, "first\nfailed with 0x80091007\n");
    scene.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    auto *log = scene.child<LogView>("logView");
    log->setFocus();
    log->showLine(2);
    QTest::keyClick(log, Qt::Key_E, Qt::ControlModifier);
    auto *dialog = scene.child("codeDialog");
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(scene.child<QLineEdit>("codeText")->text(), QStringLiteral("0x80091007"));

    // Nothing there: what was looked up stays.
    dialog->close();
    log->showLine(1);
    scene.trigger("actionLookUpCode");
    QVERIFY(dialog->isVisible());
    QCOMPARE(scene.child<QLineEdit>("codeText")->text(), QStringLiteral("0x80091007"));
}

void TestMainWindow::theCodeOfAFindingIsLookedUp()
{
    Scene scene;
    Case bad = Fixtures::windowsFailed();
    Finding finding;
    finding.title = QStringLiteral("The root is not trusted (0x800B0109)");
    bad.analysis.devices.first().enrollments.first().findings = {finding};
    scene.add(bad);
    scene.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    auto *findings = scene.child<QAbstractItemView>("findingList");
    findings->setFocus();
    findings->setCurrentIndex(findings->model()->index(0, 0));
    scene.trigger("actionLookUpCode");
    QCOMPARE(scene.child<QLineEdit>("codeText")->text(), QStringLiteral("0x800B0109"));

    // And its tool tip says what the code means.
    const QPoint place = findings->visualRect(findings->currentIndex()).center();
    QHelpEvent help(QEvent::ToolTip, place, findings->viewport()->mapToGlobal(place));
    QApplication::sendEvent(findings->viewport(), &help);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("CERT_E_UNTRUSTEDROOT")),
             qPrintable(QToolTip::text()));
}

void TestMainWindow::theLinesOfACodeAreShown()
{
    Scene scene;
    addLog(scene, QByteArray("text\n").repeated(30) + "ErrorCode=-2146889721\n" +
                      QByteArray("text\n").repeated(30));
    auto *log = scene.child<LogView>("logView");
    log->showLine(1);
    scene.trigger("actionLookUpCode");
    scene.child<QLineEdit>("codeText")->setText(QStringLiteral("0x80091007"));
    scene.child<QPushButton>("codeFind")->click();
    QTRY_COMPARE(log->currentLine(), 31);
}

void TestMainWindow::proposedClockIsAppliedAndTakenBack()
{
    Scene scene;
    Case aCase = localFile();
    const SourceId id{1}; // the first that a store gives
    aCase.analysis.clockProposals = {
        {.source = id, .reference = id, .offset = 90s, .uncertainty = 2s, .pairs = {{}}}};
    scene.add(aCase);
    auto *action = scene.child<QAction>("actionProposedClock");
    QVERIFY(action->isEnabled());
    QVERIFY2(action->toolTip().contains(QStringLiteral("+1 m 30 s")),
             qPrintable(action->toolTip()));
    action->trigger();
    QCOMPARE(scene.store.clock(id).offset, std::chrono::milliseconds(90s));
    scene.trigger("actionUndo");
    QCOMPARE(scene.store.clock(id), SourceClock());

    Scene right;
    right.add(localFile());
    QVERIFY(!right.child<QAction>("actionProposedClock")->isEnabled());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
