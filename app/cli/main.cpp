// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/activerules.h"
#include "app/cli/asn1output.h"
#include "app/cli/clockoptions.h"
#include "app/cli/codecommand.h"
#include "app/cli/comparecommand.h"
#include "app/cli/exitstatus.h"
#include "app/cli/passwordfile.h"
#include "app/cli/redactionoptions.h"
#include "app/cli/reportcommand.h"
#include "app/cli/rulescommand.h"
#include "app/cli/terminaltext.h"
#include "app/cli/textoutput.h"
#include "app/pipeline.h"
#include "app/translations.h"
#include "models/domain/clockedevidence.h"
#include "models/report/analysisjson.h"
#include "models/report/certificatesjson.h"
#include "models/report/codetext.h"
#include "models/report/comparisonjson.h"
#include "models/report/reportbuilder.h"
#include "models/report/reportlimits.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTextStream>
#include <QTimeZone>

#include <algorithm>
#include <functional>
#include <memory>
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
    QStringList arguments; ///< files, codes, or what else follows the command
    QString rules;         ///< folder of the person's own rules; may be empty
    QStringList good;      ///< compare: files of the side that went well
    QStringList bad;       ///< compare: files of the other
    bool all = false;      ///< compare: also what is the same
    bool json = false;
    bool asn1 = false; ///< of cert: element by element
    bool markdown = false;
    Instant judgedAt; ///< of cert: when chains are judged; null: at the event's time
    QString language;
    ClockOptions clocks;
    ReportOptionTexts report;
    RedactionRequest redaction;
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

/// Fails with a sentence about an option that the input does not fit. @p lines may be null: what
/// the text of a verdict quotes.
std::expected<Case, QString> caseOf(const Invocation &invocation, const ActiveRules &rules,
                                    const QStringList &files, QuotedLines *lines = nullptr)
{
    const Pipeline pipeline(rules.rules());
    ImportOptions options = pipeline.importOptions();
    options.password = invocation.password;
    // The text does not show it.
    options.wantsHash = invocation.json || invocation.command == QStringLiteral("report");
    const auto quote = [lines](const ImportResult &source) {
        if (lines) {
            lines->add(source);
        }
    };
    const CaseEvidence written = Pipeline::import(files, options, quote);
    const auto clocks = clocksFor(invocation.clocks, written);
    if (!clocks) {
        return std::unexpected(clocks.error());
    }
    Case result{.evidence = withClocks(written, *clocks), .analysis = {}};
    result.analysis = pipeline.analyzeEvidence(result.evidence);
    return result;
}

ActiveRules rulesOf(const Invocation &invocation)
{
    ActiveRules rules(invocation.rules, invocation.language);
    QTextStream err(stderr);
    printRuleIssues(err, rules.issues());
    return rules;
}

int analyzeCommand(const Invocation &invocation)
{
    QuotedLines lines;
    // It stays until the program ends: to free a large case piece by piece would take a while.
    static const auto *const analyzed = new auto(caseOf(
        invocation, rulesOf(invocation), invocation.arguments, invocation.json ? nullptr : &lines));
    const std::expected<Case, QString> &result = *analyzed;
    if (!result) {
        return usageError(result.error());
    }
    if (invocation.json) {
        QTextStream(stdout)
            << QJsonDocument(analysisToJson(*result)).toJson(QJsonDocument::Indented);
    } else {
        print(stdout, *result, [&lines](QTextStream &out, const Case &caseData) {
            printAnalysis(out, caseData, lines);
        });
    }
    print(stderr, *result, &printIssuesOf);
    return static_cast<int>(exitStatus(*result));
}

int certCommand(const Invocation &invocation)
{
    const ActiveRules rules = rulesOf(invocation);
    auto result = caseOf(invocation, rules, invocation.arguments);
    if (!result) {
        return usageError(result.error());
    }
    if (!invocation.judgedAt.isNull()) {
        Pipeline::judgeAt(*result, invocation.judgedAt);
    }
    if (invocation.json) {
        const QJsonObject object =
            invocation.asn1 ? asn1Objects(result->evidence) : certificatesToJson(*result);
        QTextStream(stdout) << QJsonDocument(object).toJson(QJsonDocument::Indented);
    } else {
        print(stdout, *result, invocation.asn1 ? &printAsn1 : &printCertificates);
    }
    print(stderr, *result, &printIssuesOf);
    return static_cast<int>(certificateExitStatus(result->evidence));
}

int compareCommand(const Invocation &invocation)
{
    const ActiveRules rules = rulesOf(invocation);
    const auto good = caseOf(invocation, rules, invocation.good);
    const auto bad = caseOf(invocation, rules, invocation.bad);
    if (!good || !bad) {
        return usageError(good ? bad.error() : good.error());
    }
    print(stderr, *good, &printIssuesOf);
    print(stderr, *bad, &printIssuesOf);
    const ExitStatus reading =
        std::max(certificateExitStatus(good->evidence), certificateExitStatus(bad->evidence));
    const auto places = comparedPlaces(*good, *bad);
    if (!places) {
        QTextStream(stderr) << QStringLiteral("scep-workbench-cli: ") << places.error() << '\n';
        return static_cast<int>(std::max(reading, ExitStatus::Unreadable));
    }
    const Comparison comparison = compare(*places);
    if (invocation.json) {
        QTextStream(stdout) << QJsonDocument(comparisonToJson(comparison, {&*good, &*bad}))
                                   .toJson(QJsonDocument::Indented);
    } else {
        QString text;
        QTextStream stream(&text);
        printComparison(stream, comparison, invocation.all);
        QTextStream(stdout) << terminalText(std::move(text));
    }
    const bool parts = comparison.firstDivergence.has_value();
    return static_cast<int>(
        std::max(reading, parts ? ExitStatus::NotSucceeded : ExitStatus::Succeeded));
}

/// What both files of a report with a comparison and those of one without need.
struct ReportInput
{
    Case caseData;               ///< that the report is about
    std::optional<Case> healthy; ///< that it is compared with
    QString rules;               ///< that were used
    QuotedLines lines{4 * ReportLimits::LineCharacters};
};

std::expected<ReportInput, QString> reportInput(const Invocation &invocation,
                                                const ActiveRules &rules)
{
    ReportInput input;
    input.rules = rules.description();
    const bool isComparison = !invocation.bad.isEmpty();
    auto about = caseOf(invocation, rules, isComparison ? invocation.bad : invocation.arguments,
                        &input.lines);
    if (!about) {
        return std::unexpected(about.error());
    }
    input.caseData = *std::move(about);
    if (isComparison) {
        auto healthy = caseOf(invocation, rules, invocation.good);
        if (!healthy) {
            return std::unexpected(healthy.error());
        }
        input.healthy = *std::move(healthy);
    }
    return input;
}

int reportCommand(const Invocation &invocation)
{
    const auto request = readReportOptions(invocation.report);
    if (!request) {
        return usageError(request.error());
    }
    // As with analyzeCommand(): it stays until the program ends.
    static const auto *const read = new auto(reportInput(invocation, rulesOf(invocation)));
    const std::expected<ReportInput, QString> &input = *read;
    if (!input) {
        return usageError(input.error());
    }
    const Case &caseData = input->caseData;
    print(stderr, caseData, &printIssuesOf);
    std::optional<ComparisonInput> comparison;
    if (input->healthy) {
        print(stderr, *input->healthy, &printIssuesOf);
        const auto places = comparedPlaces(*input->healthy, caseData);
        if (!places) {
            QTextStream(stderr) << QStringLiteral("scep-workbench-cli: ") << places.error() << '\n';
            return static_cast<int>(std::max(exitStatus(caseData), ExitStatus::Unreadable));
        }
        comparison = {.comparison = compare(*places), .cases = {&*input->healthy, &caseData}};
    }
    const ReportOptions options{
        .language = invocation.language.isEmpty() ? QStringLiteral("en") : invocation.language,
        .program = QStringLiteral("SCEP Workbench %1").arg(QCoreApplication::applicationVersion()),
        .rules = input->rules,
        .organisation = request->organisation,
        .wantsEvents = request->format == ReportFormat::Csv,
        .wantsData = request->format == ReportFormat::Json};
    const auto quote = [&](const EvidenceRef &line) {
        return input->lines.line(caseData.evidence, line);
    };
    const auto report =
        reportForOthers(makeReport(caseData, {}, comparison, options, quote), caseData,
                        input->healthy ? &*input->healthy : nullptr, invocation.redaction);
    if (!report) {
        return usageError(report.error());
    }
    const auto bytes = reportBytes(*report, *request);
    const auto written =
        bytes ? writeReport(*bytes, request->output) : std::unexpected(bytes.error());
    return written ? static_cast<int>(exitStatus(caseData)) : usageError(written.error());
}

int rulesCommand(const Invocation &invocation)
{
    QTextStream out(stdout);
    const auto status = runRulesCommand(out, {.arguments = invocation.arguments,
                                              .folder = invocation.rules,
                                              .json = invocation.json,
                                              .markdown = invocation.markdown});
    return status ? *status : usageError(status.error());
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

void addReportOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("format"),
          Tr::tr("report: html, md, json, csv or pdf. Without it, as the ending of --output says."),
          Tr::tr("FORMAT")},
         {QStringLiteral("output"), Tr::tr("report: the file to write; - is standard output."),
          Tr::tr("FILE")},
         {QStringLiteral("template"),
          Tr::tr("report: templates of your own; they take the place of built-in ones of the same "
                 "name."),
          Tr::tr("DIR")},
         {QStringLiteral("logo"), Tr::tr("report: a PNG, JPEG or SVG picture for the head."),
          Tr::tr("FILE")},
         {QStringLiteral("organisation"), Tr::tr("report: who hands it out."), Tr::tr("NAME")},
         {QStringLiteral("paper"), Tr::tr("report: A4 (without it) or Letter, for PDF."),
          Tr::tr("SIZE")}});
}

void addArguments(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Tr::tr("Rebuilds SCEP certificate delivery from device logs and certificates.\n\n"
               "Commands:\n"
               "  analyze      print the verdict of every enrollment\n"
               "  cert         print certificates, chains and SCEP messages\n"
               "  compare      set a bad device beside a good one: compare --good FILES…\n"
               "               --bad FILES…\n"
               "  report       write a report for others: HTML, Markdown, JSON, CSV or PDF\n"
               "  code         print what error codes mean, written in any form: 0x80094800,\n"
               "               -2146875392, \"MCSCEPErrorDomain 22013\", 403.16, badMessageCheck\n"
               "  rules check  look for faults in a folder of rules\n"
               "  rules list   print the rules\n\n"
               "Exit status: 0 every enrollment succeeded; 1 some did not, or are not\n"
               "known to have; 2 wrong usage; 3 some input could not be read, the rest was\n"
               "analysed; 4 nothing was recognised. code: 0 every code is known; 1 some are\n"
               "not. compare: 0 both take the same way; 1 they part. rules check: 0 no fault;\n"
               "1 faults."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"),
                                 Tr::tr("analyze, cert, compare, report, code or rules"));
    parser.addPositionalArgument(
        QStringLiteral("files"),
        Tr::tr("Files and folders; - reads standard input. Of code: codes."), Tr::tr("FILES…"));
}

/// Fonts, and with them a report on paper, need the larger kind of application; a display they do
/// not.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    if (announcedReportFormat(arguments) == ReportFormat::Pdf) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("scep-workbench-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SCEP_WORKBENCH_VERSION));

    QCommandLineParser parser;
    // A file's name that begins with a dash is one unknown option, not one for each letter.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QCommandLineOption json(
        QStringLiteral("json"),
        Tr::tr("analyze, cert, compare, code, rules list: print one JSON object."));
    parser.addOption(json);
    const QCommandLineOption asn1(
        QStringLiteral("asn1"),
        Tr::tr("cert: print everything element by element, as it is encoded. Keys and passwords "
               "are left out."));
    parser.addOption(asn1);
    const QCommandLineOption at(
        QStringLiteral("at"),
        Tr::tr("cert: judge chains at TIME (2026-05-01T12:00:00Z) instead of the event's time."),
        Tr::tr("TIME"));
    parser.addOption(at);
    const QCommandLineOption passwordFile(
        QStringLiteral("password-file"),
        Tr::tr("The first line of FILE is the password of encrypted files (PKCS#12)."),
        Tr::tr("FILE"));
    parser.addOption(passwordFile);
    const QCommandLineOption rules(
        QStringLiteral("rules"),
        Tr::tr("Rules of your own; they take the place of built-in ones of the same id. Without "
               "it, the folder scep-workbench/rules of your configuration, if there is one."),
        Tr::tr("DIR"));
    parser.addOption(rules);
    const QCommandLineOption markdown(
        QStringLiteral("markdown"), Tr::tr("rules list: print a page of every cause and its fix."));
    parser.addOption(markdown);
    const QCommandLineOption zone(
        QStringLiteral("zone"),
        Tr::tr("Times that are written without a zone are in ZONE (Europe/Warsaw, +02:00): those "
               "of every file, or of FILE."),
        Tr::tr("[FILE=]ZONE"));
    parser.addOption(zone);
    const QCommandLineOption clock(
        QStringLiteral("clock"),
        Tr::tr("OFFSET (+90s, -1h30m, -250ms) is added to every time of FILE, whose clock was "
               "wrong."),
        Tr::tr("FILE=OFFSET"));
    parser.addOption(clock);
    const QCommandLineOption good(
        QStringLiteral("good"),
        Tr::tr("compare: files and folders of a device where it went well."), Tr::tr("FILES…"));
    parser.addOption(good);
    const QCommandLineOption bad(QStringLiteral("bad"),
                                 Tr::tr("compare: files and folders of the device in question."),
                                 Tr::tr("FILES…"));
    parser.addOption(bad);
    const QCommandLineOption all(QStringLiteral("all"),
                                 Tr::tr("compare: print also what is the same on both sides."));
    parser.addOption(all);
    addReportOptions(parser);
    addRedactionOptions(parser);
    Invocation invocation;
    // JSON is a contract between programs: its sentences stay in English.
    const QStringList given = QCoreApplication::arguments();
    if (given.contains(QStringLiteral("--json")) || given.contains(QStringLiteral("--markdown")) ||
        announcedReportFormat(given) == ReportFormat::Json) {
        installNeutralLanguage(); // rules are in English, and so is a page of them
    } else {
        invocation.language = installTranslations();
    }
    addArguments(parser);
    if (!parser.parse(withEachOptionNamed(withGuardedNumbers(QCoreApplication::arguments())))) {
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
    invocation.command = arguments.value(0);
    invocation.arguments = arguments.mid(1);
    invocation.json = parser.isSet(json);
    invocation.asn1 = parser.isSet(asn1);
    invocation.markdown = parser.isSet(markdown);
    invocation.good = parser.values(good);
    invocation.bad = parser.values(bad);
    invocation.all = parser.isSet(all);
    invocation.report = {.format = parser.value(QStringLiteral("format")),
                         .output = parser.value(QStringLiteral("output")),
                         .templates = parser.value(QStringLiteral("template")),
                         .logo = parser.value(QStringLiteral("logo")),
                         .organisation = parser.value(QStringLiteral("organisation")),
                         .paper = parser.value(QStringLiteral("paper"))};
    const auto redaction = readRedactionOptions(parser);
    if (!redaction) {
        return usageError(redaction.error());
    }
    invocation.redaction = *redaction;
    invocation.rules = parser.isSet(rules) ? parser.value(rules) : defaultRuleFolder();
    if (parser.isSet(rules) && !QDir(invocation.rules).exists()) {
        return usageError(Tr::tr("There is no folder '%1'.").arg(terminalPath(invocation.rules)));
    }
    const auto clocks = readClockOptions(parser.values(zone), parser.values(clock));
    if (!clocks) {
        return usageError(clocks.error());
    }
    invocation.clocks = *clocks;
    if (parser.isSet(at)) {
        QDateTime time = QDateTime::fromString(parser.value(at), Qt::ISODate);
        if (time.timeSpec() == Qt::LocalTime) {
            time.setTimeZone(QTimeZone::UTC); // a time without a zone is UTC, as in the output
        }
        if (!time.isValid() || invocation.command != QStringLiteral("cert")) {
            return usageError(
                Tr::tr("--at goes with cert, and TIME is like 2026-05-01T12:00:00Z."));
        }
        invocation.judgedAt = {std::chrono::milliseconds(time.toMSecsSinceEpoch()),
                               TimeCertainty::Known};
    }
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
    if (invocation.command == QStringLiteral("rules")) {
        return rulesCommand(invocation);
    }
    if (invocation.command == QStringLiteral("compare")) {
        if (invocation.good.isEmpty() || invocation.bad.isEmpty() ||
            !invocation.arguments.isEmpty()) {
            return usageError(Tr::tr("compare takes --good FILES… and --bad FILES…"));
        }
        if (!parser.values(clock).isEmpty()) {
            return usageError(Tr::tr("--clock goes with analyze and cert: what is compared is not "
                                     "when things happened."));
        }
        return compareCommand(invocation);
    }
    if (invocation.command == QStringLiteral("report")) {
        const bool isComparison = !invocation.good.isEmpty() && !invocation.bad.isEmpty();
        if (invocation.arguments.isEmpty() != isComparison ||
            invocation.good.isEmpty() != invocation.bad.isEmpty()) {
            return usageError(Tr::tr("report takes FILES…, or --good FILES… and --bad FILES…"));
        }
        return reportCommand(invocation);
    }
    if (invocation.arguments.isEmpty()) {
        return usageError(Tr::tr("No files were given."));
    }
    if (invocation.markdown) {
        return usageError(Tr::tr("--markdown goes with rules list."));
    }
    if (invocation.asn1 && invocation.command != QStringLiteral("cert")) {
        return usageError(Tr::tr("--asn1 goes with cert."));
    }
    if (invocation.command == QStringLiteral("analyze")) {
        return analyzeCommand(invocation);
    }
    if (invocation.command == QStringLiteral("cert")) {
        return certCommand(invocation);
    }
    return usageError(Tr::tr("Unknown command '%1'.").arg(invocation.command));
}
