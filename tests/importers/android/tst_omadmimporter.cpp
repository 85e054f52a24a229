// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/android/omadmimporter.h"
#include "models/domain/limits.h"
#include "tests/importers/importertest.h"

#include <QStringEncoder>
#include <QTest>

using namespace Scep;
using namespace std::chrono_literals;

class TestOmadmImporter : public QObject
{
    Q_OBJECT

private slots:
    void recordIsReadWhateverSeparatesItsColumns_data();
    void recordIsReadWhateverSeparatesItsColumns();
    void onlyCandidatesAreRead();
    void continuationLinesBelongToTheRecord();
    void candidateInContinuationGivesItsRecord();
    void continuationBeforeAnyRecordIsNoEvent();
    void longContinuationIsCutAndSaidSo();
    void sourceSpansItsFirstAndLastStamp();
    void cutFileGivesWhatIsThere();
    void brokenLinesAreIssues();
    void timeIsTakenAsUtc();
    void encodingDoesNotMatter_data();
    void encodingDoesNotMatter();
    void damagedInputIsSurvived();
    void cancelledImportSaysSo();
    void eventsAreLimited();
};

void TestOmadmImporter::recordIsReadWhateverSeparatesItsColumns_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("event");
    const QString expected =
        QStringLiteral("1: 2018-02-27T05:16:08.250000Z VERB org.jscep.client.Client | "
                       "There are 1  requests");
    QTest::newRow("spaces") << QByteArray("2018-02-27T05:16:08.2500000    VERB    Event     "
                                          "org.jscep.client.Client    18327       10    "
                                          "There are 1  requests")
                            << expected;
    QTest::newRow("tabs") << QByteArray("2018-02-27T05:16:08.2500000\tVERB\tEvent\t"
                                        "org.jscep.client.Client\t18327\t10\tThere are 1  requests")
                          << expected;
    QTest::newRow("indented as in a mail")
        << QByteArray(
               "    2018-02-27T05:16:08.2500000    VERB    Event     org.jscep.client.Client "
               "18327 10 Text")
        << QStringLiteral("1: 2018-02-27T05:16:08.250000Z VERB org.jscep.client.Client | Text");
    QTest::newRow("no Event column") << QByteArray("2018-02-27T05:16:08.2500000 VERB "
                                                   "org.jscep.client.Client 18327 00010 "
                                                   "There are 1  requests")
                                     << expected;
    QTest::newRow("logger named Event")
        << QByteArray("2018-02-27T05:16:08.2500000 INFO Event 1 2 text")
        << QStringLiteral("1: 2018-02-27T05:16:08.250000Z INFO Event | text");
    QTest::newRow("fraction is rounded")
        << QByteArray("2018-02-27T05:16:46.8209999 INFO A 1 2 text")
        << QStringLiteral("1: 2018-02-27T05:16:46.821000Z INFO A | text");
    QTest::newRow("no message") << QByteArray("2018-02-27T05:16:46.8200000 INFO A 1 2")
                                << QStringLiteral("1: 2018-02-27T05:16:46.820000Z INFO A | ");
    QTest::newRow("escaped text stays")
        << QByteArray("2018-02-27T05:16:46.8200000 INFO A$b 1 2 &lt;x&gt; %2F")
        << QStringLiteral("1: 2018-02-27T05:16:46.820000Z INFO A$b | &lt;x&gt; %2F");
    QTest::newRow("no such time is kept without one")
        << QByteArray("2018-02-30T05:16:46.8200000 INFO A 1 2 text")
        << QStringLiteral("1:  INFO A | text");
    QTest::newRow("no logger") << QByteArray("2018-02-27T05:16:46.8200000 INFO 1 2 text")
                               << QString();
    QTest::newRow("no level") << QByteArray("2018-02-27T05:16:46.8200000 info A 1 2 text")
                              << QString();
    QTest::newRow("cut in the time") << QByteArray("2018-02-27T05:16") << QString();
    QTest::newRow("cut in the ids")
        << QByteArray("2018-02-27T05:16:46.8200000 INFO A 1") << QString();
    QTest::newRow("another format") << QByteArray("Feb 27 05:16:46 phone text") << QString();
}

void TestOmadmImporter::recordIsReadWhateverSeparatesItsColumns()
{
    QFETCH(QByteArray, line);
    const ImportResult result = importBytes(OmadmImporter(), line + "\n", {"2", "text"});
    QTEST(describeEvents(result).join(QLatin1Char('\n')), "event");
}

void TestOmadmImporter::onlyCandidatesAreRead()
{
    const ImportResult result =
        importBytes(OmadmImporter(),
                    "2018-02-27T05:00:00.0000000 INFO A 1 2 wanted one\r\n"
                    "2018-02-27T05:00:01.0000000 INFO A 1 2 noise\r\n"
                    "2018-02-27T05:00:02.0000000 WARN B 3 04142 Wanted two\r\n",
                    {"wanted"});
    QCOMPARE(describeEvents(result),
             QStringList({QStringLiteral("1: 2018-02-27T05:00:00.000000Z INFO A | wanted one"),
                          QStringLiteral("3: 2018-02-27T05:00:02.000000Z WARN B | Wanted two")}));
    QVERIFY((result.events.at(0).evidence.range == ByteRange{0, 49}));
    const LogEvent &event = result.events.at(1);
    QCOMPARE(event.evidence.source, SourceId{7});
    QCOMPARE(event.evidence.range.offset, 51 + 46);
    QCOMPARE(event.evidence.range.length, 53);
    QCOMPARE(event.lastLine, 3);
    QCOMPARE(event.timestampText, QStringLiteral("2018-02-27T05:00:02.0000000"));
    QCOMPARE(event.severity, Severity::Warning);
    QCOMPARE(event.instant.certainty, TimeCertainty::ZoneAssumed);
    QCOMPARE(event.field(QStringLiteral("pid")), QStringLiteral("3"));
    QCOMPARE(event.field(QStringLiteral("tid")), QStringLiteral("04142"));
    QVERIFY((event.logSource == LogSource{QStringLiteral("android"), QStringLiteral("omadm")}));
    QCOMPARE(result.source.platform, Platform::Android);
    QCOMPARE(result.source.eventCount, 2);
}

void TestOmadmImporter::continuationLinesBelongToTheRecord()
{
    const ImportResult result = importBytes(OmadmImporter(),
                                            "2018-02-27T05:00:00.0000000 INFO A 1 2 wanted\n"
                                            "\tat one\n"
                                            "2018 is no time stamp\n"
                                            "\n"
                                            "2018-02-27T05:00:01.0000000 INFO A 1 2 noise\n",
                                            {"wanted"});
    QCOMPARE(describeEvents(result),
             QStringList({QStringLiteral("1: 2018-02-27T05:00:00.000000Z INFO A | "
                                         "wanted\n\tat one\n2018 is no time stamp")}));
    QCOMPARE(result.events.at(0).lastLine, 3);
    QCOMPARE(result.events.at(0).evidence.range.length, 45 + 1 + 7 + 1 + 21);
}

void TestOmadmImporter::candidateInContinuationGivesItsRecord()
{
    const ImportResult result = importBytes(OmadmImporter(),
                                            "2018-02-27T05:00:00.0000000 INFO A 1 2 text\n"
                                            "wanted\nmore\nwanted again\n"
                                            "2018-02-27T05:00:01.0000000 INFO A 1 2 noise\n",
                                            {"wanted"});
    QCOMPARE(describeEvents(result),
             QStringList({QStringLiteral("1: 2018-02-27T05:00:00.000000Z INFO A | "
                                         "text\nwanted\nmore\nwanted again")}));
}

void TestOmadmImporter::continuationBeforeAnyRecordIsNoEvent()
{
    const ImportResult result = importBytes(OmadmImporter(),
                                            "wanted\nwanted\n"
                                            "2018-02-27T05:00:01.0000000 INFO A 1 2 noise\n",
                                            {"wanted"});
    QCOMPARE(describeEvents(result), QStringList());
    QCOMPARE(describeIssues(result.source.issues), QStringList());
}

void TestOmadmImporter::longContinuationIsCutAndSaidSo()
{
    QByteArray text = "2018-02-27T05:00:00.0000000 INFO A 1 2 wanted\n";
    for (int i = 0; i < 2 * Limits::ContinuationLines + 10; ++i) {
        text += "wanted\n";
    }
    text += "2018-02-27T05:00:01.0000000 INFO A 1 2 wanted\n";
    const ImportResult result = importBytes(OmadmImporter(), text, {"wanted"});
    QCOMPARE(result.events.size(), 2);
    QCOMPARE(result.events.at(0).lastLine, 1 + Limits::ContinuationLines);
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("1 limitReached")});
}

void TestOmadmImporter::sourceSpansItsFirstAndLastStamp()
{
    const ImportResult result = importBytes(OmadmImporter(),
                                            "tail of a record\n"
                                            "2018-02-30T05:00:00.0000000 INFO A 1 2 no such day\n"
                                            "2018-02-27T05:00:00.0000000 INFO A 1 2 noise\n"
                                            "2018-02-27T05:00:01.0000000 INFO A 1 2 wanted\n"
                                            "2018-02-27T06:00:00.0000000 noise of another kind\n"
                                            "tail\n",
                                            {"wanted"});
    QCOMPARE(toIsoString(result.source.firstInstant),
             QStringLiteral("2018-02-27T05:00:00.000000Z"));
    QCOMPARE(toIsoString(result.source.lastInstant), QStringLiteral("2018-02-27T06:00:00.000000Z"));
    QCOMPARE(result.source.lastRecord.line, 5);
    QCOMPARE(result.source.lastRecord.range.length, 49);
}

void TestOmadmImporter::cutFileGivesWhatIsThere()
{
    const QByteArray text = "2018-02-27T05:00:00.0000000 INFO A 1 2 wanted\n"
                            "2018-02-27T05:00:01.0000000 INFO A 1 2 wanted\n";
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const ImportResult result = importBytes(OmadmImporter(), text.first(length), {"wan", "20"});
        const bool firstIsThere = length >= 38;
        QVERIFY(firstIsThere == !result.events.isEmpty());
        QVERIFY(result.events.size() + result.source.issues.size() <= 2);
    }
}

void TestOmadmImporter::brokenLinesAreIssues()
{
    const ImportResult result = importBytes(OmadmImporter(),
                                            "2018-02-27T05:00:00.0000000 INFO wanted\n"
                                            "continues wanted\n"
                                            "2018-02-27T05:00:01.0000000 noise only\n"
                                            "2018-99-27T05:00:01.0000000 INFO A 1 2 wanted\n",
                                            {"wanted"});
    QCOMPARE(describeIssues(result.source.issues),
             QStringList({QStringLiteral("1 malformedLine"), QStringLiteral("4 invalidTime")}));
    QCOMPARE(result.events.size(), 1);
}

void TestOmadmImporter::timeIsTakenAsUtc()
{
    const ImportResult result =
        importBytes(OmadmImporter(), "2018-02-27T01:00:00.0000000 INFO A 1 2 wanted\n", {"wanted"});
    QCOMPARE(toIsoString(result.events.at(0).instant),
             QStringLiteral("2018-02-27T01:00:00.000000Z"));
    QCOMPARE(result.events.at(0).instant.certainty, TimeCertainty::ZoneAssumed);
    QCOMPARE(result.source.lastInstant, result.events.at(0).instant);
}

void TestOmadmImporter::encodingDoesNotMatter_data()
{
    const QString text = QStringLiteral("2018-02-27T01:00:00.0000000 INFO A 1 2 wanted café’s\r\n");
    QStringEncoder le(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QStringEncoder be(QStringConverter::Utf16BE);
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("utf-8") << text.toUtf8();
    QTest::newRow("utf-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("utf-16 le with mark") << QByteArray(le.encode(text));
    QTest::newRow("utf-16 be without mark") << QByteArray(be.encode(text));
    QTest::newRow("windows-1252") << QByteArray(
        "2018-02-27T01:00:00.0000000 INFO A 1 2 wanted caf\xE9\x92s\r\n");
}

void TestOmadmImporter::encodingDoesNotMatter()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(describeEvents(importBytes(OmadmImporter(), bytes, {"wanted"})),
             QStringList{QStringLiteral("1: 2018-02-27T01:00:00.000000Z INFO A | wanted café’s")});
}

void TestOmadmImporter::damagedInputIsSurvived()
{
    const QByteArray text =
        "2018-02-27T05:00:00.0000000 INFO Event A.b$c 1 2 wanted\r\n\tat one wanted\n"
        "2018-02-27T05:00:01.0000000\tWARN\tB\t3\t04142\tWanted two\n";
    QRandomGenerator random(7);
    for (int round = 0; round < 2'000; ++round) {
        const QByteArray bytes = damaged(text, random);
        QVERIFY2(isConsistent(importBytes(OmadmImporter(), bytes, {"wanted", "1"})),
                 bytes.toHex().constData());
    }
}

void TestOmadmImporter::cancelledImportSaysSo()
{
    QByteArray text;
    for (int i = 0; i < 5'000; ++i) {
        text += "2018-02-27T01:00:00.0000000 INFO A 1 2 wanted\n";
    }
    ImportControl control;
    int asked = 0;
    control.isCancelled = [&asked] { return ++asked > 3; };
    const ImportResult result = importBytes(OmadmImporter(), text, {"wanted"}, {}, control);
    QVERIFY(!result.events.isEmpty());
    QVERIFY(result.events.size() < 2'000);
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("0 cancelled")});
}

void TestOmadmImporter::eventsAreLimited()
{
    QByteArray text;
    for (int i = 0; i <= Limits::EventsPerSource; ++i) {
        text += "2018-02-27T01:00:00.0 INFO A 1 2 x\n";
    }
    const ImportResult result = importBytes(OmadmImporter(), text, {"x"});
    QCOMPARE(result.events.size(), Limits::EventsPerSource);
    QCOMPARE(describeIssues(result.source.issues),
             QStringList{QStringLiteral("%1 limitReached").arg(Limits::EventsPerSource + 1)});
}

QTEST_APPLESS_MAIN(TestOmadmImporter)
#include "tst_omadmimporter.moc"
