// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Scep {

/// What a value on the command line is; a shell's completion offers just that.
enum class ValueKind { None, Text, Word, File, Folder };

/// One option of a program. The parser, the help, the manual page and the completions are all made
/// of this.
struct OptionDescription
{
    QString name;         ///< without dashes
    QString valueName;    ///< "FILE"; empty where the option takes no value
    QString description;  ///< begins with a small letter, ends with a full stop
    QStringList commands; ///< that take it; empty: the program has none, or all do
    ValueKind kind = ValueKind::None;
    QStringList words; ///< the values that there are, for ValueKind::Word

    bool operator==(const OptionDescription &) const = default;
};

/// One command of a program, as "cert" or "rules check".
struct CommandDescription
{
    QString name;        ///< one or two words
    QString arguments;   ///< "FILES…"; may be empty
    QString description; ///< begins with a small letter, no full stop
    ValueKind kind = ValueKind::None;

    bool operator==(const CommandDescription &) const = default;
};

/// What an exit status means.
struct ExitDescription
{
    QString command; ///< empty: of every command that has none of its own
    int status = 0;
    QString meaning;

    bool operator==(const ExitDescription &) const = default;
};

/// A thing and a sentence about it: a call of the program, a file that it reads.
struct ExplainedText
{
    QString text;
    QString explanation;

    bool operator==(const ExplainedText &) const = default;
};

/// Everything that can be said of how a program is called, in the language that is installed.
struct ProgramDescription
{
    QString name;    ///< of the executable
    QString summary; ///< a few words, no full stop
    QString about;   ///< sentences
    QString arguments;
    ValueKind kind = ValueKind::File; ///< of the arguments
    QList<CommandDescription> commands;
    QList<OptionDescription> options;
    QList<ExitDescription> exits;
    QList<ExplainedText> examples;
    QList<ExplainedText> files;

    bool operator==(const ProgramDescription &) const = default;
};

/// The command that the words begin with, of two words or of one; null: none.
[[nodiscard]] const CommandDescription *findCommand(const ProgramDescription &program,
                                                    const QStringList &words);

/// The options that go with the command; with no command all of them.
[[nodiscard]] QList<OptionDescription> optionsOf(const ProgramDescription &program,
                                                 const QString &command);

/// A description as a sentence of its own: with a capital and a full stop.
[[nodiscard]] QString asSentence(const QString &description);

} // namespace Scep
