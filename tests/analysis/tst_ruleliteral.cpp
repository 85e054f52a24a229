// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/ruleliteral.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

/// What a regular expression's every match must hold.
class TestRuleLiteral : public QObject
{
    Q_OBJECT

private slots:
    void expressionLiterals_data();
    void expressionLiterals();
    void rawLiteralKeepsToWhatEveryFormatWritesAsItIs();
};

void TestRuleLiteral::expressionLiterals_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QByteArrayList>("literals");

    using L = QByteArrayList;
    QTest::newRow("plain") << u"abcdef"_s << L{"abcdef"};
    QTest::newRow("too short") << u"abc"_s << L{};
    QTest::newRow("anchors") << u"^abcd$"_s << L{"abcd"};
    QTest::newRow("word boundary") << u"ab\\bcd"_s << L{"abcd"};
    QTest::newRow("the longest run") << u"abcd.*efghij\\d+klmn"_s << L{"efghij"};
    QTest::newRow("escaped punctuation") << u"ab\\.cd\\(ef"_s << L{"ab.cd(ef"};
    QTest::newRow("optional character") << u"abcdx?efgh"_s << L{"abcd"};
    QTest::newRow("starred character") << u"abcdx*efghi"_s << L{"efghi"};
    QTest::newRow("repeated character ends the run") << u"abcde+fgh"_s << L{"abcde"};
    QTest::newRow("counted from nought") << u"abcdx{0,3}efghi"_s << L{"efghi"};
    QTest::newRow("counted from two") << u"abcdx{2,3}efg"_s << L{"abcdx"};
    QTest::newRow("lazy") << u"abcdx??efghi"_s << L{"efghi"};
    QTest::newRow("class") << u"abcd[xyz]efghi"_s << L{"efghi"};
    QTest::newRow("class with bracket") << u"abcd[]x]efghi"_s << L{"efghi"};
    QTest::newRow("class with escape") << u"abcd[\\]x]efghi"_s << L{"efghi"};
    QTest::newRow("posix class") << u"abcd[[:alpha:]x]efghi"_s << L{"efghi"};
    QTest::newRow("group joins the run") << u"ab(?:cd)ef"_s << L{"abcdef"};
    QTest::newRow("named group joins the run") << u"ab(?<x>cd)ef"_s << L{"abcdef"};
    QTest::newRow("optional group") << u"abcd(?:efghijk)?lmnop"_s << L{"lmnop"};
    QTest::newRow("alternation") << u"abcde|vwxyz"_s << L{"abcde", "vwxyz"};
    QTest::newRow("alternation with a short branch") << u"abcde|xy"_s << L{};
    QTest::newRow("alternation in a group") << u"ab(?:cdefg|hijkl)mn"_s << L{"cdefg", "hijkl"};
    QTest::newRow("short alternation beside a run") << u"abcdef(?:x|y)"_s << L{"abcdef"};
    QTest::newRow("lookahead does not count") << u"(?=abcdefgh)wxyz"_s << L{"wxyz"};
    QTest::newRow("negative lookahead does not count") << u"(?!abcdefgh)wxyz"_s << L{"wxyz"};
    QTest::newRow("lookbehind does not count") << u"(?<!abcdefgh)wxyz"_s << L{"wxyz"};
    QTest::newRow("shorthand class") << u"abcd\\s+efghi"_s << L{"efghi"};
    QTest::newRow("not ASCII") << u"abcd“efghi"_s << L{"efghi"};
    QTest::newRow("quotes may be entities") << u"abcd'efghi"_s << L{"efghi"};
    QTest::newRow("inline option: not followed") << u"(?i)abcdef"_s << L{};
    QTest::newRow("hexadecimal escape: not followed") << u"\\x41abcdef"_s << L{};
    QTest::newRow("back reference: not followed") << u"(ab)\\1cdef"_s << L{};
    QTest::newRow("verb: not followed") << u"(*ANY)abcdef"_s << L{};
    QTest::newRow("unclosed") << u"(abcdef"_s << L{};
    QTest::newRow("empty") << QString() << L{};
    QTest::newRow("nested too deeply")
        << QString(QString(500, u'(') + u"abcdef"_s + QString(500, u')')) << L{};
}

void TestRuleLiteral::expressionLiterals()
{
    QFETCH(QString, expression);
    QFETCH(QByteArrayList, literals);
    QCOMPARE(Scep::expressionLiterals(expression), literals);
}

void TestRuleLiteral::rawLiteralKeepsToWhatEveryFormatWritesAsItIs()
{
    QCOMPARE(rawLiteral({u"abcd"_s, u"efghij"_s}), QByteArray("efghij"));
    QCOMPARE(rawLiteral({u"ab&cdefg\"hijk"_s}), QByteArray("cdefg"));
    QCOMPARE(rawLiteral({u"abc"_s}), QByteArray());
    QCOMPARE(rawLiteral({}), QByteArray());
}

QTEST_GUILESS_MAIN(TestRuleLiteral)

#include "tst_ruleliteral.moc"
