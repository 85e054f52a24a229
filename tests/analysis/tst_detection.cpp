// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/detection.h"
#include "models/analysis/detectionreader.h"
#include "models/domain/limits.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

using Fields = QHash<QString, QString>;

/// Selections, modifiers and conditions, as Sigma's specification has them.
class TestDetection : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void namedGroupsBecomeCaptures_data();
    void namedGroupsBecomeCaptures();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void literalsAreTakenFromWhatMustBeThere_data();
    void literalsAreTakenFromWhatMustBeThere();
    void hostileTextEndsSoon();
};

static LogEvent eventWith(const Fields &fields)
{
    LogEvent event;
    event.fields = fields;
    return event;
}

static Detection compiled(const QByteArray &yaml, RuleFaults &faults)
{
    return readDetection(YAML::Load(yaml.toStdString()), faults);
}

void TestDetection::matches_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<bool>("expected");

    const auto message = [](const QString &text) { return Fields{{u"message"_s, text}}; };
    const auto one = [](const char *selection) -> QByteArray {
        return QByteArray("selection: ") + selection + "\ncondition: selection";
    };
    const Fields two{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};

    QTest::newRow("whole value") << one("{a: '1'}") << two << true;
    QTest::newRow("not a part of the value")
        << one("{message: abc}") << message(u"abcd"_s) << false;
    QTest::newRow("letters in either case") << one("{message: aBc}") << message(u"AbC"_s) << true;
    QTest::newRow("cased") << one("{message|cased: aBc}") << message(u"AbC"_s) << false;
    QTest::newRow("number") << one("{a: 1}") << two << true;
    QTest::newRow("map: all keys") << one("{a: 1, b: 3}") << two << false;
    QTest::newRow("list of maps: any") << one("[{a: 9}, {b: 2}]") << two << true;
    QTest::newRow("list of values: any") << one("{a: [9, 1]}") << two << true;
    QTest::newRow("keywords: any") << one("[xx, bc]") << message(u"ABCD"_s) << true;
    QTest::newRow("keywords: none") << one("[xx, yy]") << message(u"abcd"_s) << false;
    QTest::newRow("keywords: all") << one("{'|all': [ab, cd]}") << message(u"abcd"_s) << true;
    QTest::newRow("keywords: not all") << one("{'|all': [ab, xx]}") << message(u"abcd"_s) << false;

    QTest::newRow("contains") << one("{message|contains: bc}") << message(u"aBCd"_s) << true;
    QTest::newRow("contains all") << one("{message|contains|all: [b, d]}") << message(u"abcd"_s)
                                  << true;
    QTest::newRow("contains not all")
        << one("{message|contains|all: [b, x]}") << message(u"abcd"_s) << false;
    QTest::newRow("starts with") << one("{message|startswith: ab}") << message(u"abcd"_s) << true;
    QTest::newRow("does not start with")
        << one("{message|startswith: bc}") << message(u"abcd"_s) << false;
    QTest::newRow("ends with") << one("{message|endswith: CD}") << message(u"abcd"_s) << true;
    QTest::newRow("does not end with")
        << one("{message|endswith: bc}") << message(u"abcd"_s) << false;

    QTest::newRow("star") << one("{message: 'a*d'}") << message(u"abcd"_s) << true;
    QTest::newRow("star for nothing") << one("{message: 'ab*cd'}") << message(u"abcd"_s) << true;
    QTest::newRow("stars do not overlap")
        << one("{message: 'ab*bc'}") << message(u"abc"_s) << false;
    QTest::newRow("several stars") << one("{message: '*b*d*'}") << message(u"abcde"_s) << true;
    QTest::newRow("question mark") << one("{message: 'a?c'}") << message(u"abc"_s) << true;
    QTest::newRow("question mark is one") << one("{message: 'a?c'}") << message(u"ac"_s) << false;
    QTest::newRow("question mark between stars")
        << one("{message: '*b?d*'}") << message(u"aabbcdd"_s) << true;
    QTest::newRow("escaped star") << one("{message: 'a\\*c'}") << message(u"abc"_s) << false;
    QTest::newRow("escaped star is a star")
        << one("{message: 'a\\*c'}") << message(u"a*c"_s) << true;
    QTest::newRow("backslash alone is itself")
        << one("{message: 'a\\b'}") << message(u"a\\b"_s) << true;

    QTest::newRow("expression") << one("{message|re: 'b+c'}") << message(u"abbcd"_s) << true;
    QTest::newRow("expression minds case")
        << one("{message|re: 'B+c'}") << message(u"abbcd"_s) << false;
    QTest::newRow("expression in any case")
        << one("{message|re|i: 'B+c'}") << message(u"abbcd"_s) << true;
    QTest::newRow("expressions: all")
        << one("{message|re|all: ['^a', 'x$']}") << message(u"abc"_s) << false;

    QTest::newRow("exists") << one("{a|exists: true}") << two << true;
    QTest::newRow("does not exist") << one("{c|exists: false}") << two << true;
    QTest::newRow("should not exist") << one("{a|exists: false}") << two << false;
    QTest::newRow("null: missing") << one("{c: null}") << two << true;
    QTest::newRow("null: there") << one("{a: null}") << two << false;
    QTest::newRow("null or a value") << one("{a: [null, 1]}") << two << true;
    QTest::newRow("empty value") << one("{c: ''}") << two << true;

    const QByteArray selections = "x1: {a: 1}\nx2: {b: 9}\ny: {b: 2}\n";
    const auto when = [&](const char *condition) -> QByteArray {
        return selections + "condition: " + condition;
    };
    QTest::newRow("and") << when("x1 and y") << two << true;
    QTest::newRow("and not met") << when("x1 and x2") << two << false;
    QTest::newRow("or") << when("x2 or y") << two << true;
    QTest::newRow("not") << when("x1 and not x2") << two << true;
    QTest::newRow("and before or") << when("x1 or x2 and x2") << two << true;
    QTest::newRow("parentheses") << when("(x1 or x2) and x2") << two << false;
    QTest::newRow("not of parentheses") << when("not (x1 and y)") << two << false;
    QTest::newRow("1 of") << when("1 of x*") << two << true;
    QTest::newRow("any of") << when("any of x*") << two << true;
    QTest::newRow("all of") << when("all of x*") << two << false;
    QTest::newRow("not 1 of") << when("y and not 1 of x*") << two << false;
    QTest::newRow("1 of them") << when("1 of them") << two << true;
    QTest::newRow("all of them") << when("all of them") << two << false;
    QTest::newRow("words in capitals") << when("x1 AND NOT x2") << two << true;
}

void TestDetection::matches()
{
    QFETCH(QByteArray, yaml);
    QFETCH(Fields, fields);
    QFETCH(bool, expected);
    RuleFaults faults(u"rule.yml"_s, 1);
    const Detection detection = compiled(yaml, faults);
    QCOMPARE(faults.issues(), QList<RuleIssue>());
    QCOMPARE(detection.match(eventWith(fields)).has_value(), expected);
}

void TestDetection::namedGroupsBecomeCaptures_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isMatch");
    QTest::addColumn<Fields>("captures");

    const QByteArray status = "s: {pkiStatus: SUCCESS, message|re: 'status=(?<pkiStatus>\\w+)'}\n"
                              "condition: s";
    QTest::newRow("captured and tested in the same selection")
        << status << u"status=SUCCESS"_s << true << Fields{{u"pkiStatus"_s, u"SUCCESS"_s}};
    QTest::newRow("captured, but another value")
        << status << u"status=FAILURE"_s << false << Fields{};

    const QByteArray across = "s: {message|re: 'status=(?<pkiStatus>\\w+)'}\n"
                              "f: {pkiStatus: FAILURE}\ncondition: s and not f";
    QTest::newRow("tested in a later selection")
        << across << u"status=SUCCESS"_s << true << Fields{{u"pkiStatus"_s, u"SUCCESS"_s}};
    QTest::newRow("refused by a later selection")
        << across << u"status=FAILURE"_s << false << Fields{};

    const QByteArray alternatives = "s: {message|re: ['a=(?<a>\\d+)', 'b=(?<b>\\d+)']}\n"
                                    "condition: s";
    QTest::newRow("the expression that fits gives the groups")
        << alternatives << u"b=7"_s << true << Fields{{u"b"_s, u"7"_s}};
    QTest::newRow("a group that took no part is left out")
        << QByteArray("s: {message|re: 'x(?<x>\\d)?(?<y>\\w)'}\ncondition: s") << u"xq"_s << true
        << Fields{{u"y"_s, u"q"_s}};
    QTest::newRow("the later of two expressions has the last word")
        << QByteArray("s: {message|re: 'a=(?<v>\\d)'}\nt: {message|re: 'b=(?<v>\\d)'}\n"
                      "p: {message|contains: 'c'}\ncondition: s and t and p")
        << u"b=2 a=1 c"_s << true << Fields{{u"v"_s, u"2"_s}};
    QTest::newRow("what is cheap to ask does not hide what was caught")
        << QByteArray("s: {message|re: 'status=(?<status>\\w+)'}\nt: {status|exists: true}\n"
                      "p: [status]\ncondition: s and t and p")
        << u"status=2"_s << true << Fields{{u"status"_s, u"2"_s}};
    QTest::newRow("groups under not are forgotten")
        << QByteArray("s: [ab]\nn: {message|re: '(?<x>zz)'}\ncondition: s and not n") << u"abc"_s
        << true << Fields{};
}

void TestDetection::namedGroupsBecomeCaptures()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, message);
    QFETCH(bool, isMatch);
    QFETCH(Fields, captures);
    RuleFaults faults(u"rule.yml"_s, 1);
    const Detection detection = compiled(yaml, faults);
    QCOMPARE(faults.issues(), QList<RuleIssue>());
    const auto match = detection.match(eventWith({{u"message"_s, message}}));
    QCOMPARE(match.has_value(), isMatch);
    QCOMPARE(match.value_or(Fields()), captures);
}

void TestDetection::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("part");

    QTest::newRow("no condition") << QByteArray("s: {a: 1}") << 1 << u"no condition"_s;
    QTest::newRow("no map") << QByteArray("[a]") << 1 << u"no detection"_s;
    QTest::newRow("unknown modifier")
        << QByteArray("s:\n  a|base64: x\ncondition: s") << 2 << u"\"base64\""_s;
    QTest::newRow("bad expression")
        << QByteArray("s:\n  a: 1\n  b|re: 'x(y'\ncondition: s") << 3 << u"not valid"_s;
    QTest::newRow("exists takes a truth value")
        << QByteArray("s: {a|exists: maybe}\ncondition: s") << 1 << u"true or false"_s;
    QTest::newRow("value is a map")
        << QByteArray("s:\n  a: {b: 1}\ncondition: s") << 2 << u"must be a text"_s;
    QTest::newRow("empty list") << QByteArray("s: {a: []}\ncondition: s") << 1 << u"empty"_s;
    QTest::newRow("empty selection") << QByteArray("s: {}\ncondition: s") << 1 << u"empty"_s;
    QTest::newRow("unknown selection") << QByteArray("s: {a: 1}\ncondition: t") << 2 << u"\"t\""_s;
    QTest::newRow("pattern that fits none")
        << QByteArray("s: {a: 1}\ncondition: 1 of t*") << 2 << u"\"t*\""_s;
    QTest::newRow("unknown quantity")
        << QByteArray("s: {a: 1}\ncondition: 2 of s*") << 2 << u"\"2 of\""_s;
    QTest::newRow("aggregation") << QByteArray("s: {a: 1}\ncondition: s | count() > 5") << 2
                                 << u"not expected"_s;
    QTest::newRow("open parenthesis")
        << QByteArray("s: {a: 1}\ncondition: (s") << 2 << u"parenthesis"_s;
    QTest::newRow("ends too early")
        << QByteArray("s: {a: 1}\ncondition: s and") << 2 << u"too early"_s;
    QTest::newRow("nested too deeply")
        << QByteArray("s: {a: 1}\ncondition: '" + QByteArray(10'000, '(') + "s'") << 2
        << u"too deeply"_s;
}

void TestDetection::refusesWhatItDoesNotKnow()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    QFETCH(QString, part);
    RuleFaults faults(u"rule.yml"_s, 1);
    (void)compiled(yaml, faults);
    QVERIFY(!faults.isEmpty());
    QCOMPARE(faults.issues().constFirst().line, line);
    QVERIFY2(faults.issues().constFirst().message.contains(part),
             qUtf8Printable(faults.issues().constFirst().message));
}

void TestDetection::literalsAreTakenFromWhatMustBeThere_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("product");
    QTest::addColumn<QByteArrayList>("literals");

    QTest::newRow("the longest of a map")
        << QByteArray("s: {component: abcd, message: abcdef}\ncondition: s") << u"android"_s
        << QByteArrayList{"abcdef"};
    QTest::newRow("one of each value")
        << QByteArray("s: {message|contains: [abcde, vwxyz]}\ncondition: s") << u"android"_s
        << QByteArrayList{"abcde", "vwxyz"};
    QTest::newRow("a value without literal spoils the list")
        << QByteArray("s: {message|contains: [abcde, x]}\ncondition: s") << u"android"_s
        << QByteArrayList{};
    QTest::newRow("all of the values: the best one")
        << QByteArray("s: {message|contains|all: [abcde, x]}\ncondition: s") << u"android"_s
        << QByteArrayList{"abcde"};
    QTest::newRow("either selection") << QByteArray("s: [abcd]\nt: [wxyz]\ncondition: s or t")
                                      << u"android"_s << QByteArrayList{"abcd", "wxyz"};
    QTest::newRow("both selections") << QByteArray("s: [abcd]\nt: [uvwxyz]\ncondition: s and t")
                                     << u"android"_s << QByteArrayList{"uvwxyz"};
    QTest::newRow("nothing from not")
        << QByteArray("s: [abcd]\nt: [uvwxyz]\ncondition: s and not t") << u"android"_s
        << QByteArrayList{"abcd"};
    QTest::newRow("Windows: the provider before all else")
        << QByteArray("s: {Provider_Name: Some-Provider, Data1: much-longer-than-that}\n"
                      "condition: s")
        << u"windows"_s << QByteArrayList{"Some-Provider"};
    QTest::newRow("derived fields do not count")
        << QByteArray("s: {level: WARNING, pid: 47114711}\ncondition: s") << u"android"_s
        << QByteArrayList{};
    QTest::newRow("what XML writes in another way splits")
        << QByteArray("s: {Data1: 'abcd<efghi&jk'}\ncondition: s") << u"windows"_s
        << QByteArrayList{"efghi"};
    QTest::newRow("a literal that holds another is left out")
        << QByteArray("s: {message: [abcdef, bcde]}\ncondition: s") << u"android"_s
        << QByteArrayList{"bcde"};
}

void TestDetection::literalsAreTakenFromWhatMustBeThere()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, product);
    QFETCH(QByteArrayList, literals);
    RuleFaults faults(u"rule.yml"_s, 1);
    const Detection detection = compiled(yaml, faults);
    QCOMPARE(faults.issues(), QList<RuleIssue>());
    QCOMPARE(detection.literals({product, {}}), literals);
}

void TestDetection::hostileTextEndsSoon()
{
    RuleFaults faults(u"rule.yml"_s, 1);
    const Detection detection = compiled("s: {message|re: '^(a+)+$'}\ncondition: s", faults);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!detection.match(eventWith({{u"message"_s, QString(60'000, u'a') + u'b'}})));
    QVERIFY(!detection.match(eventWith({{u"message"_s, QString(40, u'a') + u'b'}})));
    QVERIFY2(timer.elapsed() < 5'000, QByteArray::number(timer.elapsed()).constData());
}

QTEST_GUILESS_MAIN(TestDetection)

#include "tst_detection.moc"
