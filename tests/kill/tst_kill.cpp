// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefile.h"
#include "models/session/untitledcases.h"
#include "models/text/evidencespool.h"
#include "tests/kill/killscript.h"
#include "tests/session/casefilefixtures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <unistd.h>

using namespace Scep;
using namespace Scep::CaseFileFixtures;

/// Kills a program that makes notes at random moments, and looks whether all is there that it had
/// called kept. SCEP_WORKBENCH_KILLS: how many moments, 40 by default; SCEP_WORKBENCH_KILL_SEED:
/// which.
class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void nothingThatWasKeptIsLost();
    void ofTwoProgramsOneWrites();
};

namespace {
constexpr int DefaultMoments = 40;
constexpr int DraftNotes = 3'000;
constexpr int LongestRun = 400;   ///< milliseconds from the first word to the kill
constexpr int ProgramRun = 2'500; ///< the same from the start of the real program
constexpr int ProgramNotes = 50;
constexpr int StartTime = 30'000;
constexpr std::array Scenarios{"import", "notes", "save", "migrate", "full", "readOnly", "program"};

QString example()
{
    return qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
           QStringLiteral("/resources/examples/android-stalled-at-install");
}

/// What became of one kind of moments.
struct Row
{
    int moments = 0;
    int kept = 0;
    int lost = 0;
    int notOpened = 0;
    int copies = 0;
    int damagedCopies = 0;
};

/// What the program said until it was killed.
struct Said
{
    QHash<QString, int> kept;        ///< by id: the version, 0 when it was removed
    QHash<QString, QSet<int>> tried; ///< all of them, kept or not
    QStringList places; ///< where the case may be: the last that is sure, then what was tried
    int keptCount = 0;
    int refused = 0;
    int ended = 0; ///< by itself, before it was killed
};

Said readSaid(const QByteArray &output)
{
    Said said;
    // A line that was cut was not said.
    const QByteArray whole = output.first(output.lastIndexOf('\n') + 1);
    for (const QString &line : QString::fromUtf8(whole).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u' ');
        const QString what = words.value(1);
        if (words.constFirst() == QLatin1StringView("refused")) {
            ++said.refused;
        } else if (words.constFirst() == QLatin1StringView("at") ||
                   words.constFirst() == QLatin1StringView("saved")) {
            said.places = {line.section(u' ', 1)};
        } else if (what == QLatin1StringView("save")) {
            said.places.append(line.section(u' ', 2));
        } else {
            const int version = words.value(3).toInt();
            if (words.constFirst() == QLatin1StringView("kept")) {
                said.kept.insert(words.value(2), version);
                ++said.keptCount;
            } else {
                said.tried[words.value(2)].insert(version);
            }
        }
    }
    return said;
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
        if (scenario == QLatin1StringView("program")) {
            return runProgram(path);
        }
        QProcess program;
        start(program, scenario, path);
        // From before the first word on, as an import or migration begins before it.
        const bool isEarly = m_random.bounded(3) == 0;
        const int wait = m_random.bounded(LongestRun);
        QByteArray output;
        if (!isEarly) {
            program.waitForReadyRead(StartTime);
        }
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < wait && program.state() == QProcess::Running) {
            program.waitForReadyRead(static_cast<int>(wait - clock.elapsed()));
        }
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

    /// The real program opens a case, reads its files and takes a copy of them into it. It says
    /// nothing; what was in the case before is to be there after.
    Said runProgram(const QString &path)
    {
        Said said;
        const Annotations before = CaseFile::open(path)->contents().annotations;
        for (const Annotation &annotation : before) {
            said.kept.insert(annotation.id.toString(QUuid::WithoutBraces), 1);
        }
        said.keptCount = static_cast<int>(said.kept.size());
        QProcess program;
        program.setStandardOutputFile(QProcess::nullDevice());
        program.setStandardErrorFile(QProcess::nullDevice());
        program.start(qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR") +
                          QStringLiteral("/scep-workbench"),
                      {path});
        const bool isStarted = program.waitForStarted(StartTime);
        const bool isEnded = isStarted && program.waitForFinished(m_random.bounded(ProgramRun));
        if (!isStarted || isEnded) {
            qWarning("the program ended by itself: %s", qPrintable(program.errorString()));
            ++said.ended;
        }
        program.kill();
        program.waitForFinished(StartTime);
        return said;
    }

    static Said kill(QProcess &program)
    {
        program.kill(); // SIGKILL
        program.waitForFinished(StartTime);
        return readSaid(program.readAllStandardOutput());
    }

    static QString untitled(const QString &path) { return path + QStringLiteral("-untitled"); }

    QRandomGenerator m_random;
};

/// The case as a program finds it that starts next.
CaseFileResult<CaseFile> reopened(const Said &said, const QString &scenario, const QString &path)
{
    QStringList places = said.places;
    if (places.isEmpty()) {
        places = {path};
    }
    if (scenario == QLatin1StringView("import")) {
        // What has no name is offered.
        const QList<UntitledCase> cases = untitledCases(Killing::untitled(path));
        places = cases.isEmpty() ? QStringList() : QStringList{cases.constFirst().path};
    }
    CaseFileResult<CaseFile> file = std::unexpected(
        CaseFileError{.code = CaseFileErrorCode::NotFound, .path = path, .detail = {}});
    for (const QString &place : std::as_const(places)) {
        // While a name is given the case is under the old one or the new one.
        if (QFile::exists(place)) {
            file = CaseFile::open(place, draftMigrations());
            if (file) {
                break;
            }
        }
    }
    return file;
}

int lostNotes(const Said &said, const CaseFileContents &contents)
{
    QHash<QString, int> found;
    for (const Annotation &annotation : contents.annotations) {
        found.insert(annotation.id.toString(QUuid::WithoutBraces), versionOf(annotation.text));
    }
    int lost = 0;
    for (auto kept = said.kept.cbegin(); kept != said.kept.cend(); ++kept) {
        const int version = found.value(kept.key());
        // What was tried since may be done or not: it was killed meanwhile, or refused.
        const bool isLater = version == 0 || version > kept.value();
        const bool isTried = isLater && said.tried.value(kept.key()).contains(version);
        const bool isLost = version != kept.value() && !isTried;
        if (isLost) {
            qWarning("note %s was kept as version %d and is version %d", qPrintable(kept.key()),
                     kept.value(), version);
        }
        lost += isLost ? 1 : 0;
    }
    return lost;
}

void compare(Row &row, const Said &said, const QString &scenario, const QString &path)
{
    ++row.moments;
    row.kept += said.keptCount;
    const bool isNothingYet = said.kept.isEmpty() && !QFile::exists(path);
    auto file = reopened(said, scenario, path);
    if (!file || !file->problems().isEmpty()) {
        if (!isNothingYet) {
            ++row.notOpened;
            qWarning("%s: %s", qPrintable(scenario),
                     qPrintable(file ? caseFileProblemText(file->problems().constFirst())
                                     : caseFileErrorText(file.error())));
        }
        return;
    }
    row.lost += lostNotes(said, file->contents());
    EvidenceSpool spool;
    for (const KeptFile &each : file->contents().files) {
        if (each.isEmbedded) {
            ++row.copies;
            row.damagedCopies += file->evidence(each, spool) ? 0 : 1;
        }
    }
}

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
    for (int line = 1; line <= ProgramNotes; ++line) {
        result.annotations.append(note(versionText(1), SourceId{1}, line));
    }
    return result;
}

void prepare(const QString &scenario, const QString &path)
{
    if (scenario == QLatin1StringView("program")) {
        QVERIFY(CaseFile::create(path, caseOfExample()));
    }
    if (scenario == QLatin1StringView("migrate")) {
        runSql(path, draftCase(DraftNotes));
    } else if (scenario == QLatin1StringView("readOnly")) {
        QVERIFY(CaseFile::create(path, contents()));
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

void print(const std::array<Row, Scenarios.size()> &rows)
{
    qInfo("%-10s %8s %8s %6s %12s %7s %8s", "", "moments", "kept", "lost", "not opened", "copies",
          "damaged");
    for (size_t i = 0; i < rows.size(); ++i) {
        const Row &row = rows.at(i);
        qInfo("%-10s %8d %8d %6d %12d %7d %8d", Scenarios.at(i), row.moments, row.kept, row.lost,
              row.notOpened, row.copies, row.damagedCopies);
    }
}
} // namespace

void TestKill::nothingThatWasKeptIsLost()
{
    bool isNumber = false;
    const int given = qEnvironmentVariableIntValue("SCEP_WORKBENCH_KILLS", &isNumber);
    const int moments = isNumber ? given : DefaultMoments;
    const int seed = qEnvironmentVariableIntValue("SCEP_WORKBENCH_KILL_SEED", &isNumber);
    Killing killing(isNumber ? static_cast<quint32>(seed) : QRandomGenerator::global()->generate());
    std::array<Row, Scenarios.size()> rows;
    for (int moment = 0; moment < moments; ++moment) {
        const size_t place = static_cast<size_t>(moment) % Scenarios.size();
        const QString scenario = QString::fromLatin1(Scenarios.at(place));
        const QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const QString path = folder.filePath(QStringLiteral("case.scepcase"));
        prepare(scenario, path);
        const bool isReadOnly = scenario == QLatin1StringView("readOnly");
        if (isReadOnly) {
            setWritable(folder.path(), false);
        }
        const Said said = killing.run(scenario, path);
        if (isReadOnly) {
            setWritable(folder.path(), true);
            QCOMPARE(said.keptCount, 0);
            QVERIFY(said.refused > 0 || said.tried.isEmpty());
        }
        QCOMPARE(said.ended, 0);
        compare(rows.at(place), said, scenario, path);
        // A second life of the same case, killed again.
        if (scenario == QLatin1StringView("notes") && QFile::exists(path)) {
            compare(rows.at(place), killing.run(scenario, path), scenario, path);
        }
    }
    print(rows);
    int kept = 0;
    for (const Row &row : rows) {
        kept += row.kept;
        QCOMPARE(row.lost, 0);
        QCOMPARE(row.notOpened, 0);
        QCOMPARE(row.damagedCopies, 0);
    }
    QVERIFY(kept > moments);
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
    compare(row, said, QStringLiteral("notes"), path);
    QCOMPARE(row.notOpened, 0);
    QCOMPARE(row.lost, 0);
    // The lock went with the program.
    QCOMPARE(CaseFile::open(path)->access(), CaseFile::Access::ReadWrite);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
