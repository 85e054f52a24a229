// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/clirun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep::Testing;

namespace {
QString example(const QString &name)
{
    return sourcePath(u"resources/examples/"_s + name);
}

/// With all names in it, so that what it says can be looked for.
RunResult report(const QStringList &arguments, const QString &locale = u"C.UTF-8"_s)
{
    return runCli(QStringList{u"report"_s, u"--no-redact"_s} + arguments, {}, locale);
}

/// As a person gets it who says nothing of names.
RunResult redactedReport(const QStringList &arguments)
{
    return runCli(QStringList{u"report"_s} + arguments);
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a program of the surroundings prints; nothing where it fails.
QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool isDone = process.waitForFinished(120'000) && process.exitCode() == 0;
    return isDone ? process.readAllStandardOutput() : QByteArray();
}

bool isMissing(const QString &program)
{
    return QStandardPaths::findExecutable(program).isEmpty();
}
} // namespace

/// `report`: what leaves the house.
class TestReportCommand : public QObject
{
    Q_OBJECT

private slots:
    void eachFormatTellsTheVerdict_data();
    void eachFormatTellsTheVerdict();
    void theSameFilesGiveTheSameBytes_data();
    void theSameFilesGiveTheSameBytes();
    void theFormatFollowsTheEnding();
    void jsonFitsItsSchema_data();
    void jsonFitsItsSchema();
    void jsonIsInNobodysLanguage();
    void comparisonsNameTheirDivergence();
    void theOrganisationsLogoAndTemplatesAreUsed();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();
    void aFailedWriteLeavesTheOldFile();
    void hostileLogsArriveAsText_data();
    void hostileLogsArriveAsText();
    void pdfCanBeReadAndSearched();
    void pdfHasAnOutline();
    void paperIsChosen_data();
    void paperIsChosen();
    void browsersOpenTheHtml();
    void polishReportsArePolish();
    void nobodyIsNamedUnlessWanted_data();
    void nobodyIsNamedUnlessWanted();
    void whatWasReplacedIsListedForThePersonAlone();
    void singleTextsAreKeptAndHidden();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
};

void TestReportCommand::eachFormatTellsTheVerdict_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("verdict");
    QTest::newRow("html") << u"html"_s << QByteArray("Stalled at 5 Deliver: ");
    QTest::newRow("Markdown") << u"md"_s << QByteArray("**‖ Stalled at 5 Deliver: ");
    QTest::newRow("JSON") << u"json"_s << QByteArray("\"outcome\": \"stalled\"");
    QTest::newRow("CSV") << u"csv"_s << QByteArray(",deliver,inProgress,");
}

void TestReportCommand::eachFormatTellsTheVerdict()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, verdict);
    const RunResult run = report(
        {u"--format"_s, format, u"--output"_s, u"-"_s, example(u"android-stalled-at-install"_s)});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.output.contains(verdict));
    QVERIFY(run.output.contains("CERT_INSTALL_REQUESTED"));
    QVERIFY(run.output.contains("OMADMLog_0.log"));
    QCOMPARE(run.errors, QByteArray());
}

void TestReportCommand::theSameFilesGiveTheSameBytes_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"html", "md", "json", "csv", "pdf"}) {
        QTest::newRow(format) << QString::fromLatin1(format);
    }
}

void TestReportCommand::theSameFilesGiveTheSameBytes()
{
    QFETCH(QString, format);
    const QStringList arguments{u"--format"_s, format, u"--output"_s, u"-"_s,
                                example(u"windows-untrusted-chain"_s)};
    const QByteArray first = report(arguments).output;
    QVERIFY(first.size() > 1'000);
    for (int run = 0; run < 3; ++run) {
        QCOMPARE(report(arguments).output, first);
    }
}

void TestReportCommand::theFormatFollowsTheEnding()
{
    QCOMPARE(report({u"--output"_s, path(u"a.HTML"_s), example(u"ios-22013"_s)}).exitCode, 1);
    QVERIFY(contentsOf(path(u"a.HTML"_s)).startsWith("<!DOCTYPE html>"));
    QCOMPARE(report({u"--output="_s + path(u"a.pdf"_s), example(u"ios-success"_s)}).exitCode, 0);
    QVERIFY(contentsOf(path(u"a.pdf"_s)).startsWith("%PDF-"));
}

void TestReportCommand::jsonFitsItsSchema_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::newRow("Android") << QStringList{example(u"android-refused"_s)};
    QTest::newRow("Apple") << QStringList{example(u"ios-22013"_s)};
    QTest::newRow("nothing") << QStringList{sourcePath(u"LICENSE"_s)};
    QTest::newRow("compared") << QStringList{u"--good"_s, example(u"windows-success"_s), u"--bad"_s,
                                             example(u"windows-template"_s)};
}

void TestReportCommand::jsonFitsItsSchema()
{
    QFETCH(QStringList, files);
    const RunResult run =
        report(QStringList{u"--output"_s, u"-"_s, u"--format"_s, u"json"_s} + files);
    QVERIFY(!run.json.isEmpty());
    QCOMPARE(schemaFaults(run.output, u"report-1.schema.json"_s), QByteArray());
}

void TestReportCommand::jsonIsInNobodysLanguage()
{
    const QStringList arguments{u"--format=json"_s, u"--output"_s, u"-"_s, example(u"ios-22013"_s)};
    QCOMPARE(report(arguments, u"pl_PL.UTF-8"_s).output, report(arguments).output);
}

void TestReportCommand::comparisonsNameTheirDivergence()
{
    const RunResult run =
        report({u"--format"_s, u"md"_s, u"--output"_s, u"-"_s, u"--good"_s,
                example(u"android-success"_s), u"--bad"_s, example(u"android-refused"_s)});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.output.contains("**The ways part at 4 Issue: pkiStatus=FAILURE (failed) instead of "
                                "pkiStatus=SUCCESS"));
    QVERIFY(run.output.contains("healthy side of the comparison"));
    QVERIFY(run.output.contains("Failed at 4 Issue"));
}

void TestReportCommand::theOrganisationsLogoAndTemplatesAreUsed()
{
    QDir(m_folder.path()).mkdir(u"own"_s);
    QFile own(path(u"own/report-note.html"_s));
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.close();
    QFile verdicts(path(u"own/report-verdicts.html"_s));
    QVERIFY(verdicts.open(QIODevice::WriteOnly));
    verdicts.write("<p>Our own words for {{ organisation }}</p>");
    verdicts.close();
    const RunResult run = report(
        {u"--format"_s, u"html"_s, u"--output"_s, u"-"_s, u"--organisation"_s, u"Contoso Support"_s,
         u"--template"_s, path(u"own"_s), u"--logo"_s,
         sourcePath(u"resources/icons/application-certificate.svg"_s), example(u"ios-success"_s)});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.contains("<p>Our own words for Contoso Support</p>"));
    QVERIFY(run.output.contains("src=\"data:image/svg+xml;base64,"));
}

void TestReportCommand::wrongUsageIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const QString file = example(u"ios-success"_s);
    QTest::newRow("no output") << QStringList{file} << QByteArray("--output");
    QTest::newRow("no format") << QStringList{u"--output"_s, u"-"_s, file}
                               << QByteArray("--format is needed");
    QTest::newRow("unknown format")
        << QStringList{u"--format"_s, u"docx"_s, u"--output"_s, u"-"_s, file}
        << QByteArray("'docx'");
    QTest::newRow("no files") << QStringList{u"--output"_s, u"a.html"_s} << QByteArray("FILES");
    QTest::newRow("one side") << QStringList{u"--output"_s, u"a.html"_s, u"--good"_s, file}
                              << QByteArray("--bad");
    QTest::newRow("no such templates")
        << QStringList{u"--output"_s, u"a.html"_s, u"--template"_s, u"/nowhere"_s, file}
        << QByteArray("--template");
    QTest::newRow("no such logo") << QStringList{u"--output"_s, u"a.html"_s, u"--logo"_s,
                                                 u"/nowhere.png"_s, file}
                                  << QByteArray("--logo");
    QTest::newRow("no picture") << QStringList{u"--output"_s, u"a.html"_s, u"--logo"_s,
                                               sourcePath(u"LICENSE"_s), file}
                                << QByteArray("--logo");
    QTest::newRow("paper") << QStringList{u"--output"_s, u"a.pdf"_s, u"--paper"_s, u"A3"_s, file}
                           << QByteArray("--paper");
    QTest::newRow("no folder") << QStringList{u"--output"_s, u"/nowhere/a.html"_s, file}
                               << QByteArray("--output");
}

void TestReportCommand::wrongUsageIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const RunResult run = report(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.contains(message), run.errors.constData());
    QCOMPARE(run.output, QByteArray());
}

void TestReportCommand::aFailedWriteLeavesTheOldFile()
{
    const QString old = path(u"old.html"_s);
    QFile file(old);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("the old report");
    file.close();
    QDir(m_folder.path()).mkdir(u"broken"_s);
    QFile faulty(path(u"broken/report.html"_s));
    QVERIFY(faulty.open(QIODevice::WriteOnly));
    faulty.write("begin {% if title %} never closed");
    faulty.close();
    const RunResult run =
        report({u"--output"_s, old, u"--template"_s, path(u"broken"_s), example(u"ios-success"_s)});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.contains("report.html"), run.errors.constData());
    QCOMPARE(contentsOf(old), QByteArray("the old report"));
    // A folder stands where the file should be.
    QDir(m_folder.path()).mkdir(u"folder.html"_s);
    const RunResult onFolder =
        report({u"--output"_s, path(u"folder.html"_s), example(u"ios-success"_s)});
    QCOMPARE(onFolder.exitCode, 2);
    QVERIFY(onFolder.errors.contains("--output"));
    const QStringList left = QDir(m_folder.path()).entryList({u"folder.html.*"_s, u"old.html.*"_s});
    QCOMPARE(left, QStringList());
}

void TestReportCommand::hostileLogsArriveAsText_data()
{
    QTest::addColumn<QByteArray>("alias");
    QTest::newRow("markup") << QByteArray("<script>alert(1)</script></pre>");
    QTest::newRow("template") << QByteArray("{{ title }}{% if x %}{# #}");
    QTest::newRow("terminal") << QByteArray("a\x1b[2J\x1b]0;x\x07");
    QTest::newRow("bidirectional") << QByteArray("a\xe2\x80\xaegnp.exe");
    QTest::newRow("invalid UTF-8") << QByteArray("a\xff\xfe\xc3");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("very long") << QByteArray("<b>x</b> ").repeated(5'000);
    QTest::newRow("backticks") << QByteArray("`` | ` <u> ```");
}

void TestReportCommand::hostileLogsArriveAsText()
{
    QFETCH(QByteArray, alias);
    const QString log = path(u"OMADMLog_0.log"_s);
    QFile file(log);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QByteArray &step : {QByteArray("CERT_ENROLLED to CERT_INSTALL_REQUESTED"),
                                   QByteArray("CERT_INSTALL_REQUESTED to CERT_INSTALL_FAILED")}) {
        file.write("2026-02-27T05:16:28.2440000 INFO Event "
                   "com.microsoft.omadm.platforms.android.certmgr.state."
                   "NativeScepCertInstallStateMachine 1 2 SCEP cert 'ModelName=" +
                   alias + ";Hash=3' state changed from " + step + '\n');
    }
    file.close();
    for (const QString &format : {u"html"_s, u"md"_s, u"csv"_s}) {
        const RunResult run = report({u"--format"_s, format, u"--output"_s, u"-"_s, log});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.output.contains("CERT_INSTALL"), run.output.left(500).constData());
        for (const char character : {'\x1b', '\x07', '\0'}) {
            QVERIFY(!run.output.contains(character));
        }
        QVERIFY(QString::fromUtf8(run.output).toUtf8() == run.output);
        QVERIFY(!run.output.contains("\xe2\x80\xae"));
        QVERIFY(run.output.size() < 4 * 1024 * 1024);
        if (format == u"html"_s) {
            QVERIFY(!run.output.contains("<script"));
            QVERIFY(!run.output.contains("<b>"));
            QCOMPARE(run.output.count("SCEP enrollment report"), 2); // title and heading
        }
    }
    const RunResult pdf = report({u"--format"_s, u"pdf"_s, u"--output"_s, u"-"_s, log});
    QVERIFY(pdf.output.startsWith("%PDF-") && pdf.output.endsWith("%%EOF\n"));
}

void TestReportCommand::pdfCanBeReadAndSearched()
{
    if (isMissing(u"pdftotext"_s) || isMissing(u"pdfinfo"_s)) {
        QSKIP("poppler's tools are not installed");
    }
    const QString pdf = path(u"phone.pdf"_s);
    QCOMPARE(report({u"--output"_s, pdf, u"--organisation"_s, u"Contoso Support"_s,
                     example(u"android-stalled-at-install"_s)})
                 .exitCode,
             1);
    const QByteArray text = outputOf(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    for (const char *part :
         {"Stalled at 5 Deliver", "certificate", "CERT_INSTALL_REQUESTED", "Page 1 of ",
          "Contoso Root CA", "How to fix it", "What was used", "SHA-256 09c23d86"}) {
        QVERIFY2(text.contains(part), part);
    }
    const QByteArray info = outputOf(u"pdfinfo"_s, {pdf});
    static const QRegularExpression title(u"Title: +SCEP enrollment report"_s);
    QVERIFY2(QString::fromUtf8(info).contains(title), info.constData());
    QVERIFY(info.contains("SCEP Workbench"));
    QVERIFY(info.contains("Contoso Support"));
    QVERIFY(!info.contains("CreationDate"));
    QVERIFY(!info.contains("Suspects:        yes"));
    // Vectors and text alone.
    QCOMPARE(outputOf(u"pdfimages"_s, {u"-list"_s, pdf}).count('\n'), 2);
}

void TestReportCommand::pdfHasAnOutline()
{
    if (isMissing(u"pdftohtml"_s)) {
        QSKIP("poppler's tools are not installed");
    }
    const QString pdf = path(u"outline.pdf"_s);
    QCOMPARE(report({u"--output"_s, pdf, example(u"ios-22013"_s)}).exitCode, 1);
    const QByteArray xml =
        outputOf(u"pdftohtml"_s, {u"-xml"_s, u"-stdout"_s, u"-i"_s, u"-q"_s, pdf});
    const QByteArray outline = xml.mid(xml.indexOf("<outline>"));
    qsizetype at = 0;
    for (const QByteArray &heading :
         {QByteArray("SCEP enrollment report"), QByteArray("Verdicts"), QByteArray("Evidence"),
          QByteArray("How to fix it"), QByteArray("Certificates"), QByteArray("What was used")}) {
        at = outline.indexOf(QByteArray('>' + heading + '<'), at);
        QVERIFY2(at > 0, heading.constData());
    }
    QVERIFY(outline.contains("page=\"1\""));
}

void TestReportCommand::paperIsChosen_data()
{
    QTest::addColumn<QString>("paper");
    QTest::addColumn<QByteArray>("size");
    QTest::newRow("A4") << u"A4"_s << QByteArray("595 x 842 pts (A4)");
    QTest::newRow("Letter") << u"letter"_s << QByteArray("612 x 792 pts (letter)");
}

void TestReportCommand::paperIsChosen()
{
    if (isMissing(u"pdfinfo"_s)) {
        QSKIP("poppler's tools are not installed");
    }
    QFETCH(QString, paper);
    QFETCH(QByteArray, size);
    const QString pdf = path(u"paper.pdf"_s);
    QCOMPARE(report({u"--output"_s, pdf, u"--paper"_s, paper, example(u"ios-success"_s)}).exitCode,
             0);
    const QByteArray info = outputOf(u"pdfinfo"_s, {pdf});
    QVERIFY2(info.contains(size), info.constData());
}

void TestReportCommand::browsersOpenTheHtml()
{
    if (isMissing(u"chromium"_s)) {
        QSKIP("chromium is not installed");
    }
    const QString page = path(u"page.html"_s);
    QCOMPARE(report({u"--output"_s, page, example(u"windows-untrusted-chain"_s)}).exitCode, 1);
    QProcess browser;
    browser.start(u"chromium"_s,
                  {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                   u"--user-data-dir="_s + path(u"profile"_s), u"--enable-logging=stderr"_s,
                   u"--dump-dom"_s, u"file://"_s + page});
    QVERIFY(browser.waitForFinished(120'000));
    const QByteArray dom = browser.readAllStandardOutput();
    const QByteArray errors = browser.readAllStandardError();
    QVERIFY2(dom.contains("Failed at 5 Deliver"), errors.constData());
    QVERIFY(dom.contains("</svg>"));
    // What a page is told off for, its policy or its markup, the browser says as "CONSOLE".
    QVERIFY2(!errors.contains("CONSOLE"), errors.constData());
}

void TestReportCommand::polishReportsArePolish()
{
    const RunResult run =
        report({u"--format"_s, u"html"_s, u"--output"_s, u"-"_s, example(u"ios-22013"_s)},
               u"pl_PL.UTF-8"_s);
    QVERIFY(run.output.contains("<html lang=\"pl\">"));
    QVERIFY(!run.output.contains(">Verdicts<"));
    QVERIFY(run.output.contains(">Werdykty<"));
}

void TestReportCommand::nobodyIsNamedUnlessWanted_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"html", "md", "json", "csv"}) {
        QTest::newRow(format) << QString::fromLatin1(format);
    }
}

void TestReportCommand::nobodyIsNamedUnlessWanted()
{
    QFETCH(QString, format);
    const QStringList arguments{u"--format"_s, format, u"--output"_s, u"-"_s,
                                example(u"windows-success"_s)};
    const QByteArray open = report(arguments).output.toLower();
    QVERIFY(open.contains("contoso"));
    const RunResult closed = redactedReport(arguments);
    QVERIFY2(!closed.output.toLower().contains("contoso"), closed.output.constData());
    QVERIFY(!closed.output.isEmpty());
    QVERIFY2(closed.errors.contains("--replacements"), closed.errors.constData());
}

void TestReportCommand::whatWasReplacedIsListedForThePersonAlone()
{
    const QTemporaryDir folder;
    const QString list = folder.filePath(u"list.txt"_s);
    const RunResult made =
        redactedReport({u"--format"_s, u"md"_s, u"--output"_s, u"-"_s, u"--replacements"_s, list,
                        example(u"windows-success"_s)});
    QCOMPARE(made.exitCode, 0);
    const QByteArray lines = contentsOf(list);
    QVERIFY2(lines.contains("contoso.example\t"), lines.constData());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(list) & others));
}

void TestReportCommand::singleTextsAreKeptAndHidden()
{
    const QStringList base{u"--format"_s, u"md"_s, u"--output"_s, u"-"_s};
    const QString files = example(u"windows-success"_s);
    const RunResult kept =
        redactedReport(base + QStringList{u"--keep"_s, u"contoso.example"_s, files});
    QVERIFY2(kept.output.contains("contoso.example"), kept.output.constData());
    const RunResult before = redactedReport(base + QStringList{files});
    QVERIFY(before.output.contains("installed"));
    const RunResult hidden = redactedReport(base + QStringList{u"--hide"_s, u"installed"_s, files});
    QVERIFY2(!hidden.output.contains("installed"), hidden.output.constData());
    const RunResult both = report(base + QStringList{u"--keep"_s, u"contoso.example"_s, files});
    QCOMPARE(both.exitCode, 2);
    QVERIFY2(both.errors.contains("--keep"), both.errors.constData());
}

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_reportcommand.moc"
