// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/activerules.h"
#include "app/cli/asn1output.h"
#include "app/cli/codecommand.h"
#include "app/cli/comparecommand.h"
#include "app/cli/exitstatus.h"
#include "app/cli/invocation.h"
#include "app/cli/notesoutput.h"
#include "app/cli/reportcommand.h"
#include "app/cli/rulescommand.h"
#include "app/cli/terminaltext.h"
#include "app/cli/textoutput.h"
#include "app/evidencereading.h"
#include "app/pipeline.h"
#include "app/translations.h"
#include "app/versiontext.h"
#include "models/domain/decidedevidence.h"
#include "models/report/analysisjson.h"
#include "models/report/certificatesjson.h"
#include "models/report/codetext.h"
#include "models/report/comparisonjson.h"
#include "models/report/reportbuilder.h"
#include "models/report/reportlimits.h"
#include "models/session/ownverdicts.h"
#include "models/session/resolvedtarget.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QHash>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

using namespace Scep;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
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

/// A case as a command works on it.
struct ReadCase
{
    Case caseData;
    Annotations annotations; ///< of the case files among the input
    bool isWhole = true;     ///< nothing of a case file was lost, missing or changed
    QStringList unmet;       ///< FoundClocks::unmet
};

/// As the commands that judge show it: with the person's own verdicts.
ReadCase judged(ReadCase read)
{
    read.caseData = withOwnVerdicts(read.caseData, read.annotations);
    return read;
}

int exitStatusOf(const ReadCase &read, ExitStatus status)
{
    return static_cast<int>(read.isWhole ? status : ExitStatus::Unreadable);
}

/// What of case files could not be had goes to the standard error.
bool sayProblems(const QList<CaseFileProblem> &problems)
{
    for (const CaseFileProblem &problem : problems) {
        QTextStream(stderr) << terminalText(caseFileProblemText(problem)) << '\n';
    }
    return !problems.isEmpty();
}

/// Fails with a sentence about a case file. @p lines may be null: what the text of a verdict
/// quotes.
std::expected<ReadCase, QString> caseOf(const Invocation &invocation, const ActiveRules &rules,
                                        const QStringList &files, QuotedLines *lines = nullptr)
{
    const Pipeline pipeline(rules.rules());
    ImportOptions options = pipeline.importOptions();
    options.password = invocation.password;
    // The text does not show it.
    options.wantsHash = invocation.json || invocation.command == QStringLiteral("report");
    const auto quote = [lines](const ImportResult &source, bool isCopy) {
        if (lines) {
            lines->add(source, isCopy);
        }
    };
    const auto read = readEvidence(files, options, quote);
    if (!read) {
        return std::unexpected(terminalText(read.error()));
    }
    const FoundClocks found = clocksFor(invocation.clocks, read->evidence);
    SourceClocks all = read->clocks;
    all.insert(found.clocks); // what is said now counts
    ReadCase result{
        .caseData = {.evidence = withDecisions(read->evidence, all, read->devices), .analysis = {}},
        .annotations = read->annotations,
        .isWhole = !sayProblems(read->problems),
        .unmet = found.unmet};
    result.caseData.analysis = pipeline.analyzeEvidence(result.caseData.evidence);
    return result;
}

/// As caseOf(), of all files of the command: it fails too where an option names none of them.
std::expected<ReadCase, QString> caseOfAll(const Invocation &invocation, const ActiveRules &rules,
                                           QuotedLines *lines = nullptr)
{
    auto read = caseOf(invocation, rules, invocation.arguments, lines);
    if (read && !read->unmet.isEmpty()) {
        return std::unexpected(read->unmet.constFirst());
    }
    return read;
}

/// The two cases of a comparison may have different files: a sentence about the first option that
/// names one of neither, or nothing.
std::optional<QString> unmetByBoth(const ReadCase &good, const ReadCase &bad)
{
    const auto unmet = std::ranges::find_if(
        good.unmet, [&bad](const QString &sentence) { return bad.unmet.contains(sentence); });
    return unmet == good.unmet.cend() ? std::nullopt : std::optional(*unmet);
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
    static const auto *const analyzed =
        new auto(caseOfAll(invocation, rulesOf(invocation), invocation.json ? nullptr : &lines));
    if (!*analyzed) {
        return usageError(analyzed->error());
    }
    static const auto *const result = new auto(judged(**analyzed));
    const Case &caseData = result->caseData;
    if (invocation.json) {
        QTextStream(stdout)
            << QJsonDocument(analysisToJson(caseData)).toJson(QJsonDocument::Indented);
    } else {
        print(stdout, caseData, [&lines](QTextStream &out, const Case &shown) {
            printAnalysis(out, shown, lines);
            printNotes(out, result->annotations, shown);
        });
    }
    print(stderr, caseData, &printIssuesOf);
    return exitStatusOf(*result, exitStatus(caseData));
}

int certCommand(const Invocation &invocation)
{
    const ActiveRules rules = rulesOf(invocation);
    auto result = caseOfAll(invocation, rules);
    if (!result) {
        return usageError(result.error());
    }
    Case &caseData = result->caseData;
    if (!invocation.judgedAt.isNull()) {
        Pipeline::judgeAt(caseData, invocation.judgedAt);
    }
    if (invocation.json) {
        const QJsonObject object =
            invocation.asn1 ? asn1Objects(caseData.evidence) : certificatesToJson(caseData);
        QTextStream(stdout) << QJsonDocument(object).toJson(QJsonDocument::Indented);
    } else {
        print(stdout, caseData, invocation.asn1 ? &printAsn1 : &printCertificates);
    }
    print(stderr, caseData, &printIssuesOf);
    return exitStatusOf(*result, certificateExitStatus(caseData.evidence));
}

int compareCommand(const Invocation &invocation)
{
    const ActiveRules rules = rulesOf(invocation);
    const auto readGood = caseOf(invocation, rules, invocation.good);
    const auto readBad = caseOf(invocation, rules, invocation.bad);
    if (!readGood || !readBad) {
        return usageError(readGood ? readBad.error() : readGood.error());
    }
    if (const auto unmet = unmetByBoth(*readGood, *readBad)) {
        return usageError(*unmet);
    }
    const Case *const good = &readGood->caseData;
    const Case *const bad = &readBad->caseData;
    print(stderr, *good, &printIssuesOf);
    print(stderr, *bad, &printIssuesOf);
    const bool isWhole = readGood->isWhole && readBad->isWhole;
    const ExitStatus reading =
        std::max({isWhole ? ExitStatus::Succeeded : ExitStatus::Unreadable,
                  certificateExitStatus(good->evidence), certificateExitStatus(bad->evidence)});
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
    ReadCase about;              ///< what the report is about
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
    auto about = isComparison ? caseOf(invocation, rules, invocation.bad, &input.lines)
                              : caseOfAll(invocation, rules, &input.lines);
    if (!about) {
        return std::unexpected(about.error());
    }
    input.about = *std::move(about);
    if (isComparison) {
        auto healthy = caseOf(invocation, rules, invocation.good);
        if (!healthy) {
            return std::unexpected(healthy.error());
        }
        if (const auto unmet = unmetByBoth(*healthy, input.about)) {
            return std::unexpected(*unmet);
        }
        input.healthy = std::move(healthy->caseData);
        input.about.isWhole = input.about.isWhole && healthy->isWhole;
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
    const ReadCase &about = input->about;
    const Case &caseData = about.caseData;
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
    const auto report = reportForOthers(
        makeReport(caseData, withResolvedTargets(about.annotations, caseData), comparison, options,
                   quote),
        caseData, input->healthy ? &*input->healthy : nullptr, invocation.redaction);
    if (!report) {
        return usageError(report.error());
    }
    const auto bytes = reportBytes(*report, *request);
    const auto written =
        bytes ? writeReport(*bytes, request->output) : std::unexpected(bytes.error());
    return written ? exitStatusOf(about, exitStatus(judged(about).caseData))
                   : usageError(written.error());
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

int run(const Invocation &invocation)
{
    using Command = int (*)(const Invocation &);
    static const QHash<QString, Command> commands{
        {QStringLiteral("analyze"), &analyzeCommand}, {QStringLiteral("cert"), &certCommand},
        {QStringLiteral("compare"), &compareCommand}, {QStringLiteral("report"), &reportCommand},
        {QStringLiteral("code"), &codeCommand},       {QStringLiteral("rules"), &rulesCommand}};
    return commands.value(invocation.command)(invocation);
}

} // namespace

int main(int argc, char *argv[])
{
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("scep-workbench-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SCEP_WORKBENCH_VERSION));

    const QStringList arguments = QCoreApplication::arguments();
    QString language;
    if (isForPrograms(arguments)) {
        installNeutralLanguage();
    } else {
        language = installTranslations();
    }
    auto invocation = readInvocation(arguments);
    if (!invocation) {
        return usageError(invocation.error());
    }
    if (!invocation->help.isEmpty() || invocation->version) {
        QTextStream(stdout) << (invocation->version ? versionText() : invocation->help);
        return 0;
    }
    invocation->language = language;
    return run(*invocation);
}
