// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/analysis/observations.h"

#include <QTest>

using namespace Scep;
using namespace Scep::Testing;

/// A failure that tells no stage stands where the attempt stood.
class TestLateFailures : public QObject
{
    Q_OBJECT

private slots:
    void stageIsTheReachedOne_data();
    void stageIsTheReachedOne();
    void nextAttemptBeginsAnew();
    void muchLaterIsAnotherAttempt();
};

namespace {
CaseScript computer()
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/pc"));
    script.say("10:00:00.000", "csr", alias(WindowsAlias)).say("10:00:00.100", "sent");
    return script;
}
} // namespace

void TestLateFailures::stageIsTheReachedOne_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("state");
    QTest::newRow("no answer") << QStringList() << Stage::ContactNdes << QStringLiteral("event 32");
    QTest::newRow("answer") << QStringList{QStringLiteral("response")} << Stage::Deliver
                            << QStringLiteral("event 32");
    QTest::newRow("refusal") << QStringList{QStringLiteral("response"), QStringLiteral("refused")}
                             << Stage::Issue << QStringLiteral("pkiStatus=FAILURE");
    QTest::newRow("known fault of the request") << QStringList{QStringLiteral("received500")}
                                                << Stage::ContactNdes << QStringLiteral("HTTP 500");
}

void TestLateFailures::stageIsTheReachedOne()
{
    QFETCH(QStringList, before);
    QFETCH(Stage, stage);
    QFETCH(QString, state);
    CaseScript script = computer();
    for (const QString &rule : before) {
        script.say("10:00:01.000", qPrintable(rule));
    }
    script.say("10:00:01.100", "unknown").say("10:00:09.000", "unknown");
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.outcome, Outcome::Failed);
    QCOMPARE(enrollment.verdict.stage, stage);
    QCOMPARE(enrollment.verdict.state, state);
    QCOMPARE(enrollment.findings.size(), stage == Stage::Deliver || before.isEmpty() ? 1 : 2);
}

void TestLateFailures::nextAttemptBeginsAnew()
{
    CaseScript script = computer();
    script.say("10:00:01.000", "response")
        .say("10:00:01.100", "refused")
        .say("10:00:30.000", "csr")
        .say("10:00:31.000", "unknown");
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.stage, Stage::ContactNdes);
    QCOMPARE(enrollment.verdict.state, QStringLiteral("event 32"));
}

void TestLateFailures::muchLaterIsAnotherAttempt()
{
    CaseScript script = computer();
    script.say("10:00:01.000", "response").say("10:20:00.000", "unknown");
    QCOMPARE(script.enrollment().verdict.stage, Stage::ContactNdes);
}

QTEST_APPLESS_MAIN(TestLateFailures)
#include "tst_latefailures.moc"
