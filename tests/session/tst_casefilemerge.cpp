// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefilemerge.h"
#include "models/session/sourcebinding.h"
#include "tests/session/casefilefixtures.h"

#include <QTest>

using namespace Scep;
using namespace Scep::CaseFileFixtures;
using namespace std::chrono_literals;

/// How the things of case files are told to be the same: by merging, and by binding to what is
/// read again.
class TestCaseFileMerge : public QObject
{
    Q_OBJECT

private slots:
    void aCaseMergedWithItselfIsTheSame();
    void anEmptyCaseTakesAll();
    void theSameFileIsKeptOnce();
    void filesWithoutHashAreNeverTheSame();
    void ofOneNoteTheLaterChangeIsKept();
    void ofTwoClocksThatOfTheFirstIsKept();
    void aSourceIsBoundByFileAndMember();
    void whatIsNotThereHasAPlaceholder();
};

namespace {
KeptFile file(qint64 id, const QByteArray &sha256)
{
    return {.id = id,
            .path = QStringLiteral("/cases/%1.log").arg(id),
            .displayName = QStringLiteral("%1.log").arg(id),
            .container = QStringLiteral("/cases"),
            .size = 1,
            .sha256 = sha256};
}

KeptSource source(quint32 id, qint64 file, const QString &member = {})
{
    return {.id = SourceId{id}, .file = file, .member = member, .sha256 = {}};
}

CaseFileContents oneFile(const QByteArray &sha256, const Annotations &notes = {})
{
    CaseFileContents result;
    result.files = {file(1, sha256)};
    result.sources = {source(1, 1)};
    result.annotations = notes;
    return result;
}
} // namespace

void TestCaseFileMerge::aCaseMergedWithItselfIsTheSame()
{
    const CaseFileContents one = contents();
    const MergedCase merged = mergedCases(one, one);
    QCOMPARE(merged.contents, one);
    QCOMPARE(merged.files, (QHash<qint64, qint64>{{1, 1}, {2, 2}}));
}

void TestCaseFileMerge::anEmptyCaseTakesAll()
{
    const CaseFileContents one = contents();
    CaseFileContents merged = mergedCases({}, one).contents;
    merged.writtenBy = one.writtenBy;
    QCOMPARE(merged, one);
}

void TestCaseFileMerge::theSameFileIsKeptOnce()
{
    CaseFileContents other;
    other.files = {file(5, "new"), file(8, "shared")};
    other.sources = {source(3, 5), source(9, 8, QStringLiteral("a.log")), source(10, 8)};
    const Annotation onShared = note(QStringLiteral("on shared"), SourceId{10}, 4);
    const Annotation onMember = note(QStringLiteral("on member"), SourceId{9}, 4);
    const Annotation onNew = note(QStringLiteral("on new"), SourceId{3}, 4);
    other.annotations = {onShared, onMember, onNew};
    const MergedCase merged = mergedCases(oneFile("shared"), other);
    QCOMPARE(merged.files, (QHash<qint64, qint64>{{8, 1}, {5, 2}}));
    QCOMPARE(merged.contents.files.size(), 2);
    QCOMPARE(merged.contents.files.constLast().sha256, QByteArray("new"));
    QCOMPARE(merged.contents.sources, (QList<KeptSource>{source(1, 1), source(2, 2),
                                                         source(3, 1, QStringLiteral("a.log"))}));
    QList<SourceId> places;
    for (const Annotation &each : merged.contents.annotations) {
        places.append(each.target.evidence.source);
    }
    QCOMPARE(places, (QList<SourceId>{SourceId{1}, SourceId{3}, SourceId{2}}));
}

void TestCaseFileMerge::filesWithoutHashAreNeverTheSame()
{
    const MergedCase merged = mergedCases(oneFile({}), oneFile({}));
    QCOMPARE(merged.contents.files.size(), 2);
    QCOMPARE(merged.contents.sources.size(), 2);
}

void TestCaseFileMerge::ofOneNoteTheLaterChangeIsKept()
{
    const Annotation before = note(QStringLiteral("before"));
    Annotation after = before;
    after.text = QStringLiteral("after");
    after.changedAt = before.changedAt.addSecs(1);
    const CaseFileContents old = oneFile("x", {before});
    const CaseFileContents changed = oneFile("x", {after});
    QCOMPARE(mergedCases(old, changed).contents.annotations, Annotations{after});
    QCOMPARE(mergedCases(changed, old).contents.annotations, Annotations{after});
}

void TestCaseFileMerge::ofTwoClocksThatOfTheFirstIsKept()
{
    CaseFileContents first = oneFile("x");
    CaseFileContents second = oneFile("x");
    second.clocks.insert(SourceId{1}, {.zone = {}, .offset = 2s});
    QCOMPARE(mergedCases(first, second).contents.clocks.value(SourceId{1}).offset, 2s);
    first.clocks.insert(SourceId{1}, {.zone = {}, .offset = 1s});
    QCOMPARE(mergedCases(first, second).contents.clocks.value(SourceId{1}).offset, 1s);
}

void TestCaseFileMerge::aSourceIsBoundByFileAndMember()
{
    SourceBinding binding;
    binding.restore({source(1, 1), source(2, 2, QStringLiteral("a.log")), source(3, 2)});
    // Another order, one more member, and the first file is missing.
    QCOMPARE(binding.bind(SourceId{1}, 2, QStringLiteral("new.log")).id, SourceId{4});
    QCOMPARE(binding.bind(SourceId{2}, 2, QStringLiteral("a.log")).id, SourceId{2});
    QCOMPARE(binding.bind(SourceId{3}, 2, {}).id, SourceId{3});
    QCOMPARE(binding.live(SourceId{4}), SourceId{1});
    QCOMPARE(binding.kept(SourceId{1})->id, SourceId{4});
    QVERIFY(SourceBinding::isPlaceholder(binding.live(SourceId{1})));
    QCOMPARE(binding.live(SourceId::None), SourceId::None);
    QCOMPARE(binding.sources().size(), 4);
    QVERIFY(binding.setSha256(SourceId{1}, "hash"));
    QVERIFY(!binding.setSha256(SourceId{1}, "hash"));
    QVERIFY(!binding.setSha256(SourceId{77}, "hash"));
    QCOMPARE(binding.sources().constLast().sha256, QByteArray("hash"));
}

void TestCaseFileMerge::whatIsNotThereHasAPlaceholder()
{
    SourceBinding binding;
    binding.restore({source(7, 1)});
    const SourceId before = binding.live(SourceId{7});
    QVERIFY(SourceBinding::isPlaceholder(before));
    QCOMPARE(binding.current(before), before);
    QCOMPARE(binding.kept(before)->id, SourceId{7});
    QCOMPARE(binding.kept(SourceId{7}), nullptr);
    (void)binding.bind(SourceId{1}, 1, {});
    QCOMPARE(binding.current(before), SourceId{1});
    QCOMPARE(binding.kept(before)->id, SourceId{7});
    QCOMPARE(binding.current(SourceId{1}), SourceId{1});
}

QTEST_GUILESS_MAIN(TestCaseFileMerge)
#include "tst_casefilemerge.moc"
