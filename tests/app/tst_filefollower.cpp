// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/filefollower.h"
#include "app/gui/importcontroller.h"
#include "models/domain/limits.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Scep;

/// The whole way: a file that is written to, the system that tells of it, the store.
class TestFileFollower : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void fileThatIsWrittenToIsReadOn();
    void emptyFileIsReadWhenItGetsContent();
    void fileThatGrewBeforeItWasWatchedIsReadOn();
    void cutFileKeepsWhatWasRead();
    void replacedFileKeepsWhatWasReadUntilItIsReadAgain();
    void followingCanBeSwitchedOffAndOn();
    void fileThatVanishesKeepsWhatWasRead();
    void aNewCaseForgetsTheFilesOfTheOldOne();
    void filesThatAreFollowedAreLimited();

private:
    void write(const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::Append);
    void load();
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] const SourceFile *source() const;
    [[nodiscard]] QList<IssueCode> issueCodes() const;
    [[nodiscard]] bool holdsWhatLoadingGives() const;

    Pipeline m_pipeline;
    QByteArray m_log;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<CaseStore> m_store;
    std::unique_ptr<ImportController> m_imports;
    std::unique_ptr<FileFollower> m_follower;
};

void TestFileFollower::init()
{
    const QDir tree(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"));
    QFile file(tree.filePath(QStringLiteral("resources/examples/android-success/OMADMLog_0.log")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_log = file.readAll();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("device.log"));
    m_store = std::make_unique<CaseStore>(
        [this](const CaseEvidence &evidence) { return m_pipeline.analyzeEvidence(evidence); });
    m_imports = std::make_unique<ImportController>(m_pipeline, *m_store);
    m_follower = std::make_unique<FileFollower>(m_pipeline, *m_store);
    connect(m_imports.get(), &ImportController::sourceTaken, m_follower.get(),
            &FileFollower::follow);
}

void TestFileFollower::cleanup()
{
    m_follower.reset();
    m_imports.reset();
    m_store.reset();
    m_folder.reset();
}

void TestFileFollower::write(const QByteArray &bytes, QIODevice::OpenMode mode)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | mode));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestFileFollower::load()
{
    m_imports->import({m_path});
    QTRY_VERIFY_WITH_TIMEOUT(!m_imports->isRunning() && isSettled(), 30'000);
}

bool TestFileFollower::isSettled() const
{
    return !m_follower->isBusy() && !m_store->isAnalyzing();
}

const SourceFile *TestFileFollower::source() const
{
    const QList<SourceFile> &sources = m_store->current().evidence.sources;
    return sources.isEmpty() ? nullptr : &sources.constFirst();
}

QList<IssueCode> TestFileFollower::issueCodes() const
{
    QList<IssueCode> codes;
    for (const ImportIssue &issue : source() ? source()->issues : QList<ImportIssue>()) {
        codes.append(issue.code);
    }
    return codes;
}

bool TestFileFollower::holdsWhatLoadingGives() const
{
    return source() && source()->size == QFileInfo(m_path).size() && isSettled() &&
           m_store->current() == m_pipeline.run({m_path});
}

void TestFileFollower::fileThatIsWrittenToIsReadOn()
{
    QRandomGenerator random(20261127);
    qsizetype written = m_log.size() / 4;
    write(m_log.first(written));
    load();
    QVERIFY(holdsWhatLoadingGives());
    QSignalSpy grew(m_follower.get(), &FileFollower::sourceGrew);
    while (written < m_log.size()) {
        const qsizetype portion = std::min<qsizetype>(
            m_log.size() - written, random.bounded(1, static_cast<int>(m_log.size() / 3)));
        write(m_log.sliced(written, portion));
        written += portion;
        QTRY_VERIFY_WITH_TIMEOUT(holdsWhatLoadingGives(), 30'000);
    }
    QCOMPARE(source()->size, m_log.size());
    QVERIFY(!grew.isEmpty());
    QCOMPARE(grew.constFirst().at(0).toString(), QStringLiteral("device.log"));
}

/// The first one that there is no room for says so.
void TestFileFollower::filesThatAreFollowedAreLimited()
{
    write(m_log);
    load();
    ImportResult other;
    other.source = *source();
    other.fileState = FileState();
    QSignalSpy watched(m_follower.get(), &FileFollower::watchRequested);
    for (int i = 1; i < Limits::FollowedFiles; ++i) {
        other.source.id = static_cast<SourceId>(1'000'000 + i);
        m_follower->follow(other);
    }
    QCOMPARE(watched.size(), Limits::FollowedFiles - 1);
    QCOMPARE(issueCodes(), QList<IssueCode>());
    const SourceId followed = source()->id;
    m_follower->forgetAll();
    watched.clear();
    for (int i = 0; i < Limits::FollowedFiles; ++i) {
        other.source.id = static_cast<SourceId>(1'000'000 + i);
        m_follower->follow(other);
    }
    other.source.id = followed;
    m_follower->follow(other);
    m_follower->follow(other);
    QCOMPARE(watched.size(), Limits::FollowedFiles);
    QTRY_COMPARE(issueCodes(), QList<IssueCode>{IssueCode::LimitReached});
}

void TestFileFollower::emptyFileIsReadWhenItGetsContent()
{
    write({});
    load();
    QCOMPARE(issueCodes(), QList<IssueCode>{IssueCode::EmptyFile});
    write(m_log);
    QTRY_VERIFY_WITH_TIMEOUT(holdsWhatLoadingGives(), 30'000);
    QVERIFY(issueCodes().isEmpty());
}

void TestFileFollower::fileThatGrewBeforeItWasWatchedIsReadOn()
{
    write(m_log.first(m_log.size() / 2));
    connect(m_imports.get(), &ImportController::finished, this,
            [this] { write(m_log.sliced(m_log.size() / 2)); });
    load();
    QTRY_VERIFY_WITH_TIMEOUT(holdsWhatLoadingGives(), 30'000);
    QCOMPARE(source()->size, m_log.size());
    disconnect(m_imports.get(), &ImportController::finished, this, nullptr);
}

void TestFileFollower::cutFileKeepsWhatWasRead()
{
    write(m_log);
    load();
    const qint64 events = source()->eventCount;
    QVERIFY(events > 0);
    QVERIFY(QFile::resize(m_path, m_log.size() / 2));
    QTRY_COMPARE_WITH_TIMEOUT(issueCodes(), QList<IssueCode>{IssueCode::FileShortened}, 30'000);
    QCOMPARE(source()->eventCount, events);
    QCOMPARE(m_store->current().evidence.events.size(), events);
    // The issue is said once, and growing on does not throw away what is kept.
    write(m_log);
    m_follower->check();
    QTest::qWait(500);
    QCOMPARE(issueCodes(), QList<IssueCode>{IssueCode::FileShortened});
    QCOMPARE(source()->size, m_log.size());
}

void TestFileFollower::replacedFileKeepsWhatWasReadUntilItIsReadAgain()
{
    write(m_log);
    load();
    const qint64 events = source()->eventCount;
    const QString other = m_folder->filePath(QStringLiteral("other.log"));
    QVERIFY(QFile::rename(m_path, other));
    write(m_log.first(m_log.size() / 2));
    QTRY_COMPARE_WITH_TIMEOUT(issueCodes(), QList<IssueCode>{IssueCode::FileReplaced}, 30'000);
    QCOMPARE(source()->eventCount, events);
    // Its lines are still there: the file that was read is open.
    const auto document = m_store->document(SourceId{1});
    QVERIFY(!document->lineText(document->lineCount()).isEmpty());

    m_follower->readAgain(SourceId{1});
    QTRY_VERIFY_WITH_TIMEOUT(holdsWhatLoadingGives(), 30'000);
    QVERIFY(!issueCodes().contains(IssueCode::FileReplaced));
}

void TestFileFollower::followingCanBeSwitchedOffAndOn()
{
    write(m_log.first(m_log.size() / 2));
    load();
    m_follower->setEnabled(false);
    write(m_log.sliced(m_log.size() / 2));
    m_follower->check();
    QTest::qWait(500);
    QCOMPARE(source()->size, m_log.size() / 2);
    m_follower->setEnabled(true);
    QTRY_VERIFY_WITH_TIMEOUT(holdsWhatLoadingGives(), 30'000);
    QCOMPARE(source()->size, m_log.size());
}

void TestFileFollower::fileThatVanishesKeepsWhatWasRead()
{
    write(m_log);
    load();
    const Case before = m_store->current();
    QVERIFY(QFile::remove(m_path));
    m_follower->check();
    QTest::qWait(500);
    m_follower->readAgain(SourceId{1});
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), 30'000);
    QCOMPARE(m_store->current(), before);
}

void TestFileFollower::aNewCaseForgetsTheFilesOfTheOldOne()
{
    write(m_log.first(m_log.size() / 2));
    load();
    m_follower->forgetAll();
    m_store->clear();
    write(m_log.sliced(m_log.size() / 2));
    m_follower->check();
    QTest::qWait(500);
    QVERIFY(m_store->current().evidence.sources.isEmpty());
    // The ids begin anew, and the files of the new case are followed.
    load();
    QVERIFY(holdsWhatLoadingGives());
    write("\n");
    QTRY_VERIFY_WITH_TIMEOUT(holdsWhatLoadingGives(), 30'000);
}

QTEST_GUILESS_MAIN(TestFileFollower)
#include "tst_filefollower.moc"
