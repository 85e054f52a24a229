// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/android/logcatimporter.h"
#include "importers/android/logcatline.h"
#include "tests/importers/importertest.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Scep;
using namespace std::chrono_literals;

class TestLogcatImporter : public QObject
{
    Q_OBJECT

private slots:
    void everyStyleIsRead_data();
    void everyStyleIsRead();
    void otherLinesAreNone_data();
    void otherLinesAreNone();
    void tagsNameTheirClasses_data();
    void tagsNameTheirClasses();
    void yearComesFromTheFile();
    void yearTurnsInsideTheSource();
    void withoutAnyHintOnlyTheTimeOfDayCounts();
    void longStyleHasItsTextBelow();
    void sniffing_data();
    void sniffing();
    void cutAnywhere();
    void damagedInputIsSurvived();
};

void TestLogcatImporter::everyStyleIsRead_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("event");
    const QString full = QStringLiteral(
        "1: 2018-02-27T05:16:28.244000Z I org.jscep.message.PkiMessageEncoder | needle");
    QTest::newRow("threadtime with a year")
        << QByteArray("2018-02-27 05:16:28.244 18327 18340 I PkiMessageEncoder: needle") << full;
    QTest::newRow("threadtime, padded")
        << QByteArray("2018-02-27 05:16:28.244  8327  8340 I PkiMessageEncoder     : needle")
        << full;
    QTest::newRow("threadtime with a zone")
        << QByteArray("2018-02-27 07:16:28.244 +0200 18327 18340 I PkiMessageEncoder: needle")
        << full;
    QTest::newRow("threadtime with a user")
        << QByteArray("2018-02-27 05:16:28.244 u0_a12 18327 18340 I PkiMessageEncoder: needle")
        << full;
    QTest::newRow("nanoseconds")
        << QByteArray("2018-02-27 05:16:28.244000000 18327 18340 I PkiMessageEncoder: needle")
        << full;
    QTest::newRow("epoch") << QByteArray("1519708588.244 18327 18340 I PkiMessageEncoder: needle")
                           << full;
    QTest::newRow("time") << QByteArray(
                                 "2018-02-27 05:16:28.244 I/PkiMessageEncoder( 8327): needle")
                          << full;
    QTest::newRow("long")
        << QByteArray("[ 2018-02-27 05:16:28.244 18327:18340 I/PkiMessageEncoder ]\nneedle\n")
        << full;
    QTest::newRow("unknown tag") << QByteArray("2018-02-27 05:16:28.244 1 2 E chatty: a: needle")
                                 << QStringLiteral(
                                        "1: 2018-02-27T05:16:28.244000Z E chatty | a: needle");
}

void TestLogcatImporter::everyStyleIsRead()
{
    QFETCH(QByteArray, line);
    const ImportResult result = importBytes(LogcatImporter(), line + '\n', {"needle"});
    QTEST(describeEvents(result).join(u';'), "event");
    QCOMPARE(result.source.platform, Platform::Android);
    QCOMPARE(result.events[0].logSource.service, QStringLiteral("omadm"));
    QVERIFY(line.contains(result.events[0].timestampText.toLatin1()));
    QCOMPARE(describeIssues(result.source.issues), QStringList());
}

void TestLogcatImporter::otherLinesAreNone_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("OMADM") << QByteArray("2018-02-27T05:16:08.2500000  VERB  a.B  1  2  x");
    QTest::newRow("time only") << QByteArray("02-27 05:16:28.244");
    QTest::newRow("no level") << QByteArray("02-27 05:16:28.244 1 2 X tag: x");
    QTest::newRow("no tag") << QByteArray("02-27 05:16:28.244 1 2 I words without colon");
    QTest::newRow("no process") << QByteArray("02-27 05:16:28.244 a b I tag: x");
    QTest::newRow("text") << QByteArray("02-27 05:16:28.244 something happened");
    QTest::newRow("bracket only") << QByteArray("[ 02-27 05:16:28.244 1:2 I/tag");
    QTest::newRow("nothing before the colon")
        << QByteArray("[ 02-27 05:16:28.244 :28171 I/PkiMessageEncoder ]");
    QTest::newRow("syslog") << QByteArray("Feb 27 05:16:28 host app[1]: x");
}

void TestLogcatImporter::otherLinesAreNone()
{
    QFETCH(QByteArray, line);
    QVERIFY(!parseLogcatLine(line));
}

void TestLogcatImporter::tagsNameTheirClasses_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("component");
    QTest::newRow("short name") << QStringLiteral("EnrollmentTransaction")
                                << QStringLiteral("org.jscep.transaction.EnrollmentTransaction");
    QTest::newRow("abbreviated packages")
        << QStringLiteral("o.j.t.EnrollmentTransaction")
        << QStringLiteral("org.jscep.transaction.EnrollmentTransaction");
    QTest::newRow("cut at 23 characters")
        << QStringLiteral("CertificateEnrollmentMa")
        << QStringLiteral(
               "com.microsoft.omadm.platforms.android.certmgr.CertificateEnrollmentManager");
    QTest::newRow("shorter is not cut")
        << QStringLiteral("CertificateEnroll") << QStringLiteral("CertificateEnroll");
    QTest::newRow("another") << QStringLiteral("ActivityManager")
                             << QStringLiteral("ActivityManager");
    QTest::newRow("none") << QString() << QString();
}

void TestLogcatImporter::tagsNameTheirClasses()
{
    QFETCH(QString, tag);
    QTEST(componentOfTag(tag), "component");
}

namespace {
/// Imports a file that last changed at that time.
ImportResult importFile(const QByteArray &bytes, const QDateTime &changed)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("logcat.txt")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() ||
        !file.setFileTime(changed, QFileDevice::FileModificationTime)) {
        return {};
    }
    file.close();
    ImportInput input;
    input.source.id = SourceId{7};
    input.file = EvidenceFile::open(file.fileName()).value();
    TextScan scan = scanText(*input.file, {"needle"}, {}).value();
    input.candidates = scan.candidates;
    input.document = std::make_shared<const TextDocument>(input.file, scan.index);
    return LogcatImporter().parse(input, {});
}

const QDateTime ChangedInMarch(QDate(2021, 3, 1), QTime(12, 0), QTimeZone::UTC);
} // namespace

void TestLogcatImporter::yearComesFromTheFile()
{
    const ImportResult result =
        importFile("02-27 05:16:28.244 1 2 I tag: needle\n", ChangedInMarch);
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(toIsoString(result.events[0].instant), QStringLiteral("2021-02-27T05:16:28.244000Z"));
    QCOMPARE(result.events[0].instant.certainty, TimeCertainty::YearInferred);
}

void TestLogcatImporter::yearTurnsInsideTheSource()
{
    const ImportResult result = importFile("12-31 23:59:59.000 1 2 I tag: needle\n"
                                           "01-01 00:00:01.000 1 2 I tag: needle\n",
                                           ChangedInMarch);
    QCOMPARE(result.events.size(), 2);
    QCOMPARE(toIsoString(result.events[0].instant), QStringLiteral("2020-12-31T23:59:59.000000Z"));
    QCOMPARE(toIsoString(result.events[1].instant), QStringLiteral("2021-01-01T00:00:01.000000Z"));
}

void TestLogcatImporter::withoutAnyHintOnlyTheTimeOfDayCounts()
{
    const ImportResult result =
        importBytes(LogcatImporter(), "02-27 05:16:28.244 1 2 I tag: needle\n", {"needle"});
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(result.events[0].instant.certainty, TimeCertainty::DateMissing);
    QCOMPARE(toIsoString(result.events[0].instant), QStringLiteral("T05:16:28.244000Z"));
}

void TestLogcatImporter::longStyleHasItsTextBelow()
{
    const QByteArray log = "--------- beginning of main\n"
                           "[ 2018-02-27 05:16:28.244 18327: 8340 W/a.tag  ]\n"
                           "first needle\nsecond\n\n"
                           "[ 2018-02-27 05:16:29.244  1327:10 E/b ]\nother\n\n";
    const ImportResult result = importBytes(LogcatImporter(), log, {"needle", "other"});
    QCOMPARE(result.events.size(), 2);
    QCOMPARE(result.events[0].field(QStringLiteral("message")),
             QStringLiteral("first needle\nsecond"));
    QCOMPARE(result.events[0].evidence.line, 2);
    QCOMPARE(result.events[0].lastLine, 4);
    QCOMPARE(result.events[0].field(QStringLiteral("component")), QStringLiteral("a.tag"));
    QCOMPARE(result.events[0].field(QStringLiteral("pid")), QStringLiteral("18327"));
    QCOMPARE(result.events[0].field(QStringLiteral("tid")), QStringLiteral("8340"));
    QCOMPARE(result.events[0].severity, Severity::Warning);
    QCOMPARE(result.events[1].severity, Severity::Error);
}

void TestLogcatImporter::sniffing_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("confidence");
    const QByteArray line = "02-27 05:16:28.244 1 2 I tag: text\n";
    QTest::newRow("at once") << line << 92;
    QTest::newRow("behind a mark") << "--------- beginning of main\n" + line << 92;
    QTest::newRow("behind words") << QByteArray("a\nb\nc\nd\n") + line << 75;
    QTest::newRow("not at all") << QByteArray("02-27 05:16:28.244 text\n") << 0;
}

void TestLogcatImporter::sniffing()
{
    QFETCH(QByteArray, head);
    QTEST(LogcatImporter().sniff({.fileName = {}, .head = head, .encoding = Encoding::Utf8}),
          "confidence");
}

void TestLogcatImporter::cutAnywhere()
{
    const QByteArray log = "02-27 05:16:28.244 u0_a1 1 2 I tag: needle\n"
                           "02-27 05:16:28.244 I/tag(1): needle\n"
                           "[ 02-27 05:16:28.244 1:2 I/tag ]\nneedle\n";
    for (qsizetype size = 1; size <= log.size(); ++size) {
        QVERIFY(isConsistent(importBytes(LogcatImporter(), log.first(size), {"needle"})));
    }
}

void TestLogcatImporter::damagedInputIsSurvived()
{
    QRandomGenerator random(1);
    const QByteArray log = "02-27 05:16:28.244 1 2 I tag: needle\n"
                           "2018-02-27 05:16:28.244 +0200 1 2 I tag: needle\n"
                           "[ 02-27 05:16:28.244 1:2 I/tag ]\nneedle\n\n"
                           "02-27 05:16:28.244 I/tag( 12): needle\n";
    for (int round = 0; round < 500; ++round) {
        QVERIFY(isConsistent(importBytes(LogcatImporter(), damaged(log, random), {"needle"})));
    }
}

QTEST_GUILESS_MAIN(TestLogcatImporter)
#include "tst_logcatimporter.moc"
