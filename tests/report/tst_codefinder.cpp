// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/report/codefinder.h"
#include "models/report/codelookup.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

class TestCodeFinder : public QObject
{
    Q_OBJECT

private slots:
    void codesOfALine_data();
    void codesOfALine();
    void ordinaryNumbersAreLeftAlone_data();
    void ordinaryNumbersAreLeftAlone();
    void domainMayStandOnTheLineBefore_data();
    void domainMayStandOnTheLineBefore();
    void longLinesTakeLinearTime_data();
    void longLinesTakeLinearTime();
};

namespace {
/// "text|query" for each, "text" where both are the same.
QStringList shown(const QString &line)
{
    QStringList result;
    for (const FoundCode &code : findCodes(line)) {
        const QString text = line.sliced(code.offset, code.length);
        result.append(text == code.query ? text : text + u'|' + code.query);
    }
    return result;
}
} // namespace

void TestCodeFinder::codesOfALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("HRESULT in parentheses")
        << u"SCEP: Certificate enroll failed. Result: (Unknown Win32 Error code: 0x80072f8f)."_s
        << QStringList{u"0x80072f8f"_s};
    QTest::newRow("the system's sentence")
        << u"SCEP: Certificate enroll failed. Result: (The hash value is not correct.)."_s
        << QStringList{u"The hash value is not correct"_s};
    QTest::newRow("success that is looked up")
        << u"KeyProtection: (0x2) Result : (0x2ab0003)."_s << QStringList{u"0x2ab0003"_s};
    QTest::newRow("code, signed and name")
        << u"0x80094811 (-2146875375 CERTSRV_E_KEY_LENGTH) Denied by Policy Module"_s
        << QStringList{u"0x80094811"_s, u"-2146875375"_s, u"CERTSRV_E_KEY_LENGTH"_s};
    QTest::newRow("with suffix") << u"if (hr == 0x800B0109L)"_s << QStringList{u"0x800B0109L"_s};
    QTest::newRow("without 0x") << u"<Result value=\"800B0109\">"_s << QStringList{u"800B0109"_s};
    QTest::newRow("HRESULT that nobody knows")
        << u"hr 0x8009FFFE"_s << QStringList{u"0x8009FFFE"_s};
    QTest::newRow("WinHTTP")
        << u"0x80072f78 (WinHttp: 12152 ERROR_WINHTTP_INVALID_SERVER_RESPONSE)"_s
        << QStringList{u"0x80072f78"_s, u"12152"_s, u"ERROR_WINHTTP_INVALID_SERVER_RESPONSE"_s};
    QTest::newRow("Error and a number")
        << u"Failed to send http request /CertificateRegistrationSvc/Certificate/VerifyRequest. Error 12175"_s
        << QStringList{u"12175"_s};
    QTest::newRow("ErrorCode=") << u"ErrorCode=5, Attempt=3"_s << QStringList{u"5"_s};
    QTest::newRow("Apple, one after the other")
        << u"Error Domain=MCSCEPErrorDomain Code=22005 \"x\" {NSUnderlyingError=NSURLErrorDomain Code=-1003}"_s
        << QStringList{u"MCSCEPErrorDomain Code=22005|MCSCEPErrorDomain 22005"_s,
                       u"NSURLErrorDomain Code=-1003|NSURLErrorDomain -1003"_s};
    QTest::newRow("Apple, short") << u"Error: <NSOSStatusErrorDomain:-603>, MDM-SCEP:14003"_s
                                  << QStringList{
                                         u"NSOSStatusErrorDomain:-603|NSOSStatusErrorDomain -603"_s,
                                         u"MDM-SCEP:14003|MDM-SCEP 14003"_s};
    QTest::newRow("Apple, in words")
        << u"(kCFErrorDomainCFNetwork error -1202.)"_s
        << QStringList{u"kCFErrorDomainCFNetwork error -1202|kCFErrorDomainCFNetwork -1202"_s};
    QTest::newRow("Apple, block") << u"Domain : PENDING Code   : 3"_s
                                  << QStringList{u"PENDING Code   : 3|PENDING 3"_s};
    QTest::newRow("number with a word") << u"    Code   : 22013"_s << QStringList{u"22013"_s};
    QTest::newRow("jscep") << u"CertRep@1a[failInfo=badRequest,pkiStatus=FAILURE]"_s
                           << QStringList{u"badRequest"_s,
                                          u"pkiStatus=FAILURE|pkiStatus FAILURE"_s};
    QTest::newRow("CertEnroll")
        << u"PkiStatus(2): SCEPDispositionFailure FailInfo(2): SCEPFailBadRequest"_s
        << QStringList{u"PkiStatus(2|PkiStatus 2"_s, u"SCEPDispositionFailure"_s,
                       u"FailInfo(2|FailInfo 2"_s, u"SCEPFailBadRequest"_s};
    QTest::newRow("IIS")
        << u"2024-05-01 10:00:00 10.0.0.5 POST /CertificateRegistrationSvc/Certificate/VerifyRequest - 443 - 10.0.0.5 NDES_Plugin - 403 16 2148204809 15"_s
        << QStringList{u"403 16 2148204809"_s};
    QTest::newRow("IIS, client gone")
        << u"2024-05-01 10:00:00 10.0.0.5 GET /certsrv/mscep/mscep.dll operation=GetCACert 443 - 10.0.0.9 UA+10 - 200 0 64 3500 310 20016"_s
        << QStringList{u"200 0 64"_s};
    QTest::newRow("HTTP")
        << u"Received '503 Service Unavailable' when sending; HTTP/1.1 500 Error"_s
        << QStringList{u"503|HTTP 503"_s, u"500|HTTP 500"_s};
    QTest::newRow("status code") << u"URL request failed. Status code: 404"_s
                                 << QStringList{u"404|HTTP 404"_s};
    QTest::newRow("connector") << u"CRP verify failed: 0x00000411"_s
                               << QStringList{u"0x00000411"_s};
    QTest::newRow("refusal") << u"ScepVerifyFailure: ChallengeExpired"_s
                             << QStringList{u"ChallengeExpired"_s};
    QTest::newRow("portal") << u"state -2016314099"_s << QStringList{u"-2016314099"_s};
    QTest::newRow("flag") << u"WINHTTP_CALLBACK_STATUS_FLAG_CERT_CN_INVALID"_s
                          << QStringList{u"WINHTTP_CALLBACK_STATUS_FLAG_CERT_CN_INVALID"_s};
}

void TestCodeFinder::codesOfALine()
{
    QFETCH(QString, line);
    QFETCH(QStringList, codes);
    QCOMPARE(shown(line), codes);
    for (const FoundCode &code : findCodes(line)) {
        const CodeLookup found = lookUpCode(code.query);
        QVERIFY2(found.isKnown() || code.query == u"0x8009FFFE"_s, qPrintable(code.query));
    }
}

void TestCodeFinder::ordinaryNumbersAreLeftAlone_data()
{
    QTest::addColumn<QString>("line");
    for (
        const QString &line : {
            u"2018-02-27T04:50:52.1890000 VERB Event com.x.y 9595 9 There are 5 requests"_s,
            u"2024-05-01 10:00:00 10.0.0.5 GET /certsrv/mscep/mscep.dll operation=GetCACaps 443 - 10.0.0.9 UA - 200 0 0 403"_s,
            u"2023-01-01 12:00:00.000000-0500 0x1f2a Default 0x8000000000012 120 0 profiled: text"_s,
            u"pid 12029, port 12175, size 22013 bytes, 403 files, 5 of 12"_s,
            u"thumbprint 800B01098009480080070005AABBCCDD00112233"_s,
            u"{800b0109-1111-2222-3333-444455556666}"_s,
            u"Handle 0x80001234, mask 0xFFFFFFFF, flags 0x7FFFFFFF, address 0x00007ff8deadbeef"_s,
            u"Hash=1677525787 Hash=-1677525787 epoch 1519708588 ns 1519708588244"_s,
            u"SUCCESS, FAILURE, Error, Result: 0, exit code 0, Result: 1, code 200"_s,
            u"from 18:30:53.691033 -0500 to -1001x"_s,
            u"error 200, status 200, HTTP/1.1 200 OK, received 503 bytes"_s,
            u"LogError 0x80"_s,
            u"MCSCEPErrorDomain was not seen in the 22013 lines that were read before the end"_s,
            u"PENDING 3 requests"_s,
            u"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA80094800"_s,
            u""_s,
        }) {
        QTest::newRow(qPrintable(line.left(40))) << line;
    }
}

void TestCodeFinder::ordinaryNumbersAreLeftAlone()
{
    QFETCH(QString, line);
    QCOMPARE(shown(line), QStringList());
}

void TestCodeFinder::domainMayStandOnTheLineBefore_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("block") << u"Domain : MCSCEPErrorDomain"_s << u"Code   : 22013"_s
                           << QStringList{u"22013|MCSCEPErrorDomain 22013"_s};
    QTest::newRow("negative, indented") << u"  Domain : NSURLErrorDomain"_s << u"  Code   : -1001"_s
                                        << QStringList{u"-1001|NSURLErrorDomain -1001"_s};
    QTest::newRow("small") << u"Domain : PENDING"_s << u"Code   : 3"_s
                           << QStringList{u"3|PENDING 3"_s};
    QTest::newRow("other line before")
        << u"Domain controllers: two"_s << u"Code   : 3"_s << QStringList();
    QTest::newRow("nothing before") << QString() << u"Code   : 3"_s << QStringList();
    QTest::newRow("more on the line") << u"Domain : MCSCEPErrorDomain"_s
                                      << u"Code 5 of 0x80072f8f"_s << QStringList{u"0x80072f8f"_s};
}

void TestCodeFinder::domainMayStandOnTheLineBefore()
{
    QFETCH(QString, before);
    QFETCH(QString, line);
    QStringList codes;
    for (const FoundCode &code : findCodes(line, before)) {
        const QString text = line.sliced(code.offset, code.length);
        codes.append(text == code.query ? text : text + u'|' + code.query);
    }
    QTEST(codes, "codes");
}

// With anything quadratic a row would not end within the test's time.
void TestCodeFinder::longLinesTakeLinearTime_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("codes") << u"0x80094800 "_s;
    QTest::newRow("one word") << u"A"_s;
    QTest::newRow("digits") << u"1"_s;
    QTest::newRow("hex") << u"0x"_s;
    QTest::newRow("minus") << u"-"_s;
    QTest::newRow("domains") << u"MCSCEPErrorDomain "_s;
    QTest::newRow("announcements") << u"error code "_s;
    QTest::newRow("sentences half") << u"The requested certificate "_s;
    QTest::newRow("requests") << u"GET 1 "_s;
    QTest::newRow("blanks") << u" "_s;
}

void TestCodeFinder::longLinesTakeLinearTime()
{
    QFETCH(QString, piece);
    constexpr qsizetype Characters = 8'000'000;
    const QString line = piece.repeated(Characters / piece.size());
    const QList<FoundCode> codes = findCodes(line);
    QVERIFY(codes.size() <= Limits::CodesPerLine);
}

QTEST_APPLESS_MAIN(TestCodeFinder)
#include "tst_codefinder.moc"
