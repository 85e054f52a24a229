// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

/// Starts the real program, as a person would.
class TestSmoke : public QObject
{
    Q_OBJECT

private slots:
    void aPictureOfACaseIsWritten_data();
    void aPictureOfACaseIsWritten();
    void themesDiffer();
    void usageErrorsNameTheOption_data();
    void usageErrorsNameTheOption();
    void helpAndVersionAreGiven_data();
    void helpAndVersionAreGiven();
    void aPictureThatCannotBeWrittenIsAnError();
};

namespace {
struct RunResult
{
    int exitCode = -1;
    QString output;
    QString errors;
};

RunResult runWindow(const QStringList &arguments)
{
    QProcess process;
    process.start(QDir(qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR"))
                      .filePath(QStringLiteral("scep-workbench")),
                  arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return {.exitCode = process.exitCode(),
            .output = QString::fromUtf8(process.readAllStandardOutput()),
            .errors = QString::fromUtf8(process.readAllStandardError())};
}

QString example(const QString &name)
{
    return QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"))
        .filePath(QStringLiteral("resources/examples/") + name);
}

qsizetype colorCount(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            colors.insert(image.pixel(x, y));
        }
    }
    return colors.size();
}

QImage picture(const QString &theme, const QString &size, const QStringList &files)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.png"));
    const RunResult run =
        runWindow(QStringList{QStringLiteral("--screenshot"), file, QStringLiteral("--theme"),
                              theme, QStringLiteral("--size"), size} +
                  files);
    return run.exitCode == 0 ? QImage(file) : QImage();
}
} // namespace

void TestSmoke::aPictureOfACaseIsWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    QTest::newRow("nothing") << QString() << QSize(1000, 700);
    QTest::newRow("android") << QStringLiteral("android-stalled-at-install") << QSize(1280, 800);
    QTest::newRow("ios") << QStringLiteral("ios-22013") << QSize(1280, 800);
    QTest::newRow("windows") << QStringLiteral("windows-template") << QSize(1600, 1000);
    QTest::newRow("all") << QStringLiteral(".") << QSize(1600, 1000);
}

void TestSmoke::aPictureOfACaseIsWritten()
{
    QFETCH(QString, name);
    QFETCH(QSize, size);
    const QStringList files = name.isEmpty() ? QStringList() : QStringList{example(name)};
    const QImage image =
        picture(QStringLiteral("light"),
                QStringLiteral("%1x%2").arg(size.width()).arg(size.height()), files);
    QCOMPARE(image.size(), size);
    QVERIFY(colorCount(image) > 20);
}

void TestSmoke::themesDiffer()
{
    const QStringList files{example(QStringLiteral("windows-template"))};
    const QImage light = picture(QStringLiteral("light"), QStringLiteral("1280x800"), files);
    const QImage dark = picture(QStringLiteral("dark"), QStringLiteral("1280x800"), files);
    QVERIFY(!light.isNull() && !dark.isNull());
    const QPoint menuBar(light.width() - 5, 5);
    QVERIFY(light.pixelColor(menuBar).lightness() > 200);
    QVERIFY(dark.pixelColor(menuBar).lightness() < 80);
}

void TestSmoke::usageErrorsNameTheOption_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *title, const QStringList &arguments, const QString &named) {
        QTest::newRow(title) << arguments << named;
    };
    row("size in words", {QStringLiteral("--size"), QStringLiteral("big")},
        QStringLiteral("--size"));
    row("size too small", {QStringLiteral("--size"), QStringLiteral("10x10")},
        QStringLiteral("--size"));
    row("theme", {QStringLiteral("--theme"), QStringLiteral("pink")}, QStringLiteral("--theme"));
    row("device", {QStringLiteral("--device"), QStringLiteral("0")}, QStringLiteral("--device"));
    row("unknown option", {QStringLiteral("--colour")}, QStringLiteral("colour"));
    row("no value", {QStringLiteral("--screenshot")}, QStringLiteral("screenshot"));
}

void TestSmoke::usageErrorsNameTheOption()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const RunResult run = runWindow(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.contains(named), qPrintable(run.errors));
}

void TestSmoke::helpAndVersionAreGiven_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("said");
    QTest::newRow("help") << QStringLiteral("--help") << QStringLiteral("--screenshot");
    QTest::newRow("version") << QStringLiteral("--version") << QStringLiteral("scep-workbench");
}

void TestSmoke::helpAndVersionAreGiven()
{
    QFETCH(QString, option);
    QFETCH(QString, said);
    const RunResult run = runWindow({option});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.output.contains(said), qPrintable(run.output));
}

void TestSmoke::aPictureThatCannotBeWrittenIsAnError()
{
    const QTemporaryDir folder;
    const RunResult run = runWindow(
        {QStringLiteral("--screenshot"), folder.filePath(QStringLiteral("none/window.png"))});
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.errors.contains(QStringLiteral("window.png")), qPrintable(run.errors));
}

QTEST_GUILESS_MAIN(TestSmoke)
#include "tst_smoke.moc"
