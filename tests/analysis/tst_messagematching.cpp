// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/messagematching.h"
#include "tests/analysis/observations.h"

#include <QTest>

using namespace Scep;
using namespace Scep::Testing;

class TestMessageMatching : public QObject
{
    Q_OBJECT

private slots:
    void messageOfALineBelongsToItsEnrollment();
    void messageTellsTheTransaction();
    void lineThatNamesTheTransactionWins();
    void cutMessageTellsNothing();
    void fileIsFoundByItsTransaction();
    void strangeMessageBelongsToNobody();
    void recordsOfOneLineAreToldApart();
};

namespace {
ScepMessage message(SourceId source, LineNumber line, const char *transactionId)
{
    ScepMessage result;
    result.evidence = {
        .source = source, .line = line, .range = {.offset = line * 100 + 40, .length = 20}};
    result.transactionId = QLatin1String(transactionId);
    return result;
}

/// The line on which the sample sends its PKIOperation.
constexpr LineNumber RequestLine = 3;
} // namespace

void TestMessageMatching::messageOfALineBelongsToItsEnrollment()
{
    CaseScript script = iosSample();
    script.evidence.messages = {message(SourceId{1}, RequestLine, "A1")};
    QCOMPARE(script.enrollment().messages,
             QList<EvidenceRef>{script.evidence.messages.constFirst().evidence});
    const Case whole{.evidence = script.evidence, .analysis = script.analysis()};
    const ScepMessage *found =
        findMessage(whole.evidence, script.enrollment().messages.constFirst());
    QVERIFY(found != nullptr);
    QCOMPARE(found->transactionId, QStringLiteral("A1"));
}

void TestMessageMatching::messageTellsTheTransaction()
{
    CaseScript script = iosSample();
    QVERIFY(script.enrollment().transactionId.isEmpty());
    script.evidence.messages = {message(SourceId{1}, RequestLine, "A1")};
    QCOMPARE(script.enrollment().transactionId, QStringLiteral("A1"));
}

void TestMessageMatching::lineThatNamesTheTransactionWins()
{
    CaseScript script = androidSample();
    // The line "sending GetCACert", as good as any other of the enrollment.
    script.evidence.messages = {message(SourceId{1}, 6, "OTHER")};
    const Enrollment enrollment = script.enrollment(1);
    QCOMPARE(enrollment.transactionId, QStringLiteral("TRANSID"));
    QCOMPARE(enrollment.messages.size(), 1);
    QVERIFY(script.enrollment(0).messages.isEmpty());
}

void TestMessageMatching::cutMessageTellsNothing()
{
    CaseScript script = iosSample();
    script.evidence.messages = {message(SourceId{1}, RequestLine, "")};
    QVERIFY(script.enrollment().transactionId.isEmpty());
    QCOMPARE(script.enrollment().messages.size(), 1);
}

void TestMessageMatching::fileIsFoundByItsTransaction()
{
    CaseScript script = iosSample();
    script.evidence.messages = {message(SourceId{9}, 0, "a1"),
                                message(SourceId{1}, RequestLine, "A1")};
    QCOMPARE(script.enrollment().messages.size(), 2);
}

void TestMessageMatching::strangeMessageBelongsToNobody()
{
    CaseScript script = iosSample();
    script.evidence.messages = {message(SourceId{1}, 99, "Z1"), message(SourceId{2}, 3, ""),
                                message(SourceId{2}, 0, "")};
    QVERIFY(script.enrollment().messages.isEmpty());
    QVERIFY(script.enrollment().transactionId.isEmpty());
}

/// A log without line ends, as of events in XML, has all its records in one line.
void TestMessageMatching::recordsOfOneLineAreToldApart()
{
    const auto inLine = [](qint64 offset, qint64 length) {
        return EvidenceRef{
            .source = SourceId{1}, .line = 1, .range = {.offset = offset, .length = length}};
    };
    Analysis analysis;
    analysis.devices.append(Device());
    for (const qint64 offset : {0, 100, 300}) {
        Enrollment enrollment;
        Observation observation;
        observation.event.evidence = inLine(offset, 100);
        enrollment.observations.append(observation);
        analysis.devices[0].enrollments.append(enrollment);
    }
    QList<ScepMessage> messages;
    for (const auto &[offset, id] :
         {std::pair(140, "A1"), std::pair(250, "B2"), std::pair(399, "C3"), std::pair(400, "D4")}) {
        ScepMessage message;
        message.evidence = inLine(offset, 20);
        message.transactionId = QLatin1String(id);
        messages.append(message);
    }
    attachMessages(analysis, messages);
    const QList<Enrollment> &enrollments = analysis.devices[0].enrollments;
    QVERIFY(enrollments[0].messages.isEmpty());
    QCOMPARE(enrollments[1].messages, QList<EvidenceRef>{messages[0].evidence});
    QCOMPARE(enrollments[1].transactionId, QStringLiteral("A1"));
    QCOMPARE(enrollments[2].messages, QList<EvidenceRef>{messages[2].evidence});
}

QTEST_APPLESS_MAIN(TestMessageMatching)
#include "tst_messagematching.moc"
