// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/navigationhistory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

/// Back and forward through where one has been.
class TestNavigationHistory : public QObject
{
    Q_OBJECT

private slots:
    void emptyLeadsNowhere();
    void backAndForwardGoTheSameWay();
    void goingElsewhereForgetsWhatCameAfter();
    void aFewLinesFurtherIsTheSamePlace();
    void keepsTheLastPlaces();
};

static VisitedPlace place(LineNumber line, const QString &enrollment = u"device-1/scep-1"_s)
{
    return {.enrollmentId = enrollment,
            .evidence = {.source = SourceId{1}, .line = line, .range = {}}};
}

void TestNavigationHistory::emptyLeadsNowhere()
{
    NavigationHistory history;
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
    QVERIFY(!history.back());
    QVERIFY(!history.forward());
    history.visit(place(1));
    QVERIFY(!history.canGoBack());
}

void TestNavigationHistory::backAndForwardGoTheSameWay()
{
    NavigationHistory history;
    for (const LineNumber line : {100, 200, 300}) {
        history.visit(place(line));
    }
    QCOMPARE(history.back(), std::optional(place(200)));
    QCOMPARE(history.back(), std::optional(place(100)));
    QVERIFY(!history.back());
    QCOMPARE(history.forward(), std::optional(place(200)));
    QCOMPARE(history.forward(), std::optional(place(300)));
    QVERIFY(!history.canGoForward());
}

void TestNavigationHistory::goingElsewhereForgetsWhatCameAfter()
{
    NavigationHistory history;
    for (const LineNumber line : {100, 200, 300}) {
        history.visit(place(line));
    }
    QVERIFY(history.back());
    history.visit(place(900));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(), std::optional(place(200)));
}

void TestNavigationHistory::aFewLinesFurtherIsTheSamePlace()
{
    NavigationHistory history;
    history.visit(place(100));
    history.visit(place(110));
    history.visit(place(125));
    QVERIFY(!history.canGoBack());
    history.visit(place(125, u"device-2/scep-1"_s));
    QCOMPARE(history.back(), std::optional(place(125)));
}

void TestNavigationHistory::keepsTheLastPlaces()
{
    NavigationHistory history;
    for (LineNumber line = 1; line <= 3 * NavigationHistory::MostPlaces; ++line) {
        history.visit(place(line * 100));
    }
    qsizetype steps = 0;
    while (history.back()) {
        ++steps;
    }
    QCOMPARE(steps, NavigationHistory::MostPlaces - 1);
}

QTEST_APPLESS_MAIN(TestNavigationHistory)
#include "tst_navigationhistory.moc"
