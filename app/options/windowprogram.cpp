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
    Q_DECLARE_TR_FUNCTIONS(GuiOptions)
};

QList<OptionDescription> options()
{
    return {
        rulesOption({}),
        {.name = u"theme"_s,
         .valueName = Tr::tr("THEME"),
         .description = Tr::tr("light, dark, high-contrast or system; without it the "
                               "preferred one."),
         .commands = {},
         .kind = ValueKind::Word,
         .words = {u"light"_s, u"dark"_s, u"high-contrast"_s, u"system"_s}},
        {.name = u"size"_s,
         .valueName = Tr::tr("WxH"),
         .description = Tr::tr("size of the window, as 1600x1000."),
         .commands = {},
         .kind = ValueKind::Text},
        {.name = u"device"_s,
         .valueName = Tr::tr("N"),
         .description = Tr::tr("show the N-th device, counted from 1."),
         .commands = {},
         .kind = ValueKind::Text},
        {.name = u"screenshot"_s,
         .valueName = Tr::tr("FILE.png"),
         .description = Tr::tr("write a picture of the window and end."),
         .commands = {},
         .kind = ValueKind::File},
    };
}
} // namespace

ProgramDescription windowProgram()
{
    return {.name = u"scep-workbench"_s,
            .summary = Tr::tr("see why a device did not get its certificate by SCEP"),
            .about = Tr::tr("Shows the way of each SCEP enrollment in device logs as a timeline "
                            "beside the decoded certificates, and marks the step that failed."),
            .arguments = Tr::tr("[OPTIONS] [FILES…]"),
            .kind = ValueKind::File,
            .commands = {},
            .options = options(),
            .exits = {{{}, 0, Tr::tr("the window was closed, or the picture was written")},
                      {{}, 2, Tr::tr("wrong usage")},
                      {{}, 3, Tr::tr("the picture could not be written")}},
            .examples = {{u"scep-workbench case.zip"_s,
                          Tr::tr("Opens what is in the archive as one case.")},
                         {u"scep-workbench printer.scepcase"_s,
                          Tr::tr("Opens a case that was saved, with its notes.")}},
            .files = {ruleFolder()}};
}

} // namespace Scep
