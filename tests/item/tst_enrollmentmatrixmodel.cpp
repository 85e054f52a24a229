// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/enrollmentmatrixmodel.h"
#include "models/item/roles.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;
using Matrix = EnrollmentMatrixModel;

/// All enrollments by stage.
class TestEnrollmentMatrixModel : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheContractOfModels();
    void aCellHasOutcomeAndTime();
    void aStageThatWasBrokenOffIsNoGap();
    void whatWentWrongComesFirst();
    void whatTookLongestComesFirst();
    void aRowLeadsToItsEnrollmentAndEvidence();
    void tenThousandAreThereAtOnce();
};

/// An enrollment that came as far as that stage, and what became of it there after so long.
static Enrollment madeEnrollment(const QString &id, Outcome outcome, Stage last,
                                 std::chrono::milliseconds duration)
{
    Enrollment enrollment;
    enrollment.id = id;
    enrollment.alias = u"VPN "_s + id;
    enrollment.verdict = {.outcome = outcome, .stage = last, .title = u"why"_s};
    enrollment.startedAt = {std::chrono::hours(1), TimeCertainty::Known};
    enrollment.endedAt = {std::chrono::hours(1) + duration, TimeCertainty::Known};
    for (const Stage stage : AllStages) {
        StageResult result{.stage = stage};
        if (stage <= last) {
            result.outcome = stage == last ? outcome : Outcome::Succeeded;
            result.from = enrollment.startedAt;
            result.to = enrollment.endedAt;
            result.evidence = {{.source = SourceId{1}, .line = stageNumber(stage), .range = {}}};
        }
        enrollment.stages.append(result);
    }
    return enrollment;
}

static Case madeCase(const QList<Enrollment> &enrollments)
{
    Case made;
    made.analysis.devices.append({.id = u"device-1"_s,
                                  .platform = Platform::Windows,
                                  .name = u"DESKTOP"_s,
                                  .enrollments = enrollments});
    return made;
}

static Case threeRows()
{
    using namespace std::chrono_literals;
    return madeCase({madeEnrollment(u"a"_s, Outcome::Succeeded, Stage::Report, 2s),
                     madeEnrollment(u"b"_s, Outcome::Failed, Stage::Issue, 3s),
                     madeEnrollment(u"c"_s, Outcome::Stalled, Stage::Deliver, 90s)});
}

static int columnOf(Stage stage)
{
    return Matrix::FirstStage + stageNumber(stage) - 1;
}

void TestEnrollmentMatrixModel::keepsTheContractOfModels()
{
    Matrix model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCase(threeRows());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(), int(Matrix::ColumnCount));
    model.setCase({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOf(u"a"_s).isValid());
}

void TestEnrollmentMatrixModel::aCellHasOutcomeAndTime()
{
    Matrix model;
    model.setCase(threeRows());
    const QModelIndex failed = model.index(1, columnOf(Stage::Issue));
    QCOMPARE(failed.data().toString(), u"failed, 3.0 s"_s);
    QCOMPARE(failed.data(OutcomeRole).toInt(), int(Outcome::Failed));
    const QModelIndex never = model.index(1, columnOf(Stage::Deliver));
    QCOMPARE(never.data().toString(), u"–"_s);
    QCOMPARE(never.data(Qt::AccessibleTextRole).toString(),
             outcomeDisplayName(Outcome::NotObserved));
    QCOMPARE(model.index(1, Matrix::Result).data().toString(), u"failed: why"_s);
    QCOMPARE(model.index(1, Matrix::Device).data().toString(), u"DESKTOP"_s);
    QVERIFY(model.headerData(columnOf(Stage::Issue), Qt::Horizontal, Qt::DisplayRole)
                .toString()
                .startsWith(u'4'));
}

void TestEnrollmentMatrixModel::aStageThatWasBrokenOffIsNoGap()
{
    Enrollment enrollment = madeEnrollment(u"a"_s, Outcome::Failed, Stage::Issue, {});
    enrollment.stages[stageNumber(Stage::Deliver) - 1].spans = {{.state = u"event 38"_s}};
    Matrix model;
    model.setCase(madeCase({enrollment}));
    const QModelIndex cell = model.index(0, columnOf(Stage::Deliver));
    QCOMPARE(cell.data().toString(), u"broken off"_s);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), u"broken off"_s);
}

static QStringList idsSortedBy(Matrix &model, int column)
{
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setSortRole(SortRole);
    proxy.sort(column, Qt::AscendingOrder);
    QStringList ids;
    for (int row = 0; row < proxy.rowCount(); ++row) {
        ids.append(proxy.index(row, 0).data(IdRole).toString());
    }
    return ids;
}

void TestEnrollmentMatrixModel::whatWentWrongComesFirst()
{
    Matrix model;
    model.setCase(threeRows());
    QCOMPARE(idsSortedBy(model, Matrix::Result), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    QCOMPARE(idsSortedBy(model, columnOf(Stage::Deliver)), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(idsSortedBy(model, Matrix::Name), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void TestEnrollmentMatrixModel::whatTookLongestComesFirst()
{
    Matrix model;
    model.setCase(threeRows());
    QCOMPARE(idsSortedBy(model, columnOf(Stage::ContactNdes)),
             (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(idsSortedBy(model, Matrix::Time), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void TestEnrollmentMatrixModel::aRowLeadsToItsEnrollmentAndEvidence()
{
    Matrix model;
    model.setCase(threeRows());
    const QModelIndex row = model.indexOf(u"c"_s);
    QCOMPARE(row.row(), 2);
    QCOMPARE(row.data(IdRole).toString(), u"c"_s);
    QCOMPARE(
        row.siblingAtColumn(columnOf(Stage::Issue)).data(EvidenceRole).value<EvidenceRef>().line,
        4);
    const QString words = row.data(Matrix::FilterRole).toString();
    for (const QString &word : {u"DESKTOP"_s, u"VPN c"_s, u"stalled"_s, u"why"_s}) {
        QVERIFY2(words.contains(word), qUtf8Printable(words));
    }
}

void TestEnrollmentMatrixModel::tenThousandAreThereAtOnce()
{
    QList<Enrollment> enrollments;
    for (int i = 0; i < 10'000; ++i) {
        enrollments.append(madeEnrollment(u"scep-%1"_s.arg(i),
                                          i % 7 == 0 ? Outcome::Failed : Outcome::Succeeded,
                                          AllStages.at(i % 6), std::chrono::milliseconds(i % 977)));
    }
    const Case made = madeCase(enrollments);
    Matrix model;
    QElapsedTimer timer;
    timer.start();
    model.setCase(made);
    const qint64 set = timer.restart();
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setSortRole(SortRole);
    proxy.sort(Matrix::Result);
    const qint64 sorted = timer.elapsed();
    QCOMPARE(proxy.rowCount(), 10'000);
    qInfo("10 000 enrollments: set in %lld ms, sorted in %lld ms", set, sorted);
    // Far above what it takes, so that a busy machine does not fail it; far below what one feels.
    QVERIFY2(set + sorted < 1'000, "not quick any more");
}

QTEST_GUILESS_MAIN(TestEnrollmentMatrixModel)
#include "tst_enrollmentmatrixmodel.moc"
