// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/casefixtures.h"
#include "ui/central/verdictbanner.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Scep;

class TestVerdictBanner : public QObject
{
    Q_OBJECT

private slots:
    void headlineSaysOutcomeStageAndCause_data();
    void headlineSaysOutcomeStageAndCause();
    void evidenceButtonLeadsToTheFirstLine();
    void evidenceMenuHoldsEveryLine();
    void adviceUnfoldsInsideTheBanner();
    void linksAreOnlyReported();
    void hostileTextIsNeverMarkup();
    void missingEvidenceIsNamed();
    void evidenceThatWasNotGivenIsInTheDetails();
    void consequencesStandUnderTheCause();
    void probableEvidenceSaysSo();
};

namespace {
template<typename T>
T *child(const QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QLatin1StringView(name));
}

void show(VerdictBanner &banner, const Case &aCase)
{
    banner.setEnrollment(aCase, Fixtures::shownEnrollment(aCase));
    banner.resize(900, 300);
    banner.show();
}
} // namespace

void TestVerdictBanner::headlineSaysOutcomeStageAndCause_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("stage");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("headline");
    QTest::newRow("stalled") << Outcome::Stalled << 5 << QStringLiteral("no answer")
                             << QStringLiteral("Stalled at 5 Deliver: no answer");
    QTest::newRow("failed without a cause")
        << Outcome::Failed << 2 << QString() << QStringLiteral("Failed at 2 Contact NDES");
    QTest::newRow("failed without a stage")
        << Outcome::Failed << 0 << QStringLiteral("why") << QStringLiteral("Failed: why");
    QTest::newRow("delivered") << Outcome::Succeeded << 5 << QStringLiteral("installed")
                               << QStringLiteral("Delivered: installed");
    QTest::newRow("delivered, nothing to add")
        << Outcome::Succeeded << 5 << QString() << QStringLiteral("Delivered");
    QTest::newRow("unknown") << Outcome::Unknown << 1 << QStringLiteral("the log ends")
                             << QStringLiteral("Unknown: the log ends");
    QTest::newRow("in progress") << Outcome::InProgress << 4 << QStringLiteral("waiting")
                                 << QStringLiteral("In progress at 4 Issue: waiting");
}

void TestVerdictBanner::headlineSaysOutcomeStageAndCause()
{
    QFETCH(Outcome, outcome);
    QFETCH(int, stage);
    QFETCH(QString, title);
    QFETCH(QString, headline);
    Verdict verdict;
    verdict.outcome = outcome;
    verdict.title = title;
    if (stage > 0) {
        verdict.stage = static_cast<Stage>(stage);
    }
    QCOMPARE(VerdictBanner::headline(verdict), headline);
}

void TestVerdictBanner::evidenceButtonLeadsToTheFirstLine()
{
    VerdictBanner banner;
    show(banner, Fixtures::androidStalled());
    const QSignalSpy spy(&banner, &VerdictBanner::evidenceActivated);
    QTest::keyClick(child<QToolButton>(banner, "verdictEvidence"), Qt::Key_Space);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<EvidenceRef>().line, 1'204'310);
}

void TestVerdictBanner::evidenceMenuHoldsEveryLine()
{
    VerdictBanner banner;
    show(banner, Fixtures::androidStalled());
    const QSignalSpy spy(&banner, &VerdictBanner::evidenceActivated);
    const QList<QAction *> entries =
        child<QToolButton>(banner, "verdictEvidence")->menu()->actions();
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries.last()->text().contains(QStringLiteral("OMADMLog_0.log")));
    entries.last()->trigger();
    QCOMPARE(spy.last().first().value<EvidenceRef>().line, 1'204'309);
}

void TestVerdictBanner::adviceUnfoldsInsideTheBanner()
{
    VerdictBanner banner;
    show(banner, Fixtures::androidStalled());
    QWidget *details = child<QWidget>(banner, "verdictDetails");
    QVERIFY(!details->isVisible());
    QTest::keyClick(child<QToolButton>(banner, "verdictAdvice"), Qt::Key_Space);
    QVERIFY(details->isVisible());
    QCOMPARE(banner.findChildren<QLabel *>(QStringLiteral("verdictStep")).size(), 3);
    show(banner, Fixtures::iosWithoutDate());
    QVERIFY(!details->isVisible());
    QVERIFY(!child<QToolButton>(banner, "verdictAdvice")->isVisible());
}

void TestVerdictBanner::linksAreOnlyReported()
{
    VerdictBanner banner;
    show(banner, Fixtures::androidStalled());
    const QSignalSpy spy(&banner, &VerdictBanner::linkActivated);
    auto *link = child<QLabel>(banner, "verdictLink");
    QVERIFY(!link->openExternalLinks());
    emit link->linkActivated(QStringLiteral("https://learn.microsoft.com/x"));
    QCOMPARE(spy.size(), 1);
}

void TestVerdictBanner::hostileTextIsNeverMarkup()
{
    Case aCase = Fixtures::androidStalled();
    Enrollment &enrollment = aCase.analysis.devices[0].enrollments.last();
    enrollment.alias = QStringLiteral("<img src=x>\u202E");
    enrollment.verdict.summary = QStringLiteral("<b>bold</b>");
    enrollment.verdict.references = {QStringLiteral("https://a/\"><script>")};
    VerdictBanner banner;
    show(banner, aCase);
    QCOMPARE(child<QLabel>(banner, "verdictSummary")->textFormat(), Qt::PlainText);
    QCOMPARE(child<QLabel>(banner, "verdictSubject")->textFormat(), Qt::PlainText);
    QVERIFY(!child<QLabel>(banner, "verdictSubject")->text().contains(QChar(0x202E)));
    QVERIFY(!child<QLabel>(banner, "verdictLink")->text().contains(QStringLiteral("<script>")));
}

void TestVerdictBanner::missingEvidenceIsNamed()
{
    VerdictBanner banner;
    show(banner, Fixtures::unknownEnd());
    QVERIFY(child<QLabel>(banner, "verdictMissing")->isVisible());
    QVERIFY(child<QLabel>(banner, "verdictMissing")->text().contains(QStringLiteral("IIS log")));
    QVERIFY(!child<QToolButton>(banner, "verdictEvidence")->isVisible());
}

void TestVerdictBanner::evidenceThatWasNotGivenIsInTheDetails()
{
    Case aCase = Fixtures::iosWithoutDate();
    Enrollment &enrollment = aCase.analysis.devices[0].enrollments[0];
    const MissingEvidence missing{.what = QStringLiteral("request log of IIS"),
                                  .how = QStringLiteral("copy u_ex.log")};
    enrollment.coverage = {
        {.stage = Stage::ContactNdes, .present = {}, .missing = {missing}},
        {.stage = Stage::Issue, .present = {}, .missing = {missing}},
    };
    VerdictBanner banner;
    banner.setEnrollment(aCase, enrollment.id);
    banner.show();
    // There is nothing to do but to collect it.
    QCOMPARE(child<QToolButton>(banner, "verdictAdvice")->text(),
             QStringLiteral("What Is Missing"));
    const QList<QLabel *> labels =
        banner.findChildren<QLabel *>(QStringLiteral("verdictMissingEvidence"));
    QCOMPARE(labels.size(), 1);
    QCOMPARE(labels.first()->text(), QStringLiteral("request log of IIS: copy u_ex.log"));
}

void TestVerdictBanner::consequencesStandUnderTheCause()
{
    Case aCase = Fixtures::androidStalled();
    for (Device &device : aCase.analysis.devices) {
        for (Enrollment &enrollment : device.enrollments) {
            enrollment.verdict.consequences = {{.ruleId = {},
                                                .stage = Stage::Deliver,
                                                .state = {},
                                                .title = QStringLiteral("rolled back"),
                                                .evidence = {}}};
        }
    }
    VerdictBanner banner;
    show(banner, aCase);
    const QList<QLabel *> labels =
        banner.findChildren<QLabel *>(QStringLiteral("verdictConsequence"));
    QCOMPARE(labels.size(), 1);
    QVERIFY(labels.first()->text().startsWith(QStringLiteral("5 Deliver: rolled back")));
}

void TestVerdictBanner::probableEvidenceSaysSo()
{
    Case aCase = Fixtures::androidStalled();
    for (Device &device : aCase.analysis.devices) {
        for (Enrollment &enrollment : device.enrollments) {
            Observation probable;
            probable.event.evidence = enrollment.verdict.evidence.value(0);
            probable.isProbable = true;
            enrollment.observations.append(probable);
        }
    }
    VerdictBanner banner;
    show(banner, aCase);
    const QList<QAction *> entries =
        child<QToolButton>(banner, "verdictEvidence")->menu()->actions();
    QVERIFY(entries.first()->text().contains(QStringLiteral("(probable)")));
    QVERIFY(!entries.last()->text().contains(QStringLiteral("(probable)")));
}

QTEST_MAIN(TestVerdictBanner)
#include "tst_verdictbanner.moc"
