// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window does with the log: filters, bookmarks, times.

#include "importers/recordat.h"
#include "models/item/mergedlogmodel.h"
#include "models/session/casestore.h"
#include "tests/pki/fieldset.h"
#include "tests/ui/logdocuments.h"
#include "ui/logview/logview.h"
#include "ui/window/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

#include <ctime>

using namespace Scep;
using namespace Qt::StringLiterals;

namespace {
QByteArray webServerLog(int rows)
{
    QByteArray text = "#Fields: date time cs-method cs-uri-stem sc-status\n";
    for (int row = 0; row < rows; ++row) {
        text += "2026-03-02 09:" + QByteArray::number(10 + row / 60) + ':' +
                QByteArray::number(row % 60).rightJustified(2, '0') +
                (row % 3 == 0 ? " POST" : " GET") + " /certsrv/mscep/mscep.dll " +
                (row % 7 == 0 ? "500" : "200") + '\n';
    }
    return text;
}

/// XML with characters that are not seen, a certificate, encoded text.
QByteArray oddLines()
{
    return "<a><b>two</b><c>\x1b[31m\xE2\x80\xAE</c></a>\ncert=" +
           FieldSet::certificates().at(0).bytes.toBase64() +
           "\ndata=aGVsbG8gd29ybGQsIHRoaXM= end\n";
}

/// A window with one log of a web server.
class Scene
{
public:
    Scene()
        : store([](const CaseEvidence &) { return Analysis(); })
        , window(store)
    {
        window.setRecordReader([records = std::make_shared<RecordAt>()](const SourceFile &source,
                                                                        const auto &document,
                                                                        LineNumber line) {
            return records->read(source, document, line);
        });
        window.resize(1400, 900);
        window.show();
        SourceContents contents;
        contents.source.id = store.nextSourceId();
        contents.source.displayName = u"u_ex260302.log"_s;
        contents.source.formatId = u"iis-w3c"_s;
        contents.document = documentOf(webServerLog(600) + oddLines());
        store.addSource(contents);
        [[maybe_unused]] const bool isReady =
            QTest::qWaitFor([this] { return !store.isAnalyzing(); });
        QCoreApplication::processEvents();
    }

    /// Two logs whose records follow one another in turn, one of them without a date.
    void addRecords()
    {
        const auto nine = *utcMicroseconds(2026, 3, 2, 9, 0, 0, {});
        for (int number = 0; number < 2; ++number) {
            SourceContents contents;
            contents.source.id = store.nextSourceId();
            contents.source.displayName = number == 0 ? u"one.log"_s : u"two.log"_s;
            contents.source.path = u"/logs/"_s + contents.source.displayName;
            contents.document =
                documentOf(number == 0 ? "first\nthird\n" : "second\nfourth\nnever\n");
            for (int line = 1; line <= (number == 0 ? 2 : 3); ++line) {
                LogEvent event;
                event.evidence = {.source = contents.source.id,
                                  .line = line,
                                  .range = contents.document->lineRange(line)};
                event.lastLine = line;
                event.instant = {.sinceEpoch = nine + std::chrono::minutes(2 * line - 2 + number),
                                 .certainty =
                                     line < 3 ? TimeCertainty::Known : TimeCertainty::DateMissing};
                contents.events.append(event);
            }
            contents.source.eventCount = contents.events.size();
            store.addSource(contents);
        }
        [[maybe_unused]] const bool isReady =
            QTest::qWaitFor([this] { return !store.isAnalyzing(); });
        QCoreApplication::processEvents();
    }

    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return window.findChild<T *>(QLatin1StringView(name));
    }

    [[nodiscard]] LogView &log() const { return *child<LogView>("logView"); }
    [[nodiscard]] QAction &action(const char *name) const { return *child<QAction>(name); }

    CaseStore store;
    MainWindow window;
};
} // namespace

class TestMainWindowLog : public QObject
{
    Q_OBJECT

private slots:
    void bookmarksAreSetAndTakenBack();
    void linesLikeThisAreHiddenByAction();
    void timeIsGoneTo();
    void selectionSaysItsTime();
    void linesAreWrappedByAction();
    void detailsTellWhatStandsInTheLine();
    void detailsStandBesideRecords();
    void encodedLineIsTakenApart();
    void logsAreMergedOnOneClock();
    void headingsStandAsTheirColumns();
    void timesAreShownInAnotherZone();
    void picturesForLooking();
};

void TestMainWindowLog::bookmarksAreSetAndTakenBack()
{
    const Scene scene;
    QVERIFY(!scene.action("actionToggleBookmark").isEnabled());
    QVERIFY(!scene.action("actionNextBookmark").isEnabled());
    for (const LineNumber line : {300, 20, 500}) {
        scene.log().showLine(line);
        scene.action("actionToggleBookmark").trigger();
    }
    scene.action("actionNextBookmark").trigger();
    QCOMPARE(scene.log().currentLine(), 20);
    scene.action("actionNextBookmark").trigger();
    QCOMPARE(scene.log().currentLine(), 300);
    QVERIFY(scene.log().currentLineDescription().contains(u"bookmark"));
    scene.action("actionPreviousBookmark").trigger();
    scene.action("actionPreviousBookmark").trigger();
    QCOMPARE(scene.log().currentLine(), 500);
    QVERIFY(scene.action("actionUndo").text().contains(u"Bookmark Line 500"));
    scene.action("actionUndo").trigger();
    scene.action("actionNextBookmark").trigger();
    scene.action("actionNextBookmark").trigger();
    QCOMPARE(scene.log().currentLine(), 300);
    scene.action("actionToggleBookmark").trigger(); // away
    scene.action("actionNextBookmark").trigger();
    QCOMPARE(scene.log().currentLine(), 20);
    scene.action("actionUndo").trigger();
    scene.action("actionNextBookmark").trigger();
    QCOMPARE(scene.log().currentLine(), 300);
}

void TestMainWindowLog::linesLikeThisAreHiddenByAction()
{
    const Scene scene;
    scene.log().showLine(3); // GET … 200
    scene.action("actionExcludeLines").trigger();
    QTRY_VERIFY(!scene.log().isFiltering());
    QTRY_VERIFY(scene.log().shownLineCount() < 300);
    auto *count = scene.child<QLabel>("filterCount");
    QVERIFY(count->isVisible());
    QTRY_COMPARE(count->text(), u"%1 of 604 lines"_s.arg(scene.log().shownLineCount()));
    // Evidence behind a filter is shown and said.
    scene.log().showEvidence({.source = SourceId{1}, .line = 4, .range = {}});
    auto *again = scene.child<QToolButton>("filterHideAgain");
    QVERIFY(again->isVisible());
    again->click();
    QVERIFY(!again->isVisible());
    scene.action("actionShowAllLines").trigger();
    QCOMPARE(scene.log().shownLineCount(), 604);
    QVERIFY(!count->isVisible());
    QVERIFY(!scene.action("actionShowAllLines").isEnabled());
}

void TestMainWindowLog::timeIsGoneTo()
{
    const Scene scene;
    scene.action("actionGoToLine").trigger();
    auto *place = scene.child<QLineEdit>("lineNumber");
    const auto go = [place](const QString &text) {
        place->setText(text);
        QTest::keyClick(place, Qt::Key_Return);
    };
    go(u"09:15:00"_s);
    QCOMPARE(scene.log().currentLine(), 302);
    QVERIFY(!place->isVisible());
    scene.action("actionGoToLine").trigger();
    go(u"2026-03-02 10:12:05+01:00"_s);
    QCOMPARE(scene.log().currentLine(), 127);
    scene.action("actionGoToLine").trigger();
    go(u"soon"_s);
    QVERIFY(place->isVisible());
    QVERIFY(scene.child<QLabel>("goToStatus")->text().contains(u"neither"));
    go(u"9"_s);
    QCOMPARE(scene.log().currentLine(), 9);
}

void TestMainWindowLog::selectionSaysItsTime()
{
    const Scene scene;
    auto *told = scene.child<QLabel>("logSelection");
    scene.log().showLine(2);
    QTest::qWait(100);
    QCOMPARE(told->text(), QString());
    for (int i = 0; i < 90; ++i) {
        QTest::keyClick(&scene.log(), Qt::Key_Down, Qt::ShiftModifier);
    }
    QTRY_COMPARE(told->text(), u"91 line(s) selected: +1 m 30 s"_s);
    scene.log().showLine(5);
    QTRY_COMPARE(told->text(), QString());
}

void TestMainWindowLog::linesAreWrappedByAction()
{
    const Scene scene;
    scene.action("actionWrapLines").trigger();
    QVERIFY(scene.log().isWrapped());
    scene.action("actionWrapLines").trigger();
    QVERIFY(!scene.log().isWrapped());
}

void TestMainWindowLog::detailsStandBesideRecords()
{
    Scene scene;
    SourceContents contents;
    contents.source.id = scene.store.nextSourceId();
    contents.source.displayName = u"events.xml"_s;
    contents.source.formatId = u"windows-event-xml"_s;
    contents.document =
        documentOf("<Events>\n<Event><System><EventID>32</EventID></System></Event>\n");
    scene.store.addSource(contents);
    QTRY_VERIFY(!scene.store.isAnalyzing());
    auto *chooser = scene.child<QComboBox>("logSourceChooser");
    const auto choose = [chooser](int index) {
        chooser->setCurrentIndex(index);
        emit chooser->activated(index);
    };
    QTRY_COMPARE(chooser->count(), 2);
    const auto *details = scene.child<QTextBrowser>("lineDetails");
    const QAction &action = scene.action("actionLineDetails");
    const int records = chooser->findText(u"events.xml"_s, Qt::MatchStartsWith);
    choose(records);
    QVERIFY(details->isVisible());
    QVERIFY(action.isChecked());
    choose(1 - records);
    QVERIFY(!details->isVisible());
    QVERIFY(!action.isChecked());

    choose(records);
    scene.action("actionLineDetails").trigger(); // what the person chooses stays
    choose(1 - records);
    choose(records);
    QVERIFY(!details->isVisible());
    QVERIFY(!action.isChecked());
}

void TestMainWindowLog::detailsTellWhatStandsInTheLine()
{
    const Scene scene;
    auto *details = scene.child<QTextBrowser>("lineDetails");
    QVERIFY(!details->isVisible());
    scene.log().showLine(2);
    scene.action("actionLineDetails").trigger();
    QVERIFY(details->isVisible());
    QTRY_VERIFY(details->toPlainText().contains(u"sc-status"));
    QVERIFY(details->toPlainText().contains(u"POST"));
    scene.log().showLine(602); // XML, an escape, an override
    QTRY_VERIFY(details->toPlainText().contains(u"<b>two</b>"));
    QVERIFY(details->toPlainText().contains(u"1b"));
    QVERIFY(!details->toPlainText().contains(u'\u202E'));
    QVERIFY(!details->toPlainText().contains(u'\x1b'));
    scene.action("actionLineDetails").trigger();
    QVERIFY(!details->isVisible());
}

void TestMainWindowLog::encodedLineIsTakenApart()
{
    const Scene scene;
    QVERIFY(!scene.action("actionDecodeLine").isEnabled());
    scene.log().showLine(2);
    scene.action("actionDecodeLine").trigger();
    QVERIFY(scene.child<QLabel>("messageText")->text().contains(u"line 2"));
    scene.log().showLine(603);
    scene.action("actionDecodeLine").trigger();
    auto *chooser = scene.child<QComboBox>("asn1Chooser");
    QVERIFY(chooser && chooser->isVisible());
    QCOMPARE(chooser->count(), 1);
    QVERIFY(scene.child<QTreeView>("asn1Tree")->model()->rowCount() > 0);
    scene.child<QDialog>("asn1Dialog")->close();
    scene.log().showLine(604); // text
    scene.action("actionDecodeLine").trigger();
    auto *details = scene.child<QTextBrowser>("lineDetails");
    QTRY_VERIFY(details->toPlainText().contains(u"hello world"));
}

void TestMainWindowLog::logsAreMergedOnOneClock()
{
    Scene scene;
    scene.addRecords();
    scene.action("actionMergedLog").trigger();
    auto *table = scene.child<QTableView>("mergedTable");
    QVERIFY(table->isVisible());
    QAbstractItemModel *model = table->model();
    const QAbstractItemModelTester tester(model);
    const auto cell = [model](int row, MergedLogModel::Column column) {
        return model->index(row, static_cast<int>(column)).data().toString();
    };
    QCOMPARE(model->rowCount(), 4);
    QStringList order;
    for (int row = 0; row < 4; ++row) {
        order.append(cell(row, MergedLogModel::Column::Source) +
                     cell(row, MergedLogModel::Column::Text));
    }
    QCOMPARE(order.join(u' '), u"one.logfirst two.logsecond one.logthird two.logfourth"_s);
    QVERIFY(scene.child<QLabel>("mergedCount")->text().contains(u"left out: 1"));
    // Choosing a row shows its line.
    table->selectRow(2);
    QCOMPARE(scene.log().currentLine(), 2);
    QCOMPARE(scene.log().currentText(), u"third"_s);
    // Without one of the sources.
    auto *sources = scene.child<QListWidget>("mergedSources");
    QCOMPARE(sources->count(), 2);
    sources->item(0)->setCheckState(Qt::Unchecked);
    QCOMPARE(model->rowCount(), 2);
    sources->item(1)->setCheckState(Qt::Unchecked);
    QCOMPARE(model->rowCount(), 0);
    sources->item(0)->setCheckState(Qt::Checked);
    const QString name = QDir(QCoreApplication::applicationDirPath()).filePath(u"mergedlog.png"_s);
    QVERIFY(scene.child<QDialog>("mergedLogDialog")->grab().save(name));
}

void TestMainWindowLog::headingsStandAsTheirColumns()
{
    Scene scene;
    scene.addRecords();
    scene.action("actionMergedLog").trigger();
    const auto *table = scene.child<QTableView>("mergedTable");
    QVERIFY(table->horizontalHeader()->defaultAlignment().testFlag(Qt::AlignLeading));
    constexpr int Line = 2; // numbers, to the right
    const auto *model = table->model();
    const QVariant heading = model->headerData(Line, Qt::Horizontal, Qt::TextAlignmentRole);
    QVERIFY(Qt::Alignment(heading.toInt()).testFlag(Qt::AlignRight));
    QVERIFY(!model->headerData(0, Qt::Horizontal, Qt::TextAlignmentRole).isValid());
    // Files of several devices have the same name: the whole path is told.
    const auto *sources = scene.child<QListWidget>("mergedSources");
    QCOMPARE(sources->item(0)->toolTip(), u"/logs/one.log"_s);
}

void TestMainWindowLog::timesAreShownInAnotherZone()
{
    qputenv("TZ", "Asia/Kolkata"); // half an hour beside the hours
    ::tzset();
    Scene scene;
    scene.addRecords();
    scene.action("actionMergedLog").trigger();
    QAbstractItemModel *model = scene.child<QTableView>("mergedTable")->model();
    QVERIFY(model->index(0, 0).data().toString().startsWith(u"2026-03-02 09:00:00"));
    scene.action("actionZoneLocal").trigger();
    QVERIFY(model->index(0, 0).data().toString().startsWith(u"2026-03-02 14:30:00"));
    QCOMPARE(model->index(0, 3).data().toString(), u"first"_s);
    scene.action("actionZoneUtc").trigger();
    QVERIFY(model->index(0, 0).data().toString().startsWith(u"2026-03-02 09:00:00"));
    qputenv("TZ", "UTC");
    ::tzset();
}

/// Not compared with anything: for people, beside the test program.
void TestMainWindowLog::picturesForLooking()
{
    Scene scene;
    const QString name =
        QDir(QCoreApplication::applicationDirPath()).filePath(u"mainwindowlog-%1.png"_s);
    scene.log().showLine(3);
    scene.action("actionExcludeLines").trigger();
    scene.log().addFilter(
        {.kind = LineFilter::Kind::Include, .query = {.text = u"mscep"_s}, .name = {}});
    scene.log().find();
    scene.child<QLineEdit>("findText")->setText(u"500"_s);
    QTRY_VERIFY(!scene.log().isFiltering());
    scene.log().showLine(8);
    scene.action("actionToggleBookmark").trigger();
    scene.log().showLine(4);
    QTRY_VERIFY(scene.child<QLabel>("findStatus")->text().contains(u"hidden"));
    QVERIFY(scene.window.grab().save(name.arg(u"filters"_s)));
}

QTEST_MAIN(TestMainWindowLog)
#include "tst_mainwindowlog.moc"
