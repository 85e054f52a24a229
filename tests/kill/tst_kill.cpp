// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefile.h"
#include "tests/kill/killed.h"
#include "tests/kill/killscript.h"
#include "tests/kill/notetext.h"
#include "tests/session/casefilefixtures.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <unistd.h>

using namespace Scep;
using namespace Scep::CaseFileFixtures;

/// Kills programs that make notes at random moments, and looks whether all is there that they had
/// called kept: one made of the parts of the real one, which makes many, and the real one with
/// somebody at its keyboard. SCEP_WORKBENCH_KILLS: how many moments of each, a few by default;
/// SCEP_WORKBENCH_KILL_SEED: which.
class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void nothingThatWasKeptIsLost();
    void nothingThatWasOnTheScreenIsLost();
    void ofTwoProgramsOneWrites();
};

namespace {
constexpr int PartsMoments = 40;
constexpr int WindowMoments = 12;
constexpr int OldNotes = 3'000;
constexpr int LongestRun = 400;   ///< milliseconds from the first word to the kill
constexpr int MigrationRun = 200; ///< milliseconds after it says that it opens a case of version 1
constexpr int WindowRun = 2'500;  ///< the same of the real program
constexpr int ExampleNotes = 50;
constexpr int StartTime = 60'000;

using Scenarios = QList<const char *>;
const Scenarios PartsScenarios{"import", "notes", "save", "migrate", "full", "readOnly"};
const Scenarios WindowScenarios{"windowImport", "windowNotes",    "windowSave",
                                "windowFull",   "windowReadOnly", "windowTwo"};

QString example()
{
    return qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
           QStringLiteral("/resources/examples/android-stalled-at-install");
}

bool isImport(const QString &scenario)
{
    return scenario == QLatin1StringView("import") || scenario == QLatin1StringView("windowImport");
}

bool isReadOnly(const QString &scenario)
{
    return scenario == QLatin1StringView("readOnly") ||
           scenario == QLatin1StringView("windowReadOnly");
}

class Killing
{
public:
    explicit Killing(quint32 seed)
        : m_random(seed)
    {
    }

    /// Runs the program and kills it at a random moment; gives what it said.
    Said run(const QString &scenario, const QString &path)
    {
        QProcess program;
        start(program, scenario, path);
        waitAndGo(program, scenario == QLatin1StringView("migrate") ? MigrationRun : LongestRun);
        return kill(program);
    }

    void start(QProcess &program, const QString &scenario, const QString &path)
    {
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(
            qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR") + QStringLiteral("/../tests/casewriter"),
            {scenario, path, example(), untitled(path), QString::number(m_random.generate())});
        QVERIFY(program.waitForStarted(StartTime));
    }

    /// Starts the real program with somebody at its keyboard; @p input: a case or evidence.
    void startWindow(QProcess &program, const QString &scenario, const QString &path,
                     const QString &input)
    {
        const QString binaries = qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_PLUGIN_PATH"),
                           binaries + QStringLiteral("/../tests/plugins"));
        environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("notemaker"));
        // The platform without a display cannot do all that one can.
        environment.insert(QStringLiteral("QT_LOGGING_RULES"),
                           QStringLiteral("default.warning=false"));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home(path));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home(path));
        environment.insert(QStringLiteral("SCEP_WORKBENCH_KILL_SCENARIO"), scenario);
        environment.insert(QStringLiteral("SCEP_WORKBENCH_KILL_CASE"), path);
        environment.insert(QStringLiteral("SCEP_WORKBENCH_KILL_SEED"),
                           QString::number(m_random.generate()));
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(binaries + QStringLiteral("/scep-workbench"), {input});
        QVERIFY(program.waitForStarted(StartTime));
    }

    /// The real program, killed at a random moment.
    Said runWindow(const QString &scenario, const QString &path)
    {
        QProcess program;
        startWindow(program, scenario, path,
                    isImport(scenario) ? QFileInfo(example()).path() : path);
        if (scenario == QLatin1StringView("windowTwo")) {
            if (!program.waitForReadyRead(StartTime)) {
                QTest::qFail("The first program says nothing.", __FILE__, __LINE__);
            }
            QProcess second;
            startWindow(second, scenario, path, path);
            waitAndGo(second, WindowRun);
            const Said refused = kill(second);
            Said said = kill(program);
            // What the second one says it kept is nowhere, as the first one has the case.
            said.ended += refused.ended;
            said.kept.insert(refused.kept);
            return said;
        }
        waitAndGo(program, WindowRun);
        return kill(program);
    }

    /// From before the first word on, as an import or migration begins before it.
    void waitAndGo(QProcess &program, int longest)
    {
        const bool isEarly = m_random.bounded(3) == 0;
        const int wait = m_random.bounded(longest);
        if (!isEarly) {
            // One that has nothing to say would be waited for again at each moment.
            QVERIFY(program.waitForReadyRead(StartTime));
        }
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < wait && program.state() == QProcess::Running) {
            program.waitForReadyRead(static_cast<int>(wait - clock.elapsed()));
        }
    }

    static Said kill(QProcess &program)
    {
        const bool hasEnded = program.state() != QProcess::Running;
        program.kill(); // SIGKILL
        program.waitForFinished(StartTime);
        Said said = readSaid(program.readAllStandardOutput());
        said.ended = hasEnded ? 1 : 0;
        return said;
    }

    static QString untitled(const QString &path) { return path + QStringLiteral("-untitled"); }
    static QString home(const QString &path) { return path + QStringLiteral("-home"); }

    QRandomGenerator m_random;
};

/// A case with a log that is outside, and notes on it.
CaseFileContents caseOfExample()
{
    CaseFileContents result;
    const QString log = example() + QStringLiteral("/OMADMLog_0.log");
    QFile file(log);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QByteArray sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    result.files = {{.id = 1,
                     .path = log,
                     .displayName = QStringLiteral("OMADMLog_0.log"),
                     .container = example(),
                     .size = bytes.size(),
                     .sha256 = sha256}};
    result.sources = {{.id = SourceId{1}, .file = 1, .member = {}, .sha256 = sha256}};
    for (int line = 1; line <= ExampleNotes; ++line) {
        Annotation annotation = note(versionText(1), SourceId{1}, line);
        annotation.id = QUuid(draftId(line - 1));
        result.annotations.append(annotation);
    }
    return result;
}

/// Statements that make a case of version 1, as it was released, with that many notes.
QStringList caseOfVersion1(int notes)
{
    QStringList statements = script(QStringLiteral("case-1.sql"));
    statements.removeIf([](const QString &statement) {
        return !statement.startsWith(QLatin1StringView("PRAGMA ")) &&
               !statement.startsWith(QLatin1StringView("CREATE TABLE "));
    });
    const QString insert =
        QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE"
                       " i < %1) INSERT INTO annotation SELECT"
                       " printf('00000000-0000-4000-8000-%012d', i), 'case', '', '', NULL, 0, 0,"
                       " 0, 0, 'version 1', 'none', 1, NULL, NULL, NULL, 0, 0 FROM n")
            .replace(QStringLiteral("%1"), QString::number(notes));
    return statements << insert;
}

void prepare(const QString &scenario, const QString &path)
{
    if (scenario == QLatin1StringView("migrate")) {
        runSql(path, caseOfVersion1(OldNotes));
    } else if (scenario == QLatin1StringView("readOnly")) {
        QVERIFY(CaseFile::create(path, contents()));
    } else if (scenario.startsWith(QLatin1StringView("window")) && !isImport(scenario)) {
        QVERIFY(CaseFile::create(path, caseOfExample()));
    }
    if (isReadOnly(scenario)) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    }
}

/// The administrator may write everywhere: then the program becomes somebody who may only look.
void setWritable(const QString &folder, bool isWritable)
{
    QFile::Permissions rights = QFile::ReadOwner | QFile::ExeOwner;
    rights.setFlag(QFile::WriteOwner, isWritable || ::geteuid() == 0);
    QFile::setPermissions(folder, rights | QFile::ReadOther | QFile::ExeOther);
}

/// The folder where the real program keeps cases without a name.
QString untitledFolderIn(const QString &home)
{
    QDirIterator folders(home, {QStringLiteral("untitled")}, QDir::Dirs,
                         QDirIterator::Subdirectories);
    return folders.hasNext() ? folders.next() : home;
}

/// What a case of version 1 had is there, whether it is of version 2 already or not.
void addOldNotes(Said &said)
{
    for (int note = 0; note < OldNotes; ++note) {
        const QString id = draftId(note);
        if (!said.kept.contains(id)) {
            said.kept.insert(id, 1);
        }
    }
}

void print(const Scenarios &scenarios, const QList<Row> &rows)
{
    qInfo("%-14s %8s %8s %6s %12s %7s %8s", "", "moments", "kept", "lost", "not opened", "copies",
          "damaged");
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Row &row = rows.at(i);
        qInfo("%-14s %8d %8d %6d %12d %7d %8d", scenarios.at(i), row.moments, row.kept, row.lost,
              row.notOpened, row.copies, row.damagedCopies);
    }
}

int momentsOr(int most)
{
    bool isNumber = false;
    const int given = qEnvironmentVariableIntValue("SCEP_WORKBENCH_KILLS", &isNumber);
    return isNumber ? given : most;
}

quint32 seed()
{
    bool isNumber = false;
    const int given = qEnvironmentVariableIntValue("SCEP_WORKBENCH_KILL_SEED", &isNumber);
    return isNumber ? static_cast<quint32>(given) : QRandomGenerator::global()->generate();
}

using Run = std::function<Said(const QString &scenario, const QString &path)>;
using Compare =
    std::function<void(Row &row, const Said &said, const QString &scenario, const QString &path)>;

/// Kills at that many moments, in turn of each scenario.
void killAt(int moments, const Scenarios &scenarios, const Run &run, const Compare &look)
{
    QList<Row> rows(scenarios.size());
    for (int moment = 0; moment < moments; ++moment) {
        const qsizetype place = moment % scenarios.size();
        const QString scenario = QString::fromLatin1(scenarios.at(place));
        const QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const QString path = folder.filePath(QStringLiteral("case.scepcase"));
        prepare(scenario, path);
        if (isReadOnly(scenario)) {
            setWritable(folder.path(), false);
        }
        const Said said = run(scenario, path);
        if (QTest::currentTestFailed()) {
            return;
        }
        if (isReadOnly(scenario)) {
            setWritable(folder.path(), true);
            QCOMPARE(said.keptCount, 0);
            // The last one may have had no answer yet.
            QVERIFY(said.refused > 0 || said.tried.size() <= 1);
        }
        QCOMPARE(said.ended, 0);
        look(rows[place], said, scenario, path);
        // A second life of the same case, killed again.
        if (scenario == QLatin1StringView("notes") && QFile::exists(path)) {
            look(rows[place], run(scenario, path), scenario, path);
        }
    }
    print(scenarios, rows);
    int kept = 0;
    for (const Row &row : std::as_const(rows)) {
        kept += row.kept;
        QCOMPARE(row.lost, 0);
        QCOMPARE(row.notOpened, 0);
        QCOMPARE(row.damagedCopies, 0);
    }
    // A test without notes shows nothing.
    QVERIFY(kept > moments);
}
} // namespace

void TestKill::nothingThatWasKeptIsLost()
{
    Killing killing(seed());
    killAt(
        momentsOr(PartsMoments), PartsScenarios,
        [&killing](const QString &scenario, const QString &path) {
            return killing.run(scenario, path);
        },
        [](Row &row, Said said, const QString &scenario, const QString &path) {
            if (scenario == QLatin1StringView("migrate")) {
                addOldNotes(said);
            }
            compare(row, said, path, isImport(scenario) ? Killing::untitled(path) : QString());
        });
}

void TestKill::nothingThatWasOnTheScreenIsLost()
{
    Killing killing(seed());
    killAt(
        momentsOr(WindowMoments), WindowScenarios,
        [&killing](const QString &scenario, const QString &path) {
            return killing.runWindow(scenario, path);
        },
        [](Row &row, Said said, const QString &scenario, const QString &path) {
            if (!isImport(scenario)) {
                // What was in the case before is to be there after.
                for (int note = 0; note < ExampleNotes; ++note) {
                    said.kept.insert(draftId(note), 1);
                }
            }
            compare(row, said, path,
                    isImport(scenario) ? untitledFolderIn(Killing::home(path)) : QString());
        });
}

void TestKill::ofTwoProgramsOneWrites()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("case.scepcase"));
    Killing killing(1);
    QProcess first;
    killing.start(first, QStringLiteral("notes"), path);
    QVERIFY(first.waitForReadyRead(StartTime));
    QProcess second;
    killing.start(second, QStringLiteral("notes"), path);
    QVERIFY(QTest::qWaitFor([&second] { return second.bytesAvailable() > 200; }, StartTime));
    const Said refused = Killing::kill(second);
    QCOMPARE(refused.keptCount, 0);
    QVERIFY(refused.refused > 0);
    const qint64 before = first.bytesAvailable();
    QVERIFY(QTest::qWaitFor([&] { return first.bytesAvailable() > before + 1'000; }, StartTime));
    const Said said = Killing::kill(first);
    Row row;
    compare(row, said, path, {});
    QCOMPARE(row.notOpened, 0);
    QCOMPARE(row.lost, 0);
    // The lock went with the program.
    QCOMPARE(CaseFile::open(path)->access(), CaseFile::Access::ReadWrite);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
