// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options/commonoptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};
} // namespace

OptionDescription rulesOption(const QStringList &commands)
{
    return {.name = u"rules"_s,
            .valueName = Tr::tr("DIR"),
            .description =
                Tr::tr("rules of your own; they take the place of built-in ones of the same id. "
                       "Without it, the folder scep-workbench/rules of your configuration, if "
                       "there is one."),
            .commands = commands,
            .kind = ValueKind::Folder};
}

ExplainedText ruleFolder()
{
    return {u"~/.config/scep-workbench/rules"_s, Tr::tr("Rules of your own.")};
}

} // namespace Scep
