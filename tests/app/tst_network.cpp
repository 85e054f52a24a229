// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Neither program asks for the network: their system calls are traced while they do everything
/// that could tempt them, certificates with addresses of revocation lists and issuers among it.
class TestNetwork : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsConnected_data();
    void nothingIsConnected();
    void allWorksWithoutANetwork_data();
    void allWorksWithoutANetwork();
    void theTraceSeesAConnection();
};

namespace {

QString example(const QString &name)
{
    return QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"))
        .filePath(u"resources/examples/"_s + name);
}

QString program(const QString &name)
{
    return QDir(qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR")).filePath(name);
}

struct Trace
{
    bool isComplete = false; ///< the program ran to its end under the tracer
    QStringList network;     ///< calls that have an address of the internet in them
};

Trace traced(const QString &command, const QStringList &arguments)
{
    const QTemporaryDir folder;
    const QString log = folder.filePath(u"trace"_s);
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(u"strace"_s, QStringList{u"-f"_s, u"-qq"_s, u"-e"_s,
                                           u"trace=connect,sendto,sendmsg,sendmmsg,execve"_s,
                                           u"-o"_s, log, command} +
                                   arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000)) {
        return {};
    }
    QFile file(log);
    Trace trace;
    if (file.open(QIODevice::ReadOnly)) {
        const QString text = QString::fromUtf8(file.readAll());
        trace.isComplete =
            text.contains("execve("_L1) && process.exitStatus() == QProcess::NormalExit;
        static const QRegularExpression internet(u"^.*\\bAF_(?:INET6?|PACKET)\\b.*$"_s,
                                                 QRegularExpression::MultilineOption);
        for (const QRegularExpressionMatch &match : internet.globalMatch(text)) {
            trace.network.append(match.captured());
        }
    }
    return trace;
}

/// What the programs are asked to do, by name; the exit status is the last column.
void addErrands()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const auto errand = [](const char *row, const QStringList &arguments, int exitCode) {
        QTest::newRow(row) << u"scep-workbench-cli"_s << arguments << exitCode;
    };
    errand("analyze", {u"analyze"_s, example(u"windows-untrusted-chain"_s)}, 1);
    errand("cert", {u"cert"_s, example(u"android-success"_s)}, 0);
    errand("code", {u"code"_s, u"0x80094800"_s}, 0);
    errand("rules", {u"rules"_s, u"list"_s}, 0);
    errand(
        "compare",
        {u"compare"_s, u"--good"_s, example(u"ios-success"_s), u"--bad"_s, example(u"ios-22013"_s)},
        1);
    for (const QString &format : {u"html"_s, u"pdf"_s}) {
        errand(qPrintable(u"report as "_s + format),
               {u"report"_s, u"--format"_s, format, u"--output"_s, u"-"_s, example(u"ios-22013"_s)},
               1);
    }
    QTest::newRow("window") << u"scep-workbench"_s
                            << QStringList{u"--screenshot"_s,
                                           QDir::temp().filePath(u"scep-network-%1.png"_s.arg(
                                               QCoreApplication::applicationPid())),
                                           example(u"windows-untrusted-chain"_s)}
                            << 0;
}

/// The picture that an errand made.
void removePictures(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        if (argument.endsWith(".png"_L1)) {
            QVERIFY(QFile::remove(argument));
        }
    }
}

/// A namespace of one's own has no network but a loopback that is down.
const QStringList &withoutNetwork()
{
    static const QStringList command{u"--user"_s, u"--map-root-user"_s, u"--net"_s};
    return command;
}

} // namespace

void TestNetwork::nothingIsConnected_data()
{
    addErrands();
}

void TestNetwork::allWorksWithoutANetwork_data()
{
    addErrands();
}

void TestNetwork::allWorksWithoutANetwork()
{
    QFETCH(QString, name);
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    if (QProcess::execute(u"unshare"_s, withoutNetwork() + QStringList{u"true"_s}) != 0) {
        QSKIP("this system gives nobody a network namespace");
    }
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(u"unshare"_s, withoutNetwork() + QStringList{program(name)} + arguments);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == exitCode, process.readAllStandardError().constData());
    removePictures(arguments);
}

void TestNetwork::nothingIsConnected()
{
    QFETCH(QString, name);
    QFETCH(QStringList, arguments);
    if (QStandardPaths::findExecutable(u"strace"_s).isEmpty()) {
        QSKIP("strace is not installed");
    }
    const Trace trace = traced(program(name), arguments);
    if (!trace.isComplete) {
        QSKIP("this system lets nobody trace");
    }
    QCOMPARE(trace.network, QStringList());
    removePictures(arguments);
}

/// A test that could not fail would be none.
void TestNetwork::theTraceSeesAConnection()
{
    if (QStandardPaths::findExecutable(u"strace"_s).isEmpty()) {
        QSKIP("strace is not installed");
    }
    const Trace trace = traced(u"bash"_s, {u"-c"_s, u"exec 3<>/dev/tcp/127.0.0.1/9 || true"_s});
    if (!trace.isComplete) {
        QSKIP("this system lets nobody trace");
    }
    QVERIFY(!trace.network.isEmpty());
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
