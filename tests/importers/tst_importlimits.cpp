// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Limits of what is given to an import, each reached with its own constant and said on a source.
// Those of single formats are with the tests of these.

#include "importers/importjob.h"
#include "importers/inputstream.h"
#include "models/domain/limits.h"
#include "tests/importers/archive/archivewalktest.h"
#include "tests/importers/importone.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Scep;

class TestImportLimits : public QObject
{
    Q_OBJECT

private slots:
    void filesOfAFolder();
    void bytesOfAStream();
    void charactersOfAMembersName();
    void bytesOfFilesThatAreReadWhole_data();
    void bytesOfFilesThatAreReadWhole();
};

namespace {
/// The sentences of the limits that were reached.
QStringList limitsOf(const QList<ImportIssue> &issues)
{
    QStringList sentences;
    for (const ImportIssue &issue : issues) {
        if (issue.code == IssueCode::LimitReached) {
            sentences.append(issueText(issue));
        }
    }
    return sentences;
}
} // namespace

void TestImportLimits::filesOfAFolder()
{
    const QTemporaryDir folder;
    for (int i = 0; i <= Limits::FilesPerFolder; ++i) {
        QFile file(folder.filePath(QStringLiteral("%1").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const QList<ImportTarget> tooMany = expandPaths({folder.path()});
    QCOMPARE(tooMany.size(), Limits::FilesPerFolder + 1);
    const ImportResult said = importOne(tooMany.constLast(), ImporterRegistry::standard());
    QCOMPARE(said.source.path, folder.path());
    QCOMPARE(limitsOf(said.source.issues).size(), 1);
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("0"))));
    const QList<ImportTarget> all = expandPaths({folder.path()});
    QCOMPARE(all.size(), Limits::FilesPerFolder);
    QVERIFY(std::ranges::all_of(all, &QString::isEmpty, &ImportTarget::limit));
}

void TestImportLimits::bytesOfAStream()
{
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(QStringLiteral("pipe")));
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    const QByteArray text = lines(2'000, 1);
    // The programs' own limit is too large to be reached here, and not to be what is asked for.
    static_assert(Limits::StandardInputBytes > Limits::ReportBytes);
    for (const qint64 most : {qint64(text.size()), qint64(text.size()) - 1, qint64(10'000)}) {
        const std::jthread writer([&path, &text] {
            const int file = ::open(path.constData(), O_WRONLY | O_CLOEXEC);
            const bool isWritten = ::write(file, text.constData(), size_t(text.size())) > 0;
            ::close(isWritten ? file : -1);
        });
        Evidence evidence;
        evidence.path = QFile::decodeName(path);
        EvidenceSpool spool;
        readInputStream(evidence, spool, [] { return false; }, most);
        QCOMPARE(limitsOf(evidence.issues).size(), most < text.size() ? 1 : 0);
        QCOMPARE(contentOf(evidence), text.first(most));
    }
}

void TestImportLimits::charactersOfAMembersName()
{
    const QByteArray longName = QByteArray(Limits::MemberNameCharacters, 'n');
    const QByteArray tar = writeArchive(
        FixtureFormat::Tar, FixtureFilter::None,
        {{.name = longName, .bytes = Record}, {.name = longName + "x", .bytes = Record}});
    const QList<Evidence> found = walk(tar);
    QCOMPARE(found.size(), 3);
    QCOMPARE(limitsOf(found.at(0).issues), QStringList());
    QCOMPARE(limitsOf(found.at(1).issues).size(), 1);
    QCOMPARE(contentOf(found.at(1)), Record);
    QCOMPARE(found.at(1).displayName,
             QString(QString::fromLatin1(longName) + QStringLiteral(" (2)")));
}

void TestImportLimits::bytesOfFilesThatAreReadWhole_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<qint64>("most");
    QTest::newRow("diagnostic report, HTML")
        << QStringLiteral("mdm-diagnostic-report")
        << QByteArray("<html><head><title>MDM Diagnostic Report</title></head>\n")
        << Limits::ReportBytes;
    QTest::newRow("diagnostic report, XML")
        << QStringLiteral("mdm-diagnostic-report")
        << QByteArray("<MDMEnterpriseDiagnosticsReport>\n") << Limits::ReportBytes;
    QTest::newRow("SyncML capture")
        << QStringLiteral("syncml") << QByteArray("<SyncML xmlns=\"SYNCML:SYNCML1.2\">\n")
        << Limits::ReportBytes;
    QTest::newRow("certificates") << QStringLiteral("certificates")
                                  << QByteArray("-----BEGIN CERTIFICATE-----\n")
                                  << Limits::PkiFileBytes;
}

void TestImportLimits::bytesOfFilesThatAreReadWhole()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, begin);
    QFETCH(qint64, most);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large"));
    const QByteArray block = QByteArray(79, ' ').append('\n').repeated(1024);
    for (const qint64 size : {most, most + 1}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(begin);
        while (file.pos() < size) {
            file.write(block.first(std::min<qint64>(block.size(), size - file.pos())));
        }
        file.close();
        ImportOptions options;
        options.wantsHash = false;
        const ImportResult result =
            importOne({.path = path}, ImporterRegistry::standard(), options);
        QCOMPARE(result.source.formatId, format);
        QCOMPARE(limitsOf(result.source.issues).size(), size > most ? 1 : 0);
    }
}

QTEST_GUILESS_MAIN(TestImportLimits)
#include "tst_importlimits.moc"
