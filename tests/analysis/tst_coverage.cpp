// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/coverage.h"
#include "models/analysis/evidencekinds.h"
#include "tests/analysis/observations.h"

#include <QTest>

#include <algorithm>

using namespace Scep;
using namespace Scep::Testing;

class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void everyStageSaysWhatIsMissing();
    void everyKindTellsHowToGetIt();
    void logOfAnotherDayIsMissing();
    void logWithoutALineOfItIsPresent();
    void ofManySilentLogsAFewAreNamed_data();
    void ofManySilentLogsAFewAreNamed();
    void quietPhoneAsksForDetails();
    void rootHasTwoStages();
};

namespace {
const StageCoverage *of(const Enrollment &enrollment, Stage stage)
{
    const auto found = std::ranges::find(enrollment.coverage, stage, &StageCoverage::stage);
    return found == enrollment.coverage.cend() ? nullptr : &*found;
}

QStringList missing(const StageCoverage &coverage)
{
    QStringList names;
    for (const MissingEvidence &one : coverage.missing) {
        names.append(one.what);
    }
    return names;
}

/// A Windows computer; its first lines are the device management provider's.
CaseScript computer()
{
    CaseScript script = windowsSample();
    script.evidence.sources[0].displayName = QStringLiteral("admin.evtx");
    script.evidence.sources[0].firstInstant = script.evidence.events.constFirst().instant;
    return script;
}

/// A request log of IIS with one row.
void addIis(CaseScript &script, const char *time)
{
    script.open(Platform::Server, QStringLiteral("/cases/server"));
    script.noise(time);
    SourceFile &source = script.evidence.sources.last();
    source.formatId = QStringLiteral("iis-w3c");
    source.displayName = QStringLiteral("u_ex.log");
    source.firstInstant = source.lastInstant;
}
} // namespace

void TestCoverage::everyStageSaysWhatIsMissing()
{
    const Enrollment enrollment = computer().enrollment();
    QCOMPARE(enrollment.coverage.size(), 6);
    QCOMPARE(of(enrollment, Stage::DeployProfile)->present,
             QStringList{QStringLiteral("device management event log (admin.evtx)")});
    QVERIFY(of(enrollment, Stage::DeployProfile)->missing.isEmpty());
    QCOMPARE(missing(*of(enrollment, Stage::ValidateChallenge)),
             QStringList{evidenceKindName(EvidenceKind::Connector)});
    QCOMPARE(missing(*of(enrollment, Stage::ContactNdes)),
             QStringList({evidenceKindName(EvidenceKind::WindowsEnroll),
                          evidenceKindName(EvidenceKind::Iis)}));
    QVERIFY(of(enrollment, Stage::Issue)->present.isEmpty());
}

void TestCoverage::everyKindTellsHowToGetIt()
{
    for (const Stage stage : AllStages) {
        for (const Platform platform : {Platform::Android, Platform::Ios, Platform::MacOs,
                                        Platform::Windows, Platform::Server}) {
            for (const EvidenceKind kind : kindsFor(stage, platform)) {
                QVERIFY(!evidenceKindName(kind).isEmpty());
                QVERIFY(howToCollect(kind).size() > 20);
            }
        }
    }
}

void TestCoverage::logOfAnotherDayIsMissing()
{
    CaseScript script = computer();
    addIis(script, "23:59:00.000");
    const Enrollment enrollment = script.enrollment();
    const StageCoverage *contact = of(enrollment, Stage::ContactNdes);
    const auto iis = std::ranges::find(contact->missing, evidenceKindName(EvidenceKind::Iis),
                                       &MissingEvidence::what);
    QVERIFY(iis != contact->missing.cend());
    QVERIFY(iis->how.contains(QLatin1String("u_ex.log")));
}

void TestCoverage::logWithoutALineOfItIsPresent()
{
    CaseScript script = computer();
    addIis(script, "10:00:03.000");
    const Enrollment enrollment = script.enrollment();
    const StageCoverage *contact = of(enrollment, Stage::ContactNdes);
    QVERIFY(!missing(*contact).contains(evidenceKindName(EvidenceKind::Iis)));
    QVERIFY(std::ranges::any_of(contact->present, [](const QString &text) {
        return text.contains(QLatin1String("u_ex.log")) && text.contains(QLatin1String("no line"));
    }));
}

void TestCoverage::ofManySilentLogsAFewAreNamed_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::newRow("of the time") << QByteArray("10:00:03.000");
    QTest::newRow("of another time") << QByteArray("23:59:00.000");
}

void TestCoverage::ofManySilentLogsAFewAreNamed()
{
    QFETCH(QByteArray, time);
    CaseScript script = computer();
    for (int i = 0; i < 30; ++i) {
        addIis(script, time.constData());
    }
    const Enrollment enrollment = script.enrollment();
    const StageCoverage *contact = of(enrollment, Stage::ContactNdes);
    const QString kind = evidenceKindName(EvidenceKind::Iis);
    QString text = contact->present.filter(kind).join(u'\n');
    for (const MissingEvidence &missing : contact->missing) {
        text += missing.what == kind ? missing.how : QString();
    }
    QVERIFY2(text.count(QLatin1String("u_ex.log")) == 8, qUtf8Printable(text));
    QVERIFY2(text.contains(QLatin1String("22 ")), qUtf8Printable(text));
}

void TestCoverage::quietPhoneAsksForDetails()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"));
    script.say("10:00:00.000", "enroll", alias(AndroidAlias));
    QVERIFY(missing(*of(script.enrollment(), Stage::ContactNdes))
                .value(0)
                .contains(QLatin1String("verbose")));
    const CaseScript detailed = androidSample();
    QVERIFY(!missing(*of(detailed.enrollment(1), Stage::ContactNdes))
                 .join(QLatin1Char(' '))
                 .contains(QLatin1String("verbose")));
}

void TestCoverage::rootHasTwoStages()
{
    const Enrollment root = androidSample().enrollment(0);
    QCOMPARE(root.kind, EnrollmentKind::Root);
    QCOMPARE(root.coverage.size(), 2);
}

QTEST_APPLESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
