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

} // namespace

void TestNetwork::nothingIsConnected_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("arguments");
    const QString cli = u"scep-workbench-cli"_s;
    QTest::newRow("analyze") << cli
                             << QStringList{u"analyze"_s, example(u"windows-untrusted-chain"_s)};
    QTest::newRow("cert") << cli << QStringList{u"cert"_s, example(u"android-success"_s)};
    QTest::newRow("compare") << cli
                             << QStringList{u"compare"_s, u"--good"_s, example(u"ios-success"_s),
                                            u"--bad"_s, example(u"ios-22013"_s)};
    QTest::newRow("report as HTML")
        << cli << QStringList{u"report"_s,   u"--format"_s, u"html"_s,
                              u"--output"_s, u"-"_s,        example(u"ios-22013"_s)};
    QTest::newRow("report as PDF")
        << cli << QStringList{u"report"_s,   u"--format"_s, u"pdf"_s,
                              u"--output"_s, u"-"_s,        example(u"ios-22013"_s)};
    QTest::newRow("window") << u"scep-workbench"_s
                            << QStringList{u"--screenshot"_s,
                                           QDir::temp().filePath(u"scep-network-%1.png"_s.arg(
                                               QCoreApplication::applicationPid())),
                                           example(u"windows-untrusted-chain"_s)};
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
    for (const QString &argument : arguments) {
        if (argument.endsWith(".png"_L1)) {
            QVERIFY(QFile::remove(argument));
        }
    }
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
