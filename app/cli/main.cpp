// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/codecommand.h"
#include "app/cli/exitstatus.h"
#include "app/cli/passwordfile.h"
#include "app/cli/terminaltext.h"
#include "app/cli/textoutput.h"
#include "app/pipeline.h"
#include "app/translations.h"
#include "models/report/analysisjson.h"
#include "models/report/codetext.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>
#include <utility>

using namespace Scep;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Invocation
{
    QString command;
    QStringList arguments; ///< files, or codes
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

using Printer = void (*)(QTextStream &out, const Case &caseData);

/// What people read goes through terminalText(); JSON has its own escapes.
void print(FILE *file, const Case &caseData, Printer printer)
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

Case caseOf(const Invocation &invocation)
{
    const Pipeline pipeline;
    ImportOptions options = pipeline.importOptions();
    options.password = invocation.password;
    options.wantsHash = invocation.json; // the text does not show it
    return pipeline.run(invocation.arguments, options);
}

int analyzeCommand(const Invocation &invocation)
{
    const Case result = caseOf(invocation);
    if (invocation.json) {
        QTextStream(stdout)
            << QJsonDocument(analysisToJson(result)).toJson(QJsonDocument::Indented);
    } else {
        print(stdout, result, &printAnalysis);
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

/// Codes are no files: nothing is read, and the exit status says whether all were found.
int codeCommand(const Invocation &invocation)
{
    QStringList codes;
    for (const QString &code : invocation.arguments) {
        codes.append(code.trimmed());
    }
    if (invocation.json) {
        QTextStream(stdout) << QJsonDocument(codesToJson(codes)).toJson(QJsonDocument::Indented);
    } else {
        QString text;
        QTextStream stream(&text);
        printCodes(stream, codes);
        QTextStream(stdout) << terminalText(std::move(text));
    }
    return static_cast<int>(areCodesKnown(codes) ? ExitStatus::Succeeded
                                                 : ExitStatus::NotSucceeded);
}

/// "-2146875392" is a code and no option: a blank before it keeps the parser's hands off.
QStringList withGuardedNumbers(QStringList arguments)
{
    static const QRegularExpression negative(QStringLiteral("^(-[0-9]+)$"));
    const auto command =
        std::ranges::find_if(arguments.cbegin() + 1, arguments.cend(), [](const QString &argument) {
            return !argument.startsWith(QLatin1Char('-'));
        });
    if (command != arguments.cend() && *command == QStringLiteral("code")) {
        arguments.replaceInStrings(negative, QStringLiteral(" \\1"));
    }
    return arguments;
}

void addArguments(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Tr::tr("Rebuilds SCEP certificate delivery from device logs and certificates.\n\n"
               "Commands:\n"
               "  analyze  print the verdict of every enrollment\n"
               "  cert     print certificates, chains and SCEP messages\n"
               "  code     print what error codes mean, written in any form: 0x80094800,\n"
               "           -2146875392, \"MCSCEPErrorDomain 22013\", 403.16, badMessageCheck\n\n"
               "Exit status: 0 every enrollment succeeded; 1 some did not, or are not\n"
               "known to have; 2 wrong usage; 3 some input could not be read, the rest was\n"
               "analysed; 4 nothing was recognised. Of code: 0 every code is known; 1 some\n"
               "are not."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"), Tr::tr("analyze, cert or code"));
    parser.addPositionalArgument(
        QStringLiteral("files"),
        Tr::tr("Files and folders; - reads standard input. Of code: codes."), Tr::tr("FILES…"));
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
                                  Tr::tr("analyze, code: print one JSON object."));
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
    if (!parser.parse(withGuardedNumbers(QCoreApplication::arguments()))) {
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
        .command = arguments.value(0), .arguments = arguments.mid(1), .json = parser.isSet(json)};
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
    if (invocation.command == QStringLiteral("code")) {
        return invocation.arguments.isEmpty() ? usageError(Tr::tr("No codes were given."))
                                              : codeCommand(invocation);
    }
    if (invocation.arguments.isEmpty()) {
        return usageError(Tr::tr("No files were given."));
    }
    if (invocation.command == QStringLiteral("analyze")) {
        return analyzeCommand(invocation);
    }
    if (invocation.command == QStringLiteral("cert")) {
        if (invocation.json) {
            return usageError(Tr::tr("--json goes with analyze and code."));
        }
        return certCommand(invocation);
    }
    return usageError(Tr::tr("Unknown command '%1'.").arg(invocation.command));
}
