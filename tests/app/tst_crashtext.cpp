// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/crashtext.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <limits>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Scep;

/// What a crash leaves behind: a text for its owner, without evidence, and nothing else.
class TestCrashText : public QObject
{
    Q_OBJECT

private slots:
    void aCrashLeavesATextWithoutEvidence_data();
    void aCrashLeavesATextWithoutEvidence();
    void aStackThatRanOutLeavesAText();
    void textsAreNamedOnceAndTheNewestKept();
};

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString &folder, const QString &pattern)
{
    QStringList files;
    QDirIterator walk(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        files.append(walk.next());
    }
    return files;
}

/// The real program with an example open, killed by that signal once its window is there.
QProcess::ExitStatus crash(const QTemporaryDir &home, int signal)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s}) {
        environment.insert(name, home.path());
    }
    program.setProcessEnvironment(environment);
    program.setWorkingDirectory(home.path());
    program.start(
        QDir(qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR")).filePath(u"scep-workbench"_s),
        {QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"))
             .filePath(u"resources/examples/windows-template"_s)});
    if (!program.waitForStarted()) {
        return QProcess::NormalExit;
    }
    // The folder is made when the handlers are.
    const auto isReady = [&] {
        return QDir(home.path() + u"/scep-workbench/scep-workbench/crashes"_s).exists();
    };
    for (int i = 0; i < 300 && !isReady(); ++i) {
        QTest::qWait(100);
    }
    QTest::qWait(500);
    ::kill(static_cast<pid_t>(program.processId()), signal);
    program.waitForFinished();
    return program.exitStatus();
}

/// Calls itself until there is no stack left; what it gives back is nobody's.
[[gnu::noinline]] int deeper(int depth)
{
    std::array<volatile char, 4096> room{};
    room[static_cast<size_t>(depth) % room.size()] = 1;
    return depth < std::numeric_limits<int>::max() ? deeper(depth + 1) + room[0] : 0;
}

} // namespace

void TestCrashText::aCrashLeavesATextWithoutEvidence_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("segmentation") << SIGSEGV << QByteArray("SIGSEGV");
    QTest::newRow("abort") << SIGABRT << QByteArray("SIGABRT");
}

void TestCrashText::aCrashLeavesATextWithoutEvidence()
{
    QFETCH(int, signal);
    QFETCH(QByteArray, name);
    const QTemporaryDir home;
    QCOMPARE(crash(home, signal), QProcess::CrashExit);
    const QStringList texts = filesIn(home.path(), u"crash-*.txt"_s);
    QCOMPARE(texts.size(), 1);
    const QByteArray text = readAll(texts.first());
    QVERIFY2(text.startsWith("SCEP Workbench 0."), text.constData());
    QVERIFY(text.contains(name));
    QVERIFY(text.contains("scep-workbench(") || text.contains("libc.so"));
    for (const char *evidence : {"contoso", "windows-template", "0x80094800"}) {
        QVERIFY2(!text.contains(evidence), evidence);
    }
    QCOMPARE(QFile::permissions(texts.first()) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(filesIn(home.path(), u"core*"_s), QStringList());
    QCOMPARE(takeCrashTexts(QFileInfo(texts.first()).path()).size(), 1);
    QCOMPARE(takeCrashTexts(QFileInfo(texts.first()).path()).size(), 0);
}

void TestCrashText::aStackThatRanOutLeavesAText()
{
    const QTemporaryDir folder;
    const pid_t child = fork();
    if (child == 0) {
        installCrashText(folder.path(), u"0.1"_s);
        _exit(deeper(0));
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGSEGV);
    const QStringList texts = filesIn(folder.path(), u"crash-*.txt"_s);
    QCOMPARE(texts.size(), 1);
    QVERIFY(readAll(texts.first()).contains("SIGSEGV"));
}

void TestCrashText::textsAreNamedOnceAndTheNewestKept()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 9; ++i) {
        QFile file(folder.filePath(u"crash-2026010%1-000000-1.txt"_s.arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(takeCrashTexts(folder.path()).size(), 9);
    const QStringList kept = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(kept.size(), 5);
    QCOMPARE(kept.last(), u"known-crash-20260108-000000-1.txt"_s);
    QCOMPARE(takeCrashTexts(folder.filePath(u"none"_s)), QStringList());
}

QTEST_GUILESS_MAIN(TestCrashText)
#include "tst_crashtext.moc"
