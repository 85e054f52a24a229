// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/newwindow.h"
#include "models/session/casestore.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep;
using namespace Qt::StringLiterals;

namespace {
/// Where a second process of this test writes that it is there.
constexpr const char *WitnessVariable = "SCEP_TEST_NEW_WINDOW_WITNESS";

QString example(const QString &name)
{
    return QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"))
        .filePath(u"resources/examples/"_s + name);
}
} // namespace

/// Several windows: each is a process, and one does not disturb the others.
class TestNewWindow : public QObject
{
    Q_OBJECT

private slots:
    void theCommandStartsTheProgramAgain();
    void twoProgramsLiveSideBySide();
};

void TestNewWindow::theCommandStartsTheProgramAgain()
{
    const QTemporaryDir folder;
    const QString witness = folder.filePath(u"witness"_s);
    qputenv(WitnessVariable, QFile::encodeName(witness));
    CaseStore store([](const CaseEvidence &) { return Analysis(); });
    MainWindow window(store);
    connectNewWindow(window);
    window.show();
    window.findChild<QAction *>(u"actionNewWindow"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(witness), 60'000);
    qunsetenv(WitnessVariable);
    QFile file(witness);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QVERIFY(lines.at(0).toLongLong() != QCoreApplication::applicationPid());
    QCOMPARE(lines.at(1), "1"); // no argument: an empty case
    QVERIFY(window.isVisible());
}

void TestNewWindow::twoProgramsLiveSideBySide()
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const QString program =
        QDir(qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR")).filePath(u"scep-workbench"_s);
    QProcess first;
    first.setProcessEnvironment(environment);
    first.start(program, {example(u"windows-template"_s)});
    QVERIFY(first.waitForStarted());
    for (int i = 0; i < 2; ++i) {
        const QString picture = home.filePath(u"window-%1.png"_s.arg(i));
        QProcess other;
        other.setProcessEnvironment(environment);
        other.start(program, {u"--screenshot"_s, picture, example(u"android-success"_s)});
        QVERIFY(other.waitForFinished(120'000));
        QCOMPARE(other.exitStatus(), QProcess::NormalExit);
        QCOMPARE(other.exitCode(), 0);
        QVERIFY(!QImage(picture).isNull());
        QCOMPARE(first.state(), QProcess::Running);
    }
    first.terminate();
    QVERIFY(first.waitForFinished(60'000));
}

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsSet(WitnessVariable)) {
        const QString path = QFile::decodeName(qgetenv(WitnessVariable));
        const QCoreApplication application(argc, argv);
        QFile file(path + u".part"_s);
        const QByteArray told = QByteArray::number(QCoreApplication::applicationPid()) + '\n' +
                                QByteArray::number(argc) + '\n';
        return file.open(QIODevice::WriteOnly) && file.write(told) == told.size() && file.flush() &&
                       file.rename(path)
                   ? 0
                   : 1;
    }
    const QApplication application(argc, argv);
    TestNewWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_newwindow.moc"
