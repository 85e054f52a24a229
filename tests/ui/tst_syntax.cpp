// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/loghighlighter.h"

#include <QTest>

using namespace Scep;
using namespace Qt::StringLiterals;

namespace {
/// Lines as "Attribute<text>" pieces in a row; plain text and spaces between them are left out.
QStringList printed(const QString &formatId, const QString &text)
{
    LogHighlighter highlighter;
    highlighter.setDefinition(syntaxForFormat(formatId));
    KSyntaxHighlighting::State state;
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const HighlightedLine result = highlighter.highlight(line, state);
        state = result.state;
        QStringList pieces;
        for (const HighlightSpan &span : result.spans) {
            const QString part = line.sliced(span.offset, span.length);
            if (span.format.name() != u"Message" && !part.trimmed().isEmpty()) {
                pieces.append(u"%1<%2>"_s.arg(span.format.name(), part));
            }
        }
        lines.append(pieces.join(u' '));
    }
    return lines;
}
} // namespace

class TestSyntax : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatHasADefinition_data();
    void everyFormatHasADefinition();
    void attributesOfLines_data();
    void attributesOfLines();
    void unknownFormatIsPlain();
};

void TestSyntax::everyFormatHasADefinition_data()
{
    QTest::addColumn<QString>("formatId");
    QTest::addColumn<QString>("name");
    QTest::newRow("Android") << u"omadm"_s << u"SCEP OMADM log"_s;
    QTest::newRow("event log") << u"evtx"_s << u"SCEP Windows event XML"_s;
    QTest::newRow("logcat") << u"logcat"_s << u"SCEP Android logcat"_s;
    QTest::newRow("text with times") << u"generic-text"_s << u"SCEP text with times"_s;
    QTest::newRow("Apple") << u"apple-console"_s << u"SCEP Apple console"_s;
    QTest::newRow("Apple log, JSON") << u"apple-log-json"_s << u"SCEP Apple log JSON"_s;
    QTest::newRow("Apple log, text") << u"apple-log-show"_s << u"SCEP Apple log show"_s;
    QTest::newRow("Apple profile") << u"apple-profile"_s << u"SCEP Apple property list"_s;
    QTest::newRow("Apple list") << u"apple-property-list"_s << u"SCEP Apple property list"_s;
    QTest::newRow("Apple system log") << u"apple-syslog"_s << u"SCEP Apple system log"_s;
    QTest::newRow("Windows") << u"windows-event-xml"_s << u"SCEP Windows event XML"_s;
    for (const char *id :
         {"event-viewer-csv", "event-viewer-text", "wevtutil-text", "get-winevent", "certutil"}) {
        QTest::newRow(id) << QString::fromLatin1(id) << u"SCEP Windows text"_s;
    }
    QTest::newRow("registry") << u"registry-export"_s << u"SCEP Windows registry"_s;
    QTest::newRow("SyncML") << u"syncml"_s << u"SCEP Windows markup"_s;
    QTest::newRow("MDM report") << u"mdm-diagnostic-report"_s << u"SCEP Windows markup"_s;
    QTest::newRow("IIS") << u"iis-w3c"_s << u"SCEP W3C log"_s;
    QTest::newRow("HTTP.sys") << u"httperr"_s << u"SCEP W3C log"_s;
    QTest::newRow("CMTrace") << u"cmtrace"_s << u"SCEP CMTrace log"_s;
    QTest::newRow("NDESPlugin") << u"ndesplugin"_s << u"SCEP CMTrace log"_s;
    QTest::newRow("service trace") << u"svclog"_s << u"SCEP Windows event XML"_s;
}

void TestSyntax::everyFormatHasADefinition()
{
    QFETCH(QString, formatId);
    const KSyntaxHighlighting::Definition definition = syntaxForFormat(formatId);
    QVERIFY(definition.isValid());
    QTEST(definition.name(), "name");
    QCOMPARE(definition.license(), u"GPL-3.0-or-later"_s);
    QVERIFY(definition.formats().size() >= 5);
    for (const KSyntaxHighlighting::Format &format : definition.formats()) {
        QVERIFY2(!format.spellCheck(), qPrintable(format.name()));
    }
}

void TestSyntax::attributesOfLines_data()
{
    QTest::addColumn<QString>("formatId");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("pieces");

    QTest::newRow("IIS row")
        << u"iis-w3c"_s
        << u"#Date: 2026-03-02 00:00:01\n2026-03-02 09:15:00 10.0.0.4 GET /certsrv/mscep/mscep.dll "
           "operation=GetCACert&message=ca 443 - 10.0.0.9 Agent/1.0 - 500 0 1346 31"_s
        << QStringList{u"Directive<#Date:> Time Stamp<2026-03-02 00:00:01>"_s,
                       u"Time Stamp<2026-03-02 09:15:00> Address<10.0.0.4> Method<GET> "
                       "Path</certsrv/mscep/mscep.dll> Operation<GetCACert> Address<10.0.0.9> "
                       "Status Failed<500>"_s};
    QTest::newRow("CMTrace records")
        << u"cmtrace"_s
        << u"<![LOG[Verify challenge returns true]LOG]!><time=\"1:02:03.4+0\" type=\"3\">\n"
           "Exiting VerifyRequest with 0x0 $$<NDES><03-02-2026 1:02:03.4-60><thread=44 (0x2C)>"_s
        << QStringList{u"Frame<<![LOG[> State Done<true> Frame<]LOG]!>> Column<<time=> "
                       "Time Stamp<\"1:02:03.4+0\"> Column< type=> Level Error<\"3\"> Frame<>>"_s,
                       u"Operation<VerifyRequest> State Done<0x0> Frame<$$> Column<<> "
                       "Component<NDES> Column<><> Time Stamp<03-02-2026 1:02:03.4-60> Column<><> "
                       "Process<thread=44 (0x2C)> Column<>>"_s};
    QTest::newRow("OMADM state")
        << u"omadm"_s
        << u"2024-02-27T05:16:28.2440000    INFO    Event     com.contoso.state.Machine    18327  "
           "     10    SCEP cert 'abc' state changed from CERT_ENROLLED to "
           "CERT_INSTALL_REQUESTED"_s
        << QStringList{u"Time Stamp<2024-02-27T05:16:28.2440000> Level<INFO> Column<Event> "
                       "Component<com.contoso.state.Machine> Process<18327       10> String<'abc'> "
                       "State Done<CERT_ENROLLED> State Waiting<CERT_INSTALL_REQUESTED>"_s};
    QTest::newRow("OMADM without Event, with tabs")
        << u"omadm"_s
        << u"2024-02-27T05:16:28.2440000\tWARN\torg.jscep.client.Client\t18327\t04142\tSending "
           "GetCACaps(ca) to https://ndes.contoso.example/certsrv?operation=GetCACaps&message=ca"_s
        << QStringList{
               u"Time Stamp<2024-02-27T05:16:28.2440000> Level Warning<WARN> "
               "Component<org.jscep.client.Client> Process<18327\t04142> "
               "Operation<GetCACaps> "
               "URL<https://ndes.contoso.example/certsrv?operation=GetCACaps&message=ca>"_s};
    QTest::newRow("OMADM answer")
        << u"omadm"_s
        << u"2024-02-27T05:16:28.0340000 SEVERE a.B 1 2 CertRep@3[failInfo=badRequest,pkiStatus="
           "FAILURE,transId=0A1B]"_s
        << QStringList{u"Time Stamp<2024-02-27T05:16:28.0340000> Level Error<SEVERE> "
                       "Component<a.B> Process<1 2> Operation<CertRep> State Failed<FAILURE> "
                       "Id<0A1B>"_s};
    QTest::newRow("OMADM stack trace")
        << u"omadm"_s
        << u"2024-02-27T05:16:28.0340000 INFO a.B 1 2 java.io.IOException: failed\n"
           "\tat com.contoso.Net.open(Net.java:5)\nCode 0x80072F8F for "
           "12345678-1234-1234-1234-123456789abc"_s
        << QStringList{u"Time Stamp<2024-02-27T05:16:28.0340000> Level<INFO> Component<a.B> "
                       "Process<1 2> Exception<java.io.IOException>"_s,
                       u"Stack Trace<\tat com.contoso.Net.open(Net.java:5)>"_s,
                       u"Error Code<0x80072F8F> Id<12345678-1234-1234-1234-123456789abc>"_s};
    QTest::newRow("logcat, threadtime")
        << u"logcat"_s
        << u"02-27 05:16:28.244 18327 18340 I PkiMessageEncoder: CertRep@3[transId=0A1B]"_s
        << QStringList{u"Time Stamp<02-27 05:16:28.244> Process<18327 18340> Level<I > "
                       "Component<PkiMessageEncoder> Operation<CertRep> Id<0A1B>"_s};
    QTest::newRow("logcat, time")
        << u"logcat"_s << u"02-27 05:16:28.244 E/a.Tag  ( 1832): PENDING"_s
        << QStringList{u"Time Stamp<02-27 05:16:28.244> Level Error<E/> Component<a.Tag> "
                       "Process<( 1832)> State Waiting<PENDING>"_s};
    QTest::newRow("logcat, long")
        << u"logcat"_s << u"[ 02-27 05:16:28.244 18327:18340 W/Tag ]\nGetCACert sent"_s
        << QStringList{u"Time Stamp<[ 02-27 05:16:28.244> Process<18327:18340> Level Warning<W/> "
                       "Component<Tag>"_s,
                       u"Operation<GetCACert>"_s};
    QTest::newRow("text with times")
        << u"generic-text"_s << u"[27.02.2018 05:16:28,244] WARN GetCACaps"_s
        << QStringList{u"Time Stamp<[27.02.2018 05:16:28,244]> Level Warning<WARN> "
                       "Operation<GetCACaps>"_s};
    QTest::newRow("Apple request")
        << u"apple-console"_s
        << u"Debug 18:30:53.691033 -0500 profiled Performing synchronous URL request: "
           "https://ndes.contoso.example/scep?operation=GetCACert&message=CA\\ "_s
        << QStringList{
               u"Level<Debug> Time Stamp<18:30:53.691033 -0500> Component<profiled> "
               "URL<https://ndes.contoso.example/scep?operation=GetCACert&message=CA> RTF Mark<\\ >"_s};
    QTest::newRow("Apple error, zone glued")
        << u"apple-console"_s
        << u"error\t18:30:53.691033-0500\tprofiled[71]\tCannot retrieve SCEP identity: "
           "Domain=MCSCEPErrorDomain Code=22013 <private>"_s
        << QStringList{u"Level Error<error> Time Stamp<18:30:53.691033-0500> "
                       "Component<profiled[71]> Failure<Cannot> "
                       "Error Domain<Domain=MCSCEPErrorDomain> Error Code<Code=22013> "
                       "Private<<private>>"_s};
    QTest::newRow("Apple with RTF marks")
        << u"apple-console"_s
        << u"Default 18:30:57.320616 -0500 profiled Profile \\'93ModelName=AC_1/LogicalName_2;"
           "Hash=-9\\'94 installed.\\"_s
        << QStringList{u"Level<Default> Time Stamp<18:30:57.320616 -0500> Component<profiled> "
                       "RTF Mark<\\'93> Id<ModelName=AC_1/LogicalName_2;Hash=-9> RTF Mark<\\'94> "
                       "Success<installed> RTF Mark<\\>"_s};
    QTest::newRow("Apple log, default style")
        << u"apple-log-show"_s
        << u"2018-02-27 05:16:28.123456-0500 0x1a2b     Error       0x0    123    0    profiled: "
           "(Lib) [com.apple.mc:MC] Cannot do it\nDomain : MCSCEPErrorDomain"_s
        << QStringList{u"Time Stamp<2018-02-27 05:16:28.123456-0500> Process<0x1a2b> "
                       "Level Error<Error> Column<0x0> Process<123> Process<0> "
                       "Component<profiled> Library<(Lib)> Subsystem<[com.apple.mc:MC]> "
                       "Failure<Cannot>"_s,
                       u"Error Domain<MCSCEPErrorDomain>"_s};
    QTest::newRow("Apple log, syslog style")
        << u"apple-log-show"_s
        << u"2018-02-27 05:16:28.123456-0500  localhost profiled[123]: (Lib) text"_s
        << QStringList{u"Time Stamp<2018-02-27 05:16:28.123456-0500> Host<localhost> "
                       "Component<profiled> Process<[123]> Library<(Lib)>"_s};
    QTest::newRow("Apple log, compact style")
        << u"apple-log-show"_s << u"2018-02-27 05:16:28.123 Df Company Portal[123:4ef] text"_s
        << QStringList{u"Time Stamp<2018-02-27 05:16:28.123> Level<Df> "
                       "Component<Company Portal> Process<[123:4ef]>"_s};
    QTest::newRow("Apple system log")
        << u"apple-syslog"_s
        << u"Feb 27 05:16:28 iPad profiled[123] <Error>: <private>\n"
           "Wed Aug 11 05:51:02 2021 [176] <notice> text\n"
           "10/13/21 07:57:42.865446 pid=69 text"_s
        << QStringList{u"Time Stamp<Feb 27 05:16:28> Host<iPad> Component<profiled> "
                       "Process<[123]> Level Error<<Error>> Private<<private>>"_s,
                       u"Time Stamp<Wed Aug 11 05:51:02 2021> Process<[176]> Level<<notice>>"_s,
                       u"Time Stamp<10/13/21 07:57:42.865446> Process<pid=69>"_s};
    QTest::newRow("Apple log, JSON")
        << u"apple-log-json"_s
        << u"{\"messageType\" : \"Error\", \"processID\" : 12, \"eventMessage\" : \"a \\\"b\\\"\"}"_s
        << QStringList{u"Level Key<\"messageType\" : > Level Error<\"Error\"> Key<\"processID\"> "
                       "Number<12> Message Key<\"eventMessage\" : > Text Value<\"> "
                       "Escape<\\\"> Escape<\\\"> Text Value<\">"_s};
    QTest::newRow("Apple profile")
        << u"apple-profile"_s
        << u"<dict><key>Challenge</key><string>***</string><key>x</key><integer>5</integer>"_s
        << QStringList{u"Container<<dict>> Element<<key>> Scep Key<Challenge> "
                       "Element<</key><string>> Masked<***> Element<</string><key>> Key<x> "
                       "Element<</key><integer>> Number<5> Element<</integer>>"_s};
    QTest::newRow("Windows event over lines")
        << u"windows-event-xml"_s
        << u"<Event xmlns='urn:x'>\n<Provider Name='Contoso-Provider'\n Guid=\"{a}\"/>\n"
           "<EventID>36</EventID><Level>2</Level>\n<TimeCreated "
           "SystemTime='2024-03-05T10:15:30Z'/>\n"
           "<Data Name=\"HRESULT\">0x800b0109 &amp; more</Data></Event>"_s
        << QStringList{
               u"Event<<Event> Attribute<xmlns> String<'urn:x'> Element<>>"_s,
               u"Element<<Provider> Attribute<Name> Component<'Contoso-Provider'>"_s,
               u"Attribute<Guid> String<\"{a}\"> Element</>>"_s,
               u"Element<<EventID>> Event Id<36> Element<</EventID><Level>> Level Error<2> "
               "Element<</Level>>"_s,
               u"Element<<TimeCreated> Attribute<SystemTime> Time Stamp<'2024-03-05T10:15:30Z'> "
               "Element</>>"_s,
               u"Element<<Data> Attribute<Name> String<\"HRESULT\"> Element<>> "
               "Error Code<0x800b0109> Entity<&amp;> Element<</Data>> Event<</Event> "
               "Element<>>"_s};
    QTest::newRow("Event Viewer row")
        << u"event-viewer-csv"_s
        << u"Fehler;09.03.2026 09:35:44;CAPI2;30;Keine;(0x800b0109)\n3,3/9/2026 9:35:44 AM,x"_s
        << QStringList{u"Time Stamp<09.03.2026 09:35:44> Component<CAPI2> Event Id<30> "
                       "Error Code<0x800b0109>"_s,
                       u"Time Stamp<3/9/2026 9:35:44 AM>"_s};
    QTest::newRow("wevtutil block")
        << u"wevtutil-text"_s
        << u"Ereignis[0]\n  Datum: 2026-03-09T09:35:44.1230000Z\n  Ereignis-ID: 32"_s
        << QStringList{u"Event<Ereignis[0]>"_s,
                       u"Attribute<  Datum:> Time Stamp<2026-03-09T09:35:44.1230000Z>"_s,
                       u"Attribute<  Ereignis-ID:> Number<32>"_s};
    QTest::newRow("registry value")
        << u"registry-export"_s
        << u"REGEDIT4\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SCEP\\x]\n"
           "\"Status\"=dword:00000010\n\"a\"=\"b\""_s
        << QStringList{u"Declaration<REGEDIT4>"_s,
                       u"Event<[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SCEP\\x]>"_s,
                       u"Attribute<\"Status\"=> Component<dword:> Number<00000010>"_s,
                       u"Attribute<\"a\"=> String<\"b\">"_s};
    QTest::newRow("SyncML status")
        << u"syncml"_s
        << u"<Status><LocURI>./Device/Vendor/MSFT/x</LocURI><Data>500</Data></Status>"_s
        << QStringList{u"Element<<Status><LocURI>> Component<./Device/Vendor/MSFT/x> "
                       "Element<</LocURI><Data>> Event Id<500> Element<</Data></Status>>"_s};
}

void TestSyntax::attributesOfLines()
{
    QFETCH(QString, formatId);
    QFETCH(QString, text);
    QTEST(printed(formatId, text), "pieces");
}

void TestSyntax::unknownFormatIsPlain()
{
    QVERIFY(!syntaxForFormat(u"certificates"_s).isValid());
    QCOMPARE(printed(u"certificates"_s, u"2024 ERROR"_s), QStringList{QString()});
}

QTEST_MAIN(TestSyntax)
#include "tst_syntax.moc"
