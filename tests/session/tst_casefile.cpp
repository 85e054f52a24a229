// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefile.h"
#include "models/session/casefilelimits.h"
#include "models/text/evidencespool.h"
#include "tests/session/casefilefixtures.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Scep;
using namespace Scep::CaseFileFixtures;

class TestCaseFile : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void whatIsPutInComesBack();
    void aKeptChangeIsThereWhenTheFileIsOpenedAgain();
    void aNoteIsChangedAndRemoved();
    void ofAChangeThatFailsNothingIsKept();
    void onlyItsOwnerMayReadIt();
    void itSaysWhatItIs();
    void whatIsDeletedIsGoneFromTheBytes();
    void aSecondProgramMayOnlyRead();
    void theLockEndsWithTheFile();
    void whatIsNoCaseIsSaidToBeNone_data();
    void whatIsNoCaseIsSaidToBeNone();
    void aNewerVersionIsReadAndNeverWritten();
    void aFileOfVersion1Opens();
    void aFileOfVersion1TakesWhatVersion2Keeps();
    void decisionsAreChangedAndTakenBack();
    void anOlderDraftIsBroughtUpToDate();
    void aMigrationThatFailsLeavesTheFileAsItWas();
    void anUnknownOlderVersionIsRefused();
    void savingOverACaseTakesItsPlaceWhole();
    void savingOverACaseThatIsOpenElsewhereIsRefused();
    void aFullDiskIsSaidAndNothingIsLost();
    void aPlaceThatCannotBeWrittenIsSaid();
    void whatMakesNoSenseIsLeftOutAndTold_data();
    void whatMakesNoSenseIsLeftOutAndTold();
    void whatStrangersPutInIsNotRun_data();
    void whatStrangersPutInIsNotRun();
    void aDestroyedPageLosesOnlyWhatWasOnIt();
    void noDamageCrashesTheReader();
    void limitsAreSaid();

private:
    [[nodiscard]] QString path(const QString &name = QStringLiteral("a.scepcase")) const
    {
        return m_folder->filePath(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
CaseFile created(const QString &path, const CaseFileContents &contents)
{
    auto file = CaseFile::create(path, contents);
    if (!file) {
        qFatal("%s", qPrintable(caseFileErrorText(file.error())));
    }
    return *std::move(file);
}

CaseFile opened(const QString &path, const CaseFileMigrations &migrations = caseFileMigrations())
{
    auto file = CaseFile::open(path, migrations);
    if (!file) {
        qFatal("%s", qPrintable(caseFileErrorText(file.error())));
    }
    return *std::move(file);
}

CaseFileChange onlyNote(const Annotation &annotation)
{
    CaseFileChange change;
    change.annotations = {annotation};
    return change;
}

void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a draft before version 1 might have been: notes on lines alone.
QStringList draft0()
{
    return {QStringLiteral("PRAGMA application_id = 1396917584"),
            QStringLiteral("PRAGMA user_version = 0"),
            QStringLiteral("CREATE TABLE log (id INTEGER PRIMARY KEY, path TEXT)"),
            QStringLiteral("CREATE TABLE remark (id TEXT, log INTEGER, line INTEGER, words TEXT)"),
            QStringLiteral("INSERT INTO log VALUES (1, '/cases/contoso/omadm.log')"),
            QStringLiteral("INSERT INTO remark VALUES ('11111111-2222-3333-4444-555555555555', 1,"
                           " 7, 'Here it stops')")};
}

CaseFileMigrations fromDraft0()
{
    const QStringList last{
        QStringLiteral("INSERT INTO given_file (id, path, display_name, container, size)"
                       " SELECT id, path, path, '', 0 FROM log"),
        QStringLiteral("INSERT INTO source (id, file, member) SELECT id, id, '' FROM log"),
        QStringLiteral("INSERT INTO annotation SELECT id, 'lines', '', '', log, line, 0, 0, line,"
                       " words, 'none', 1, NULL, NULL, NULL, 0, 0 FROM remark"),
        QStringLiteral("DROP TABLE remark"), QStringLiteral("DROP TABLE log")};
    return {{.from = 0, .statements = caseFileSchema() + last}, {.from = 1, .statements = {}}};
}

/// While it lives no file may grow over so many bytes, as on a full disk.
class SmallDisk
{
public:
    explicit SmallDisk(qint64 bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        (void)std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};
} // namespace

void TestCaseFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCaseFile::whatIsPutInComesBack()
{
    CaseFileContents expected = contents();
    {
        const CaseFile file = created(path(), expected);
        QCOMPARE(file.access(), CaseFile::Access::ReadWrite);
        expected.writtenBy = file.contents().writtenBy;
        QVERIFY(!expected.writtenBy.isEmpty());
        QCOMPARE(file.contents(), expected);
    }
    const CaseFile again = opened(path());
    QCOMPARE(again.contents(), expected);
    QVERIFY(again.problems().isEmpty());
    QVERIFY(!again.refusal());
}

void TestCaseFile::aKeptChangeIsThereWhenTheFileIsOpenedAgain()
{
    const Annotation late = note(QStringLiteral("late"), SourceId{4});
    {
        CaseFile file = created(path(), contents());
        CaseFileChange change = onlyNote(late);
        change.files = {{.id = 3,
                         .path = QStringLiteral("late.log"),
                         .displayName = QStringLiteral("late.log"),
                         .container = {},
                         .size = 1}};
        change.sources = {{.id = SourceId{4}, .file = 3, .member = {}, .sha256 = {}}};
        change.clocks.insert(SourceId{4}, {.zone = {}, .offset = std::chrono::hours(1)});
        change.clocks.insert(SourceId{2}, {});
        QVERIFY(file.keep(change));
    }
    const CaseFile again = opened(path());
    QVERIFY(again.contents().annotations.contains(late));
    QCOMPARE(again.contents().files.constLast().path, QStringLiteral("late.log"));
    QCOMPARE(again.contents().sources.constLast().id, SourceId{4});
    QCOMPARE(again.contents().clocks.keys(), QList{SourceId{4}});
}

void TestCaseFile::aNoteIsChangedAndRemoved()
{
    Annotation first = note(QStringLiteral("first"));
    const Annotation second = note(QStringLiteral("second"));
    {
        CaseFile file = created(path(), {});
        QVERIFY(file.keep(onlyNote(first)));
        QVERIFY(file.keep(onlyNote(second)));
        first.text = QStringLiteral("first, changed");
        first.label = AnnotationLabel::Green;
        QVERIFY(file.keep(onlyNote(first)));
        CaseFileChange removal;
        removal.removedAnnotations = {second.id};
        QVERIFY(file.keep(removal));
    }
    QCOMPARE(opened(path()).contents().annotations, Annotations{first});
}

void TestCaseFile::ofAChangeThatFailsNothingIsKept()
{
    CaseFile file = created(path(), {});
    CaseFileChange change = onlyNote(note(QStringLiteral("good")));
    // A clock needs its source.
    change.clocks.insert(SourceId{77}, {.zone = {}, .offset = std::chrono::seconds(1)});
    QVERIFY(!file.keep(change));
    QVERIFY(file.keep(onlyNote(note(QStringLiteral("after")))));
    QCOMPARE(valueOf(path(), QStringLiteral("SELECT group_concat(text) FROM annotation")),
             QStringLiteral("after"));
}

void TestCaseFile::onlyItsOwnerMayReadIt()
{
    const mode_t before = ::umask(0);
    CaseFile file = created(path(), contents());
    QVERIFY(file.keep(onlyNote(note(QStringLiteral("more")))));
    ::umask(before);
    const auto rights = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    const QFileInfoList files = QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(files.size() >= 3); // with SQLite's own beside it
    for (const QFileInfo &each : files) {
        QVERIFY2(!(each.permissions() & ~rights), qPrintable(each.fileName()));
    }
}

void TestCaseFile::itSaysWhatItIs()
{
    (void)created(path(), contents());
    QVERIFY(isCaseFile(path()));
    QCOMPARE(valueOf(path(), QStringLiteral("PRAGMA application_id")).toUInt(), 0x53434550U);
    QCOMPARE(valueOf(path(), QStringLiteral("PRAGMA user_version")).toInt(), 2);
    QCOMPARE(valueOf(path(), QStringLiteral("PRAGMA journal_mode")).toString(),
             QStringLiteral("wal"));
    // Closed, it is one file.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("a.scepcase")});
}

void TestCaseFile::whatIsDeletedIsGoneFromTheBytes()
{
    const Annotation secret = note(QString(3'000, u'q') + QStringLiteral("unmistakable"));
    {
        CaseFile file = created(path(), contents());
        QVERIFY(file.keep(onlyNote(secret)));
    }
    QVERIFY(bytesOf(path()).contains("unmistakable"));
    {
        CaseFile file = opened(path());
        CaseFileChange removal;
        removal.removedAnnotations = {secret.id};
        QVERIFY(file.keep(removal));
    }
    QVERIFY(!bytesOf(path()).contains("unmistakable"));
}

void TestCaseFile::aSecondProgramMayOnlyRead()
{
    CaseFile first = created(path(), contents());
    CaseFile second = opened(path());
    QCOMPARE(second.access(), CaseFile::Access::Locked);
    QCOMPARE(second.contents().annotations, first.contents().annotations);
    const auto refused = second.keep(onlyNote(note(QStringLiteral("no"))));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, CaseFileErrorCode::Locked);
    QVERIFY(caseFileErrorText(refused.error()).contains(QStringLiteral("a.scepcase")));
    QVERIFY(first.keep(onlyNote(note(QStringLiteral("yes")))));
}

void TestCaseFile::theLockEndsWithTheFile()
{
    {
        const CaseFile first = created(path(), contents());
    }
    QCOMPARE(opened(path()).access(), CaseFile::Access::ReadWrite);
    QVERIFY(!QFile::exists(path() + QStringLiteral("-lock")));
}

void TestCaseFile::whatIsNoCaseIsSaidToBeNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("a log\n").repeated(50);
    QTest::newRow("short") << QByteArray("SQLite format 3", 16);
    QTest::newRow("database of another program")
        << QByteArray("SQLite format 3", 16) + QByteArray(4'080, '\0');
    QByteArray header = QByteArray("SQLite format 3", 16) + QByteArray(4'080, '\0');
    header.replace(68, 4, "SCEP");
    QTest::newRow("header alone") << header;
}

void TestCaseFile::whatIsNoCaseIsSaidToBeNone()
{
    QFETCH(QByteArray, bytes);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto result = CaseFile::open(path());
    QVERIFY(!result);
    QCOMPARE(result.error().code, CaseFileErrorCode::NotACase);
    QCOMPARE(bytesOf(path()), bytes);
    const auto none = CaseFile::open(path(QStringLiteral("none.scepcase")));
    QCOMPARE(none.error().code, CaseFileErrorCode::NotFound);
}

void TestCaseFile::aNewerVersionIsReadAndNeverWritten()
{
    const Annotations expected = created(path(), contents()).contents().annotations;
    runSql(path(), {QStringLiteral("ALTER TABLE annotation ADD COLUMN mood TEXT"),
                    QStringLiteral("CREATE TABLE picture (id INTEGER PRIMARY KEY)"),
                    QStringLiteral("ALTER TABLE bookmark ADD COLUMN mood TEXT"),
                    QStringLiteral("PRAGMA user_version = 3")});
    const QByteArray before = bytesOf(path());
    {
        CaseFile file = opened(path());
        QCOMPARE(file.access(), CaseFile::Access::Newer);
        QCOMPARE(file.contents().annotations, expected);
        QCOMPARE(file.contents().decisions, decisions());
        const auto refused = file.keep(onlyNote(note(QStringLiteral("no"))));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, CaseFileErrorCode::NewerVersion);
        QVERIFY(caseFileErrorText(refused.error()).contains(QStringLiteral("newer version")));
    }
    QCOMPARE(bytesOf(path()), before);
}

void TestCaseFile::aFileOfVersion1Opens()
{
    runSql(path(), script(QStringLiteral("case-1.sql")));
    CaseFile file = opened(path());
    QVERIFY2(file.problems().isEmpty(), qPrintable(caseFileProblemText(file.problems().value(0))));
    QCOMPARE(file.access(), CaseFile::Access::ReadWrite);
    const CaseFileContents &read = file.contents();
    QCOMPARE(read.writtenBy, QStringLiteral("0.1.0"));
    QCOMPARE(read.files.size(), 1);
    QCOMPARE(read.files.constFirst().displayName, QStringLiteral("omadm.log"));
    QCOMPARE(read.files.constFirst().modified, 1'700'000'000'000'000);
    QCOMPARE(read.clocks.value(SourceId{1}).offset, std::chrono::milliseconds(90'000));
    QCOMPARE(read.annotations.size(), 2);
    const Annotation &lines = read.annotations.constFirst();
    QCOMPARE(lines.target.kind, AnnotationTargetKind::Lines);
    QCOMPARE(lines.target.evidence.line, 7);
    QCOMPARE(lines.target.lastLine, 9);
    QCOMPARE(lines.label, AnnotationLabel::Red);
    QCOMPARE(lines.createdAt.toString(Qt::ISODateWithMs),
             QStringLiteral("2023-11-14T22:13:20.123Z"));
    const Annotation &enrollment = read.annotations.constLast();
    QVERIFY(!enrollment.isInReport);
    QVERIFY(enrollment.ownVerdict);
    QCOMPARE(enrollment.ownVerdict->stage, Stage::Deliver);
    QVERIFY(file.keep(onlyNote(note(QStringLiteral("goes on")))));
}

void TestCaseFile::aFileOfVersion1TakesWhatVersion2Keeps()
{
    runSql(path(), script(QStringLiteral("case-1.sql")));
    CaseDecisions kept = decisions();
    kept.bookmarks.remove(SourceId{2}); // it has one log
    Annotations notes;
    {
        CaseFile file = opened(path());
        QCOMPARE(valueOf(path(), QStringLiteral("PRAGMA user_version")).toInt(), 2);
        QCOMPARE(file.contents().decisions, CaseDecisions());
        notes = file.contents().annotations;
        CaseFileChange change;
        change.bookmarks = kept.bookmarks;
        change.comparison = kept.comparison;
        change.redaction = kept.redaction;
        change.devices = kept.devices;
        QVERIFY(file.keep(change));
    }
    const CaseFile again = opened(path());
    QVERIFY2(again.problems().isEmpty(),
             qPrintable(caseFileProblemText(again.problems().value(0))));
    QCOMPARE(again.contents().decisions, kept);
    QCOMPARE(again.contents().annotations, notes);
    QCOMPARE(again.contents().clocks.value(SourceId{1}).offset, std::chrono::milliseconds(90'000));
}

void TestCaseFile::decisionsAreChangedAndTakenBack()
{
    CaseDecisions kept = decisions();
    {
        CaseFile file = created(path(), contents());
        CaseFileChange change;
        change.bookmarks = {{SourceId{1}, {4}}, {SourceId{2}, {}}};
        kept.comparison.pairs.removeFirst();
        kept.comparison.sides.removeLast();
        kept.comparison.isShown = false;
        change.comparison = kept.comparison;
        kept.redaction.keptTexts.clear();
        change.redaction = kept.redaction;
        kept.devices = {{SourceId{2}, QStringLiteral("Tablet")}};
        change.devices = {{SourceId{1}, QString()}, {SourceId{2}, QStringLiteral("Tablet")}};
        QVERIFY(file.keep(change));
        // Of what fails nothing stays: there is no such log.
        CaseFileChange failing;
        failing.comparison = KeptComparison();
        failing.bookmarks = {{SourceId{77}, {1}}};
        QVERIFY(!file.keep(failing));
        CaseFileChange tooMuch;
        tooMuch.redaction = {.keptTexts = {QString(40'000, u'x')}, .addedTexts = {}};
        QCOMPARE(file.keep(tooMuch).error().code, CaseFileErrorCode::LimitReached);
        CaseFileChange tooLong;
        tooLong.devices = {{SourceId{1}, QString(LongestDeviceName + 1, u'x')}};
        QCOMPARE(file.keep(tooLong).error().code, CaseFileErrorCode::LimitReached);
    }
    kept.bookmarks = {{SourceId{1}, {4}}};
    QCOMPARE(opened(path()).contents().decisions, kept);
}

void TestCaseFile::anOlderDraftIsBroughtUpToDate()
{
    runSql(path(), draft0());
    {
        const CaseFile file = opened(path(), fromDraft0());
        QVERIFY2(file.problems().isEmpty(),
                 qPrintable(caseFileProblemText(file.problems().value(0))));
        QCOMPARE(file.contents().annotations.size(), 1);
        QCOMPARE(file.contents().annotations.constFirst().text, QStringLiteral("Here it stops"));
        QCOMPARE(file.contents().annotations.constFirst().target.evidence.line, 7);
    }
    QCOMPARE(valueOf(path(), QStringLiteral("PRAGMA user_version")).toInt(), CaseFileVersion);
    QCOMPARE(opened(path()).access(), CaseFile::Access::ReadWrite);
}

void TestCaseFile::aMigrationThatFailsLeavesTheFileAsItWas()
{
    runSql(path(), draft0());
    CaseFileMigrations broken = fromDraft0();
    broken.first().statements.append(QStringLiteral("INSERT INTO nowhere VALUES (1)"));
    QVERIFY(!CaseFile::open(path(), broken));
    QCOMPARE(valueOf(path(), QStringLiteral("PRAGMA user_version")).toInt(), 0);
    QCOMPARE(valueOf(path(), QStringLiteral("SELECT words FROM remark")).toString(),
             QStringLiteral("Here it stops"));
    QCOMPARE(opened(path(), fromDraft0()).contents().annotations.size(), 1);
}

void TestCaseFile::anUnknownOlderVersionIsRefused()
{
    runSql(path(), draft0());
    const auto result = CaseFile::open(path());
    QVERIFY(!result);
    QCOMPARE(result.error().code, CaseFileErrorCode::NotACase);
    QCOMPARE(valueOf(path(), QStringLiteral("SELECT count(*) FROM remark")).toInt(), 1);
}

void TestCaseFile::savingOverACaseTakesItsPlaceWhole()
{
    (void)created(path(), contents());
    const Annotation other = note(QStringLiteral("another case"));
    CaseFileContents contents;
    contents.annotations = {other};
    (void)created(path(), contents);
    QCOMPARE(opened(path()).contents().annotations, Annotations{other});
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestCaseFile::savingOverACaseThatIsOpenElsewhereIsRefused()
{
    CaseFile first = created(path(), contents());
    const auto second = CaseFile::create(path(), {});
    QVERIFY(!second);
    QCOMPARE(second.error().code, CaseFileErrorCode::Locked);
    QVERIFY(first.keep(onlyNote(note(QStringLiteral("goes on")))));
}

void TestCaseFile::aFullDiskIsSaidAndNothingIsLost()
{
    const Annotation before = note(QStringLiteral("before"));
    const Annotation large = note(QString(90'000, u'x'));
    {
        CaseFile file = created(path(), {});
        QVERIFY(file.keep(onlyNote(before)));
        {
            const SmallDisk disk(128 * 1024);
            CaseFileResult<void> done;
            for (int i = 0; i < 50 && done; ++i) {
                Annotation each = large;
                each.id = QUuid::createUuid();
                CaseFileChange change = onlyNote(each);
                done = file.keep(change);
            }
            QVERIFY(!done);
            QVERIFY2(done.error().code == CaseFileErrorCode::DiskFull ||
                         done.error().code == CaseFileErrorCode::CannotWrite,
                     qPrintable(caseFileErrorText(done.error())));
        }
        QVERIFY(file.keep(onlyNote(note(QStringLiteral("after")))));
    }
    const Annotations kept = opened(path()).contents().annotations;
    QCOMPARE(kept.constFirst(), before);
    QCOMPARE(kept.constLast().text, QStringLiteral("after"));
    const SmallDisk disk(8 * 1024);
    QVERIFY(!CaseFile::create(path(QStringLiteral("b.scepcase")), contents()));
    QVERIFY(!QFile::exists(path(QStringLiteral("b.scepcase"))));
}

void TestCaseFile::aPlaceThatCannotBeWrittenIsSaid()
{
    const auto nowhere = CaseFile::create(path(QStringLiteral("none/a.scepcase")), contents());
    QVERIFY(!nowhere);
    QVERIFY(caseFileErrorText(nowhere.error()).contains(QStringLiteral("a.scepcase")));
    // The administrator may write everywhere, but not into what is no place for files.
    const auto system = CaseFile::create(QStringLiteral("/proc/a.scepcase"), contents());
    QVERIFY(!system);
}

void TestCaseFile::whatMakesNoSenseIsLeftOutAndTold_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<CaseFileProblemCode>("code");
    const auto row = [](const char *name, const char *statement, CaseFileProblemCode code) {
        QTest::newRow(name) << QString::fromLatin1(statement) << code;
    };
    using Code = CaseFileProblemCode;
    row("unknown kind", "UPDATE annotation SET kind = 'feeling' WHERE rowid = 1",
        Code::LostAnnotations);
    row("no id", "UPDATE annotation SET id = 'x' WHERE rowid = 1", Code::LostAnnotations);
    row("number for text", "UPDATE annotation SET text = x'00' WHERE rowid = 1",
        Code::LostAnnotations);
    row("text for number", "UPDATE annotation SET line = 'one' WHERE rowid = 1",
        Code::LostAnnotations);
    row("negative line", "UPDATE annotation SET line = -1 WHERE rowid = 1", Code::LostAnnotations);
    row("lines backwards", "UPDATE annotation SET last_line = 0 WHERE rowid = 1",
        Code::LostAnnotations);
    row("text too long", "UPDATE annotation SET text = printf('%.*c', 200000, 'x') WHERE rowid = 1",
        Code::LostAnnotations);
    row("year 60000", "UPDATE annotation SET created_at = 1832000000000000 WHERE rowid = 1",
        Code::LostAnnotations);
    row("verdict without reason",
        "UPDATE annotation SET verdict_outcome = 'failed' WHERE rowid = 1", Code::LostAnnotations);
    row("unknown outcome",
        "UPDATE annotation SET verdict_outcome = 'fine', verdict_reason = 'so' WHERE rowid = 1",
        Code::LostAnnotations);
    row("zone that is none", "UPDATE source_clock SET zone = 'Contoso/Lunch'", Code::LostClocks);
    row("clock of a million years", "UPDATE source_clock SET offset_ms = 31536000000000000",
        Code::LostClocks);
    row("path too long", "UPDATE given_file SET path = printf('%.*c', 200000, 'x') WHERE id = 1",
        Code::LostFiles);
    row("negative size", "UPDATE given_file SET size = -5 WHERE id = 1", Code::LostFiles);
    row("source of no file", "UPDATE source SET file = 99 WHERE id = 1", Code::LostSources);
    row("bookmark before the log", "UPDATE bookmark SET line = 0 WHERE rowid = 1",
        Code::LostBookmarks);
    row("bookmark of no log", "UPDATE bookmark SET source = 99 WHERE rowid = 1",
        Code::LostBookmarks);
    row("paths that are none", "UPDATE compared_place SET case_paths = '{}' WHERE side = 0",
        Code::LostComparison);
    row("a fifth side", "UPDATE compared_place SET side = 4 WHERE side = 0", Code::LostComparison);
    row("another case without hash", "UPDATE compared_place SET digest = NULL WHERE side = 0",
        Code::LostComparison);
    row("unknown stage", "UPDATE sync_pair SET stage = 'lunch' WHERE rowid = 1",
        Code::LostComparison);
    row("pair of nothing", "UPDATE sync_pair SET other = 99 WHERE rowid = 1", Code::LostComparison);
    row("unknown decision", "UPDATE redaction_text SET decision = 'maybe' WHERE rowid = 1",
        Code::LostRedaction);
    row("source without number", "UPDATE source SET id = -7 WHERE id = 1", Code::LostSources);
}

void TestCaseFile::whatMakesNoSenseIsLeftOutAndTold()
{
    QFETCH(QString, statement);
    QFETCH(CaseFileProblemCode, code);
    (void)created(path(), contents());
    runSql(path(), {QStringLiteral("PRAGMA foreign_keys = OFF"), statement});
    CaseFile file = opened(path());
    QCOMPARE(file.access(), CaseFile::Access::Damaged);
    QVERIFY(std::ranges::contains(file.problems(), code, &CaseFileProblem::code));
    QCOMPARE(file.problems().constFirst().code, code);
    QVERIFY(!caseFileProblemText(file.problems().constFirst()).isEmpty());
    const bool isNote = code == CaseFileProblemCode::LostAnnotations;
    QCOMPARE(file.contents().annotations.size(), isNote ? 4 : 5);
    QCOMPARE(file.keep(onlyNote(note(QStringLiteral("no")))).error().code,
             CaseFileErrorCode::Damaged);
    // What was read can be kept elsewhere.
    const CaseFile rescued = created(path(QStringLiteral("b.scepcase")), file.contents());
    QCOMPARE(rescued.access(), CaseFile::Access::ReadWrite);
    QCOMPARE(rescued.contents().annotations, file.contents().annotations);
}

void TestCaseFile::whatStrangersPutInIsNotRun_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("trigger") << QStringList{QStringLiteral(
        "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM annotation; END")};
    QTest::newRow("view in place of a table")
        << QStringList{QStringLiteral("DROP TABLE annotation"),
                       QStringLiteral("CREATE VIEW annotation AS WITH RECURSIVE n (i) AS"
                                      " (SELECT 1 UNION ALL SELECT i FROM n) SELECT * FROM n")};
    QTest::newRow("computed column") << QStringList{
        QStringLiteral("DROP TABLE source_clock"),
        QStringLiteral("CREATE TABLE source_clock (source INTEGER PRIMARY KEY,"
                       " zone TEXT AS (printf('%.*c', 900000000, 'x')),"
                       " offset_ms INTEGER)"),
        QStringLiteral("INSERT INTO source_clock (source, offset_ms) VALUES (1, 1)")};
}

void TestCaseFile::whatStrangersPutInIsNotRun()
{
    QFETCH(QStringList, statements);
    (void)created(path(), contents());
    runSql(path(), statements);
    CaseFile file = opened(path());
    QCOMPARE(file.access(), CaseFile::Access::Damaged);
    QVERIFY(std::ranges::contains(file.problems(), CaseFileProblemCode::ForeignContent,
                                  &CaseFileProblem::code));
    QVERIFY(!file.keep(onlyNote(note(QStringLiteral("no")))));
    QCOMPARE(file.contents().sources.size(), 3);
}

void TestCaseFile::aDestroyedPageLosesOnlyWhatWasOnIt()
{
    constexpr int Notes = 400;
    QHash<QUuid, Annotation> all;
    {
        CaseFileContents contents;
        for (int i = 0; i < Notes; ++i) {
            const Annotation each = note(QStringLiteral("note %1 ").arg(i).repeated(20));
            all.insert(each.id, each);
            contents.annotations.append(each);
        }
        (void)created(path(), contents);
    }
    // A leaf page in the middle of the notes.
    const QByteArray bytes = bytesOf(path());
    const qsizetype middle = bytes.indexOf("note 200 note 200");
    QVERIFY(middle > 0);
    constexpr qsizetype PageBytes = 4'096;
    overwrite(path(), middle / PageBytes * PageBytes, QByteArray(PageBytes, '\xff'));

    const CaseFile file = opened(path());
    QCOMPARE(file.access(), CaseFile::Access::Damaged);
    QCOMPARE(file.problems().constFirst().code, CaseFileProblemCode::LostAnnotations);
    const Annotations &read = file.contents().annotations;
    QVERIFY2(read.size() > Notes - 40 && read.size() < Notes,
             qPrintable(QString::number(read.size())));
    for (const Annotation &each : read) {
        QCOMPARE(each, all.value(each.id));
    }
}

void TestCaseFile::noDamageCrashesTheReader()
{
    (void)created(path(), contents());
    const QByteArray whole = bytesOf(path());
    QRandomGenerator random(7);
    int openedCount = 0;
    for (int i = 0; i < 150; ++i) {
        QByteArray damaged = whole;
        for (int hit = 0; hit <= i % 4; ++hit) {
            const qsizetype at = random.bounded(damaged.size() - 64);
            for (qsizetype byte = at; byte < at + 1 + i % 64; ++byte) {
                damaged[byte] = static_cast<char>(random.bounded(256));
            }
        }
        if (i % 5 == 0) {
            damaged.truncate(random.bounded(damaged.size()));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();
        if (auto result = CaseFile::open(path())) {
            ++openedCount;
            QVERIFY(result->contents().annotations.size() <= 5);
        } else {
            QVERIFY(!caseFileErrorText(result.error()).isEmpty());
        }
        QFile::remove(path() + QStringLiteral("-wal"));
        QFile::remove(path() + QStringLiteral("-shm"));
    }
    QVERIFY(openedCount > 20);
}

void TestCaseFile::limitsAreSaid()
{
    CaseFile file = created(path(), contents());
    const auto longNote =
        file.keep(onlyNote(note(QString(CaseFileLimits::AnnotationCharacters + 1, u'x'))));
    QVERIFY(!longNote);
    QCOMPARE(longNote.error().code, CaseFileErrorCode::LimitReached);
    Annotation longName = note(QStringLiteral("x"));
    longName.target.subject = QString(CaseFileLimits::NameCharacters + 1, u'x');
    QCOMPARE(file.keep(onlyNote(longName)).error().code, CaseFileErrorCode::LimitReached);
    QVERIFY(file.keep(onlyNote(note(QString(CaseFileLimits::AnnotationCharacters, u'ż')))));

    // One less than there may be.
    runSql(path(),
           {QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                           " WHERE i < %1 - 1 - (SELECT count(*) FROM annotation))"
                           " INSERT INTO annotation SELECT i, 'case', '', '', NULL, 0, 0, 0, 0,"
                           " '', 'none', 1, NULL, NULL, NULL, 0, 0 FROM n")
                .arg(CaseFileLimits::Annotations - 1)});
    QVERIFY(file.keep(onlyNote(note(QStringLiteral("the last")))));
    const auto tooMany = file.keep(onlyNote(note(QStringLiteral("one more"))));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, CaseFileErrorCode::LimitReached);
}

QTEST_GUILESS_MAIN(TestCaseFile)
#include "tst_casefile.moc"
