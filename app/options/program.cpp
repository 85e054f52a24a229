// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options/program.h"

#include <algorithm>
#include <iterator>

namespace Scep {

const CommandDescription *findCommand(const ProgramDescription &program, const QStringList &words)
{
    for (const qsizetype length : {2, 1}) {
        const QString name = words.first(std::min(length, words.size())).join(QLatin1Char(' '));
        const auto found = std::ranges::find(program.commands, name, &CommandDescription::name);
        if (found != program.commands.cend()) {
            return &*found;
        }
    }
    return nullptr;
}

QList<OptionDescription> optionsOf(const ProgramDescription &program, const QString &command)
{
    QList<OptionDescription> options;
    std::ranges::copy_if(program.options, std::back_inserter(options),
                         [&](const OptionDescription &option) {
                             return command.isEmpty() || option.commands.isEmpty() ||
                                    option.commands.contains(command);
                         });
    return options;
}

QString asSentence(const QString &description)
{
    QString sentence = description;
    if (!sentence.isEmpty()) {
        sentence[0] = sentence[0].toUpper();
    }
    return sentence.endsWith(QLatin1Char('.')) ? sentence : sentence + QLatin1Char('.');
}

} // namespace Scep
