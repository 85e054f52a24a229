// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A log that was rotated into several files tells what it told as one.

#include "app/pipeline.h"
#include "models/domain/rotatedlog.h"
#include "tests/generator/examplecase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Scep;
using namespace Scep::Examples;

using Story = ExampleCase (*)(const PkiWorld &);

class TestRotatedLogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void cutBetweenRecords_data();
    void cutBetweenRecords();
    void cutInsideRecords_data();
    void cutInsideRecords();
    void orderOfImportDoesNotMatter();
    void stallIsMeasuredAgainstTheLastFile();
    void filesOfOneTimeAreNoSet();
    void cutTokenIsNotShown();

private:
    std::unique_ptr<SeededLibrary> m_library;
    std::unique_ptr<PkiWorld> m_world;
};

namespace {
QByteArray logOf(const ExampleCase &example)
{
    return example.files.value(QStringLiteral("OMADMLog_0.log"));
}

/// Imports the pieces as a set of rotated files, the last piece as OMADMLog_0.log.
class RotatedCase
{
public:
    explicit RotatedCase(const QByteArrayList &pieces, bool isReversed = false)
    {
        QStringList paths;
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            QFile file(
                m_folder.filePath(QStringLiteral("OMADMLog_%1.log").arg(pieces.size() - 1 - i)));
            if (!file.open(QIODevice::WriteOnly) ||
                file.write(pieces.at(i)) != pieces.at(i).size()) {
                qFatal("cannot write the test file");
            }
            paths.append(file.fileName());
            m_firstLines.append(m_linesBefore);
            m_linesBefore += pieces.at(i).count('\n');
        }
        if (isReversed) {
            std::ranges::reverse(paths);
            std::ranges::reverse(m_firstLines);
        }
        m_case = Pipeline().run(paths);
    }

    [[nodiscard]] const Case &result() const { return m_case; }
    [[nodiscard]] QList<QList<SourceId>> sets() const
    {
        return rotatedSets(m_case.evidence.sources);
    }

    /// The line in the log as a whole.
    [[nodiscard]] LineNumber lineOf(const EvidenceRef &ref) const
    {
        const auto &sources = m_case.evidence.sources;
        const auto source = std::ranges::find(sources, ref.source, &SourceFile::id);
        return ref.line + m_firstLines.at(source - sources.cbegin());
    }

    /// What was made of the log: every state with its line, every verdict with its evidence.
    [[nodiscard]] QStringList told() const
    {
        QStringList lines;
        for (const Device &device : m_case.analysis.devices) {
            lines.append(platformId(device.platform));
            for (const Enrollment &enrollment : device.enrollments) {
                tell(enrollment, lines);
            }
        }
        return lines;
    }

private:
    void tell(const Enrollment &enrollment, QStringList &lines) const
    {
        const Verdict &verdict = enrollment.verdict;
        QString line = enrollment.alias + QLatin1Char(' ') + outcomeId(verdict.outcome) +
                       QLatin1Char(' ') + verdict.summary;
        for (const EvidenceRef &ref : verdict.evidence) {
            line += QStringLiteral(" %1").arg(lineOf(ref));
        }
        lines.append(line);
        for (const Observation &observation : enrollment.observations) {
            lines.append(
                QStringLiteral("%1 %2 %3")
                    .arg(lineOf(observation.event.evidence))
                    .arg(observation.state, observation.event.field(QStringLiteral("message"))));
        }
    }

    QTemporaryDir m_folder;
    LineNumber m_linesBefore = 0;
    QList<LineNumber> m_firstLines; ///< lines of the log before each source
    Case m_case;
};

/// Cuts the text behind these places.
QByteArrayList cut(const QByteArray &text, QList<qsizetype> places)
{
    QByteArrayList pieces;
    qsizetype begin = 0;
    places.append(text.size());
    for (const qsizetype place : std::as_const(places)) {
        pieces.append(text.sliced(begin, place - begin));
        begin = place;
    }
    return pieces;
}

void addStories()
{
    QTest::addColumn<Story>("story");
    QTest::newRow("success") << Story(&androidSuccess);
    QTest::newRow("stalled") << Story(&androidStalledAtInstall);
    QTest::newRow("refused") << Story(&androidRefused);
}
} // namespace

void TestRotatedLogs::initTestCase()
{
    m_library = std::make_unique<SeededLibrary>();
    m_world = std::make_unique<PkiWorld>();
}

void TestRotatedLogs::cleanupTestCase()
{
    m_world.reset();
    m_library.reset();
}

void TestRotatedLogs::cutBetweenRecords_data()
{
    addStories();
}

void TestRotatedLogs::cutBetweenRecords()
{
    QFETCH(Story, story);
    const QByteArray log = logOf(story(*m_world));
    const RotatedCase whole({log});
    QVERIFY(!whole.told().isEmpty());
    QVERIFY(whole.sets().isEmpty());
    for (int part = 1; part < 12; ++part) {
        const qsizetype first = log.indexOf("\n20", log.size() * part / 13) + 1;
        const qsizetype second = log.indexOf("\n20", log.size() * (part + 1) / 13) + 1;
        if (second <= first) {
            continue; // in one long record
        }
        const RotatedCase set(cut(log, {first, second}));
        QCOMPARE(set.told(), whole.told());
        QCOMPARE(set.sets(), (QList<QList<SourceId>>{{SourceId{1}, SourceId{2}, SourceId{3}}}));
    }
}

void TestRotatedLogs::cutInsideRecords_data()
{
    addStories();
}

/// In the middle of the words that the rules look for, and between the lines of a record.
void TestRotatedLogs::cutInsideRecords()
{
    QFETCH(Story, story);
    const QByteArray log = logOf(story(*m_world));
    const QStringList whole = RotatedCase({log}).told();
    int cuts = 0;
    for (const char *word : {"state changed from", "CERT_INSTALL", "pkiStatus", "CertRep"}) {
        for (qsizetype at = log.indexOf(word); at > 0; at = log.indexOf(word, at + 1)) {
            for (const qsizetype inside : {2, 8, 40}) {
                const qsizetype place = at + inside;
                const bool isInLine = log.indexOf('\n', at) > place;
                if (isInLine) {
                    QCOMPARE(RotatedCase(cut(log, {place})).told(), whole);
                    ++cuts;
                }
            }
        }
    }
    for (qsizetype at = log.indexOf('\n'); at >= 0; at = log.indexOf('\n', at + 1)) {
        if (at + 1 < log.size() && !log.sliced(at + 1).startsWith("20")) {
            QCOMPARE(RotatedCase(cut(log, {at + 1})).told(), whole);
            ++cuts;
            at += log.size() / 20; // each takes its time
        }
    }
    QVERIFY(cuts > 0);
}

void TestRotatedLogs::orderOfImportDoesNotMatter()
{
    const QByteArray log = logOf(androidStalledAtInstall(*m_world));
    const QByteArrayList pieces =
        cut(log, {log.indexOf("\n20", log.size() / 2) + 1, log.lastIndexOf("\n20") + 1});
    const RotatedCase forwards(pieces);
    const RotatedCase backwards(pieces, true);
    QCOMPARE(backwards.told(), forwards.told());
    QCOMPARE(backwards.sets(), (QList<QList<SourceId>>{{SourceId{3}, SourceId{2}, SourceId{1}}}));
}

void TestRotatedLogs::stallIsMeasuredAgainstTheLastFile()
{
    const QByteArray log = logOf(androidStalledAtInstall(*m_world));
    const RotatedCase whole({log});
    // Right behind the last state: the first file alone ends before the state's limit.
    const EvidenceRef last =
        whole.result().analysis.devices.first().enrollments.last().verdict.evidence.first();
    const qsizetype behind = log.indexOf('\n', last.range.end()) + 1;
    const RotatedCase alone({log.first(behind)});
    const auto outcomeOf = [](const Case &aCase) {
        return aCase.analysis.devices.first().enrollments.last().verdict.outcome;
    };
    QCOMPARE(outcomeOf(whole.result()), Outcome::Stalled);
    QCOMPARE(outcomeOf(alone.result()), Outcome::InProgress);
    const RotatedCase set(cut(log, {behind}));
    const Verdict verdict = set.result().analysis.devices.first().enrollments.last().verdict;
    QCOMPARE(verdict.outcome, Outcome::Stalled);
    QCOMPARE(verdict.evidence.first().source, SourceId{1});
    QCOMPARE(verdict.evidence.last().source, SourceId{2});
}

void TestRotatedLogs::filesOfOneTimeAreNoSet()
{
    const QByteArray log = logOf(androidStalledAtInstall(*m_world));
    QVERIFY(RotatedCase({log, log}).sets().isEmpty());
}

void TestRotatedLogs::cutTokenIsNotShown()
{
    const QByteArray record = "2026-02-18T13:04:00.0000000    VERB    Event     "
                              "com.microsoft.omadm.syncml.SyncmlSession    1    2    "
                              "<SyncML xmlns=\"SYNCML:SYNCML1.2\"> CertificateStore/Enroll/ "
                              "&lt;CertificateRequestToken&gt;PENlcnRFbnJTECRETSECRETSECRET"
                              "&lt;/CertificateRequestToken&gt; state changed from A to B\n";
    const QByteArray next = "2026-02-18T13:05:00.0000000    VERB    Event     a.B    1    2    x\n";
    const RotatedCase set(cut(record + next, {record.indexOf("SECRET") + 8}));
    QCOMPARE(set.sets().size(), 1);
    const QList<LogEnds> ends = set.result().evidence.logEnds;
    QCOMPARE(ends.size(), 2);
    const auto newer = std::ranges::find(ends, SourceId{2}, &LogEnds::source);
    QVERIFY(newer->rest.contains(QLatin1String("state changed from A to B")));
    QVERIFY(!newer->rest.contains(QLatin1String("SECRET")));
}

QTEST_GUILESS_MAIN(TestRotatedLogs)
#include "tst_rotatedlogs.moc"
