// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/report/codelookup.h"
#include "models/report/codetext.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

class TestCodeLookup : public QObject
{
    Q_OBJECT

private slots:
    void everyFormFindsTheSame_data();
    void everyFormFindsTheSame();
    void severalMeaningsComeBestFirst_data();
    void severalMeaningsComeBestFirst();
    void unknownCodesSayWhatTheyLookLike_data();
    void unknownCodesSayWhatTheyLookLike();
    void longTextIsLookedUpByItsBeginning();
    void searchNarrowsWithEachWord();
    void linesOfTextsAreToldOnce();
    void jsonHoldsWhatIsKnown();
    void expressionFindsTheLinesOfACode_data();
    void expressionFindsTheLinesOfACode();
};

namespace {
QStringList idsOf(const QList<CodeMeaning> &meanings)
{
    QStringList ids;
    for (const CodeMeaning &meaning : meanings) {
        ids.append(codeId(meaning));
    }
    return ids;
}
} // namespace

void TestCodeLookup::everyFormFindsTheSame_data()
{
    QTest::addColumn<QStringList>("forms");
    QTest::addColumn<QString>("id");
    QTest::newRow("HRESULT") << QStringList{u"0x80094800"_s,
                                            u"80094800"_s,
                                            u"0X80094800"_s,
                                            u"0x80094800L"_s,
                                            u"-2146875392"_s,
                                            u"2148091904"_s,
                                            u"HRESULT: 0x80094800"_s,
                                            u"CERTSRV_E_UNSUPPORTED_CERT_TYPE"_s,
                                            u"certsrv_e_unsupported_cert_type"_s,
                                            u"  0x80094800  "_s,
                                            u"The requested certificate template is not supported "
                                            "by this CA."_s,
                                            u"Result: (The requested certificate template is not "
                                            "supported by this CA.)"_s}
                             << u"hresult:0x80094800"_s;
    QTest::newRow("WinHTTP inside an HRESULT")
        << QStringList{u"0x80072F8F"_s,
                       u"-2147012721"_s,
                       u"12175"_s,
                       u"Error 12175"_s,
                       u"ERROR_WINHTTP_SECURE_FAILURE"_s,
                       u"Unknown Win32 Error code: 0x80072f8f"_s}
        << u"winhttp:12175"_s;
    QTest::newRow("Win32 inside an HRESULT")
        << QStringList{u"0x80070005"_s,          u"-2147024891"_s, u"E_ACCESSDENIED"_s,
                       u"ERROR_ACCESS_DENIED"_s, u"Win32 5"_s,     u"Access is denied."_s}
        << u"win32:5"_s;
    QTest::newRow("HTTP inside an HRESULT")
        << QStringList{u"0x80190194"_s, u"HTTP 404"_s, u"HTTP_E_STATUS_NOT_FOUND"_s,
                       u"-2145844844"_s}
        << u"http:404"_s;
    QTest::newRow("IIS sub-status")
        << QStringList{u"403.16"_s, u"403 16"_s, u"HTTP 403.16"_s, u"403 16 0"_s}
        << u"http:403.16"_s;
    QTest::newRow("IIS triple") << QStringList{u"500 0 1346"_s, u"500.0 1346"_s}
                                << u"http:500.0 1346"_s;
    QTest::newRow("Apple") << QStringList{u"MCSCEPErrorDomain 22013"_s,
                                          u"MCSCEPErrorDomain:22013"_s,
                                          u"<MCSCEPErrorDomain:22013>"_s,
                                          u"Error Domain=MCSCEPErrorDomain Code=22013"_s,
                                          u"22013"_s,
                                          u"0x87D17D0D"_s,
                                          u"-2016314099"_s,
                                          u"Domain : MCSCEPErrorDomain Code   : 22013"_s,
                                          u"“The SCEP server returned an invalid response.”"_s}
                           << u"nsError:MCSCEPErrorDomain 22013"_s;
    QTest::newRow("NSURL") << QStringList{u"NSURLErrorDomain -1001"_s,
                                          u"kCFErrorDomainCFNetwork -1001"_s,
                                          u"NSURLErrorTimedOut"_s, u"-1001"_s,
                                          u"The request timed out."_s}
                           << u"nsError:NSURLErrorDomain -1001"_s;
    QTest::newRow("Intune's own") << QStringList{u"0x87D1FDF2"_s, u"-2016281102"_s,
                                                 u"NDES URL not found"_s}
                                  << u"intune:0x87D1FDF2"_s;
    QTest::newRow("SyncML inside Intune's")
        << QStringList{u"0x87D101FB"_s, u"-2016345605"_s, u"SyncML 507"_s} << u"syncml:507"_s;
    QTest::newRow("failInfo") << QStringList{u"badMessageCheck"_s, u"failInfo 1"_s,
                                             u"failInfo=badMessageCheck"_s,
                                             u"FailInfo(1): SCEPFailBadMessageCheck"_s}
                              << u"failInfo:1"_s;
    QTest::newRow("pkiStatus") << QStringList{u"pkiStatus 3"_s, u"pkiStatus=PENDING"_s,
                                              u"PENDING"_s}
                               << u"pkiStatus:3"_s;
    QTest::newRow("connector") << QStringList{u"0x411"_s, u"0x00000411"_s}
                               << u"connector:0x00000411"_s;
    QTest::newRow("success") << QStringList{u"0x2ab0003"_s, u"44761091"_s, u"0x02AB0003"_s}
                             << u"hresult:0x02AB0003"_s;
    QTest::newRow("a name alone") << QStringList{u"ChallengeExpired"_s}
                                  << u"refusal:ChallengeExpired"_s;
}

void TestCodeLookup::everyFormFindsTheSame()
{
    QFETCH(QStringList, forms);
    QFETCH(QString, id);
    for (const QString &form : forms) {
        const QStringList found = idsOf(lookUpCode(form).meanings);
        QVERIFY2(!found.isEmpty() && found.constFirst() == id,
                 qPrintable(form + u" finds "_s + found.join(u", "_s)));
    }
}

void TestCodeLookup::severalMeaningsComeBestFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("12029") << u"12029"_s
                           << QStringList{u"winhttp:12029"_s, u"nsError:MCMDMErrorDomain 12029"_s};
    QTest::newRow("403") << u"403"_s << QStringList{u"http:403"_s, u"syncml:403"_s};
    QTest::newRow("5") << u"5"_s << QStringList{u"win32:5"_s};
    QTest::newRow("status and Win32 status")
        << u"403 16 2148204809"_s << QStringList{u"http:403.16"_s, u"hresult:0x800B0109"_s};
    QTest::newRow("aborted by the client")
        << u"500 0 64"_s << QStringList{u"http:500.0"_s, u"win32:64"_s};
    QTest::newRow("no such sub-status")
        << u"403 7 64"_s << QStringList{u"http:403.7"_s, u"win32:64"_s};
    QTest::newRow("sub-status not in the table") << u"403.99"_s << QStringList{u"http:403"_s};
    QTest::newRow("several in one text")
        << u"MCSCEPErrorDomain 22005, NSURLErrorDomain -1001"_s
        << QStringList{u"nsError:MCSCEPErrorDomain 22005"_s, u"nsError:NSURLErrorDomain -1001"_s};
}

void TestCodeLookup::severalMeaningsComeBestFirst()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    QCOMPARE(idsOf(lookUpCode(text).meanings), ids);
}

void TestCodeLookup::unknownCodesSayWhatTheyLookLike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("security") << u"0x8009FFFE"_s << u"failure, facility 9 (security"_s;
    QTest::newRow("signed") << u"-2146828290"_s << u"0x8009FFFE"_s;
    QTest::newRow("facility without a name")
        << u"0x87FF1234"_s << u"failure, facility 2047, code 4660"_s;
    QTest::newRow("Win32") << u"0x80079999"_s << u"HRESULT of Win32 error 39321"_s;
    QTest::newRow("HTTP") << u"0x801901C3"_s << u"HRESULT of HTTP status 451"_s;
    QTest::newRow("Intune and Apple")
        << u"0x87D1F000"_s << u"of an Apple device it says error 51440"_s;
    QTest::newRow("Intune and SyncML") << u"0x87D101FF"_s << u"as a SyncML status it says 511"_s;
    QTest::newRow("NTSTATUS") << u"0xC0001234"_s << u"NTSTATUS"_s;
    QTest::newRow("WinHTTP") << u"12199"_s << u"WinHTTP"_s;
    QTest::newRow("Apple or Win32") << u"22099"_s << u"domain “MC…”"_s;
    QTest::newRow("status") << u"599"_s << u"HTTP or SyncML status"_s;
    QTest::newRow("NSURL") << u"-1099"_s << u"NSURLErrorDomain"_s;
    QTest::newRow("name") << u"CERT_E_NOTHING"_s << u"name of an HRESULT"_s;
    QTest::newRow("WinHTTP name") << u"ERROR_WINHTTP_NOTHING"_s << u"name of a WinHTTP error"_s;
    QTest::newRow("words") << u"no such thing"_s << u"“no such thing” is not in the table"_s;
    QTest::newRow("nothing") << QString() << u"is not in the table"_s;
    QTest::newRow("huge number") << u"99999999999999999999999"_s << u"is not in the table"_s;
    QTest::newRow("huge hex") << u"0xFFFFFFFFFFFFFFFF"_s << u"is not in the table"_s;
}

void TestCodeLookup::unknownCodesSayWhatTheyLookLike()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const CodeLookup found = lookUpCode(text);
    QCOMPARE(idsOf(found.meanings), QStringList());
    QVERIFY2(found.unknown.contains(words), qPrintable(found.unknown));
}

void TestCodeLookup::longTextIsLookedUpByItsBeginning()
{
    const QString code = u"0x80094800"_s;
    const QString blanks(Limits::CodeCharacters, u' ');
    QVERIFY(lookUpCode(blanks.sliced(code.size()) + code).isKnown());
    QVERIFY(!lookUpCode(blanks + code).isKnown());
}

void TestCodeLookup::searchNarrowsWithEachWord()
{
    constexpr qsizetype Most = 1'000;
    const qsizetype all = searchCodes(u"template"_s, Most).size();
    const QStringList both = idsOf(searchCodes(u"template signatures"_s, Most));
    QVERIFY(all > both.size());
    QVERIFY(both.contains(u"hresult:0x8009480A"_s));
    QVERIFY(!both.contains(u"hresult:0x80094800"_s));
    QCOMPARE(searchCodes({}, 7).size(), 7);
    QCOMPARE(searchCodes(u"certificate"_s, 7).size(), 7);
    QCOMPARE(searchCodes(u"8009480"_s, Most).constFirst().code.family, CodeFamily::HResult);
    // What is typed as a code comes before what only contains it.
    QCOMPARE(codeId(searchCodes(u"5"_s, Most).constFirst()), u"win32:5"_s);
}

void TestCodeLookup::linesOfTextsAreToldOnce()
{
    const QStringList lines =
        codeLinesOf({u"failed: 0x80091007"_s, u"The hash value is not correct. 0x80091007"_s,
                     u"12 lines, none of them"_s, u"0x8009FFFE is unknown"_s});
    QCOMPARE(lines,
             QStringList{u"0x80091007 CRYPT_E_HASH_VALUE: A hash is not the expected one."_s});
}

void TestCodeLookup::jsonHoldsWhatIsKnown()
{
    const QJsonObject object = codesToJson({u"0x80072F8F"_s, u"0x8009FFFE"_s});
    QCOMPARE(object.value("schema"_L1).toString(), u"scep-workbench/codes/1"_s);
    const QJsonArray codes = object.value("codes"_L1).toArray();
    QCOMPARE(codes.size(), 2);
    const QJsonObject known = codes.at(0).toObject();
    QVERIFY(known.value("found"_L1).toBool());
    const QJsonObject meaning = known.value("meanings"_L1).toArray().at(0).toObject();
    QCOMPARE(meaning.value("id"_L1).toString(), u"winhttp:12175"_s);
    QCOMPARE(meaning.value("value"_L1).toInt(), 12175);
    QCOMPARE(meaning.value("spellings"_L1).toArray().toVariantList().value(1).toString(),
             u"0x80072F8F"_s);
    QVERIFY(meaning.value("verified"_L1).toBool());
    QVERIFY(!codes.at(1).toObject().value("found"_L1).toBool());
    QVERIFY(codes.at(1).toObject().value("unknown"_L1).toString().contains("facility 9"_L1));
}

void TestCodeLookup::expressionFindsTheLinesOfACode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("hex") << u"0x80094800"_s << u"Result: (0x80094800)"_s << true;
    QTest::newRow("signed") << u"0x80094800"_s << u"code -2146875392."_s << true;
    QTest::newRow("sentence") << u"0x80091007"_s << u"(The hash value is not correct.)"_s << true;
    QTest::newRow("longer number") << u"0x80094800"_s << u"0x800948001"_s << false;
    QTest::newRow("pair") << u"MCSCEPErrorDomain 22013"_s << u"<MCSCEPErrorDomain:22013>"_s << true;
    QTest::newRow("pair in words")
        << u"MCSCEPErrorDomain 22013"_s << u"Error Domain=MCSCEPErrorDomain Code=22013"_s << true;
    QTest::newRow("other pair") << u"MCSCEPErrorDomain 22013"_s << u"MCSCEPErrorDomain 22003"_s
                                << false;
    QTest::newRow("small number") << u"Win32 5"_s << u"5 files, 5 lines"_s << false;
    QTest::newRow("small number that is told") << u"Win32 5"_s << u"error 5"_s << true;
    QTest::newRow("columns") << u"403.16"_s << u"- 403 16 2148204809 15"_s << true;
}

void TestCodeLookup::expressionFindsTheLinesOfACode()
{
    QFETCH(QString, code);
    QFETCH(QString, line);
    QFETCH(bool, isFound);
    const QRegularExpression expression(codeExpression(lookUpCode(code).meanings.constFirst()),
                                        QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(expression.isValid(), qPrintable(expression.pattern()));
    QCOMPARE(expression.match(line).hasMatch(), isFound);
}

QTEST_APPLESS_MAIN(TestCodeLookup)
#include "tst_codelookup.moc"
