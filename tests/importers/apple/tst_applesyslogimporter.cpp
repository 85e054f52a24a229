// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/applesyslogimporter.h"
#include "tests/importers/importertest.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep;

class TestAppleSyslogImporter : public QObject
{
    Q_OBJECT

private slots:
    void lineIsReadInEachOfItsForms_data();
    void lineIsReadInEachOfItsForms();
    void yearComesFromADateInAMessage();
    void yearComesFromTheFile_data();
    void yearComesFromTheFile();
    void unknownYearLeavesTheDistances();
    void facilityIsTakenOff();
    void escapedBytesAreText();
    void errorBlockJoinsItsRecord();
    void onlyApplesLogIsRecognised_data();
    void onlyApplesLogIsRecognised();
    void anyCutIsSurvived();
    void damagedInputIsSurvived();
};

namespace {
/// The text as a file whose content last changed at a time.
ImportResult importFile(const QByteArray &text, const QDateTime &modified)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("device.log")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush() ||
        !file.setFileTime(modified, QFileDevice::FileModificationTime)) {
        qFatal("cannot write the test file");
    }
    file.close();
    ImportInput input;
    input.source.id = SourceId{7};
    input.file = EvidenceFile::open(file.fileName()).value();
    const TextScan scan = scanText(*input.file, {"wanted"}, {}).value();
    input.candidates = scan.candidates;
    input.document = std::make_shared<const TextDocument>(input.file, scan.index);
    return AppleSyslogImporter().parse(input, {});
}
} // namespace

void TestAppleSyslogImporter::lineIsReadInEachOfItsForms_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("event");
    QTest::newRow("device") << QByteArray("Feb 27 05:16:28 iPad profiled[123] <Notice>: wanted x")
                            << QStringLiteral("Notice profiled 123 | wanted x");
    QTest::newRow("relay of newer devices")
        << QByteArray("Feb 27 05:16:28 profiled(ManagedConfiguration)[123] <Error>: wanted")
        << QStringLiteral("Error profiled 123 | wanted");
    QTest::newRow("relay with host and fraction")
        << QByteArray("Feb  7 05:16:28.123456 iPad profiled(MC)[123] <Error>: wanted")
        << QStringLiteral("Error profiled 123 | wanted");
    QTest::newRow("Mac") << QByteArray("Feb 27 05:16:28 mac mdmclient[123]: wanted: too")
                         << QStringLiteral(" mdmclient 123 | wanted: too");
    QTest::newRow("process of two words")
        << QByteArray("Feb 27 05:16:28 iPad Company Portal[9] <Warning>: wanted [1]: 2")
        << QStringLiteral("Warning Company Portal 9 | wanted [1]: 2");
    QTest::newRow("without id") << QByteArray("Feb 27 05:16:28 mac kernel: wanted")
                                << QStringLiteral(" kernel  | wanted");
    QTest::newRow("launchd's job")
        << QByteArray("Feb 27 05:16:28 mac com.apple.xpc.launchd[1] (com.example.x[55]): wanted")
        << QStringLiteral(" com.apple.xpc.launchd 1 | wanted");
    QTest::newRow("security log") << QByteArray(
                                         "Feb 26 19:11:56 secd[1] <Error> [user{} ]: wanted [2]: x")
                                  << QStringLiteral("Error secd 1 | wanted [2]: x");
    QTest::newRow("Wi-Fi log") << QByteArray("Thu Nov 14 20:36:37.222 <airportd[88]> wanted")
                               << QStringLiteral(" airportd 88 | wanted");
    QTest::newRow("installation log")
        << QByteArray("Wed Aug 11 05:51:02 2021 [176] <notice> (0x16bae7000) -[X y:]: wanted")
        << QStringLiteral("notice  176 | -[X y:]: wanted");
    QTest::newRow("lockdown log") << QByteArray("10/13/21 07:57:42.865446 pid=69 wanted: x")
                                  << QStringLiteral("  69 | wanted: x");
    QTest::newRow("no process") << QByteArray("Feb 27 05:16:28 wanted") << QString();
    QTest::newRow("repeated") << QByteArray("Feb 27 05:16:28 --- last message wanted 2 times ---")
                              << QString();
    QTest::newRow("no such month")
        << QByteArray("Fib 27 05:16:28 iPad profiled[1]: wanted") << QString();
}

void TestAppleSyslogImporter::lineIsReadInEachOfItsForms()
{
    QFETCH(QByteArray, line);
    const ImportResult result = importBytes(AppleSyslogImporter(), line + "\n", {"wanted"});
    QString text;
    for (const LogEvent &event : result.events) {
        text +=
            QStringLiteral("%1 %2 %3 | %4")
                .arg(event.field(QStringLiteral("level")), event.field(QStringLiteral("component")),
                     event.field(QStringLiteral("pid")), event.field(QStringLiteral("message")));
        QCOMPARE(event.logSource.service, QStringLiteral("unified-log"));
        QVERIFY(!event.instant.isNull());
    }
    QTEST(text, "event");
}

void TestAppleSyslogImporter::yearComesFromADateInAMessage()
{
    const ImportResult result =
        importBytes(AppleSyslogImporter(),
                    "Dec 31 23:59:58 iPad profiled[1] <Notice>: checked 2017-12-31 x\n"
                    "Dec 31 23:59:59 iPad profiled[1] <Notice>: wanted 1999-12-31\n"
                    "Jan  1 00:00:01 iPad profiled[1] <Notice>: wanted\n",
                    {"wanted"});
    QCOMPARE(toIsoString(result.events.at(0).instant),
             QStringLiteral("2017-12-31T23:59:59.000000Z"));
    QCOMPARE(toIsoString(result.events.at(1).instant),
             QStringLiteral("2018-01-01T00:00:01.000000Z"));
    QCOMPARE(result.events.at(1).instant.certainty, TimeCertainty::YearInferred);
    QCOMPARE(result.source.lastInstant.certainty, TimeCertainty::YearInferred);
}

void TestAppleSyslogImporter::yearComesFromTheFile_data()
{
    QTest::addColumn<QByteArray>("stamp");
    QTest::addColumn<QDateTime>("modified");
    QTest::addColumn<QString>("instant");
    const auto at = [](int year, int month, int day) {
        return QDateTime(QDate(year, month, day), QTime(5, 16, 28), QTimeZone::utc());
    };
    QTest::newRow("same day") << QByteArray("Feb 27 05:16:28") << at(2018, 2, 27)
                              << QStringLiteral("2018-02-27T05:16:28.000000Z");
    QTest::newRow("device a day ahead") << QByteArray("Feb 27 05:16:28") << at(2018, 2, 26)
                                        << QStringLiteral("2018-02-27T05:16:28.000000Z");
    QTest::newRow("collected later") << QByteArray("Dec 27 05:16:28") << at(2018, 2, 26)
                                     << QStringLiteral("2017-12-27T05:16:28.000000Z");
    QTest::newRow("leap day") << QByteArray("Feb 29 05:16:28") << at(2019, 2, 26)
                              << QStringLiteral("2016-02-29T05:16:28.000000Z");
}

void TestAppleSyslogImporter::yearComesFromTheFile()
{
    QFETCH(QByteArray, stamp);
    QFETCH(QDateTime, modified);
    const ImportResult result =
        importFile(stamp + " iPad profiled[1] <Notice>: wanted\n", modified);
    QTEST(toIsoString(result.events.at(0).instant), "instant");
    QCOMPARE(result.events.at(0).instant.certainty, TimeCertainty::YearInferred);
}

void TestAppleSyslogImporter::unknownYearLeavesTheDistances()
{
    const ImportResult result = importBytes(AppleSyslogImporter(),
                                            "Dec 30 23:00:00 iPad profiled[1] <Notice>: noise\n"
                                            "Dec 31 23:59:59 iPad profiled[1] <Notice>: wanted\n"
                                            "Jan  1 00:00:01 iPad profiled[1] <Notice>: wanted\n",
                                            {"wanted"});
    QList<qint64> seconds;
    for (const LogEvent &event : result.events) {
        QCOMPARE(event.instant.certainty, TimeCertainty::DateMissing);
        seconds.append(event.instant.sinceEpoch.count() / 1'000'000);
    }
    QCOMPARE(seconds, QList<qint64>({2 * 86'400 - 1, 2 * 86'400 + 1}));
}

void TestAppleSyslogImporter::facilityIsTakenOff()
{
    const ImportResult result =
        importBytes(AppleSyslogImporter(),
                    "Feb 27 05:16:28 iPad profiled[1] <Notice>: (Error) MC: wanted\n"
                    "Feb 27 05:16:28 iPad profiled[1] <Notice>: (Note ) MC: wanted\n"
                    "Feb 27 05:16:28 iPad profiled[1] <Notice>: (other) MC: wanted\n",
                    {"wanted"});
    QCOMPARE(result.events.size(), 3);
    QCOMPARE(result.events.at(0).field(QStringLiteral("message")), QStringLiteral("wanted"));
    QCOMPARE(result.events.at(0).field(QStringLiteral("category")), QStringLiteral("MC"));
    QCOMPARE(result.events.at(0).severity, Severity::Error);
    QCOMPARE(result.events.at(1).severity, Severity::Information);
    QCOMPARE(result.events.at(2).field(QStringLiteral("message")),
             QStringLiteral("(other) MC: wanted"));
}

void TestAppleSyslogImporter::escapedBytesAreText()
{
    const ImportResult result = importBytes(AppleSyslogImporter(),
                                            "Feb 27 05:16:28 iPad profiled[1] <Notice>: "
                                            "\\M-b\\M^@\\M^\\wanted\\M-b\\M^@\\M^] \\M \\^\n",
                                            {"wanted"});
    QCOMPARE(result.events.at(0).field(QStringLiteral("message")),
             QStringLiteral("“wanted” \\M \\^"));
}

void TestAppleSyslogImporter::errorBlockJoinsItsRecord()
{
    const ImportResult result = importBytes(
        AppleSyslogImporter(),
        "Feb 27 05:16:28 iPad profiled[1] <Notice>: (Error) MC: Cannot retrieve: NSError:\n"
        "\tDesc   : wanted\n\tDomain : MCSCEPErrorDomain\n\tCode   : 22013\n"
        "Feb 27 05:16:29 iPad profiled[1] <Notice>: noise\n",
        {"wanted"});
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(result.events.at(0).lastLine, 4);
    QCOMPARE(result.events.at(0).field(QStringLiteral("nserror_code")), QStringLiteral("22013"));
}

void TestAppleSyslogImporter::onlyApplesLogIsRecognised_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isMine");
    QTest::newRow("device") << QByteArray("Feb 27 05:16:28 iPad x[1] <Notice>: y\n") << true;
    QTest::newRow("Mac") << QByteArray("Feb 27 05:16:28 mac kernel[0]: y\n") << true;
    QTest::newRow("another system")
        << QByteArray("Feb 27 05:16:28 host sshd[12]: Accepted publickey\n") << false;
    QTest::newRow("Console") << QByteArray("Debug 18:30:53.691033 -0500 profiled x\n") << false;
    QTest::newRow("text") << QByteArray("May the force be with you\n") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestAppleSyslogImporter::onlyApplesLogIsRecognised()
{
    QFETCH(QByteArray, head);
    const int confidence = AppleSyslogImporter().sniff(
        {.fileName = {}, .head = head, .encoding = Encoding::Utf8, .size = head.size()});
    QTEST(confidence > 0, "isMine");
}

void TestAppleSyslogImporter::anyCutIsSurvived()
{
    const QByteArray text = "Thu Feb 27 05:16:28 2020 [1] <notice> (0x1) a wanted\n"
                            "Feb 27 05:16:28.1 iPad profiled(MC)[1:2] (x) <Error> [u]: (Note ) MC: "
                            "\\M-b\\M^@ wanted\n10/13/21 07:57:42.8 pid=69 wanted\n";
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const QByteArray cut = text.first(length);
        QVERIFY2(isConsistent(importBytes(AppleSyslogImporter(), cut, {"a", "e", "0"})),
                 cut.constData());
    }
}

void TestAppleSyslogImporter::damagedInputIsSurvived()
{
    const QByteArray text =
        "Dec 31 05:16:28 iPad profiled(MC)[1] (x) <Error> [u]: (Note ) MC: \\M-b\\M^@\\M^\\wanted\n"
        "Thu Nov 14 20:36:37.222 <airportd[88]> wanted 2019-11-14\n"
        "Wed Aug 11 05:51:02 2021 [176] <notice> (0x16bae7000) wanted\n"
        "10/13/21 07:57:42.865446 pid=69 wanted\n";
    QRandomGenerator random(11);
    for (int round = 0; round < 2'000; ++round) {
        const QByteArray bytes = damaged(text, random);
        QVERIFY2(isConsistent(importBytes(AppleSyslogImporter(), bytes, {"wanted", "1"})),
                 bytes.toHex().constData());
    }
}

QTEST_APPLESS_MAIN(TestAppleSyslogImporter)
#include "tst_applesyslogimporter.moc"
