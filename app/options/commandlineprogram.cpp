// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options/commonoptions.h"
#include "app/options/programs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

OptionDescription flag(const QString &name, const QStringList &commands, const QString &description)
{
    return {.name = name, .valueName = {}, .description = description, .commands = commands};
}

OptionDescription value(const QString &name, const QStringList &commands, const QString &valueName,
                        const QString &description, ValueKind kind = ValueKind::Text)
{
    return {.name = name,
            .valueName = valueName,
            .description = description,
            .commands = commands,
            .kind = kind};
}

OptionDescription choice(const QString &name, const QStringList &commands, const QString &valueName,
                         const QString &description, const QStringList &words)
{
    return {.name = name,
            .valueName = valueName,
            .description = description,
            .commands = commands,
            .kind = ValueKind::Word,
            .words = words};
}

QList<CommandDescription> commands()
{
    const QString files = Tr::tr("FILES…");
    return {
        {u"analyze"_s, files, Tr::tr("print the verdict of every enrollment"), ValueKind::File},
        {u"cert"_s, files, Tr::tr("print certificates, chains and SCEP messages"), ValueKind::File},
        {u"compare"_s, Tr::tr("--good FILES… --bad FILES…"),
         Tr::tr("set a bad device beside a good one"), ValueKind::File},
        {u"report"_s, files,
         Tr::tr("write a report for others: HTML, Markdown, JSON, CSV or PDF; with --good and "
                "--bad in place of FILES… one with a comparison"),
         ValueKind::File},
        {u"code"_s, Tr::tr("CODES…"),
         Tr::tr("print what error codes mean, written in any form: 0x80094800, -2146875392, "
                "\"MCSCEPErrorDomain 22013\", 403.16, badMessageCheck"),
         ValueKind::Text},
        {u"rules check"_s, Tr::tr("DIR"), Tr::tr("look for faults in a folder of rules"),
         ValueKind::Folder},
        {u"rules list"_s, {}, Tr::tr("print the rules"), ValueKind::None},
    };
}

QList<OptionDescription> readingOptions()
{
    const QStringList readers{u"analyze"_s, u"cert"_s, u"compare"_s, u"report"_s};
    const QStringList comparers{u"compare"_s, u"report"_s};
    const QStringList cert{u"cert"_s};
    return {
        flag(u"json"_s, {u"analyze"_s, u"cert"_s, u"compare"_s, u"code"_s, u"rules list"_s},
             Tr::tr("print one JSON object.")),
        flag(u"asn1"_s, cert,
             Tr::tr("print everything element by element, as it is encoded. Keys and passwords are "
                    "left out.")),
        value(u"at"_s, cert, Tr::tr("TIME"),
              Tr::tr("judge chains at TIME (2026-05-01T12:00:00Z) instead of the event's time.")),
        value(u"password-file"_s, readers, Tr::tr("FILE"),
              Tr::tr("the first line of FILE is the password of encrypted files (PKCS#12)."),
              ValueKind::File),
        rulesOption(readers + QStringList{u"rules list"_s}),
        flag(u"markdown"_s, {u"rules list"_s}, Tr::tr("print a page of every cause and its fix.")),
        value(u"zone"_s, readers, Tr::tr("[FILE=]ZONE"),
              Tr::tr("times that are written without a zone are in ZONE (Europe/Warsaw, +02:00): "
                     "those of every file, or of FILE.")),
        value(u"clock"_s, {u"analyze"_s, u"cert"_s, u"report"_s}, Tr::tr("FILE=OFFSET"),
              Tr::tr("OFFSET (+90s, -1h30m, -250ms) is added to every time of FILE, whose clock "
                     "was wrong.")),
        value(u"good"_s, comparers, Tr::tr("FILES…"),
              Tr::tr("files and folders of a device where it went well."), ValueKind::File),
        value(u"bad"_s, comparers, Tr::tr("FILES…"),
              Tr::tr("files and folders of the device in question."), ValueKind::File),
        flag(u"all"_s, {u"compare"_s}, Tr::tr("print also what is the same on both sides.")),
    };
}

QList<OptionDescription> reportOptions()
{
    const QStringList report{u"report"_s};
    return {
        choice(u"format"_s, report, Tr::tr("FORMAT"),
               Tr::tr("html, md, json, csv or pdf. Without it, as the ending of --output says."),
               {u"html"_s, u"md"_s, u"json"_s, u"csv"_s, u"pdf"_s}),
        value(u"output"_s, report, Tr::tr("FILE"),
              Tr::tr("the file to write; - is standard output."), ValueKind::File),
        value(u"template"_s, report, Tr::tr("DIR"),
              Tr::tr("templates of your own; they take the place of built-in ones of the same "
                     "name."),
              ValueKind::Folder),
        value(u"logo"_s, report, Tr::tr("FILE"), Tr::tr("a PNG, JPEG or SVG picture for the head."),
              ValueKind::File),
        value(u"organisation"_s, report, Tr::tr("NAME"), Tr::tr("who hands it out.")),
        choice(u"paper"_s, report, Tr::tr("SIZE"), Tr::tr("A4 (without it) or Letter, for PDF."),
               {u"A4"_s, u"Letter"_s}),
        flag(u"no-redact"_s, report,
             Tr::tr("leave names, addresses, ids and certificates in it. Without it they are "
                    "replaced. Passwords and tokens never stay.")),
        value(u"keep"_s, report, Tr::tr("TEXT"),
              Tr::tr("a text that is not replaced; may be given again.")),
        value(u"hide"_s, report, Tr::tr("TEXT"),
              Tr::tr("a further text that is replaced; may be given again.")),
        value(u"replacements"_s, report, Tr::tr("FILE"),
              Tr::tr("write what was replaced by what into a file, for yourself; - is the standard "
                     "error."),
              ValueKind::File),
    };
}

QList<ExitDescription> exits()
{
    return {
        {{}, 0, Tr::tr("every enrollment succeeded")},
        {{}, 1, Tr::tr("some did not, or are not known to have")},
        {{}, 2, Tr::tr("wrong usage")},
        {{}, 3, Tr::tr("some input could not be read; the rest was analysed")},
        {{}, 4, Tr::tr("nothing was recognised")},
        {u"code"_s, 0, Tr::tr("every code is known")},
        {u"code"_s, 1, Tr::tr("some are not")},
        {u"compare"_s, 0, Tr::tr("both take the same way")},
        {u"compare"_s, 1, Tr::tr("they part")},
        {u"rules check"_s, 0, Tr::tr("no fault")},
        {u"rules check"_s, 1, Tr::tr("there are faults, or no rule at all")},
    };
}

QList<ExplainedText> examples()
{
    return {
        {u"scep-workbench-cli analyze OMADMLog_0.log device.evtx"_s,
         Tr::tr("The verdict of every enrollment in these two files.")},
        {u"scep-workbench-cli cert --json case.zip"_s,
         Tr::tr("Every certificate and SCEP message in the archive, for another program.")},
        {u"scep-workbench-cli compare --good tablet/ --bad phone/"_s,
         Tr::tr("Where the phone left the way that the tablet took.")},
        {u"scep-workbench-cli report --output case.pdf case.zip"_s,
         Tr::tr("A report that names nobody, for the ticket.")},
        {u"scep-workbench-cli code 0x80094800"_s, Tr::tr("What that code means.")},
    };
}

} // namespace

ProgramDescription commandLineProgram()
{
    return {.name = u"scep-workbench-cli"_s,
            .summary = Tr::tr("find out why a device did not get its certificate by SCEP"),
            .about =
                Tr::tr("Rebuilds SCEP certificate delivery from device logs and certificates."),
            .arguments = Tr::tr("COMMAND [OPTIONS] FILES…"),
            .kind = ValueKind::File,
            .commands = commands(),
            .options = readingOptions() + reportOptions(),
            .exits = exits(),
            .examples = examples(),
            .files = {ruleFolder()}};
}

} // namespace Scep
