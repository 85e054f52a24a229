// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/analysis/observations.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace Scep;
using namespace Scep::Testing;
using namespace std::chrono_literals;

namespace {
/// "deployProfile=succeeded contactNdes=…": all six in one line.
QString stagesOf(const Enrollment &enrollment)
{
    QStringList parts;
    for (const StageResult &stage : enrollment.stages) {
        parts.append(stageId(stage.stage) + QLatin1Char('=') + outcomeId(stage.outcome));
    }
    return parts.join(QLatin1Char(' '));
}

std::chrono::microseconds lengthOf(const Enrollment &enrollment, Stage stage, const QString &state)
{
    for (const StateSpan &span : enrollment.stages.at(stageNumber(stage) - 1).spans) {
        if (span.state == state) {
            return timeBetween(span.from, span.to);
        }
    }
    return -1us;
}

/// The script without what follows its first lines, as if the log had been cut there.
CaseScript cutAfter(CaseScript script, qsizetype lines)
{
    script.observed = script.observed.first(lines);
    script.evidence.events = script.evidence.events.first(lines);
    if (lines > 0) {
        script.evidence.sources[0].lastInstant = script.evidence.events.last().instant;
        script.evidence.sources[0].lastRecord = script.evidence.events.last().evidence;
        script.evidence.sources[0].lineCount = script.evidence.events.last().lastLine;
    }
    return script;
}
} // namespace

class TestReason : public QObject
{
    Q_OBJECT

private slots:
    void androidSampleSucceedsWithItsWaits();
    void iosSampleSucceedsWithoutDates();
    void windowsSampleIsOneEnrollment();
    void reportIsNeverClaimed();
    void requestAndResponseAreOneSpan();
    void cuttingASuccessNeverFails_data();
    void cuttingASuccessNeverFails();
    void orderOfEventsDoesNotMatter_data();
    void orderOfEventsDoesNotMatter();
    void unansweredPromptStallsOnTheSourcesClock();
    void stepThatWorkedStallsTheNextStage();
    void remarksEndNoWait();
    void enrollingStateProvesNothing();
    void logThatEndsIsInProgress();
    void failureBeforeSuccessIsKeptAsFinding();
    void repeatedCaRequestsDoNotOvertakeARefusedOperation();
    void reportOfAFailureDoesNotOvertakeIt();
    void refusalByTheCaFailsAtIssue();
    void refusalInTheResponseBreaksDeliveryOff();
    void firstFailureOfTheLastAttemptIsNamed();
    void failureWithoutEarlierStagesGuessesNothing();
    void serverEventsAloneAreUnknown();
    void manyFailuresStayFast();
    void nothingSeenGivesNoDevice();
};

void TestReason::androidSampleSucceedsWithItsWaits()
{
    const Analysis analysis = androidSample().analysis();
    QCOMPARE(analysis.devices.size(), 1);
    const Device &device = analysis.devices.first();
    QCOMPARE(device.platform, Platform::Android);
    QCOMPARE(device.name, QStringLiteral("Android device in “phone”"));
    QCOMPARE(device.enrollments.size(), 2);

    const Enrollment &root = device.enrollments.at(0);
    QCOMPARE(root.id, QStringLiteral("device-1/root-1"));
    QCOMPARE(root.verdict.outcome, Outcome::Succeeded);
    QCOMPARE(root.verdict.stage, Stage::Deliver);
    QCOMPARE(lengthOf(root, Stage::Deliver, QStringLiteral("CERT_INSTALL_REQUESTED")), 158'941ms);
    QCOMPARE(stagesOf(root),
             QStringLiteral("deployProfile=implied contactNdes=notObserved "
                            "validateChallenge=notObserved issue=notObserved deliver=succeeded "
                            "report=notObserved"));

    const Enrollment &scep = device.enrollments.at(1);
    QCOMPARE(scep.id, QStringLiteral("device-1/scep-1"));
    QCOMPARE(scep.alias, ElidedAlias);
    QCOMPARE(scep.transactionId, QStringLiteral("TRANSID"));
    QCOMPARE(scep.observations.size(), 11);
    QCOMPARE(scep.verdict.outcome, Outcome::Succeeded);
    QCOMPARE(scep.verdict.stage, Stage::Deliver);
    QCOMPARE(scep.verdict.state, QStringLiteral("CERT_ACCESS_GRANTED"));
    QCOMPARE(stagesOf(scep),
             QStringLiteral("deployProfile=succeeded contactNdes=succeeded "
                            "validateChallenge=implied issue=succeeded deliver=succeeded "
                            "report=notObserved"));
    QCOMPARE(lengthOf(scep, Stage::Deliver, QStringLiteral("CERT_INSTALL_REQUESTED")), 136'738ms);
    QCOMPARE(lengthOf(scep, Stage::Deliver, QStringLiteral("CERT_ACCESS_REQUESTED")), 90'006ms);
    QCOMPARE(lengthOf(scep, Stage::DeployProfile, QStringLiteral("Trying to enroll")), 12'365ms);
    QCOMPARE(timeBetween(scep.startedAt, scep.endedAt), 247'102ms);
}

void TestReason::iosSampleSucceedsWithoutDates()
{
    const Enrollment enrollment = iosSample().enrollment();
    QCOMPARE(enrollment.alias, AppleAlias);
    QCOMPARE(enrollment.observations.size(), 5);
    QCOMPARE(enrollment.verdict.outcome, Outcome::Succeeded);
    QCOMPARE(timeBetween(enrollment.startedAt, enrollment.endedAt), 3'629ms);
    QCOMPARE(stagesOf(enrollment),
             QStringLiteral("deployProfile=implied contactNdes=succeeded "
                            "validateChallenge=implied issue=implied deliver=succeeded "
                            "report=notObserved"));
}

void TestReason::windowsSampleIsOneEnrollment()
{
    const Analysis analysis = windowsSample().analysis();
    QCOMPARE(analysis.devices.size(), 1);
    QCOMPARE(analysis.devices.first().name, QStringLiteral("PC1"));
    QCOMPARE(analysis.devices.first().enrollments.size(), 1);
    const Enrollment &enrollment = analysis.devices.first().enrollments.first();
    QCOMPARE(enrollment.observations.size(), 7);
    QCOMPARE(enrollment.requestIdentity, parseRequestIdentity(AndroidAlias).key());
    QCOMPARE(stagesOf(enrollment),
             QStringLiteral("deployProfile=succeeded contactNdes=succeeded "
                            "validateChallenge=implied issue=implied deliver=succeeded "
                            "report=succeeded"));
}

void TestReason::reportIsNeverClaimed()
{
    const Enrollment enrollment = androidSample().enrollment(1);
    QCOMPARE(enrollment.stages.last().outcome, Outcome::NotObserved);
    QVERIFY(enrollment.verdict.summary.contains(
        QStringLiteral("Whether Intune was told of it is not in these logs.")));
}

void TestReason::requestAndResponseAreOneSpan()
{
    const Enrollment enrollment = androidSample().enrollment(1);
    const QList<StateSpan> spans = enrollment.stages.at(1).spans;
    QCOMPARE(spans.size(), 2);
    QCOMPARE(timeBetween(spans.at(0).from, spans.at(0).to), 38ms);
    QCOMPARE(timeBetween(spans.at(1).from, spans.at(1).to), 43ms);
    QCOMPARE(spans.at(0).outcome, Outcome::Succeeded);
}

void TestReason::cuttingASuccessNeverFails_data()
{
    QTest::addColumn<int>("sample");
    QTest::newRow("android") << 0;
    QTest::newRow("ios") << 1;
    QTest::newRow("windows") << 2;
}

void TestReason::cuttingASuccessNeverFails()
{
    QFETCH(int, sample);
    const CaseScript whole = sample == 0   ? androidSample()
                             : sample == 1 ? iosSample()
                                           : windowsSample();
    for (qsizetype lines = 0; lines <= whole.observed.size(); ++lines) {
        // Once as the log ends there, once as it goes on for hours about other things.
        for (const bool goesOn : {false, true}) {
            CaseScript cut = cutAfter(whole, lines);
            if (goesOn) {
                cut.noise("23:59:59.000");
            }
            for (const Device &device : cut.analysis().devices) {
                for (const Enrollment &enrollment : device.enrollments) {
                    const Verdict &verdict = enrollment.verdict;
                    QVERIFY(verdict.outcome == Outcome::Succeeded ||
                            verdict.outcome == Outcome::InProgress ||
                            verdict.outcome == Outcome::Stalled ||
                            verdict.outcome == Outcome::Unknown);
                    QVERIFY(goesOn || verdict.outcome != Outcome::Stalled);
                    QCOMPARE(enrollment.stages.size(), 6);
                    QVERIFY(!verdict.title.isEmpty() && !verdict.summary.isEmpty());
                    QVERIFY(verdict.outcome == Outcome::Succeeded ||
                            verdict.outcome == Outcome::Stalled ||
                            !verdict.missingEvidence.isEmpty());
                }
            }
        }
    }
}

void TestReason::orderOfEventsDoesNotMatter_data()
{
    cuttingASuccessNeverFails_data();
}

void TestReason::orderOfEventsDoesNotMatter()
{
    QFETCH(int, sample);
    CaseScript script = sample == 0 ? androidSample() : sample == 1 ? iosSample() : windowsSample();
    const Analysis expected = script.analysis();
    std::mt19937 generator(20180227);
    for (int round = 0; round < 50; ++round) {
        std::ranges::shuffle(script.observed, generator);
        std::ranges::shuffle(script.evidence.events, generator);
        QCOMPARE(script.analysis(), expected);
    }
}

void TestReason::unansweredPromptStallsOnTheSourcesClock()
{
    CaseScript script = cutAfter(androidSample(), 11);
    script.noise("05:46:28.244");
    const Enrollment enrollment = script.enrollment(1);
    QCOMPARE(enrollment.verdict.outcome, Outcome::Stalled);
    QCOMPARE(enrollment.verdict.stage, Stage::Deliver);
    QCOMPARE(enrollment.verdict.expectedNext, QStringLiteral("CERT_INSTALLING"));
    QCOMPARE(enrollment.verdict.title, QStringLiteral("Stalled: requested"));
    QCOMPARE(enrollment.verdict.summary,
             QStringLiteral("The CA issued the certificate at 05:16:28. The last event, at "
                            "05:16:28, was CERT_INSTALL_REQUESTED (Title of requested); nothing "
                            "followed for 30 m 00 s. Expected next: CERT_INSTALLING."));
    QCOMPARE(enrollment.verdict.evidence.size(), 2);
    QCOMPARE(enrollment.verdict.evidence.at(0).line, 11);
    QCOMPARE(enrollment.verdict.evidence.at(1).line, 12);
    QVERIFY(enrollment.stages.at(4).to.isNull());
    QCOMPARE(enrollment.stages.at(4).spans.last().outcome, Outcome::Stalled);
    QCOMPARE(enrollment.findings.size(), 1);
    QCOMPARE(enrollment.findings.first().cause, QStringLiteral("Cause of the stall in requested"));
    QCOMPARE(enrollment.stages.at(3).outcome, Outcome::Succeeded);
}

void TestReason::stepThatWorkedStallsTheNextStage()
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/pc"));
    script.say("10:00:00.000", "profile", alias(WindowsAlias)).noise("11:00:00.000");
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.stages.at(0).outcome, Outcome::Succeeded);
    QCOMPARE(enrollment.stages.at(1).outcome, Outcome::Stalled);
    QCOMPARE(enrollment.stages.at(1).state, QStringLiteral("event 36 did not follow"));
    QCOMPARE(enrollment.verdict.stage, Stage::ContactNdes);
    QCOMPARE(enrollment.verdict.evidence.size(), 2);
}

void TestReason::remarksEndNoWait()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"));
    script.say("10:00:00.000", "requested", alias(AndroidAlias))
        .say("10:00:01.000", "remark")
        .noise("11:00:00.000");
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.outcome, Outcome::Stalled);
    QCOMPARE(enrollment.verdict.state, QStringLiteral("CERT_INSTALL_REQUESTED"));
}

void TestReason::enrollingStateProvesNothing()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"));
    script.say("10:00:00.000", "response",
               change(AndroidAlias, QStringLiteral("X"), QStringLiteral("CERT_ENROLL_PENDING")));
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.stages.at(3).outcome, Outcome::NotObserved);
    QCOMPARE(enrollment.verdict.outcome, Outcome::InProgress);
}

void TestReason::logThatEndsIsInProgress()
{
    const Enrollment enrollment = cutAfter(androidSample(), 11).enrollment(1);
    QCOMPARE(enrollment.verdict.outcome, Outcome::InProgress);
    QCOMPARE(enrollment.verdict.state, QStringLiteral("CERT_INSTALL_REQUESTED"));
    QCOMPARE(enrollment.verdict.expectedNext, QStringLiteral("CERT_INSTALLING"));
    QVERIFY(enrollment.stages.at(4).spans.last().to.isNull());
}

void TestReason::failureBeforeSuccessIsKeptAsFinding()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"));
    script.as(1, 1)
        .say("05:00:00.000", "enroll", alias(AndroidAlias))
        .say("05:00:01.000", "sending", operation(QStringLiteral("PKIOperation")))
        .say("05:00:02.000", "received500", operation(QStringLiteral("PKIOperation")))
        .say("05:01:00.000", "enroll", alias(AndroidAlias))
        .say("05:01:01.000", "received", operation(QStringLiteral("PKIOperation")))
        .say("05:01:02.000", "issued")
        .say("05:01:03.000", "granted", change(AndroidAlias, {}, QStringLiteral("X")));
    const Analysis analysis = script.analysis();
    QCOMPARE(analysis.devices.first().enrollments.size(), 1);
    const Enrollment &enrollment = analysis.devices.first().enrollments.first();
    QCOMPARE(enrollment.verdict.outcome, Outcome::Succeeded);
    QCOMPARE(enrollment.stages.at(1).outcome, Outcome::Succeeded);
    QCOMPARE(enrollment.findings.size(), 1);
    QCOMPARE(enrollment.findings.first().ruleId, QStringLiteral("received500"));
    QCOMPARE(enrollment.findings.first().level, Level::Medium);
}

void TestReason::repeatedCaRequestsDoNotOvertakeARefusedOperation()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"));
    script.as(1, 1)
        .say("05:00:00.000", "enroll", alias(AndroidAlias))
        .say("05:00:01.000", "received", operation(QStringLiteral("GetCACert")))
        .say("05:00:02.000", "received500", operation(QStringLiteral("PKIOperation")))
        .say("05:00:03.000", "received", operation(QStringLiteral("GetCACaps")));
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.outcome, Outcome::Failed);
    QCOMPARE(enrollment.verdict.stage, Stage::ContactNdes);
    QCOMPARE(enrollment.verdict.cause, QStringLiteral("Cause of received500"));
    QCOMPARE(enrollment.verdict.evidence.size(), 1);
    QCOMPARE(enrollment.verdict.evidence.first().line, 3);
}

void TestReason::reportOfAFailureDoesNotOvertakeIt()
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/pc"));
    script.say("10:00:00.000", "profile", alias(WindowsAlias))
        .say("10:00:01.000", "csr")
        .say("10:00:02.000", "installfailed")
        .say("10:00:03.000", "alert");
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.outcome, Outcome::Failed);
    QCOMPARE(enrollment.verdict.stage, Stage::Deliver);
    QCOMPARE(enrollment.stages.last().outcome, Outcome::Succeeded);
}

void TestReason::refusalByTheCaFailsAtIssue()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"));
    script.as(1, 1)
        .say("05:00:00.000", "enroll", alias(AndroidAlias))
        .say("05:00:01.000", "received", operation(QStringLiteral("GetCACert")))
        .say("05:00:02.000", "refused", {{QStringLiteral("result"), QStringLiteral("0x80094800")}});
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.outcome, Outcome::Failed);
    QCOMPARE(enrollment.verdict.stage, Stage::Issue);
    QCOMPARE(enrollment.verdict.summary,
             QStringLiteral("Title of refused, at 05:00:02. The error is 0x80094800. The last step "
                            "before it was request at 05:00:01."));
    QCOMPARE(stagesOf(enrollment),
             QStringLiteral("deployProfile=succeeded contactNdes=succeeded "
                            "validateChallenge=notObserved issue=failed deliver=notObserved "
                            "report=notObserved"));
}

void TestReason::refusalInTheResponseBreaksDeliveryOff()
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/pc"));
    script.say("10:00:00.000", "csr", alias(WindowsAlias))
        .say("10:00:01.000", "sent")
        .say("10:00:02.000", "response")
        .say("10:00:03.000", "refused");
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.stage, Stage::Issue);
    QCOMPARE(enrollment.stages.at(1).state, QStringLiteral("request sent"));
    QCOMPARE(enrollment.stages.at(4).outcome, Outcome::NotObserved);
    QCOMPARE(enrollment.stages.at(4).state, QStringLiteral("Broken off after response received"));
    QCOMPARE(enrollment.stages.at(4).spans.size(), 1);
}

void TestReason::firstFailureOfTheLastAttemptIsNamed()
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/pc"));
    for (const char *time : {"10:00:00.000", "11:00:00.000"}) {
        script.say(time, "csr", alias(WindowsAlias)).say(time, "sent");
        script.say(time, "refused").say(time, "refused");
    }
    const Verdict verdict = script.enrollment().verdict;
    QCOMPARE(verdict.evidence.size(), 4);
    QCOMPARE(verdict.evidence.first().line, 7);
    QVERIFY(verdict.summary.startsWith(QStringLiteral("Title of refused, at 11:00:00.")));
}

void TestReason::failureWithoutEarlierStagesGuessesNothing()
{
    CaseScript script;
    script.open(Platform::Ios, QStringLiteral("/cases/ipad"), TimeCertainty::DateMissing);
    script.say("18:30:57.320", "refused");
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.stage, Stage::Issue);
    QCOMPARE(enrollment.alias, QString());
    QCOMPARE(enrollment.stages.at(0).outcome, Outcome::NotObserved);
    QCOMPARE(enrollment.stages.at(1).outcome, Outcome::NotObserved);
    QVERIFY(enrollment.verdict.summary.contains(QStringLiteral("No step before it was seen.")));
}

void TestReason::serverEventsAloneAreUnknown()
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/server"));
    script.with(QStringLiteral("Computer"), QStringLiteral("NDES1"))
        .with(QStringLiteral("Provider_Name"),
              QStringLiteral("Microsoft-Intune-CertificateConnectors"))
        .say("10:00:00.000", "verified", alias(WindowsAlias))
        .say("10:00:01.000", "issued", alias(WindowsAlias))
        .say("10:00:02.000", "reported", alias(WindowsAlias));
    const Analysis analysis = script.analysis();
    QCOMPARE(analysis.devices.first().platform, Platform::Server);
    const Verdict &verdict = analysis.devices.first().enrollments.first().verdict;
    QCOMPARE(verdict.outcome, Outcome::Unknown);
    QCOMPARE(verdict.missingEvidence, stageEvidenceHint(Stage::Deliver));
}

void TestReason::manyFailuresStayFast()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"));
    for (int i = 0; i < 50'000; ++i) {
        script.say("10:00:00.000", "received500", alias(AndroidAlias));
    }
    QElapsedTimer timer;
    timer.start();
    const Enrollment enrollment = script.enrollment();
    QCOMPARE(enrollment.verdict.evidence.size(), 50'000);
    QCOMPARE(enrollment.findings.size(), 1);
    QVERIFY(timer.elapsed() < 20'000);
}

void TestReason::nothingSeenGivesNoDevice()
{
    QCOMPARE(CaseScript().analysis(), Analysis());
    CaseScript certificates;
    certificates.open(Platform::Unknown, QStringLiteral("/cases/certificates"));
    QVERIFY(certificates.analysis().devices.isEmpty());
}

QTEST_APPLESS_MAIN(TestReason)
#include "tst_reason.moc"
