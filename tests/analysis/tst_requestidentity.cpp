// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/analysis/observations.h"

#include <QTest>

using namespace Scep;
using namespace Scep::Testing;

class TestRequestIdentity : public QObject
{
    Q_OBJECT

private slots:
    void everyPlatformsSpellingIsTheSameKey_data();
    void everyPlatformsSpellingIsTheSameKey();
    void elidedNamesMatchWhatTheyBegin_data();
    void elidedNamesMatchWhatTheyBegin();
    void otherNamesStandForThemselves();
    void hostileNamesAreOnlyText_data();
    void hostileNamesAreOnlyText();
};

void TestRequestIdentity::everyPlatformsSpellingIsTheSameKey_data()
{
    QTest::addColumn<QString>("alias");
    QTest::newRow("Android") << AndroidAlias;
    QTest::newRow("Android, encoded again")
        << QString(AndroidAlias).replace(QLatin1Char('%'), QLatin1String("%25"));
    QTest::newRow("LocURI")
        << QString(AndroidAlias).replace(QLatin1Char(';'), QLatin1String("%3B"));
    QTest::newRow("Apple profile") << AppleAlias;
    QTest::newRow("Apple")
        << QString(AppleAlias).remove(QLatin1String("www.windowsintune.com.SCEP."));
    QTest::newRow("Windows") << WindowsAlias;
    QTest::newRow("upper case guid")
        << QString(WindowsAlias).replace(QLatin1String("51bad41f"), QLatin1String("51BAD41F"));
}

void TestRequestIdentity::everyPlatformsSpellingIsTheSameKey()
{
    QFETCH(QString, alias);
    QCOMPARE(parseRequestIdentity(alias).key(),
             QStringLiteral("ac-51bad41f-3854-4eb5-a2f2-0f7a94034ee8/"
                            "39907e78-e61b-4730-b9fa-d44a53e4111c/1677525787"));
}

void TestRequestIdentity::elidedNamesMatchWhatTheyBegin_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool>("same");
    QTest::newRow("ellipsis") << ElidedAlias << AndroidAlias << true;
    QTest::newRow("three dots")
        << QStringLiteral("ModelName=AC_51bad41f.../LogicalName_39907e78...;Hash=1677525787")
        << WindowsAlias << true;
    QTest::newRow("both elided") << ElidedAlias
                                 << QStringLiteral("ModelName=AC_51bad41f.../"
                                                   "LogicalName_39907e78...;Hash=1677525787")
                                 << true;
    QTest::newRow("other hash") << ElidedAlias
                                << QStringLiteral("ModelName=AC_51…/LogicalName_39907…;Hash=1")
                                << false;
    QTest::newRow("other sign") << QStringLiteral("ModelName=AC_51…/LogicalName_39…;Hash=-5")
                                << QStringLiteral("ModelName=AC_51…/LogicalName_39…;Hash=5")
                                << false;
    QTest::newRow("other request") << ElidedAlias << OtherAlias << false;
    QTest::newRow("same") << AndroidAlias << WindowsAlias << true;
    QTest::newRow("text and request") << QStringLiteral("17…") << AndroidAlias << false;
    QTest::newRow("thumbprint") << QStringLiteral("17…") << QStringLiteral("17AB") << true;
    QTest::newRow("other thumbprint") << QStringLiteral("17…") << QStringLiteral("18AB") << false;
}

void TestRequestIdentity::elidedNamesMatchWhatTheyBegin()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const RequestIdentity one = parseRequestIdentity(left);
    const RequestIdentity other = parseRequestIdentity(right);
    QTEST(mayBeSame(one, other), "same");
    QTEST(mayBeSame(other, one), "same");
}

void TestRequestIdentity::otherNamesStandForThemselves()
{
    const RequestIdentity identity = parseRequestIdentity(QStringLiteral(" User Certificate "));
    QVERIFY(!identity.isIntuneRequest());
    QCOMPARE(identity.key(), QStringLiteral("user certificate"));
    QVERIFY(parseRequestIdentity({}).isNull());
}

void TestRequestIdentity::hostileNamesAreOnlyText_data()
{
    QTest::addColumn<QString>("alias");
    QTest::newRow("empty parts") << QStringLiteral("ModelName=…/LogicalName_…;Hash=1");
    QTest::newRow("only a prefix") << QStringLiteral("www.windowsintune.com.SCEP.");
    QTest::newRow("bad percent") << QStringLiteral("%%%2%ZZ%");
    QTest::newRow("very long") << QString(200'000, QLatin1Char('_'));
    QTest::newRow("many names") << QStringLiteral("ModelName=_LogicalName_").repeated(5'000);
    QTest::newRow("many dots") << QString(200'000, QLatin1Char('.'));
}

void TestRequestIdentity::hostileNamesAreOnlyText()
{
    QFETCH(QString, alias);
    const RequestIdentity identity = parseRequestIdentity(alias);
    QVERIFY(identity.key().size() <= 4096);
    QVERIFY(mayBeSame(identity, identity));
}

QTEST_APPLESS_MAIN(TestRequestIdentity)
#include "tst_requestidentity.moc"
