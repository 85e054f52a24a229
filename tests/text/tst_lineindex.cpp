// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/lineindex.h"

#include <QTest>

using namespace Scep;

class TestLineIndex : public QObject
{
    Q_OBJECT

private slots:
    void rangesJoinWithoutGap();
    void outOfRangeIsEmpty();
    void lineIsFoundByByte_data();
    void lineIsFoundByByte();
    void firstLongLineIsFound();
};

void TestLineIndex::rangesJoinWithoutGap()
{
    const LineIndex index({0, 3, 4}, 10);
    QCOMPARE(index.lineCount(), 3);
    QVERIFY((index.range(1) == ByteRange{0, 3}));
    QVERIFY((index.range(2) == ByteRange{3, 1}));
    QVERIFY((index.range(3) == ByteRange{4, 6}));
}

void TestLineIndex::outOfRangeIsEmpty()
{
    const LineIndex index({0}, 5);
    QVERIFY(index.range(0) == ByteRange());
    QVERIFY(index.range(2) == ByteRange());
    QCOMPARE(LineIndex().lineCount(), 0);
    QCOMPARE(LineIndex().lineAt(0), 0);
}

void TestLineIndex::lineIsFoundByByte_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("line");
    QTest::newRow("before") << -1LL << 0LL;
    QTest::newRow("first byte") << 0LL << 1LL;
    QTest::newRow("line's last byte") << 2LL << 1LL;
    QTest::newRow("line's first byte") << 3LL << 2LL;
    QTest::newRow("last byte") << 9LL << 3LL;
    QTest::newRow("behind") << 10LL << 0LL;
}

void TestLineIndex::lineIsFoundByByte()
{
    QFETCH(qint64, offset);
    QTEST(LineIndex({0, 3, 4}, 10).lineAt(offset), "line");
}

void TestLineIndex::firstLongLineIsFound()
{
    const LineIndex index({0, 3, 4}, 10);
    QCOMPARE(index.firstLineLongerThan(2), 1);
    QCOMPARE(index.firstLineLongerThan(5), 3);
    QCOMPARE(index.firstLineLongerThan(6), 0);
}

QTEST_APPLESS_MAIN(TestLineIndex)
#include "tst_lineindex.moc"
