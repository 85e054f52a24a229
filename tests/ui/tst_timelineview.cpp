// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/casefixtures.h"
#include "ui/central/timelineoverview.h"
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
    void keysWalkThroughRecordsOfOneLine();
    void keysWalkThroughTheErrors();
    void keysZoomAndFit();
    void wheelZoomsAroundThePointer();
    void selectingFromOutsideIsSilent();
    void farAwaySelectionIsBroughtIntoView();
    void clickingAnItemChoosesIt();
    void commandsWorkByTheirNames();
    void fittingSelectionAndAllTakeTurns();
    void lettersZoomAndPan();
    void theTimeBetweenTwoEventsIsMeasured();
    void notesGetALane();
    void filteringDimsAndNeverZooms();
    void searchHitsAreInTheOverview();
    void searchHitsThatFollowAreShownTogether();
    void theOverviewMovesWhatIsInView();
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

void TestTimelineView::keysWalkThroughRecordsOfOneLine()
{
    const Case aCase = Fixtures::inOneLine(Fixtures::androidStalled());
    m_view->setEnrollment(aCase, Fixtures::shownEnrollment(aCase));
    const QSignalSpy spy(m_view.get(), &TimelineView::evidenceSelected);
    QSet<qint64> offsets;
    constexpr int Steps = 4;
    for (int step = 0; step < Steps; ++step) {
        QTest::keyClick(m_view.get(), Qt::Key_Period);
        offsets.insert(spy.last().first().value<EvidenceRef>().range.offset);
    }
    QCOMPARE(spy.size(), Steps);
    QCOMPARE(offsets.size(), Steps);
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
    // Along the first lane below the device's header, wherever the font puts it.
    const int y = m_view->fontMetrics().height() * 5 + m_view->fontMetrics().height() / 4;
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

void TestTimelineView::fittingSelectionAndAllTakeTurns()
{
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QCOMPARE(m_view->zoom(), 1.0); // nothing is selected
    m_view->selectEvidence({SourceId{1}, 1'204'301, {}});
    QTest::keyClick(m_view.get(), Qt::Key_F);
    const double zoom = m_view->zoom();
    QVERIFY(zoom > 1);
    const QRect shown = m_view->rowRect(m_view->selectedRow());
    QVERIFY(m_view->viewport()->rect().intersects(shown));
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QCOMPARE(m_view->zoom(), 1.0);
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QCOMPARE(m_view->zoom(), zoom);
    QTest::keyClick(m_view.get(), Qt::Key_D); // gone from where F had brought us
    m_view->findChild<QAction *>(QStringLiteral("timelineFit"))->trigger();
    QCOMPARE(m_view->zoom(), zoom);
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QCOMPARE(m_view->zoom(), 1.0);
}

void TestTimelineView::lettersZoomAndPan()
{
    QTest::keyClick(m_view.get(), Qt::Key_W);
    QVERIFY(m_view->zoom() > 1);
    const int before = m_view->horizontalScrollBar()->value();
    QTest::keyClick(m_view.get(), Qt::Key_D);
    QVERIFY(m_view->horizontalScrollBar()->value() > before);
    QTest::keyClick(m_view.get(), Qt::Key_A);
    QCOMPARE(m_view->horizontalScrollBar()->value(), before);
    QTest::keyClick(m_view.get(), Qt::Key_S);
    QCOMPARE(m_view->zoom(), 1.0);
}

void TestTimelineView::theTimeBetweenTwoEventsIsMeasured()
{
    const QSignalSpy chosen(m_view.get(), &TimelineView::evidenceSelected);
    const QSignalSpy measured(m_view.get(), &TimelineView::measured);
    QTest::keyClick(m_view.get(), Qt::Key_Period);
    QVERIFY(m_view->measuredLength().isEmpty());
    QTest::keyClick(m_view.get(), Qt::Key_Greater, Qt::ShiftModifier);
    QCOMPARE(lastLine(chosen), 183'901); // what is measured to is selected everywhere
    // As long as the first event lasted: the second one ended it.
    QCOMPARE(m_view->cellText(0, int(TimelineView::Column::Length)),
             QStringLiteral("lasted ") + m_view->measuredLength());
    QCOMPARE(measured.size(), 1);
    QVERIFY(measured.last().first().toString().contains(m_view->measuredLength()));
    QVERIFY(m_view->accessibleDescription().contains(m_view->measuredLength()));
    QVERIFY(m_view->grab().save(QStringLiteral("timeline-measure.png")));
    // The window tells the same selection again; the measure stays.
    m_view->selectEvidence({SourceId{1}, 183'901, {}});
    QVERIFY(!m_view->measuredLength().isEmpty());
    const QString shorter = m_view->measuredLength();
    QTest::keyClick(m_view.get(), Qt::Key_Period, Qt::ShiftModifier);
    QVERIFY(m_view->measuredLength() != shorter); // from the same first event
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(m_view->measuredLength().isEmpty());
    QVERIFY(measured.last().first().toString().isEmpty());
    QTest::keyClick(m_view.get(), Qt::Key_Comma, Qt::ShiftModifier);
    QVERIFY(!m_view->measuredLength().isEmpty());
    QTest::keyClick(m_view.get(), Qt::Key_Comma);
    QVERIFY(m_view->measuredLength().isEmpty());
}

void TestTimelineView::notesGetALane()
{
    const QUuid id(QStringLiteral("{00000000-0000-0000-0000-00000000000a}"));
    m_view->setNotes({{.id = id,
                       .label = AnnotationLabel::Yellow,
                       .text = QStringLiteral("Asked the user <b>twice</b>"),
                       .evidence = {SourceId{1}, 1'204'310, {}}},
                      {.id = QUuid::createUuid(),
                       .label = AnnotationLabel::None,
                       .text = QStringLiteral("of a log that is not shown"),
                       .evidence = {SourceId{77}, 3, {}}}});
    const TimelineLane lane = m_view->content().lanes.at(1);
    QCOMPARE(lane.kind, LaneKind::Notes);
    QCOMPARE(lane.items.size(), 1);
    QCOMPARE(m_view->overview()->marks(OverviewLane::Notes).size(), 1);
    const QSignalSpy chosen(m_view.get(), &TimelineView::evidenceSelected);
    const QSignalSpy activated(m_view.get(), &TimelineView::noteActivated);
    const int y = m_view->fontMetrics().height() * 5 + m_view->fontMetrics().height() / 4;
    for (int x = 0; x < m_view->viewport()->width() && activated.isEmpty(); x += 4) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(x, y));
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(x, y));
    }
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toUuid(), id);
    QCOMPARE(lastLine(chosen), 1'204'310);
    QVERIFY(m_view->rowDescription(m_view->selectedRow()).contains(QStringLiteral("twice")));
    QVERIFY(m_view->grab().save(QStringLiteral("timeline-notes.png")));
    m_view->setNotes({});
    QCOMPARE(m_view->content().lanes.at(1).kind, LaneKind::Events);
}

void TestTimelineView::filteringDimsAndNeverZooms()
{
    QTest::keyClick(m_view.get(), Qt::Key_W);
    const double zoom = m_view->zoom();
    const int rows = m_view->rowCount();
    m_view->setFilter({.stages = {Stage::Issue}, .sources = {}, .onlyProblems = false});
    QCOMPARE(m_view->zoom(), zoom);
    QCOMPARE(m_view->rowCount(), rows);
    QCOMPARE(m_view->overview()->marks(OverviewLane::Hits).size(), 1);
    const QSignalSpy spy(m_view.get(), &TimelineView::evidenceSelected);
    QTest::keyClick(m_view.get(), Qt::Key_Period);
    QTest::keyClick(m_view.get(), Qt::Key_Period);
    QCOMPARE(spy.size(), 1); // the only one
    QCOMPARE(m_view->cellText(m_view->selectedRow(), int(TimelineView::Column::Lane)),
             QStringLiteral("4 Issue"));
    QVERIFY(m_view->grab().save(QStringLiteral("timeline-filter.png")));
    m_view->setFilter({});
    QVERIFY(m_view->overview()->marks(OverviewLane::Hits).isEmpty());
}

void TestTimelineView::searchHitsAreInTheOverview()
{
    LineSet hits;
    hits.append(2'000'000, {5, 181'022, 1'204'310});
    m_view->setSearchHits(SourceId{1}, hits);
    QCOMPARE(m_view->overview()->marks(OverviewLane::Hits).size(), 2); // line 5 is no event
    m_view->setSearchHits(SourceId{2}, hits);
    QVERIFY(m_view->overview()->marks(OverviewLane::Hits).isEmpty());
}

/// A search gives its hits in many parts, and each would be drawn among all events.
void TestTimelineView::searchHitsThatFollowAreShownTogether()
{
    const auto shown = [this] { return m_view->overview()->marks(OverviewLane::Hits).size(); };
    LineSet hits;
    hits.append(200'000, {181'022});
    m_view->setSearchHits(SourceId{1}, hits);
    QCOMPARE(shown(), 1);
    hits.append(2'000'000, {1'204'310});
    m_view->setSearchHits(SourceId{1}, hits);
    QCOMPARE(shown(), 1); // not yet
    QTRY_COMPARE(shown(), 2);
    m_view->setSearchHits(SourceId{1}, {});
    QTRY_COMPARE(shown(), 0);
}

void TestTimelineView::theOverviewMovesWhatIsInView()
{
    TimelineOverview *overview = m_view->overview();
    QCOMPARE(overview->marks(OverviewLane::Errors).size(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_W);
    QTest::keyClick(m_view.get(), Qt::Key_W);
    const double first = overview->windowFirst();
    const double width = overview->windowLast() - first;
    QTest::keyClick(overview, Qt::Key_End);
    QVERIFY(overview->windowFirst() > first);
    QCOMPARE_LT(std::abs(overview->windowLast() - overview->windowFirst() - width), 1e-9);
    QTest::keyClick(overview, Qt::Key_Home);
    QVERIFY(overview->windowFirst() < first);
    QTest::keyClick(overview, Qt::Key_Plus);
    QVERIFY(overview->windowLast() - overview->windowFirst() < width);
    QVERIFY(m_view->grab().save(QStringLiteral("timeline-overview.png")));
    QTest::keyClick(overview, Qt::Key_F);
    QCOMPARE(m_view->zoom(), 1.0);
    QVERIFY(!overview->accessibleDescription().isEmpty());

    // A click on an error chooses it.
    const QSignalSpy spy(m_view.get(), &TimelineView::evidenceSelected);
    const int y = m_view->fontMetrics().height() / 2 + 4;
    for (int x = overview->width() - 1; x > 0 && spy.isEmpty(); x -= 2) {
        QTest::mouseClick(overview, Qt::LeftButton, {}, QPoint(x, y));
    }
    QCOMPARE(lastLine(spy), 1'204'310);
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
