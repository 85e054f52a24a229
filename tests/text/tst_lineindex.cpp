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
    void stretchesJoin();
    void lastLineMayBeLeftOut();
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

// Starts of several stretches, as blocks of a large text give them: one without any line, one whose
// first line begins in the stretch before.
static LineIndex inStretches()
{
    const auto starts = [](std::initializer_list<quint32> values) {
        return std::make_shared<const std::vector<quint32>>(values);
    };
    LineIndex index;
    index.append(0, starts({0, 4}));
    index.append(10, starts({}));
    index.append(20, starts({5, 10}));
    index.append(5'000'000'000, starts({0, 7}));
    index.setSize(5'000'000'007);
    return index;
}

void TestLineIndex::stretchesJoin()
{
    const LineIndex index = inStretches();
    const QList<qint64> starts{0, 4, 25, 30, 5'000'000'000};
    QCOMPARE(index.lineCount(), starts.size());
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const qint64 end = i + 1 < starts.size() ? starts[i + 1] : 5'000'000'007;
        QVERIFY((index.range(i + 1) == ByteRange{starts[i], end - starts[i]}));
        QCOMPARE(index.lineAt(starts[i]), i + 1);
        QCOMPARE(index.lineAt(end - 1), i + 1);
    }
    QCOMPARE(index.lineAt(5'000'000'007), 0);
    QCOMPARE(index.firstLineLongerThan(6), 2);
    QCOMPARE(index.firstLineLongerThan(100), 4);
}

void TestLineIndex::lastLineMayBeLeftOut()
{
    LineIndex index = inStretches();
    for (LineNumber lines = index.lineCount(); lines > 0; --lines) {
        const qint64 end = index.range(lines).offset;
        index = index.withoutLastLine();
        QCOMPARE(index.lineCount(), lines - 1);
        QCOMPARE(lines > 1 ? index.range(lines - 1).end() : 0, end);
        QCOMPARE(index.lineAt(end), 0);
    }
}

QTEST_APPLESS_MAIN(TestLineIndex)
#include "tst_lineindex.moc"
