// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/appleconsoleimporter.h"
#include "importers/apple/applelogshowimporter.h"
#include "tests/importers/importertest.h"

#include <QTest>

using namespace Scep;

class TestAppleLogShowImporter : public QObject
{
    Q_OBJECT

private slots:
    void columnsOfEachStyle_data();
    void columnsOfEachStyle();
    void timeInEachForm_data();
    void timeInEachForm();
    void messageMayHaveLines();
    void stylesAreRecognised_data();
    void stylesAreRecognised();
    void brokenLinesAreIssues();
    void anyCutIsSurvived();
    void damagedInputIsSurvived();
};

void TestAppleLogShowImporter::columnsOfEachStyle_data()
{
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<QString>("fields");
    const QString all =
        QStringLiteral("category=MC component=profiled library=ManagedConfiguration "
                       "message=a [wanted] line subsystem=com.apple.mc ");
    const QString bare = QStringLiteral("component=profiled message=a [wanted] line ");
    const QByteArray sender = "(ManagedConfiguration) [com.apple.mc:MC] ";
    QTest::newRow("default")
        << QByteArray(" 0x1a2b     Default     0x0                  123    0    profiled: ") +
               sender + "a [wanted] line"
        << QString(all + QStringLiteral("level=Default pid=123 tid=0x1a2b"));
    QTest::newRow("default of old systems")
        << QByteArray(
               " 0x1a2b     Error       0x0                  123    profiled: a [wanted] line")
        << QString(bare + QStringLiteral("level=Error pid=123 tid=0x1a2b"));
    QTest::newRow("default, process of two words")
        << QByteArray(" 0x1 Info 0x0 123 0 Company Portal: wanted")
        << QStringLiteral("component=Company Portal message=wanted level=Info pid=123 tid=0x1");
    QTest::newRow("syslog") << QByteArray("  localhost profiled[123]: ") + sender +
                                   "a [wanted] line"
                            << QString(all + QStringLiteral("pid=123"));
    QTest::newRow("syslog of old systems")
        << QByteArray(" localhost profiled[123] <Notice>: a [wanted] line")
        << QString(bare + QStringLiteral("level=Notice pid=123"));
    QTest::newRow("syslog without host") << QByteArray(" profiled[123]: a [wanted] line")
                                         << QString(bare + QStringLiteral("pid=123"));
    QTest::newRow("compact") << QByteArray(" Df profiled[123:4ef] ") + sender + "a [wanted] line"
                             << QString(all + QStringLiteral("level=Df pid=123 tid=4ef"));
    QTest::newRow("compact, one letter")
        << QByteArray(" E  profiled[123:4ef] a [wanted] line")
        << QString(bare + QStringLiteral("level=E pid=123 tid=4ef"));
    QTest::newRow("brackets that belong to the message")
        << QByteArray(" E  mdmclient[1:2] [ERROR] [MDM_SCEP_Enroll] wanted")
        << QStringLiteral("component=mdmclient message=[ERROR] [MDM_SCEP_Enroll] wanted level=E "
                          "pid=1 tid=2");
    QTest::newRow("no process") << QByteArray(" wanted") << QString();
    QTest::newRow("unknown type") << QByteArray(" Qq profiled[1:2] wanted") << QString();
}

void TestAppleLogShowImporter::columnsOfEachStyle()
{
    QFETCH(QByteArray, columns);
    const ImportResult result = importBytes(
        AppleLogShowImporter(), "2018-02-27 05:16:28.123456-0500" + columns + "\n", {"wanted"});
    QString fields;
    for (const LogEvent &event : result.events) {
        const QStringList names{QStringLiteral("category"),  QStringLiteral("component"),
                                QStringLiteral("library"),   QStringLiteral("message"),
                                QStringLiteral("subsystem"), QStringLiteral("level"),
                                QStringLiteral("pid"),       QStringLiteral("tid")};
        QVERIFY(std::ranges::all_of(event.fields.keys(),
                                    [&](const QString &key) { return names.contains(key); }));
        for (const QString &name : names) {
            if (event.fields.contains(name)) {
                fields += name + QLatin1Char('=') + event.field(name) + QLatin1Char(' ');
            }
        }
    }
    QTEST(fields.trimmed(), "fields");
}

void TestAppleLogShowImporter::timeInEachForm_data()
{
    QTest::addColumn<QByteArray>("stamp");
    QTest::addColumn<QString>("instant");
    QTest::addColumn<TimeCertainty>("certainty");
    const QString utc = QStringLiteral("2018-02-27T10:16:28.123456Z");
    QTest::newRow("±HHMM") << QByteArray("2018-02-27 05:16:28.123456-0500") << utc
                           << TimeCertainty::Known;
    QTest::newRow("±HH:MM") << QByteArray("2018-02-27 15:46:28.123456+05:30") << utc
                            << TimeCertainty::Known;
    QTest::newRow("±HH") << QByteArray("2018-02-27 05:16:28.123456-05") << utc
                         << TimeCertainty::Known;
    QTest::newRow("Z") << QByteArray("2018-02-27 10:16:28.123456Z") << utc << TimeCertainty::Known;
    QTest::newRow("none") << QByteArray("2018-02-27 10:16:28.123456") << utc
                          << TimeCertainty::ZoneAssumed;
    QTest::newRow("milliseconds") << QByteArray("2018-02-27 10:16:28.123")
                                  << QStringLiteral("2018-02-27T10:16:28.123000Z")
                                  << TimeCertainty::ZoneAssumed;
    QTest::newRow("whole seconds")
        << QByteArray("2018-02-27 05:16:28-0500") << QStringLiteral("2018-02-27T10:16:28.000000Z")
        << TimeCertainty::Known;
    QTest::newRow("no such day") << QByteArray("2018-02-30 05:16:28-0500") << QString()
                                 << TimeCertainty::None;
}

void TestAppleLogShowImporter::timeInEachForm()
{
    QFETCH(QByteArray, stamp);
    const ImportResult result =
        importBytes(AppleLogShowImporter(), stamp + " Df profiled[1:2] wanted\n", {"wanted"});
    QCOMPARE(result.events.size(), 1);
    QTEST(toIsoString(result.events.at(0).instant), "instant");
    QTEST(result.events.at(0).instant.certainty, "certainty");
    QCOMPARE(result.events.at(0).timestampText, QString::fromLatin1(stamp));
}

void TestAppleLogShowImporter::messageMayHaveLines()
{
    const ImportResult result = importBytes(
        AppleLogShowImporter(),
        "Timestamp               Ty Process[PID:TID]\n"
        "2018-02-27 05:16:28.123 E  profiled[1:2] Cannot retrieve SCEP identity: NSError:\n"
        "Desc   : Die Antwort war ung\xC3\xBCltig.\nDomain : MCSCEPErrorDomain\nCode   : 22013\n"
        "2018-02-27 05:16:29.000 Df profiled[1:2] noise\n",
        {"MCSCEPErrorDomain"});
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(result.events.at(0).evidence.line, 2);
    QCOMPARE(result.events.at(0).lastLine, 5);
    QCOMPARE(result.events.at(0).field(QStringLiteral("nserror_code")), QStringLiteral("22013"));
    QCOMPARE(result.source.lastRecord.line, 6);
}

void TestAppleLogShowImporter::stylesAreRecognised_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isMine");
    QTest::newRow("header, default")
        << QByteArray("Timestamp                       Thread     Type        Activity\n") << true;
    QTest::newRow("header, syslog")
        << QByteArray("Timestamp                       (process)[PID]    \n") << true;
    QTest::newRow("header behind a remark")
        << QByteArray("Filtering the log data using \"x\"\nTimestamp               Ty Process\n")
        << true;
    QTest::newRow("record alone") << QByteArray("2018-02-27 05:16:28.123 Df a[1:2] x\n") << true;
    QTest::newRow("IIS") << QByteArray("2018-02-27 05:16:28 10.0.0.1 GET /certsrv - 443\n")
                         << false;
    QTest::newRow("Console with date")
        << QByteArray("2018-02-27 Debug 18:30:53.691033 -0500 profiled x\n") << false;
    QTest::newRow("other log") << QByteArray("2018-02-27 05:16:28 INFO main: x\n") << false;
}

void TestAppleLogShowImporter::stylesAreRecognised()
{
    QFETCH(QByteArray, head);
    const SniffInput input{
        .fileName = {}, .head = head, .encoding = Encoding::Utf8, .size = head.size()};
    QTEST(AppleLogShowImporter().sniff(input) > AppleConsoleImporter().sniff(input), "isMine");
}

void TestAppleLogShowImporter::brokenLinesAreIssues()
{
    const ImportResult result = importBytes(AppleLogShowImporter(),
                                            "2018-02-27 05:16:28.123 Df profiled[1:2] noise\n"
                                            "2018-02-27 05:16:28.123 wanted\n"
                                            "2018-02-27 25:16:28.123 Df profiled[1:2] wanted\n",
                                            {"wanted"});
    QCOMPARE(describeIssues(result.source.issues),
             QStringList({QStringLiteral("2 malformedLine"), QStringLiteral("3 invalidTime")}));
}

void TestAppleLogShowImporter::anyCutIsSurvived()
{
    const QByteArray text =
        "2018-02-27 05:16:28.123456-0500 0x1 Info 0x0 123 0 Company Portal: (Lib) [a.b:c] x\n"
        "2018-02-27 05:16:28.123456-0500  localhost profiled[123] <Notice>: (Lib) [a.b:c] x\n"
        "2018-02-27 05:16:28.123 Df profiled[123:4ef] (Lib) [a.b:c] x\n";
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const QByteArray cut = text.first(length);
        QVERIFY2(isConsistent(importBytes(AppleLogShowImporter(), cut, {"2018"})), cut.constData());
    }
}

void TestAppleLogShowImporter::damagedInputIsSurvived()
{
    const QByteArray text =
        "2018-02-27 05:16:28.123456-0500 0x1 Info 0x0 123 0 Company Portal: (Lib) [a.b:c] x\n"
        "2018-02-27 05:16:28.123456-0500  localhost profiled[123] <Notice>: (Lib) [a.b:c] x\n"
        "2018-02-27 05:16:28.123 Df profiled[123:4ef] (Lib) [a.b:c] NSError:\nDomain : D\n";
    QRandomGenerator random(13);
    for (int round = 0; round < 2'000; ++round) {
        const QByteArray bytes = damaged(text, random);
        QVERIFY2(isConsistent(importBytes(AppleLogShowImporter(), bytes, {"2018", "x"})),
                 bytes.toHex().constData());
    }
}

QTEST_APPLESS_MAIN(TestAppleLogShowImporter)
#include "tst_applelogshowimporter.moc"
