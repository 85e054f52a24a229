// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/logdocuments.h"
#include "ui/chips.h"
#include "ui/logview/filterbar.h"
#include "ui/logview/logview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Scep;
using namespace Qt::StringLiterals;

class TestLogViewFilter : public QObject
{
    Q_OBJECT

private slots:
    void includeShowsMatchingLinesAlone();
    void excludeHides();
    void excludeWinsOverInclude();
    void keysAndSelectionGoOverShownLines();
    void filtersStayForTheNextDocument();
    void grownDocumentIsFilteredOn();
    void placeIsKept();
    void hiddenEvidenceIsShownAllTheSame();
    void filtersThatHideEverythingSaySo();
    void findLooksAtShownLines();
    void findBarMakesFilters();
    void linesLikeThisMakeFilters();
    void filterOfAnotherCaseDiffers();
    void sevenMillionLinesAreFiltered();
    void barShowsFiltersAndTakesThemAway();
    void searchesAreOfferedAgain();
    void wrappedLinesAreWhole();
    void wrappedLineThatIsHigherThanTheViewIsScrolledThrough();
};

namespace {
LineFilter only(const QString &text)
{
    return {.kind = LineFilter::Kind::Include, .query = {.text = text}, .name = {}};
}

LineFilter without(const QString &text)
{
    return {.kind = LineFilter::Kind::Exclude, .query = {.text = text}, .name = {}};
}

/// Waits until it is decided what is shown.
void settle(const LogView &view)
{
    QTRY_VERIFY(!view.isFiltering());
    QCoreApplication::processEvents();
}

QString status(const LogView &view)
{
    return view.findChild<QLabel *>(u"findStatus"_s)->text();
}
} // namespace

void TestLogViewFilter::includeShowsMatchingLinesAlone()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(100)), {});
    view.addFilter(only(u"line 5"_s));
    settle(view);
    QCOMPARE(view.shownLineCount(), 11);
    QCOMPARE(view.firstVisibleLine(), 5);
    QVERIFY(view.lineRect(50).isValid());
    QVERIFY(!view.lineRect(6).isValid());
    QCOMPARE(view.lineRect(50).top(), view.lineRect(5).bottom() + 1);
    view.addFilter(only(u"line 100"_s));
    view.addFilter(only(u"line 100"_s)); // is there already
    settle(view);
    QCOMPARE(view.filters().size(), 2);
    QCOMPARE(view.shownLineCount(), 12);
    view.setFilters({});
    QCOMPARE(view.shownLineCount(), 100);
}

void TestLogViewFilter::excludeHides()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(20)), {});
    view.addFilter(without(u"1"_s));
    settle(view);
    QCOMPARE(view.shownLineCount(), 9); // 2 to 9 and 20
    QVERIFY(view.lineRect(20).isValid());
}

void TestLogViewFilter::excludeWinsOverInclude()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(20)), {});
    view.setFilters({only(u"line 1"_s), without(u"line 15"_s)});
    settle(view);
    QCOMPARE(view.shownLineCount(), 10);
    QVERIFY(!view.lineRect(15).isValid());
}

void TestLogViewFilter::keysAndSelectionGoOverShownLines()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(40)), {});
    view.addFilter(only(u"0"_s));
    settle(view);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.currentLine(), 10);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view.currentLine(), 20);
    QCOMPARE(view.selectedText(), u"line 10\nline 20"_s);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"line 10\nline 20\nline 30\nline 40"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.lineRect(30).center());
    QCOMPARE(view.currentLine(), 30);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentLine(), 40);
}

void TestLogViewFilter::filtersStayForTheNextDocument()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(40)), {});
    view.addFilter(only(u"0"_s));
    settle(view);
    view.setDocument(documentOf("none\nwith 0\n"), {});
    settle(view);
    QCOMPARE(view.shownLineCount(), 1);
    QCOMPARE(view.firstVisibleLine(), 2);
    view.setDocument(nullptr, {});
    view.grab();
    QCOMPARE(view.shownLineCount(), 0);
}

void TestLogViewFilter::grownDocumentIsFilteredOn()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(40)), {});
    view.addFilter(only(u"0"_s));
    settle(view);
    view.continueDocument(documentOf(numbered(60)), {});
    QCOMPARE(view.shownLineCount(), 4); // until it is known better
    settle(view);
    QCOMPARE(view.shownLineCount(), 6);
    view.continueDocument(documentOf(numbered(15)), {});
    settle(view);
    QCOMPARE(view.shownLineCount(), 1);
}

void TestLogViewFilter::placeIsKept()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(5000)), {});
    view.showLine(2500);
    const int top = view.lineRect(2500).top();
    view.addFilter(without(u"7"_s));
    settle(view);
    QCOMPARE(view.currentLine(), 2500);
    QCOMPARE(view.lineRect(2500).top(), top);
    view.setFilters({});
    QCOMPARE(view.lineRect(2500).top(), top);
    // Without the current line in sight, what is at the top stays there.
    view.verticalScrollBar()->setValue(3000);
    view.addFilter(without(u"9"_s));
    settle(view);
    QCOMPARE(view.firstVisibleLine(), 3001);
}

void TestLogViewFilter::hiddenEvidenceIsShownAllTheSame()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(100)), {});
    view.addFilter(only(u"0"_s));
    settle(view);
    QSignalSpy changed(&view, &LogView::shownLinesChanged);
    view.showEvidence({.source = SourceId{1}, .line = 55, .range = {}});
    QCOMPARE(view.currentLine(), 55);
    QVERIFY(view.lineRect(55).isValid());
    QCOMPARE(view.revealedLines(), QList<LineNumber>{55});
    QVERIFY(changed.size() > 0);
    QVERIFY(view.currentLineDescription().contains(u"hidden by a filter"));
    view.showEvidence({.source = SourceId{1}, .line = 50, .range = {}});
    QCOMPARE(view.revealedLines(), QList<LineNumber>{55});
    view.hideRevealedLines();
    QVERIFY(!view.lineRect(55).isValid());
    QVERIFY(view.revealedLines().isEmpty());
    // A line that is asked for before it is decided whether it is shown.
    view.setDocument(documentOf(numbered(100)), {});
    view.showLine(60);
    QCOMPARE(view.currentLine(), 60);
    view.showLine(61);
    settle(view);
    QCOMPARE(view.revealedLines(), QList<LineNumber>{61});
    QVERIFY(view.lineRect(61).isValid());
    view.setFilters({});
    QVERIFY(view.revealedLines().isEmpty());
    QCOMPARE(view.shownLineCount(), 100);
}

void TestLogViewFilter::filtersThatHideEverythingSaySo()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(100)), {});
    const QImage before = view.grab().toImage();
    view.addFilter(only(u"absent"_s));
    settle(view);
    QCOMPARE(view.shownLineCount(), 0);
    QCOMPARE(view.firstVisibleLine(), 0);
    QVERIFY(view.grab().toImage() != before);
    for (const auto key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_End, Qt::Key_PageDown}) {
        QTest::keyClick(&view, key);
    }
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(50, 50));
    QCOMPARE(view.currentLine(), 0);
}

void TestLogViewFilter::findLooksAtShownLines()
{
    LogView view;
    view.resize(800, 400);
    view.setDocument(documentOf(numbered(100)), {});
    view.addFilter(without(u"line 1"_s)); // 1, 10 to 19, 100
    settle(view);
    view.find();
    view.findChild<QLineEdit *>(u"findText"_s)->setText(u"1"_s);
    QTRY_COMPARE(status(view), u"Matching line 1 of 8; hidden by filters: 12"_s);
    QCOMPARE(view.currentLine(), 21);
    QTest::keyClick(&view, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(view.currentLine(), 91);
    view.setFilters({});
    QTRY_COMPARE(status(view), u"Matching line 19 of 20"_s);
}

void TestLogViewFilter::findBarMakesFilters()
{
    LogView view;
    view.resize(1000, 400);
    view.setDocument(documentOf(numbered(100)), {});
    view.find();
    auto *include = view.findChild<QToolButton *>(u"findInclude"_s);
    auto *exclude = view.findChild<QToolButton *>(u"findExclude"_s);
    QVERIFY(!include->isEnabled());
    view.findChild<QToolButton *>(u"findRegex"_s)->setChecked(true);
    view.findChild<QLineEdit *>(u"findText"_s)->setText(u"(5"_s);
    QVERIFY(!include->isEnabled());
    view.findChild<QLineEdit *>(u"findText"_s)->setText(u"5$"_s);
    QVERIFY(include->isEnabled() && exclude->isEnabled());
    include->click();
    settle(view);
    QCOMPARE(view.shownLineCount(), 10);
    QVERIFY(view.filters().constFirst().query.isRegularExpression);
    view.findChild<QLineEdit *>(u"findText"_s)->setText(u"[1-4]"_s);
    exclude->click();
    settle(view);
    QCOMPARE(view.shownLineCount(), 6);
}

void TestLogViewFilter::linesLikeThisMakeFilters()
{
    LogView view;
    view.resize(800, 400);
    view.setDocument(documentOf("2024-02-27 05:16:20 Sent 12 bytes\n2024-02-27 05:16:21 Got 7\n"
                                "2024-02-27 05:16:22 Sent 4 bytes\n2024-02-27 05:16:23\n"),
                     {});
    view.includeLinesLikeThis();
    QVERIFY(view.filters().isEmpty()); // no line is current
    view.showLine(4);
    view.includeLinesLikeThis();
    QVERIFY(view.filters().isEmpty()); // it says nothing
    view.showLine(1);
    view.excludeLinesLikeThis();
    settle(view);
    QCOMPARE(view.shownLineCount(), 2);
    QCOMPARE(FilterBar::filterText(view.filters().constFirst()), u"Not: like “Sent 12 bytes”"_s);
    view.setFilters({});
    view.showLine(3);
    view.includeLinesLikeThis();
    settle(view);
    QCOMPARE(view.shownLineCount(), 2);
    QCOMPARE(view.firstVisibleLine(), 1);
}

void TestLogViewFilter::filterOfAnotherCaseDiffers()
{
    LogView view;
    view.resize(800, 400);
    view.setDocument(documentOf("error\nError\n"), {});
    LineFilter exact = only(u"error"_s);
    exact.query.isCaseSensitive = true;
    view.setFilters({exact});
    settle(view);
    QCOMPARE(view.shownLineCount(), 1);
    view.addFilter(only(u"error"_s));
    settle(view);
    QCOMPARE(view.filters().size(), 2);
    QCOMPARE(view.shownLineCount(), 2);
}

void TestLogViewFilter::sevenMillionLinesAreFiltered()
{
    constexpr LineNumber Lines = 7'000'000;
    LogView view;
    view.resize(800, 400);
    view.setDocument(documentOf(QByteArray("alpha\nbeta\n").repeated(Lines / 2)), {});
    view.addFilter(only(u"beta"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!view.isFiltering(), 60'000);
    QCoreApplication::processEvents();
    QCOMPARE(view.shownLineCount(), Lines / 2);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentLine(), Lines);
    view.showLine(5'000'000);
    QVERIFY(view.lineRect(5'000'002).isValid());
    QVERIFY(!view.lineRect(5'000'001).isValid());
    view.grab();
}

void TestLogViewFilter::barShowsFiltersAndTakesThemAway()
{
    FilterBar bar;
    QVERIFY(!bar.isVisibleTo(nullptr));
    QSignalSpy chosen(&bar, &FilterBar::filtersChosen);
    LineFilter odd = without(u"a & b \u202E<b>"_s);
    bar.setFilters({only(u"alpha"_s), odd});
    QVERIFY(!bar.isHidden());
    QCOMPARE(FilterBar::filterText(odd), u"Not: a & b [U+202E]<b>"_s);
    bar.setCounts(3, 1200, false, {});
    QCOMPARE(bar.findChild<QLabel *>(u"filterCount"_s)->text(), u"3 of 1,200 lines"_s);
    bar.setCounts(3, 1200, true, {17});
    QCOMPARE(bar.findChild<QLabel *>(u"filterCount"_s)->text(), u"Filtering: 3 of 1,200 lines"_s);
    QCOMPARE(bar.findChild<QLabel *>(u"filterRevealed"_s)->text(),
             u"Line 17 is shown although a filter hides it."_s);
    QSignalSpy hide(&bar, &FilterBar::hideRevealedRequested);
    bar.findChild<QToolButton *>(u"filterHideAgain"_s)->click();
    QCOMPARE(hide.size(), 1);
    auto *chips = bar.findChild<Chips *>(u"filterChips"_s);
    QCOMPARE(chips->ids().size(), 2);
    emit chips->removed(chips->ids().constFirst());
    QCOMPARE(chosen.takeFirst().constFirst().value<LineFilters>(), LineFilters{odd});
    emit chips->cleared();
    QVERIFY(chosen.takeFirst().constFirst().value<LineFilters>().isEmpty());
    bar.setFilters({odd});
    QCOMPARE(chips->ids().size(), 1);
    bar.setFilters({});
    QVERIFY(bar.isHidden());
}

void TestLogViewFilter::searchesAreOfferedAgain()
{
    LogView view;
    view.resize(1000, 400);
    view.setDocument(documentOf(numbered(100)), {});
    view.find();
    auto *history = view.findChild<QComboBox *>(u"findHistory"_s);
    auto *text = view.findChild<QLineEdit *>(u"findText"_s);
    text->setText(u"line 5"_s);
    QTest::keyClick(text, Qt::Key_Return);
    view.findChild<QToolButton *>(u"findRegex"_s)->setChecked(true);
    text->setText(u"line [67]$"_s);
    QTest::keyClick(text, Qt::Key_Return);
    text->setText(u"line 5"_s);
    view.findChild<QToolButton *>(u"findRegex"_s)->setChecked(false);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(history->count(), 2);
    QCOMPARE(history->itemText(0), u"line 5"_s);
    history->setCurrentIndex(1);
    emit history->activated(1);
    QCOMPARE(text->text(), u"line [67]$"_s);
    QVERIFY(view.findChild<QToolButton *>(u"findRegex"_s)->isChecked());
    QTRY_VERIFY(status(view).endsWith(u" 2"_s));
}

void TestLogViewFilter::wrappedLinesAreWhole()
{
    LogView view;
    view.resize(500, 400);
    view.setDocument(documentOf("short\n" + QByteArray("word ").repeated(60) + "\nlast\n"), {});
    view.show();
    view.grab();
    const int row = view.lineRect(1).height();
    QCOMPARE(view.lineRect(2).height(), row);
    view.setWrapped(true);
    view.grab();
    QVERIFY(view.lineRect(2).height() > 3 * row);
    QCOMPARE(view.lineRect(2).height() % row, 0);
    QCOMPARE(view.lineRect(3).top(), view.lineRect(2).bottom() + 1);
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.lineRect(2).bottomLeft() + QPoint(200, -3));
    QCOMPARE(view.currentLine(), 2);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentLine(), 3);
    view.setWrapped(false);
    view.grab();
    QCOMPARE(view.lineRect(2).height(), row);
}

void TestLogViewFilter::wrappedLineThatIsHigherThanTheViewIsScrolledThrough()
{
    LogView view;
    view.resize(400, 200);
    view.setDocument(documentOf(numbered(50) + QByteArray(3500, 'x') + '\n' + numbered(50)), {});
    view.setWrapped(true);
    view.show();
    view.showLine(51);
    view.grab();
    const auto turn = [&view](int angle) {
        QWheelEvent event(QPointF(50, 50), view.mapToGlobal(QPointF(50, 50)), {}, {0, angle},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
    };
    int steps = 0;
    while (view.firstVisibleLine() < 52 && steps < 1000) {
        turn(-40); // a text line at a time
        ++steps;
    }
    QVERIFY(steps > 30 && steps < 1000);
    QCOMPARE(view.firstVisibleLine(), 52);
    turn(40);
    QCOMPARE(view.firstVisibleLine(), 51);
    QVERIFY(view.lineRect(51).top() < 0);
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.lineRect(101).isValid());
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QVERIFY(view.lineRect(101).bottom() <= view.viewport()->height());
}

QTEST_MAIN(TestLogViewFilter)
#include "tst_logviewfilter.moc"
