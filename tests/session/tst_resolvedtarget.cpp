// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/ownverdicts.h"
#include "models/session/resolvedtarget.h"

#include <QTest>

using namespace Scep;

class TestResolvedTarget : public QObject
{
    Q_OBJECT

private slots:
    void placesAreFoundAgain_data();
    void placesAreFoundAgain();
    void notesOfAReportStandWhereTheyAreNow();
    void linesThatSpeakOfThings();
    void placesOpenWhereTheyAre();
    void ownVerdictsTakeThePlaceOfOurs();
};

namespace {
EvidenceRef line(quint32 source, LineNumber number)
{
    return {.source = SourceId{source}, .line = number, .range = {}};
}

Enrollment enrollment(const QString &id, const EvidenceRef &evidence, const QString &rule = {})
{
    Enrollment result;
    result.id = id;
    Observation observation;
    observation.event.evidence = evidence;
    result.observations = {observation};
    result.stages = {
        StageResult{.stage = Stage::Issue,
                    .spans = {StateSpan{.state = QStringLiteral("pending"), .evidence = evidence},
                              StateSpan{.state = QStringLiteral("issued"), .evidence = evidence}}}};
    if (!rule.isEmpty()) {
        result.findings = {Finding{.ruleId = rule, .evidence = {evidence}}};
    }
    return result;
}

/// Two devices; the one that came later may have taken the id of the first.
Case twoDevices(quint32 first, quint32 second)
{
    Case result;
    result.analysis.devices = {
        Device{.id = QStringLiteral("device-1"),
               .enrollments = {enrollment(QStringLiteral("device-1/scep-1"), line(first, 5),
                                          QStringLiteral("rule-%1").arg(first))}},
        Device{.id = QStringLiteral("device-2"),
               .enrollments = {enrollment(QStringLiteral("device-2/scep-1"), line(second, 5),
                                          QStringLiteral("rule-%1").arg(second))}}};
    result.evidence.sources = {SourceFile{.id = SourceId{1}}, SourceFile{.id = SourceId{2}}};
    Certificate certificate;
    certificate.fingerprint = QStringLiteral("ab:cd");
    certificate.evidence = {line(2, 9)};
    result.evidence.certificates = {certificate};
    return result;
}

AnnotationTarget target(AnnotationTargetKind kind, const QString &subject,
                        const EvidenceRef &evidence, const QString &detail = {})
{
    return {.kind = kind, .subject = subject, .detail = detail, .evidence = evidence};
}
} // namespace

void TestResolvedTarget::placesAreFoundAgain_data()
{
    using Kind = AnnotationTargetKind;
    QTest::addColumn<AnnotationTarget>("target");
    QTest::addColumn<bool>("isFound");
    QTest::addColumn<QString>("subject");
    const QString one = QStringLiteral("device-1/scep-1");
    const QString two = QStringLiteral("device-2/scep-1");
    const QString cert = QStringLiteral("ab:cd");
    const auto row = [](const char *name, const AnnotationTarget &each, bool isFound,
                        const QString &subject = {}) {
        QTest::newRow(name) << each << isFound << subject;
    };
    // Source 1 speaks of what is device-2 now.
    row("enrollment moved", target(Kind::Enrollment, one, line(1, 5)), true, two);
    row("enrollment stayed", target(Kind::Enrollment, one, line(2, 5)), true, one);
    row("no line speaks of it any more", target(Kind::Enrollment, two, line(1, 77)), true, two);
    row("no line, known id", target(Kind::Enrollment, two, {}), true, two);
    row("nothing left of it", target(Kind::Enrollment, QStringLiteral("device-9/scep-1"), {}),
        false);
    row("device moved", target(Kind::Device, QStringLiteral("device-1"), line(1, 5)), true,
        QStringLiteral("device-2"));
    row("device stayed", target(Kind::Device, QStringLiteral("device-1"), {}), true,
        QStringLiteral("device-1"));
    row("device gone", target(Kind::Device, QStringLiteral("device-7"), line(1, 99)), false);
    row("finding moved", target(Kind::Finding, one, line(1, 5), QStringLiteral("rule-1")), true,
        two);
    row("finding gone", target(Kind::Finding, one, line(1, 5), QStringLiteral("rule-x")), false);
    row("state moved", target(Kind::Span, one, line(1, 5), QStringLiteral("issue/issued")), true,
        two);
    row("state that a rule calls otherwise now",
        target(Kind::Span, one, line(2, 5), QStringLiteral("issue/granted")), true, one);
    row("state of another stage",
        target(Kind::Span, one, line(2, 5), QStringLiteral("deliver/issued")), false);
    row("state of another line",
        target(Kind::Span, one, line(2, 6), QStringLiteral("issue/issued")), false);
    row("state without a stage", target(Kind::Span, one, line(2, 5), QStringLiteral("issued")),
        false);
    row("lines", target(Kind::Lines, {}, line(2, 40)), true);
    row("lines of a source that is gone", target(Kind::Lines, {}, line(8, 40)), false);
    row("certificate", target(Kind::Certificate, cert, {}), true, cert);
    row("field", target(Kind::CertificateField, cert, {}, QStringLiteral("Subject")), true, cert);
    row("certificate gone", target(Kind::Certificate, QStringLiteral("00:11"), {}), false);
    row("case", target(Kind::Case, {}, {}), true);
}

void TestResolvedTarget::placesAreFoundAgain()
{
    QFETCH(AnnotationTarget, target);
    QFETCH(bool, isFound);
    QFETCH(QString, subject);
    const auto resolved = resolvedTarget(target, twoDevices(2, 1));
    QCOMPARE(resolved.has_value(), isFound);
    if (resolved) {
        AnnotationTarget expected = target;
        expected.subject = subject;
        QCOMPARE(*resolved, expected);
    }
}

void TestResolvedTarget::notesOfAReportStandWhereTheyAreNow()
{
    using Kind = AnnotationTargetKind;
    Annotation moved;
    moved.target = target(Kind::Device, QStringLiteral("device-1"), line(1, 5));
    Annotation lost;
    lost.target = target(Kind::Device, QStringLiteral("device-7"), line(1, 99));
    const Annotations now = withResolvedTargets({moved, lost}, twoDevices(2, 1));
    QCOMPARE(now.at(0).target.subject, QStringLiteral("device-2"));
    QCOMPARE(now.at(1), lost);
}

void TestResolvedTarget::linesThatSpeakOfThings()
{
    const Case aCase = twoDevices(1, 2);
    const Device &device = aCase.analysis.devices.constFirst();
    QCOMPARE(lineOf(device), line(1, 5));
    Enrollment withVerdict = device.enrollments.constFirst();
    withVerdict.verdict.evidence = {line(1, 8)};
    QCOMPARE(lineOf(withVerdict), line(1, 8));
    QVERIFY(lineOf(Enrollment()).isNull());
    QVERIFY(lineOf(Device()).isNull());
}

void TestResolvedTarget::placesOpenWhereTheyAre()
{
    using Kind = AnnotationTargetKind;
    const Case aCase = twoDevices(1, 2);
    QCOMPARE(placeOf(target(Kind::Lines, {}, line(2, 40)), aCase), line(2, 40));
    QCOMPARE(placeOf(target(Kind::Certificate, QStringLiteral("ab:cd"), {}), aCase), line(2, 9));
    QVERIFY(placeOf(target(Kind::Lines, {}, line(7, 40)), aCase).isNull());
    QVERIFY(placeOf(target(Kind::Case, {}, {}), aCase).isNull());
}

void TestResolvedTarget::ownVerdictsTakeThePlaceOfOurs()
{
    using Kind = AnnotationTargetKind;
    Case before = twoDevices(1, 2);
    Enrollment &judged = before.analysis.devices[1].enrollments.first();
    judged.verdict.outcome = Outcome::Failed;
    judged.verdict.summary = QStringLiteral("The server refused.");
    judged.verdict.evidence = {line(2, 5)};
    const auto say = [](const AnnotationTarget &target, Outcome outcome, const QString &reason) {
        Annotation annotation;
        annotation.target = target;
        annotation.ownVerdict = {.outcome = outcome, .stage = Stage::Issue, .reason = reason};
        return annotation;
    };
    // By its line, whatever its id is now; the last one counts; a plain note says nothing.
    const AnnotationTarget place =
        target(Kind::Enrollment, QStringLiteral("device-1/scep-1"), line(2, 5));
    Annotation plain;
    plain.target = place;
    const Annotations notes{say(place, Outcome::Warning, QStringLiteral("first thought")),
                            say(place, Outcome::Succeeded, QStringLiteral("seen on the device")),
                            plain};
    QCOMPARE(ownVerdicts(notes).size(), 2);
    const Case after = withOwnVerdicts(before, notes);
    QCOMPARE(after.analysis.devices.at(0), before.analysis.devices.at(0));
    const Verdict &verdict = after.analysis.devices.at(1).enrollments.constFirst().verdict;
    QCOMPARE(verdict.outcome, Outcome::Succeeded);
    QCOMPARE(verdict.stage, Stage::Issue);
    QCOMPARE(verdict.title, QStringLiteral("seen on the device"));
    QVERIFY(verdict.summary.contains(QStringLiteral("The server refused.")));
    QCOMPARE(verdict.evidence, QList<EvidenceRef>{line(2, 5)});
    QCOMPARE(withOwnVerdicts(before, {plain}), before);
}

QTEST_GUILESS_MAIN(TestResolvedTarget)
#include "tst_resolvedtarget.moc"
