// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/casefixtures.h"
#include "ui/central/timelinelayout.h"

#include <QTest>

#include <algorithm>

using namespace Scep;
using namespace std::chrono;
using namespace std::chrono_literals;

class TestTimelineLayout : public QObject
{
    Q_OBJECT

private slots:
    void labelsGoWhereTheyFit_data();
    void labelsGoWhereTheyFit();
    void closeMarksAreMerged_data();
    void closeMarksAreMerged();
    void nothingOverlapsAndNothingSpills_data();
    void nothingOverlapsAndNothingSpills();
    void contentTellsTheCase_data();
    void contentTellsTheCase();
    void numberedStatesHaveTheNameOfTheirRule();
    void recordsOfOneLineAreToldApart_data();
    void recordsOfOneLineAreToldApart();
    void overlappingSpansGetRowsOfTheirOwn();
    void timesOfAnotherClockAreLeftToTheTable();
    void retriesAreNumbered();
    void lessSureTimesAreMarked();
    void aHundredThousandAreMergedAsOneByOne();
};

namespace {
LaneMetrics metrics()
{
    LaneMetrics result;
    result.textWidth = [](const QString &text) { return double(text.size()) * 10; };
    result.elidedText = [](const QString &text, double room) {
        const auto count = static_cast<qsizetype>(room / 10);
        return text.size() <= count ? text
                                    : text.left(std::max<qsizetype>(0, count - 1)) + QChar(0x2026);
    };
    return result;
}

TimelineItem item(const QString &label, microseconds begin, microseconds end)
{
    TimelineItem result;
    result.label = label;
    result.begin = begin;
    result.end = end;
    return result;
}

QString placeName(LabelPlace place)
{
    switch (place) {
    case LabelPlace::Hidden:
        return QStringLiteral("hidden");
    case LabelPlace::Inside:
        return QStringLiteral("inside");
    case LabelPlace::Right:
        return QStringLiteral("right");
    case LabelPlace::Left:
        return QStringLiteral("left");
    }
    return {};
}

// "inside:LONG|3.0 s right:MARK"
QString printed(const QList<PlacedItem> &items)
{
    QStringList words;
    for (const PlacedItem &placed : items) {
        words << placeName(placed.place) + QLatin1Char(':') + placed.label +
                     (placed.length.isEmpty() ? QString() : QLatin1Char('|') + placed.length);
    }
    return words.join(QLatin1Char(' '));
}

// One second is 100 pixels, ten seconds are shown.
const AxisView TenSeconds{.left = 0, .first = 0, .scale = 1000, .width = 1000};

QList<PlacedItem> placed(const QList<TimelineItem> &items)
{
    TimelineLane lane;
    lane.items = items;
    return placeLane(lane, laneIndex(lane, TimeAxis({0s, 10s}, false)), TenSeconds, metrics());
}
} // namespace

void TestTimelineLayout::labelsGoWhereTheyFit_data()
{
    QTest::addColumn<QList<TimelineItem>>("items");
    QTest::addColumn<QString>("text");
    using Items = QList<TimelineItem>;
    QTest::newRow("inside with its length")
        << Items{item(QStringLiteral("STATE"), 1s, 3s)} << QStringLiteral("inside:STATE|2.0 s");
    QTest::newRow("beside when it is too long") << Items{item(QStringLiteral("LONG_STATE"), 1s, 2s)}
                                                << QStringLiteral("right:LONG_STATE · 1.0 s");
    QTest::newRow("to the left at the edge") << Items{item(QStringLiteral("LONG_STATE"), 9s, 10s)}
                                             << QStringLiteral("left:LONG_STATE · 1.0 s");
    QTest::newRow("elided between neighbours")
        << Items{item(QStringLiteral("ABCDEFGHIJKLMNOP"), 0s, 1500ms),
                 item(QStringLiteral("QRSTUVWXYZ123456"), 1500ms, 3s),
                 item(QStringLiteral("X"), 3s, 10s)}
        << QStringLiteral("inside:ABCDEF…|1.5 s inside:QRSTUV…|1.5 s inside:X|7.0 s");
    QTest::newRow("length alone when the name has no room")
        << Items{item(QStringLiteral("ABCDEFGHIJ"), 0s, 700ms),
                 item(QStringLiteral("KLMNOPQRST"), 700ms, 1400ms),
                 item(QStringLiteral("X"), 1400ms, 10s)}
        << QStringLiteral("inside:|700 ms inside:|700 ms inside:X|8.6 s");
    QTest::newRow("mark") << Items{item(QStringLiteral("MARK"), 5s, 5s)}
                          << QStringLiteral("right:MARK");
}

void TestTimelineLayout::labelsGoWhereTheyFit()
{
    QFETCH(QList<TimelineItem>, items);
    QFETCH(QString, text);
    QCOMPARE(printed(placed(items)), text);
}

void TestTimelineLayout::closeMarksAreMerged_data()
{
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QString>("text");
    QTest::newRow("two names") << QStringList{QStringLiteral("A"), QStringLiteral("B")}
                               << QStringLiteral("right:A · B");
    QTest::newRow("the same twice")
        << QStringList{QStringLiteral("A"), QStringLiteral("A")} << QStringLiteral("right:A × 2");
    QTest::newRow("many") << QStringList{QStringLiteral("A"), QStringLiteral("B"),
                                         QStringLiteral("C"), QStringLiteral("D")}
                          << QStringLiteral("right:4 event(s)");
}

void TestTimelineLayout::closeMarksAreMerged()
{
    QFETCH(QStringList, labels);
    QFETCH(QString, text);
    QList<TimelineItem> items;
    for (const QString &label : std::as_const(labels)) {
        const microseconds time = 2s + items.size() * 10ms;
        items << item(label, time, time);
    }
    items.last().outcome = Outcome::Failed;
    const QList<PlacedItem> result = placed(items);
    QCOMPARE(printed(result), text);
    QCOMPARE(result.first().members.size(), labels.size());
    QCOMPARE(result.first().outcome, Outcome::Failed);
}

void TestTimelineLayout::nothingOverlapsAndNothingSpills_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"stalled", "succeeded", "windows", "ios", "many"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestTimelineLayout::nothingOverlapsAndNothingSpills()
{
    QFETCH(QString, name);
    const Case aCase = Fixtures::named(name);
    const TimelineContent content = timelineContent(aCase, Fixtures::shownEnrollment(aCase));
    QList<microseconds> times;
    for (const TimelineLane &lane : content.lanes) {
        for (const TimelineItem &shown : lane.items) {
            times << shown.begin << shown.end;
        }
    }
    for (const bool compress : {true, false}) {
        const TimeAxis axis(times, compress);
        for (const double scale : {150.0, 640.0, 1500.0, 60'000.0}) {
            const AxisView view{.left = 40, .first = -10 / scale, .scale = scale, .width = 660};
            for (const TimelineLane &lane : content.lanes) {
                const QList<PlacedItem> items =
                    placeLane(lane, laneIndex(lane, axis), view, metrics());
                for (qsizetype i = 0; i < items.size(); ++i) {
                    const QRectF label = items.at(i).labelRect.united(items.at(i).lengthRect);
                    QVERIFY(label.isEmpty() || label.left() >= 39.0);
                    QVERIFY(label.isEmpty() || label.right() <= 701.0);
                    for (qsizetype j = i + 1; j < items.size(); ++j) {
                        const QRectF shared = items.at(i).extent() & items.at(j).extent();
                        QVERIFY2(shared.width() < 0.5 || shared.height() < 0.5,
                                 qPrintable(printed({items.at(i), items.at(j)})));
                    }
                }
            }
        }
    }
}

void TestTimelineLayout::contentTellsTheCase_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("lanes");
    QTest::newRow("stalled")
        << QStringLiteral("stalled")
        << QStringList{
               QStringLiteral("Root certificate: CERT_INSTALL_REQUESTED CERT_INSTALL_SUCCESS"),
               QStringLiteral("1 Deploy profile: SCEP_PROFILE_RECEIVED"),
               QStringLiteral(
                   "2 Contact NDES: CERT_REQUEST_BUILT GetCACaps GetCACert PKIOperation"),
               QStringLiteral("3 Validate challenge: (implied: the CA answered, so the challenge "
                              "was accepted)"),
               QStringLiteral("4 Issue: pkiStatus=SUCCESS"),
               QStringLiteral("5 Deliver: !CERT_INSTALL_REQUESTED>"),
               QStringLiteral("6 Report: (not observed; would tell: the certificate connector's "
                              "event log)")};
    QTest::newRow("nobody") << QString() << QStringList();
}

void TestTimelineLayout::contentTellsTheCase()
{
    QFETCH(QString, name);
    const Case aCase = Fixtures::named(name);
    QFETCH(QStringList, lanes);
    const QString id = Fixtures::shownEnrollment(aCase);
    QStringList printedLanes;
    for (const TimelineLane &lane : timelineContent(aCase, id).lanes) {
        QStringList items;
        for (const TimelineItem &shown : lane.items) {
            items << (shown.isFailing ? QStringLiteral("!") : QString()) + shown.label +
                         (shown.isOpen ? QStringLiteral(">") : QString());
        }
        const QString note = QLatin1Char('(') + lane.note + QLatin1Char(')');
        printedLanes << lane.title + QStringLiteral(": ") +
                            (items.isEmpty() ? note : items.join(QLatin1Char(' ')));
    }
    QCOMPARE(printedLanes, lanes);
}

void TestTimelineLayout::recordsOfOneLineAreToldApart_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"stalled", "succeeded", "windows", "ios"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

/// Events in XML have no line ends between them: every one of them is shown, with its own words.
void TestTimelineLayout::recordsOfOneLineAreToldApart()
{
    QFETCH(QString, name);
    const auto itemsOf = [](const Case &aCase) {
        QStringList items;
        const TimelineContent content = timelineContent(aCase, Fixtures::shownEnrollment(aCase));
        for (const TimelineLane &lane : content.lanes) {
            for (const TimelineItem &item : lane.items) {
                items.append(QStringLiteral("%1|%2|%3").arg(lane.title, item.label, item.detail));
            }
        }
        return items;
    };
    const Case aCase = Fixtures::named(name);
    const QStringList items = itemsOf(aCase);
    QCOMPARE_GE(items.size(), 3);
    QCOMPARE(itemsOf(Fixtures::inOneLine(aCase)), items);
}

/// Windows numbers its events; a number tells nobody what happened.
void TestTimelineLayout::numberedStatesHaveTheNameOfTheirRule()
{
    Case aCase = Fixtures::windowsFailed();
    Enrollment &enrollment = aCase.analysis.devices[0].enrollments[0];
    StateSpan &span = enrollment.stages[0].spans[0];
    const auto observed =
        std::ranges::find_if(enrollment.observations, [&](const Observation &observation) {
            return observation.event.evidence.source == span.evidence.source &&
                   observation.event.evidence.line == span.evidence.line;
        });
    QVERIFY(observed != enrollment.observations.end());
    const auto label = [&](const QString &state, const QString &title) {
        span.state = state;
        observed->title = title;
        return timelineContent(aCase, Fixtures::shownEnrollment(aCase))
            .lanes.first()
            .items.first()
            .label;
    };
    const QString title = QStringLiteral("Event 38: the response was received");
    QCOMPARE(label(QStringLiteral("event 38"), title), title);
    QCOMPARE(label(QStringLiteral("event 38"), {}), QStringLiteral("event 38"));
    const QString polish = QStringLiteral("Zdarzenie 38: otrzymano odpowiedź");
    QCOMPARE(label(QStringLiteral("zdarzenie 38"), polish), polish);
    QCOMPARE(label(QStringLiteral("event of 38"), title), QStringLiteral("event of 38"));
    QCOMPARE(label(QStringLiteral("CERT_ISSUED"), title), QStringLiteral("CERT_ISSUED"));
}

void TestTimelineLayout::overlappingSpansGetRowsOfTheirOwn()
{
    Case aCase = Fixtures::unknownEnd();
    StageResult &result = aCase.analysis.devices[0].enrollments[0].stages[0];
    const Instant from = result.spans.first().from;
    StateSpan around = result.spans.first();
    around.state = QStringLiteral("AROUND");
    around.from.sinceEpoch -= 5s;
    around.to = {from.sinceEpoch + 5s, from.certainty};
    around.evidence.line = 3;
    result.spans.prepend(around);
    const TimelineLane lane =
        timelineContent(aCase, Fixtures::shownEnrollment(aCase)).lanes.first();
    QCOMPARE(lane.rowCount, 2);
    QCOMPARE(lane.items.at(0).row, 0);
    QCOMPARE(lane.items.at(1).row, 1);
}

void TestTimelineLayout::timesOfAnotherClockAreLeftToTheTable()
{
    Case aCase = Fixtures::windowsFailed();
    StageResult &result = aCase.analysis.devices[0].enrollments[0].stages[0];
    result.spans[0].from.certainty = TimeCertainty::DateMissing;
    const TimelineContent content = timelineContent(aCase, Fixtures::shownEnrollment(aCase));
    QCOMPARE(content.undatedCount, 1);
    QVERIFY(!content.undatedNote.isEmpty());
    QVERIFY(content.lanes.first().items.isEmpty());
}

void TestTimelineLayout::retriesAreNumbered()
{
    Case aCase = Fixtures::windowsFailed();
    const QString id = Fixtures::shownEnrollment(aCase);
    QCOMPARE(timelineContent(aCase, id).lanes.size(), 6); // one attempt needs no lane
    Enrollment &enrollment = aCase.analysis.devices[0].enrollments[0];
    const Instant first = enrollment.observations.first().event.instant;
    const Instant latest = enrollment.observations.last().event.instant;
    enrollment.attempts = {{.number = 1,
                            .transactionId = {},
                            .from = first,
                            .to = first,
                            .outcome = Outcome::Failed,
                            .state = QStringLiteral("0x800B0109"),
                            .evidence = enrollment.observations.first().event.evidence},
                           {.number = 2,
                            .transactionId = {},
                            .from = latest,
                            .to = latest,
                            .outcome = Outcome::Failed,
                            .state = {},
                            .evidence = enrollment.observations.last().event.evidence}};
    const TimelineContent content = timelineContent(aCase, id);
    QCOMPARE(content.lanes.size(), 7);
    QCOMPARE(content.lanes.first().kind, LaneKind::Attempts);
    QCOMPARE(content.lanes.first().items.size(), 2);
    QCOMPARE(content.lanes.first().items.last().label, QStringLiteral("Attempt 2"));
    for (const TimelineLane &lane : content.lanes.sliced(1)) {
        for (const TimelineItem &shown : lane.items) {
            const bool isFirst = shown.begin == first.sinceEpoch;
            const bool isLast = shown.begin == latest.sinceEpoch;
            QCOMPARE(shown.attempt, isFirst ? 1 : isLast ? 2 : 0);
        }
    }
}

void TestTimelineLayout::lessSureTimesAreMarked()
{
    Case aCase = Fixtures::windowsFailed();
    const QString id = Fixtures::shownEnrollment(aCase);
    const auto uncertain = [&] {
        QStringList labels;
        for (const TimelineLane &lane : timelineContent(aCase, id).lanes) {
            for (const TimelineItem &shown : lane.items) {
                if (shown.isTimeUncertain) {
                    labels << shown.label;
                }
            }
        }
        return labels;
    };
    QVERIFY(uncertain().isEmpty());
    StateSpan &span = aCase.analysis.devices[0].enrollments[0].stages[0].spans[0];
    span.from.certainty = TimeCertainty::YearInferred;
    QCOMPARE(uncertain(), QStringList{span.state});
    TimelineItem mark = item(QStringLiteral("MARK"), 5s, 5s);
    mark.isTimeUncertain = true;
    QCOMPARE(printed(placed({mark})), QStringLiteral("right:≈ MARK"));
}

void TestTimelineLayout::aHundredThousandAreMergedAsOneByOne()
{
    TimelineLane lane;
    for (int i = 0; i < 100'000; ++i) {
        lane.items << item(QStringLiteral("E"), i * 100us, i * 100us);
    }
    const LaneIndex index = laneIndex(lane, TimeAxis({0s, 10s}, false));
    for (const AxisView &view :
         {TenSeconds, AxisView{.left = 0, .first = 0.5, .scale = 50'000, .width = 1000}}) {
        qsizetype members = 0;
        for (const PlacedItem &shown : placeLane(lane, index, view, metrics())) {
            QCOMPARE(shown.members.first(), shown.first);
            members += shown.members.size();
        }
        // Everything in view is in one of them, and nothing that is far outside.
        const double share = view.width / view.scale;
        QCOMPARE_GE(double(members), std::min(1.0, share) * 100'000);
        QCOMPARE_LE(double(members), std::min(1.0, share) * 100'000 + 100);
    }
}

QTEST_GUILESS_MAIN(TestTimelineLayout)
#include "tst_timelinelayout.moc"
