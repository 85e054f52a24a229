// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options/optionparser.h"

#include "app/options/textwrapping.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// Where a description begins; a name that reaches further has the line to itself.
constexpr qsizetype DescriptionColumn = 26;

void appendEntry(QString &text, const QString &name, const QString &description)
{
    const QString indent(DescriptionColumn, u' ');
    const QStringList lines = wrapText(description, HelpColumns - DescriptionColumn);
    QString head = u"  "_s + name;
    if (head.size() + 2 > DescriptionColumn) {
        text += head + u'\n';
        head.clear();
    }
    text += head.leftJustified(DescriptionColumn) + lines.join(u'\n' + indent) + u'\n';
}

void appendParagraph(QString &text, const QString &paragraph)
{
    text += wrapText(paragraph, HelpColumns).join(u'\n') + u'\n';
}

QString optionName(const OptionDescription &option)
{
    const QString name = u"--"_s + option.name;
    return option.valueName.isEmpty() ? name : name + u' ' + option.valueName;
}

QString nameWithArguments(const CommandDescription &command)
{
    return command.arguments.isEmpty() ? command.name : command.name + u' ' + command.arguments;
}

/// @p namesCommands: whether a description says which commands the option goes with.
void appendOptions(QString &text, const QList<OptionDescription> &options, bool namesCommands)
{
    text += u'\n' + Tr::tr("Options:") + u'\n';
    for (const OptionDescription &option : options) {
        const bool isSome = namesCommands && !option.commands.isEmpty();
        appendEntry(text, optionName(option),
                    isSome ? option.commands.join(u", "_s) + u": "_s + option.description
                           : option.description);
    }
    appendEntry(text, u"-h, --help"_s, Tr::tr("print this help."));
    appendEntry(text, u"-v, --version"_s,
                Tr::tr("print the versions of the program, its rules and its libraries."));
}

void appendExits(QString &text, const QList<ExitDescription> &exits)
{
    text += u'\n' + Tr::tr("Exit status:") + u'\n';
    for (const ExitDescription &exit : exits) {
        const QString status = QString::number(exit.status);
        appendEntry(text, exit.command.isEmpty() ? status : exit.command + u": "_s + status,
                    exit.meaning);
    }
}

/// Those of the command; where it has none of its own for a status, the program's.
QList<ExitDescription> exitsOf(const ProgramDescription &program, const QString &command)
{
    QList<ExitDescription> exits;
    for (const ExitDescription &exit : program.exits) {
        const bool isOwn = exit.command == command;
        const bool isReplaced =
            std::ranges::any_of(program.exits, [&](const ExitDescription &other) {
                return other.command == command && other.status == exit.status;
            });
        if (isOwn || (exit.command.isEmpty() && !isReplaced)) {
            exits.append({{}, exit.status, exit.meaning});
        }
    }
    std::ranges::stable_sort(exits, {}, &ExitDescription::status);
    return exits;
}

QString programHelp(const ProgramDescription &program)
{
    QString text = Tr::tr("Usage: %1").arg(program.name + u' ' + program.arguments) + u'\n';
    appendParagraph(text, program.about);
    if (!program.commands.isEmpty()) {
        text += u'\n' + Tr::tr("Commands:") + u'\n';
        for (const CommandDescription &command : program.commands) {
            appendEntry(text, nameWithArguments(command), command.description);
        }
        text += u'\n';
        appendParagraph(text, Tr::tr("FILES are files, folders and archives; - reads standard "
                                     "input. '%1 COMMAND --help' tells of one command.")
                                  .arg(program.name));
    }
    appendOptions(text, program.options, true);
    appendExits(text, program.exits);
    return text;
}

QString commandHelp(const ProgramDescription &program, const CommandDescription &command)
{
    QString text =
        Tr::tr("Usage: %1").arg(program.name + u' ' + nameWithArguments(command)) + u'\n';
    appendParagraph(text, asSentence(command.description));
    appendOptions(text, optionsOf(program, command.name), false);
    appendExits(text, exitsOf(program, command.name));
    return text;
}

} // namespace

void addOptions(QCommandLineParser &parser, const ProgramDescription &program)
{
    for (const OptionDescription &option : program.options) {
        parser.addOption(QCommandLineOption(option.name, option.description, option.valueName));
    }
    parser.addHelpOption();
    parser.addVersionOption();
}

QString helpText(const ProgramDescription &program, const CommandDescription *command)
{
    return command == nullptr ? programHelp(program) : commandHelp(program, *command);
}

QString misplacedOption(const QCommandLineParser &parser, const ProgramDescription &program,
                        const QString &command)
{
    for (const OptionDescription &option : program.options) {
        if (parser.isSet(option.name) && !option.commands.isEmpty() &&
            !option.commands.contains(command)) {
            return Tr::tr("--%1 goes with %2.")
                .arg(option.name, QLocale().createSeparatedList(option.commands));
        }
    }
    return {};
}

} // namespace Scep
