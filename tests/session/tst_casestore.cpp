// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casestore.h"

#include <QDeadlineTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>

using namespace Scep;
using namespace std::chrono_literals;

namespace {
SourceContents source(quint32 id, const QStringList &fingerprints = {})
{
    SourceContents contents;
    contents.source.id = SourceId{id};
    contents.source.displayName = QStringLiteral("source %1").arg(id);
    for (const QString &fingerprint : fingerprints) {
        Certificate certificate;
        certificate.fingerprint = fingerprint;
        certificate.evidence = {{.source = SourceId{id}, .line = 1}};
        contents.certificates.append(certificate);
    }
    return contents;
}

/// With one event that is written without a zone.
SourceContents timedSource(quint32 id)
{
    SourceContents contents = source(id);
    const auto noon = utcMicroseconds(2026, 7, 1, 12, 0, 0, 0us);
    const Instant instant{.sinceEpoch = *noon, .certainty = TimeCertainty::ZoneAssumed};
    LogEvent event;
    event.evidence = {.source = SourceId{id}, .line = 1};
    event.instant = instant;
    contents.events = {event};
    contents.source.firstInstant = instant;
    contents.source.lastInstant = instant;
    contents.source.lastRecord = event.evidence;
    return contents;
}

/// One device per source: enough to see which evidence an analysis worked on.
Analysis countSources(const CaseEvidence &evidence)
{
    Analysis analysis;
    for (const SourceFile &file : evidence.sources) {
        analysis.devices.append(Device{.id = file.displayName});
    }
    return analysis;
}
} // namespace

class TestCaseStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void publishesEvidenceAndAnalysisTogether();
    void sourcesThatArriveDuringAnAnalysisShareTheNext();
    void whatIsCompleteIsJudgedWithoutPause_data();
    void whatIsCompleteIsJudgedWithoutPause();
    void clearDropsAnAnalysisThatStillRuns();
    void keepsACertificateOnceWithAllItsPlaces();
    void nextSourceIdCountsOn();
    void sourceThatComesAgainTakesItsPlace();
    void clockOfASourceIsAppliedToWhatIsPublished();
    void clockOutlivesTheContentsOfItsSource();
    void notesAreAddedChangedAndRemoved();
    void notesStandInTheOrderInWhichTheyWereMade();
    void restoredDecisionsAreNotToldAsTheirOwn();
    void notesGoWithTheCase();
    void notesAreFoundByAllTheirWords_data();
    void notesAreFoundByAllTheirWords();
};

void TestCaseStore::initTestCase()
{
    // A new thread for each job. The thread sanitizer does not see how Qt, which is built without
    // it, hands a job over to a thread that waits.
    QThreadPool::globalInstance()->setExpiryTimeout(0);
}

void TestCaseStore::publishesEvidenceAndAnalysisTogether()
{
    CaseStore store(&countSources);
    connect(&store, &CaseStore::caseChanged, this, [&store] {
        QCOMPARE(store.current().evidence.sources.size(), store.current().analysis.devices.size());
    });
    QSignalSpy changed(&store, &CaseStore::caseChanged);
    store.addSource(source(1));
    QVERIFY(store.current().evidence.sources.isEmpty());
    QVERIFY(changed.wait());
    QCOMPARE(store.current().evidence.sources.size(), 1);
    QVERIFY(!store.isAnalyzing());
}

void TestCaseStore::sourcesThatArriveDuringAnAnalysisShareTheNext()
{
    QSemaphore gate;
    CaseStore store([&gate](const CaseEvidence &evidence) {
        gate.acquire();
        return countSources(evidence);
    });
    QSignalSpy changed(&store, &CaseStore::caseChanged);
    for (quint32 id = 1; id <= 5; ++id) {
        store.addSource(source(id));
    }
    gate.release(2);
    QTRY_COMPARE(store.current().evidence.sources.size(), 5);
    QCOMPARE(changed.size(), 2);
}

void TestCaseStore::whatIsCompleteIsJudgedWithoutPause_data()
{
    QTest::addColumn<bool>("isJudging");
    QTest::newRow("in the pause") << false;
    QTest::newRow("while the round before runs") << true;
}

void TestCaseStore::whatIsCompleteIsJudgedWithoutPause()
{
    QFETCH(bool, isJudging);
    QSemaphore gate;
    std::atomic<int> rounds = 0;
    CaseStore store([&](const CaseEvidence &evidence) {
        ++rounds;
        gate.acquire();
        return countSources(evidence);
    });
    QSignalSpy changed(&store, &CaseStore::caseChanged);
    store.addSource(source(1));
    store.addSource(source(2));
    if (isJudging) {
        store.judgeNow();
    }
    gate.release();
    QTRY_COMPARE(changed.size(), 1);
    if (!isJudging) {
        store.judgeNow();
    }
    // A pause would end by an event, and none is processed here.
    const QDeadlineTimer deadline(10s);
    while (rounds < 2 && !deadline.hasExpired()) {
        QThread::msleep(1);
    }
    gate.release();
    QCOMPARE(rounds.load(), 2);
    QTRY_COMPARE(store.current().evidence.sources.size(), 2);
}

void TestCaseStore::clearDropsAnAnalysisThatStillRuns()
{
    QSemaphore gate;
    CaseStore store([&gate](const CaseEvidence &evidence) {
        gate.acquire();
        return countSources(evidence);
    });
    store.addSource(source(1));
    store.clear();
    store.addSource(source(1));
    gate.release(2);
    QTRY_COMPARE(store.current().analysis.devices.size(), 1);
    QTRY_VERIFY(!store.isAnalyzing());
    QCOMPARE(store.current().evidence.sources.size(), 1);
}

void TestCaseStore::keepsACertificateOnceWithAllItsPlaces()
{
    CaseStore store(&countSources);
    store.addSource(source(1, {QStringLiteral("aa"), QStringLiteral("bb")}));
    store.addSource(source(2, {QStringLiteral("bb")}));
    QTRY_COMPARE(store.current().evidence.sources.size(), 2);
    const QList<Certificate> certificates = store.current().evidence.certificates;
    QCOMPARE(certificates.size(), 2);
    QCOMPARE(certificates.at(1).fingerprint, QStringLiteral("bb"));
    QCOMPARE(certificates.at(1).evidence.size(), 2);
    QCOMPARE(certificates.at(1).evidence.at(1).source, SourceId{2});
}

void TestCaseStore::nextSourceIdCountsOn()
{
    CaseStore store(&countSources);
    QCOMPARE(store.nextSourceId(), SourceId{1});
    store.addSource(source(7));
    QCOMPARE(store.nextSourceId(), SourceId{8});
    store.clear();
    QCOMPARE(store.nextSourceId(), SourceId{1});
}

void TestCaseStore::sourceThatComesAgainTakesItsPlace()
{
    CaseStore store(&countSources);
    const auto named = [](quint32 id, const QString &name, bool comesAgain) {
        SourceContents contents = source(id, {QStringLiteral("shared"), name});
        contents.source.displayName = name;
        contents.comesAgain = comesAgain;
        return contents;
    };
    QSignalSpy changed(&store, &CaseStore::caseChanged);
    const auto names = [&] {
        while (store.isAnalyzing()) {
            changed.wait();
        }
        QStringList result;
        for (const SourceFile &file : store.current().evidence.sources) {
            result.append(file.displayName);
        }
        return result;
    };
    store.addSource(named(1, QStringLiteral("a"), false));
    store.addSource(named(2, QStringLiteral("b part"), true));
    QCOMPARE(names(), QStringList({QStringLiteral("a"), QStringLiteral("b part")}));
    store.addSource(named(2, QStringLiteral("b more"), true));
    QCOMPARE(names(), QStringList({QStringLiteral("a"), QStringLiteral("b more")}));
    store.addSource(named(2, QStringLiteral("b"), false));
    store.addSource(named(3, QStringLiteral("c"), false));
    QCOMPARE(names(), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    const QList<Certificate> &certificates = store.current().evidence.certificates;
    QCOMPARE(certificates.size(), 4);
    QCOMPARE(certificates.constFirst().evidence.size(), 3);
    QCOMPARE(store.nextSourceId(), SourceId{4});
}

void TestCaseStore::clockOfASourceIsAppliedToWhatIsPublished()
{
    CaseStore store([](const CaseEvidence &evidence) {
        Analysis analysis;
        for (const LogEvent &event : evidence.events) {
            analysis.devices.append(Device{.id = toIsoString(event.instant)});
        }
        return analysis;
    });
    QSignalSpy changed(&store, &CaseStore::caseChanged);
    QSignalSpy decided(&store, &CaseStore::clockChanged);
    store.addSource(timedSource(1));
    QVERIFY(changed.wait());
    const SourceClock clock{.zone = QTimeZone("Europe/Warsaw"), .offset = 1s};
    store.setClock(SourceId{1}, clock);
    store.setClock(SourceId{1}, clock);
    QCOMPARE(decided.size(), 1);
    QVERIFY(changed.wait());
    QCOMPARE(store.clock(SourceId{1}), clock);
    QCOMPARE(store.current().analysis.devices.constFirst().id,
             QStringLiteral("2026-07-01T10:00:01.000000Z"));
    QCOMPARE(store.current().evidence.sources.constFirst().clock, clock);
    QCOMPARE(store.sourceAsWritten(SourceId{1}), timedSource(1).source);
    QVERIFY(!store.sourceAsWritten(SourceId{2}));

    store.setClock(SourceId{1}, {});
    QTRY_COMPARE(store.current().analysis.devices.constFirst().id,
                 QStringLiteral("2026-07-01T12:00:00.000000Z"));
    QVERIFY(store.clocks().isEmpty());
}

void TestCaseStore::clockOutlivesTheContentsOfItsSource()
{
    CaseStore store(&countSources);
    store.setClock(SourceId{1}, {.zone = {}, .offset = 5s});
    SourceContents part = timedSource(1);
    part.comesAgain = true;
    store.addSource(part);
    store.addSource(timedSource(1));
    QTRY_COMPARE(store.current().evidence.events.size(), 1);
    QTRY_VERIFY(!store.isAnalyzing());
    QCOMPARE(toIsoString(store.current().evidence.events.constFirst().instant),
             QStringLiteral("2026-07-01T12:00:05.000000Z"));
    store.clear();
    QVERIFY(store.clocks().isEmpty());
}

namespace {
Annotation note(const QString &text, int second = 0)
{
    Annotation annotation;
    annotation.id = QUuid::createUuid();
    annotation.text = text;
    annotation.createdAt = QDateTime::fromSecsSinceEpoch(1'700'000'000 + second, QTimeZone::UTC);
    annotation.changedAt = annotation.createdAt;
    return annotation;
}
} // namespace

void TestCaseStore::notesAreAddedChangedAndRemoved()
{
    CaseStore store(&countSources);
    QSignalSpy each(&store, &CaseStore::annotationChanged);
    QSignalSpy all(&store, &CaseStore::annotationsChanged);
    Annotation first = note(QStringLiteral("first"));
    store.addAnnotation(first);
    store.addAnnotation(first);              // is there
    store.addAnnotation(Annotation());       // is none
    store.changeAnnotation(first);           // says nothing new
    store.changeAnnotation(note(QString())); // of no note
    store.removeAnnotation(QUuid::createUuid());
    QCOMPARE(each.size(), 1);
    QCOMPARE(all.size(), 1);
    first.text = QStringLiteral("changed");
    store.changeAnnotation(first);
    QCOMPARE(store.annotations(), Annotations{first});
    QCOMPARE(store.annotation(first.id), first);
    store.removeAnnotation(first.id);
    QVERIFY(store.annotations().isEmpty());
    QVERIFY(!store.annotation(first.id));
    QCOMPARE(each.size(), 3);
    QCOMPARE(all.size(), 3);
    QCOMPARE(each.constLast().constFirst().toUuid(), first.id);
}

void TestCaseStore::notesStandInTheOrderInWhichTheyWereMade()
{
    CaseStore store(&countSources);
    const Annotation first = note(QStringLiteral("a"), 1);
    const Annotation second = note(QStringLiteral("b"), 2);
    const Annotation third = note(QStringLiteral("c"), 3);
    store.addAnnotation(third);
    store.addAnnotation(first);
    store.addAnnotation(second);
    QCOMPARE(store.annotations(), Annotations({first, second, third}));
    // One that was removed comes back to its place.
    store.removeAnnotation(second.id);
    store.addAnnotation(second);
    QCOMPARE(store.annotations(), Annotations({first, second, third}));
}

void TestCaseStore::restoredDecisionsAreNotToldAsTheirOwn()
{
    CaseStore store(&countSources);
    store.addSource(timedSource(1));
    QTRY_VERIFY(!store.isAnalyzing());
    QSignalSpy each(&store, &CaseStore::annotationChanged);
    QSignalSpy all(&store, &CaseStore::annotationsChanged);
    QSignalSpy clocks(&store, &CaseStore::clockChanged);
    const Annotations notes{note(QStringLiteral("kept"))};
    store.restoreDecisions(notes, {{SourceId{1}, {.zone = {}, .offset = 1h}}});
    QCOMPARE(store.annotations(), notes);
    QCOMPARE(all.size(), 1);
    QCOMPARE(each.size() + clocks.size(), 0);
    QTRY_COMPARE(toIsoString(store.current().evidence.events.constFirst().instant),
                 QStringLiteral("2026-07-01T13:00:00.000000Z"));
}

void TestCaseStore::notesGoWithTheCase()
{
    CaseStore store(&countSources);
    store.addAnnotation(note(QStringLiteral("gone soon")));
    QSignalSpy each(&store, &CaseStore::annotationChanged);
    QSignalSpy all(&store, &CaseStore::annotationsChanged);
    store.clear();
    QVERIFY(store.annotations().isEmpty());
    QCOMPARE(all.size(), 1);
    QCOMPARE(each.size(), 0); // nobody took it out of the file that keeps it
}

void TestCaseStore::notesAreFoundByAllTheirWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    const QString polish = QStringLiteral("Zażółć ŁĄCZNIK gęślą");
    const QString english = QStringLiteral("The connector did not answer");
    const QString verdict = QStringLiteral("own verdict");
    QTest::newRow("nothing asked") << QString() << QStringList{polish, english, verdict};
    QTest::newRow("any case") << QStringLiteral("CONNECTOR") << QStringList{english};
    QTest::newRow("words in any order") << QStringLiteral(" answer  the ") << QStringList{english};
    QTest::newRow("not all words") << QStringLiteral("connector pending") << QStringList();
    QTest::newRow("without accents") << QStringLiteral("zazolc lacznik") << QStringList{polish};
    QTest::newRow("with accents") << QStringLiteral("łącznik") << QStringList{polish};
    QTest::newRow("part of a word") << QStringLiteral("nect") << QStringList{english};
    QTest::newRow("its reason") << QStringLiteral("telephone") << QStringList{verdict};
}

void TestCaseStore::notesAreFoundByAllTheirWords()
{
    QFETCH(QString, query);
    QFETCH(QStringList, found);
    CaseStore store(&countSources);
    store.addAnnotation(note(QStringLiteral("Zażółć ŁĄCZNIK gęślą"), 1));
    store.addAnnotation(note(QStringLiteral("The connector did not answer"), 2));
    Annotation verdict = note(QStringLiteral("own verdict"), 3);
    verdict.ownVerdict = {
        .outcome = Outcome::Failed, .stage = {}, .reason = QStringLiteral("Said by telephone")};
    store.addAnnotation(verdict);
    QStringList texts;
    for (const Annotation &each : store.annotationsMatching(query)) {
        texts.append(each.text);
    }
    QCOMPARE(texts, found);
}

QTEST_GUILESS_MAIN(TestCaseStore)
#include "tst_casestore.moc"
