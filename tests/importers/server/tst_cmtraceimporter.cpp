// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/cmtraceimporter.h"
#include "importers/server/ndespluginimporter.h"
#include "models/domain/limits.h"
#include "tests/importers/importertest.h"

#include <QTest>

using namespace Scep;

class TestCmTraceImporter : public QObject
{
    Q_OBJECT

private slots:
    void contentIsRecognised_data();
    void contentIsRecognised();
    void recordIsRead_data();
    void recordIsRead();
    void timeIsRead_data();
    void timeIsRead();
    void messagesMayHaveManyLines();
    void olderRecordsMayHaveManyLines();
    void fileMayBeginInsideARecord();
    void brokenRecordsAreReported();
    void longRecordsAreLimited();
    void logSourceIsToldByContent_data();
    void logSourceIsToldByContent();
    void bareLinesHaveNoTime();
    void everyCutIsRead();
    void damagedInputDoesNoHarm();
};

namespace {
QByteArray framed(const QByteArray &message, const QByteArray &time = "10:11:12.345+000",
                  const QByteArray &component = "NDESPlugin")
{
    return "<![LOG[" + message + "]LOG]!><time=\"" + time + "\" date=\"03-02-2026\" component=\"" +
           component + "\" context=\"\" type=\"1\" thread=\"44\" file=\"a.cpp:7\">\n";
}

QByteArray older(const QByteArray &message)
{
    return message + "  $$<NDESPlugin><03-02-2026 10:11:12.345-60><thread=44 (0x2C)>\n";
}

ImportResult cmTrace(const QByteArray &text, const QByteArrayList &literals = {"needle"})
{
    return importBytes(CmTraceImporter(), text, literals);
}

int confidence(const Importer &importer, const QByteArray &text)
{
    return importer.sniff({.fileName = QStringLiteral("x"),
                           .head = text,
                           .encoding = Encoding::Utf8,
                           .size = text.size()});
}
} // namespace

void TestCmTraceImporter::contentIsRecognised_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isCmTrace");
    QTest::addColumn<bool>("isBare");
    QTest::newRow("framed") << framed("x") << true << false;
    QTest::newRow("older") << older("x") << true << false;
    QTest::newRow("begins inside") << QByteArray("tail\n" + framed("x")) << true << false;
    QTest::newRow("bare") << QByteArray(
                                 "Calling VerifyRequest ...\nVerify challenge returns true\n")
                          << false << true;
    QTest::newRow("a failed request alone")
        << QByteArray("WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA\nFailed to send http request "
                      "/CertificateRegistrationSvc/Certificate/VerifyRequest. Error 12175\n")
        << false << true;
    QTest::newRow("other text") << QByteArray("a ]LOG]!> b\n$$<\n") << false << false;
    QTest::newRow("empty") << QByteArray() << false << false;
}

void TestCmTraceImporter::contentIsRecognised()
{
    QFETCH(QByteArray, text);
    const int cm = confidence(CmTraceImporter(), text);
    const int bare = confidence(NdesPluginImporter(), text);
    QTEST(cm > 0, "isCmTrace");
    QTEST(cm == 0 && bare > 0, "isBare");
    QVERIFY(cm == 0 || cm > bare);
}

void TestCmTraceImporter::recordIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("instant");
    QTest::addColumn<QString>("level");
    QTest::newRow("framed") << framed("a needle") << QStringLiteral("2026-03-02T10:11:12.345000Z")
                            << QStringLiteral("1");
    QTest::newRow("older") << older("a needle") << QStringLiteral("2026-03-02T09:11:12.345000Z")
                           << QString();
}

void TestCmTraceImporter::recordIsRead()
{
    QFETCH(QByteArray, text);
    const ImportResult result = cmTrace(framed("before") + text + framed("behind"));
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.events.size(), 1);
    const LogEvent &event = result.events.constFirst();
    QCOMPARE(event.evidence.line, 2);
    QCOMPARE(event.lastLine, 2);
    QTEST(toIsoString(event.instant), "instant");
    QCOMPARE(event.instant.certainty, TimeCertainty::Known);
    QTEST(event.field(QStringLiteral("level")), "level");
    QCOMPARE(event.field(QStringLiteral("message")), QStringLiteral("a needle"));
    QCOMPARE(event.field(QStringLiteral("component")), QStringLiteral("NDESPlugin"));
    QCOMPARE(event.field(QStringLiteral("tid")), QStringLiteral("44"));
    QCOMPARE(result.source.platform, Platform::Server);
    QCOMPARE(toIsoString(result.source.firstInstant),
             QStringLiteral("2026-03-02T10:11:12.345000Z"));
    QCOMPARE(result.source.lastRecord.line, 3);
}

void TestCmTraceImporter::timeIsRead_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("instant");
    QTest::newRow("bias of none") << QByteArray("10:11:12.345+000")
                                  << QStringLiteral("2026-03-02T10:11:12.345000Z");
    QTest::newRow("east of Greenwich")
        << QByteArray("10:11:12.345-60") << QStringLiteral("2026-03-02T09:11:12.345000Z");
    QTest::newRow("west of Greenwich")
        << QByteArray("10:11:12.345+300") << QStringLiteral("2026-03-02T15:11:12.345000Z");
    QTest::newRow("no bias") << QByteArray("10:11:12.3456789")
                             << QStringLiteral("2026-03-02T10:11:12.345678Z");
    QTest::newRow("one digit") << QByteArray("1:02:03.5")
                               << QStringLiteral("2026-03-02T01:02:03.500000Z");
    QTest::newRow("no fraction") << QByteArray("10:11:12")
                                 << QStringLiteral("2026-03-02T10:11:12.000000Z");
    QTest::newRow("no such hour") << QByteArray("25:11:12.345+000") << QString();
    QTest::newRow("bias too large") << QByteArray("10:11:12.345+9000") << QString();
    QTest::newRow("words") << QByteArray("ten o'clock") << QString();
}

void TestCmTraceImporter::timeIsRead()
{
    QFETCH(QByteArray, time);
    const ImportResult result = importBytes(CmTraceImporter(), framed("needle", time), {"needle"});
    QCOMPARE(result.events.size(), 1);
    QTEST(toIsoString(result.events[0].instant), "instant");
    QCOMPARE(describeIssues(result.source.issues),
             result.events[0].instant.isNull() ? QStringList{QStringLiteral("1 invalidTime")}
                                               : QStringList());
}

void TestCmTraceImporter::messagesMayHaveManyLines()
{
    const ImportResult result =
        cmTrace(framed("before") + framed("first\n\n<!DOCTYPE html>\nneedle\n") + framed("needle"));
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.events.size(), 2);
    QCOMPARE(result.events[0].evidence.line, 2);
    QCOMPARE(result.events[0].lastLine, 6);
    QCOMPARE(result.events[0].field(QStringLiteral("message")),
             QStringLiteral("first\n\n<!DOCTYPE html>\nneedle\n"));
    QCOMPARE(result.events[1].evidence.line, 7);
}

void TestCmTraceImporter::olderRecordsMayHaveManyLines()
{
    const ImportResult result = cmTrace("needle\nof two lines" + older("") + older("b needle"));
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.events.size(), 2);
    QCOMPARE(result.events[0].field(QStringLiteral("message")),
             QStringLiteral("needle\nof two lines"));
    QCOMPARE(result.events[0].lastLine, 2);
    QCOMPARE(result.events[1].field(QStringLiteral("message")), QStringLiteral("b needle"));
}

void TestCmTraceImporter::fileMayBeginInsideARecord()
{
    const ImportResult result = cmTrace("of a needle" + framed("").sliced(7) + framed("x"));
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(result.events[0].field(QStringLiteral("message")), QStringLiteral("of a needle"));
    QCOMPARE(result.events[0].evidence.line, 1);
}

void TestCmTraceImporter::brokenRecordsAreReported()
{
    const ImportResult result = cmTrace("<![LOG[a needle without end\n" + framed("b needle") +
                                        "<![LOG[c needle]LOG]!><time=\"1\n");
    QCOMPARE(describeIssues(result.source.issues),
             (QStringList{QStringLiteral("1 malformedLine"), QStringLiteral("3 malformedLine")}));
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(result.events[0].field(QStringLiteral("message")), QStringLiteral("b needle"));
}

void TestCmTraceImporter::longRecordsAreLimited()
{
    const ImportResult result =
        cmTrace("<![LOG[needle\n" + QByteArray("more\n").repeated(Limits::ContinuationLines + 5) +
                "]LOG]!><time=\"10:11:12.345+000\" date=\"03-02-2026\" component=\"x\">\n" +
                framed("b needle"));
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("1 malformedLine")});
    QCOMPARE(result.events.size(), 1);
}

void TestCmTraceImporter::logSourceIsToldByContent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("service");
    QTest::addColumn<bool>("isServer");
    QTest::newRow("component") << framed("needle") << QStringLiteral("ndesplugin") << true;
    QTest::newRow("words") << QByteArray(framed("Calling VerifyRequest ...", "1:00:00.0", "x") +
                                         framed("needle", "1:00:00.0", "x"))
                           << QStringLiteral("ndesplugin") << true;
    QTest::newRow("Intune's agent")
        << framed("needle", "1:00:00.1234567", "IntuneManagementExtension")
        << QStringLiteral("intune-management") << false;
    QTest::newRow("another program")
        << framed("needle", "1:00:00.123+0", "ccmsetup") << QStringLiteral("cmtrace") << false;
}

void TestCmTraceImporter::logSourceIsToldByContent()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isServer);
    const ImportResult result = cmTrace(text);
    QCOMPARE(result.events.size(), 1);
    QTEST(result.events[0].logSource.service, "service");
    QCOMPARE(result.source.platform, isServer ? Platform::Server : Platform::Windows);
}

void TestCmTraceImporter::bareLinesHaveNoTime()
{
    const ImportResult result =
        importBytes(NdesPluginImporter(),
                    "  Calling VerifyRequest ...  \n\n  Verify challenge returns true\n"
                    "Exiting VerifyRequest with 0x0\n",
                    {"VerifyRequest", "Verify challenge"});
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("0 invalidTime")});
    QCOMPARE(describeEvents(result),
             (QStringList{QStringLiteral("1:    | Calling VerifyRequest ..."),
                          QStringLiteral("3:    | Verify challenge returns true"),
                          QStringLiteral("4:    | Exiting VerifyRequest with 0x0")}));
    QCOMPARE(result.events[0].logSource.service, QStringLiteral("ndesplugin"));
}

void TestCmTraceImporter::everyCutIsRead()
{
    const QByteArray text = framed("a needle") + framed("b\nneedle") + older("c needle");
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const ImportResult result = cmTrace(text.first(length));
        QVERIFY(isConsistent(result));
        QVERIFY(result.events.size() <= 3);
    }
    QCOMPARE(cmTrace(text).events.size(), 3);
}

void TestCmTraceImporter::damagedInputDoesNoHarm()
{
    QRandomGenerator random(20260302);
    const QByteArray text =
        framed("a needle") + framed("b\nneedle") + older("c needle") + "bare needle\n";
    for (int i = 0; i < 2000; ++i) {
        const QByteArray bytes = damaged(text, random);
        QVERIFY(isConsistent(cmTrace(bytes)));
        QVERIFY(isConsistent(importBytes(NdesPluginImporter(), bytes, {"needle"})));
        (void)confidence(CmTraceImporter(), bytes);
    }
}

QTEST_GUILESS_MAIN(TestCmTraceImporter)
#include "tst_cmtraceimporter.moc"
