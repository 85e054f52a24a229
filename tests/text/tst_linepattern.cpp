// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/linepattern.h"

#include <QRegularExpression>
#include <QTest>

using namespace Scep;

class TestLinePattern : public QObject
{
    Q_OBJECT

private slots:
    void linesThatSayTheSameMatch_data();
    void linesThatSayTheSameMatch();
    void lineWithoutLettersHasNoPattern();
    void hugeLineIsQuick();
    void wordIsTakenWhole_data();
    void wordIsTakenWhole();
};

void TestLinePattern::linesThatSayTheSameMatch_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("same");
    QTest::addColumn<QString>("other");
    QTest::newRow("omadm")
        << QStringLiteral(
               "2024-02-27T05:16:20.0340000    VERB    Event    Net    18327    10    Got 3 of 7")
        << QStringLiteral(
               "2025-12-01T23:59:59.1230000    VERB    Event    Net    1    2    Got 12 of 70")
        << QStringLiteral(
               "2025-12-01T23:59:59.1230000    WARN    Event    Net    1    2    Got 12 of 70");
    QTest::newRow("syslog")
        << QStringLiteral("Feb  3 11:02:33 phone mdmclient[77] <Error>: failed (22013)")
        << QStringLiteral("Mar 13 01:22:03 phone mdmclient[9] <Error>: failed (1)")
        << QStringLiteral("Mar 13 01:22:03 phone mdmclient[9] <Error>: done (1)");
    QTest::newRow("id") << QStringLiteral("10:00:00 id 6f9619ff-8b86-d011-b42d-00c04fc964ff added")
                        << QStringLiteral("11:00:00 id 00000000-0000-0000-c000-000000000046 added")
                        << QStringLiteral("11:00:00 id 00000000-0000-0000-c000-000000000046 beef");
    QTest::newRow("no time") << QStringLiteral("[SCEP] status: 0x8018")
                             << QStringLiteral("[SCEP] status: 0x9999")
                             << QStringLiteral("(SCEP) status: 0x8018");
    QTest::newRow("zone") << QStringLiteral("2024-02-27T05:16:20Z Tomcat started")
                          << QStringLiteral("2024-02-28T05:16:20Z Tomcat started")
                          << QStringLiteral("2024-02-28T05:16:20Z Tom started");
    QTest::newRow("expression characters")
        << QStringLiteral("1 a.b(c)* d+") << QStringLiteral("a.b(c)* d+")
        << QStringLiteral("axb(c)* d+");
}

void TestLinePattern::linesThatSayTheSameMatch()
{
    QFETCH(QString, line);
    const QRegularExpression expression(expressionForLinesLike(line));
    QVERIFY2(expression.isValid(), qPrintable(expression.pattern()));
    QVERIFY2(expression.match(line).hasMatch(), qPrintable(expression.pattern()));
    QFETCH(QString, same);
    QVERIFY2(expression.match(same).hasMatch(), qPrintable(expression.pattern()));
    QFETCH(QString, other);
    QVERIFY2(!expression.match(other).hasMatch(), qPrintable(expression.pattern()));
}

void TestLinePattern::lineWithoutLettersHasNoPattern()
{
    for (const QString &line :
         {QString(), QStringLiteral("2024-01-01 10:00:00"), QStringLiteral(" -- ")}) {
        QCOMPARE(expressionForLinesLike(line), QString());
    }
}

void TestLinePattern::hugeLineIsQuick()
{
    for (const QChar character : {u'a', u'1', u' ', u'-', u'/'}) {
        const QString line(1'000'000, character);
        const QRegularExpression expression(expressionForLinesLike(line));
        QVERIFY(expression.isValid());
        QVERIFY(expression.pattern().size() < 2000);
        QVERIFY(wordAt(line, 500'000).size() <= 1002);
    }
}

void TestLinePattern::wordIsTakenWhole_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("word");
    // 0         1         2         3         4
    // 0123456789012345678901234567890123456789012345
    // state of ModelName=AC_1%2FName; see a/b.c. End
    QTest::newRow("begin") << 0 << QStringLiteral("state");
    QTest::newRow("end") << 45 << QStringLiteral("End");
    QTest::newRow("blank") << 5 << QString();
    QTest::newRow("name") << 12 << QStringLiteral("ModelName");
    QTest::newRow("value") << 22 << QStringLiteral("AC_1%2FName");
    QTest::newRow("path") << 37 << QStringLiteral("a/b.c");
    QTest::newRow("behind") << 46 << QString();
    QTest::newRow("before") << -1 << QString();
}

void TestLinePattern::wordIsTakenWhole()
{
    QFETCH(int, place);
    QTEST(wordAt(QStringLiteral("state of ModelName=AC_1%2FName; see a/b.c. End"), place), "word");
}

QTEST_GUILESS_MAIN(TestLinePattern)
#include "tst_linepattern.moc"
