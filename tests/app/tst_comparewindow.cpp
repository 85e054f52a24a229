// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/translations.h"
#include "models/item/comparisonmodel.h"
#include "models/item/roles.h"
#include "tests/app/comparingwindow.h"
#include "tests/ui/palettes.h"
#include "ui/logview/logview.h"
#include "ui/window/enrollmentpicker.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

/// The comparison in the window: sides, their logs, and what a person puts side by side.
class TestCompareWindow : public QObject
{
    Q_OBJECT

private slots:
    void theLogOfEachSideIsBelow();
    void logsScrollTogether();
    void theProposedOneStandsFirstWithItsReason();
    void aThirdSideIsChosenByKeyboardAndTakenAway();
    void sidesStayWhenTheCaseIsAnalysedAgain();
    void anotherCaseIsComparedAndReported();
    void aCaseThatCannotBeReadIsSaid();
    void statesArePutSideBySideAndUndone();
    void twoSelectedRowsArePutSideBySide();
    void escapeLeavesAState();
    void pictures_data();
    void pictures();
};

static const QStringList Phones{u"android-success"_s, u"android-stalled-at-install"_s};

static LineNumber lineOf(const ComparingWindow &window, int side)
{
    return window.page()->logs()->view(side)->currentLine();
}

void TestCompareWindow::theLogOfEachSideIsBelow()
{
    ComparingWindow window(Phones);
    QVERIFY(window.isRead());
    const Comparison &comparison = window.page()->comparison();
    const ComparisonRow &row = comparison.rows.at(*comparison.firstDivergence);
    QCOMPARE(window.page()->logs()->count(), 2);
    QCOMPARE(lineOf(window, 0), row.steps[0]->evidence.line);
    QCOMPARE(lineOf(window, 1), row.steps[1]->evidence.line);
    QVERIFY(window.child<QLabel>("compareLogTitle1")
                ->text()
                .contains(QLocale().toString(row.steps[1]->evidence.line)));
    // The pane of the one log makes room, and comes back; what is remembered has it.
    auto *dock = window.child<QDockWidget>("dockLog");
    QVERIFY(dock->isHidden());
    const QByteArray kept = window.window().layoutState();
    window.trigger("actionCompare");
    QVERIFY(!dock->isHidden());
    window.window().restoreLayout({}, kept);
    QVERIFY(!dock->isHidden());
}

void TestCompareWindow::logsScrollTogether()
{
    ComparingWindow window(Phones);
    QVERIFY(window.isRead());
    LogView *left = window.page()->logs()->view(0);
    LogView *right = window.page()->logs()->view(1);
    const std::pair lines(left->currentLine(), right->currentLine());
    left->setFirstVisibleLine(left->firstVisibleLine() - 1);
    const LineNumber before = right->firstVisibleLine();
    left->setFirstVisibleLine(left->firstVisibleLine() - 1);
    QCOMPARE(right->firstVisibleLine(), before - 1);
    QCOMPARE(std::pair(left->currentLine(), right->currentLine()), lines); // no cursor moves
    // From far away they come to what both of them prove.
    left->setFirstVisibleLine(1);
    left->setFirstVisibleLine(lines.first - left->visibleLineCount() / 3);
    QVERIFY(!right->lineRect(lines.second).isNull());
    window.child<QCheckBox>("compareLinked")->click();
    const LineNumber still = right->firstVisibleLine();
    left->setFirstVisibleLine(1);
    QCOMPARE(right->firstVisibleLine(), still);
}

void TestCompareWindow::theProposedOneStandsFirstWithItsReason()
{
    ComparingWindow window(Phones);
    QVERIFY(window.isRead());
    QVERIFY(window.child<QLabel>("compareReason")->text().contains(u"same platform"_s));
    window.child<QPushButton>("compareSide0")->click();
    auto *picker = window.child<EnrollmentPicker>("enrollmentPicker");
    const auto *list = picker->findChild<QAbstractItemView *>(u"pickerList"_s);
    const QString first = list->model()->index(0, 0).data(DetailRole).toString();
    QVERIFY2(first.contains(u"nearest healthy enrollment: "_s), qUtf8Printable(first));
    QVERIFY2(first.contains(u"Succeeded at 5 Deliver"_s), qUtf8Printable(first));
    QCOMPARE(picker->place(), window.page()->sides().at(0));
    picker->reject();
}

void TestCompareWindow::aThirdSideIsChosenByKeyboardAndTakenAway()
{
    ComparingWindow window(Phones + QStringList{u"android-refused"_s, u"ios-22013"_s});
    QVERIFY(window.isRead());
    while (window.page()->sides().size() < MostComparedSides) {
        QVERIFY(window.trigger("actionAddSide"));
        auto *picker = window.child<EnrollmentPicker>("enrollmentPicker");
        const auto *list = picker->findChild<QAbstractItemView *>(u"pickerList"_s);
        auto *line = picker->findChild<QLineEdit *>(u"pickerWords"_s);
        const int all = list->model()->rowCount();
        QTest::keyClicks(line, u"failed"_s);
        QVERIFY(list->model()->rowCount() > 0 && list->model()->rowCount() < all);
        line->clear();
        for (int i = 0; i < all && window.page()->sides().contains(picker->place()); ++i) {
            QTest::keyClick(line, Qt::Key_Down);
        }
        const ComparedPlace place = picker->place();
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(window.page()->sides().constLast(), place);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QCOMPARE(window.page()->sides().size(), 4);
    QCOMPARE(window.page()->comparison().sides.size(), 4);
    QCOMPARE(window.page()->logs()->count(), 4);
    QVERIFY(!window.child<QAction>("actionAddSide")->isEnabled());
    QCOMPARE(window.sentence().count(u'\n'), 2); // one for each but the good one
    const QByteArray report = window.report(2, false);
    for (const QString &line : window.sentence().split(u'\n')) {
        QVERIFY2(report.contains(line.first(2).toUtf8()), report.constData());
    }
    window.child<QToolButton>("compareRemove3")->click();
    window.child<QToolButton>("compareRemove2")->click();
    QCOMPARE(window.page()->comparison().sides.size(), 2);
    QCOMPARE(window.page()->logs()->count(), 2);
    QVERIFY(window.child<QAction>("actionAddSide")->isEnabled());
}

void TestCompareWindow::sidesStayWhenTheCaseIsAnalysedAgain()
{
    ComparingWindow window(Phones);
    QVERIFY(window.isRead());
    const QList<ComparedPlace> sides = window.page()->sides();
    window.trigger("actionCompare");
    window.trigger("actionCompare");
    QCOMPARE(window.page()->sides(), sides);
}

static std::shared_ptr<const OtherCase> otherCase(const ComparingWindow &window,
                                                  const QString &example)
{
    auto other = std::make_shared<OtherCase>();
    other->name = example;
    other->caseData = window.pipeline().run({examplePath(example)});
    return other;
}

void TestCompareWindow::anotherCaseIsComparedAndReported()
{
    ComparingWindow window({u"windows-template"_s, u"windows-untrusted-chain"_s});
    QVERIFY(window.isRead());
    QVERIFY(window.sentence().contains(u"another case"_s));
    const QSignalSpy wanted(&window.window(), &MainWindow::otherCaseRequested);
    window.child<QPushButton>("compareSide0")->click();
    auto *picker = window.child<EnrollmentPicker>("enrollmentPicker");
    emit picker->otherCaseRequested({u"elsewhere"_s});
    QCOMPARE(wanted.size(), 1);
    const auto other = otherCase(window, u"windows-success"_s);
    window.window().addOtherCase(other);
    QVERIFY(picker->place().other == other);
    picker->accept();
    QVERIFY(window.page()->sides().at(0).other == other);
    QVERIFY(window.child<QPushButton>("compareSide0")->text().contains(u"windows-success"_s));
    QVERIFY2(window.sentence().contains(u"4 Issue"_s), qUtf8Printable(window.sentence()));
    // What the other case names is replaced in the report too, and its files are listed.
    QStringList hosts;
    for (const Certificate &certificate : other->caseData.evidence.certificates) {
        if (!certificate.isCa) {
            hosts.append(certificate.subject.section(u"CN="_s, 1).section(u',', 0, 0));
        }
    }
    const QByteArray open = window.report(2, false);
    const QByteArray guarded = window.report(2, true);
    QVERIFY(open.contains("DeviceManagement-Admin.xml"));
    QVERIFY(open.contains("The ways part at 4 Issue"));
    for (const QString &host : std::as_const(hosts)) {
        QVERIFY2(!guarded.contains(host.toUtf8()), qUtf8Printable(host));
    }
    // Lines of another case are not those of this one's sources.
    const QSignalSpy moved(window.page(), &ComparePage::evidenceSelected);
    const QModelIndex divergence = window.rows()->currentIndex();
    window.rows()->setCurrentIndex(divergence.siblingAtColumn(1));
    for (const QList<QVariant> &arguments : moved) {
        const auto place = arguments[0].value<EvidenceRef>();
        QVERIFY(findSource(window.shown().evidence, place.source));
        const Comparison &comparison = window.page()->comparison();
        QCOMPARE(place, comparison.rows[*comparison.firstDivergence].steps[1]->evidence);
    }
}

void TestCompareWindow::aCaseThatCannotBeReadIsSaid()
{
    ComparingWindow window(Phones);
    QVERIFY(window.isRead());
    window.child<QPushButton>("compareSide0")->click();
    window.window().showOtherCaseFailed(u"It is damaged."_s);
    auto *picker = window.child<EnrollmentPicker>("enrollmentPicker");
    QVERIFY(picker->findChild<QLabel *>(u"pickerMessage"_s)->isVisible());
    QCOMPARE(picker->findChild<QLabel *>(u"pickerMessage"_s)->text(), u"It is damaged."_s);
    picker->reject();
}

/// The view's row of the n-th row that has a state of that side, and not one of the other.
static QModelIndex rowOfOnly(const ComparingWindow &window, qsizetype side)
{
    const Comparison &comparison = window.page()->comparison();
    const QAbstractItemModel *model = window.rows()->model();
    QList<QModelIndex> heads;
    for (int head = 0; head < model->rowCount(); ++head) {
        heads.append(model->index(head, 0));
    }
    for (const QModelIndex &head : std::as_const(heads)) {
        for (int row = 0; row < model->rowCount(head); ++row) {
            const QModelIndex index = model->index(row, 0, head);
            const auto number = index.data(ComparisonModel::ComparisonRowRole).value<qsizetype>();
            if (number >= 0 && comparison.rows[number].steps[side] &&
                !comparison.rows[number].steps[1 - side]) {
                return index;
            }
        }
    }
    return {};
}

static qsizetype syncedRows(const ComparingWindow &window)
{
    return std::ranges::count(window.page()->comparison().rows, true, &ComparisonRow::isSynced);
}

/// A row of the reference alone, and one of its stage that both have.
static std::pair<QModelIndex, QModelIndex> unlikeRows(const ComparingWindow &window)
{
    const QModelIndex first = rowOfOnly(window, 0);
    const int other = first.row() > 0 ? first.row() - 1 : first.row() + 1;
    return {first, first.model()->index(other, 0, first.parent())};
}

void TestCompareWindow::statesArePutSideBySideAndUndone()
{
    ComparingWindow window(Phones);
    QVERIFY(window.isRead());
    const auto [first, second] = unlikeRows(window);
    QVERIFY(first.isValid() && second.isValid());
    const QPersistentModelIndex next(second);
    const Comparison before = window.page()->comparison();
    window.rows()->setCurrentIndex(first);
    QVERIFY(window.trigger("actionSyncStates"));
    QVERIFY(window.child<QLabel>("compareMark")->isVisible());
    QCOMPARE(syncedRows(window), 0);
    window.rows()->setCurrentIndex(next);
    QVERIFY(window.trigger("actionSyncStates"));
    QCOMPARE(syncedRows(window), 1);
    QVERIFY(!window.child<QLabel>("compareMark")->isVisible());
    // It is where the cursor is, and said.
    const QModelIndex synced = window.rows()->currentIndex();
    QVERIFY(synced.data(ComparisonModel::IsSyncedRole).toBool());
    QVERIFY(synced.data(Qt::AccessibleDescriptionRole).toString().contains(u"by you"_s));
    QVERIFY(window.child<QAction>("actionUndo")->text().contains(u"Side by Side"_s));
    window.trigger("actionUndo");
    QCOMPARE(window.page()->comparison(), before);
    window.trigger("actionRedo");
    QCOMPARE(syncedRows(window), 1);
    QVERIFY(window.rows()->currentIndex().data(ComparisonModel::IsSyncedRole).toBool());
    QVERIFY(window.trigger("actionSyncStates")); // apart again
    QCOMPARE(window.page()->comparison(), before);
    window.trigger("actionUndo");
    QCOMPARE(syncedRows(window), 1);
}

void TestCompareWindow::twoSelectedRowsArePutSideBySide()
{
    ComparingWindow window(Phones);
    QVERIFY(window.isRead());
    const auto [first, second] = unlikeRows(window);
    window.rows()->selectionModel()->clearSelection();
    for (const QModelIndex &row : {first, second}) {
        window.rows()->selectionModel()->select(row, QItemSelectionModel::Select |
                                                         QItemSelectionModel::Rows);
    }
    QVERIFY(window.trigger("actionSyncStates"));
    QCOMPARE(syncedRows(window), 1);
    // Two stages do not go together.
    const QModelIndex stage = window.rows()->model()->index(0, 0);
    const QModelIndex last = window.rows()->model()->index(4, 0);
    window.rows()->selectionModel()->clearSelection();
    for (const QModelIndex &row :
         {window.rows()->model()->index(0, 0, stage), window.rows()->model()->index(0, 0, last)}) {
        window.rows()->selectionModel()->select(row, QItemSelectionModel::Select |
                                                         QItemSelectionModel::Rows);
    }
    QVERIFY(window.trigger("actionSyncStates"));
    QCOMPARE(syncedRows(window), 1);
    QVERIFY(window.child<QLabel>("compareMark")->isVisible());
}

void TestCompareWindow::escapeLeavesAState()
{
    ComparingWindow window(Phones);
    QVERIFY(window.isRead());
    window.rows()->setCurrentIndex(rowOfOnly(window, 0));
    QVERIFY(window.trigger("actionSyncStates"));
    QTest::keyClick(window.rows(), Qt::Key_Escape);
    QVERIFY(!window.child<QLabel>("compareMark")->isVisible());
    QVERIFY(window.trigger("actionSyncStates")); // marks again, and pairs nothing
    QCOMPARE(syncedRows(window), 0);
}

void TestCompareWindow::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("isPolish");
    QTest::addColumn<QStringList>("examples");
    const QPalette light = Fixtures::paletteOf(Qt::white, Qt::black);
    const QPalette dark = Fixtures::paletteOf(QColor(0x1e, 0x1f, 0x22), QColor(0xee, 0xee, 0xee));
    const QSize small(1000, 700);
    const QSize large(1920, 1080);
    const QStringList three = Phones + QStringList{u"android-refused"_s};
    QTest::newRow("small-light") << small << light << false << Phones;
    QTest::newRow("small-dark-pl") << small << dark << true << Phones;
    QTest::newRow("large-light-pl") << large << light << true << Phones;
    QTest::newRow("large-dark-three") << large << dark << false << three;
}

void TestCompareWindow::pictures()
{
    QFETCH(QSize, size);
    QFETCH(QPalette, palette);
    QFETCH(bool, isPolish);
    QFETCH(QStringList, examples);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    if (isPolish) {
        installLanguage(QLocale(QLocale::Polish));
    }
    const QString name = QLatin1StringView(QTest::currentDataTag());
    {
        ComparingWindow window(examples, size);
        QVERIFY(window.isRead());
        for (const Device &device : window.shown().analysis.devices) {
            if (examples.size() > 2) {
                window.page()->setSide(2, {.enrollmentId = device.enrollments.last().id});
            }
        }
        QCoreApplication::processEvents();
        QVERIFY(window.window().grab().save(u"comparewindow-%1.png"_s.arg(name)));
        window.trigger("actionMatrix");
        QCoreApplication::processEvents();
        QVERIFY(window.window().grab().save(u"matrixwindow-%1.png"_s.arg(name)));
    }
    qDeleteAll(qApp->findChildren<QTranslator *>());
    QApplication::setPalette(before);
}

QTEST_MAIN(TestCompareWindow)
#include "tst_comparewindow.moc"
