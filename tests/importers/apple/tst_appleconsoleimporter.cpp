// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/appleconsoleimporter.h"
#include "tests/importers/importertest.h"

#include <QTest>

using namespace Scep;

class TestAppleConsoleImporter : public QObject
{
    Q_OBJECT

private slots:
    void lineIsReadInEachOfItsForms_data();
    void lineIsReadInEachOfItsForms();
    void evidencePointsAtTheLine();
    void midnightAddsADay();
    void smallStepsBackAreNoNewDay();
    void errorBlockJoinsItsRecord();
    void richTextAroundTheLinesIsTolerated();
    void macProcessesMakeItAMac();
    void brokenLinesAreIssues();
    void damagedInputIsSurvived();
};

void TestAppleConsoleImporter::lineIsReadInEachOfItsForms_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("event");
    const QString expected = QStringLiteral("1: T23:30:53.691033Z Debug profiled | a  wanted line");
    QTest::newRow("one space") << QByteArray("Debug 18:30:53.691033 -0500 profiled a  wanted line")
                               << expected;
    QTest::newRow("four spaces")
        << QByteArray("Debug    18:30:53.691033 -0500    profiled    a  wanted line") << expected;
    QTest::newRow("tabs") << QByteArray("Debug\t18:30:53.691033-0500\tprofiled\ta  wanted line")
                          << expected;
    QTest::newRow("zone glued") << QByteArray("Debug 18:30:53.691033-0500 profiled a  wanted line")
                                << expected;
    QTest::newRow("rich text line end")
        << QByteArray("Debug 18:30:53.691033 -0500 profiled a  wanted line\\  ") << expected;
    QTest::newRow("entities around the level")
        << QByteArray("&lt;Error&gt; 18:30:53.691033 -0500 profiled wanted")
        << QStringLiteral("1: T23:30:53.691033Z Error profiled | wanted");
    QTest::newRow("brackets around the level")
        << QByteArray("<Error>: 18:30:53.691033 -0500 profiled wanted")
        << QStringLiteral("1: T23:30:53.691033Z Error profiled | wanted");
    QTest::newRow("lower case") << QByteArray("default 00:00:00.000001 +0100 profiled wanted")
                                << QStringLiteral("1: T23:00:00.000001Z default profiled | wanted");
    QTest::newRow("rich text escapes")
        << QByteArray(
               "Default 18:30:53.691033 -0500 profiled Profile \\'93wanted\\'94 it\\'92s \\'zz")
        << QStringLiteral("1: T23:30:53.691033Z Default profiled | Profile “wanted” it’s \\'zz");
    QTest::newRow("date first")
        << QByteArray("2018-02-27 Debug 18:30:53.691033 -0500 profiled wanted")
        << QStringLiteral("1: 2018-02-27T23:30:53.691033Z Debug profiled | wanted");
    QTest::newRow("date before the time")
        << QByteArray("Debug 2018-02-27 18:30:53.691033-0500 profiled wanted")
        << QStringLiteral("1: 2018-02-27T23:30:53.691033Z Debug profiled | wanted");
    QTest::newRow("process of two words")
        << QByteArray("info\t18:30:53.691033-0500\tCompany Portal\twanted")
        << QStringLiteral("1: T23:30:53.691033Z info Company Portal | wanted");
    QTest::newRow("process with id")
        << QByteArray("fault 18:30:53.691033-0500 profiled[123]: wanted")
        << QStringLiteral("1: T23:30:53.691033Z fault profiled | wanted");
    QTest::newRow("no such time") << QByteArray("Debug 25:30:53.691033 -0500 profiled wanted")
                                  << QStringLiteral("1:  Debug profiled | wanted");
    QTest::newRow("no zone") << QByteArray("Debug 18:30:53.691033 profiled wanted") << QString();
    QTest::newRow("no process") << QByteArray("Debug 18:30:53.691033 -0500 ") << QString();
    QTest::newRow("other level") << QByteArray("wanted 18:30:53.691033 -0500 profiled x")
                                 << QString();
}

void TestAppleConsoleImporter::lineIsReadInEachOfItsForms()
{
    QFETCH(QByteArray, line);
    const ImportResult result =
        importBytes(AppleConsoleImporter(), line + "\n", {"wanted", "Debug"});
    QTEST(describeEvents(result).join(QLatin1Char('\n')), "event");
}

void TestAppleConsoleImporter::evidencePointsAtTheLine()
{
    const ImportResult result = importBytes(AppleConsoleImporter(),
                                            "Type\tTime\tProcess\tMessage\n"
                                            "Error 18:30:53.691033 -0500 profiled wanted\n"
                                            "Error 18:30:54.000000 -0500 profiled noise\n",
                                            {"wanted"});
    QCOMPARE(result.events.size(), 1);
    const LogEvent &event = result.events.at(0);
    QCOMPARE(event.evidence.line, 2);
    QCOMPARE(event.evidence.range.offset, 26);
    QCOMPARE(event.timestampText, QStringLiteral("18:30:53.691033 -0500"));
    QCOMPARE(event.severity, Severity::Error);
    QCOMPARE(event.instant.certainty, TimeCertainty::DateMissing);
    QVERIFY((event.logSource == LogSource{QStringLiteral("apple"), QStringLiteral("unified-log")}));
    QCOMPARE(result.source.platform, Platform::Ios);
    QCOMPARE(toIsoString(result.source.firstInstant), QStringLiteral("T23:30:53.691033Z"));
    QCOMPARE(toIsoString(result.source.lastInstant), QStringLiteral("T23:30:54.000000Z"));
    QCOMPARE(result.source.lastRecord.line, 3);
}

void TestAppleConsoleImporter::midnightAddsADay()
{
    const ImportResult result = importBytes(AppleConsoleImporter(),
                                            "info 18:59:59.000000 -0500 profiled wanted\n"
                                            "info 19:00:01.000000 -0500 profiled wanted\n"
                                            "info 18:59:59.500000 -0500 profiled late wanted\n"
                                            "info 19:00:02.000000 -0500 profiled wanted\n"
                                            "info 18:00:00.000000 -0500 profiled noise\n"
                                            "info 19:10:00.000000 -0500 profiled noise\n",
                                            {"wanted"});
    QList<qint64> seconds;
    for (const LogEvent &event : result.events) {
        seconds.append(event.instant.sinceEpoch.count() / 1'000'000);
    }
    QCOMPARE(seconds, QList<qint64>({86'399, 86'401, 86'399, 86'402}));
    QCOMPARE(result.source.lastInstant.sinceEpoch.count() / 1'000'000, 86'400 + 600);
}

void TestAppleConsoleImporter::smallStepsBackAreNoNewDay()
{
    const ImportResult result = importBytes(AppleConsoleImporter(),
                                            "info 13:00:00.000000 +0000 profiled wanted\n"
                                            "info 12:00:00.000000 +0000 profiled wanted\n",
                                            {"wanted"});
    QCOMPARE(toIsoString(result.events.at(1).instant), QStringLiteral("T12:00:00.000000Z"));
    QVERIFY(result.events.at(1).instant < result.events.at(0).instant);
}

void TestAppleConsoleImporter::errorBlockJoinsItsRecord()
{
    const ImportResult result =
        importBytes(AppleConsoleImporter(),
                    "error 18:30:53.691033 -0500 profiled Cannot retrieve it: NSError:\\ \n"
                    "Desc   : Die Antwort war ung\xC3\xBCltig.\\ \n"
                    "US Desc: The response was invalid.\\ \n"
                    "Domain : MCSCEPErrorDomain\\ \n"
                    "Code   : 22013\\ \n"
                    "Error 22013 is no new record\\ \n"
                    "info 18:30:54.000000 -0500 profiled noise\n",
                    {"MCSCEPErrorDomain"});
    QCOMPARE(result.events.size(), 1);
    const LogEvent &event = result.events.at(0);
    QCOMPARE(event.evidence.line, 1);
    QCOMPARE(event.lastLine, 6);
    QCOMPARE(event.field(QStringLiteral("nserror_domain")), QStringLiteral("MCSCEPErrorDomain"));
    QCOMPARE(event.field(QStringLiteral("nserror_code")), QStringLiteral("22013"));
    QCOMPARE(event.field(QStringLiteral("nserror_desc")),
             QStringLiteral("The response was invalid."));
    QCOMPARE(event.field(QStringLiteral("message")).section(QLatin1Char('\n'), 0, 1),
             QStringLiteral("Cannot retrieve it: NSError:\nDesc   : Die Antwort war ungültig."));
}

void TestAppleConsoleImporter::richTextAroundTheLinesIsTolerated()
{
    const ImportResult result =
        importBytes(AppleConsoleImporter(),
                    "{\\rtf1\\ansi\\ansicpg1252\\cocoartf1561\n"
                    "{\\fonttbl\\f0\\fswiss Helvetica;}\n"
                    "\\f0\\fs24 \\cf0 Debug 18:30:53.691033 -0500 profiled wanted\\\n"
                    "Debug 18:30:54.691033 -0500 profiled wanted too\\\n"
                    "}\n",
                    {"wanted"});
    QCOMPARE(describeEvents(result),
             QStringList({QStringLiteral("3: T23:30:53.691033Z Debug profiled | wanted"),
                          QStringLiteral("4: T23:30:54.691033Z Debug profiled | wanted too")}));
}

void TestAppleConsoleImporter::macProcessesMakeItAMac()
{
    const ImportResult result = importBytes(
        AppleConsoleImporter(), "info 18:30:53.691033 -0500 mdmclient wanted\n", {"wanted"});
    QCOMPARE(result.source.platform, Platform::MacOs);
}

void TestAppleConsoleImporter::brokenLinesAreIssues()
{
    const ImportResult result = importBytes(AppleConsoleImporter(),
                                            "info 18:30:53.691033 -0500 profiled noise\n"
                                            "info 18:30:5 wanted\n"
                                            "info 18:75:53.691033 -0500 profiled wanted\n"
                                            "info 18:30:54.691033 -0500 profiled wanted\n",
                                            {"wanted"});
    QCOMPARE(describeIssues(result.source.issues),
             QStringList({QStringLiteral("2 malformedLine"), QStringLiteral("3 invalidTime")}));
    QCOMPARE(result.events.size(), 2);
}

void TestAppleConsoleImporter::damagedInputIsSurvived()
{
    const QByteArray text =
        "\\f0\\fs24 2018-02-27 Debug 18:30:53.691033 -0500 profiled Profile \\'93wanted\\'94\\ \n"
        "&lt;Error&gt;: 18:30:53.691033-0500\tprofiled[12]:\twanted NSError:\n"
        "US Desc: Wanted.\nDomain : D\nCode   : 22013\n...Underlying error:\nNSError: Code : 1\n";
    QRandomGenerator random(7);
    for (int round = 0; round < 2'000; ++round) {
        const QByteArray bytes = damaged(text, random);
        QVERIFY2(isConsistent(importBytes(AppleConsoleImporter(), bytes, {"wanted", "1"})),
                 bytes.toHex().constData());
    }
}

QTEST_APPLESS_MAIN(TestAppleConsoleImporter)
#include "tst_appleconsoleimporter.moc"
