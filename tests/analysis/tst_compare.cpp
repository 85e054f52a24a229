// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/compare.h"
#include "models/domain/limits.h"
#include "tests/analysis/comparedcases.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

/// Enrollments side by side: which differences are told, and where the ways part.
class TestCompare : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTheSameIsSaidToBe();
    void differencesHaveTheirKind_data();
    void differencesHaveTheirKind();
    void theWaysPartWhereOneFails();
    void theWaysPartWhereAStepIsMissingInAStageThatWasNotPassed();
    void whatWasGotThroughIsNoDivergence();
    void moreThanTwoSidesStayLevel();
    void parametersAreSideBySide();
    void valuesThatMustDifferAreNoDifference();
    void aGroupThatNobodyKnowsIsNoDifference();
    void tooManyStatesAreSaid();
    void eachRecordOfALineHasItsOwnTitle();
    void aStageThatWasBrokenOffIsNotCalledUnseen();
};

static const MadeState Sent{Stage::ContactNdes, "GetCACert", Outcome::Succeeded};
static const MadeState Issued{Stage::Issue, "pkiStatus=SUCCESS", Outcome::Succeeded};
static const MadeState Refused{Stage::Issue, "pkiStatus=FAILURE", Outcome::Failed};

static Comparison compared(const Case &good, const Case &bad)
{
    return compare({onlyPlace(good), onlyPlace(bad)});
}

static QList<ComparisonRow> statesOf(const Comparison &comparison)
{
    QList<ComparisonRow> rows = comparison.rows;
    rows.removeIf([](const ComparisonRow &row) { return row.isWholeStage; });
    return rows;
}

void TestCompare::whatIsTheSameIsSaidToBe()
{
    const Case one = madeCase(Outcome::Succeeded, {Sent, Issued});
    const Comparison comparison = compared(one, one);
    QVERIFY(!comparison.firstDivergence);
    QCOMPARE(comparison.rows.size(), 6 + 2);
    QVERIFY(std::ranges::all_of(comparison.rows, &ComparisonRow::isSame));
}

void TestCompare::aStageThatWasBrokenOffIsNotCalledUnseen()
{
    const Case made =
        madeCase(Outcome::Failed, {Refused, {Stage::Deliver, "event 38", Outcome::NotObserved}});
    QStringList texts;
    for (const ComparisonRow &row : compared(made, made).rows) {
        if (row.isWholeStage && row.stage >= Stage::Deliver) {
            texts.append(comparedStageText(row.steps.constFirst()));
        }
    }
    QCOMPARE(texts, QStringList({u"broken off"_s, u"not observed"_s}));
}

/// Events in XML have no line ends between them.
void TestCompare::eachRecordOfALineHasItsOwnTitle()
{
    Case made = madeCase(Outcome::Failed, {{Stage::Deliver, "event 38", Outcome::InProgress},
                                           {Stage::Deliver, "event 32", Outcome::Failed}});
    Enrollment &enrollment = made.analysis.devices[0].enrollments[0];
    QList<StateSpan> &spans = enrollment.stages[stageNumber(Stage::Deliver) - 1].spans;
    const QStringList titles{u"Event 38: the response was received"_s, u"It is not trusted"_s};
    for (qsizetype i = 0; i < spans.size(); ++i) {
        spans[i].evidence = {
            .source = SourceId{1}, .line = 2, .range = {.offset = 100 * i, .length = 100}};
        Observation observation;
        observation.event.evidence = spans[i].evidence;
        observation.title = titles.at(i);
        enrollment.observations.append(observation);
    }
    const QList<ComparisonRow> rows = statesOf(compared(made, made));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).stateText(), titles.at(0));
    QCOMPARE(rows.at(1).stateText(), u"event 32: It is not trusted"_s);
}

void TestCompare::differencesHaveTheirKind_data()
{
    QTest::addColumn<Case>("bad");
    QTest::addColumn<QList<Difference>>("kinds");
    const auto row = [](const char *name, std::initializer_list<MadeState> states,
                        const QList<Difference> &kinds, Platform platform = Platform::Android) {
        QTest::newRow(name) << madeCase(Outcome::Succeeded, states, platform) << kinds;
    };
    const MadeState wait{Stage::Deliver, "WAIT", Outcome::InProgress, 10};
    const MadeState done{Stage::Deliver, "DONE", Outcome::Succeeded};
    row("the same", {wait, done}, {Difference::None, Difference::None});
    row("missing", {wait}, {Difference::None, Difference::Missing});
    row("additional", {wait, {Stage::Deliver, "MORE", Outcome::NotObserved}, done},
        {Difference::None, Difference::Additional, Difference::None});
    row("state", {wait, {Stage::Deliver, "OTHER", Outcome::Succeeded}},
        {Difference::None, Difference::State});
    row("outcome", {wait, {Stage::Deliver, "DONE", Outcome::Warning}},
        {Difference::None, Difference::Outcome});
    row("repetition", {wait, done, done, done}, {Difference::None, Difference::Repetition});
    row("longer, but not by much", {{Stage::Deliver, "WAIT", Outcome::InProgress, 29}, done},
        {Difference::None, Difference::None});
    row("other platform", {{Stage::Deliver, "event 39", Outcome::Succeeded}},
        {Difference::OtherPlatform, Difference::OtherPlatform}, Platform::Windows);
}

void TestCompare::differencesHaveTheirKind()
{
    QFETCH(Case, bad);
    QFETCH(QList<Difference>, kinds);
    const Case good =
        madeCase(Outcome::Succeeded, {{Stage::Deliver, "WAIT", Outcome::InProgress, 10},
                                      {Stage::Deliver, "DONE", Outcome::Succeeded}});
    QList<Difference> found;
    for (const ComparisonRow &row : statesOf(compared(good, bad))) {
        QCOMPARE(row.differences.constFirst(), Difference::None);
        found.append(row.differences.constLast());
    }
    QCOMPARE(found, kinds);
}

void TestCompare::theWaysPartWhereOneFails()
{
    const Case good = madeCase(Outcome::Succeeded, {Sent, Issued});
    const Case bad = madeCase(Outcome::Failed, {Sent, Sent, Refused});
    const Comparison comparison = compared(good, bad);
    QVERIFY(comparison.firstDivergence);
    const ComparisonRow &row = comparison.rows[*comparison.firstDivergence];
    QCOMPARE(row.stage, Stage::Issue);
    QCOMPARE(row.steps[0]->state, u"pkiStatus=SUCCESS"_s);
    QCOMPARE(row.steps[1]->state, u"pkiStatus=FAILURE"_s);
    QCOMPARE(row.differences[1], Difference::State);
    QCOMPARE(row.steps[1]->evidence.line, 3);
}

void TestCompare::theWaysPartWhereAStepIsMissingInAStageThatWasNotPassed()
{
    const MadeState wait{Stage::Deliver, "WAIT", Outcome::InProgress, 10};
    const Case good =
        madeCase(Outcome::Succeeded, {Sent, wait, {Stage::Deliver, "DONE", Outcome::Succeeded}});
    const Case bad = madeCase(Outcome::InProgress, {Sent, wait});
    const Comparison comparison = compared(good, bad);
    QVERIFY(comparison.firstDivergence);
    const ComparisonRow &row = comparison.rows[*comparison.firstDivergence];
    QCOMPARE(row.steps[0]->state, u"DONE"_s);
    QVERIFY(!row.steps[1]);
}

/// A first try that failed and was tried again does not part the ways.
void TestCompare::whatWasGotThroughIsNoDivergence()
{
    const Case good = madeCase(Outcome::Succeeded, {Sent, Issued});
    const Case bad = madeCase(Outcome::Succeeded,
                              {{Stage::ContactNdes, "GetCACert", Outcome::Failed}, Sent, Issued});
    QVERIFY(!compared(good, bad).firstDivergence);
}

void TestCompare::moreThanTwoSidesStayLevel()
{
    const Case good = madeCase(Outcome::Succeeded, {Sent, Issued});
    const Case cut = madeCase(Outcome::InProgress, {Sent});
    const Case refused = madeCase(Outcome::Failed, {Sent, Refused});
    const Comparison comparison =
        compare({onlyPlace(good), onlyPlace(cut), onlyPlace(refused), onlyPlace(good)});
    QCOMPARE(comparison.sides.size(), 4);
    for (const ComparisonRow &row : comparison.rows) {
        QCOMPARE(row.steps.size(), 4);
        QCOMPARE(row.differences.size(), 4);
        QCOMPARE(row.differences[3], Difference::None);
    }
    const ComparisonRow &row = comparison.rows[*comparison.firstDivergence];
    QCOMPARE(row.stage, Stage::Issue);
    QVERIFY(!row.steps[1]);
    QCOMPARE(row.steps[2]->state, u"pkiStatus=FAILURE"_s);
    // Each side parts where it does, or not at all.
    QVERIFY(!comparison.sideDivergences[0] && !comparison.sideDivergences[3]);
    QCOMPARE(comparison.sideDivergences[2], comparison.firstDivergence);
}

static const ComparedValue *valueOf(const QList<ComparedValue> &values, const QString &id)
{
    const auto found = std::ranges::find(values, id, &ComparedValue::id);
    return found == values.cend() ? nullptr : &*found;
}

static Case withProfile(int keyBits, const QString &subject)
{
    Case made = madeCase(Outcome::Succeeded, {Sent});
    ScepProfile profile;
    profile.evidence = {.source = SourceId{1}, .line = 7, .range = {}};
    profile.keyBits = keyBits;
    profile.subject = subject;
    profile.serverUrls = {u"https://ndes.contoso.example/certsrv/mscep/mscep.dll"_s};
    made.evidence.profiles.append(profile);
    return made;
}

void TestCompare::parametersAreSideBySide()
{
    const Case good = withProfile(2048, u"CN=one,O=Contoso"_s);
    const Case bad = withProfile(1024, u"CN=two,O=Fabrikam"_s);
    const QList<ComparedValue> values = compared(good, bad).parameters;
    const ComparedValue *key = valueOf(values, u"profile.keyBits"_s);
    QVERIFY(key);
    QCOMPARE(key->values, (QStringList{u"2048"_s, u"1024"_s}));
    QCOMPARE(key->differences.constLast(), Difference::Value);
    QVERIFY(!valueOf(values, u"profile.subject"_s)->isSame());
    QVERIFY(valueOf(values, u"profile.serverUrls"_s)->isSame());
}

/// Whose certificate it is differs from device to device, and is shown all the same.
void TestCompare::valuesThatMustDifferAreNoDifference()
{
    Case good = withProfile(2048, u"CN=one,O=Contoso\\, Ltd"_s);
    Case bad = withProfile(2048, u"CN=two,O=Contoso\\, Ltd"_s);
    good.evidence.profiles[0].settings.append(
        {.name = u"SAN"_s, .value = u"one@contoso.example"_s});
    bad.evidence.profiles[0].settings.append({.name = u"SAN"_s, .value = u"two@contoso.example"_s});
    good.analysis.devices[0].enrollments[0].transactionId = u"A1"_s;
    bad.analysis.devices[0].enrollments[0].transactionId = u"B2"_s;
    const QList<ComparedValue> values = compared(good, bad).parameters;
    QVERIFY(valueOf(values, u"profile.subject"_s)->isSame());
    QVERIFY(valueOf(values, u"setting.SAN"_s)->isSame());
    const ComparedValue *transaction = valueOf(values, u"request.transactionId"_s);
    QVERIFY(transaction->isVolatile && transaction->isSame());
    QCOMPARE(transaction->values, (QStringList{u"A1"_s, u"B2"_s}));
}

void TestCompare::aGroupThatNobodyKnowsIsNoDifference()
{
    const Case good = withProfile(2048, u"CN=one"_s);
    const Case bad = madeCase(Outcome::Succeeded, {Sent});
    const QList<ComparedValue> values = compared(good, bad).parameters;
    const ComparedValue *key = valueOf(values, u"profile.keyBits"_s);
    QVERIFY(key && key->isSame());
    QCOMPARE(key->values.constLast(), QString());
}

void TestCompare::tooManyStatesAreSaid()
{
    const Case good = madeCase(Outcome::Succeeded, {Sent, Issued});
    Case bad = good;
    StageResult &stage = bad.analysis.devices[0].enrollments[0].stages[1];
    for (int i = 0; i <= Limits::ComparedSteps; ++i) {
        stage.spans.append({.state = i % 2 == 0 ? u"one"_s : u"two"_s});
    }
    const Comparison comparison = compared(good, bad);
    QVERIFY(comparison.isCut);
    QCOMPARE(statesOf(comparison).size(), Limits::ComparedSteps + 1);
    QVERIFY(!compared(good, good).isCut);
}

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
