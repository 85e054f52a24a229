// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/invocation.h"

#include "app/activerules.h"
#include "app/cli/comparecommand.h"
#include "app/cli/passwordfile.h"
#include "app/cli/terminaltext.h"
#include "app/options/optionparser.h"
#include "app/options/programs.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// "-2146875392" is a code and no option: a blank before it keeps the parser's hands off.
QStringList withGuardedNumbers(QStringList arguments)
{
    static const QRegularExpression negative(u"^(-[0-9]+)$"_s);
    const auto command =
        std::ranges::find_if(arguments.cbegin() + 1, arguments.cend(),
                             [](const QString &argument) { return !argument.startsWith(u'-'); });
    if (command != arguments.cend() && *command == "code"_L1) {
        arguments.replaceInStrings(negative, u" \\1"_s);
    }
    return arguments;
}

std::expected<Instant, QString> readTime(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime) {
        time.setTimeZone(QTimeZone::UTC); // a time without a zone is UTC, as in the output
    }
    if (!time.isValid()) {
        return std::unexpected(
            Tr::tr("--at takes a time like 2026-05-01T12:00:00Z, not '%1'.").arg(text));
    }
    return Instant{std::chrono::milliseconds(time.toMSecsSinceEpoch()), TimeCertainty::Known};
}

/// What is wrong with the number of files, codes and sides; empty: nothing.
QString faultOfArguments(const Invocation &invocation)
{
    const bool hasSides = !invocation.good.isEmpty() && !invocation.bad.isEmpty();
    const bool hasOneSide = invocation.good.isEmpty() != invocation.bad.isEmpty();
    const bool hasFiles = !invocation.arguments.isEmpty();
    if (invocation.command == "rules"_L1) {
        return {}; // it counts for itself
    }
    if (invocation.command == "code"_L1) {
        return hasFiles ? QString() : Tr::tr("No codes were given.");
    }
    if (invocation.command == "compare"_L1) {
        return hasSides && !hasFiles ? QString()
                                     : Tr::tr("compare takes --good FILES… and --bad FILES…");
    }
    if (invocation.command == "report"_L1) {
        return hasFiles != hasSides && !hasOneSide
                   ? QString()
                   : Tr::tr("report takes FILES…, or --good FILES… and --bad FILES…");
    }
    return hasFiles ? QString() : Tr::tr("No files were given.");
}

std::expected<void, QString> readValues(const QCommandLineParser &parser, Invocation &invocation)
{
    invocation.json = parser.isSet(u"json"_s);
    invocation.asn1 = parser.isSet(u"asn1"_s);
    invocation.markdown = parser.isSet(u"markdown"_s);
    invocation.all = parser.isSet(u"all"_s);
    invocation.good = parser.values(u"good"_s);
    invocation.bad = parser.values(u"bad"_s);
    invocation.report = {.format = parser.value(u"format"_s),
                         .output = parser.value(u"output"_s),
                         .templates = parser.value(u"template"_s),
                         .logo = parser.value(u"logo"_s),
                         .organisation = parser.value(u"organisation"_s),
                         .paper = parser.value(u"paper"_s)};
    invocation.rules = parser.isSet(u"rules"_s) ? parser.value(u"rules"_s) : defaultRuleFolder();
    if (parser.isSet(u"rules"_s) && !QDir(invocation.rules).exists()) {
        return std::unexpected(
            Tr::tr("--rules: there is no folder '%1'.").arg(terminalPath(invocation.rules)));
    }
    if (parser.isSet(u"at"_s)) {
        const auto time = readTime(parser.value(u"at"_s));
        if (!time) {
            return std::unexpected(time.error());
        }
        invocation.judgedAt = *time;
    }
    if (parser.isSet(u"password-file"_s)) {
        auto password = passwordFromFile(parser.value(u"password-file"_s));
        if (!password) {
            return std::unexpected(
                Tr::tr("--password-file cannot be read: %1.").arg(password.error()));
        }
        invocation.password = *std::move(password);
    }
    return {};
}

} // namespace

bool isForPrograms(const QStringList &arguments)
{
    return arguments.contains("--json"_L1) || arguments.contains("--markdown"_L1) ||
           announcedReportFormat(arguments) == ReportFormat::Json;
}

std::expected<Invocation, QString> readInvocation(const QStringList &arguments)
{
    const ProgramDescription program = commandLineProgram();
    QCommandLineParser parser;
    // A file's name that begins with a dash is one unknown option, not one for each letter.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    addOptions(parser, program);
    if (!parser.parse(withEachOptionNamed(withGuardedNumbers(arguments)))) {
        return std::unexpected(parser.errorText() + u' ' +
                               Tr::tr("Put -- before the names of files that begin with a dash."));
    }
    Invocation invocation;
    const QStringList words = parser.positionalArguments();
    const CommandDescription *command = findCommand(program, words);
    if (parser.isSet(u"help"_s)) {
        invocation.help = helpText(program, command);
        return invocation;
    }
    if (parser.isSet(u"version"_s)) {
        invocation.version = true;
        return invocation;
    }
    if (words.isEmpty()) {
        return std::unexpected(Tr::tr("No command was given."));
    }
    invocation.command = words.first();
    invocation.arguments = words.sliced(1);
    if (command == nullptr && invocation.command != "rules"_L1) {
        return std::unexpected(Tr::tr("Unknown command '%1'.").arg(invocation.command));
    }
    if (command != nullptr) {
        const QString misplaced = misplacedOption(parser, program, command->name);
        if (!misplaced.isEmpty()) {
            return std::unexpected(misplaced);
        }
    }
    if (const auto read = readValues(parser, invocation); !read) {
        return std::unexpected(read.error());
    }
    const auto redaction = readRedactionOptions(parser);
    const auto clocks = readClockOptions(parser.values(u"zone"_s), parser.values(u"clock"_s));
    if (!redaction || !clocks) {
        return std::unexpected(redaction ? clocks.error() : redaction.error());
    }
    invocation.redaction = *redaction;
    invocation.clocks = *clocks;
    const QString fault = faultOfArguments(invocation);
    return fault.isEmpty() ? std::expected<Invocation, QString>(invocation)
                           : std::unexpected(fault);
}

} // namespace Scep
