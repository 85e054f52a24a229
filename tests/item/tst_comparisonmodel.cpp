// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/comparisonmodel.h"
#include "models/item/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

/// A comparison as a tree.
class TestComparisonModel : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheContractOfModels();
    void stagesHoldTheirStates();
    void theDivergenceIsFoundAndSaid();
    void evidenceIsThatOfTheSide();
    void valuesStandInTheirGroups();
    void volatileTextIsShownOnDemand();
    void whatIsTheSameBeforeTheDivergenceIsFolded();
    void eachOfSeveralSidesSaysItsDifference();
    void aRowIsReadAsAWhole();
    void withoutAComparisonThereIsNothing();
};

static ComparedStep stepOf(const QString &state, Outcome outcome, LineNumber line)
{
    return {.state = state,
            .outcome = outcome,
            .evidence = {.source = SourceId{1}, .line = line, .range = {}}};
}

static Comparison made()
{
    Comparison comparison;
    comparison.sides = {{.deviceName = u"Good phone"_s}, {.deviceName = u"Bad phone"_s}};
    comparison.rows = {
        {.stage = Stage::Issue,
         .isWholeStage = true,
         .steps = {stepOf(u"S"_s, Outcome::Succeeded, 1), stepOf(u"F"_s, Outcome::Failed, 2)},
         .differences = {Difference::None, Difference::Outcome}},
        {.stage = Stage::Issue,
         .steps = {stepOf(u"asked"_s, Outcome::InProgress, 3),
                   stepOf(u"asked"_s, Outcome::InProgress, 4)},
         .differences = {Difference::None, Difference::None}},
        {.stage = Stage::Issue,
         .steps = {std::nullopt, stepOf(u"refused"_s, Outcome::Failed, 5)},
         .differences = {Difference::None, Difference::Additional}},
    };
    comparison.firstDivergence = 2;
    comparison.parameters = {{.id = u"profile.keyBits"_s,
                              .group = u"Profile"_s,
                              .name = u"Key size"_s,
                              .values = {u"2048"_s, u"1024"_s},
                              .differences = {Difference::None, Difference::Value}},
                             {.id = u"request.alias"_s,
                              .group = u"Request"_s,
                              .name = u"Name"_s,
                              .values = {u"a"_s, u"b"_s},
                              .differences = {Difference::None, Difference::None},
                              .isVolatile = true}};
    return comparison;
}

void TestComparisonModel::keepsTheContractOfModels()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setComparison(made());
    model.setComparison({});
    model.setComparison(made());
}

void TestComparisonModel::stagesHoldTheirStates()
{
    ComparisonModel model;
    model.setComparison(made());
    QCOMPARE(model.columnCount(), 5);
    QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), u"Bad phone"_s);
    const QModelIndex stage = model.index(0, 0);
    QVERIFY(stage.data().toString().startsWith(u'4'));
    QCOMPARE(model.index(0, 1).data().toString(), outcomeDisplayName(Outcome::Succeeded));
    QCOMPARE(model.rowCount(stage), 2);
    QCOMPARE(model.index(1, 0, stage).data().toString(), u"refused"_s);
    QCOMPARE(model.index(1, 1, stage).data().toString(), u"-"_s);
    QCOMPARE(model.index(1, 3, stage).data().toString(),
             differenceDisplayName(Difference::Additional));
    QCOMPARE(model.index(0, 3, stage).data().toString(), QString());
}

void TestComparisonModel::theDivergenceIsFoundAndSaid()
{
    ComparisonModel model;
    model.setComparison(made());
    const QModelIndex divergence = model.divergence();
    QCOMPARE(divergence, model.index(1, 0, model.index(0, 0)));
    QVERIFY(divergence.data(ComparisonModel::IsDivergenceRole).toBool());
    QVERIFY(divergence.data(Qt::AccessibleTextRole).toString() != divergence.data().toString());
    Comparison same = made();
    same.firstDivergence.reset();
    model.setComparison(same);
    QVERIFY(!model.divergence().isValid());
}

void TestComparisonModel::evidenceIsThatOfTheSide()
{
    ComparisonModel model;
    model.setComparison(made());
    const QModelIndex stage = model.index(0, 0);
    const auto lineAt = [&](int row, int column) {
        return model.index(row, column, stage).data(EvidenceRole).value<EvidenceRef>().line;
    };
    QCOMPARE(lineAt(0, 1), 3);
    QCOMPARE(lineAt(0, 2), 4);
    QCOMPARE(lineAt(0, 0), 4);
    QCOMPARE(lineAt(1, 1), 0);
    QCOMPARE(lineAt(1, 0), 5);
}

void TestComparisonModel::valuesStandInTheirGroups()
{
    ComparisonModel model;
    model.setVolatileShown(true);
    model.setComparison(made());
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex profile = model.index(1, 0);
    QCOMPARE(profile.data().toString(), u"Profile"_s);
    QCOMPARE(profile.data(ComparisonModel::DifferenceRole).toInt(), int(Difference::Value));
    QCOMPARE(model.index(0, 2, profile).data().toString(), u"1024"_s);
    const QModelIndex request = model.index(2, 0);
    QCOMPARE(request.data(ComparisonModel::DifferenceRole).toInt(), int(Difference::None));
    QVERIFY(!model.index(0, 4, request).data().toString().isEmpty());
}

void TestComparisonModel::volatileTextIsShownOnDemand()
{
    Comparison comparison = made();
    comparison.rows[1].steps[1]->state = u"asked 4711-08"_s;
    for (auto &step : comparison.rows[1].steps) {
        step->comparable = u"asked …"_s;
    }
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setComparison(comparison);
    QCOMPARE(model.rowCount(), 2); // the request has nothing but its name
    const auto asked = [&model] { return model.index(0, 2, model.index(0, 0)).data().toString(); };
    QVERIFY(asked().startsWith(u"asked …"_s));
    model.setVolatileShown(true);
    QVERIFY(asked().startsWith(u"asked 4711-08"_s));
    QCOMPARE(model.rowCount(), 3);
}

void TestComparisonModel::whatIsTheSameBeforeTheDivergenceIsFolded()
{
    Comparison comparison = made();
    for (int i = 0; i < 3; ++i) {
        comparison.rows.insert(1, comparison.rows[1]);
    }
    comparison.rows.append(comparison.rows[1]);
    comparison.firstDivergence = 5;
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setComparison(comparison);
    const QModelIndex stage = model.index(0, 0);
    QCOMPARE(model.rowCount(stage), 3); // the fold, where the ways part, and one after it
    const QModelIndex fold = model.index(0, 0, stage);
    QVERIFY(fold.data(ComparisonModel::IsSameFoldRole).toBool());
    QVERIFY2(fold.data().toString().contains(u'4'), qUtf8Printable(fold.data().toString()));
    QCOMPARE(model.rowCount(fold), 4);
    QCOMPARE(model.index(3, 0, fold).parent(), fold);
    QCOMPARE(model.index(2, 1, fold).data(EvidenceRole).value<EvidenceRef>().line, 3);
    QCOMPARE(model.divergence(), model.index(1, 0, stage));
    // What a person put together stays in sight.
    comparison.rows[2].isSynced = true;
    model.setComparison(comparison);
    QCOMPARE(model.rowCount(model.index(0, 0)), 5);
    QVERIFY(model.index(1, 0, model.index(0, 0)).data(ComparisonModel::IsSyncedRole).toBool());
}

void TestComparisonModel::eachOfSeveralSidesSaysItsDifference()
{
    Comparison comparison = made();
    comparison.sides.append({.deviceName = u"Third phone"_s});
    for (ComparisonRow &row : comparison.rows) {
        row.steps.append(row.steps[0]);
        row.differences.append(Difference::None);
    }
    for (ComparedValue &value : comparison.parameters) {
        value.values.append(value.values[0]);
        value.differences.append(Difference::None);
    }
    comparison.rows[2].differences[2] = Difference::Missing;
    ComparisonModel model;
    model.setComparison(comparison, {{}, {}, u"Other case"_s});
    QCOMPARE(model.columnCount(), 6);
    QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), u"C: Third phone (Other case)"_s);
    const QModelIndex row = model.divergence();
    QCOMPARE(row.siblingAtColumn(4).data().toString(), u"B only here; C missing"_s);
    const auto differenceAt = [&row](int column) {
        return row.siblingAtColumn(column).data(ComparisonModel::DifferenceRole).toInt();
    };
    QCOMPARE(differenceAt(2), int(Difference::Additional));
    QCOMPARE(differenceAt(3), int(Difference::Missing));
    QCOMPARE(differenceAt(0), int(Difference::Additional));
}

void TestComparisonModel::aRowIsReadAsAWhole()
{
    ComparisonModel model;
    model.setComparison(made());
    const QString read = model.divergence().data(Qt::AccessibleDescriptionRole).toString();
    QCOMPARE(read, u"refused; Good phone: nothing; Bad phone: refused, failed; only here; "
                   "here the ways part"_s);
}

void TestComparisonModel::withoutAComparisonThereIsNothing()
{
    const ComparisonModel model;
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.divergence().isValid());
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
}

QTEST_GUILESS_MAIN(TestComparisonModel)
#include "tst_comparisonmodel.moc"
