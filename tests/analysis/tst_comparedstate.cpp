// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/comparedstate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

/// What of a state is compared.
class TestComparedState : public QObject
{
    Q_OBJECT

private slots:
    void whatNamesOneRequestIsLeftOut_data();
    void whatNamesOneRequestIsLeftOut();
    void whatTellsStatesApartIsKept_data();
    void whatTellsStatesApartIsKept();
    void statesWithAValueHaveAName();
    void repetitionsAreOneStep();
};

void TestComparedState::whatNamesOneRequestIsLeftOut_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("GUID") << u"profile 51bad41f-3854-4eb5-a2f2-0f7a94034ee8 added"_s
                          << u"profile {AAAAAAAA-3854-4EB5-A2F2-0f7a94034ee8} added"_s;
    QTest::newRow("GUID with underlines")
        << u"51bad41f_3854_4eb5_a2f2_0f7a94034ee8"_s << u"61bad41f_3854_4eb5_a2f2_0f7a94034ee8"_s;
    QTest::newRow("thumbprint") << u"CA 303276B3D2F695ACD31EB5F7D036F70301DCB83E found"_s
                                << u"CA 1032 76b3 d2f6 95ac d31e b5f7 d036 f703 01dc b83e found"_s;
    QTest::newRow("request id") << u"request 100423 taken"_s << u"request 9900124 taken"_s;
    QTest::newRow("negative hash") << u"Hash=-2017811690"_s << u"Hash=1287488872"_s;
    QTest::newRow("time") << u"at 2026-03-03T09:24:48.193Z"_s << u"at 2025-12-31 23:59:59"_s;
    QTest::newRow("blanks") << u"a  b"_s << u"a b "_s;
}

void TestComparedState::whatNamesOneRequestIsLeftOut()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(comparableText(one), comparableText(other));
}

void TestComparedState::whatTellsStatesApartIsKept_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("event") << u"event 36"_s << u"event 37"_s;
    QTest::newRow("status") << u"GetCACert 200"_s << u"GetCACert 503"_s;
    QTest::newRow("value") << u"pkiStatus=SUCCESS"_s << u"pkiStatus=FAILURE"_s;
    QTest::newRow("error code") << u"error 0x80094800"_s << u"error 0x80094012"_s;
    QTest::newRow("Apple's error") << u"MCSCEPErrorDomain 22013"_s << u"MCSCEPErrorDomain 22005"_s;
    QTest::newRow("Apple's negative error")
        << u"NSOSStatusErrorDomain -25300"_s << u"NSOSStatusErrorDomain -25308"_s;
    QTest::newRow("WinHTTP") << u"VerifyRequest 12175"_s << u"VerifyRequest 12029"_s;
    QTest::newRow("HRESULT in decimal")
        << u"GetCACert 500 -2146875392"_s << u"GetCACert 500 -2146885628"_s;
    QTest::newRow("state of hexadecimal letters") << u"FACADE"_s << u"DECADE"_s;
}

void TestComparedState::whatTellsStatesApartIsKept()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(comparableText(one) != comparableText(other));
}

void TestComparedState::statesWithAValueHaveAName()
{
    QCOMPARE(stateName(u"pkiStatus=FAILURE"_s), u"pkiStatus"_s);
    QCOMPARE(stateName(u"CERT_INSTALLING"_s), QString());
    QCOMPARE(stateName(u"=x"_s), QString());
}

void TestComparedState::repetitionsAreOneStep()
{
    const auto at = [](int seconds) {
        return Instant{std::chrono::seconds(seconds), TimeCertainty::Known};
    };
    StageResult stage;
    stage.spans = {
        {.state = u"poll 10001"_s, .outcome = Outcome::InProgress, .from = at(0), .to = at(2)},
        {.state = u"poll 10002"_s, .outcome = Outcome::InProgress, .from = at(2), .to = at(5)},
        {.state = u"poll 10003"_s, .outcome = Outcome::Failed, .from = at(5), .to = at(5)},
        {.state = u"wait"_s, .outcome = Outcome::InProgress, .from = at(5), .to = {}},
    };
    const QList<ComparedStep> steps = stepsOf(stage);
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps[0].count, 2);
    QCOMPARE(steps[0].duration, std::chrono::seconds(5));
    QCOMPARE(steps[1].outcome, Outcome::Failed);
    QCOMPARE(steps[2].duration.count(), 0);
}

QTEST_GUILESS_MAIN(TestComparedState)
#include "tst_comparedstate.moc"
