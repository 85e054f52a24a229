// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefile.h"
#include "models/session/casefileevidence.h"
#include "models/session/casefilelimits.h"
#include "models/text/evidencespool.h"
#include "tests/session/casefilefixtures.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <zstd.h>

using namespace Scep;
using namespace Scep::CaseFileFixtures;

class TestCaseFileEvidence : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aCopyIsWhatTheFileWas_data();
    void aCopyIsWhatTheFileWas();
    void aLogTakesLessRoom();
    void aCopyThatIsNotWholeDoesNotCount();
    void contentOfAnotherFileIsRefused();
    void aCopyOfOldContentIsForgotten();
    void notesAreKeptWhileACopyIsWritten();
    void aDamagedCopyIsSaidAndTheOthersAreRead_data();
    void aDamagedCopyIsSaidAndTheOthersAreRead();
    void whatUnpacksToTooMuchIsRefused();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("a.scepcase")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
KeptFile fileOf(const QByteArray &bytes, qint64 id = 1)
{
    return {.id = id,
            .path = QStringLiteral("/cases/contoso/%1.log").arg(id),
            .displayName = QStringLiteral("%1.log").arg(id),
            .container = QStringLiteral("/cases/contoso"),
            .size = bytes.size(),
            .sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
            .modified = 1'600'000'000'000'000};
}

bool never()
{
    return false;
}

CaseFileResult<void> embed(const QString &path, const KeptFile &file, const QByteArray &bytes,
                           const std::function<bool()> &isCancelled = &never)
{
    return embedEvidence(path, file, *EvidenceFile::fromOriginalBytes(bytes), isCancelled);
}

/// A new case with that file, and its copy.
CaseFileResult<void> makeCase(const QString &path, const QByteArray &bytes)
{
    CaseFileContents contents;
    contents.files = {fileOf(bytes)};
    if (const auto created = CaseFile::create(path, contents); !created) {
        return std::unexpected(created.error());
    }
    return embed(path, fileOf(bytes), bytes);
}

CaseFileResult<QByteArray> unpacked(const QString &path, qsizetype place = 0)
{
    const auto file = CaseFile::open(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    EvidenceSpool spool;
    const auto evidence = file->evidence(file->contents().files.at(place), spool);
    if (!evidence) {
        return std::unexpected(evidence.error());
    }
    const auto bytes = (*evidence)->read(0, (*evidence)->size());
    return bytes.value_or(QByteArray());
}

QByteArray noise(qsizetype size)
{
    QRandomGenerator random(3);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes) {
        byte = static_cast<char>(random.bounded(256));
    }
    return bytes;
}

QByteArray log(int lines)
{
    QByteArray bytes;
    for (int i = 0; i < lines; ++i) {
        bytes += "2026-03-01T10:00:00.000Z VERB EnrollmentTransaction CERT_INSTALL_REQUESTED " +
                 QByteArray::number(i) + '\n';
    }
    return bytes;
}
} // namespace

void TestCaseFileEvidence::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCaseFileEvidence::aCopyIsWhatTheFileWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("log") << log(1'000);
    QTest::newRow("UTF-16 with its mark") << QByteArray("\xff\xfe"
                                                        "a\0b\0",
                                                        6);
    QTest::newRow("one chunk") << QByteArray(CaseFileLimits::ChunkBytes, 'c');
    QTest::newRow("one byte more") << QByteArray(CaseFileLimits::ChunkBytes + 1, 'c');
    QTest::newRow("several chunks that do not shrink")
        << noise(3 * CaseFileLimits::ChunkBytes + 17);
}

void TestCaseFileEvidence::aCopyIsWhatTheFileWas()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(makeCase(path(), bytes));
    QVERIFY(unpacked(path()) == bytes);
    const auto file = CaseFile::open(path());
    QVERIFY(file->contents().files.constFirst().isEmbedded);
    EvidenceSpool spool;
    const auto evidence = file->evidence(file->contents().files.constFirst(), spool);
    QCOMPARE((*evidence)->lastModified()->count(), 1'600'000'000'000'000);
    QVERIFY(!(*evidence)->fileState()); // nothing to follow on disk
}

void TestCaseFileEvidence::aLogTakesLessRoom()
{
    const QByteArray bytes = log(20'000);
    QVERIFY(makeCase(path(), bytes));
    QVERIFY(QFileInfo(path()).size() < bytes.size() / 8);
}

void TestCaseFileEvidence::aCopyThatIsNotWholeDoesNotCount()
{
    const QByteArray bytes = noise(4 * CaseFileLimits::ChunkBytes);
    CaseFileContents contents;
    contents.files = {fileOf(bytes)};
    (void)CaseFile::create(path(), contents);
    int asked = 0;
    QVERIFY(embed(path(), fileOf(bytes), bytes, [&asked] { return ++asked > 3; }));
    QVERIFY(asked > 3);
    QVERIFY(!CaseFile::open(path())->contents().files.constFirst().isEmbedded);
    QCOMPARE(valueOf(path(), QStringLiteral("SELECT count(*) FROM chunk")).toInt(), 0);
    QVERIFY(embed(path(), fileOf(bytes), bytes));
    QVERIFY(unpacked(path()) == bytes);
}

void TestCaseFileEvidence::contentOfAnotherFileIsRefused()
{
    const QByteArray bytes = log(10);
    CaseFileContents contents;
    contents.files = {fileOf(bytes)};
    (void)CaseFile::create(path(), contents);
    const auto refused = embed(path(), fileOf(bytes), log(11));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, CaseFileErrorCode::OtherContent);
    QVERIFY(!CaseFile::open(path())->contents().files.constFirst().isEmbedded);
}

void TestCaseFileEvidence::aCopyOfOldContentIsForgotten()
{
    QVERIFY(makeCase(path(), log(10)));
    auto file = CaseFile::open(path());
    CaseFileChange renamed;
    renamed.files = {fileOf(log(10))};
    renamed.files.first().path = QStringLiteral("/cases/contoso/moved.log");
    QVERIFY(file->keep(renamed));
    QCOMPARE(valueOf(path(), QStringLiteral("SELECT chunks FROM given_file")).toInt(), 1);
    CaseFileChange grown;
    grown.files = {fileOf(log(12))};
    QVERIFY(file->keep(grown));
    QVERIFY(valueOf(path(), QStringLiteral("SELECT chunks FROM given_file")).isNull());
}

void TestCaseFileEvidence::notesAreKeptWhileACopyIsWritten()
{
    const QByteArray bytes = noise(6 * CaseFileLimits::ChunkBytes);
    CaseFileContents contents;
    contents.files = {fileOf(bytes)};
    auto file = CaseFile::create(path(), contents);
    QVERIFY(file);
    int kept = 0;
    QVERIFY(embed(path(), fileOf(bytes), bytes, [&] {
        CaseFileChange change;
        change.annotations = {note(QStringLiteral("meanwhile"))};
        kept += file->keep(change) ? 1 : 0;
        return false;
    }));
    QVERIFY(kept > 5);
    QCOMPARE(valueOf(path(), QStringLiteral("SELECT count(*) FROM annotation")).toInt(), kept);
    file = std::unexpected(CaseFileError());
    QVERIFY(unpacked(path()) == bytes);
}

void TestCaseFileEvidence::aDamagedCopyIsSaidAndTheOthersAreRead_data()
{
    QTest::addColumn<QString>("statement");
    const auto row = [](const char *name, const char *statement) {
        QTest::newRow(name) << QString::fromLatin1(statement);
    };
    row("a chunk is missing", "DELETE FROM chunk WHERE file = 1 AND number = 1");
    row("the last is missing", "DELETE FROM chunk WHERE file = 1 AND number = 2");
    row("no chunk", "DELETE FROM chunk WHERE file = 1");
    row("other order", "UPDATE chunk SET number = -number WHERE file = 1");
    row("no packed bytes", "UPDATE chunk SET data = x'00112233' WHERE file = 1 AND number = 0");
    row("nothing in it", "UPDATE chunk SET data = x'' WHERE file = 1 AND number = 0");
    row("text", "UPDATE chunk SET data = 'text' WHERE file = 1 AND number = 0");
    row("packed bytes of another chunk", "UPDATE chunk SET data = (SELECT data FROM chunk WHERE"
                                         " file = 2 LIMIT 1) WHERE file = 1 AND number = 2");
    row("too much packed", "UPDATE chunk SET data = zeroblob(3000000) WHERE file = 1");
    row("other size", "UPDATE given_file SET size = 5 WHERE id = 1");
    row("other hash", "UPDATE given_file SET sha256 = zeroblob(32) WHERE id = 1");
}

void TestCaseFileEvidence::aDamagedCopyIsSaidAndTheOthersAreRead()
{
    QFETCH(QString, statement);
    const QByteArray bytes = noise(2 * CaseFileLimits::ChunkBytes + 5);
    const QByteArray other = log(50);
    CaseFileContents contents;
    contents.files = {fileOf(bytes, 1), fileOf(other, 2)};
    (void)CaseFile::create(path(), contents);
    QVERIFY(embed(path(), fileOf(bytes, 1), bytes));
    QVERIFY(embed(path(), fileOf(other, 2), other));
    QVERIFY(unpacked(path(), 0) == bytes);

    runSql(path(), {statement});
    const auto result = unpacked(path(), 0);
    QVERIFY(!result);
    QCOMPARE(result.error().code, CaseFileErrorCode::Damaged);
    QVERIFY(unpacked(path(), 1) == other);
}

void TestCaseFileEvidence::whatUnpacksToTooMuchIsRefused()
{
    // A piece that says it is larger than any may be.
    const QByteArray large(CaseFileLimits::ChunkBytes + 1, '\0');
    QByteArray frame(1'000'000, Qt::Uninitialized);
    frame.resize(static_cast<qsizetype>(
        ZSTD_compress(frame.data(), frame.size(), large.data(), large.size(), 1)));
    QVERIFY(!unpackedChunk(frame));
    QVERIFY(!unpackedChunk({}));
    QCOMPARE(unpackedChunk(packedChunk("x")), QByteArray("x"));

    // Pieces of nothing but zeros: each is small, and together they are more than so few packed
    // bytes may become.
    const qint64 pieces = CaseFileLimits::UnpackedFreeBytes / CaseFileLimits::ChunkBytes + 1;
    const QByteArray zeros(CaseFileLimits::ChunkBytes, '\0');
    QVERIFY(packedChunk(zeros).size() * CaseFileLimits::UnpackedRatio < zeros.size());
    QVERIFY(makeCase(path(), zeros));
    QVERIFY(unpacked(path()) == zeros);
    runSql(path(),
           {QStringLiteral("UPDATE given_file SET size = %1, chunks = %2")
                .arg(pieces * CaseFileLimits::ChunkBytes)
                .arg(pieces),
            QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE"
                           " i + 1 < %1) INSERT INTO chunk SELECT 1, i, (SELECT data FROM chunk)"
                           " FROM n")
                .arg(pieces)});
    const auto result = unpacked(path());
    QVERIFY(!result);
    QCOMPARE(result.error().code, CaseFileErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestCaseFileEvidence)
#include "tst_casefileevidence.moc"
