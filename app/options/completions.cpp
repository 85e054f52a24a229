// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options/completions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

constexpr QLatin1StringView Head = "# Made of the program's option table.\n"_L1;

/// "_scep_workbench": a name that a shell's function may have.
QString functionName(const ProgramDescription &program)
{
    QString name = program.name;
    return u'_' + name.replace(u'-', u'_');
}

/// In single quotes, as bash, zsh and fish read them.
QString quoted(const QString &text)
{
    QString inner = text;
    return u'\'' + inner.replace(u'\'', "'\\''"_L1) + u'\'';
}

QStringList firstWords(const ProgramDescription &program)
{
    QStringList words;
    for (const CommandDescription &command : program.commands) {
        words.append(command.name.section(u' ', 0, 0));
    }
    words.removeDuplicates();
    return words;
}

/// The second words of the commands that begin with that word: "check", "list" of "rules".
QStringList secondWords(const ProgramDescription &program, const QString &first)
{
    QStringList words;
    for (const CommandDescription &command : program.commands) {
        if (command.name.section(u' ', 0, 0) == first && command.name.contains(u' ')) {
            words.append(command.name.section(u' ', 1));
        }
    }
    return words;
}

QString dashedNames(const QList<OptionDescription> &options)
{
    QStringList names;
    for (const OptionDescription &option : options) {
        names.append(u"--"_s + option.name);
    }
    return (names + QStringList{u"--help"_s, u"--version"_s}).join(u' ');
}

/// The options of all commands that begin with that word.
QList<OptionDescription> optionsOfWord(const ProgramDescription &program, const QString &first)
{
    QList<OptionDescription> options;
    for (const OptionDescription &option : program.options) {
        const bool goes = option.commands.isEmpty() ||
                          std::ranges::any_of(option.commands, [&](const QString &command) {
                              return command.section(u' ', 0, 0) == first;
                          });
        if (goes) {
            options.append(option);
        }
    }
    return options;
}

QString bashValues(const ProgramDescription &program)
{
    QString cases;
    for (const OptionDescription &option : program.options) {
        QString offer;
        switch (option.kind) {
        case ValueKind::None:
            continue;
        case ValueKind::Text:
            offer = u"return"_s;
            break;
        case ValueKind::Word:
            offer = u"mapfile -t COMPREPLY < <(compgen -W %1 -- \"$current\"); return"_s.arg(
                quoted(option.words.join(u' ')));
            break;
        case ValueKind::File:
            offer = u"compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); "
                    "return"_s;
            break;
        case ValueKind::Folder:
            offer = u"compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$current\"); "
                    "return"_s;
            break;
        }
        cases += u"        --%1) %2 ;;\n"_s.arg(option.name, offer);
    }
    return cases;
}

QString zshValue(const OptionDescription &option)
{
    switch (option.kind) {
    case ValueKind::None:
        return {};
    case ValueKind::Text:
        return u":"_s + option.valueName + u":"_s;
    case ValueKind::Word:
        return u":"_s + option.valueName + u":("_s + option.words.join(u' ') + u')';
    case ValueKind::File:
        return u":"_s + option.valueName + u":_files"_s;
    case ValueKind::Folder:
        return u":"_s + option.valueName + u":_files -/"_s;
    }
    return {};
}

/// Brackets and colons mean something in a specification of _arguments.
QString zshText(const QString &text)
{
    QString safe = text;
    return safe.replace(u'\\', "\\\\"_L1)
        .replace(u'[', "\\["_L1)
        .replace(u']', "\\]"_L1)
        .replace(u':', "\\:"_L1);
}

QString zshArguments(const QList<OptionDescription> &options, const QString &indent)
{
    QString text;
    for (OptionDescription option : options) {
        option.valueName = zshText(option.valueName);
        text += indent +
                quoted(u"--%1[%2]%3"_s.arg(option.name, zshText(option.description),
                                           zshValue(option))) +
                u" \\\n"_s;
    }
    return text + indent + u"'(- *)'{-h,--help}'[help]' \\\n"_s + indent +
           u"'(- *)'{-v,--version}'[version]' \\\n"_s;
}

QString fishValue(const OptionDescription &option)
{
    switch (option.kind) {
    case ValueKind::None:
        return {};
    case ValueKind::Text:
        return u" -x"_s;
    case ValueKind::Word:
        return u" -x -a "_s + quoted(option.words.join(u' '));
    case ValueKind::File:
        return u" -r -F"_s;
    case ValueKind::Folder:
        return u" -x -a '(__fish_complete_directories)'"_s;
    }
    return {};
}

} // namespace

QString bashCompletion(const ProgramDescription &program)
{
    QString options;
    QString seconds;
    for (const QString &word : firstWords(program)) {
        options += u"            %1) options=%2 ;;\n"_s.arg(
            word, quoted(dashedNames(optionsOfWord(program, word))));
        const QStringList further = secondWords(program, word);
        if (!further.isEmpty()) {
            seconds += u"        %1) words=%2 ;;\n"_s.arg(word, quoted(further.join(u' ')));
        }
    }
    QString text(Head);
    text += functionName(program) + u"()\n{\n"_s;
    text += u"    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
            "    local command='' place=0 i options words=''\n"
            "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
            "        if [[ ${COMP_WORDS[i]} != -* ]]; then command=${COMP_WORDS[i]} place=$i; "
            "break; fi\n"
            "    done\n"
            "    case $previous in\n"_s;
    text += bashValues(program) + u"    esac\n"_s;
    text += u"    options=%1\n"_s.arg(quoted(dashedNames(program.options)));
    if (!program.commands.isEmpty()) {
        text += u"    case $command in\n%1    esac\n"_s.arg(options);
    }
    text += u"    if [[ $current == -* ]]; then\n"
            "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")\n"
            "        return\n"
            "    fi\n"_s;
    if (!program.commands.isEmpty()) {
        text +=
            u"    [[ -n $command ]] || words=%1\n"_s.arg(quoted(firstWords(program).join(u' ')));
        text += u"    ((COMP_CWORD != place + 1)) || case $command in\n%1    esac\n"_s.arg(seconds);
        text += u"    if [[ -n $words ]]; then\n"
                "        mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
                "        return\n"
                "    fi\n"_s;
    }
    text += u"    compopt -o filenames\n"
            "    mapfile -t COMPREPLY < <(compgen -f -- \"$current\")\n}\n"_s;
    return text + u"complete -F %1 %2\n"_s.arg(functionName(program), program.name);
}

QString zshCompletion(const ProgramDescription &program)
{
    QString text = u"#compdef %1\n"_s.arg(program.name) + Head;
    if (program.commands.isEmpty()) {
        return text + u"_arguments \\\n"_s + zshArguments(program.options, u"    "_s) +
               u"    '*:file:_files'\n"_s;
    }
    text += u"local curcontext=$curcontext state line\n"
            "_arguments -C \\\n"
            "    '(- *)'{-h,--help}'[help]' \\\n"
            "    '(- *)'{-v,--version}'[version]' \\\n"
            "    '1:command:(%1)' \\\n"
            "    '*::argument:->rest'\n"
            "[[ $state == rest ]] || return 0\n"
            "case $line[1] in\n"_s.arg(firstWords(program).join(u' '));
    for (const QString &word : firstWords(program)) {
        const QStringList further = secondWords(program, word);
        const QString files = further.isEmpty()
                                  ? u"'*:file:_files'"_s
                                  : u"'1:command:(%1)' '*:file:_files'"_s.arg(further.join(u' '));
        text += u"    %1)\n        _arguments \\\n%2            %3\n        ;;\n"_s.arg(
            word, zshArguments(optionsOfWord(program, word), u"            "_s), files);
    }
    return text + u"esac\n"_s;
}

QString fishCompletion(const ProgramDescription &program)
{
    QString text(Head);
    const QString complete = u"complete -c %1"_s.arg(program.name);
    for (const CommandDescription &command : program.commands) {
        const QString first = command.name.section(u' ', 0, 0);
        const bool isFirst = first == command.name;
        text += complete +
                (isFirst ? u" -n __fish_use_subcommand"_s
                         : u" -n '__fish_seen_subcommand_from %1'"_s.arg(first)) +
                u" -a %1 -d %2\n"_s.arg(command.name.section(u' ', isFirst ? 0 : 1),
                                        quoted(command.description));
    }
    for (const QString &word : firstWords(program)) {
        if (!secondWords(program, word).isEmpty()) {
            text += complete + u" -n __fish_use_subcommand -a %1\n"_s.arg(word);
        }
    }
    for (const OptionDescription &option : program.options) {
        QStringList words;
        for (const QString &command : option.commands) {
            words.append(command.section(u' ', 0, 0));
        }
        words.removeDuplicates();
        const QString condition =
            words.isEmpty() ? QString()
                            : u" -n '__fish_seen_subcommand_from %1'"_s.arg(words.join(u' '));
        text +=
            complete + condition +
            u" -l %1 -d %2%3\n"_s.arg(option.name, quoted(option.description), fishValue(option));
    }
    text += complete + u" -s h -l help\n"_s + complete + u" -s v -l version\n"_s;
    return text;
}

} // namespace Scep
