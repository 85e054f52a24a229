// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options/completions.h"
#include "app/options/manualpage.h"
#include "app/options/optionparser.h"
#include "app/options/programs.h"
#include "app/translations.h"
#include "tests/app/clirun.h"

#include <QDir>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep;
using namespace Scep::Testing;
using namespace Qt::StringLiterals;

/// What is made of the option tables: help, errors, manual pages, completions.
class TestOptions : public QObject
{
    Q_OBJECT

private slots:
    void optionsNameCommandsThatThereAre();
    void helpFitsTheTerminal_data();
    void helpFitsTheTerminal();
    void helpOfTheWindowFitsToo();
    void helpOfACommandHasItsOptionsAlone();
    void helpComesInThePersonsLanguage();
    void anOptionOfAnotherCommandIsAnError_data();
    void anOptionOfAnotherCommandIsAnError();
    void versionNamesRulesAndLibraries();
    void manualPagesNameEverything_data();
    void manualPagesNameEverything();
    void textInManualPagesIsNoRequest();
    void shellsReadTheirCompletions_data();
    void shellsReadTheirCompletions();
    void bashOffersWhatFits_data();
    void bashOffersWhatFits();
};

namespace {

QList<ProgramDescription> programs()
{
    return {commandLineProgram(), windowProgram()};
}

/// What `complete -F` would offer for these words, the last of them being typed.
QStringList bashOffers(const QStringList &words)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"completion"_s));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(bashCompletion(commandLineProgram()).toUtf8());
    file.close();
    // Outside of an interactive shell compopt has nothing to set.
    const QString script = u"compopt() { :; }\nsource \"$1\"\nshift\nCOMP_WORDS=(\"$@\")\n"
                           "COMP_CWORD=$(($# - 1))\n_scep_workbench_cli\n"
                           "printf '%s\\n' \"${COMPREPLY[@]}\"\n"_s;
    QProcess bash;
    bash.setWorkingDirectory(sourcePath(u"resources"_s));
    bash.start(u"bash"_s, QStringList{u"-c"_s, script, u"bash"_s, file.fileName()} + words);
    if (!bash.waitForFinished() || bash.exitCode() != 0) {
        return {u"failed: "_s + QString::fromUtf8(bash.readAllStandardError())};
    }
    return QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

void TestOptions::optionsNameCommandsThatThereAre()
{
    for (const ProgramDescription &program : programs()) {
        QSet<QString> names;
        for (const OptionDescription &option : program.options) {
            QVERIFY2(!names.contains(option.name), qPrintable(option.name));
            names.insert(option.name);
            QCOMPARE(option.valueName.isEmpty(), option.kind == ValueKind::None);
            QCOMPARE(option.words.isEmpty(), option.kind != ValueKind::Word);
            for (const QString &command : option.commands) {
                const auto *found = findCommand(program, command.split(u' '));
                QVERIFY2(found != nullptr && found->name == command, qPrintable(command));
            }
        }
    }
}

void TestOptions::helpFitsTheTerminal_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("arguments");
    for (const QString &locale : {u"C.UTF-8"_s, u"pl_PL.UTF-8"_s}) {
        QTest::addRow("%s", qPrintable(locale)) << locale << QStringList{u"--help"_s};
        for (const CommandDescription &command : commandLineProgram().commands) {
            QTest::addRow("%s of %s", qPrintable(locale), qPrintable(command.name))
                << locale << (command.name.split(u' ') + QStringList{u"-h"_s});
        }
    }
}

void TestOptions::helpFitsTheTerminal()
{
    QFETCH(QString, locale);
    QFETCH(QStringList, arguments);
    const RunResult run = runCli(arguments, {}, locale);
    QCOMPARE(run.exitCode, 0);
    const QStringList lines = QString::fromUtf8(run.output).split(u'\n');
    QVERIFY(lines.size() > 10);
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= 80, qPrintable(line));
    }
}

void TestOptions::helpOfTheWindowFitsToo()
{
    for (const QString &language : {u"pl"_s, u"en"_s}) {
        installTranslations(language);
        const QStringList lines = helpText(windowProgram(), nullptr).split(u'\n');
        QVERIFY(lines.size() > 10);
        for (const QString &line : lines) {
            QVERIFY2(line.size() <= 80, qPrintable(line));
        }
    }
}

void TestOptions::helpOfACommandHasItsOptionsAlone()
{
    const QByteArray help = runCli({u"rules"_s, u"list"_s, u"--help"_s}).output;
    QVERIFY(help.contains("--markdown"));
    QVERIFY(!help.contains("--asn1"));
    QVERIFY(!help.contains("code:"));
    const QByteArray compare = runCli({u"compare"_s, u"--help"_s}).output;
    QVERIFY(compare.contains("they part"));
    QVERIFY(!compare.contains("some did not, or"));
}

void TestOptions::helpComesInThePersonsLanguage()
{
    const QByteArray help = runCli({u"--help"_s}, {}, u"pl_PL.UTF-8"_s).output;
    QVERIFY(help.contains("Polecenia:"));
    for (const char *english : {"Without it", "print", "FILES"}) {
        QVERIFY2(!help.contains(english), english);
    }
}

void TestOptions::anOptionOfAnotherCommandIsAnError_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *title, const QStringList &arguments, const char *said) {
        QTest::newRow(title) << arguments << QByteArray(said);
    };
    row("format", {u"analyze"_s, u"--format"_s, u"pdf"_s, u"a.log"_s}, "--format goes with report");
    row("all", {u"cert"_s, u"--all"_s, u"a.cer"_s}, "--all goes with compare");
    row("json", {u"report"_s, u"--json"_s, u"a.log"_s}, "--json goes with analyze");
    row("keep", {u"code"_s, u"--keep"_s, u"x"_s, u"5"_s}, "--keep goes with report");
    row("markdown", {u"rules"_s, u"check"_s, u"--markdown"_s, u"."_s},
        "--markdown goes with rules list");
}

void TestOptions::anOptionOfAnotherCommandIsAnError()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    const RunResult run = runCli(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.contains(said), run.errors.constData());
    QVERIFY(run.output.isEmpty());
}

void TestOptions::versionNamesRulesAndLibraries()
{
    const QByteArray text = runCli({u"--version"_s}).output;
    static const QRegularExpression rules(u"\n[0-9]{3} built-in rules, [0-9a-f]{12}\n"_s);
    QVERIFY2(rules.match(QString::fromUtf8(text)).hasMatch(), text.constData());
    for (const char *library : {"Qt 6.", "OpenSSL 3.", "vectorscan 5.", "libarchive 3.",
                                "liblzma 5.", "libplist 2.", "zstd 1.", "SQLite 3."}) {
        QVERIFY2(text.contains(library), library);
    }
    QCOMPARE(runCli({u"--version"_s}).output, text);
    // The window says the same of itself.
    QProcess window;
    window.start(QDir(qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR")).filePath(u"scep-workbench"_s),
                 {u"--version"_s});
    QVERIFY(window.waitForFinished());
    const QByteArray own = window.readAllStandardOutput();
    QCOMPARE(own.mid(own.indexOf('\n')), text.mid(text.indexOf('\n')));
}

void TestOptions::manualPagesNameEverything_data()
{
    QTest::addColumn<int>("program");
    for (int i = 0; i < programs().size(); ++i) {
        QTest::newRow(qPrintable(programs().at(i).name)) << i;
    }
}

void TestOptions::manualPagesNameEverything()
{
    QFETCH(int, program);
    const ProgramDescription description = programs().at(program);
    const QString page = manualPage(description, u"1.2.3"_s);
    QVERIFY(page.contains(u"SCEP Workbench 1.2.3"_s));
    for (const OptionDescription &option : description.options) {
        QString name = option.name;
        const QString written = u"\\fB\\-\\-"_s + name.replace(u'-', u"\\-"_s) + u"\\fR"_s;
        QVERIFY2(page.contains(written), qPrintable(written));
    }
    for (const CommandDescription &command : description.commands) {
        QVERIFY(page.contains(u"\\fB"_s + command.name + u"\\fR"_s));
    }
    if (QStandardPaths::findExecutable(u"man"_s).isEmpty()) {
        QSKIP("man is not installed");
    }
    QTemporaryDir folder;
    QFile file(folder.filePath(u"page.1"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(page.toUtf8());
    file.close();
    QProcess man;
    man.setProcessEnvironment([] {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"MANROFFSEQ"_s, QString());
        environment.insert(u"MANWIDTH"_s, u"80"_s);
        return environment;
    }());
    man.start(u"man"_s, {u"--warnings"_s, u"--local-file"_s, u"--pager=cat"_s, file.fileName()});
    QVERIFY(man.waitForFinished());
    QCOMPARE(man.readAllStandardError(), QByteArray());
    QVERIFY(man.readAllStandardOutput().contains("EXIT STATUS"));
}

void TestOptions::textInManualPagesIsNoRequest()
{
    ProgramDescription program = windowProgram();
    program.about = u".so /etc/passwd\\n"_s;
    const QString page = manualPage(program, u"1"_s);
    QVERIFY(page.contains(u"\n\\&.so /etc/passwd\\en\n"_s));
}

void TestOptions::shellsReadTheirCompletions_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("bash") << u"bash"_s;
    QTest::newRow("zsh") << u"zsh"_s;
    QTest::newRow("fish") << u"fish"_s;
}

void TestOptions::shellsReadTheirCompletions()
{
    QFETCH(QString, shell);
    if (QStandardPaths::findExecutable(shell).isEmpty()) {
        QSKIP("the shell is not installed");
    }
    for (const ProgramDescription &program : programs()) {
        const QString text = shell == u"bash"_s  ? bashCompletion(program)
                             : shell == u"zsh"_s ? zshCompletion(program)
                                                 : fishCompletion(program);
        for (const OptionDescription &option : program.options) {
            QVERIFY2(text.contains(option.name), qPrintable(option.name));
        }
        QProcess process;
        process.start(shell, {u"-n"_s, u"/dev/stdin"_s});
        process.write(text.toUtf8());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(process.exitCode(), 0);
    }
}

void TestOptions::bashOffersWhatFits_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offers");
    const QString program = u"scep-workbench-cli"_s;
    QTest::newRow("commands") << QStringList{program, u"c"_s}
                              << QStringList{u"cert"_s, u"compare"_s, u"code"_s};
    QTest::newRow("second word") << QStringList{program, u"rules"_s, QString()}
                                 << QStringList{u"check"_s, u"list"_s};
    QTest::newRow("options of the command")
        << QStringList{program, u"cert"_s, u"--a"_s} << QStringList{u"--asn1"_s, u"--at"_s};
    QTest::newRow("words of an option")
        << QStringList{program, u"report"_s, u"--format"_s, QString()}
        << QStringList{u"html"_s, u"md"_s, u"json"_s, u"csv"_s, u"pdf"_s};
    QTest::newRow("folders") << QStringList{program, u"analyze"_s, u"--rules"_s, u"ru"_s}
                             << QStringList{u"rules"_s};
    QTest::newRow("files") << QStringList{program, u"analyze"_s, u"examples/READ"_s}
                           << QStringList{u"examples/README.md"_s};
}

void TestOptions::bashOffersWhatFits()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, offers);
    QCOMPARE(bashOffers(words), offers);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
