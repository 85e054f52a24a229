// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/certificates/loggedmessages.h"
#include "importers/server/httperrimporter.h"
#include "importers/server/iisimporter.h"
#include "models/domain/limits.h"
#include "tests/importers/importertest.h"
#include "tests/pki/pkifixtures.h"

#include <QTest>

using namespace Scep;

class TestIisImporter : public QObject
{
    Q_OBJECT

private slots:
    void contentIsRecognised_data();
    void contentIsRecognised();
    void columnsBecomeFields();
    void columnsMayChangeInsideTheFile();
    void sitesAndServerAreNamed();
    void laterColumnsKeepTheirNames();
    void cutRowsTellWhatTheyHave_data();
    void cutRowsTellWhatTheyHave();
    void operationIsThatOfTheQuery_data();
    void operationIsThatOfTheQuery();
    void timeIsUtc_data();
    void timeIsUtc();
    void rowsWithoutHeaderAreReadByShape_data();
    void rowsWithoutHeaderAreReadByShape();
    void columnsAreLimited();
    void namesOfColumnsAreLimitedAndShared();
    void refusedRequestsTellTheReason();
    void loggedMessageIsDecodedWhereverItIsCut();
    void everyCutIsRead();
    void damagedInputDoesNoHarm();
};

namespace {
const QByteArray Header = "#Software: Microsoft Internet Information Services 10.0\n"
                          "#Version: 1.0\n"
                          "#Date: 2026-03-02 00:00:01\n"
                          "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port "
                          "cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus "
                          "sc-win32-status time-taken\n";

const QByteArray Caps = "2026-03-02 09:15:00 10.0.0.4 GET /certsrv/mscep/mscep.dll "
                        "operation=GetCACaps&message=ca 443 - 10.0.0.9 "
                        "Mozilla/4.0+(compatible;+Win32;+NDES+client) - 200 0 0 31\n";

const QByteArray HttpErrHeader =
    "#Software: Microsoft HTTP API 2.0\n"
    "#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid "
    "s-reason s-queuename\n";

const QByteArray HttpErrRow = "2026-03-02 09:15:00 10.0.0.9 50123 10.0.0.4 443 HTTP/1.1 GET "
                              "/certsrv/mscep/mscep.dll?operation=PKIOperation&message=MIIA 400 - "
                              "URL_Length SCEP\n";

ImportResult iis(const QByteArray &text, const QByteArrayList &literals = {"/certsrv/"})
{
    const IisImporter importer;
    return importBytes(importer, text, literals + importer.ownLiterals());
}

int confidence(const Importer &importer, const QByteArray &text)
{
    return importer.sniff({.fileName = QStringLiteral("x"),
                           .head = text,
                           .encoding = Encoding::Utf8,
                           .size = text.size()});
}
} // namespace

void TestIisImporter::contentIsRecognised_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isIis");
    QTest::addColumn<bool>("isHttpErr");
    QTest::newRow("header") << Header << true << false;
    QTest::newRow("software only")
        << QByteArray("#Software: Microsoft Internet Information Services 8.5\n") << true << false;
    QTest::newRow("row alone") << Caps << true << false;
    QTest::newRow("row below text") << QByteArray("The server said:\n" + Caps) << true << false;
    QTest::newRow("refused requests") << QByteArray(HttpErrHeader + HttpErrRow) << false << true;
    QTest::newRow("firewall") << QByteArray("#Version: 1.5\n#Fields: date time action protocol\n")
                              << false << false;
    QTest::newRow("apache")
        << QByteArray("10.0.0.9 - - [02/Mar/2026:09:15:00 +0000] \"GET / HTTP/1.1\" 200 31\n")
        << false << false;
    QTest::newRow("empty") << QByteArray() << false << false;
    QTest::newRow("prose") << QByteArray("GET / of it all\n") << false << false;
}

void TestIisImporter::contentIsRecognised()
{
    QFETCH(QByteArray, text);
    QTEST(confidence(IisImporter(), text) > 0, "isIis");
    QTEST(confidence(HttpErrImporter(), text) > 0, "isHttpErr");
}

void TestIisImporter::columnsBecomeFields()
{
    const ImportResult result = iis(Header + Caps);
    QCOMPARE(result.source.issues.size(), 0);
    QCOMPARE(result.source.platform, Platform::Server);
    QCOMPARE(result.events.size(), 1);
    const LogEvent &event = result.events.constFirst();
    QCOMPARE(event.evidence.line, 5);
    QCOMPARE(toIsoString(event.instant), QStringLiteral("2026-03-02T09:15:00.000000Z"));
    QCOMPARE(event.timestampText, QStringLiteral("2026-03-02 09:15:00"));
    QCOMPARE(event.severity, Severity::Information);
    const QHash<QString, QString> expected = {
        {QStringLiteral("date"), QStringLiteral("2026-03-02")},
        {QStringLiteral("time"), QStringLiteral("09:15:00")},
        {QStringLiteral("s-ip"), QStringLiteral("10.0.0.4")},
        {QStringLiteral("cs-method"), QStringLiteral("GET")},
        {QStringLiteral("cs-uri-stem"), QStringLiteral("/certsrv/mscep/mscep.dll")},
        {QStringLiteral("cs-uri-query"), QStringLiteral("operation=GetCACaps&message=ca")},
        {QStringLiteral("s-port"), QStringLiteral("443")},
        {QStringLiteral("c-ip"), QStringLiteral("10.0.0.9")},
        {QStringLiteral("cs(User-Agent)"),
         QStringLiteral("Mozilla/4.0 (compatible; Win32; NDES client)")},
        {QStringLiteral("sc-status"), QStringLiteral("200")},
        {QStringLiteral("sc-substatus"), QStringLiteral("0")},
        {QStringLiteral("sc-win32-status"), QStringLiteral("0")},
        {QStringLiteral("time-taken"), QStringLiteral("31")},
        {QStringLiteral("operation"), QStringLiteral("GetCACaps")},
        {QStringLiteral("message"), QString::fromLatin1(Caps.chopped(1))}};
    QCOMPARE(event.fields, expected);
}

void TestIisImporter::columnsMayChangeInsideTheFile()
{
    const QByteArray text = Header + Caps +
                            "#Date: 2026-03-02 10:00:00\n"
                            "#Fields: time c-ip cs-uri-stem sc-status cs-method\n"
                            "10:00:05 10.0.0.7 /certsrv/mscep/mscep.dll 500 GET\n"
                            "#Remark: /certsrv/ is no row here\n" +
                            Header + "2026-03-03" + Caps.sliced(10);
    const ImportResult result = iis(text);
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.events.size(), 3);
    const LogEvent &changed = result.events[1];
    QCOMPARE(toIsoString(changed.instant), QStringLiteral("2026-03-02T10:00:05.000000Z"));
    QCOMPARE(changed.timestampText, QStringLiteral("10:00:05"));
    QCOMPARE(changed.field(QStringLiteral("sc-status")), QStringLiteral("500"));
    QCOMPARE(changed.field(QStringLiteral("c-ip")), QStringLiteral("10.0.0.7"));
    QCOMPARE(changed.severity, Severity::Error);
    QCOMPARE(toIsoString(result.events[2].instant), QStringLiteral("2026-03-03T09:15:00.000000Z"));
    QCOMPARE(toIsoString(result.source.firstInstant),
             QStringLiteral("2026-03-02T09:15:00.000000Z"));
    QCOMPARE(toIsoString(result.source.lastInstant), QStringLiteral("2026-03-03T09:15:00.000000Z"));
}

void TestIisImporter::sitesAndServerAreNamed()
{
    const ImportResult result =
        iis("#Fields: date time s-sitename s-computername cs-method cs-uri-stem sc-status\n"
            "2026-03-02 09:15:00 W3SVC1 NDES01 GET /certsrv/mscep/mscep.dll 200\n"
            "2026-03-02 09:15:01 W3SVC2 NDES01 GET /certsrv/mscep/mscep.dll 404\n");
    QCOMPARE(result.events.size(), 2);
    QCOMPARE(result.events[0].field(QStringLiteral("component")), QStringLiteral("W3SVC1"));
    QCOMPARE(result.events[1].field(QStringLiteral("component")), QStringLiteral("W3SVC2"));
    QCOMPARE(result.events[1].field(QStringLiteral("Computer")), QStringLiteral("NDES01"));
    QCOMPARE(result.events[1].severity, Severity::Warning);
}

void TestIisImporter::laterColumnsKeepTheirNames()
{
    const ImportResult result =
        iis("#Fields: date time cs-method cs-uri-stem sc-status X-Forwarded-For streamid\n"
            "2026-03-02 09:15:00 GET /certsrv/mscep/mscep.dll 200 192.0.2.7 77\n");
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(result.events[0].field(QStringLiteral("X-Forwarded-For")),
             QStringLiteral("192.0.2.7"));
    QCOMPARE(result.events[0].field(QStringLiteral("streamid")), QStringLiteral("77"));
}

void TestIisImporter::cutRowsTellWhatTheyHave_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("client");
    QTest::addColumn<QStringList>("issues");
    const QStringList malformed = {QStringLiteral("5 malformedLine")};
    const QByteArray begin = "2026-03-02 09:15:00 10.0.0.4 GET /certsrv/mscep/mscep.dll ";
    QTest::newRow("whole") << QByteArray(begin + "- 443 - 10.0.0.9 a - 404 15 0 3")
                           << QStringLiteral("404") << QStringLiteral("10.0.0.9") << QStringList();
    QTest::newRow("cut behind the client") << QByteArray(begin + "- 443 - 10.0.0.9") << QString()
                                           << QStringLiteral("10.0.0.9") << malformed;
    QTest::newRow("cut behind the status")
        << QByteArray(begin + "- 443 - 10.0.0.9 a - 404") << QStringLiteral("404")
        << QStringLiteral("10.0.0.9") << malformed;
    QTest::newRow("a value is missing in the middle")
        << QByteArray(begin + "- 443 10.0.0.9 a - 404 15 0 3") << QString() << QStringLiteral("a")
        << malformed;
    QTest::newRow("a value too many") << QByteArray(begin + "- 443 a b 10.0.0.9 a - 404 15 0 3")
                                      << QStringLiteral("404") << QString() << malformed;
    QTest::newRow("no path") << QByteArray("2026-03-02 /certsrv/") << QStringLiteral("none")
                             << QString() << malformed;
}

void TestIisImporter::cutRowsTellWhatTheyHave()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, status);
    const ImportResult result = iis(Header + row + '\n');
    QTEST(describeIssues(result.source.issues), "issues");
    if (status == QStringLiteral("none")) {
        QCOMPARE(result.events.size(), 0);
        return;
    }
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(result.events[0].field(QStringLiteral("sc-status")), status);
    QTEST(result.events[0].field(QStringLiteral("c-ip")), "client");
}

void TestIisImporter::operationIsThatOfTheQuery_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("operation");
    QTest::newRow("first") << QByteArray("operation=GetCACert&message=x")
                           << QStringLiteral("GetCACert");
    QTest::newRow("alone") << QByteArray("operation=PKIOperation")
                           << QStringLiteral("PKIOperation");
    QTest::newRow("behind another")
        << QByteArray("message=x&operation=GetCACaps") << QStringLiteral("GetCACaps");
    QTest::newRow("other case") << QByteArray("Operation=getcacert") << QStringLiteral("GetCACert");
    QTest::newRow("unknown") << QByteArray("operation=Format") << QString();
    QTest::newRow("no parameter") << QByteArray("myoperation=GetCACert") << QString();
    QTest::newRow("none") << QByteArray("-") << QString();
    QTest::newRow("cut") << QByteArray("operation=") << QString();
}

void TestIisImporter::operationIsThatOfTheQuery()
{
    QFETCH(QByteArray, query);
    const ImportResult result =
        iis("#Fields: cs-method cs-uri-stem cs-uri-query\nGET /certsrv/x " + query + '\n');
    QCOMPARE(result.events.size(), 1);
    QTEST(result.events[0].field(QStringLiteral("operation")), "operation");
}

void TestIisImporter::timeIsUtc_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("instant");
    QTest::addColumn<QStringList>("issues");
    const QByteArray dated = "#Fields: date time cs-uri-stem cs-method\n";
    QTest::newRow("date and time")
        << QByteArray(dated + "2026-12-31 23:59:59 /certsrv/ GET\n")
        << QStringLiteral("2026-12-31T23:59:59.000000Z") << QStringList();
    QTest::newRow("no such day") << QByteArray(dated + "2026-02-30 23:59:59 /certsrv/ GET\n")
                                 << QString() << QStringList{QStringLiteral("2 invalidTime")};
    QTest::newRow("no time") << QByteArray(dated + "2026-02-28 later /certsrv/ GET\n") << QString()
                             << QStringList{QStringLiteral("2 invalidTime")};
    QTest::newRow("time alone") << QByteArray("#Fields: time cs-uri-stem\n23:59:59 /certsrv/\n")
                                << QStringLiteral("T23:59:59.000000Z") << QStringList();
    QTest::newRow("no time column") << QByteArray("#Fields: cs-uri-stem cs-method\n/certsrv/ GET\n")
                                    << QString() << QStringList();
}

void TestIisImporter::timeIsUtc()
{
    QFETCH(QByteArray, text);
    const IisImporter importer;
    const ImportResult result =
        importBytes(importer, text, importer.ownLiterals() + QByteArrayList{"/certsrv/"});
    QTEST(describeIssues(result.source.issues), "issues");
    QCOMPARE(result.events.size(), 1);
    QTEST(toIsoString(result.events[0].instant), "instant");
}

void TestIisImporter::rowsWithoutHeaderAreReadByShape_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("taken");
    const QString client = QStringLiteral("fe80::1%13");
    QTest::newRow("a log's end") << Caps << QStringLiteral("10.0.0.9") << QStringLiteral("200")
                                 << QStringLiteral("31");
    QTest::newRow("without date and referer")
        << QByteArray("fe80::1%13 GET /certsrv/x op=1 443 - fe80::1%13 Agent 500 0 1346 9\n")
        << client << QStringLiteral("500") << QStringLiteral("9");
    QTest::newRow("wrapped")
        << QByteArray(
               "  fe80::1%13 POST /certsrv/x - 443 - \n  fe80::1%13 Agent - 201 0 0 341 875\n")
        << client << QStringLiteral("201") << QString();
    QTest::newRow("with sizes")
        << QByteArray("10.0.0.1 GET /certsrv/x - 443 - fe80::1%13 Agent - 404 15 0 10 20 30\n")
        << client << QStringLiteral("404") << QStringLiteral("30");
    QTest::newRow("no address of the server")
        << QByteArray("IP_address GET /certsrv/x - 443 - fe80::1%13 Agent 404 15 0 30\n") << client
        << QStringLiteral("404") << QStringLiteral("30");
}

void TestIisImporter::rowsWithoutHeaderAreReadByShape()
{
    QFETCH(QByteArray, text);
    const ImportResult result = iis(text);
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.events.size(), 1);
    QTEST(result.events[0].field(QStringLiteral("c-ip")), "client");
    QTEST(result.events[0].field(QStringLiteral("sc-status")), "status");
    QTEST(result.events[0].field(QStringLiteral("time-taken")), "taken");
    QVERIFY(confidence(IisImporter(), text) > 0);
}

void TestIisImporter::columnsAreLimited()
{
    QByteArray header = "#Fields: cs-uri-stem";
    QByteArray row = "/certsrv/x";
    for (int i = 1; i < Limits::W3cColumns + 20; ++i) {
        header += " x" + QByteArray::number(i);
        row += " 1";
    }
    const ImportResult result = iis(header + '\n' + row + '\n');
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("2 malformedLine")});
    QCOMPARE(result.events.size(), 1);
    QVERIFY(result.events[0].fields.size() <= Limits::W3cColumns + 2);
}

void TestIisImporter::namesOfColumnsAreLimitedAndShared()
{
    const QByteArray name(2 * Limits::FieldNameCharacters, 'n');
    const QByteArray row = "/certsrv/x value\n";
    const ImportResult result = iis("#Fields: cs-uri-stem " + name + '\n' + row + row);
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("1 limitReached")});
    QCOMPARE(result.events.size(), 2);
    const QString cut = QString::fromLatin1(name.first(Limits::FieldNameCharacters));
    QList<const QChar *> names;
    for (const LogEvent &event : result.events) {
        const auto field = event.fields.constFind(cut);
        QVERIFY(field != event.fields.cend());
        QCOMPARE(*field, QStringLiteral("value"));
        names.append(field.key().constData());
    }
    QCOMPARE(names[0], names[1]);
}

void TestIisImporter::refusedRequestsTellTheReason()
{
    const HttpErrImporter importer;
    const ImportResult result =
        importBytes(importer,
                    HttpErrHeader + HttpErrRow +
                        "2026-03-02 09:15:09 10.0.0.9 5 10.0.0.4 443 HTTP/1.1 GET "
                        "/certsrv/mscep/mscep.dll 503 1 ConnLimit\n",
                    importer.ownLiterals() + QByteArrayList{"/certsrv/"});
    QCOMPARE(describeIssues(result.source.issues), QStringList());
    QCOMPARE(result.events.size(), 2);
    const LogEvent &event = result.events[0];
    QCOMPARE(event.logSource.service, QStringLiteral("httperr"));
    QCOMPARE(event.field(QStringLiteral("s-reason")), QStringLiteral("URL_Length"));
    QCOMPARE(event.field(QStringLiteral("sc-status")), QStringLiteral("400"));
    QCOMPARE(event.field(QStringLiteral("operation")), QStringLiteral("PKIOperation"));
    QCOMPARE(result.events[1].field(QStringLiteral("s-reason")), QStringLiteral("ConnLimit"));
}

void TestIisImporter::loggedMessageIsDecodedWhereverItIsCut()
{
    const QByteArray der = PkiFixtures::makeMessage(
        {.recipientDer = PkiFixtures::makeRoot(QStringLiteral("CA"), PkiFixtures::rsaKey()),
         .signerDer = PkiFixtures::makeRoot(QStringLiteral("Signer"), PkiFixtures::rsaKey(1)),
         .signerKey = PkiFixtures::rsaKey(1),
         .attributes = {{.oid = "2.16.840.1.113733.1.9.7", .value = "transaction-1"}}});
    QByteArray text = der.toBase64();
    text.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
    for (qsizetype length = text.size(); length > 0; length -= length > text.size() - 40 ? 1 : 53) {
        for (const QByteArray &mark : {QByteArray(), QByteArray("...")}) {
            const QByteArray query = "operation=PKIOperation&message=" + text.first(length) + mark;
            const QByteArray row = "2026-03-02 09:15:00 10.0.0.4 GET /certsrv/mscep/mscep.dll " +
                                   query + " 443 - 10.0.0.9 profiled/1.0 - 200 0 0 31\n";
            ImportResult result = iis(Header + row);
            addLoggedMessages(result);
            QCOMPARE(describeIssues(result.source.issues), QStringList());
            QVERIFY2(result.messages.size() <= 1, QByteArray::number(length).constData());
            if (result.messages.isEmpty()) {
                QVERIFY2(length < 64, QByteArray::number(length).constData());
                continue;
            }
            const ScepMessage &message = result.messages.constFirst();
            QCOMPARE(message.evidence.line, 5);
            QCOMPARE(message.evidence.range.length, length);
            QCOMPARE(message.cutAt.has_value(), length < text.size());
            if (length == text.size()) {
                QCOMPARE(message.transactionId, QStringLiteral("transaction-1"));
            }
        }
    }
}

void TestIisImporter::everyCutIsRead()
{
    const QByteArray text = Header + Caps + Caps;
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const ImportResult result = iis(text.first(length));
        QVERIFY(isConsistent(result));
        QCOMPARE(result.events.size() > 0, length >= Header.size() + Caps.indexOf("/certsrv/") + 9);
    }
}

void TestIisImporter::damagedInputDoesNoHarm()
{
    QRandomGenerator random(20260302);
    const QByteArray text = Header + Caps + Caps + HttpErrHeader + HttpErrRow;
    const HttpErrImporter httpErr;
    for (int i = 0; i < 1500; ++i) {
        const QByteArray bytes = damaged(text, random);
        QVERIFY(isConsistent(iis(bytes)));
        QVERIFY(isConsistent(
            importBytes(httpErr, bytes, httpErr.ownLiterals() + QByteArrayList{"/certsrv/"})));
        (void)confidence(IisImporter(), bytes);
    }
}

QTEST_GUILESS_MAIN(TestIisImporter)
#include "tst_iisimporter.moc"
