// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/linestarts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Scep;

/// Line starts, against a search byte by byte.
class TestLineStarts : public QObject
{
    Q_OBJECT

private slots:
    void endsOfAllKindsAreFound_data();
    void endsOfAllKindsAreFound();
    void findsWhatASlowSearchFinds();
};

void TestLineStarts::endsOfAllKindsAreFound_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<int>("next"); // -1: the text ends
    QTest::addColumn<QList<quint32>>("starts");
    QTest::addColumn<qint64>("nul");
    const auto row = [](const char *name, const QByteArray &block, int next,
                        const QList<quint32> &starts,
                        qint64 nul = -1) { QTest::newRow(name) << block << next << starts << nul; };
    row("nothing", "", -1, {});
    row("no end", "abc", -1, {});
    row("LF", "a\n\nb\n", -1, {2, 3, 5});
    row("CR", "a\rb\r", -1, {2, 4});
    row("CR LF", "a\r\nb\r\n", -1, {3, 6});
    row("CR at the block's end", "a\r", 'b', {2});
    row("CR LF cut by the block's end", "a\r", '\n', {});
    row("LF CR", "a\n\rb", -1, {2, 3});
    row("tabs and other controls", "a\tb\x01\x0b\x0c\x0e\n", -1, {8});
    row("high bytes", "\xff\x8a\x8d\n", -1, {4});
    row("NUL", QByteArray("a\0b\0\n", 5), -1, {5}, 1);
    row("across the stride", QByteArray(63, 'x') + "\n" + QByteArray(64, 'y') + "\r\n", -1,
        {64, 130});
    row("CR LF across the stride", QByteArray(63, 'x') + "\r\nz", -1, {65});
}

void TestLineStarts::endsOfAllKindsAreFound()
{
    QFETCH(QByteArray, block);
    QFETCH(int, next);
    QFETCH(QList<quint32>, starts);
    QFETCH(qint64, nul);
    std::vector<quint32> found;
    const auto behind = next < 0 ? std::nullopt : std::optional(static_cast<char>(next));
    QCOMPARE(findLineStarts(block, behind, found), nul);
    QCOMPARE(QList<quint32>(found.begin(), found.end()), starts);
}

void TestLineStarts::findsWhatASlowSearchFinds()
{
    QRandomGenerator random(11);
    const QByteArray letters("ab\t\n\r\0\x7f\x80", 8);
    for (int round = 0; round < 2000; ++round) {
        QByteArray block(random.bounded(300), ' ');
        for (char &byte : block) {
            if (random.bounded(3) == 0) {
                byte = letters[random.bounded(int(letters.size()))];
            }
        }
        std::vector<quint32> expected;
        for (qsizetype i = 0; i < block.size(); ++i) {
            const bool isCr = block[i] == '\r' && (i + 1 == block.size() || block[i + 1] != '\n');
            if (isCr || block[i] == '\n') {
                expected.push_back(quint32(i + 1));
            }
        }
        std::vector<quint32> found;
        QCOMPARE(findLineStarts(block, std::nullopt, found), block.indexOf('\0'));
        QVERIFY(found == expected);
    }
}

QTEST_GUILESS_MAIN(TestLineStarts)
#include "tst_linestarts.moc"
