// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/lineset.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace Scep;

class TestLineSet : public QObject
{
    Q_OBJECT

private slots:
    void emptySetHasNoLines();
    void answersAreThoseOfASortedList();
    void linesArePutInAndTakenOut();
    void partsOfAnyLengthAreJoined();
    void sevenMillionLinesAreFoundAtOnce();
};

namespace {
/// Compares every answer with those of a sorted set.
void compare(const LineSet &lines, const std::set<LineNumber> &expected, LineNumber covered)
{
    QCOMPARE(lines.covered(), covered);
    QCOMPARE(lines.count(), static_cast<LineNumber>(expected.size()));
    LineNumber number = 0;
    LineNumber last = 0;
    for (LineNumber line = 0; line <= covered + 2; ++line) {
        QCOMPARE(lines.before(line), last);
        if (expected.contains(line)) {
            ++number;
            last = line;
            QCOMPARE(lines.at(number), line);
        }
        QCOMPARE(lines.contains(line), expected.contains(line));
        QCOMPARE(lines.countUpTo(line), number);
        const auto next = expected.upper_bound(line);
        QCOMPARE(lines.after(line), next == expected.end() ? 0 : *next);
    }
    QCOMPARE(lines.at(0), 0);
    QCOMPARE(lines.at(number + 1), 0);
}
} // namespace

void TestLineSet::emptySetHasNoLines()
{
    compare({}, {}, 0);
    LineSet lines;
    lines.insert(1);
    lines.append(LineSet());
    compare(lines, {}, 0);
    lines.append(3, {});
    compare(lines, {}, 3);
}

void TestLineSet::answersAreThoseOfASortedList()
{
    QRandomGenerator random(7);
    for (const int share : {1, 3, 50, 600}) {
        LineSet lines;
        std::set<LineNumber> expected;
        LineNumber covered = 0;
        while (covered < 3000) {
            QList<LineNumber> next;
            const LineNumber last = covered + random.bounded(1, 900);
            for (LineNumber line = covered + 1; line <= last; ++line) {
                if (random.bounded(share) == 0) {
                    next.append(line);
                    expected.insert(line);
                }
            }
            lines.append(last, next);
            covered = last;
        }
        compare(lines, expected, covered);
    }
}

void TestLineSet::linesArePutInAndTakenOut()
{
    LineSet lines;
    lines.append(2000, {1, 700, 2000});
    lines.insert(1300);
    lines.insert(700);
    lines.insert(2001);
    compare(lines, {1, 700, 1300, 2000}, 2000);
    lines.remove(700);
    lines.remove(5);
    compare(lines, {1, 1300, 2000}, 2000);
}

void TestLineSet::partsOfAnyLengthAreJoined()
{
    for (const LineNumber length : {1, 63, 64, 65, 511, 512, 513}) {
        LineSet lines;
        std::set<LineNumber> expected;
        for (int part = 0; part < 5; ++part) {
            LineSet next;
            next.append(length, {1, length});
            lines.append(next);
            expected.insert({part * length + 1, (part + 1) * length});
        }
        compare(lines, expected, 5 * length);
    }
}

void TestLineSet::sevenMillionLinesAreFoundAtOnce()
{
    constexpr LineNumber Count = 7'000'000;
    QList<LineNumber> third;
    for (LineNumber line = 3; line <= Count; line += 3) {
        third.append(line);
    }
    LineSet lines;
    lines.append(Count, third);
    // A second would be enough for some lines only, did each answer walk along the set.
    for (LineNumber number = 1; number <= lines.count(); number += 7) {
        const LineNumber line = lines.at(number);
        QCOMPARE(line, 3 * number);
        QCOMPARE(lines.countUpTo(line + 1), number);
    }
}

QTEST_GUILESS_MAIN(TestLineSet)
#include "tst_lineset.moc"
