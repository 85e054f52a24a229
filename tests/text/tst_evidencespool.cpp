// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/text/archivekind.h"
#include "models/text/evidencespool.h"

#include <QDir>
#include <QTest>

using namespace Scep;

class TestEvidenceSpool : public QObject
{
    Q_OBJECT

private slots:
    void piecesAreKeptApart();
    void emptyPieceIsNone();
    void memoryIsLimited();
    void unfinishedPieceIsForgotten();
    void evidenceOutlivesTheSpool();
    void archivesAreRecognised_data();
    void archivesAreRecognised();
};

namespace {
QByteArray piece(int number, qint64 size)
{
    QByteArray bytes = "piece " + QByteArray::number(number) + '\n';
    return bytes.repeated(size / bytes.size() + 1).first(size);
}

QByteArray contentOf(const EvidenceFile &file)
{
    return file.read(0, file.size()).value();
}
} // namespace

void TestEvidenceSpool::piecesAreKeptApart()
{
    EvidenceSpool spool;
    std::vector<std::shared_ptr<const EvidenceFile>> files;
    const QList<qint64> sizes{1,         Limits::SniffBytes, 70'000, 3'000'000, 1'048'576,
                              1'048'577, 90'000'000,         100,    5'000'000};
    for (int i = 0; i < sizes.size(); ++i) {
        const QByteArray bytes = piece(i, sizes.at(i));
        spool.begin();
        for (qint64 at = 0; at < bytes.size(); at += 400'000) {
            QVERIFY(spool.append(
                QByteArrayView(bytes).sliced(at, std::min<qint64>(400'000, bytes.size() - at))));
        }
        QCOMPARE(spool.size(), bytes.size());
        files.push_back(spool.finish());
    }
    for (int i = 0; i < sizes.size(); ++i) {
        QCOMPARE(files.at(i)->originalSize(), sizes.at(i));
        QCOMPARE(files.at(i)->availableSize(), sizes.at(i));
        QVERIFY(contentOf(*files.at(i)) == piece(i, sizes.at(i)));
        QVERIFY(files.at(i)->read(sizes.at(i), 10).value().isEmpty());
    }
}

void TestEvidenceSpool::emptyPieceIsNone()
{
    EvidenceSpool spool;
    spool.begin();
    QVERIFY(!spool.finish());
}

/// Pieces are in memory up to the limit; then a temporary file is opened.
void TestEvidenceSpool::memoryIsLimited()
{
    const auto openFiles = [] { return QDir(QStringLiteral("/proc/self/fd")).count(); };
    const auto before = openFiles();
    const QByteArray bytes = piece(1, 1024 * 1024);
    EvidenceSpool spool;
    std::vector<std::shared_ptr<const EvidenceFile>> files;
    for (qint64 size = 0; size <= Limits::SpoolMemoryBytes; size += bytes.size()) {
        QCOMPARE(openFiles(), before);
        spool.begin();
        QVERIFY(spool.append(bytes));
        files.push_back(spool.finish());
    }
    QCOMPARE(openFiles(), before + 1);
    QVERIFY(contentOf(*files.back()) == bytes);
}

void TestEvidenceSpool::unfinishedPieceIsForgotten()
{
    EvidenceSpool spool;
    for (const qint64 size : {10LL, 2'000'000LL}) {
        spool.begin();
        QVERIFY(spool.append(piece(1, size)));
        spool.begin();
        QVERIFY(spool.append("kept"));
        QCOMPARE(contentOf(*spool.finish()), QByteArray("kept"));
    }
}

void TestEvidenceSpool::evidenceOutlivesTheSpool()
{
    std::shared_ptr<const EvidenceFile> file;
    {
        EvidenceSpool spool;
        spool.begin();
        QVERIFY(spool.append(piece(1, 2'000'000)));
        file = spool.finish();
    }
    QVERIFY(contentOf(*file) == piece(1, 2'000'000));
}

void TestEvidenceSpool::archivesAreRecognised_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &head, int kind) {
        QTest::newRow(name) << head << kind;
    };
    QByteArray tar(512, '\0');
    tar.replace(0, 5, "a.log");
    int sum = 8 * ' ';
    for (const char byte : QByteArray("a.log")) {
        sum += byte;
    }
    const QByteArray field =
        QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2);
    tar.replace(148, 8, field);
    QByteArray damaged = tar;
    damaged[3] = 'x';
    row("zip", "PK\x03\x04 and more", int(ArchiveKind::Zip));
    row("empty zip", "PK\x05\x06", int(ArchiveKind::Zip));
    row("cab", QByteArray("MSCF\0\0\0\0", 8), int(ArchiveKind::Cab));
    row("7z", "7z\xBC\xAF\x27\x1C", int(ArchiveKind::SevenZip));
    row("gzip", "\x1F\x8B\x08\x08", int(ArchiveKind::Gzip));
    row("bzip2", "BZh91AY&SY..", int(ArchiveKind::Bzip2));
    row("xz", QByteArray("\xFD\x37zXZ\0", 6), int(ArchiveKind::Xz));
    row("zstd", "\x28\xB5\x2F\xFD", int(ArchiveKind::Zstd));
    row("oldest tar", tar, int(ArchiveKind::Tar));
    row("nothing", "", -1);
    row("text", "PK is not a zip, BZh9 no bzip2, MSCF no cabinet", -1);
    row("tar with another sum", damaged, -1);
    row("tar cut in its header", tar.first(511), -1);
    row("zeros", QByteArray(1024, '\0'), -1);
    row("spaces", QByteArray(1024, ' '), -1);
}

void TestEvidenceSpool::archivesAreRecognised()
{
    QFETCH(QByteArray, head);
    const auto kind = archiveKind(head);
    QTEST(kind ? int(*kind) : -1, "kind");
}

QTEST_APPLESS_MAIN(TestEvidenceSpool)
#include "tst_evidencespool.moc"
