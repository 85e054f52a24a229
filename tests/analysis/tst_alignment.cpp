// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/alignment.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Scep;

/// Steps side by side. A side is a word, each letter a step; "=" after a letter gives it a name, so
/// that a= and A= are values of the same thing, and "?" makes it a remark.
class TestAlignment : public QObject
{
    Q_OBJECT

private slots:
    void stepsAreLevel_data();
    void stepsAreLevel();
    void syncPointsHold_data();
    void syncPointsHold();
    void everyStepIsThereOnceAndInOrder();
};

static QList<AlignmentKey> keysOf(const QString &word)
{
    QList<AlignmentKey> keys;
    for (const QChar letter : word) {
        if (letter == u'?') {
            keys.last().isRemark = true;
        } else if (letter == u'=') {
            keys.last().name = keys.constLast().text.toLower();
        } else {
            keys.append({.text = letter, .name = {}});
        }
    }
    return keys;
}

/// The rows as columns of letters, "." for a gap: "ab./a.c".
static QString drawn(const QList<QList<AlignmentKey>> &sides, const QList<AlignedRow> &rows)
{
    QStringList lines;
    for (qsizetype side = 0; side < sides.size(); ++side) {
        QString &line = lines.emplaceBack();
        for (const AlignedRow &row : rows) {
            line += row[side] ? sides[side][*row[side]].text : u"."_s;
        }
    }
    return lines.join(u'/');
}

void TestAlignment::stepsAreLevel_data()
{
    QTest::addColumn<QStringList>("sides");
    QTest::addColumn<QString>("rows");
    QTest::newRow("nothing") << QStringList{u""_s, u""_s} << u"/"_s;
    QTest::newRow("the same") << QStringList{u"abc"_s, u"abc"_s} << u"abc/abc"_s;
    QTest::newRow("cut") << QStringList{u"abc"_s, u"ab"_s} << u"abc/ab."_s;
    QTest::newRow("longer") << QStringList{u"ab"_s, u"abc"_s} << u"ab./abc"_s;
    QTest::newRow("one is missing") << QStringList{u"abc"_s, u"ac"_s} << u"abc/a.c"_s;
    QTest::newRow("one is more") << QStringList{u"ac"_s, u"abc"_s} << u"a.c/abc"_s;
    QTest::newRow("another in its place") << QStringList{u"abc"_s, u"axc"_s} << u"abc/axc"_s;
    QTest::newRow("others in their place") << QStringList{u"abcd"_s, u"axd"_s} << u"abcd/ax.d"_s;
    QTest::newRow("another value stands by its own")
        << QStringList{u"abs="_s, u"aS="_s} << u"abs/a.S"_s;
    QTest::newRow("a remark stands beside no step")
        << QStringList{u"abc"_s, u"ax?yc"_s} << u"a.bc/axyc"_s;
    QTest::newRow("remarks stand beside remarks")
        << QStringList{u"ab?cd"_s, u"ax?yd"_s} << u"abcd/axyd"_s;
    QTest::newRow("order counts") << QStringList{u"ab"_s, u"ba"_s} << u"ab./.ba"_s;
    QTest::newRow("three sides") << QStringList{u"abc"_s, u"ac"_s, u"xabcy"_s}
                                 << u".abc./.a.c./xabcy"_s;
    QTest::newRow("additions of two share rows")
        << QStringList{u"ab"_s, u"axb"_s, u"ayzb"_s} << u"a..b/ax.b/ayzb"_s;
}

void TestAlignment::stepsAreLevel()
{
    QFETCH(QStringList, sides);
    QFETCH(QString, rows);
    QList<QList<AlignmentKey>> keys;
    for (const QString &side : sides) {
        keys.append(keysOf(side));
    }
    QCOMPARE(drawn(keys, align(keys)), rows);
}

void TestAlignment::syncPointsHold_data()
{
    QTest::addColumn<qsizetype>("reference");
    QTest::addColumn<qsizetype>("other");
    QTest::addColumn<QString>("rows");
    QTest::newRow("a pair of different steps") << qsizetype(0) << qsizetype(1) << u".abc/aXbc"_s;
    QTest::newRow("past the end: ignored") << qsizetype(9) << qsizetype(1) << u"a.bc/aXbc"_s;
}

void TestAlignment::syncPointsHold()
{
    QFETCH(qsizetype, reference);
    QFETCH(qsizetype, other);
    QFETCH(QString, rows);
    const QList<QList<AlignmentKey>> keys{keysOf(u"abc"_s), keysOf(u"aXbc"_s)};
    QCOMPARE(drawn(keys, align(keys, {{{.reference = reference, .other = other}}})), rows);
}

void TestAlignment::everyStepIsThereOnceAndInOrder()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QList<QList<AlignmentKey>> keys(random.bounded(1, 5));
        for (QList<AlignmentKey> &side : keys) {
            side.resize(random.bounded(12));
            for (AlignmentKey &key : side) {
                key.text = QChar(u'a' + random.bounded(4));
            }
        }
        const QList<AlignedRow> rows = align(keys);
        for (qsizetype side = 0; side < keys.size(); ++side) {
            qsizetype next = 0;
            for (const AlignedRow &row : rows) {
                if (row[side]) {
                    QCOMPARE(*row[side], next++);
                }
            }
            QCOMPARE(next, keys[side].size());
        }
        const bool hasEmptyRow = std::ranges::any_of(rows, [](const AlignedRow &row) {
            return std::ranges::none_of(row, [](const auto &step) { return step.has_value(); });
        });
        QVERIFY(!hasEmptyRow);
    }
}

QTEST_GUILESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
