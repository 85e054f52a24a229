// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/pagination.h"

#include <QTest>

using namespace Scep;

/// Where pages end.
class TestPagination : public QObject
{
    Q_OBJECT

private slots:
    void linesFillPages();
    void headingsGoWithWhatTheyHead();
    void aPageOfHeadingsEndsToo();
    void headsOfTablesAreRepeated();
    void whatIsHigherThanAPageIsAllShown();
    void nothingGivesNoPage();

private:
    static Unbreakable line(double from, double height = 10, bool isHeading = false)
    {
        return {.place = {from, from + height}, .isHeading = isHeading, .head = std::nullopt};
    }
};

void TestPagination::linesFillPages()
{
    QList<Unbreakable> column;
    for (int i = 0; i < 25; ++i) {
        column.append(line(i * 10));
    }
    const QList<Page> pages = paginate(column, 100);
    QCOMPARE(pages.size(), 3);
    QCOMPARE(pages[0].body, (Stretch{0, 100}));
    QCOMPARE(pages[1].body, (Stretch{100, 200}));
    QCOMPARE(pages[2].body, (Stretch{200, 250}));
}

void TestPagination::headingsGoWithWhatTheyHead()
{
    const QList<Unbreakable> column{line(0),      line(10), line(20, 10, true), line(30, 10, true),
                                    line(40, 60), line(100)};
    const QList<Page> pages = paginate(column, 90);
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages[0].body, (Stretch{0, 20}));
    QCOMPARE(pages[1].body, (Stretch{20, 110}));
}

void TestPagination::aPageOfHeadingsEndsToo()
{
    QList<Unbreakable> column;
    for (int i = 0; i < 10; ++i) {
        column.append(line(i * 10, 10, true));
    }
    const QList<Page> pages = paginate(column, 30);
    QVERIFY(pages.size() >= 4);
    QCOMPARE(pages.first().body.from, 0.0);
    QCOMPARE(pages.last().body.to, 100.0);
    for (qsizetype i = 1; i < pages.size(); ++i) {
        QCOMPARE(pages[i].body.from, pages[i - 1].body.to);
    }
}

void TestPagination::headsOfTablesAreRepeated()
{
    QList<Unbreakable> column{line(0, 10, true)};
    for (int i = 1; i < 20; ++i) {
        column.append(line(i * 10));
        column.last().head = Stretch{0, 10};
    }
    const QList<Page> pages = paginate(column, 100);
    QCOMPARE(pages.size(), 3);
    QVERIFY(!pages[0].head);
    QCOMPARE(pages[1].head, std::optional(Stretch{0, 10}));
    QCOMPARE(pages[1].body, (Stretch{100, 190}));
    QCOMPARE(pages[2].body, (Stretch{190, 200}));
}

void TestPagination::whatIsHigherThanAPageIsAllShown()
{
    const QList<Page> pages = paginate({line(0), line(10, 250), line(260)}, 100);
    QCOMPARE(pages.size(), 5);
    QCOMPARE(pages[0].body, (Stretch{0, 10}));
    QCOMPARE(pages[1].body, (Stretch{10, 110}));
    QCOMPARE(pages[2].body, (Stretch{110, 210}));
    QCOMPARE(pages[3].body, (Stretch{210, 260}));
    QCOMPARE(pages[4].body, (Stretch{260, 270}));
}

void TestPagination::nothingGivesNoPage()
{
    QVERIFY(paginate({}, 100).isEmpty());
}

QTEST_GUILESS_MAIN(TestPagination)
#include "tst_pagination.moc"
