// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/clirun.h"
#include "tests/importers/archive/archivefixtures.h"
#include "tests/pki/containerfixtures.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Scep::Testing;

namespace {

RunResult analyzeJson(const QStringList &files)
{
    return runCli(QStringList{QStringLiteral("analyze"), QStringLiteral("--json")} + files);
}

QJsonArray exampleExpectations()
{
    QFile file(sourcePath(QStringLiteral("tests/generator/examples.json")));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                          : QJsonArray();
}

/// The first enrollment of that kind in the whole case.
QJsonObject enrollmentOfKind(const QJsonObject &analysis, const QString &kind)
{
    for (const QJsonValue &device : analysis[u"devices"].toArray()) {
        for (const QJsonValue &enrollment : device[u"enrollments"].toArray()) {
            if (enrollment[u"kind"].toString() == kind) {
                return enrollment.toObject();
            }
        }
    }
    return {};
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

const QByteArray omadmLine =
    "2026-02-27T05:16:28.2440000 INFO Event "
    "com.microsoft.omadm.platforms.android.certmgr.state.NativeScepCertInstallStateMachine 1 2 "
    "SCEP cert 'ModelName=AC_1%2FLogicalName_2;Hash=3' state changed from CERT_ENROLLED to "
    "CERT_INSTALL_REQUESTED\n";

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void examplesGiveTheVerdictOfTheirName_data();
    void examplesGiveTheVerdictOfTheirName();
    void jsonFitsItsSchema_data();
    void jsonFitsItsSchema();
    void sameInputGivesTheSameBytes();
    void polishIsForPeopleAndNotForPrograms();
    void usageErrorsSayWhat_data();
    void usageErrorsSayWhat();
    void zonesAndClocksAreAppliedAndSaid();
    void readsStandardInput();
    void textTellsTheVerdictAndShowsTheLinesThatProveIt();
    void whatHasNoFileIsQuotedToo_data();
    void whatHasNoFileIsQuotedToo();
    void textFitsATerminal_data();
    void textFitsATerminal();
    void badInputIsNamedAndCostsNothingElse_data();
    void badInputIsNamedAndCostsNothingElse();
    void hostileNamesCannotDriveTheTerminal();
    void certPrintsChainsOfAnExample();
    void passwordFileOpensContainers();
    void certPrintsRequestsAndRevocationLists();
    void seedGivesTheKnownTimeline();
    void codeTellsWhatCodesMean();
    void codeIsSafeForTheTerminal();
    void codeJsonKeepsItsContract();
    void rulesJsonKeepsItsContract();
    void analyzeTellsWhatAQuotedCodeMeans();
    void certTellsTheCutMessageOfASeedRowByRow();
};

void TestCli::examplesGiveTheVerdictOfTheirName_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("stage");
    const QJsonArray expectations = exampleExpectations();
    QVERIFY(expectations.size() >= 8);
    for (const QJsonValue &row : expectations) {
        const QString folder = row[u"folder"].toString();
        const QString kind = row[u"kind"].toString();
        QTest::newRow(qPrintable(folder + QLatin1Char(' ') + kind))
            << folder << row[u"platform"].toString() << kind << row[u"outcome"].toString()
            << row[u"stage"].toString();
    }
}

void TestCli::examplesGiveTheVerdictOfTheirName()
{
    QFETCH(QString, folder);
    QFETCH(QString, platform);
    QFETCH(QString, kind);
    QFETCH(QString, outcome);
    QFETCH(QString, stage);
    const RunResult run = analyzeJson({sourcePath(QStringLiteral("resources/examples/") + folder)});
    QCOMPARE(run.json[u"devices"].toArray().size(), 1);
    QCOMPARE(run.json[u"devices"][0][u"platform"].toString(), platform);
    const QJsonObject verdict = enrollmentOfKind(run.json, kind)[u"verdict"].toObject();
    QCOMPARE(verdict[u"outcome"].toString(), outcome);
    QCOMPARE(verdict[u"stage"].toString(), stage);
    QVERIFY(!verdict[u"summary"].toString().isEmpty());
    QCOMPARE(run.exitCode,
             run.output.contains("\"failed\"") || run.output.contains("\"stalled\"") ? 1 : 0);
    for (const QJsonValue &source : run.json[u"sources"].toArray()) {
        QVERIFY2(source[u"issues"].toArray().isEmpty(), qPrintable(source[u"path"].toString()));
        QVERIFY2(!source[u"format"].isNull(), qPrintable(source[u"path"].toString()));
    }
}

void TestCli::jsonFitsItsSchema_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder : QDir(sourcePath(QStringLiteral("resources/examples")))
                                     .entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QTest::newRow(qPrintable(folder))
            << sourcePath(QStringLiteral("resources/examples/") + folder);
    }
    QTest::newRow("a missing file") << QStringLiteral("no-such-file");
}

void TestCli::jsonFitsItsSchema()
{
    QFETCH(QString, path);
    const RunResult run = analyzeJson({path});
    QVERIFY(!run.json.isEmpty());
    QCOMPARE(schemaFaults(run.output), QByteArray());
}

void TestCli::sameInputGivesTheSameBytes()
{
    const QString examples = sourcePath(QStringLiteral("resources/examples"));
    const RunResult first = analyzeJson({examples});
    QVERIFY(first.json[u"devices"].toArray().size() >= 8);
    QCOMPARE(analyzeJson({examples}).output, first.output);
}

void TestCli::polishIsForPeopleAndNotForPrograms()
{
    const QString polish = QStringLiteral("pl_PL.UTF-8");
    const QString example = sourcePath(QStringLiteral("resources/examples/android-refused"));
    const QByteArray text =
        runCli({QStringLiteral("analyze"), example}, {}, polish).output.simplified();
    QVERIFY2(text.contains("Serwer SCEP odrzucił żądanie"), text.constData());
    QVERIFY2(!text.contains("The SCEP server"), text.constData());
    const QStringList json{QStringLiteral("analyze"), QStringLiteral("--json"), example};
    const RunResult english = runCli(json);
    QVERIFY2(english.output.contains("The SCEP server refused"), english.output.constData());
    QCOMPARE(runCli(json, {}, polish).output, english.output);
}

void TestCli::usageErrorsSayWhat_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("nothing") << QStringList() << QByteArray("No command");
    QTest::newRow("no files") << QStringList{QStringLiteral("analyze")} << QByteArray("No files");
    QTest::newRow("unknown command")
        << QStringList{QStringLiteral("analyse"), QStringLiteral("x")} << QByteArray("'analyse'");
    QTest::newRow("unknown option")
        << QStringList{QStringLiteral("analyze"), QStringLiteral("--jsom"), QStringLiteral("x")}
        << QByteArray("jsom");
    const QString example = sourcePath(QStringLiteral("resources/examples/android-success"));
    QTest::newRow("no such zone") << QStringList{QStringLiteral("analyze"),
                                                 QStringLiteral("--zone=Mars/Base"), example}
                                  << QByteArray("--zone: “Mars/Base” is no time zone");
    QTest::newRow("no such offset")
        << QStringList{QStringLiteral("analyze"), QStringLiteral("--clock=a.log=soon"), example}
        << QByteArray("--clock: “a.log=soon”");
    QTest::newRow("clock of a file that is not there")
        << QStringList{QStringLiteral("analyze"), QStringLiteral("--clock=a.log=+1s"), example}
        << QByteArray("--clock: no file that was read is named “a.log”");
    QTest::newRow("no such time") << QStringList{QStringLiteral("cert"),
                                                 QStringLiteral("--at=soon"), example}
                                  << QByteArray("--at takes a time");
    QTest::newRow("time of another command")
        << QStringList{QStringLiteral("analyze"), QStringLiteral("--at=2026-05-01T12:00:00Z"),
                       example}
        << QByteArray("--at goes with cert");
    QTest::newRow("file whose name begins with a dash")
        << QStringList{QStringLiteral("analyze"), QStringLiteral("-case.log")}
        << QByteArray("'case.log'. Put -- before");
}

void TestCli::usageErrorsSayWhat()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const RunResult run = runCli(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.contains(words), run.errors.constData());
    QVERIFY(run.output.isEmpty());
}

void TestCli::zonesAndClocksAreAppliedAndSaid()
{
    const QString file =
        sourcePath(QStringLiteral("resources/examples/android-success/OMADMLog_0.log"));
    const auto startOf = [](const RunResult &run) {
        const QJsonObject enrollment = enrollmentOfKind(run.json, QStringLiteral("scep"));
        return QDateTime::fromString(enrollment[u"startedAt"].toString(), Qt::ISODateWithMs);
    };
    const RunResult plain = analyzeJson({file});
    const RunResult moved =
        analyzeJson({QStringLiteral("--zone"), QStringLiteral("+02:00"), QStringLiteral("--clock"),
                     QStringLiteral("OMADMLog_0.log=+90s"), file});
    QVERIFY(startOf(plain).isValid());
    QCOMPARE(startOf(plain).secsTo(startOf(moved)), -2 * 3600 + 90);
    QCOMPARE(schemaFaults(moved.output), QByteArray());
    const QJsonObject clock = moved.json[u"sources"][0][u"clock"].toObject();
    QCOMPARE(clock[u"zone"].toString(), QStringLiteral("UTC+02:00"));
    QCOMPARE(clock[u"offset"].toInt(), 90);
    QVERIFY(plain.json[u"sources"][0][u"clock"].isNull());
    const RunResult text = runCli({QStringLiteral("analyze"), QStringLiteral("--zone"),
                                   QStringLiteral("Europe/Warsaw"), file});
    QVERIFY(text.output.contains("zone Europe/Warsaw"));
    QVERIFY(!text.output.contains("read as UTC"));
}

void TestCli::readsStandardInput()
{
    const RunResult run = runCli(
        {QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("-")}, omadmLine);
    QCOMPARE(run.json[u"sources"][0][u"format"].toString(), QStringLiteral("omadm"));
    QCOMPARE(run.json[u"sources"][0][u"path"].toString(), QStringLiteral("-"));
    QCOMPARE(enrollmentOfKind(run.json, QStringLiteral("scep"))[u"verdict"][u"outcome"].toString(),
             QStringLiteral("inProgress"));
}

void TestCli::badInputIsNamedAndCostsNothingElse_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("exitCode");
    QByteArray utf16;
    for (const char c : omadmLine) {
        utf16 += c;
        utf16 += '\0';
    }
    QByteArray junk;
    for (int i = 0; i < 4096; ++i) {
        junk += static_cast<char>((i * 131 + (i >> 3)) & 0xff);
    }
    const QByteArray event =
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
        "<Provider Name='Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider'/>"
        "<EventID>39</EventID><TimeCreated SystemTime='2026-02-27T05:16:28.0Z'/>"
        "<Computer>PC</Computer></System></Event>\n";
    // Exit status 1: the good log beside it has an enrollment in progress.
    QTest::newRow("empty file") << QByteArray() << QStringLiteral("emptyFile") << 0 << 1;
    QTest::newRow("binary junk") << junk << QStringLiteral("unknownFormat") << 0 << 1;
    QTest::newRow("UTF-16 without a byte order mark") << utf16 << QString() << 0 << 1;
    QTest::newRow("broken base64 in PEM")
        << QByteArray("text\n-----BEGIN CERTIFICATE-----\nMIIB*A==\n-----END CERTIFICATE-----\n")
        << QStringLiteral("malformedBase64") << 3 << 1;
    QTest::newRow("XML cut in the middle") << "<Events>\n" + event + event.left(event.size() / 2)
                                           << QStringLiteral("truncatedInput") << 3 << 1;
    QTest::newRow("NUL bytes") << omadmLine + QByteArray("2026-02-27T05:16:29.0 \0\0 x\n", 27)
                               << QStringLiteral("nulBytes") << 2 << 1;
    QTest::newRow("one line of 200 MB")
        << QByteArray(200'000'000, 'x') << QStringLiteral("unknownFormat") << 0 << 1;
}

void TestCli::badInputIsNamedAndCostsNothingElse()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    QFETCH(int, line);
    QFETCH(int, exitCode);
    QTemporaryDir folder;
    const QString bad = folder.filePath(QStringLiteral("bad"));
    const QString good = folder.filePath(QStringLiteral("good.log"));
    for (const auto &[path, bytes] : {std::pair(bad, content), std::pair(good, omadmLine)}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    const RunResult run = analyzeJson({bad, good});
    QCOMPARE(run.exitCode, exitCode);
    QCOMPARE(run.json[u"sources"][1][u"events"].toInt(), 1);
    const QJsonArray issues = run.json[u"sources"][0][u"issues"].toArray();
    if (code.isEmpty()) {
        QVERIFY(issues.isEmpty());
        QCOMPARE(run.json[u"sources"][0][u"format"].toString(), QStringLiteral("omadm"));
        return;
    }
    QCOMPARE(issues.at(0)[u"code"].toString(), code);
    QCOMPARE(issues.at(0)[u"line"].toInt(), line);
    const QByteArray number = line > 0 ? QByteArray::number(line) + ':' : QByteArray();
    const QByteArray place = bad.toUtf8() + ':' + number + ' ';
    QVERIFY2(run.errors.contains(place), run.errors.constData());
}

void TestCli::hostileNamesCannotDriveTheTerminal()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a\x1b[2J\nb.log: fine\u202Egol"));
    const RunResult run = runCli({QStringLiteral("analyze"), path});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.errors.count('\n'), 1);
    const QByteArray printed = run.output + run.errors;
    QVERIFY2(!printed.contains('\x1b') && !printed.contains("\u202E"), printed.constData());
    QVERIFY2(run.errors.contains("\u241B[2J\u240Ab.log"), printed.constData());
    const RunResult json = analyzeJson({path});
    QCOMPARE(json.json[u"sources"][0][u"path"].toString(), path);
}

void TestCli::certPrintsChainsOfAnExample()
{
    const RunResult run = runCli(
        {QStringLiteral("cert"), sourcePath(QStringLiteral("resources/examples/android-success"))});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.contains("SHA-1 thumbprint"));
    QVERIFY(run.output.contains("Chain:"));
    QVERIFY(run.output.contains("Client Authentication"));

    // There is no store of trusted roots but the evidence, and the output says so.
    QVERIFY2(run.output.contains("Judged with"), run.output.constData());
    // The certificates are judged when they came, unless another time is asked for.
    QVERIFY(!run.output.contains("[expired]"));
    const RunResult later = runCli(
        {QStringLiteral("cert"), QStringLiteral("--at"), QStringLiteral("2099-01-01T00:00:00Z"),
         sourcePath(QStringLiteral("resources/examples/android-success"))});
    QVERIFY2(later.output.contains("[expired]"), later.output.constData());
}

void TestCli::seedGivesTheKnownTimeline()
{
    const QDir seed(sourcePath(QStringLiteral("../shared/data/seed")));
    if (!seed.exists()) {
        QSKIP("The seed logs are not beside this tree.");
    }
    QStringList files;
    for (const QString &name : seed.entryList(QDir::Files)) {
        files.append(seed.filePath(name));
    }
    const RunResult run = analyzeJson(files);
    QCOMPARE(run.exitCode, 0);
    const QJsonArray devices = run.json[u"devices"].toArray();
    QCOMPARE(devices.size(), 2);
    QCOMPARE(devices.at(0)[u"platform"].toString(), QStringLiteral("android"));
    QCOMPARE(devices.at(1)[u"platform"].toString(), QStringLiteral("ios"));

    const QJsonArray android = devices.at(0)[u"enrollments"].toArray();
    QCOMPARE(android.size(), 2);
    for (const QJsonValue &enrollment : android) {
        QCOMPARE(enrollment[u"verdict"][u"outcome"].toString(), QStringLiteral("succeeded"));
        QCOMPARE(enrollment[u"verdict"][u"stage"].toString(), QStringLiteral("deliver"));
        QCOMPARE(enrollment[u"stages"][5][u"outcome"].toString(), QStringLiteral("notObserved"));
    }
    QList<double> waits;
    for (const QJsonValue &enrollment : android) {
        for (const QJsonValue &state : enrollment[u"stages"][4][u"states"].toArray()) {
            waits.append(state[u"seconds"].toDouble());
        }
    }
    for (const double wait : {158.941, 136.738, 90.006}) {
        QVERIFY2(waits.contains(wait), qPrintable(QString::number(wait)));
    }
    QCOMPARE(android.at(0)[u"kind"].toString(), QStringLiteral("root"));
    const QJsonValue scep = android.at(1);
    QCOMPARE(scep[u"transactionId"].toString(), QStringLiteral("TRANSID"));
    QVERIFY(scep[u"alias"].toString().startsWith(QStringLiteral("ModelName=AC_51")));
    QCOMPARE(scep[u"stages"][2][u"outcome"].toString(), QStringLiteral("implied"));
    QCOMPARE(scep[u"stages"][3][u"outcome"].toString(), QStringLiteral("succeeded"));

    const QJsonValue ios = devices.at(1)[u"enrollments"][0];
    QCOMPARE(devices.at(1)[u"enrollments"].toArray().size(), 1);
    QCOMPARE(ios[u"verdict"][u"outcome"].toString(), QStringLiteral("succeeded"));
    QCOMPARE(ios[u"verdict"][u"stage"].toString(), QStringLiteral("deliver"));
    QCOMPARE(ios[u"startedAt"].toString(), QStringLiteral("T23:30:53.691033Z"));
    QCOMPARE(ios[u"endedAt"].toString(), QStringLiteral("T23:30:57.320616Z"));
    QCOMPARE(ios[u"stages"][5][u"outcome"].toString(), QStringLiteral("notObserved"));
    QCOMPARE(schemaFaults(run.output), QByteArray());
}

void TestCli::textTellsTheVerdictAndShowsTheLinesThatProveIt()
{
    const QString folder =
        sourcePath(QStringLiteral("resources/examples/android-stalled-at-install"));
    const RunResult run = runCli({QStringLiteral("analyze"), folder});
    QCOMPARE(run.exitCode, 1);
    const QString text = QString::fromUtf8(run.output);
    QVERIFY(text.contains(QStringLiteral("\n  = Stalled at 5 Deliver: ")));
    QVERIFY(text.contains(QRegularExpression(
        QStringLiteral("\n    5 Deliver +stalled +[0-9:.]{12} +CERT_INSTALL_REQUESTED\n"))));
    // Below the place stands what the line says, its time first.
    QVERIFY(text.contains(QRegularExpression(
        QStringLiteral("\n      \\S+OMADMLog_0\\.log:[0-9]+\n        [0-9:.]{12} SCEP cert\\s+"
                       "[^\n]+\n +state changed from \\S+ to\\s+CERT_INSTALL_REQUESTED\n"))));
    // Columns of the table of sources stand below each other.
    QRegularExpressionMatchIterator rows =
        QRegularExpression(QStringLiteral("\n  (\\S+)( +)Certificates")).globalMatch(text);
    QSet<qsizetype> columns;
    while (rows.hasNext()) {
        const QRegularExpressionMatch row = rows.next();
        columns.insert(row.capturedLength(1) + row.capturedLength(2));
    }
    // A very long path is let out of the column.
    const qsizetype widest = folder.size() + 20;
    QVERIFY(columns.size() == 1 || widest > 70);
}

void TestCli::whatHasNoFileIsQuotedToo_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isUtf16");
    QTest::newRow("file") << QStringLiteral("plain.log") << false;
    QTest::newRow("member of an archive") << QStringLiteral("case.zip") << false;
    QTest::newRow("member in UTF-16") << QStringLiteral("case.zip") << true;
    QTest::newRow("standard input") << QStringLiteral("-") << false;
}

void TestCli::whatHasNoFileIsQuotedToo()
{
    QFETCH(QString, path);
    QFETCH(bool, isUtf16);
    QFile example(
        sourcePath(QStringLiteral("resources/examples/android-stalled-at-install/OMADMLog_0.log")));
    QVERIFY(example.open(QIODevice::ReadOnly));
    QByteArray log = example.readAll();
    // No rule reads the last line: its time alone shows that nothing followed.
    const QString last =
        QString::fromUtf8(log.trimmed().sliced(log.trimmed().lastIndexOf('\n') + 1)).simplified();
    if (isUtf16) {
        QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        log = utf16.encode(QString::fromUtf8(log));
    }
    const QTemporaryDir folder;
    const QString place = path == QStringLiteral("-") ? path : folder.filePath(path);
    if (path.endsWith(QStringLiteral(".log"))) {
        QVERIFY(writeFile(place, log));
    } else if (path.endsWith(QStringLiteral(".zip"))) {
        QVERIFY(
            writeFile(place, Scep::writeArchive(Scep::FixtureFormat::Zip, Scep::FixtureFilter::None,
                                                {{.name = "logs/OMADMLog_0.log", .bytes = log}})));
    }
    const RunResult run = runCli({QStringLiteral("analyze"), place},
                                 path == QStringLiteral("-") ? log : QByteArray());
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(QString::fromUtf8(run.output).simplified().contains(last), run.output.constData());
}

void TestCli::textFitsATerminal_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("example");
    for (const char *example : {"android-refused", "ios-22013", "windows-untrusted-chain"}) {
        for (const char *command : {"analyze", "cert"}) {
            QTest::addRow("%s %s", command, example)
                << QString::fromLatin1(command) << QString::fromLatin1(example);
        }
    }
}

void TestCli::textFitsATerminal()
{
    QFETCH(QString, command);
    QFETCH(QString, example);
    const RunResult run =
        runCli({command, sourcePath(QStringLiteral("resources/examples/") + example)});
    QVERIFY(!run.output.isEmpty());
    const QStringList lines = QString::fromUtf8(run.output).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        // Paths, URLs and ids stay whole, so that they can be copied.
        const QStringList words = line.split(QLatin1Char(' '));
        const bool hasLongWord =
            std::ranges::any_of(words, [](const QString &word) { return word.size() > 40; });
        QVERIFY2(line.size() <= 100 || hasLongWord, qPrintable(line));
        QVERIFY(!line.contains(QLatin1Char('\t')) && !line.contains(QChar(0x1B)));
    }
}

void TestCli::passwordFileOpensContainers()
{
    using namespace PkiFixtures;
    const QTemporaryDir folder;
    const QString container = folder.filePath(QStringLiteral("device.pfx"));
    const QString password = folder.filePath(QStringLiteral("password.txt"));
    const QByteArray root = makeRoot(QStringLiteral("Contoso Root"), rsaKey(0));
    QVERIFY(writeFile(
        container,
        makePkcs12({.certificates = {root}, .key = rsaKey(0), .password = "first line"})));
    QVERIFY(writeFile(password, "first line\r\nsecond line\n"));

    const QString cert = QStringLiteral("cert");
    const QString option = QStringLiteral("--password-file");
    RunResult run = runCli({cert, option, password, container});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.contains("CN=Contoso Root"));
    QVERIFY(run.errors.contains("private key"));
    QVERIFY(!run.output.contains("first line") && !run.errors.contains("first line"));

    run = runCli({cert, container});
    QCOMPARE(run.exitCode, 3);
    QVERIFY(!run.output.contains("Contoso"));
    QVERIFY(run.errors.contains("--password-file"));

    run = runCli({cert, option, container, container});
    QCOMPARE(run.exitCode, 3);
    QVERIFY(run.errors.contains("none fits"));

    run = runCli({cert, option, folder.filePath(QStringLiteral("missing")), container});
    QCOMPARE(run.exitCode, 2);
}

void TestCli::certPrintsRequestsAndRevocationLists()
{
    using namespace PkiFixtures;
    const QTemporaryDir folder;
    const QString request = folder.filePath(QStringLiteral("device.csr"));
    const QString list = folder.filePath(QStringLiteral("issuing.crl"));
    const QByteArray root = makeRoot(QStringLiteral("Contoso Root"), rsaKey(0));
    QVERIFY(writeFile(request, makeRequest({.commonName = QStringLiteral("device.contoso.test"),
                                            .key = rsaKey(1),
                                            .challenge = "very-secret"})));
    QVERIFY(writeFile(
        list, makeRevocationList({.issuerDer = root, .issuerKey = rsaKey(0), .revoked = 2})));
    const RunResult run = runCli({QStringLiteral("cert"), request, list});
    QVERIFY(run.output.contains("Certificate request"));
    QVERIFY(run.output.contains("CN=device.contoso.test"));
    QVERIFY(run.output.contains("present, not kept"));
    QVERIFY(!run.output.contains("very-secret"));
    QVERIFY(run.output.contains("Revocation list"));
    QVERIFY(run.output.contains("keyCompromise"));

    const RunResult json = analyzeJson({request, list});
    QCOMPARE(json.json[u"requests"][0][u"hasChallenge"].toBool(), true);
    QCOMPARE(json.json[u"revocationLists"][0][u"revokedCount"].toInt(), 2);
    QVERIFY(!json.output.contains("very-secret"));
    QCOMPARE(schemaFaults(json.output), QByteArray());
}

void TestCli::codeTellsWhatCodesMean()
{
    const QString code = QStringLiteral("code");
    RunResult run = runCli({code, QStringLiteral("0x80094800"), QStringLiteral("-2147012721"),
                            QStringLiteral("MCSCEPErrorDomain 22013"), QStringLiteral("403.16")});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.errors, QByteArray());
    for (const char *words :
         {"CERTSRV_E_UNSUPPORTED_CERT_TYPE", "0x80094800, -2146875392, 2148091904",
          "ERROR_WINHTTP_SECURE_FAILURE", "12175, 0x80072F8F, -2147012721",
          "MCSCEPErrorDomain 22013, 0x87D17D0D, -2016314099", "403.16", "https://"}) {
        QVERIFY2(run.output.contains(words), words);
    }
    QVERIFY(run.output.indexOf("0x80094800") < run.output.indexOf("-2147012721\n"));

    run = runCli({code, QStringLiteral("0x80094800"), QStringLiteral("0x8009FFFE")});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.output.contains("facility 9"));
    QCOMPARE(runCli({code}).exitCode, 2);
    QCOMPARE(runCli({code, QStringLiteral("--nothing"), QStringLiteral("5")}).exitCode, 2);
}

void TestCli::codeIsSafeForTheTerminal()
{
    const RunResult run =
        runCli({QStringLiteral("code"), QStringLiteral("\x1B[2J\nfake: 0x80091007 \u202E")});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(!run.output.contains('\x1B') && !run.output.contains("\u202E"));
    QVERIFY(!run.output.contains("\nfake"));
    QVERIFY(run.output.contains("CRYPT_E_HASH_VALUE"));
}

void TestCli::rulesJsonKeepsItsContract()
{
    const RunResult run =
        runCli({QStringLiteral("rules"), QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(schemaFaults(run.output, QStringLiteral("rules-1.schema.json")), QByteArray());
    QVERIFY(run.json[u"rules"].toArray().size() > 100);
}

void TestCli::codeJsonKeepsItsContract()
{
    const RunResult run =
        runCli({QStringLiteral("code"), QStringLiteral("--json"), QStringLiteral("-1001"),
                QStringLiteral("500 0 1346"), QStringLiteral("ChallengeExpired"),
                QStringLiteral("no such code"), QStringLiteral("kCFErrorDomainCFNetwork 310")});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(schemaFaults(run.output, QStringLiteral("codes-1.schema.json")), QByteArray());
    const QJsonValue codes = run.json[u"codes"];
    QCOMPARE(codes.toArray().size(), 5);
    QCOMPARE(codes[0][u"query"].toString(), QStringLiteral("-1001"));
    QCOMPARE(codes[0][u"meanings"][0][u"id"].toString(),
             QStringLiteral("nsError:NSURLErrorDomain -1001"));
    QCOMPARE(codes[1][u"meanings"][0][u"win32Status"].toInt(), 1346);
    QCOMPARE(codes[3][u"found"].toBool(true), false);
    QCOMPARE(codes[4][u"meanings"][0][u"verified"].toBool(true), false);
}

// The example whose CA refuses the template: the lines that prove it name the code.
void TestCli::analyzeTellsWhatAQuotedCodeMeans()
{
    const RunResult run =
        runCli({QStringLiteral("analyze"),
                sourcePath(QStringLiteral("resources/examples/windows-template"))});
    QVERIFY2(run.output.simplified().contains(
                 "Code: 0x80094800 CERTSRV_E_UNSUPPORTED_CERT_TYPE: The CA does not issue with"),
             run.output.constData());
}

void TestCli::certTellsTheCutMessageOfASeedRowByRow()
{
    const QString file = sourcePath(QStringLiteral("../shared/data/seed/ios-console.txt"));
    if (!QFile::exists(file)) {
        QSKIP("The collected logs are not beside the project.");
    }
    const RunResult run = runCli({QStringLiteral("cert"), file});
    const QList<QPair<QByteArray, QByteArray>> rows{
        {"0  ContentInfo.contentType", "1.2.840.113549.1.7.2 signedData"},
        {"17  SignedData.version", "1"},
        {"24  digestAlgorithms[0]", "2.16.840.1.101.3.4.2.3 SHA-512, parameters NULL"},
        {"39  eContentType", "1.2.840.113549.1.7.1 data"},
        {"52  eContent", "constructed OCTET STRING, 299 bytes of it there (cut)"},
        {"54  eContent[0]", "6527 bytes, 299 of them there (cut)"},
        {"in.2  inner contentType", "1.2.840.113549.1.7.3 envelopedData"},
        {"in.24  KeyTransRecipientInfo", "version 0, issuer and serial number"},
        {"in.33  recipient issuer", "CN=FourthCoffee CA,DC=fourthcoffee,DC=local"},
        {"in.114  recipient serial", "68000000099A9DE56310F95C4F000000000009"},
        {"in.137  keyEncryptionAlgorithm", "1.2.840.113549.1.1.1 rsaEncryption, parameters NULL"},
        {"in.150  encryptedKey", "256 bytes, 145 of them there (cut)"},
    };
    const QByteArrayList lines = run.output.split('\n');
    for (const auto &[name, value] : rows) {
        const auto row = std::ranges::find_if(lines, [&name](const QByteArray &line) {
            return line.trimmed().startsWith(QByteArray(name + ' '));
        });
        QVERIFY2(row != lines.cend(), name.constData());
        QCOMPARE(row->trimmed().sliced(name.size()).trimmed(), value);
    }
    // The words above the table wrap at the terminal's width.
    QVERIFY(run.output.simplified().contains("request 9 of the CA"));
    QVERIFY(run.output.contains("After byte 357."));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
