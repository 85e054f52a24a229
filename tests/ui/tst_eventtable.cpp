// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/eventmodel.h"
#include "tests/ui/casefixtures.h"
#include "tests/ui/palettes.h"
#include "ui/central/eventdecorationproxy.h"
#include "ui/central/eventtable.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QIcon>
#include <QSignalSpy>
#include <QTest>

using namespace Scep;

class TestEventTable : public QObject
{
    Q_OBJECT

private slots:
    void proxyStaysAValidModel();
    void proxyAddsWhatTheEyeNeeds();
    void tintFollowsThePalette();
    void movingToARowTellsItsLine();
    void selectingFromOutsideIsSilent();
    void copiedRowsAreTabSeparated();
    void sortsByValue();
};

namespace {
EventTable *tableOf(const Case &aCase, QObject &owner)
{
    auto *table = new EventTable;
    QObject::connect(&owner, &QObject::destroyed, table, &QObject::deleteLater);
    table->setEnrollment(aCase, Fixtures::shownEnrollment(aCase));
    table->show();
    return table;
}
} // namespace

void TestEventTable::proxyStaysAValidModel()
{
    EventModel model;
    EventDecorationProxy proxy;
    proxy.setSourceModel(&model);
    const QAbstractItemModelTester tester(&proxy,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Case aCase = Fixtures::androidStalled();
    model.setEnrollment(aCase, Fixtures::shownEnrollment(aCase));
    proxy.setPalette(Fixtures::paletteOf(Qt::black, Qt::white));
    QCOMPARE(proxy.rowCount(), model.rowCount());
    const QScopedPointer<EventTable> table(new EventTable);
    const QAbstractItemModelTester sortedTester(
        table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    table->setEnrollment(aCase, Fixtures::shownEnrollment(aCase));
    table->setEnrollment(Case(), {});
}

void TestEventTable::proxyAddsWhatTheEyeNeeds()
{
    EventModel model;
    EventDecorationProxy proxy;
    proxy.setSourceModel(&model);
    const Case aCase = Fixtures::windowsFailed();
    model.setEnrollment(aCase, Fixtures::shownEnrollment(aCase));
    const int outcome = static_cast<int>(EventModel::Column::Outcome);
    QVERIFY(!proxy.index(2, outcome).data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(proxy.index(2, 0).data(Qt::BackgroundRole).isValid());
    QVERIFY(!proxy.index(0, 0).data(Qt::BackgroundRole).isValid());
    QVERIFY(!model.index(2, outcome).data(Qt::DecorationRole).isValid());
}

void TestEventTable::tintFollowsThePalette()
{
    EventModel model;
    EventDecorationProxy proxy;
    proxy.setSourceModel(&model);
    const Case aCase = Fixtures::windowsFailed();
    model.setEnrollment(aCase, Fixtures::shownEnrollment(aCase));
    proxy.setPalette(Fixtures::paletteOf(Qt::white, Qt::black));
    const QVariant light = proxy.index(2, 0).data(Qt::BackgroundRole);
    const QSignalSpy spy(&proxy, &QAbstractItemModel::dataChanged);
    proxy.setPalette(Fixtures::paletteOf(Qt::black, Qt::white));
    QCOMPARE(spy.size(), 1);
    QVERIFY(light != proxy.index(2, 0).data(Qt::BackgroundRole));
}

void TestEventTable::movingToARowTellsItsLine()
{
    QObject owner;
    EventTable *table = tableOf(Fixtures::androidStalled(), owner);
    const QSignalSpy spy(table, &EventTable::evidenceSelected);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home);
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(!spy.isEmpty());
    QCOMPARE(spy.last().first().value<EvidenceRef>().line, 1'203'870);
}

void TestEventTable::selectingFromOutsideIsSilent()
{
    QObject owner;
    EventTable *table = tableOf(Fixtures::androidStalled(), owner);
    const QSignalSpy spy(table, &EventTable::evidenceSelected);
    table->selectEvidence({SourceId{1}, 1'204'310, {}});
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table->currentIndex().row(), 6);
    table->selectEvidence({SourceId{1}, 5, {}});
    QVERIFY(!table->selectionModel()->hasSelection());
    QCOMPARE(spy.size(), 0);
}

void TestEventTable::copiedRowsAreTabSeparated()
{
    QObject owner;
    EventTable *table = tableOf(Fixtures::windowsFailed(), owner);
    table->selectEvidence({SourceId{1}, 31, {}});
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("Time\tAfter\tStage\tState\tOutcome\tSource\tLine\tMessage\n"
                            "23:58:02.000\t1.0 s\t2 Contact NDES\t36\tsucceeded\tAdmin.xml\t31\t"
                            "SCEP: Certificate request generated successfully"));
}

void TestEventTable::sortsByValue()
{
    QObject owner;
    EventTable *table = tableOf(Fixtures::androidStalled(), owner);
    table->sortByColumn(static_cast<int>(EventModel::Column::Line), Qt::DescendingOrder);
    const int line = static_cast<int>(EventModel::Column::Line);
    QCOMPARE(table->model()->index(0, line).data().toString(), QStringLiteral("1,204,310"));
    QCOMPARE(table->model()->index(6, line).data().toString(), QStringLiteral("184,012"));
}

QTEST_MAIN(TestEventTable)
#include "tst_eventtable.moc"
