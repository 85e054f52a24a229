// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/evidencecollector.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Scep;

namespace {
QString text(int number)
{
    return QString::number(number);
}

/// Of that many things of each kind; the names of the certificates are of a few that sources share.
SourceContents randomSource(quint32 id, QRandomGenerator &random)
{
    SourceContents contents;
    contents.source.id = SourceId{id};
    contents.source.size = random.bounded(1'000'000);
    for (int i = random.bounded(6); i > 0; --i) {
        const EvidenceRef place{.source = SourceId{id}, .line = random.bounded(1, 1'000)};
        contents.events.append(LogEvent{.evidence = place, .timestampText = text(i)});
        contents.messages.append(ScepMessage{.evidence = place});
        contents.profiles.append(ScepProfile{.evidence = place});
        contents.encodedObjects.append(EncodedObject{.evidence = place});
        contents.certificates.append(
            Certificate{.fingerprint = text(random.bounded(8)), .evidence = {place}});
        contents.requests.append(
            CertificateRequest{.fingerprint = text(random.bounded(8)), .evidence = {place}});
        contents.revocationLists.append(
            RevocationList{.fingerprint = text(random.bounded(8)), .evidence = {place}});
    }
    return contents;
}
} // namespace

class TestEvidenceCollector : public QObject
{
    Q_OBJECT

private slots:
    void sourceThatComesAgainGivesWhatItWouldHaveGivenAtOnce();
    void issueIsAddedToItsSource();
};

void TestEvidenceCollector::sourceThatComesAgainGivesWhatItWouldHaveGivenAtOnce()
{
    QRandomGenerator random(20261127);
    constexpr quint32 Sources = 5;
    EvidenceCollector collector;
    QList<SourceContents> latest;
    for (quint32 id = 1; id <= Sources; ++id) {
        latest.append(randomSource(id, random));
        collector.add(latest.constLast());
    }
    for (int round = 0; round < 200; ++round) {
        const quint32 place = random.bounded(Sources);
        latest[place] = randomSource(place + 1, random);
        collector.add(latest.at(place));
        EvidenceCollector once;
        for (const SourceContents &contents : std::as_const(latest)) {
            once.add(contents);
        }
        QCOMPARE(collector.evidence(), once.evidence());
    }
}

void TestEvidenceCollector::issueIsAddedToItsSource()
{
    QRandomGenerator random(1);
    EvidenceCollector collector;
    collector.add(randomSource(1, random));
    collector.add(randomSource(2, random));
    collector.addIssue(SourceId{2}, {.code = IssueCode::FileReplaced});
    collector.addIssue(SourceId{3}, {.code = IssueCode::FileReplaced});
    QVERIFY(collector.evidence().sources.at(0).issues.isEmpty());
    QCOMPARE(collector.evidence().sources.at(1).issues.constFirst().code, IssueCode::FileReplaced);
    collector.add(randomSource(2, random));
    QVERIFY(collector.evidence().sources.at(1).issues.isEmpty());
}

QTEST_GUILESS_MAIN(TestEvidenceCollector)
#include "tst_evidencecollector.moc"
