// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/textcursor.h"
#include "importers/timetext.h"

#include <QTest>

using namespace Scep;
using namespace std::chrono_literals;

class TestTextCursor : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreTakenOneByOne();
    void stringsAreReadLikeBytes();
    void nothingPassesTheEnd();
    void whatFailsTakesNoStep();
    void numbersKeepToTheirLength_data();
    void numbersKeepToTheirLength();
    void clockFractionIsRounded_data();
    void clockFractionIsRounded();
    void zoneIsEastOfUtc_data();
    void zoneIsEastOfUtc();
};

void TestTextCursor::wordsAreTakenOneByOne()
{
    ByteCursor cursor("one \t two");
    QCOMPARE(cursor.takeWord(), QByteArrayView("one"));
    QCOMPARE(cursor.skipBlanks(), 3);
    QCOMPARE(cursor.rest(), QByteArrayView("two"));
    QCOMPARE(cursor.takeWord(), QByteArrayView("two"));
    QVERIFY(cursor.atEnd());
}

void TestTextCursor::stringsAreReadLikeBytes()
{
    const QString text = QStringLiteral("żółw=12;");
    StringCursor cursor{QStringView(text)};
    QCOMPARE(cursor.takeUntil(u'=').value(), QStringView(u"żółw"));
    QCOMPARE(cursor.takeNumber(1, 9).value(), 12);
    QVERIFY(cursor.skip(u';'));
}

void TestTextCursor::nothingPassesTheEnd()
{
    ByteCursor cursor("");
    QCOMPARE(cursor.peek(), u'\0');
    QCOMPARE(cursor.peek(5), u'\0');
    QVERIFY(!cursor.skip(u'\0'));
    QVERIFY(cursor.takeWord().isEmpty());
    QVERIFY(!cursor.takeUntil(u'x'));
    QVERIFY(!cursor.takeNumber(1, 9));
    QCOMPARE(cursor.position(), 0);
}

void TestTextCursor::whatFailsTakesNoStep()
{
    ByteCursor cursor("2018-02-2x 12:30");
    QVERIFY(!takeDate(cursor));
    QVERIFY(!takeClock(cursor));
    QVERIFY(!takeZone(cursor));
    QVERIFY(!cursor.takeUntil(u'!'));
    QCOMPARE(cursor.position(), 0);
}

void TestTextCursor::numbersKeepToTheirLength_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("value");
    QTest::newRow("too short") << QByteArray("1") << -1;
    QTest::newRow("shortest") << QByteArray("12") << 12;
    QTest::newRow("leading zeros") << QByteArray("0012") << 12;
    QTest::newRow("too long") << QByteArray("12345") << -1;
    QTest::newRow("none") << QByteArray("x1") << -1;
    QTest::newRow("signed") << QByteArray("-12") << -1;
}

void TestTextCursor::numbersKeepToTheirLength()
{
    QFETCH(QByteArray, text);
    ByteCursor cursor(text);
    QTEST(cursor.takeNumber(2, 4).value_or(-1), "value");
}

void TestTextCursor::clockFractionIsRounded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("one digit") << QByteArray("00:00:01.5") << 500'000LL;
    QTest::newRow("seven digits") << QByteArray("00:00:01.1890000") << 189'000LL;
    QTest::newRow("rounds up") << QByteArray("00:00:01.8209999") << 821'000LL;
    QTest::newRow("rounds up to a second") << QByteArray("00:00:01.9999999") << 1'000'000LL;
    QTest::newRow("rounds down") << QByteArray("00:00:01.0000004") << 0LL;
    QTest::newRow("too many digits") << QByteArray("00:00:01.0000000004") << -1LL;
    QTest::newRow("no fraction") << QByteArray("00:00:01") << -1LL;
}

void TestTextCursor::clockFractionIsRounded()
{
    QFETCH(QByteArray, text);
    ByteCursor cursor(text);
    const auto clock = takeClock(cursor);
    QTEST(clock ? qint64(clock->fraction.count()) : -1LL, "micros");
}

void TestTextCursor::zoneIsEastOfUtc_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("minutes");
    QTest::newRow("west") << QByteArray("-0500 x") << -300;
    QTest::newRow("east") << QByteArray("+0530") << 330;
    QTest::newRow("colon") << QByteArray("+01:00") << 60;
    QTest::newRow("too far") << QByteArray("+1600") << -1;
    QTest::newRow("minutes") << QByteArray("+0160") << -1;
    QTest::newRow("three digits") << QByteArray("+010") << -1;
    QTest::newRow("no sign") << QByteArray("0100") << -1;
}

void TestTextCursor::zoneIsEastOfUtc()
{
    QFETCH(QByteArray, text);
    ByteCursor cursor(text);
    const auto zone = takeZone(cursor);
    QTEST(zone ? int(zone->count() / 60) : -1, "minutes");
}

QTEST_APPLESS_MAIN(TestTextCursor)
#include "tst_textcursor.moc"
