// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/clockproposals.h"
#include "tests/analysis/observations.h"

#include <QTest>

using namespace Scep;
using namespace Scep::Testing;
using namespace std::chrono_literals;

class TestClockProposals : public QObject
{
    Q_OBJECT

private slots:
    void onePairIsAsWideAsItIs();
    void medianForgivesOneWrongPair();
    void exchangeGivesBothBounds();
    void answerThatIsNotLoggedWidensIt();
    void probableLinesDoNotCount();
    void signingTimeTellsTheZone();
    void certificateTellsThatTheClockIsLate();
    void timesOfDayTellNothing();
};

namespace {
ClockPair pair(std::chrono::microseconds least, std::chrono::microseconds most)
{
    return {.source = {}, .reference = {}, .least = least, .most = most};
}

Captures request(const char *transaction)
{
    return {{QStringLiteral("operation"), QStringLiteral("PKIOperation")},
            {QStringLiteral("transactionId"), QLatin1String(transaction)}};
}

/// A phone that is a minute late, and the server.
CaseScript exchange(TimeCertainty certainty = TimeCertainty::ZoneAssumed)
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"), certainty);
    script.say("10:00:00.000", "sending", request("A"))
        .say("10:00:02.000", "issued", {{QStringLiteral("transactionId"), QStringLiteral("A")}});
    script.open(Platform::Server, QStringLiteral("/cases/server"));
    script.say("10:01:00.500", "verified",
               {{QStringLiteral("transactionId"), QStringLiteral("A")}});
    return script;
}
} // namespace

void TestClockProposals::onePairIsAsWideAsItIs()
{
    const ClockProposal proposal = estimateClock({pair(10s, 14s)});
    QCOMPARE(proposal.offset, 12s);
    QCOMPARE(proposal.uncertainty, 2s);
    QVERIFY(proposal.isDifferent());
    QVERIFY(!estimateClock({pair(-1s, 2s)}).isDifferent());
}

void TestClockProposals::medianForgivesOneWrongPair()
{
    const ClockProposal proposal = estimateClock({pair(10s, 12s), pair(9s, 11s), pair(300s, 301s)});
    QCOMPARE(proposal.offset, 11s);
    QVERIFY(proposal.uncertainty >= 1s);
    QVERIFY(proposal.uncertainty < 10s);
    QCOMPARE(proposal.pairs.size(), 3);
}

void TestClockProposals::exchangeGivesBothBounds()
{
    const QList<ClockProposal> proposals = exchange().analysis().clockProposals;
    QCOMPARE(proposals.size(), 1);
    const ClockProposal &proposal = proposals.constFirst();
    QCOMPARE(proposal.source, SourceId{1});
    QCOMPARE(proposal.reference, SourceId{2});
    QCOMPARE(proposal.pairs.constFirst().least, 58'500ms);
    QCOMPARE(proposal.pairs.constFirst().most, 60'500ms);
    QCOMPARE(proposal.offset, 59'500ms);
    QCOMPARE(proposal.uncertainty, 1s);
}

void TestClockProposals::answerThatIsNotLoggedWidensIt()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"));
    script.say("10:00:00.000", "sending", request("A"));
    script.open(Platform::Server, QStringLiteral("/cases/server"));
    script.say("10:01:00.000", "verified",
               {{QStringLiteral("transactionId"), QStringLiteral("A")}});
    const QList<ClockProposal> proposals = script.analysis().clockProposals;
    QCOMPARE(proposals.size(), 1);
    QCOMPARE(proposals.constFirst().pairs.constFirst().most, 60s);
    QVERIFY(proposals.constFirst().uncertainty >= 10s);
}

void TestClockProposals::probableLinesDoNotCount()
{
    CaseScript script = exchange();
    Analysis analysis = script.analysis();
    for (Device &device : analysis.devices) {
        for (Enrollment &enrollment : device.enrollments) {
            for (Observation &observation : enrollment.observations) {
                observation.isProbable = observation.event.evidence.source == SourceId{2};
            }
        }
    }
    QVERIFY(proposeClocks(analysis.devices, script.evidence).isEmpty());
}

void TestClockProposals::signingTimeTellsTheZone()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"), TimeCertainty::ZoneAssumed);
    script.say("10:00:02.000", "sending", request("A"));
    ScepMessage message;
    message.evidence = {.source = SourceId{1}, .line = 1};
    message.transactionId = QStringLiteral("A");
    message.signingTime = instantOf(QStringLiteral("08:00:01.000")); // the zone is UTC+2
    script.evidence.messages = {message};
    const QList<ClockProposal> proposals = script.analysis().clockProposals;
    QCOMPARE(proposals.size(), 1);
    const ClockProposal &proposal = proposals.constFirst();
    QCOMPARE(proposal.reference, proposal.source);
    QVERIFY(std::chrono::abs(proposal.offset + 2h) <= proposal.uncertainty);
    QVERIFY(proposal.uncertainty <= 5s);
}

void TestClockProposals::certificateTellsThatTheClockIsLate()
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/pc"));
    script.with(QStringLiteral("EventID"), QStringLiteral("37"))
        .say("10:00:00.000", "sent")
        .with(QStringLiteral("EventID"), QStringLiteral("39"))
        .say("10:00:02.000", "installed", {{QStringLiteral("thumbprint"), QStringLiteral("00AA")}});
    Certificate issued;
    issued.fingerprint = QString(64, QLatin1Char('b'));
    issued.thumbprint = QStringLiteral("00AA");
    issued.notBefore = instantOf(QStringLiteral("11:00:02.000"));
    issued.evidence = {{.source = SourceId{9}, .line = 0}};
    script.evidence.certificates = {issued};
    Analysis analysis = script.analysis();
    analysis.devices[0].enrollments[0].certificates = {issued.fingerprint};
    const QList<ClockProposal> late = proposeClocks(analysis.devices, script.evidence);
    QCOMPARE(late.size(), 1);
    QCOMPARE(late.constFirst().reference, SourceId::None);
    QVERIFY(late.constFirst().offset >= 1h);
    // A certificate that is older tells nothing: how far it is dated back is not known.
    script.evidence.certificates[0].notBefore = instantOf(QStringLiteral("09:50:00.000"));
    QVERIFY(proposeClocks(analysis.devices, script.evidence).isEmpty());
}

void TestClockProposals::timesOfDayTellNothing()
{
    QVERIFY(exchange(TimeCertainty::DateMissing).analysis().clockProposals.isEmpty());
}

QTEST_APPLESS_MAIN(TestClockProposals)
#include "tst_clockproposals.moc"
