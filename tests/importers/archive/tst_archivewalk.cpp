// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importjob.h"
#include "tests/importers/archive/archivewalktest.h"
#include "tests/importers/importertest.h"
#include "tests/importers/importone.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Scep;
using Entry = ArchiveFixtureEntry;
using Format = FixtureFormat;
using Filter = FixtureFilter;

class TestArchiveWalk : public QObject
{
    Q_OBJECT

private slots:
    void everyKindIsRead_data();
    void everyKindIsRead();
    void compressedFileIsReadInItsPlace_data();
    void compressedFileIsReadInItsPlace();
    void membersKeepTheirTime_data();
    void membersKeepTheirTime();
    void largeMembersAreReadWhole();
    void archivesInsideAreOpened();
    void nestingIsLimited();
    void membersAreLimited();
    void ratioIsLimited();
    void bytesAreLimited();
    void holesCountAsBytes();
    void unsafeNamesAreReadUnderOthers();
    void linksAndDevicesAreNotFollowed();
    void encryptedMembersAreNamed();
    void namesAreDecoded();
    void sameNamesAreToldApart();
    void foldersAreDevices_data();
    void foldersAreDevices();
    void cutArchiveGivesWhatIsLeft_data();
    void cutArchiveGivesWhatIsLeft();
    void damagedArchiveIsNoTrouble_data();
    void damagedArchiveIsNoTrouble();
    void cancelAnswersInside();
    void progressCountsTheArchivesBytes();
    void membersBecomeSources();
    void hashIsMadeWhereItIsWanted();
};

namespace {
void addKinds(const QList<Entry> &entries)
{
    QTest::addColumn<QByteArray>("archive");
    QTest::newRow("zip") << writeArchive(Format::Zip, Filter::None, entries);
    QTest::newRow("zip, stored") << writeArchive(Format::StoredZip, Filter::None, entries);
    QTest::newRow("cab") << writeCabinet(entries);
    QTest::newRow("7z") << writeArchive(Format::SevenZip, Filter::None, entries);
    QTest::newRow("tar") << writeArchive(Format::Tar, Filter::None, entries);
    QTest::newRow("tar.gz") << writeArchive(Format::Tar, Filter::Gzip, entries);
    QTest::newRow("tar.bz2") << writeArchive(Format::Tar, Filter::Bzip2, entries);
    QTest::newRow("tar.xz") << writeArchive(Format::Tar, Filter::Xz, entries);
    QTest::newRow("tar.zst") << writeArchive(Format::Tar, Filter::Zstd, entries);
}
} // namespace

void TestArchiveWalk::everyKindIsRead_data()
{
    addKinds(twoFiles());
}

void TestArchiveWalk::everyKindIsRead()
{
    QFETCH(QByteArray, archive);
    const QList<Evidence> found = walk(archive);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).path, QStringLiteral("case.zip/a.log"));
    QCOMPARE(found.at(0).container, QStringLiteral("case.zip"));
    QCOMPARE(contentOf(found.at(0)), twoFiles().at(0).bytes);
    QCOMPARE(found.at(1).path, QStringLiteral("case.zip/inner/b.log"));
    QCOMPARE(found.at(1).displayName, QStringLiteral("b.log"));
    QCOMPARE(found.at(1).container, QStringLiteral("case.zip/inner"));
    QCOMPARE(contentOf(found.at(1)), twoFiles().at(1).bytes);
    const Evidence &itself = found.at(2);
    QCOMPARE(itself.path, QStringLiteral("case.zip"));
    QCOMPARE(itself.container, QStringLiteral("folder"));
    QCOMPARE(itself.formatId, archiveFormatId());
    QVERIFY(!itself.formatName.isEmpty());
    QCOMPARE(itself.sha256, sha256(archive));
    QCOMPARE(itself.size, archive.size());
    QVERIFY(!itself.file);
    for (const Evidence &one : found) {
        QCOMPARE(issueCodes(one), QStringList());
    }
}

void TestArchiveWalk::compressedFileIsReadInItsPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("filter");
    QTest::newRow("gzip") << QStringLiteral("omadm.log.gz") << int(Filter::Gzip);
    QTest::newRow("bzip2") << QStringLiteral("omadm.log.BZ2") << int(Filter::Bzip2);
    QTest::newRow("xz") << QStringLiteral("omadm.log.xz") << int(Filter::Xz);
    QTest::newRow("zstd") << QStringLiteral("omadm.log.zst") << int(Filter::Zstd);
}

void TestArchiveWalk::compressedFileIsReadInItsPlace()
{
    QFETCH(QString, name);
    QFETCH(int, filter);
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeArchive(Format::Raw, static_cast<Filter>(filter), {{.bytes = Record}}));
    file.close();
    QList<SourceFile> sources;
    ImportJobControl control;
    control.sourceDone = [&sources](const ImportResult &done) { sources.append(done.source); };
    importTargets(expandPaths({file.fileName()}), SourceId{1}, ImporterRegistry::standard(), {},
                  control);
    QCOMPARE(sources.size(), 2);
    QCOMPARE(sources.at(0).path, QString(file.fileName() + QStringLiteral("/omadm.log")));
    QCOMPARE(sources.at(0).displayName, QStringLiteral("omadm.log"));
    // As a rotated log lies beside the current one.
    QCOMPARE(sources.at(0).container, folder.path());
    QCOMPARE(sources.at(0).formatId, QStringLiteral("omadm"));
    QCOMPARE(sources.at(0).sha256, sha256(Record));
    QCOMPARE(sources.at(1).formatId, archiveFormatId());
    QCOMPARE(sources.at(1).container, folder.path());
}

void TestArchiveWalk::membersKeepTheirTime_data()
{
    QTest::addColumn<FixtureFormat>("format");
    QTest::newRow("zip") << FixtureFormat::Zip;
    QTest::newRow("tar") << FixtureFormat::Tar;
    QTest::newRow("7z") << FixtureFormat::SevenZip;
}

void TestArchiveWalk::membersKeepTheirTime()
{
    QFETCH(FixtureFormat, format);
    const QList<Evidence> found = walk(writeArchive(format, FixtureFilter::None, twoFiles()));
    QCOMPARE(found.size(), 3);
    for (const Evidence &member : found.first(2)) {
        QVERIFY(member.file->lastModified().has_value());
        QCOMPARE(member.file->lastModified()->count(), 1'700'000'000'000'000);
    }
}

void TestArchiveWalk::largeMembersAreReadWhole()
{
    // Beyond what one piece, and what all of them together, may take of memory.
    QList<Entry> entries;
    for (quint32 i = 0; i < 70; ++i) {
        entries.append({.name = "m" + QByteArray::number(i) + ".log",
                        .bytes = lines(i == 9 ? 200'000 : 45'000, i)});
    }
    const QList<Evidence> found = walk(writeArchive(Format::StoredZip, Filter::None, entries));
    QCOMPARE(found.size(), entries.size() + 1);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QCOMPARE(found.at(i).size, entries.at(i).bytes.size());
        QCOMPARE(sha256(contentOf(found.at(i))), sha256(entries.at(i).bytes));
    }
}

void TestArchiveWalk::archivesInsideAreOpened()
{
    const QByteArray inner = writeArchive(Format::Zip, Filter::None, twoFiles());
    const QByteArray middle =
        writeArchive(Format::Tar, Filter::Gzip,
                     {{.name = "phone.zip", .bytes = inner}, {.name = "z.log", .bytes = Record}});
    const QByteArray outer =
        writeArchive(Format::Zip, Filter::None, {{.name = "b/logs.tgz", .bytes = middle}});
    const QList<Evidence> found = walk(outer);
    QStringList paths;
    for (const Evidence &one : found) {
        paths.append(one.path + QLatin1String(" in ") + one.container);
    }
    const QString tar = QStringLiteral("case.zip/b/logs.tgz");
    QCOMPARE(
        paths,
        QStringList(
            {tar + QLatin1String("/phone.zip/a.log in ") + tar + QLatin1String("/phone.zip"),
             tar + QLatin1String("/phone.zip/inner/b.log in ") + tar +
                 QLatin1String("/phone.zip/inner"),
             tar + QLatin1String("/phone.zip in ") + tar, tar + QLatin1String("/z.log in ") + tar,
             tar + QLatin1String(" in case.zip/b"), QStringLiteral("case.zip in folder")}));
    QCOMPARE(found.at(2).sha256, sha256(inner));
    QCOMPARE(found.at(4).sha256, sha256(middle));
    QCOMPARE(contentOf(found.at(1)), twoFiles().at(1).bytes);
}

void TestArchiveWalk::nestingIsLimited()
{
    QByteArray bytes =
        writeArchive(Format::Zip, Filter::None, {{.name = "a.log", .bytes = Record}});
    for (int i = 1; i < Limits::ArchiveNesting; ++i) {
        bytes = writeArchive(Format::Zip, Filter::None, {{.name = "n.zip", .bytes = bytes}});
    }
    QList<Evidence> found = walk(bytes);
    QCOMPARE(found.size(), Limits::ArchiveNesting + 1);
    QCOMPARE(contentOf(found.first()), Record);
    bytes = writeArchive(Format::Zip, Filter::None, {{.name = "n.zip", .bytes = bytes}});
    found = walk(bytes);
    QCOMPARE(found.size(), Limits::ArchiveNesting + 1);
    QCOMPARE(issueCodes(found.first()), QStringList{QStringLiteral("limitReached")});
    QVERIFY(!found.first().sha256.isEmpty());
}

void TestArchiveWalk::membersAreLimited()
{
    QList<Entry> entries(Limits::ArchiveMembers + 1, {.name = "x", .bytes = "x"});
    const QByteArray archive = writeArchive(Format::Tar, Filter::Gzip, entries);
    const QList<Evidence> found = walk(archive);
    QCOMPARE(found.size(), Limits::ArchiveMembers + 1);
    QCOMPARE(issueCodes(found.last()), QStringList{QStringLiteral("limitReached")});
    entries.removeLast();
    QCOMPARE(issueCodes(walk(writeArchive(Format::Tar, Filter::Gzip, entries)).last()),
             QStringList());
    // What an archive inside holds counts too.
    const QByteArray inner = writeArchive(Format::Zip, Filter::None, twoFiles());
    const QByteArray outer =
        writeArchive(Format::Tar, Filter::None,
                     {{.name = "1.zip", .bytes = inner}, {.name = "2.zip", .bytes = inner}});
    ArchiveLimits limits;
    limits.members = 4;
    QCOMPARE(describe(walk(outer, limits)).last(),
             QStringLiteral("case.zip %1 limitReached").arg(outer.size()));
}

void TestArchiveWalk::ratioIsLimited()
{
    const QByteArray bomb = writeBomb(Limits::ArchiveFreeBytes + 1024 * 1024);
    QVERIFY(bomb.size() * Limits::ArchiveRatio < Limits::ArchiveFreeBytes);
    const QList<Evidence> found = walk(bomb);
    QCOMPARE(found.size(), 2);
    QCOMPARE(issueCodes(found.at(0)), QStringList{QStringLiteral("limitReached")});
    QVERIFY(found.at(0).size <= Limits::ArchiveFreeBytes);
    QCOMPARE(issueCodes(found.at(1)), QStringList{QStringLiteral("limitReached")});
    QCOMPARE(issueCodes(walk(writeBomb(Limits::ArchiveFreeBytes)).at(1)), QStringList());
}

void TestArchiveWalk::bytesAreLimited()
{
    const QList<Entry> entries = twoFiles();
    ArchiveLimits limits;
    limits.bytes = entries.at(0).bytes.size() + 100;
    for (const Format format : {Format::Zip, Format::Tar, Format::SevenZip}) {
        const QList<Evidence> found = walk(writeArchive(format, Filter::None, entries), limits);
        QCOMPARE(found.size(), 3);
        QCOMPARE(issueCodes(found.at(0)), QStringList());
        QCOMPARE(issueCodes(found.at(1)), QStringList{QStringLiteral("limitReached")});
        QCOMPARE(issueCodes(found.at(2)), QStringList{QStringLiteral("limitReached")});
    }
}

void TestArchiveWalk::holesCountAsBytes()
{
    const QByteArray small =
        writeArchive(Format::Tar, Filter::None, {{.name = "a", .bytes = "end", .hole = 3'000'000}});
    QVERIFY(small.size() < 20'000);
    const QList<Evidence> found = walk(small);
    QCOMPARE(contentOf(found.at(0)), QByteArray(3'000'000, '\0') + "end");
    ArchiveLimits limits;
    limits.bytes = 2'000'000;
    QCOMPARE(issueCodes(walk(small, limits).at(0)), QStringList{QStringLiteral("limitReached")});
}

void TestArchiveWalk::unsafeNamesAreReadUnderOthers()
{
    const QByteArray archive = writeArchive(Format::Tar, Filter::None,
                                            {{.name = "../../../tmp/escape.log", .bytes = Record},
                                             {.name = "/etc/shadow", .bytes = Record},
                                             {.name = "C:\\logs\\NUL", .bytes = Record},
                                             {.name = "fine.log", .bytes = Record},
                                             {.name = ".DS_Store", .bytes = Record}});
    const auto line = [](const char *path, const char *issue) {
        return QStringLiteral("case.zip/%1 %2%3")
            .arg(QLatin1String(path))
            .arg(Record.size())
            .arg(QLatin1String(issue));
    };
    QCOMPARE(
        describe(walk(archive)),
        QStringList({line("tmp/escape.log", " unsafeMember"), line("etc/shadow", " unsafeMember"),
                     line("logs/_NUL", " unsafeMember"), line("fine.log", ""),
                     QStringLiteral("case.zip %1").arg(archive.size())}));
}

void TestArchiveWalk::linksAndDevicesAreNotFollowed()
{
    using Kind = Entry::Kind;
    const QByteArray archive =
        writeArchive(Format::Tar, Filter::None,
                     {{.name = "a.log", .bytes = Record},
                      {.name = "folder", .kind = Kind::Folder},
                      {.name = "link", .bytes = "/etc/passwd", .kind = Kind::SymbolicLink},
                      {.name = "hard", .bytes = "a.log", .kind = Kind::HardLink},
                      {.name = "pipe", .kind = Kind::Pipe},
                      {.name = "device", .kind = Kind::Device}});
    const QList<Evidence> found = walk(archive);
    QCOMPARE(found.size(), 2);
    QCOMPARE(issueCodes(found.at(1)), QStringList(4, QStringLiteral("unsafeMember")));
    QVERIFY(found.at(1).issues.at(0).detail.contains(QLatin1String("link")));
    const QByteArray zip =
        writeArchive(Format::Zip, Filter::None,
                     {{.name = "link", .bytes = "/etc/passwd", .kind = Kind::SymbolicLink}});
    QCOMPARE(describe(walk(zip)),
             QStringList{QStringLiteral("case.zip %1 unsafeMember").arg(zip.size())});
}

void TestArchiveWalk::encryptedMembersAreNamed()
{
    QByteArray archive = writeArchive(Format::EncryptedZip, Filter::None, twoFiles());
    const QStringList described = describe(walk(archive));
    QCOMPARE(described.size(), 3);
    QVERIFY(described.at(0).startsWith(QLatin1String("case.zip/a.log ")));
    QVERIFY(described.at(0).endsWith(QLatin1String(" encryptedSkipped")));
    QVERIFY(described.at(1).endsWith(QLatin1String(" encryptedSkipped")));
    QCOMPARE(described.at(2), QStringLiteral("case.zip %1").arg(archive.size()));
}

void TestArchiveWalk::namesAreDecoded()
{
    // An ASCII name of which one letter is made one of code page 437 in both places.
    QByteArray archive =
        writeArchive(Format::StoredZip, Filter::None, {{.name = "caf@.log", .bytes = Record}});
    QCOMPARE(archive.count("caf@.log"), 2);
    archive.replace("caf@.log", "caf\x82.log");
    QCOMPARE(walk(archive).at(0).displayName, QStringLiteral("café.log"));
    for (const Format format : {Format::Zip, Format::Tar, Format::SevenZip}) {
        const QByteArray named =
            writeArchive(format, Filter::None, {{.name = "dziennik_żółw.log", .bytes = Record}});
        QCOMPARE(walk(named).at(0).displayName, QStringLiteral("dziennik_żółw.log"));
    }
}

void TestArchiveWalk::sameNamesAreToldApart()
{
    const QByteArray archive =
        writeArchive(Format::Tar, Filter::None,
                     {{.name = "a.log", .bytes = "one"}, {.name = "./a.log", .bytes = "two"}});
    const QList<Evidence> found = walk(archive);
    QCOMPARE(found.at(0).path, QStringLiteral("case.zip/a.log"));
    QCOMPARE(found.at(1).path, QStringLiteral("case.zip/a.log (2)"));
    QCOMPARE(contentOf(found.at(1)), QByteArray("two"));
}

void TestArchiveWalk::foldersAreDevices_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("containers");
    const auto list = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    QTest::newRow("no folders") << int(Format::Zip) << list("a b") << list("case.zip case.zip");
    QTest::newRow("two devices") << int(Format::Zip) << list("p1/a p1/logs/b p2/a")
                                 << list("case.zip/p1 case.zip/p1 case.zip/p2");
    QTest::newRow("two devices in a folder")
        << int(Format::Zip) << list("c/p1/a c/p1/logs/b c/p2/a")
        << list("case.zip/c/p1 case.zip/c/p1 case.zip/c/p2");
    QTest::newRow("one folder for all") << int(Format::Zip) << list("c/a c/b/d c/e/f")
                                        << list("case.zip/c case.zip/c/b case.zip/c/e");
    // A tar has no table of contents: so a sysdiagnose is one device, as it should be.
    QTest::newRow("tar") << int(Format::Tar) << list("c/a c/b/d c/e/f")
                         << list("case.zip/c case.zip/c case.zip/c");
}

void TestArchiveWalk::foldersAreDevices()
{
    QFETCH(int, format);
    QFETCH(QStringList, names);
    QList<Entry> entries;
    for (const QString &name : names) {
        entries.append({.name = name.toLatin1(), .bytes = Record});
    }
    QList<Evidence> found = walk(writeArchive(static_cast<Format>(format), Filter::None, entries));
    found.removeLast();
    QStringList containers;
    for (const Evidence &one : found) {
        containers.append(one.container);
    }
    QTEST(containers, "containers");
}

void TestArchiveWalk::cutArchiveGivesWhatIsLeft_data()
{
    addKinds({{.name = "a.log", .bytes = lines(20, 1)}, {.name = "b.log", .bytes = lines(60, 2)}});
}

void TestArchiveWalk::cutArchiveGivesWhatIsLeft()
{
    QFETCH(QByteArray, archive);
    const QByteArray first = lines(20, 1);
    const QByteArray second = lines(60, 2);
    bool firstAlone = false;
    for (qsizetype length = 1; length < archive.size(); length += length < 600 ? 1 : 7) {
        const QList<Evidence> found = walk(archive.first(length));
        if (found.isEmpty()) {
            QVERIFY(length < Limits::ArchiveSniffBytes);
            continue;
        }
        QCOMPARE(found.last().size, length);
        bool isWhole = false;
        for (const Evidence &one : found) {
            QVERIFY(first.startsWith(contentOf(one)) || second.startsWith(contentOf(one)));
            isWhole = isWhole || contentOf(one) == second;
        }
        // The zeros behind the last member of a tar, or a table of contents, may be missing.
        QVERIFY2(isWhole || !found.last().issues.isEmpty() || found.size() < 3,
                 QByteArray::number(length).constData());
        firstAlone =
            firstAlone || (found.size() > 1 && contentOf(found.at(0)) == first && !isWhole);
    }
    // 7z has its table of contents at the end; xz and bzip2 give nothing of a block that is cut.
    const QByteArray kind = QTest::currentDataTag();
    QVERIFY(firstAlone || kind == "7z" || kind == "tar.bz2" || kind == "tar.zst" ||
            kind == "tar.xz" || kind == "tar.gz");
}

void TestArchiveWalk::damagedArchiveIsNoTrouble_data()
{
    addKinds({{.name = "a.log", .bytes = lines(20, 1)},
              {.name = "x/b.log", .bytes = lines(60, 2)},
              {.name = "n.zip", .bytes = writeArchive(Format::Zip, Filter::None, twoFiles())}});
}

void TestArchiveWalk::damagedArchiveIsNoTrouble()
{
    QFETCH(QByteArray, archive);
    QRandomGenerator random(7);
    ArchiveLimits limits;
    limits.bytes = 16 * 1024 * 1024;
    for (int i = 0; i < 150; ++i) {
        const QByteArray bytes = damaged(archive, random);
        const QList<Evidence> found = walk(bytes, limits);
        if (!found.isEmpty()) {
            QCOMPARE(found.last().sha256, sha256(bytes));
        }
        for (const Evidence &one : found) {
            QCOMPARE(one.file != nullptr || !one.formatId.isEmpty() || !one.issues.isEmpty(), true);
        }
    }
}

void TestArchiveWalk::cancelAnswersInside()
{
    const QByteArray bomb = writeBomb(Limits::ArchiveFreeBytes);
    QElapsedTimer clock;
    clock.start();
    qint64 cancelledAt = 0;
    const QList<Evidence> found = walk(bomb, {}, [&clock, &cancelledAt] {
        if (cancelledAt == 0 && clock.elapsed() > 20) {
            cancelledAt = clock.elapsed();
        }
        return cancelledAt > 0;
    });
    QVERIFY(cancelledAt > 0);
    QVERIFY(issueCodes(found.last()).contains(QStringLiteral("cancelled")));
    QVERIFY(found.first().size < Limits::ArchiveFreeBytes);
}

void TestArchiveWalk::progressCountsTheArchivesBytes()
{
    for (const Format format : {Format::Zip, Format::Tar, Format::SevenZip}) {
        const QByteArray inner = writeArchive(Format::Zip, Filter::None, twoFiles());
        const QByteArray archive = writeArchive(
            format, Filter::None, twoFiles() + QList<Entry>{{.name = "n.zip", .bytes = inner}});
        qint64 sum = 0;
        walk(
            archive, {}, [] { return false; },
            [&sum](qint64 bytes) {
                QVERIFY(bytes >= 0);
                sum += bytes;
            });
        QCOMPARE(sum, archive.size());
    }
}

void TestArchiveWalk::membersBecomeSources()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("1.dat"))); // the name says nothing
    QVERIFY(file.open(QIODevice::WriteOnly));
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray wide = utf16.encode(QString::fromLatin1(Record));
    file.write(writeArchive(Format::Zip, Filter::None,
                            {{.name = "OMADMLog_0.log", .bytes = Record},
                             {.name = "wide.log", .bytes = wide},
                             {.name = "empty.log"}}));
    file.close();
    QFile beside(folder.filePath(QStringLiteral("2.log")));
    QVERIFY(beside.open(QIODevice::WriteOnly));
    beside.write(Record);
    beside.close();
    ImportOptions options;
    options.literals = [](const LogSource &) { return QByteArrayList{"wanted"}; };
    QStringList sources;
    qint64 last = 0;
    ImportJobControl control;
    control.progress = [&last](qint64 done, qint64 total, const QString &) {
        QVERIFY(done >= last && done <= total);
        last = done;
    };
    control.sourceDone = [&sources](const ImportResult &done) {
        sources.append(QStringLiteral("%1 %2 %3 %4 %5 %6")
                           .arg(static_cast<quint32>(done.source.id))
                           .arg(done.source.displayName, done.source.formatId)
                           .arg(done.events.size())
                           .arg(describeIssues(done.source.issues).join(QLatin1Char(',')),
                                done.source.encoding));
        for (const LogEvent &event : done.events) {
            QCOMPARE(event.evidence.source, done.source.id);
        }
        if (done.source.displayName == QStringLiteral("wide.log")) {
            QCOMPARE(done.document->lineText(1), QString::fromLatin1(Record).chopped(1));
        }
    };
    importTargets(expandPaths({folder.path()}), SourceId{3}, ImporterRegistry::standard(), options,
                  control);
    QCOMPARE(sources, QStringList({QStringLiteral("3 OMADMLog_0.log omadm 1  UTF-8"),
                                   QStringLiteral("4 wide.log omadm 1  UTF-16LE"),
                                   QStringLiteral("5 empty.log  0 0 emptyFile "),
                                   QStringLiteral("6 1.dat archive 0  "),
                                   QStringLiteral("7 2.log omadm 1  UTF-8")}));
    QCOMPARE(last, QFileInfo(file).size() + Record.size());
}

void TestArchiveWalk::hashIsMadeWhereItIsWanted()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("case.zip")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray zip = writeArchive(Format::Zip, Filter::None, twoFiles());
    file.write(zip);
    file.close();
    for (const bool isWanted : {true, false}) {
        ImportOptions options;
        options.wantsHash = isWanted;
        const ImportResult archive =
            importOne({.path = file.fileName()}, ImporterRegistry::standard(), options);
        QCOMPARE(archive.source.formatId, archiveFormatId());
        QCOMPARE(archive.source.sha256, isWanted ? sha256(zip) : QByteArray());
        QCOMPARE(describeIssues(archive.source.issues), QStringList());
    }
}

QTEST_GUILESS_MAIN(TestArchiveWalk)
#include "tst_archivewalk.moc"
