// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options/manualpage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ManualPage)
};

/// Text as roff prints it: nothing in it is a request or an escape.
QString roff(const QString &text)
{
    QString safe = text;
    safe.replace(u'\\', "\\e"_L1).replace(u'-', "\\-"_L1);
    if (safe.startsWith(u'.') || safe.startsWith(u'\'')) {
        safe.prepend("\\&"_L1);
    }
    return safe;
}

QString bold(const QString &text)
{
    return "\\fB"_L1 + roff(text) + "\\fR"_L1;
}

QString italic(const QString &text)
{
    return text.isEmpty() ? QString() : " \\fI"_L1 + roff(text) + "\\fR"_L1;
}

void appendHeading(QString &page, const QString &heading)
{
    page += ".SH \""_L1 + roff(heading) + "\"\n"_L1;
}

/// A tagged paragraph.
void appendItem(QString &page, const QString &tag, const QString &text)
{
    page += ".TP\n"_L1 + tag + u'\n' + roff(text) + u'\n';
}

void appendCommands(QString &page, const ProgramDescription &program)
{
    if (program.commands.isEmpty()) {
        return;
    }
    appendHeading(page, Tr::tr("COMMANDS"));
    for (const CommandDescription &command : program.commands) {
        appendItem(page, bold(command.name) + italic(command.arguments),
                   asSentence(command.description));
    }
}

void appendOptions(QString &page, const ProgramDescription &program)
{
    appendHeading(page, Tr::tr("OPTIONS"));
    for (const OptionDescription &option : program.options) {
        QString text = asSentence(option.description);
        if (!option.commands.isEmpty()) {
            text += u' ' + Tr::tr("Goes with: %1.").arg(option.commands.join(u", "_s));
        }
        appendItem(page, bold(u"--"_s + option.name) + italic(option.valueName), text);
    }
    appendItem(page, bold(u"-h"_s) + u", "_s + bold(u"--help"_s), Tr::tr("Prints a help text."));
    appendItem(page, bold(u"-v"_s) + u", "_s + bold(u"--version"_s),
               Tr::tr("Prints the versions of the program, its rules and its libraries."));
}

void appendExits(QString &page, const ProgramDescription &program)
{
    appendHeading(page, Tr::tr("EXIT STATUS"));
    for (const ExitDescription &exit : program.exits) {
        const QString command = exit.command.isEmpty() ? QString() : exit.command + u": "_s;
        appendItem(page, bold(command + QString::number(exit.status)), asSentence(exit.meaning));
    }
}

void appendTexts(QString &page, const QString &heading, const QList<ExplainedText> &texts)
{
    if (texts.isEmpty()) {
        return;
    }
    appendHeading(page, heading);
    for (const ExplainedText &text : texts) {
        appendItem(page, bold(text.text), text.explanation);
    }
}

} // namespace

QString manualPage(const ProgramDescription &program, const QString &version)
{
    QString page = ".\\\" Made of the program's option table.\n"_L1;
    page += ".TH %1 1 \"\" \"SCEP Workbench %2\" \"%3\"\n"_L1.arg(
        roff(program.name.toUpper()), roff(version), roff(Tr::tr("User Commands")));
    appendHeading(page, Tr::tr("NAME"));
    page += roff(program.name) + " \\- "_L1 + roff(program.summary) + u'\n';
    appendHeading(page, Tr::tr("SYNOPSIS"));
    page += bold(program.name) + italic(program.arguments) + u'\n';
    appendHeading(page, Tr::tr("DESCRIPTION"));
    page += roff(program.about) + u'\n';
    page += ".PP\n"_L1 +
            roff(Tr::tr("FILES are files, folders and archives. Nothing is sent over "
                        "the network.")) +
            u'\n';
    appendCommands(page, program);
    appendOptions(page, program);
    appendExits(page, program);
    appendTexts(page, Tr::tr("FILES"), program.files);
    appendTexts(page, Tr::tr("EXAMPLES"), program.examples);
    appendHeading(page, Tr::tr("SEE ALSO"));
    const QString other =
        program.commands.isEmpty() ? u"scep-workbench-cli"_s : u"scep-workbench"_s;
    page += bold(other) + "(1)\n"_L1;
    return page;
}

} // namespace Scep
