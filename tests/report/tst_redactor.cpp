// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/identityparts.h"
#include "models/report/redaction/redactor.h"
#include "tests/report/textencodings.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using namespace Scep;

/// What becomes of single identities and words.
class TestRedactor : public QObject
{
    Q_OBJECT

private slots:
    void knownIdentityIsReplacedInEveryEncoding_data();
    void knownIdentityIsReplacedInEveryEncoding();
    void numberIsReplacedInEveryNotation_data();
    void numberIsReplacedInEveryNotation();
    void shapeIsReplaced_data();
    void shapeIsReplaced();
    void wordOfTheFieldSurvives_data();
    void wordOfTheFieldSurvives();
    void whatCannotBeReadIsRemoved_data();
    void whatCannotBeReadIsRemoved();
    void namesStandInQuotesAndBesideDashes_data();
    void namesStandInQuotesAndBesideDashes();
    void anAddressEndsBeforeItsFullStop();
    void charactersThatNobodySeesDoNotCount();
    void brokenWordJoinsWhatStandsBefore();
    void piecesOfShortenedNamesGo_data();
    void piecesOfShortenedNamesGo();
    void longValuesGoAsAWhole();
    void relatedNamesStayRelated();
    void numbersDependOnTheKeyAlone();
    void orderOfTextsDoesNotMatter();
    void namesThatAreWordsDoNotSpoilWords();
    void threadsGiveTheSame();
    void keptAndAddedValuesAreObeyed();
    void keptKindsStay();
    void secretsAreRemovedWhateverIsKept();
    void previewListsEverythingAndMasksSecrets();
    void resultIsStable_data();
    void resultIsStable();
};

namespace {
const QByteArray Key(RedactionKeyBytes, '\x2a');

QList<Identity> sampleIdentities()
{
    return {
        {IdentityKind::Address, QStringLiteral("adele.vance@contoso.example")},
        {IdentityKind::Host, QStringLiteral("DESKTOP-7F3K2Q1")},
        {IdentityKind::Host, QStringLiteral("ndes01.corp.contoso.example")},
        {IdentityKind::Domain, QStringLiteral("contoso.example")},
        {IdentityKind::User, QStringLiteral("svc-scepadm")},
        {IdentityKind::Name, QStringLiteral("Łukasz Żółć")},
        {IdentityKind::Name, QStringLiteral("Contoso Issuing CA 1")},
        {IdentityKind::Name, QStringLiteral("Vance, Adele")},
        {IdentityKind::DeviceId, QStringLiteral("R58M12ABCDE")},
        // Has all characters of base64url that base64 has not.
        {IdentityKind::Name, QStringLiteral("Ops???Unit~~~Team")},
    };
}

QString redact(const QString &text, const QList<Identity> &identities = sampleIdentities(),
               const RedactionChoices &choices = {}, const QByteArray &key = Key)
{
    RedactionPass pass(identities, key, choices);
    pass.read(text);
    return pass.finished().redacted(text);
}

QString s(const char *text)
{
    return QString::fromUtf8(text);
}
} // namespace

void TestRedactor::knownIdentityIsReplacedInEveryEncoding_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<int>("encoding");
    for (const Identity &identity : sampleIdentities()) {
        for (int i = 0; i < textEncodings().size(); ++i) {
            const bool isAscii = identity.text.toLatin1() == identity.text.toUtf8();
            if (isAscii || textEncodings().at(i).hasAllLetters) {
                QTest::addRow("%s: %s", qPrintable(identity.text),
                              qPrintable(textEncodings().at(i).name))
                    << identity.text << i;
            }
        }
    }
}

void TestRedactor::knownIdentityIsReplacedInEveryEncoding()
{
    QFETCH(QString, identity);
    QFETCH(int, encoding);
    const TextEncoding &way = textEncodings().at(encoding);
    const QString before = s("Status before (");
    const QString after = s(") status after");
    const QString text = before + way.encode(identity) + after;
    const QString result = Redactor(sampleIdentities(), Key).redacted(text);
    QVERIFY2(findTexts(result.toUtf8(), {identity}).isEmpty(), qPrintable(result));
    QVERIFY2(result.startsWith(before) && result.endsWith(after), qPrintable(result));
    QVERIFY2(result != text, qPrintable(result));
    if (way.isWhole) {
        QCOMPARE(result, before + Redactor(sampleIdentities(), Key).redacted(identity) + after);
    }
}

void TestRedactor::numberIsReplacedInEveryNotation_data()
{
    QTest::addColumn<Identity>("identity");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("label");
    const Identity guid{IdentityKind::Guid, s("45b8a767-a77c-4266-9d1f-8112c3d5d32c")};
    QTest::newRow("guid") << guid << s("45b8a767-a77c-4266-9d1f-8112c3d5d32c") << s("guid-1");
    QTest::newRow("guid in braces")
        << guid << s("{45B8A767-A77C-4266-9D1F-8112C3D5D32C}") << s("guid-1");
    QTest::newRow("guid without dashes")
        << guid << s("45b8a767a77c42669d1f8112c3d5d32c") << s("guid-1");
    QTest::newRow("guid with underscores")
        << guid << s("ModelName_45b8a767_a77c_4266_9d1f_8112c3d5d32c_x") << s("guid-1");
    QTest::newRow("guid, octets of Windows")
        << guid << s("67A7B8457CA766429D1F8112C3D5D32C") << s("guid-1");
    QTest::newRow("guid, base64") << guid << s("RbinZ6d8QmadH4ESw9XTLA==") << s("guid-1");
    QTest::newRow("guid, base64 of the octets of Windows")
        << guid << s("Z6e4RXynZkKdH4ESw9XTLA==") << s("guid-1");
    const Identity thumbprint{IdentityKind::Thumbprint,
                              s("303276B3D2F695ACD31EB5F7D036F70301DCB83E")};
    QTest::newRow("thumbprint") << thumbprint << s("303276b3d2f695acd31eb5f7d036f70301dcb83e")
                                << s("thumbprint-1");
    QTest::newRow("thumbprint with blanks")
        << thumbprint << s("30 32 76 b3 d2 f6 95 ac d3 1e b5 f7 d0 36 f7 03 01 dc b8 3e")
        << s("thumbprint-1");
    QTest::newRow("thumbprint with colons")
        << thumbprint << s("30:32:76:B3:D2:F6:95:AC:D3:1E:B5:F7:D0:36:F7:03:01:DC:B8:3E")
        << s("thumbprint-1");
    QTest::newRow("thumbprint in groups of eight")
        << thumbprint << s("303276B3 D2F695AC D31EB5F7 D036F703 01DCB83E") << s("thumbprint-1");
    QTest::newRow("thumbprint, base64")
        << thumbprint << s("MDJ2s9L2lazTHrX30Db3AwHcuD4=") << s("thumbprint-1");
    const Identity serial{IdentityKind::SerialNumber, s("5D0000001A2B3C4D5E6F")};
    QTest::newRow("serial") << serial << s("5d0000001a2b3c4d5e6f") << s("serial-1");
    QTest::newRow("serial with 0x") << serial << s("0x5D0000001A2B3C4D5E6F") << s("serial-1");
    QTest::newRow("serial with zeros") << serial << s("005D0000001A2B3C4D5E6F") << s("serial-1");
    QTest::newRow("serial, decimal") << serial << s("439180082935650002493039") << s("serial-1");
    QTest::newRow("serial backwards") << serial << s("6f5e4d3c2b1a0000005d") << s("serial-1");
    const Identity ip{IdentityKind::IpAddress, s("2001:db8::20:1")};
    QTest::newRow("address") << ip << s("2001:db8::20:1") << s("ip-1");
    QTest::newRow("address, all groups") << ip << s("2001:0DB8:0:0:0:0:20:1") << s("ip-1");
    QTest::newRow("address in brackets") << ip << s("[2001:db8:0:0::20:1]:443") << s("ip-1");
    QTest::newRow("address with a zone") << ip << s("2001:db8::20:1%eth0") << s("ip-1");
    const Identity ip4{IdentityKind::IpAddress, s("10.20.7.21")};
    QTest::newRow("address of version 4") << ip4 << s("10.20.7.21") << s("ip-1");
    QTest::newRow("mapped address") << ip4 << s("::ffff:10.20.7.21") << s("ip-1");
    QTest::newRow("mapped address in groups") << ip4 << s("::ffff:a14:715") << s("ip-1");
    QTest::newRow("address, base64") << ip4 << s("MTAuMjAuNy4yMQ==") << s("ip-1");
    const Identity mac{IdentityKind::MacAddress, s("00:1A:2B:3C:4D:5E")};
    QTest::newRow("card") << mac << s("00:1a:2b:3c:4d:5e") << s("mac-1");
    QTest::newRow("card with dashes") << mac << s("00-1A-2B-3C-4D-5E") << s("mac-1");
    QTest::newRow("card with dots") << mac << s("001a.2b3c.4d5e") << s("mac-1");
    QTest::newRow("card without anything") << mac << s("001A2B3C4D5E") << s("mac-1");
    const Identity sid{IdentityKind::Sid, s("S-1-5-21-1004336348-1177238915-682003330-512")};
    QTest::newRow("sid") << sid << s("s-1-5-21-1004336348-1177238915-682003330-512") << s("sid-1");
    const Identity transaction{IdentityKind::TransactionId,
                               s("5A283DC4B3549480FC9EFBFBBB76D197EB29220E")};
    QTest::newRow("transaction") << transaction
                                 << s("transId=5A283DC4B3549480FC9EFBFBBB76D197EB29220E,")
                                 << s("transaction-1");
    const Identity text{IdentityKind::TransactionId, s("HVvzN0228V+AW+dUuDe8OPyDXD0=")};
    QTest::newRow("transaction, base64")
        << text << s("transId=HVvzN0228V+AW+dUuDe8OPyDXD0=") << s("transaction-1");
    QTest::newRow("transaction, percent")
        << text << s("transId=HVvzN0228V%2BAW%2BdUuDe8OPyDXD0%3D") << s("transaction-1");
}

void TestRedactor::numberIsReplacedInEveryNotation()
{
    QFETCH(Identity, identity);
    QFETCH(QString, written);
    QFETCH(QString, label);
    const QString result = redact(s("Found ") + written + s(" at once"), {identity});
    QVERIFY2(result.contains(label), qPrintable(result));
    QVERIFY2(result.startsWith(s("Found ")) && result.endsWith(s(" at once")), qPrintable(result));
    QString digits = hexDigitsOf(identity.text);
    digits = digits.isEmpty() ? identity.text : digits;
    QVERIFY2(
        !result.contains(digits.first(std::min<qsizetype>(8, digits.size())), Qt::CaseInsensitive),
        qPrintable(result));
}

// Nothing is known of these before: the text alone tells.
void TestRedactor::shapeIsReplaced_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << s(text) << s(expected);
    };
    row("address", "mail megan@fabrikam.example now", "mail user-1@domain-1 now");
    row("address with a tag", "megan+x@fabrikam.example", "user-1@domain-1");
    row("host", "to dc7.ad.fabrikam.example failed", "to host-1.subdomain-1.domain-1 failed");
    row("host and port", "dc7.fabrikam.local:8443", "host-1.domain-1:8443");
    row("host without a dot in a URL", "https://scepbox/certsrv/mscep/mscep.dll",
        "https://host-1/certsrv/mscep/mscep.dll");
    row("URL", "https://u:p@pki.fabrikam.example:444/x?a=verysecret&operation=GetCACert#f",
        "https://[value removed]@host-1.domain-1:444/x?a=[value removed]&operation=GetCACert#f");
    row("IPv4", "from 192.0.2.77, port 80", "from ip-1, port 80");
    row("IPv4 and port", "192.0.2.77:443", "ip-1:443");
    row("IPv6", "from 2001:db8::77 port 80", "from ip-1 port 80");
    row("URL with IPv6", "https://[2001:db8::77]:8443/", "https://[ip-1]:8443/");
    row("MAC", "adapter 00-1A-2B-3C-4D-5F up", "adapter mac-1 up");
    row("GUID", "id {3ebc0b21-0ded-4f11-b553-3d1dc625c5bf}", "id {guid-1}");
    row("GUIDs in a name",
        "ModelName_AC_1985bbe4-3467-4db9-b26e-6959ad839326_LogicalName_26220346_8116_4599_b4bf_"
        "03726e25d224_Hash_-1453499855",
        "ModelName_AC_guid-1_LogicalName_guid-2_Hash_-1453499855");
    row("SID", "user S-1-12-1-1943430372-1249052806-2496021943-3034400218", "user sid-1");
    row("IMEI", "IMEI: 490154203237518", "IMEI: deviceid-1");
    row("long hex", "nonce 6fa0d21fcc340b67167adc76", "nonce hex-1");
    row("long hex with blanks", "04 14 6f a0 d2 1f cc 34 0b 67", "hex-1");
    row("long decimal", "serial 439187126541164010659439", "serial hex-1");
    row("base64", "got TWFueSBoYW5kcyBtYWtlIGxpZ2h0IHdvcmsu here",
        "got [base64, 27 bytes removed] here");
    row("base64 over lines",
        "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA6Zk9Q1x7Kb2cR4tY8uWp\n  AgMBAAE=\nStatus",
        "[base64, 53 bytes removed]\nStatus");
    row("base64 in a URL", "message=MIIBCgKCAQEA6Zk%2BQ1x%2F9Kb2c%3D",
        "message=[base64, 18 bytes removed]");
    row("token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZWdhbiJ9.c2ln", "[token removed]");
    row("bearer", "Authorization: Bearer 0123abcXYZ", "Authorization: Bearer [token removed]");
    row("challenge", "challengePassword=Tz7!abQ, next",
        "challengePassword=[challenge removed], next");
    row("challenge in a plist", "<key>Challenge</key>\n<string>a b c</string>",
        "<key>Challenge</key>\n<string>[challenge removed]</string>");
    row("challenge in SyncML", "<LocURI>./Install/Challenge</LocURI></Target><Data>8FA1</Data>",
        "<LocURI>./Install/Challenge</LocURI></Target><Data>[challenge removed]</Data>");
    row("challenge in SyncML, with its format",
        "<LocURI>./Install/Challenge</LocURI></Target>\n<Meta><Format xmlns=\"syncml:metinf\">chr"
        "</Format><Type>text/plain</Type></Meta>\n<Data>8FA1</Data>",
        "<LocURI>./Install/Challenge</LocURI></Target>\n<Meta><Format xmlns=\"syncml:metinf\">chr"
        "</Format><Type>text/plain</Type></Meta>\n<Data>[challenge removed]</Data>");
    row("challenge as character data",
        "<LocURI>./Challenge</LocURI></Target><Data><![CDATA[a<b]c d]]></Data>",
        "<LocURI>./Challenge</LocURI></Target><Data><![CDATA[[challenge removed]]]></Data>");
    row("element of character data", "<Challenge><![CDATA[a&b \nc]]></Challenge>",
        "<Challenge><![CDATA[[challenge removed]]]></Challenge>");
    row("escaped SyncML",
        "&lt;LocURI&gt;./Challenge&lt;/LocURI&gt;&lt;/Target&gt;&lt;Meta&gt;&lt;Format&gt;chr"
        "&lt;/Format&gt;&lt;/Meta&gt;&lt;Data&gt;8FA1&lt;/Data&gt;",
        "&lt;LocURI&gt;./Challenge&lt;/LocURI&gt;&lt;/Target&gt;&lt;Meta&gt;&lt;Format&gt;chr"
        "&lt;/Format&gt;&lt;/Meta&gt;&lt;Data&gt;[challenge removed]&lt;/Data&gt;");
    row("challenge in JSON", "{\"challenge\": \"abc\", \"x\": 1}",
        "{\"challenge\": \"[challenge removed]\", \"x\": 1}");
    row("PEM", "-----BEGIN CERTIFICATE-----\nMIIB\nAgMB\n-----END CERTIFICATE-----\nok",
        "-----BEGIN CERTIFICATE-----\n[base64, 6 bytes removed]\n-----END CERTIFICATE-----\nok");
    row("private key", "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n[challenge removed]\n-----END PRIVATE KEY-----");
    row("PEM without an end", "-----BEGIN CERTIFICATE-----\nMIIB",
        "-----BEGIN CERTIFICATE-----\n[base64, 3 bytes removed]");
    row("home of Windows", "C:\\Users\\Megan B\\AppData\\x.log",
        "C:\\Users\\user-1\\AppData\\x.log");
    row("home of macOS", "/Users/meganb/Library/x.log", "/Users/user-1/Library/x.log");
    row("home of Linux", "in /home/meganb: none", "in /home/user-1: none");
    row("account", "as FABRIKAM\\meganb.", "as domain-1\\user-1.");
    row("account in JSON", "as FABRIKAM\\\\meganb", "as domain-1\\\\user-1");
    row("share", "from \\\\files7\\logs\\x.log", "from \\\\host-1\\logs\\x.log");
    row("subject", "Subject: CN=Megan Bowen, OU=Sales East, O=Fabrikam, C=US",
        "Subject: CN=name-1, OU=name-2, O=name-3, C=US");
    row("subject with a domain", "CN=Megan,OU=Staff9,DC=fabrikam,DC=example",
        "CN=name-1,OU=name-2,DC=domain-1");
    row("subject in quotation marks",
        "made for “CN=Megan,DC=fabrikam,DC=example”; fabrikam.example",
        "made for “CN=name-1,DC=domain-1”; domain-1");
    row("subject with quotation marks", "CN=Works „Megan” of Anna;DC=fabrikam",
        "CN=name-1;DC=domain-1");
    row("subject in escaped XML",
        "&lt;S&gt;CN=Megan; DC=fabrikam; DC=example&lt;/S&gt; fabrikam.example",
        "&lt;S&gt;CN=name-1; DC=domain-1&lt;/S&gt; domain-1");
    row("subject with slashes", "/C=US/O=Fabrikam/CN=Megan Bowen", "/C=US/O=name-1/CN=name-2");
    row("device's serial", "SerialNumber: C02XG2JHJG5H", "SerialNumber: deviceid-1");
    row("computer", "<Computer>PC-0815</Computer>", "<Computer>host-1</Computer>");
}

void TestRedactor::shapeIsReplaced()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QString result = redact(text, {});
    // The key draws the numbers: what comes first in the text is called 1 here.
    const QRegularExpression label(QStringLiteral("(?<![A-Za-z])([a-z]+)-(\\d)(?!\\d)"));
    QHash<QString, QString> names;
    QHash<QString, int> next;
    QString renumbered;
    qsizetype copied = 0;
    for (const QRegularExpressionMatch &match : label.globalMatch(result)) {
        if (!names.contains(match.captured())) {
            names.insert(match.captured(), match.captured(1) + QLatin1Char('-') +
                                               QString::number(++next[match.captured(1)]));
        }
        renumbered +=
            result.sliced(copied, match.capturedStart() - copied) + names.value(match.captured());
        copied = match.capturedEnd();
    }
    QCOMPARE(renumbered + result.sliced(copied), expected);
}

void TestRedactor::wordOfTheFieldSurvives_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"0x80094800",
          "-2146875392",
          "0x8000000000000000",
          "event 39 at 08:20:08.249",
          "2026-04-14T08:20:05.300000Z",
          "[27.02.2018 05:16:08,25]",
          "CERT_INSTALL_REQUESTED",
          "pkiStatus=SUCCESS, failInfo=<null>",
          "NativeRootCertInstallStateMachine",
          "com.microsoft.omadm.platforms.android.certmgr.state.NativeScepCertInstallStateMachine",
          "org.jscep.transport.UrlConnectionGetTransport",
          "java.net.UnknownHostException",
          "System.Security.Cryptography.CryptographicException",
          "com.apple.ManagedConfiguration",
          "omadm.log",
          "NDESPlugin.log",
          "mscep.dll",
          "dmcertinst.exe",
          "Client.java:42",
          "u_ex260414.log",
          "app.bundle.js",
          "1.3.6.1.5.5.7.3.2",
          "2.5.29.15",
          "1.3.6.1",
          "version 10.0.22631.4602",
          "Chrome/120.0.0.0",
          "v1.2.3.4",
          "Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider",
          "Microsoft-Intune-CertificateConnectors/Operational",
          "https://learn.microsoft.com/en-us/troubleshoot/mem/intune/certificates/"
          "troubleshoot-scep-certificate-device-to-ndes?view=azure",
          "http://schemas.microsoft.com/win/2004/08/events/event",
          "POST /certsrv/mscep/mscep.dll/pkiclient.exe operation=PKIOperation 443",
          "Mozilla/4.0+(compatible;+Win32;+NDES+client+10.0.22631.4602/ni_release)",
          "sha256WithRSAEncryption",
          "NT AUTHORITY\\SYSTEM",
          "S-1-5-18",
          "HKLM\\SOFTWARE",
          "Error Domain=NSURLErrorDomain Code=-1001",
          "<MCSCEPErrorDomain:22013>",
          "Challenge: there is one; it is never shown",
          "Verify challenge returns true",
          "validateChallenge",
          "127.0.0.1",
          "::1",
          "std::string",
          "PublicKeyToken=31bf3856ad364e35",
          "./Vendor/MSFT/ClientCertificateInstall/SCEP",
          "CN={{UserName}}",
          "%SystemDrive%",
          "CertRep@5f2e31a [pkiStatus=FAILURE]",
          "CertEnroll 88",
          "finished.It then",
          "403.16 0 64",
          "wevtutil epl Microsoft-Intune-CertificateConnectors/Admin connector.evtx",
          "C:\\Program Files\\Microsoft Intune\\NDESPolicyModule\\Logs\\NDESPlugin.log",
          "%SystemDrive%\\inetpub\\logs\\LogFiles\\W3SVC1\\u_ex<yymmdd>.log",
          "The certificate reached the device: event 309 at 08:20:17. It took 11.9 s.",
          "Das Zertifikat wurde nicht ausgestellt; Zertifizierungsstellenkonfiguration",
          "\"stage\": \"validateChallenge\", \"outcome\": \"implied\", \"line\": 183901",
          "device-1/scep-1",
          "C:\\Users\\Public\\x",
          "scep-workbench/analysis/1"}) {
        QTest::newRow(text) << s(text);
    }
}

void TestRedactor::wordOfTheFieldSurvives()
{
    QFETCH(QString, text);
    QCOMPARE(redact(text), text);
    const QString sentence = s("It said: ") + text + s(" (again)");
    QCOMPARE(redact(sentence), sentence);
}

void TestRedactor::whatCannotBeReadIsRemoved_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("broken percent") << s("x adele.vance%4-contoso.example y");
    QTest::newRow("broken unicode") << s("x \\u00adele.vance\\u00@contoso.example y");
    QTest::newRow("broken reference") << s("x svc-scepadm&#xzz;DESKTOP y");
    QTest::newRow("undecodable") << s("x svc-scepadm\xEF\xBF\xBD"
                                      "DESKTOP y");
    QTest::newRow("too many layers") << s("x %25252525252525252541dele.v%61nce y");
}

void TestRedactor::whatCannotBeReadIsRemoved()
{
    QFETCH(QString, text);
    QCOMPARE(redact(text), s("x [removed] y"));
}

void TestRedactor::namesStandInQuotesAndBesideDashes_data()
{
    QTest::addColumn<QString>("around");
    for (const char *around : {"“%1”", "„%1”", "‘%1’", "«%1»", "–%1—", "…%1…", "・%1。"}) {
        QTest::newRow(around) << s(around);
    }
}

void TestRedactor::namesStandInQuotesAndBesideDashes()
{
    QFETCH(QString, around);
    for (const char *name : {"ndes01", "contoso", "adele.vance@contoso.example",
                             "ndes01.corp.contoso.example", "pc9.contoso.example"}) {
        const QString text = around.arg(s(name));
        const QString result = redact(text);
        QVERIFY2(!result.contains(s(name).section(QLatin1Char('.'), 0, 0)), qPrintable(result));
        QVERIFY2(!result.contains(s("contoso")), qPrintable(result));
        QCOMPARE(result.front(), text.front());
        QCOMPARE(result.back(), text.back());
    }
}

// Neither those of an identity nor those of a text count.
void TestRedactor::anAddressEndsBeforeItsFullStop()
{
    RedactionPass pass({}, Key);
    pass.read(s("Issued for CN=eva@fabrikam.example.\nThe upn: eva@fabrikam.example."));
    pass.add(identitiesOfName(s("eva@fabrikam.example.")));
    RedactionCounts counts;
    const Redactor redactor = pass.finished();
    const QString result =
        redactor.redacted(s("CN=eva@fabrikam.example.\nupn: eva@fabrikam.example."), &counts);
    const QString user = s("user-1@domain-1.");
    QCOMPARE(result, s("CN=") + user + s("\nupn: ") + user);
    for (const Replacement &row : redactor.replacements(counts)) {
        QVERIFY2(!row.original.endsWith(QLatin1Char('.')), qPrintable(row.original));
    }
}

void TestRedactor::charactersThatNobodySeesDoNotCount()
{
    const QString name = s("Zeb") + QChar(0) + s("ulon") + QChar(0x200D) + s("ia");
    const QList<Identity> identities{{IdentityKind::Name, name}};
    QCOMPARE(redact(s("Zebulonia was here"), identities), s("name-1 was here"));
    QCOMPARE(redact(name + s(" was here"), identities), s("name-1 was here"));
    QCOMPARE(redact(s("CN=Sal") + QString(30, QChar(0)) + s("bert"), {}), s("CN=name-1"));
}

// The subject reaches into a word that cannot be read, and takes along what stands before it.
void TestRedactor::brokenWordJoinsWhatStandsBefore()
{
    QCOMPARE(redact(s("x svc-scepadm;ndes01;CN=Some Body%4- y"), sampleIdentities()),
             s("x [removed]"));
    QCOMPARE(redact(s("x svc-scepadm;ndes01;CN=Some Body%4-, y"), sampleIdentities()),
             s("x [removed] y"));
}

void TestRedactor::piecesOfShortenedNamesGo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const char *text, const char *result) {
        QTest::newRow(name) << s(text) << s(result);
    };
    row("both ends", "at cont…example, then", "at [removed]…example, then");
    row("beginning", "device desktop-7F3…", "device [removed]…");
    row("end", "user ….vance@contoso.example", "user ….user-3@domain-1");
    row("dots", "device DESKTOP-7F3... was", "device [removed]... was");
    row("many dots", "device DESKTOP-7F3....", "device [removed]....");
    row("word of a name", "CA Contoso Iss…", "CA domain-1 [removed]…");
    row("letters outside ASCII", "for Łuk… and …ółć", "for [removed]… and …[removed]");
    row("URL-escaped", "q=DESKTOP-7F%E2%80%A6", "q=[removed]%E2%80%A6");
    row("two marks", "svc-sce……scepadm", "[removed]……[removed]");
    row("behind a label", "<Computer>LAPTOP-0M4…", "<Computer>[removed]");
    row("nothing left behind a label", "<Computer>…", "<Computer>…");
    row("end of a number", "device …K2Q1 here", "device …[removed] here");
    // What stays: words that begin no name, too little of one, words of the field.
    row("other word", "Loading…", "Loading…");
    row("too little", "for Ad… and V…", "for Ad… and V…");
    row("apart", "cont … exa", "cont … exa");
    row("word of the field", "ndes…", "ndes…");
    row("path", "../../logs", "../../logs");
}

void TestRedactor::piecesOfShortenedNamesGo()
{
    QFETCH(QString, text);
    QFETCH(QString, result);
    QCOMPARE(redact(text), result);
    QCOMPARE(redact(result), result);
}

void TestRedactor::longValuesGoAsAWhole()
{
    const QString value =
        QString(3000, QLatin1Char('q')) + s("x9") + QString(3000, QLatin1Char('z'));
    QCOMPARE(redact(s("challenge=") + value + s(", next")),
             s("challenge=[challenge removed], next"));
    QCOMPARE(redact(s("CN=") + value + s(", C=PL")), s("CN=[base64, 4501 bytes removed], C=PL"));
    QString words;
    for (int i = 0; i < 400; ++i) {
        words += s("word ");
    }
    QCOMPARE(redact(s("CN=") + words.trimmed() + s(", C=PL")), s("CN=[removed], C=PL"));
    // Of a long name the beginning is compared, and the rest of the line goes with it.
    const QList<Identity> identities{{IdentityKind::Name, value}};
    QCOMPARE(redact(s("is ") + value + s(" so\nnext"), identities), s("is name-1\nnext"));
}

void TestRedactor::relatedNamesStayRelated()
{
    const QString result = redact(s("adele.vance@contoso.example ndes01.corp.contoso.example "
                                    "contoso.example CONTOSO\\adele.vance "
                                    "ndes01 Adele Vance pc9.contoso.example"));
    const QStringList words = result.split(QLatin1Char(' '));
    QCOMPARE(words.size(), 7);
    const QString domain = words.at(2);
    const QString user = words.at(0).section(QLatin1Char('@'), 0, 0);
    QVERIFY2(domain.startsWith(s("domain-")), qPrintable(result));
    QCOMPARE(words.at(0), user + QLatin1Char('@') + domain);
    QVERIFY2(words.at(1).endsWith(QLatin1Char('.') + domain), qPrintable(result));
    QCOMPARE(words.at(3), domain + QLatin1Char('\\') + user);
    QCOMPARE(words.at(4), words.at(1).section(QLatin1Char('.'), 0, 0));
    QCOMPARE(words.at(5), user);
    QVERIFY2(words.at(6).startsWith(s("host-")) && words.at(6).endsWith(QLatin1Char('.') + domain),
             qPrintable(result));
}

// With many identities, the same order by chance under two keys is out of the question.
void TestRedactor::numbersDependOnTheKeyAlone()
{
    QList<Identity> identities;
    QString text;
    for (int i = 0; i < 40; ++i) {
        identities.append({IdentityKind::Host, s("machine%1x").arg(i)});
        text += identities.constLast().text + QLatin1Char(' ');
    }
    const QByteArray otherKey(RedactionKeyBytes, '\x2b');
    const QString first = redact(text, identities);
    QCOMPARE(redact(text, identities), first);
    std::ranges::reverse(identities);
    QCOMPARE(redact(text, identities), first);
    const QString other = redact(text, identities, {}, otherKey);
    QVERIFY(other != first);
    // The same labels, in another order: the numbers tell nothing else.
    QStringList labels = first.split(QLatin1Char(' '));
    QStringList others = other.split(QLatin1Char(' '));
    labels.sort();
    others.sort();
    QCOMPARE(others, labels);
    for (int i = 1; i <= 40; ++i) {
        QVERIFY(labels.contains(s("host-%1").arg(i)));
    }
}

void TestRedactor::orderOfTextsDoesNotMatter()
{
    const QStringList texts{s("from 192.0.2.77 to dc7.fabrikam.example"),
                            s("megan@fabrikam.example on dc7"), s("192.0.2.78 is megan's")};
    RedactionPass forwards({}, Key);
    RedactionPass backwards({}, Key);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        forwards.read(texts.at(i));
        backwards.add(backwards.redactor().newIdentities(texts.at(texts.size() - 1 - i)));
    }
    const Redactor one = forwards.finished();
    const Redactor two = backwards.finished();
    RedactionCounts ones;
    RedactionCounts twos;
    for (const QString &text : texts) {
        QCOMPARE(two.redacted(text, &twos), one.redacted(text, &ones));
    }
    QCOMPARE(twos, ones);
    QCOMPARE(two.replacements(twos), one.replacements(ones));
    QVERIFY(!one.redacted(texts.at(1)).contains(s("dc7")));
    QVERIFY(!one.redacted(texts.at(2)).contains(s("megan")));
}

// Hosts and users are called like words of the field, and words hold their names.
void TestRedactor::namesThatAreWordsDoNotSpoilWords()
{
    const QList<Identity> identities{{IdentityKind::Host, s("manage.contoso.example")},
                                     {IdentityKind::Host, s("proto.contoso.example")},
                                     {IdentityKind::Address, s("support@contoso.example")},
                                     {IdentityKind::Host, s("pc1")},
                                     {IdentityKind::User, s("ert")}};
    for (const QString &text :
         {s("Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider"),
          s("The protocol is supported"), s("PC10 is not pc2"), s("certificate error")}) {
        QCOMPARE(redact(text, identities), text);
    }
    QCOMPARE(redact(s("proto and PC1 and Ert"), identities).count(QLatin1Char('1')) +
                 redact(s("proto and PC1 and Ert"), identities).count(QLatin1Char('2')),
             3);
}

void TestRedactor::threadsGiveTheSame()
{
    QString text;
    for (int i = 0; i < 200; ++i) {
        text += s("%1: DESKTOP-7F3K2Q1 by adele.vance%40contoso.example from 192.0.2.%1\n").arg(i);
    }
    const Redactor redactor(sampleIdentities(), Key);
    const QString expected = redactor.redacted(text);
    const QList<Identity> identities = redactor.newIdentities(text);
    QVERIFY(identities.size() > 100);
    constexpr int Threads = 4;
    std::array<bool, Threads> isSame{};
    {
        std::vector<std::jthread> threads;
        for (bool &same : isSame) {
            threads.emplace_back([&, target = &same] {
                *target = redactor.redacted(text) == expected &&
                          redactor.newIdentities(text) == identities;
            });
        }
    }
    QVERIFY(std::ranges::all_of(isSame, [](bool same) { return same; }));
}

void TestRedactor::keptAndAddedValuesAreObeyed()
{
    const RedactionChoices choices{.keptKinds = {},
                                   .keptTexts = {s("DESKTOP-7F3K2Q1"), s("192.0.2.77")},
                                   .added = {{IdentityKind::Name, s("Blue Falcon")}},
                                   .publicTexts = {s("3ebc0b21-0ded-4f11-b553-3d1dc625c5bf")}};
    const QString result = redact(s("desktop-7f3k2q1 at 192.0.2.77 in blue%20falcon by rule "
                                    "3ebc0b21-0ded-4f11-b553-3d1dc625c5bf for svc-scepadm"),
                                  sampleIdentities(), choices);
    QVERIFY2(result.startsWith(s("desktop-7f3k2q1 at 192.0.2.77 in name-")), qPrintable(result));
    QVERIFY2(result.contains(s("by rule 3ebc0b21-0ded-4f11-b553-3d1dc625c5bf for user-")),
             qPrintable(result));
}

void TestRedactor::keptKindsStay()
{
    const RedactionChoices choices{.keptKinds = {IdentityKind::Guid, IdentityKind::Domain},
                                   .keptTexts = {},
                                   .added = {},
                                   .publicTexts = {}};
    const QString result =
        redact(s("45b8a767-a77c-4266-9d1f-8112c3d5d32c svc-scepadm@contoso.example"),
               sampleIdentities(), choices);
    QVERIFY2(result.startsWith(s("45b8a767-a77c-4266-9d1f-8112c3d5d32c user-")),
             qPrintable(result));
    QVERIFY2(result.endsWith(s("@contoso.example")), qPrintable(result));
}

void TestRedactor::secretsAreRemovedWhateverIsKept()
{
    RedactionChoices choices;
    choices.keptKinds = {AllIdentityKinds.begin(), AllIdentityKinds.end()};
    choices.keptTexts = {s("Tz7!abQ")};
    QCOMPARE(
        redact(s("challenge=Tz7!abQ; adele.vance@contoso.example"), sampleIdentities(), choices),
        s("challenge=[challenge removed]; adele.vance@contoso.example"));
    // What is encoded stays by that choice, unless it holds somebody's name.
    choices.keptKinds = {IdentityKind::Encoded};
    QCOMPARE(redact(s("TWFueSBoYW5kcyBtYWtlIGxpZ2h0IHdvcmsu"), sampleIdentities(), choices),
             s("TWFueSBoYW5kcyBtYWtlIGxpZ2h0IHdvcmsu"));
    QCOMPARE(redact(QString::fromLatin1(
                        QByteArray("Many hands of DESKTOP-7F3K2Q1 make light work").toBase64()),
                    sampleIdentities(), choices),
             s("[base64, 45 bytes removed]"));
}

void TestRedactor::previewListsEverythingAndMasksSecrets()
{
    const QString text = s("desktop-7f3k2q1 DESKTOP-7F3K2Q1 challenge=Tz7abQ Bearer "
                           "token=deadbeefX 192.0.2.77");
    RedactionPass pass(sampleIdentities(), Key, {.keptTexts = {s("192.0.2.77")}});
    pass.read(text);
    const Redactor redactor = pass.finished();
    RedactionCounts counts;
    const QString result = redactor.redacted(text, &counts);
    QVERIFY(!result.contains(s("[removed]")));
    const QList<Replacement> rows = redactor.replacements(counts);
    const auto find = [&rows](const QString &original) {
        const auto at = std::ranges::find_if(rows, [&](const Replacement &row) {
            return row.original.compare(original, Qt::CaseInsensitive) == 0;
        });
        return at == rows.end() ? Replacement() : *at;
    };
    QCOMPARE(find(s("DESKTOP-7F3K2Q1")).count, 2);
    QVERIFY(result.startsWith(find(s("DESKTOP-7F3K2Q1")).replacement));
    QCOMPARE(find(s("contoso.example")).kind, IdentityKind::Domain);
    QCOMPARE(find(s("contoso.example")).count, 0);
    QCOMPARE(find(s("••••••••")).replacement, s("[challenge removed]"));
    for (const Replacement &row : rows) {
        QVERIFY(!row.original.contains(s("Tz7")) && !row.original.contains(s("deadbeef")));
    }
}

void TestRedactor::resultIsStable_data()
{
    shapeIsReplaced_data();
    // What is left on both sides of a name looks like one thing once the name is away.
    QTest::newRow("joint") << s("xk9Qz7Lw2pRVance, AdeleT4vB8nM1cZq") << QString();
    QTest::newRow("long value") << s("challenge=") + QString(9000, QLatin1Char('q')) << QString();
    QTest::newRow("URLs in a URL")
        << s("http://a1/?x=http://b2/?y=c&z=http://u:p@d3/") << QString();
}
void TestRedactor::resultIsStable()
{
    QFETCH(QString, text);
    RedactionPass pass(sampleIdentities(), Key);
    pass.read(text);
    const Redactor redactor = pass.finished();
    const QString once = redactor.redacted(text);
    QCOMPARE(redactor.redacted(once), once);
}

QTEST_APPLESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
