// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/casefixtures.h"
#include "ui/central/stagerail.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace Scep;

class TestStageRail : public QObject
{
    Q_OBJECT

private slots:
    void cellsSayHowFarEachStageGot();
    void aStageThatWasBrokenOffTookNoTime();
    void cellsThatNeedMoreRoomGetIt();
    void tipsTellWhatWasGivenAndWhatNot();
    void arrowKeysMoveAndEnterChooses();
    void choosingFromOutsideIsSilent();
    void narrowRailsHaveTwoRowsOfThree();
};

namespace {
Enrollment stalled()
{
    return Fixtures::androidStalled().analysis.devices.first().enrollments.last();
}

StageCell *cell(const StageRail &rail, const char *id)
{
    return rail.findChild<StageCell *>(QStringLiteral("stage-") + QLatin1StringView(id));
}
} // namespace

void TestStageRail::cellsSayHowFarEachStageGot()
{
    StageRail rail;
    rail.setEnrollment(stalled());
    QCOMPARE(cell(rail, "deliver")->text(), QStringLiteral("5 Deliver"));
    QCOMPARE(cell(rail, "deliver")->statusText(), QStringLiteral("stalled · 30 m 00 s"));
    QVERIFY(cell(rail, "deliver")->accessibleDescription().contains(QStringLiteral("failing")));
    QCOMPARE(cell(rail, "validateChallenge")->statusText(), QStringLiteral("implied"));
    QVERIFY(cell(rail, "report")->toolTip().contains(QStringLiteral("connector")));
    rail.setEnrollment({});
    QCOMPARE(cell(rail, "deliver")->statusText(), QStringLiteral("not observed"));
}

void TestStageRail::aStageThatWasBrokenOffTookNoTime()
{
    Enrollment enrollment = stalled();
    const auto deliver = std::ranges::find(enrollment.stages, Stage::Deliver, &StageResult::stage);
    QVERIFY(deliver != enrollment.stages.end());
    deliver->outcome = Outcome::NotObserved;
    deliver->state = QStringLiteral("Broken off after event 38");
    deliver->to.sinceEpoch = deliver->from.sinceEpoch + std::chrono::milliseconds(40);
    StageRail rail;
    rail.setEnrollment(enrollment);
    QCOMPARE(cell(rail, "deliver")->statusText(), QStringLiteral("broken off"));
    QVERIFY(cell(rail, "deliver")->toolTip().contains(QStringLiteral("event 38")));
}

/// One long name is no reason for a second row.
void TestStageRail::cellsThatNeedMoreRoomGetIt()
{
    StageRail rail;
    rail.setEnrollment(stalled());
    int needed = 0;
    int widest = 0;
    for (const StageCell *each : rail.findChildren<StageCell *>()) {
        needed += each->sizeHint().width();
        widest = std::max(widest, each->sizeHint().width());
    }
    const int gaps = 5 * (rail.fontMetrics().height() * 2 / 5);
    QVERIFY(widest * 6 > needed);
    for (const int width : {needed + gaps, needed + gaps + 7, widest * 6 + gaps}) {
        rail.resize(width, 100);
        (void)rail.grab(); // only what is drawn is told of its size
        int right = -1;
        for (const StageCell *each : rail.findChildren<StageCell *>()) {
            QCOMPARE(each->y(), 0);
            QCOMPARE_GE(each->width(), each->sizeHint().width());
            QCOMPARE_GT(each->x(), right);
            right = each->geometry().right();
        }
        QCOMPARE(right, width - 1);
    }
}

void TestStageRail::tipsTellWhatWasGivenAndWhatNot()
{
    Enrollment enrollment = stalled();
    enrollment.coverage = {{.stage = Stage::ContactNdes,
                            .present = {QStringLiteral("OMADM log (a.log)")},
                            .missing = {{.what = QStringLiteral("request log of IIS"),
                                         .how = QStringLiteral("copy it")}}}};
    StageRail rail;
    rail.setEnrollment(enrollment);
    const QString tip = cell(rail, "contactNdes")->toolTip();
    QVERIFY(tip.contains(QStringLiteral("Given: OMADM log (a.log)")));
    QVERIFY(tip.contains(QStringLiteral("Not given: request log of IIS")));
}

void TestStageRail::arrowKeysMoveAndEnterChooses()
{
    StageRail rail;
    rail.resize(2000, 100);
    rail.setEnrollment(stalled());
    rail.show();
    QVERIFY(QTest::qWaitForWindowActive(&rail));
    const QSignalSpy spy(&rail, &StageRail::stageActivated);
    cell(rail, "deployProfile")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), cell(rail, "validateChallenge"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<Stage>(), Stage::ValidateChallenge);
    QVERIFY(cell(rail, "validateChallenge")->isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(spy.last().first().value<Stage>(), Stage::Report);
    QVERIFY(!cell(rail, "validateChallenge")->isChecked());
}

void TestStageRail::choosingFromOutsideIsSilent()
{
    StageRail rail;
    const QSignalSpy spy(&rail, &StageRail::stageActivated);
    rail.setSelectedStage(Stage::Issue);
    QVERIFY(cell(rail, "issue")->isChecked());
    rail.setSelectedStage({});
    QVERIFY(!cell(rail, "issue")->isChecked());
    QCOMPARE(spy.size(), 0);
}

void TestStageRail::narrowRailsHaveTwoRowsOfThree()
{
    StageRail rail;
    rail.setEnrollment(stalled());
    QVERIFY(rail.heightForWidth(500) > rail.heightForWidth(3000));
    rail.resize(500, rail.heightForWidth(500));
    rail.show();
    QCOMPARE(cell(rail, "issue")->x(), cell(rail, "deployProfile")->x());
    QVERIFY(cell(rail, "issue")->y() > cell(rail, "deployProfile")->geometry().bottom());
    QVERIFY(rail.rect().contains(cell(rail, "report")->geometry()));
}

QTEST_MAIN(TestStageRail)
#include "tst_stagerail.moc"
