// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/casefixtures.h"
#include "ui/central/timelinedevice.h"
#include "ui/central/timelineoverview.h"
#include "ui/central/timelineview.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace Scep;
using namespace std::chrono_literals;

class TestTimelineDevice : public QObject
{
    Q_OBJECT

private slots:
    void aDeviceWithOneRequestHasOneHeader();
    void otherRequestsAreFolded();
    void foldingAndUnfolding();
    void aFoldedDeviceIsOneLane();
    void manyRequestsAreCounted();
    void theViewBeginsAtTheShownRequest();
    void mouseAndKeysFold();
    void oneCommandUnfoldsAllOthers();
    void anotherRequestIsChosenByDoubleClick();
};

namespace {
// The device made the same request again, a day later each time.
Case withRequests(int count)
{
    Case result = Fixtures::androidStalled();
    QList<Enrollment> &all = result.analysis.devices[0].enrollments;
    for (Enrollment &enrollment : all) {
        enrollment.startedAt = enrollment.observations.first().event.instant;
        enrollment.endedAt = enrollment.observations.last().event.instant;
    }
    const Enrollment first = all.last();
    for (int i = 1; i < count; ++i) {
        Enrollment again = first;
        const auto later = [i](Instant &instant) { instant.sinceEpoch += i * 24h; };
        again.id = QStringLiteral("%1-again-%2").arg(first.id).arg(i);
        again.alias = QStringLiteral("VPN %1").arg(i + 1);
        later(again.startedAt);
        later(again.endedAt);
        for (StageResult &stage : again.stages) {
            later(stage.from);
            later(stage.to);
            for (StateSpan &span : stage.spans) {
                span.evidence.line += i * 10'000'000;
                later(span.from);
                if (!span.to.isNull()) {
                    later(span.to);
                }
            }
        }
        for (Observation &observation : again.observations) {
            observation.event.evidence.line += i * 10'000'000;
            later(observation.event.instant);
        }
        for (EvidenceRef &evidence : again.verdict.evidence) {
            evidence.line += i * 10'000'000;
        }
        all.append(again);
    }
    return result;
}

QString shown()
{
    return Fixtures::shownEnrollment(Fixtures::androidStalled());
}

// "+Pixel 7 (Android)" for a folded header, "-…" for an unfolded one, and how many items it has.
QStringList headers(const TimelineContent &content)
{
    QStringList result;
    for (const TimelineLane &lane : content.lanes) {
        if (lane.kind == LaneKind::Header) {
            const QString sign = lane.isFolded ? QStringLiteral("+") : QStringLiteral("-");
            result << QStringLiteral("%1%2 %3").arg(sign, lane.title).arg(lane.items.size());
        }
    }
    return result;
}
} // namespace

void TestTimelineDevice::aDeviceWithOneRequestHasOneHeader()
{
    const TimelineContent content = deviceTimeline(withRequests(1), shown());
    QCOMPARE(headers(content).size(), 1);
    QCOMPARE(content.lanes.first().kind, LaneKind::Header);
    QCOMPARE(content.lanes.size(), 1 + 1 + 6); // header, root track, stages
    QVERIFY(deviceTimeline(Case(), shown()).lanes.isEmpty());
}

void TestTimelineDevice::otherRequestsAreFolded()
{
    const TimelineContent content = deviceTimeline(withRequests(3), shown());
    const QStringList all = headers(content);
    QCOMPARE(all.size(), 4); // the device, the shown request, two others
    QVERIFY(all.at(0).startsWith(QLatin1Char('-')));
    QVERIFY(all.at(1).startsWith(QLatin1Char('-')));
    QVERIFY2(all.at(2).startsWith(QLatin1Char('+')) &&
                 all.at(2).endsWith(QStringLiteral("VPN 2 1")),
             qPrintable(all.at(2)));
    QCOMPARE(content.lanes.size(), 1 + 1 + 1 + 6 + 2);
    const TimelineItem &summary = content.lanes.last().items.first();
    QCOMPARE(summary.label, outcomeDisplayName(Outcome::Stalled));
    QVERIFY(summary.end > summary.begin);
    QVERIFY(!summary.evidence.isNull());
    QCOMPARE(content.callout, timelineContent(withRequests(3), shown()).callout);
}

void TestTimelineDevice::foldingAndUnfolding()
{
    const QString other = shown() + QStringLiteral("-again-1");
    const TimelineContent unfolded = deviceTimeline(withRequests(2), shown(), {other});
    QCOMPARE(unfolded.lanes.size(), 1 + 1 + 1 + 6 + 1 + 6);
    for (const TimelineLane &lane : unfolded.lanes.last(6)) {
        QVERIFY(lane.isOther);
        QVERIFY(!lane.isFailing); // the callout is the shown request's
    }
    const TimelineContent folded = deviceTimeline(withRequests(2), shown(), {shown()});
    QCOMPARE(folded.lanes.size(), 1 + 1 + 1 + 1);
    QCOMPARE(folded.lanes.at(2).items.size(), 1);
}

void TestTimelineDevice::aFoldedDeviceIsOneLane()
{
    const Case aCase = withRequests(3);
    const TimelineContent content =
        deviceTimeline(aCase, shown(), {aCase.analysis.devices.first().id});
    QCOMPARE(content.lanes.size(), 1);
    QCOMPARE(content.lanes.first().items.size(), aCase.analysis.devices.first().enrollments.size());
}

void TestTimelineDevice::manyRequestsAreCounted()
{
    const TimelineContent content = deviceTimeline(withRequests(40), shown());
    QVERIFY(content.lanes.size() < 30);
    QVERIFY2(content.lanes.last().title.contains(QStringLiteral("27")),
             qPrintable(content.lanes.last().title)); // 39 others, 12 shown
    QVERIFY(!content.lanes.last().note.isEmpty());
}

void TestTimelineDevice::theViewBeginsAtTheShownRequest()
{
    TimelineView view;
    view.resize(1200, 600);
    view.show();
    view.setEnrollment(withRequests(3), shown());
    QVERIFY(view.zoom() > 1);
    for (int row = 0; row < view.rowCount(); ++row) {
        QVERIFY(
            view.viewport()->rect().adjusted(0, -600, 0, 600).contains(view.rowRect(row).center()));
    }
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.zoom(), 1.0);
    QVERIFY(view.grab().save(QStringLiteral("timeline-device.png")));
}

void TestTimelineDevice::mouseAndKeysFold()
{
    TimelineView view;
    view.resize(1200, 600);
    view.show();
    view.setEnrollment(withRequests(2), shown());
    const qsizetype lanes = view.content().lanes.size();
    // Down to the device, to the shown request, to the other one.
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&view, Qt::Key_Down);
    }
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(view.content().lanes.size(), lanes + 6);
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(view.content().lanes.size(), lanes);
    // The device's header is the first lane, whatever the font.
    const int y = view.fontMetrics().height() * 3 + view.fontMetrics().height() / 2;
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(10, y));
    QCOMPARE(view.content().lanes.size(), 1);
    // What was folded stays folded when the case grows.
    view.setEnrollment(withRequests(3), shown());
    QCOMPARE(view.content().lanes.size(), 1);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(10, y));
    QCOMPARE(view.content().lanes.size(), lanes + 1);
}

void TestTimelineDevice::oneCommandUnfoldsAllOthers()
{
    TimelineView view;
    view.resize(1200, 900);
    view.show();
    auto *others = view.findChild<QAction *>(QStringLiteral("timelineOthers"));
    view.setEnrollment(withRequests(1), shown());
    QVERIFY(!others->isEnabled());
    view.setEnrollment(withRequests(3), shown());
    QVERIFY(others->isEnabled());
    const qsizetype lanes = view.content().lanes.size();
    others->trigger();
    QCOMPARE(view.content().lanes.size(), lanes + 12);
    QVERIFY(others->isChecked());
    const int rows = view.rowCount();
    QVERIFY(view.grab().save(QStringLiteral("timeline-unfolded.png")));
    others->trigger();
    QCOMPARE(view.content().lanes.size(), lanes);
    QCOMPARE(view.rowCount(), rows); // the shown request's events alone
}

void TestTimelineDevice::anotherRequestIsChosenByDoubleClick()
{
    TimelineView view;
    view.resize(1200, 600);
    view.show();
    view.setEnrollment(withRequests(2), shown());
    QTest::keyClick(&view, Qt::Key_0);
    const QSignalSpy activated(&view, &TimelineView::enrollmentActivated);
    const int bottom = view.viewport()->height();
    for (int y = bottom - 1; y > 0 && activated.isEmpty(); y -= 8) {
        for (int x = view.viewport()->width() - 1; x > 0 && activated.isEmpty(); x -= 6) {
            QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, QPoint(x, y));
        }
    }
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), shown() + QStringLiteral("-again-1"));
}

QTEST_MAIN(TestTimelineDevice)
#include "tst_timelinedevice.moc"
