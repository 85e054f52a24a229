// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/eventmodel.h"

#include "models/item/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Scep;
using namespace std::chrono_literals;

class TestEventModel : public QObject
{
    Q_OBJECT

private slots:
    void staysAValidModelWhileItsEnrollmentChanges();
    void cellsShowTheObservation_data();
    void cellsShowTheObservation();
    void aProbableLineSaysSo();
    void deltaNeedsTwoComparableTimes();
    void evidenceLeadsToItsRow();
    void onlyLinesOfAFailureProveIt();
    void onlyTheRecordOfAFailureProvesIt();
    void numbersSortByValue();
    void aSourceWithoutLinesShowsNoNumber();
    void anEventThatSettlesNothingIsInformation();
    void tipOfATimeSaysHowSureItIs_data();
    void tipOfATimeSaysHowSureItIs();
};

namespace {
Observation observed(LineNumber line, std::chrono::microseconds time, const QString &state)
{
    Observation observation;
    observation.event.evidence = {SourceId{1}, line, {}};
    observation.event.instant = {time, TimeCertainty::Known};
    observation.event.fields.insert(QStringLiteral("message"), state + QStringLiteral(" entered"));
    observation.stage = Stage::Deliver;
    observation.state = state;
    observation.outcome = Outcome::InProgress;
    return observation;
}

Case smallCase()
{
    Case result;
    SourceFile source;
    source.id = SourceId{1};
    source.displayName = QStringLiteral("omadm.log");
    result.evidence.sources << source;
    Enrollment enrollment;
    enrollment.id = QStringLiteral("device-1/scep-1");
    enrollment.observations << observed(900, 5h, QStringLiteral("CERT_ENROLLED"))
                            << observed(1012, 5h + 210ms, QStringLiteral("CERT_INSTALL_REQUESTED"));
    enrollment.verdict.outcome = Outcome::Stalled;
    enrollment.verdict.stage = Stage::Deliver;
    enrollment.verdict.evidence << EvidenceRef{SourceId{1}, 1012, {7, 3}};
    Device device;
    device.enrollments << enrollment;
    result.analysis.devices << device;
    return result;
}

const QString Id = QStringLiteral("device-1/scep-1");
} // namespace

void TestEventModel::staysAValidModelWhileItsEnrollmentChanges()
{
    EventModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEnrollment(smallCase(), Id);
    QCOMPARE(model.rowCount(), 2);
    model.setDisplayOffset(1h);
    model.setEnrollment(smallCase(), QStringLiteral("nobody"));
    QCOMPARE(model.rowCount(), 0);
}

void TestEventModel::cellsShowTheObservation_data()
{
    QTest::addColumn<EventModel::Column>("column");
    QTest::addColumn<QString>("text");
    using Column = EventModel::Column;
    QTest::newRow("time") << Column::Time << QStringLiteral("05:00:00.210");
    QTest::newRow("delta") << Column::Delta << QStringLiteral("210 ms");
    QTest::newRow("stage") << Column::Stage << QStringLiteral("5 Deliver");
    QTest::newRow("state") << Column::State << QStringLiteral("CERT_INSTALL_REQUESTED");
    QTest::newRow("outcome") << Column::Outcome << QStringLiteral("in progress");
    QTest::newRow("source") << Column::Source << QStringLiteral("omadm.log");
    QTest::newRow("message") << Column::Message << QStringLiteral("CERT_INSTALL_REQUESTED entered");
}

void TestEventModel::cellsShowTheObservation()
{
    QFETCH(EventModel::Column, column);
    QFETCH(QString, text);
    EventModel model;
    model.setEnrollment(smallCase(), Id);
    const QModelIndex cell = model.index(1, static_cast<int>(column));
    QCOMPARE(cell.data().toString(), text);
    QVERIFY(!cell.data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TestEventModel::aProbableLineSaysSo()
{
    Case aCase = smallCase();
    aCase.analysis.devices[0].enrollments[0].observations[1].isProbable = true;
    EventModel model;
    model.setEnrollment(aCase, Id);
    const QModelIndex cell = model.index(1, static_cast<int>(EventModel::Column::State));
    QCOMPARE(cell.data().toString(), QStringLiteral("CERT_INSTALL_REQUESTED (probable)"));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QLatin1String("time and client")));
}

void TestEventModel::deltaNeedsTwoComparableTimes()
{
    Case mixed = smallCase();
    mixed.analysis.devices[0].enrollments[0].observations[1].event.instant.certainty =
        TimeCertainty::DateMissing;
    EventModel model;
    model.setEnrollment(mixed, Id);
    const int column = static_cast<int>(EventModel::Column::Delta);
    QCOMPARE(model.index(0, column).data().toString(), QString());
    QCOMPARE(model.index(1, column).data().toString(), QString());
}

void TestEventModel::evidenceLeadsToItsRow()
{
    EventModel model;
    model.setEnrollment(smallCase(), Id);
    QCOMPARE(model.rowOf({SourceId{1}, 1012, {}}), 1);
    QCOMPARE(model.rowOf({SourceId{1}, 7, {}}), -1);
    QCOMPARE(model.rowOf({}), -1);
    QCOMPARE(model.index(1, 0).data(EvidenceRole).value<EvidenceRef>().line, 1012);
}

void TestEventModel::onlyLinesOfAFailureProveIt()
{
    EventModel model;
    Case aCase = smallCase();
    model.setEnrollment(aCase, Id);
    QVERIFY(!model.index(0, 0).data(ProvesFailureRole).toBool());
    QVERIFY(model.index(1, 0).data(ProvesFailureRole).toBool());
    aCase.analysis.devices[0].enrollments[0].verdict.outcome = Outcome::Succeeded;
    model.setEnrollment(aCase, Id);
    QVERIFY(!model.index(1, 0).data(ProvesFailureRole).toBool());
}

/// Of several in one line.
void TestEventModel::onlyTheRecordOfAFailureProvesIt()
{
    Case aCase = smallCase();
    Enrollment &enrollment = aCase.analysis.devices[0].enrollments[0];
    for (int row = 0; row < 2; ++row) {
        Observation &observation = enrollment.observations[row];
        observation.stage = *enrollment.verdict.stage;
        observation.event.evidence = {
            .source = SourceId{1}, .line = 2, .range = {.offset = 100 * row, .length = 100}};
    }
    enrollment.verdict.evidence = {enrollment.observations[1].event.evidence};
    EventModel model;
    model.setEnrollment(aCase, Id);
    QVERIFY(!model.index(0, 0).data(ProvesFailureRole).toBool());
    QVERIFY(model.index(1, 0).data(ProvesFailureRole).toBool());
}

void TestEventModel::numbersSortByValue()
{
    EventModel model;
    model.setEnrollment(smallCase(), Id);
    const int column = static_cast<int>(EventModel::Column::Line);
    QVERIFY(model.index(0, column).data(SortRole).toLongLong() <
            model.index(1, column).data(SortRole).toLongLong());
}

void TestEventModel::aSourceWithoutLinesShowsNoNumber()
{
    Case aCase = smallCase();
    aCase.analysis.devices[0].enrollments[0].observations[0].event.evidence.line = 0;
    EventModel model;
    model.setEnrollment(aCase, Id);
    const QModelIndex cell = model.index(0, static_cast<int>(EventModel::Column::Line));
    QCOMPARE(cell.data().toString(), QString());
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("no line"));
}

void TestEventModel::anEventThatSettlesNothingIsInformation()
{
    Case aCase = smallCase();
    aCase.analysis.devices[0].enrollments[0].observations[0].outcome = Outcome::NotObserved;
    EventModel model;
    model.setEnrollment(aCase, Id);
    const QModelIndex cell = model.index(0, static_cast<int>(EventModel::Column::Outcome));
    QCOMPARE(cell.data().toString(), QStringLiteral("information"));
}

void TestEventModel::tipOfATimeSaysHowSureItIs_data()
{
    QTest::addColumn<TimeCertainty>("certainty");
    QTest::addColumn<SourceClock>("clock");
    QTest::addColumn<QString>("sentence");
    const SourceClock warsaw{.zone = QTimeZone("Europe/Warsaw")};
    QTest::newRow("no zone") << TimeCertainty::ZoneAssumed << SourceClock()
                             << QStringLiteral("it is taken as UTC");
    QTest::newRow("zone set") << TimeCertainty::ZoneSet << warsaw
                              << QStringLiteral("you set Europe/Warsaw");
    QTest::newRow("no year") << TimeCertainty::YearInferredInZone << warsaw
                             << QStringLiteral("no year: it is inferred");
    QTest::newRow("offset") << TimeCertainty::Known << SourceClock{.zone = {}, .offset = -90s}
                            << QStringLiteral("set by \u22121 m 30 s");
}

void TestEventModel::tipOfATimeSaysHowSureItIs()
{
    QFETCH(TimeCertainty, certainty);
    QFETCH(SourceClock, clock);
    QFETCH(QString, sentence);
    Case aCase = smallCase();
    aCase.evidence.sources.first().clock = clock;
    Observation &first = aCase.analysis.devices.first().enrollments.first().observations.first();
    first.event.instant.certainty = certainty;
    EventModel model;
    model.setEnrollment(aCase, Id);
    const QModelIndex time = model.index(0, static_cast<int>(EventModel::Column::Time));
    const QString tip = time.data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(sentence), qPrintable(tip));
}

QTEST_GUILESS_MAIN(TestEventModel)
#include "tst_eventmodel.moc"
