// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/enrollmentcomparison.h"
#include "models/session/keptcomparison.h"
#include "models/session/syncpairs.h"
#include "tests/analysis/comparedcases.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

/// Sides of one case and of another, and states that a person puts side by side.
class TestEnrollmentComparison : public QObject
{
    Q_OBJECT

private slots:
    void sidesMayBeOfAnotherCase();
    void noMoreThanFourAreCompared();
    void theNearestOfAllCasesIsProposedWithItsReason();
    void statesArePutSideBySide();
    void aNewPairTakesTheOnesAcrossWithIt();
    void pairsAreTakenApart();
    void pairsOutliveAGrowingLog();
    void whatCannotStandSideBySideIsRefused();
    void whatWasComparedIsFoundAgain();
};

static const QString Id = u"device-1/scep-1"_s;
static const MadeState One{Stage::Deliver, "one", Outcome::InProgress, 1};
static const MadeState Two{Stage::Deliver, "two", Outcome::InProgress, 1};
static const MadeState Three{Stage::Deliver, "three", Outcome::InProgress, 1};
static const MadeState Done{Stage::Deliver, "DONE", Outcome::Succeeded};
static const MadeState Erste{Stage::Deliver, "erste", Outcome::InProgress, 1};

static std::shared_ptr<const OtherCase> otherCase(const Case &made)
{
    return std::make_shared<const OtherCase>(
        OtherCase{.name = u"other"_s, .caseData = made, .documents = {}, .problems = {}});
}

static ComparedPlace placeIn(const std::shared_ptr<const OtherCase> &other = nullptr)
{
    return {.other = other, .enrollmentId = Id};
}

void TestEnrollmentComparison::sidesMayBeOfAnotherCase()
{
    const Case open = madeCase(Outcome::InProgress, {One});
    const auto other = otherCase(madeCase(Outcome::Succeeded, {One, Done}));
    const Comparison comparison = compareEnrollments(open, {placeIn(other), placeIn()});
    QCOMPARE(comparison.sides.size(), 2);
    QCOMPARE(comparison.sides[0].outcome, Outcome::Succeeded);
    QVERIFY(comparison.firstDivergence);
    QCOMPARE(comparison.rows[*comparison.firstDivergence].steps[0]->state, u"DONE"_s);
    QVERIFY(isThere(open, placeIn(other)));
    QVERIFY(!isThere({}, placeIn()));
    QCOMPARE(compareEnrollments({}, {placeIn(other), placeIn()}), Comparison());
}

void TestEnrollmentComparison::noMoreThanFourAreCompared()
{
    const Case open = madeCase(Outcome::Succeeded, {One, Done});
    QCOMPARE(compareEnrollments(open, QList<ComparedPlace>(7, placeIn())).sides.size(),
             MostComparedSides);
}

void TestEnrollmentComparison::theNearestOfAllCasesIsProposedWithItsReason()
{
    const Case open = madeCase(Outcome::Failed, {One}, Platform::Windows);
    QVERIFY(!proposedTwin(open, placeIn()));
    const auto far = otherCase(madeCase(Outcome::Succeeded, {Done}, Platform::Android));
    const auto near = otherCase(madeCase(Outcome::Succeeded, {Done}, Platform::Windows));
    const auto only = proposedTwin(open, placeIn(), {far});
    QCOMPARE(only->place, placeIn(far));
    QVERIFY2(only->reason.contains(u"of another profile, platform"_s),
             qUtf8Printable(only->reason));
    const auto best = proposedTwin(open, placeIn(), {far, near});
    QCOMPARE(best->place, placeIn(near));
    QCOMPARE(best->reason, u"nearest healthy enrollment: same platform"_s);
}

/// The number of the row in which a side has that state.
static qsizetype rowOf(const Comparison &comparison, qsizetype side, const QString &state)
{
    const auto found = std::ranges::find_if(comparison.rows, [&](const ComparisonRow &row) {
        return !row.isWholeStage && row.steps[side] && row.steps[side]->state == state;
    });
    return found == comparison.rows.cend() ? -1 : found - comparison.rows.cbegin();
}

/// A phone in one language beside one in another: nothing but the person knows what is the same.
struct TwoLanguages
{
    Case open = madeCase(Outcome::Succeeded, {One, Two, Three, Done});
    std::shared_ptr<const OtherCase> other =
        otherCase(madeCase(Outcome::Succeeded, {One,
                                                {Stage::Deliver, "zwei", Outcome::InProgress, 1},
                                                {Stage::Deliver, "drei", Outcome::InProgress, 1},
                                                Done}));
    QList<ComparedPlace> sides{placeIn(), placeIn(other)};

    [[nodiscard]] Comparison comparedWith(const QList<SyncPair> &pairs) const
    {
        return compareEnrollments(open, sides, pairs);
    }
    /// The pairs with one more, by the names of the states.
    [[nodiscard]] QList<SyncPair> with(const QList<SyncPair> &pairs, const QString &reference,
                                       const QString &state) const
    {
        const Comparison now = comparedWith(pairs);
        return withSyncPair(pairs, now, sides, rowOf(now, 0, reference), rowOf(now, 1, state))
            .value_or(QList<SyncPair>());
    }
};

void TestEnrollmentComparison::statesArePutSideBySide()
{
    const TwoLanguages two;
    QVERIFY(rowOf(two.comparedWith({}), 0, u"three"_s) !=
            rowOf(two.comparedWith({}), 1, u"zwei"_s));
    const QList<SyncPair> pairs = two.with({}, u"three"_s, u"zwei"_s);
    QCOMPARE(pairs.size(), 1);
    const Comparison after = two.comparedWith(pairs);
    const qsizetype row = rowOf(after, 0, u"three"_s);
    QCOMPARE(rowOf(after, 1, u"zwei"_s), row);
    QVERIFY(after.rows[row].isSynced);
    QCOMPARE(std::ranges::count(after.rows, true, &ComparisonRow::isSynced), 1);
}

void TestEnrollmentComparison::aNewPairTakesTheOnesAcrossWithIt()
{
    const TwoLanguages two;
    const QList<SyncPair> first = two.with({}, u"three"_s, u"zwei"_s);
    const QList<SyncPair> second = two.with(first, u"two"_s, u"drei"_s);
    QCOMPARE(second.size(), 1);
    QCOMPARE(second[0].referenceStep.state, u"two"_s);
    const Comparison after = two.comparedWith(second);
    QCOMPARE(rowOf(after, 1, u"drei"_s), rowOf(after, 0, u"two"_s));
    // One that does not cross it stays.
    const QList<SyncPair> third =
        two.with(two.with({}, u"two"_s, u"drei"_s), u"three"_s, u"DONE"_s);
    QCOMPARE(third.size(), 2);
}

void TestEnrollmentComparison::pairsAreTakenApart()
{
    const TwoLanguages two;
    const QList<SyncPair> pairs = two.with({}, u"three"_s, u"zwei"_s);
    const Comparison after = two.comparedWith(pairs);
    const qsizetype row = rowOf(after, 0, u"three"_s);
    QCOMPARE(withoutSyncPairs(pairs, after, two.sides, row - 1), pairs);
    QCOMPARE(withoutSyncPairs(pairs, after, two.sides, row), QList<SyncPair>());
}

/// More states before a pair do not part it: it is about lines, not about numbers.
void TestEnrollmentComparison::pairsOutliveAGrowingLog()
{
    TwoLanguages two;
    const QList<SyncPair> pairs = two.with({}, u"three"_s, u"zwei"_s);
    StageResult &stage = two.open.analysis.devices[0].enrollments[0].stages[4];
    stage.spans.prepend({.state = u"earlier"_s,
                         .outcome = Outcome::InProgress,
                         .evidence = {.source = SourceId{1}, .line = 900, .range = {}}});
    const Comparison after = two.comparedWith(pairs);
    QCOMPARE(rowOf(after, 1, u"zwei"_s), rowOf(after, 0, u"three"_s));
    // With another reference they say nothing, and come back with it.
    const Comparison swapped = compareEnrollments(two.open, {two.sides[1], two.sides[0]}, pairs);
    QVERIFY(std::ranges::none_of(swapped.rows, &ComparisonRow::isSynced));
}

void TestEnrollmentComparison::whatCannotStandSideBySideIsRefused()
{
    const Case open = madeCase(Outcome::Succeeded,
                               {{Stage::ContactNdes, "GetCACert", Outcome::Succeeded}, One, Done});
    const auto other = otherCase(madeCase(Outcome::InProgress, {One, Erste}));
    const QList<ComparedPlace> sides{placeIn(), placeIn(other)};
    const Comparison comparison = compareEnrollments(open, sides);
    const qsizetype erste = rowOf(comparison, 1, u"erste"_s);
    QVERIFY(erste >= 0);
    QVERIFY(!withSyncPair({}, comparison, sides, erste, erste));
    QVERIFY(!withSyncPair({}, comparison, sides, rowOf(comparison, 0, u"GetCACert"_s), erste));
    QVERIFY(!withSyncPair({}, comparison, sides, 0, erste)); // a whole stage
    QVERIFY(!withSyncPair({}, comparison, sides, -1, 1000));
}

void TestEnrollmentComparison::whatWasComparedIsFoundAgain()
{
    Case open = madeCase(Outcome::InProgress, {One, Two});
    open.analysis.devices[0].enrollments[0].verdict.evidence = {
        {.source = SourceId{1}, .line = 5, .range = {}}};
    auto elsewhere = std::make_shared<OtherCase>(*otherCase(madeCase(Outcome::Succeeded, {One})));
    elsewhere->paths = {u"/cases/other"_s};
    elsewhere->caseData.evidence.sources = {{.id = SourceId{1}, .sha256 = QByteArray(32, 'a')}};
    const SyncPair pair{.stage = Stage::Deliver,
                        .reference = placeIn(elsewhere),
                        .referenceStep = {.evidence = {}, .state = u"one"_s},
                        .other = placeIn(),
                        .otherStep = {.evidence = {}, .state = u"two"_s}};
    const KeptComparison kept = keptComparison(open, {placeIn(elsewhere), placeIn()}, {pair}, true);
    QVERIFY(kept.isShown);
    QCOMPARE(otherCasesOf(kept), QList<QStringList>{elsewhere->paths});
    QVERIFY(!restoredComparison(kept, open, {}));

    // Of more evidence it got another name; the other case is read again, from another place.
    Enrollment &enrollment = open.analysis.devices[0].enrollments[0];
    enrollment.id = u"device-1/scep-7"_s;
    auto moved = std::make_shared<OtherCase>(*elsewhere);
    moved->paths = {u"/elsewhere"_s};
    const auto restored = restoredComparison(kept, open, {moved});
    QVERIFY(restored);
    QCOMPARE(restored->sides.at(0), placeIn(moved));
    QCOMPARE(restored->sides.at(1).enrollmentId, enrollment.id);
    QCOMPARE(restored->pairs.size(), 1);
    QCOMPARE(restored->pairs.at(0).other, restored->sides.at(1));
    QCOMPARE(restored->pairs.at(0).otherStep, pair.otherStep);

    moved->caseData.evidence.sources[0].sha256 = QByteArray(32, 'b');
    QVERIFY(!restoredComparison(kept, open, {moved}));
}

QTEST_GUILESS_MAIN(TestEnrollmentComparison)
#include "tst_enrollmentcomparison.moc"
