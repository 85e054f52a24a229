// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A zip's members are unpacked on several threads: it must not be seen in what they give.

#include "importers/archive/memberunpacking.h"
#include "tests/importers/archive/archivewalktest.h"
#include "tests/importers/importertest.h"

#include <QTest>

#include <algorithm>

using namespace Scep;
using Entry = ArchiveFixtureEntry;

class TestMemberUnpacking : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void threadsGiveTheSame_data();
    void threadsGiveTheSame();
    void damageIsTheSameForAnyThreads();
    void membersComeInOrder();
    void othersAreLeftToTheCaller();
    void cancelStopsWithinABlock();
    void unaskedMembersAreNotUnpacked();

private:
    QList<Entry> m_entries;
    QByteArray m_zip; ///< members so large that it is worth several threads
};

namespace {
ArchiveLimits limitsWith(int threads, qint64 bytes = Limits::ArchiveBytes)
{
    ArchiveLimits limits;
    limits.threads = threads;
    limits.bytes = bytes;
    return limits;
}

QStringList described(const QList<Evidence> &found)
{
    QStringList result = describe(found);
    for (qsizetype i = 0; i < found.size(); ++i) {
        result[i] += QLatin1Char(' ') + QString::fromLatin1(sha256(contentOf(found.at(i))).toHex());
        for (const ImportIssue &issue : found.at(i).issues) {
            result[i] += QLatin1Char(' ') + issue.detail;
        }
    }
    return result;
}

MemberReadAhead readAhead(const QByteArray &zip, const QList<int> &members, int threads)
{
    return {EvidenceFile::fromOriginalBytes(zip), ArchiveKind::Zip, members, 1'000'000'000,
            threads};
}

const std::function<bool()> NotCancelled = [] { return false; };
const std::function<void(qint64)> Unheard = [](qint64) {};
} // namespace

void TestMemberUnpacking::initTestCase()
{
    m_entries.append({.name = "folder", .kind = Entry::Kind::Folder});
    for (quint32 i = 0; i < 12; ++i) {
        m_entries.append({.name = "logs/m" + QByteArray::number(i) + ".log",
                          .bytes = lines(i == 4 ? 90'000 : 30'000, i)});
    }
    m_entries.insert(3, {.name = "logs/.hidden", .bytes = lines(50, 90)});
    m_entries.insert(5, {.name = "logs/empty.log"});
    m_entries.insert(
        7, {.name = "logs/inner.zip",
            .bytes = writeArchive(FixtureFormat::StoredZip, FixtureFilter::None, twoFiles())});
    m_zip = writeArchive(FixtureFormat::StoredZip, FixtureFilter::None, m_entries);
}

void TestMemberUnpacking::threadsGiveTheSame_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("no limit reached") << Limits::ArchiveBytes;
    QTest::newRow("limit inside a member") << qint64(m_zip.size()) / 2;
    QTest::newRow("limit at a member's end") << qint64(m_entries.at(1).bytes.size());
    QTest::newRow("limit inside the first") << qint64(100'000);
}

void TestMemberUnpacking::threadsGiveTheSame()
{
    QFETCH(qint64, bytes);
    const QStringList alone = described(walk(m_zip, limitsWith(1, bytes)));
    QCOMPARE(alone.constLast().contains(QLatin1String("limitReached")), bytes < m_zip.size());
    for (const int threads : {2, 3, 8}) {
        QCOMPARE(described(walk(m_zip, limitsWith(threads, bytes))), alone);
    }
}

void TestMemberUnpacking::damageIsTheSameForAnyThreads()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 40; ++i) {
        const QByteArray bytes = damaged(m_zip, random);
        QCOMPARE(described(walk(bytes, limitsWith(4))), described(walk(bytes, limitsWith(1))));
    }
}

void TestMemberUnpacking::membersComeInOrder()
{
    MemberReadAhead ahead = readAhead(m_zip, {1, 2, 4}, 3);
    for (const int number : {1, 2, 4}) {
        qint64 consumed = 0;
        const auto member =
            ahead.take(number, NotCancelled, [&consumed](qint64 bytes) { consumed += bytes; });
        QVERIFY(member && member->file && !member->error && !member->isTooMuch);
        QCOMPARE(member->file->read(0, member->file->size()).value(), m_entries.at(number).bytes);
        QVERIFY(consumed >= 0);
    }
    QVERIFY(!ahead.take(6, NotCancelled, Unheard));
}

void TestMemberUnpacking::othersAreLeftToTheCaller()
{
    MemberReadAhead ahead = readAhead(m_zip, {2, 6}, 2);
    QVERIFY(!ahead.take(1, NotCancelled, Unheard));
    QVERIFY(ahead.take(2, NotCancelled, Unheard));
    QVERIFY(!ahead.take(4, NotCancelled, Unheard));
    QVERIFY(ahead.take(6, NotCancelled, Unheard));
}

void TestMemberUnpacking::cancelStopsWithinABlock()
{
    // Of more zeros than can be unpacked between two questions.
    const QByteArray bomb = writeBomb(Limits::ArchiveFreeBytes);
    for (const int blocks : {1, 3, 20}) {
        int asked = 0;
        const QList<Evidence> found =
            walk(bomb, limitsWith(1), [&asked, blocks] { return ++asked > blocks; });
        QVERIFY(found.first().size <= blocks * Limits::BlockBytes);
        QVERIFY(issueCodes(found.last()).contains(QStringLiteral("cancelled")));
    }
    MemberReadAhead ahead = readAhead(bomb, {0}, 1);
    const auto member = ahead.take(0, [] { return true; }, Unheard);
    QVERIFY(member && member->error);
    QCOMPARE(member->error->code, IssueCode::Cancelled);
    QVERIFY(member->error->isFatal);
    QVERIFY(!member->file || member->file->size() < Limits::ArchiveFreeBytes);
}

void TestMemberUnpacking::unaskedMembersAreNotUnpacked()
{
    // Ends while the threads wait for room.
    const QList<int> all{1, 2, 4, 6, 8, 9, 10, 11, 12, 13, 14};
    MemberReadAhead ahead = readAhead(m_zip, all, 2);
    QVERIFY(ahead.take(1, NotCancelled, Unheard));
}

QTEST_GUILESS_MAIN(TestMemberUnpacking)
#include "tst_memberunpacking.moc"
