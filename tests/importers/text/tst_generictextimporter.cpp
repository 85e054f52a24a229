// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/certificates/loggedmessages.h"
#include "importers/importerregistry.h"
#include "importers/text/generictextimporter.h"
#include "importers/text/leadingtime.h"
#include "tests/importers/importertest.h"

#include <QTest>

using namespace Scep;

class TestGenericTextImporter : public QObject
{
    Q_OBJECT

private slots:
    void formsOfTime_data();
    void formsOfTime();
    void whatIsNoZoneIsKept_data();
    void whatIsNoZoneIsKept();
    void otherBeginningsAreNone_data();
    void otherBeginningsAreNone();
    void orderOfDayAndMonthIsFound();
    void sniffing_data();
    void sniffing();
    void everythingElseIsAskedFirst();
    void unknownGrammarIsSaid_data();
    void unknownGrammarIsSaid();
    void rulesDoNotSpeakOfIt();
    void damagedInputIsSurvived();
};

void TestGenericTextImporter::formsOfTime_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("instant");
    QTest::addColumn<TimeCertainty>("certainty");
    const QString whole = QStringLiteral("2018-02-27T05:16:08.000000Z");
    const QString fraction = QStringLiteral("2018-02-27T05:16:08.250000Z");
    constexpr TimeCertainty Zoneless = TimeCertainty::ZoneAssumed;
    QTest::newRow("ISO") << QByteArray("2018-02-27T05:16:08.25Z") << fraction
                         << TimeCertainty::Known;
    QTest::newRow("ISO, offset") << QByteArray("2018-02-27T07:16:08+02:00") << whole
                                 << TimeCertainty::Known;
    QTest::newRow("blank, comma") << QByteArray("2018-02-27 05:16:08,250") << fraction << Zoneless;
    QTest::newRow("colon before milliseconds")
        << QByteArray("2018-02-27 05:16:08:250") << fraction << Zoneless;
    QTest::newRow("brackets") << QByteArray("[2018-02-27 05:16:08]") << whole << Zoneless;
    QTest::newRow("slashes") << QByteArray("2018/02/27 5:16:08") << whole << Zoneless;
    QTest::newRow("compact") << QByteArray("20180227 05:16:08") << whole << Zoneless;
    QTest::newRow("points") << QByteArray("27.02.2018 05:16:08") << whole << Zoneless;
    QTest::newRow("American") << QByteArray("2/27/2018 5:16:08 AM") << whole << Zoneless;
    QTest::newRow("American, midnight")
        << QByteArray("2/27/2018 12:16:08 AM") << QStringLiteral("2018-02-27T00:16:08.000000Z")
        << Zoneless;
    QTest::newRow("American, evening") << QByteArray("2/27/18 5:16:08 PM")
                                       << QStringLiteral("2018-02-27T17:16:08.000000Z") << Zoneless;
    QTest::newRow("web server") << QByteArray("[27/Feb/2018:05:16:08 +0000]") << whole
                                << TimeCertainty::Known;
    QTest::newRow("mail") << QByteArray("Tue, 27 Feb 2018 05:16:08 GMT") << whole
                          << TimeCertainty::Known;
    QTest::newRow("ctime") << QByteArray("Tue Feb 27 05:16:08 2018") << whole << Zoneless;
    QTest::newRow("month's name") << QByteArray("Feb 27, 2018 5:16:08 AM") << whole << Zoneless;
    QTest::newRow("epoch") << QByteArray("1519708568.25") << fraction << TimeCertainty::Known;
    QTest::newRow("epoch, milliseconds")
        << QByteArray("1519708568250") << fraction << TimeCertainty::Known;
    QTest::newRow("syslog") << QByteArray("<134>Feb 27 05:16:08")
                            << QStringLiteral("T05:16:08.000000Z") << TimeCertainty::DateMissing;
    QTest::newRow("no year") << QByteArray("02-27 05:16:08.25")
                             << QStringLiteral("T05:16:08.250000Z") << TimeCertainty::DateMissing;
    QTest::newRow("time of day") << QByteArray("05:16:08.25") << QStringLiteral("T05:16:08.250000Z")
                                 << TimeCertainty::DateMissing;
    QTest::newRow("GMT with an offset")
        << QByteArray("2018-02-27 06:16:08 GMT+01:00") << whole << TimeCertainty::Known;
    QTest::newRow("UTC with hours")
        << QByteArray("2018-02-27 07:16:08 UTC+2") << whole << TimeCertainty::Known;
    QTest::newRow("UTC, west, half an hour")
        << QByteArray("2018-02-27 01:46:08 UTC-3:30") << whole << TimeCertainty::Known;
    QTest::newRow("JavaScript") << QByteArray("Tue Feb 27 2018 06:16:08 GMT+0100") << whole
                                << TimeCertainty::Known;
    QTest::newRow("Java, offset") << QByteArray("Tue Feb 27 06:16:08 GMT+01:00 2018") << whole
                                  << TimeCertainty::Known;
    QTest::newRow("Java, abbreviation")
        << QByteArray("Tue Feb 27 06:16:08 CET 2018") << whole << TimeCertainty::Known;
    QTest::newRow("Java, several zones")
        << QByteArray("Tue Feb 27 05:16:08 PST 2018") << whole << Zoneless;
    QTest::newRow("abbreviation") << QByteArray("2018-02-27 05:16:08.25 WET") << fraction
                                  << TimeCertainty::Known;
    QTest::newRow("abbreviation of several zones")
        << QByteArray("[2018-02-27 05:16:08 CST]") << whole << Zoneless;
    QTest::newRow("hours alone") << QByteArray("2018-02-27 06:16:08.25+01") << fraction
                                 << TimeCertainty::Known;
    QTest::newRow("hours alone, colon behind")
        << QByteArray("2018-02-27 06:16:08+01:") << whole << TimeCertainty::Known;
    QTest::newRow("offset behind a blank")
        << QByteArray("2018-02-27 06:16:08.250 +01:00") << fraction << TimeCertainty::Known;
    QTest::newRow("offset without colon behind a blank")
        << QByteArray("2018-02-27 06:16:08 +0100") << whole << TimeCertainty::Known;
    QTest::newRow("no such day") << QByteArray("2018-02-31 05:16:08") << QString()
                                 << TimeCertainty::None;
}

void TestGenericTextImporter::formsOfTime()
{
    QFETCH(QByteArray, time);
    QFETCH(QString, instant);
    QFETCH(TimeCertainty, certainty);
    const ImportResult result =
        importBytes(GenericTextImporter(), time + " needle and more\ncontinued\n", {"needle"});
    QCOMPARE(result.events.size(), 1);
    const LogEvent &event = result.events[0];
    QCOMPARE(toIsoString(event.instant), instant);
    QCOMPARE(event.instant.certainty, certainty);
    QCOMPARE(event.field(QStringLiteral("message")), QStringLiteral("needle and more\ncontinued"));
    QVERIFY(time.contains(event.timestampText.toLatin1()));
    QCOMPARE(event.lastLine, 2);
}

/// What stands behind a time and is no zone of it belongs to the message.
void TestGenericTextImporter::whatIsNoZoneIsKept_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("another time") << QByteArray("-12:34 needle");
    QTest::newRow("number") << QByteArray("+01 needle");
    QTest::newRow("no place's offset") << QByteArray("+1500 needle");
    QTest::newRow("UTC with no place's offset") << QByteArray("UTC+99 needle");
    QTest::newRow("UTC with digits") << QByteArray("UTC+530 needle");
    QTest::newRow("word like a zone") << QByteArray("CETUS needle");
    QTest::newRow("word that goes on") << QByteArray("EST-5 needle");
    QTest::newRow("lower case") << QByteArray("GMTime needle");
    QTest::newRow("level") << QByteArray("WARN needle");
}

void TestGenericTextImporter::whatIsNoZoneIsKept()
{
    QFETCH(QByteArray, rest);
    const QByteArray line = "2018-02-27 05:16:08 " + rest;
    const auto time = takeLeadingTime(line, false);
    QVERIFY(time);
    QVERIFY(!time->zone);
    QCOMPARE(time->rest.toByteArray(), rest);
}

void TestGenericTextImporter::otherBeginningsAreNone_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("word") << QByteArray("Marching on 27 05:16:08");
    QTest::newRow("number") << QByteArray("1519708568 bytes");
    QTest::newRow("version") << QByteArray("1.2.3 released");
    QTest::newRow("date alone") << QByteArray("2018-02-27 something");
    QTest::newRow("address") << QByteArray("10.1.2.3 - - [27/Feb/2018:05:16:08 +0000]");
    QTest::newRow("hours and minutes") << QByteArray("05:16 later");
    QTest::newRow("hexadecimal") << QByteArray("05:16:08ab:cd");
    QTest::newRow("priority") << QByteArray("<Event xmlns=\"x\">");
}

void TestGenericTextImporter::otherBeginningsAreNone()
{
    QFETCH(QByteArray, line);
    QVERIFY(!takeLeadingTime(line, false));
    QVERIFY(!takeLeadingTime(line, true));
}

void TestGenericTextImporter::orderOfDayAndMonthIsFound()
{
    const auto firstDay = [](const QByteArray &log) {
        return toIsoString(importBytes(GenericTextImporter(), log, {}).source.firstInstant)
            .left(10);
    };
    QCOMPARE(firstDay("03/04/2018 05:16:08 a\n13/04/2018 05:16:08 b\n"),
             QStringLiteral("2018-04-03"));
    QCOMPARE(firstDay("03/04/2018 05:16:08 a\n03/13/2018 05:16:08 b\n"),
             QStringLiteral("2018-03-04"));
    QCOMPARE(firstDay("03/04/2018 05:16:08 a\n03/05/2018 05:16:08 b\n"),
             QStringLiteral("2018-03-04"));
}

void TestGenericTextImporter::sniffing_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isMine");
    const QByteArray line = "2018-02-27 05:16:08 something\n";
    QTest::newRow("one line") << line << true;
    QTest::newRow("lines") << line + "\tat stack\n" + line << true;
    QTest::newRow("one of many") << line + QByteArray("words\n").repeated(30) << false;
    QTest::newRow("two of very many") << line + line + QByteArray("words\n").repeated(100) << false;
    QTest::newRow("times of day") << QByteArray("05:16:08 a\n").repeated(4) << true;
    QTest::newRow("few times of day") << QByteArray("05:16:08 a\nb\nc\nd\n").repeated(4) << false;
    QTest::newRow("nothing") << QByteArray("words\nwords\n") << false;
}

void TestGenericTextImporter::sniffing()
{
    QFETCH(QByteArray, head);
    const SniffInput input{.fileName = {}, .head = head, .encoding = Encoding::Utf8, .size = 0};
    QTEST(GenericTextImporter().sniff(input) > 0, "isMine");
}

void TestGenericTextImporter::everythingElseIsAskedFirst()
{
    const auto formatOf = [](const QByteArray &head) {
        const SniffInput input{.fileName = {}, .head = head, .encoding = Encoding::Utf8, .size = 0};
        const Importer *importer = ImporterRegistry::standard().find(input);
        return importer == nullptr ? QString() : importer->formatId();
    };
    QCOMPARE(formatOf("2018-02-27T05:16:08.2500000  VERB  a.B  1  2  x\n"),
             QStringLiteral("omadm"));
    QCOMPARE(formatOf("02-27 05:16:28.244 1 2 I tag: text\n"), QStringLiteral("logcat"));
    QCOMPARE(formatOf("2018-02-27 05:16:08 text\n"), QStringLiteral("generic-text"));
    // The system logs of Linux and ChromeOS look like `log show` but for the "T".
    QCOMPARE(formatOf("2020-05-31T00:00:45.698463+00:00 host systemd[1]: text\n"),
             QStringLiteral("generic-text"));
    QCOMPARE(formatOf("2020-05-31 00:00:45.698463+0000 host systemd[1]: text\n"),
             QStringLiteral("apple-log-show"));
}

void TestGenericTextImporter::unknownGrammarIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("issues");
    const QStringList said{QStringLiteral("0 unknownFormat")};
    QTest::newRow("NDES") << QStringLiteral("mscep.log") << said;
    QTest::newRow("connector") << QStringLiteral("7F1F2A9C.CRS") << said;
    QTest::newRow("any other") << QStringLiteral("notmscep.log") << QStringList();
}

void TestGenericTextImporter::unknownGrammarIsSaid()
{
    QFETCH(QString, name);
    ImportInput input;
    input.source.displayName = name;
    input.file = EvidenceFile::fromBytes("2018-02-27 05:16:08 wanted\n");
    const TextScan scan = scanText(*input.file, {"wanted"}, {}).value();
    input.candidates = scan.candidates;
    input.document = std::make_shared<const TextDocument>(input.file, scan.index);
    const ImportResult result = GenericTextImporter().parse(input, {});
    QTEST(describeIssues(result.source.issues), "issues");
    QCOMPARE(result.events.size(), 1);
}

void TestGenericTextImporter::rulesDoNotSpeakOfIt()
{
    const QByteArray log = "2018-02-27 05:16:08 GET /?operation=PKIOperation&message=MIIB\n"
                           "2018-02-27 05:16:09 last\n";
    const GenericTextImporter importer;
    const ImportResult result = importBytes(importer, log, importer.ownLiterals());
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(result.events[0].logSource,
             (LogSource{QStringLiteral("generic"), QStringLiteral("text")}));
    QCOMPARE(toIsoString(result.source.lastInstant), QStringLiteral("2018-02-27T05:16:09.000000Z"));
    QCOMPARE(result.source.platform, Platform::Unknown);
}

void TestGenericTextImporter::damagedInputIsSurvived()
{
    QRandomGenerator random(3);
    const QByteArray log = "2018-02-27T05:16:08.25Z needle\n[27/Feb/2018:05:16:08 +0000] needle\n"
                           "Tue, 27 Feb 2018 05:16:08 GMT needle\n2/27/2018 5:16:08 AM needle\n"
                           "<134>Feb 27 05:16:08 needle\n1519708568.25 needle\n";
    for (int round = 0; round < 500; ++round) {
        QVERIFY(isConsistent(importBytes(GenericTextImporter(), damaged(log, random), {"needle"})));
    }
    for (qsizetype size = 1; size <= log.size(); ++size) {
        QVERIFY(isConsistent(importBytes(GenericTextImporter(), log.first(size), {"needle"})));
    }
}

QTEST_GUILESS_MAIN(TestGenericTextImporter)
#include "tst_generictextimporter.moc"
