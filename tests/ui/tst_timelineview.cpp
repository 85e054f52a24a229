// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/casefixtures.h"
#include "ui/central/timelineview.h"

#include <QAction>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Scep;

class TestTimelineView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keysWalkThroughTheEvents();
    void keysWalkThroughTheErrors();
    void keysZoomAndFit();
    void wheelZoomsAroundThePointer();
    void selectingFromOutsideIsSilent();
    void farAwaySelectionIsBroughtIntoView();
    void clickingAnItemChoosesIt();
    void commandsWorkByTheirNames();
    void anEmptyTimelineSurvivesEverything();
    void paintsFiveThousandEventsQuickly();

private:
    std::unique_ptr<TimelineView> m_view;
};

namespace {
LineNumber lastLine(const QSignalSpy &spy)
{
    return spy.isEmpty() ? 0 : spy.last().first().value<EvidenceRef>().line;
}

void turnWheel(TimelineView &view, const QPointF &at, int notches)
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, QPoint(0, 120 * notches),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &event);
}
} // namespace

void TestTimelineView::init()
{
    m_view = std::make_unique<TimelineView>();
    m_view->resize(1000, 360);
    const Case aCase = Fixtures::androidStalled();
    m_view->setEnrollment(aCase, Fixtures::shownEnrollment(aCase));
    m_view->show();
}

void TestTimelineView::keysWalkThroughTheEvents()
{
    const QSignalSpy spy(m_view.get(), &TimelineView::evidenceSelected);
    QTest::keyClick(m_view.get(), Qt::Key_Period);
    QCOMPARE(lastLine(spy), 181'022);
    QTest::keyClick(m_view.get(), Qt::Key_Period);
    QCOMPARE(lastLine(spy), 183'901);
    QTest::keyClick(m_view.get(), Qt::Key_Comma);
    QCOMPARE(lastLine(spy), 181'022);
    QTest::keyClick(m_view.get(), Qt::Key_Comma);
    QCOMPARE(spy.size(), 3); // there is nothing before the first
}

void TestTimelineView::keysWalkThroughTheErrors()
{
    const QSignalSpy spy(m_view.get(), &TimelineView::evidenceSelected);
    QTest::keyClick(m_view.get(), Qt::Key_E, Qt::ShiftModifier);
    QCOMPARE(lastLine(spy), 1'204'310);
    QTest::keyClick(m_view.get(), Qt::Key_E, Qt::ShiftModifier);
    QCOMPARE(lastLine(spy), 181'022); // the long wait is a warning
    QTest::keyClick(m_view.get(), Qt::Key_E);
    QCOMPARE(lastLine(spy), 1'204'310);
}

void TestTimelineView::keysZoomAndFit()
{
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->zoom() > 1);
    QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
    const int before = m_view->horizontalScrollBar()->value();
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(m_view->horizontalScrollBar()->value() > before);
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QCOMPARE(m_view->zoom(), 1.0);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QCOMPARE(m_view->zoom(), 1.0); // fitted is as far out as it goes
}

void TestTimelineView::wheelZoomsAroundThePointer()
{
    for (int i = 0; i < 200; ++i) {
        turnWheel(*m_view, QPointF(600, 100), 1);
    }
    QVERIFY(std::isfinite(m_view->zoom()));
    QVERIFY(m_view->zoom() > 1000);
    for (int i = 0; i < 200; ++i) {
        turnWheel(*m_view, QPointF(600, 100), -1);
    }
    QCOMPARE(m_view->zoom(), 1.0);
}

void TestTimelineView::selectingFromOutsideIsSilent()
{
    const QSignalSpy spy(m_view.get(), &TimelineView::evidenceSelected);
    m_view->selectEvidence({SourceId{1}, 1'204'301, {}});
    QCOMPARE(m_view->selectedEvidence().line, 1'204'301);
    m_view->selectEvidence({SourceId{9}, 3, {}});
    QCOMPARE(spy.size(), 0);
}

void TestTimelineView::farAwaySelectionIsBroughtIntoView()
{
    turnWheel(*m_view, QPointF(200, 100), 12);
    const int before = m_view->horizontalScrollBar()->value();
    m_view->selectEvidence({SourceId{1}, 1'204'310, {}});
    QVERIFY(m_view->horizontalScrollBar()->value() > before);
}

void TestTimelineView::clickingAnItemChoosesIt()
{
    const QSignalSpy spy(m_view.get(), &TimelineView::evidenceSelected);
    // Along the first lane, wherever the font puts it.
    const int y = m_view->fontMetrics().height() * 3 + m_view->fontMetrics().height() / 2;
    for (int x = 0; x < m_view->viewport()->width() && spy.isEmpty(); x += 4) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(x, y));
    }
    QCOMPARE(lastLine(spy), 181'022);
}

void TestTimelineView::commandsWorkByTheirNames()
{
    m_view->findChild<QAction *>(QStringLiteral("timelineZoomIn"))->trigger();
    QVERIFY(m_view->zoom() > 1);
    auto *compress = m_view->findChild<QAction *>(QStringLiteral("timelineCompress"));
    QVERIFY(compress->isChecked());
    compress->trigger();
    QVERIFY(!compress->isChecked());
    QCOMPARE(m_view->zoom(), 1.0);
}

void TestTimelineView::anEmptyTimelineSurvivesEverything()
{
    m_view->setEnrollment(Case(), QString());
    for (const Qt::Key key : {Qt::Key_Period, Qt::Key_Comma, Qt::Key_E, Qt::Key_Plus, Qt::Key_F,
                              Qt::Key_Left, Qt::Key_Down}) {
        QTest::keyClick(m_view.get(), key);
    }
    turnWheel(*m_view, QPointF(10, 10), 3);
    m_view->resize(1, 1);
    QVERIFY(!m_view->grab().isNull());
}

void TestTimelineView::paintsFiveThousandEventsQuickly()
{
    const Case aCase = Fixtures::manyEvents(5000);
    m_view->setEnrollment(aCase, Fixtures::shownEnrollment(aCase));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i) {
        turnWheel(*m_view, QPointF(500, 100), 1);
        QVERIFY(!m_view->grab().isNull());
    }
    QVERIFY2(timer.elapsed() < 5000, "ten frames took over five seconds");
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
