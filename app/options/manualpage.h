// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options/program.h"

namespace Scep {

/// The manual page of a program (section 1) for man(1), as roff text with the man macros, in the
/// language that is installed. @p version: of the program.
[[nodiscard]] QString manualPage(const ProgramDescription &program, const QString &version);

} // namespace Scep
