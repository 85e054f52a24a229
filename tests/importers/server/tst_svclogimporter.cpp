// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/svclogimporter.h"
#include "models/domain/limits.h"
#include "tests/importers/importertest.h"

#include <QTest>

using namespace Scep;

class TestSvclogImporter : public QObject
{
    Q_OBJECT

private slots:
    void contentIsRecognised_data();
    void contentIsRecognised();
    void elementIsRead();
    void nestedDataBecomeText();
    void severityIsThatOfTheSubType_data();
    void severityIsThatOfTheSubType();
    void onlyAskedElementsAreParsed();
    void cutTailIsReported();
    void brokenElementsAreReported_data();
    void brokenElementsAreReported();
    void everyCutIsRead();
    void damagedInputDoesNoHarm();
};

namespace {
QByteArray traced(const QByteArray &data, const QByteArray &subType = "Information",
                  const QByteArray &time = "2026-03-02T09:15:00.1234567Z")
{
    return "<E2ETraceEvent xmlns=\"http://schemas.microsoft.com/2004/06/E2ETraceEvent\">"
           "<System xmlns=\"http://schemas.microsoft.com/2004/06/windows/eventlog/system\">"
           "<EventID>7</EventID><Type>3</Type><SubType Name=\"" +
           subType + "\">0</SubType><Level>8</Level><TimeCreated SystemTime=\"" + time +
           "\" /><Source Name=\"CertificateRegistrationPoint\" />"
           "<Correlation ActivityID=\"{00000000-0000-0000-0000-000000000000}\" />"
           "<Execution ProcessName=\"w3wp\" ProcessID=\"4711\" ThreadID=\"12\" />"
           "<Channel/><Computer>NDES01</Computer></System><ApplicationData>" +
           data + "</ApplicationData></E2ETraceEvent>";
}

ImportResult svclog(const QByteArray &text, const QByteArrayList &literals = {"VerifyRequest"})
{
    ImportOptions options;
    options.literals = [literals](const LogSource &source) {
        return source.service == QStringLiteral("connector") ? literals : QByteArrayList();
    };
    return importBytes(SvclogImporter(), text, literals, options);
}

int confidence(const QByteArray &text)
{
    return SvclogImporter().sniff({.fileName = QStringLiteral("x"),
                                   .head = text,
                                   .encoding = Encoding::Utf8,
                                   .size = text.size()});
}
} // namespace

void TestSvclogImporter::contentIsRecognised_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isMine");
    QTest::newRow("loose elements") << traced("x") << true;
    QTest::newRow("with a root") << QByteArray("<?xml version='1.0'?><a>" + traced("x")) << true;
    QTest::newRow("windows event")
        << QByteArray("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>")
        << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestSvclogImporter::contentIsRecognised()
{
    QFETCH(QByteArray, text);
    QTEST(confidence(text) > 0, "isMine");
}

void TestSvclogImporter::elementIsRead()
{
    const ImportResult result = svclog(traced("VerifyRequest Started."));
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.source.platform, Platform::Server);
    QCOMPARE(result.events.size(), 1);
    const LogEvent &event = result.events[0];
    QCOMPARE(toIsoString(event.instant), QStringLiteral("2026-03-02T09:15:00.123456Z"));
    QCOMPARE(event.logSource, (LogSource{.product = QStringLiteral("server"),
                                         .service = QStringLiteral("connector")}));
    const QHash<QString, QString> expected = {
        {QStringLiteral("component"), QStringLiteral("CertificateRegistrationPoint")},
        {QStringLiteral("message"), QStringLiteral("VerifyRequest Started.")},
        {QStringLiteral("level"), QStringLiteral("Information")},
        {QStringLiteral("EventID"), QStringLiteral("7")},
        {QStringLiteral("Computer"), QStringLiteral("NDES01")},
        {QStringLiteral("ActivityID"), QStringLiteral("{00000000-0000-0000-0000-000000000000}")},
        {QStringLiteral("process"), QStringLiteral("w3wp")},
        {QStringLiteral("pid"), QStringLiteral("4711")},
        {QStringLiteral("tid"), QStringLiteral("12")}};
    QCOMPARE(event.fields, expected);
}

void TestSvclogImporter::nestedDataBecomeText()
{
    const ImportResult result =
        svclog(traced("<TraceData><DataItem>VerifyRequest</DataItem> <DataItem>a &lt; b</DataItem>"
                      "</TraceData>"));
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(result.events[0].field(QStringLiteral("message")),
             QStringLiteral("VerifyRequest a < b"));
}

void TestSvclogImporter::severityIsThatOfTheSubType_data()
{
    QTest::addColumn<QByteArray>("subType");
    QTest::addColumn<Severity>("severity");
    QTest::newRow("critical") << QByteArray("Critical") << Severity::Error;
    QTest::newRow("error") << QByteArray("Error") << Severity::Error;
    QTest::newRow("warning") << QByteArray("Warning") << Severity::Warning;
    QTest::newRow("information") << QByteArray("Information") << Severity::Information;
    QTest::newRow("transfer") << QByteArray("Transfer") << Severity::Information;
    QTest::newRow("verbose") << QByteArray("Verbose") << Severity::Debug;
}

void TestSvclogImporter::severityIsThatOfTheSubType()
{
    QFETCH(QByteArray, subType);
    const ImportResult result = svclog(traced("VerifyRequest", subType));
    QCOMPARE(result.events.size(), 1);
    QTEST(result.events[0].severity, "severity");
}

void TestSvclogImporter::onlyAskedElementsAreParsed()
{
    const ImportResult result = svclog(traced("Uploading", "Information", "2026-03-02T08:00:00Z") +
                                       traced("VerifyRequest") + '\n' +
                                       traced("Uploading", "Information", "2026-03-02T10:00:00Z"));
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(toIsoString(result.source.firstInstant),
             QStringLiteral("2026-03-02T08:00:00.000000Z"));
    QCOMPARE(toIsoString(result.source.lastInstant), QStringLiteral("2026-03-02T10:00:00.000000Z"));
    QCOMPARE(result.source.lastRecord.line, 2);
}

void TestSvclogImporter::cutTailIsReported()
{
    const QByteArray whole = traced("VerifyRequest Started.");
    const ImportResult result = svclog(whole + '\n' + whole.first(500));
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("2 truncatedInput")});
}

void TestSvclogImporter::brokenElementsAreReported_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("issue");
    QTest::newRow("not closed") << QByteArray("VerifyRequest <a>")
                                << QStringLiteral("2 malformedXml");
    QTest::newRow("unknown entity")
        << QByteArray("VerifyRequest &bomb;") << QStringLiteral("2 malformedXml");
    QTest::newRow("too deep") << QByteArray("VerifyRequest" +
                                            QByteArray("<a>").repeated(Limits::XmlDepth) +
                                            QByteArray("</a>").repeated(Limits::XmlDepth))
                              << QStringLiteral("2 limitReached");
}

void TestSvclogImporter::brokenElementsAreReported()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, issue);
    const QByteArray good = traced("VerifyRequest");
    const ImportResult result = svclog(good + '\n' + traced(data) + '\n' + good);
    QCOMPARE(result.events.size(), 2);
    QCOMPARE(describeIssues(result.source.issues), QStringList{issue});
}

void TestSvclogImporter::everyCutIsRead()
{
    const QByteArray one = traced("VerifyRequest");
    const QByteArray text = one + one;
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const ImportResult result = svclog(text.first(length));
        QVERIFY(isConsistent(result));
        QCOMPARE(result.events.size(), length / one.size());
        const bool isCut = length % one.size() > 14;
        QCOMPARE(result.source.issues.size(), isCut ? 1 : 0);
    }
}

void TestSvclogImporter::damagedInputDoesNoHarm()
{
    QRandomGenerator random(20260302);
    const QByteArray text = traced("VerifyRequest") + '\n' + traced("<a>VerifyRequest</a>");
    for (int i = 0; i < 2000; ++i) {
        const QByteArray bytes = damaged(text, random);
        QVERIFY(isConsistent(svclog(bytes)));
        (void)confidence(bytes);
    }
}

QTEST_GUILESS_MAIN(TestSvclogImporter)
#include "tst_svclogimporter.moc"
