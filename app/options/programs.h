// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options/program.h"

namespace Scep {

/// How scep-workbench-cli is called. Ask for it once the language is installed.
[[nodiscard]] ProgramDescription commandLineProgram();

/// How scep-workbench is called. Ask for it once the language is installed.
[[nodiscard]] ProgramDescription windowProgram();

} // namespace Scep
