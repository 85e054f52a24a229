// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importjob.h"
#include "importers/sourceimport.h"
#include "tests/importers/failingreads.h"
#include "tests/importers/importertest.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cerrno>
#include <memory>

using namespace Scep;

/// A disk that fails and a share that vanishes while a case is read.
class TestFailingReads : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatCameBeforeIsUsed_data();
    void whatCameBeforeIsUsed();
    void failureBehindTheScanIsSaid_data();
    void failureBehindTheScanIsSaid();
    void failureWhileTextIsDecodedIsSaid();
    void otherSourcesStayWhole();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("The test's file cannot be written.");
        }
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
const QByteArray Record = "2018-02-27T05:00:00.0000000 INFO A 1 2 wanted\n";
constexpr int Records = 20'000;
/// Inside a record, and inside a block.
const qint64 Middle = Record.size() * Records / 2 + 7;

ImportOptions options(bool wantsHash)
{
    ImportOptions options;
    options.literals = [](const LogSource &) { return QByteArrayList{"wanted"}; };
    options.wantsHash = wantsHash;
    return options;
}

ImportResult import(const QString &path, bool wantsHash, const ImportControl &control)
{
    Evidence evidence;
    evidence.path = evidence.displayName = path;
    evidence.file = EvidenceFile::openOriginal(path).value();
    return importEvidence(evidence, SourceId{1}, ImporterRegistry::standard(), options(wantsHash),
                          control, 1);
}

/// What is said of a source that could not be read to its end.
QStringList failureOf(const ImportResult &result)
{
    QStringList texts;
    for (const ImportIssue &issue : result.source.issues) {
        if (issue.code == IssueCode::CannotRead) {
            texts.append(issue.detail);
        }
    }
    return texts;
}
} // namespace

void TestFailingReads::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFailingReads::whatCameBeforeIsUsed_data()
{
    QTest::addColumn<int>("errorNumber");
    QTest::newRow("disk") << EIO;
    QTest::newRow("share") << ESTALE;
}

void TestFailingReads::whatCameBeforeIsUsed()
{
    QFETCH(int, errorNumber);
    const QString path = write(QStringLiteral("a.log"), Record.repeated(Records));
    FailingReads reads(path);
    reads.failFrom(Middle, errorNumber);
    const ImportResult result = import(path, false, {});
    QCOMPARE(failureOf(result), QStringList{qt_error_string(errorNumber)});
    QVERIFY(result.document);
    QVERIFY(result.source.lineCount > 0);
    QVERIFY(result.source.lineCount <= Records / 2 + 1);
    QVERIFY(result.events.size() >= result.source.lineCount - 1);
}

/// All of the file was searched, then it is gone: events are missing, with and without a hash that
/// would notice.
void TestFailingReads::failureBehindTheScanIsSaid_data()
{
    QTest::addColumn<bool>("wantsHash");
    QTest::newRow("hash") << true;
    QTest::newRow("no hash") << false;
}

void TestFailingReads::failureBehindTheScanIsSaid()
{
    QFETCH(bool, wantsHash);
    const QByteArray bytes = Record.repeated(Records);
    const QString path = write(QStringLiteral("a.log"), bytes);
    FailingReads reads(path);
    ImportControl control;
    control.progress = [&reads, &bytes](qint64 done) {
        if (done == bytes.size()) {
            reads.failFrom(Middle, ESTALE);
        }
    };
    const ImportResult result = import(path, wantsHash, control);
    QCOMPARE(failureOf(result), QStringList{qt_error_string(ESTALE)});
    QCOMPARE(result.source.lineCount, Records);
    QVERIFY(!result.events.isEmpty());
    QVERIFY(result.events.size() <= Records / 2);
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("0 cannotRead")});
}

void TestFailingReads::failureWhileTextIsDecodedIsSaid()
{
    QByteArray bytes("\xFF\xFE");
    for (const char character : Record.repeated(Records)) {
        bytes.append(character).append('\0');
    }
    const QString path = write(QStringLiteral("a.log"), bytes);
    FailingReads reads(path);
    reads.failFrom(Middle, EIO);
    const ImportResult result = import(path, true, {});
    QCOMPARE(failureOf(result), QStringList{qt_error_string(EIO)});
    QCOMPARE(result.source.size, bytes.size());
}

void TestFailingReads::otherSourcesStayWhole()
{
    const QByteArray bytes = Record.repeated(Records);
    const QString failing = write(QStringLiteral("b.log"), bytes);
    const QStringList paths{write(QStringLiteral("a.log"), bytes), failing,
                            write(QStringLiteral("c.log"), bytes)};
    FailingReads reads(failing);
    reads.failFrom(Middle, EIO);
    QList<ImportTarget> targets;
    for (const QString &path : paths) {
        targets.append({.path = path, .container = {}, .limit = {}});
    }
    QList<ImportResult> results;
    ImportJobControl control;
    control.sourceDone = [&results](const ImportResult &result) { results.append(result); };
    importTargets(targets, SourceId{1}, ImporterRegistry::standard(), options(true), control);
    QCOMPARE(results.size(), 3);
    QCOMPARE(failureOf(results[1]), QStringList{qt_error_string(EIO)});
    for (const ImportResult &whole : {results[0], results[2]}) {
        QCOMPARE(describeIssues(whole.source.issues), QStringList());
        QCOMPARE(whole.events.size(), Records);
        QCOMPARE(whole.source.sha256.size(), 32);
    }
}

QTEST_GUILESS_MAIN(TestFailingReads)
#include "tst_failingreads.moc"
