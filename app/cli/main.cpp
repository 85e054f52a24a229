// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exitstatus.h"
#include "app/cli/passwordfile.h"
#include "app/cli/terminaltext.h"
#include "app/cli/textoutput.h"
#include "app/pipeline.h"
#include "app/translations.h"
#include "models/report/analysisjson.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

#include <functional>

using namespace Scep;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Invocation
{
    QString command;
    QStringList files;
    bool json = false;
    decltype(ImportOptions::password) password = ImportOptions().password;
};

int usageError(const QString &message)
{
    QTextStream err(stderr);
    err << QStringLiteral("scep-workbench-cli: ") << message << '\n'
        << Tr::tr("Try 'scep-workbench-cli --help'.") << '\n';
    return static_cast<int>(ExitStatus::Usage);
}

using Printer = std::function<void(QTextStream &out, const Case &caseData)>;

/// What people read goes through terminalText(); JSON has its own escapes.
void print(FILE *file, const Case &caseData, const Printer &printer)
{
    QString text;
    QTextStream stream(&text);
    printer(stream, caseData);
    QTextStream(file) << terminalText(std::move(text));
}

void printIssuesOf(QTextStream &out, const Case &caseData)
{
    printIssues(out, caseData.evidence);
}

Case caseOf(const Invocation &invocation, QuotedLines *lines = nullptr)
{
    const Pipeline pipeline;
    ImportOptions options = pipeline.importOptions();
    options.password = invocation.password;
    options.wantsHash = invocation.json; // the text does not show it
    return pipeline.run(invocation.files, options, [lines](const ImportResult &source) {
        if (lines) {
            lines->add(source);
        }
    });
}

int analyzeCommand(const Invocation &invocation)
{
    QuotedLines lines;
    const Case result = caseOf(invocation, invocation.json ? nullptr : &lines);
    if (invocation.json) {
        QTextStream(stdout)
            << QJsonDocument(analysisToJson(result)).toJson(QJsonDocument::Indented);
    } else {
        print(stdout, result, [&lines](QTextStream &out, const Case &caseData) {
            printAnalysis(out, caseData, lines);
        });
    }
    print(stderr, result, &printIssuesOf);
    return static_cast<int>(exitStatus(result));
}

int certCommand(const Invocation &invocation)
{
    const Case result = caseOf(invocation);
    print(stdout, result, &printCertificates);
    print(stderr, result, &printIssuesOf);
    return static_cast<int>(certificateExitStatus(result.evidence));
}

void addArguments(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Tr::tr("Rebuilds SCEP certificate delivery from device logs and certificates.\n\n"
               "Commands:\n"
               "  analyze  print the verdict of every enrollment\n"
               "  cert     print certificates, chains and SCEP messages\n\n"
               "Exit status: 0 every enrollment succeeded; 1 some did not, or are not\n"
               "known to have; 2 wrong usage; 3 some input could not be read, the rest was\n"
               "analysed; 4 nothing was recognised."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"), Tr::tr("analyze or cert"));
    parser.addPositionalArgument(QStringLiteral("files"),
                                 Tr::tr("Files and folders; - reads standard input."),
                                 Tr::tr("FILES…"));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("scep-workbench-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SCEP_WORKBENCH_VERSION));

    QCommandLineParser parser;
    // A file's name that begins with a dash is one unknown option, not one for each letter.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QCommandLineOption json(QStringLiteral("json"),
                                  Tr::tr("analyze: print one JSON object (analysis/1)."));
    parser.addOption(json);
    const QCommandLineOption passwordFile(
        QStringLiteral("password-file"),
        Tr::tr("The first line of FILE is the password of encrypted files (PKCS#12)."),
        Tr::tr("FILE"));
    parser.addOption(passwordFile);
    // JSON is a contract between programs: its sentences stay in English.
    if (QCoreApplication::arguments().contains(QStringLiteral("--json"))) {
        installNeutralLanguage();
    } else {
        installTranslations();
    }
    addArguments(parser);
    if (!parser.parse(QCoreApplication::arguments())) {
        return usageError(parser.errorText() + QLatin1Char(' ') +
                          Tr::tr("Put -- before the names of files that begin with a dash."));
    }
    if (parser.isSet(QStringLiteral("help"))) {
        QTextStream(stdout) << parser.helpText();
        return 0;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        parser.showVersion();
    }

    const QStringList arguments = parser.positionalArguments();
    Invocation invocation{
        .command = arguments.value(0), .files = arguments.mid(1), .json = parser.isSet(json)};
    if (parser.isSet(passwordFile)) {
        auto password = passwordFromFile(parser.value(passwordFile));
        if (!password) {
            return usageError(
                Tr::tr("The password file cannot be read: %1.").arg(password.error()));
        }
        invocation.password = *std::move(password);
    }
    if (invocation.command.isEmpty()) {
        return usageError(Tr::tr("No command was given."));
    }
    if (invocation.files.isEmpty()) {
        return usageError(Tr::tr("No files were given."));
    }
    if (invocation.command == QStringLiteral("analyze")) {
        return analyzeCommand(invocation);
    }
    if (invocation.command == QStringLiteral("cert")) {
        if (invocation.json) {
            return usageError(Tr::tr("--json goes with analyze."));
        }
        return certCommand(invocation);
    }
    return usageError(Tr::tr("Unknown command '%1'.").arg(invocation.command));
}
