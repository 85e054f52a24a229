// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/oddbytes.h"
#include "models/text/prettytext.h"

#include <QTest>

using namespace Scep;

class TestPrettyText : public QObject
{
    Q_OBJECT

private slots:
    void partsAreMadePretty_data();
    void partsAreMadePretty();
    void otherTextIsLeftAlone_data();
    void otherTextIsLeftAlone();
    void hostileTextIsBounded_data();
    void hostileTextIsBounded();
    void oddOctetsAreShown_data();
    void oddOctetsAreShown();
    void oddRowsAreBounded();
};

void TestPrettyText::partsAreMadePretty_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("pretty"); // parts, one below the other, "~" behind a cut one
    QTest::newRow("xml") << QStringLiteral("10:00 <a x=\"1\"><b>two</b><c/></a> end")
                         << QStringLiteral("<a x=\"1\">\n  <b>two</b>\n  <c></c>\n</a>");
    QTest::newRow("cut xml") << QStringLiteral("<a><b>two</b><c>th")
                             << QStringLiteral("<a>\n  <b>two</b>\n  <c>th~");
    QTest::newRow("cut tag") << QStringLiteral("<a><b>two</b><c att")
                             << QStringLiteral("<a>\n  <b>two</b>\n  <c att~");
    QTest::newRow("prefix") << QStringLiteral("<s:a><s:b y='&lt;&amp;'/></s:a>")
                            << QStringLiteral("<s:a>\n  <s:b y=\"&lt;&amp;\"></s:b>\n</s:a>");
    QTest::newRow("json")
        << QStringLiteral("got {\"z\":1,\"a\":[true,null],\"e\":{}} ok")
        << QStringLiteral("{\n  \"z\": 1,\n  \"a\": [\n    true,\n    null\n  ],\n  \"e\": {}\n}");
    QTest::newRow("order stays") << QStringLiteral("{\"b\":1,\"a\":2}")
                                 << QStringLiteral("{\n  \"b\": 1,\n  \"a\": 2\n}");
    QTest::newRow("cut json") << QStringLiteral("{\"a\": \"x, {y\\\" \", \"b\": \"cu")
                              << QStringLiteral("{\n  \"a\": \"x, {y\\\" \",\n  \"b\": \"cu~");
    QTest::newRow("list") << QStringLiteral("[{\"a\":1},{\"a\":2}]")
                          << QStringLiteral(
                                 "[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": 2\n  }\n]");
    QTest::newRow("both") << QStringLiteral("<a><b/></a> and {\"c\":1}")
                          << QStringLiteral("<a>\n  <b></b>\n</a>\n{\n  \"c\": 1\n}");
}

void TestPrettyText::partsAreMadePretty()
{
    QFETCH(QString, line);
    QStringList texts;
    for (const PrettyText &part : prettyParts(line)) {
        texts.append(part.isCut ? part.text + QLatin1Char('~') : part.text);
    }
    QTEST(texts.join(QLatin1Char('\n')), "pretty");
}

void TestPrettyText::otherTextIsLeftAlone_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"", "plain", "mdmclient[77] <Error>: failed", "a < b", "<3", "List<String>", "{x}", "{}",
          "[12]", "{\"just a string\"}", "{\"a\" b}", "<![LOG[Text]LOG]!>"}) {
        QTest::newRow(line) << QString::fromLatin1(line);
    }
}

void TestPrettyText::otherTextIsLeftAlone()
{
    QFETCH(QString, line);
    QVERIFY(prettyParts(line).isEmpty());
}

void TestPrettyText::hostileTextIsBounded_data()
{
    QTest::addColumn<QString>("line");
    constexpr int Many = 100'000;
    QTest::newRow("nested json") << QStringLiteral("{\"a\":").repeated(Many);
    QTest::newRow("nested xml") << QStringLiteral("<a>").repeated(Many);
    QTest::newRow("brackets") << QStringLiteral("[{").repeated(Many);
    QTest::newRow("tags") << QStringLiteral("<a ").repeated(Many);
    QTest::newRow("closed") << QStringLiteral("{\"a\":1").append(QString(Many, u'}'));
    QTest::newRow("quotes") << QStringLiteral("{\"a\":1,").append(QString(Many, u'"'));
    QTest::newRow("entities")
        << QStringLiteral("<!DOCTYPE a [<!ENTITY b \"%1\">]><a>").arg(QString(1000, u'x')) +
               QStringLiteral("&b;").repeated(1000);
}

void TestPrettyText::hostileTextIsBounded()
{
    QFETCH(QString, line);
    qsizetype size = 0;
    for (const PrettyText &part : prettyParts(line)) {
        size += part.text.size();
    }
    QVERIFY(size < 3 * PrettyCharacters);
}

void TestPrettyText::oddOctetsAreShown_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QString>("rows");
    const int utf8 = static_cast<int>(Encoding::Utf8);
    QTest::newRow("plain") << QByteArray("abc\t\xC5\x81\xF0\x9F\x98\x80") << utf8 << QString();
    QTest::newRow("escape")
        << QByteArray("a\x1b[1m") << utf8
        << QStringLiteral("00000000  61 1b 5b 31 6d                                   a.[1m");
    QTest::newRow("bidi")
        << QByteArray("0123456789abcdef_\xE2\x80\xAE_") << utf8
        << QStringLiteral("00000010  5f e2 80 ae 5f                                   _..._");
    QTest::newRow("invalid")
        << QByteArray("a\xFF") << utf8
        << QStringLiteral("00000000  61 ff                                            a.");
    QTest::newRow("cut") << QByteArray("a\xE2\x80") << utf8
                         << QStringLiteral(
                                "00000000  61 e2 80                                         a..");
    QTest::newRow("replacement itself") << QByteArray("\xEF\xBF\xBD") << utf8 << QString();
    QTest::newRow("single byte") << QByteArray("a\xFF") << static_cast<int>(Encoding::Windows1252)
                                 << QString();
    QTest::newRow("single byte control")
        << QByteArray("a\x07") << static_cast<int>(Encoding::Windows1250)
        << QStringLiteral("00000000  61 07                                            a.");
}

void TestPrettyText::oddOctetsAreShown()
{
    QFETCH(QByteArray, line);
    QFETCH(int, encoding);
    QTEST(oddByteRows(line, static_cast<Encoding>(encoding)), "rows");
}

void TestPrettyText::oddRowsAreBounded()
{
    const QString rows = oddByteRows(QByteArray(1'000'000, '\x01'), Encoding::Utf8);
    QCOMPARE(rows.count(QLatin1Char('\n')), OddByteRows - 1);
}

QTEST_GUILESS_MAIN(TestPrettyText)
#include "tst_prettytext.moc"
