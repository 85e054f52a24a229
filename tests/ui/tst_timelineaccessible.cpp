// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/casefixtures.h"
#include "ui/central/timelineoverview.h"
#include "ui/central/timelineview.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace Scep;

class TestTimelineAccessible : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyEventIsARow();
    void cellsAreWhereTheyAreDrawn();
    void selectionIsHeardAndMade();
    void theOverviewIsAChildToo();
    void anOldCellOutlivesItsEvent();

private:
    [[nodiscard]] QAccessibleInterface *heard() const
    {
        return QAccessible::queryAccessibleInterface(m_view.get());
    }

    std::unique_ptr<TimelineView> m_view;
};

void TestTimelineAccessible::init()
{
    m_view = std::make_unique<TimelineView>();
    m_view->resize(1000, 500);
    const Case aCase = Fixtures::androidStalled();
    m_view->setEnrollment(aCase, Fixtures::shownEnrollment(aCase));
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestTimelineAccessible::everyEventIsARow()
{
    QCOMPARE(heard()->role(), QAccessible::Table);
    QAccessibleTableInterface *table = heard()->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 9);
    QCOMPARE(table->columnCount(), 6);
    QStringList columns;
    QStringList last;
    for (int column = 0; column < table->columnCount(); ++column) {
        columns << table->columnDescription(column);
        last << table->cellAt(8, column)->text(QAccessible::Name);
    }
    QCOMPARE(columns.join(QLatin1Char(' ')),
             QStringLiteral("Time Lane State Outcome Length Place"));
    QCOMPARE(last.at(1), QStringLiteral("5 Deliver"));
    QCOMPARE(last.at(2), QStringLiteral("CERT_INSTALL_REQUESTED"));
    QCOMPARE(last.at(3), outcomeDisplayName(Outcome::Stalled));
    QVERIFY(last.at(4).contains(QStringLiteral("nothing ended it")));
    // Time never goes back from row to row.
    for (int row = 1; row < table->rowCount(); ++row) {
        QVERIFY(table->cellAt(row - 1, 0)->text(QAccessible::Name) <=
                table->cellAt(row, 0)->text(QAccessible::Name));
    }
    QCOMPARE(table->cellAt(9, 0), nullptr);
    QCOMPARE(table->cellAt(0, 6), nullptr);
    const QString whole = table->cellAt(8, 0)->text(QAccessible::Description);
    QVERIFY2(whole.contains(m_view->content().callout), qPrintable(whole));
    QCOMPARE(table->rowDescription(8), whole);
}

void TestTimelineAccessible::cellsAreWhereTheyAreDrawn()
{
    QAccessibleTableInterface *table = heard()->tableInterface();
    for (int row = 0; row < table->rowCount(); ++row) {
        QAccessibleInterface *cell = table->cellAt(row, 0);
        QVERIFY(heard()->rect().intersects(cell->rect()));
        QCOMPARE(cell->parent(), heard());
        const int index = heard()->indexOfChild(cell);
        QCOMPARE(heard()->child(index), cell);
        QVERIFY(!cell->state().offscreen);
    }
    const QPoint last = table->cellAt(8, 0)->rect().center();
    QAccessibleInterface *found = heard()->childAt(last.x(), last.y());
    QVERIFY(found);
    QCOMPARE(found->tableCellInterface()->rowIndex(), 8);
}

void TestTimelineAccessible::selectionIsHeardAndMade()
{
    QAccessibleTableInterface *table = heard()->tableInterface();
    QCOMPARE(table->selectedRowCount(), 0);
    const QSignalSpy spy(m_view.get(), &TimelineView::evidenceSelected);
    QVERIFY(table->selectRow(8));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(table->selectedRows(), QList<int>{8});
    QVERIFY(table->cellAt(8, 0)->state().selected);
    table->cellAt(0, 2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.size(), 2);
    QVERIFY(table->isRowSelected(0));
    QVERIFY(!table->cellAt(8, 0)->state().selected);
    QVERIFY(!table->selectRow(-1));
    QVERIFY(!table->selectRow(99));
}

void TestTimelineAccessible::theOverviewIsAChildToo()
{
    QAccessibleInterface *overview = QAccessible::queryAccessibleInterface(m_view->overview());
    const int index = heard()->indexOfChild(overview);
    QCOMPARE(index, heard()->childCount() - 1);
    QCOMPARE(heard()->child(index), overview);
    QVERIFY(!overview->text(QAccessible::Name).isEmpty());
}

void TestTimelineAccessible::anOldCellOutlivesItsEvent()
{
    QAccessibleInterface *cell = heard()->tableInterface()->cellAt(8, 0);
    QVERIFY(cell->isValid());
    m_view->setEnrollment(Case(), QString());
    QVERIFY(!cell->isValid());
    QVERIFY(cell->text(QAccessible::Name).isEmpty());
    QVERIFY(cell->rect().isEmpty());
    QCOMPARE(heard()->tableInterface()->rowCount(), 0);
}

QTEST_MAIN(TestTimelineAccessible)
#include "tst_timelineaccessible.moc"
