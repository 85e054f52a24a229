// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/analysis/observations.h"

#include <QTest>

#include <algorithm>

using namespace Scep;
using namespace Scep::Testing;

class TestFirstCause : public QObject
{
    Q_OBJECT

private slots:
    void earlierStageIsTheCause();
    void oneFailureHasNoConsequence();
    void whatAnotherAttemptOvertookIsNone();
    void whatCameBeforeIsNone();
};

namespace {
Finding findingOf(const Enrollment &enrollment, const char *rule)
{
    const auto found =
        std::ranges::find(enrollment.findings, QString::fromLatin1(rule), &Finding::ruleId);
    return found == enrollment.findings.cend() ? Finding() : *found;
}

CaseScript phone()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"));
    script.say("10:00:00.000", "enroll", alias(AndroidAlias));
    return script;
}
} // namespace

void TestFirstCause::earlierStageIsTheCause()
{
    CaseScript script = phone();
    script.say("10:00:01.000", "challenge")
        .say("10:00:02.000", "refused")
        .say("10:00:03.000", "installfailed");
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.state, QStringLiteral("connector 4005"));
    QCOMPARE(enrollment.verdict.consequences.size(), 2);
    QCOMPARE(enrollment.verdict.consequences.at(0).ruleId, QStringLiteral("refused"));
    QCOMPARE(enrollment.verdict.consequences.at(0).stage, Stage::Issue);
    QCOMPARE(enrollment.verdict.consequences.at(0).evidence.line, 3);
    QCOMPARE(enrollment.verdict.consequences.at(1).ruleId, QStringLiteral("installfailed"));
    QVERIFY(findingOf(enrollment, "challenge").consequenceOf.isEmpty());
    QCOMPARE(findingOf(enrollment, "refused").consequenceOf, QStringLiteral("challenge"));
    QCOMPARE(findingOf(enrollment, "installfailed").consequenceOf, QStringLiteral("challenge"));
}

void TestFirstCause::oneFailureHasNoConsequence()
{
    CaseScript script = phone();
    script.say("10:00:02.000", "refused");
    QVERIFY(script.enrollment().verdict.consequences.isEmpty());
}

void TestFirstCause::whatAnotherAttemptOvertookIsNone()
{
    CaseScript script = phone();
    script.say("10:00:02.000", "refused")
        .say("10:10:00.000", "enroll", alias(AndroidAlias))
        .say("10:10:02.000", "issued")
        .say("10:10:03.000", "installfailed");
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.state, QStringLiteral("not installed"));
    QVERIFY(enrollment.verdict.consequences.isEmpty());
    QVERIFY(findingOf(enrollment, "refused").consequenceOf.isEmpty());
}

void TestFirstCause::whatCameBeforeIsNone()
{
    CaseScript script = phone();
    script.say("10:00:02.000", "refused")
        .say("10:10:00.000", "enroll", alias(AndroidAlias))
        .say("10:10:02.000", "received500");
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.stage, Stage::ContactNdes);
    QVERIFY(enrollment.verdict.consequences.isEmpty());
    QVERIFY(findingOf(enrollment, "refused").consequenceOf.isEmpty());
}

QTEST_APPLESS_MAIN(TestFirstCause)
#include "tst_firstcause.moc"
