// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options/program.h"

#include <QCommandLineParser>

namespace Scep {

/// Adds the options of the program, with --help and --version, to a parser.
void addOptions(QCommandLineParser &parser, const ProgramDescription &program);

/// Columns that a help text has at most.
inline constexpr qsizetype HelpColumns = 79;

/// What --help prints: of the program, or of one command of it with the options that it takes.
/// @p command may be null.
[[nodiscard]] QString helpText(const ProgramDescription &program,
                               const CommandDescription *command);

/// A sentence about an option that was given and does not go with the command; empty when all do.
[[nodiscard]] QString misplacedOption(const QCommandLineParser &parser,
                                      const ProgramDescription &program, const QString &command);

} // namespace Scep
